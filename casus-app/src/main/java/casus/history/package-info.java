/// What two actors usually do next: dated events come in, and rankings of who comes next, hazards of what comes
/// next, and the past events behind each go out. It decides nothing about one crisis: how much the usual weighs
/// there is for `casus.assess` to say.
@NullMarked
package casus.history;

import org.jspecify.annotations.NullMarked;
