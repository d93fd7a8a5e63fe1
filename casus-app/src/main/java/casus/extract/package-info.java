/// Which entries a sentence supports.
///
/// Articles come in, with their sentences and fences; drafts of ledger entries go out, each with its anchor and
/// the rule that made it. This room refuses to decide who is right: it enters what is said, with its status and
/// according to whom.
///
/// Its parts, each of which calls only those before it: `text` for what one sentence says, `who` for who is
/// meant, `scene` for one article with its quotes and drafts, then `act` and `transfer` beside each other, and
/// here the front door with statements, agreements, drivers, expectations, and what ties the drafts together.
@NullMarked
package casus.extract;

import org.jspecify.annotations.NullMarked;
