/// `casus library`: archives into a library, and out of it a case for one question.
@NullMarked
package casus.app.library;

import org.jspecify.annotations.NullMarked;
