package casus.precedent;

import casus.ledger.actor.Actors;
import casus.precedent.PairLevels.PairFinding;
import casus.precedent.model.PrecedentModel;
import casus.precedent.today.StatesToday;
import casus.terms.Question;
import casus.terms.code.Obligation;
import casus.terms.code.Trigger;
import casus.terms.table.JudgedNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// What a reader should know of an estimate of this room, in sentences.
final class PrecedentNotes {
    private static final String CHOSEN =
            "Sanctions and deployments are base rates, counted among decisions that were chosen and not drawn.";

    private PrecedentNotes() {}

    /// Beside the level of a pair.
    static List<String> of(PairFinding level, boolean fullScale, Question question, ReferenceClass reference) {
        List<String> notes = new ArrayList<>(reference.notes());
        level.bonds().stream()
                .filter(b -> b.defends() && !b.shared())
                .limit(1)
                .forEach(b -> notes.add("In the table of treaties: "
                        + b.treaty().name() + ", in force since " + b.treaty().began() + "."));
        if (fullScale) {
            notes.add("The starting estimate holds for a full-scale attack.");
        }
        notes.addAll(level.notes());
        if (question.trigger() == Trigger.NOW) {
            notes.add("It holds given an attack; the question gives none.");
        }
        return notes;
    }

    /// Beside rates of classes alone.
    static List<String> of(Question question, ReferenceClass reference, Actors actors) {
        List<String> notes = new ArrayList<>(reference.notes());
        notes.add(
                "The rate of force is that of disputes in which the attacker used force, short of war; the rates of wars and of all"
                        + " disputes are printed beside it.");
        notes.add("The counts end in 1990; joining became rarer over time, and the distance to today is decades.");
        notes.add("Rates of support come from civil conflicts; an attack from outside is another matter.");
        notes.add(
                "Whether " + actors.name(question.patron())
                        + " is a major power is in no table here; the rates of major and other powers are averaged in log-odds.");
        notes.add("No rate covers words, mediation or humanitarian aid.");
        notes.add(CHOSEN);
        if (question.trigger() == Trigger.NOW) {
            notes.add("The rates hold given an attack; the question gives none.");
        }
        return notes;
    }

    /// Beside rates, cases and the model of who joins.
    static List<String> of(
            PrecedentModel fitted, Question question, ReferenceClass reference, boolean modelled, int year) {
        List<String> notes = new ArrayList<>(reference.notes());
        int through = fitted.model().through();
        notes.add(
                modelled
                        ? "The model of who joins takes as given that armed force is used, short of war; its disputes end in "
                                + through + ", " + (year - through) + " years before " + year + "."
                        : "The model of who joins needs three states of its table; patron, protégé or attacker is none, so"
                                + " the rates of classes stand in its place, where the attacker used force short of war.");
        notes.add("Rates of support come from civil conflicts; an attack from outside is another matter.");
        notes.add(
                "Words, mediation and humanitarian aid are counted among cases by name, which were chosen and not drawn.");
        notes.add(CHOSEN);
        if (question.trigger() == Trigger.NOW) {
            notes.add("The rates hold given an attack; the question gives none.");
        }
        return notes;
    }

    /// What is missing or drifts in the model of who joins.
    static List<String> flags(
            PrecedentModel fitted,
            StatesToday today,
            JudgedNumbers judged,
            Question question,
            ReferenceClass reference,
            int year,
            Actors actors) {
        List<String> flags = new ArrayList<>();
        int x = today.number(question.patron().value()).orElse(0);
        int y = today.number(question.protege().value()).orElse(0);
        flags.add(String.format(
                Locale.ROOT,
                "Drift: joining became rarer and then changed; the level is that of the last twenty years of the fit, %+.2f in"
                        + " log-odds from that of all years, and no outcome after %d is in it.",
                fitted.model().recentShift(),
                fitted.model().through()));
        if (year - fitted.model().through() > judged.count("extrapolation.years")) {
            flags.add(
                    "Extrapolation: the question lies " + (year - fitted.model().through())
                            + " years after the fit; states then unborn, weapons and alliances since are outside what it has seen.");
        }
        flags.add(
                "Power shares and kinds of government of today are judged by the authors, and earlier disputes are few of"
                        + " those that coders count; replace them with tables of your own.");
        List<String> pacts = today.pacts(x, y, year);
        if (!pacts.isEmpty() && !reference.owed().contains(Obligation.DEFENSE)) {
            flags.add("Missing input: a table of defence pacts has " + String.join(", ", pacts) + " between "
                    + actors.name(question.patron()) + " and " + actors.name(question.protege())
                    + ", and nothing asked here reports it; add --clauses defense to take it as owed.");
        }
        return flags;
    }
}
