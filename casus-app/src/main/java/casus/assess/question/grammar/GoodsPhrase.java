package casus.assess.question.grammar;

import static casus.assess.question.grammar.Sense.*;

import java.util.List;
import java.util.Optional;

/// What is handed over, in a question whose verb hands something over: the words between the verb and the next
/// preposition, or before the verb where it is passive.
///
/// @param item   in its words; empty where it is help of a rung's own, or nothing is named
/// @param change what is asked of deliveries
/// @param used   from which element to which
record GoodsPhrase(Optional<String> item, Optional<String> change, int from, int to) {
    private static final GoodsPhrase NONE = new GoodsPhrase(Optional.empty(), Optional.empty(), 0, 0);

    static GoodsPhrase of(List<PhraseElement> all, List<Token> tokens, Clauses.Range range, MainClause main) {
        Optional<PhraseElement> verb = main.predicate();
        if (verb.isEmpty() || !verb.get().is(GIVE, DELIVER, GET, ARRIVE, CHANGE, FLOW)) {
            return NONE;
        }
        int p = MainClause.at(all, verb.get());
        if (verb.get().is(FLOW)) {
            return flow(all, tokens, range, p);
        }
        if (verb.get().is(CHANGE)) {
            return change(all, tokens, range, p);
        }
        if (verb.get().rung().isPresent()) {
            return NONE;
        }
        if (isCounted(all, range)) {
            return stretch(all, tokens, range.from(), auxiliary(all, range, p), verb.get());
        }
        boolean before = main.isPassive() || verb.get().is(ARRIVE);
        GoodsPhrase after =
                verb.get().is(ARRIVE) ? NONE : stretch(all, tokens, start(all, range, p), range.to(), verb.get());
        return after.item().isEmpty()
                        && (before || !verb.get().is(GET) && !isHelp(all, start(all, range, p), range.to()))
                ? stretch(all, tokens, subject(all, range), p, verb.get())
                : after;
    }

    /// "A delivery of tanks to Y", "the tank deliveries to Y".
    private static GoodsPhrase flow(List<PhraseElement> all, List<Token> tokens, Clauses.Range range, int p) {
        boolean of = p + 1 < range.to() && all.get(p + 1).text().equalsIgnoreCase("of");
        Optional<String> change = all.subList(p, range.to()).stream()
                .filter(e -> e.is(CHANGE))
                .findFirst()
                .flatMap(PhraseElement::rung);
        GoodsPhrase goods = of
                ? stretch(all, tokens, p + 2, range.to(), all.get(p))
                : stretch(all, tokens, subject(all, range), p, all.get(p));
        return change.isPresent() ? goods.changing(change) : goods;
    }

    private static GoodsPhrase change(List<PhraseElement> all, List<Token> tokens, Clauses.Range range, int p) {
        Optional<String> change = all.get(p).rung();
        for (int i = p + 1; i < range.to(); i++) {
            if (all.get(i).is(FLOW)
                    && i + 1 < range.to()
                    && all.get(i + 1).text().equalsIgnoreCase("of")) {
                return stretch(all, tokens, i + 2, range.to(), all.get(p)).changing(change);
            }
            if (all.get(i).is(FLOW) || all.get(i).is(DELIVER, GIVE) && isFlow(all, range, i)) {
                return stretch(all, tokens, p + 1, i, all.get(p)).changing(change);
            }
            if (all.get(i).is(GIVE, DELIVER)) {
                return stretch(all, tokens, start(all, range, i), range.to(), all.get(i))
                        .changing(change);
            }
        }
        return all.get(p).object().isPresent()
                ? stretch(all, tokens, p + 1, range.to(), all.get(p)).changing(change)
                : NONE;
    }

    /// "Arms exports to Y": a noun, though it looks like a verb.
    private static boolean isFlow(List<PhraseElement> all, Clauses.Range range, int i) {
        return !all.get(i).text().endsWith("ing")
                && i + 1 < range.to()
                && all.get(i + 1).is(TO);
    }

    private GoodsPhrase changing(Optional<String> how) {
        return new GoodsPhrase(item, how, from, to);
    }

    /// Past the one it goes to, where that stands first: "send Y the tanks", "supply Y with tanks".
    private static int start(List<PhraseElement> all, Clauses.Range range, int p) {
        int at = p + 1;
        while (at < range.to() && all.get(at).is(ARTICLE)) {
            at++;
        }
        if (at == p + 1
                && at + 1 < range.to()
                && all.get(at).is(BY)
                && all.get(at + 1).isName()) {
            at += 2;
            return at < range.to() && all.get(at).is(WITH) ? at + 1 : range.to();
        }
        if (at == p + 1 && at < range.to() && all.get(at).is(WITH)) {
            return at + 1;
        }
        boolean dative =
                at < range.to() && all.get(at).isName() && (!all.get(at).isAdjective() || isOwner(all, at));
        if (!dative) {
            return at;
        }
        at++;
        return at < range.to() && all.get(at).is(WITH) ? at + 1 : at;
    }

    private static boolean isOwner(List<PhraseElement> all, int at) {
        return all.get(at).names().stream().allMatch(NameTable.Named::possessive);
    }

    /// "How many tanks did Y get?"
    private static boolean isCounted(List<PhraseElement> all, Clauses.Range range) {
        return range.from() > 0
                && all.get(range.from() - 1).is(HOW)
                && all.get(range.from() - 1).text().matches("(?i)how (?:many|much)");
    }

    private static int auxiliary(List<PhraseElement> all, Clauses.Range range, int p) {
        int at = range.from();
        while (at < p && !all.get(at).is(PAST, DO, BE, MODAL)) {
            at++;
        }
        return at;
    }

    private static int subject(List<PhraseElement> all, Clauses.Range range) {
        int at = range.from();
        while (at < range.to()
                && (all.get(at).is(MODAL, PAST, DO, BE, ARTICLE, WHEN)
                        || all.get(at).isName())) {
            at++;
        }
        return at;
    }

    private static boolean isHelp(List<PhraseElement> all, int from, int to) {
        return all.subList(Math.min(from, to), to).stream().anyMatch(e -> e.is(THING, HELPNOUN));
    }

    private static GoodsPhrase stretch(
            List<PhraseElement> all, List<Token> tokens, int from, int to, PhraseElement verb) {
        int start = from;
        while (start < to
                && (all.get(start).is(ARTICLE, PRONOUN, AND, BE, NOT, HOW)
                        || isAdverb(all.get(start))
                        || isPart(all, start, to))) {
            start++;
        }
        int end = start;
        while (end < to && !ends(all.get(end), verb)) {
            end++;
        }
        while (end > start && all.get(end - 1).is(BE, PRONOUN, FUTURE, MODAL, NOT)
                || end > start && isAdverb(all.get(end - 1))) {
            end--;
        }
        if (end - 1 > start && all.get(end - 1).text().matches("(?i)deal|contract|order|sale|agreement")) {
            end--;
        }
        if (end <= start || isRung(all.subList(start, end), verb)) {
            return NONE;
        }
        String words = String.join(
                " ",
                tokens.subList(all.get(start).from(), all.get(end - 1).to()).stream()
                        .map(Token::text)
                        .toList());
        return new GoodsPhrase(Optional.of(words), Optional.empty(), start, end);
    }

    /// "The rest of its tanks", "the first batch of tanks".
    private static boolean isPart(List<PhraseElement> all, int at, int to) {
        boolean part = all.get(at)
                .text()
                .matches("(?i)rest|remainder|batch|bulk|last|first|second|third|next|final|remaining");
        boolean of = all.get(at).text().equalsIgnoreCase("of")
                && at > 0
                && all.get(at - 1).text().matches("(?i)rest|remainder|batch|bulk");
        return (part || of) && at + 1 < to;
    }

    private static boolean isAdverb(PhraseElement e) {
        return e.is(FILLER) && e.text().matches("(?i)again|soon|now|then|first|together|today|tomorrow|already|yet");
    }

    private static boolean ends(PhraseElement e, PhraseElement verb) {
        boolean of = e.text().equalsIgnoreCase("of");
        return e.is(COMMA, IF, TO, FROM, BY, WITH, MODAL) || e.is(PREP) && !of || e.is(AID) && verb.is(GIVE, GET);
    }

    /// Help that no stage of a transfer tells of is the ladder's own; arms are goods where they are delivered or
    /// sold, and a rung where they are sent or given.
    private static boolean isRung(List<PhraseElement> words, PhraseElement verb) {
        PhraseElement head = words.getLast();
        boolean arms = head.rung().filter("arms"::equals).isPresent();
        boolean goods = arms && verb.is(DELIVER, CHANGE, GET, FLOW);
        return head.is(HELPNOUN)
                || head.is(THING) && !goods
                || head.isName()
                || head.is(REFLEXIVE)
                || words.stream().allMatch(e -> e.sense().isSmall() && !e.is(GOODS));
    }
}
