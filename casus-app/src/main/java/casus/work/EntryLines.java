package casus.work;

import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.EntryId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// An entry in one line for a person.
public final class EntryLines {
    private static final int QUOTE = 90;
    private static final int MOST_IDS = 6;
    private final Actors actors;

    private final EntrySentences sentences;

    public EntryLines(Actors actors) {
        this.actors = actors;
        this.sentences = new EntrySentences(actors);
    }

    /// Who did what to whom, in a sentence without its full stop.
    public String what(Entry entry) {
        return sentences.of(entry);
    }

    /// The same with its codes, for tables that other programs read.
    public String coded(Entry entry) {
        return switch (entry) {
            case Entry.Agreement a ->
                names(a.parties(), " and ") + ": " + a.name()
                        + a.signed().map(s -> ", signed " + s).orElse("")
                        + a.termYears().map(y -> ", " + y + " years").orElse("")
                        + a.obligations().entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(o -> ", " + (o.getValue() ? "" : "no ")
                                        + o.getKey().wire() + " clause")
                                .collect(Collectors.joining());
            case Entry.Transfer t ->
                name(t.supplier()) + " → " + name(t.recipient()) + ": " + t.item() + " ("
                        + t.stage().wire() + ")";
            case Entry.Event e ->
                names(e.actors(), ", ") + (e.recipients().isEmpty() ? "" : " → " + names(e.recipients(), ", ")) + ": "
                        + e.type().wire();
            case Entry.Statement s ->
                s.speaker().or(() -> s.actor().map(actors::name)).orElse(s.asWritten()) + ": " + cut(s.content());
            case Entry.Driver d ->
                actors.name(d.actor()) + ": " + d.motive().wire() + ", pulls "
                        + d.pulls().wire()
                        + d.toward().map(t -> " (" + actors.name(t) + ")").orElse("");
            case Entry.Expectation x ->
                x.actor().map(actors::name).orElse("somebody") + " " + x.words().orElse("may") + ": "
                        + cut(x.content());
        };
    }

    /// Status, date and claimant, where they say something.
    public String how(Entry entry) {
        return entry.common().status().wire()
                + entry.common().time().map(t -> ", " + t.edtf()).orElse("")
                + entry.common()
                        .accordingTo()
                        .map(a -> ", according to "
                                + a.name().or(() -> a.actor().map(actors::name)).orElse("somebody unnamed"))
                        .orElse("");
    }

    private String names(List<ActorId> ids, String between) {
        return ids.stream().map(actors::name).collect(Collectors.joining(between));
    }

    private String name(Optional<ActorId> id) {
        return id.map(actors::name).orElse("?");
    }

    /// The first ids, and how many more there are.
    public static String ids(List<EntryId> ids) {
        String some = ids.stream().limit(MOST_IDS).map(EntryId::toString).collect(Collectors.joining(" "));
        return ids.size() <= MOST_IDS ? some : some + " and " + (ids.size() - MOST_IDS) + " more";
    }

    /// On one line and not too long.
    public static String cut(String words) {
        String line = words.replaceAll("\\s+", " ").strip();
        return line.length() <= QUOTE ? line : line.substring(0, line.lastIndexOf(' ', QUOTE)) + " …";
    }
}
