/// One case in one SQLite file: articles, entries, decisions, questions and briefs, and how they are looked up.
@NullMarked
package casus.ledger.file;

import org.jspecify.annotations.NullMarked;
