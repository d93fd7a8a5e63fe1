/// Finite games in extensive form and their logit agent quantal response equilibrium.
///
/// A tree comes in, built in code or read from Gambit's `.efg`; what goes out is one probability for
/// every action, with a certificate that they are an equilibrium at the precision asked for, or an
/// explicit failure. This room refuses to know what the players are states of.
@NullMarked
package casus.game.solve;

import org.jspecify.annotations.NullMarked;
