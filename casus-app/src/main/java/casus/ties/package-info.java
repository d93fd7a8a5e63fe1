/// Who is bound to whom, by dated facts that ship: treaties with what they oblige to, organisations with their
/// members, whose troops stand where, who supplies whom with arms, and which states stand behind an armed group.
///
/// Everything is asked as of a day. [casus.ties.StateTies] is the front door.
@NullMarked
package casus.ties;

import org.jspecify.annotations.NullMarked;
