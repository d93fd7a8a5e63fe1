package casus.ledger.file;

import casus.ledger.decision.Corrections;
import casus.ledger.decision.Decision;
import casus.ledger.decision.Decisions;
import casus.ledger.record.Entry;
import casus.terms.Edtf;
import casus.terms.EntryId;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// What a decision changes in the tables kept beside the log, so that nobody has to replay it to read.
///
/// @param rows of the entries
record DecisionEffects(Database database, EntryRows rows) {
    /// Does what a decision says; for one that takes another back, what is left without that.
    ///
    /// @param log with the decision, which is the last of it
    void of(Decision.Act act, List<Decision> log) throws SQLException {
        apply(touched(act, log), Decisions.of(log));
    }

    private static Decision.Act touched(Decision.Act act, List<Decision> log) {
        return act instanceof Decision.Undo undo
                ? touched(log.get(undo.number() - 1).act(), log)
                : act;
    }

    private void apply(Decision.Act act, Decisions decisions) throws SQLException {
        switch (act) {
            case Decision.Review r -> revise(r.entry(), decisions);
            case Decision.Correct c -> revise(c.entry(), decisions);
            case Decision.Add a -> place(a.entry(), decisions);
            case Decision.Publish p -> date(p.article(), decisions);
            case Decision.BadDate b -> date(b.article(), decisions);
            case Decision.SecondReading s -> {
                for (EntryId id : s.entries()) {
                    revise(id, decisions);
                }
            }
            default -> {}
        }
    }

    /// What was decided on an entry that was added by hand says nothing once that is taken back.
    private void revise(EntryId id, Decisions decisions) throws SQLException {
        Optional<Entry> found = rows.asFound(id);
        if (found.isPresent()) {
            rows.revise(found.get(), Corrections.of(found.get(), decisions.on(id)));
        }
    }

    /// Puts an entry added by hand on record, or takes it off.
    private void place(Entry entry, Decisions decisions) throws SQLException {
        if (!decisions.isAdded(entry.id())) {
            rows.remove(entry.id());
            return;
        }
        if (rows.asFound(entry.id()).isEmpty()) {
            rows.add(
                    database.number(
                            "SELECT ordinal FROM article WHERE name = ?",
                            entry.common().article()),
                    List.of(entry));
        }
        revise(entry.id(), decisions);
    }

    private void date(String article, Decisions decisions) throws SQLException {
        Optional<Edtf> set = decisions.published(article);
        database.run(
                "UPDATE article SET dated = ?, in_print_by = COALESCE(?, not_after) WHERE name = ?",
                set.map(Edtf::text),
                set.flatMap(Edtf::latest),
                article);
    }
}
