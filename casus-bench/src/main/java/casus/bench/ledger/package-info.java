/// Speed and soundness of large cases.
@NullMarked
package casus.bench.ledger;

import org.jspecify.annotations.NullMarked;
