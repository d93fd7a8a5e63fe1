package casus.bench.field;

import casus.ledger.record.Attribution;
import casus.ledger.record.Entry;
import casus.read.Article;
import casus.terms.ActorId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What an entry, an imported event or an article says, as fields that a line of the table can ask for. A field may
/// have several values; one without any has the value `-`.
///
/// @param kind   the entry's kind, `import` or `article`
/// @param fields by name
record Facts(String kind, Map<String, Set<String>> fields) {
    private static final String NONE = "-";

    Facts {
        fields = Map.copyOf(fields);
    }

    static Facts of(Entry entry) {
        Map<String, Set<String>> out = new TreeMap<>();
        out.put("status", Set.of(entry.common().status().wire()));
        out.put("words", Set.of(entry.common().anchor().exact()));
        out.put("time", one(entry.common().time().map(t -> t.edtf().text())));
        out.put("by", one(entry.common().accordingTo().map(Facts::claimant)));
        switch (entry) {
            case Entry.Event e -> {
                actors(out, "actor", e.actors());
                actors(out, "recipient", e.recipients());
                out.put("type", Set.of(e.type().name()));
                out.put("place", one(e.place()));
            }
            case Entry.Transfer t -> {
                out.put("supplier", one(t.supplier().map(ActorId::value)));
                out.put("recipient", one(t.recipient().map(ActorId::value)));
                out.put("item", Set.of(t.item()));
                out.put("stage", Set.of(t.stage().wire()));
                out.put("quantity", one(t.quantity().map(String::valueOf)));
            }
            case Entry.Agreement a -> {
                actors(out, "party", a.parties());
                out.put("parties", Set.of(joined(a.parties())));
            }
            case Entry.Statement s -> {
                out.put("speaker", one(s.speaker()));
                out.put("office", one(s.office()));
                out.put("actor", one(s.actor().map(ActorId::value)));
            }
            case Entry.Driver d -> out.put("actor", Set.of(d.actor().value()));
            case Entry.Expectation x -> {
                out.put("actor", one(x.actor().map(ActorId::value)));
                out.put("recipient", one(x.recipient().map(ActorId::value)));
                out.put("type", one(x.type().map(Enum::name)));
            }
        }
        return new Facts(entry.kind(), out);
    }

    /// An imported event.
    static Facts imported(String actor, String recipient, String type, String day) {
        return new Facts(
                "import",
                Map.of(
                        "actor",
                        Set.of(actor),
                        "recipient",
                        Set.of(recipient),
                        "type",
                        Set.of(type),
                        "time",
                        Set.of(day)));
    }

    static Facts of(Article article) {
        Set<String> fenced = article.skippedParts().stream()
                .map(part -> article.text().substring(part.start(), part.end()))
                .collect(Collectors.toSet());
        return new Facts("article", Map.of("published", one(article.published().map(p -> p.text())), "fenced", fenced));
    }

    private static String claimant(Attribution by) {
        return Stream.concat(by.name().stream(), by.actor().map(ActorId::value).stream())
                .collect(Collectors.joining(" "));
    }

    private static Set<String> one(Optional<String> value) {
        return Set.of(value.orElse(NONE));
    }

    private static void actors(Map<String, Set<String>> out, String field, List<ActorId> actors) {
        out.put(field, actors.stream().map(ActorId::value).collect(Collectors.toSet()));
        out.put(field + "s", Set.of(actors.isEmpty() ? NONE : joined(actors)));
    }

    private static String joined(List<ActorId> actors) {
        return String.join(
                "+", new TreeSet<>(actors.stream().map(ActorId::value).toList()));
    }

    /// Whether this is what a line asks for: `event type=ASSAULT actor=KEN`. A plus in a value that is a name
    /// stands for a blank; item, claimant, speaker, office, words and what is fenced need only hold the value,
    /// whatever its case.
    boolean fits(String line) {
        List<String> parts = Arrays.asList(line.split(" "));
        return parts.getFirst().equals(kind)
                && parts.stream().skip(1).allMatch(part -> {
                    int at = part.indexOf('=');
                    return has(part.substring(0, at), part.substring(at + 1));
                });
    }

    private boolean has(String field, String value) {
        Set<String> values = fields.getOrDefault(field, Set.of());
        boolean loose =
                Set.of("item", "by", "speaker", "office", "words", "fenced").contains(field) && !value.equals(NONE);
        String sought = value.replace('+', ' ').toLowerCase(java.util.Locale.ROOT);
        return loose
                ? values.stream()
                        .anyMatch(v -> v.toLowerCase(java.util.Locale.ROOT).contains(sought))
                : values.contains(value);
    }
}
