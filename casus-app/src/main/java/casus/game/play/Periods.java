package casus.game.play;

import casus.game.sample.SobolPoints;
import casus.game.scenario.DriverTable;
import casus.game.scenario.Scenario;
import casus.game.scenario.Scenario.Role;
import casus.terms.LogOdds;
import casus.terms.Rung;
import casus.terms.table.JudgedNumbers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// The months after: trust, hedging, arms and nuclear posture carried from month to month, the game
/// solved anew in each.
///
/// trust' = memory·trust + (1 − memory)·½ + lesson·(deed − promise); hedge' = hedge + hedging·(1 −
/// trust')·(1 − hedge); arms promised flow out as far as the arms rung is taken, so that requested ≥
/// promised ≥ delivered always; the target's nuclear posture climbs an ordered chain (open, opaque,
/// threshold, weapon) with logit rates that rise with attack and lost trust. Deeds are expected values of
/// the month's game; a draw of the numbers is one line of the fan. It is a sketch of consequences from
/// stated rules and not a forecast with a record.
public final class Periods {
    private static final int DRAWS = 64;

    /// The stages of nuclear posture, in order.
    public static final List<String> POSTURE = List.of("open", "opaque", "threshold", "weapon");

    /// Draws of one thing over the months.
    ///
    /// @param name   what it is
    /// @param months spread in each month, the start first
    public record Fan(String name, List<Spread> months) {
        public Fan {
            months = List.copyOf(months);
        }
    }

    private final CompiledGame game;
    private final Scenario scenario;
    private final DriverTable tables;
    private final Rules rules;

    /// What the months hang on beside the game.
    ///
    /// @param hedge       hedging where the scenario tells of none
    /// @param promise     what is promised where it tells of none
    /// @param nuclear     posture where it tells of none
    /// @param promised    share of what is asked for that is promised in a month of arms
    /// @param delivered   share of what is promised that is delivered in a month of arms
    /// @param up          monthly log-odds of a step up in posture
    /// @param upAttack    what an attack adds to them
    /// @param upDistrust  what lost trust adds to them
    /// @param down        monthly log-odds of a step down
    private record Rules(
            double hedge,
            double promise,
            double nuclear,
            double promised,
            double delivered,
            double up,
            double upAttack,
            double upDistrust,
            double down) {
        static Rules of(JudgedNumbers judged) {
            return new Rules(
                    judged.value("months.hedge"),
                    judged.value("months.promise"),
                    judged.value("months.nuclear"),
                    judged.value("months.promised"),
                    judged.value("months.delivered"),
                    judged.value("posture.up"),
                    judged.value("posture.up.attack"),
                    judged.value("posture.up.distrust"),
                    judged.value("posture.down"));
        }
    }

    Periods(CompiledGame game) {
        this.game = game;
        scenario = game.scenario();
        tables = game.tables();
        rules = Rules.of(tables.judged());
    }

    private int state(String name) {
        List<String> keys = List.copyOf(scenario.state().keySet());
        String target = scenario.first(Role.TARGET).orElseThrow().id();
        String patron = scenario.first(Role.PATRON).orElseThrow().id();
        return keys.indexOf(
                switch (name) {
                    case "trust", "requested" -> name + "(" + target + "," + patron + ")";
                    case "promise", "promised", "delivered" -> name + "(" + patron + "," + target + ")";
                    default -> name + "(" + target + ")";
                });
    }

    /// The fans: attack, force given an attack, trust, hedging, share of what was requested that is
    /// promised and delivered, and the chance that the posture is threshold or beyond.
    public List<Fan> fans() {
        int months = scenario.run().months();
        if (months == 0) {
            return List.of();
        }
        String[] names = {
            "P(attack)", "P(force | attack)", "trust", "hedging", "promised", "delivered", "P(threshold or weapon)"
        };
        double[][][] lines = new double[names.length][months + 1][DRAWS];
        SobolPoints sobol = SobolPoints.of(DRAWS, scenario.quantities().size());
        long[] shift = sobol.shift(scenario.run().seed(), 0);
        Play play = new Play(game, scenario);
        double[] point = new double[play.inputs()];
        for (int draw = 0; draw < DRAWS; draw++) {
            sobol.point(draw, shift, point);
            line(play, play.numbers(point).clone(), lines, draw);
        }
        List<Fan> out = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            double[][] of = lines[i];
            out.add(new Fan(
                    names[i],
                    IntStream.rangeClosed(0, months)
                            .mapToObj(m -> Spread.of(of[m], 1))
                            .toList()));
        }
        return out;
    }

    private double start(double[] numbers, String name, double otherwise) {
        int at = state(name);
        return at < 0 ? otherwise : numbers[at];
    }

    private void line(Play play, double[] numbers, double[][][] lines, int draw) {
        Scenario.Run run = scenario.run();
        double trust = start(numbers, "trust", 0.5);
        double hedge = start(numbers, "hedge", rules.hedge());
        double promise = start(numbers, "promise", rules.promise());
        double requested = start(numbers, "requested", 1);
        double promised = Math.min(requested, start(numbers, "promised", promise));
        double delivered = Math.min(promised, start(numbers, "delivered", 0));
        double[] posture = between(start(numbers, "nuclear", rules.nuclear()) * (POSTURE.size() - 1));
        double[] out = new double[Play.OUTPUTS];
        for (int month = 0; month <= run.months(); month++) {
            put(numbers, "trust", trust);
            put(numbers, "hedge", hedge);
            put(numbers, "delivered", delivered);
            put(numbers, "promised", promised);
            play.solve(numbers);
            play.outputs(out);
            double attack = out[Play.ATTACK];
            double[] now = {
                attack,
                out[Play.RUNG + Rung.FORCE.ordinal()],
                trust,
                hedge,
                promised,
                delivered,
                posture[2] + posture[3]
            };
            for (int i = 0; i < now.length; i++) {
                lines[i][month][draw] = now[i];
            }
            double deed = 0;
            for (Rung rung : Rung.values()) {
                deed += tables.effect(rung).redemption() * out[Play.RUNG + rung.ordinal()];
            }
            trust = Math.clamp(
                    run.memory() * trust + (1 - run.memory()) / 2 + run.lesson() * attack * (deed - promise), 0, 1);
            hedge = Math.clamp(hedge + run.hedging() * (1 - trust) * (1 - hedge), 0, 1);
            double arms = out[Play.RUNG + Rung.ARMS.ordinal()];
            promised = Math.min(requested, promised + (requested - promised) * rules.promised() * arms);
            delivered = Math.min(promised, delivered + (promised - delivered) * rules.delivered() * arms);
            posture = moved(posture, attack, trust);
        }
    }

    private void put(double[] numbers, String name, double value) {
        int at = state(name);
        if (at >= 0) {
            numbers[at] = value;
        }
    }

    private static double[] between(double level) {
        double[] out = new double[POSTURE.size()];
        int below = Math.min((int) level, out.length - 2);
        out[below] = 1 - (level - below);
        out[below + 1] = level - below;
        return out;
    }

    private double[] moved(double[] posture, double attack, double trust) {
        double up = LogOdds.probability(rules.up() + rules.upAttack() * attack + rules.upDistrust() * (1 - trust));
        double down = LogOdds.probability(rules.down());
        double[] out = new double[posture.length];
        for (int s = 0; s < posture.length; s++) {
            double rises = s + 1 < posture.length ? up : 0;
            double falls = s > 0 && s + 1 < posture.length ? down : 0;
            out[s] += posture[s] * (1 - rises - falls);
            if (rises > 0) {
                out[s + 1] += posture[s] * rises;
            }
            if (falls > 0) {
                out[s - 1] += posture[s] * falls;
            }
        }
        return out;
    }
}
