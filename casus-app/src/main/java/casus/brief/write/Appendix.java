package casus.brief.write;

import casus.brief.BriefLine.Style;
import casus.brief.CaseStamp;
import casus.brief.Section;
import casus.brief.write.PhraseBuilder.LineBuilder;
import casus.ledger.Ledger;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.code.WireName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// The sources with every cited quote, and where the brief comes from.
final class Appendix {
    private final List<String> components;
    private final int judgements;
    private final Ledger ledger;
    private final CaseStamp stamp;
    private final PhraseBuilder phrases;

    /// @param components of the answer, by name
    /// @param judgements how many of its numbers are judged
    Appendix(List<String> components, int judgements, Ledger ledger, CaseStamp stamp, PhraseBuilder phrases) {
        this.components = List.copyOf(components);
        this.judgements = judgements;
        this.ledger = ledger;
        this.stamp = stamp;
        this.phrases = phrases;
    }

    List<Section> sections() {
        return List.of(sources(), provenance());
    }

    private Section sources() {
        List<casus.brief.BriefLine> lines = new ArrayList<>();
        lines.add(summary().as(Style.PARAGRAPH));
        for (Map.Entry<String, Integer> source : phrases.numbers().entrySet()) {
            FiledArticle article = ledger.article(source.getKey()).orElseThrow();
            lines.add(source(article, source.getValue()).as(Style.SOURCE, "s-" + source.getValue()));
            for (EntryId id : phrases.citedFrom(source.getValue())) {
                lines.add(quoted(ledger.find(id).orElseThrow()).as(Style.QUOTED, id.toString()));
            }
        }
        return new Section("sources", "Appendix: sources and every quote", lines);
    }

    private LineBuilder summary() {
        List<FiledArticle> cited = phrases.numbers().keySet().stream()
                .flatMap(n -> ledger.article(n).stream())
                .toList();
        int families = (int) cited.stream().map(FiledArticle::family).distinct().count();
        int undated = (int) cited.stream().filter(a -> a.published().isEmpty()).count();
        int flagged = (int) cited.stream().filter(a -> !flags(a).isEmpty()).count();
        return phrases.words("Source summary: ")
                .figure(cited.size(), "cited.articles")
                .words(" of ")
                .count(ledger.articles().size(), "articles", "article", "articles")
                .words(" cited, from ")
                .count(families, "cited.families", "independent source", "independent sources")
                .words("; ")
                .figure(undated, "cited.undated")
                .words(" without a date, ")
                .figure(flagged, "cited.flagged")
                .words(" flagged for a second look; outlets graded by an analyst: ")
                .figure(graded(cited), "cited.graded")
                .words(".");
    }

    private int graded(List<FiledArticle> cited) {
        Set<String> graded = ledger.entries().stream()
                .map(Entry::common)
                .filter(c -> !c.grade().source().equals("F"))
                .map(Common::article)
                .collect(Collectors.toSet());
        return (int)
                cited.stream().map(FiledArticle::name).filter(graded::contains).count();
    }

    private LineBuilder source(FiledArticle article, int number) {
        LineBuilder out = phrases.phrase().number(number).words(" ").code(article.name());
        article.title()
                .filter(t -> !t.isBlank())
                .ifPresent(t -> out.words(" · ").name(t));
        article.publisher()
                .or(article::byline)
                .filter(p -> !p.isBlank())
                .ifPresent(p -> out.words(" · ").name(p));
        out.words(" · ");
        article.published()
                .ifPresentOrElse(
                        d -> out.figure(d.text(), "source." + number + ".date"), () -> undated(out, article, number));
        List<String> flags = flags(article);
        if (!flags.isEmpty()) {
            out.words(" · flags: ").figure(String.join(", ", flags), "source." + number + ".flags");
        }
        return article.family().equals(article.name())
                ? out
                : out.words(" · family of ").code(article.family());
    }

    /// Other than the missing date, which the line says in words.
    private static List<String> flags(FiledArticle article) {
        Set<? extends WireName> flags = article.flags();
        return flags.stream()
                .map(WireName::wire)
                .filter(f -> !f.equals("noDate"))
                .sorted()
                .toList();
    }

    private static void undated(LineBuilder out, FiledArticle article, int number) {
        out.figure("undated", "source." + number + ".date");
        article.notBefore()
                .ifPresent(d -> out.words(", not before ").figure(d.toString(), "source." + number + ".notBefore"));
    }

    private LineBuilder quoted(Entry entry) {
        return phrases.phrase()
                .entries(List.of(entry.id()))
                .words(" " + entry.kind() + ", ")
                .figure(entry.common().status().wire(), "entry." + entry.id() + ".status")
                .words(": ")
                .quote(entry.id())
                .words(" ")
                .code(entry.common().article() + "@" + entry.common().anchor().start() + "-"
                        + entry.common().anchor().end());
    }

    private Section provenance() {
        List<casus.brief.BriefLine> lines = new ArrayList<>();
        lines.add(phrases.words("Tool: Casus ").code(stamp.version()).as(Style.ITEM));
        lines.add(phrases.words("Case: ").code(stamp.casePath()).as(Style.ITEM));
        lines.add(phrases.words("State: ").code(stamp.stateHash()).as(Style.ITEM));
        lines.add(phrases.words("Question: ").code(stamp.asked()).as(Style.ITEM));
        stamp.by()
                .ifPresent(
                        d -> lines.add(phrases.words("By: ").code(d.toString()).as(Style.ITEM)));
        stamp.marking()
                .ifPresent(m -> lines.add(phrases.words("Marking: ").code(m).as(Style.ITEM)));
        stamp.wordedBy()
                .ifPresent(m -> lines.add(phrases.words("Worded by: ").code(m).as(Style.ITEM)));
        lines.add(phrases.words("Today: ").code(stamp.today().toString()).as(Style.ITEM));
        lines.add(phrases.words("As of: ")
                .code(stamp.asOf().map(Object::toString).orElse(CaseStamp.ALL))
                .as(Style.ITEM));
        lines.add(phrases.words("For: ")
                .code(stamp.reader().map(ActorId::value).orElse(CaseStamp.NOBODY))
                .as(Style.ITEM));
        lines.add(phrases.words("Words: ").code(stamp.words().wire()).as(Style.ITEM));
        lines.add(phrases.words("Seed: ").code(Long.toString(stamp.seed())).as(Style.ITEM));
        lines.add(phrases.words("Lines: ")
                .name(String.join(", ", components))
                .words("; judgements: ")
                .figure(judgements, "judgements")
                .as(Style.ITEM));
        return new Section("provenance", "Provenance", lines);
    }
}
