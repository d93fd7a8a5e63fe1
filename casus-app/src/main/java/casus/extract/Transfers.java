package casus.extract;

import casus.extract.scene.Scene;
import casus.extract.text.Certainty;
import casus.extract.text.Lexicon;
import casus.extract.text.Roles;
import casus.extract.text.Tree;
import casus.extract.text.Tree.Span;
import casus.extract.who.Sides;
import casus.ledger.Attribution;
import casus.ledger.Entry;
import casus.terms.ActorId;
import casus.terms.Stage;
import casus.terms.Status;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who hands what to whom, and how far it has come: SIPRI's registers in words. Verbs of giving with their
/// three roles,
/// their
/// nominals ("deliveries of T from A to B"), and the stages before and after delivery.
///
/// It fails where the giver or taker stands in another sentence, and on goods the lexicon does not know.
final class Transfers {
    private static final Set<String> GIVE_WITH = Set.of(
            "supply", "provide", "equip", "arm", "furnish", "support", "present", "reward", "outfit", "help", "load");
    private static final Set<String> GIVE_TO = Set.of(
            "export",
            "deliver",
            "send",
            "give",
            "sell",
            "ship",
            "hand",
            "transfer",
            "donate",
            "provide",
            "supply",
            "lend",
            "grant",
            "lease",
            "allocate",
            "dispatch",
            "airlift",
            "pass",
            "return",
            "offer",
            "promise",
            "pledge",
            "deploy",
            "gift",
            "rush",
            "move",
            "trade",
            "swap",
            "smuggle",
            "funnel",
            "channel",
            "airdrop",
            "drop",
            "bring",
            "furnish",
            "spare");
    private static final Set<String> TAKE = Set.of("receive", "obtain", "acquire", "get", "procure", "import");
    private static final Set<String> ORDER = Set.of("buy", "order", "purchase", "contract");
    private static final Set<String> ASK =
            Set.of("ask", "request", "seek", "demand", "want", "solicit", "press", "beg", "urge");
    private static final Set<String> NOUNS = Set.of(
            "delivery",
            "supply",
            "transfer",
            "shipment",
            "sale",
            "export",
            "provision",
            "handover",
            "consignment",
            "donation");
    private static final Set<String> DEALS = Set.of("deal", "contract", "order", "agreement", "package");
    private static final Set<String> HALTING =
            Set.of("stall", "slow", "delay", "halt", "freeze", "postpone", "suspend", "pause", "drag");
    private static final Set<String> MAKING =
            Set.of("co-produce", "coproduce", "produce", "build", "assemble", "manufacture", "develop");
    private static final Set<String> REFUSE =
            Set.of("decline", "refuse", "reject", "withhold", "block", "deny", "rebuff");
    private static final Set<String> TRADED = Set.of("trade", "swap");
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

    /// Nouns for a halt: "the hold on arms for A".
    private static final Set<String> HOLDS =
            Set.of("hold", "freeze", "pause", "delay", "suspension", "halt", "moratorium", "embargo", "block");

    /// Nouns for not wanting to give.
    private static final Set<String> RELUCTANCE =
            Set.of("refusal", "reluctance", "resistance", "unwillingness", "rejection", "opposition", "hesitation");
    private static final Pattern WAR_AID =
            Pattern.compile("(?i)\\b(?:military|security|defen[cs]e|lethal) (?:aid|assistance)\\b");
    private static final Pattern COUNT =
            Pattern.compile("\\b(\\d{1,3}(?:,\\d{3})+|\\d{1,5})\\b(?!\\s*(?:per cent|percent|%|years?|km|mm))");
    private final Scene scene;

    Transfers(Scene scene) {
        this.scene = scene;
    }

    void find() {
        for (Tree tree : scene.trees()) {
            if (scene.tells(tree)) {
                for (int i = 0; i < tree.size(); i++) {
                    if (tree.isVerb(i)) {
                        verb(tree, i);
                    } else if (tree.isNoun(i) && NOUNS.contains(tree.lemma(i))) {
                        nominal(tree, i);
                    } else if (tree.isNoun(i) && DEALS.contains(tree.lemma(i))) {
                        deal(tree, i);
                    } else if (tree.isNoun(i) && HOLDS.contains(tree.lemma(i))) {
                        held(tree, i);
                    }
                    if (tree.isNoun(i) && !NOUNS.contains(tree.lemma(i)) && isGood(tree, i)) {
                        handed(tree, i);
                    }
                }
            }
        }
    }

    // ---- what is a good

    /// The part of a noun phrase that names goods, when it does.
    private Optional<Integer> good(Tree tree, List<Integer> nouns) {
        Optional<Integer> named = nouns.stream().filter(n -> isGood(tree, n)).findFirst();
        return named.or(() -> nouns.stream()
                .filter(n -> CONTAINERS.contains(tree.lemma(n)))
                .flatMap(n -> tree.objects(n, Set.of("of")).stream())
                .filter(n -> isGood(tree, n))
                .findFirst());
    }

    private boolean isGood(Tree tree, int noun) {
        if (!tree.isNoun(noun) || tree.tag(noun).startsWith("PRP")) {
            return false;
        }
        String words = tree.at(tree.core(noun));
        String low = words.toLowerCase(Locale.ROOT);
        if (low.matches(
                ".*\\b(?:strikes?|attacks?|cooperation|campaign|clause|pact|treaty|exercises?|drills?|production|talks|minister|ministry|forces?|war)$")) {
            return false;
        }
        return !scene.lexicon().goods(words).isEmpty()
                || !scene.lexicon().designations(words).isEmpty()
                || isWarAid(tree, noun);
    }

    /// "the aid", in an article that speaks of military aid.
    private boolean isWarAid(Tree tree, int noun) {
        return Set.of("aid", "assistance").contains(tree.lemma(noun))
                && tree.hasKid(noun, "det", Set.of("the", "that", "this"))
                && tree.kid(noun, "nmod", "compound") < 0
                && WAR_AID.matcher(scene.article().text()).find();
    }

    private String category(String item) {
        return scene.lexicon().goods(item).stream()
                .map(Lexicon.Good::category)
                .filter(c -> !c.equals("arms unspecified"))
                .findFirst()
                .or(() -> scene.lexicon().goods(item).stream()
                        .map(Lexicon.Good::category)
                        .findFirst())
                .orElse("other");
    }

    // ---- verbs

    private void verb(Tree tree, int verb) {
        String lemma = tree.lemma(verb);
        Roles roles = Roles.of(tree, verb);
        if (GIVE_WITH.contains(lemma)) {
            giveWith(tree, verb, roles);
        }
        if (GIVE_TO.contains(lemma)) {
            giveTo(tree, verb, roles);
        }
        if (TAKE.contains(lemma) || ORDER.contains(lemma)) {
            take(tree, verb, roles, ORDER.contains(lemma) ? Stage.ORDERED : Stage.DELIVERED);
        }
        if (ASK.contains(lemma)) {
            ask(tree, verb, roles);
        }
        if (lemma.equals("offer")) {
            offer(tree, verb, roles);
        }
        if (MAKING.contains(lemma)) {
            make(tree, verb, roles);
        }
        boolean bare = Set.of("arm", "equip", "rearm").contains(lemma)
                && tree.objects(verb, Set.of("with")).isEmpty();
        if (lemma.equals("train") || bare) {
            train(tree, verb, roles);
        }
        if (Set.of("rely", "depend").contains(lemma)) {
            rely(tree, verb, roles);
        }
        if (HALTING.contains(lemma) || lemma.equals("withhold")) {
            halt(tree, verb, roles);
        }
        if (Set.of("reach", "arrive").contains(lemma)) {
            arrive(tree, verb, roles);
        }
    }

    /// "the first A reached B".
    private void arrive(Tree tree, int verb, Roles roles) {
        Optional<Integer> item = good(tree, roles.agents()).or(() -> again(tree, roles.agents()));
        if (item.isEmpty()) {
            return;
        }
        int goods = item.orElseThrow();
        Set<ActorId> to = new LinkedHashSet<>();
        to.addAll(scene.cast().whose(tree, roles.patients()));
        to.addAll(scene.cast().whose(tree, tree.objects(verb, Set.of("in", "at"))));
        Set<ActorId> from = new LinkedHashSet<>(scene.cast().modifiers(tree, goods));
        from.addAll(scene.cast().who(tree, tree.objects(goods, Set.of("from"))));
        from.addAll(scene.cast().who(tree, tree.objects(verb, Set.of("from"))));
        Optional<Entry.Transfer> last = before(tree, goods);
        Optional<ActorId> taker = to.stream().findFirst().or(() -> last.flatMap(Entry.Transfer::recipient));
        Optional<ActorId> giver = from.stream()
                .findFirst()
                .or(() -> last.flatMap(Entry.Transfer::supplier))
                .or(() -> taker.flatMap(t -> scene.latest(Entry.Transfer.class)
                        .filter(x -> x.recipient().equals(Optional.of(t)))
                        .flatMap(x -> x.supplier().stream())
                        .findFirst()))
                .or(() -> taker.flatMap(scene::partnerOf));
        if (taker.isPresent() && giver.isPresent() && !taker.equals(giver)) {
            add(
                    tree,
                    verb,
                    tree.clause(verb),
                    giver,
                    taker,
                    goods,
                    Stage.DELIVERED,
                    Certainty.of(tree, verb),
                    "verb " + tree.lemma(verb));
        }
    }

    /// "relies on A's weapons": they were delivered.
    private void rely(Tree tree, int verb, Roles roles) {
        List<ActorId> takers = scene.cast().who(tree, roles.agents());
        good(tree, tree.objects(verb, Set.of("on", "upon"))).ifPresent(i -> {
            Set<ActorId> from = new LinkedHashSet<>(scene.cast().modifiers(tree, i));
            from.addAll(scene.cast().who(tree, tree.objects(i, Set.of("from"))));
            from.removeAll(takers);
            if (!takers.isEmpty() && !from.isEmpty()) {
                add(
                        tree,
                        verb,
                        tree.clause(verb),
                        from.stream().findFirst(),
                        takers.stream().findFirst(),
                        i,
                        Stage.DELIVERED,
                        Certainty.of(tree, verb),
                        "verb " + tree.lemma(verb));
            }
        });
    }

    /// "A paused arms for B", "the aid had been frozen".
    private void halt(Tree tree, int verb, Roles roles) {
        List<Integer> halted = roles.patients().isEmpty() && !roles.passive() ? roles.agents() : roles.patients();
        good(tree, halted)
                .or(() -> again(tree, halted))
                .filter(i -> !NOUNS.contains(tree.lemma(i)))
                .ifPresent(i -> {
                    Set<ActorId> from = new LinkedHashSet<>(
                            halted.equals(roles.agents())
                                    ? List.of()
                                    : scene.cast().who(tree, roles.agents()));
                    from.addAll(scene.cast().modifiers(tree, i));
                    stall(tree, verb, tree.clause(verb), i, from, "verb " + tree.lemma(verb));
                });
    }

    /// "the hold on A's arms for B".
    private void held(Tree tree, int noun) {
        good(tree, tree.objects(noun, Set.of("on", "of", "in"))).ifPresent(i -> {
            Set<ActorId> from = new LinkedHashSet<>(scene.cast().modifiers(tree, i));
            from.addAll(scene.cast().modifiers(tree, noun));
            stall(tree, noun, tree.phrase(noun), i, from, "noun " + tree.lemma(noun));
        });
    }

    private void stall(Tree tree, int at, Span span, int item, Set<ActorId> from, String rule) {
        Set<ActorId> to = new LinkedHashSet<>();
        to.addAll(scene.cast().whose(tree, tree.objects(item, Set.of("to", "for"))));
        to.addAll(scene.cast().whose(tree, tree.objects(at, Set.of("to", "for"))));
        to.removeAll(from);
        Optional<Entry.Transfer> last = to.isEmpty() || from.isEmpty() ? lastOf(tree, item) : Optional.empty();
        Optional<ActorId> supplier = from.stream().findFirst().or(() -> last.flatMap(Entry.Transfer::supplier));
        Optional<ActorId> recipient = to.stream()
                .findFirst()
                .or(() -> last.flatMap(Entry.Transfer::recipient))
                .or(() -> supplier.flatMap(f -> scene.cast().nearest(tree, at, List.of(f))))
                .or(() -> supplier.flatMap(scene::partnerOf));
        if (supplier.isPresent() && recipient.isPresent()) {
            Status told = tree.isVerb(at) ? Certainty.of(tree, at) : Certainty.ofNoun(tree, at);
            add(tree, at, span, supplier, recipient, item, Stage.STALLED, told, rule);
        }
    }

    /// The last transfer drafted whose item has this head word.
    private Optional<Entry.Transfer> lastOf(Tree tree, int item) {
        return scene.latest(Entry.Transfer.class)
                .filter(t -> t.item().toLowerCase(Locale.ROOT).contains(tree.lemma(item))
                        || before(tree, item).isPresent())
                .findFirst();
    }

    /// "A's weapons for B", "military aid from A to B": giver and taker hang on the good itself.
    private void handed(Tree tree, int noun) {
        int head = tree.head(noun);
        boolean coded = head >= 0
                && tree.isVerb(head)
                && (GIVE_TO.contains(tree.lemma(head))
                        || ORDER.contains(tree.lemma(head))
                        || TAKE.contains(tree.lemma(head))
                        || HALTING.contains(tree.lemma(head)))
                && Set.of("dobj", "nsubjpass").contains(tree.relation(noun));
        Set<ActorId> to = new LinkedHashSet<>();
        to.addAll(scene.cast().whose(tree, tree.objects(noun, Set.of("to", "for"))));
        if (coded || to.isEmpty()) {
            return;
        }
        Set<ActorId> from = new LinkedHashSet<>(scene.cast().modifiers(tree, noun));
        from.addAll(scene.cast().who(tree, tree.objects(noun, Set.of("from", "by"))));
        int governor = governor(tree, noun);
        boolean grows = governor >= 0
                && Set.of(
                                "expand",
                                "increase",
                                "step",
                                "continue",
                                "boost",
                                "speed",
                                "accelerate",
                                "resume",
                                "approve",
                                "announce",
                                "authorize",
                                "authorise",
                                "promise",
                                "pledge",
                                "plan",
                                "prepare",
                                "cut",
                                "end",
                                "stop",
                                "double",
                                "propose")
                        .contains(tree.lemma(governor));
        if (from.isEmpty() && grows) {
            from.addAll(scene.cast().who(tree, Roles.of(tree, governor).agents()));
        }
        from.removeAll(to);
        if (from.isEmpty()) {
            return;
        }
        boolean promised = governor >= 0
                && Set.of("promise", "pledge", "approve", "announce", "propose", "authorize", "authorise")
                        .contains(tree.lemma(governor));
        boolean asked = governor >= 0 && ASK.contains(tree.lemma(governor));
        if (asked) {
            return;
        }
        add(
                tree,
                noun,
                tree.phrase(noun),
                from.stream().findFirst(),
                to.stream().findFirst(),
                noun,
                promised ? Stage.PROMISED : Stage.DELIVERED,
                Certainty.ofNoun(tree, noun),
                "noun " + tree.lemma(noun));
    }

    /// "supply B with T", "supported B's army with T".
    private void giveWith(Tree tree, int verb, Roles roles) {
        List<ActorId> suppliers = scene.cast().who(tree, roles.agents());
        Set<ActorId> recipients = new LinkedHashSet<>();
        roles.patients()
                .forEach(p -> recipients.addAll(
                        isGood(tree, p) ? List.of() : scene.cast().whose(tree, p)));
        Optional<Integer> item = good(tree, tree.objects(verb, Set.of("with")));
        if (item.isEmpty()) {
            for (int w : tree.objects(verb, Set.of("with"))) {
                item = item.or(() -> good(tree, tree.objects(w, Set.of("like", "including", "such"))));
            }
        }
        item.ifPresent(i -> give(tree, verb, suppliers, List.copyOf(recipients), i));
    }

    /// "give T to B", "give B T", "T was delivered to B".
    private void giveTo(Tree tree, int verb, Roles roles) {
        Optional<Integer> item = good(tree, roles.patients()).or(() -> again(tree, roles.patients()));
        if (item.isEmpty() && refused(tree, verb)) {
            item = roles.patients().stream()
                    .filter(p -> Set.of("support", "assistance", "aid", "help", "protection")
                            .contains(tree.lemma(p)))
                    .findFirst();
        }
        if (item.isEmpty()) {
            return;
        }
        Set<ActorId> recipients = new LinkedHashSet<>();
        tree.kids(verb, "dative")
                .forEach(d -> tree.joined(d)
                        .forEach(j -> recipients.addAll(scene.cast().who(tree, j))));
        recipients.addAll(scene.cast()
                .whose(
                        tree,
                        tree.objects(
                                verb,
                                TRADED.contains(tree.lemma(verb))
                                        ? Set.of("with", "to")
                                        : Set.of("to", "into", "for"))));
        int object = item.orElseThrow();
        tree.kids(verb, "dobj").stream()
                .filter(o -> o != object)
                .forEach(o -> recipients.addAll(scene.cast().who(tree, o)));
        recipients.addAll(scene.cast().whose(tree, tree.objects(object, Set.of("to"))));
        tree.kids(object, "nmod", "compound").stream()
                .filter(k -> tree.tag(k).equals("NNP") && recipients.isEmpty())
                .forEach(k -> recipients.addAll(scene.cast().who(tree, k)));
        List<ActorId> suppliers = scene.cast().who(tree, roles.agents());
        List<ActorId> giver =
                suppliers.isEmpty() ? scene.cast().who(tree, tree.objects(verb, Set.of("from"))) : suppliers;
        give(tree, verb, giver, List.copyOf(recipients), object);
    }

    /// "the batteries", "the system", "none of them", after a deal told before.
    private Optional<Integer> again(Tree tree, List<Integer> nouns) {
        return nouns.stream().filter(n -> before(tree, n).isPresent()).findFirst();
    }

    /// The last transfer told before that a noun takes up again.
    private Optional<Entry.Transfer> before(Tree tree, int noun) {
        String lemma = tree.lemma(noun);
        boolean counts = Set.of("none", "#crd#", "one").contains(lemma);
        boolean definite = tree.hasKid(noun, "det", Set.of("the", "these", "those", "this", "that"))
                && Set.of(
                                "battery",
                                "system",
                                "contract",
                                "order",
                                "deal",
                                "shipment",
                                "delivery",
                                "unit",
                                "package",
                                "consignment",
                                "first",
                                "rest")
                        .contains(lemma);
        if (!counts && !definite) {
            return Optional.empty();
        }
        return scene.latest(Entry.Transfer.class).findFirst();
    }

    private void give(Tree tree, int verb, List<ActorId> givers, List<ActorId> takers, int item) {
        Optional<Entry.Transfer> last = before(tree, item);
        List<ActorId> suppliers = givers.isEmpty()
                ? last.flatMap(Entry.Transfer::supplier).stream().toList()
                : givers;
        List<ActorId> recipients = takers.isEmpty() && last.isPresent()
                ? last.flatMap(Entry.Transfer::recipient).stream().toList()
                : takers;
        boolean unable = tree.isNegated(verb)
                && tree.kids(verb, "aux").stream().anyMatch(a -> tree.lemma(a).matches("can|could"));
        if (unable) {
            return;
        }
        List<ActorId> to = recipients.stream()
                .filter(r -> suppliers.stream().noneMatch(s -> Sides.same(s, r)))
                .toList();
        boolean hasQuoteVoice = scene.quoteAt(tree.word(verb).start()).isPresent();
        if (suppliers.isEmpty() && to.isEmpty() || to.isEmpty() && !hasQuoteVoice && suppliers.isEmpty()) {
            return;
        }
        if (to.isEmpty() && !Set.of("sell", "export").contains(tree.lemma(verb))) {
            return;
        }
        boolean none = tree.lemma(item).equals("none") || tree.isNegated(item);
        Status plain = Certainty.of(tree, verb);
        Status told = none && plain != Status.DENIED ? Status.DENIED : plain;
        Stage asked = stage(tree, verb);
        boolean waits = asked == Stage.DELIVERED && told == Status.DENIED && last.isPresent();
        if (waits) {
            told = Status.OCCURRED;
        }
        Stage stage = waits ? Stage.STALLED : asked;
        Status status = switch (stage) {
            case DECLINED -> Status.OCCURRED;
            case OFFERED, PROMISED, ORDERED, REQUESTED -> governorStatus(tree, verb);
            default -> told;
        };
        add(
                tree,
                verb,
                tree.clause(verb),
                suppliers.stream().findFirst(),
                to.stream().findFirst(),
                item,
                stage,
                status,
                "verb " + tree.lemma(verb));
    }

    private boolean refused(Tree tree, int verb) {
        int head = tree.head(verb);
        if (head < 0) {
            return false;
        }
        int noun = tree.tag(head).matches("IN|TO") ? tree.head(head) : head;
        return REFUSE.contains(tree.lemma(head)) && tree.relation(verb).equals("xcomp")
                || noun >= 0
                        && RELUCTANCE.contains(tree.lemma(noun))
                        && Set.of("acl", "pcomp").contains(tree.relation(verb));
    }

    /// The stage of giving: what governs the verb decides.
    private Stage stage(Tree tree, int verb) {
        String lemma = tree.lemma(verb);
        int head = tree.head(verb);
        if (refused(tree, verb)) {
            return Stage.DECLINED;
        }
        if (lemma.equals("offer")) {
            return Stage.OFFERED;
        }
        if (lemma.equals("promise") || lemma.equals("pledge")) {
            return Stage.PROMISED;
        }
        if (head >= 0 && Set.of("xcomp", "ccomp", "acl", "pcomp").contains(tree.relation(verb))) {
            String governor = tree.lemma(head);
            if (governor.equals("offer")) {
                return Stage.OFFERED;
            }
            if (Set.of("promise", "pledge", "agree", "vow", "commit", "undertake")
                    .contains(governor)) {
                return Stage.PROMISED;
            }
            if (ASK.contains(governor)) {
                return Stage.REQUESTED;
            }
            boolean about = tree.tag(head).equals("IN") && tree.head(head) >= 0 && tree.isNoun(tree.head(head));
            if (about
                    && Set.of("comment", "remark", "talk", "promise", "pledge", "statement")
                            .contains(tree.lemma(tree.head(head)))) {
                return Stage.PROMISED;
            }
        }
        return Stage.DELIVERED;
    }

    private Status governorStatus(Tree tree, int verb) {
        int head = tree.head(verb);
        boolean governed = head >= 0 && Set.of("xcomp", "acl").contains(tree.relation(verb)) && tree.isVerb(head);
        boolean noun = head >= 0 && tree.tag(head).equals("IN");
        if (noun) {
            return Status.HYPOTHETICAL;
        }
        Status status = Certainty.of(tree, governed ? head : verb);
        return status == Status.ONGOING ? Status.OCCURRED : status;
    }

    /// "receive T from A", "buy T from A".
    private void take(Tree tree, int verb, Roles roles, Stage stage) {
        Optional<Integer> item = good(tree, roles.patients());
        if (item.isEmpty()) {
            return;
        }
        List<ActorId> behalf = tree.objects(verb, Set.of("on")).stream()
                .filter(o -> tree.lemma(o).equals("behalf"))
                .flatMap(o -> tree.objects(o, Set.of("of")).stream())
                .flatMap(o -> scene.cast().whose(tree, o).stream())
                .toList();
        List<ActorId> recipients = behalf.isEmpty() ? scene.cast().who(tree, roles.agents()) : behalf;
        Set<ActorId> suppliers = new LinkedHashSet<>(scene.cast().who(tree, tree.objects(verb, Set.of("from"))));
        suppliers.addAll(scene.cast().who(tree, tree.objects(item.orElseThrow(), Set.of("from"))));
        if (suppliers.isEmpty()) {
            suppliers.addAll(scene.cast().modifiers(tree, item.orElseThrow()));
        }
        suppliers.removeIf(s -> recipients.stream().anyMatch(r -> r.equals(s)));
        if (recipients.isEmpty() || suppliers.isEmpty() && stage == Stage.DELIVERED) {
            return;
        }
        Status told = Certainty.of(tree, verb);
        add(
                tree,
                verb,
                tree.clause(verb),
                suppliers.stream().findFirst(),
                recipients.stream().findFirst(),
                item.orElseThrow(),
                stage,
                told == Status.ONGOING && stage == Stage.ORDERED ? Status.OCCURRED : told,
                "verb " + tree.lemma(verb));
    }

    /// "ask A for T", "seek T from A", "asked A to sell T" is left to the verb of giving.
    private void ask(Tree tree, int verb, Roles roles) {
        List<Integer> wanted = new ArrayList<>(tree.objects(verb, Set.of("for")));
        wanted.addAll(roles.patients());
        Optional<Integer> item = good(tree, wanted);
        List<ActorId> askers = scene.cast().who(tree, roles.agents());
        if (item.isEmpty() || askers.isEmpty()) {
            return;
        }
        Set<ActorId> asked = new LinkedHashSet<>();
        roles.patients()
                .forEach(p ->
                        asked.addAll(isGood(tree, p) ? List.of() : scene.cast().who(tree, p)));
        asked.addAll(scene.cast().who(tree, tree.objects(verb, Set.of("from"))));
        asked.addAll(scene.cast().who(tree, tree.objects(item.orElseThrow(), Set.of("from"))));
        asked.removeIf(askers::contains);
        if (asked.isEmpty()) {
            return;
        }
        Status told = Certainty.of(tree, verb);
        add(
                tree,
                verb,
                tree.clause(verb),
                asked.stream().findFirst(),
                askers.stream().findFirst(),
                item.orElseThrow(),
                Stage.REQUESTED,
                told == Status.ONGOING ? Status.OCCURRED : told,
                "verb " + tree.lemma(verb));
    }

    /// Training is a good: who trains whose forces.
    private void train(Tree tree, int verb, Roles roles) {
        List<ActorId> trainers = scene.cast().who(tree, roles.agents());
        Set<ActorId> trained = new LinkedHashSet<>();
        trained.addAll(scene.cast().whose(tree, roles.patients()));
        trained.removeAll(trainers);
        if (!trainers.isEmpty() && !trained.isEmpty()) {
            add(
                    tree,
                    verb,
                    tree.clause(verb),
                    trainers.stream().findFirst(),
                    trained.stream().findFirst(),
                    verb,
                    Stage.DELIVERED,
                    Certainty.of(tree, verb),
                    "verb train");
        }
    }

    /// "offered to collaborate with B on T", "offered to build a joint T with B".
    private void offer(Tree tree, int verb, Roles roles) {
        List<ActorId> givers = scene.cast().who(tree, roles.agents());
        for (int todo : tree.kids(verb, "xcomp")) {
            Optional<Integer> item = tree.below(todo).stream()
                    .filter(w -> w != todo && isGood(tree, w))
                    .findFirst();
            boolean giving = GIVE_TO.contains(tree.lemma(todo)) || GIVE_WITH.contains(tree.lemma(todo));
            if (item.isPresent() && !givers.isEmpty() && !giving) {
                Set<ActorId> to = new LinkedHashSet<>();
                tree.below(todo).stream()
                        .filter(tree::isNoun)
                        .forEach(w -> to.addAll(scene.cast().who(tree, w)));
                to.removeIf(givers::contains);
                if (!to.isEmpty()) {
                    Status told = Certainty.of(tree, verb);
                    add(
                            tree,
                            verb,
                            tree.clause(verb),
                            givers.stream().findFirst(),
                            to.stream().findFirst(),
                            item.orElseThrow(),
                            Stage.OFFERED,
                            told == Status.ONGOING ? Status.OCCURRED : told,
                            "verb offer");
                }
            }
        }
    }

    /// "A's drones are being co-produced in B", "A's role in building B's plant".
    private void make(Tree tree, int verb, Roles roles) {
        Optional<Integer> item = good(tree, roles.patients());
        if (item.isEmpty()) {
            return;
        }
        List<ActorId> beside = scene.cast().who(tree, tree.objects(verb, Set.of("with")));
        boolean together = tree.lemma(verb).startsWith("co")
                || !beside.isEmpty()
                || tree.below(verb).stream()
                        .anyMatch(w ->
                                Set.of("jointly", "together", "co", "joint").contains(tree.lemma(w)));
        List<ActorId> own = scene.cast().modifiers(tree, item.orElseThrow());
        List<ActorId> owner = own.isEmpty()
                ? roles.patients().stream()
                        .flatMap(p -> scene.cast().modifiers(tree, p).stream())
                        .distinct()
                        .toList()
                : own;
        Set<ActorId> elsewhere = new LinkedHashSet<>();
        elsewhere.addAll(scene.cast().whose(tree, tree.objects(verb, Set.of("in", "at"))));
        List<ActorId> makers = scene.cast().who(tree, roles.agents());
        if (together && !owner.isEmpty()) {
            elsewhere.addAll(makers);
            elsewhere.removeAll(owner);
            List<ActorId> partners =
                    beside.stream().filter(b -> !owner.contains(b)).toList();
            if (!elsewhere.isEmpty() || !partners.isEmpty()) {
                add(
                        tree,
                        verb,
                        tree.clause(verb),
                        (partners.isEmpty() ? owner : partners).stream().findFirst(),
                        partners.isEmpty()
                                ? elsewhere.stream().findFirst()
                                : owner.stream().findFirst(),
                        item.orElseThrow(),
                        Stage.CO_PRODUCED,
                        Certainty.of(tree, verb),
                        "verb co-produce");
            }
        } else if (!together
                && !owner.isEmpty()
                && !makers.isEmpty()
                && makers.stream().noneMatch(owner::contains)) {
            Stage stage = Stage.DELIVERED;
            add(
                    tree,
                    verb,
                    tree.clause(verb),
                    makers.stream().findFirst(),
                    owner.stream().findFirst(),
                    item.orElseThrow(),
                    stage,
                    Certainty.of(tree, verb),
                    "verb " + tree.lemma(verb));
        }
    }

    // ---- nouns

    /// "deliveries of T from A to B", "A's supply of T to B".
    private void nominal(Tree tree, int noun) {
        List<Integer> of = tree.objects(noun, Set.of("of"));
        Optional<Integer> item = good(tree, of)
                .or(() -> tree.kids(noun, "compound", "nmod").stream()
                        .filter(k -> isGood(tree, k))
                        .findFirst());
        if (item.isEmpty()) {
            return;
        }
        Set<ActorId> suppliers = new LinkedHashSet<>(scene.cast().who(tree, tree.objects(noun, Set.of("from", "by"))));
        of.forEach(o -> suppliers.addAll(scene.cast().who(tree, tree.objects(o, Set.of("from")))));
        suppliers.addAll(scene.cast().modifiers(tree, noun));
        Set<ActorId> recipients = new LinkedHashSet<>();
        recipients.addAll(scene.cast().whose(tree, tree.objects(noun, Set.of("to"))));
        of.forEach(o -> tree.objects(o, Set.of("to"))
                .forEach(t -> recipients.addAll(scene.cast().whose(tree, t))));
        int governor = governor(tree, noun);
        if (suppliers.isEmpty() && governor >= 0) {
            suppliers.addAll(scene.cast().who(tree, Roles.of(tree, governor).agents()));
        }
        recipients.removeAll(suppliers);
        if (recipients.isEmpty() && suppliers.isEmpty()) {
            return;
        }
        Optional<ActorId> from = suppliers.stream().findFirst();
        Optional<ActorId> to = recipients.stream().findFirst().or(() -> from.flatMap(scene::partnerOf));
        boolean halted = governor >= 0 && HALTING.contains(tree.lemma(governor));
        boolean opens = Certainty.ofNoun(tree, noun) == Status.HYPOTHETICAL
                || governor >= 0
                        && Set.of("entail", "open", "allow", "pave", "include", "discuss", "envisage")
                                .contains(tree.lemma(governor))
                || tree.below(governor < 0 ? noun : governor).stream()
                        .anyMatch(w -> tree.lemma(w).equals("door"));
        Status status =
                halted ? Certainty.of(tree, governor) : opens ? Status.HYPOTHETICAL : Certainty.ofNoun(tree, noun);
        Stage stage = halted ? Stage.STALLED : opens ? Stage.PROMISED : Stage.DELIVERED;
        add(
                tree,
                noun,
                governor >= 0 ? tree.clause(governor) : tree.phrase(noun),
                from,
                to,
                item.orElseThrow(),
                stage,
                status,
                "noun " + tree.lemma(noun));
    }

    private static int governor(Tree tree, int noun) {
        int at = tree.head(noun);
        for (int step = 0; step < 3 && at >= 0 && !tree.isVerb(at); step++) {
            at = tree.head(at);
        }
        return at >= 0 && tree.isVerb(at) ? at : -1;
    }

    /// "A's arms deals with B may stall".
    private void deal(Tree tree, int noun) {
        int verb = tree.head(noun);
        boolean stalls = verb >= 0
                && HALTING.contains(tree.lemma(verb))
                && Set.of("nsubj", "nsubjpass", "dobj").contains(tree.relation(noun));
        String words = tree.at(tree.phrase(noun));
        if (!stalls
                || scene.lexicon().goods(words).isEmpty()
                        && scene.lexicon().designations(words).isEmpty()) {
            return;
        }
        List<ActorId> from = scene.cast().modifiers(tree, noun);
        List<ActorId> to = scene.cast().who(tree, tree.objects(noun, Set.of("with", "to")));
        add(
                tree,
                verb,
                tree.clause(verb),
                from.stream().findFirst(),
                to.stream().findFirst(),
                noun,
                Stage.STALLED,
                Certainty.of(tree, verb),
                "noun " + tree.lemma(noun));
    }

    // ---- shared

    private void add(
            Tree tree,
            int at,
            Span span,
            Optional<ActorId> supplier,
            Optional<ActorId> recipient,
            int item,
            Stage stage,
            Status status,
            String rule) {
        String words = item(tree, item);
        Span whole = tree.isVerb(item) ? span : span.with(tree.core(item));
        List<String> designations = scene.lexicon().designations(words);
        Optional<Attribution> by = scene.accordingTo(tree, at);
        boolean unreal = status == Status.PLANNED && stage == Stage.DELIVERED;
        Status fixed = unreal ? Status.HYPOTHETICAL : status;
        scene.add(
                "transfer " + tree.index() + supplier + recipient + stage + words,
                id -> new Entry.Transfer(
                        scene.common(
                                id, whole, fixed, by, scene.time(tree, at, whole), "transfer: " + rule, tree.show(at)),
                        supplier,
                        recipient,
                        words,
                        designations.stream().findFirst(),
                        category(words),
                        stage,
                        count(tree, item),
                        Optional.empty()));
    }

    /// The item with what is joined to it, as written, at most twenty words; of a verb ("training") the verb.
    private String item(Tree tree, int noun) {
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
        return parts.length <= 20 ? words : String.join(" ", List.of(parts).subList(0, 20));
    }

    private static Optional<Integer> count(Tree tree, int noun) {
        for (int k : tree.kids(noun)) {
            Matcher m = COUNT.matcher(tree.surface(k));
            boolean number = tree.tag(k).equals("CD") && k < noun && m.matches();
            if (number) {
                return Optional.of(Integer.valueOf(m.group(1).replace(",", "")));
            }
        }
        return Optional.empty();
    }
}
