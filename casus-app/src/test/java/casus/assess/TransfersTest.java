package casus.assess;

import static casus.terms.Forall.forall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import casus.assess.transfer.TransferAnswer;
import casus.assess.transfer.TransferAssessment;
import casus.assess.transfer.TransferForecast;
import casus.assess.transfer.TransferJson;
import casus.assess.transfer.TransferQuestion;
import casus.assess.transfer.TransferQuestions;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.terms.Probability;
import casus.terms.Term;
import casus.terms.code.Motive;
import casus.terms.code.Pull;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransfersTest {
    private static final Actors ACTORS = Actors.load();
    private static final LocalDate TODAY = LocalDate.of(2031, 8, 22);
    private static final String SLOW = "Will Brazil slow drone deliveries to Peru by 2031-12-31?";
    private static final String DELIVER = "Will Brazil deliver drones to Peru by 2031-12-31?";

    private static TransferAnswer answer(Ledger ledger, String asked) {
        return TransferAssessment.of(ledger, ACTORS, TODAY)
                .answer(TransferQuestions.read(asked, ACTORS, TODAY).orElseThrow());
    }

    private static double probability(Ledger ledger, String asked) {
        return answer(ledger, asked).forecast().orElseThrow().probability().value();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Will Brazil slow drone deliveries to Peru by 2031-12-31?       | slow BRA PER drones 131 2031-12-31
            Will Brazil slow down the delivery of drones to Peru?          | slow BRA PER drones 30 -
            will brazil stop supplying peru with S-400s within 90 days     | stop BRA PER S-400s 90 -
            Will Brazil cease sending artillery shells to Peru?            | stop BRA PER artillery shells 30 -
            Will Brazil increase its missile exports to Peru by June 2032? | speedUp BRA PER missiles 313 2032-06-30
            Will Brazil resume arms deliveries to Peru?                    | resume BRA PER arms 30 -
            Will Brazil deliver Su-35 to Peru by 2032?                     | deliver BRA PER Su-35 497 2032-12-31
            Will Brazil supply Peru with air defence systems?              | deliver BRA PER air defence systems 30 -
            Is Brazil going to sell tanks to Peru within 2 months?         | deliver BRA PER tanks 60 -
            Would Brazil send Peru its fighter jets?                       | deliver BRA PER fighter jets 30 -
            Will Brazil start delivering drones to Peru?                   | deliver BRA PER drones 30 -
            Will Brazil defend Peru against Chile?                         | -
            Will Brazil send troops to Peru?                               | -
            Will Brazil send arms to Peru?                                 | -
            Will Brazil provide military aid to Peru?                      | -
            Why did Brazil not deliver drones to Peru?                     | -
            """)
    void questionsOnTransfersAreRead(String asked, String read) {
        assertThat(TransferQuestions.read(asked, ACTORS, TODAY)
                        .map(TransfersTest::line)
                        .orElse("-"))
                .isEqualTo(read);
        assertThat(TransferQuestions.isAsked(asked, ACTORS, TODAY)).isEqualTo(!read.equals("-"));
    }

    private static String line(TransferQuestion q) {
        return String.join(
                " ",
                q.change().wire(),
                q.supplier().value(),
                q.recipient().value(),
                q.item(),
                "" + q.windowDays(),
                q.by().map(Object::toString).orElse("-"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Will Ruritania deliver drones to Peru?             | no state, body or group is called "Ruritania"
            Will Brazil deliver drones to Brazil?              | supplier and recipient are one, Brazil
            Will Brazil deliver drones to Peru by 2031-08-22?  | 2031-08-22 is not after today, 2031-08-22
            Will Brazil deliver drones to Peru by 2031-13-40?  | "2031-13-40" is no date
            Will Brazil deliver to Peru?                       | names no item
            Will Brazil deliver -- to Peru?                    | does not say who is to be helped
            """)
    void whatCannotBeAnsweredIsSaid(String asked, String said) {
        assertThatThrownBy(() -> TransferQuestions.read(asked, ACTORS, TODAY))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining(said);
    }

    /// Brazil hands over drones; two families tell of it.
    private static LedgerBuilder flow() {
        return new LedgerBuilder()
                .in("wire.txt")
                .on("2031-05-02")
                .transfer("BRA", Stage.DELIVERED, "PER", "drones")
                .in("analysis.txt")
                .on("2031-06-02")
                .transfer("BRA", Stage.DELIVERED, "PER", "drones")
                .driver("BRA", Motive.OVERSTRETCH, Pull.AGAINST);
    }

    @Test
    void whereNothingIsDeliveredThereIsNothingToSlow() {
        Ledger ledger = new LedgerBuilder()
                .in("wire.txt")
                .transfer("BRA", Stage.PROMISED, "PER", "drones")
                .transfer("BRA", Stage.DELIVERED, "PER", "tanks")
                .ledger();
        for (String verb : List.of("slow", "stop", "speed up")) {
            TransferAnswer a = answer(ledger, "Will Brazil " + verb + " drone deliveries to Peru?");
            assertThat(a.forecast()).isEmpty();
            assertThat(a.unanswered())
                    .contains("The case reports no delivery of drones from Brazil to Peru, so there is nothing to "
                            + verb + ": no probability is given.");
            assertThat(a.record()).extracting(s -> s.what()).containsExactly("promised");
        }
        assertThat(answer(ledger, "Will Brazil resume drone deliveries to Peru?")
                        .unanswered())
                .contains("The case reports no stop of drones from Brazil to Peru, so there is nothing to resume:"
                        + " no probability is given.");
    }

    @Test
    void whatWasDeliveredLongAgoIsNoFlow() {
        Ledger old = new LedgerBuilder()
                .in("wire.txt")
                .on("1994")
                .transfer("BRA", Stage.DELIVERED, "PER", "drones")
                .ledger();
        assertThat(answer(old, SLOW).unanswered())
                .contains(
                        "The last delivery of drones from Brazil to Peru on record was over by 1994-12-31, so nothing is"
                                + " under way to slow: no probability is given.");
        assertThat(probability(old, DELIVER)).isLessThan(0.1);
    }

    @Test
    void aFlowMostlyGoesOnAndASecondVoiceThatItStallsRaisesItsSlowing() {
        double calm = probability(flow().ledger(), SLOW);
        double once = probability(
                flow().in("a.txt")
                        .transfer("BRA", Stage.STALLED, "PER", "drones")
                        .ledger(),
                SLOW);
        double twice = probability(
                flow().in("a.txt")
                        .transfer("BRA", Stage.STALLED, "PER", "drones")
                        .in("b.txt")
                        .on("2031-08-01")
                        .transfer("BRA", Stage.STALLED, "PER", "drones")
                        .ledger(),
                SLOW);
        assertThat(calm).isLessThan(0.2);
        assertThat(once).isGreaterThan(calm);
        assertThat(twice).isGreaterThan(once);
        assertThat(probability(flow().ledger(), DELIVER)).isGreaterThan(0.4);
    }

    @Test
    void aWeaponByItsNameIsNotItsClass() {
        Ledger ledger = new LedgerBuilder()
                .in("wire.txt")
                .on("2031-05-02")
                .transfer("BRA", Stage.DELIVERED, "PER", "training aircraft")
                .transfer("BRA", Stage.REQUESTED, "PER", "Su\u201135 fighter aircraft")
                .ledger();
        TransferAnswer a = answer(ledger, "Will Brazil deliver Su-35s to Peru?");
        assertThat(a.classes()).contains("aircraft");
        assertThat(a.record()).extracting(s -> s.what()).containsExactly("requested");
        assertThat(a.near()).extracting(s -> s.what()).containsExactly("delivered");
        assertThat(a.forecast().orElseThrow().terms().getFirst().label()).contains("nothing promised");
    }

    @Test
    void aSupplierThatKeepsItsPromisesIsExpectedToKeepThisOne() {
        LedgerBuilder kept = promised();
        LedgerBuilder broken = promised();
        for (String to : List.of("CHL", "ARG", "URY")) {
            kept.in(to + ".txt").on("2029-01-01").transfer("BRA", Stage.PROMISED, to, "tanks");
            kept.on("2030-01-01").transfer("BRA", Stage.DELIVERED, to, "tanks");
            broken.in(to + ".txt").on("2029-01-01").transfer("BRA", Stage.PROMISED, to, "tanks");
        }
        assertThat(probability(kept.ledger(), DELIVER))
                .isGreaterThan(probability(promised().ledger(), DELIVER));
        assertThat(probability(broken.ledger(), DELIVER))
                .isLessThan(probability(promised().ledger(), DELIVER));
        Term counted =
                answer(kept.ledger(), DELIVER).forecast().orElseThrow().terms().get(1);
        assertThat(counted.label()).isEqualTo("promises of this supplier kept in this case: 3 of 4");
        assertThat(counted.entries()).hasSize(7);
    }

    private static LedgerBuilder promised() {
        return new LedgerBuilder().in("wire.txt").on("2031-07-01").transfer("BRA", Stage.PROMISED, "PER", "drones");
    }

    @Test
    void theRuleOfResolutionNamesTheDayTheGoodsAndTheStages() {
        assertThat(answer(flow().ledger(), SLOW).resolution())
                .isEqualTo(
                        "Resolved yes if by 2031-12-31 at least two independent sources report that deliveries of drones"
                                + " from Brazil to Peru stalled, lapsed or were declined after 2031-08-22 (stage stalled, lapsed or"
                                + " declined); else no. The ledger's own stage rows decide: reported as occurred or ongoing, dated in the"
                                + " window, or undated in an article that came into print in it.");
    }

    @Test
    void aLongerWindowIsNeverLessLikely() {
        double before = 0;
        for (int days : new int[] {1, 7, 30, 90, 365, 900}) {
            double p =
                    probability(flow().ledger(), "Will Brazil slow drone deliveries to Peru within " + days + " days?");
            assertThat(p).isGreaterThan(before);
            before = p;
        }
    }

    private static LedgerBuilder made(RandomGenerator r) {
        List<String> goods = List.of("drones", "Su-35 aircraft", "tanks", "arms unspecified");
        LedgerBuilder out = new LedgerBuilder();
        int n = 1 + r.nextInt(12);
        for (int i = 0; i < n; i++) {
            out.in("a" + r.nextInt(4) + ".txt");
            if (r.nextInt(3) == 0) {
                out.accordingTo("an envoy");
            }
            if (r.nextBoolean()) {
                out.on(List.of("2031-07-0" + (1 + r.nextInt(9)), "2030", "1995").get(r.nextInt(3)));
            }
            out.status(r.nextInt(3) > 0 ? Status.OCCURRED : Status.values()[r.nextInt(Status.values().length)]);
            if (r.nextInt(4) == 0) {
                out.driver(
                        "BRA",
                        Motive.values()[r.nextInt(Motive.values().length)],
                        Pull.values()[r.nextInt(Pull.values().length)]);
            } else {
                out.transfer(
                        "BRA",
                        Stage.values()[r.nextInt(Stage.values().length)],
                        List.of("PER", "PER", "CHL").get(r.nextInt(3)),
                        goods.get(r.nextInt(goods.size())));
            }
        }
        return out;
    }

    private static List<String> questions() {
        List<String> out = new ArrayList<>();
        for (String verb : List.of("slow", "stop", "speed up", "resume")) {
            out.add("Will Brazil " + verb + " drone deliveries to Peru by 2031-12-31?");
        }
        out.add(DELIVER);
        out.add("Will Brazil deliver Su-35 to Peru within 200 days?");
        out.add("Will Brazil deliver arms to Peru?");
        return out;
    }

    @Tag("slow")
    @Test
    void theWaterfallAddsUpTheIntervalHoldsItAndNoFactIsSpentTwice() {
        forall(
                12,
                r -> made(r).ledger(),
                ledger -> questions().forEach(q -> {
                    TransferAnswer a = answer(ledger, q);
                    a.forecast().ifPresent(f -> law(f, ledger));
                    a.reviewed().ifPresent(f -> law(f, ledger));
                    a.watch()
                            .forEach(w -> assertThat(w.shift())
                                    .isCloseTo(
                                            w.then().value()
                                                    - a.forecast()
                                                            .orElseThrow()
                                                            .probability()
                                                            .value(),
                                            within(1e-9)));
                }));
    }

    private static void law(TransferForecast f, Ledger ledger) {
        double sum = f.terms().stream().mapToDouble(Term::logOdds).sum();
        assertThat(Probability.ofLogOdds(sum).value()).isCloseTo(f.probability().value(), within(1e-12));
        assertThat(f.low().value()).isLessThanOrEqualTo(f.probability().value());
        assertThat(f.high().value()).isGreaterThanOrEqualTo(f.probability().value());
        List<EntryId> spent =
                f.terms().stream().flatMap(t -> t.entries().stream().distinct()).toList();
        List<EntryId> counted = f.terms().stream()
                .filter(t -> t.label().startsWith("promises of this supplier"))
                .flatMap(t -> t.entries().stream())
                .toList();
        // The promise asked about is one of the promises counted, and sets the level it moves.
        assertThat(spent.stream().filter(id -> !counted.contains(id))).doesNotHaveDuplicates();
        assertThat(spent).allMatch(id -> ledger.find(id).isPresent());
        f.terms()
                .forEach(t -> assertThat(t.entries().isEmpty() && t.judgedBy().isEmpty())
                        .isFalse());
    }

    @Tag("slow")
    @Test
    void theOrderOfEntriesAndTheNamesOfStatesDoNotMatter() {
        Map<String, String> other = Map.of("BRA", "NOR", "PER", "KEN", "CHL", "FIN");
        forall(6, r -> made(r).ledger(), ledger -> {
            List<Entry> order = new ArrayList<>(ledger.entries());
            Collections.shuffle(order, new Random(7));
            Ledger shuffled = LedgerBuilder.reordered(ledger, order);
            Ledger renamed = LedgerBuilder.renamed(ledger, a -> new ActorId(other.getOrDefault(a.value(), a.value())));
            List<Optional<Double>> is = points(ledger, questions());
            assertThat(points(shuffled, questions()).stream()
                            .map(Optional::isPresent)
                            .toList())
                    .isEqualTo(is.stream().map(Optional::isPresent).toList());
            List<Optional<Double>> there = points(
                    renamed,
                    questions().stream()
                            .map(q -> q.replace("Brazil", "Norway").replace("Peru", "Kenya"))
                            .toList());
            for (int i = 0; i < is.size(); i++) {
                assertThat(there.get(i).orElse(-1.0)).isCloseTo(is.get(i).orElse(-1.0), within(1e-9));
            }
        });
    }

    private static List<TransferAnswer> answers(Ledger ledger) {
        return answers(ledger, questions());
    }

    private static List<TransferAnswer> answers(Ledger ledger, List<String> questions) {
        TransferAssessment transfers = TransferAssessment.of(ledger, ACTORS, TODAY);
        return questions.stream()
                .map(q -> transfers.answer(
                        TransferQuestions.read(q, ACTORS, TODAY).orElseThrow()))
                .toList();
    }

    private static List<Optional<Double>> points(Ledger ledger, List<String> questions) {
        return answers(ledger, questions).stream()
                .map(a -> a.forecast().map(f -> f.probability().value()))
                .toList();
    }

    @Test
    void theSameLedgerDayAndSeedGiveTheSameBytes() {
        Ledger ledger = flow().ledger();
        String one = Wire.text(TransferJson.of(answer(ledger, SLOW), ledger));
        assertThat(one).isEqualTo(Wire.text(TransferJson.of(answer(ledger, SLOW), ledger)));
        assertThat(one).contains("\"kind\":\"transfer\"").contains("\"change\":\"slow\"");
    }
}
