package casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import casus.app.DocsPage.Block;
import casus.ledger.record.Contradiction;
import casus.read.Flag;
import casus.terms.Rung;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Manner;
import casus.terms.code.Motive;
import casus.terms.code.Obligation;
import casus.terms.code.Pull;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import casus.terms.code.WireName;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;

/// The documentation is true: what a Markdown file names is there, and what a console block shows is what
/// comes out.
///
/// `-Dcasus.docs=write` rewrites the console blocks from real output; the difference is reviewed before it is kept.
/// A block is cut with a line of only `…`; what is written on standard error is not shown.
class DocsTest {
    private static final boolean WRITE = "write".equals(System.getProperty("casus.docs"));

    private static final Pattern DECLARED = Pattern.compile("\\b(?:class|record|enum|interface) ([A-Z]\\w*)");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
    private static final Pattern PATH = Pattern.compile("(?!\\d)[\\w.~*-]+(?:/[\\w.~*-]+)*/?");
    private static final Pattern FILE =
            Pattern.compile("[\\w*~-][\\w.*~-]*\\.(?:md|java|csv|txt|json|jsonl|xml|sql|properties|html|pdf)");
    private static final Pattern OURS = Pattern.compile("casus(?:\\.[a-z]+)+(?:\\.[A-Z]\\w*)*");
    private static final Pattern TYPE = Pattern.compile("((?:[A-Z][a-z0-9]+){2,})(?:\\.(\\w+))?");
    private static final Pattern COMMAND = Pattern.compile("(?:\\./)?casus(?: (.+))?");

    /// What a command makes, and so is not in the repository.
    private static final Pattern MADE = Pattern.compile(
            "META-INF/.*|casus\\.cdx\\.json|runtime/.*|casus-demo/.*|.*\\.casus(?:-wal|-shm)?|(?:.*/)?target/.*|brief\\.(?:html|md)"
                    + "|(?:case|agreements|transfers|events|statements|drivers|expectations|articles|actors|contradictions"
                    + "|decisions|files|origins|asRead|questions|briefs|wordings)\\.csv|texts/\\d+\\.txt|files/\\d+\\.bin");

    /// A word in capitals that stands for a name.
    private static final Pattern PLACEHOLDER = Pattern.compile(".*\\b(?:NAME|FILE|DIR|PATH|DATE)\\b.*");

    private static final Set<String> LAUNCHER = Set.of("test", "build", "bench", "fit", "train", "dist", "dev");

    private static final Set<String> NAMES =
            DocsPage.FILES.stream().map(f -> f.getFileName().toString()).collect(Collectors.toSet());
    private static final List<Path> ROOMS = DocsPage.FILES.stream()
            .map(f -> DocsPage.ROOT.relativize(f).toString())
            .filter(f -> f.matches("[^/]+/src/(?:main|test)/(?:java|resources|golden)/.*"))
            .map(f -> DocsPage.ROOT.resolve(f.replaceFirst("(/src/[^/]+/[^/]+)/.*", "$1")))
            .distinct()
            .toList();
    private static final Set<String> TYPES = DocsPage.FILES.stream()
            .filter(f -> f.toString().endsWith(".java"))
            .flatMap(f -> DECLARED.matcher(DocsPage.read(f)).results())
            .map(m -> m.group(1))
            .collect(Collectors.toSet());

    // --- names

    @Test
    void everyLinkLeadsSomewhere() {
        List<String> dead = new ArrayList<>();
        for (DocsPage page : DocsPage.all()) {
            page.found(LINK).stream()
                    .filter(link -> !link.matches("[a-z]+:.*"))
                    .filter(link -> !leads(page, link))
                    .forEach(link -> dead.add(page + ": " + link));
        }
        assertThat(dead).isEmpty();
    }

    private static boolean leads(DocsPage page, String link) {
        String[] parts = link.split("#", 2);
        Path target = parts[0].isEmpty()
                ? page.file()
                : page.file().resolveSibling(parts[0]).normalize();
        return Files.exists(target)
                && (parts.length == 1 || DocsPage.of(target).anchors().contains(parts[1]));
    }

    @Test
    void everyFileNamedIsThere() {
        List<String> missing = new ArrayList<>();
        for (DocsPage page : DocsPage.all()) {
            page.found(CODE).stream()
                    .filter(DocsTest::isPath)
                    .filter(name -> !isThere(page, name))
                    .forEach(name -> missing.add(page + ": " + name));
        }
        assertThat(missing).isEmpty();
    }

    private static boolean isPath(String code) {
        return PATH.matcher(code).matches()
                && (code.contains("/") || FILE.matcher(code).matches())
                && !MADE.matcher(code).matches()
                && !PLACEHOLDER.matcher(code).matches();
    }

    private static boolean isThere(DocsPage page, String name) {
        if (name.contains("*")) {
            PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:{,**/}" + name);
            return DocsPage.FILES.stream().map(DocsPage.ROOT::relativize).anyMatch(matcher::matches);
        }
        return Stream.concat(Stream.of(page.file().resolveSibling(""), DocsPage.ROOT), ROOMS.stream())
                        .anyMatch(base -> Files.exists(base.resolve(name)))
                || NAMES.contains(name);
    }

    @Test
    void everyClassNamedIsThere() {
        List<String> missing = new ArrayList<>();
        for (DocsPage page : DocsPage.all()) {
            List<String> codes = page.found(CODE);
            codes.stream()
                    .filter(code ->
                            OURS.matcher(code).matches() && !MADE.matcher(code).matches())
                    .filter(code -> !isOurs(code))
                    .forEach(code -> missing.add(page + ": " + code));
            codes.stream()
                    .flatMap(code ->
                            TYPE.matcher(code).results().filter(m -> m.group().equals(code)))
                    .filter(m -> !isDeclared(m))
                    .forEach(m -> missing.add(page + ": " + m.group()));
        }
        assertThat(missing).isEmpty();
    }

    private static boolean isOurs(String name) {
        List<String> types = Arrays.stream(name.split("\\."))
                .filter(part -> Character.isUpperCase(part.charAt(0)))
                .toList();
        String file = name.replaceAll("(\\.[A-Z]\\w*).*", "$1").replace('.', '/') + (types.isEmpty() ? "" : ".java");
        return TYPES.containsAll(types) && ROOMS.stream().anyMatch(base -> Files.exists(base.resolve(file)));
    }

    private static boolean isDeclared(MatchResult type) {
        String member = type.group(2);
        return TYPES.contains(type.group(1))
                && (member == null
                        || DocsPage.FILES.stream()
                                .filter(f -> f.endsWith(type.group(1) + ".java"))
                                .anyMatch(f -> DocsPage.read(f).matches("(?s).*\\b" + member + "\\b.*")));
    }

    @Test
    void whereToStartReadingIsThere() {
        List<String> start = DocsPage.named("README.md").under("Start reading here"::equals);
        List<String> links = start.stream()
                .flatMap(line -> LINK.matcher(line).results())
                .map(m -> m.group(1))
                .toList();
        assertThat(links)
                .hasSize(5)
                .allSatisfy(link -> assertThat(DocsPage.ROOT.resolve(link)).isRegularFile());
    }

    @Test
    void theNewcomersWalkGoesThroughSevenClassesThatAreThere() {
        List<String> walk = DocsPage.named("ARCHITECTURE.md").under("A newcomer's walk"::equals);
        List<String> links = walk.stream()
                .flatMap(line -> LINK.matcher(line).results())
                .map(m -> m.group(1))
                .toList();
        assertThat(links)
                .hasSize(7)
                .allSatisfy(link -> assertThat(DocsPage.ROOT.resolve(link)).isRegularFile());
        assertThat(links)
                .as("a link is called as the class it leads to")
                .allMatch(link -> walk.stream()
                        .anyMatch(line -> line.contains("[" + link.replaceAll(".*/|\\.java", "") + "](" + link + ")")));
    }

    // --- commands

    @Test
    void everyCommandAndOptionNamedIsThere() {
        List<String> unknown = new ArrayList<>();
        for (DocsPage page : DocsPage.all()) {
            Stream<String> shell = page.blocks().stream()
                    .filter(b -> b.language().equals("sh"))
                    .flatMap(b -> b.lines().stream());
            Stream.concat(page.found(CODE).stream(), shell)
                    .map(code -> COMMAND.matcher(code.strip()))
                    .filter(Matcher::matches)
                    .filter(m -> m.group(1) != null)
                    .flatMap(m -> unknown(m.group(1)).stream())
                    .forEach(fault -> unknown.add(page + ": " + fault));
        }
        assertThat(unknown).isEmpty();
    }

    private static List<String> unknown(String line) {
        List<String> words = DocsShell.words(line.replaceAll("[\\[\\]]", ""));
        String verb = words.getFirst();
        if (verb.startsWith("-") || LAUNCHER.contains(verb) || !verb.matches("[a-z-]+")) {
            return List.of();
        }
        CommandLine command = DocsShell.CASUS.getSubcommands().get(verb);
        if (command == null) {
            return List.of("no command " + verb);
        }
        return words.stream()
                .filter(word -> word.startsWith("-"))
                .map(word -> word.replaceFirst("=.*", ""))
                .filter(word -> !knows(command, word))
                .map(word -> verb + " has no " + word)
                .toList();
    }

    /// Whether a command, or one of what it begins, has an option.
    private static boolean knows(CommandLine command, String option) {
        return command.getCommandSpec().findOption(option) != null
                || command.getSubcommands().values().stream().anyMatch(c -> knows(c, option));
    }

    private static final String EVERYWHERE = "Options of every command";

    @Test
    void theReferenceHoldsEveryCommandAndOption() {
        DocsPage reference = DocsPage.named("docs/reference/commands.md");
        Set<String> everywhere = codes(reference.under(EVERYWHERE::equals));
        List<String> missing = new ArrayList<>();
        DocsShell.CASUS.getSubcommands().forEach((verb, command) -> {
            if (!DocsShell.spec(verb).usageMessage().hidden()) {
                List<String> section = reference.under(("`casus " + verb + "`")::equals);
                Set<String> here = codes(section);
                here.addAll(everywhere);
                labels(command)
                        .filter(name -> !here.contains(name))
                        .forEach(name -> missing.add(section.isEmpty() ? "casus " + verb : verb + " " + name));
            }
        });
        assertThat(missing).isEmpty();
    }

    @Test
    void theReferenceHoldsNoOther() {
        DocsPage reference = DocsPage.named("docs/reference/commands.md");
        List<String> unknown = new ArrayList<>();
        reference.lines().stream()
                .filter(line -> line.matches("## `casus .*`"))
                .map(line -> line.substring(10, line.length() - 1))
                .forEach(verb -> {
                    CommandLine command = DocsShell.CASUS.getSubcommands().get(verb);
                    codes(reference.under(("`casus " + verb + "`")::equals)).stream()
                            .filter(code -> code.startsWith("-") || command == null)
                            .filter(code -> command == null || !knows(command, code))
                            .forEach(code -> unknown.add(verb + " " + code));
                });
        codes(reference.under(EVERYWHERE::equals)).stream()
                .filter(code -> code.startsWith("-"))
                .filter(code -> DocsShell.spec("ask").findOption(code) == null)
                .forEach(unknown::add);
        assertThat(unknown).isEmpty();
    }

    private static Stream<String> labels(CommandLine command) {
        return Stream.concat(
                command.getCommandSpec().options().stream().flatMap(o -> Arrays.stream(o.names())),
                command.getCommandSpec().positionalParameters().stream().map(ArgSpec::paramLabel));
    }

    /// The first word of every piece of code: `--case` of "`--case FILE`".
    private static Set<String> codes(Collection<String> lines) {
        return lines.stream()
                .flatMap(line -> CODE.matcher(line).results())
                .map(m -> m.group(1).replaceFirst("[ =…].*", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theExamplesInTheHelpAreRight() {
        List<String> wrong = new ArrayList<>();
        DocsShell.CASUS.getSubcommands().values().stream()
                .flatMap(c -> Arrays.stream(c.getCommandSpec().usageMessage().footer()))
                .map(String::strip)
                .filter(line -> line.startsWith("casus "))
                .forEach(line -> unknown(line.substring(6)).forEach(wrong::add));
        assertThat(wrong).isEmpty();
    }

    // --- lists that must be whole

    @Test
    void theTermsHoldEveryWordOfTheWire() {
        Set<String> terms = codes(DocsPage.named("docs/reference/terms.md").lines());
        assertThat(Stream.of(
                                Rung.values(),
                                Stage.values(),
                                Status.values(),
                                Manner.values(),
                                Motive.values(),
                                Pull.values(),
                                Obligation.values(),
                                EventType.values(),
                                Context.values(),
                                Flag.values(),
                                Contradiction.Type.values(),
                                Contradiction.State.values())
                        .flatMap(Arrays::stream)
                        .map(WireName.class::cast)
                        .map(WireName::wire)
                        .filter(word -> !terms.contains(word)))
                .isEmpty();
    }

    @Test
    void theLedgerPageHoldsEveryFieldOfTheWire(@TempDir Path folder) {
        DocsShell.run(folder, List.of("demo"));
        assertThat(keys(folder, List.of("ledger", "--json", "--case", "casus-demo/demo.casus")))
                .hasSizeGreaterThan(30)
                .isSubsetOf(codes(DocsPage.named("docs/reference/ledger.md").lines()));
    }

    @Test
    void theAnswerPageHoldsEveryKey(@TempDir Path folder) {
        DocsShell.run(folder, List.of("demo"));
        Set<String> named = codes(DocsPage.named("docs/reference/answer.md").lines());
        Stream.of(Rung.values()).map(Rung::wire).forEach(named::add);
        assertThat(keys(folder, List.of("ask", DemoCommand.QUESTION, "--json", "--case", "casus-demo/demo.casus")))
                .hasSizeGreaterThan(30)
                .isSubsetOf(named);
    }

    private static Set<String> keys(Path folder, List<String> command) {
        return Pattern.compile("\"(\\w+)\":")
                .matcher(DocsShell.run(folder, command).out())
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyDataFileThatShipsIsListed() {
        Set<String> listed = codes(DocsPage.named("docs/reference/data.md").lines());
        assertThat(DocsPage.FILES.stream()
                        .map(f -> DocsPage.ROOT.relativize(f).toString())
                        .filter(f -> f.matches("casus-app/src/main/resources/casus/.*\\.(?:csv|txt)"))
                        .filter(f -> !f.contains("/sample/"))
                        .map(f -> f.substring(f.lastIndexOf('/') + 1))
                        .filter(f -> !listed.contains(f)))
                .isEmpty();
    }

    @Test
    void everyDependencyHasItsReason() {
        String reasons = DocsPage.read(DocsPage.ROOT.resolve("docs/decisions/0007-dependencies.md"));
        Pattern dependency =
                Pattern.compile("<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>");
        assertThat(DocsPage.FILES.stream()
                        .filter(f -> f.endsWith("pom.xml"))
                        .map(f -> DocsPage.read(f).replaceAll("(?s)<(build|dependencyManagement)>.*?</\\1>", ""))
                        .flatMap(pom -> dependency.matcher(pom).results())
                        .filter(m -> !m.group(1).equals("casus"))
                        .map(m -> m.group(2))
                        .distinct()
                        .filter(artifact -> !reasons.contains(artifact)))
                .isEmpty();
    }

    // --- what the console blocks show

    /// One command of a block and what the block shows below it.
    private record TerminalText(String command, List<String> output) {}

    static List<DocsPage> pagesWithConsoleBlocks() {
        return DocsPage.all().stream()
                .filter(p -> p.blocks().stream().anyMatch(b -> b.language().equals("console")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pagesWithConsoleBlocks")
    void consoleBlocksShowWhatComesOut(DocsPage page, @TempDir Path folder) throws IOException {
        List<String> written = new ArrayList<>(page.lines());
        List<Block> blocks = page.blocks().stream()
                .filter(b -> b.language().equals("console"))
                .toList();
        List<List<String>> real = new ArrayList<>();
        StringBuilder before = new StringBuilder();
        for (Block block : blocks) {
            List<String> lines = new ArrayList<>();
            for (TerminalText shown : shown(page, block)) {
                idStoodBefore(page, shown.command(), before);
                List<String> output = output(page, folder, shown.command());
                before.append(String.join("\n", output)).append('\n');
                if (!WRITE) {
                    assertThat(DocsShell.matches(shown.output(), output))
                            .withFailMessage(
                                    () -> "%s: $ %s%nshows%n%s%nbut prints%n%s%n(write it with -Dcasus.docs=write)"
                                            .formatted(
                                                    page,
                                                    shown.command(),
                                                    String.join("\n", shown.output()),
                                                    String.join("\n", output)))
                            .isTrue();
                }
                lines.add("$ " + shown.command());
                lines.addAll(DocsShell.cut(shown.output(), output));
            }
            real.add(lines);
        }
        if (WRITE) {
            for (int i = blocks.size() - 1; i >= 0; i--) {
                Block block = blocks.get(i);
                List<String> old = written.subList(
                        block.from(), block.from() + block.lines().size());
                old.clear();
                old.addAll(real.get(i));
            }
            Files.writeString(page.file(), String.join("\n", written) + "\n");
        }
    }

    private static List<TerminalText> shown(DocsPage page, Block block) {
        List<TerminalText> out = new ArrayList<>();
        for (String line : block.lines()) {
            if (line.startsWith("$ ")) {
                out.add(new TerminalText(line.substring(2), new ArrayList<>()));
            } else {
                assertThat(out)
                        .as("%s: a console block begins with a command", page)
                        .isNotEmpty();
                out.getLast().output().add(line.stripTrailing());
            }
        }
        return out.stream()
                .map(s -> new TerminalText(s.command(), DocsShell.trimmed(s.output())))
                .toList();
    }

    /// Ids change when the extraction does; one that no block before has shown is likely another entry's.
    private static void idStoodBefore(DocsPage page, String command, CharSequence before) {
        Matcher id = Pattern.compile("casus why (L-\\d+)").matcher(command);
        if (id.find()) {
            assertThat(Pattern.compile(id.group(1) + "\\b").matcher(before).find())
                    .as("%s: %s asks about an entry that no block before has shown", page, command)
                    .isTrue();
        }
    }

    private static List<String> output(DocsPage page, Path folder, String command) {
        assertThat(command).as("%s runs Casus only", page).startsWith("./casus ");
        DocsShell.ShellRun ran = DocsShell.run(folder, DocsShell.words(command.substring(8)));
        assertThat(ran.code())
                .as("%s: %s%n%s", page, command, ran.err())
                .isLessThanOrEqualTo(ran.out().isBlank() ? Main.ANSWERED : Main.FAULTS);
        return DocsShell.trimmed(ran.out().lines().map(String::stripTrailing).toList());
    }
}
