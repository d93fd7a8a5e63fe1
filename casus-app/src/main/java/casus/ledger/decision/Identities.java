package casus.ledger.decision;

import casus.ledger.decision.Decision.Verdict;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/// Which names stand for one, as analysts judged it: same, not same, unsure. "Same" is transitive, and every
/// judgement can be taken back, since names are only mapped when the ledger is read; nothing is ever merged.
///
/// A class of names is shown under one of them: an ISO code before any other, then the shorter, then the first in
/// the alphabet. Cost: near-linear in the judgements (union by lookup).
public final class Identities {
    private static final Comparator<String> SHOWN = Comparator.comparing((String n) -> !n.matches("[A-Z]{3}"))
            .thenComparing(String::length)
            .thenComparing(Comparator.naturalOrder());

    private final List<Decision> judged;
    private final Map<String, String> shownAs = new HashMap<>();
    private final Map<String, List<String>> members = new TreeMap<>();

    private Identities(List<Decision> judged) {
        this.judged = judged;
        Map<String, TreeSet<String>> classes = new HashMap<>();
        for (Decision d : judged) {
            Decision.Identity i = (Decision.Identity) d.act();
            if (i.verdict() == Verdict.SAME) {
                TreeSet<String> both = new TreeSet<>();
                for (String name : List.of(i.a(), i.b())) {
                    both.addAll(classes.getOrDefault(name, new TreeSet<>(List.of(name))));
                }
                both.forEach(name -> classes.put(name, both));
            }
        }
        classes.values().stream().distinct().forEach(names -> {
            String shown = names.stream().min(SHOWN).orElseThrow();
            names.forEach(n -> shownAs.put(n, shown));
            members.put(shown, List.copyOf(names));
        });
    }

    static Identities of(List<Decision> judged) {
        return new Identities(judged);
    }

    /// Whether nothing was judged the same.
    public boolean isEmpty() {
        return shownAs.isEmpty();
    }

    /// The name under which this one is shown: itself, unless it was judged the same as another.
    public String shown(String name) {
        return shownAs.getOrDefault(name, name);
    }

    /// All names of the one called `name`, itself among them.
    public List<String> namesOf(String name) {
        return members.getOrDefault(shown(name), List.of(name));
    }

    /// Classes of more than one name, by the name shown.
    public Map<String, List<String>> classes() {
        return Map.copyOf(members);
    }

    /// What was judged of these two, directly.
    public Optional<Verdict> verdict(String a, String b) {
        return judged.stream()
                .map(d -> (Decision.Identity) d.act())
                .filter(i -> i.a().equals(a) && i.b().equals(b) || i.a().equals(b) && i.b().equals(a))
                .map(Decision.Identity::verdict)
                .findFirst();
    }

    /// Decisions that stand against judging `a` and `b` so: a "not same" between their classes for "same", the
    /// chain of "same" between them for "not same".
    public List<Decision> against(String a, String b, Verdict verdict) {
        List<Decision> out = new ArrayList<>();
        for (Decision d : judged) {
            Decision.Identity i = (Decision.Identity) d.act();
            boolean direct = i.a().equals(a) && i.b().equals(b) || i.a().equals(b) && i.b().equals(a);
            boolean parts = i.verdict() == Verdict.NOT_SAME
                    && (shown(i.a()).equals(shown(a)) && shown(i.b()).equals(shown(b))
                            || shown(i.a()).equals(shown(b)) && shown(i.b()).equals(shown(a)));
            boolean joins = i.verdict() == Verdict.SAME
                    && shown(a).equals(shown(b))
                    && shown(i.a()).equals(shown(a));
            if (!direct && (verdict == Verdict.SAME ? parts : verdict == Verdict.NOT_SAME && joins)) {
                out.add(d);
            }
        }
        return out;
    }
}
