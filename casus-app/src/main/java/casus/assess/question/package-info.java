/// What is asked: the words of a question, what they can mean, and that question before one ledger.
@NullMarked
package casus.assess.question;

import org.jspecify.annotations.NullMarked;
