package casus.web.record;

import casus.ledger.decision.Decision;
import casus.ledger.decision.Decisions;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import casus.web.screen.Link;
import casus.web.screen.PlainWords;
import casus.web.screen.Request;
import casus.work.DecisionLines;
import casus.work.EntryLines;
import casus.work.EntrySentences;
import casus.work.hand.Mend;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An entry with all it says, to be judged.
///
/// @param row    as in a list
/// @param facts  fields of its wire form and their values, in order; actors by name
/// @param prefix the words before those it rests on
/// @param exact  the words it rests on
/// @param suffix the words after them
/// @param rule   that made it, and on what
/// @param names  whom it names: states by name, persons as they are written
/// @param made   decisions on it that hold
/// @param review where it can be corrected
/// @param open   whether it is shown in full
/// @param mends  what it most often should be instead
/// @param comments on it
public record Card(
        EntryRow row,
        List<Map.Entry<String, String>> facts,
        String prefix,
        String exact,
        String suffix,
        String rule,
        List<String> names,
        List<DecisionNote> made,
        Link review,
        Link here,
        boolean open,
        List<Mend> mends,
        List<Comment> comments) {
    /// What was said of an entry.
    ///
    /// @param done whether it is a task that was done
    public record Comment(String name, String day, String who, String text, boolean task, boolean done) {}

    /// A decision on an entry.
    public record DecisionNote(String name, String what, String why) {}

    private static final Set<String> COMMON =
            Set.of("id", "kind", "article", "anchor", "grade", "review", "madeBy", "content", "status");

    /// @param open whether it is shown in full
    static Card of(Entry e, EntryLines lines, Request request, Decisions decisions, boolean graded, boolean open) {
        Common c = e.common();
        return new Card(
                EntryRow.of(e, lines, request, graded),
                facts(e, request),
                SafeWords.flat(c.anchor().prefix()),
                SafeWords.flat(c.anchor().exact()),
                SafeWords.flat(c.anchor().suffix()),
                c.madeBy().rule() + ", on " + SafeWords.flat(c.madeBy().matched()),
                open ? names(e, request) : List.of(),
                open ? made(e, decisions, request) : List.of(),
                request.to("/review").with("entry", e.id().toString()),
                request.sentence(e).at("card-" + e.id()),
                open,
                request.readOnly() ? List.of() : Mend.of(e),
                decisions.comments().getOrDefault(e.id(), List.of()).stream()
                        .map(d -> comment(d, decisions))
                        .toList());
    }

    private static Comment comment(Decision d, Decisions decisions) {
        Decision.Comment c = (Decision.Comment) d.act();
        return new Comment(
                d.name(),
                d.day().toString(),
                SafeWords.flat(d.who()),
                SafeWords.seen(c.text()),
                c.task(),
                decisions.isDone(d));
    }

    /// Fields that say something, as a person corrects them.
    private static List<Map.Entry<String, String>> facts(Entry e, Request request) {
        List<Map.Entry<String, String>> out = new ArrayList<>();
        Map<String, String> actors = new HashMap<>();
        e.named().forEach(id -> actors.put(id.value(), request.actors().name(id)));
        Wire.object(e).properties().forEach(field -> {
            if (!COMMON.contains(field.getKey())) {
                String value = text(field.getValue(), actors);
                if (!value.isEmpty()) {
                    out.add(Map.entry(
                            PlainWords.words(field.getKey()),
                            SafeWords.flat(
                                    field.getKey().equals("type") && e instanceof Entry.Event act
                                            ? EntrySentences.act(act.type()) + " (" + value + ")"
                                            : value.matches("[0-9X-]+") ? PlainWords.dates(value) : value)));
                }
            }
        });
        return out;
    }

    private static String text(JsonNode value, Map<String, String> actors) {
        if (value.isNull()) {
            return "";
        }
        if (value.isArray()) {
            List<String> all = new ArrayList<>();
            value.forEach(v -> all.add(text(v, actors)));
            return String.join(", ", all);
        }
        if (value.isObject()) {
            List<String> all = new ArrayList<>();
            value.properties().forEach(f -> {
                String inner = text(f.getValue(), actors);
                if (!inner.isEmpty()) {
                    all.add(
                            f.getValue().isBoolean()
                                    ? (f.getValue().booleanValue() ? "" : "no ") + PlainWords.words(f.getKey())
                                    : f.getKey().equals("edtf") || f.getKey().equals("name")
                                            ? PlainWords.dates(inner)
                                            : f.getKey().equals("text")
                                                    ? "as written: “" + inner + "”"
                                                    : PlainWords.words(f.getKey()) + " " + inner);
                }
            });
            return String.join(", ", all);
        }
        return actors.getOrDefault(value.asText(), value.asText());
    }

    private static List<String> names(Entry e, Request request) {
        LinkedHashSet<String> out = new LinkedHashSet<>();
        e.named().forEach(id -> out.add(request.actors().name(id)));
        if (e instanceof Entry.Statement s) {
            s.speaker().ifPresent(out::add);
        }
        e.common().accordingTo().flatMap(a -> a.name()).ifPresent(out::add);
        return List.copyOf(out);
    }

    private static List<DecisionNote> made(Entry e, Decisions decisions, Request request) {
        return decisions.inForce().stream()
                .filter(d -> speaksOf(d.act(), e))
                .map(d -> new DecisionNote(d.name(), DecisionLines.what(d.act(), request.actors()), d.why()))
                .toList();
    }

    private static boolean speaksOf(Decision.Act act, Entry e) {
        return switch (act) {
            case Decision.Review r -> r.entry().equals(e.id());
            case Decision.Correct c -> c.entry().equals(e.id());
            case Decision.Link l -> l.a().equals(e.id()) || l.b().equals(e.id());
            case Decision.Settle s -> s.a().equals(e.id()) || s.b().equals(e.id());
            case Decision.Grade g -> g.name().equals(e.id().toString());
            case Decision.Identity i -> speaksOf(i, e);
            case Decision.Add a -> a.entry().id().equals(e.id());
            case Decision.Comment c -> false;
            case Decision.Done d -> false;
            case Decision.Describe d -> false;
            case Decision.SameSource s -> false;
            case Decision.Publish p -> false;
            case Decision.BadDate b -> false;
            case Decision.Resolve r -> false;
            case Decision.Treaty t -> false;
            case Decision.SecondReading r ->
                r.entries().contains(e.id())
                        || r.agreed().contains(e.id())
                        || r.differing().contains(e.id());
            case Decision.Undo u -> false;
        };
    }

    private static boolean speaksOf(Decision.Identity i, Entry e) {
        Optional<String> claimant = e.common().accordingTo().flatMap(a -> a.name());
        return e.named().stream()
                        .anyMatch(n -> n.value().equals(i.a()) || n.value().equals(i.b()))
                || claimant.filter(n -> n.equals(i.a()) || n.equals(i.b())).isPresent();
    }
}
