package casus.app.treaty;

import casus.app.verb.DecisionVerb;
import casus.ledger.actor.Actors;
import casus.ledger.decision.Decision;
import casus.ledger.decision.Decision.TreatyChange;
import casus.ledger.file.CaseFile;
import casus.precedent.pair.CaseTies;
import casus.terms.InputProblem;
import casus.ties.StateTies;
import casus.ties.Treaty;
import casus.work.ActorLookup;
import casus.work.Terminal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// A command by which a case says something of its own about a treaty. What would be no treaty is refused before it
/// is kept.
abstract class TreatyVerb extends DecisionVerb {
    private static final int MOST_NAMED = 3;
    private static final int SHORTEST_WORD = 3;

    TreatyVerb(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected final void run(CaseFile file, Actors actors) {
        CaseTies ties = CaseTies.of(file.decisions());
        ties.problems().forEach(problem -> terminal().err().println(problem.getMessage()));
        Decision.Treaty act = act(ties.ties(), actors, file);
        try {
            ties.with(act);
        } catch (IllegalArgumentException e) {
            InputProblem problem = new InputProblem(
                    "-",
                    act.treaty() + ": " + e.getMessage(),
                    "write days as 2026-05-01, 2026-05 or 2026; `casus treaties --ended --json` shows what is on record");
            problem.initCause(e);
            throw problem;
        }
        tell(file, act);
    }

    /// What is to be decided.
    abstract Decision.Treaty act(StateTies ties, Actors actors, CaseFile file);

    static Decision.Treaty of(String treaty, TreatyChange change, Map<String, String> columns) {
        return new Decision.Treaty(treaty, change, columns);
    }

    /// The treaty of this id.
    ///
    /// @throws InputProblem if there is none, with ids that look like it
    static Treaty known(String id, StateTies ties) {
        return ties.treaty(id.strip().toLowerCase(Locale.ROOT)).orElseThrow(() -> {
            List<String> near = near(id, ties);
            return new InputProblem(
                    "-",
                    "no treaty is called \"" + id + "\""
                            + (near.isEmpty() ? "" : ". Did you mean " + String.join(" or ", near) + "?"),
                    "write the id that stands in brackets in `casus treaties STATE --ended`");
        });
    }

    /// Ids that share most words with one nobody has, at most three.
    private static List<String> near(String id, StateTies ties) {
        Set<String> asked = words(id);
        return ties.treaties().stream()
                .filter(t -> shared(asked, t) > 0)
                .sorted(Comparator.comparingLong((Treaty t) -> -shared(asked, t))
                        .thenComparing(Treaty::id))
                .map(Treaty::id)
                .limit(MOST_NAMED)
                .toList();
    }

    private static long shared(Set<String> asked, Treaty t) {
        Set<String> own = words(t.id() + " " + t.name());
        return asked.stream().filter(own::contains).count();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(w -> w.length() >= SHORTEST_WORD)
                .collect(Collectors.toSet());
    }

    /// The code of a state, organisation or group by name or code.
    ///
    /// @throws InputProblem if nobody is called so, with names that are spelt nearly so
    static String code(String option, String name, Actors actors, CaseFile file) {
        return ActorLookup.actor(option, name, actors, file).value();
    }
}
