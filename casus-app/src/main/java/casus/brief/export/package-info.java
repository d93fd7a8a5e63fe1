/// A case for other programs: tables in CSV and Parquet, annotations with their provenance in JSON-LD, a network
/// of actors in GraphML and GEXF, entities of FollowTheMoney, a bundle of STIX, events in POLECAT's columns,
/// places in GeoJSON, judged contradictions as ClaimReview, and all of it with hashes as an RO-Crate.
///
/// A ledger comes in as the decisions leave it, and text goes out. Each form is an exact copy of what is on
/// record, or a stated selection of it; this room weighs nothing and leaves no entry out in
/// silence.
@NullMarked
package casus.brief.export;

import org.jspecify.annotations.NullMarked;
