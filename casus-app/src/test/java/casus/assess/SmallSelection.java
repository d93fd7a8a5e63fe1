package casus.assess;

import casus.assess.judgement.Judgements;
import casus.assess.weigh.Pool;
import casus.history.store.PastEvent;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.compare.Passages;
import casus.precedent.Precedents;
import casus.terms.ActorId;
import casus.terms.Question;
import casus.terms.code.EventType;
import casus.terms.code.Trigger;
import casus.ties.StateTies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// Whether Brazil defends Peru against Chile, from a ledger and the rates of classes alone: no fitted model is opened,
/// so that a selection takes milliseconds.
final class SmallSelection {
    static final Actors ACTORS = Actors.load();
    static final LocalDate TODAY = LocalDate.of(2031, 8, 22);
    static final Question QUESTION = question(Optional.of("CHL"));

    private static final Precedents PRECEDENTS = Precedents.load();

    private final EntrySelection.Background world;

    SmallSelection() {
        this(Judgements.load(), List.of());
    }

    SmallSelection(Judgements judgements, List<PastEvent> events) {
        world = new EntrySelection.Background(
                judgements,
                PRECEDENTS,
                events,
                new Pool(judgements, Assessment.SEED),
                new ConcurrentHashMap<>(),
                new Passages(new LedgerBuilder().ledger()),
                StateTies.load());
    }

    EntrySelection of(Ledger ledger) {
        return of(ledger, QUESTION);
    }

    EntrySelection of(Ledger ledger, Question question) {
        return new EntrySelection(question, ledger, ACTORS, world.reading(new Passages(ledger)), TODAY, true);
    }

    /// Of what bears on the question among the entries of a ledger.
    EntrySelection among(Ledger ledger, Question question) {
        return new EntrySelection(
                question,
                Bearing.of(question, ledger),
                ACTORS,
                world.reading(new Passages(ledger)),
                TODAY,
                Optional.of(ledger));
    }

    /// The numbers alone, as for one of many selections.
    EntrySelection bare(Ledger ledger, Question question) {
        return new EntrySelection(question, ledger, ACTORS, world.reading(new Passages(ledger)), TODAY, false);
    }

    static Question question(Optional<String> adversary) {
        return new Question(
                Question.Kind.WILL,
                new ActorId("BRA"),
                new ActorId("PER"),
                adversary.map(ActorId::new),
                Trigger.ATTACK,
                Question.DEFAULT_WINDOW_DAYS,
                Optional.empty(),
                "Will Brazil defend Peru?");
    }

    /// An attack on Peru each January for so many years, and Brazil's act after it in some of them.
    static List<PastEvent> attacks(int years, int answered, EventType answer) {
        List<PastEvent> out = new ArrayList<>();
        for (int n = 0; n < years; n++) {
            LocalDate day = LocalDate.of(2000 + n, 1, 10);
            out.add(event(day, "CHL", "PER", EventType.ASSAULT));
            if (n < answered) {
                out.add(event(day.plusDays(3), "BRA", "PER", answer));
            }
        }
        return out;
    }

    private static PastEvent event(LocalDate day, String actor, String recipient, EventType type) {
        return new PastEvent(
                day, actor, recipient, type, Optional.empty(), Set.of(), "chronicle", actor + day, "told so");
    }
}
