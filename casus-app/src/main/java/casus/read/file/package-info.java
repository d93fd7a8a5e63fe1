/// What a file's own format tells: bytes to text, the body of a page, the lines of a PDF.
@NullMarked
package casus.read.file;

import org.jspecify.annotations.NullMarked;
