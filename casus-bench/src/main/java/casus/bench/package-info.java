/// Measures what the rooms do, on data that never enters the repository.
///
/// A path to a data set comes in; one JSON object on one line goes out, keys as in DESIGN section 8. This module
/// decides nothing that the product depends on.
@NullMarked
package casus.bench;

import org.jspecify.annotations.NullMarked;
