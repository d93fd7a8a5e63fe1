/// Answers that are no forecast of one pair: what is on record, who owes whom defence, and who would help. What
/// goes in is a question and a ledger; no probability is made here.
@NullMarked
package casus.assess.reply;

import org.jspecify.annotations.NullMarked;
