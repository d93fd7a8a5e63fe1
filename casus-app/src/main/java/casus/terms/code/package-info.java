/// The closed lists of words that stand on the wire: types of event, contexts, stages, statuses, motives and
/// others.
@NullMarked
package casus.terms.code;

import org.jspecify.annotations.NullMarked;
