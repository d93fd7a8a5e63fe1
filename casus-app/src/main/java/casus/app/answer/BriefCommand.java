package casus.app.answer;

import casus.app.verb.CaseVerb;
import casus.app.verb.ModelOptions;
import casus.assess.Answer;
import casus.assess.Assessment;
import casus.assess.question.grammar.QuestionGrammar;
import casus.assess.transfer.TransferAnswer;
import casus.assess.transfer.TransferAssessment;
import casus.assess.transfer.TransferQuestion;
import casus.assess.transfer.TransferQuestions;
import casus.brief.SafeText;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.second.Endpoint;
import casus.second.ModelClient;
import casus.second.ModelLimits;
import casus.second.Pacing;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import casus.terms.Yardstick;
import casus.terms.code.JsonObject;
import casus.work.Briefs;
import casus.work.GradedLedger;
import casus.work.LikelyQuestion;
import casus.work.Terminal;
import casus.work.second.BriefWording;
import casus.work.second.SecondReading;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

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
            "  casus brief \"Will X defend Y against Z?\" -o brief.md",
            "  casus brief --model http://127.0.0.1:11434/v1 --model-name qwen3 -o brief.md",
            "  casus brief \"When will Y get its ITEM?\" -o delivery.pdf"
        }) final class BriefCommand extends CaseVerb {
    private static final int LONGEST_MARKING = 80;

    @Parameters(paramLabel = "QUESTION", arity = "0..*", description = "in English (default: the last one asked)")
    private List<String> named = List.of();

    @Option(names = "--question", paramLabel = "QUESTION", description = "the same, as an option")
    private @Nullable String question;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            defaultValue = "brief.html",
            description = "where to write it: brief.md, brief.html, brief.pdf or brief.docx (default: brief.html)")
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

    @Mixin
    private ModelOptions model = new ModelOptions();

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
        Optional<String> wanted = Optional.ofNullable(question)
                .or(() -> Optional.of(String.join(" ", named)))
                .filter(q -> !q.isBlank());
        Optional<CaseFile.LoggedQuestion> kept = wanted.map(file::lastAsked).orElseGet(file::lastAsked);
        Optional<LocalDate> by = kept.flatMap(CaseFile.LoggedQuestion::by);
        String asked =
                wanted.or(() -> kept.map(CaseFile.LoggedQuestion::asked)).orElseGet(() -> likely(ledger, actors));
        Briefs.BriefOrder order = new Briefs.BriefOrder(output, today(), asOf(), by, reader(actors), row(), marking());
        Optional<TransferQuestion> goods =
                TransferQuestions.read(QuestionGrammar.of(actors, today()).parse(asked), actors, ledger, today());
        Optional<Endpoint> endpoint = model.endpoint();
        if (endpoint.isEmpty()) {
            tell(write(asked, goods, file, ledger, actors, order, Briefs.Finish.NONE), asked, Optional.empty());
            return;
        }
        Endpoint named = endpoint.orElseThrow();
        terminal()
                .err()
                .println("wording: " + named
                        + (named.isLocal()
                                ? ", on this machine"
                                : ": sentences on entries are sent to that host, which --allow-host allows"));
        ModelLimits limits = model.limits(ModelLimits.USUAL.window());
        Pacing pacing = Pacing.real(model.sampling().seed());
        try (ModelClient client =
                new ModelClient(named, model.sampling(), limits, pacing, SecondReading.store(file, today()))) {
            BriefWording wording = new BriefWording(client, ledger, actors);
            tell(write(asked, goods, file, ledger, actors, order, wording), asked, Optional.of(wording));
        }
    }

    private void tell(Path written, String asked, Optional<BriefWording> wording) {
        if (json()) {
            JsonObject out = JsonObject.exact().put("brief", written.toString());
            wording.ifPresent(w -> out.put("wording", w.json()));
            say(out.toString());
            return;
        }
        say("brief: " + written + " (" + asked + ")");
        wording.ifPresent(w -> say(w.line()));
    }

    private Path write(
            String asked,
            Optional<TransferQuestion> goods,
            CaseFile file,
            Ledger ledger,
            Actors actors,
            Briefs.BriefOrder order,
            Briefs.Finish finish) {
        return goods.isPresent()
                ? delivery(goods.get(), file, ledger, actors, order, finish)
                : ladder(asked, file, ledger, actors, order, finish);
    }

    private Path ladder(
            String asked, CaseFile file, Ledger ledger, Actors actors, Briefs.BriefOrder order, Briefs.Finish finish) {
        Assessment assessment = Assessment.of(ledger, actors, today());
        Answer answer = assessment.answer(assessment.question(asked, order.by()));
        return Briefs.write(file, answer, ledger, actors, order, finish);
    }

    private Path delivery(
            TransferQuestion asked,
            CaseFile file,
            Ledger ledger,
            Actors actors,
            Briefs.BriefOrder order,
            Briefs.Finish finish) {
        if (order.reader().isPresent()) {
            throw new InputProblem("--for", "a brief on deliveries has no part for one reader", "leave --for out");
        }
        TransferQuestion q = order.by().map(day -> asked.by(day, today())).orElse(asked);
        TransferAnswer answer = TransferAssessment.of(ledger, actors, today()).answer(q);
        return Briefs.write(file, answer, ledger, actors, order, finish);
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
                        "name one: casus brief \"Will X defend Y against Z?\" -o " + output));
        terminal().err().println("no question was asked, so the brief answers: " + asked);
        return asked;
    }
}
