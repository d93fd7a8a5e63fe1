package casus.app;

import static casus.app.CommandRun.casus;
import static org.assertj.core.api.Assertions.assertThat;

import casus.second.StandInServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A second reader in a process of its own: what a kill leaves, and which hosts the process speaks to. The Java Flight
/// Recorder notes every byte written to a socket, with the address; a name that is looked up and never written to would
/// escape it, so the process is given no names.
class SecondReaderProcessTest {
    private static final String REFUSED =
            ("{'entries':[{'kind':'event','anchor':{'exact':'Lima refused','prefix':null},"
                            + "'status':'occurred','accordingTo':null,'time':null,'mentions':[],'actors':['PER'],"
                            + "'recipients':['CHL'],'type':'REJECT','mode':null,'contexts':[],'place':null}]}")
                    .replace('\'', '"');
    private static final String NOTHING = "{\"entries\":[]}";

    @TempDir
    Path folder;

    @BeforeEach
    void write() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(texts.resolve("a.txt"), "Chile asked Peru in May for two patrol boats, and Lima refused.\n");
        Files.writeString(texts.resolve("b.txt"), "Norway and Sweden held talks in Oslo on 3 May 2025.\n");
        Files.writeString(texts.resolve("c.txt"), "Kenya sent a ship to Tanzania on 4 May 2025.\n");
    }

    private List<String> args(List<String> more) {
        List<String> out = new ArrayList<>(List.of(
                "read",
                folder.resolve("texts").toString(),
                "--case",
                folder.resolve("a.casus").toString(),
                "--fast"));
        out.addAll(more);
        return out;
    }

    private static List<String> model(StandInServer model) {
        return List.of("--model", model.url(), "--model-name", "stand-in", "--retries", "0");
    }

    private Process start(List<String> flags, List<String> more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-Djdk.net.hosts.file=" + Files.writeString(folder.resolve("hosts"), ""),
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(1, flags);
        command.add("casus.app.Main");
        command.addAll(args(more));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("told.txt").toFile())
                .start();
    }

    @Test
    void aKillInMidRunLosesNoAnswerAndTheNextRunAsksForNoneTwice() throws IOException, InterruptedException {
        CountDownLatch second = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        try (StandInServer model = new StandInServer(
                StandInServer.says(REFUSED),
                call -> {
                    second.countDown();
                    end.await();
                },
                StandInServer.says(NOTHING))) {
            Process killed = start(List.of(), model(model));
            second.await();
            killed.destroyForcibly().waitFor();
            assertThat(casus("ledger", "--json", "--case", folder.resolve("a.casus"))
                            .out())
                    .contains("a.txt", "c.txt")
                    .doesNotContain("second reader");
            CommandRun run = casus(args(model(model)).toArray());
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out()).contains("2 calls", "1 answer kept from before");
            assertThat(casus("ledger", "--json", "--case", folder.resolve("a.casus"))
                            .out())
                    .contains("second reader: stand-in");
            assertThat(model.asked()).hasSize(4);
            assertThat(casus("doctor", "--case", folder.resolve("a.casus")).code())
                    .isZero();
        } finally {
            end.countDown();
        }
    }

    @Test
    void anArticleThatFailsLeavesTheOthersAndIsAskedAboutAgain() {
        try (StandInServer model = new StandInServer(
                StandInServer.says(REFUSED), StandInServer.raw(500, ""), StandInServer.says(NOTHING))) {
            CommandRun run = casus(args(model(model)).toArray());
            assertThat(run.code()).isEqualTo(1);
            assertThat(run.err()).contains("no whole answer on 1 article (b.txt): the server said 500");
            assertThat(run.out()).contains("1 entry added");
            CommandRun again = casus(args(model(model)).toArray());
            assertThat(again.code()).as(again.err()).isZero();
            assertThat(again.out()).contains("2 articles read by it before", "1 call,");
            assertThat(model.asked()).hasSize(4);
        }
    }

    /// The ports this process wrote to.
    private List<Integer> written(List<String> more) throws IOException, InterruptedException {
        Path settings = Files.writeString(folder.resolve("net.jfc"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <configuration version="2.0"><event name="jdk.SocketWrite"><setting name="enabled">true</setting>
                <setting name="threshold">0 ns</setting><setting name="throttle">off</setting></event></configuration>
                """);
        Path events = folder.resolve("net.jfr");
        Files.deleteIfExists(events);
        Process run = start(
                List.of("-XX:StartFlightRecording:filename=" + events + ",settings=" + settings + ",dumponexit=true"),
                more);
        assertThat(run.waitFor())
                .as(Files.readString(folder.resolve("told.txt")))
                .isZero();
        List<Integer> out = new ArrayList<>();
        for (RecordedEvent e : RecordingFile.readAllEvents(events)) {
            assertThat(e.getString("address")).as(e.toString()).isEqualTo("127.0.0.1");
            out.add(e.getInt("port"));
        }
        return out.stream().distinct().toList();
    }

    @Test
    void withoutAModelNothingIsSentAndWithOneOnlyToItsHost() throws IOException, InterruptedException {
        try (StandInServer model = new StandInServer(StandInServer.says(NOTHING))) {
            assertThat(written(List.of())).isEmpty();
            assertThat(model.asked()).isEmpty();
            int port = java.net.URI.create(model.url()).getPort();
            assertThat(written(model(model))).containsExactly(port);
            assertThat(model.asked()).hasSize(3);
        }
    }
}
