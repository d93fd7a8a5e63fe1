/// The command line: wiring, and no judgement.
///
/// Words of the user come in, the rooms' answers go out as text or JSON. This room refuses to compute
/// anything itself.
@NullMarked
package casus.app;

import org.jspecify.annotations.NullMarked;
