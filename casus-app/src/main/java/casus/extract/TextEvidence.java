package casus.extract;

import casus.extract.scene.ArticleContext;
import casus.extract.text.Certainty;
import casus.extract.text.Lexicon;
import casus.extract.text.Roles;
import casus.extract.text.StatusIdioms;
import casus.extract.text.Tree;
import casus.extract.who.Sides;
import casus.ledger.actor.Actors.Mention;
import casus.ledger.record.Attribution;
import casus.ledger.record.Entry;
import casus.read.Sentence;
import casus.terms.ActorId;
import casus.terms.Anchor;
import casus.terms.code.EventType;
import casus.terms.code.Status;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What the text of one article says for or against an entry that somebody else drafted: whether its words stand
/// there, whether its actors are meant near them, and how the rules and the parser read who did it and whether it
/// happened. It judges nothing: it answers what is asked.
///
/// An instance serves one article and one thread.
public final class TextEvidence {
    /// How far from its words an actor may be named, in sentences.
    public static final int REACH = 3;

    /// So much of a quote stands in sentences; the rest may be the white space and marks between two.
    private static final double LEAST_READ = 0.75;

    private static final Set<EventType> MUTUAL =
            EnumSet.of(EventType.CONSULT, EventType.COOPERATE, EventType.AGREE, EventType.CONCEDE, EventType.RETREAT);

    private final ArticleContext context;
    private final List<Entry> readings;
    private final Map<Integer, Set<ActorId>> meant = new HashMap<>();

    /// @param readings all that rules and heads make of the article, likely or not
    TextEvidence(ArticleContext context, List<Entry> readings) {
        this.context = context;
        this.readings = List.copyOf(readings);
    }

    // ---- where

    /// Every place at which these words stand, byte for byte, in order. Words that run over the end of a sentence are
    /// placed by the longest part of them that stands in one.
    ///
    /// @param before what stands directly before them; empty for anything
    public List<Anchor> places(String words, String before) {
        List<Anchor> out = new ArrayList<>();
        String text = context.article().text();
        if (words.isEmpty()) {
            return out;
        }
        for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
            if (text.startsWith(before, at - before.length()) && isWholeWords(text, at, at + words.length())) {
                longestPart(at, at + words.length()).ifPresent(out::add);
            }
        }
        return out;
    }

    private Optional<Anchor> longestPart(int from, int to) {
        int start = -1;
        int end = -1;
        int covered = 0;
        for (int i = context.firstAfter(from); i < context.trees().size(); i++) {
            Sentence s = context.trees().get(i).sentence();
            if (s.start() >= to) {
                break;
            }
            int first = Math.max(from, s.start());
            int last = Math.min(to, s.end());
            covered += last - first;
            if (last - first > end - start) {
                start = first;
                end = last;
            }
        }
        boolean read = start >= 0 && covered >= (to - from) * LEAST_READ;
        return read
                ? Optional.of(Anchor.of(
                        context.article().text(), start, end, context.points().before(start)))
                : Optional.empty();
    }

    /// A quote neither begins nor ends within a word.
    private static boolean isWholeWords(String text, int from, int to) {
        boolean opens = from == 0
                || !Character.isLetterOrDigit(text.charAt(from - 1))
                || !Character.isLetterOrDigit(text.charAt(from));
        boolean closes = to == text.length()
                || !Character.isLetterOrDigit(text.charAt(to))
                || !Character.isLetterOrDigit(text.charAt(to - 1));
        return opens && closes;
    }

    private Optional<Tree> sentence(int at) {
        int index = context.firstAfter(at);
        return index < context.trees().size()
                ? Optional.of(context.trees().get(index))
                        .filter(t -> t.sentence().start() <= at)
                : Optional.empty();
    }

    private Tree tree(Anchor anchor) {
        int at = context.points().unitOf(anchor.start());
        return sentence(at).orElseThrow(() -> new IllegalArgumentException("no sentence holds " + anchor));
    }

    /// Whether the quote stands in a heading or title, which name and do not tell.
    public boolean isHeading(Anchor anchor) {
        Sentence.Kind kind = tree(anchor).sentence().kind();
        return kind == Sentence.Kind.HEADING || kind == Sentence.Kind.TITLE;
    }

    /// The words of the sentences at most [#REACH] away from a quote, and of its headings.
    public String around(Anchor anchor) {
        StringBuilder out = new StringBuilder();
        near(anchor).forEach(t -> out.append(t.words()).append('\n'));
        return out.toString();
    }

    /// The words of the quote's own sentence.
    public String sentenceOf(Anchor anchor) {
        return tree(anchor).words();
    }

    private List<Tree> near(Anchor anchor) {
        Tree own = tree(anchor);
        List<Tree> trees = context.trees();
        List<Tree> out = new ArrayList<>(
                trees.subList(Math.max(0, own.index() - REACH), Math.min(trees.size(), own.index() + REACH + 1)));
        context.headings(own).stream().filter(h -> !out.contains(h)).forEach(out::add);
        context.parent(own).filter(p -> !out.contains(p)).ifPresent(out::add);
        return out;
    }

    // ---- who

    /// Whether an actor is named, owns what is named, or is meant by a noun or pronoun at most [#REACH] sentences
    /// away.
    public boolean isMeant(ActorId actor, Anchor anchor) {
        boolean voice = context.quoteAt(context.points().unitOf(anchor.start()))
                .flatMap(q -> q.voice().actor())
                .filter(v -> Sides.same(v, actor))
                .isPresent();
        return voice || near(anchor).stream().anyMatch(t -> meant(t).stream().anyMatch(m -> Sides.same(m, actor)));
    }

    /// The same anywhere in the article.
    public boolean isMeant(ActorId actor) {
        return context.trees().stream().anyMatch(t -> meant(t).stream().anyMatch(m -> Sides.same(m, actor)));
    }

    private Set<ActorId> meant(Tree tree) {
        return meant.computeIfAbsent(tree.index(), i -> {
            Set<ActorId> out = new LinkedHashSet<>(context.cast().namedIn(tree));
            for (Mention m : context.cast()
                    .actors()
                    .mentions(
                            tree.text(),
                            tree.sentence().start(),
                            tree.sentence().end())) {
                out.add(m.actor().id());
            }
            for (int w = 0; w < tree.size(); w++) {
                if (tree.isNoun(w)) {
                    out.addAll(context.cast().who(tree, w));
                    out.addAll(context.cast().whose(tree, w));
                    out.addAll(context.cast().modifiers(tree, w));
                    out.addAll(context.cast().placed(tree, w));
                    context.cast().cityState(tree, w).ifPresent(out::add);
                    context.cast().person(tree, w).flatMap(p -> p.actor()).ifPresent(out::add);
                }
            }
            context.quoteAt(tree.sentence().start())
                    .flatMap(q -> q.voice().actor())
                    .ifPresent(out::add);
            return out;
        });
    }

    /// Whom some words of the article name outright, by the tables.
    public Set<ActorId> named(String words) {
        Set<ActorId> out = new LinkedHashSet<>();
        context.cast()
                .actors()
                .mentions(words, 0, words.length())
                .forEach(m -> out.add(m.actor().id()));
        return out;
    }

    /// According to whom the rules take the quote's trigger to be told; empty for the article's own voice.
    public Optional<Attribution> accordingTo(Entry entry) {
        Tree tree = tree(entry.common().anchor());
        return triggers(tree, entry).stream().findFirst().flatMap(t -> context.accordingTo(tree, t));
    }

    // ---- how it is read

    /// The rules' reading of whether it happened, where it is another than the entry's; of real, possible and denied
    /// no finer differences are told.
    public Optional<Status> otherStatus(Entry entry) {
        if (!(entry instanceof Entry.Event) && !(entry instanceof Entry.Transfer)) {
            return Optional.empty();
        }
        int own = sure(entry.common().status());
        List<Status> read = new ArrayList<>();
        readings.stream()
                .filter(r -> isOfOneAct(r, entry) && isSameWay(r, entry))
                .forEach(r -> read.add(r.common().status()));
        if (read.isEmpty()) {
            Tree tree = tree(entry.common().anchor());
            List<Integer> triggers = triggers(tree, entry);
            triggers.forEach(t -> read.add(tree.isVerb(t) ? Certainty.of(tree, t) : Certainty.ofNoun(tree, t)));
        }
        boolean borneOut = read.stream().anyMatch(s -> sure(s) == own);
        return borneOut || isHeldUp(entry) || isIdiom(entry)
                ? Optional.empty()
                : read.stream().findFirst();
    }

    /// Whether a turn of phrase bears the entry's own status out.
    private boolean isIdiom(Entry entry) {
        Tree tree = tree(entry.common().anchor());
        List<Integer> verbs = verbs(tree, entry);
        return switch (sure(entry.common().status())) {
            case 0 ->
                StatusIdioms.doubtsANumberAlone(tree)
                                && verbs.stream().noneMatch(v -> Certainty.of(tree, v) == Status.DENIED)
                        || entry instanceof Entry.Event e && StatusIdioms.isRefusal(e.type(), tree, verbs)
                        || entry instanceof Entry.Transfer t && StatusIdioms.isOrder(t.stage(), tree, verbs);
            case 1 -> verbs.stream().anyMatch(v -> StatusIdioms.isScheduled(tree, v));
            default -> false;
        };
    }

    /// "Not yet delivered" is denied by grammar and stalled by sense.
    private static boolean isHeldUp(Entry entry) {
        return entry instanceof Entry.Transfer t
                && switch (t.stage()) {
                    case STALLED, DECLINED, LAPSED, REQUESTED, OFFERED, PROMISED -> true;
                    default -> false;
                };
    }

    private static int sure(Status s) {
        return switch (s) {
            case PLANNED, HYPOTHETICAL -> 1;
            case DENIED -> 2;
            default -> 0;
        };
    }

    /// The actors whom the rules take for the doers, where they are the entry's recipients and not its actors.
    public List<ActorId> otherDoers(Entry entry) {
        List<ActorId> doers = doers(entry);
        List<ActorId> others = others(entry);
        if (doers.isEmpty() || others.isEmpty() || entry instanceof Entry.Event e && MUTUAL.contains(e.type())) {
            return List.of();
        }
        Tree tree = tree(entry.common().anchor());
        List<Integer> agents = agents(tree, entry);
        if (agents.isEmpty() && triggers(tree, entry).stream().allMatch(tree::isVerb)) {
            return List.of();
        }
        boolean namedSo = entry instanceof Entry.Event
                && agents.stream()
                        .anyMatch(a -> isNamed(tree, a) && share(context.cast().who(tree, List.of(a)), doers));
        if (namedSo) {
            return List.of();
        }
        List<Entry> same = readings.stream().filter(r -> isOfOneAct(r, entry)).toList();
        boolean borneOut = same.stream().anyMatch(r -> isSameWay(r, entry) && !doers(r).isEmpty());
        if (borneOut) {
            return List.of();
        }
        Optional<List<ActorId>> turned = same.stream()
                .filter(r -> share(doers(r), others) && !share(doers(r), doers)
                        || share(others(r), doers) && !share(others(r), others) && doers(r).isEmpty())
                .map(r -> doers(r).isEmpty() ? others : doers(r))
                .findFirst();
        return turned.orElseGet(() -> byGrammar(entry, doers, others));
    }

    /// Words other than pronouns that do what the quote's triggers tell.
    private List<Integer> agents(Tree tree, Entry entry) {
        return triggers(tree, entry).stream()
                .filter(tree::isVerb)
                .flatMap(t -> Roles.of(tree, t).agents().stream())
                .filter(a -> !tree.tag(a).startsWith("PRP"))
                .distinct()
                .toList();
    }

    private boolean isNamed(Tree tree, int word) {
        return !context.cast()
                .actors()
                .mentions(tree.text(), tree.word(word).start(), tree.word(word).end())
                .isEmpty();
    }

    /// Whom the words of a deed name as its doer, where the entry has none of them. The subject of a transfer may be
    /// its matter, so one side of it that is named is enough.
    public List<ActorId> otherNames(Entry entry) {
        if (!(entry instanceof Entry.Event) && !(entry instanceof Entry.Transfer)) {
            return List.of();
        }
        Tree tree = tree(entry.common().anchor());
        Set<ActorId> named = named(entry.common().anchor().exact());
        List<ActorId> doing = context.cast().who(tree, agents(tree, entry)).stream()
                .filter(a -> named.stream().anyMatch(n -> Sides.same(n, a)))
                .map(ActorId::whole)
                .distinct()
                .toList();
        boolean sided = entry instanceof Entry.Transfer && share(List.copyOf(named), entry.named());
        return sided || share(doing, entry.named()) ? List.of() : doing;
    }

    /// What subject and object of the trigger say, where both or the subject alone are plain.
    private List<ActorId> byGrammar(Entry entry, List<ActorId> doers, List<ActorId> others) {
        if (!(entry instanceof Entry.Event)) {
            return List.of();
        }
        Tree tree = tree(entry.common().anchor());
        for (int trigger : triggers(tree, entry)) {
            if (tree.isVerb(trigger)) {
                List<ActorId> agents =
                        context.cast().who(tree, Roles.of(tree, trigger).agents());
                if (share(agents, others) && !share(agents, doers)) {
                    return agents;
                }
            }
        }
        return List.of();
    }

    private List<Integer> verbs(Tree tree, Entry entry) {
        int from = context.points().unitOf(entry.common().anchor().start());
        int to = context.points().unitOf(entry.common().anchor().end());
        List<Integer> out = new ArrayList<>();
        for (int w = 0; w < tree.size(); w++) {
            if (tree.word(w).start() >= from && tree.word(w).end() <= to && tree.isVerb(w)) {
                out.add(w);
            }
        }
        return out;
    }

    /// The words of the quote that tell the act: those the lexicon knows for its type, else every verb.
    private List<Integer> triggers(Tree tree, Entry entry) {
        int from = context.points().unitOf(entry.common().anchor().start());
        int to = context.points().unitOf(entry.common().anchor().end());
        List<Integer> known = new ArrayList<>();
        List<Integer> verbs = new ArrayList<>();
        Lexicon lexicon = context.lexicon();
        for (int w = 0; w < tree.size(); w++) {
            if (tree.word(w).start() < from || tree.word(w).end() > to) {
                continue;
            }
            boolean told = entry instanceof Entry.Event e
                    && (tree.isVerb(w)
                                    && lexicon.verb(tree, w)
                                            .filter(a -> a.type() == e.type())
                                            .isPresent()
                            || tree.isNoun(w)
                                    && lexicon.noun(tree, w)
                                            .filter(a -> a.type() == e.type())
                                            .isPresent());
            if (told) {
                known.add(w);
            }
            if (tree.isVerb(w) && !tree.relation(w).startsWith("aux")) {
                verbs.add(w);
            }
        }
        return known.isEmpty() ? verbs : known;
    }

    private static boolean isOfOneAct(Entry reading, Entry entry) {
        if (!reading.kind().equals(entry.kind())
                || !reading.common().anchor().overlaps(entry.common().anchor())) {
            return false;
        }
        return !(reading instanceof Entry.Event a && entry instanceof Entry.Event b) || a.type() == b.type();
    }

    private static boolean isSameWay(Entry reading, Entry entry) {
        return !share(doers(reading), others(entry))
                && !share(others(reading), doers(entry))
                && (share(doers(reading), doers(entry)) || share(others(reading), others(entry)));
    }

    /// Who acts: the actors of an event, the supplier of a good.
    private static List<ActorId> doers(Entry entry) {
        return switch (entry) {
            case Entry.Event e -> e.actors();
            case Entry.Transfer t -> t.supplier().stream().toList();
            default -> List.of();
        };
    }

    private static List<ActorId> others(Entry entry) {
        return switch (entry) {
            case Entry.Event e -> e.recipients();
            case Entry.Transfer t -> t.recipient().stream().toList();
            default -> List.of();
        };
    }

    private static boolean share(List<ActorId> a, List<ActorId> b) {
        return a.stream().anyMatch(x -> b.stream().anyMatch(y -> Sides.same(x, y)));
    }
}
