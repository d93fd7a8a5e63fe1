package casus.extract.transfer;

import casus.extract.scene.ArticleContext;
import casus.extract.text.Lexicon;
import casus.extract.text.Tree;
import casus.extract.text.Tree.Span;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is handed over: the goods a noun phrase names by the lexicon or by a designation ("S-400"), their
/// class, their number, their words. It fails on goods the lexicon does not know.
public final class Goods {
    private static final Set<String> NEWS = Set.of("intelligence", "information", "imagery", "warning", "coordinate");
    private static final int LONGEST = 20;

    /// SIPRI knows no such class; "1.5 million shells" are shells.
    private static final String MONEY = "money and fuel";

    private static final Set<String> CONTAINERS = Set.of(
            "amount",
            "number",
            "batch",
            "shipment",
            "package",
            "dozen",
            "hundred",
            "thousand",
            "tranche",
            "variety",
            "range",
            "quantity",
            "lot",
            "handful",
            "load",
            "consignment",
            "part",
            "score",
            "billion",
            "million",
            "ton",
            "type",
            "kind",
            "quartet",
            "pair",
            "couple",
            "brace",
            "squadron",
            "bunch",
            "trio",
            "family",
            "array",
            "flow",
            "stream",
            "wave",
            "worth",
            "series",
            "collection",
            "stockpile",
            "arsenal");
    private static final Pattern WAR_AID =
            Pattern.compile("(?i)\\b(?:military|security|defen[cs]e|lethal) (?:aid|assistance)\\b");
    private static final Pattern RANGE = Pattern.compile("(?i)(?:between|from) \\d[\\d,.]* (?:and|to) $");
    private static final Pattern HELD =
            Pattern.compile("(?i)\\b((?:half )?\\p{L}+ (?:score|dozen|couple|pair|brace)) of (?:the |its |their )?$");
    private final ArticleContext context;
    private final boolean speaksOfWarAid;

    public Goods(ArticleContext context) {
        this.context = context;
        this.speaksOfWarAid = WAR_AID.matcher(context.article().text()).find();
    }

    /// The part of a noun phrase that names goods, when it does.
    Optional<Integer> in(Tree tree, List<Integer> nouns) {
        Optional<Integer> named = nouns.stream().filter(n -> isGood(tree, n)).findFirst();
        return named.or(() -> nouns.stream()
                .filter(n -> CONTAINERS.contains(tree.lemma(n)))
                .flatMap(n -> tree.objects(n, Set.of("of")).stream())
                .filter(n -> isGood(tree, n))
                .findFirst());
    }

    /// What is told and not handed over: "satellite intelligence" is no satellite.
    public static boolean isNews(Tree tree, int noun) {
        return NEWS.contains(tree.lemma(noun));
    }

    /// Whether a noun phrase names a weapon or good, or aid of war.
    boolean isGood(Tree tree, int noun) {
        if (!tree.isNoun(noun) || tree.tag(noun).startsWith("PRP") || isNews(tree, noun)) {
            return false;
        }
        String words = tree.at(tree.core(noun));
        String low = words.toLowerCase(Locale.ROOT);
        if (low.matches(
                ".*\\b(?:strikes?|attacks?|cooperation|campaign|clause|pact|treaty|exercises?|drills?|production|talks|tests?|test-firings?|trials?|launch(?:es)?|firings?|barrages?|salvos?|volleys?|minister|ministry|forces?|war)$")) {
            return false;
        }
        return !context.lexicon().goods(words).isEmpty()
                || !context.lexicon().designations(words).isEmpty()
                || isWarAid(tree, noun);
    }

    /// "the aid", in an article that speaks of military aid.
    private boolean isWarAid(Tree tree, int noun) {
        return Set.of("aid", "assistance").contains(tree.lemma(noun))
                && tree.hasKid(noun, "det", Set.of("the", "that", "this"))
                && tree.kid(noun, "nmod", "compound") < 0
                && speaksOfWarAid;
    }

    /// SIPRI's class of an item, or one of ours; `other` for none.
    public String category(String item) {
        List<String> named = context.lexicon().goods(item).stream()
                .map(Lexicon.Good::category)
                .toList();
        return named.stream()
                .filter(c -> !c.equals("arms unspecified")
                        && (!c.equals(MONEY) || named.stream().allMatch(MONEY::equals)))
                .findFirst()
                .or(() -> context.lexicon().goods(item).stream()
                        .map(Lexicon.Good::category)
                        .findFirst())
                .orElse("other");
    }

    /// The item with what is joined to it, as written, at most twenty words; of a verb ("training") the verb.
    public String words(Tree tree, int noun) {
        if (tree.isVerb(noun)) {
            return tree.surface(noun);
        }
        Span span = tree.core(noun);
        for (int j : tree.joined(noun)) {
            if (isGood(tree, j)) {
                span = span.with(tree.core(j));
            }
        }
        for (int d : tree.objects(noun, Set.of("like", "including"))) {
            span = span.with(tree.core(d));
        }
        String words = tree.at(span).replaceAll("\\s+", " ");
        String[] parts = words.split(" ");
        return parts.length <= LONGEST ? words : String.join(" ", List.of(parts).subList(0, LONGEST));
    }

    /// How many of it, where the phrase says so.
    public static Optional<Integer> count(Tree tree, int noun) {
        Span core = tree.core(noun);
        String before = tree.text().substring(tree.sentence().start(), core.start());
        Matcher range = RANGE.matcher(before);
        Matcher held = HELD.matcher(before);
        if (held.find()) {
            return ItemCount.of(held.group(1));
        }
        return range.find()
                ? ItemCount.of(range.group() + tree.at(core))
                : ItemCount.of(tree.at(core)).or(() -> held(tree, noun));
    }

    /// "two dozen of its tanks", "a batch of 40".
    private static Optional<Integer> held(Tree tree, int noun) {
        int preposition = tree.head(noun);
        boolean of = preposition >= 0
                && tree.relation(noun).equals("pobj")
                && tree.lemma(preposition).equals("of")
                && tree.head(preposition) >= 0;
        return of && !tree.isVerb(tree.head(preposition))
                ? ItemCount.of(tree.at(tree.core(tree.head(preposition))))
                : Optional.empty();
    }
}
