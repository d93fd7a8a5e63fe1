package casus.brief.write;

import casus.brief.BriefLine;
import casus.brief.BriefLine.Style;
import casus.brief.CaseStamp;
import casus.brief.write.PhraseBuilder.LineBuilder;
import casus.ledger.Ledger;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import java.util.ArrayList;
import java.util.List;

/// What stands above and below the headline of any brief: marking, edition, question and basis.
///
/// @param ledger the one the answer was made from
record FrontMatter(Ledger ledger, CaseStamp stamp, PhraseBuilder phrases) {
    /// Marking and edition.
    List<BriefLine> above() {
        List<BriefLine> lines = new ArrayList<>();
        stamp.marking().ifPresent(m -> lines.add(phrases.phrase().name(m).as(Style.MARKING)));
        lines.add(edition().as(Style.EDITION));
        return lines;
    }

    /// Question and basis.
    List<BriefLine> below() {
        LineBuilder asked = phrases.words("Question: ")
                .name(stamp.asked())
                .words(" Answered as of ")
                .figure(stamp.today().toString(), "stamp.today");
        asked.words(stamp.asOf().isPresent() ? ", from what was known as of " : ", from all that is on record");
        stamp.asOf().ifPresent(day -> asked.figure(day.toString(), "stamp.asOf"));
        return List.of(asked.words(".").as(Style.PARAGRAPH), basis().as(Style.PARAGRAPH));
    }

    /// "Casus brief Q-1 · as of 2025-08-22 · v3 (was v2: +1 pt)".
    private LineBuilder edition() {
        LineBuilder out = phrases.words("Casus brief ");
        stamp.edition()
                .ifPresent(
                        e -> out.figure("Q-" + e.question(), "edition.question").words(" · "));
        out.words("as of ").figure(stamp.asOf().orElse(stamp.today()).toString(), "edition.asOf");
        stamp.edition().ifPresent(e -> {
            out.words(" · ").figure("v" + e.version(), "edition.version");
            e.points()
                    .ifPresent(p -> out.words(" (was ")
                            .figure("v" + (e.version() - 1), "edition.before")
                            .words(": ")
                            .figure(
                                    (p == 0 ? "±" : p > 0 ? "+" : "−")
                                            + Math.abs(p)
                                            + (Math.abs(p) == 1 ? " pt" : " pts"),
                                    "edition.points")
                            .words(")"));
        });
        return out;
    }

    private LineBuilder basis() {
        long undated =
                ledger.articles().stream().filter(a -> a.published().isEmpty()).count();
        // A primary document is one whose outlet an analyst graded A.
        long primary = ledger.entries().stream()
                .map(Entry::common)
                .filter(c -> c.grade().source().equals("A"))
                .map(Common::article)
                .distinct()
                .count();
        long families =
                ledger.articles().stream().map(FiledArticle::family).distinct().count();
        return phrases.words("Basis: ")
                .figure((int) undated, "articles.undated")
                .words(" of ")
                .count(ledger.articles().size(), "articles", "article", "articles")
                .words(" undated, ")
                .figure((int) families, "families")
                .words(families == 1 ? " independent source, " : " independent sources, ")
                .count((int) primary, "articles.primary", "primary document", "primary documents")
                .words(".");
    }
}
