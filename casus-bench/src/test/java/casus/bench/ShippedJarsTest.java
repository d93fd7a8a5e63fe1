package casus.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What lies in the packaged product is what its list of parts says, and the product carries its licence.
class ShippedJarsTest {
    private static final Path TARGET = Path.of("../casus-app/target");
    private static final Path JAR = TARGET.resolve("casus-app.jar");

    @BeforeEach
    void packaged() {
        assumeTrue(Files.exists(JAR) && Files.isDirectory(TARGET.resolve("lib")), "casus-app is not packaged");
    }

    private static byte[] entry(String name) throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile());
                InputStream in = Objects.requireNonNull(
                        jar.getInputStream(Objects.requireNonNull(jar.getEntry(name), name)), name)) {
            return in.readAllBytes();
        }
    }

    @Test
    void theJarsBesideTheProductAreThoseOfItsListOfParts() throws IOException {
        Set<String> listed = new TreeSet<>();
        for (JsonNode part : new ObjectMapper()
                .readTree(entry("META-INF/sbom/casus.cdx.json"))
                .path("components")) {
            listed.add(part.path("name").asText() + "-" + part.path("version").asText() + ".jar");
        }
        try (Stream<Path> files = Files.list(TARGET.resolve("lib"))) {
            Set<String> beside = files.map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".jar"))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(beside)
                    .as("jars in casus-app/target/lib; one of an older version goes by `mvn clean`")
                    .isEqualTo(listed);
        }
    }

    @Test
    void theProductCarriesItsLicenceAndItsNotice() throws IOException {
        for (String name : Set.of("LICENSE", "NOTICE")) {
            assertThat(new String(entry("META-INF/" + name), StandardCharsets.UTF_8))
                    .isEqualTo(Files.readString(Path.of("..").resolve(name)));
        }
    }
}
