package casus.extract.learned;

import casus.extract.text.Roles;
import casus.extract.text.Tree;
import casus.extract.who.ReferenceResolver;
import casus.terms.ActorId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What grammar and place say of a trigger and a word that may name one of its parties: a row of small numbers,
/// each the index of a feature that holds.
public final class PairFeatures {
    private static final int CLASSES = 120;
    private static final int MOST_SALIENT = 4;

    /// How many features there are: of place and grammar, then one for each class of trigger.
    public static final int SIZE = CLASSES + Label.CLASSES;

    private static final List<String> PREPOSITIONS = List.of(
            "by", "to", "of", "from", "with", "against", "on", "for", "in", "at", "between", "into", "over", "under");
    private final Document document;
    private final Map<String, Integer> rank = new HashMap<>();
    private static final Set<String> AIMED =
            Set.of("against", "on", "to", "with", "for", "at", "into", "toward", "towards", "upon", "over");
    private final Set<String> main;
    private final Map<Integer, List<Set<String>>> byRules = new HashMap<>();
    private final Map<Integer, Optional<Candidate>> speakers = new HashMap<>();
    private final Map<Integer, List<Candidate>> bySentence = new HashMap<>();

    /// @param document of one article
    public PairFeatures(Document document) {
        this.document = document;
        this.main = document.context().cast().mainPair().stream()
                .map(Document::key)
                .collect(Collectors.toUnmodifiableSet());
        document.candidates()
                .forEach(c -> bySentence
                        .computeIfAbsent(document.sentence(c.word()), k -> new ArrayList<>())
                        .add(c));
        Map<String, Integer> counts = new HashMap<>();
        document.candidates().stream()
                .filter(c -> c.kind().ordinal() <= Candidate.Kind.GROUP.ordinal())
                .forEach(c -> counts.merge(c.key(), 1, Integer::sum));
        List<String> order = new ArrayList<>(counts.keySet());
        order.sort((a, b) -> {
            int by = counts.getOrDefault(b, 0) - counts.getOrDefault(a, 0);
            return by != 0 ? by : first(a) - first(b);
        });
        for (int i = 0; i < order.size(); i++) {
            rank.put(order.get(i), i);
        }
    }

    /// The parties named most that have no candidate among some: the first mention of each of the four first.
    ///
    /// @param word of the window's core; whoever has the word there comes too
    public List<Candidate> absent(List<Candidate> present, int word) {
        Stream<Candidate> speaker = document.speaker(word).stream()
                .filter(c -> present.stream().noneMatch(p -> Decoder.speaker(p).equals(Decoder.speaker(c))));
        return Stream.concat(speaker, named(present)).toList();
    }

    private Stream<Candidate> named(List<Candidate> present) {
        return document.candidates().stream()
                .filter(c -> c.kind().ordinal() <= Candidate.Kind.GROUP.ordinal()
                        && rank.getOrDefault(c.key(), MOST_SALIENT) < MOST_SALIENT
                        && present.stream().noneMatch(p -> p.key().equals(c.key())))
                .collect(Collectors.toMap(Candidate::key, c -> c, (a, b) -> a, LinkedHashMap::new))
                .values()
                .stream();
    }

    private int first(String key) {
        return document.candidates().stream()
                .filter(c -> c.key().equals(key))
                .mapToInt(Candidate::word)
                .findFirst()
                .orElse(0);
    }

    /// The features of a pair, in rising order.
    ///
    /// @param label class of [Label] the trigger tells
    public int[] of(int trigger, int label, Candidate candidate) {
        List<Integer> out = new ArrayList<>();
        out.add(CLASSES + label);
        out.add(96 + shape(trigger));
        place(trigger, candidate, out);
        Optional<Candidate> speaker = speakers.computeIfAbsent(trigger, document::speaker);
        if (speaker.filter(c -> Decoder.speaker(c).equals(Decoder.speaker(candidate)))
                .isPresent()) {
            out.add(117);
        }
        List<Set<String>> parts = byRules.computeIfAbsent(trigger, this::parts);
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).contains(candidate.key())) {
                out.add(110 + i);
            }
        }
        out.add(candidate.kind().ordinal());
        int m = candidate.word();
        int apart = document.sentence(m) - document.sentence(trigger);
        out.add(10
                + (apart == 0
                        ? 0
                        : apart == -1
                                ? 1
                                : apart == -2 ? 2 : apart >= -5 && apart < 0 ? 3 : apart < 0 ? 4 : apart == 1 ? 5 : 6));
        Tree tree = document.tree(m);
        int im = document.inTree(m);
        int head = lifted(tree, im);
        String relation = tree.relation(head);
        out.add(17 + relationClass(tree, head, relation));
        if (apart == 0) {
            int it = document.inTree(trigger);
            int far = Math.abs(im - it);
            int bucket = far == 0 ? 0 : far <= 1 ? 1 : far <= 3 ? 2 : far <= 6 ? 3 : far <= 12 ? 4 : 5;
            out.add(50 + bucket + (im > it ? 6 : 0));
            grammar(tree, it, im, head, out);
        }
        int r = rank.getOrDefault(candidate.key(), 9);
        out.add(80 + (r == 0 ? 0 : r == 1 ? 1 : r == 2 ? 2 : 3));
        if (main.contains(candidate.key())) {
            out.add(109);
        }
        boolean quoteM = document.features(m)[3] % 2 == 1;
        boolean quoteT = document.features(trigger)[3] % 2 == 1;
        out.add(84 + (quoteM ? 1 : 0) + (quoteT ? 2 : 0));
        if (document.sentence(m) == 0) {
            out.add(88);
        }
        if (speaks(tree, head)) {
            out.add(89);
        }
        if (apart == 0 && speaksNear(tree, document.inTree(trigger), head)) {
            out.add(90);
        }
        return out.stream().mapToInt(Integer::intValue).sorted().toArray();
    }

    /// Whether a trigger is a verb, a passive one, a noun or something else.
    private int shape(int trigger) {
        Tree tree = document.tree(trigger);
        int i = document.inTree(trigger);
        if (tree.isNoun(i)) {
            return 2;
        }
        if (!tree.isVerb(i)) {
            return 3;
        }
        boolean passive = false;
        for (int k = 0; k < tree.size(); k++) {
            passive |= tree.head(k) == i
                    && (tree.relation(k).equals("nsubjpass") || tree.relation(k).equals("auxpass"));
        }
        return passive ? 1 : 0;
    }

    /// Whom the rules of grammar give each part: who does what the trigger tells, to whom; who does and suffers what
    /// the
    /// verb above it tells; whose the trigger is; whom its prepositions name; who did what was told last.
    private List<Set<String>> parts(int trigger) {
        Tree tree = document.tree(trigger);
        int i = document.inTree(trigger);
        ReferenceResolver cast = document.context().cast();
        List<Set<String>> out = new ArrayList<>();
        int above = tree.head(i);
        for (int k = 0; k < 3 && above >= 0 && !tree.isVerb(above); k++) {
            above = tree.head(above);
        }
        for (int verb : new int[] {tree.isVerb(i) ? i : -1, above >= 0 && tree.isVerb(above) ? above : -1}) {
            Roles roles = verb < 0 ? new Roles(List.of(), List.of(), false) : Roles.of(tree, verb);
            out.add(keys(cast.whose(tree, roles.agents())));
            out.add(keys(cast.whose(tree, roles.patients())));
        }
        out.add(tree.isNoun(i) ? keys(cast.modifiers(tree, i)) : Set.of());
        out.add(keys(cast.whose(tree, tree.objects(i, AIMED))));
        Set<String> before = Set.of();
        if (tree.index() > 0) {
            Tree last = document.context().trees().get(tree.index() - 1);
            List<Integer> verbs = last.verbs();
            if (!verbs.isEmpty()) {
                before = keys(cast.whose(last, Roles.of(last, verbs.get(0)).agents()));
            }
        }
        out.add(before);
        return out;
    }

    private static Set<String> keys(List<ActorId> ids) {
        return ids.stream().map(Document::key).collect(Collectors.toUnmodifiableSet());
    }

    /// Where a candidate stands among the others.
    private void place(int trigger, Candidate candidate, List<Integer> out) {
        int sentence = document.sentence(trigger);
        List<Candidate> here = bySentence.getOrDefault(sentence, List.of());
        int m = candidate.word();
        if (document.sentence(m) == sentence) {
            if (!here.isEmpty() && here.get(0).key().equals(candidate.key())) {
                out.add(91);
            }
            boolean before = m < trigger;
            boolean nearest = here.stream()
                    .noneMatch(c -> !c.key().equals(candidate.key())
                            && (before ? c.word() > m && c.word() < trigger : c.word() < m && c.word() > trigger));
            if (nearest) {
                out.add(before ? 92 : 93);
            }
            long keys = here.stream().map(Candidate::key).distinct().count();
            out.add(100 + (int) Math.min(keys, 4));
        } else {
            if (here.stream().noneMatch(c -> c.key().equals(candidate.key()))) {
                out.add(94);
            }
            out.add(105
                    + (int) Math.min(
                            here.stream().map(Candidate::key).distinct().count(), 3));
            Tree tree = document.tree(m);
            int head = lifted(tree, document.inTree(m));
            if (document.sentence(m) == sentence - 1
                    && tree.relation(head).startsWith("nsubj")
                    && tree.head(head) >= 0
                    && tree.relation(tree.head(head)).equals("root")) {
                out.add(95);
            }
        }
    }

    /// A name joined by "and" stands where the first one does; an adjective or owner of a noun stays itself.
    private static int lifted(Tree tree, int i) {
        int at = i;
        for (int k = 0; k < 6 && tree.relation(at).equals("conj") && tree.head(at) >= 0; k++) {
            at = tree.head(at);
        }
        return at;
    }

    private static int relationClass(Tree tree, int i, String relation) {
        return switch (relation) {
            case "nsubj" -> 0;
            case "nsubjpass" -> 1;
            case "dobj" -> 2;
            case "dative" -> 3;
            case "poss" -> 4;
            case "compound", "nmod", "amod" -> 5;
            case "appos" -> 6;
            case "attr", "oprd" -> 7;
            case "root" -> 8;
            case "pobj" -> {
                int p = PREPOSITIONS.indexOf(tree.lemma(tree.head(i)));
                yield p < 0 ? 23 : 9 + p;
            }
            default -> 24;
        };
    }

    private static void grammar(Tree tree, int trigger, int mention, int head, List<Integer> out) {
        int up = distanceUp(tree, head, trigger);
        if (up >= 0) {
            out.add(62 + Math.min(up, 4));
        }
        int down = distanceUp(tree, trigger, head);
        if (down > 0) {
            out.add(67 + Math.min(down, 4));
        }
        int verb = trigger;
        for (int k = 0; k < 4 && verb >= 0 && !tree.isVerb(verb); k++) {
            verb = tree.head(verb);
        }
        int steps = 0;
        while (verb >= 0 && steps < 4) {
            if (tree.head(head) == verb) {
                String r = tree.relation(head);
                if (r.equals("nsubj") || r.equals("nsubjpass")) {
                    out.add(72 + Math.min(steps, 2));
                } else if (r.equals("dobj") || r.equals("dative")) {
                    out.add(75 + Math.min(steps, 1));
                }
            }
            verb = tree.head(verb);
            steps++;
        }
        if (tree.relation(head).equals("pobj") && tree.head(head) >= 0 && tree.head(tree.head(head)) == trigger) {
            out.add(77);
        }
        if (mention != head) {
            out.add(78);
        }
    }

    /// Steps from a word up to another; -1 where it is not above.
    private static int distanceUp(Tree tree, int from, int to) {
        int at = from;
        for (int k = 0; k < 8 && at >= 0; k++) {
            if (at == to) {
                return k;
            }
            at = tree.head(at);
        }
        return -1;
    }

    private boolean speaks(Tree tree, int head) {
        int verb = tree.head(head);
        return tree.relation(head).equals("nsubj")
                && verb >= 0
                && document.context().lexicon().speech(tree, verb).isPresent();
    }

    private boolean speaksNear(Tree tree, int trigger, int head) {
        if (!speaks(tree, head)) {
            return false;
        }
        int verb = tree.head(head);
        int at = trigger;
        for (int k = 0; k < 12 && at >= 0; k++) {
            if (at == verb) {
                return true;
            }
            at = tree.head(at);
        }
        return false;
    }
}
