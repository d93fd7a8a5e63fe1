package casus.extract.who;

import casus.extract.text.Tree;
import casus.ledger.actor.Actors;
import java.util.List;

/// What an article and the tables name outright, before anything is inferred.
///
/// @param trees in the order of the text
record NamedActors(List<Tree> trees, Actors actors, Offices offices, Names names, People people) {
    NamedActors {
        trees = List.copyOf(trees);
    }
}
