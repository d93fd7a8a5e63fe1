/// Who is meant by a name: states, bodies, groups and persons, in many languages.
@NullMarked
package casus.ledger.actor;

import org.jspecify.annotations.NullMarked;
