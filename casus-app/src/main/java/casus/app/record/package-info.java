/// Commands about what is on record: the ledger, its contradictions, its actors, its outlets, and what a person
/// decided about them.
@NullMarked
package casus.app.record;

import org.jspecify.annotations.NullMarked;
