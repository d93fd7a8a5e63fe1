/// How evidence and starting estimates become one forecast: log-odds, their caps, the joint distribution, the
/// intervals.
@NullMarked
package casus.assess.weigh;

import org.jspecify.annotations.NullMarked;
