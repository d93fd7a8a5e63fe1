/// Scores answers without articles on patrons' decisions whose outcomes are known.
@NullMarked
package casus.bench.answer;

import org.jspecify.annotations.NullMarked;
