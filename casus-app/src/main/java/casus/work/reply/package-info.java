/// The sentences a reply comes down to, and what stands in its tables, for terminal and browser alike. Comes in: an
/// answer, a record or a duty; goes out: text and ordered lists. It refuses to decide how anything is laid out.
@NullMarked
package casus.work.reply;

import org.jspecify.annotations.NullMarked;
