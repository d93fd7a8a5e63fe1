package casus.assess.question.grammar;

import java.util.List;
import java.util.Optional;

/// A stretch of a question with one sense: a phrase of the table, somebody's name, or a word no table holds.
///
/// @param sense  what it does
/// @param text   as written
/// @param rung   the rung a phrase names, or the change of a flow
/// @param object whose name stands after it: protege, adversary or patron; empty where it says nothing
/// @param names  whom a name stands for, or the name a phrase holds ("come to Y's aid")
/// @param from   its first token
/// @param to     one past its last
record PhraseElement(
        Sense sense,
        String text,
        Optional<String> rung,
        Optional<String> object,
        List<NameTable.Named> names,
        int from,
        int to) {
    PhraseElement {
        names = List.copyOf(names);
    }

    boolean is(Sense... senses) {
        return List.of(senses).contains(sense);
    }

    boolean isName() {
        return sense == Sense.NAME;
    }

    /// A name that stands before a noun: "Chinese", "China's".
    boolean isAdjective() {
        return isName() && names.stream().allMatch(n -> n.adjective() || n.possessive());
    }
}
