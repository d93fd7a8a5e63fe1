package casus.brief.verify;

import casus.brief.BriefLine;
import casus.brief.LinePart;
import casus.brief.RenderedBrief;
import casus.brief.verify.Alignment.Pair;
import casus.brief.verify.BriefRow.Kind;
import casus.brief.verify.BriefRow.Segment;
import casus.brief.verify.BriefRow.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A brief beside the same brief made again: what was altered, put in or taken out, line by line.
final class BriefComparison {
    static final String AGAIN = "put it back, or make the brief again with casus brief";
    private static final int LONG = 500;
    private static final Set<String> HARMLESS = Set.of("<p>", "<li>", "<span>", "<q>", "<cite>", "<code>");

    private final String file;
    private final Set<Fault> faults;

    /// @param file   as given
    /// @param faults found so far, to which those found here are added
    BriefComparison(String file, Set<Fault> faults) {
        this.file = file;
        this.faults = faults;
    }

    private void fault(int line, String what, String remedy) {
        faults.add(new Fault(file, line, what, remedy));
    }

    /// Finds the faults of a file.
    ///
    /// @param rendered the brief made again
    /// @param made     its lines
    /// @param found    the lines of the file
    void compare(RenderedBrief rendered, List<BriefRow> made, List<BriefRow> found) {
        int sources = (int) rendered.lines().values().stream()
                .filter(l -> l.style() == BriefLine.Style.SOURCE)
                .count();
        int last = 1;
        for (Pair pair : Alignment.of(made, found)) {
            Optional<BriefRow> row = pair.found();
            if (row.isEmpty()) {
                gone(last, pair.made().orElseThrow());
            } else if (pair.made().isEmpty()) {
                added(row.get(), sources);
            } else if (!pair.made().get().isSame(row.get())) {
                altered(pair.made().get(), row.get(), rendered);
            }
            last = row.map(BriefRow::line).orElse(last);
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
        boolean named = BriefRow.ENTRY.matcher(row.own()).find();
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
