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

    private final ArticleContext context;
    private final String text;

    /// The units that stand between marks, and the marks.
    private final BitSet marked = new BitSet();

    private Quotes(ArticleContext context) {
        this.context = context;
        this.text = context.article().text();
    }

    /// The quotes of the article that are somebody's words, in order.
    static List<Quote> of(ArticleContext context) {
        return new Quotes(context).attributed();
    }

    private List<Quote> attributed() {
        List<QuotationMarks> all = QuotationMarks.in(text);
        List<Quote> out = new ArrayList<>();
        Optional<Quote> last = Optional.empty();
        all.forEach(marks -> marked.set(marks.outer().start(), marks.outer().end()));
        for (int i = 0; i < all.size(); i++) {
            QuotationMarks marks = all.get(i);
            Optional<Quote> found = attribute(i, all, last);
            if (found.isPresent()) {
                out.add(found.orElseThrow());
                context.cast().voice(marks.inner(), found.orElseThrow().voice().actor());
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
        List<Tree> trees = context.trees();
        for (int i = 0; i + 1 < trees.size(); i++) {
            Tree lead = trees.get(i);
            boolean opens = text.charAt(lead.sentence().end() - 1) == ':' && context.tells(lead);
            int verb = opens ? lastSpeech(lead) : -1;
            if (verb < 0) {
                Optional<Quote> colon = out.isEmpty() && context.tells(lead) ? colon(lead, all) : Optional.empty();
                colon.ifPresent(q -> {
                    context.cast().voice(q.inner(), q.voice().actor());
                    out.add(q);
                });
                continue;
            }
            int last = i;
            while (last + 1 < trees.size() && context.tells(trees.get(last + 1)) && isBare(trees.get(last + 1), all)) {
                last++;
            }
            if (last > i) {
                Span span = new Span(
                        trees.get(i + 1).sentence().start(),
                        trees.get(last).sentence().end());
                Quote quote = new Quote(span, span, Voice.of(context, lead, verb), "statement in full");
                context.cast().voice(span, quote.voice().actor());
                out.add(quote);
            }
        }
        return out;
    }

    private int lastSpeech(Tree tree) {
        return tree.verbs().stream()
                .filter(v ->
                        context.lexicon().speech(tree, v).filter(w -> w >= 2).isPresent() || issues(tree, v))
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
            boolean says = context.lexicon().speech(tree, v).filter(w -> w >= 2).isPresent()
                    && text.startsWith(":", end)
                    && v + 3 < tree.size()
                    && Character.isUpperCase(tree.surface(v + 2).codePointAt(0))
                    && all.stream()
                            .noneMatch(marks -> marks.outer().start() >= end
                                    && marks.outer().start()
                                            <= tree.sentence().start()
                                                    + (end - tree.sentence().start())
                                                    + 3);
            if (says) {
                int last = tree.index();
                while (last + 1 < context.trees().size()
                        && context.tells(context.trees().get(last + 1))
                        && context.trees().get(last + 1).sentence().kind() == Sentence.Kind.PROSE) {
                    last++;
                }
                Span span = new Span(
                        tree.word(v + 2).start(),
                        context.trees().get(last).sentence().end());
                return Optional.of(new Quote(span, span, Voice.of(context, tree, v), "statement in full"));
            }
        }
        return Optional.empty();
    }

    private boolean isBare(Tree tree, List<QuotationMarks> all) {
        return all.stream()
                        .noneMatch(
                                marks -> marks.outer().start() < tree.sentence().end()
                                        && marks.outer().end() > tree.sentence().start())
                && text.charAt(tree.sentence().end() - 1) != ':'
                && tree.sentence().kind() == Sentence.Kind.PROSE;
    }

    /// The speaker whose words the sentence before tells without quoting: "B said the offer was late. “We have
    /// waited.”"
    private Optional<Quote> toldBefore(QuotationMarks marks, Optional<Quote> last) {
        int here = context.firstAfter(marks.outer().start());
        if (here == 0 || here >= context.trees().size()) {
            return Optional.empty();
        }
        Tree before = context.trees().get(here - 1);
        boolean quoted =
                last.filter(q -> q.outer().end() > before.sentence().start()).isPresent();
        boolean apart = before.sentence().paragraph()
                != context.trees().get(here).sentence().paragraph();
        if (quoted || apart) {
            return Optional.empty();
        }
        return before.verbs().stream()
                .filter(v -> before.relation(v).equals("root")
                        && before.kid(v, "ccomp") >= 0
                        && context.lexicon()
                                .speech(before, v)
                                .filter(w -> w > 0)
                                .isPresent())
                .map(v -> Voice.of(context, before, v))
                .filter(v -> v.person().isPresent())
                .findFirst()
                .map(v -> new Quote(marks.inner(), marks.outer(), v, "same speaker"));
    }

    private Optional<Quote> attribute(int number, List<QuotationMarks> all, Optional<Quote> last) {
        QuotationMarks marks = all.get(number);
        String words = text.substring(marks.inner().start(), marks.inner().end());
        int count = words.strip().split("\\s+").length;
        if (count < FEWEST_WORDS && !words.matches(".*[.!?,]$") || isName(words)) {
            return Optional.empty();
        }
        Optional<Quote> signed = QuoteSignatures.after(context, marks);
        if (signed.isPresent()) {
            return signed;
        }
        Optional<Quote> beside = beside(marks).or(() -> QuoteSignatures.before(context, marks));
        if (beside.isPresent()) {
            return beside;
        }
        Optional<Quote> termed = termed(marks);
        if (termed.isPresent()) {
            return termed;
        }
        boolean whole = count >= WHOLE_SENTENCE && isWholeSentence(marks);
        if (!whole) {
            return Optional.empty();
        }
        Optional<Quote> told = toldBefore(marks, last);
        if (told.isPresent()) {
            return told;
        }
        Optional<Quote> before = last.filter(q -> isNear(q, marks));
        boolean samePlace = before.filter(q ->
                        text.substring(q.outer().end(), marks.outer().start()).indexOf('\n') < 0)
                .isPresent();
        Optional<Quote> speaker = samePlace ? before : ahead(marks, number, all).or(() -> before);
        return speaker.map(q -> new Quote(marks.inner(), marks.outer(), q.voice(), "same speaker"));
    }

    /// A speaker goes on for a paragraph or two, not from one end of an article to the other.
    private boolean isNear(Quote before, QuotationMarks marks) {
        return marks.outer().start() - before.outer().end() < SAME_SPEAKER;
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

    private boolean isWholeSentence(QuotationMarks marks) {
        int before = marks.outer().start() - 1;
        while (before >= 0 && text.charAt(before) == ' ') {
            before--;
        }
        boolean starts = before < 0 || ".!?\n\r’”\"':".indexOf(text.charAt(before)) >= 0;
        String inner =
                text.substring(marks.inner().start(), marks.inner().end()).strip();
        return starts && inner.matches("(?s).*[.!?…,]");
    }

    /// The sentences a quote touches, and a lead-in that ends in a colon before it.
    private List<Tree> around(QuotationMarks marks) {
        List<Tree> trees = context.trees();
        int first = context.firstAfter(marks.outer().start() - 1);
        List<Tree> out = new ArrayList<>();
        if (first > 0 && isLeadIn(trees.get(first - 1), marks)) {
            out.add(trees.get(first - 1));
        }
        for (int i = first;
                i < trees.size()
                        && trees.get(i).sentence().start() < marks.outer().end() + 1;
                i++) {
            out.add(trees.get(i));
        }
        return out;
    }

    private boolean isLeadIn(Tree tree, QuotationMarks marks) {
        int end = tree.sentence().end();
        return end <= marks.outer().start()
                && text.charAt(end - 1) == ':'
                && text.substring(end, marks.outer().start()).isBlank();
    }

    /// A verb of speech outside all quotes in a sentence the quote touches.
    private Optional<Quote> beside(QuotationMarks marks) {
        Quote best = new Quote(marks.inner(), marks.outer(), Voice.UNKNOWN, "");
        int nearest = Integer.MAX_VALUE;
        for (Tree tree : around(marks)) {
            for (int v : tree.verbs()) {
                int at = tree.word(v).start();
                boolean quoted = marked.get(at);
                int distance = at < marks.outer().start()
                        ? marks.outer().start() - at
                        : at - marks.outer().end();
                if (!quoted
                        && distance < nearest
                        && (context.lexicon()
                                        .speech(tree, v)
                                        .filter(w -> w >= 1)
                                        .isPresent()
                                || isLeadIn(tree, marks) && issues(tree, v))
                        && carries(tree, v, marks)) {
                    Voice voice = Voice.of(context, tree, v);
                    if (!voice.equals(Voice.UNKNOWN)) {
                        nearest = distance;
                        best = new Quote(marks.inner(), marks.outer(), voice, "said");
                    }
                }
            }
        }
        return best.how().isEmpty() ? according(marks) : Optional.of(best);
    }

    /// Whether the quote can be the verb's content: it follows or precedes it closely, or is a part of its
    /// clause.
    private boolean carries(Tree tree, int verb, QuotationMarks marks) {
        Span clause = tree.clause(verb);
        for (int c : tree.kids(verb, "conj")) {
            if (tree.hasKid(c, "mark", Set.of("that"))) {
                clause = clause.with(tree.clause(c));
            }
        }
        boolean within =
                clause.start() <= marks.inner().start() && marks.inner().end() <= clause.end() + 2;
        int at = tree.word(verb).start();
        String between = at < marks.outer().start()
                ? text.substring(tree.word(verb).end(), marks.outer().start())
                : text.substring(Math.min(marks.outer().end(), at), at);
        return within || between.strip().split("\\s+").length <= 9;
    }

    private Optional<Quote> according(QuotationMarks marks) {
        for (Tree tree : around(marks)) {
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
                        return Optional.of(new Quote(
                                marks.inner(), marks.outer(), Voice.ofNoun(context, tree, object), "according to"));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// "described by X as "…"", "what it termed "…"".
    private Optional<Quote> termed(QuotationMarks marks) {
        for (Tree tree : around(marks)) {
            for (int v : tree.verbs()) {
                int end = tree.word(v).end();
                boolean before = end <= marks.outer().start()
                        && text.substring(end, marks.outer().start()).strip().split("\\s+").length <= 6;
                if (before && TERMING.contains(tree.lemma(v))) {
                    Voice voice = Voice.of(context, tree, v);
                    if (!voice.equals(Voice.UNKNOWN)
                            && (voice.actor().isPresent() || voice.person().isPresent())) {
                        return Optional.of(new Quote(marks.inner(), marks.outer(), voice, "termed"));
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// The first speaker named after the quote in its paragraph, or in as much of it as anybody would read for one.
    private Optional<Quote> ahead(QuotationMarks marks, int number, List<QuotationMarks> all) {
        int line = text.indexOf('\n', marks.outer().end());
        int end = Math.min(line < 0 ? text.length() : line, marks.outer().end() + FAR_AHEAD);
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
