/// What a brief says, section by section.
///
/// An answer, its ledger and a stamp come in; sections go out, each line made of parts that know what they
/// rest on. Nothing is written here that no part anchors, and how a line looks on a page is not decided here.
@NullMarked
package casus.brief.write;

import org.jspecify.annotations.NullMarked;
