/// What is on record: entries tied to their sentences, the actors they name, the articles they stand in, and where
/// they disagree.
///
/// Articles and drafts of entries come in; the case file keeps them, and the ledger hands them out as of a day.
/// This room refuses to decide what a sentence means, and what the entries add up to.
@NullMarked
package casus.ledger;

import org.jspecify.annotations.NullMarked;
