package casus.ledger.compare;

import casus.ledger.Ledger;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Contradiction.Type;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.terms.Anchor;
import casus.terms.CodePoints;
import casus.terms.code.Motive;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Somebody's rule told as lasting in one passage and as over in another: what was said of keeping it is
/// superseded.
///
/// The end is read only where a passage takes it for a fact ("after the fall of X", "X's overthrow"), and only
/// where some entry rests on that sentence, or on another of the article that names the same. Cost: one scan
/// of each article, and a look-up by name.
final class Regimes {
    private static final String ENDS = "fall|downfall|ouster|ousting|overthrow|toppling|collapse|removal";
    private static final Pattern ENDED = Pattern.compile(
            "(?:\\b(?:after|since|following|until|before|with|despite)\\b[^.;\\n]{0,30}\\b(?:" + ENDS
                    + ") of (?:the |President |Mr\\.? )?(?:\\p{Lu}[\\p{L}’'-]+ ){0,2}?(?<name>\\p{Lu}[\\p{L}’'-]{2,})(?= |,|\\.|;|’s|'s))"
                    + "|(?:\\b(?<owner>\\p{Lu}[\\p{L}-]{2,})['’]s (?:" + ENDS + ")\\b)"
                    + "|(?:\\b(?<fell>\\p{Lu}[\\p{L}-]{2,}) (?:government |regime |rule )?(?:fell|was (?:toppled|ousted|overthrown)|fled)\\b)");
    private static final List<String> TELLING = Stream.concat(
                    Stream.of("fell", "fled", "was toppled", "was ousted", "was overthrown"),
                    Stream.of(ENDS.split("\\|")).flatMap(end -> Stream.of(end + " of ", "s " + end)))
            .toList();
    private static final Pattern KEPT =
            Pattern.compile("(?i)\\b(?:preserv|sav|keep|prop|maintain|protect|surviv|shor)\\p{L}*\\b[^.;\\n]{0,40}");

    private record RegimeEnd(Entry entry, Anchor quote) {}

    private final Ledger ledger;
    private final Passages passages;

    Regimes(Ledger ledger, Passages passages) {
        this.ledger = ledger;
        this.passages = passages;
    }

    List<Contradiction> find() {
        Map<String, RegimeEnd> ends = ends();
        List<Contradiction> out = new ArrayList<>();
        if (ends.isEmpty()) {
            return out;
        }
        List<Entry> keeping = ledger.entries().stream().filter(Regimes::keeps).toList();
        ends.forEach((name, end) -> keeping.stream()
                .filter(e -> isKept(e, name)
                        && !e.common().article().equals(end.entry().common().article()))
                .min(Comparator.comparing(Entry::id))
                .ifPresent(kept -> out.add(ContradictionDraft.between(kept, end.entry())
                        .quoting(kept.common().anchor(), end.quote())
                        .open(
                                Type.SUPERSEDED,
                                "the rule of " + name + ": to be kept, or over",
                                "what was written after the end is out of date; the dates of both would settle it"))));
        return out;
    }

    /// Whether it tells that somebody's rule is kept or to be kept.
    private static boolean keeps(Entry e) {
        return e instanceof Entry.Driver d && d.motive() == Motive.REGIME_SURVIVAL
                || (Frames.isTold(e) || e instanceof Entry.Driver)
                        && KEPT.matcher(e.common().anchor().exact()).find();
    }

    private static boolean isKept(Entry e, String name) {
        String words = e.common().anchor().exact();
        boolean meant = words.contains(name)
                && (e instanceof Entry.Driver d && d.motive() == Motive.REGIME_SURVIVAL
                        || KEPT.matcher(words).results().anyMatch(m -> m.group().contains(name)));
        return meant
                && Pattern.compile("\\b" + Pattern.quote(name) + "\\b")
                        .matcher(words)
                        .find();
    }

    private static int distance(Anchor a, Anchor b) {
        return Math.max(0, Math.max(a.start() - b.end(), b.start() - a.end()));
    }

    /// The first passage for each name that tells its end.
    private Map<String, RegimeEnd> ends() {
        Map<String, List<Entry>> byArticle = ledger.entries().stream()
                .collect(Collectors.groupingBy(e -> e.common().article()));
        Map<String, RegimeEnd> out = new LinkedHashMap<>();
        for (FiledArticle article : ledger.articles()) {
            for (Passages.RuleEnd told : passages.ends(article, Regimes::endsIn)) {
                byArticle.getOrDefault(article.name(), List.of()).stream()
                        .filter(e -> e.common().anchor().overlaps(told.sentence())
                                || e.common().anchor().exact().contains(told.name()))
                        .min(Comparator.comparing(
                                        (Entry e) -> distance(e.common().anchor(), told.sentence()))
                                .thenComparing(Entry::id))
                        .ifPresent(e -> out.putIfAbsent(told.name(), new RegimeEnd(e, told.sentence())));
            }
        }
        return out;
    }

    /// Whether any of the words stands in the text without which nothing in it tells an end: hardly any text needs
    /// more than this look.
    private static boolean mayTellEnd(String text) {
        return TELLING.stream().anyMatch(text::contains);
    }

    private static List<Passages.RuleEnd> endsIn(String text) {
        if (!mayTellEnd(text)) {
            return List.of();
        }
        List<Passages.RuleEnd> out = new ArrayList<>();
        Matcher m = ENDED.matcher(text);
        CodePoints points = new CodePoints(text);
        while (m.find()) {
            String name = Optional.ofNullable(m.group("name"))
                    .or(() -> Optional.ofNullable(m.group("owner")))
                    .orElseGet(() -> m.group("fell"));
            out.add(new Passages.RuleEnd(name, Passages.sentenceAt(points, m.start(), m.end())));
        }
        return out;
    }
}
