package casus.bench.answer;

import casus.assess.Assessment;
import casus.assess.score.ReliabilityDiagram;
import casus.assess.score.ReliabilityDiagram.Dot;
import casus.bench.precedent.pair.Decision;
import casus.bench.precedent.pair.PairFit;
import casus.bench.precedent.pair.ReliabilityBands;
import casus.bench.precedent.pair.ReliabilityBands.Said;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.precedent.PairLevels;
import casus.precedent.Precedents;
import casus.precedent.model.PrecedentModel;
import casus.precedent.pair.PairModel;
import casus.precedent.today.StatesToday;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.code.Trigger;
import casus.terms.text.SafeFile;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// The whole answer without articles, on decisions that the model was not fitted on.
public @Command(
        name = "answer",
        mixinStandardHelpOptions = true,
        description = "scores answers without articles on patrons' decisions, each conflict left out of the fit",
        footer = {
            "",
            "Examples:",
            "  casus bench answer DATA/cases --json",
            "  casus bench answer DATA/cases --svg reliability.svg",
            "  casus bench answer DATA/cases --outcomes LATER.tsv --json"
        }) final class AnswerBench implements Callable<Integer> {
    private static final int YEARS_APART = 2;
    private static final int COLD_WAR_ENDED = 1991;

    private final PrintStream out;
    private final PrintStream err;

    @Parameters(paramLabel = "DIR", description = "folder that holds dev.tsv")
    private Path folder = Path.of(".");

    @Option(
            names = "--outcomes",
            paramLabel = "FILE",
            description = "score the decisions in this file instead; every conflict it holds is left out of the fit")
    private @Nullable Path outcomes;

    @Option(names = "--json", description = "print JSON alone on standard output")
    private boolean json;

    @Option(
            names = "--svg",
            paramLabel = "FILE",
            description = "write the reliability diagrams: of the decisions scored, and as rings of those that ship")
    private @Nullable Path svg;

    public AnswerBench(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        Path file = Optional.ofNullable(outcomes).orElse(folder.resolve("dev.tsv"));
        if (!Files.exists(file)) {
            throw new InputProblem(file.toString(), "there is no such file", "name the folder that holds dev.tsv");
        }
        List<Decision> scored = Decision.read(file);
        List<Decision> shipped = Decision.shipped();
        PairFit fit = PairFit.shipped();
        Answers answers = new Answers();
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("decisions", scored.size()).put("fittedOn", shipped.size());
        if (outcomes != null) {
            err.println("fitting without the conflicts of " + file);
            PairModel model =
                    fit.of(shipped.stream().filter(d -> !isIn(d, scored)).toList(), 0, PairFit.SEED);
            Map<Decision, Map<Rung, Double>> valid = answers.said(scored, model);
            all.set("valid", figures(valid, d -> true));
            all.set("valid1991", figures(valid, d -> d.day().getYear() >= COLD_WAR_ENDED));
            draw(valid, Map.of());
        } else {
            Map<Decision, Map<Rung, Double>> valid = leftOut(scored, shipped, fit, answers);
            all.set("valid", figures(valid, d -> true));
            all.set("valid1991", figures(valid, d -> d.day().getYear() >= COLD_WAR_ENDED));
            err.println("fitting on decisions before " + COLD_WAR_ENDED);
            PairModel early = fit.of(
                    shipped.stream()
                            .filter(d -> d.day().getYear() < COLD_WAR_ENDED)
                            .toList(),
                    0,
                    PairFit.SEED);
            all.set("later", figures(answers.said(scored, early), d -> d.day().getYear() >= COLD_WAR_ENDED));
            Map<Decision, Map<Rung, Double>> own = fit.heldOut(shipped);
            all.set("shipped", figures(own, d -> true));
            all.set("shipped1991", figures(own, d -> d.day().getYear() >= COLD_WAR_ENDED));
            draw(valid, own);
        }
        out.println(json ? all.toString() : all.toPrettyString());
        return 0;
    }

    /// Whether a decision is about a conflict that the others hold: the same name, or the same protégé and adversary
    /// within two years.
    private static boolean isIn(Decision d, List<Decision> others) {
        return others.stream()
                .anyMatch(o -> o.conflict().equals(d.conflict())
                        || o.protege().equals(d.protege())
                                && o.adversary().equals(d.adversary())
                                && Math.abs(o.day().getYear() - d.day().getYear()) <= YEARS_APART);
    }

    private Map<Decision, Map<Rung, Double>> leftOut(
            List<Decision> scored, List<Decision> shipped, PairFit fit, Answers answers) {
        Map<String, List<Decision>> conflicts = new LinkedHashMap<>();
        scored.forEach(d ->
                conflicts.computeIfAbsent(d.conflict(), k -> new ArrayList<>()).add(d));
        Map<Decision, Map<Rung, Double>> all = new LinkedHashMap<>();
        int done = 0;
        for (Map.Entry<String, List<Decision>> c : conflicts.entrySet()) {
            err.println("conflict " + ++done + " of " + conflicts.size() + ": " + c.getKey());
            PairModel model =
                    fit.of(shipped.stream().filter(d -> !isIn(d, c.getValue())).toList(), 0, PairFit.SEED);
            all.putAll(answers.said(c.getValue(), model));
        }
        return all;
    }

    /// Writes the diagrams, where they are asked for.
    private void draw(Map<Decision, Map<Rung, Double>> scored, Map<Decision, Map<Rung, Double>> shipped) {
        if (svg == null) {
            return;
        }
        List<ReliabilityDiagram.Panel> panels = new ArrayList<>();
        for (Rung rung : Rung.values()) {
            panels.add(new ReliabilityDiagram.Panel(
                    rung.wire(),
                    Stream.concat(dots(shipped, rung, true), dots(scored, rung, false))
                            .toList()));
        }
        SafeFile.write(
                svg,
                new ReliabilityDiagram(
                                "What was said and what came, each conflict left out of the fit; bars hold 90%", panels)
                        .svg());
    }

    private static Stream<Dot> dots(Map<Decision, Map<Rung, Double>> said, Rung rung, boolean hollow) {
        return ReliabilityBands.of(said(said, rung, d -> true)).stream()
                .map(b -> new Dot(b.n(), b.said(), b.came(), b.cameLow(), b.cameHigh(), hollow));
    }

    private static List<Said> said(Map<Decision, Map<Rung, Double>> said, Rung rung, Predicate<Decision> which) {
        List<Said> all = new ArrayList<>();
        said.forEach((d, of) -> {
            if (which.test(d) && d.outcomes().containsKey(rung) && of.containsKey(rung)) {
                all.add(new Said(d.conflict(), of.get(rung), d.outcomes().get(rung)));
            }
        });
        return all;
    }

    private static ObjectNode figures(Map<Decision, Map<Rung, Double>> said, Predicate<Decision> which) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        for (Rung rung : Rung.values()) {
            out.set(rung.wire(), new RungFigures(said(said, rung, which)).json());
        }
        return out;
    }

    /// Answers on an empty case, as of the day of the attack.
    private static final class Answers {
        private final Actors actors = Actors.load();
        private final Assessment assessment =
                Assessment.of(new Ledger(List.of(), List.of()), actors, LocalDate.of(2025, 1, 1));
        private final PairLevels levels = PairLevels.of(PairModel.empty());
        private final PrecedentModel joins = Precedents.shipped();
        private final StatesToday states = StatesToday.load();

        Map<Decision, Map<Rung, Double>> said(List<Decision> decisions, PairModel model) {
            PairLevels of = levels.with(model);
            Map<Decision, Map<Rung, Double>> out = new LinkedHashMap<>();
            for (Decision d : decisions) {
                if (d.patron().equals(d.protege())
                        || d.adversary().equals(d.patron())
                        || d.adversary().equals(d.protege())) {
                    continue;
                }
                Question question = new Question(
                        Question.Kind.WILL,
                        new ActorId(d.patron()),
                        new ActorId(d.protege()),
                        Optional.of(d.adversary()).filter(z -> !z.isBlank()).map(ActorId::new),
                        Trigger.ATTACK,
                        Question.DEFAULT_WINDOW_DAYS,
                        Optional.empty(),
                        d.id());
                Map<Rung, Double> said = new EnumMap<>(Rung.class);
                assessment
                        .with(Precedents.load(joins, states, of.given(new PairLevels.Given(d.attack(), d.duty()))))
                        .on(d.day())
                        .answerAlone(question)
                        .forecast()
                        .rungs()
                        .forEach(r -> said.put(r.rung(), r.probability().value()));
                out.put(d, said);
            }
            return out;
        }
    }
}
