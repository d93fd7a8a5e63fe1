package casus.assess.question.grammar;

import static casus.assess.question.grammar.Sense.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who attacks whom in a stretch of a question: "if Z attacks Y", "a Z attack on Y", "Y is attacked by Z", "a war
/// between Y and Z".
///
/// @param attackers who attacks
/// @param victims   on whom
/// @param parties   who is at war, where nobody says who attacks
/// @param used      the elements that tell it
record AttackClause(
        List<NameTable.Named> attackers,
        List<NameTable.Named> victims,
        List<NameTable.Named> parties,
        Set<Integer> used) {
    boolean found() {
        return !used.isEmpty();
    }

    /// Reads elements `[from, to)`.
    ///
    /// @param clause whether the stretch is a clause of its own, so that whoever stands first in it attacks
    static AttackClause of(List<PhraseElement> all, int from, int to, boolean clause) {
        AttackClause out = new AttackClause(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new HashSet<>());
        for (int i = from; i < to; i++) {
            if (!out.used.contains(i)) {
                out.read(all, from, to, i, clause);
            }
        }
        return out;
    }

    private void read(List<PhraseElement> all, int from, int to, int i, boolean clause) {
        PhraseElement e = all.get(i);
        if (e.is(UNDER) && clause) {
            used.add(i);
            before(all, from, i).ifPresent(b -> take(all, b, victims));
            after(all, i, to, attackers, attackers);
        } else if (e.is(ATTACK) && !isGoods(all, from, i)) {
            attack(all, from, to, i, clause);
        } else if (e.is(WARNOUN) && isNoun(all, from, i, to) || e.is(WAR) && clause) {
            war(all, from, to, i, clause);
        }
    }

    /// "Get bombs from X": what is got, and no act.
    static boolean isGoods(List<PhraseElement> all, int from, int i) {
        return all.get(i).is(ATTACK)
                && all.get(i).text().matches("(?i)bombs|shells")
                && (all.subList(from, i).stream().anyMatch(e -> e.is(GET, GIVE, DELIVER))
                        || i > 0 && all.get(i - 1).is(HOW)
                        || isHanded(all, i));
    }

    /// "Are shells sent to Y?", with the verb after it.
    private static boolean isHanded(List<PhraseElement> all, int i) {
        return i + 1 < all.size() && all.get(i + 1).is(BE, GIVE, DELIVER);
    }

    private void attack(List<PhraseElement> all, int from, int to, int i, boolean clause) {
        boolean noun = isNoun(all, from, i, to);
        boolean passive = !noun && isPassive(all, from, i);
        boolean gerund = all.get(i).text().endsWith("ing");
        if (!clause && !noun && !gerund) {
            return;
        }
        used.add(i);
        Optional<Integer> before = noun ? adjacent(all, from, i) : before(all, from, i);
        before.ifPresent(b -> {
            if (clause || noun) {
                take(all, b, passive ? victims : attackers);
            } else {
                attackers.addAll(all.get(b).names());
            }
        });
        after(all, i, to, victims, attackers);
    }

    private void war(List<PhraseElement> all, int from, int to, int i, boolean clause) {
        used.add(i);
        boolean verb = all.get(i).is(WAR);
        Optional<Integer> before = verb ? before(all, from, i) : adjacent(all, from, i);
        List<NameTable.Named> first = verb ? attackers : parties;
        before.ifPresent(b -> take(all, b, all.get(b).names().size() > 1 ? parties : where(all.get(b), verb, first)));
        String last = "";
        for (int k = i + 1; k < to && !ends(all.get(k), clause); k++) {
            PhraseElement e = all.get(k);
            if (e.isName()) {
                take(all, k, last.equals("over") ? victims : verb ? victims : parties);
            } else if (e.sense().isPreposition()) {
                last = e.text().toLowerCase(java.util.Locale.ROOT);
                if (last.equals("for")) {
                    return;
                }
            }
        }
    }

    /// "The Taiwan war" is fought over Taiwan; "a Chinese war" by China.
    private List<NameTable.Named> where(PhraseElement name, boolean verb, List<NameTable.Named> first) {
        return verb || name.isAdjective() ? first : victims;
    }

    private void after(
            List<PhraseElement> all, int i, int to, List<NameTable.Named> plain, List<NameTable.Named> agents) {
        boolean agent = false;
        for (int k = i + 1; k < to && !ends(all.get(k), false); k++) {
            PhraseElement e = all.get(k);
            if (e.is(BY, FROM)) {
                agent = true;
            } else if (e.is(PREP, TO, WITH)) {
                if (e.text().matches("(?i)for|alongside|on behalf of|against|versus")) {
                    return;
                }
                agent = false;
            } else if (e.isName()) {
                boolean head = k + 1 < to && e.isAdjective() && all.get(k + 1).is(ATTACK, WARNOUN);
                if (head) {
                    return;
                }
                take(all, k, agent ? agents : plain);
            }
        }
    }

    private void take(List<PhraseElement> all, int at, List<NameTable.Named> into) {
        if (used.add(at)) {
            into.addAll(all.get(at).names());
        }
    }

    private static boolean ends(PhraseElement e, boolean clause) {
        return e.is(COMMA, IF, MODAL, NOT) || (e.sense().isPredicate() && !clause) || e.is(AID, GIVE, ACT, LEAVE);
    }

    private static boolean isNoun(List<PhraseElement> all, int from, int i, int to) {
        PhraseElement e = all.get(i);
        String word = e.text().toLowerCase(java.util.Locale.ROOT);
        if (e.is(WARNOUN)) {
            return true;
        }
        if (word.endsWith("sion") || word.endsWith("ment") || word.endsWith("tion") || word.endsWith("strikes")) {
            return true;
        }
        int back = i - 1;
        while (back >= from && all.get(back).is(FILLER, GOODS)) {
            back--;
        }
        boolean determined =
                back >= from && (all.get(back).is(ARTICLE) || all.get(back).isAdjective());
        boolean prepared = i + 1 < to
                && (all.get(i + 1).text().equalsIgnoreCase("on")
                        || all.get(i + 1).text().equalsIgnoreCase("of"));
        return determined || prepared && !word.endsWith("ed");
    }

    private static boolean isPassive(List<PhraseElement> all, int from, int i) {
        int back = i - 1;
        while (back >= from && all.get(back).sense().isSmall()) {
            back--;
        }
        return back >= from && all.get(back).is(BE, GET);
    }

    /// The name a noun belongs to: only fillers stand between.
    private static Optional<Integer> adjacent(List<PhraseElement> all, int from, int i) {
        int back = i - 1;
        while (back >= from && all.get(back).is(FILLER, GOODS)) {
            back--;
        }
        return back >= from && all.get(back).isName() ? Optional.of(back) : Optional.empty();
    }

    private static Optional<Integer> before(List<PhraseElement> all, int from, int i) {
        for (int back = i - 1; back >= from; back--) {
            if (all.get(back).isName()) {
                return Optional.of(back);
            }
            if (all.get(back).is(COMMA, IF)) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }
}
