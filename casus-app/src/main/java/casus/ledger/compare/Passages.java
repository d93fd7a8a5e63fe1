package casus.ledger.compare;

import casus.ledger.Ledger;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.terms.Anchor;
import casus.terms.CodePoints;
import casus.terms.EntryId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The sentence around an entry's words.
///
/// Sentences end at a full stop, a question or exclamation mark before a space and a capital, at a line's end,
/// and nowhere within "U.S." or after a lone capital. That is coarser than the reader's own splitter and only
/// widens what is looked at; quotes stay byte for byte.
///
/// What was found is kept, so that a second comparison of the same articles costs no second scan.
public final class Passages {
    // The mark comes first, and what may not stand before it after, so that most letters fail at once.
    private static final Pattern END = Pattern.compile(
            "[.!?](?<!\\b\\p{Lu}[.!?])(?<!\\b(?:Mr|Dr|Gen|St|vs)[.!?])['’”\")]*(?=\\s+[\\p{Lu}‘“\"])|\\n");

    private final Map<String, FiledArticle> articles = new HashMap<>();
    private final Map<String, CodePoints> points = new ConcurrentHashMap<>();
    private final Map<EntryId, Anchor> sentences = new ConcurrentHashMap<>();
    private final Map<EntryId, Boolean> ofFact = new ConcurrentHashMap<>();
    private final Map<String, List<RuleEnd>> ends = new ConcurrentHashMap<>();
    private final Map<String, Map<String, Boolean>> holding = new ConcurrentHashMap<>();

    /// That somebody's rule ended.
    ///
    /// @param name     whose
    /// @param sentence that tells it
    record RuleEnd(String name, Anchor sentence) {}

    /// Serves this ledger and any selection of its articles and entries; safe for threads.
    public Passages(Ledger ledger) {
        ledger.articles().forEach(a -> articles.put(a.name(), a));
    }

    /// The article an entry stands in.
    FiledArticle article(Entry entry) {
        FiledArticle article = articles.get(entry.common().article());
        if (article == null) {
            throw new IllegalStateException(entry.id() + " stands in no article of the ledger");
        }
        return article;
    }

    /// The words of the sentence.
    String sentence(Entry entry) {
        return anchor(entry).exact();
    }

    /// The sentence as an anchor; the entry's own words where they do not stand in the text.
    Anchor anchor(Entry entry) {
        return sentences.computeIfAbsent(entry.id(), id -> around(entry));
    }

    private Anchor around(Entry entry) {
        Anchor own = entry.common().anchor();
        CodePoints in = points.computeIfAbsent(
                article(entry).name(), name -> new CodePoints(article(entry).textRead()));
        if (!own.isLiveIn(in)) {
            return own;
        }
        int from = in.unitOf(own.start());
        return sentenceAt(in, from, from + own.exact().length());
    }

    /// Whether an entry denies that something was done, by `read` of it and, where that asks for it, its sentence.
    boolean isOfFact(Entry entry, BiPredicate<Entry, Supplier<String>> read) {
        return ofFact.computeIfAbsent(entry.id(), id -> read.test(entry, () -> sentence(entry)));
    }

    /// Whether the sentence around an entry's words may hold one of some others: whether its article does, or its own
    /// words. Looked up once for each article, and far quicker than finding the sentence.
    ///
    /// @param name  of the list
    /// @param words in small letters
    boolean mayHold(Entry entry, String name, List<String> words) {
        return holding.computeIfAbsent(name, n -> new ConcurrentHashMap<>())
                        .computeIfAbsent(
                                entry.common().article(),
                                a -> holdsOne(article(entry).textRead(), words))
                || holdsOne(entry.common().anchor().exact(), words);
    }

    private static boolean holdsOne(String text, List<String> words) {
        String small = text.toLowerCase(Locale.ROOT);
        return words.stream().anyMatch(small::contains);
    }

    /// What an article tells of the end of somebody's rule, found by `scan` of its text.
    List<RuleEnd> ends(FiledArticle article, Function<String, List<RuleEnd>> scan) {
        return ends.computeIfAbsent(article.name(), name -> scan.apply(article.textRead()));
    }

    /// The sentence that holds `text[from, to)`.
    static Anchor sentenceAt(CodePoints points, int from, int to) {
        String text = points.text();
        Matcher m = END.matcher(text);
        m.region(Math.max(0, from - REACH), Math.min(text.length(), to + REACH));
        m.useTransparentBounds(true);
        int start = m.regionStart() == 0 ? 0 : from;
        int end = m.regionEnd();
        while (m.find()) {
            if (m.end() <= from) {
                start = m.end();
            } else if (m.end() >= to) {
                end = m.end();
                break;
            }
        }
        while (start < from && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > to && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return Anchor.of(text, start, Math.max(end, to), points.before(start));
    }

    /// No sentence is looked for farther away than this.
    private static final int REACH = 600;
}
