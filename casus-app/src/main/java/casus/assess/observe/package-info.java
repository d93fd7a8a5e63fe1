/// What the patron was seen to do, rung by rung.
@NullMarked
package casus.assess.observe;

import org.jspecify.annotations.NullMarked;
