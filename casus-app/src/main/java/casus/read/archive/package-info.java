/// Archives: files within files, and crawls of the web. Unpacked in memory and within bounds.
@NullMarked
package casus.read.archive;

import org.jspecify.annotations.NullMarked;
