package casus.brief.export;

import casus.brief.Brief;
import casus.ledger.file.CaseFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Optional;
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

    /// Whether an export of this form, which is a folder, has a file or folder of this name; `case.csv`,
    /// `texts/3.txt`.
    public static boolean isPart(ExportFormat format, String name) {
        return switch (format) {
            case CSV -> isTable(name);
            case PARQUET ->
                name.endsWith(".parquet") && CsvTables.NAMES.contains(name.replaceFirst("\\.parquet$", ".csv"));
            case CRATE ->
                ResearchCrate.NAMES.contains(name)
                        || name.equals("tables")
                        || name.startsWith("tables/") && isTable(name.substring("tables/".length()));
            default -> false;
        };
    }

    private static boolean isTable(String name) {
        return name.matches("texts(/[1-9]\\d*\\.txt)?|files(/[1-9]\\d*\\.bin)?") || CsvTables.NAMES.contains(name);
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
        write(format, holdings, Optional.empty(), place);
    }

    /// The same, with a brief, which only a crate holds.
    public static void write(ExportFormat format, Holdings holdings, Optional<Brief> brief, Destination place)
            throws IOException {
        switch (format) {
            case CSV -> new CsvTables(holdings, place).write();
            case PARQUET -> {
                try (ParquetTables parquet = new ParquetTables(place)) {
                    new CsvTables(holdings, place, parquet).write();
                }
            }
            case CRATE -> new ResearchCrate(holdings, place, brief).write();
            default -> {
                try (Writer out = place.open("")) {
                    file(format, holdings, place, out);
                }
            }
        }
    }

    private static void file(ExportFormat format, Holdings holdings, Destination place, Writer out) throws IOException {
        switch (format) {
            case JSONLD -> new JsonLdExport(holdings, place).write(out);
            case GRAPHML -> new Network(holdings, place).graph().graphMl(out);
            case GEXF -> new Network(holdings, place).graph().gexf(out);
            case FTM -> new FollowTheMoney(holdings, place).write(out);
            case STIX -> new StixBundle(holdings, place).write(out);
            case EVENTS -> new EventRows(holdings).write(out);
            case GEOJSON -> new PlaceFeatures(holdings).write(out);
            case CLAIMS -> new ClaimReviews(holdings).write(out);
            case CSV, PARQUET, CRATE -> throw new IllegalArgumentException(format + " is a folder");
        }
    }
}
