package casus.bench;

import casus.bench.PrecedentScores.Scored;
import casus.precedent.Precedents;
import casus.precedent.count.Count;
import casus.precedent.count.Counts;
import casus.precedent.model.Choice;
import casus.precedent.model.Model;
import casus.precedent.model.Past;
import casus.precedent.table.Dispute;
import casus.precedent.table.Tables;
import casus.precedent.table.Tables.Coding;
import casus.precedent.today.Today;
import casus.terms.InputProblem;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/// Fits the model of precedents on earlier disputes and scores it on later ones.
final class PrecedentBench {
    private static final int FIRST_VALID = 1976;
    private static final int LAST_VALID = 1990;
    private static final double NANOS = 1e9;

    private static final Map<String, Predicate<Scored>> SUBSETS = new LinkedHashMap<>();

    static {
        SUBSETS.put("all", s -> true);
        SUBSETS.put("relevant", s -> s.choice().relevant());
        SUBSETS.put("defensePact", s -> s.choice().stance(s.target()).owesDefense());
        SUBSETS.put("targetSide", Scored::target);
    }

    private final Tables tables;
    private final Map<Coding, Past> pasts = new java.util.EnumMap<>(Coding.class);

    private PrecedentBench(Tables tables) {
        this.tables = tables;
        for (Coding coding : Coding.values()) {
            pasts.put(coding, Past.of(tables.disputes(coding)));
        }
    }

    /// One JSON object, and what could not be read.
    record Result(ObjectNode json, List<InputProblem> problems, List<String> notes) {
        Result {
            problems = List.copyOf(problems);
            notes = List.copyOf(notes);
        }
    }

    static Result measure(Path folder, Optional<Path> outcomes, Tables.Progress progress) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        long start = System.nanoTime();
        Tables here = Tables.read(List.of(folder), progress);
        here.requireInputs();
        PrecedentBench bench = new PrecedentBench(here);
        out.put("secondsReading", seconds(start));
        out.set("valid", bench.scored(Coding.GML, y -> y < FIRST_VALID, y -> y >= FIRST_VALID && y <= LAST_VALID));
        out.set("cow", bench.scored(Coding.COW, y -> y < FIRST_VALID, y -> y >= FIRST_VALID && y <= LAST_VALID));
        out.set("rates", bench.rates());
        List<InputProblem> problems = new ArrayList<>(here.problems());
        List<String> notes = new ArrayList<>(here.notes());
        outcomes.ifPresent(later -> {
            Tables both = Tables.read(List.of(folder, later), progress);
            both.notes().stream().filter(n -> !notes.contains(n)).forEach(notes::add);
            problems.clear();
            problems.addAll(both.problems());
            int last = last(here);
            PrecedentBench all = new PrecedentBench(both);
            ObjectNode scored = all.scored(Coding.GML, y -> y <= last, y -> y > last);
            scored.set("cow", all.scored(Coding.COW, y -> y <= last, y -> y > last));
            out.set("later", scored);
        });
        out.put("seconds", seconds(start));
        ArrayNode ignored = out.putArray("notes");
        notes.forEach(ignored::add);
        out.put("problems", problems.size());
        return new Result(out, problems, notes);
    }

    /// Every rate of the catalogue that the tables give, counted again, beside what the catalogue says.
    private ObjectNode rates() {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        Precedents catalogue = Precedents.load(Precedents.shipped(), Today.load());
        for (Count count : Counts.of(tables, choices(Coding.GML, y -> true))) {
            ObjectNode rate = out.putObject(count.id())
                    .put("numerator", count.numerator())
                    .put("denominator", count.denominator())
                    .put("share", Math.round(count.share() * 1e6) / 1e6);
            catalogue
                    .find(count.id())
                    .ifPresent(r ->
                            rate.put("catalogue", r.share()).put("agrees", Math.abs(r.share() - count.share()) < 1e-9));
        }
        return out;
    }

    /// The last year in which a dispute of the first folder began.
    private static int last(Tables tables) {
        return tables.disputes(Coding.GML).stream()
                .mapToInt(Dispute::year)
                .max()
                .orElse(LAST_VALID);
    }

    private ObjectNode scored(Coding coding, IntPredicate fitted, IntPredicate asked) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        List<Choice> before = choices(coding, fitted);
        List<Choice> after = choices(coding, asked);
        if (before.isEmpty() || after.isEmpty()) {
            return out.put("skipped", "there are no disputes of this coding in those years");
        }
        long start = System.nanoTime();
        Model model = Model.fit(before, 0);
        out.put("secondsFitting", seconds(start))
                .put("from", model.from())
                .put("through", model.through())
                .put("recentShift", PrecedentScores.rounded(model.recentShift()));
        List<Scored> was = each(before, c -> t -> 0.5);
        List<Scored> recent = each(after, c -> t -> model.joins(c.stance(t), c.stance(!t), true));
        List<Scored> whole = each(after, c -> t -> model.joins(c.stance(t), c.stance(!t), false));
        PrecedentLookup promise = PrecedentLookup.byPromise(before);
        PrecedentLookup place = PrecedentLookup.byPromisePowerAndPlace(before);
        List<Scored> byPromise = each(after, c -> t -> promise.rate(c.stance(t)));
        List<Scored> byPlace = each(after, c -> t -> place.rate(c.stance(t)));
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
            out.set(name, of);
        });
        return out;
    }

    private List<Choice> choices(Coding coding, IntPredicate years) {
        return Choice.of(tables, Objects.requireNonNull(pasts.get(coding)), tables.disputes(coding), years);
    }

    /// What is foretold for a state's joining either side.
    @FunctionalInterface
    private interface Foretold {
        double of(boolean target);
    }

    @FunctionalInterface
    private interface Forecaster {
        Foretold of(Choice choice);
    }

    private static List<Scored> each(List<Choice> choices, Forecaster forecaster) {
        List<Scored> out = new ArrayList<>();
        for (Choice choice : choices) {
            for (boolean target : new boolean[] {false, true}) {
                double probability = forecaster.of(choice).of(target);
                out.add(new Scored(choice, target, choice.joined(target), probability));
            }
        }
        return out;
    }

    private static double seconds(long start) {
        return PrecedentScores.rounded((System.nanoTime() - start) / NANOS);
    }
}
