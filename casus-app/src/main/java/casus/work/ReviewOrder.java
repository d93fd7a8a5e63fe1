package casus.work;

import casus.assess.Answer;
import casus.assess.Assessment;
import casus.assess.weigh.RungForecast;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Common;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.terms.Probability;
import casus.terms.Rung;
import casus.terms.Term;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Entries in the order in which a reviewer's time is best spent: by how far each moves the answer to the open
/// question (those two readers differ on before all others, those they agree on behind them), then those in an open
/// contradiction, then the observed ones, then those the
/// reader was least sure of, then by id.
///
/// The effect of an entry is what its share of each term (log-odds over the entries behind it) does to the
/// probability of a rung, where that is largest. It is exact for a term with one entry; where several stand
/// behind one term, dropping one leaves the others, so the share is an upper bound on small groups.
public final class ReviewOrder {
    /// Where an entry moves the answer most.
    ///
    /// @param points of probability, 0 to 1
    public record Effect(Rung rung, double points) {}

    private final Map<EntryId, Effect> effects = new HashMap<>();
    private final Set<EntryId> open = new HashSet<>();
    private final Set<EntryId> observed = new HashSet<>();

    private ReviewOrder() {}

    /// The order for one question; by contradictions alone where there is none that can be read.
    public static ReviewOrder of(Ledger ledger, Actors actors, LocalDate today, Optional<String> question) {
        ReviewOrder order = new ReviewOrder();
        Assessment assessment = Assessment.of(ledger, actors, today);
        question.or(() -> LikelyQuestion.of(ledger, actors))
                .flatMap(q -> answer(assessment, q))
                .ifPresent(order::take);
        return order;
    }

    /// The order for a question that is answered already.
    public static ReviewOrder of(Answer answer) {
        ReviewOrder order = new ReviewOrder();
        order.take(answer);
        return order;
    }

    private static Optional<Answer> answer(Assessment assessment, String question) {
        try {
            return Optional.of(assessment.answer(assessment.parse(question).first()));
        } catch (InputProblem unreadable) {
            return Optional.empty();
        }
    }

    private void take(Answer answer) {
        for (RungForecast rung : answer.forecast().rungs()) {
            for (Term term : rung.terms()) {
                term.entries().forEach(id -> weigh(id, rung, term));
            }
        }
        answer.contradictions().stream()
                .filter(c -> c.state() == Contradiction.State.OPEN)
                .forEach(c -> open.addAll(List.of(c.a().id(), c.b().id())));
        answer.observed().forEach(o -> observed.addAll(o.entries()));
    }

    private void weigh(EntryId id, RungForecast rung, Term term) {
        double share = term.logOdds() / term.entries().size();
        double with = rung.probability().value();
        double without =
                Probability.ofLogOdds(rung.probability().logOdds() - share).value();
        effects.merge(
                id,
                new Effect(rung.rung(), Math.abs(with - without)),
                (old, fresh) -> fresh.points() > old.points() ? fresh : old);
    }

    /// Entries nobody has decided on, in order of effect; all of them on request.
    public List<Entry> queue(Ledger ledger, boolean all) {
        return ledger.entries().stream()
                .filter(e -> all || isOpen(ledger, e))
                .sorted(Comparator.comparing((Entry e) -> readers(ledger, e))
                        .thenComparing(
                                (Entry e) -> -effect(e.id()).map(Effect::points).orElse(0.0))
                        .thenComparing(e -> !open.contains(e.id()))
                        .thenComparing(e -> !observed.contains(e.id()))
                        .thenComparing(e -> e.common().confidence().orElse(1.0))
                        .thenComparing(Entry::id))
                .toList();
    }

    /// Nobody has decided on it: it is a suggestion, or held as unsure since two readers differ.
    private static boolean isOpen(Ledger ledger, Entry e) {
        Common.Review review = e.common().review();
        return review == Common.Review.SUGGESTED
                || review == Common.Review.UNSURE
                        && e.common().madeBy().isSecond()
                        && ledger.decisions().on(e.id()).size() == 1;
    }

    /// Where two readers differ first, where they agree last.
    private static int readers(Ledger ledger, Entry e) {
        return ledger.decisions().isDisputed(e.id()) ? 0 : ledger.decisions().isAgreed(e.id()) ? 2 : 1;
    }

    /// Where this entry moves the answer most, if it does.
    public Optional<Effect> effect(EntryId id) {
        return Optional.ofNullable(effects.get(id));
    }

    /// Whether it stands in an open contradiction.
    public boolean isContested(EntryId id) {
        return open.contains(id);
    }
}
