/// Which entries a sentence supports.
///
/// Articles come in, with their sentences and fences; drafts of ledger entries go out, each with its anchor
/// and the
/// rule that made it.
/// This room refuses to decide who is right: it enters what is said, with its status and according to whom.
@NullMarked
package casus.extract;

import org.jspecify.annotations.NullMarked;
