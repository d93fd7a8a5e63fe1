/// A case for other programs: tables in CSV, a graph of annotations with their provenance in JSON-LD, and a
/// network of actors in GraphML.
///
/// A ledger comes in as the decisions leave it, and text goes out. Each form is an exact copy of what is on
/// record, or, for the network, a stated selection of it; this room weighs nothing and leaves no entry out in
/// silence.
@NullMarked
package casus.brief.export;

import org.jspecify.annotations.NullMarked;
