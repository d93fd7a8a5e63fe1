package casus.app;

import casus.brief.export.CaseImporter;
import casus.brief.export.Exports;
import casus.ledger.file.CaseFile;
import casus.terms.InputProblem;
import casus.terms.code.JsonObject;
import casus.work.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// `casus import csv`: a case made from its tables, beside its place until it is whole.
///
/// @param source the folder of the tables, or its `case.csv`
/// @param file   the case to make
record CsvImport(Terminal terminal, Path source, @Nullable Path file, boolean json) {
    private static final int SHOWN = 20;

    int run() {
        Path target = Optional.ofNullable(file)
                .orElseThrow(() -> new InputProblem(
                        "--case",
                        "nothing says which case to make",
                        "name a new one with --case, such as again.casus"));
        Path tables = tables();
        Path folder = target.toAbsolutePath().normalize().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new InputProblem(
                    target.toString(),
                    "there is no folder to put the case in",
                    "make the folder, or name another file");
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new InputProblem(
                    target.toString(),
                    "there is something of this name already",
                    "name a new case with --case, such as again.casus");
        }
        try {
            Path made = Files.createTempDirectory(folder, ".casus-import");
            try {
                CaseImporter importer = restore(tables, made.resolve("case.casus"));
                Files.move(made.resolve("case.casus"), target, StandardCopyOption.ATOMIC_MOVE);
                return tell(importer, target);
            } finally {
                delete(made);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path tables() {
        if (Files.isDirectory(source)) {
            return source;
        }
        Path parent = source.toAbsolutePath().getParent();
        if (Files.isRegularFile(source) && source.endsWith("case.csv") && parent != null) {
            return parent;
        }
        throw new InputProblem(
                source.toString(),
                Files.exists(source) ? "this is no folder of tables" : "there is no such folder",
                "name the folder that casus export csv wrote");
    }

    private CaseImporter restore(Path tables, Path made) {
        try (CaseFile into = CaseFile.open(made);
                Terminal.RunningWork work = terminal.work("importing", -1)) {
            return Exports.restore(tables, into, entries -> work.step(entries, -1, "entries"));
        }
    }

    private int tell(CaseImporter r, Path target) {
        r.problems().stream().limit(SHOWN).forEach(p -> terminal.err().println(p.getMessage()));
        if (r.problems().size() > SHOWN) {
            terminal.err().println("and " + (r.problems().size() - SHOWN) + " more rows that could not be read");
        }
        terminal.out()
                .println(
                        json
                                ? JsonObject.exact()
                                        .put("set", "csv")
                                        .put("case", target.toString())
                                        .put("articles", r.articles())
                                        .put("entries", r.entries())
                                        .put("decisions", r.decisions())
                                        .put("unread", r.problems().size())
                                        .put("same", r.same())
                                        .toString()
                                : String.format(
                                        Locale.ROOT,
                                        "%s: %d entries from %d articles, %d decisions; %s",
                                        target,
                                        r.entries(),
                                        r.articles(),
                                        r.decisions(),
                                        r.same()
                                                ? "the state is the one exported"
                                                : "the state is not the one exported: the tables were changed"));
        return r.problems().isEmpty() ? Main.ANSWERED : Main.FAULTS;
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
