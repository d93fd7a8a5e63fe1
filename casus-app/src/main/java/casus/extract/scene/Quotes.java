package casus.extract.scene;

import casus.extract.text.Tree;
import casus.extract.text.Tree.Span;
import casus.read.Sentence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Quotations and their speakers. A verb of speech beside the quote gives the speaker; a pronoun gives the last
/// named person who speaks; a quote that is a whole sentence without one belongs to the last speaker of its
/// paragraph; "what it termed" has its own rule; a short quote without a verb of speech is no statement (scare
/// quotes).
///
/// It fails on a quote that runs over several paragraphs and on dialogue without attribution.
final class Quotes {
    private static final int FEWEST_WORDS = 4;
    private static final int WHOLE_SENTENCE = 5;
    private static final int LONGEST_NAME = 6;
    /// In UTF-16 units.
    private static final int SAME_SPEAKER = 700;
    /// In UTF-16 units; no paragraph that somebody wrote is as long.
    private static final int FAR_AHEAD = 5_000;
    private static final Set<String> TERMING = Set.of(
            "term",
            "describe",
            "call",
            "label",
            "dub",
            "brand",
            "characterize",
            "characterise",
            "denounce",
            "praise",
            "hail",
            "condemn",
            "portray",
            "present",
            "cast",
            "speak",
            "refer",
            "cite",
            "invoke");

    private final ArticleContext scene;
    private final String text;

    /// The units that stand between marks, and the marks.
    private final BitSet marked = new BitSet();

    private Quotes(ArticleContext scene) {
        this.scene = scene;
        this.text = scene.article().text();
    }

    /// The quotes of the article that are somebody's words, in order.
    static List<Quote> of(ArticleContext scene) {
        return new Quotes(scene).attributed();
    }

    private List<Quote> attributed() {
        List<QuotationMarks> all = QuotationMarks.in(text);
        List<Quote> out = new ArrayList<>();
        Optional<Quote> last = Optional.empty();
        all.forEach(m -> marked.set(m.outer().start(), m.outer().end()));
        for (int i = 0; i < all.size(); i++) {
            QuotationMarks m = all.get(i);
            Optional<Quote> found = attribute(i, all, last);
            if (found.isPresent()) {
                out.add(found.orElseThrow());
                scene.cast().voice(m.inner(), found.orElseThrow().voice().actor());
                if (!found.orElseThrow().how().equals("termed")) {
                    last = found;
                }
            }
        }
        out.addAll(unmarked(all));
        return out;
    }

    /// "X said:" and then paragraphs without marks, to the next lead-in, quote or heading: an official
    /// statement in full.
    private List<Quote> unmarked(List<QuotationMarks> all) {
        List<Quote> out = new ArrayList<>();
        List<Tree> trees = scene.trees();
        for (int i = 0; i + 1 < trees.size(); i++) {
            Tree lead = trees.get(i);
            boolean opens = text.charAt(lead.sentence().end() - 1) == ':' && scene.tells(lead);
            int verb = opens ? lastSpeech(lead) : -1;
            if (verb < 0) {
                Optional<Quote> colon = out.isEmpty() && scene.tells(lead) ? colon(lead, all) : Optional.empty();
                colon.ifPresent(q -> {
                    scene.cast().voice(q.inner(), q.voice().actor());
                    out.add(q);
                });
                continue;
            }
            int last = i;
            while (last + 1 < trees.size() && scene.tells(trees.get(last + 1)) && isBare(trees.get(last + 1), all)) {
                last++;
            }
            if (last > i) {
                Span span = new Span(
                        trees.get(i + 1).sentence().start(),
                        trees.get(last).sentence().end());
                Quote quote = new Quote(span, span, Voice.of(scene, lead, verb), "statement in full");
                scene.cast().voice(span, quote.voice().actor());
                out.add(quote);
            }
        }
        return out;
    }

    private int lastSpeech(Tree tree) {
        return tree.verbs().stream()
                .filter(v -> scene.lexicon().speech(tree, v).filter(w -> w >= 2).isPresent() || issues(tree, v))
                .reduce(-1, (a, b) -> b);
    }

    /// "provided the following statement".
    private static boolean issues(Tree tree, int verb) {
        return tree.kids(verb, "dobj", "nsubjpass").stream()
                .anyMatch(o -> tree.lemma(o).equals("statement"));
    }

    /// "X said: The League has …" without marks: the words after the colon, and what follows.
    private Optional<Quote> colon(Tree tree, List<QuotationMarks> all) {
        for (int v : tree.verbs()) {
            int end = tree.word(v).end();
            boolean says = scene.lexicon().speech(tree, v).filter(w -> w >= 2).isPresent()
                    && text.startsWith(":", end)
                    && v + 3 < tree.size()
                    && Character.isUpperCase(tree.surface(v + 2).codePointAt(0))
                    && all.stream()
                            .noneMatch(m -> m.outer().start() >= end
                                    && m.outer().start()
                                            <= tree.sentence().start()
                                                    + (end - tree.sentence().start())
                                                    + 3);
            if (says) {
                int last = tree.index();
                while (last + 1 < scene.trees().size()
                        && scene.tells(scene.trees().get(last + 1))
                        && scene.trees().get(last + 1).sentence().kind() == Sentence.Kind.PROSE) {
                    last++;
                }
                Span span = new Span(
                        tree.word(v + 2).start(),
                        scene.trees().get(last).sentence().end());
                return Optional.of(new Quote(span, span, Voice.of(scene, tree, v), "statement in full"));
            }
        }
        return Optional.empty();
    }

    private boolean isBare(Tree tree, List<QuotationMarks> all) {
        return all.stream()
                        .noneMatch(m -> m.outer().start() < tree.sentence().end()
                                && m.outer().end() > tree.sentence().start())
                && text.charAt(tree.sentence().end() - 1) != ':'
                && tree.sentence().kind() == Sentence.Kind.PROSE;
    }

    private Optional<Quote> attribute(int number, List<QuotationMarks> all, Optional<Quote> last) {
        QuotationMarks m = all.get(number);
        String words = text.substring(m.inner().start(), m.inner().end());
        int count = words.strip().split("\\s+").length;
        if (count < FEWEST_WORDS && !words.matches(".*[.!?,]$") || isName(words)) {
            return Optional.empty();
        }
        Optional<Quote> beside = beside(m);
        if (beside.isPresent()) {
            return beside;
        }
        Optional<Quote> termed = termed(m);
        if (termed.isPresent()) {
            return termed;
        }
        boolean whole = count >= WHOLE_SENTENCE && isWholeSentence(m);
        if (!whole) {
            return Optional.empty();
        }
        Optional<Quote> before = last.filter(q -> isNear(q, m));
        boolean samePlace = before.filter(
                        q -> text.substring(q.outer().end(), m.outer().start()).indexOf('\n') < 0)
                .isPresent();
        Optional<Quote> speaker = samePlace ? before : ahead(m, number, all).or(() -> before);
        return speaker.map(q -> new Quote(m.inner(), m.outer(), q.voice(), "same speaker"));
    }

    /// A speaker goes on for a paragraph or two, not from one end of an article to the other.
    private boolean isNear(Quote before, QuotationMarks m) {
        return m.outer().start() - before.outer().end() < SAME_SPEAKER;
    }

    /// "Operation Such-and-such" is a name, not a statement.
    private static boolean isName(String words) {
        String[] parts = words.strip().replaceAll("[,.]$", "").split("\\s+");
        for (String w : parts) {
            boolean small = Set.of("of", "the", "and", "for", "on", "in", "de").contains(w);
            if (!w.isEmpty() && !Character.isUpperCase(w.codePointAt(0)) && !small) {
                return false;
            }
        }
        return parts.length <= LONGEST_NAME && !words.matches(".*[!?]$");
    }

    private boolean isWholeSentence(QuotationMarks m) {
        int before = m.outer().start() - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        boolean starts = before < 0 || ".!?\n\r’”\"':".indexOf(text.charAt(before)) >= 0;
        String inner = text.substring(m.inner().start(), m.inner().end()).strip();
        return starts && inner.matches("(?s).*[.!?…,]");
    }

    /// The sentences a quote touches, and a lead-in that ends in a colon before it.
    private List<Tree> around(QuotationMarks m) {
        List<Tree> trees = scene.trees();
        int first = scene.firstAfter(m.outer().start() - 1);
        List<Tree> out = new ArrayList<>();
        if (first > 0 && isLeadIn(trees.get(first - 1), m)) {
            out.add(trees.get(first - 1));
        }
        for (int i = first;
                i < trees.size() && trees.get(i).sentence().start() < m.outer().end() + 1;
                i++) {
            out.add(trees.get(i));
        }
        return out;
    }

    private boolean isLeadIn(Tree tree, QuotationMarks m) {
        int end = tree.sentence().end();
        return end <= m.outer().start()
                && text.charAt(end - 1) == ':'
                && text.substring(end, m.outer().start()).isBlank();
    }

    /// A verb of speech outside all quotes in a sentence the quote touches.
    private Optional<Quote> beside(QuotationMarks m) {
        Quote best = new Quote(m.inner(), m.outer(), Voice.UNKNOWN, "");
        int nearest = Integer.MAX_VALUE;
        for (Tree tree : around(m)) {
            for (int v : tree.verbs()) {
                int at = tree.word(v).start();
                boolean quoted = marked.get(at);
                int distance = at < m.outer().start()
                        ? m.outer().start() - at
                        : at - m.outer().end();
                if (!quoted
                        && distance < nearest
                        && (scene.lexicon().speech(tree, v).filter(w -> w >= 1).isPresent()
                                || isLeadIn(tree, m) && issues(tree, v))
                        && carries(tree, v, m)) {
                    Voice voice = Voice.of(scene, tree, v);
                    if (!voice.equals(Voice.UNKNOWN)) {
                        nearest = distance;
                        best = new Quote(m.inner(), m.outer(), voice, "said");
                    }
                }
            }
        }
        return best.how().isEmpty() ? according(m) : Optional.of(best);
    }

    /// Whether the quote can be the verb's content: it follows or precedes it closely, or is a part of its
    /// clause.
    private boolean carries(Tree tree, int verb, QuotationMarks m) {
        Span clause = tree.clause(verb);
        for (int c : tree.kids(verb, "conj")) {
            if (tree.hasKid(c, "mark", Set.of("that"))) {
                clause = clause.with(tree.clause(c));
            }
        }
        boolean within = clause.start() <= m.inner().start() && m.inner().end() <= clause.end() + 2;
        int at = tree.word(verb).start();
        String between = at < m.outer().start()
                ? text.substring(tree.word(verb).end(), m.outer().start())
                : text.substring(Math.min(m.outer().end(), at), at);
        return within || between.strip().split("\\s+").length <= 9;
    }

    private Optional<Quote> according(QuotationMarks m) {
        for (Tree tree : around(m)) {
            for (int i = 0; i < tree.size(); i++) {
                if (tree.surface(i).equalsIgnoreCase("according")
                        || tree.relation(i).equals("prep")
                                && tree.surface(i).equalsIgnoreCase("in")
                                && tree.text()
                                        .startsWith(
                                                " the words of", tree.word(i).end())) {
                    int to = tree.kid(i, "prep", "pobj");
                    int object = tree.lemma(to).equals("to") ? tree.kid(to, "pobj") : -1;
                    if (object >= 0) {
                        return Optional.of(
                                new Quote(m.inner(), m.outer(), Voice.ofNoun(scene, tree, object), "according to"));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// "described by X as "…"", "what it termed "…"".
    private Optional<Quote> termed(QuotationMarks m) {
        for (Tree tree : around(m)) {
            for (int v : tree.verbs()) {
                int end = tree.word(v).end();
                boolean before = end <= m.outer().start()
                        && text.substring(end, m.outer().start()).strip().split("\\s+").length <= 6;
                if (before && TERMING.contains(tree.lemma(v))) {
                    Voice voice = Voice.of(scene, tree, v);
                    if (!voice.equals(Voice.UNKNOWN)
                            && (voice.actor().isPresent() || voice.person().isPresent())) {
                        return Optional.of(new Quote(m.inner(), m.outer(), voice, "termed"));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// The first speaker named after the quote in its paragraph, or in as much of it as anybody would read for one.
    private Optional<Quote> ahead(QuotationMarks m, int number, List<QuotationMarks> all) {
        int line = text.indexOf('\n', m.outer().end());
        int end = Math.min(line < 0 ? text.length() : line, m.outer().end() + FAR_AHEAD);
        return all.subList(number + 1, all.size()).stream()
                .takeWhile(o -> o.outer().start() <= end)
                .flatMap(o -> beside(o).stream())
                .findFirst();
    }

    /// Lower case without marks, for comparing.
    static String fold(String words) {
        return words.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
