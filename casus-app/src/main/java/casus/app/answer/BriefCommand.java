package casus.app.answer;

import casus.app.verb.CaseVerb;
import casus.assess.Answer;
import casus.assess.Assessment;
import casus.assess.transfer.TransferQuestions;
import casus.brief.SafeText;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.ledger.record.Wire;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import casus.terms.Yardstick;
import casus.work.Briefs;
import casus.work.GradedLedger;
import casus.work.LikelyQuestion;
import casus.work.Terminal;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Writes the answer as a brief in which every sentence and number can be checked.
public @Command(
        name = "brief",
        description = "writes the answer as a brief; every number and quote in it can be verified",
        footer = {
            "",
            "Examples:",
            "  casus brief -o brief.html",
            "  casus brief --for USA -o brief.html",
            "  casus brief --marking \"For discussion only\" -o brief.pdf",
            "  casus brief --question \"Will X defend Y against Z?\" -o brief.md"
        }) final class BriefCommand extends CaseVerb {
    private static final int LONGEST_MARKING = 80;

    @Option(names = "--question", paramLabel = "QUESTION", description = "in English (default: the last one asked)")
    private @Nullable String question;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            required = true,
            description = "where to write it: brief.md, brief.html, brief.pdf or brief.docx")
    private Path output = Path.of("brief.html");

    @Option(names = "--for", paramLabel = "READER", description = "what it holds for a state or body: a name or a code")
    private @Nullable String reader;

    @Option(
            names = "--words",
            paramLabel = "ROW",
            defaultValue = "icd203",
            description = "the row of likelihood words: icd203, phia or numbers (default: icd203)")
    private String words = "icd203";

    @Option(
            names = "--marking",
            paramLabel = "TEXT",
            description = "a line on top, and on each page of a PDF: how the paper is to be handled")
    private @Nullable String marking;

    public BriefCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void run(CaseFile file, Actors actors) {
        Ledger ledger = GradedLedger.ledger(file, actors, asOf());
        if (ledger.articles().isEmpty()) {
            throw new InputProblem(
                    file().toString(),
                    "the case has no article"
                            + asOf().map(d -> " known as of " + d).orElse(""),
                    "add some with `casus read PATH…`");
        }
        Optional<CaseFile.LoggedQuestion> kept = question == null ? file.lastAsked() : file.lastAsked(question);
        Optional<LocalDate> by = kept.flatMap(CaseFile.LoggedQuestion::by);
        String asked = Optional.ofNullable(question)
                .or(() -> kept.map(CaseFile.LoggedQuestion::asked))
                .orElseGet(() -> likely(ledger, actors));
        if (TransferQuestions.isAsked(asked, actors, today())) {
            throw new InputProblem(
                    "question",
                    "no brief is made of a question on transfers: a brief is built on the ladder of responses",
                    "print its answer with casus ask, or name another with --question");
        }
        Assessment assessment = Assessment.of(ledger, actors, today());
        Answer answer = assessment.answer(assessment.question(asked, by));
        Path written = Briefs.write(
                file,
                answer,
                ledger,
                actors,
                new Briefs.BriefOrder(output, today(), asOf(), by, reader(actors), row(), marking()));
        say(
                json()
                        ? "{\"brief\":" + Wire.text(TextNode.valueOf(written.toString())) + "}"
                        : "brief: " + written + " (" + asked + ")");
    }

    private Optional<String> marking() {
        return Optional.ofNullable(marking).map(m -> SafeText.of(m).strip()).map(m -> {
            if (m.isEmpty() || m.codePointCount(0, m.length()) > LONGEST_MARKING) {
                throw new InputProblem(
                        "--marking",
                        "a marking has 1 to " + LONGEST_MARKING + " characters",
                        "shorten it, or leave --marking out");
            }
            return m;
        });
    }

    private Yardstick row() {
        return Arrays.stream(Yardstick.values())
                .filter(y -> y.wire().equals(words.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new InputProblem(
                        "--words " + words, "there is no such row of words", "write icd203, phia or numbers"));
    }

    private Optional<ActorId> reader(Actors actors) {
        return Optional.ofNullable(reader)
                .map(name -> Stream.of(actors.find(name), actors.find(new ActorId(name.isBlank() ? "-" : name)))
                        .flatMap(Optional::stream)
                        .map(Actors.Actor::id)
                        .findFirst()
                        .orElseThrow(() -> new InputProblem(
                                "--for " + name,
                                "no state, body or group is called \"" + name + "\"",
                                "write its usual English name or its three-letter code")));
    }

    private String likely(Ledger ledger, Actors actors) {
        String asked = LikelyQuestion.of(ledger, actors)
                .orElseThrow(() -> new InputProblem(
                        file().toString(),
                        "no question was asked, and the case holds no agreement or transfer to make one from",
                        "name one: casus brief --question \"Will X defend Y against Z?\" -o " + output));
        terminal().err().println("no question was asked, so the brief answers: " + asked);
        return asked;
    }
}
