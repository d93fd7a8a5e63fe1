package casus.extract;

import casus.parser.Word;
import casus.read.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One parsed sentence: its words, and the ways between them. Words are named by their index; -1 stands for
/// "none".
/// Relations are the ClearNLP labels of the parser.
final class Tree {
    private static final Set<String> CLAUSES =
            Set.of("relcl", "advcl", "ccomp", "acl", "parataxis", "csubj", "appos", "csubjpass");
    private final String text;
    private final Sentence sentence;
    private final int index;
    private final List<Word> words;
    private final List<List<Integer>> kids;

    Tree(String text, Sentence sentence, int index, List<Word> words) {
        this.text = text;
        this.sentence = sentence;
        this.index = index;
        this.words = words;
        this.kids = new ArrayList<>();
        words.forEach(w -> kids.add(new ArrayList<>()));
        for (int i = 0; i < words.size(); i++) {
            if (words.get(i).head() >= 0) {
                kids.get(words.get(i).head()).add(i);
            }
        }
    }

    String text() {
        return text;
    }

    Sentence sentence() {
        return sentence;
    }

    /// Place in the article's list of sentences.
    int index() {
        return index;
    }

    int size() {
        return words.size();
    }

    Word word(int i) {
        return words.get(i);
    }

    String lemma(int i) {
        return i < 0 ? "" : words.get(i).lemma();
    }

    String tag(int i) {
        return i < 0 ? "" : words.get(i).tag();
    }

    String relation(int i) {
        return i < 0 ? "" : words.get(i).relation();
    }

    int head(int i) {
        return words.get(i).head();
    }

    String surface(int i) {
        return words.get(i).surface(text);
    }

    boolean isVerb(int i) {
        return i >= 0 && tag(i).startsWith("VB");
    }

    boolean isNoun(int i) {
        return i >= 0 && (tag(i).startsWith("NN") || tag(i).startsWith("PRP") || tag(i).equals("ADD"));
    }

    List<Integer> kids(int i) {
        return i < 0 ? List.of() : kids.get(i);
    }

    List<Integer> kids(int i, String... relations) {
        Set<String> wanted = Set.of(relations);
        return kids(i).stream().filter(k -> wanted.contains(relation(k))).toList();
    }

    int kid(int i, String... relations) {
        List<Integer> found = kids(i, relations);
        return found.isEmpty() ? -1 : found.getFirst();
    }

    boolean hasKid(int i, String relation, Set<String> lemmas) {
        return kids(i, relation).stream().anyMatch(k -> lemmas.contains(lemma(k)));
    }

    /// The noun and all that is joined to it by "and", "or" or a comma.
    List<Integer> joined(int i) {
        List<Integer> out = new ArrayList<>();
        join(i, out);
        return out;
    }

    private void join(int i, List<Integer> out) {
        if (i < 0 || out.contains(i)) {
            return;
        }
        out.add(i);
        for (int k : kids(i, "conj")) {
            if (!isVerb(k) || !isVerb(i)) {
                join(k, out);
            }
        }
    }

    /// Objects of the prepositions `names` below `i`, with what is joined to them.
    List<Integer> objects(int i, Set<String> names) {
        List<Integer> out = new ArrayList<>();
        for (int p : kids(i, "prep", "dative", "agent")) {
            if (names.contains(lemma(p))) {
                kids(p, "pobj").forEach(o -> join(o, out));
                boolean bare = kids(p).isEmpty()
                        && p + 1 < size()
                        && head(p + 1) == head(p)
                        && Set.of("about", "around", "over", "under", "nearly").contains(lemma(p + 1));
                if (bare) { // "on about a third of": the parser hangs the object on "about"
                    kids(p + 1, "pobj").forEach(o -> join(o, out));
                }
                for (int deeper : kids(p, "prep")) {
                    if (names.contains(lemma(deeper))
                            || Set.of("of", "from", "with").contains(lemma(deeper))) {
                        kids(deeper, "pobj").forEach(o -> join(o, out));
                    }
                }
            }
        }
        return out;
    }

    /// Whether one of these words stands in the sentence.
    boolean sentenceHas(Set<String> lemmas) {
        return words.stream().anyMatch(w -> lemmas.contains(w.lemma()));
    }

    /// All words below and including `i`.
    List<Integer> below(int i) {
        List<Integer> out = new ArrayList<>();
        collect(i, out, Set.of());
        out.sort(null);
        return out;
    }

    /// All words below and including `i` but for relative and adverbial clauses and the like.
    List<Integer> within(int i) {
        List<Integer> out = new ArrayList<>();
        collect(i, out, Set.of("relcl", "advcl", "parataxis"));
        out.sort(null);
        return out;
    }

    private void collect(int i, List<Integer> out, Set<String> without) {
        out.add(i);
        for (int k : kids(i)) {
            if (!without.contains(relation(k))) {
                collect(k, out, without);
            }
        }
    }

    /// A noun with its modifiers, without the clauses that hang on it.
    Span phrase(int i) {
        List<Integer> out = new ArrayList<>();
        collect(i, out, CLAUSES);
        return span(out);
    }

    /// A noun with the modifiers before it alone.
    Span core(int i) {
        List<Integer> out = new ArrayList<>();
        out.add(i);
        for (int k : kids(i)) {
            if (k < i && !Set.of("punct", "det").contains(relation(k))) {
                collect(k, out, CLAUSES);
            }
        }
        return span(out);
    }

    /// A verb's clause: its words without verbs joined to it by "and" that have a life of their own.
    Span clause(int verb) {
        List<Integer> out = new ArrayList<>();
        clause(verb, verb, out);
        return span(out);
    }

    private void clause(int i, int verb, List<Integer> out) {
        out.add(i);
        for (int k : kids(i)) {
            boolean ownLife = i == verb
                    && isVerb(k)
                    && (relation(k).equals("conj") || relation(k).equals("parataxis"));
            if (!ownLife
                    && !(i == verb && k < i && Set.of("advcl", "mark", "cc").contains(relation(k)))) {
                clause(k, verb, out);
            }
        }
    }

    /// From the first to the last of these words, without punctuation at the ends.
    Span span(List<Integer> some) {
        List<Integer> sorted = some.stream().sorted().toList();
        int first = 0;
        int last = sorted.size() - 1;
        while (first < last && isEdge(sorted.get(first))) {
            first++;
        }
        while (last > first && isEdge(sorted.get(last))) {
            last--;
        }
        return new Span(
                words.get(sorted.get(first)).start(),
                words.get(sorted.get(last)).end());
    }

    private boolean isEdge(int i) {
        String t = tag(i);
        return t.matches("[,.:]|``|''") || surface(i).matches("[*•#\\-–—;:,.’‘“”\"']+");
    }

    /// The words of a span, as written.
    String at(Span span) {
        return text.substring(span.start(), span.end());
    }

    /// Every verb in the sentence.
    List<Integer> verbs() {
        List<Integer> out = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (isVerb(i)) {
                out.add(i);
            }
        }
        return out;
    }

    /// Whether the word or an auxiliary of it is negated.
    boolean isNegated(int i) {
        return kid(i, "neg") >= 0
                || kids(i, "aux", "auxpass").stream().anyMatch(a -> kid(a, "neg") >= 0)
                || hasKid(i, "advmod", Set.of("never", "hardly", "no longer", "neither", "nor"))
                || hasKid(i, "det", Set.of("no", "neither"));
    }

    /// The sentence as its parts of speech, short, for "made by".
    String show(int i) {
        return surface(i) + "/" + tag(i) + "/" + relation(i);
    }

    /// A stretch of the article's text, in UTF-16 units.
    record Span(int start, int end) {
        Span {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("no stretch from " + start + " to " + end);
            }
        }

        boolean covers(int at) {
            return start <= at && at < end;
        }

        Span with(Span other) {
            return new Span(Math.min(start, other.start), Math.max(end, other.end));
        }
    }
}
