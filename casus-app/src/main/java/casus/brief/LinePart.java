package casus.brief;

import casus.ledger.record.Entry;
import casus.terms.Anchor;
import casus.terms.EntryId;
import java.util.Optional;

/// A piece of a line of a brief.
public sealed interface LinePart {
    /// What a reader sees of it, before any markup.
    String shown();

    /// Whether it ties a sentence to something outside the sentence.
    default boolean anchors() {
        return true;
    }

    /// Words of the tool.
    record Words(String shown) implements LinePart {
        @Override
        public boolean anchors() {
            return false;
        }
    }

    /// Something computed.
    ///
    /// @param shown  as printed
    /// @param key    by which it is found in the answer: `rung.force.probability`
    /// @param goesTo the id of the place that shows how it was reached
    record Figure(String shown, String key, Optional<String> goesTo) implements LinePart {}

    /// The words of an article.
    ///
    /// @param entry   that rests on them
    /// @param article that holds them
    /// @param anchor  where
    record Quote(EntryId entry, String article, Anchor anchor) implements LinePart {
        /// The words an entry rests on.
        public static Quote of(Entry entry) {
            return new Quote(
                    entry.id(), entry.common().article(), entry.common().anchor());
        }

        @Override
        public String shown() {
            return SafeText.of(anchor.exact());
        }
    }

    /// A source, by its number in the list of sources.
    record Citation(int number) implements LinePart {
        @Override
        public String shown() {
            return "[" + number + "]";
        }
    }

    /// An entry of the ledger.
    record EntryRef(EntryId entry) implements LinePart {
        @Override
        public String shown() {
            return entry.toString();
        }
    }

    /// A name or a reference that somebody else wrote: a title, an outlet, a published table, the question.
    record Name(String text) implements LinePart {
        @Override
        public String shown() {
            return SafeText.of(text).strip();
        }
    }

    /// Something to be copied: a file, a place in it, a hash.
    record Code(String text) implements LinePart {
        @Override
        public String shown() {
            return SafeText.of(text).strip();
        }
    }

    /// A probability and its interval, drawn.
    ///
    /// @param low   5% bound
    /// @param value the estimate
    /// @param high  95% bound
    record Bar(double low, double value, double high) implements LinePart {
        private static final int CELLS = 20;

        @Override
        public String shown() {
            int full = (int) Math.round(value * CELLS);
            return full == 0 ? "▏" : "█".repeat(full);
        }
    }
}
