package casus.brief.export;

import casus.terms.code.WireName;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A form a case can be written in for other programs.
public enum ExportFormat implements WireName {
    /// One table for each kind of entry, and articles, actors, contradictions and decisions (RFC 4180); a folder.
    CSV,
    /// Web Annotation and PROV-O in JSON-LD 1.1; one file.
    JSONLD(".jsonld", ".json"),
    /// Actors and what passed between them (GraphML 1.0); one file.
    GRAPHML(".graphml", ".xml"),
    /// The same in Gephi's own form (GEXF 1.2); one file.
    GEXF(".gexf"),
    /// Entities of FollowTheMoney, a line each; one file.
    FTM(".ftm.jsonl", ".ftm.json", ".ftm"),
    /// A bundle of STIX 2.1; one file.
    STIX(".stix.json", ".stix"),
    /// Dated events between two, in the columns of POLECAT; one file.
    EVENTS(".tsv"),
    /// Places of events (RFC 7946); one file.
    GEOJSON(".geojson", ".geo.json"),
    /// The tables in Parquet; a folder.
    PARQUET,
    /// Tables, provenance and brief with their hashes (RO-Crate 1.1); a folder.
    CRATE,
    /// Judged contradictions as schema.org's ClaimReview; one file.
    CLAIMS(".claims.json");

    private final List<String> endings;

    ExportFormat(String... endings) {
        this.endings = List.of(endings);
    }

    /// Whether it is a folder of files, and not one file.
    public boolean isFolder() {
        return this == CSV || this == PARQUET || this == CRATE;
    }

    /// The form whose name a file's ends in; of two, the longer ending.
    public static Optional<ExportFormat> ofName(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(f -> f.longest(name) > 0)
                .max((a, b) -> Integer.compare(a.longest(name), b.longest(name)));
    }

    private int longest(String name) {
        return endings.stream()
                .filter(name::endsWith)
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }
}
