package casus.ledger.file;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.Ledger;
import casus.ledger.SampleLedger;
import casus.ledger.record.FiledArticle;
import casus.ledger.record.Wire;
import casus.terms.code.Status;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Processes of their own on one case.
class TwoProcessesTest {
    private static final int ARTICLES = 30;

    @TempDir
    private Path folder;

    /// Files articles, and says the name of each once it is filed.
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            try (CaseFile file = CaseFile.open(Path.of(args[0]))) {
                for (int i = 0; i < Integer.parseInt(args[2]); i++) {
                    String text = "Norway and Sweden met, note " + i + " of writer " + args[1] + " says.\n";
                    file.add(SampleLedger.article(args[1] + "-" + i + ".txt", text), List.of())
                            .ifPresent(System.out::println);
                }
            }
        }
    }

    private static Process writer(Path file, String name, int articles) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.io.tmpdir=" + file.toAbsolutePath().getParent(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        file.toString(),
                        name,
                        Integer.toString(articles))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<String> said(Process process) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            List<String> out = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                out.add(line);
            }
            return out;
        }
    }

    @Test
    void twoProcessesWriteAllTheyHaveAndAKilledThirdLeavesWhatItHadFiled() throws Exception {
        Path file = folder.resolve("shared.casus");
        Process first = writer(file, "first", ARTICLES);
        Process second = writer(file, "second", ARTICLES);
        Process killed = writer(file, "killed", 100_000);
        int opening = killed.getInputStream().read();
        killed.destroyForcibly();
        List<String> saidByFirst = said(first);
        List<String> saidBySecond = said(second);
        assertThat(first.waitFor() + second.waitFor()).isZero();
        assertThat(killed.waitFor()).isNotZero();
        assertThat(opening).isEqualTo('k');
        try (CaseFile c = CaseFile.existing(file)) {
            List<String> names = c.ledger(Optional.empty()).articles().stream()
                    .map(FiledArticle::name)
                    .toList();
            assertThat(names).containsAll(saidByFirst).containsAll(saidBySecond).contains("killed-0.txt");
            assertThat(saidByFirst).hasSize(ARTICLES);
            assertThat(saidBySecond).hasSize(ARTICLES);
            assertThat(c.faults()).isEmpty();
            assertThat(c.replay()).isEmpty();
        }
    }

    @Test
    void aCopyOfTheFileGivesTheSameStateAndTheSameLedgerElsewhere() throws IOException {
        Path here = folder.resolve("here.casus");
        String text = "Norway sent jets to Sweden.\n";
        String hash;
        Ledger ledger;
        try (CaseFile c = CaseFile.open(here)) {
            c.add(
                    SampleLedger.article("a.txt", text),
                    List.of(SampleLedger.aid(SampleLedger.common(
                            1, "a.txt", text, "Norway sent jets", Status.OCCURRED, Optional.empty()))));
            hash = c.stateHash();
            ledger = c.ledger(Optional.empty());
        }
        Path there = Files.createDirectory(folder.resolve("elsewhere")).resolve("there.casus");
        Files.copy(here, there);
        try (CaseFile c = CaseFile.existing(there)) {
            assertThat(c.stateHash()).isEqualTo(hash);
            assertThat(c.ledger(Optional.empty())).isEqualTo(ledger);
            assertThat(c.ledger(Optional.empty()).entries().stream()
                            .map(Wire::line)
                            .collect(Collectors.joining()))
                    .isEqualTo(ledger.entries().stream().map(Wire::line).collect(Collectors.joining()));
        }
    }
}
