package casus.bench.field;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/// Inputs of our own for each kind that goes wrong in the field: other states, other words, another layout than those
/// the kinds were found with. What each has to give was written down before it was read.
class OwnInputsTest {
    private static String run(String... options) throws URISyntaxException {
        Path table = Path.of(Objects.requireNonNull(OwnInputsTest.class.getResource("own/expected.csv"))
                .toURI());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
        CommandLine line = new CommandLine(new FieldBench(printed, printed));
        String[] all = new String[options.length + 3];
        all[0] = table.resolveSibling(".").normalize().toString();
        all[1] = "--expected";
        all[2] = table.toString();
        System.arraycopy(options, 0, all, 3, options.length);
        line.execute(all);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void nearlyEveryKindIsReadRightOnInputsOfOurOwn() throws URISyntaxException {
        assertThat(run("--json")).containsPattern("\"right\":4[012],\"kinds\":42");
    }

    @Test
    void nearlyEveryKindIsReadRightByRulesAlone() throws URISyntaxException {
        assertThat(run("--json", "--fast")).containsPattern("\"right\":(?:39|4[0-2]),");
    }
}
