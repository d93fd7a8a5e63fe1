package casus.assess.question.grammar;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The phrases a question can be made of. In the table `a/b` is a choice of words, `(a)` one that may be absent,
/// `_` a name; every word also matches its other forms.
final class PhraseTable {
    /// Letters of a verb that one slip does not make another word.
    private static final int MENDABLE = 6;

    /// One word of a phrase.
    private record Slot(Set<String> words, boolean optional) {
        boolean isName() {
            return words.contains("_");
        }
    }

    private record Phrase(List<Slot> slots, Sense sense, Optional<String> rung, Optional<String> object) {}

    private final Map<String, List<Phrase>> byFirst = new HashMap<>();
    private final Map<String, String> irregular = new HashMap<>();
    private final Set<String> single = new HashSet<>();
    private final Set<String> words = new HashSet<>();
    private final Set<String> verbs = new HashSet<>();

    private PhraseTable() {}

    static PhraseTable load() {
        PhraseTable out = new PhraseTable();
        QuestionTable.rows("forms.csv").forEach(r -> out.irregular.put(r.getField("form"), r.getField("lemma")));
        QuestionTable.rows("phrases.csv").forEach(out::add);
        return out;
    }

    private void add(NamedCsvRecord row) {
        List<Slot> slots = Arrays.stream(
                        row.getField("phrase").replace("(s)", "").split(" "))
                .map(PhraseTable::slot)
                .toList();
        Phrase phrase = new Phrase(
                slots,
                Sense.valueOf(row.getField("sense").toUpperCase(Locale.ROOT)),
                cell(row, "rung"),
                cell(row, "object"));
        for (Slot slot : slots) {
            slot.words()
                    .forEach(w ->
                            byFirst.computeIfAbsent(w, f -> new ArrayList<>()).add(phrase));
            if (!slot.optional()) {
                break;
            }
        }
        long needed = slots.stream().filter(s -> !s.optional()).count();
        slots.forEach(s -> words.addAll(s.words()));
        if (phrase.sense().isPredicate()) {
            slots.getFirst().words().stream()
                    .filter(w -> w.length() >= MENDABLE)
                    .forEach(verbs::add);
        }
        if (needed == 1) {
            slots.stream().filter(s -> !s.optional()).forEach(s -> single.addAll(s.words()));
        }
    }

    private static Slot slot(String word) {
        boolean optional = word.startsWith("(");
        String bare = word.replace("(", "").replace(")", "");
        return new Slot(new HashSet<>(List.of(bare.split("/"))), optional);
    }

    private static Optional<String> cell(NamedCsvRecord row, String field) {
        return Optional.of(row.getField(field).strip()).filter(c -> !c.isEmpty());
    }

    /// Whether the word is a phrase by itself, so that it is nobody's name unless written as one.
    boolean isPhrase(Token token) {
        return token.lemmas(irregular).stream().anyMatch(single::contains);
    }

    /// A verb that is spelt nearly so, where no phrase holds the word: "recieve", "intervine".
    Token mended(Token token) {
        if (token.isCapital() || token.text().length() < MENDABLE || holds(token)) {
            return token;
        }
        List<String> near = verbs.stream()
                .filter(v -> v.charAt(0) == token.text().charAt(0) && NameTable.distance(token.lower(), v, 1) <= 1)
                .sorted()
                .toList();
        return near.size() == 1 ? new Token(near.getFirst(), token.possessive()) : token;
    }

    /// Whether some phrase holds the word.
    boolean holds(Token token) {
        return token.lemmas(irregular).stream().anyMatch(words::contains);
    }

    /// The longest phrase that begins at a token; of two as long the one that stands first in the table.
    Optional<PhraseElement> at(List<Token> tokens, int at, NameTable names) {
        Optional<PhraseElement> best = Optional.empty();
        for (String lemma : tokens.get(at).lemmas(irregular)) {
            for (Phrase phrase : byFirst.getOrDefault(lemma, List.of())) {
                List<NameTable.Named> held = new ArrayList<>();
                int end = match(phrase, 0, tokens, at, names, held);
                if (end > best.map(PhraseElement::to).orElse(at)) {
                    best = Optional.of(element(phrase, tokens, at, end, held));
                }
            }
        }
        return best;
    }

    private static PhraseElement element(Phrase p, List<Token> tokens, int at, int end, List<NameTable.Named> held) {
        String text = String.join(
                " ", tokens.subList(at, end).stream().map(Token::text).toList());
        return new PhraseElement(p.sense(), text, p.rung(), p.object(), held, at, end);
    }

    /// One past the last token of the phrase from its slot `s` on; -1 where it does not stand here.
    private int match(Phrase p, int s, List<Token> tokens, int at, NameTable names, List<NameTable.Named> held) {
        if (s == p.slots().size()) {
            return at;
        }
        Slot slot = p.slots().get(s);
        int with = at < tokens.size() ? step(slot, tokens, at, names, held) : -1;
        int end = with < 0 ? -1 : match(p, s + 1, tokens, with, names, held);
        return end >= 0 || !slot.optional() ? end : match(p, s + 1, tokens, at, names, held);
    }

    private int step(Slot slot, List<Token> tokens, int at, NameTable names, List<NameTable.Named> held) {
        if (slot.isName()) {
            int from = tokens.get(at).lower().equals("the") && at + 1 < tokens.size() ? at + 1 : at;
            Optional<NameTable.Match> name = names.at(tokens, from);
            held.clear();
            name.ifPresent(n -> held.addAll(n.named()));
            return name.map(NameTable.Match::to).orElse(-1);
        }
        return tokens.get(at).lemmas(irregular).stream().anyMatch(slot.words()::contains) ? at + 1 : -1;
    }
}
