package casus.app.work;

import casus.assess.Answer;
import casus.assess.Assessment;
import casus.brief.Brief;
import casus.brief.CaseStamp;
import casus.brief.Html;
import casus.brief.Markdown;
import casus.brief.paper.Docx;
import casus.brief.paper.Pdf;
import casus.brief.write.Composition;
import casus.ledger.Actors;
import casus.ledger.CaseFile;
import casus.ledger.Ledger;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import casus.terms.Yardstick;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// Briefs on disk: the ending of the file's name decides the form.
public final class Briefs {
    private Briefs() {}

    /// Writes the brief of an answer beside, above or below its case.
    ///
    /// @throws InputProblem for an ending that is no form of a brief
    public static Path write(
            CaseFile file,
            Answer answer,
            Ledger ledger,
            Actors actors,
            Path to,
            LocalDate today,
            Optional<LocalDate> asOf,
            Optional<ActorId> reader,
            Yardstick words) {
        byte[] bytes = bytes(file, answer, ledger, actors, to, today, asOf, reader, words);
        try {
            Path folder = to.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                throw new InputProblem(
                        to.toString(),
                        "there is no folder to put the brief in",
                        "make the folder, or name another file with -o");
            }
            Files.write(to, bytes);
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(
            CaseFile file,
            Answer answer,
            Ledger ledger,
            Actors actors,
            Path to,
            LocalDate today,
            Optional<LocalDate> asOf,
            Optional<ActorId> reader,
            Yardstick words) {
        String name = to.getFileName().toString().toLowerCase(Locale.ROOT);
        Brief brief = Composition.of(answer, ledger, actors, stamp(file, to, answer, today, asOf, reader, words));
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "md" -> Markdown.of(brief).getBytes(StandardCharsets.UTF_8);
            case "html", "htm" -> Html.of(brief).getBytes(StandardCharsets.UTF_8);
            case "pdf" -> Pdf.of(brief);
            case "docx" -> Docx.of(brief);
            default ->
                throw new InputProblem(
                        "-o " + to,
                        "a brief ends in .md, .html, .pdf or .docx",
                        "name the file brief.md, brief.html, brief.pdf or brief.docx");
        };
    }

    private static CaseStamp stamp(
            CaseFile file,
            Path to,
            Answer answer,
            LocalDate today,
            Optional<LocalDate> asOf,
            Optional<ActorId> reader,
            Yardstick words) {
        Path from =
                Optional.ofNullable(to.toAbsolutePath().normalize().getParent()).orElse(Path.of("/"));
        String relative = from.relativize(file.file().toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
        return new CaseStamp(
                relative,
                file.stateHash(),
                Version.current(),
                Assessment.SEED,
                today,
                asOf,
                answer.question().asked(),
                reader,
                words);
    }
}
