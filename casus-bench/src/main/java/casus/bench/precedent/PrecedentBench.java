package casus.bench.precedent;

import casus.bench.precedent.PrecedentScores.ScoredChoice;
import casus.bench.precedent.fit.Choice;
import casus.bench.precedent.fit.JoinFit;
import casus.bench.precedent.fit.PrecedentFit;
import casus.bench.precedent.table.StateTables;
import casus.bench.precedent.table.StateTables.Coding;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.precedent.Finding;
import casus.precedent.Precedents;
import casus.precedent.PublishedRate;
import casus.precedent.cases.CaseCatalogue;
import casus.precedent.model.DisputeHistory;
import casus.precedent.model.JoinModel;
import casus.precedent.model.PrecedentModel;
import casus.precedent.table.Dispute;
import casus.precedent.today.StatesToday;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import casus.terms.Question;
import casus.terms.code.Obligation;
import casus.terms.code.Trigger;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Fits the model of precedents on earlier disputes and scores it on later ones.
final class PrecedentBench {
    private static final int FIRST_VALID = 1976;
    private static final int LAST_VALID = 1990;
    private static final double NANOS = 1e9;
    private static final int WARMING = 300;
    private static final int ASKED = 200;
    private static final String SKIPPED = "skipped";
    private static final Predicate<Dispute> BEFORE_VALID = d -> d.year() < FIRST_VALID;
    private static final Predicate<Dispute> VALID = d -> d.year() >= FIRST_VALID && d.year() <= LAST_VALID;

    private static final Map<String, Predicate<ScoredChoice>> SUBSETS = new LinkedHashMap<>();

    static {
        SUBSETS.put("all", s -> true);
        SUBSETS.put("relevant", s -> s.choice().relevant());
        SUBSETS.put("defensePact", s -> s.choice().stance(s.target()).owesDefense());
        SUBSETS.put("targetSide", ScoredChoice::target);
    }

    private final StateTables tables;
    private final Map<Coding, DisputeHistory> pasts = new java.util.EnumMap<>(Coding.class);

    private PrecedentBench(StateTables tables) {
        this.tables = tables;
        for (Coding coding : Coding.values()) {
            pasts.put(coding, DisputeHistory.of(tables.disputes(coding)));
        }
    }

    /// One JSON object, and what could not be read.
    record Result(ObjectNode json, List<InputProblem> problems, List<String> notes) {
        Result {
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }
    }

    static Result measure(Path folder, Optional<Path> outcomes, StateTables.Progress progress) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        long start = System.nanoTime();
        StateTables here = StateTables.read(List.of(folder), progress);
        here.requireInputs();
        PrecedentBench bench = new PrecedentBench(here);
        out.put("secondsReading", seconds(start));
        out.set("valid", bench.scored(Coding.GML, BEFORE_VALID, VALID));
        out.set("cow", bench.scored(Coding.COW, BEFORE_VALID, VALID));
        bench.rates(out);
        List<InputProblem> problems = new ArrayList<>(here.problems());
        List<String> notes = new ArrayList<>(here.notes());
        outcomes.ifPresent(later -> {
            StateTables both = StateTables.read(List.of(folder, later), progress);
            both.notes().stream().filter(n -> !notes.contains(n)).forEach(notes::add);
            problems.clear();
            problems.addAll(both.problems());
            out.set("later", new PrecedentBench(both).later(here, later));
        });
        out.set(
                "cases",
                PrecedentCatalogue.of(
                        here, CaseCatalogue.load(StatesToday.load()).all()));
        out.set("speed", bench.speed());
        out.put("seconds", seconds(start));
        ArrayNode ignored = out.putArray("notes");
        notes.forEach(ignored::add);
        out.put("problems", problems.size());
        return new Result(out, problems, notes);
    }

    /// Every rate that the tables give, beside what the catalogue says of it.
    private void rates(ObjectNode out) {
        List<Choice> choices = choices(Coding.GML, d -> true);
        List<Count> counts = Counts.of(tables, choices);
        Precedents catalogue = Precedents.load();
        ObjectNode rates = out.putObject("rates");
        int disagreeing = 0;
        for (Count count : counts) {
            ObjectNode rate = rates.putObject(count.id())
                    .put("numerator", count.numerator())
                    .put("denominator", count.denominator())
                    .put("share", Math.round(count.share() * 1e6) / 1e6);
            Optional<PublishedRate> shipped = catalogue.find(count.id());
            boolean agrees = shipped.filter(r ->
                            r.numerator().filter(n -> n == count.numerator()).isPresent()
                                    && r.denominator()
                                            .filter(n -> n == count.denominator())
                                            .isPresent())
                    .isPresent();
            rate.put("agrees", agrees);
            disagreeing += agrees ? 0 : 1;
        }
        out.put("ratesCounted", counts.size()).put("ratesDisagreeing", disagreeing);
        Set<String> counted = counts.stream().map(Count::id).collect(Collectors.toSet());
        ArrayNode missing = out.putArray("ratesNotCounted");
        catalogue.catalogue().stream()
                .filter(r -> r.origin().equals("counted") && !counted.contains(r.id()))
                .forEach(r -> missing.add(r.id()));
        out.set("figures", PrecedentFigures.of(counts, PrecedentVariants.of(tables, choices)));
    }

    /// Fitted on every dispute of the first folder, scored on every dispute that only the later one has:
    /// which is which is told by their numbers, not by their years.
    private ObjectNode later(StateTables here, Path folder) {
        ObjectNode out = scored(
                Coding.GML, knownTo(here, Coding.GML), knownTo(here, Coding.GML).negate());
        out.set(
                "cow",
                scored(
                        Coding.COW,
                        knownTo(here, Coding.COW),
                        knownTo(here, Coding.COW).negate()));
        if (out.has(SKIPPED) && out.path("cow").has(SKIPPED)) {
            throw new InputProblem(
                    folder.toString(),
                    "no table there has the participants of a dispute that the first folder lacks",
                    "put the later GML or MID participants there, as CSV, .csv.gz or .csv.xz with the columns of the"
                            + " first folder's");
        }
        return out;
    }

    private static Predicate<Dispute> knownTo(StateTables here, Coding coding) {
        Set<Integer> known = here.disputes(coding).stream().map(Dispute::id).collect(Collectors.toSet());
        return d -> known.contains(d.id());
    }

    /// A fit of all that ships, bootstrap and cells included, and answers asked warm; by the clock, and by the
    /// processor's time, which other work on the machine does not lengthen much.
    private ObjectNode speed() {
        ThreadMXBean processor = ManagementFactory.getThreadMXBean();
        long start = System.nanoTime();
        long work = processor.getCurrentThreadCpuTime();
        PrecedentModel fitted = PrecedentFit.of(tables, Integer.MAX_VALUE).model();
        double fitting = seconds(start);
        double fittingWork = (processor.getCurrentThreadCpuTime() - work) / NANOS;
        Precedents precedents = Precedents.load(fitted, StatesToday.load());
        Actors actors = Actors.load();
        Ledger empty = new Ledger(List.of(), List.of());
        double[] millis = new double[ASKED];
        double[] works = new double[ASKED];
        for (int i = -WARMING; i < ASKED; i++) {
            Question question = question(i + WARMING);
            long asked = System.nanoTime();
            long before = processor.getCurrentThreadCpuTime();
            Finding finding = precedents.finding(question, empty, actors, clauses(i + WARMING), StatesToday.YEAR);
            if (finding.modelled().isEmpty()) {
                throw new IllegalStateException("no answer to " + question.asked());
            }
            if (i >= 0) {
                works[i] = (processor.getCurrentThreadCpuTime() - before) / 1e6;
                millis[i] = (System.nanoTime() - asked) / 1e6;
            }
        }
        Arrays.sort(millis);
        Arrays.sort(works);
        return JsonNodeFactory.instance
                .objectNode()
                .put("secondsFittingAll", fitting)
                .put("processorSecondsFittingAll", PrecedentScores.rounded(fittingWork))
                .put("answers", ASKED)
                .put("answerMillisMedian", PrecedentScores.rounded(millis[ASKED / 2]))
                .put("answerMillis95", PrecedentScores.rounded(millis[ASKED * 95 / 100]))
                .put("answerMillisMost", PrecedentScores.rounded(millis[ASKED - 1]))
                .put("answerProcessorMillisMedian", PrecedentScores.rounded(works[ASKED / 2]))
                .put("answerProcessorMillis95", PrecedentScores.rounded(works[ASKED * 95 / 100]));
    }

    /// Three states that differ from one number to the next.
    private static Question question(int i) {
        List<String> states = List.of("USA", "RUS", "CHN", "FRA", "IND", "BRA", "TUR", "JPN", "EGY", "ZAF", "IRN");
        int n = states.size();
        return new Question(
                Question.Kind.WILL,
                new ActorId(states.get(i % n)),
                new ActorId(states.get((i + 1 + i / n % 4) % n)),
                Optional.of(new ActorId(states.get((i + 6 + i / n % 3) % n))),
                Trigger.ATTACK,
                30,
                Optional.empty(),
                "asked " + i);
    }

    private static Set<Obligation> clauses(int i) {
        return i % 2 == 0 ? Set.of() : Set.of(Obligation.DEFENSE);
    }

    private ObjectNode scored(Coding coding, Predicate<Dispute> fitted, Predicate<Dispute> asked) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        List<Choice> before = choices(coding, fitted);
        List<Choice> after = choices(coding, asked);
        if (before.isEmpty() || after.isEmpty()) {
            return out.put(SKIPPED, "there are no disputes of this coding in those years");
        }
        List<Dispute> scored = tables.disputes(coding).stream().filter(asked).toList();
        Set<Integer> used = after.stream().map(Choice::dispute).collect(Collectors.toSet());
        out.put("disputes", used.size())
                .put("disputesWithoutInputs", scored.size() - used.size())
                .put("first", scored.stream().mapToInt(Dispute::year).min().orElseThrow())
                .put("last", scored.stream().mapToInt(Dispute::year).max().orElseThrow());
        long start = System.nanoTime();
        JoinModel model = JoinFit.model(before);
        out.put("secondsFitting", seconds(start))
                .put("from", model.from())
                .put("through", model.through())
                .put("recentShift", PrecedentScores.rounded(model.recentShift()));
        List<ScoredChoice> was = each(before, c -> t -> 0.5);
        List<ScoredChoice> recent = each(after, c -> t -> model.joins(c.stance(t), c.stance(!t), true));
        List<ScoredChoice> whole = each(after, c -> t -> model.joins(c.stance(t), c.stance(!t), false));
        PrecedentLookup promise = PrecedentLookup.byPromise(before);
        PrecedentLookup place = PrecedentLookup.byPromisePowerAndPlace(before);
        List<ScoredChoice> byPromise = each(after, c -> t -> promise.rate(c.stance(t)));
        List<ScoredChoice> byPlace = each(after, c -> t -> place.rate(c.stance(t)));
        SUBSETS.forEach((name, which) -> {
            double rate = PrecedentScores.rate(was.stream().filter(which).toList());
            ObjectNode of = PrecedentScores.of(recent.stream().filter(which).toList(), rate);
            of.set(
                    "wholeLevel",
                    PrecedentScores.brief(whole.stream().filter(which).toList(), rate));
            of.set(
                    "promiseTable",
                    PrecedentScores.brief(byPromise.stream().filter(which).toList(), rate));
            of.set(
                    "promisePowerPlaceTable",
                    PrecedentScores.brief(byPlace.stream().filter(which).toList(), rate));
            of.put("beatsTables", beats(of, of.path("promiseTable")) && beats(of, of.path("promisePowerPlaceTable")));
            out.set(name, of);
        });
        return out;
    }

    private static boolean beats(ObjectNode model, JsonNode table) {
        return model.path("auc").asDouble() > table.path("auc").asDouble()
                && model.path("gain").asDouble() > table.path("gain").asDouble();
    }

    private List<Choice> choices(Coding coding, Predicate<Dispute> which) {
        List<Dispute> some = tables.disputes(coding).stream().filter(which).toList();
        return Choice.of(tables, Objects.requireNonNull(pasts.get(coding)), some, y -> true);
    }

    /// What is foretold for a state's joining either side.
    @FunctionalInterface
    private interface ChoiceForecast {
        double of(boolean target);
    }

    @FunctionalInterface
    private interface Forecaster {
        ChoiceForecast of(Choice choice);
    }

    private static List<ScoredChoice> each(List<Choice> choices, Forecaster forecaster) {
        List<ScoredChoice> out = new ArrayList<>();
        for (Choice choice : choices) {
            for (boolean target : new boolean[] {false, true}) {
                double probability = forecaster.of(choice).of(target);
                out.add(new ScoredChoice(choice, target, choice.joined(target), probability));
            }
        }
        return out;
    }

    private static double seconds(long start) {
        return PrecedentScores.rounded((System.nanoTime() - start) / NANOS);
    }
}
