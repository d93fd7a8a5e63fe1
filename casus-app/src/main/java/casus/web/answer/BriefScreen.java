package casus.web.answer;

import casus.assess.Assessment;
import casus.brief.Brief;
import casus.brief.BriefHtml;
import casus.brief.BriefLine;
import casus.brief.BriefMarkdown;
import casus.brief.CaseStamp;
import casus.brief.LinePart;
import casus.brief.NoteSlot;
import casus.brief.RenderedBrief;
import casus.brief.Section;
import casus.brief.paper.Docx;
import casus.brief.paper.Pdf;
import casus.brief.verify.CaseView;
import casus.brief.verify.Fault;
import casus.brief.verify.Verification;
import casus.brief.write.BriefComposer;
import casus.ledger.actor.Actors;
import casus.ledger.file.Wording;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.terms.Yardstick;
import casus.terms.code.JsonObject;
import casus.web.screen.Answers;
import casus.web.screen.Download;
import casus.web.screen.FormHandler;
import casus.web.screen.FormResult;
import casus.web.screen.FormSubmission;
import casus.web.screen.Link;
import casus.web.screen.MenuPlace;
import casus.web.screen.Request;
import casus.web.screen.Screen;
import casus.web.screen.ScreenTable;
import casus.web.screen.View;
import casus.work.Version;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The brief of a question as a page, with what each part rests on in the margin. Notes can be written into it; all
/// else stands as it was made, and a note that `casus verify` would refuse is refused here.
public final class BriefScreen implements Screen {
    private static final int IN_MARGIN = 4;
    private static final int REFUSED = 400;
    private static final String FIRST_OF_APPENDIX = "numbers";
    private static final String LINE = "line.";
    private static final String WAS = "was.";
    private static final Pattern REGION = Pattern.compile("(role=\"region\" tabindex=\"0\" aria-label=\")([^\"]*)\"");

    private final BriefDrafts drafts = new BriefDrafts();

    /// A part of the brief with what it rests on.
    ///
    /// @param html   of the part, with every text escaped
    /// @param margin entries it names or quotes; none in the appendix, which quotes them itself
    public record SectionView(String id, String heading, String html, List<EntryLinks.Ref> margin) {
        public SectionView {
            margin = List.copyOf(margin);
        }
    }

    /// A note in the editor.
    ///
    /// @param at     the line of the Markdown file below which it stands
    /// @param made   its text as it was
    /// @param faults what is wrong with the words somebody gave it
    public record EditorLine(String name, String label, String text, String made, int at, List<FaultMessage> faults) {
        public EditorLine {
            faults = List.copyOf(faults);
        }
    }

    /// A fault of the words, and what to do.
    ///
    /// @param line of the Markdown file
    public record FaultMessage(int line, String what, String remedy) {}

    /// All of the page.
    ///
    /// @param leaves   of the brief; of the one as made where the words were refused
    /// @param boxes    of the editor; none while nobody edits
    /// @param faults   that belong to no line of the editor
    /// @param refused  how many faults the changed words have in all
    /// @param changed  how many notes are written
    /// @param kept     this page in the words it was given last, where they are not shown already
    /// @param reader   as somebody wrote it
    public record Model(
            QuestionState state,
            List<SectionView> leaves,
            List<EditorLine> boxes,
            List<FaultMessage> faults,
            int refused,
            int changed,
            Optional<EarlierWording> kept,
            String reader,
            String words,
            Request request) {
        public Model {
            leaves = List.copyOf(leaves);
            boxes = List.copyOf(boxes);
            faults = List.copyOf(faults);
        }

        /// The brief as a file.
        public Link file(String ending) {
            return here("/brief." + ending);
        }

        /// This page with the editor.
        public Link editor() {
            return here("/brief").with("edit", "yes");
        }

        /// This page without changed words.
        public Link asMade() {
            return here("/brief").without("draft", "edit");
        }

        /// Another page on the question.
        public Link about(String path) {
            return QuestionLink.to(request, path);
        }

        private Link here(String path) {
            return QuestionLink.to(request, path)
                    .with("for", request.text("for"))
                    .with("words", request.text("words"))
                    .with("draft", request.text("draft"));
        }
    }

    /// Words that were given to the brief of a question before.
    ///
    /// @param day  on which
    /// @param link to the brief in those words
    public record EarlierWording(LocalDate day, Link link) {}

    private record DraftKey(String words, Optional<ActorId> reader, Yardstick row) {}

    private record CheckedWords(DraftKey key, Map<String, String> words) {}

    private record CheckResult(Brief noted, List<Fault> faults, RenderedBrief file) {}

    @Override
    public String path() {
        return "/brief";
    }

    @Override
    public String title() {
        return "Brief";
    }

    @Override
    public String key() {
        return "b";
    }

    @Override
    public MenuPlace place() {
        return MenuPlace.BRIEF;
    }

    @Override
    public List<FormHandler> posts() {
        return List.of(FormHandler.asking("/brief", this::reword));
    }

    @Override
    public List<Download> handouts() {
        return List.of(
                handout("md", "text/markdown; charset=utf-8", b -> utf8(BriefMarkdown.of(b))),
                handout("html", "text/html; charset=utf-8", b -> utf8(BriefHtml.of(b))),
                handout("pdf", "application/pdf", Pdf::of),
                handout("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", Docx::of));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private Download handout(String ending, String type, Function<Brief, byte[]> make) {
        return new Download("/brief." + ending, type, request -> {
            QuestionState state = QuestionState.of(request);
            if (!hasBrief(state)) {
                throw new InputProblem(
                        "q",
                        "there is no brief to hand out",
                        "ask whether one state will defend another, or deliver something to it");
            }
            DraftKey key = key(request, state);
            Brief brief = made(request, key);
            Optional<SortedMap<String, String>> words = draft(request);
            if (words.isEmpty()) {
                return make.apply(brief);
            }
            CheckResult verdict = verdict(request, key, brief, words.get());
            if (!isClean(verdict)) {
                throw new InputProblem("draft", "these words were refused", "mend them in the editor first");
            }
            return make.apply(verdict.noted());
        });
    }

    /// Keeps the words somebody sent and shows the brief with them, or what is wrong with them.
    private FormResult reword(FormSubmission form) {
        SortedMap<String, String> lines = new TreeMap<>();
        form.fields().forEach((field, values) -> {
            if (field.startsWith(LINE) && !values.isEmpty()) {
                String line = field.substring(LINE.length());
                String words = values.getFirst();
                if (!form.fields().getOrDefault(WAS + line, List.of()).contains(words)) {
                    lines.put(line, words);
                }
            }
        });
        Link on = new Link("/brief", form.back().query(), "").without("edit");
        if (lines.isEmpty()) {
            return FormResult.to(on.without("draft"));
        }
        String asked = form.text("asked").or(() -> form.file().lastQuestion()).orElse("");
        return FormResult.to(on.with("draft", drafts.keep(new Wording(asked, lines, form.today()), form)));
    }

    @Override
    public View show(Request request) {
        String reader = request.text("for").orElse("");
        QuestionState state = QuestionState.of(request);
        if (!hasBrief(state)) {
            Model none = new Model(
                    state,
                    List.of(),
                    List.of(),
                    List.of(),
                    0,
                    0,
                    Optional.empty(),
                    reader,
                    row(request).wire(),
                    request);
            return View.of(
                    "brief.jte",
                    none,
                    () -> QuestionLink.nothing(state),
                    () -> ScreenTable.of("line", "text", "entries").done());
        }
        DraftKey key = key(request, state);
        Brief made = made(request, key);
        Optional<SortedMap<String, String>> words = draft(request);
        Optional<CheckResult> verdict = words.map(w -> verdict(request, key, made, w));
        boolean refused = verdict.filter(v -> !isClean(v)).isPresent();
        Brief shown = refused ? made : verdict.map(CheckResult::noted).orElse(made);
        boolean edits = refused || request.text("edit").isPresent();
        List<EditorLine> boxes = edits ? boxes(made, words.map(Map::copyOf).orElse(Map.of()), verdict) : List.of();
        Model model = new Model(
                state,
                refused ? List.of() : leaves(request, shown),
                boxes,
                verdict.map(v -> homeless(v, boxes)).orElse(List.of()),
                verdict.map(v -> v.faults().size()).orElse(0),
                words.map(w -> BriefEditor.changes(BriefEditor.fields(made), w).size())
                        .orElse(0),
                words.isPresent() ? Optional.empty() : kept(request, state.words()),
                reader,
                key.row().wire(),
                request);
        View page = View.of("brief.jte", model, () -> json(state, shown, verdict), () -> table(shown))
                .titled("Brief: " + state.words());
        return refused ? page.withStatus(REFUSED) : page;
    }

    private static Optional<EarlierWording> kept(Request request, String question) {
        return request.file()
                .questionLog()
                .lastWording(question)
                .map(w -> new EarlierWording(
                        w.day(), request.here().without("edit").with("draft", w.name())));
    }

    private Optional<SortedMap<String, String>> draft(Request request) {
        return request.get(
                "draft",
                name -> drafts.find(name, request)
                        .map(Wording::lines)
                        .orElseThrow(() -> new InputProblem(
                                "draft",
                                "no words of this name are kept in the case",
                                "write them again, or show the brief as it was made")));
    }

    /// Whether a brief can be made of the answer.
    public static boolean hasBrief(QuestionState state) {
        return state instanceof QuestionState.LadderQuestion || state instanceof QuestionState.GoodsQuestion;
    }

    private static DraftKey key(Request request, QuestionState state) {
        return new DraftKey(state.words(), request.get("for", name -> reader(request.actors(), name)), row(request));
    }

    private static Yardstick row(Request request) {
        return request.get(
                        "words",
                        word -> Arrays.stream(Yardstick.values())
                                .filter(y -> y.wire().equals(word))
                                .findFirst()
                                .orElseThrow(() -> new InputProblem(
                                        "words",
                                        "there is no row of words \"" + word + "\"",
                                        "write icd203, phia or numbers")))
                .orElse(Yardstick.ICD203);
    }

    private static ActorId reader(Actors actors, String name) {
        return Stream.of(actors.find(name), actors.find(new ActorId(name)))
                .flatMap(Optional::stream)
                .map(Actors.Actor::id)
                .findFirst()
                .orElseThrow(() -> new InputProblem(
                        "for",
                        "no state, body or group is called \"" + name + "\"",
                        "write its usual English name or its three-letter code"));
    }

    /// The brief `casus brief` writes beside the case, so that `casus verify` finds the case again.
    private static Brief made(Request request, DraftKey key) {
        return request.once(key, Brief.class, () -> {
            CaseStamp stamp = new CaseStamp(
                    request.file().file().getFileName().toString(),
                    request.file().stateHash(),
                    Version.current(),
                    Assessment.SEED,
                    request.today(),
                    request.asOf(),
                    key.words(),
                    key.reader(),
                    key.row());
            QuestionState state = QuestionState.of(request);
            if (state instanceof QuestionState.GoodsQuestion goods) {
                return BriefComposer.of(goods.answer(), request.ledger(), request.actors(), stamp);
            }
            return BriefComposer.of(
                    Answers.whole(request, Answers.parsed(request, key.words()).first()),
                    request.ledger(),
                    request.actors(),
                    stamp);
        });
    }

    private static CheckResult verdict(Request request, DraftKey key, Brief made, Map<String, String> words) {
        return request.once(new CheckedWords(key, words), CheckResult.class, () -> {
            Brief noted = BriefEditor.of(made, words);
            RenderedBrief file = BriefMarkdown.render(noted);
            Path beside = request.file().file().toAbsolutePath().resolveSibling("brief.md");
            List<Fault> faults = Verification.of(
                    beside,
                    file.text(),
                    (path, asOf) -> new CaseView(
                            request.ledger(), request.actors(), request.file().stateHash()),
                    Version.current());
            return new CheckResult(noted, faults, file);
        });
    }

    private static boolean isClean(CheckResult verdict) {
        return verdict.faults().isEmpty();
    }

    private static List<Section> main(Brief brief) {
        List<Section> out = new ArrayList<>();
        for (Section section : brief.sections()) {
            if (section.id().equals(FIRST_OF_APPENDIX)) {
                break;
            }
            out.add(section);
        }
        return out;
    }

    private static List<EditorLine> boxes(Brief made, Map<String, String> words, Optional<CheckResult> verdict) {
        RenderedBrief file = verdict.map(CheckResult::file).orElseGet(() -> BriefMarkdown.render(made));
        Map<String, Integer> starts = new TreeMap<>(file.notes());
        return BriefEditor.fields(made).stream()
                .map(f -> {
                    int at = starts.getOrDefault(f.section(), 0);
                    int end = at
                            + (int) file.text()
                                    .lines()
                                    .skip(at)
                                    .takeWhile(l -> !l.contains(NoteSlot.END))
                                    .count();
                    List<FaultMessage> faults = verdict.stream()
                            .flatMap(v -> v.faults().stream())
                            .filter(x -> x.line() > at && x.line() <= end)
                            .map(x -> new FaultMessage(x.line(), x.what(), x.remedy()))
                            .toList();
                    return new EditorLine(
                            f.name(), f.label(), words.getOrDefault(f.name(), f.text()), f.text(), at, faults);
                })
                .toList();
    }

    private static List<FaultMessage> homeless(CheckResult verdict, List<EditorLine> boxes) {
        Set<FaultMessage> housed = new LinkedHashSet<>();
        boxes.forEach(b -> housed.addAll(b.faults()));
        return verdict.faults().stream()
                .map(f -> new FaultMessage(f.line(), f.what(), f.remedy()))
                .filter(f -> !housed.contains(f))
                .toList();
    }

    private static List<SectionView> leaves(Request request, Brief brief) {
        EntryLinks refs = new EntryLinks(request);
        String html = BriefHtml.of(brief);
        String body = html.substring(html.indexOf("<main>") + "<main>".length(), html.lastIndexOf("</main>"));
        String[] parts = distinct(body).split("(?<=</section>)\\n");
        List<Section> main = main(brief);
        List<SectionView> out = new ArrayList<>();
        for (int i = 0; i < brief.sections().size(); i++) {
            Section section = brief.sections().get(i);
            out.add(new SectionView(
                    section.id(),
                    section.heading(),
                    parts[i].strip(),
                    main.contains(section)
                            ? refs.of(section.entries()).stream()
                                    .limit(IN_MARGIN)
                                    .toList()
                            : List.of()));
        }
        return out;
    }

    /// With a number behind the name of each region that is not the first of its name.
    private static String distinct(String html) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        return REGION.matcher(html).replaceAll(m -> {
            int times = seen.merge(m.group(2), 1, Integer::sum);
            return Matcher.quoteReplacement(m.group(1) + m.group(2) + (times == 1 ? "" : ", " + times) + "\"");
        });
    }

    private static JsonNode json(QuestionState state, Brief brief, Optional<CheckResult> verdict) {
        JsonObject out = JsonObject.exact().put("question", state.words()).put("markdown", BriefMarkdown.of(brief));
        verdict.ifPresent(v -> out.put("taken", isClean(v))
                .putSome(
                        "faults",
                        v.faults().stream()
                                .map(f -> fault(f.line(), f.what(), f.remedy()))
                                .toList()));
        return out.node();
    }

    private static JsonObject fault(Object line, String what, String remedy) {
        return JsonObject.exact().put("line", line).put("what", what).put("remedy", remedy);
    }

    private static ScreenTable table(Brief brief) {
        ScreenTable.Rows rows = ScreenTable.of("part", "line", "text", "entries");
        for (Section section : brief.sections()) {
            int number = 0;
            for (BriefLine line : section.lines()) {
                number++;
                rows.row(
                        section.heading().isEmpty() ? "Head" : section.heading(),
                        number,
                        String.join(
                                "", line.parts().stream().map(LinePart::shown).toList()),
                        String.join(
                                " ",
                                new Section("line", "", List.of(line))
                                        .entries().stream()
                                                .map(EntryId::toString)
                                                .toList()));
            }
        }
        return rows.done();
    }
}
