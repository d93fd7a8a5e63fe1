package casus.work;

import casus.assess.Answer;
import casus.assess.Assessment;
import casus.assess.transfer.TransferAnswer;
import casus.assess.transfer.TransferForecast;
import casus.brief.Brief;
import casus.brief.BriefHtml;
import casus.brief.BriefMarkdown;
import casus.brief.CaseStamp;
import casus.brief.SafeText;
import casus.brief.paper.Docx;
import casus.brief.paper.Pdf;
import casus.brief.write.BriefComposer;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.ledger.file.Edition;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import casus.terms.Probability;
import casus.terms.Rung;
import casus.terms.Yardstick;
import casus.terms.text.SafeFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// Briefs on disk: the ending of the file's name decides the form.
public final class Briefs {
    private static final Set<String> FORMS = Set.of("md", "html", "htm", "pdf", "docx");

    private Briefs() {}

    /// What is wanted of a brief.
    ///
    /// @param to      where to; the ending decides the form
    /// @param today   the day the question is answered
    /// @param asOf    only what was in print by then
    /// @param by      the last day named beside the question
    /// @param reader  for whom it is written
    /// @param words   the row of likelihood words
    /// @param marking a line to stand on top
    public record BriefOrder(
            Path to,
            LocalDate today,
            Optional<LocalDate> asOf,
            Optional<LocalDate> by,
            Optional<ActorId> reader,
            Yardstick words,
            Optional<String> marking) {}

    /// What is done with a brief before it is written.
    @FunctionalInterface
    public interface Finish {
        /// Nothing.
        Finish NONE = (stamp, compose) -> compose.apply(stamp);

        /// The brief of a stamp, or of one that says what was done.
        Brief of(CaseStamp stamp, Function<CaseStamp, Brief> compose);
    }

    /// Writes the brief of an answer beside, above or below its case, and files the estimate with the question.
    ///
    /// @throws InputProblem for an ending that is no form of a brief, or a folder that is not there
    public static Path write(CaseFile file, Answer answer, Ledger ledger, Actors actors, BriefOrder order) {
        return write(file, answer, ledger, actors, order, Finish.NONE);
    }

    /// The same with a last step.
    public static Path write(
            CaseFile file, Answer answer, Ledger ledger, Actors actors, BriefOrder order, Finish finish) {
        return write(
                file,
                answer.question().asked(),
                Optional.of(answer.forecast().probability(Rung.FORCE)),
                order,
                stamp -> finish.of(stamp, s -> BriefComposer.of(answer, ledger, actors, s)));
    }

    /// The same of an answer on deliveries.
    ///
    /// @throws InputProblem for an ending that is no form of a brief, or a folder that is not there
    public static Path write(
            CaseFile file, TransferAnswer answer, Ledger ledger, Actors actors, BriefOrder order, Finish finish) {
        return write(
                file,
                answer.question().asked(),
                answer.forecast().map(TransferForecast::probability),
                order,
                stamp -> finish.of(stamp, s -> BriefComposer.of(answer, ledger, actors, s)));
    }

    private static Path write(
            CaseFile file,
            String question,
            Optional<Probability> headline,
            BriefOrder order,
            Function<CaseStamp, Brief> compose) {
        Path to = order.to();
        String name = to.getFileName().toString().toLowerCase(Locale.ROOT);
        String ending = name.substring(name.lastIndexOf('.') + 1);
        if (!FORMS.contains(ending)) {
            throw new InputProblem(
                    "-o " + to,
                    "a brief ends in .md, .html, .pdf or .docx",
                    "name the file brief.md, brief.html, brief.pdf or brief.docx");
        }
        Path folder = to.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new InputProblem(
                    to.toString(),
                    "there is no folder to put the brief in",
                    "make the folder, or name another file with -o");
        }
        String asked = SafeText.of(question).strip();
        String state = file.stateHash();
        Optional<Edition> edition = headline.flatMap(p -> file.isReadOnly()
                ? file.questionLog().edition(asked, order.by(), order.asOf(), state, p)
                : Optional.of(file.questionLog().file(asked, order.by(), order.asOf(), state, p, order.today())));
        CaseStamp stamp = new CaseStamp(
                relative(file, folder),
                state,
                Version.current(),
                Assessment.SEED,
                order.today(),
                order.asOf(),
                asked,
                order.reader(),
                order.words(),
                order.by(),
                order.marking(),
                edition);
        SafeFile.write(to, bytes(compose.apply(stamp), ending));
        return to;
    }

    private static byte[] bytes(Brief brief, String ending) {
        return switch (ending) {
            case "md" -> BriefMarkdown.of(brief).getBytes(StandardCharsets.UTF_8);
            case "pdf" -> Pdf.of(brief);
            case "docx" -> Docx.of(brief);
            default -> BriefHtml.of(brief).getBytes(StandardCharsets.UTF_8);
        };
    }

    private static String relative(CaseFile file, Path folder) {
        return folder.normalize()
                .relativize(file.file().toAbsolutePath().normalize())
                .toString()
                .replace('\\', '/');
    }
}
