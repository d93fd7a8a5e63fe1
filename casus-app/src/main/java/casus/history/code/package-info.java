/// What a code of the event data sets means here: CAMEO's codes and names as PLOVER's types, modes and contexts,
/// from a table with its sources.
@NullMarked
package casus.history.code;

import org.jspecify.annotations.NullMarked;
