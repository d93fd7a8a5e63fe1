/// What would each side do in this crisis, and in that variant of it?
///
/// A scenario file, or a case to draft one from, comes in; what goes out are probabilities of what each
/// side does, with their spread, what moves them, and why. This room refuses to weigh its answer against
/// other lines of inquiry.
@NullMarked
package casus.game;

import org.jspecify.annotations.NullMarked;
