/// The case as a network and as a map. Comes in: what is on record; goes out: who acts toward whom, where each stands
/// in the picture, and the same as a table. It refuses to weigh: it counts entries.
@NullMarked
package casus.web.graph;

import org.jspecify.annotations.NullMarked;
