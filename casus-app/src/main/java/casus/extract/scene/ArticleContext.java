package casus.extract.scene;

import casus.extract.text.Lexicon;
import casus.extract.text.Lookahead;
import casus.extract.text.TextDates;
import casus.extract.text.Tree;
import casus.extract.text.Tree.Span;
import casus.extract.who.ReferenceResolver;
import casus.ledger.record.Attribution;
import casus.ledger.record.Common;
import casus.ledger.record.Common.Time;
import casus.ledger.record.Entry;
import casus.read.Article;
import casus.read.Sentence;
import casus.read.text.Days;
import casus.terms.ActorId;
import casus.terms.Anchor;
import casus.terms.CodePoints;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.code.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// One article under extraction: its parsed sentences, its cast, its quotes, and the drafts found so far.
public final class ArticleContext {
    private static final int LONGEST_ANCHOR = 600;
    private final Article article;
    private final List<Tree> trees;
    private final ReferenceResolver resolver;
    private final TextDates dates;
    private final Lexicon lexicon;
    private final List<Entry> drafts = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();
    private final CodePoints points;
    /// Where the page has parts of several days, the day of each, and the dates as read from it.
    private final Days days;

    private final Map<LocalDate, TextDates> byDay = new HashMap<>();
    private List<Quote> quotes = List.of();

    /// By UTF-16 unit, the number of the first quote over it, from 1; 0 where none stands.
    private int[] quoted = {};

    /// @param trees the article's sentences, in order
    public ArticleContext(
            Article article, List<Tree> trees, ReferenceResolver resolver, TextDates dates, Lexicon lexicon) {
        this.article = article;
        this.trees = trees;
        this.resolver = resolver;
        this.dates = dates;
        this.lexicon = lexicon;
        this.points = new CodePoints(article.text());
        this.days = Days.of(
                article.text(),
                article.sentences().stream()
                        .filter(s -> s.kind() == Sentence.Kind.PROSE || s.kind() == Sentence.Kind.BULLET)
                        .mapToInt(Sentence::start)
                        .findFirst()
                        .orElse(0),
                article.published().flatMap(Edtf::latest));
    }

    /// The parsed sentences, in order.
    public List<Tree> trees() {
        return trees;
    }

    /// Who is meant in this article.
    public ReferenceResolver cast() {
        return resolver;
    }

    /// The number of the first sentence that ends after a place; as many as there are if none does.
    public int firstAfter(int offset) {
        int low = 0;
        int high = trees.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (trees.get(middle).sentence().end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// Where the code points of the article stand.
    public CodePoints points() {
        return points;
    }

    /// The words of the field.
    public Lexicon lexicon() {
        return lexicon;
    }

    /// The article as it came.
    public Article article() {
        return article;
    }

    /// All drafts added so far, in order.
    public List<Entry> drafts() {
        return List.copyOf(drafts);
    }

    /// The drafts of one kind added so far, the last first.
    public <E extends Entry> Stream<E> latest(Class<E> kind) {
        return drafts.reversed().stream().filter(kind::isInstance).map(kind::cast);
    }

    /// Finds the quotes and their speakers; to be called once, before anything is entered.
    public void findQuotes() {
        List<Quote> turns = Speakers.of(this);
        turns.forEach(q -> resolver.voice(q.inner(), q.voice().actor()));
        quotes = Stream.concat(Quotes.of(this).stream(), turns.stream()).toList();
        quoted = new int[quotes.isEmpty() ? 0 : article.text().length()];
        for (int i = quotes.size(); i > 0; i--) {
            Span inner = quotes.get(i - 1).inner();
            Arrays.fill(quoted, inner.start(), inner.end(), i);
        }
    }

    /// The attributed quotes, in order.
    public List<Quote> quotes() {
        return quotes;
    }

    /// The attributed quote that covers this place.
    public Optional<Quote> quoteAt(int offset) {
        int first = offset < quoted.length ? quoted[offset] : 0;
        return first == 0 ? Optional.empty() : Optional.of(quotes.get(first - 1));
    }

    /// Adds a draft unless the same one was found before.
    ///
    /// @param key what makes two drafts of this article the same
    public void add(String key, Function<EntryId, Entry> draft) {
        if (seen.add(key)) {
            drafts.add(draft.apply(new EntryId(drafts.size() + 1)));
        }
    }

    /// The common fields of a draft; an anchor longer than 600 characters is cut there.
    ///
    /// @param rule    the rule that made it
    /// @param matched what the rule matched
    public Common common(
            EntryId id,
            Span span,
            Status status,
            Optional<Attribution> accordingTo,
            Optional<Time> time,
            String rule,
            String matched) {
        int end = span.end();
        if (article.text().codePointCount(span.start(), end) > LONGEST_ANCHOR) {
            end = article.text().offsetByCodePoints(span.start(), LONGEST_ANCHOR);
        }
        return new Common(
                id,
                article.name(),
                Anchor.of(article.text(), span.start(), end, points.before(span.start())),
                status,
                accordingTo,
                time,
                Common.Grade.UNKNOWN,
                Common.Review.SUGGESTED,
                new Common.MadeBy(rule, matched));
    }

    /// When what `at` tells happened: a date in its own stretch, else one that opens the sentence.
    public Optional<Time> time(Tree tree, int at, Span span) {
        List<TextDates.DateMention> found = datesAt(tree.sentence().start())
                .in(tree.text(), tree.sentence().start(), tree.sentence().end());
        int place = tree.word(at).start();
        Optional<TextDates.DateMention> inside = found.stream()
                .filter(f -> f.start() >= span.start() && f.end() <= span.end())
                .min(Comparator.comparingInt(f -> Math.abs(f.start() - place)));
        Optional<TextDates.DateMention> opening = found.stream()
                .filter(f -> f.start() - tree.sentence().start() < 12)
                .findFirst();
        return inside.or(() -> opening).map(d -> Lookahead.isAhead(tree, at) ? d.ahead() : d.time());
    }

    /// Every date in a stretch, as a word of it looks back or ahead.
    public List<Time> dates(Tree tree, int at, Span span) {
        boolean ahead = Lookahead.isAhead(tree, at);
        return datesAt(span.start()).in(article.text(), span.start(), span.end()).stream()
                .map(d -> ahead ? d.ahead() : d.time())
                .toList();
    }

    /// Dates as they are meant in the part of the page around a place.
    private TextDates datesAt(int offset) {
        return days.at(offset)
                .map(day -> byDay.computeIfAbsent(day, d -> new TextDates(Optional.of(d))))
                .orElse(dates);
    }

    /// According to whom: the speaker of the quote or say-clause around a word; "reportedly" means somebody
    /// unknown.
    public Optional<Attribution> accordingTo(Tree tree, int at) {
        Optional<Quote> quote = quoteAt(tree.word(at).start());
        if (quote.isPresent()) {
            return quote.map(q -> q.voice().attribution());
        }
        int below = at;
        for (int step = 0; step < 10 && tree.head(below) >= 0; step++) {
            int head = tree.head(below);
            boolean content = Set.of("ccomp", "parataxis").contains(tree.relation(below))
                    || tree.relation(below).equals("pcomp")
                            && tree.lemma(tree.head(head)).equals("accuse");
            if (content && tree.isVerb(head) && lexicon.speech(tree, head).isPresent()) {
                return Optional.of(Voice.of(this, tree, head).attribution());
            }
            if (tree.relation(below).equals("pcomp")
                    && tree.head(head) >= 0
                    && tree.lemma(tree.head(head)).equals("accuse")) {
                return Optional.of(Voice.of(this, tree, tree.head(head)).attribution());
            }
            below = head;
        }
        if (tree.kids(at, "advmod").stream()
                .anyMatch(a -> Set.of("reportedly", "allegedly", "purportedly", "supposedly")
                        .contains(tree.lemma(a)))) {
            return Optional.of(Attribution.UNKNOWN);
        }
        return according(tree);
    }

    private Optional<Attribution> according(Tree tree) {
        for (int i = 0; i + 1 < tree.size(); i++) {
            if (tree.lemma(i).equals("accord") && !tree.isNoun(i)
                    || tree.surface(i).equalsIgnoreCase("according")) {
                for (int to : tree.kids(i, "prep")) {
                    int object = tree.kid(to, "pobj");
                    if (object >= 0) {
                        return Optional.of(Voice.ofNoun(this, tree, object).attribution());
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// The headings a sentence stands under, nearest first.
    public List<Tree> headings(Tree tree) {
        List<Tree> out = new ArrayList<>();
        int at = tree.sentence().heading();
        while (at >= 0 && out.size() < 4 && at < trees.size()) {
            out.add(trees.get(at));
            at = trees.get(at).sentence().heading();
        }
        return out;
    }

    /// The lead-in or bullet a bullet hangs under.
    public Optional<Tree> parent(Tree tree) {
        int at = tree.sentence().parent();
        return at >= 0 && at < trees.size() ? Optional.of(trees.get(at)) : Optional.empty();
    }

    /// Whether a sentence may hold entries: headings name, they do not tell.
    public boolean tells(Tree tree) {
        return tree.sentence().kind() != Sentence.Kind.HEADING
                && tree.sentence().kind() != Sentence.Kind.TITLE;
    }

    /// The partner an actor would come to the aid of in this article: the other one of the pair it is about.
    public Optional<ActorId> partnerOf(ActorId actor) {
        List<ActorId> main = resolver.mainPair();
        return main.stream()
                .filter(a -> !a.whole().equals(actor.whole()) && resolver.areNamedTogether(a, actor))
                .findFirst();
    }
}
