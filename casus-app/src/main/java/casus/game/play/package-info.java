/// A scenario played out: compiled to a game, solved over all that is uncertain, compared with its
/// variants.
///
/// A checked scenario comes in; what goes out are distributions of what each side does, what would change
/// them, and which numbers matter. This room refuses to say what the numbers should be.
@NullMarked
package casus.game.play;

import org.jspecify.annotations.NullMarked;
