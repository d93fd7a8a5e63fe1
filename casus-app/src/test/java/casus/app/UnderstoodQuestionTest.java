package casus.app;

import static casus.app.CommandRun.casus;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// A question is understood, or refused, the same with and without the rest of the command line.
class UnderstoodQuestionTest {
    /// An option that only the whole command line takes, and that changes nothing of how a question is understood.
    private static final String WHOLE = "--by=2027-12-31";

    @Test
    void aQuestionIsUnderstoodTheSameByTheShortWayAndTheLongOne() {
        for (String question : List.of(
                "Will Russia defend Iran against Israel?",
                "Would Kuwait let the US strike Iran from its bases?",
                "Has Russia delivered Su-35s to Iran?")) {
            assertThat(casus("ask", question, "--parse")).isEqualTo(casus("ask", question, "--parse", WHOLE));
            assertThat(casus("ask", question, "--parse", "--json"))
                    .isEqualTo(casus("ask", question, "--parse", "--json", WHOLE));
        }
    }

    @Test
    void aRefusalIsTheSameByTheShortWayAndTheLongOne() {
        CommandRun refused = casus("ask", "Will Rusia defend Iran?", "--case", "nowhere.casus");
        assertThat(refused).isEqualTo(casus("ask", "Will Rusia defend Iran?", WHOLE, "--case", "nowhere.casus"));
        assertThat(refused.code()).isEqualTo(Main.USAGE);
        assertThat(refused.err()).contains("Did you mean Russia?");
    }

    @Test
    void whatTheShortWayDoesNotKnowIsLeftToTheCommandLine() {
        assertThat(casus("ask", "Will Rusia defend Iran?", "--help").out()).contains("Usage: casus ask");
        assertThat(casus("ask", "Will Rusia defend Iran?", "--pasre").err()).contains("--pasre", "casus ask --help");
        assertThat(casus("ask", "Will Russia defend Iran?", "--parse", "--today", "soon")
                        .code())
                .isEqualTo(Main.USAGE);
    }

    @Test
    void everyCommandIsCalledAsItsClassIs() {
        List<Class<?>> commands =
                Arrays.asList(Main.class.getAnnotation(Command.class).subcommands());
        assertThat(commands.stream().filter(c -> c != HelpCommand.class))
                .allSatisfy(c -> assertThat(Main.nameOf(c))
                        .isEqualTo(c.getAnnotation(Command.class).name()));
        assertThat(casus("help", "gap").out()).contains("Usage: casus gap");
    }
}
