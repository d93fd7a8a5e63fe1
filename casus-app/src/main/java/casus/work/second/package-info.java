/// A second reader at work on a case: articles in, entries and one decision out.
@NullMarked
package casus.work.second;

import org.jspecify.annotations.NullMarked;
