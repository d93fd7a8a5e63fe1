/// Small things done with text: phrases, and the hash of bytes.
@NullMarked
package casus.terms.text;

import org.jspecify.annotations.NullMarked;
