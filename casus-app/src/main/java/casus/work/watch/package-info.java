/// How somebody asks for sources to be read, and the watch over folders and feeds.
@NullMarked
package casus.work.watch;

import org.jspecify.annotations.NullMarked;
