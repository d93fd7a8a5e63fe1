package casus.ledger;

import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.StateCode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Who some actors are compared with: the entries that name them, or other bodies of their states, and all that a
/// comparison of entries sets beside these. Acts, grades and contradictions of deeds, transfers and agreements that
/// touch the actors come out as they do among all entries.
///
/// What is compared is told of one pair of states, and of an act of several on several the first of each stand for
/// all, so that their entries are here too. Of contradictions on the same two passages one counts, so whoever shares
/// a passage is here as well.
///
/// Cost: three passes over the entries. It grows to all of them where every passage tells of many.
public final class Focus {
    private final Collection<ActorId> who;
    private final Set<String> states;

    private Focus(Collection<ActorId> who, Set<String> states) {
        this.who = who;
        this.states = states;
    }

    /// On some actors, in a ledger.
    public static Focus on(Collection<ActorId> who, Ledger ledger) {
        Set<String> states = new HashSet<>(states(who));
        Focus named = new Focus(List.copyOf(who), Set.copyOf(states));
        ledger.stream(Entry.Event.class).filter(named::holds).forEach(e -> states.addAll(named.pair(e)));
        Focus paired = new Focus(named.who, Set.copyOf(states));
        Map<Passage, List<Entry>> passages = new HashMap<>();
        ledger.entries().stream().filter(paired::holds).forEach(e -> passages.put(Passage.of(e), new ArrayList<>()));
        for (Entry e : ledger.entries()) {
            List<Entry> here = passages.get(Passage.of(e));
            if (here != null) {
                here.add(e);
            }
        }
        passages.values().stream()
                .filter(here -> here.size() > 1)
                .flatMap(List::stream)
                .forEach(e -> states.addAll(states(e.named())));
        return new Focus(named.who, Set.copyOf(states));
    }

    /// Whether an entry names one of them.
    public boolean holds(Entry entry) {
        for (ActorId named : entry.named()) {
            if (states.contains(state(named))) {
                return true;
            }
            for (ActorId one : who) {
                if (named.isOrBelongsTo(one)) {
                    return true;
                }
            }
        }
        return false;
    }

    /// The pair of states by which an act is compared, where it is another than those looked at.
    private Set<String> pair(Entry.Event e) {
        Set<String> pair = states(Stream.concat(
                        e.actors().stream().limit(1), e.recipients().stream().limit(1))
                .toList());
        return pair.stream().anyMatch(states::contains) ? Set.of() : pair;
    }

    /// The words an entry rests on, in their article.
    private record Passage(String article, String words) {
        static Passage of(Entry e) {
            return new Passage(e.common().article(), e.common().anchor().exact());
        }
    }

    private static Set<String> states(Collection<ActorId> ids) {
        return ids.stream().map(Focus::state).collect(Collectors.toSet());
    }

    private static String state(ActorId id) {
        return id.state().map(StateCode::value).orElse(id.value());
    }
}
