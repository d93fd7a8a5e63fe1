package casus.app;

import static casus.app.CommandRun.casus;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import casus.ledger.record.Wire;
import casus.terms.text.Sha256;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CrateTest {
    private static final Path CHECKER = Path.of("../tools/check-crate.py");

    private Path folder = Path.of("");
    private Path crate = Path.of("");

    @BeforeAll
    void sample(@TempDir Path fresh) {
        folder = fresh;
        crate = folder.resolve("crate");
        assertThat(casus("demo", "--folder", folder).code()).isZero();
        CommandRun ran = casus("export", "crate", crate, "--case", folder.resolve("demo.casus"));
        assertThat(ran.code()).as(ran.err()).isZero();
    }

    @Test
    void everyFileIsNamedWithItsHashAndNothingElseIsThere() throws IOException {
        JsonNode metadata = Wire.parse(Files.readString(crate.resolve("ro-crate-metadata.json")));
        Set<String> named = new TreeSet<>(Set.of("ro-crate-metadata.json"));
        for (JsonNode node : metadata.path("@graph")) {
            if (node.path("@type").asText().equals("File")) {
                String name = node.path("@id").asText();
                byte[] bytes = Files.readAllBytes(crate.resolve(name));
                assertThat(Sha256.of(bytes)).isEqualTo(node.path("sha256").asText());
                assertThat(node.path("contentSize").asInt()).isEqualTo(bytes.length);
                named.add(name);
            }
        }
        try (Stream<Path> files = Files.walk(crate)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(f -> crate.relativize(f).toString().replace('\\', '/'))
                            .collect(Collectors.toSet()))
                    .isEqualTo(named);
        }
        assertThat(named).contains("brief.md", "provenance.jsonld", "tables/events.csv");
    }

    @Test
    void everyReferenceOfTheMetadataLeadsToANode() throws IOException {
        JsonNode graph = Wire.parse(Files.readString(crate.resolve("ro-crate-metadata.json")))
                .path("@graph");
        Set<String> ids = StreamSupport.stream(graph.spliterator(), false)
                .map(n -> n.path("@id").asText())
                .collect(Collectors.toSet());
        graph.forEach(node -> node.findParents("@id").stream()
                .filter(inner -> inner.size() == 1)
                .map(inner -> inner.path("@id").asText())
                .filter(id -> !id.startsWith("https://"))
                .forEach(id -> assertThat(ids).contains(id)));
    }

    @Test
    void itsTablesMakeTheCaseAgain() {
        CommandRun ran = casus("import", "csv", crate.resolve("tables"), "--case", folder.resolve("again.casus"));
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out()).contains("the state is the one exported");
    }

    @Test
    void theCheckerThatNeedsNoCasusPassesItAndSeesWhatWasChanged(@TempDir Path copies) throws Exception {
        assumeTrue(python("--version").code() == 0, "there is no Python on this machine");
        PythonRun whole = python(CHECKER.toString(), crate.toString());
        assertThat(whole.said()).contains("all holds");
        assertThat(whole.code()).isZero();
        for (String changed : List.of("tables/events.csv", "tables/texts/1.txt", "tables/files/2.bin", "brief.md")) {
            Path copy = copies.resolve(changed.replace('/', '-'));
            copy(crate, copy);
            byte[] bytes = Files.readAllBytes(copy.resolve(changed));
            bytes[bytes.length / 2] ^= 1;
            Files.write(copy.resolve(changed), bytes);
            PythonRun ran = python(CHECKER.toString(), copy.toString());
            assertThat(ran.code()).as(changed).isEqualTo(1);
            assertThat(ran.said()).contains(changed + ": it is not the file the crate's hash was taken of");
        }
        Path more = copies.resolve("more");
        copy(crate, more);
        Files.writeString(more.resolve("note.txt"), "mine");
        assertThat(python(CHECKER.toString(), more.toString()).said()).contains("note.txt: the crate does not name it");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path one : all.toList()) {
                Files.copy(one, to.resolve(from.relativize(one).toString()));
            }
        }
    }

    private record PythonRun(int code, String said) {}

    private static PythonRun python(String... args) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(
                            Stream.concat(Stream.of("python3"), Stream.of(args)).toList())
                    .redirectErrorStream(true)
                    .start();
            String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new PythonRun(process.waitFor(), said);
        } catch (IOException e) {
            return new PythonRun(-1, "");
        }
    }
}
