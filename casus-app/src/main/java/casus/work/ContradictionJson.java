package casus.work;

import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import casus.terms.Anchor;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A contradiction as JSON.
public final class ContradictionJson {
    private ContradictionJson() {}

    /// @param number from 1, as in `C-1`
    public static ObjectNode object(Contradiction c, int number) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("id", "C-" + number)
                .put("type", c.type().wire())
                .put("state", c.state().wire());
        out.set("a", passage(c.a(), c.quoteA()));
        out.set("b", passage(c.b(), c.quoteB()));
        return out.put("about", c.about()).put("why", c.why());
    }

    private static ObjectNode passage(Entry e, Anchor quote) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        out.put("id", e.id().toString()).put("article", e.common().article()).put("quote", quote.exact());
        out.set("anchor", Wire.anchor(quote));
        return out;
    }
}
