package casus.bench.precedent.pair;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.ledger.actor.Actors;
import casus.precedent.pair.PairModel;
import casus.precedent.pair.PatronTrait;
import casus.precedent.table.Resource;
import casus.terms.ActorId;
import casus.terms.Rung;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PairFitTest {
    private static final List<Decision> SHIPPED = Decision.shipped();

    @Test
    void theModelThatShipsIsWhatTheFitOnTheDecisionsThatShipGives() throws IOException {
        PairFit fit = PairFit.shipped();
        PairModel model = fit.scored(fit.of(SHIPPED, PairFit.DRAWS, PairFit.SEED), SHIPPED);
        assertThat(PairFit.json(model))
                .isEqualTo(new String(Resource.open("pairs.json").readAllBytes(), StandardCharsets.UTF_8));
    }

    private static final Predicate<Decision> SECOND = d -> d.set().equals("dev");

    /// Without the ridge a logistic fit says on the whole what came; the intercept has none.
    @Test
    void onTheDecisionsOfOneCoderTheModelSaysAsMuchAsCame() {
        PairFit fit = PairFit.shipped();
        List<Decision> first = SHIPPED.stream().filter(SECOND.negate()).toList();
        PairModel model = fit.of(first, 0, PairFit.SEED);
        for (Rung rung : Rung.values()) {
            assertThat(said(fit, model, rung, first)).as(rung.wire()).isCloseTo(came(fit, rung, first), within(1e-3));
        }
    }

    @Test
    void whereTwoCodersDifferTheLevelLiesBetweenThem() {
        PairFit fit = PairFit.shipped();
        PairModel model = fit.of(SHIPPED, 0, PairFit.SEED);
        List<Decision> first = SHIPPED.stream().filter(SECOND.negate()).toList();
        List<Decision> second = SHIPPED.stream().filter(SECOND).toList();
        for (Rung rung :
                List.of(Rung.WORDS, Rung.MEDIATION, Rung.SANCTIONS, Rung.INTELLIGENCE, Rung.ARMS, Rung.FORCE)) {
            assertThat(said(fit, model, rung, first)).as(rung.wire()).isGreaterThan(came(fit, rung, first));
            assertThat(said(fit, model, rung, second)).as(rung.wire()).isLessThan(came(fit, rung, second));
        }
    }

    private static double said(PairFit fit, PairModel model, Rung rung, List<Decision> decisions) {
        return told(fit, rung, decisions)
                .mapToDouble(d -> model.on(rung)
                        .orElseThrow()
                        .probability(fit.patronTraits().of(d.question())))
                .average()
                .orElseThrow();
    }

    private static double came(PairFit fit, Rung rung, List<Decision> decisions) {
        return told(fit, rung, decisions)
                .mapToDouble(d -> Boolean.TRUE.equals(d.outcomes().get(rung)) ? 1 : 0)
                .average()
                .orElseThrow();
    }

    private static Stream<Decision> told(PairFit fit, Rung rung, List<Decision> decisions) {
        return decisions.stream()
                .filter(d ->
                        d.outcomes().containsKey(rung) && fit.patronTraits().knows(d.question()));
    }

    @Test
    void aConflictThatIsLeftOutChangesTheModel() {
        PairFit fit = PairFit.shipped();
        String conflict = SHIPPED.getFirst().conflict();
        Map<PatronTrait, Double> all =
                fit.of(SHIPPED, 0, 1).on(Rung.FORCE).orElseThrow().coefficients();
        Map<PatronTrait, Double> without = fit.of(
                        SHIPPED.stream()
                                .filter(d -> !d.conflict().equals(conflict))
                                .toList(),
                        0,
                        1)
                .on(Rung.FORCE)
                .orElseThrow()
                .coefficients();
        assertThat(without).isNotEqualTo(all);
    }

    @Test
    void theDecisionsThatShipHoldTogether() {
        Set<String> ids = new HashSet<>();
        Set<List<String>> triples = new HashSet<>();
        Actors actors = Actors.load();
        assertThat(SHIPPED).hasSizeGreaterThan(500);
        for (Decision d : SHIPPED) {
            assertThat(ids.add(d.id())).as(d.id()).isTrue();
            assertThat(triples.add(List.of(d.patron(), d.protege(), d.conflict())))
                    .as(d.id())
                    .isTrue();
            assertThat(actors.find(new ActorId(d.patron()))).as(d.id()).isPresent();
            if (Boolean.TRUE.equals(d.outcomes().get(Rung.FORCE))) {
                assertThat(d.outcomes().get(Rung.DEPLOYMENT)).as(d.id()).isNotEqualTo(false);
            }
        }
    }

    @Test
    void aCodeOfTodayStandsForTheStateThatHadItsNumberThen() {
        List<Decision> read = Decision.read(
                List.of(
                        "id\tconflict\tday\tpatron\tprotege\tadversary\twords\tforce",
                        "x\tmade up\t1968-08\tRUS\tCUB\tUSA\t1\t?"),
                "made-up.tsv");
        assertThat(read.getFirst().patron()).isEqualTo("SUN");
        assertThat(read.getFirst().outcomes()).containsOnlyKeys(Rung.WORDS);
    }
}
