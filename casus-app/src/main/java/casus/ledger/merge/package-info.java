/// Two analysts' work on one matter in one case: how far they agree, where they clash, and a new case with all
/// that both have. The two cases stay as they are.
@NullMarked
package casus.ledger.merge;

import org.jspecify.annotations.NullMarked;
