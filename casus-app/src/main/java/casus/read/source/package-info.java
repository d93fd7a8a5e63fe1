/// Where articles lie: in a file of their own, in an archive, a mailbox, a feed, a table, an export of another program,
/// or at an address. All of it becomes items, one after another, each with its bytes and its place. What is packed is
/// unpacked within bounds and in memory, never onto the disk.
@NullMarked
package casus.read.source;

import org.jspecify.annotations.NullMarked;
