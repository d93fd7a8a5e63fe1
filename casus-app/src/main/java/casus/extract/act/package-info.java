/// Who did what to whom: acts in PLOVER's types, told by verbs, by verbs with their objects, and by nouns.
///
/// A scene comes in; drafts of events are added to it, each with its status and according to whom. It refuses
/// to decide whether what is told is true, and it enters no act without an actor or a recipient.
@NullMarked
package casus.extract.act;

import org.jspecify.annotations.NullMarked;
