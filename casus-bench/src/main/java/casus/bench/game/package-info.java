/// Measures the crisis game against games, functions and models whose answers are known.
///
/// A folder of such cases comes in; what goes out is one JSON object. This room refuses to decide which
/// figure is good enough: it says what was asked for beside what was found.
@NullMarked
package casus.bench.game;

import org.jspecify.annotations.NullMarked;
