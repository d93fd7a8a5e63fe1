/// Wars and crises in which a state was attacked and another had to choose, told in our own words.
///
/// The catalogue that ships comes in; what goes out are the cases nearest to a question, with what happened
/// and why they are near. It refuses to count them: they were chosen, not drawn, and a share of them is no
/// rate.
@NullMarked
package casus.precedent.cases;

import org.jspecify.annotations.NullMarked;
