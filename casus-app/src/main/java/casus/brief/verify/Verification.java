package casus.brief.verify;

import casus.assess.Answer;
import casus.assess.Assessment;
import casus.brief.Brief;
import casus.brief.BriefHtml;
import casus.brief.BriefLine;
import casus.brief.BriefMarkdown;
import casus.brief.CaseStamp;
import casus.brief.LinePart;
import casus.brief.RenderedBrief;
import casus.brief.SafeText;
import casus.brief.verify.Alignment.Pair;
import casus.brief.verify.BriefRow.Kind;
import casus.brief.verify.BriefRow.Segment;
import casus.brief.verify.BriefRow.Token;
import casus.brief.write.BriefComposer;
import casus.ledger.Ledger;
import casus.ledger.file.Edition;
import casus.ledger.record.FiledArticle;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.InputProblem;
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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The proof of a brief: it is made again from its case, and every number, quote, id, citation and word of
/// likelihood in the file has to be the one made, in the order made. An analyst can reword a line; what no tool can
/// prove is the sense of words put in.
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

    private static final String AGAIN = "put it back, or make the brief again with casus brief";
    private static final int LONG = 500;
    private static final Pattern PLACE = Pattern.compile("(.+)@(\\d+)-(\\d+)");
    private static final Pattern ENTRY = Pattern.compile("\\bL-[1-9][0-9]{0,8}\\b");
    private static final Set<String> HARMLESS = Set.of("<p>", "<li>", "<span>", "<q>", "<cite>", "<code>");

    private final String file;
    private final List<BriefRow> rows;
    private final boolean html;
    private final Set<Fault> faults = new TreeSet<>();

    private Verification(String file, List<BriefRow> rows, boolean html) {
        this.file = file;
        this.rows = rows;
        this.html = html;
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
        boolean html = brief.toString().toLowerCase(Locale.ROOT).matches("(?s).*\\.html?");
        Verification run = new Verification(brief.toString(), BriefRows.of(text, html), html);
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
        Map<String, String> told = new HashMap<>();
        for (String label : List.of("Tool", "Case", "State", "Question", "Today", "As of", "For", "Words", "Seed")) {
            String front = label.equals("Tool") ? "Tool: Casus" : label + ":";
            Optional<String> value = rows.reversed().stream()
                    .flatMap(r -> r.labelled(front).stream())
                    .findFirst();
            value.ifPresentOrElse(
                    v -> told.put(label, v),
                    () -> fault(
                            rows.isEmpty() ? 1 : rows.getLast().line(),
                            "the provenance does not say \"" + front + "\"",
                            "make the brief again with casus brief"));
        }
        if (told.size() < 9) {
            return Optional.empty();
        }
        for (String label : List.of("By", "Marking")) {
            rows.reversed().stream()
                    .flatMap(r -> r.labelled(label + ":").stream())
                    .findFirst()
                    .ifPresent(v -> told.put(label, v));
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
                    Optional.empty()));
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
        rows.forEach(row -> inItself(row, view.ledger(), stamp.words()));
        if (view.stateHash().equals(stamp.stateHash())) {
            compare(stamp, view);
        } else {
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
        Matcher m = ENTRY.matcher(row.own());
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
            Matcher entry = ENTRY.matcher(after.text());
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

    private void compare(CaseStamp stamp, CaseView view) {
        RenderedBrief made;
        try {
            Assessment assessment = Assessment.of(view.ledger(), view.actors(), stamp.today(), stamp.seed());
            Answer answer = assessment.answer(assessment.question(stamp.asked(), stamp.by()));
            Optional<Edition> edition = Edition.of(
                    view.briefs(),
                    stamp.asked(),
                    stamp.by(),
                    stamp.asOf(),
                    stamp.stateHash(),
                    answer.forecast().probability(Rung.FORCE));
            Brief brief = BriefComposer.of(answer, view.ledger(), view.actors(), stamp.of(edition));
            made = html ? BriefHtml.render(brief) : BriefMarkdown.render(brief);
        } catch (InputProblem e) {
            fault(lineOf("Question:"), "the question cannot be answered from the case: " + e.what(), e.remedy());
            return;
        }
        int sources = (int) made.lines().values().stream()
                .filter(l -> l.style() == BriefLine.Style.SOURCE)
                .count();
        int last = 1;
        for (Pair pair : Alignment.of(BriefRows.of(made.text(), html), rows)) {
            Optional<BriefRow> found = pair.found();
            if (found.isEmpty()) {
                gone(last, pair.made().orElseThrow());
            } else if (pair.made().isEmpty()) {
                added(found.get(), sources);
            } else if (!pair.made().get().isSame(found.get())) {
                altered(pair.made().get(), found.get(), made);
            }
            last = found.map(BriefRow::line).orElse(last);
        }
    }

    private void gone(int after, BriefRow row) {
        String what = row.text().isBlank() ? "markup" : "the line “" + shortened(row.text()) + "”";
        fault(after, what + " is missing after this one", AGAIN);
    }

    private static String shortened(String text) {
        return text.length() <= 60
                ? text
                : text.substring(0, text.offsetByCodePoints(0, Math.min(57, text.codePointCount(0, text.length()))))
                        + "…";
    }

    /// An analyst's own line can cite what is there, and quote an entry it names; it holds no number.
    private void added(BriefRow row, int sources) {
        uncited(row, Set.of());
        List<String> quoted = row.segments().stream()
                .filter(s -> s.kind() == Kind.QUOTE)
                .map(Segment::text)
                .toList();
        boolean named = ENTRY.matcher(row.own()).find();
        for (Token token : row.tokens()) {
            switch (token.kind()) {
                case WORDS -> {
                    boolean source = token.text().matches("\\[[1-9]\\d{0,5}\\]")
                            && Integer.parseInt(token.text().replaceAll("\\D", "")) <= sources;
                    if (!source
                            && !token.text()
                                    .matches("l-\\d+|not|never|no|none|nobody|nothing|neither|nor|cannot|n['’]t")) {
                        extra(row, token);
                    }
                }
                case QUOTE -> {
                    if (!named || !quoted.contains(token.text())) {
                        extra(row, token);
                    }
                }
                case MARKUP -> {
                    if (!HARMLESS.contains(token.text())) {
                        extra(row, token);
                    }
                }
                case NAME, CODE, BREAK -> {}
            }
        }
    }

    private void altered(BriefRow made, BriefRow found, RenderedBrief rendered) {
        uncited(found, new HashSet<>(made.sentences()));
        List<Token> a = made.tokens();
        List<Token> b = found.tokens();
        if (a.equals(b)) {
            return;
        }
        List<Token> missing = new ArrayList<>();
        List<Token> extra = new ArrayList<>();
        differences(a, b, missing, extra);
        Optional<BriefLine> line = Optional.ofNullable(rendered.lines().get(made.line()));
        for (Token token : missing) {
            Optional<Token> instead =
                    extra.stream().filter(t -> t.kind() == token.kind()).findFirst();
            instead.ifPresent(extra::remove);
            if (instead.filter(token::equals).isPresent()) {
                fault(found.line(), kind(token) + " stands in another place" + keyed(token, line), AGAIN);
                continue;
            }
            instead.ifPresentOrElse(
                    t -> replaced(found, token, t, line),
                    () -> fault(found.line(), kind(token) + " is missing" + keyed(token, line), AGAIN));
        }
        extra.forEach(t -> extra(found, t));
    }

    private void replaced(BriefRow row, Token made, Token found, Optional<BriefLine> line) {
        boolean quoteSaid = made.kind() == Kind.QUOTE
                && faults.stream()
                        .anyMatch(
                                f -> f.line() == row.line() && f.what().startsWith("the quote “" + found.text() + "”"));
        if (!quoteSaid) {
            fault(row.line(), kind(found) + " stands where " + kind(made) + " belongs" + keyed(made, line), AGAIN);
        }
    }

    private void extra(BriefRow row, Token token) {
        fault(
                row.line(),
                kind(token) + " has no anchor: the answer does not hold it here",
                "take it out; only casus brief puts numbers, quotes and ids into a brief");
    }

    private static String kind(Token token) {
        String name = switch (token.kind()) {
            case QUOTE -> "the quote “" + token.text() + "”";
            case NAME -> "the name \"" + token.text() + "\"";
            case CODE -> "\"" + token.text() + "\"";
            case MARKUP ->
                token.text().length() > LONG
                        ? "the style sheet or a script"
                        : "the markup \"" + shortened(token.text()) + "\"";
            case WORDS, BREAK ->
                token.text().matches("[<>≈~]?[+−±-]?\\d.*") ? "the number " + token.text() : "\"" + token.text() + "\"";
        };
        return name;
    }

    /// The key of the figure a token was part of.
    private static String keyed(Token token, Optional<BriefLine> line) {
        return line.stream()
                .flatMap(l -> l.parts().stream())
                .filter(p -> p instanceof LinePart.Figure f
                        && BriefRow.tokens(f.shown()).contains(token.text()))
                .map(p -> ((LinePart.Figure) p).key())
                .findFirst()
                .map(key -> " (" + key + ")")
                .orElse("");
    }

    /// A longest common subsequence; the rest is missing or extra.
    private static void differences(List<Token> a, List<Token> b, List<Token> missing, List<Token> extra) {
        int[][] best = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                best[i][j] =
                        a.get(i).equals(b.get(j)) ? best[i + 1][j + 1] + 1 : Math.max(best[i + 1][j], best[i][j + 1]);
            }
        }
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && a.get(i).equals(b.get(j))) {
                i++;
                j++;
            } else if (j == b.size() || (i < a.size() && best[i + 1][j] >= best[i][j + 1])) {
                missing.add(a.get(i++));
            } else {
                extra.add(b.get(j++));
            }
        }
    }

    private void uncited(BriefRow row, Set<String> known) {
        if (row.heading()) {
            return;
        }
        for (String sentence : row.sentences()) {
            String words = sentence.replaceFirst("^(?:[-*>]\\s+|\\d+\\.\\s+)+", "");
            if (!known.contains(sentence) && !Lint.isAnchored(words)) {
                fault(
                        row.line(),
                        "the sentence “" + shortened(words) + "” cites nothing",
                        "end it with the entry it rests on, such as L-12, or take it out");
            }
        }
    }
}
