package casus.extract.who;

import casus.extract.text.Tree;
import casus.ledger.Actors;
import java.util.List;

/// What an article and the tables name outright, before anything is inferred.
///
/// @param trees in the order of the text
record Known(List<Tree> trees, Actors actors, Offices offices, Names names, People people) {
    Known {
        trees = List.copyOf(trees);
    }
}
