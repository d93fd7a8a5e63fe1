package casus.extract;

import casus.extract.scene.ArticleContext;
import casus.extract.text.Certainty;
import casus.extract.text.Roles;
import casus.extract.text.Tree;
import casus.extract.text.Tree.Span;
import casus.extract.who.Sides;
import casus.ledger.record.Attribution;
import casus.ledger.record.Entry;
import casus.read.Sentence;
import casus.terms.ActorId;
import casus.terms.Rung;
import casus.terms.code.Motive;
import casus.terms.code.Pull;
import casus.terms.code.Status;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Why an actor would or would not come to its partner's aid: wishes and fears, what it can and cannot spare,
/// because-, due to- and driven by-phrases, and bullets under a heading that asks why. The motive is read off
/// the words of the passage (motives.csv).
///
/// It fails on reasons told as plain facts without a word of reason, wish or want.
final class Drivers {
    private static final Set<String> WISHES = Set.of(
            "seek",
            "want",
            "need",
            "wish",
            "aim",
            "intend",
            "hope",
            "prefer",
            "try",
            "desire",
            "strive",
            "fear",
            "prioritize",
            "prioritise",
            "value",
            "depend",
            "rely",
            "balance",
            "worry",
            "hesitate",
            "prize",
            "require");
    private static final Set<String> STATES_OF_MIND = Set.of(
            "keen",
            "wary",
            "reluctant",
            "eager",
            "unwilling",
            "anxious",
            "cautious",
            "afraid",
            "concerned",
            "committed",
            "dependent",
            "overstretched",
            "stretched",
            "preoccupied",
            "fearful",
            "reliant",
            "careful",
            "exhausted",
            "interested",
            "obliged",
            "bound",
            "determined",
            "loath",
            "focused",
            "overextended",
            "weak",
            "isolated",
            "indebted");
    private static final Set<String> REASONS = Set.of(
            "desire",
            "interest",
            "goal",
            "priority",
            "aim",
            "need",
            "reluctance",
            "fear",
            "concern",
            "motivation",
            "motive",
            "wariness",
            "dependence",
            "objective",
            "focus",
            "willingness",
            "stance",
            "hostility",
            "reliance",
            "calculation",
            "ambition",
            "quest",
            "unwillingness",
            "commitment",
            "caution",
            "worry",
            "challenge",
            "appetite",
            "debt");
    private static final Set<String> BALANCING =
            Set.of("maintain", "preserve", "keep", "balance", "retain", "protect", "avoid", "cultivate");
    private static final Set<String> TIES =
            Set.of("tie", "relation", "relationship", "link", "friendship", "partnership");
    private static final Pattern WHY = Pattern.compile(
            "(?i)^\\W*(?:\\d+[.)]|[A-Z][.)])?\\s*(?:why|reasons?|what (?:holds?|held|keeps?|kept|drives?|drove|stops?|stopped)|motives?|drivers?)\\b.*");
    private static final Pattern STAYED_OUT = Pattern.compile(
            "(?i).*\\b(?:not|n['’]t|no|stay(?:ed|s)? (?:out|away|neutral|aside)|abstain\\w*|refus\\w*|declin\\w*|hesitat\\w*|restrain\\w*|hold\\w*(?: \\w+)? back|held(?: \\w+)? back|limits?|reluctan\\w*|silent|silence|inaction|neutral\\w*|aloof|cautio\\w*)\\b.*");
    private static final Pattern SHARED =
            Pattern.compile("(?i).*\\b(?:share|in common|common|unite|bind)s?\\b.*:\\s*$");
    private static final Pattern LOSS = Pattern.compile(
            "(?i).*\\b(?:avoid|alienat|antagoni|disrupt|undermin|damag|risk|lose|losing|cost|jeopardi|endanger|cannot|can ?not|n['’]t|wary|reluctan|fear|harm|hurt|strain|limit|constrain|without)\\w*.*");
    private static final Pattern GAIN = Pattern.compile(
            "(?is).*\\b(?:bolster|expand|strengthen|deepen|benefit|gain|secure|reassert|counter|challenge|conduit|source of|supplies|dependent on|depends on|relies on|valuable|indispensable|vital|asset|profit|repay|owe|hold on to|foothold)\\w*.*");
    /// What is short is soldiers and no stock: "cannot spare troops".
    /// "Its commitment to Y's stability": what holds a partner up draws, though stability alone holds back.
    private static final Pattern COMMITTED = Pattern.compile("(?i)\\bcommit(?:ted|ments?)\\b");

    private static final Pattern SOLDIERS =
            Pattern.compile("(?i)\\b(?:troops|soldiers|army|forces|brigades?|divisions?|men)\\b");

    private static final int FEWEST_TELLING = 3;
    /// Sentences; a text shorter than this is not judged by its topic.
    private static final int SHORT = 8;
    private static final Pattern AID = Pattern.compile(
            "(?i)\\b(?:defend|defen[cs]e|support|aid|assist|help|all(?:y|ies|iance)|partner|treaty|pact|rescue|arms|weapon|come to)\\w*");
    private static final Pattern CAUSE = Pattern.compile(
            "(?i)\\b(?:because of|because|due to|owing to|thanks to|given|driven by|motivated by|in order to|so as to|out of|for fear of|as a result of|shaped by)\\b");
    private final ArticleContext context;

    Drivers(ArticleContext context) {
        this.context = context;
    }

    void find() {
        boolean onTopic = isAboutAid();
        for (Tree tree : context.trees()) {
            if (context.tells(tree) && !tree.isQuestion()) {
                boolean listed = underWhy(tree) || underShared(tree);
                if (!listed && onTopic) {
                    for (int i = 0; i < tree.size(); i++) {
                        wish(tree, i);
                        stateOfMind(tree, i);
                        cannot(tree, i);
                        noun(tree, i);
                        ties(tree, i);
                    }
                    cause(tree);
                }
            }
        }
    }

    /// Whether the article is about what one of its two main states does for the other: enough sentences name
    /// both and speak of help, defence or alliance, or a heading asks why.
    private boolean isAboutAid() {
        List<ActorId> pair = context.cast().mainPair();
        if (pair.size() < 2) {
            return false;
        }
        long telling = context.trees().stream()
                .filter(t -> AID.matcher(t.words()).find())
                .filter(t -> context.cast().namedIn(t).stream()
                                .map(Sides::state)
                                .filter(pair::contains)
                                .distinct()
                                .count()
                        == 2)
                .count();
        boolean asks = context.trees().stream()
                .anyMatch(t -> !context.tells(t) && WHY.matcher(t.words()).matches());
        return asks || telling >= FEWEST_TELLING || context.trees().size() < SHORT;
    }

    // ---- lists

    /// A bullet under "Why X did not come to Y's aid" is a reason; it inherits the heading's actor and claim.
    private boolean underWhy(Tree tree) {
        if (tree.sentence().kind() != Sentence.Kind.BULLET) {
            return false;
        }
        List<Tree> headings = context.headings(tree);
        Optional<Tree> why =
                headings.stream().filter(h -> WHY.matcher(h.words()).matches()).findFirst();
        if (why.isEmpty()) {
            return false;
        }
        if (isLabel(tree)) {
            return true;
        }
        Tree heading = why.orElseThrow();
        Optional<ActorId> patron = context.cast().namedIn(heading).stream()
                .findFirst()
                .or(() -> context.cast().mainPair().stream().findFirst());
        String near = headings.getFirst() == heading ? "" : headings.getFirst().words();
        String lead = context.parent(tree).map(Tree::words).orElse("");
        Optional<Motive> motive = context.lexicon()
                .motive(tree.words())
                .or(() -> context.lexicon().motive(near))
                .or(() -> context.lexicon().motive(lead));
        boolean isLead = tree.words().strip().endsWith(":");
        boolean against = STAYED_OUT.matcher(heading.words()).matches()
                || STAYED_OUT.matcher(near).matches();
        patron.ifPresent(p -> motive.ifPresent(m -> enter(
                tree,
                0,
                tree.whole(),
                p,
                toward(tree, tree.whole(), p).or(() -> context.parent(tree).flatMap(l -> toward(l, l.whole(), p))),
                m,
                against || holdsBack(m) ? Pull.AGAINST : Pull.FOR,
                isLead ? "lead-in under why" : "bullet under why")));
        return patron.isPresent();
    }

    /// A bullet without a verb that others hang under names them; it is no reason itself.
    private boolean isLabel(Tree tree) {
        return tree.verbs().isEmpty()
                && context.trees().stream().anyMatch(t -> t.sentence().parent() == tree.index());
    }

    /// "X and Y share:" and its bullets.
    private boolean underShared(Tree tree) {
        Optional<Tree> lead =
                context.parent(tree).filter(l -> SHARED.matcher(l.words()).matches());
        if (lead.isEmpty()) {
            return false;
        }
        Optional<ActorId> actor =
                context.cast().namedIn(lead.orElseThrow()).stream().findFirst();
        Optional<Motive> motive = context.lexicon().motive(tree.words());
        actor.ifPresent(a -> motive.ifPresent(m -> enter(
                tree, 0, tree.whole(), a, toward(tree, tree.whole(), a), m, Pull.FOR, "bullet under what is shared")));
        return actor.isPresent();
    }

    // ---- sentences

    private void wish(Tree tree, int i) {
        if (!tree.isVerb(i)
                || !WISHES.contains(tree.lemma(i))
                || Certainty.of(tree, i) == Status.DENIED
                        && !Set.of("want", "wish").contains(tree.lemma(i))) {
            return;
        }
        Optional<ActorId> actor = subject(tree, i);
        boolean complement = tree.kid(i, "xcomp", "dobj", "ccomp", "prep", "acl") >= 0;
        if (actor.isPresent() && complement) {
            motivated(tree, i, tree.clause(i), actor.orElseThrow(), "wish " + tree.lemma(i));
        }
    }

    private void stateOfMind(Tree tree, int i) {
        boolean predicate = STATES_OF_MIND.contains(tree.lemma(i))
                || STATES_OF_MIND.contains(tree.surface(i).toLowerCase(Locale.ROOT));
        int head = i;
        if (predicate && !tree.isVerb(i)) {
            head = tree.head(i);
        }
        boolean verbal = predicate
                && tree.isVerb(i)
                && (tree.kid(i, "auxpass") >= 0 || tree.tag(i).equals("VBN"));
        if (!predicate
                || head < 0
                || !verbal
                        && !(tree.isVerb(head)
                                && Set.of("acomp", "oprd", "xcomp").contains(tree.relation(i)))) {
            return;
        }
        Roles roles = Roles.of(tree, head);
        Optional<ActorId> actor = roles.passive() ? who(tree, roles.patients()) : who(tree, roles.agents());
        int at = head;
        actor.ifPresent(a -> motivated(tree, i, tree.clause(at), a, "state of mind " + tree.lemma(i)));
    }

    /// "cannot afford", "does not have sufficient", "lacks".
    private void cannot(Tree tree, int i) {
        if (!tree.isVerb(i)) {
            return;
        }
        boolean unable = tree.isNegated(i)
                && tree.kids(i, "aux").stream()
                        .anyMatch(a -> tree.surface(a).toLowerCase(Locale.ROOT).matches("can|could|ca"));
        boolean lacks = tree.lemma(i).equals("lack")
                || tree.lemma(i).equals("have") && tree.isNegated(i) && tree.kid(i, "dobj") >= 0;
        if (unable || lacks) {
            subject(tree, i).ifPresent(a -> motivated(tree, i, tree.clause(i), a, lacks ? "lacks" : "cannot"));
        }
    }

    /// "X's desire to …", "X's chief aim is to …", "the challenge for X lies in …".
    private void noun(Tree tree, int i) {
        if (!tree.isNoun(i) || !REASONS.contains(tree.lemma(i))) {
            return;
        }
        int head = tree.head(i);
        boolean predicated =
                head >= 0 && tree.isVerb(head) && Set.of("nsubj", "nsubjpass").contains(tree.relation(i));
        boolean complement = tree.kid(i, "acl", "prep", "relcl") >= 0;
        Optional<ActorId> actor = context.cast().modifiers(tree, i).stream().findFirst();
        if (actor.isEmpty() && predicated) {
            actor = who(tree, tree.objects(head, Set.of("for")));
        }
        if (actor.isEmpty() || !predicated && !complement) {
            return;
        }
        Span span = predicated ? tree.clause(head) : tree.span(tree.below(i));
        motivated(tree, i, span, actor.orElseThrow(), "noun " + tree.lemma(i));
    }

    /// "maintains ties with Z": a relation the aid would touch.
    private void ties(Tree tree, int i) {
        if (!tree.isVerb(i)
                || !BALANCING.contains(tree.lemma(i))
                        && !Set.of("have", "share", "enjoy").contains(tree.lemma(i))) {
            return;
        }
        Roles roles = Roles.of(tree, i);
        Optional<Integer> tie = roles.patients().stream()
                .filter(p -> TIES.contains(tree.lemma(p)))
                .findFirst();
        Optional<ActorId> actor = subject(tree, i);
        Status status = Certainty.of(tree, i);
        if (tie.isPresent() && actor.isPresent() && status != Status.DENIED) {
            Span span = tree.clause(i);
            Optional<ActorId> toward = toward(tree, span, actor.orElseThrow());
            Optional<ActorId> partner = context.partnerOf(actor.orElseThrow());
            boolean onlyPartner = toward.isPresent()
                    && toward.equals(partner)
                    && others(tree, span, actor.orElseThrow(), partner).isEmpty();
            enter(
                    tree,
                    i,
                    span,
                    actor.orElseThrow(),
                    others(tree, span, actor.orElseThrow(), partner).stream()
                            .findFirst()
                            .or(() -> toward),
                    Motive.TIE,
                    onlyPartner ? Pull.FOR : Pull.AGAINST,
                    "ties");
        }
    }

    /// "driven by …", "due to …", "because …": the reason told for what the sentence tells.
    private void cause(Tree tree) {
        String sentence = tree.words();
        var m = CAUSE.matcher(sentence);
        if (!m.find()) {
            return;
        }
        String reason =
                sentence.substring(m.start()).replaceAll("(?s)[;:—–].*", "").replaceAll("\\s*[.,]?\\s*$", "");
        if (m.start() == 0) {
            int comma = sentence.indexOf(", ");
            reason = comma > 0 ? sentence.substring(0, comma) : reason;
        }
        Optional<Motive> motive = context.lexicon().motive(reason);
        if (motive.isEmpty() || reason.length() < m.group().length() + 4) {
            return;
        }
        Span span =
                new Span(tree.sentence().start() + m.start(), tree.sentence().start() + m.start() + reason.length());
        List<ActorId> named = context.cast().namedIn(tree);
        List<ActorId> main = context.cast().mainPair();
        Optional<ActorId> actor = named.stream()
                .filter(main::contains)
                .findFirst()
                .or(() -> main.stream().findFirst());
        actor.ifPresent(a -> enter(
                tree,
                0,
                span,
                a,
                toward(tree, span, a),
                motive.orElseThrow(),
                pull(tree, span, motive.orElseThrow(), a, sentence),
                "cause " + m.group().toLowerCase(Locale.ROOT)));
    }

    // ---- shared

    private void motivated(Tree tree, int at, Span span, ActorId actor, String rule) {
        String text = tree.at(span);
        context.lexicon()
                .motive(text)
                .map(m -> m == Motive.STOCK && SOLDIERS.matcher(text).find() ? Motive.OVERSTRETCH : m)
                .ifPresent(m -> enter(
                        tree,
                        at,
                        span,
                        actor,
                        toward(tree, span, actor),
                        m,
                        m == Motive.DUTY && isDenied(tree, at) ? Pull.AGAINST : pull(tree, span, m, actor, text),
                        rule));
    }

    /// "does not mean that A is obliged": a duty denied from above.
    private static boolean isDenied(Tree tree, int at) {
        int verb = tree.isVerb(at) ? at : tree.head(at);
        return verb >= 0 && tree.isVerb(verb) && Certainty.of(tree, verb) == Status.DENIED;
    }

    /// Whether the reason draws the actor towards its partner's side. A fear, a lack or a tie to another holds
    /// back; a gain from the partner, a duty or a shared cause draws.
    private Pull pull(Tree tree, Span span, Motive motive, ActorId actor, String text) {
        Optional<ActorId> partner = context.partnerOf(actor);
        boolean names = partner.isPresent()
                && context.cast().namedIn(tree, span).stream().anyMatch(a -> Sides.same(a, partner.orElseThrow()));
        boolean others = !others(tree, span, actor, partner).isEmpty();
        boolean loss = LOSS.matcher(text.replace('\n', ' ')).matches();
        boolean gain = GAIN.matcher(text.replace('\n', ' ')).matches();
        return switch (motive) {
            case ESCALATION, OVERSTRETCH, STOCK, MEDIATOR_ROLE, NONPROLIFERATION -> Pull.AGAINST;
            case IDEOLOGY, RECIPROCITY, REGIME_SURVIVAL, REPUTATION ->
                loss && !gain && others ? Pull.AGAINST : Pull.FOR;
            case DUTY -> text.matches("(?is).*(?:\\bnot\\b|n['’]t\\b|\\bno\\b).*") ? Pull.AGAINST : Pull.FOR;
            case CAPABILITY ->
                loss || text.matches("(?is).*(?:\\bnot\\b|n['’]t\\b|\\black|\\bfew\\b|weak|cannot).*")
                        ? Pull.AGAINST
                        : Pull.FOR;
            case ECONOMY -> loss && !gain || others && !names ? Pull.AGAINST : Pull.FOR;
            case TIE -> names && !others && !loss ? Pull.FOR : Pull.AGAINST;
            case INFLUENCE ->
                names && !others && !loss && COMMITTED.matcher(text).find()
                                || gain && !text.matches("(?is).*(?:stability|status quo|avoid).*")
                        ? Pull.FOR
                        : Pull.AGAINST;
            case DOMESTIC -> Pull.AGAINST;
        };
    }

    private List<ActorId> others(Tree tree, Span span, ActorId actor, Optional<ActorId> partner) {
        return context.cast().namedIn(tree, span).stream()
                .filter(a -> !Sides.same(a, actor)
                        && partner.filter(p -> Sides.same(a, p)).isEmpty())
                .toList();
    }

    private Optional<ActorId> toward(Tree tree, Span span, ActorId actor) {
        Optional<ActorId> partner = context.partnerOf(actor);
        List<ActorId> others = others(tree, span, actor, partner);
        return others.stream()
                .findFirst()
                .or(() -> context.cast().namedIn(tree, span).stream()
                        .filter(a -> !Sides.same(a, actor))
                        .findFirst());
    }

    private Optional<ActorId> subject(Tree tree, int verb) {
        Roles roles = Roles.of(tree, verb);
        return roles.passive() ? Optional.empty() : who(tree, roles.agents());
    }

    private Optional<ActorId> who(Tree tree, List<Integer> nouns) {
        return nouns.stream().flatMap(n -> context.cast().who(tree, n).stream()).findFirst();
    }

    /// Whether a motive can only hold back: whose forces are tied elsewhere, or whose stores are empty, is not the
    /// readier to help for it.
    static boolean holdsBack(Motive motive) {
        return motive == Motive.OVERSTRETCH || motive == Motive.STOCK;
    }

    /// The rungs a motive bears on; none named means all.
    static List<Rung> rungs(Motive motive) {
        return switch (motive) {
            case ESCALATION, OVERSTRETCH -> List.of(Rung.DEPLOYMENT, Rung.FORCE);
            case STOCK -> List.of(Rung.ARMS);
            default -> List.of();
        };
    }

    private void enter(
            Tree tree,
            int at,
            Span span,
            ActorId actor,
            Optional<ActorId> toward,
            Motive motive,
            Pull pull,
            String rule) {
        List<ActorId> pair = context.cast().mainPair();
        boolean ours = pair.stream().anyMatch(p -> Sides.same(p, actor));
        if (!ours) {
            return;
        }
        Optional<Attribution> by = context.accordingTo(tree, at);
        String content = tree.at(span);
        context.add(
                "driver " + tree.index() + " " + actor + motive,
                id -> new Entry.Driver(
                        context.common(
                                id, span, Status.ONGOING, by, Optional.empty(), "driver: " + rule, tree.show(at)),
                        actor,
                        toward.filter(t -> !Sides.same(t, actor)),
                        motive,
                        pull,
                        rungs(motive),
                        content));
    }
}
