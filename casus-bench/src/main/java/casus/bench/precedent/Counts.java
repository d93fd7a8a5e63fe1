package casus.bench.precedent;

import casus.bench.precedent.fit.Choice;
import casus.bench.precedent.table.Belligerent;
import casus.bench.precedent.table.StateNumbers;
import casus.bench.precedent.table.StateTables;
import casus.bench.precedent.table.StateTables.Coding;
import casus.bench.precedent.table.Support;
import casus.bench.precedent.table.Support.Kind;
import casus.precedent.model.JoinFeatures;
import casus.precedent.table.Dispute;
import casus.precedent.table.Participant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Counts the rates of the catalogue from the tables.
///
/// - Disputes: a third state with a known power that is no originator, before the target side; obligations of
///   the year before. It joined if it took part on that side. It has another war on if it used armed force
///   itself in another dispute that lasted into the year.
/// - Wars: a state that owed defence, in the year of the war, to a state that was attacked on its first day,
///   unless it was itself on the attackers' side that day. It came if it first entered the war on that side.
/// - Support: a third state before a government in a conflict with one opponent in one year (of which a
///   conflict has as many as the government has opponents); obligations of the year before. What kind: as a
///   share of supporters.
///
/// It fails where one war or one coalition makes most of a numerator; counts do not know that.
public final class Counts {
    private static final int FIRST_MODERN = 1945;
    private static final int LAST = 1990;
    private static final int FIRST_OF_SUPPORT = 1975;
    private static final int SEVEN_WEEKS_WAR = 55;

    private static final Comparator<Belligerent> ENTRY =
            Comparator.comparingInt(Belligerent::year).thenComparingInt(Belligerent::day);

    private final Map<String, long[]> counts = new TreeMap<>();
    private final Map<Integer, List<Clash>> clashes = new HashMap<>();

    /// A state's part in a dispute in which it used armed force itself.
    private record Clash(int dispute, int from, int until) {}

    private Counts() {}

    /// Every rate that these tables give.
    ///
    /// @param choices every third state before every dispute, in the coding of Gibler, Miller & Little
    public static List<Count> of(StateTables tables, List<Choice> choices) {
        Counts counts = new Counts();
        tables.disputes(Coding.GML).forEach(counts::note);
        choices.stream().filter(c -> c.year() <= LAST).forEach(counts::dispute);
        counts.wars(tables);
        StateNumbers crosswalk = StateNumbers.load();
        tables.supports().stream()
                .filter(s -> s.year() <= LAST && s.year() >= FIRST_OF_SUPPORT && s.state() > 0)
                .forEach(s -> counts.support(tables, crosswalk, s));
        List<Count> out = new ArrayList<>();
        counts.counts.forEach((id, n) -> out.add(new Count(id, n[0], n[1])));
        return out;
    }

    private void add(String id, boolean did) {
        add(id, did ? 1 : 0, 1);
    }

    private void add(String id, long did, long of) {
        long[] n = counts.computeIfAbsent(id, i -> new long[2]);
        n[0] += did;
        n[1] += of;
    }

    private void dispute(Choice choice) {
        JoinFeatures stance = choice.stance(true);
        boolean joined = choice.joined(true);
        boolean modern = choice.year() >= FIRST_MODERN;
        if (!modern) {
            if (stance.owesDefense()) {
                add("disputes-defense-1816", joined);
            }
            return;
        }
        String promise = stance.owesDefense() ? "defense" : stance.owesNonaggressionOnly() ? "nonaggression" : "none";
        if (stance.toY() == 0 || !promise.equals("none")) {
            add("disputes-" + promise, joined);
            if (stance.hostilityZ() == 4) {
                add("force-" + promise, joined);
            }
            if (stance.hostilityZ() == 5) {
                add("war-" + promise, joined);
            }
        }
        if (stance.owesDefense()) {
            add(stance.rivalZ() ? "disputes-defense-rival" : "disputes-defense-no-rival", joined);
            add(stance.majorX() ? "disputes-defense-major" : "disputes-defense-minor", joined);
            add(stance.nearY() == 1 ? "disputes-defense-neighbour" : "disputes-defense-no-neighbour", joined);
            add(stance.owesOtherDefense() ? "disputes-defense-both" : "disputes-defense-one", joined);
            add(isFightingElsewhere(choice) ? "disputes-defense-other-war" : "disputes-defense-no-other-war", joined);
        }
    }

    private void note(Dispute dispute) {
        dispute.participants().stream()
                .filter(Participant::usedForce)
                .forEach(p -> clashes.computeIfAbsent(p.state(), s -> new ArrayList<>())
                        .add(new Clash(dispute.id(), p.year(), p.until())));
    }

    private boolean isFightingElsewhere(Choice choice) {
        return clashes.getOrDefault(choice.state(), List.of()).stream()
                .anyMatch(c ->
                        c.dispute() != choice.dispute() && c.from() <= choice.year() && choice.year() <= c.until());
    }

    private void wars(StateTables tables) {
        Map<Integer, List<Belligerent>> wars = tables.belligerents().stream()
                .collect(Collectors.groupingBy(Belligerent::war, TreeMap::new, Collectors.toList()));
        wars.values().forEach(war -> war(tables, war));
    }

    private void war(StateTables tables, List<Belligerent> war) {
        Belligerent first = war.stream().min(ENTRY).orElseThrow();
        Predicate<Belligerent> onFirstDay = b -> b.year() == first.year() && b.day() == first.day();
        Set<Integer> attacking = war.stream()
                .filter(Belligerent::initiator)
                .map(Belligerent::side)
                .collect(Collectors.toSet());
        List<Belligerent> targets = war.stream()
                .filter(onFirstDay)
                .filter(b -> !b.initiator() && !attacking.contains(b.side()))
                .toList();
        Set<Integer> attackers = war.stream()
                .filter(onFirstDay)
                .filter(b -> attacking.contains(b.side()))
                .map(Belligerent::state)
                .collect(Collectors.toSet());
        for (Belligerent target : targets) {
            for (int x : tables.states(first.year())) {
                if (x != target.state()
                        && !attackers.contains(x)
                        && (tables.obligations(x, target.state(), first.year()) & 1) != 0) {
                    boolean came = war.stream()
                            .filter(b -> b.state() == x)
                            .min(ENTRY)
                            .filter(b -> b.side() == target.side())
                            .isPresent();
                    add(first.year() < FIRST_MODERN ? "wars-defense-1816" : "wars-defense-1945", came);
                    if (first.year() < FIRST_MODERN && first.war() != SEVEN_WEEKS_WAR) {
                        add("wars-defense-1816-without-1866", came);
                    }
                }
            }
        }
    }

    private void support(StateTables tables, StateNumbers crosswalk, Support support) {
        Set<Integer> supporters = new HashSet<>();
        for (String name : support.supporters()) {
            OptionalInt state = crosswalk.cowOfName(name, support.year());
            state.ifPresent(supporters::add);
        }
        int supported = crosswalk.cowOfGw(support.state(), support.year()).orElse(support.state());
        int opponent = crosswalk.cowOfGw(support.opponent(), support.year()).orElse(support.opponent());
        for (int x : tables.states(support.year())) {
            if (x != supported && x != opponent) {
                String pact = (tables.obligations(x, supported, support.year() - 1) & 1) != 0 ? "defense" : "none";
                String power = tables.isMajor(x, support.year()) ? "major" : "other";
                add("support-" + pact + "-" + power + (support.civil() ? "" : "-interstate"), supporters.contains(x));
            }
        }
        if (support.civil() && support.supporterCount() > 0) {
            for (Kind kind : Kind.values()) {
                add(
                        "given-" + kind.name().toLowerCase(java.util.Locale.ROOT),
                        support.count(kind),
                        support.supporterCount());
            }
        }
    }
}
