package casus.brief.export;

import java.io.IOException;
import java.io.Writer;

/// The front door: a case in a form for other programs. The same holdings give the same bytes.
public final class Exports {
    /// Where the text goes.
    public interface Place {
        /// A file to write; whoever asked closes it.
        ///
        /// @param name inside the folder, with forward slashes; empty for a form that is one file
        Writer open(String name) throws IOException;

        /// So many entries are written.
        void step(int done);
    }

    private Exports() {}

    /// Whether an export in CSV has a file of this name; `case.csv`, `texts/3.txt`.
    public static boolean isTable(String name) {
        return name.matches("texts/[1-9]\\d*\\.txt") || Tables.NAMES.contains(name);
    }

    /// Writes what is on record.
    public static void write(Format format, Holdings holdings, Place place) throws IOException {
        switch (format) {
            case CSV -> new Tables(holdings, place).write();
            case JSON_LD -> {
                try (Writer out = place.open("")) {
                    new Linked(holdings, place).write(out);
                }
            }
            case GRAPH_ML -> {
                try (Writer out = place.open("")) {
                    new Network(holdings, place).write(out);
                }
            }
        }
    }
}
