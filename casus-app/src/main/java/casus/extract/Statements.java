package casus.extract;

import casus.extract.scene.ArticleContext;
import casus.extract.scene.Quote;
import casus.extract.scene.Voice;
import casus.extract.text.Certainty;
import casus.extract.text.Roles;
import casus.extract.text.Tree;
import casus.extract.text.Tree.Span;
import casus.extract.who.Person;
import casus.ledger.record.Attribution;
import casus.ledger.record.Entry;
import casus.terms.code.Manner;
import casus.terms.code.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Words told as somebody's: attributed quotes, say-clauses, "X's remarks about …", "according to X". In
/// PolNeAR's terms a speaker, a cue and a content (Newell, Margolin and Ruths 2018). It fails where the cue is
/// no word of speech ("his face said it all").
final class Statements {
    private static final Set<String> SAYINGS = Set.of(
            "remark",
            "comment",
            "statement",
            "claim",
            "confirmation",
            "admission",
            "announcement",
            "assertion",
            "suggestion",
            "warning",
            "denial",
            "insistence",
            "declaration",
            "promise",
            "pledge",
            "vow",
            "word",
            "speech",
            "disclosure",
            "allegation",
            "complaint",
            "accusation",
            "assurance",
            "observation");
    private static final Set<String> THINGS = Set.of(
            "statement",
            "attack",
            "strike",
            "situation",
            "perspective",
            "move",
            "event",
            "agreement",
            "treaty",
            "pact",
            "decision",
            "fact",
            "stance",
            "approach",
            "language",
            "shift",
            "action",
            "development",
            "history",
            "experience",
            "partnership",
            "article",
            "support",
            "assertion");
    /// In UTF-16 units: words after a whole quote that belong to its speaker's name.
    private static final int SPILL = 30;
    private static final Pattern MARKED = Pattern.compile("(?s)(?:“|''|\"|‘)(\\p{L}.*?)(?:”|''|\"|’(?!\\p{L})|$)");
    private final ArticleContext context;

    Statements(ArticleContext context) {
        this.context = context;
    }

    void find() {
        context.quotes().forEach(this::quoted);
        for (Tree tree : context.trees()) {
            if (context.tells(tree)) {
                for (int v : tree.verbs()) {
                    said(tree, v);
                }
                for (int n = 0; n < tree.size(); n++) {
                    if (tree.isNoun(n) && SAYINGS.contains(tree.lemma(n))) {
                        saying(tree, n);
                    }
                }
            }
        }
    }

    /// A quote gives one statement a sentence.
    private void quoted(Quote quote) {
        if (quote.isQuestion()) {
            return;
        }
        List<Tree> trees = context.trees();
        for (int i = context.firstAfter(quote.inner().start());
                i < trees.size()
                        && trees.get(i).sentence().start() < quote.inner().end();
                i++) {
            Tree tree = trees.get(i);
            int from = Math.max(quote.inner().start(), tree.sentence().start());
            int to = Math.min(quote.inner().end(), tree.sentence().end());
            String words = from < to ? tree.text().substring(from, to).strip() : "";
            if (words.split("\\s+").length >= 2 && words.matches("(?s).*\\p{L}.*")) {
                int at = tree.text().indexOf(words, from);
                add(
                        quote.voice(),
                        new Span(at, at + words.length()),
                        Manner.DIRECT,
                        "quote, " + quote.how(),
                        Status.OCCURRED);
            }
        }
    }

    /// "X said that …".
    private void said(Tree tree, int verb) {
        Optional<Integer> weight = context.lexicon().speech(tree, verb);
        if (weight.isEmpty()
                || weight.orElseThrow() < 1
                || context.quoteAt(tree.word(verb).start()).isPresent()
                || isUnreal(tree, verb)) {
            return;
        }
        int told = content(tree, verb);
        int content = told < 0 ? around(tree, verb) : told;
        if (content < 0) {
            return;
        }
        Voice voice = Voice.of(context, tree, verb);
        if (voice.equals(Voice.UNKNOWN) || !canSpeak(tree, verb, voice)) {
            return;
        }
        Span span = contentSpan(tree, verb, content);
        boolean allQuoted = context.quotes().stream()
                .anyMatch(
                        q -> q.outer().start() <= span.start() + 1 && q.outer().end() >= span.end() - 1);
        boolean spills = context.quotes().stream()
                .anyMatch(q -> q.outer().start() <= span.start() + 2
                        && q.outer().end() > span.start()
                        && q.outer().end() < span.end()
                        && span.end() - q.outer().end() < SPILL);
        if (allQuoted || spills) {
            return;
        }
        boolean partly = isPartlyQuoted(tree, span);
        add(voice, span, partly ? Manner.MIXED : Manner.INDIRECT, "say-clause", Status.OCCURRED, tree, verb);
    }

    /// "The risk, he said, is war": the clause that a bracketed say-verb stands in.
    private static int around(Tree tree, int verb) {
        int head = tree.head(verb);
        boolean bracketed = Set.of("parataxis", "dep").contains(tree.relation(verb))
                && head > verb
                && tree.isVerb(head)
                && tree.kid(verb, "dobj", "ccomp", "xcomp") < 0;
        return bracketed ? head : -1;
    }

    /// Words in marks inside a told clause, unless they are one word or a set name before a noun ("the “one
    /// road” plan").
    private boolean isPartlyQuoted(Tree tree, Span span) {
        Matcher m = MARKED.matcher(tree.at(span));
        while (m.find()) {
            String words = m.group(1).strip();
            String after = tree.at(span).substring(m.end()).stripLeading();
            boolean name = after.matches("(?s)\\p{Ll}+s?\\b.*")
                    && !after.matches(
                            "(?s)(?:and|or|but|to|of|in|on|for|by|with|as|that|if|is|was|are|were|at|from)\\b.*")
                    && words.split("\\s+").length < 6;
            if (words.split("\\s+").length > 1 && !name || words.endsWith(",") || words.endsWith(".")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isUnreal(Tree tree, int verb) {
        Status status = Certainty.of(tree, verb);
        boolean rulesOut = tree.lemma(verb).equals("rule");
        return status == Status.HYPOTHETICAL || status == Status.PLANNED || status == Status.DENIED && !rulesOut;
    }

    private static int content(Tree tree, int verb) {
        if (tree.lemma(verb).equals("rule")) {
            return tree.kid(verb, "dobj");
        }
        if (tree.lemma(verb).equals("make")) {
            for (int clear : tree.kids(verb, "ccomp", "oprd", "acomp", "xcomp")) {
                int inner = tree.kid(clear, "advcl", "ccomp", "acl", "xcomp");
                if (tree.lemma(clear).equals("clear") && inner >= 0) {
                    return inner;
                }
            }
            return -1;
        }
        List<Integer> clauses = new ArrayList<>(tree.kids(verb, "ccomp"));
        if (tree.lemma(verb).equals("be")) {
            tree.kids(verb, "acomp").forEach(a -> clauses.addAll(tree.kids(a, "ccomp", "advcl")));
        }
        for (int c : clauses) {
            boolean clause = tree.kid(c, "nsubj", "nsubjpass", "expl", "csubj") >= 0
                    || tree.kid(c, "mark") >= 0
                    || tree.kids(c, "aux").stream().anyMatch(a -> tree.kid(a, "nsubj") >= 0)
                    || tree.isVerb(c);
            if (clause) {
                return c;
            }
        }
        return -1;
    }

    private static Span contentSpan(Tree tree, int verb, int content) {
        List<Integer> words = new ArrayList<>(tree.below(content));
        words.removeIf(w -> tree.relation(w).equals("mark")
                && tree.head(w) == content
                && Set.of("that", "whether").contains(tree.lemma(w)));
        if (tree.head(verb) == content && content > verb) {
            words.removeIf(w -> w < 0);
        } else if (content > verb) {
            words.removeIf(w -> w <= verb);
        } else {
            words.removeIf(w -> w >= verb);
        }
        return words.isEmpty() ? tree.phrase(content) : tree.span(words);
    }

    private boolean canSpeak(Tree tree, int verb, Voice voice) {
        if (voice.person().isPresent() || voice.actor().isPresent()) {
            List<Integer> agents = Roles.of(tree, verb).agents();
            return agents.stream().noneMatch(a -> THINGS.contains(tree.lemma(a)));
        }
        List<Integer> agents = Roles.of(tree, verb).agents();
        return agents.stream()
                .anyMatch(a -> tree.isNoun(a)
                        && !THINGS.contains(tree.lemma(a))
                        && !Set.of("this", "it", "that", "which", "these").contains(tree.lemma(a))
                        && (isPersonNoun(tree, a)
                                || tree.lemma(a).equals("report")
                                || tree.tag(a).startsWith("NNP")));
    }

    private static boolean isPersonNoun(Tree tree, int noun) {
        return Set.of(
                        "source",
                        "official",
                        "analyst",
                        "expert",
                        "diplomat",
                        "observer",
                        "critic",
                        "spokesman",
                        "spokeswoman",
                        "witness",
                        "researcher",
                        "person",
                        "people",
                        "resident",
                        "commentator",
                        "scholar",
                        "officer",
                        "insider",
                        "activist",
                        "man",
                        "woman",
                        "surgeon",
                        "doctor",
                        "author",
                        "lawmaker",
                        "many",
                        "some",
                        "other",
                        "he",
                        "she",
                        "they",
                        "broadcaster",
                        "newspaper",
                        "agency",
                        "channel",
                        "outlet",
                        "media",
                        "ministry",
                        "military",
                        "army",
                        "government",
                        "newsletter",
                        "group",
                        "report",
                        "lawyer",
                        "soldier")
                .contains(tree.lemma(noun));
    }

    /// "X's remarks about …", "X's confirmation that …".
    private void saying(Tree tree, int noun) {
        List<Integer> by = tree.objects(noun, Set.of("by"));
        int owner = tree.kid(noun, "poss") >= 0 ? tree.kid(noun, "poss") : by.isEmpty() ? -1 : by.getFirst();
        if (owner < 0) {
            return;
        }
        int about = tree.kids(noun, "prep").stream()
                .filter(p -> Set.of("about", "on").contains(tree.lemma(p)))
                .findFirst()
                .orElse(-1);
        int clause = tree.kids(noun, "acl", "ccomp", "relcl").stream()
                .filter(c -> tree.hasKid(c, "mark", Set.of("that")))
                .findFirst()
                .orElse(-1);
        if (about < 0 && clause < 0) {
            return;
        }
        Voice voice = Voice.ofNoun(context, tree, owner);
        if (voice.person().isEmpty() && voice.actor().isEmpty()) {
            return;
        }
        Span span = clause >= 0 ? contentSpan(tree, noun, clause) : tree.span(tree.below(about));
        add(voice, span, Manner.INDIRECT, "noun of saying", Status.OCCURRED, tree, noun);
    }

    private void add(Voice voice, Span span, Manner manner, String rule, Status status, Tree tree, int at) {
        Optional<Attribution> over = context.accordingTo(tree, at).filter(a -> !a.equals(voice.attribution()));
        add(voice, span, manner, rule, status, over, tree.show(at));
    }

    private void add(Voice voice, Span span, Manner manner, String rule, Status status) {
        add(voice, span, manner, rule, status, Optional.empty(), voice.asWritten());
    }

    private void add(
            Voice voice,
            Span span,
            Manner manner,
            String rule,
            Status status,
            Optional<Attribution> over,
            String matched) {
        String content = context.article().text().substring(span.start(), span.end());
        Optional<Attribution> by =
                voice.person().isEmpty() && voice.actor().isEmpty() ? Optional.of(voice.attribution()) : over;
        context.add(
                "statement " + span.start() + " " + span.end(),
                id -> new Entry.Statement(
                        context.common(id, span, status, by, Optional.empty(), "statement: " + rule, matched),
                        voice.person().map(Person::name),
                        voice.asWritten().isBlank() ? "unnamed" : voice.asWritten(),
                        voice.person().flatMap(Person::office),
                        voice.actor(),
                        Optional.empty(),
                        manner,
                        content,
                        Optional.empty()));
    }
}
