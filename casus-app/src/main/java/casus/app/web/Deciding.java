package casus.app.web;

import casus.app.web.screen.Done;
import casus.app.web.screen.Post;
import casus.app.web.screen.Sent;
import casus.app.work.FieldValues;
import casus.ledger.Common;
import casus.ledger.Contradiction;
import casus.ledger.Decision;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.terms.Wired;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Every decision a person makes on any page comes here and goes into the case's log, with who and why.
///
/// Field `act` says which: `review` (entry, state), `correct` (entry, and fields as `field.stage`, or a line of
/// them in `fields`), `identity` (a, b, verdict, person), `link` (a, b, verdict), `settle` (type, a, b, state,
/// right), `publish` (article, published), `grade` (of, name, mark), `undo` (decision).
final class Deciding {
    private Deciding() {}

    static List<Post> posts() {
        return List.of(Post.changing("/decide", Deciding::decide));
    }

    private static Done decide(Sent sent) {
        return Done.decided(sent.back(), sent.file().decide(sent.today(), sent.who(), sent.why(), act(sent)));
    }

    private static Decision.Act act(Sent sent) {
        String word = sent.need("act");
        return switch (word) {
            case "review" -> new Decision.Review(id(sent, "entry"), member(Common.Review.class, sent, "state"));
            case "correct" -> correct(sent);
            case "identity" ->
                new Decision.Identity(
                        sent.text("person").filter("true"::equals).isPresent(),
                        sent.need("a"),
                        sent.need("b"),
                        member(Decision.Verdict.class, sent, "verdict"));
            case "link" ->
                new Decision.Link(id(sent, "a"), id(sent, "b"), member(Decision.Verdict.class, sent, "verdict"));
            case "settle" -> settle(sent);
            case "publish" -> new Decision.Publish(sent.need("article"), published(sent.need("published")));
            case "grade" -> grade(sent);
            case "undo" -> new Decision.Undo(Decision.numberOf(sent.need("decision")));
            default -> throw new InputProblem("act", "no decision is called \"" + word + "\"", "send the form again");
        };
    }

    private static Decision.Act correct(Sent sent) {
        List<String> pairs = new ArrayList<>();
        sent.fields().forEach((name, values) -> {
            if (name.startsWith("field.") && !values.isEmpty()) {
                pairs.add(name.substring("field.".length()) + "=" + values.getFirst());
            }
        });
        var fields = pairs.isEmpty()
                ? FieldValues.line(sent.need("fields"), sent.actors())
                : FieldValues.of(pairs, sent.actors());
        return new Decision.Correct(id(sent, "entry"), fields);
    }

    private static Decision.Act settle(Sent sent) {
        EntryId a = id(sent, "a");
        EntryId b = id(sent, "b");
        Contradiction.State state = member(Contradiction.State.class, sent, "state");
        Optional<EntryId> right = sent.text("right")
                .filter(r -> !r.toLowerCase(Locale.ROOT).equals("none"))
                .map(FieldValues::id);
        if (right.isPresent()
                && (state != Contradiction.State.JUDGED || !List.of(a, b).contains(right.get()))) {
            throw new InputProblem("right", right.get() + " is neither of the two", "choose " + a + " or " + b);
        }
        return new Decision.Settle(member(Contradiction.Type.class, sent, "type"), a, b, state, right);
    }

    private static Decision.Act grade(Sent sent) {
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

    private static EntryId id(Sent sent, String field) {
        return FieldValues.id(sent.need(field));
    }

    private static <T extends Enum<T> & Wired> T member(Class<T> type, Sent sent, String field) {
        String word = sent.need(field);
        return Wired.find(type, word)
                .orElseThrow(() -> new InputProblem(
                        field, "there is none called \"" + word + "\"", "write one of " + Wired.words(type)));
    }
}
