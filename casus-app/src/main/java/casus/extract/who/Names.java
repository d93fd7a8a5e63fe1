package casus.extract.who;

import casus.extract.text.Tree;
import casus.ledger.actor.Actors;
import casus.ledger.actor.Actors.Mention;
import casus.terms.ActorId;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where an article names states, bodies and groups, word by word.
final class Names {
    private final Actors actors;
    private final Aliases aliases;
    private final Map<Integer, Map<Integer, Mention>> mentions = new HashMap<>();
    private final Map<ActorId, Integer> counts = new LinkedHashMap<>();

    Names(List<Tree> trees, Actors actors) {
        this.actors = actors;
        this.aliases = new Aliases(trees, actors);
        trees.forEach(this::findMentions);
    }

    private void findMentions(Tree tree) {
        Map<Integer, Mention> at = new HashMap<>();
        for (Mention m : actors.mentions(
                tree.text(), tree.sentence().start(), tree.sentence().end())) {
            for (int i = 0; i < tree.size(); i++) {
                if (tree.word(i).start() >= m.start() && tree.word(i).start() < m.end()) {
                    at.put(i, m);
                }
            }
            ActorId state = Sides.state(m.actor().id());
            if (actors.isState(state)) {
                counts.merge(state, 1, Integer::sum);
            }
        }
        for (int i = 0; i < tree.size(); i++) {
            if (!at.containsKey(i)) {
                int word = i;
                aliases.at(tree, i).ifPresent(m -> at.put(word, m));
            }
        }
        mentions.put(tree.index(), at);
    }

    /// What a word names, if it does.
    Optional<Mention> at(Tree tree, int i) {
        return Optional.ofNullable(mentions.getOrDefault(tree.index(), Map.of()).get(i))
                .map(this::whole);
    }

    /// The actor a word names, if it does.
    Optional<ActorId> actor(Tree tree, int i) {
        return at(tree, i).map(m -> m.actor().id());
    }

    /// "in Tehran" is a place, not an actor.
    boolean isPlace(Tree tree, int i) {
        return i >= 0
                && tree.relation(i).equals("pobj")
                && Set.of("in", "at", "near", "into", "inside", "outside", "across")
                        .contains(tree.lemma(tree.head(i)))
                && at(tree, i).isPresent();
    }

    /// All that a sentence names, by the index of the word.
    Map<Integer, Mention> in(int tree) {
        return mentions.getOrDefault(tree, Map.of());
    }

    /// What each sentence names, by the index of the word.
    Collection<Map<Integer, Mention>> sentences() {
        return mentions.values();
    }

    /// How often a state is named.
    int count(ActorId state) {
        return counts.getOrDefault(state, 0);
    }

    /// How often states are named in all.
    int total() {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    /// How often each state is named, in the order of first mention.
    Map<ActorId, Integer> counts() {
        return counts;
    }

    /// A council of an organisation acts for it: the Security Council is the UN.
    private Mention whole(Mention m) {
        return m.actor()
                .parent()
                .filter(p -> !actors.isState(p))
                .flatMap(actors::find)
                .map(p -> new Mention(m.start(), m.end(), p, m.naming()))
                .orElse(m);
    }
}
