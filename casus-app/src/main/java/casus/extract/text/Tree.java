package casus.extract.text;

import casus.parser.Word;
import casus.read.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// One parsed sentence: its words, and the ways between them. Words are named by their index; -1 stands for
/// "none". Relations are the ClearNLP labels of the parser.
public final class Tree {
    private static final Set<String> CLAUSES =
            Set.of("relcl", "advcl", "ccomp", "acl", "parataxis", "csubj", "appos", "csubjpass");
    private final String text;
    private final Sentence sentence;
    private final int index;
    private final List<Word> words;
    private final List<List<Integer>> kids;

    /// @param text     the article's stored text, into which every place points
    /// @param sentence the one parsed
    /// @param index    its place in the article's list of sentences
    /// @param words    as the parser gave them, heads by their index
    public Tree(String text, Sentence sentence, int index, List<Word> words) {
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

    /// The article's whole text.
    public String text() {
        return text;
    }

    /// The sentence parsed.
    public Sentence sentence() {
        return sentence;
    }

    /// Place in the article's list of sentences.
    public int index() {
        return index;
    }

    /// How many words the sentence has.
    public int size() {
        return words.size();
    }

    /// A word; it throws on an index out of range.
    public Word word(int i) {
        return words.get(i);
    }

    /// The dictionary form of a word; empty for none.
    public String lemma(int i) {
        return i < 0 ? "" : words.get(i).lemma();
    }

    /// The Penn Treebank tag of a word; empty for none.
    public String tag(int i) {
        return i < 0 ? "" : words.get(i).tag();
    }

    /// The label of a word's relation to its head; empty for none.
    public String relation(int i) {
        return i < 0 ? "" : words.get(i).relation();
    }

    /// The word that governs a word; -1 for the root.
    public int head(int i) {
        return words.get(i).head();
    }

    /// A word as written.
    public String surface(int i) {
        return words.get(i).surface(text);
    }

    /// Whether a word is a verb or participle.
    public boolean isVerb(int i) {
        return i >= 0 && tag(i).startsWith("VB");
    }

    /// Whether a word is a noun, a name or a pronoun.
    public boolean isNoun(int i) {
        return i >= 0 && (tag(i).startsWith("NN") || tag(i).startsWith("PRP") || tag(i).equals("ADD"));
    }

    /// The words a word governs, in order.
    public List<Integer> kids(int i) {
        return i < 0 ? List.of() : kids.get(i);
    }

    /// Those it governs by one of these relations, in order.
    public List<Integer> kids(int i, String... relations) {
        Set<String> wanted = Set.of(relations);
        return kids(i).stream().filter(k -> wanted.contains(relation(k))).toList();
    }

    /// The first it governs by one of these relations.
    public int kid(int i, String... relations) {
        List<Integer> found = kids(i, relations);
        return found.isEmpty() ? -1 : found.getFirst();
    }

    /// Whether it governs one of these lemmas by this relation.
    public boolean hasKid(int i, String relation, Set<String> lemmas) {
        return kids(i, relation).stream().anyMatch(k -> lemmas.contains(lemma(k)));
    }

    /// The noun and all that is joined to it by "and", "or" or a comma.
    public List<Integer> joined(int i) {
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
    public List<Integer> objects(int i, Set<String> names) {
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
    public boolean sentenceHas(Set<String> lemmas) {
        return words.stream().anyMatch(w -> lemmas.contains(w.lemma()));
    }

    /// All words below and including `i`.
    public List<Integer> below(int i) {
        List<Integer> out = new ArrayList<>();
        collect(i, out, Set.of());
        out.sort(null);
        return out;
    }

    /// All words below and including `i` but for relative and adverbial clauses and the like.
    public List<Integer> within(int i) {
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
    public Span phrase(int i) {
        List<Integer> out = new ArrayList<>();
        collect(i, out, CLAUSES);
        return span(out);
    }

    /// A noun with the modifiers before it alone.
    public Span core(int i) {
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
    public Span clause(int verb) {
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
    public Span span(List<Integer> some) {
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
    public String at(Span span) {
        return text.substring(span.start(), span.end());
    }

    /// The stretch of the whole sentence.
    public Span whole() {
        return new Span(sentence.start(), sentence.end());
    }

    /// The whole sentence, as written.
    public String words() {
        return text.substring(sentence.start(), sentence.end());
    }

    /// Whether it asks: its last sign but for a closing mark of quotation is a question mark.
    public boolean isQuestion() {
        return words().strip().matches("(?s).*\\?[’”\"']?");
    }

    /// The first verb on the way up from a word, the word itself included, among at most `most` words; -1 for
    /// none.
    public int verbFrom(int word, int most) {
        int at = word;
        for (int seen = 0; seen < most && at >= 0; seen++) {
            if (isVerb(at)) {
                return at;
            }
            at = head(at);
        }
        return -1;
    }

    /// Every verb in the sentence.
    public List<Integer> verbs() {
        List<Integer> out = new ArrayList<>();
        for (int i = 0; i < size(); i++) {
            if (isVerb(i)) {
                out.add(i);
            }
        }
        return out;
    }

    /// Whether the word or an auxiliary of it is negated.
    public boolean isNegated(int i) {
        return kid(i, "neg") >= 0
                || kids(i, "aux", "auxpass").stream().anyMatch(a -> kid(a, "neg") >= 0)
                || hasKid(i, "advmod", Set.of("never", "hardly", "no longer", "neither", "nor"))
                || hasKid(i, "det", Set.of("no", "neither"))
                || i > 0 && lemma(0).equals("nor") && head(0) == i;
    }

    /// The sentence as its parts of speech, short, for "made by".
    public String show(int i) {
        return surface(i) + "/" + tag(i) + "/" + relation(i);
    }

    /// A stretch of the article's text, in UTF-16 units, from `start` to before `end`; never empty.
    public record Span(int start, int end) {
        public Span {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("no stretch from " + start + " to " + end);
            }
        }

        /// Whether a place lies in it.
        public boolean covers(int at) {
            return start <= at && at < end;
        }

        /// The least stretch that holds both.
        public Span with(Span other) {
            return new Span(Math.min(start, other.start), Math.max(end, other.end));
        }
    }
}
