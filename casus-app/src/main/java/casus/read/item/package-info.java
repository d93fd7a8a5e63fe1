/// What sources of articles give: items with their bytes, their place and what is told of them.
@NullMarked
package casus.read.item;

import org.jspecify.annotations.NullMarked;
