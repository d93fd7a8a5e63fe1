/// Points that fill a cube evenly, and what they tell about a function of many inputs.
///
/// A function of inputs between 0 and 1 comes in; what goes out are means, quantiles and sensitivity
/// indices with standard errors. This room refuses to know what the inputs mean.
@NullMarked
package casus.game.sample;

import org.jspecify.annotations.NullMarked;
