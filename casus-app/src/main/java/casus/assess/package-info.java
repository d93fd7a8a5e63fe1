/// What it adds up to: question, observed ladder, forecast ladder, reasons, and what would change the answer.
///
/// A question and a ledger come in; an answer goes out in which every number is a sum of named terms, each with its
/// entries, its published rate or the name of who judged it. This room refuses to decide what a sentence means and
/// how the answer is worded, and it says which lines of inquiry had no part in it.
@NullMarked
package casus.assess;

import org.jspecify.annotations.NullMarked;
