/// Scenario files: who is in a crisis, what they can do, what they want, and how uncertain all that is.
///
/// YAML comes in; what goes out is a checked scenario, or every fault of the file with its line, column
/// and remedy. A draft is written from a ledger. This room refuses to compute what anybody does.
@NullMarked
package casus.game.scenario;

import org.jspecify.annotations.NullMarked;
