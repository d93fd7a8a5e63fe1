package casus.assess;

import casus.assess.judgement.Judgement;
import casus.assess.judgement.Judgements;
import casus.assess.observe.Observation;
import casus.assess.observe.ObservedRung;
import casus.assess.question.Attack;
import casus.assess.question.QuestionContext;
import casus.assess.weigh.Evidence;
import casus.assess.weigh.Evidence.WeighedJudgement;
import casus.assess.weigh.Forecast;
import casus.assess.weigh.Pool;
import casus.assess.weigh.Reason;
import casus.assess.weigh.Reasons;
import casus.game.Crisis;
import casus.history.store.PastEvent;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.compare.Contradictions;
import casus.ledger.compare.Passages;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.precedent.Finding;
import casus.precedent.Precedents;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.Probability;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.text.Phrase;
import casus.ties.StateTies;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One question before one selection of entries.
final class EntrySelection {
    private static final int MOST_WATCHED = 12;

    private final Actors actors;
    private final Judgements judgements;
    private final Pool pool;
    private final QuestionContext context;
    private final List<Contradiction> contradictions;
    private final Observation observation;
    private final Finding finding;
    private final Votes votes;
    private final Evidence evidence;
    private final Map<Rung, List<WeighedJudgement>> weighed = new EnumMap<>(Rung.class);

    /// @param reasons whether the terms are wanted, and not the numbers alone
    /// @param world what is the same for every selection
    EntrySelection(
            Question question, Ledger selection, Actors actors, Background world, LocalDate today, boolean reasons) {
        this(question, selection, actors, world, today, reasons ? Optional.of(selection) : Optional.empty());
    }

    /// The same where the selection is what bears on the question.
    ///
    /// @param among all the entries it was taken from, where the terms are wanted, and not the numbers alone
    EntrySelection(
            Question question,
            Ledger selection,
            Actors actors,
            Background world,
            LocalDate today,
            Optional<Ledger> among) {
        Judgements judgements = world.judgements();
        this.actors = actors;
        this.judgements = judgements;
        this.pool = world.pool();
        context = new QuestionContext(question, selection, actors);
        contradictions = among.map(all -> Contradictions.about(selection, all, actors, world.passages()))
                .orElseGet(() -> Contradictions.ofDeeds(selection, actors, world.passages()));
        observation = new Observation(context, contradictions);
        LocalDate known = selection.knownBy(today);
        finding = world.precedents().finding(question, selection, actors, known);
        Set<EntryId> deeds = observation.deeds();
        votes = new Votes(
                question,
                selection.only(e -> !deeds.contains(e.id())),
                actors,
                judgements,
                finding,
                world.events(),
                world.games(),
                among.isPresent(),
                known);
        evidence = new Evidence(
                context, observation, judgements, finding.reference().entries(), votes.spent());
    }

    /// What no selection of entries changes.
    ///
    /// @param events outside the case, for event history
    /// @param games  played so far, so that none is played twice
    /// @param passages of the articles, scanned once
    /// @param ties     treaties and the like, as the case has them
    record Background(
            Judgements judgements,
            Precedents precedents,
            List<PastEvent> events,
            Pool pool,
            Map<Votes.GameRequest, Crisis.GameFinding> games,
            Passages passages,
            StateTies ties) {
        Background reading(Passages others) {
            return new Background(judgements, precedents, events, pool, games, others, ties);
        }

        /// The same with the ties of another state of the case.
        Background bound(StateTies others) {
            return new Background(
                    judgements, precedents.with(others), events, pool, new ConcurrentHashMap<>(), passages, others);
        }
    }

    Forecast forecast() {
        return pool.forecast(context, observation, finding, votes.all(), evidence, contradictions);
    }

    Map<Rung, Probability> points() {
        return pointsWithout(Pool.Exclusion.NOTHING);
    }

    Map<Rung, Probability> pointsWithout(Pool.Exclusion out) {
        Map<Rung, Probability> points = new EnumMap<>(Rung.class);
        for (Rung rung : Rung.values()) {
            points.put(
                    rung, Probability.ofLogOdds(pool.logOddsWithout(out, rung, context, votes.all(), weighed(rung))));
        }
        return points;
    }

    /// The judged numbers of this answer that rest on no entry.
    List<Judgement> standing() {
        return pool.standing(context.question(), votes.all());
    }

    private List<WeighedJudgement> weighed(Rung rung) {
        return weighed.computeIfAbsent(rung, evidence::on);
    }

    Votes votes() {
        return votes;
    }

    QuestionContext scene() {
        return context;
    }

    Finding finding() {
        return finding;
    }

    Observation observation() {
        return observation;
    }

    List<Contradiction> touching() {
        return contradictions.stream().filter(this::touches).toList();
    }

    private boolean touches(Contradiction c) {
        return Stream.of(c.a(), c.b())
                .flatMap(e -> e.named().stream())
                .anyMatch(a -> context.isPatron(a) || context.isProtege(a));
    }

    /// The patron's reasons, each with what its entries do to force in a forecast.
    List<Reason> reasons(Forecast forecast) {
        return Reasons.of(context, evidence, same -> {
            Set<EntryId> ids = Set.copyOf(QuestionContext.ids(same));
            return forecast.on(Rung.FORCE).terms().stream()
                    .filter(t -> t.entries().stream().anyMatch(ids::contains))
                    .mapToDouble(t -> t.logOdds()
                            * t.entries().stream().filter(ids::contains).count()
                            / t.entries().size())
                    .sum();
        });
    }

    /// What the patron said it will not do for the protégé, or declined to hand over.
    List<EntryId> refused() {
        return context.ledger().entries().stream()
                .filter(evidence::isRefusal)
                .map(Entry::id)
                .toList();
    }

    List<Entry.Expectation> follows() {
        return context.ledger().stream(Entry.Expectation.class)
                .filter(this::concernsPair)
                .toList();
    }

    private boolean concernsPair(Entry.Expectation e) {
        boolean named = Stream.concat(e.named().stream(), e.holder().flatMap(h -> h.actor()).stream())
                .anyMatch(a -> context.isPatron(a) || context.isProtege(a));
        return named
                || context.isAboutPair(e)
                || e.condition().filter(this::mentionsPair).isPresent();
    }

    private boolean mentionsPair(String text) {
        return actors.mentions(text, 0, text.length()).stream()
                .map(m -> m.actor().id())
                .anyMatch(a -> context.isPatron(a) || context.isProtege(a));
    }

    List<WatchItem> watch(Forecast forecast) {
        List<WatchItem> out = new ArrayList<>();
        for (Rung rung : Rung.values()) {
            List<WeighedJudgement> here = weighed(rung);
            Set<Judgement> present =
                    here.stream().map(WeighedJudgement::judgement).collect(Collectors.toSet());
            Probability is = forecast.probability(rung);
            judgements
                    .of(Judgement.Use.RATIO)
                    .filter(j -> j.rungs().contains(rung) && !present.contains(j) && isObservable(j))
                    .filter(j -> observation.told(rung).isEmpty() || !j.group().equals("deed"))
                    .forEach(j -> {
                        Probability then =
                                Probability.ofLogOdds(pool.logOddsWith(j, 1, rung, context, votes.all(), here));
                        out.add(new WatchItem(j.label(), rung, then, then.value() - is.value(), j.by()));
                    });
        }
        return out.stream()
                .sorted(Comparator.comparing((WatchItem w) -> -Math.abs(w.shift()))
                        .thenComparing(WatchItem::rung)
                        .thenComparing(WatchItem::what))
                .limit(MOST_WATCHED)
                .toList();
    }

    /// What an article could tell tomorrow: deeds, stages and words, not silence, the past or somebody's
    /// reasons.
    private static boolean isObservable(Judgement j) {
        return Set.of("deed", "transfer", "statement", "planned").contains(j.group())
                && j.keys().stream().noneMatch(k -> k.endsWith(".disputed") || k.endsWith(".reported"));
    }

    List<String> notes() {
        List<String> notes = new ArrayList<>();
        Optional<Attack> attack = observation.attack();
        context.question()
                .adversary()
                .ifPresentOrElse(
                        z -> notes.add(
                                attack.map(a -> round(a, z))
                                        .orElse(
                                                "No attack by " + actors.name(z) + " on "
                                                        + actors.name(context.question()
                                                                .protege())
                                                        + " is reported, so all the patron's acts count as observed, whenever they were.")),
                        () -> notes.add("Neither the question nor the case names an adversary."));
        int undated =
                observation.ladder().stream().mapToInt(ObservedRung::undated).sum();
        if (undated > 0) {
            notes.add(Phrase.count(undated, "reported act has", "reported acts have")
                    + " no date, and may belong to another time.");
        }
        notes.addAll(finding.notes());
        notes.addAll(votes.notes());
        return notes;
    }

    private String round(Attack attack, ActorId adversary) {
        String whom = actors.name(adversary) + "'s attack on "
                + actors.name(context.question().protege());
        return attack.start()
                .map(day -> "Observed is what is not clearly before " + day + ", when " + whom + " began.")
                .orElse("The case does not date " + whom + ", so all the patron's acts count as observed.");
    }
}
