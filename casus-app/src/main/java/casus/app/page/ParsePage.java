package casus.app.page;

import casus.assess.question.grammar.ParsedQuestion;
import casus.ledger.actor.Actors;
import casus.terms.ActorId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// How a question is understood, in lines for the terminal.
public final class ParsePage {
    private ParsePage() {}

    public static List<String> of(ParsedQuestion q, Actors actors) {
        List<String> lines = new ArrayList<>();
        lines.add("kind       " + q.kind().wire());
        name(lines, "helper", q.patrons(), actors);
        name(lines, "helped", q.proteges(), actors);
        name(lines, "against", q.adversaries(), actors);
        q.rung().ifPresent(r -> lines.add("rung       " + r));
        q.item().ifPresent(i -> lines.add("item       " + i));
        q.time().by().ifPresent(d -> lines.add("by         " + d));
        q.time().year().ifPresent(y -> lines.add("year       " + y));
        lines.addAll(q.notes());
        q.problem().ifPresent(lines::add);
        q.suggestions().forEach(s -> lines.add("ask:       " + s));
        return lines;
    }

    private static void name(List<String> lines, String as, List<ActorId> ids, Actors actors) {
        if (!ids.isEmpty()) {
            lines.add(String.format(Locale.ROOT, "%-10s ", as)
                    + ids.stream().map(actors::name).collect(Collectors.joining(", ")));
        }
    }
}
