/// What people decided about entries, articles, outlets and names: a log that only grows, and what it comes to.
@NullMarked
package casus.ledger.decision;

import org.jspecify.annotations.NullMarked;
