package casus.work;

import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.code.EventType;
import casus.terms.code.Pull;
import casus.terms.text.Phrase;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/// An entry as a sentence: "Armenia made a request to Russia", "Russia promised Iran aircraft".
public final class EntrySentences {
    private record Verb(String with, String without) {}

    private static final Map<EventType, Verb> VERBS = verbs();

    private final Actors actors;

    public EntrySentences(Actors actors) {
        this.actors = actors;
    }

    private static Map<EventType, Verb> verbs() {
        Map<EventType, Verb> out = new EnumMap<>(EventType.class);
        try (InputStream in = Objects.requireNonNull(EntrySentences.class.getResourceAsStream("acts.csv"));
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(row -> out.put(
                    EventType.valueOf(row.getField("type")), new Verb(row.getField("with"), row.getField("without"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    /// What is done in an act of this type, in the past: "held talks", "gave aid".
    public static String act(EventType type) {
        Verb verb = VERBS.get(type);
        return verb == null ? type.wire() : verb.without();
    }

    /// The sentence, without a full stop.
    public String of(Entry entry) {
        return Phrase.capitalised(
                switch (entry) {
                    case Entry.Agreement a -> agreement(a);
                    case Entry.Transfer t -> transfer(t);
                    case Entry.Event e -> event(e);
                    case Entry.Statement s ->
                        s.speaker()
                                        .or(() -> s.actor().map(actors::nameInSentence))
                                        .orElse(s.asWritten()) + ": " + EntryLines.cut(s.content());
                    case Entry.Driver d ->
                        actors.nameInSentence(d.actor()) + " has a reason "
                                + (d.pulls() == Pull.FOR ? "to help" : "not to help")
                                + ": " + words(d.motive().wire())
                                + d.toward()
                                        .map(t -> " (" + actors.nameInSentence(t) + ")")
                                        .orElse("");
                    case Entry.Expectation x ->
                        x.actor().map(actors::nameInSentence).orElse("somebody") + " "
                                + x.words().orElse("may") + ": " + EntryLines.cut(x.content());
                });
    }

    /// "mediatorRole" is "mediator role".
    private static String words(String wire) {
        return wire.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(java.util.Locale.ROOT);
    }

    private String agreement(Entry.Agreement a) {
        String duties = a.obligations().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(o -> (o.getValue() ? "a duty of " : "no duty of ")
                        + o.getKey().wire())
                .collect(Collectors.joining(", "));
        return names(a.parties(), "parties not named") + " have an agreement: " + a.name()
                + a.signed().map(s -> ", signed " + s).orElse("")
                + a.termYears().map(y -> ", for " + y + " years").orElse("")
                + (duties.isEmpty() ? "" : ", with " + duties);
    }

    private String transfer(Entry.Transfer t) {
        String from = name(t.supplier());
        String to = name(t.recipient());
        String item = t.item();
        return switch (t.stage()) {
            case REQUESTED -> to + " asked " + from + " for " + item;
            case OFFERED -> from + " offered " + to + " " + item;
            case PROMISED -> from + " promised " + to + " " + item;
            case ORDERED -> to + " ordered " + item + " from " + from;
            case DELIVERED -> from + " delivered " + item + " to " + to;
            case DECLINED -> from + " declined to give " + to + " " + item;
            case STALLED -> "the delivery of " + item + " from " + from + " to " + to + " stalled";
            case LAPSED -> "the deal on " + item + " from " + from + " to " + to + " lapsed";
            case CO_PRODUCED -> from + " and " + to + " made " + item + " together";
        };
    }

    private String event(Entry.Event e) {
        Verb verb =
                VERBS.getOrDefault(e.type(), new Verb(e.type().wire(), e.type().wire()));
        String who = names(e.actors(), "somebody");
        return e.recipients().isEmpty()
                ? who + " " + verb.without()
                : who + " " + verb.with() + " " + names(e.recipients(), "somebody");
    }

    private String names(List<ActorId> ids, String nobody) {
        List<String> names = ids.stream().map(actors::nameInSentence).toList();
        if (names.isEmpty()) {
            return nobody;
        }
        return names.size() == 1
                ? names.getFirst()
                : String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    private String name(Optional<ActorId> id) {
        return id.map(actors::nameInSentence).orElse("somebody unnamed");
    }
}
