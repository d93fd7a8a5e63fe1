/// A forecast over time, beside others, and against what came. Comes in: a question and the case; goes out: lines,
/// tables
/// and scores. It refuses to weigh anything anew.
@NullMarked
package casus.web.forecast;

import org.jspecify.annotations.NullMarked;
