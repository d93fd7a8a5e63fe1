package casus.ledger.gap;

import static casus.terms.Forall.forall;
import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.SampleLedger;
import casus.ledger.gap.LaneLayout.Measures;
import casus.ledger.gap.LaneLayout.PlacedStep;
import casus.ledger.gap.LaneLayout.Rounding;
import casus.ledger.gap.LaneLayout.Side;
import casus.terms.Edtf;
import casus.terms.code.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class LaneLayoutTest {
    private static final Measures NARROW =
            new Measures(480, 64, 72, 462, 20, 6.3, 12, 8, 8, 6, false, Rounding.YEAR, 0);
    private static final Measures WIDE =
            new Measures(1000, 76, 86, 975, 22, 6.6, 14, 9, 10, 8, true, Rounding.MONTH, 0);
    private static final String TEXT = "Norway sent food.";

    private static Step step(int id, String what, boolean deed, String when) {
        return new Step(
                what,
                "food",
                deed,
                true,
                true,
                when.isEmpty() ? Optional.empty() : Optional.of(new Edtf(when)),
                Set.of(),
                "",
                List.of(SampleLedger.aid(SampleLedger.common(
                        id, "a.txt", TEXT, "Norway sent food", Status.OCCURRED, Optional.empty()))));
    }

    private static List<Step> any(RandomGenerator random) {
        List<Step> out = new ArrayList<>();
        for (int i = 1; i <= 25; i++) {
            LocalDate day = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700));
            String when = switch (random.nextInt(4)) {
                case 0 -> "";
                case 1 -> day.toString().substring(0, 4);
                case 2 -> day + "/" + day.plusDays(random.nextInt(90));
                default -> day.toString();
            };
            out.add(step(i, "x".repeat(1 + random.nextInt(30)), random.nextBoolean(), when));
        }
        return out;
    }

    /// From where to where an act and its label reach.
    private static double[] reach(PlacedStep p, Measures m) {
        double label = p.step().what().length() * m.character() + m.label();
        return switch (p.side()) {
            case RIGHT -> new double[] {p.from(), p.to() + label};
            case LEFT -> new double[] {p.from() - label, p.to()};
            case OVER -> new double[] {p.from(), Math.max(p.to(), p.from() + label)};
        };
    }

    @Test
    void noTwoActsOfARowTouchAndEveryDatedOneStandsInItsLaneOnce() {
        forall(200, LaneLayoutTest::any, steps -> {
            for (Measures measures : List.of(NARROW, WIDE)) {
                LaneLayout layout = LaneLayout.of(measures, steps);
                for (boolean deeds : new boolean[] {false, true}) {
                    List<PlacedStep> lane = layout.lane(steps, deeds, Step::what);
                    assertThat(lane)
                            .extracting(PlacedStep::step)
                            .containsExactlyInAnyOrderElementsOf(steps.stream()
                                    .filter(s -> s.deed() == deeds && LaneLayout.isDated(s))
                                    .toList());
                    assertThat(lane).allMatch(p -> p.from() >= measures.from() && p.to() <= measures.to());
                    for (PlacedStep a : lane) {
                        for (PlacedStep b : lane) {
                            double[] ofA = reach(a, measures);
                            double[] ofB = reach(b, measures);
                            assertThat(a == b || a.row() != b.row() || ofA[1] < ofB[0] || ofB[1] < ofA[0])
                                    .isTrue();
                        }
                    }
                }
            }
        });
    }

    @Test
    void aLabelStandsRightOfItsMarkThenLeftThenOverItsTime() {
        List<Step> steps = List.of(
                step(1, "early", true, "2024-01-02"),
                step(2, "late", true, "2024-12-30"),
                step(3, "long", true, "2024"));
        List<PlacedStep> lane = LaneLayout.of(WIDE, steps).lane(steps, true, Step::what);
        assertThat(lane)
                .extracting(p -> p.step().what() + " " + p.side())
                .containsExactly("long " + Side.OVER, "early " + Side.RIGHT, "late " + Side.LEFT);
        assertThat(LaneLayout.of(NARROW, steps).lane(steps, true, Step::what))
                .filteredOn(p -> p.step().what().equals("long"))
                .allMatch(p -> p.side() == Side.LEFT || p.side() == Side.RIGHT);
    }

    @Test
    void withoutADateThereIsATimeAndNothingInIt() {
        List<Step> steps = List.of(step(1, "some day", true, ""));
        LaneLayout layout = LaneLayout.of(WIDE, steps);
        assertThat(layout.dated()).isFalse();
        assertThat(layout.lane(steps, true, Step::what)).isEmpty();
        assertThat(layout.height(List.of())).isEqualTo(34);
    }
}
