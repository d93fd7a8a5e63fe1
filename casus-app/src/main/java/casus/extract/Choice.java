package casus.extract;

import casus.extract.learned.Document;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.Anchor;
import casus.terms.EntryId;
import casus.terms.code.Pull;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Keeps the suggestions that are likely enough, and of several that tell one thing the likeliest.
final class Choice {
    private Choice() {}

    /// By so much the heads have to be surer than a rule whose draft tells the same thing otherwise. Chosen so that
    /// texts
    /// like those the rules were written with lose little, and those of the corpus hardly anything.
    private static final double AHEAD = 0.1;

    private record Weighed(Entry entry, boolean byRule, boolean plain, double confidence, int order) {
        /// A plain one is ahead of whatever tells the same thing of others.
        double rank() {
            return confidence + (plain ? 1 : byRule ? AHEAD : 0);
        }
    }

    /// What is kept, in the order of the text, each with its confidence; ids count from 1.
    static List<Entry> of(Acceptance acceptance, List<Suggestion> suggestions) {
        List<Weighed> weighed = new ArrayList<>();
        for (Suggestion s : suggestions) {
            double confidence = acceptance.confidence(s.draft().kind(), s.features());
            boolean kept = s.plain() || acceptance.keeps(s.draft().kind(), s.byRule(), confidence);
            if (kept && !isContrary(s.draft())) {
                weighed.add(new Weighed(s.draft(), s.byRule(), s.plain(), confidence, weighed.size()));
            }
        }
        weighed.sort(Comparator.comparingDouble(Weighed::rank).reversed().thenComparingInt(Weighed::order));
        List<Weighed> kept = new ArrayList<>();
        for (Weighed w : weighed) {
            if (kept.stream().noneMatch(k -> tellsTheSame(k.entry(), w.entry()))) {
                kept.add(w);
            }
        }
        kept.sort(Comparator.comparingInt(
                        (Weighed w) -> w.entry().common().anchor().start())
                .thenComparingInt(w -> w.entry().common().anchor().end())
                .thenComparingInt(Weighed::order));
        List<Entry> out = new ArrayList<>();
        for (Weighed w : kept) {
            Common common = w.entry().common();
            out.add(w.entry()
                    .with(common.filed(new EntryId(out.size() + 1), common.article())
                            .trusted(Math.round(w.confidence() * 1000) / 1000.0)));
        }
        return out;
    }

    /// A reason with the wrong sign.
    private static boolean isContrary(Entry draft) {
        return draft instanceof Entry.Driver d && d.pulls() == Pull.FOR && Drivers.holdsBack(d.motive());
    }

    private static boolean tellsTheSame(Entry a, Entry b) {
        Anchor x = a.common().anchor();
        Anchor y = b.common().anchor();
        if (!a.kind().equals(b.kind()) || x.end() <= y.start() || y.end() <= x.start()) {
            return false;
        }
        if (a instanceof Entry.Event e && b instanceof Entry.Event f) {
            return e.type() == f.type()
                    && (share(e.actors(), f.actors())
                            || e.actors().isEmpty()
                            || f.actors().isEmpty()
                            || share(e.recipients(), f.recipients()));
        }
        if (a instanceof Entry.Transfer t && b instanceof Entry.Transfer u) {
            return t.item().equals(u.item()) && t.stage() == u.stage()
                    || same(t.supplier(), u.supplier()) && same(t.recipient(), u.recipient()) && t.stage() == u.stage();
        }
        if (a instanceof Entry.Driver d && b instanceof Entry.Driver e) {
            return Document.key(d.actor()).equals(Document.key(e.actor())) && d.motive() == e.motive();
        }
        if (a instanceof Entry.Agreement g && b instanceof Entry.Agreement h) {
            return share(g.parties(), h.parties());
        }
        if (a instanceof Entry.Expectation g && b instanceof Entry.Expectation h) {
            return same(g.actor(), h.actor());
        }
        return true;
    }

    private static boolean same(Optional<ActorId> a, Optional<ActorId> b) {
        return a.map(Document::key).equals(b.map(Document::key));
    }

    private static boolean share(List<ActorId> a, List<ActorId> b) {
        return a.stream().anyMatch(x -> b.stream().anyMatch(y -> Document.key(x).equals(Document.key(y))));
    }
}
