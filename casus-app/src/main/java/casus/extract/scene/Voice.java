package casus.extract.scene;

import casus.extract.text.Roles;
import casus.extract.text.Tree;
import casus.extract.who.Person;
import casus.ledger.record.Attribution;
import casus.terms.ActorId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Who speaks: a person, a state or body, or somebody the text keeps anonymous.
///
/// @param person    if it is one the text names
/// @param asWritten as the text has it
/// @param actor     the state or body spoken for
public record Voice(Optional<Person> person, String asWritten, Optional<ActorId> actor) {
    /// Nobody the text tells of.
    public static final Voice UNKNOWN = new Voice(Optional.empty(), "", Optional.empty());
    private static final Set<String> MEDIA = Set.of(
            "report",
            "article",
            "study",
            "analysis",
            "assessment",
            "survey",
            "poll",
            "broadcast",
            "document",
            "release",
            "communique",
            "statement");

    /// The speaker of a verb of speech.
    public static Voice of(ArticleContext context, Tree tree, int verb) {
        List<Integer> agents = Roles.of(tree, verb).agents();
        if (agents.isEmpty()) {
            return UNKNOWN;
        }
        int nearest = agents.getFirst();
        for (int s : tree.kids(verb, "nsubj")) {
            if (Math.abs(s - verb) < Math.abs(nearest - verb) && !tree.tag(s).startsWith("W")) {
                nearest = s;
            }
        }
        return ofNoun(context, tree, nearest);
    }

    /// The speaker a noun means; "a report by X" means X.
    public static Voice ofNoun(ArticleContext context, Tree tree, int noun) {
        String written = tree.at(tree.core(noun));
        if (tree.tag(noun).startsWith("PRP")
                && Set.of("it", "they", "this", "that").contains(tree.lemma(noun))) {
            List<ActorId> who = context.cast().who(tree, noun);
            return new Voice(Optional.empty(), written, who.stream().findFirst());
        }
        Optional<Person> person = context.cast().person(tree, noun).or(() -> titled(context, tree, noun));
        if (person.isPresent()) {
            return new Voice(person, written, person.flatMap(Person::actor));
        }
        if (MEDIA.contains(tree.lemma(noun))) {
            List<Integer> by = tree.objects(noun, Set.of("by", "from", "in", "of"));
            int owner = by.isEmpty() ? tree.kid(noun, "poss") : by.getFirst();
            if (owner >= 0) {
                return ofNoun(context, tree, owner);
            }
            if (tree.hasKid(noun, "det", Set.of("the"))) {
                return issuer(context, tree, noun).orElse(new Voice(Optional.empty(), written, Optional.empty()));
            }
        }
        List<ActorId> who = context.cast().who(tree, noun);
        String whole = who.isEmpty() && tree.tag(noun).startsWith("NNP") ? withOf(tree, noun) : written;
        return new Voice(Optional.empty(), whole, who.stream().findFirst());
    }

    /// "the Times of Malta": a name goes on after "of" in capitals.
    private static String withOf(Tree tree, int noun) {
        return tree.objects(noun, Set.of("of")).stream()
                .filter(o -> o > noun && tree.tag(o).startsWith("NNP"))
                .findFirst()
                .map(o -> tree.at(tree.core(noun).with(tree.core(o))))
                .orElse(tree.at(tree.core(noun)));
    }

    /// "the statement said", after "the ministry said in a statement": the ministry.
    private static Optional<Voice> issuer(ArticleContext context, Tree tree, int noun) {
        for (int t = tree.index() - 1; t >= Math.max(0, tree.index() - 4); t--) {
            Tree before = context.trees().get(t);
            for (int i = 0; i < before.size(); i++) {
                int in = before.lemma(i).equals(tree.lemma(noun)) ? before.head(i) : -1;
                int verb = in >= 0 && before.isVerb(in) ? in : in >= 0 ? before.head(in) : -1;
                if (verb >= 0 && before.isVerb(verb)) {
                    Voice voice = of(context, before, verb);
                    if (voice.actor().isPresent() || voice.person().isPresent()) {
                        return Optional.of(voice);
                    }
                }
            }
        }
        return Optional.empty();
    }

    /// "Valdia's envoy to Borduria Jan Berg": the name that follows a title.
    private static Optional<Person> titled(ArticleContext context, Tree tree, int noun) {
        if (!context.cast().isTitle(tree, noun)) {
            return Optional.empty();
        }
        for (int i = noun + 1; i < Math.min(tree.size(), noun + 6) && !tree.isVerb(i); i++) {
            Optional<Person> named =
                    context.cast().person(tree, i).filter(p -> p.office().isPresent());
            if (named.isPresent()) {
                return named;
            }
        }
        return Optional.empty();
    }

    /// As the ledger has it.
    public Attribution attribution() {
        Optional<String> name =
                person.map(Person::name).or(() -> asWritten.isBlank() ? Optional.empty() : Optional.of(asWritten));
        return new Attribution(name, actor);
    }
}
