package casus.app;

import casus.app.verb.Verb;
import casus.brief.Brief;
import casus.brief.export.CaseExtras;
import casus.brief.export.ExportFormat;
import casus.brief.export.Exports;
import casus.brief.export.Holdings;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.terms.InputProblem;
import casus.terms.code.JsonObject;
import casus.terms.code.WireName;
import casus.work.GradedLedger;
import casus.work.Terminal;
import casus.work.Version;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a case in a form for other programs.
///
/// Everything is written beside its place first and moved there in one piece, so that stopping halfway leaves
/// what was there before.
@Command(
        name = "export",
        description = "writes what is on record for other programs: tables (csv, parquet), annotations with their"
                + " provenance (jsonld), a network of actors (graphml, gexf), entities (ftm), a bundle (stix), events"
                + " (events), places (geojson), judged contradictions (claims), and all with hashes (crate)",
        footer = {
            "",
            "Examples:",
            "  casus export csv tables --case iran.casus",
            "  casus export jsonld iran.jsonld --as-of 2025-06-12",
            "  casus export gexf iran.gexf",
            "  casus export ftm iran.ftm.jsonl",
            "  casus export -o iran.stix.json",
            "  casus export crate iran-crate --case iran.casus"
        })
final class ExportCommand extends Verb {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FORMAT",
            description =
                    "csv, jsonld, graphml, gexf, ftm, stix, events, geojson, parquet, crate or claims (default: as the"
                            + " name behind -o ends; a folder is csv)")
    private String format = "";

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "FILE",
            description = "where to; for csv, parquet and crate a folder, which is made")
    private @Nullable Path file;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "the same, as an option")
    private @Nullable Path output;

    private Path to = Path.of("");

    @Option(names = "--force", description = "replace what an earlier export put there")
    private boolean force;

    ExportCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        if (format.isEmpty() && output != null) {
            format = ExportFormat.ofName(output.toString())
                    .orElse(ExportFormat.CSV)
                    .wire();
        }
        ExportFormat wanted = WireName.find(ExportFormat.class, format)
                .orElseThrow(() -> new InputProblem(
                        "export",
                        format.isEmpty()
                                ? "nothing says in which form to export"
                                : "no form of export is called \"" + format + "\"",
                        "write one of " + WireName.words(ExportFormat.class)));
        to = Optional.ofNullable(output)
                .or(() -> Optional.ofNullable(file))
                .orElseThrow(() -> new InputProblem(
                        "-o",
                        "nothing says where to write",
                        "add -o and a file or, for csv, parquet and crate, a folder"));
        Path target = to.toAbsolutePath().normalize();
        refuse(wanted, target);
        Actors actors = Actors.load();
        try (CaseFile file = open()) {
            Holdings holdings = new Holdings(
                    GradedLedger.ledger(file, actors, asOf()),
                    file.log(),
                    actors,
                    file.stateHash(),
                    asOf(),
                    Version.current(),
                    wanted.isFolder() ? CaseExtras.of(file) : CaseExtras.NOTHING);
            Optional<Brief> brief = wanted == ExportFormat.CRATE ? LastBrief.of(file, holdings) : Optional.empty();
            write(wanted, holdings, brief, target);
            tell(wanted, holdings);
        } catch (IOException e) {
            InputProblem problem = new InputProblem(
                    to.toString(), "it cannot be written (" + e.getMessage() + ")", "name a place you may write to");
            problem.initCause(e);
            throw problem;
        }
        return Main.ANSWERED;
    }

    private void refuse(ExportFormat wanted, Path target) {
        Path folder = target.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new InputProblem(
                    to.toString(), "there is no folder to put it in", "make the folder, or name another place");
        }
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        boolean isFolder = Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS);
        if (isFolder != wanted.isFolder()) {
            throw new InputProblem(
                    to.toString(),
                    isFolder ? "this is a folder" : "this is no folder",
                    "name a " + (isFolder ? "file" : "folder") + ", such as "
                            + (isFolder ? "case." + wanted.wire() : "tables"));
        }
        if (isFolder) {
            refuseOthers(wanted, target);
        }
        if (!force && !(isFolder && isEmpty(target))) {
            throw new InputProblem(
                    to.toString(), "there is something of this name already", "name another place, or add --force");
        }
    }

    /// A folder that is replaced holds an earlier export and nothing else.
    private void refuseOthers(ExportFormat wanted, Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(f -> !f.equals(folder))
                    .map(f -> folder.relativize(f).toString().replace('\\', '/'))
                    .filter(f -> !Exports.isPart(wanted, f))
                    .sorted()
                    .findFirst()
                    .ifPresent(other -> {
                        throw new InputProblem(
                                to.toString(),
                                "the folder holds something that is no export: " + other,
                                "name another folder");
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isEmpty(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(ExportFormat wanted, Holdings holdings, Optional<Brief> brief, Path target) throws IOException {
        Path folder = target.resolveSibling("");
        Path made = Files.createTempDirectory(folder, ".casus-export");
        try (Terminal.RunningWork work =
                terminal().work("writing", holdings.ledger().entries().size())) {
            Path fresh = made.resolve("export");
            Exports.write(wanted, holdings, brief, new StagingDestination(wanted.isFolder(), fresh, work, holdings));
            if (wanted.isFolder() && Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(target, made.resolve("before"));
            }
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Folders.delete(made);
        }
    }

    /// Where the export grows until it is whole.
    private record StagingDestination(boolean folder, Path at, Terminal.RunningWork work, Holdings holdings)
            implements Exports.Destination {
        @Override
        public Writer open(String name) throws IOException {
            return Files.newBufferedWriter(made(name), StandardCharsets.UTF_8);
        }

        @Override
        public OutputStream stream(String name) throws IOException {
            return Files.newOutputStream(made(name));
        }

        private Path made(String name) throws IOException {
            Path file = folder ? at.resolve(name) : at;
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            return file;
        }

        @Override
        public void step(int done) {
            work.step(done, holdings.ledger().entries().size(), "");
        }
    }

    private void tell(ExportFormat wanted, Holdings holdings) {
        int entries = holdings.ledger().entries().size();
        int articles = holdings.ledger().articles().size();
        say(
                json()
                        ? JsonObject.exact()
                                .put("format", wanted.wire())
                                .put("to", to.toString())
                                .put("entries", entries)
                                .put("articles", articles)
                                .put("stateHash", holdings.stateHash())
                                .toString()
                        : String.format(Locale.ROOT, "%s: %d entries from %d articles", to, entries, articles));
    }
}
