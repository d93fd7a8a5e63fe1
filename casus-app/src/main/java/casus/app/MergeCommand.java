package casus.app;

import casus.ledger.file.CaseFile;
import casus.ledger.merge.CaseMerge;
import casus.ledger.merge.MergeReport;
import casus.terms.InputProblem;
import casus.terms.code.JsonObject;
import casus.terms.text.Phrase;
import casus.work.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lays the work of two analysts together. The two cases are copied aside and never opened themselves, so they stay
/// byte for byte as they are; the merged case grows beside its place until it is whole.
@Command(
        name = "merge",
        mixinStandardHelpOptions = true,
        description = "lays two analysts' cases together: how far they agree, where they clash, and with -o a new case"
                + " with all that both have",
        footer = {
            "",
            "Where the two decided otherwise on an entry, it is unsure in the new case until somebody decides; of any"
                    + " other thing the later decision holds.",
            "",
            "Examples:",
            "  casus merge ada.casus ben.casus",
            "  casus merge ada.casus ben.casus -o both.casus",
            "  casus merge ada.casus ben.casus --json"
        })
final class MergeCommand implements Callable<Integer> {
    private static final int SHOWN = 20;

    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "A", description = "a case")
    private Path a = Path.of("");

    @Parameters(index = "1", paramLabel = "B", description = "another case, of the same articles or of others")
    private Path b = Path.of("");

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "the case to make; there must be none")
    private @Nullable Path output;

    @Option(names = "--json", description = "print JSON")
    private boolean json;

    MergeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Optional<Path> to = Optional.ofNullable(output);
        to.ifPresent(this::refuse);
        try {
            Path aside = Files.createTempDirectory(
                    to.map(Path::toAbsolutePath)
                            .map(Path::getParent)
                            .orElse(Path.of(System.getProperty("java.io.tmpdir"))),
                    ".casus-merge");
            try {
                return merge(aside, to);
            } finally {
                delete(aside);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void refuse(Path to) {
        Path folder = to.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new InputProblem(
                    to.toString(), "there is no folder to put the case in", "make the folder, or name another file");
        }
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            throw new InputProblem(to.toString(), "there is something of this name already", "name a new case with -o");
        }
    }

    private int merge(Path aside, Optional<Path> to) throws IOException {
        MergeReport report;
        try (CaseFile first = copy(a, aside.resolve("a.casus"));
                CaseFile second = copy(b, aside.resolve("b.casus"));
                Terminal.RunningWork work = terminal.work("merging", -1)) {
            CaseMerge merge = CaseMerge.of(first, second);
            if (to.isPresent()) {
                try (CaseFile into = CaseFile.open(aside.resolve("merged.casus"))) {
                    report = merge.into(into);
                }
                Files.move(aside.resolve("merged.casus"), to.get(), StandardCopyOption.ATOMIC_MOVE);
            } else {
                report = merge.report();
            }
            work.step(1, 1, "");
        }
        report.left().stream().limit(SHOWN).forEach(p -> terminal.err().println(p.getMessage()));
        if (json) {
            terminal.out().println(object(report, to));
        } else {
            lines(report, to).forEach(terminal.out()::println);
        }
        return report.left().isEmpty() ? Main.ANSWERED : Main.FAULTS;
    }

    /// A case with what still stands beside it in its log.
    private static CaseFile copy(Path from, Path to) throws IOException {
        if (!Files.isRegularFile(from)) {
            throw new InputProblem(from.toString(), "there is no case of this name", "name two cases: casus merge A B");
        }
        Files.copy(from, to);
        Path log = from.resolveSibling(from.getFileName() + "-wal");
        if (Files.exists(log)) {
            Files.copy(log, to.resolveSibling(to.getFileName() + "-wal"));
        }
        CaseFile.damage(to).ifPresent(p -> {
            throw new InputProblem(from.toString(), p.what(), p.remedy());
        });
        return CaseFile.existing(to);
    }

    private JsonObject object(MergeReport r, Optional<Path> to) {
        return JsonObject.rounded()
                .put("a", a.toString())
                .put("b", b.toString())
                .put("case", to.map(Path::toString))
                .put("articles", r.articles())
                .put("entries", r.entries())
                .put("decisions", r.decisions())
                .put("agreement", r.agreement())
                .put("clashes", r.clashes())
                .put(
                        "left",
                        r.left(),
                        p -> JsonObject.exact().put("decision", p.where()).put("why", p.what()));
    }

    private Stream<String> lines(MergeReport r, Optional<Path> to) {
        Stream<String> counts = Stream.of(
                shares("articles", r.articles()), shares("entries", r.entries()), shares("decisions", r.decisions()));
        Stream<String> agreement = r.agreement().isEmpty()
                ? Stream.of("agreement: the two decided on nothing in common")
                : Stream.concat(
                        Stream.of("agreement (Krippendorff's alpha; 1 is all alike, 0 is chance):"),
                        r.agreement().stream().map(MergeCommand::agreement));
        Stream<String> clashes = r.clashes().isEmpty()
                ? Stream.of("no clash")
                : Stream.concat(
                        Stream.of(Phrase.count(r.clashes().size(), "clash", "clashes") + ":"),
                        r.clashes().stream().flatMap(MergeCommand::clash));
        Stream<String> made = to
                .map(t -> t + ": " + r.articles().all() + " articles, "
                        + r.entries().all() + " entries; " + a + " and " + b + " are as they were")
                .stream();
        return Stream.of(counts, agreement, clashes, made).flatMap(s -> s);
    }

    private String shares(String what, MergeReport.Shares s) {
        return what + ": " + s.both() + " in both, " + s.onlyA() + " in " + a + " alone, " + s.onlyB() + " in " + b
                + " alone";
    }

    private static String agreement(MergeReport.Agreement g) {
        return String.format(
                Locale.ROOT,
                "  %s: %s, %d of %d alike",
                g.kind(),
                g.alpha()
                        .map(alpha -> String.format(Locale.ROOT, "alpha %.3f", alpha))
                        .orElse("alpha not defined"),
                g.alike(),
                g.both());
    }

    private static Stream<String> clash(MergeReport.Clash c) {
        return Stream.concat(
                Stream.of("  " + c.kind() + " " + c.name() + " (merged: " + c.then() + ")"),
                List.of(c.a(), c.b()).stream()
                        .map(s -> "    " + s.who() + ", " + s.decision() + ": " + s.value()
                                + (s.why().isBlank() ? "" : " (" + s.why() + ")")));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
