/// How a question in English is understood without a case: names and phrases from tables, clauses, who does what to
/// whom. What goes in is the words; what comes out says what is asked, or what is wrong with it. Who is meant by a
/// question that names nobody is decided elsewhere, before a ledger.
@NullMarked
package casus.assess.question.grammar;

import org.jspecify.annotations.NullMarked;
