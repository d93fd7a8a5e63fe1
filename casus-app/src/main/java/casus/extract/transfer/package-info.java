/// Who hands what to whom, and how far it has come.
///
/// A scene comes in; drafts of transfers are added to it, with giver, taker, item, SIPRI's class, number and
/// stage. It refuses to decide whether what is told is true, and it counts nothing the text gives no number
/// for.
@NullMarked
package casus.extract.transfer;

import org.jspecify.annotations.NullMarked;
