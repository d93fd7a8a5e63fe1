package casus.extract.who;

import casus.extract.text.Tree;
import casus.extract.text.Tree.Span;
import casus.ledger.actor.Actors;
import casus.ledger.actor.Actors.Mention;
import casus.ledger.actor.Actors.Naming;
import casus.terms.ActorId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who is meant by a noun or pronoun of one article: states by any name, their governments and forces, groups,
/// persons by office. How is told apart by kind of word: [NounPhrases], [Pronouns], [Pairs], [Groups],
/// [People].
///
/// An instance serves one article and one thread.
public final class ReferenceResolver {
    /// "the veteran diplomat said": whoever in an office was named last.
    private static final Set<String> SOMEBODY = Set.of(
            "diplomat",
            "politician",
            "statesman",
            "lawmaker",
            "democrat",
            "republican",
            "conservative",
            "veteran",
            "man",
            "woman",
            "commander",
            "general",
            "official",
            "leader",
            "chief",
            "minister");
    private final Actors actors;
    private final Offices offices;
    private final Names names;
    private final People people;
    private final Places places;
    private final Cities cities;
    private final Owners owners;
    private final Pairs pairs;
    private final Pronouns pronouns;
    private final NounPhrases phrases;

    /// The nouns asked about at this moment: "the leader of the country" must not ask for itself.
    private final Set<Long> underWay = new HashSet<>();

    /// @param trees     the article's sentences, in order
    /// @param actors    the tables of names
    /// @param published year of the article, where it is known
    public ReferenceResolver(
            List<Tree> trees,
            Actors actors,
            Offices offices,
            Places places,
            Cities cities,
            Optional<Integer> published) {
        this.places = places;
        this.cities = cities;
        this.actors = actors;
        this.offices = offices;
        this.names = new Names(trees, actors);
        this.people = new People(trees, actors, offices, published, names);
        NamedActors known = new NamedActors(trees, actors, offices, names, people);
        this.owners = new Owners(known, this);
        this.pairs = new Pairs(known, this, owners);
        Antecedents antecedents = new Antecedents(known, this, owners, pairs);
        this.pronouns = new Pronouns(known, this, antecedents);
        this.phrases = new NounPhrases(known, this, owners, pairs, antecedents);
    }

    /// The person a noun or pronoun means.
    public Optional<Person> person(Tree tree, int noun) {
        Optional<Person> named = people.at(tree, noun);
        if (named.isPresent()) {
            return named;
        }
        if (Pronouns.PERSONAL.contains(tree.lemma(noun))) {
            return people.last(tree, noun, p -> true);
        }
        boolean title = offices.isHead(tree.lemma(noun))
                && tree.hasKid(noun, "det", Set.of("the"))
                && tree.tag(noun).equals("NN");
        if (title && modifiers(tree, noun).isEmpty()) {
            String lemma = tree.lemma(noun);
            return people.last(
                    tree,
                    noun,
                    p -> p.office()
                            .filter(o -> o.contains(lemma) || o.equals("member") && lemma.equals("deputy"))
                            .isPresent());
        }
        boolean somebody = SOMEBODY.contains(tree.lemma(noun))
                && tree.hasKid(noun, "det", Set.of("the"))
                && tree.tag(noun).matches("NN|NNP")
                && tree.relation(noun).equals("nsubj")
                && modifiers(tree, noun).isEmpty();
        if (somebody) {
            return people.last(tree, noun, p -> p.office().isPresent());
        }
        return Optional.empty();
    }

    /// What a word names outright: a state, a body, a group.
    public Optional<Mention> named(Tree tree, int word) {
        return names.at(tree, word);
    }

    /// Whether a noun names an office.
    public boolean isTitle(Tree tree, int noun) {
        return offices.isHead(tree.lemma(noun));
    }

    /// Whoever a noun phrase is when it acts: a state, body, group, or the state a person acts for; empty for
    /// things.
    public List<ActorId> who(Tree tree, int noun) {
        long asked = ((long) tree.index() << 32) | Math.max(noun, 0);
        if (noun < 0 || !underWay.add(asked)) {
            return List.of();
        }
        try {
            return phrases.who(tree, noun);
        } finally {
            underWay.remove(asked);
        }
    }

    /// Whoever any of these noun phrases is, in order, without repeats.
    public List<ActorId> who(Tree tree, List<Integer> nouns) {
        Set<ActorId> out = new LinkedHashSet<>();
        nouns.forEach(n -> out.addAll(who(tree, n)));
        return List.copyOf(out);
    }

    /// Whom a pronoun means.
    List<ActorId> pronoun(Tree tree, int word) {
        return pronouns.of(tree, word);
    }

    /// Whom a noun phrase concerns: itself, its owner, or the state it is of or in ("Israel's actions",
    /// "Iranian facilities").
    public List<ActorId> whose(Tree tree, int noun) {
        return phrases.whose(tree, noun);
    }

    /// Whom any of these noun phrases concerns, in order, without repeats.
    public List<ActorId> whose(Tree tree, List<Integer> nouns) {
        Set<ActorId> out = new LinkedHashSet<>();
        nouns.forEach(n -> out.addAll(whose(tree, n)));
        return List.copyOf(out);
    }

    /// The actors among a noun's possessors and adjectives, with those joined to them.
    public List<ActorId> modifiers(Tree tree, int noun) {
        return owners.modifiers(tree, noun);
    }

    /// The two states the article names most, the more frequent first; fewer where it names fewer.
    public List<ActorId> mainPair() {
        return pairs.main();
    }

    /// Whether a name holds a word that no person's does, as that of a newspaper or a bank.
    public static boolean isNoPerson(String name) {
        return NameRuns.isNoPerson(name);
    }

    /// Whether some sentence of the article names both.
    public boolean areNamedTogether(ActorId one, ActorId other) {
        return pairs.areNamedTogether(one, other);
    }

    /// "in Tehran" is a place, not an actor.
    public boolean isPlace(Tree tree, int word) {
        return names.isPlace(tree, word);
    }

    /// From now on "we" inside `quote` is this side.
    public void voice(Span quote, Optional<ActorId> side) {
        pronouns.voice(quote, side);
    }

    /// The actor named nearest to a word of the sentence, none of `own`; a place where something happens and an
    /// adjective of a thing count last.
    public Optional<ActorId> nearest(Tree tree, int at, List<ActorId> own) {
        Optional<ActorId> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (Map.Entry<Integer, Mention> e : names.in(tree.index()).entrySet()) {
            ActorId id = e.getValue().actor().id();
            boolean same = own.stream().anyMatch(o -> Sides.same(o, id));
            int far =
                    Math.abs(e.getKey() - at) * 2 + (e.getKey() > at ? 1 : 0) + (isPlace(tree, e.getKey()) ? 1000 : 0);
            if (!same && far < least) {
                least = far;
                best = Optional.of(id);
            }
        }
        for (int i = 0; i < tree.size(); i++) {
            int far = Math.abs(i - at) * 2 + (i > at ? 1 : 0);
            Optional<ActorId> side = far < least ? people.side(tree, i) : Optional.empty();
            if (side.filter(s -> own.stream().noneMatch(o -> Sides.same(o, s))).isPresent()) {
                least = far;
                best = side;
            }
        }
        return best;
    }

    /// The only state of the sentence besides `own`, if there is just one.
    public Optional<ActorId> onlyOther(Tree tree, List<ActorId> own) {
        List<ActorId> all = new ArrayList<>();
        names.in(tree.index()).values().forEach(m -> all.add(m.actor().id()));
        for (int i = 0; i < tree.size(); i++) {
            people.side(tree, i).ifPresent(all::add);
        }
        List<ActorId> states = all.stream()
                .map(Sides::state)
                .filter(actors::isState)
                .filter(s -> own.stream().noneMatch(o -> Sides.state(o).equals(s)))
                .distinct()
                .toList();
        return states.size() == 1 ? Optional.of(states.getFirst()) : Optional.empty();
    }

    /// The state whose capital stands before a noun and tells only where: "the Oslo attacks".
    public List<ActorId> capitalsBefore(Tree tree, int noun) {
        return tree.kids(noun, "compound", "nmod").stream()
                .filter(k -> k < noun)
                .flatMap(k -> names.at(tree, k).stream())
                .filter(m -> m.naming() == Naming.METONYM)
                .map(m -> m.actor().id())
                .distinct()
                .toList();
    }

    /// The state a place in a phrase belongs to: a city, a region, a sea base.
    public List<ActorId> placed(Tree tree, int noun) {
        return places.state(tree.at(tree.core(noun))).or(() -> places.state(tree.surface(noun))).stream()
                .toList();
    }

    /// The state of the city, region or island whose name ends at a word, where no table of actors knows the name and
    /// it is no person's. The whole name has to be the place's, but for a word such as "northern" before it or
    /// "Province" after it: "Paris Agreement" and "Governor Herat" are no places.
    public Optional<ActorId> cityState(Tree tree, int word) {
        if (!Cities.Runs.endsAt(tree, word)
                || names.at(tree, word).isPresent()
                || people.at(tree, word).isPresent()) {
            return Optional.empty();
        }
        return Cities.Runs.names(tree, word).stream()
                .filter(n -> actors.find(n).isEmpty() && actors.leader(n).isEmpty())
                .flatMap(n -> places.state(n).or(() -> cities.stateOf(n)).stream())
                .findFirst();
    }

    /// Every actor named in a stretch, in order, without repeats.
    public List<ActorId> namedIn(Tree tree, Span span) {
        return names.in(tree.index()).entrySet().stream()
                .filter(e -> span.covers(tree.word(e.getKey()).start()))
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getValue().actor().id())
                .distinct()
                .toList();
    }

    /// Every actor named in a sentence, in order, without repeats.
    public List<ActorId> namedIn(Tree tree) {
        return namedIn(tree, tree.whole());
    }

    /// The tables of names.
    public Actors actors() {
        return actors;
    }
}
