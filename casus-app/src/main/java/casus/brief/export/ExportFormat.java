package casus.brief.export;

import casus.terms.code.WireName;

/// A form a case can be written in for other programs.
public enum ExportFormat implements WireName {
    /// One table for each kind of entry, and articles, actors, contradictions and decisions (RFC 4180); a folder.
    CSV,
    /// Web Annotation and PROV-O in JSON-LD 1.1; one file.
    JSONLD,
    /// Actors and what passed between them (GraphML 1.0); one file.
    GRAPHML;

    /// Whether it is a folder of files, and not one file.
    public boolean isFolder() {
        return this == CSV;
    }
}
