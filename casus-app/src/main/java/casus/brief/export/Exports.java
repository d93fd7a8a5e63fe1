package casus.brief.export;

import casus.ledger.file.CaseFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.function.IntConsumer;

/// The front door: a case in a form for other programs. The same holdings give the same bytes.
public final class Exports {
    /// Where the text goes.
    public interface Destination {
        /// A file to write; whoever asked closes it.
        ///
        /// @param name inside the folder, with forward slashes; empty for a form that is one file
        Writer open(String name) throws IOException;

        /// A file of bytes to write; whoever asked closes it.
        ///
        /// @param name inside the folder, with forward slashes
        OutputStream stream(String name) throws IOException;

        /// So many entries are written.
        void step(int done);
    }

    private Exports() {}

    /// Whether an export in CSV has a file of this name; `case.csv`, `texts/3.txt`.
    public static boolean isTable(String name) {
        return name.matches("texts/[1-9]\\d*\\.txt|files/[1-9]\\d*\\.bin") || CsvTables.NAMES.contains(name);
    }

    /// Makes a case from a folder that an export in CSV wrote; what cannot be read is told, and the rest goes on.
    ///
    /// @param into a new, empty case
    /// @param step told how many entries are in
    /// @throws casus.terms.InputProblem if the folder is no export of a whole case
    public static CaseImporter restore(Path folder, CaseFile into, IntConsumer step) {
        return CaseImporter.of(folder, into, step);
    }

    /// Writes what is on record.
    public static void write(ExportFormat format, Holdings holdings, Destination place) throws IOException {
        switch (format) {
            case CSV -> new CsvTables(holdings, place).write();
            case JSONLD -> {
                try (Writer out = place.open("")) {
                    new JsonLdExport(holdings, place).write(out);
                }
            }
            case GRAPHML -> {
                try (Writer out = place.open("")) {
                    new Network(holdings, place).write(out);
                }
            }
        }
    }
}
