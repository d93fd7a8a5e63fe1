package casus.assess.question.grammar;

import static casus.assess.question.grammar.Sense.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A question in elements, parted into what is asked and what is taken as given.
///
/// @param lead       elements before what is asked that name its kind: why, who, what follows
/// @param main       what is asked, as a range of elements
/// @param conditions what is taken as given, each a range
record Clauses(List<PhraseElement> lead, Range main, List<Range> conditions) {
    /// Elements `[from, to)`.
    record Range(int from, int to) {
        boolean isEmpty() {
            return from >= to;
        }
    }

    Clauses {
        lead = List.copyOf(lead);
        conditions = List.copyOf(conditions);
    }

    static Clauses of(List<PhraseElement> all) {
        List<PhraseElement> lead = new ArrayList<>();
        int at = opening(all, 0, lead);
        List<Range> conditions = new ArrayList<>();
        if (at < all.size()
                && (isIf(all, at) || isInverted(all, at))
                && lead.stream().noneMatch(e -> e.is(FOLLOWS))) {
            int main = mainAfter(all, at + 1);
            conditions.add(new Range(at + 1, main));
            at = opening(all, main, lead);
        }
        if (lead.stream().anyMatch(e -> e.is(FOLLOWS)) && at < all.size() && isIf(all, at)) {
            at++;
        }
        int end = nextIf(all, at);
        Range main = new Range(at, end);
        while (end < all.size()) {
            int next = nextIf(all, end + 1);
            conditions.add(new Range(end + 1, next));
            end = next;
        }
        return new Clauses(lead, main, conditions);
    }

    /// Steps over what opens a question, and keeps what tells its kind.
    private static int opening(List<PhraseElement> all, int from, List<PhraseElement> lead) {
        int at = from;
        while (at < all.size()
                && (all.get(at).is(LEAD, WHY, FOLLOWS, WHAT, HOW, COMMA, AND)
                        || all.get(at).is(FILLER)
                                && !lead.isEmpty()
                                && lead.getLast().is(LEAD)
                        || all.get(at).is(WHEN) && !isIf(all, at))) {
            lead.add(all.get(at));
            at++;
        }
        return at;
    }

    /// "When" begins a question before an auxiliary, and a condition else; "should" and "were" begin one after
    /// another auxiliary.
    private static boolean isIf(List<PhraseElement> all, int at) {
        PhraseElement e = all.get(at);
        if (e.is(WHEN) && !e.text().equalsIgnoreCase("when")) {
            return false;
        }
        if (e.is(WHEN)) {
            return at + 1 >= all.size()
                    || !all.get(at + 1).is(MODAL, PAST, BE, DO, FUTURE) && !(at == 0 && isIndirect(all, at + 1));
        }
        boolean inverted = e.text().equalsIgnoreCase("should") || e.text().equalsIgnoreCase("were");
        return e.is(IF) || inverted && beforeIt(all, at);
    }

    /// "When Y will get them": somebody, then an auxiliary of what is to come.
    private static boolean isIndirect(List<PhraseElement> all, int from) {
        int at = from;
        while (at < all.size() && (all.get(at).isName() || all.get(at).is(ARTICLE, FILLER, AND))) {
            at++;
        }
        return at > from && at < all.size() && all.get(at).is(MODAL);
    }

    /// "Should Z attack Y, would X help?"
    private static boolean isInverted(List<PhraseElement> all, int at) {
        boolean inverted = all.get(at).text().matches("(?i)should|were|had");
        boolean embedded = all.subList(0, at).stream().anyMatch(e -> e.is(LEAD));
        for (int i = at + 1; inverted && i + 1 < all.size(); i++) {
            if (all.get(i).is(COMMA)
                    && (all.get(i + 1).is(MODAL, WHAT, HOW, WHO)
                            || embedded && all.get(i + 1).isName())) {
                return true;
            }
        }
        return false;
    }

    private static boolean beforeIt(List<PhraseElement> all, int at) {
        boolean named = at + 1 < all.size()
                && (all.get(at + 1).isName() || all.get(at + 1).is(ARTICLE, PRONOUN));
        return named && all.subList(0, at).stream().anyMatch(e -> e.is(MODAL, DO));
    }

    private static int nextIf(List<PhraseElement> all, int from) {
        for (int i = Math.max(from, 0); i < all.size(); i++) {
            if (isIf(all, i)) {
                return i;
            }
        }
        return all.size();
    }

    /// Where the question begins that follows a condition.
    private static int mainAfter(List<PhraseElement> all, int from) {
        boolean embedded = all.subList(0, from).stream().anyMatch(e -> e.is(LEAD));
        for (int i = from; i < all.size(); i++) {
            boolean afterComma = all.get(i - 1).is(COMMA);
            if (embedded && afterComma && all.get(i).isName()
                    || all.get(i).is(WHO, WHAT, HOW, WHY, FOLLOWS, LEAD)
                    || i > from && all.get(i).is(MODAL) && (afterComma || follows(all, i))
                    || afterComma && all.get(i).is(BE, DO, PAST)) {
                return i;
            }
        }
        return all.size();
    }

    private static boolean follows(List<PhraseElement> all, int i) {
        return i + 1 < all.size() && (all.get(i + 1).isName() || all.get(i + 1).is(ARTICLE));
    }

    Optional<PhraseElement> first(Sense sense) {
        return lead.stream().filter(e -> e.is(sense)).findFirst();
    }

    boolean leads(Sense sense) {
        return first(sense).isPresent();
    }
}
