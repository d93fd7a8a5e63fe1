package casus.ledger.compare;

import static casus.terms.Forall.forall;
import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.Ledger;
import casus.ledger.SampleLedger;
import casus.ledger.actor.Actors;
import casus.ledger.decision.Decision;
import casus.ledger.file.CaseFile;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.terms.EntryId;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ActsTest {
    private static final Actors ACTORS = Actors.load();
    private static final String ONE =
            "Norway struck Sweden at Kiruna on Monday. Norway launched a second round of strikes on Sweden. Norway bombed Sweden.";
    private static final String TWO =
            "In Operation Blue Ice Norway hit Sweden. The strike on Kiruna was heavy. A third round of strikes hit Sweden. Norway hit Sweden again.";

    @TempDir
    private Path folder;

    private static Common at(int id, String article, String quote, Optional<String> when) {
        return SampleLedger.common(id, article, article.equals("one.txt") ? ONE : TWO, quote, Status.OCCURRED, when);
    }

    private static Entry strike(int id, String article, String quote, String when) {
        return SampleLedger.event(
                at(id, article, quote, when.isEmpty() ? Optional.empty() : Optional.of(when)),
                EventType.ASSAULT,
                Context.MILITARY);
    }

    private static Ledger ledger(List<Entry> entries) {
        return SampleLedger.ledger(
                List.of(SampleLedger.article("one.txt", ONE), SampleLedger.article("two.txt", TWO)), entries);
    }

    private static List<String> acts(Entry... entries) {
        return Acts.of(ledger(List.of(entries)), ACTORS).stream()
                .map(a -> String.join(
                        " ", a.reports().stream().map(e -> e.id().toString()).toList()))
                .toList();
    }

    @Test
    void twoUndatedReportsOfOneKindStayApartAndCouldBeTheSame() {
        Entry one = strike(1, "one.txt", "Norway bombed Sweden", "");
        Entry two = strike(2, "two.txt", "Norway hit Sweden again", "");
        assertThat(acts(one, two)).containsExactly("L-1", "L-2");
        assertThat(Acts.of(ledger(List.of(one, two)), ACTORS).getFirst().couldBe())
                .containsExactly(new EntryId(2));
    }

    @Test
    void aSharedPlaceMakesThemOne() {
        assertThat(acts(
                        strike(1, "one.txt", "Norway struck Sweden at Kiruna", ""),
                        strike(2, "two.txt", "The strike on Kiruna", "")))
                .containsExactly("L-1 L-2");
    }

    @Test
    void aSharedDayMakesThemOneAndAnotherDayKeepsThemApart() {
        assertThat(acts(
                        strike(1, "one.txt", "Norway bombed Sweden", "2025-06-13"),
                        strike(2, "two.txt", "Norway hit Sweden again", "2025-06-13")))
                .containsExactly("L-1 L-2");
        assertThat(acts(
                        strike(1, "one.txt", "Norway struck Sweden at Kiruna", "2025-06-13"),
                        strike(2, "two.txt", "The strike on Kiruna", "2024-10-26")))
                .containsExactly("L-1", "L-2");
    }

    @Test
    void differentOrdinalsAreDifferentActsEvenInOnePlace() {
        assertThat(acts(
                        strike(1, "one.txt", "second round of strikes on Sweden", ""),
                        strike(2, "two.txt", "third round of strikes hit Sweden", "")))
                .containsExactly("L-1", "L-2");
        assertThat(Acts.of(
                                ledger(List.of(
                                        strike(1, "one.txt", "second round of strikes on Sweden", ""),
                                        strike(2, "two.txt", "third round of strikes hit Sweden", ""))),
                                ACTORS)
                        .getFirst()
                        .couldBe())
                .isEmpty();
    }

    private static Entry passed(int id, String article, String text) {
        return SampleLedger.event(
                SampleLedger.common(id, article, text, text.substring(0, 24), Status.OCCURRED, Optional.empty()),
                EventType.COOPERATE,
                Context.INTELLIGENCE);
    }

    @Test
    void theOnlyOrdinalOfTheSentenceTellsWhichActItIs() {
        String one = "Norway warned Sweden well hours before the second round of strikes.";
        String two = "Norway sent Sweden a word just before the second round of strikes.";
        String three = "Norway gave Sweden notice between the second round and the third round.";
        List<Act> acts = Acts.of(
                SampleLedger.ledger(
                        List.of(
                                SampleLedger.article("one.txt", one),
                                SampleLedger.article("two.txt", two),
                                SampleLedger.article("three.txt", three)),
                        List.of(passed(1, "one.txt", one), passed(2, "two.txt", two), passed(3, "three.txt", three))),
                ACTORS);
        assertThat(acts).hasSize(2);
        assertThat(acts.getFirst().reports()).hasSize(2);
        assertThat(acts.getFirst().linkedBy()).containsExactly("second round");
    }

    @Test
    void anAnalystsWordGoesFirst() {
        try (CaseFile file = CaseFile.open(folder.resolve("a.casus"))) {
            file.add(SampleLedger.article("one.txt", ONE), List.of(strike(1, "one.txt", "Norway bombed Sweden", "")));
            file.add(
                    SampleLedger.article("two.txt", TWO), List.of(strike(1, "two.txt", "Norway hit Sweden again", "")));
            assertThat(Acts.of(file.ledger(Optional.empty()), ACTORS)).hasSize(2);
            file.decide(
                    SampleLedger.TODAY,
                    "Ann",
                    "same night",
                    new Decision.Link(new EntryId(1), new EntryId(2), Decision.Verdict.SAME));
            assertThat(Acts.of(file.ledger(Optional.empty()), ACTORS)).hasSize(1);
            file.decide(SampleLedger.TODAY, "Ann", "", new Decision.Undo(1));
            assertThat(Acts.of(file.ledger(Optional.empty()), ACTORS)).hasSize(2);
        }
    }

    @Test
    void theOrderOfEntriesChangesNothing() {
        List<Entry> all = List.of(
                strike(1, "one.txt", "Norway struck Sweden at Kiruna", ""),
                strike(2, "one.txt", "second round of strikes on Sweden", ""),
                strike(3, "one.txt", "Norway bombed Sweden", "2025-06-13"),
                strike(4, "two.txt", "The strike on Kiruna", ""),
                strike(5, "two.txt", "third round of strikes hit Sweden", "2025-06-13"),
                strike(6, "two.txt", "In Operation Blue Ice Norway hit Sweden", ""));
        List<String> expected = acts(all.toArray(Entry[]::new));
        forall(20, r -> r.nextLong(), seed -> {
            List<Entry> shuffled = new ArrayList<>(all);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(acts(shuffled.toArray(Entry[]::new))).isEqualTo(expected);
        });
    }

    @Test
    void anOutletQuotedTwiceIsOneVoiceAndTwoFamiliesConfirm() {
        Common one = at(1, "one.txt", "Norway struck Sweden at Kiruna", Optional.empty());
        Common two = at(2, "two.txt", "The strike on Kiruna", Optional.empty());
        Ledger quoted = ledger(List.of(
                SampleLedger.event(SampleLedger.by(one, "The Fjord Post"), EventType.ASSAULT, Context.MILITARY),
                SampleLedger.event(SampleLedger.by(two, "The Fjord Post"), EventType.ASSAULT, Context.MILITARY)));
        assertThat(digits(quoted)).containsExactly("6", "6");
        Ledger told = ledger(List.of(
                SampleLedger.event(one, EventType.ASSAULT, Context.MILITARY),
                SampleLedger.event(two, EventType.ASSAULT, Context.MILITARY)));
        assertThat(digits(told)).containsExactly("2", "2");
    }

    @Test
    void anOpenContradictionLowersTheDigit() {
        Ledger disputed = ledger(List.of(
                SampleLedger.transfer(
                        at(1, "one.txt", "Norway bombed Sweden", Optional.empty()),
                        "24 jets",
                        Stage.ORDERED,
                        Optional.of(24)),
                SampleLedger.transfer(
                        at(2, "two.txt", "Norway hit Sweden again", Optional.empty()),
                        "50 jets",
                        Stage.ORDERED,
                        Optional.of(50))));
        assertThat(digits(disputed)).allMatch(d -> d.equals("3") || d.equals("4"));
    }

    private static List<String> digits(Ledger ledger) {
        return Grades.of(ledger, ACTORS).entries().stream()
                .map(e -> e.common().grade().information())
                .toList();
    }
}
