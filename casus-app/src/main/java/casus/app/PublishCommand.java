package casus.app;

import casus.app.verb.Verb;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.terms.InputProblem;
import casus.terms.code.JsonObject;
import casus.web.StaticSite;
import casus.work.Terminal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes a case as pages that open from a file.
///
/// The folder is written beside its place first and moved there in one piece, so that stopping halfway leaves what was
/// there before.
@Command(
        name = "publish",
        description = "writes a copy of the case that opens in a browser without a server: answer, record, brief and"
                + " the sentences they rest on",
        footer = {
            "",
            "Examples:",
            "  casus publish -o site --case iran.casus",
            "  casus publish \"Will X defend Y against Z?\" -o site --as-of 2025-06-12",
            "  casus publish -o site --whole-texts --force"
        })
final class PublishCommand extends Verb {
    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "QUESTION",
            description = "the question it answers (default: the one asked last, else the likely one)")
    private @Nullable String question;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description = "where to; the folder is made")
    private Path folder = Path.of("");

    @Option(names = "--whole-texts", description = "publish articles in full, not only paragraphs with an entry")
    private boolean whole;

    @Option(names = "--force", description = "replace what an earlier publication put there")
    private boolean force;

    PublishCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        Path target = folder.toAbsolutePath().normalize();
        refuse(target);
        int pages;
        try (CaseFile file = open()) {
            pages = write(file, target);
        } catch (IOException e) {
            InputProblem problem = new InputProblem(
                    folder.toString(),
                    "it cannot be written (" + e.getMessage() + ")",
                    "name a place you may write to");
            problem.initCause(e);
            throw problem;
        }
        Path first = folder.resolve("index.html");
        say(
                json()
                        ? JsonObject.exact()
                                .put("to", folder.toString())
                                .put("open", first.toString())
                                .put("files", pages)
                                .toString()
                        : folder + ": " + pages + " files; open " + first);
        return Main.ANSWERED;
    }

    private int write(CaseFile file, Path target) throws IOException {
        Path parent = Optional.ofNullable(target.getParent()).orElse(target);
        Path made = Files.createTempDirectory(parent, ".casus-publish");
        try (Terminal.RunningWork work = terminal().work("publishing", -1)) {
            Path fresh = Files.createDirectory(made.resolve("site"));
            int[] done = {0};
            int pages = StaticSite.write(
                    file,
                    Actors.load(),
                    new StaticSite.Options(Optional.ofNullable(question), asOf(), today(), whole),
                    fresh,
                    name -> work.step(++done[0], -1, name));
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                Files.move(target, made.resolve("before"));
            }
            Files.move(fresh, target);
            return pages;
        } finally {
            Folders.delete(made);
        }
    }

    private void refuse(Path target) {
        Path parent = target.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new InputProblem(
                    folder.toString(), "there is no folder to put it in", "make the folder, or name another place");
        }
        if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new InputProblem(folder.toString(), "this is no folder", "name a folder, such as site");
        }
        try (Stream<Path> files = Files.list(target)) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (!name.matches("[a-z0-9-]+\\.html|brief\\.md")) {
                    throw new InputProblem(
                            folder.toString(),
                            "the folder holds something that was not published: " + name,
                            "name another");
                }
                if (!force) {
                    throw new InputProblem(
                            folder.toString(),
                            "there is something in it already",
                            "name another place, or add --force");
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
