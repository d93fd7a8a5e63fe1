/// What will become of the transfers from one actor to another: will they come, slow, stop, resume, grow?
///
/// In comes a question on an item; out goes the record of its transfers stage by stage, a probability whose parts
/// add up, the rule by which the question resolves, and what would change the answer. It refuses to speak of a
/// slower or a fuller flow where the case tells of none.
@NullMarked
package casus.assess.transfer;

import org.jspecify.annotations.NullMarked;
