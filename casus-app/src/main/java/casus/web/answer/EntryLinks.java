package casus.web.answer;

import casus.ledger.record.Entry;
import casus.terms.EntryId;
import casus.web.record.SafeWords;
import casus.web.screen.Link;
import casus.web.screen.PlainWords;
import casus.web.screen.Request;
import casus.work.EntryLines;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Entries as a page cites them: each with the link to its sentence.
public final class EntryLinks {
    private static final int LONG = 240;

    private record Index(Map<EntryId, Entry> entries) {}

    private final Request request;
    private final Index index;
    private final EntryLines lines;

    /// One entry.
    ///
    /// @param id      such as `L-12`
    /// @param link    to its sentence
    /// @param kind    as on the wire
    /// @param quote   the words it rests on, on one line, cut where they are long
    /// @param article in which they stand
    /// @param told    what it says, in a sentence
    public record Ref(String id, Link link, String kind, String quote, String article, String told) {}

    /// Those of the case as it is shown.
    public EntryLinks(Request request) {
        this.request = request;
        this.lines = new EntryLines(request.actors());
        this.index = request.once("entries by id", Index.class, () -> {
            Map<EntryId, Entry> out = new HashMap<>();
            request.ledger().entries().forEach(e -> out.put(e.id(), e));
            return new Index(out);
        });
    }

    private static String status(Entry e) {
        return switch (e.common().status()) {
            case OCCURRED, ONGOING -> "";
            case PLANNED, DENIED -> e.common().status().wire() + ": ";
            case HYPOTHETICAL -> "possible: ";
        };
    }

    /// The entries with these ids, in this order, each once.
    public List<Ref> of(Collection<EntryId> ids) {
        return ids.stream().distinct().flatMap(id -> one(id).stream()).toList();
    }

    /// The same, of those that say one thing only the first: deeds before words.
    public List<Ref> told(Collection<EntryId> ids) {
        Map<String, Ref> out = new LinkedHashMap<>();
        List<Ref> all = of(ids);
        all.stream().filter(r -> !r.kind().equals("statement")).forEach(r -> out.putIfAbsent(r.told(), r));
        all.stream().filter(r -> r.kind().equals("statement")).forEach(r -> out.putIfAbsent(r.told(), r));
        return List.copyOf(out.values());
    }

    /// The entries with these ids as they stand in a scenario file.
    public List<Ref> named(Collection<String> ids) {
        List<EntryId> out = new ArrayList<>();
        ids.forEach(id -> {
            if (id.matches("L-[1-9]\\d{0,8}")) {
                out.add(EntryId.parse(id));
            }
        });
        return of(out);
    }

    /// One entry, if the case shows it.
    public Optional<Ref> one(EntryId id) {
        return Optional.ofNullable(index.entries().get(id)).map(e -> {
            String quote = SafeWords.flat(e.common().anchor().exact());
            return new Ref(
                    id.toString(),
                    request.sentence(e),
                    e.kind(),
                    quote.length() <= LONG ? quote : quote.substring(0, quote.lastIndexOf(' ', LONG)) + " …",
                    SafeWords.flat(e.common().article()),
                    status(e) + PlainWords.dates(SafeWords.flat(lines.what(e))));
        });
    }
}
