package casus.brief.verify;

import casus.assess.Answer;
import casus.assess.Assessment;
import casus.assess.question.grammar.QuestionGrammar;
import casus.assess.transfer.TransferAnswer;
import casus.assess.transfer.TransferAssessment;
import casus.assess.transfer.TransferQuestion;
import casus.assess.transfer.TransferQuestions;
import casus.brief.Brief;
import casus.brief.BriefHtml;
import casus.brief.BriefLine;
import casus.brief.BriefMarkdown;
import casus.brief.CaseStamp;
import casus.brief.RenderedBrief;
import casus.brief.SafeText;
import casus.brief.verify.BriefRow.Kind;
import casus.brief.verify.BriefRow.Segment;
import casus.brief.write.BriefComposer;
import casus.ledger.Ledger;
import casus.ledger.file.Edition;
import casus.ledger.record.FiledArticle;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.terms.Probability;
import casus.terms.Rung;
import casus.terms.Yardstick;
import casus.terms.code.WireName;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The proof of a brief: it is made again from its case, and the file has to be the same, sign for sign but for white
/// space no reader sees. An analyst's own words stand in the notes kept free for them, where each sentence is checked
/// against the entries it cites; what no tool can prove is that it reads them fairly.
public final class Verification {
    /// Opens the case a brief names.
    @FunctionalInterface
    public interface CaseOpener {
        /// The case as of a day; without a day all that is on record.
        ///
        /// @param file of the case, resolved against the brief's folder
        /// @param asOf only what was in print by then
        CaseView open(Path file, Optional<LocalDate> asOf) throws IOException;
    }

    /// Makes a brief again.
    @FunctionalInterface
    interface Maker {
        /// The brief of a stamp, as Markdown or as HTML.
        RenderedBrief make(CaseStamp stamp, CaseView view, boolean html);
    }

    private static final String AGAIN = BriefComparison.AGAIN;
    private static final Pattern PLACE = Pattern.compile("(.+)@(\\d+)-(\\d+)");

    private final String file;
    private final Notes notes;
    private final List<BriefRow> rows;
    private final boolean html;
    private final Maker maker;
    private final Set<Fault> faults;

    private Verification(String file, Notes notes, boolean html, Maker maker, Set<Fault> faults) {
        this.file = file;
        this.notes = notes;
        this.rows = BriefRows.of(notes.rest(), html);
        this.html = html;
        this.maker = maker;
        this.faults = faults;
    }

    /// The faults of a brief, by line; none means proven.
    ///
    /// @param brief   a `.md` or `.html` file made by this tool
    /// @param version of the tool that verifies
    /// @throws InputProblem if the file cannot be read at all
    public static List<Fault> of(Path brief, CaseOpener cases, String version) {
        return of(brief, read(brief), cases, version);
    }

    /// The faults of a brief that may not be on disk yet.
    ///
    /// @param brief where it would stand: `.md` or `.html`
    /// @param text  of the file
    public static List<Fault> of(Path brief, String text, CaseOpener cases, String version) {
        return of(brief, text, cases, version, Verification::remade);
    }

    /// The faults of notes in a brief that was just made, which all else in it is held against.
    ///
    /// @param noted the brief with notes, as Markdown
    /// @param made  the same without them
    public static List<Fault> ofNotes(Brief noted, Brief made, CaseView view) {
        return of(
                Path.of("brief.md"),
                BriefMarkdown.of(noted),
                (file, asOf) -> view,
                made.stamp().version(),
                (stamp, of, html) -> html ? BriefHtml.render(made) : BriefMarkdown.render(made));
    }

    static List<Fault> of(Path brief, String text, CaseOpener cases, String version, Maker maker) {
        boolean html = brief.toString().toLowerCase(Locale.ROOT).matches("(?s).*\\.html?");
        Set<Fault> faults = new TreeSet<>();
        Notes notes = Notes.of(text, brief.toString(), html, faults);
        Verification run = new Verification(brief.toString(), notes, html, maker, faults);
        run.stamp().ifPresent(stamp -> run.verify(brief, stamp, cases, version));
        return List.copyOf(run.faults);
    }

    private static String read(Path brief) {
        try {
            return Files.readString(brief);
        } catch (CharacterCodingException e) {
            throw new InputProblem(brief.toString(), "the file is not UTF-8", "make the brief again with casus brief");
        } catch (IOException e) {
            throw new InputProblem(brief.toString(), "the file cannot be read", "check its name and your rights");
        }
    }

    private void fault(int line, String what, String remedy) {
        faults.add(new Fault(file, line, what, remedy));
    }

    // ---- what the brief says of itself

    private Optional<CaseStamp> stamp() {
        List<BriefRow> unwrapped = BriefRows.of(
                notes.rest()
                        .replace("\r\n", "\n")
                        .replaceAll(html ? "\n(?! *<)" : "(?<=\\S) *\n {0,3}(?=[^\\s#|<>-])", " "),
                html);
        Map<String, String> told = new HashMap<>();
        for (String label : List.of("Tool", "Case", "State", "Question", "Today", "As of", "For", "Words", "Seed")) {
            String front = label.equals("Tool") ? "Tool: Casus" : label + ":";
            Optional<String> value = unwrapped.reversed().stream()
                    .flatMap(r -> r.labelled(front).stream())
                    .findFirst();
            value.ifPresentOrElse(
                    v -> told.put(label, v.replaceAll("\\s+", " ")),
                    () -> fault(
                            rows.isEmpty() ? 1 : rows.getLast().line(),
                            "the provenance does not say \"" + front + "\"",
                            "make the brief again with casus brief"));
        }
        if (told.size() < 9) {
            return Optional.empty();
        }
        for (String label : List.of("By", "Marking", "Worded by")) {
            unwrapped.reversed().stream()
                    .flatMap(r -> r.labelled(label + ":").stream())
                    .findFirst()
                    .ifPresent(v -> told.put(label, v.replaceAll("\\s+", " ")));
        }
        try {
            String asOf = at(told, "As of");
            return Optional.of(new CaseStamp(
                    at(told, "Case"),
                    at(told, "State"),
                    at(told, "Tool"),
                    Long.parseLong(at(told, "Seed")),
                    LocalDate.parse(at(told, "Today")),
                    asOf.equals(CaseStamp.ALL) ? Optional.empty() : Optional.of(LocalDate.parse(asOf)),
                    at(told, "Question"),
                    Optional.of(at(told, "For"))
                            .filter(r -> !r.equals(CaseStamp.NOBODY))
                            .map(ActorId::new),
                    WireName.of(Yardstick.class, at(told, "Words")),
                    Optional.ofNullable(told.get("By")).map(LocalDate::parse),
                    Optional.ofNullable(told.get("Marking")),
                    Optional.empty(),
                    Optional.ofNullable(told.get("Worded by"))));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            fault(
                    lineOf("Tool: Casus"),
                    "the provenance cannot be read: " + e.getMessage(),
                    "make the brief again with casus brief");
            return Optional.empty();
        }
    }

    private static String at(Map<String, String> told, String label) {
        return told.getOrDefault(label, "");
    }

    private int lineOf(String label) {
        return rows.stream()
                .filter(r -> r.labelled(label).isPresent())
                .mapToInt(BriefRow::line)
                .findFirst()
                .orElse(1);
    }

    private void verify(Path brief, CaseStamp stamp, CaseOpener cases, String version) {
        CaseView view;
        try {
            Path folder =
                    Optional.ofNullable(brief.toAbsolutePath().getParent()).orElseThrow();
            view = cases.open(folder.resolve(stamp.casePath()).normalize(), stamp.asOf());
        } catch (InputProblem e) {
            fault(lineOf("Case:"), "the case cannot be opened: " + e.what(), e.remedy());
            return;
        } catch (IOException | InvalidPathException e) {
            fault(lineOf("Case:"), "the case " + stamp.casePath() + " cannot be opened", "name it with --case");
            return;
        }
        if (!stamp.version().equals(version)) {
            fault(
                    lineOf("Tool: Casus"),
                    "the brief was made by Casus " + stamp.version() + " and this is Casus " + version,
                    "make the brief again, or verify it with the version that made it");
        }
        if (view.stateHash().equals(stamp.stateHash())) {
            compare(stamp, view);
        } else {
            rows.forEach(row -> inItself(row, view.ledger(), stamp.words()));
            fault(
                    lineOf("State:"),
                    "the case has changed: the brief was made from state " + stamp.stateHash()
                            + " and the case is in state " + view.stateHash(),
                    "make the brief again with casus brief");
        }
    }

    // ---- each line by itself

    private void inItself(BriefRow row, Ledger ledger, Yardstick words) {
        if (html && row.segments().stream().anyMatch(s -> s.text().startsWith("<style>"))) {
            return;
        }
        row.sentences()
                .forEach(sentence ->
                        Lint.sentence(sentence, words).forEach(f -> fault(row.line(), f.what(), f.remedy())));
        Lint.total(row.own()).forEach(f -> fault(row.line(), f.what(), f.remedy()));
        Matcher m = BriefRow.ENTRY.matcher(row.own());
        while (m.find()) {
            if (ledger.find(EntryId.parse(m.group())).isEmpty()) {
                fault(
                        row.line(),
                        m.group() + " is not in the case",
                        "cite an entry of the case; casus ledger lists them");
            }
        }
        for (int i = 0; i < row.segments().size(); i++) {
            if (row.segments().get(i).kind() == Kind.QUOTE) {
                quote(row, i, ledger);
            }
        }
    }

    /// A quote is proven by the place or the entry that follows it.
    private void quote(BriefRow row, int index, Ledger ledger) {
        String quote = row.segments().get(index).text();
        for (Segment after : row.segments().subList(index + 1, row.segments().size())) {
            if (after.kind() == Kind.QUOTE) {
                return;
            }
            Matcher place = PLACE.matcher(after.text());
            if (after.kind() == Kind.CODE && place.matches()) {
                article(ledger, place.group(1))
                        .flatMap(a -> slice(a.text(), place.group(2), place.group(3)))
                        .ifPresentOrElse(
                                words -> same(row, quote, words, after.text()),
                                () -> fault(row.line(), "there is no place " + after.text() + " in the case", AGAIN));
                return;
            }
            Matcher entry = BriefRow.ENTRY.matcher(after.text());
            if (after.kind() == Kind.WORDS && entry.find()) {
                ledger.find(EntryId.parse(entry.group()))
                        .ifPresent(e -> same(row, quote, e.common().anchor().exact(), e.id().toString()));
                return;
            }
        }
    }

    private void same(BriefRow row, String quote, String words, String where) {
        if (!SafeText.of(words).equals(quote)) {
            fault(
                    row.line(),
                    "the quote “" + quote + "” is not what stands at " + where + ": “" + SafeText.of(words) + "”",
                    "quote word for word, or leave the quotation marks out");
        }
    }

    private static Optional<FiledArticle> article(Ledger ledger, String shown) {
        return ledger.articles().stream()
                .filter(a -> SafeText.of(a.name()).equals(shown))
                .findFirst();
    }

    private static Optional<String> slice(String text, String from, String to) {
        int length = text.codePointCount(0, text.length());
        if (from.length() > 9 || to.length() > 9) {
            return Optional.empty();
        }
        int start = Integer.parseInt(from);
        int end = Integer.parseInt(to);
        return start < end && end <= length
                ? Optional.of(text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end)))
                : Optional.empty();
    }

    // ---- against the brief made again

    private static RenderedBrief remade(CaseStamp stamp, CaseView view, boolean html) {
        Optional<TransferQuestion> goods = TransferQuestions.read(
                QuestionGrammar.of(view.actors(), stamp.today()).parse(stamp.asked()),
                view.actors(),
                view.ledger(),
                stamp.today());
        Brief brief = goods.isPresent() ? delivery(goods.get(), stamp, view) : ladder(stamp, view);
        return html ? BriefHtml.render(brief) : BriefMarkdown.render(brief);
    }

    private static Brief ladder(CaseStamp stamp, CaseView view) {
        Assessment assessment = Assessment.of(view.ledger(), view.actors(), stamp.today(), stamp.seed());
        Answer answer = assessment.answer(assessment.question(stamp.asked(), stamp.by()));
        return BriefComposer.of(
                answer,
                view.ledger(),
                view.actors(),
                stamp.of(edition(stamp, view, answer.forecast().probability(Rung.FORCE))));
    }

    private static Brief delivery(TransferQuestion asked, CaseStamp stamp, CaseView view) {
        TransferQuestion q = stamp.by().map(day -> asked.by(day, stamp.today())).orElse(asked);
        TransferAnswer answer = TransferAssessment.of(view.ledger(), view.actors(), stamp.today(), stamp.seed())
                .answer(q);
        return BriefComposer.of(
                answer,
                view.ledger(),
                view.actors(),
                stamp.of(answer.forecast().flatMap(f -> edition(stamp, view, f.probability()))));
    }

    private static Optional<Edition> edition(CaseStamp stamp, CaseView view, Probability headline) {
        return Edition.of(view.briefs(), stamp.asked(), stamp.by(), stamp.asOf(), stamp.stateHash(), headline);
    }

    private void compare(CaseStamp stamp, CaseView view) {
        RenderedBrief made;
        try {
            made = maker.make(stamp, view, html);
        } catch (InputProblem e) {
            fault(lineOf("Question:"), "the question cannot be answered from the case: " + e.what(), e.remedy());
            return;
        }
        int sources = (int) made.lines().values().stream()
                .filter(l -> l.style() == BriefLine.Style.SOURCE)
                .count();
        NoteCheck check = new NoteCheck(file, view, sources, faults);
        notes.lines().forEach(check::check);
        LockedText.Result result = LockedText.compare(made.text(), notes.rest(), html);
        if (!result.differences().isEmpty()) {
            tell(result, made, stamp, view.ledger());
        }
    }

    /// Says of each line that is not as made what is wrong with it, as closely as can be told.
    private void tell(LockedText.Result result, RenderedBrief made, CaseStamp stamp, Ledger ledger) {
        List<BriefRow> unwrapped = BriefRows.of(result.text(), html);
        unwrapped.forEach(row -> inItself(row, ledger, stamp.words()));
        new BriefComparison(file, faults).compare(made, BriefRows.of(made.text(), html), unwrapped);
        Set<Integer> told = new TreeSet<>();
        faults.forEach(f -> told.add(f.line()));
        for (LockedText.Difference difference : result.differences()) {
            if (told.add(difference.line())) {
                fault(difference.line(), difference.what(), LockedText.REMEDY);
            }
        }
    }
}
