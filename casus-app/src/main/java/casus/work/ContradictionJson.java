package casus.work;

import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.terms.Anchor;
import casus.terms.code.JsonObject;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A contradiction as JSON.
public final class ContradictionJson {
    private ContradictionJson() {}

    /// @param number from 1, as in `C-1`
    public static ObjectNode object(Contradiction c, int number) {
        return JsonObject.exact()
                .put("id", "C-" + number)
                .put("type", c.type())
                .put("state", c.state())
                .put("a", passage(c.a(), c.quoteA()))
                .put("b", passage(c.b(), c.quoteB()))
                .put("about", c.about())
                .put("why", c.why())
                .node();
    }

    private static JsonObject passage(Entry e, Anchor quote) {
        return JsonObject.exact()
                .put("id", e.id())
                .put("article", e.common().article())
                .put("quote", quote.exact())
                .put("anchor", quote);
    }
}
