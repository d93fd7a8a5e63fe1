package casus.app;

import static casus.app.CommandRun.casus;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeCommandTest {
    @Test
    void aTakenPortIsToldAndNothingIsServed(@TempDir Path folder) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CommandRun ran =
                    casus("serve", "--port", taken.getLocalPort(), "--new", "--case", folder.resolve("c.casus"));
            assertThat(ran.code()).isEqualTo(Main.USAGE);
            assertThat(ran.err())
                    .isEqualTo(
                            "--port " + taken.getLocalPort() + ": the port is taken, or 127.0.0.1 is no address of this"
                                    + " machine\n  name another with --port, or --port 0 for any free one\n");
            assertThat(ran.out()).isEmpty();
        }
    }

    @Test
    void aPortThatIsNoneAndACaseThatIsNotThereAreTold(@TempDir Path folder) {
        assertThat(casus("serve", "--port", "70000").err()).contains("70000 is no port");
        CommandRun ran = casus("serve", "--read-only", "--case", folder.resolve("none.casus"));
        assertThat(ran.code()).isEqualTo(Main.DATA);
        assertThat(ran.err()).contains("there is no case of this name");
        CommandRun typo = casus("serve", "--case", folder.resolve("typo.casus"));
        assertThat(typo.code()).isEqualTo(Main.DATA);
        assertThat(typo.err()).contains("there is no case of this name", "add --new to begin an empty case");
        assertThat(Files.exists(folder.resolve("none.casus"))).isFalse();
        assertThat(Files.exists(folder.resolve("typo.casus"))).isFalse();
    }

    @Test
    void whoeverOpensTheCaseToOthersIsWarnedFirst(@TempDir Path folder) throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("0.0.0.0"))) {
            CommandRun ran = casus(
                    "serve",
                    "--host",
                    "0.0.0.0",
                    "--port",
                    taken.getLocalPort(),
                    "--new",
                    "--case",
                    folder.resolve("c.casus"));
            assertThat(ran.err())
                    .contains(
                            "warning: everybody who reaches 0.0.0.0 over the network can read this case and change it");
        }
    }

    @Test
    void theHelpHasExamples() {
        assertThat(casus("serve", "--help").out())
                .contains("Examples:", "casus serve --port 0", "--read-only", "--host");
    }
}
