/// What every command shares: the case, the two clocks, JSON on request, and who decides.
@NullMarked
package casus.app.verb;

import org.jspecify.annotations.NullMarked;
