package casus.ledger.file;

import casus.ledger.Ledger;
import casus.ledger.decision.Decisions;
import casus.ledger.decision.SourceReliability;
import casus.ledger.record.FiledArticle;
import casus.read.Families;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// Says of the articles of a ledger which family each is of, and of its entries how reliable their source is. Both are
/// found among the visible articles only, so that nothing published later joins two of them.
final class WholeLedger {
    private WholeLedger() {}

    /// @param sketches of texts seen before
    static Ledger of(Ledger ledger, Families.Sketches sketches) {
        Map<String, String> family = families(ledger.articles(), ledger.decisions(), sketches);
        SourceReliability letters = new SourceReliability(ledger.decisions(), ledger.articles());
        return ledger.with(
                ledger.articles().stream()
                        .map(a -> a.inFamily(family.getOrDefault(a.name(), a.name())))
                        .toList(),
                ledger.entries().stream()
                        .map(ledger.decisions()::renamed)
                        .map(letters::on)
                        .toList());
    }

    private static Map<String, String> families(
            List<FiledArticle> articles, Decisions decisions, Families.Sketches sketches) {
        Map<String, String> texts = new LinkedHashMap<>();
        Map<String, Set<String>> templates = new LinkedHashMap<>();
        articles.forEach(a -> texts.put(a.name(), a.body()));
        articles.parallelStream()
                .map(a -> Map.entry(a.name(), a.template()))
                .toList()
                .forEach(e -> templates.put(e.getKey(), e.getValue()));
        Map<String, String> family = new HashMap<>();
        judged(Families.ofTexts(texts, templates, sketches), decisions)
                .forEach(names -> names.forEach(
                        n -> family.put(n, names.stream().sorted().findFirst().orElse(n))));
        return family;
    }

    /// What an analyst judged of articles goes before what comparing their texts found: each leaves its family, and
    /// joins that of the article it was put to. One that is not among these joins nobody.
    private static Collection<Set<String>> judged(List<Set<String>> found, Decisions decisions) {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        for (Set<String> names : found) {
            Set<String> left = new TreeSet<>(names);
            left.removeAll(decisions.sources().keySet());
            left.forEach(n -> groups.put(n, left));
            names.stream().filter(n -> !left.contains(n)).forEach(n -> groups.put(n, new TreeSet<>(Set.of(n))));
        }
        decisions.sources().forEach((article, with) -> {
            Set<String> one = groups.getOrDefault(article, Set.of());
            Set<String> other = groups.getOrDefault(with, Set.of());
            if (!one.isEmpty() && !other.isEmpty() && one != other) {
                other.addAll(one);
                one.forEach(n -> groups.put(n, other));
            }
        });
        return groups.values().stream().distinct().toList();
    }
}
