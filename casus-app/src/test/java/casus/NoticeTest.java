package casus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// NOTICE names every jar that ships and no other, under a licence it has: held against the list of parts (SBOM)
/// that the build makes from the dependencies resolved.
class NoticeTest {
    private static final Path NOTICE = Path.of("../NOTICE");
    private static final Path SBOM = Path.of("target/classes/META-INF/sbom/casus.cdx.json");
    private static final Pattern HEADING = Pattern.compile("^([A-Za-z0-9.-]+): .*");
    private static final Pattern JAR = Pattern.compile("lib/(\\S+\\.jar)");

    /// Where a pom says less than the work itself: JLine's "The BSD License" is the one of three clauses, and of the
    /// jar of fonts we use the fonts alone, whose licence lies in it. JDOM's licence has no name of its own in the
    /// list of SPDX.
    private static final Map<String, String> TOLD_BY_THE_WORK = Map.of(
            "jline-terminal",
            "BSD-3-Clause",
            "jline-native",
            "BSD-3-Clause",
            "openpdf-fonts-extra",
            "OFL-1.1",
            "jdom2",
            "LicenseRef-JDOM");

    /// Jar to licence.
    private static Map<String, String> noticed() throws IOException {
        Map<String, String> jars = new TreeMap<>();
        String licence = "";
        for (String line : Files.readAllLines(NOTICE)) {
            Matcher heading = HEADING.matcher(line);
            if (heading.matches()) {
                licence = heading.group(1);
            }
            Matcher jar = JAR.matcher(line);
            while (jar.find()) {
                assertThat(jars.put(jar.group(1), licence))
                        .as("%s stands twice in NOTICE", jar.group(1))
                        .isNull();
            }
        }
        return jars;
    }

    /// Jar to the licences its pom gives; what is ours is left out.
    private static Map<String, Set<String>> shipped() throws IOException {
        boolean byMaven = System.getProperty("basedir") != null;
        assumeTrue(byMaven || Files.exists(SBOM), "the list of parts is made by Maven alone");
        Map<String, Set<String>> jars = new TreeMap<>();
        for (JsonNode part : new ObjectMapper().readTree(SBOM.toFile()).path("components")) {
            if (part.path("group").asText().equals("casus")) {
                continue;
            }
            Set<String> licences = new TreeSet<>();
            for (JsonNode licence : part.path("licenses")) {
                JsonNode one = licence.path("license");
                licences.add(one.path("id").asText(one.path("name").asText()));
            }
            String name = part.path("name").asText();
            if (TOLD_BY_THE_WORK.containsKey(name)) {
                licences.add(TOLD_BY_THE_WORK.get(name));
            }
            jars.put(name + "-" + part.path("version").asText() + ".jar", licences);
        }
        return jars;
    }

    @Test
    void everyJarThatShipsIsInTheNoticeAndNoOther() throws IOException {
        assertThat(noticed().keySet())
                .as("jars named in NOTICE as lib/NAME.jar, against those that ship")
                .isEqualTo(shipped().keySet());
    }

    @Test
    void theNoticePutsEachJarUnderALicenceItHas() throws IOException {
        Map<String, Set<String>> shipped = shipped();
        noticed()
                .forEach((jar, licence) -> assertThat(shipped.getOrDefault(jar, Set.of()))
                        .as("licences of %s, which NOTICE puts under %s", jar, licence)
                        .contains(licence));
    }
}
