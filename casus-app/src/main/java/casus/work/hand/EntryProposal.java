package casus.work.hand;

import casus.extract.Extraction;
import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.read.Articles;
import casus.terms.ActorId;
import casus.terms.Anchor;
import casus.terms.InputProblem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the words a person chose may say: the reading's own draft of them, where the rules find one; else who is
/// named in them, in their order. It is a form to be filled in, never an entry.
///
/// @param anchor the words
/// @param fields of [HandEntry], by name
public record EntryProposal(Anchor anchor, Map<String, String> fields) {
    public EntryProposal {
        fields = Map.copyOf(fields);
    }

    /// What is proposed for a field; empty for nothing.
    public String value(String field) {
        return fields.getOrDefault(field, "");
    }

    /// Reads sentences one at a time; the parser's model is opened for the first and stays open.
    public static final class Reader {
        private final Actors actors;
        private Optional<Extraction> open = Optional.empty();

        public Reader(Actors actors) {
            this.actors = actors;
        }

        /// What these words may say.
        ///
        /// @param had entries that rest on the same words; another kind is proposed first
        public synchronized EntryProposal of(FiledArticle article, Anchor anchor, List<Entry> had, LocalDate today) {
            List<Entry> drafts = drafts(anchor.exact(), today);
            Optional<Entry> draft = drafts.stream()
                    .filter(d -> had.stream().noneMatch(h -> h.kind().equals(d.kind())))
                    .findFirst()
                    .or(() -> drafts.stream().findFirst());
            Map<String, String> fields =
                    draft.map(this::fields).orElseGet(() -> new LinkedHashMap<>(Map.of("kind", "event")));
            List<String> named = actors
                    .mentions(anchor.exact(), 0, anchor.exact().length())
                    .stream()
                    .map(m -> actors.name(m.actor().id()))
                    .distinct()
                    .toList();
            fields.putIfAbsent("who", named.isEmpty() ? "" : named.getFirst());
            fields.putIfAbsent("whom", named.size() < 2 ? "" : named.get(1));
            article.published().ifPresent(p -> fields.putIfAbsent("published", p.text()));
            return new EntryProposal(anchor, fields);
        }

        private List<Entry> drafts(String words, LocalDate today) {
            try {
                Extraction extraction = open.orElse(null);
                if (extraction == null) {
                    extraction = Extraction.open(actors);
                    open = Optional.of(extraction);
                }
                return extraction.of(Articles.of(today).read("words.txt", words.getBytes(StandardCharsets.UTF_8)));
            } catch (IOException | InputProblem unreadable) {
                // Then the form is filled in by hand.
                return List.of();
            }
        }

        private Map<String, String> fields(Entry draft) {
            Map<String, String> out = new LinkedHashMap<>();
            out.put("kind", HandEntry.KINDS.contains(draft.kind()) ? draft.kind() : "event");
            out.put("status", draft.common().status().wire());
            draft.common().time().ifPresent(t -> out.put("time", t.edtf().text()));
            draft.common()
                    .accordingTo()
                    .flatMap(a -> a.name().or(() -> a.actor().map(actors::name)))
                    .ifPresent(n -> out.put("by", n));
            switch (draft) {
                case Entry.Transfer t -> {
                    t.supplier().ifPresent(a -> out.put("who", actors.name(a)));
                    t.recipient().ifPresent(a -> out.put("whom", actors.name(a)));
                    out.put("item", t.item());
                    out.put("stage", t.stage().wire());
                }
                case Entry.Event e -> {
                    put(out, "who", e.actors());
                    put(out, "whom", e.recipients());
                    out.put("type", e.type().wire());
                    e.contexts().stream().sorted().findFirst().ifPresent(c -> out.put("context", c.wire()));
                }
                case Entry.Statement s -> {
                    out.put(
                            "who",
                            s.actor().map(actors::name).or(() -> s.speaker()).orElse(s.asWritten()));
                    s.audience().ifPresent(a -> out.put("whom", actors.name(a)));
                }
                case Entry.Agreement a -> {
                    put(out, "who", a.parties());
                    out.put("item", a.name());
                    out.put("whom", "");
                }
                case Entry.Driver d -> {
                    out.put("who", actors.name(d.actor()));
                    d.toward().ifPresent(t -> out.put("whom", actors.name(t)));
                    out.put("motive", d.motive().wire());
                    out.put("pulls", d.pulls().wire());
                }
                case Entry.Expectation x -> {}
            }
            return out;
        }

        private void put(Map<String, String> out, String field, List<ActorId> ids) {
            if (!ids.isEmpty()) {
                out.put(field, ids.stream().map(actors::name).collect(Collectors.joining(", ")));
            }
        }
    }
}
