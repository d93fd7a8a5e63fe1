package casus.web.forecast;

import casus.assess.Answer;
import casus.assess.Assessment;
import casus.assess.observe.ObservedRung;
import casus.assess.reply.KnownTreaties;
import casus.ledger.Ledger;
import casus.ledger.file.CaseFile;
import casus.ledger.gap.Gap;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.code.JsonObject;
import casus.terms.code.Pull;
import casus.web.answer.AnswerWords;
import casus.web.answer.QuestionLink;
import casus.web.answer.QuestionState;
import casus.web.record.SafeWords;
import casus.web.screen.Answers;
import casus.web.screen.Link;
import casus.web.screen.MenuPlace;
import casus.web.screen.PlainWords;
import casus.web.screen.Request;
import casus.web.screen.Screen;
import casus.web.screen.ScreenTable;
import casus.web.screen.View;
import casus.work.ActorLookup;
import casus.work.GradedLedger;
import casus.work.RungWords;
import casus.work.reply.DutySentence;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The question beside up to three others: another patron in the same question, another question, or the same question
/// in another case of the folder.
public final class CompareScreen implements Screen {
    private static final int MOST = 3;
    private static final double LEAST = 0.05;
    private static final int LONGEST = 600;

    /// What one column says of a rung.
    ///
    /// @param share  0 to 1
    /// @param points how far from the first column; empty there
    public record Cell(String words, String share, String observed, String points) {}

    /// One of those side by side.
    public record Column(
            String head,
            String about,
            List<Cell> cells,
            String duty,
            String record,
            List<String> reasons,
            String confidence,
            Optional<Link> link,
            Optional<Link> without) {}

    /// All of the page.
    public record Model(
            QuestionState state,
            List<Column> columns,
            List<String> rungs,
            List<String> cases,
            Optional<String> finding,
            List<String> patrons) {}

    private record Compared(Answer answer, String duty, String record) {}

    private record CompareKey(Question question, String other, String stamp) {}

    @Override
    public String path() {
        return "/compare";
    }

    @Override
    public String title() {
        return "Compare";
    }

    @Override
    public String key() {
        return "p";
    }

    @Override
    public MenuPlace place() {
        return MenuPlace.QUESTION;
    }

    @Override
    public View show(Request request) {
        QuestionState state = QuestionState.of(request);
        List<Column> columns = state instanceof QuestionState.LadderQuestion l ? columns(request, l) : List.of();
        RungWords words = RungWords.load();
        Model model = new Model(
                state,
                columns,
                Arrays.stream(Rung.values()).map(words::name).toList(),
                cases(request),
                finding(columns),
                state instanceof QuestionState.LadderQuestion l
                        ? KnownTreaties.of(request.file().decisions())
                                .partners(l.question().protege(), request.today())
                                .stream()
                                .limit(60)
                                .map(request.actors()::name)
                                .toList()
                        : List.of());
        return View.of("compare.jte", model, () -> json(model), () -> table(model));
    }

    private static List<Column> columns(Request request, QuestionState.LadderQuestion l) {
        List<Column> out = new ArrayList<>();
        Compared base = compared(request, l.question());
        out.add(column(
                request,
                l.words(),
                base,
                Optional.empty(),
                Optional.of(QuestionLink.to(request, "/question")),
                Optional.empty()));
        List<String> others = request.all("with").stream()
                .flatMap(w -> Stream.of(w.split(";")))
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .distinct()
                .limit(MOST)
                .toList();
        for (String other : others) {
            request.get("with", x -> other(request, l, other, base, others)).ifPresent(out::add);
        }
        request.text("case")
                .flatMap(name -> request.get("case", x -> inCase(request, l, name, base)))
                .ifPresent(out::add);
        return out;
    }

    private static Column other(
            Request request, QuestionState.LadderQuestion l, String words, Compared base, List<String> all) {
        Question q = words.contains("?") ? question(request, words) : patron(request, l.question(), words);
        Link without = request.here()
                .with(
                        "with",
                        String.join(
                                ";", all.stream().filter(w -> !w.equals(words)).toList()));
        return column(
                request,
                q.asked(),
                compared(request, q),
                Optional.of(base),
                Optional.of(request.to("/question").with("q", q.asked())),
                Optional.of(without));
    }

    private static Question question(Request request, String words) {
        if (words.length() > LONGEST) {
            throw new InputProblem("with", "the question is too long", "ask in one sentence");
        }
        Question q = Answers.parsed(request, words).first();
        return new Question(
                q.kind(), q.patron(), q.protege(), q.adversary(), q.trigger(), q.windowDays(), q.by(), words);
    }

    /// The same question with another who may help.
    private static Question patron(Request request, Question q, String name) {
        ActorId other = ActorLookup.actor("with", name, request.actors(), request.file());
        if (other.equals(q.protege())) {
            throw new InputProblem("with", name + " is the one to be helped", "name another");
        }
        String asked = "Will " + request.actors().nameInSentence(other) + " defend "
                + request.actors().nameInSentence(q.protege())
                + q.adversary()
                        .map(z -> " against " + request.actors().nameInSentence(z))
                        .orElse("") + "?";
        return new Question(q.kind(), other, q.protege(), q.adversary(), q.trigger(), q.windowDays(), q.by(), asked);
    }

    private static Compared compared(Request request, Question q) {
        return request.once(
                new CompareKey(q, "", ""),
                Compared.class,
                () -> new Compared(
                        Answers.of(request, q),
                        duty(request, Answers.assessment(request), q, request.file()),
                        record(request, request.ledger(), q)));
    }

    private static String duty(Request request, Assessment assessment, Question q, CaseFile file) {
        return DutySentence.of(
                assessment.duty(q, KnownTreaties.of(file.decisions())),
                request.actors().nameInSentence(q.patron()),
                request.actors().nameInSentence(q.protege()));
    }

    private static String record(Request request, Ledger ledger, Question q) {
        Gap gap = Gap.of(ledger, request.actors(), q.patron(), q.protege());
        long deeds = gap.steps().filter(s -> s.deed() && s.told()).count();
        long words = gap.steps().filter(s -> !s.deed()).count();
        return words + (words == 1 ? " act of words, " : " acts of words, ") + deeds + (deeds == 1 ? " deed" : " deeds")
                + " on record";
    }

    /// The cases beside this one, by name alone: nothing else of the machine can be named.
    private static List<String> cases(Request request) {
        Path own = request.file().file().toAbsolutePath();
        Path folder = own.getParent();
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(f -> f.getFileName().toString())
                    .filter(n ->
                            n.endsWith(".casus") && !n.equals(own.getFileName().toString()))
                    .sorted()
                    .limit(30)
                    .toList();
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static Column inCase(Request request, QuestionState.LadderQuestion l, String name, Compared base) {
        if (!cases(request).contains(name)) {
            throw new InputProblem(
                    "case", "there is no case \"" + name + "\" beside this one", "choose one of the list");
        }
        Path file = request.file().file().toAbsolutePath().resolveSibling(name);
        try (CaseFile other = CaseFile.existing(file)) {
            Compared found = request.once(new CompareKey(l.question(), name, other.edition()), Compared.class, () -> {
                Ledger ledger = GradedLedger.ledger(other, request.actors(), request.asOf());
                if (ledger.articles().isEmpty()) {
                    throw new InputProblem("case", name + " has no article", "choose another");
                }
                Assessment assessment = Assessment.of(ledger, request.actors(), request.today());
                return new Compared(
                        assessment.answerAlone(l.question()),
                        duty(request, assessment, l.question(), other),
                        record(request, ledger, l.question()));
            });
            return column(
                    request,
                    "in " + name,
                    found,
                    Optional.of(base),
                    Optional.empty(),
                    Optional.of(request.here().without("case")));
        }
    }

    private static Column column(
            Request request,
            String head,
            Compared c,
            Optional<Compared> base,
            Optional<Link> link,
            Optional<Link> without) {
        Answer a = c.answer();
        return new Column(
                SafeWords.flat(head),
                request.actors().name(a.question().patron()) + " for "
                        + request.actors().name(a.question().protege()),
                Arrays.stream(Rung.values()).map(r -> cell(a, r, base)).toList(),
                c.duty(),
                c.record(),
                a.reasons().stream()
                        .limit(4)
                        .map(r -> (r.pulls() == Pull.FOR ? "for: " : "against: ")
                                + PlainWords.words(r.motive().wire()))
                        .toList(),
                a.forecast().on(Rung.FORCE).confidence().sentence(),
                link,
                without);
    }

    private static Cell cell(Answer a, Rung rung, Optional<Compared> base) {
        double p = a.forecast().probability(rung).value();
        return new Cell(
                a.forecast().on(rung).words(),
                AnswerWords.at(Math.max(p, .004)),
                a.observed().stream()
                        .filter(o -> o.rung() == rung)
                        .map(ObservedRung::state)
                        .map(s -> s == ObservedRung.State.NOTHING ? "" : s.wire())
                        .findFirst()
                        .orElse(""),
                base.map(b -> AnswerWords.points(
                                p - b.answer().forecast().probability(rung).value()))
                        .orElse(""));
    }

    private static Optional<String> finding(List<Column> columns) {
        if (columns.size() < 2) {
            return Optional.empty();
        }
        Column other = columns.get(1);
        int most = 0;
        for (int i = 0; i < other.cells().size(); i++) {
            if (size(other.cells().get(i)) > size(other.cells().get(most))) {
                most = i;
            }
        }
        if (size(other.cells().get(most)) < LEAST) {
            return Optional.of("They do not differ by a twentieth of a point on any rung");
        }
        return Optional.of("They differ most on " + RungWords.load().name(Rung.values()[most]) + ": "
                + other.cells().get(most).points() + " points");
    }

    private static double size(Cell cell) {
        String digits = cell.points().replaceAll("[^0-9.]", "");
        return digits.isEmpty() ? 0 : Double.parseDouble(digits);
    }

    private static JsonNode json(Model model) {
        return JsonObject.exact()
                .put(
                        "columns",
                        model.columns(),
                        c -> JsonObject.exact()
                                .put("question", c.head())
                                .put("duty", c.duty())
                                .put("record", c.record())
                                .put(
                                        "rungs",
                                        c.cells().stream().map(Cell::words).toList()))
                .node();
    }

    private static ScreenTable table(Model model) {
        ScreenTable.Rows rows = ScreenTable.of("question", "rung", "in words", "observed", "points from the first");
        model.columns().forEach(c -> {
            for (int i = 0; i < c.cells().size(); i++) {
                Cell cell = c.cells().get(i);
                rows.row(c.head(), Rung.values()[i].wire(), cell.words(), cell.observed(), cell.points());
            }
        });
        return rows.done();
    }
}
