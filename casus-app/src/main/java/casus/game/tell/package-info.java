/// How a crisis is told: as JSON, as a page for the terminal, as a report with figures.
///
/// Results of a played crisis come in; what goes out is text. This room refuses to compute any number.
@NullMarked
package casus.game.tell;

import org.jspecify.annotations.NullMarked;
