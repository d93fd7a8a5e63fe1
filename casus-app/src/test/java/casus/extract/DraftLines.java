package casus.extract;

import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import casus.read.Articles;
import casus.terms.ActorId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// Drafts of a text written for a test, in one short line each.
final class DraftLines {
    private static final LocalDate TODAY = LocalDate.of(2025, 8, 22);

    private DraftLines() {}

    /// The parser's model is opened once for all tests of the room.
    private static final class Once {
        static final Extraction EXTRACTION = open();

        private static Extraction open() {
            try {
                return Extraction.open(Actors.load());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    static List<Entry> from(String text) {
        return read(text).drafts();
    }

    static Extraction.ExtractionResult read(String text) {
        return Once.EXTRACTION.read(Articles.of(TODAY).read("test.txt", text.getBytes(StandardCharsets.UTF_8)));
    }

    static List<Entry> markdown(String text) {
        return Once.EXTRACTION.of(Articles.of(TODAY).read("test.md", text.getBytes(StandardCharsets.UTF_8)));
    }

    static <T extends Entry> List<T> from(String text, Class<T> kind) {
        return from(text).stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    static List<String> events(String text) {
        return from(text, Entry.Event.class).stream()
                .map(e -> ids(e.actors()) + ">" + ids(e.recipients()) + " " + e.type() + " "
                        + e.common().status().wire())
                .toList();
    }

    static List<String> transfers(String text) {
        return from(text, Entry.Transfer.class).stream()
                .map(t -> t.supplier().map(ActorId::value).orElse("?") + ">"
                        + t.recipient().map(ActorId::value).orElse("?") + " "
                        + t.stage().wire() + " " + t.common().status().wire() + ": " + t.item())
                .toList();
    }

    static List<String> statements(String text) {
        return from(text, Entry.Statement.class).stream()
                .map(s -> s.speaker().orElse(s.actor().map(ActorId::value).orElse("-")) + ", "
                        + s.manner().wire() + ": " + s.content())
                .toList();
    }

    static List<String> drivers(String text) {
        return from(text, Entry.Driver.class).stream()
                .map(d -> d.actor() + " " + d.motive().wire() + " " + d.pulls().wire())
                .toList();
    }

    static List<String> agreements(String text) {
        return from(text, Entry.Agreement.class).stream()
                .map(a -> ids(a.parties()) + " " + a.name()
                        + a.signed().map(d -> " " + d).orElse("")
                        + (a.obligations().isEmpty()
                                ? ""
                                : " " + Wire.object(a).path("obligations").path("defense")))
                .toList();
    }

    private static String ids(List<ActorId> ids) {
        return ids.stream().map(ActorId::value).collect(Collectors.joining("+"));
    }
}
