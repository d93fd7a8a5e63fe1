/// Records that are articles: of tables, lists, feeds and the exports of other programs.
@NullMarked
package casus.read.record;

import org.jspecify.annotations.NullMarked;
