/// What holds of any text: its lines, sentences, printed dates and language, and how far it is read.
@NullMarked
package casus.read.text;

import org.jspecify.annotations.NullMarked;
