package casus.parser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The parses rules are written on, right or wrong: a line `theme: sentence`, then an indented line with its words.
/// Run with `-Dcasus.golden=write` to write the second lines anew from the first, and read the difference.
class GoldenParsesTest {
    private static final Path GOLDEN = Path.of("src/test/golden/parses.txt");

    @Test
    void everyGoldenSentenceParsesAsWritten() throws IOException {
        List<String> golden = Files.readAllLines(GOLDEN);
        List<String> parsed = parsed(golden);
        if ("write".equals(System.getProperty("casus.golden"))) {
            Files.write(GOLDEN, parsed);
        } else {
            assertThat(parsed).containsExactlyElementsOf(golden);
        }
    }

    static List<String> sentences() throws IOException {
        return Files.readAllLines(GOLDEN).stream()
                .filter(line -> !line.startsWith(" "))
                .map(line -> line.substring(line.indexOf(": ") + 2))
                .toList();
    }

    private static List<String> parsed(List<String> golden) {
        List<String> lines = new ArrayList<>();
        for (String line : golden) {
            if (!line.startsWith(" ")) {
                lines.add(line);
                lines.add("  "
                        + Shared.parse(line.substring(line.indexOf(": ") + 2)).line());
            }
        }
        return lines;
    }
}
