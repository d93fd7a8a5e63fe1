/// The letters that Casus brings along, so that screens, print and PDF look alike on every machine.
///
/// A face or some text comes in; the bytes of a TrueType font, the answer whether it can show a character, or the CSS
/// that embeds it go out. This room refuses to decide which face stands where: the style sheets do.
@NullMarked
package casus.terms.font;

import org.jspecify.annotations.NullMarked;
