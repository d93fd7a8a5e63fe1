/// What the terminal and the pages of a browser both need done: files into a case, a ledger with its grades, a
/// brief on disk, the order of review, the actor a person means by a name. Comes in: a case and what a person
/// gave; goes out: records to show. It refuses to decide how anything is shown, and it knows neither the commands
/// nor the pages.
@NullMarked
package casus.work;

import org.jspecify.annotations.NullMarked;
