package casus.assess.transfer;

import casus.assess.judgement.Judgement;
import casus.assess.judgement.Judgement.Use;
import casus.assess.judgement.Judgements;
import casus.assess.judgement.Scales;
import casus.assess.transfer.Dealings.PromiseRecord;
import casus.assess.weigh.Confidence;
import casus.assess.weigh.EvidenceUse;
import casus.assess.weigh.Reason;
import casus.ledger.Ledger;
import casus.ledger.gap.Step;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.precedent.Beta;
import casus.terms.EntryId;
import casus.terms.LogOdds;
import casus.terms.Probability;
import casus.terms.Rung;
import casus.terms.Term;
import casus.terms.code.Pull;
import casus.terms.code.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Adds up one question on transfers in log-odds: a judged level for a year, moved by the supplier's own
/// record of promises kept where the case counts one, brought to the window at a steady pace, and the weighed
/// evidence, each group capped by C·tanh(sum / C).
///
/// A level of a year p becomes 1 − (1 − p)^(days / 365) (a constant hazard). A record of k kept of n promises
/// moves p to (k + m·p) / (n + m), where the judged p counts as m cases (a beta prior; Gelman and others 2013,
/// Bayesian Data Analysis, section 2.4). Votes are one a family, tempered by grade and attribution, the k-th
/// strongest counting 1/k. Each fact is spent once: the level takes its entries first, and of entries on the same
/// words the first has them. Intervals: 1,000 seeded draws of every judged number and of the record.
///
/// It fails where deliveries come in seasons or in one shipment, and where articles tell of goods without saying
/// when: an undated delivery is taken for one under way.
final class TransferWeighing {
    private static final int DRAWS = 1_000;
    private static final double DAYS_A_YEAR = 365;
    private static final double EDGE = 1e-9;
    private static final int FEW_WATCHED = 8;

    private final TransferQuestion question;
    private final Ledger ledger;
    private final Dealings dealings;
    private final Level level;
    private final Optional<PromiseRecord> kept;
    private final List<TransferJudgement> evidence;
    private final long seed;
    private final Judgements judgements;
    private final Scales scales;

    /// Where the transfers stand: the judged level that fits, and the entries that say so.
    record Level(Judgement judgement, List<EntryId> entries) {
        Level {
            entries = List.copyOf(entries);
        }
    }

    /// A judgement with the votes for it.
    ///
    /// @param share of the log ratio that counts; below zero where the answer yes means less
    /// @param shareBy who judged the share
    private record TransferJudgement(
            Judgement judgement, double votes, double share, Optional<Judgement> shareBy, List<EntryId> entries) {
        double logOdds() {
            return judgement.logRatio() * votes * share;
        }
    }

    TransferWeighing(
            TransferQuestion question,
            Ledger ledger,
            Dealings dealings,
            Level level,
            Optional<PromiseRecord> kept,
            List<Reason> reasons,
            Judgements judgements,
            long seed) {
        this.question = question;
        this.ledger = ledger;
        this.dealings = dealings;
        this.level = level;
        this.kept = kept.filter(k -> k.called() > 0);
        this.seed = seed;
        this.judgements = judgements;
        this.scales = new Scales(judgements);
        this.evidence = evidence(reasons);
    }

    // --- evidence

    private List<TransferJudgement> evidence(List<Reason> reasons) {
        EvidenceUse evidenceUse = new EvidenceUse();
        level.entries().forEach(id -> entry(id).ifPresent(e -> evidenceUse.take("level", e)));
        kept.ifPresent(k -> k.entries().forEach(id -> entry(id).ifPresent(e -> evidenceUse.take("kept", e))));
        Map<String, Map<Entry, Double>> kinds = new LinkedHashMap<>();
        double related = judgements.weight("transfer.related");
        dealings.exact().forEach(s -> take(s, 1, kinds, evidenceUse));
        dealings.near().forEach(s -> take(s, related, kinds, evidenceUse));
        List<TransferJudgement> out = new ArrayList<>();
        judgements
                .of(Use.RATIO)
                .forEach(j -> j.keys().stream()
                        .filter(kinds::containsKey)
                        .findFirst()
                        .ifPresent(k -> {
                            Map<Entry, Double> weights = kinds.getOrDefault(k, Map.of());
                            out.add(new TransferJudgement(
                                    j, votes(weights), 1, Optional.empty(), ids(weights.keySet())));
                        }));
        drivers(reasons, evidenceUse, out);
        return out;
    }

    private void take(Step step, double share, Map<String, Map<Entry, Double>> kinds, EvidenceUse evidenceUse) {
        String key = key(step);
        for (Entry e : step.reports()) {
            if (judgements.find(Use.RATIO, key).isPresent() && evidenceUse.take(key, e)) {
                kinds.computeIfAbsent(key, k -> new LinkedHashMap<>()).merge(e, share, Math::max);
            }
        }
    }

    /// `transfer.slow.stalled`, `transfer.slow.planned.less`, …
    private String key(Step step) {
        Stage stage = Dealings.stage(step);
        String front = "transfer." + question.change().wire() + ".";
        if (step.told()) {
            return front + (stage == Stage.DELIVERED && dealings.isPast(step) ? "past" : stage.wire());
        }
        boolean less = stage == Stage.STALLED || stage == Stage.LAPSED || stage == Stage.DECLINED;
        String how = switch (step.status()) {
            case "denied" -> "denied.";
            case "planned" -> "planned.";
            default -> "possible.";
        };
        return front + how + (less ? "less" : "more");
    }

    private void drivers(List<Reason> reasons, EvidenceUse evidenceUse, List<TransferJudgement> out) {
        Judgement share = judgements.only(
                Use.WEIGHT, "transfer.driver." + question.change().wire());
        double sign = question.change().isLess() ? -1 : 1;
        judgements.of(Use.RATIO).filter(j -> j.rungs().contains(Rung.ARMS)).forEach(j -> {
            Map<Entry, Double> weights = new LinkedHashMap<>();
            reasons.stream()
                    .filter(r -> j.keys().contains(key(r)))
                    .flatMap(r -> r.entries().stream())
                    .flatMap(id -> entry(id).stream())
                    .filter(e -> !(e instanceof Entry.Driver d)
                            || d.rungs().isEmpty()
                            || d.rungs().contains(Rung.ARMS))
                    .filter(e -> evidenceUse.take(j.id(), e))
                    .forEach(e -> weights.put(e, 1.0));
            if (!weights.isEmpty()) {
                out.add(new TransferJudgement(
                        j, votes(weights), sign * share.ratio(), Optional.of(share), ids(weights.keySet())));
            }
        });
    }

    private static String key(Reason r) {
        return "driver." + (r.pulls() == Pull.FOR ? "for" : "against") + "."
                + r.motive().wire();
    }

    private Optional<Entry> entry(EntryId id) {
        return ledger.find(id);
    }

    private double votes(Map<Entry, Double> shares) {
        return scales.votes(shares, this::family);
    }

    private String family(Entry e) {
        return ledger.article(e.common().article())
                .map(a -> a.family())
                .orElse(e.common().article());
    }

    private static List<EntryId> ids(Collection<Entry> entries) {
        return entries.stream().map(Entry::id).distinct().sorted().toList();
    }

    // --- the sum

    TransferForecast forecast(List<Contradiction> contradictions) {
        List<Term> parts = parts(level, evidence);
        double sum = parts.stream().mapToDouble(Term::logOdds).sum();
        Probability point = Probability.ofLogOdds(sum);
        double[] draws = draws();
        Probability low = new Probability(Math.min(point.value(), draws[DRAWS / 20 - 1]));
        Probability high = new Probability(Math.max(point.value(), draws[DRAWS - DRAWS / 20]));
        List<Entry> entries = parts.stream()
                .flatMap(t -> t.entries().stream())
                .distinct()
                .flatMap(id -> entry(id).stream())
                .toList();
        int families = (int) entries.stream().map(this::family).distinct().count();
        boolean primary =
                entries.stream().anyMatch(e -> e.common().grade().source().equals("A"));
        return new TransferForecast(
                point,
                low,
                high,
                parts,
                families,
                Confidence.of(families, open(contradictions), high.value() - low.value(), primary, judgements),
                judgements());
    }

    /// Open contradictions on a step of the item itself; two dates of one delivery are none on the point.
    private int open(List<Contradiction> contradictions) {
        Set<EntryId> on =
                dealings.exact().stream().flatMap(s -> s.ids().stream()).collect(Collectors.toSet());
        return (int) contradictions.stream()
                .filter(c -> c.state() == Contradiction.State.OPEN && c.type() != Contradiction.Type.DATE)
                .filter(c -> on.contains(c.a().id()) || on.contains(c.b().id()))
                .count();
    }

    private List<String> judgements() {
        Set<String> ids = new TreeSet<>();
        ids.add(level.judgement().id());
        kept.ifPresent(k -> ids.add(priorCases().id()));
        evidence.forEach(w -> {
            ids.add(w.judgement().id());
            w.shareBy().map(Judgement::id).ifPresent(ids::add);
        });
        ids.add(surprise().id());
        ids.add(spread().id());
        return List.copyOf(ids);
    }

    private Judgement priorCases() {
        return judgements.only(Use.WEIGHT, "transfer.prior.cases");
    }

    private Judgement surprise() {
        return judgements.only(Use.SURPRISE, "transfer");
    }

    private Judgement spread() {
        return judgements.only(Use.SPREAD, "spread");
    }

    private List<Term> parts(Level from, List<TransferJudgement> weighed) {
        List<Term> parts = new ArrayList<>();
        double year = from.judgement().logRatio();
        parts.add(term(from.judgement().label(), year, from.entries(), from.judgement()));
        double moved = year;
        if (kept.isPresent()) {
            PromiseRecord k = kept.get();
            moved = logit(blended(k, LogOdds.probability(year)));
            parts.add(term(
                    "promises of this supplier kept in this case: " + k.kept() + " of " + k.called(),
                    moved - year,
                    k.entries(),
                    priorCases()));
        }
        double window = inWindow(moved);
        parts.add(term(
                question.windowDays() + " days and not a year, at a steady pace",
                window - moved,
                List.of(),
                from.judgement()));
        for (TransferJudgement w : weighed) {
            double capped = w.logOdds()
                    * scales.cap(
                            w.judgement().group(), sum(weighed, w.judgement().group()));
            String by = w.judgement().by() + w.shareBy().map(s -> ", " + s.id()).orElse("");
            parts.add(new Term(w.judgement().label(), capped, w.entries(), List.of(), Optional.of(by)));
        }
        double sum = parts.stream().mapToDouble(Term::logOdds).sum();
        parts.add(
                term(surprise().label(), Scales.withSurprise(sum, surprise().logRatio()) - sum, List.of(), surprise()));
        return parts;
    }

    private static Term term(String label, double logOdds, List<EntryId> entries, Judgement by) {
        return new Term(label, logOdds, entries, List.of(), Optional.of(by.by()));
    }

    private double blended(PromiseRecord k, double prior) {
        double m = priorCases().ratio();
        return (k.kept() + m * prior) / (k.called() + m);
    }

    private double inWindow(double logOddsOfAYear) {
        return logit(1 - Math.pow(1 - LogOdds.probability(logOddsOfAYear), question.windowDays() / DAYS_A_YEAR));
    }

    private static double logit(double p) {
        return LogOdds.of(Math.clamp(p, EDGE, 1 - EDGE));
    }

    private static double sum(List<TransferJudgement> weighed, String group) {
        return weighed.stream()
                .filter(w -> w.judgement().group().equals(group))
                .mapToDouble(TransferJudgement::logOdds)
                .sum();
    }

    // --- the interval

    private double[] draws() {
        Map<String, double[]> drawn = new HashMap<>();
        double[] years = drawn(level.judgement(), drawn);
        double[] spreads = drawn(spread(), drawn);
        double[] surprises = drawn(surprise(), drawn);
        SplittableRandom random = new SplittableRandom(seed);
        double[] out = new double[DRAWS];
        Map<String, List<TransferJudgement>> groups = evidence.stream()
                .collect(Collectors.groupingBy(w -> w.judgement().group(), LinkedHashMap::new, Collectors.toList()));
        for (int i = 0; i < DRAWS; i++) {
            double year = years[i];
            if (kept.isPresent()) {
                PromiseRecord k = kept.get();
                double m = priorCases().ratio();
                double p = Math.clamp(LogOdds.probability(year), EDGE, 1 - EDGE);
                year = logit(new Beta(k.kept() + m * p, k.called() - k.kept() + m * (1 - p)).draw(random));
            }
            double sum = inWindow(year) + spreads[i];
            for (Map.Entry<String, List<TransferJudgement>> group : groups.entrySet()) {
                double of = 0;
                for (TransferJudgement w : group.getValue()) {
                    of += drawn(w.judgement(), drawn)[i] * w.votes() * w.share();
                }
                sum += scales.capped(group.getKey(), of);
            }
            out[i] = LogOdds.probability(Scales.withSurprise(sum, surprises[i]));
        }
        Arrays.sort(out);
        return out;
    }

    /// The draws of one judged number: the same for every question and every ledger.
    private double[] drawn(Judgement j, Map<String, double[]> drawn) {
        return drawn.computeIfAbsent(j.id(), id -> {
            SplittableRandom random = new SplittableRandom(seed + id.hashCode());
            double[] draws = new double[DRAWS];
            Arrays.setAll(draws, i -> j.logRatioAt(random.nextDouble()));
            return draws;
        });
    }

    // --- what would change it

    List<Indicator> watch(Optional<Level> promised, Optional<Level> flowing) {
        double is = LogOdds.probability(total(parts(level, evidence)));
        List<Indicator> out = new ArrayList<>();
        promised.ifPresent(l -> out.add(indicator("a promise or an order of it, reported", l, evidence, is)));
        flowing.ifPresent(l -> out.add(indicator("a delivery of it, reported", l, evidence, is)));
        Set<String> present = evidence.stream().map(w -> w.judgement().id()).collect(Collectors.toSet());
        String front = "transfer." + question.change().wire() + ".";
        Set<String> byLevel = new HashSet<>();
        promised.ifPresent(l -> byLevel.addAll(List.of(front + "promised", front + "ordered")));
        flowing.ifPresent(l -> byLevel.add(front + "delivered"));
        judgements
                .of(Use.RATIO)
                .filter(j -> j.keys().stream().anyMatch(k -> k.startsWith(front) && !byLevel.contains(k)))
                .filter(j -> !present.contains(j.id()) && isObservable(j, front))
                .forEach(j -> {
                    List<TransferJudgement> with = new ArrayList<>(evidence);
                    with.add(new TransferJudgement(j, 1, 1, Optional.empty(), List.of()));
                    out.add(indicator(j.label(), new Level(level.judgement(), level.entries()), with, is, j));
                });
        return out.stream()
                .sorted(Comparator.comparing((Indicator w) -> -Math.abs(w.shift()))
                        .thenComparing(Indicator::what))
                .limit(FEW_WATCHED)
                .toList();
    }

    /// What an article could tell tomorrow: no talk of what might be, and nothing long past.
    private static boolean isObservable(Judgement j, String front) {
        return j.keys().stream().noneMatch(k -> k.startsWith(front + "possible.") || k.equals(front + "past"));
    }

    private Indicator indicator(String what, Level from, List<TransferJudgement> with, double is) {
        return indicator(what, from, with, is, from.judgement());
    }

    private Indicator indicator(String what, Level from, List<TransferJudgement> with, double is, Judgement by) {
        Probability then = Probability.ofLogOdds(total(parts(from, with)));
        return new Indicator(what, then, then.value() - is, by.by());
    }

    private static double total(List<Term> parts) {
        return parts.stream().mapToDouble(Term::logOdds).sum();
    }
}
