/// Tables of an export, cell by cell: how a field of the wire form becomes a cell, and how a cell becomes the
/// field again.
@NullMarked
package casus.brief.export.table;

import org.jspecify.annotations.NullMarked;
