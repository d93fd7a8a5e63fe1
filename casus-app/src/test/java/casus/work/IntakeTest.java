package casus.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.extract.ReadingMode;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.read.Article;
import casus.read.Articles;
import casus.read.ReadResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IntakeTest {
    private static Article article(String name, int sentences) {
        return Articles.of(LocalDate.of(2025, 8, 22))
                .read(
                        name,
                        (name + " is of the sea. " + "The ship was on it. ".repeat(sentences))
                                .getBytes(StandardCharsets.UTF_8));
    }

    private static final ReadResult READING =
            new ReadResult(List.of(article("a.txt", 3), article("b.txt", 120), article("c.txt", 4)), List.of());

    /// Fails within the second article, the only one long enough to tell how far it is.
    private record Failing(Throwable fault, boolean goesOnAfter) implements Intake.IntakeProgress {
        @Override
        public void step(int done, int total, String name) {}

        @Override
        public void within(int sentences, int of, String name) {
            if (fault instanceof Error e) {
                throw e;
            }
            throw (RuntimeException) fault;
        }

        @Override
        public boolean goesOnAfter(Article article, RuntimeException e) {
            return goesOnAfter;
        }
    }

    private static List<String> names(CaseFile file) {
        return file.ledger(Optional.empty()).articles().stream()
                .map(a -> a.name())
                .toList();
    }

    @Test
    void anArticleTheMemoryDoesNotHoldIsOneProblemAndTheRestGoesOn(@TempDir Path folder) {
        for (Error fault : List.of(new StackOverflowError(), new OutOfMemoryError())) {
            try (CaseFile file = CaseFile.open(folder.resolve(fault.getClass().getSimpleName() + ".casus"))) {
                Intake.Result outcome =
                        Intake.into(file, Actors.load(), READING, ReadingMode.FAST, new Failing(fault, false));
                assertThat(names(file)).containsExactly("a.txt", "c.txt");
                assertThat(outcome.problems()).singleElement().satisfies(p -> {
                    assertThat(p.where()).isEqualTo("b.txt");
                    assertThat(p.what()).contains("for the memory of this machine");
                });
                assertThat(outcome.exitCode()).isEqualTo(1);
            }
        }
    }

    @Test
    void aFaultOfTheProgramEndsTheWorkUnlessSomebodyWatches(@TempDir Path folder) {
        try (CaseFile file = CaseFile.open(folder.resolve("a.casus"))) {
            assertThatThrownBy(() -> Intake.into(
                            file,
                            Actors.load(),
                            READING,
                            ReadingMode.FAST,
                            new Failing(new IllegalStateException("broken"), false)))
                    .hasMessage("broken");
            assertThat(names(file)).containsExactly("a.txt");
            Intake.Result outcome = Intake.into(
                    file,
                    Actors.load(),
                    READING,
                    ReadingMode.FAST,
                    new Failing(new IllegalStateException("broken"), true));
            assertThat(names(file)).containsExactly("a.txt", "c.txt");
            assertThat(outcome.problems())
                    .singleElement()
                    .satisfies(p -> assertThat(p.where()).isEqualTo("b.txt"));
        }
    }
}
