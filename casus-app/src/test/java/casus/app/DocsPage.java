package casus.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A Markdown file of the repository: prose, and fenced blocks.
///
/// @param lines without line ends
record DocsPage(Path file, List<String> lines) {
    static final Path ROOT = root();

    /// Every file of the repository but what a build makes.
    static final List<Path> FILES = findFiles();

    /// A fenced block.
    ///
    /// @param from number of its first line in the page, counted from 0
    record Block(String language, int from, List<String> lines) {}

    static DocsPage of(Path file) {
        return new DocsPage(file, read(file).lines().toList());
    }

    List<Block> blocks() {
        List<Block> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (isFence(lines.get(i))) {
                int from = i + 1;
                int to = IntStream.range(from, lines.size())
                        .filter(n -> isFence(lines.get(n)))
                        .findFirst()
                        .orElse(lines.size());
                out.add(new Block(lines.get(i).strip().substring(3), from, lines.subList(from, to)));
                i = to;
            }
        }
        return out;
    }

    /// Every line outside the fenced blocks, the others left empty.
    List<String> prose() {
        List<String> out = new ArrayList<>(lines);
        for (Block block : blocks()) {
            for (int i = block.from() - 1; i <= block.from() + block.lines().size() && i < out.size(); i++) {
                out.set(i, "");
            }
        }
        return out;
    }

    List<String> found(Pattern pattern) {
        return prose().stream()
                .flatMap(line -> pattern.matcher(line).results())
                .map(m -> m.group(1))
                .toList();
    }

    /// The lines below a heading that `is` so, up to the next one of the same depth.
    List<String> under(Predicate<String> is) {
        List<String> out = new ArrayList<>();
        boolean inside = false;
        for (String line : lines) {
            inside = line.startsWith("## ") ? is.test(line.substring(3)) : inside;
            if (inside) {
                out.add(line);
            }
        }
        return out;
    }

    Set<String> anchors() {
        return prose().stream()
                .filter(line -> line.startsWith("#"))
                .map(line -> line.replaceFirst("^#+ ", "").toLowerCase(Locale.ROOT))
                .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
                .collect(Collectors.toSet());
    }

    String name() {
        return ROOT.relativize(file).toString();
    }

    private static boolean isFence(String line) {
        return line.strip().startsWith("```");
    }

    @Override
    public String toString() {
        return name();
    }

    private static Path root() {
        Path module = Path.of(System.getProperty("basedir", "")).toAbsolutePath();
        return Stream.iterate(module, Objects::nonNull, Path::getParent)
                .filter(folder -> Files.isDirectory(folder.resolve("casus-app")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> findFiles() {
        try (Stream<Path> walk = Files.walk(ROOT)) {
            return walk.filter(f -> Arrays.stream(ROOT.relativize(f).toString().split("/"))
                            .noneMatch(part -> part.equals("target") || part.equals(".git") || part.equals("golden")))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<DocsPage> all() {
        return FILES.stream()
                .filter(f -> f.toString().endsWith(".md"))
                .filter(f -> !f.toString().contains("/casus/sample/"))
                .map(DocsPage::of)
                .toList();
    }

    static DocsPage named(String name) {
        return DocsPage.of(ROOT.resolve(name));
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
