/// The files researchers have, read as they have them: disputes, wars, treaties, capabilities, neighbours.
///
/// A folder of tables comes in, packed or plain; what goes out is one [StateTables] with every row that could be
/// read, a problem with file and line for each that could not, and a note for each file nobody asked for. It
/// refuses to decide what the rows mean for a question.
@NullMarked
package casus.precedent.table;

import org.jspecify.annotations.NullMarked;
