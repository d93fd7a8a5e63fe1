/// How often: the rates that the catalogue ships, counted again from the tables they came from.
///
/// Tables come in; what goes out are numerators and denominators, each with unit and era. It refuses to say
/// which rate fits a question.
@NullMarked
package casus.precedent.count;

import org.jspecify.annotations.NullMarked;
