package casus.ledger.decision;

import casus.ledger.decision.Decision.GradeTarget;
import casus.ledger.record.Attribution;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Puts the analyst's letters on entries: the speaker's where the entry is somebody's claim and the speaker is
/// graded, else the article's, else the outlet's. Nobody's letter is guessed: F until graded.
public final class SourceReliability {
    private final Decisions decisions;
    private final Map<String, String> outlets = new HashMap<>();
    private final boolean none;

    public SourceReliability(Decisions decisions, List<FiledArticle> articles) {
        this.decisions = decisions;
        articles.forEach(a -> a.publisher().ifPresent(p -> outlets.put(a.name(), p)));
        this.none = decisions.inForce().stream().noneMatch(d -> d.act() instanceof Decision.Grade);
    }

    public Entry on(Entry entry) {
        if (none) {
            return entry;
        }
        Common c = entry.common();
        Optional<String> outlet = Optional.ofNullable(outlets.get(c.article()));
        Stream<Optional<Decision>> inOrder = Stream.of(
                speaker(entry).flatMap(s -> decisions.grade(GradeTarget.SPEAKER, s)),
                decisions.grade(GradeTarget.ARTICLE, c.article()),
                outlet.flatMap(o -> decisions.grade(GradeTarget.OUTLET, o)));
        Common.Grade letter = inOrder.flatMap(Optional::stream)
                .findFirst()
                .map(d -> letter(c.grade(), d))
                .orElse(c.grade());
        Common.Grade full = decisions
                .grade(GradeTarget.ENTRY, entry.id().toString())
                .map(d -> new Common.Grade(letter.source(), ((Decision.Grade) d.act()).mark(), said(d)))
                .orElse(letter);
        return entry.with(c.graded(full));
    }

    private static Common.Grade letter(Common.Grade old, Decision d) {
        Decision.Grade g = (Decision.Grade) d.act();
        return new Common.Grade(g.mark(), old.information(), g.of().wire() + " " + g.name() + ": " + said(d));
    }

    private static String said(Decision d) {
        return (d.why().isBlank() ? "no reason given" : d.why()) + " (" + d.who() + ", " + d.name() + ")";
    }

    private static Optional<String> speaker(Entry entry) {
        return entry.common()
                .accordingTo()
                .flatMap(Attribution::name)
                .or(() -> entry instanceof Entry.Statement s ? s.speaker() : Optional.empty());
    }
}
