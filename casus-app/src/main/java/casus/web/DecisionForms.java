package casus.web;

import casus.ledger.decision.Decision;
import casus.ledger.file.EntryFilter;
import casus.ledger.record.Common;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.terms.code.WireName;
import casus.web.screen.FormHandler;
import casus.web.screen.FormResult;
import casus.web.screen.FormSubmission;
import casus.work.ActorLookup;
import casus.work.FieldValues;
import casus.work.hand.HandEntry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Every decision a person makes on any page comes here and goes into the case's log, with who and why.
///
/// Field `act` says which: `review` (entry and state, or both in `do`), `correct` (entry, and fields as
/// `field.stage`, or a line of them in `fields`, or one as `name` and `value`), `identity` (a, b, verdict, person),
/// `link` (a, b, verdict), `settle` (type, a, b, state, right), `publish` (article, published), `grade` (of, name,
/// mark), `add` (article, words, from, and the fields of [HandEntry]), `describe` (article, part, value),
/// `sameSource` (article, with), `comment` (entry, sort, text), `done` (task), `undo` (decision).
final class DecisionForms {
    private static final int MENTIONS = 500;
    private static final int LONGEST = 4_000;

    private DecisionForms() {}

    static List<FormHandler> posts() {
        return List.of(FormHandler.changing("/decide", DecisionForms::decide));
    }

    private static FormResult decide(FormSubmission form) {
        return FormResult.decided(form.back(), form.file().decide(form.today(), form.who(), form.why(), act(form)));
    }

    private static Decision.Act act(FormSubmission form) {
        String word = form.need("act");
        return switch (word) {
            case "review" -> review(form);
            case "correct" -> correct(form);
            case "add" -> add(form);
            case "describe" ->
                new Decision.Describe(
                        form.need("article"),
                        member(Decision.Part.class, form, "part"),
                        form.text("value").orElse(""));
            case "sameSource" ->
                new Decision.SameSource(form.need("article"), form.text("with").orElse(""));
            case "comment" ->
                new Decision.Comment(
                        id(form, "entry"),
                        form.text("sort").filter("task"::equals).isPresent(),
                        said(form));
            case "done" -> new Decision.Done(Decision.numberOf(form.need("task")));
            case "identity" -> identity(form);
            case "link" ->
                new Decision.Link(id(form, "a"), id(form, "b"), member(Decision.Verdict.class, form, "verdict"));
            case "settle" -> settle(form);
            case "publish" -> new Decision.Publish(form.need("article"), published(form.need("published")));
            case "grade" -> grade(form);
            case "undo" -> new Decision.Undo(Decision.numberOf(form.need("decision")));
            default -> throw new InputProblem("act", "no decision is called \"" + word + "\"", "send the form again");
        };
    }

    /// A button of many in one form says both in one word: `L-12 accepted`.
    private static Decision.Act review(FormSubmission form) {
        Optional<String[]> both = form.text("do").map(d -> d.split(" ", 2)).filter(d -> d.length == 2);
        EntryId entry = both.map(d -> FieldValues.id(d[0])).orElseGet(() -> id(form, "entry"));
        return new Decision.Review(
                entry,
                both.map(d -> member(Common.Review.class, "state", d[1]))
                        .orElseGet(() -> member(Common.Review.class, form, "state")));
    }

    /// Two names of actors, by code or by name; or two of persons.
    private static Decision.Act identity(FormSubmission form) {
        Decision.Verdict verdict = member(Decision.Verdict.class, form, "verdict");
        String a = form.need("a");
        String b = form.need("b");
        Optional<String> one = actor(form, a);
        Optional<String> other = actor(form, b);
        if (one.isPresent() && other.isPresent()) {
            return new Decision.Identity(false, one.get(), other.get(), verdict);
        }
        if (isPerson(form, a) && isPerson(form, b)) {
            return new Decision.Identity(true, a, b, verdict);
        }
        throw new InputProblem(
                "names",
                "the case does not name both \"" + a + "\" and \"" + b + "\", as two actors or as two persons",
                "choose names from the lists; a state goes by its name or its code");
    }

    private static Optional<String> actor(FormSubmission form, String name) {
        if (form.file().names(name)) {
            return Optional.of(name);
        }
        try {
            return Optional.of(ActorLookup.actor("name", name, form.actors(), form.file())
                            .value())
                    .filter(id -> form.file().names(id));
        } catch (InputProblem nobody) {
            return Optional.of(name)
                    .filter(n -> form.file().decisions().actors().namesOf(n).size() > 1);
        }
    }

    /// Whether somebody of this name speaks, or is cited, in the case.
    private static boolean isPerson(FormSubmission form, String name) {
        EntryFilter mention = new EntryFilter(
                Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.of(name));
        return form.file().decisions().people().namesOf(name).size() > 1
                || form.file().find(mention, Optional.empty(), MENTIONS).stream()
                        .anyMatch(e -> e.common()
                                        .accordingTo()
                                        .flatMap(x -> x.name())
                                        .filter(name::equals)
                                        .isPresent()
                                || e instanceof Entry.Statement s
                                        && s.speaker().filter(name::equals).isPresent());
    }

    private static Decision.Act correct(FormSubmission form) {
        List<String> pairs = new ArrayList<>();
        form.fields().forEach((name, values) -> {
            if (name.startsWith("field.") && !values.isEmpty()) {
                pairs.add(name.substring("field.".length()) + "=" + values.getFirst());
            }
        });
        Optional<String[]> both = form.text("do").map(d -> d.split(" ", 2)).filter(d -> d.length == 2);
        if (both.isPresent()) {
            return new Decision.Correct(FieldValues.id(both.get()[0]), FieldValues.line(both.get()[1], form.actors()));
        }
        form.text("name").ifPresent(n -> pairs.add(n + "=" + form.text("value").orElse("")));
        var fields = pairs.isEmpty()
                ? FieldValues.line(form.need("fields"), form.actors())
                : FieldValues.of(pairs, form.actors());
        return new Decision.Correct(id(form, "entry"), fields);
    }

    /// An entry from words of an article.
    private static Decision.Act add(FormSubmission form) {
        FiledArticle article = form.file()
                .catalogue()
                .article(form.need("article"), Optional.empty())
                .orElseThrow(() -> new InputProblem(
                        "article", "no article of the case has this name", "choose one from the list"));
        int from = form.text("from")
                .filter(f -> f.matches("\\d{1,9}"))
                .map(Integer::parseInt)
                .orElse(0);
        return new Decision.Add(new HandEntry(
                        form.file().nextEntry(),
                        article,
                        HandEntry.place(article, form.need("words"), from),
                        form::text,
                        form.actors())
                .entry());
    }

    private static String said(FormSubmission form) {
        String text = form.need("text");
        if (text.length() > LONGEST) {
            throw new InputProblem("text", "the comment is too long", "say it in " + LONGEST + " characters");
        }
        return text;
    }

    private static Decision.Act settle(FormSubmission form) {
        EntryId a = id(form, "a");
        EntryId b = id(form, "b");
        Contradiction.State state = member(Contradiction.State.class, form, "state");
        Optional<EntryId> right = form.text("right")
                .filter(r -> state == Contradiction.State.JUDGED)
                .filter(r -> !r.toLowerCase(Locale.ROOT).equals("none"))
                .map(FieldValues::id);
        if (right.isPresent()
                && (state != Contradiction.State.JUDGED || !List.of(a, b).contains(right.get()))) {
            throw new InputProblem("right", right.get() + " is neither of the two", "choose " + a + " or " + b);
        }
        return new Decision.Settle(member(Contradiction.Type.class, form, "type"), a, b, state, right);
    }

    private static Decision.Act grade(FormSubmission form) {
        Decision.GradeTarget of = member(Decision.GradeTarget.class, form, "of");
        String mark = form.need("mark").toUpperCase(Locale.ROOT);
        if (!mark.matches(of == Decision.GradeTarget.ENTRY ? "[1-6]" : "[A-F]")) {
            throw new InputProblem("mark", "\"" + mark + "\" is no grade", "write A to F, or 1 to 6 for an entry");
        }
        return new Decision.Grade(of, form.need("name"), mark);
    }

    private static Edtf published(String text) {
        try {
            return new Edtf(text);
        } catch (IllegalArgumentException e) {
            InputProblem problem = new InputProblem(
                    "published", "\"" + text + "\" is no date", "write it as 2025, 2025-06 or 2025-06-14");
            problem.initCause(e);
            throw problem;
        }
    }

    private static EntryId id(FormSubmission form, String field) {
        return FieldValues.id(form.need(field));
    }

    private static <T extends Enum<T> & WireName> T member(Class<T> type, FormSubmission form, String field) {
        return member(type, field, form.need(field));
    }

    private static <T extends Enum<T> & WireName> T member(Class<T> type, String field, String word) {
        return WireName.find(type, word)
                .orElseThrow(() -> new InputProblem(
                        field, "there is none called \"" + word + "\"", "write one of " + WireName.words(type)));
    }
}
