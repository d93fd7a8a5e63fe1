package casus.web;

import casus.ledger.decision.Decision;
import casus.ledger.file.EntryFilter;
import casus.ledger.record.Common;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.terms.code.WireName;
import casus.web.screen.FormHandler;
import casus.web.screen.FormResult;
import casus.web.screen.FormSubmission;
import casus.work.ActorLookup;
import casus.work.FieldValues;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Every decision a person makes on any page comes here and goes into the case's log, with who and why.
///
/// Field `act` says which: `review` (entry and state, or both in `do`), `correct` (entry, and fields as
/// `field.stage`, or a line of them in `fields`, or one as `name` and `value`), `identity` (a, b, verdict, person),
/// `link` (a, b, verdict), `settle` (type, a, b, state, right), `publish` (article, published), `grade` (of, name,
/// mark), `undo` (decision).
final class DecisionForms {
    private static final int MENTIONS = 500;

    private DecisionForms() {}

    static List<FormHandler> posts() {
        return List.of(FormHandler.changing("/decide", DecisionForms::decide));
    }

    private static FormResult decide(FormSubmission sent) {
        return FormResult.decided(sent.back(), sent.file().decide(sent.today(), sent.who(), sent.why(), act(sent)));
    }

    private static Decision.Act act(FormSubmission sent) {
        String word = sent.need("act");
        return switch (word) {
            case "review" -> review(sent);
            case "correct" -> correct(sent);
            case "identity" -> identity(sent);
            case "link" ->
                new Decision.Link(id(sent, "a"), id(sent, "b"), member(Decision.Verdict.class, sent, "verdict"));
            case "settle" -> settle(sent);
            case "publish" -> new Decision.Publish(sent.need("article"), published(sent.need("published")));
            case "grade" -> grade(sent);
            case "undo" -> new Decision.Undo(Decision.numberOf(sent.need("decision")));
            default -> throw new InputProblem("act", "no decision is called \"" + word + "\"", "send the form again");
        };
    }

    /// A button of many in one form says both in one word: `L-12 accepted`.
    private static Decision.Act review(FormSubmission sent) {
        Optional<String[]> both = sent.text("do").map(d -> d.split(" ", 2)).filter(d -> d.length == 2);
        EntryId entry = both.map(d -> FieldValues.id(d[0])).orElseGet(() -> id(sent, "entry"));
        return new Decision.Review(
                entry,
                both.map(d -> member(Common.Review.class, "state", d[1]))
                        .orElseGet(() -> member(Common.Review.class, sent, "state")));
    }

    /// Two names of actors, by code or by name; or two of persons.
    private static Decision.Act identity(FormSubmission sent) {
        Decision.Verdict verdict = member(Decision.Verdict.class, sent, "verdict");
        String a = sent.need("a");
        String b = sent.need("b");
        Optional<String> one = actor(sent, a);
        Optional<String> other = actor(sent, b);
        if (one.isPresent() && other.isPresent()) {
            return new Decision.Identity(false, one.get(), other.get(), verdict);
        }
        if (isPerson(sent, a) && isPerson(sent, b)) {
            return new Decision.Identity(true, a, b, verdict);
        }
        throw new InputProblem(
                "names",
                "the case does not name both \"" + a + "\" and \"" + b + "\", as two actors or as two persons",
                "choose names from the lists; a state goes by its name or its code");
    }

    private static Optional<String> actor(FormSubmission sent, String name) {
        if (sent.file().names(name)) {
            return Optional.of(name);
        }
        try {
            return Optional.of(ActorLookup.actor("name", name, sent.actors(), sent.file())
                            .value())
                    .filter(id -> sent.file().names(id));
        } catch (InputProblem nobody) {
            return Optional.of(name)
                    .filter(n -> sent.file().decisions().actors().namesOf(n).size() > 1);
        }
    }

    /// Whether somebody of this name speaks, or is cited, in the case.
    private static boolean isPerson(FormSubmission sent, String name) {
        EntryFilter mention = new EntryFilter(
                Optional.empty(), Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.of(name));
        return sent.file().decisions().people().namesOf(name).size() > 1
                || sent.file().find(mention, Optional.empty(), MENTIONS).stream()
                        .anyMatch(e -> e.common()
                                        .accordingTo()
                                        .flatMap(x -> x.name())
                                        .filter(name::equals)
                                        .isPresent()
                                || e instanceof Entry.Statement s
                                        && s.speaker().filter(name::equals).isPresent());
    }

    private static Decision.Act correct(FormSubmission sent) {
        List<String> pairs = new ArrayList<>();
        sent.fields().forEach((name, values) -> {
            if (name.startsWith("field.") && !values.isEmpty()) {
                pairs.add(name.substring("field.".length()) + "=" + values.getFirst());
            }
        });
        sent.text("name").ifPresent(n -> pairs.add(n + "=" + sent.text("value").orElse("")));
        var fields = pairs.isEmpty()
                ? FieldValues.line(sent.need("fields"), sent.actors())
                : FieldValues.of(pairs, sent.actors());
        return new Decision.Correct(id(sent, "entry"), fields);
    }

    private static Decision.Act settle(FormSubmission sent) {
        EntryId a = id(sent, "a");
        EntryId b = id(sent, "b");
        Contradiction.State state = member(Contradiction.State.class, sent, "state");
        Optional<EntryId> right = sent.text("right")
                .filter(r -> state == Contradiction.State.JUDGED)
                .filter(r -> !r.toLowerCase(Locale.ROOT).equals("none"))
                .map(FieldValues::id);
        if (right.isPresent()
                && (state != Contradiction.State.JUDGED || !List.of(a, b).contains(right.get()))) {
            throw new InputProblem("right", right.get() + " is neither of the two", "choose " + a + " or " + b);
        }
        return new Decision.Settle(member(Contradiction.Type.class, sent, "type"), a, b, state, right);
    }

    private static Decision.Act grade(FormSubmission sent) {
        Decision.Graded of = member(Decision.Graded.class, sent, "of");
        String mark = sent.need("mark").toUpperCase(Locale.ROOT);
        if (!mark.matches(of == Decision.Graded.ENTRY ? "[1-6]" : "[A-F]")) {
            throw new InputProblem("mark", "\"" + mark + "\" is no grade", "write A to F, or 1 to 6 for an entry");
        }
        return new Decision.Grade(of, sent.need("name"), mark);
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

    private static EntryId id(FormSubmission sent, String field) {
        return FieldValues.id(sent.need(field));
    }

    private static <T extends Enum<T> & WireName> T member(Class<T> type, FormSubmission sent, String field) {
        return member(type, field, sent.need(field));
    }

    private static <T extends Enum<T> & WireName> T member(Class<T> type, String field, String word) {
        return WireName.find(type, word)
                .orElseThrow(() -> new InputProblem(
                        field, "there is none called \"" + word + "\"", "write one of " + WireName.words(type)));
    }
}
