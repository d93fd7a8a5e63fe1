package casus.extract.who;

import casus.extract.text.Tree;
import casus.ledger.actor.Actors;
import casus.ledger.actor.Actors.Actor;
import casus.ledger.actor.Actors.Mention;
import casus.ledger.actor.Actors.Naming;
import casus.terms.ActorId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Short names an article makes for itself: "the Islamic State (IS)", "the US-led coalition … the coalition".
/// They hold in this article alone. It fails on an abbreviation the text never spells out.
final class Aliases {
    private static final Pattern BRACKETED = Pattern.compile(
            "^[’'\"”]?s?(?:\\s+(?:group|movement|party|militia|militants))?\\s*\\((?:the |or )?[\"“]?([A-Z][A-Za-z.’'-]{1,9})[\"”]?\\)");
    private static final Set<String> FORCES = Set.of(
            "force",
            "aircraft",
            "airstrike",
            "strike",
            "warplane",
            "jet",
            "troop",
            "military",
            "plane",
            "partner",
            "member",
            "personnel",
            "official",
            "spokesman",
            "commander",
            "bombing");
    private final Map<String, Actor> names = new HashMap<>();
    private final Optional<Actor> coalition;

    Aliases(List<Tree> trees, Actors actors) {
        for (Tree tree : trees) {
            for (Mention m : actors.mentions(
                    tree.text(), tree.sentence().start(), tree.sentence().end())) {
                Matcher bracket = BRACKETED.matcher(
                        tree.text().substring(m.end(), Math.min(tree.text().length(), m.end() + 40)));
                if (bracket.find()
                        && m.naming() == Naming.NAME
                        && actors.find(bracket.group(1)).isEmpty()) {
                    names.putIfAbsent(bracket.group(1), m.actor());
                }
            }
        }
        coalition = coalition(trees, actors);
    }

    /// The coalition an article speaks of: one it introduces by who leads it, else one that has forces.
    private static Optional<Actor> coalition(List<Tree> trees, Actors actors) {
        boolean fights = trees.stream().anyMatch(t -> {
            for (int i = 0; i + 1 < t.size(); i++) {
                boolean led = i > 1
                        && t.lemma(i).equals("coalition")
                        && (t.surface(i - 1).equals("led")
                                || t.lemma(i - 1).equals("global")
                                || t.lemma(i - 1).equals("international"));
                boolean armed = t.surface(i).equals("Coalition") && i > 0 && (FORCES.contains(t.lemma(i + 1)));
                if (led || armed) {
                    return true;
                }
            }
            return false;
        });
        return fights
                ? Optional.of(actors.find("US-led Coalition")
                        .orElse(new Actor(new ActorId("Coalition"), "Coalition", Optional.empty(), "organisation")))
                : Optional.empty();
    }

    /// The actor a word stands for in this article.
    Optional<Mention> at(Tree tree, int word) {
        String surface = tree.surface(word);
        Optional<Actor> named = Optional.ofNullable(names.get(surface));
        Optional<Actor> actor =
                named.isPresent() ? named : tree.lemma(word).equals("coalition") ? coalition : Optional.empty();
        return actor.map(
                a -> new Mention(tree.word(word).start(), tree.word(word).end(), a, Naming.NAME));
    }
}
