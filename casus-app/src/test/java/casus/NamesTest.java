package casus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A reader who meets a class by name finds one file, and the name tells what the thing is.
class NamesTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final int FILES = 20;

    /// A bare past participle tells what was done and not what the thing is.
    private static final Pattern PARTICIPLE = Pattern.compile("[A-Z][a-z]+ed|Bound|Broken|Brought|Built|Caught|Cut"
            + "|Done|Drawn|Fallen|Fed|Felt|Forbidden|Foretold|Fought|Found|Given|Gone|Grown|Heard|Held|Hidden|Kept"
            + "|Known|Laid|Left|Lent|Lost|Made|Meant|Met|Paid|Put|Said|Seen|Sent|Shown|Sold|Sought|Spent|Spoken"
            + "|Stood|Struck|Sworn|Taken|Taught|Thought|Told|Understood|Unread|Won|Worn|Written");

    /// By name: why it is none, or why it stays.
    private static final Map<String, String> ALLOWED = Map.of();

    private static List<Path> sources(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(f -> f.toString().endsWith(".java"))
                    .filter(f -> !f.getFileName().toString().equals("package-info.java"))
                    .toList();
        }
    }

    private static List<Path> modules() throws IOException {
        try (Stream<Path> folders = Files.list(ROOT)) {
            return folders.map(folder -> folder.resolve("src/main/java"))
                    .filter(Files::isDirectory)
                    .toList();
        }
    }

    private static String name(Path source) {
        return source.getFileName().toString().replace(".java", "");
    }

    private static String shown(Path file) {
        return ROOT.relativize(file).toString().replace('\\', '/');
    }

    @Test
    void noNameOfAClassStandsTwice() throws IOException {
        Map<String, Set<String>> byName = new TreeMap<>();
        for (Path source : sources(ROOT.resolve("casus-app/src/main/java"))) {
            byName.computeIfAbsent(name(source), n -> new TreeSet<>()).add(shown(source));
        }
        byName.values().removeIf(files -> files.size() < 2);
        assertThat(byName)
                .as("one name, one meaning: give the younger of each two the name of what is special about it")
                .isEmpty();
    }

    @Test
    void noClassIsAPastParticiple() throws IOException {
        Set<String> out = new TreeSet<>();
        for (Path module : modules()) {
            for (Path source : sources(module)) {
                if (isParticiple(name(source))) {
                    out.add(shown(source));
                }
            }
        }
        assertThat(out)
                .as("a class is a noun a stranger can place: name what was asked, kept or shown (Request, Cache, "
                        + "View); a word that only looks like a participle is added to ALLOWED with a reason")
                .isEmpty();
    }

    @Test
    void aParticipleIsToldFromANounThatHoldsOne() {
        assertThat(List.of("Asked", "Told", "Relinked", "Kept")).allMatch(NamesTest::isParticiple);
        assertThat(List.of("StoredBrief", "Request", "EventFeed", "ObservedRung"))
                .noneMatch(NamesTest::isParticiple);
    }

    private static boolean isParticiple(String name) {
        return PARTICIPLE.matcher(name).matches() && !ALLOWED.containsKey(name);
    }

    @Test
    void noFolderHoldsMoreThanTwentyFiles() throws IOException {
        Map<String, Long> full = new TreeMap<>();
        for (Path module : modules()) {
            full.putAll(sources(module).stream()
                    .collect(Collectors.groupingBy(source -> shown(source.getParent()), Collectors.counting())));
        }
        full.values().removeIf(files -> files <= FILES);
        assertThat(full)
                .as("a folder of more than %s files wants a folder within it, named after what it holds", FILES)
                .isEmpty();
    }
}
