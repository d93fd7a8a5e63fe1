package casus.assess;

import static casus.assess.SmallSelection.QUESTION;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.assess.judgement.Judgement;
import casus.assess.judgement.Judgements;
import casus.assess.weigh.Forecast;
import casus.assess.weigh.Pool;
import casus.assess.weigh.Reason;
import casus.ledger.Ledger;
import casus.ledger.compare.Contradictions;
import casus.ledger.record.Entry;
import casus.terms.EntryId;
import casus.terms.Rung;
import casus.terms.Term;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Motive;
import casus.terms.code.Pull;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// One question before one selection of entries.
class EntrySelectionTest {
    private final SmallSelection small = new SmallSelection();

    private static LedgerBuilder attacked() {
        return new LedgerBuilder()
                .in("a.txt")
                .on("2031-06-13")
                .event("CHL", EventType.ASSAULT, "PER", Context.MILITARY)
                .on("2031-06-14")
                .event("BRA", EventType.ACCUSE, "CHL");
    }

    /// The last entry, an expectation, has its words for a condition too.
    private static Ledger conditional(Ledger ledger) {
        Entry.Expectation last = (Entry.Expectation) ledger.entries().getLast();
        List<Entry> entries =
                new ArrayList<>(ledger.entries().subList(0, last.id().number() - 1));
        entries.add(new Entry.Expectation(
                last.common(),
                Optional.of(last.content()),
                last.actor(),
                last.type(),
                last.recipient(),
                "Kenya will wait",
                last.words(),
                last.horizon(),
                last.holder()));
        return new Ledger(ledger.articles(), entries);
    }

    private static EntryId id(int number) {
        return new EntryId(number);
    }

    @Test
    void thePointsAreThoseOfTheForecastAndLeavingNothingOutChangesNone() {
        EntrySelection selection = small.of(attacked().ledger());
        Forecast forecast = selection.forecast();
        assertThat(selection.points().keySet()).containsExactly(Rung.values());
        selection
                .points()
                .forEach((rung, p) -> assertThat(p.value())
                        .isCloseTo(forecast.probability(rung).value(), within(1e-9)));
        assertThat(selection.pointsWithout(Pool.Exclusion.NOTHING)).isEqualTo(selection.points());
        assertThat(selection.pointsWithout(Pool.Exclusion.line(Pool.EVIDENCE))).isNotEqualTo(selection.points());
    }

    @Test
    void onlyContradictionsThatNameThePatronOrTheProtegeTouchTheQuestion() {
        LedgerBuilder made = new LedgerBuilder();
        for (Status status : List.of(Status.OCCURRED, Status.DENIED)) {
            String did = status == Status.DENIED ? " did not attack " : " attacked ";
            made.in(status.wire())
                    .on("2031-06-14")
                    .status(status)
                    .passage("Brazil" + did + "Chile")
                    .event("BRA.army", EventType.ASSAULT, "CHL", Context.MILITARY)
                    .on("2031-06-14")
                    .status(status)
                    .passage("Argentina" + did + "Peru")
                    .event("ARG", EventType.ASSAULT, "PER", Context.MILITARY)
                    .on("2031-06-14")
                    .status(status)
                    .passage("Kenya" + did + "Uganda")
                    .event("KEN", EventType.ASSAULT, "UGA", Context.MILITARY);
        }
        Ledger ledger = made.ledger();
        assertThat(Contradictions.of(ledger, SmallSelection.ACTORS)).hasSize(3);
        assertThat(small.of(ledger).touching())
                .extracting(c -> c.a().id() + " " + c.b().id())
                .containsExactly("L-1 L-4", "L-2 L-5");
    }

    @Test
    void aReasonsEffectIsItsShareOfWhatItsEntriesDoToForce() {
        EntrySelection selection = small.of(attacked()
                .driver("BRA", Motive.OVERSTRETCH, Pull.AGAINST)
                .driver("BRA", Motive.TIE, Pull.FOR)
                .in("b.txt")
                .event("CHL", EventType.ASSAULT, "PER", Context.MILITARY)
                .driver("BRA", Motive.OVERSTRETCH, Pull.AGAINST)
                .driver("CHL", Motive.DUTY, Pull.FOR)
                .ledger());
        Forecast forecast = selection.forecast();
        List<Reason> reasons = selection.reasons(forecast);
        assertThat(reasons)
                .extracting(r -> r.motive().wire() + " " + r.pulls().wire() + " " + r.families() + " " + r.entries())
                .containsExactly("overstretch against 2 [L-3, L-6]", "tie for 1 [L-4]");
        for (Reason reason : reasons) {
            Set<EntryId> own = Set.copyOf(reason.entries());
            double effect = forecast.on(Rung.FORCE).terms().stream()
                    .mapToDouble(t -> t.entries().isEmpty()
                            ? 0
                            : t.logOdds()
                                    * t.entries().stream().filter(own::contains).count()
                                    / t.entries().size())
                    .sum();
            assertThat(reason.logOdds()).isCloseTo(effect, within(1e-12));
        }
        assertThat(reasons.getFirst().logOdds()).isNegative();
        assertThat(reasons.getLast().logOdds()).isPositive();
    }

    @Test
    void refusedIsWhatThePatronSaidItWillNotDoAndWhatItDeclinedToHandOver() {
        EntrySelection selection = small.of(attacked()
                .says("BRA", "We will not send soldiers")
                .says("BRA", "We stand by Peru")
                .says("PER", "We will not send soldiers")
                .transfer("BRA", Stage.DECLINED, "PER", "sensors")
                .transfer("BRA", Stage.DELIVERED, "PER", "missiles")
                .ledger());
        assertThat(selection.refused()).containsExactly(id(3), id(6));
    }

    @Test
    void whatFollowsIsExpectedByOrOfThePairOrStandsInAnArticleAboutThemOrNamesThemInItsCondition() {
        EntrySelection selection = small.of(conditional(attacked()
                .expects("KEN", "Kenya will wait")
                .in("third.txt")
                .expects("PER", "Peru will look elsewhere")
                .expects("BRA.army", "The army will stay")
                .in("elsewhere.txt")
                .event("KEN", EventType.ASSAULT, "UGA")
                .expects("KEN", "Kenya will wait")
                .expects("KEN", "If Peru falls")
                .ledger()));
        assertThat(selection.follows()).extracting(e -> e.id().toString()).containsExactly("L-3", "L-4", "L-5", "L-8");
    }

    @Test
    void toWatchAreThingsNotYetToldEachWithWhatItWouldMakeOfTheProbability() {
        EntrySelection selection = small.of(attacked().ledger());
        Forecast forecast = selection.forecast();
        List<WatchItem> watch = selection.watch(forecast);
        Map<String, Judgement> judged =
                Judgements.load().all().stream().collect(Collectors.toMap(Judgement::by, Function.identity()));
        assertThat(watch).hasSize(12);
        assertThat(watch)
                .isSortedAccordingTo(Comparator.comparing((WatchItem w) -> -Math.abs(w.shift()))
                        .thenComparing(WatchItem::rung)
                        .thenComparing(WatchItem::what));
        assertThat(watch).allSatisfy(w -> {
            Judgement judgement = Objects.requireNonNull(judged.get(w.judgedBy()), w.judgedBy());
            assertThat(judgement.group()).isIn("deed", "transfer", "statement", "planned");
            assertThat(judgement.rungs()).contains(w.rung());
            assertThat(judgement.keys()).noneMatch(k -> k.endsWith(".disputed") || k.endsWith(".reported"));
            assertThat(w.what()).isEqualTo(judgement.label());
            assertThat(w.shift())
                    .isCloseTo(w.then().value() - forecast.probability(w.rung()).value(), within(1e-9))
                    .isNotZero();
            assertThat(w.shift() > 0).isEqualTo(judgement.ratio() > 1);
        });
        assertThat(watch.stream().map(w -> w.rung() + w.judgedBy())).doesNotHaveDuplicates();
        assertThat(watch).anyMatch(w -> w.judgedBy().contains("deed.force.seen"));
    }

    @Test
    void aDeedThatIsToldIsNoMoreToWatchFor() {
        Ledger fought = attacked()
                .on("2031-06-16")
                .event("BRA", EventType.ASSAULT, "CHL", Context.MILITARY)
                .ledger();
        EntrySelection selection = small.of(fought);
        assertThat(selection.watch(selection.forecast()))
                .noneMatch(w -> w.rung() == Rung.FORCE && w.judgedBy().contains("(deed."));
        EntrySelection before = small.of(attacked().ledger());
        assertThat(before.watch(before.forecast()))
                .anyMatch(w -> w.rung() == Rung.FORCE && w.judgedBy().contains("(deed."));
    }

    @Test
    void theNotesSaySinceWhenActsCountAsObserved() {
        assertThat(small.of(attacked().ledger()).notes())
                .contains("Observed is what is not clearly before 2031-06-13, when Chile's attack on Peru began.");
        Ledger undated =
                new LedgerBuilder().event("CHL", EventType.ASSAULT, "PER").ledger();
        assertThat(small.of(undated).notes())
                .contains("The case does not date Chile's attack on Peru, so all the patron's acts count as observed.");
        Ledger quiet =
                new LedgerBuilder().event("BRA", EventType.SUPPORT, "PER").ledger();
        assertThat(small.of(quiet).notes())
                .contains("No attack by Chile on Peru is reported, so all the patron's acts count as observed,"
                        + " whenever they were.");
        assertThat(small.of(quiet, SmallSelection.question(Optional.empty())).notes())
                .contains("Neither the question nor the case names an adversary.");
    }

    @Test
    void theNotesCountActsWithoutADate() {
        assertThat(small.of(attacked().ledger()).notes()).noneMatch(n -> n.contains("no date"));
        LedgerBuilder one = attacked().event("BRA", EventType.AID, "PER", Context.MILITARY);
        assertThat(small.of(one.ledger()).notes())
                .contains("1 reported act has no date, and may belong to another time.");
        one.event("BRA", EventType.AID, "PER", Context.HUMANITARIAN);
        assertThat(small.of(one.ledger()).notes())
                .contains("2 reported acts have no date, and may belong to another time.");
    }

    @Test
    void theNotesOfThePrecedentsStandWithTheRest() {
        EntrySelection selection = small.of(attacked().ledger());
        assertThat(selection.finding().notes()).isNotEmpty();
        assertThat(selection.notes()).containsAll(selection.finding().notes());
    }

    @Test
    void theJudgedNumbersThatRestOnNoEntryStandInTheForecast() {
        EntrySelection selection = small.of(attacked().ledger());
        List<String> standing = selection.standing().stream().map(Judgement::id).toList();
        assertThat(standing).contains("surprise.attack", "fit.covert").doesNotContain("fit.now");
        assertThat(selection.forecast().judgements()).containsAll(standing);
        assertThat(selection.forecast().on(Rung.FORCE).terms().stream().map(Term::label))
                .contains("adjustment: this pair is already in dispute");
    }

    @Test
    void theSceneIsOfThisQuestion() {
        EntrySelection selection = small.of(attacked().ledger());
        assertThat(selection.scene().question()).isEqualTo(QUESTION);
        assertThat(selection.observation().attack().orElseThrow().entries()).containsExactly(id(1));
        assertThat(selection.scene().actors()).isSameAs(SmallSelection.ACTORS);
    }
}
