package casus.extract.act;

import casus.extract.scene.ArticleContext;
import casus.extract.text.Roles;
import casus.extract.text.Tree;
import casus.extract.text.Tree.Span;
import casus.ledger.record.Attribution;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Status;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Writes down an act found in a sentence as a draft of an event: its contexts, its place, its time, whose word
/// it is.
public final class Coding {
    private static final Set<String> PEACE = Set.of(
            "ceasefire",
            "cease-fire",
            "truce",
            "cessation",
            "restraint",
            "de-escalation",
            "de-escalate",
            "talk",
            "negotiation",
            "dialogue",
            "peace",
            "halt",
            "stop",
            "end",
            "calm",
            "hostility",
            "cease",
            "deescalate");
    private static final Set<String> CREWED =
            Set.of("jet", "fighter", "plane", "aircraft", "bomber", "airliner", "warplane");

    /// What stands after "in" or "at" and tells when, not where.
    private static final Set<String> CALENDAR = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
            "jan.",
            "feb.",
            "mar.",
            "apr.",
            "jun.",
            "jul.",
            "aug.",
            "sept.",
            "sep.",
            "oct.",
            "nov.",
            "dec.",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "spring",
            "summer",
            "autumn",
            "winter",
            "ramadan",
            "christmas",
            "easter",
            "eid",
            "q1",
            "q2",
            "q3",
            "q4");
    private final ArticleContext context;

    Coding(ArticleContext context) {
        this.context = context;
    }

    static boolean peaceful(Tree tree, int verb) {
        return tree.below(verb).stream().anyMatch(w -> PEACE.contains(tree.lemma(w)));
    }

    /// Whether a verb tells of aircraft with a crew that are intercepted: they are met, where a missile is shot down.
    public static boolean isMeeting(Tree tree, int verb) {
        return tree.isVerb(verb)
                && tree.lemma(verb).equals("intercept")
                && Roles.of(tree, verb).patients().stream().anyMatch(p -> CREWED.contains(tree.lemma(p)));
    }

    /// What an act is about, by the words of its stretch.
    ///
    /// @param own what is known of it beside
    public static Set<Context> contexts(Tree tree, int at, Set<Context> own) {
        Set<Context> out = EnumSet.noneOf(Context.class);
        out.addAll(own);
        String words = tree.at(told(tree, at)).toLowerCase(Locale.ROOT);
        mark(out, Context.HUMANITARIAN, words, "humanitarian", "medicine", "medical", "food", "relief", "refugee");
        mark(out, Context.INTELLIGENCE, words, "intelligence", "surveillance", "satellite imagery");
        mark(
                out,
                Context.MILITARY,
                words,
                "military",
                "weapon",
                "arms",
                "troops",
                "soldiers",
                "missile",
                "defence",
                "defense",
                "drone");
        mark(out, Context.NUCLEAR, words, "nuclear");
        mark(out, Context.ECONOMIC, words, "economic", "trade", "loan", "financ");
        mark(out, Context.CYBER, words, "cyber");
        return out;
    }

    private static void mark(Set<Context> out, Context context, String words, String... signs) {
        for (String sign : signs) {
            if (words.contains(sign)) {
                out.add(context);
            }
        }
    }

    /// The stretch in which a word tells an act: a verb's clause, a noun's phrase.
    public static Span told(Tree tree, int at) {
        return tree.isVerb(at) ? tree.clause(at) : tree.phrase(at);
    }

    /// Where an act took place, as written.
    public static Optional<String> place(Tree tree, int at) {
        return tree.objects(at, Set.of("in", "at")).stream()
                .filter(o -> tree.tag(o).startsWith("NNP") && !CALENDAR.contains(tree.lemma(o)))
                .findFirst()
                .map(o -> tree.at(tree.core(o)));
    }

    /// An act told in a verb's clause or a noun's phrase.
    void add(
            Tree tree,
            int at,
            List<ActorId> actors,
            List<ActorId> recipients,
            EventType type,
            Optional<String> mode,
            Set<Context> contexts,
            Status status,
            String rule) {
        add(tree, at, told(tree, at), actors, recipients, type, mode, contexts, status, rule);
    }

    /// An act told in a stretch of its own.
    void add(
            Tree tree,
            int at,
            Span span,
            List<ActorId> actors,
            List<ActorId> recipients,
            EventType type,
            Optional<String> mode,
            Set<Context> contexts,
            Status status,
            String rule) {
        Optional<Attribution> by = context.accordingTo(tree, at);
        Optional<String> place = place(tree, at);
        context.add(
                "event " + type + " " + tree.index() + " " + actors + recipients + status,
                id -> new Entry.Event(
                        context.common(
                                id, span, status, by, context.time(tree, at, span), "event: " + rule, tree.show(at)),
                        actors,
                        recipients,
                        type,
                        mode,
                        contexts,
                        place,
                        Optional.empty()));
    }
}
