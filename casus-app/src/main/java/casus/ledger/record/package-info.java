/// The facts a case holds: entries, their wire form, articles, and contradictions between entries.
@NullMarked
package casus.ledger.record;

import org.jspecify.annotations.NullMarked;
