package casus.ledger.compare;

import static casus.terms.Forall.forall;
import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.Ledger;
import casus.ledger.SampleLedger;
import casus.ledger.actor.Actors;
import casus.ledger.decision.Decision;
import casus.ledger.file.CaseFile;
import casus.ledger.gap.Gap;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The second clock: nothing published later can change an answer.
class AsOfTest {
    private static final Actors ACTORS = Actors.load();
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);

    @TempDir
    private Path folder;

    private static void add(CaseFile file, int number, String printed, RandomGenerator r) {
        String sentence = "Norway %s %d jets to Sweden for bulletin %d of the wire."
                .formatted(r.nextBoolean() ? "delivered" : "ordered", 10 + r.nextInt(3), number);
        String text = "Bulletin " + number + "\nBy Ann Oak\n" + printed + "\n\n" + sentence + "\n";
        Entry entry = SampleLedger.transfer(
                SampleLedger.common(1, "n" + number + ".txt", text, sentence, Status.OCCURRED, Optional.empty()),
                "jets",
                sentence.contains("delivered") ? Stage.DELIVERED : Stage.ORDERED,
                Optional.of(10 + number % 3));
        file.add(SampleLedger.article("n" + number + ".txt", text), List.of(entry));
    }

    private record Seen(Ledger ledger, List<Contradiction> contradictions, Gap gap) {
        static Seen in(CaseFile file) {
            Ledger ledger = Grades.of(file.ledger(Optional.of(DAY)), ACTORS);
            return new Seen(
                    ledger,
                    Contradictions.of(ledger, ACTORS),
                    Gap.of(ledger, ACTORS, SampleLedger.NORWAY, SampleLedger.SWEDEN));
        }
    }

    @Test
    void whatIsPrintedLaterOrHasNoDateChangesNeitherLedgerNorGradesNorContradictionsNorGap() {
        forall(6, r -> r, r -> {
            Path path = folder.resolve("c" + r.nextLong() + ".casus");
            try (CaseFile file = CaseFile.open(path)) {
                for (int n = 1; n <= 4; n++) {
                    add(file, n, n + " March 2024", r);
                }
                Seen before = Seen.in(file);
                assertThat(before.ledger().articles()).hasSize(4);
                for (int n = 5; n <= 9; n++) {
                    add(file, n, n % 2 == 0 ? n + " March 2025" : "", r);
                }
                assertThat(Seen.in(file)).isEqualTo(before);
            }
        });
    }

    @Test
    void aContradictionJudgedLaterIsOpenOnTheDayBefore() {
        try (CaseFile file = CaseFile.open(folder.resolve("a.casus"))) {
            add(file, 1, "1 March 2024", new java.util.SplittableRandom(1));
            add(file, 2, "2 March 2024", new java.util.SplittableRandom(1));
            Contradiction open = Seen.in(file).contradictions().getFirst();
            file.decide(
                    SampleLedger.TODAY,
                    "Ann",
                    "the register",
                    new Decision.Settle(
                            open.type(),
                            open.a().id(),
                            open.b().id(),
                            Contradiction.State.JUDGED,
                            Optional.of(open.a().id())));
            assertThat(Seen.in(file).contradictions().getFirst().state()).isEqualTo(Contradiction.State.OPEN);
            Ledger today = Grades.of(file.ledger(Optional.empty()), ACTORS);
            assertThat(Contradictions.of(today, ACTORS).getFirst().state()).isEqualTo(Contradiction.State.JUDGED);
            assertThat(today.find(open.b().id()).orElseThrow().common().grade().information())
                    .isEqualTo("5");
        }
    }
}
