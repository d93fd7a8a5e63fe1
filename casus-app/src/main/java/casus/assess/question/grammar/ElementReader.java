package casus.assess.question.grammar;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Parts the words of a question into names and phrases, the longest at each place; names that "and", "or" or a
/// title joins become one.
final class ElementReader {
    private final List<Token> tokens;
    private final PhraseTable phrases;
    private final NameTable names;

    ElementReader(List<Token> tokens, PhraseTable phrases, NameTable names) {
        this.tokens = List.copyOf(tokens);
        this.phrases = phrases;
        this.names = names;
    }

    List<PhraseElement> elements() {
        List<PhraseElement> out = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            PhraseElement next = at(at);
            out.add(next);
            at = next.to();
        }
        return joined(out);
    }

    private PhraseElement at(int at) {
        Token token = tokens.get(at);
        if (token.isComma()) {
            return element(Sense.COMMA, at, at + 1, List.of());
        }
        if (token.isBreak()) {
            return element(Sense.BREAK, at, at + 1, List.of());
        }
        Optional<NameTable.Match> name = names.at(tokens, at);
        Optional<PhraseElement> phrase = phrases.at(tokens, at, names);
        int length = name.map(NameTable.Match::to).orElse(at);
        if (phrase.filter(p -> p.to() > length || p.to() == length && name.isEmpty())
                .isPresent()) {
            return phrase.get();
        }
        return name.map(n -> element(Sense.NAME, at, n.to(), n.named()))
                .orElseGet(() -> element(Sense.OTHER, at, at + 1, List.of()));
    }

    private PhraseElement element(Sense sense, int from, int to, List<NameTable.Named> named) {
        String text = String.join(
                " ", tokens.subList(from, to).stream().map(Token::text).toList());
        return new PhraseElement(sense, text, Optional.empty(), Optional.empty(), named, from, to);
    }

    /// "Japan and the US", "Estonia, Latvia and Lithuania", "President Trump's America".
    private List<PhraseElement> joined(List<PhraseElement> all) {
        List<PhraseElement> out = new ArrayList<>();
        int at = 0;
        while (at < all.size()) {
            PhraseElement e = all.get(at);
            at++;
            if (e.isName()) {
                int next = partner(all, at, e);
                while (next > 0) {
                    e = join(e, all.get(next));
                    at = next + 1;
                    next = partner(all, at, e);
                }
            }
            out.add(e);
        }
        return out;
    }

    private int partner(List<PhraseElement> all, int at, PhraseElement first) {
        int k = at;
        boolean and = false;
        boolean comma = false;
        while (k < all.size()
                && (all.get(k).is(Sense.AND, Sense.COMMA, Sense.ARTICLE)
                        || all.get(k).is(Sense.FILLER) && !comma && !and)) {
            and |= all.get(k).is(Sense.AND);
            comma |= all.get(k).is(Sense.COMMA);
            k++;
        }
        if (k >= all.size() || !all.get(k).isName()) {
            return -1;
        }
        PhraseElement next = all.get(k);
        boolean same = first.names().stream()
                .allMatch(n -> next.names().stream().allMatch(m -> m.actor().equals(n.actor())));
        boolean list = comma && isListed(all, k);
        if (comma && isChoice(all)) {
            return -1;
        }
        return and || list || same && k - at <= 3 && !comma ? k : -1;
    }

    /// "Who is likelier to help Y, X or Z?": the comma parts the one helped from those who may help.
    private static boolean isChoice(List<PhraseElement> all) {
        return all.stream()
                .anyMatch(e -> e.is(Sense.FUTURE)
                        && e.text().matches("(?i)likel(?:ier|iest)\\b.*|(?:more|most|less|least) .*"));
    }

    /// Whether "and" ends the list this name stands in.
    private static boolean isListed(List<PhraseElement> all, int k) {
        for (int i = k + 1;
                i < all.size() && (all.get(i).isName() || all.get(i).is(Sense.COMMA, Sense.AND, Sense.ARTICLE));
                i++) {
            if (all.get(i).is(Sense.AND)) {
                return true;
            }
        }
        return false;
    }

    private PhraseElement join(PhraseElement a, PhraseElement b) {
        List<NameTable.Named> both = new ArrayList<>();
        for (NameTable.Named n : a.names()) {
            if (b.names().stream().noneMatch(m -> m.actor().equals(n.actor()))) {
                both.add(n);
            }
        }
        both.addAll(b.names());
        return element(Sense.NAME, a.from(), b.to(), both);
    }
}
