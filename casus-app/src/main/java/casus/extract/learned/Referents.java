package casus.extract.learned;

import casus.extract.text.Tree;
import casus.ledger.record.Attribution;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Which names a word of [Document#open] may stand for, and what grammar and place say of each: a row of small
/// numbers, each the index of a feature that holds. The ranking of antecedents follows Denis and Baldridge (2008).
public final class Referents {
    private static final int OWN = PairFeatures.SIZE;

    /// How many features there are.
    public static final int SIZE = OWN + 27;

    private static final Set<String> FIRST =
            Set.of("i", "me", "my", "mine", "we", "us", "our", "ours", "myself", "ourselves");
    private static final Set<String> SECOND = Set.of("you", "your", "yours");
    private static final Set<String> ONE = Set.of("he", "him", "his", "she", "her", "hers");
    private static final Set<String> IT = Set.of("it", "its", "itself");
    private static final Set<String> MANY = Set.of("they", "them", "their", "theirs", "themselves");
    private static final Set<String> THE = Set.of("the", "this", "that", "these", "those");
    private static final int NEAR = 4;
    private final Document document;
    private final PairFeatures pairs;
    private final Map<Integer, Set<String>> inSentence = new HashMap<>();
    private final Map<Integer, Integer> nearestBefore = new HashMap<>();
    private final Map<String, Integer> firstOf = new HashMap<>();
    private final Map<String, Set<Integer>> sentencesOf = new HashMap<>();
    private final Map<String, Set<String>> modified = new HashMap<>();
    private final Map<Integer, String> speakers = new HashMap<>();
    private final Map<String, Integer> nouns = new HashMap<>();
    private final String first;

    /// @param pairs of the same document
    public Referents(Document document, PairFeatures pairs) {
        this.document = document;
        this.pairs = pairs;
        for (Candidate c : document.candidates()) {
            if (isName(c)) {
                inSentence
                        .computeIfAbsent(document.sentence(c.word()), k -> new HashSet<>())
                        .add(c.key());
                Tree tree = document.tree(c.word());
                int head = tree.head(document.inTree(c.word()));
                if (head >= 0 && tree.isNoun(head)) {
                    modified.computeIfAbsent(tree.lemma(head), k -> new HashSet<>())
                            .add(c.key());
                }
            }
        }
        this.first = document.candidates().stream()
                .filter(Referents::isName)
                .map(Candidate::key)
                .findFirst()
                .orElse("");
        for (Candidate c : document.open()) {
            nouns.putIfAbsent(document.tree(c.word()).lemma(document.inTree(c.word())), c.word());
            name(c).ifPresent(n -> {
                firstOf.putIfAbsent(n, c.word());
                sentencesOf.computeIfAbsent(n, k -> new HashSet<>()).add(document.sentence(c.word()));
            });
        }
    }

    /// Whether a candidate names its party.
    public static boolean isName(Candidate c) {
        return c.kind().ordinal() <= Candidate.Kind.GROUP.ordinal();
    }

    private static Optional<String> name(Candidate c) {
        return c.kind() == Candidate.Kind.PERSON || c.kind() == Candidate.Kind.RUN
                ? c.person().map(p -> Surname.of(p.name()))
                : Optional.empty();
    }

    /// The names among some that a word is compared with, as places in the list: of each party the nearest before,
    /// the nearest after, and one that stands outside the window.
    public List<Integer> of(Candidate open, List<Candidate> names) {
        Map<String, Integer> before = new LinkedHashMap<>();
        Map<String, Integer> after = new LinkedHashMap<>();
        for (int i = 0; i < names.size(); i++) {
            Candidate c = names.get(i);
            if (c.word() < open.word()) {
                before.merge(
                        c.key(), i, (a, b) -> names.get(b).word() > names.get(a).word() ? b : a);
            } else {
                after.merge(
                        c.key(), i, (a, b) -> names.get(b).word() < names.get(a).word() ? b : a);
            }
        }
        List<Integer> out = new ArrayList<>(before.values());
        out.addAll(after.values());
        return out.stream().sorted().collect(Collectors.toList());
    }

    /// The features of a word and a name it may stand for, in rising order.
    public int[] features(Candidate open, Candidate name) {
        int[] shared = pairs.of(open.word(), Label.CONTENT, name);
        List<Integer> own = new ArrayList<>();
        if (!open.key().isEmpty()) {
            own.add(open.key().equals(name.key()) ? 0 : 1);
        }
        own.add(2 + sort(open));
        name(open).ifPresent(n -> {
            int met = firstOf.getOrDefault(n, open.word());
            if (inSentence.getOrDefault(document.sentence(met), Set.of()).contains(name.key())) {
                own.add(12);
            }
            if (isNear(met, name.key())) {
                own.add(13);
            }
            if (sentencesOf.getOrDefault(n, Set.of()).stream()
                    .anyMatch(s -> inSentence.getOrDefault(s, Set.of()).contains(name.key()))) {
                own.add(14);
            }
        });
        Tree tree = document.tree(open.word());
        int i = document.inTree(open.word());
        int poss = tree.kid(i, "poss");
        if (poss >= 0) {
            own.add(15 + sort(tree.surface(poss)));
        }
        if (open.kind() == Candidate.Kind.NOUN
                && modified.getOrDefault(tree.lemma(i), Set.of()).contains(name.key())) {
            own.add(21);
        }
        if (nearestBefore.computeIfAbsent(open.word(), this::nearest) == name.word()) {
            own.add(22);
        }
        if (document.tree(name.word()) == tree && tree.head(document.inTree(name.word())) == i) {
            own.add(23);
        }
        if (speakers.computeIfAbsent(open.word(), this::speaker).equals(name.key())) {
            own.add(24);
        }
        if (first.equals(name.key())) {
            own.add(25);
        }
        if (open.kind() == Candidate.Kind.NOUN && nouns.getOrDefault(tree.lemma(i), open.word()) < open.word()) {
            own.add(26);
        }
        int[] out = new int[shared.length + own.size()];
        System.arraycopy(shared, 0, out, 0, shared.length);
        for (int k = 0; k < own.size(); k++) {
            out[shared.length + k] = OWN + own.get(k);
        }
        return out;
    }

    /// The party of whoever says a word, empty where nobody known does.
    private String speaker(int word) {
        Optional<String> turn = document.speaker(word).flatMap(Candidate::actor).map(Document::key);
        return turn.or(() -> document.context()
                        .accordingTo(document.tree(word), document.inTree(word))
                        .flatMap(Attribution::actor)
                        .map(Document::key))
                .orElse("");
    }

    private int nearest(int word) {
        int out = -1;
        for (Candidate c : document.candidates()) {
            if (isName(c) && c.word() < word) {
                out = Math.max(out, c.word());
            }
        }
        return out;
    }

    /// Whether a party is named within a few words of a word.
    private boolean isNear(int word, String key) {
        return document.candidates().stream()
                .anyMatch(c -> isName(c)
                        && c.key().equals(key)
                        && c.word() - word <= 3
                        && word - c.word() <= NEAR
                        && document.sentence(c.word()) == document.sentence(word));
    }

    /// Kinds of pronoun.
    private static int sort(String word) {
        String w = word.toLowerCase(Locale.ROOT);
        return FIRST.contains(w)
                ? 0
                : SECOND.contains(w) ? 1 : ONE.contains(w) ? 2 : IT.contains(w) ? 3 : MANY.contains(w) ? 4 : 5;
    }

    private int sort(Candidate open) {
        return switch (open.kind()) {
            case PERSON -> 6;
            case RUN -> 7;
            case NOUN -> {
                Tree tree = document.tree(open.word());
                int det = tree.kid(document.inTree(open.word()), "det");
                yield det >= 0 && THE.contains(tree.lemma(det)) ? 8 : 9;
            }
            default -> sort(document.tree(open.word()).surface(document.inTree(open.word())));
        };
    }
}
