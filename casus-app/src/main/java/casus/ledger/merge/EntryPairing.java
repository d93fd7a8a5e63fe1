package casus.ledger.merge;

import casus.ledger.decision.Decision;
import casus.ledger.file.CaseFile;
import casus.ledger.file.StoredArticle;
import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the articles and entries of two cases are called in a third: those of the first as they were; an article
/// of the second is the first's if its file has the same bytes, an entry if it says the same of the same words.
final class EntryPairing {
    private static final List<String> OF_THE_CASE = List.of("id", "article", "grade", "review", "about", "inReturnFor");

    private final List<StoredArticle> articles = new ArrayList<>();
    private final Map<String, String> articleOfB = new LinkedHashMap<>();
    private final Map<EntryId, EntryId> entryOfB = new LinkedHashMap<>();
    private final Map<EntryId, Entry> entries = new LinkedHashMap<>();
    private final Set<EntryId> inBoth = new HashSet<>();
    private int articlesInBoth;
    private int articlesOfA;
    private int entriesOfA;

    static EntryPairing of(CaseFile a, CaseFile b) {
        EntryPairing out = new EntryPairing();
        out.articles(a.questionLog().articles(), b.questionLog().articles());
        List<Entry> addedToA = byHand(a);
        List<Entry> addedToB = byHand(b);
        out.entries(read(a, addedToA), read(b, addedToB), addedToA, addedToB);
        return out;
    }

    /// The entries that were read: those added by hand come along with their decisions.
    private static List<Entry> read(CaseFile file, List<Entry> added) {
        Set<EntryId> byHand = added.stream().map(Entry::id).collect(Collectors.toSet());
        return file.questionLog().asRead().stream()
                .filter(e -> !byHand.contains(e.id()))
                .toList();
    }

    private void articles(List<StoredArticle> ofA, List<StoredArticle> ofB) {
        articles.addAll(ofA);
        articlesOfA = ofA.size();
        Map<String, StoredArticle> bySha = new HashMap<>();
        ofA.forEach(x -> bySha.put(x.sha256(), x));
        Set<String> names = ofA.stream().map(StoredArticle::name).collect(Collectors.toCollection(HashSet::new));
        int ordinal = ofA.stream().mapToInt(StoredArticle::ordinal).max().orElse(0);
        for (StoredArticle x : ofB) {
            StoredArticle same = bySha.get(x.sha256());
            if (same != null) {
                if (!same.text().equals(x.text())) {
                    throw new InputProblem(
                            x.name(),
                            "both cases have this file, and each has read another text from it",
                            "read it again with one version of Casus into one of the two cases");
                }
                articleOfB.put(x.name(), same.name());
                articlesInBoth++;
                continue;
            }
            String name = x.name();
            for (int n = 2; !names.add(name); n++) {
                name = x.name().replaceFirst("~\\d+$", "") + "~" + n;
            }
            articleOfB.put(x.name(), name);
            articles.add(x.filed(++ordinal, name));
        }
    }

    /// The entries that people put on record, taken back or not.
    private static List<Entry> byHand(CaseFile file) {
        return file.log().stream()
                .flatMap(d -> d.act() instanceof Decision.Add x ? Stream.of(x.entry()) : Stream.empty())
                .toList();
    }

    private void entries(List<Entry> ofA, List<Entry> ofB, List<Entry> addedToA, List<Entry> addedToB) {
        Map<String, Deque<EntryId>> alike = new HashMap<>();
        int last = addedToA.stream().mapToInt(e -> e.id().number()).max().orElse(0);
        for (Entry e : ofA) {
            entries.put(e.id(), e);
            alike.computeIfAbsent(content(e, e.common().article()), k -> new ArrayDeque<>())
                    .add(e.id());
            last = Math.max(last, e.id().number());
        }
        entriesOfA = ofA.size();
        List<Entry> fresh = new ArrayList<>();
        for (Entry e : ofB) {
            Deque<EntryId> same =
                    alike.getOrDefault(content(e, article(e.common().article())), new ArrayDeque<>());
            if (same.isEmpty()) {
                entryOfB.put(e.id(), new EntryId(++last));
                fresh.add(e);
            } else {
                inBoth.add(same.getFirst());
                entryOfB.put(e.id(), same.removeFirst());
            }
        }
        for (Entry e : fresh) {
            Entry filed = filed(e);
            entries.put(filed.id(), filed);
        }
        for (Entry e : addedToB) {
            boolean shared = addedToA.stream().anyMatch(x -> x.equals(e));
            entryOfB.put(e.id(), shared ? e.id() : new EntryId(++last));
        }
    }

    /// An entry of the second case under the names of the third.
    Entry filed(Entry ofB) {
        return ofB.linked(this::entry)
                .with(ofB.common().filed(entry(ofB.id()), article(ofB.common().article())));
    }

    private static String content(Entry e, String article) {
        ObjectNode said = Wire.object(e);
        said.remove(OF_THE_CASE);
        return article + "\n" + Wire.text(said);
    }

    /// The articles of both, in order.
    List<StoredArticle> articles() {
        return articles;
    }

    /// The entries of both as they were read, by article.
    Map<String, List<Entry>> byArticle() {
        return entries.values().stream()
                .collect(Collectors.groupingBy(e -> e.common().article()));
    }

    /// The name of an article of the second case.
    String article(String ofB) {
        return articleOfB.getOrDefault(ofB, ofB);
    }

    /// The id of an entry of the second case.
    EntryId entry(EntryId ofB) {
        return Objects.requireNonNull(entryOfB.get(ofB), () -> "no entry of the second case is called " + ofB);
    }

    /// What kind of entry it is, by its id in the third case.
    String kind(EntryId id) {
        Entry e = entries.get(id);
        return e == null ? "entry" : e.kind();
    }

    MergeReport.Shares articleShares() {
        return new MergeReport.Shares(articlesInBoth, articlesOfA - articlesInBoth, articles.size() - articlesOfA);
    }

    MergeReport.Shares entryShares() {
        return new MergeReport.Shares(inBoth.size(), entriesOfA - inBoth.size(), entries.size() - entriesOfA);
    }
}
