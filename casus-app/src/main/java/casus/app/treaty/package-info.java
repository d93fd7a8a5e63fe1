/// Commands on treaties: which bind whom as of a day, and what a case says of them in place of the tables that ship.
@NullMarked
package casus.app.treaty;

import org.jspecify.annotations.NullMarked;
