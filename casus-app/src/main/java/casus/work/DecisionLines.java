package casus.work;

import casus.ledger.actor.Actors;
import casus.ledger.decision.Decision;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.Rung;
import casus.terms.text.Phrase;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// A decision in one line for a person.
public final class DecisionLines {
    private DecisionLines() {}

    public static String line(Decision d) {
        return String.format(
                Locale.ROOT,
                "%-5s %s  %s: %s%s",
                d.name(),
                d.day(),
                d.who(),
                what(d.act()),
                d.why().isBlank() ? "" : " (" + d.why() + ")");
    }

    /// The same with actors by their names.
    public static String what(Decision.Act act, Actors actors) {
        return act instanceof Decision.Identity i && !i.person()
                ? name(i.a(), actors) + " and " + name(i.b(), actors) + " " + are(i.verdict())
                : what(act);
    }

    private static String name(String id, Actors actors) {
        String name = actors.name(new ActorId(id));
        return name.equals(id) ? id : name + " (" + id + ")";
    }

    public static String what(Decision.Act act) {
        return switch (act) {
            case Decision.Review r -> r.entry() + " " + r.state().wire();
            case Decision.Correct c ->
                c.entry() + " corrected, "
                        + new TreeMap<>(c.fields())
                                .entrySet().stream()
                                        .map(f -> f.getKey() + " = "
                                                + (f.getValue().isEmpty() ? "nothing" : f.getValue()))
                                        .collect(Collectors.joining(", "));
            case Decision.Add a ->
                a.entry().id() + " added by hand: " + a.entry().kind() + " from “"
                        + EntryLines.cut(a.entry().common().anchor().exact()) + "”";
            case Decision.Describe d ->
                d.part().wire() + " of " + d.article() + " is "
                        + (d.value().isEmpty() ? "none" : "“" + d.value() + "”");
            case Decision.SameSource s ->
                s.with().isEmpty()
                        ? s.article() + " is an independent source"
                        : s.article() + " and " + s.with() + " are one source";
            case Decision.Comment c -> (c.task() ? "task on " : "comment on ") + c.entry() + ": " + c.text();
            case Decision.Done d -> "task D-" + d.comment() + " done";
            case Decision.Publish p -> p.article() + " was published " + p.published();
            case Decision.BadDate b ->
                b.article() + " was published " + b.published() + ", which is no date and decides nothing";
            case Decision.Grade g -> g.of().wire() + " " + g.name() + " graded " + g.mark();
            case Decision.Identity i -> i.a() + " and " + i.b() + " " + are(i.verdict());
            case Decision.Link l ->
                l.a() + " and " + l.b() + " "
                        + switch (l.verdict()) {
                            case SAME -> "report one act";
                            case NOT_SAME -> "report two acts";
                            case UNSURE -> "may report one act";
                        };
            case Decision.Settle s ->
                s.type().wire() + " " + s.a() + " v " + s.b() + " " + s.state().wire()
                        + s.right()
                                .map(EntryId::toString)
                                .map(r -> ", " + r + " is right")
                                .orElse("");
            case Decision.Resolve r ->
                "“" + r.asked() + "” resolved on " + r.on() + ": "
                        + (!r.counts()
                                ? "what it took as given never came"
                                : r.rungs().isEmpty()
                                        ? "none"
                                        : r.rungs().stream().map(Rung::wire).collect(Collectors.joining(", ")));
            case Decision.Treaty t -> "treaty " + t.treaty() + " " + changed(t);
            case Decision.SecondReading s -> read(s);
            case Decision.Undo u -> "D-" + u.number() + " taken back";
        };
    }

    private static String read(Decision.SecondReading s) {
        return s.model() + " at " + s.host() + " read "
                + Phrase.count(s.articles().size(), "article")
                + " as second reader (prompt " + s.prompt() + ", temperature " + s.temperature() + ", seed " + s.seed()
                + "): " + Phrase.count(s.entries().size(), "entry", "entries") + " added, "
                + s.unsure().size() + " of them unsure; "
                + s.agreed().size() + " of Casus agreed with, " + s.differing().size() + " read otherwise";
    }

    /// What was done to a treaty, by whom, when and why, without what it holds.
    public static String brief(Decision d) {
        return (d.act() instanceof Decision.Treaty t ? done(t) : what(d.act())) + " on " + d.day() + " by " + d.who()
                + ", " + d.name() + (d.why().isBlank() ? "" : ": " + d.why());
    }

    private static String done(Decision.Treaty t) {
        return switch (t.change()) {
            case ADD -> "added";
            case CORRECT -> "corrected";
            case END -> t.columns().containsKey("ended") ? "ended" : "left by a party";
        };
    }

    private static String changed(Decision.Treaty t) {
        String done = done(t);
        return t.columns().isEmpty()
                ? done
                : done + ", "
                        + new TreeMap<>(t.columns())
                                .entrySet().stream()
                                        .map(f -> f.getKey() + " = "
                                                + (f.getValue().isEmpty() ? "nothing" : f.getValue()))
                                        .collect(Collectors.joining(", "));
    }

    private static String are(Decision.Verdict verdict) {
        return switch (verdict) {
            case SAME -> "are the same";
            case NOT_SAME -> "are not the same";
            case UNSURE -> "may be the same";
        };
    }
}
