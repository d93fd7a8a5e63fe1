/// Numbers that somebody judged, with author, reason and range, and the starting estimates other rooms give.
@NullMarked
package casus.assess.judgement;

import org.jspecify.annotations.NullMarked;
