package casus.app;

import casus.ledger.Actors;
import casus.ledger.CaseFile;
import casus.ledger.Contradiction;
import casus.ledger.Contradictions;
import casus.ledger.Entry;
import casus.ledger.Ledger;
import casus.ledger.Wire;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import picocli.CommandLine.Command;

/// Lists passages that cannot both be right.
@Command(
        name = "contradictions",
        mixinStandardHelpOptions = true,
        description = "lists passages that cannot both be right, with both quotes",
        footer = {"", "Example:", "  casus contradictions --case iran.casus"})
final class ContradictionsCommand extends Verb {
    ContradictionsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        try (CaseFile file = open()) {
            Ledger ledger = file.ledger(asOf());
            List<Contradiction> all = Contradictions.of(ledger, Actors.load());
            int number = 0;
            for (Contradiction c : all) {
                say(
                        json()
                                ? Wire.text(object(c))
                                : "C-%d  %s, %s: %s%n      %s%n      %s"
                                        .formatted(
                                                ++number,
                                                c.type().wire(),
                                                c.state().wire(),
                                                c.about(),
                                                quote(c.a()),
                                                quote(c.b())));
            }
            if (!json()) {
                say(
                        all.isEmpty()
                                ? "no contradictions found"
                                : all.size() + (all.size() == 1 ? " contradiction" : " contradictions"));
            }
        }
        return Main.ANSWERED;
    }

    private static String quote(Entry e) {
        return "%-6s “%s” (%s)"
                .formatted(
                        e.id(),
                        e.common().anchor().exact().replaceAll("\\s+", " "),
                        e.common().article());
    }

    private static ObjectNode object(Contradiction c) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("type", c.type().wire()).put("state", c.state().wire());
        out.set("a", passage(c.a()));
        out.set("b", passage(c.b()));
        return out.put("about", c.about()).put("why", c.why());
    }

    private static ObjectNode passage(Entry e) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("id", e.id().toString())
                .put("article", e.common().article())
                .put("quote", e.common().anchor().exact());
        out.set("anchor", Wire.anchor(e.common().anchor()));
        return out;
    }
}
