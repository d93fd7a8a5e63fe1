package casus.assess.reply;

import casus.ledger.decision.Decisions;
import casus.precedent.pair.CaseTies;
import casus.terms.ActorId;
import casus.terms.code.Obligation;
import casus.ties.Bond;
import casus.ties.StateTies;
import casus.ties.Treaty;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The treaties that ship, as a case has them, as a book of duties.
///
/// @param ties treaties, organisations and their members
public record KnownTreaties(StateTies ties) implements TreatyBook {
    /// The tables that ship.
    public static KnownTreaties load() {
        return new KnownTreaties(StateTies.load());
    }

    /// The tables that ship, with what the decisions in force say of treaties.
    public static KnownTreaties of(Decisions decisions) {
        return new KnownTreaties(CaseTies.of(decisions).ties());
    }

    @Override
    public Optional<Duty> duty(ActorId patron, ActorId protege, LocalDate day) {
        List<Bond> bonds = ties.bonds(patron.value(), protege.value(), "", day);
        Optional<Treaty> defends =
                bonds.stream().filter(Bond::defends).map(Bond::treaty).findFirst();
        if (defends.isPresent()) {
            return Optional.of(new Duty(Duty.Owed.YES, cited(defends.get()), List.of()));
        }
        Optional<Treaty> consults = bonds.stream()
                .filter(b -> b.owed().contains(Obligation.CONSULTATION))
                .map(Bond::treaty)
                .findFirst();
        if (consults.isPresent()) {
            return Optional.of(new Duty(Duty.Owed.CONSULT, cited(consults.get()), List.of()));
        }
        Optional<Treaty> closest = bonds.stream()
                .map(Bond::treaty)
                .min(Comparator.comparingInt(t -> t.parties().size()));
        if (closest.isPresent()) {
            return Optional.of(new Duty(
                    Duty.Owed.NO,
                    "the " + closest.get().name() + " between them" + decided(closest.get())
                            + " holds no duty to defend",
                    List.of()));
        }
        return ties.past(patron.value(), protege.value(), day).stream()
                .filter(t -> t.duties().contains(Obligation.DEFENSE))
                .max(Comparator.comparing(t -> t.inForce().until().orElse(LocalDate.MIN)))
                .map(t -> new Duty(
                        Duty.Owed.NO,
                        "the " + t.name() + decided(t) + " no longer binds the two"
                                + (t.how().isBlank() ? "" : " (" + t.how() + ")"),
                        List.of()));
    }

    /// That the case has said something of its own about it.
    private static String decided(Treaty t) {
        return t.isDecided() ? ", as this case has it by " + String.join(" and ", t.decided()) + "," : "";
    }

    private static String cited(Treaty t) {
        return t.name()
                + (t.article().isBlank() ? "" : ", " + t.article())
                + t.inForce().from().map(d -> ", in force since " + d.getYear()).orElse("")
                + decided(t).replaceFirst(",$", "")
                + (t.says().isBlank() ? "" : ": " + t.says().strip().replaceFirst("\\.$", ""));
    }

    /// Whom treaties tie to somebody on a day: first those who owe defence.
    public List<ActorId> partners(ActorId protege, LocalDate day) {
        return ties.partners(protege.value(), day).stream()
                .map(ActorId::new)
                .sorted(Comparator.comparing((ActorId p) -> duty(p, protege, day)
                                .filter(d -> d.owed() == Duty.Owed.YES)
                                .isEmpty())
                        .thenComparing(Comparator.naturalOrder()))
                .collect(Collectors.toList());
    }
}
