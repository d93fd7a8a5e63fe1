package casus.work;

import casus.assess.AnswerJson;
import casus.assess.reply.TreatyConflict;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.terms.Anchor;
import casus.terms.EntryId;
import casus.terms.code.JsonObject;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A contradiction as JSON.
///
/// @param id as in `C-1`
/// @param a  one passage
/// @param b  the other
public record ContradictionJson(
        String id, Contradiction.Type type, Contradiction.State state, Passage a, Passage b, String about, String why) {
    /// One of the two passages.
    ///
    /// @param quote  its words that disagree
    /// @param anchor where they stand
    public record Passage(EntryId id, String article, String quote, Anchor anchor) {
        private static Passage of(Entry e, Anchor quote) {
            return new Passage(e.id(), e.common().article(), quote.exact(), quote);
        }
    }

    /// One between an entry and what is on record of a treaty: `b` holds the treaty and where to look it up.
    ///
    /// @param number from 1, as in `C-1`
    public static ObjectNode object(TreatyConflict c, int number) {
        return JsonObject.exact()
                .put("id", "C-" + number)
                .put("type", TreatyConflict.TYPE)
                .put("state", c.state())
                .put("a", JsonObject.exact().putAll(Passage.of(c.entry(), c.quote())))
                .put("b", AnswerJson.treaty(c.treaty()))
                .put("about", c.about())
                .put("why", c.why())
                .node();
    }

    /// @param number from 1, as in `C-1`
    public static ObjectNode object(Contradiction c, int number) {
        return JsonObject.exact()
                .putAll(new ContradictionJson(
                        "C-" + number,
                        c.type(),
                        c.state(),
                        Passage.of(c.a(), c.quoteA()),
                        Passage.of(c.b(), c.quoteB()),
                        c.about(),
                        c.why()))
                .node();
    }
}
