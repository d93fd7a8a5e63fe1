package casus.assess.question.grammar;

import casus.ledger.actor.Actors;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import casus.terms.code.JsonObject;
import casus.terms.code.WireName;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// How a question is understood, before any case is looked at.
///
/// @param asked       the words of the question
/// @param kind        what is asked for
/// @param patrons     who might come to somebody's aid; of a delivery who supplies
/// @param proteges    to whose aid; of a delivery who receives
/// @param adversaries against whom
/// @param attack      whether the question takes an attack as given
/// @param rung        the rung it names, by its word on the wire
/// @param item        what is handed over, in its words
/// @param change      what is asked of deliveries, by its word on the wire
/// @param time        the dates it names
/// @param place       a place that stands for a state
/// @param negative    whether it asks for help withheld: "stay out", "not defend"
/// @param past        whether it asks for what was done
/// @param when        whether it asks for a date
/// @param suggestions questions or names that may be meant
/// @param notes       what was taken for something else, or not taken into account
/// @param problem     why it cannot be answered as it stands; empty where it can
public record ParsedQuestion(
        String asked,
        QuestionKind kind,
        List<ActorId> patrons,
        List<ActorId> proteges,
        List<ActorId> adversaries,
        boolean attack,
        Optional<String> rung,
        Optional<String> item,
        Optional<String> change,
        TimeFrame time,
        Optional<String> place,
        boolean negative,
        boolean past,
        boolean when,
        List<String> suggestions,
        List<String> notes,
        Optional<String> problem) {
    /// What is asked for.
    public enum QuestionKind implements WireName {
        /// Will X come to Y's aid?
        AID,
        /// Will X deliver goods to Y, or slow, stop or resume deliveries?
        TRANSFER,
        /// Has X helped Y?
        DID,
        /// Is X obliged to defend Y?
        DUTY,
        /// Who will help Y?
        WHO,
        /// Why did X help, or not help, Y?
        WHY,
        /// What follows if X does, or does not?
        FOLLOWS,
        /// Will X let Y use its land, bases or air? Out of reach.
        PERMISSION,
        /// Will Z attack? Out of reach.
        ATTACK,
        /// None of these.
        UNKNOWN
    }

    /// The dates of a question.
    ///
    /// @param by     the last day
    /// @param year   a year it names
    /// @param window how long after the trigger or from today, in days
    public record TimeFrame(Optional<LocalDate> by, OptionalInt year, OptionalInt window) {}

    public ParsedQuestion {
        patrons = List.copyOf(patrons);
        proteges = List.copyOf(proteges);
        adversaries = List.copyOf(adversaries);
        suggestions = List.copyOf(suggestions);
        notes = List.copyOf(notes);
    }

    /// The same question as told by `--parse --json`.
    public ObjectNode json() {
        return JsonObject.rounded()
                .put("kind", kind)
                .put("patron", patrons)
                .put("protege", proteges.stream().findFirst())
                .put("adversary", adversaries.stream().findFirst())
                .put("rung", rung)
                .put("item", item)
                .put("by", time.by())
                .put("year", time.year().stream().boxed().findFirst())
                .put("place", place)
                .put("suggestions", suggestions)
                .put("proteges", proteges)
                .put("change", change)
                .put("window", time.window().stream().boxed().findFirst())
                .put("attack", attack)
                .put("negative", negative)
                .put("past", past)
                .put("when", when)
                .put("notes", notes)
                .put("problem", problem)
                .node();
    }

    /// How it is understood, in one line: "aid: Russia for Iran against Israel, by 2026-12-31"; what is wrong with
    /// it where it cannot be answered.
    public String line(Actors actors) {
        if (problem.isPresent()) {
            return problem.get() + (suggestions.isEmpty() ? "" : "; ask: " + suggestions.getFirst());
        }
        StringBuilder out = new StringBuilder(kind.wire()).append(": ");
        out.append(patrons.isEmpty() ? "whoever" : names(patrons, actors));
        if (!proteges.isEmpty()) {
            out.append(kind == QuestionKind.TRANSFER ? " to " : " for ").append(names(proteges, actors));
        }
        if (!adversaries.isEmpty()) {
            out.append(" against ").append(names(adversaries, actors));
        }
        rung.ifPresent(r -> out.append(", ").append(r));
        item.ifPresent(i -> out.append(", ").append(i));
        time.by().ifPresent(d -> out.append(", by ").append(d));
        time.year().ifPresent(y -> out.append(", in ").append(y));
        notes.forEach(n -> out.append(". ").append(n.replaceFirst("\\.$", "")));
        return out.append('.').toString();
    }

    private static String names(List<ActorId> ids, Actors actors) {
        return ids.stream().map(actors::name).collect(Collectors.joining(" and "));
    }

    /// The question, where it can be answered as it stands.
    ///
    /// @throws InputProblem if it cannot
    public ParsedQuestion orThrow() {
        problem.ifPresent(what -> {
            throw new InputProblem("question", what, remedy());
        });
        return this;
    }

    private String remedy() {
        if (suggestions.isEmpty()
                && problem.filter(p -> p.contains("is called")).isPresent()) {
            return "write its usual English name or its three-letter code";
        }
        if (suggestions.isEmpty()
                && problem.filter(p -> p.endsWith("is no date")).isPresent()) {
            return "write 2026-12-31, 31 December 2026, June 2027 or 2027";
        }
        return suggestions.isEmpty()
                ? "ask, for example, \"Will X defend Y against Z?\", \"Who would help Y if Z attacks?\" or \"Has X delivered drones to Y?\""
                : "ask "
                        + String.join(
                                " or ",
                                suggestions.stream().map(s -> "\"" + s + "\"").toList());
    }

    /// Whether it can be answered as it stands.
    public boolean isAskable() {
        return problem.isEmpty();
    }
}
