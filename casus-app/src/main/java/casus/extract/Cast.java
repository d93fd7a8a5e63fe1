package casus.extract;

import casus.extract.text.Roles;
import casus.extract.text.Tree;
import casus.extract.text.Tree.Span;
import casus.ledger.Actors;
import casus.ledger.Actors.Mention;
import casus.ledger.Actors.Naming;
import casus.read.Sentence;
import casus.terms.ActorId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who is meant by a noun or pronoun of one article: states by any name, their governments and forces,
/// groups, persons
/// by office.
///
/// Pronouns follow simple salience, as in Lappin and Leass (1994) without their weights: "it" is the last
/// subject that
/// is a state, "he"
/// the last person, "both countries" the pair the article is about. It fails where a pronoun skips a nearer
/// candidate.
final class Cast {
    private static final Set<String> BODIES = Set.of(
            "government",
            "ministry",
            "minister",
            "official",
            "military",
            "army",
            "force",
            "troop",
            "soldier",
            "navy",
            "president",
            "leader",
            "leadership",
            "administration",
            "parliament",
            "authority",
            "regime",
            "side",
            "embassy",
            "delegation",
            "diplomat",
            "spokesman",
            "spokeswoman",
            "spokesperson",
            "lawmaker",
            "commander",
            "general",
            "hardliner",
            "people",
            "nation",
            "country",
            "cabinet",
            "congress",
            "senate",
            "police",
            "fighter",
            "warplane",
            "jet",
            "aircraft",
            "plane",
            "ship",
            "warship",
            "peacekeeper",
            "drone",
            "missile",
            "system",
            "state",
            "republic",
            "kingdom",
            "union",
            "service",
            "agency",
            "premier",
            "chancellor",
            "king",
            "ambassador",
            "envoy",
            "team",
            "unit",
            "guard",
            "negotiator",
            "legislator",
            "deputy",
            "policymaker",
            "strategist",
            "elite",
            "establishment",
            "prime",
            "secretary",
            "bloc",
            "alliance",
            "council",
            "air",
            "command",
            "department",
            "battery",
            "crew",
            "submarine",
            "bomber",
            "helicopter",
            "artillery",
            "rocket",
            "militia",
            "militant",
            "rebel",
            "insurgent",
            "citizen",
            "presidency",
            "chief",
            "head",
            "personnel",
            "paratrooper",
            "airman",
            "tank",
            "delegate",
            "trainer",
            "engineer",
            "technician",
            "staff",
            "militiaman",
            "tribesman",
            "serviceman",
            "officer",
            "operative",
            "agent",
            "interest",
            "company",
            "firm",
            "hacker",
            "aide",
            "adviser",
            "ally",
            "partner",
            "member",
            "commando",
            "marine",
            "sailor",
            "pilot",
            "settler",
            "intelligence",
            "court",
            "tribunal",
            "judge",
            "prosecutor",
            "regulator",
            "bank",
            "media",
            "press",
            "television",
            "broadcaster",
            "consulate",
            "mission",
            "patrol",
            "convoy",
            "militias",
            "senator",
            "congressman",
            "candidate",
            "nominee",
            "party",
            "faction",
            "politician",
            "opposition",
            "voter",
            "airline",
            "network");

    /// "its ally", "their neighbour": somebody else than the owner.
    private static final Set<String> RELATIONAL = Set.of(
            "ally",
            "partner",
            "neighbor",
            "neighbour",
            "enemy",
            "rival",
            "adversary",
            "foe",
            "patron",
            "protector",
            "counterpart",
            "opponent");

    /// Nouns that stand for the name beside them: "the Shabab, the radical group that …".
    private static final Set<String> CALLED = Set.of(
            "group",
            "movement",
            "organization",
            "organisation",
            "network",
            "militia",
            "party",
            "country",
            "nation",
            "state",
            "faction",
            "kingdom",
            "republic",
            "alliance",
            "bloc",
            "power");
    private static final Set<String> PLACES = Set.of(
            "East",
            "West",
            "North",
            "South",
            "Gulf",
            "Sea",
            "Strait",
            "River",
            "Ocean",
            "Peninsula",
            "Islands",
            "Heights",
            "Strip",
            "Bank",
            "Caucasus",
            "Balkans",
            "Baltic",
            "Mediterranean",
            "Pacific",
            "Atlantic",
            "Arctic",
            "Internet",
            "Treaty",
            "Agreement",
            "Pact",
            "Accord",
            "Resolution",
            "Act",
            "Constitution",
            "War",
            "Holocaust",
            "Bible",
            "Times",
            "Post",
            "Journal",
            "Mr.",
            "President",
            "Minister");
    private static final Set<String> GROUPS = Set.of(
            "fighter",
            "rebel",
            "insurgent",
            "militant",
            "militia",
            "kurd",
            "guerrilla",
            "movement",
            "front",
            "brigade",
            "terrorist");
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
    private static final Set<String> GENERIC = Set.of(
            "foreign",
            "home",
            "interior",
            "defence",
            "defense",
            "western",
            "eastern",
            "northern",
            "southern",
            "allied",
            "committee",
            "counsel",
            "future",
            "constitution",
            "senate",
            "house",
            "congress",
            "board",
            "panel",
            "chamber",
            "command",
            "center",
            "centre",
            "office",
            "project",
            "program",
            "programme",
            "plan",
            "summit",
            "forum",
            "conference",
            "internet",
            "bible",
            "sun",
            "moon",
            "earth",
            "sea",
            "river",
            "road",
            "street",
            "square",
            "university",
            "institute",
            "school",
            "airport",
            "hotel",
            "stadium",
            "times",
            "post",
            "season",
            "holocaust",
            "christmas",
            "ramadan",
            "easter",
            "american",
            "arab",
            "muslim",
            "jew",
            "christian",
            "democrat",
            "republican");
    private static final Set<String> STANDS_FOR_PAIR = Set.of("they", "their", "theirs", "themselves");
    private static final Set<String> OPPOSED =
            Set.of("opposition", "rebel", "insurgent", "insurgency", "separatist", "dissident", "resistance");
    private static final Set<String> STANDING = Set.of(
            "ministry",
            "embassy",
            "parliament",
            "regime",
            "government",
            "country",
            "military",
            "army",
            "kingdom",
            "administration",
            "nation",
            "republic",
            "state");
    private static final Set<String> PAIRED = Set.of(
            "country",
            "nation",
            "side",
            "state",
            "party",
            "power",
            "government",
            "capital",
            "partner",
            "ally",
            "neighbor",
            "neighbour",
            "leader",
            "president",
            "army");
    private static final Set<String> MODIFIERS = Set.of("nmod", "amod", "compound", "poss", "nn", "advmod");
    private static final Set<String> PLACED =
            Set.of("of", "in", "on", "against", "from", "inside", "within", "near", "to", "across");
    private final Actors actors;
    private final Offices offices;
    private final Names names;
    private final People people;
    private final Places places;
    private final List<Tree> trees;
    private final List<Voiced> voices = new ArrayList<>();

    /// The nouns asked about at this moment: "the leader of the country" must not ask for itself.
    private final Set<Long> underWay = new HashSet<>();

    private record Voiced(Span quote, Optional<ActorId> side) {}

    /// @param published year of the article, where it is known
    Cast(List<Tree> trees, Actors actors, Offices offices, Places places, Optional<Integer> published) {
        this.places = places;
        this.trees = trees;
        this.actors = actors;
        this.offices = offices;
        this.names = new Names(trees, actors);
        this.people = new People(trees, actors, offices, published, names);
    }

    /// The person a noun or pronoun means.
    Optional<Person> person(Tree tree, int noun) {
        Optional<Person> named = people.at(tree, noun);
        if (named.isPresent()) {
            return named;
        }
        if (Set.of("he", "she", "him", "his", "her", "himself", "herself").contains(tree.lemma(noun))) {
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

    /// Whether a noun names an office.
    boolean isTitle(Tree tree, int noun) {
        return offices.isHead(tree.lemma(noun));
    }

    // ---- actors

    /// Whoever this noun phrase is, when it acts: a state, body, group, or the state a person acts for.
    /// Empty for
    /// things.
    List<ActorId> who(Tree tree, int noun) {
        long asked = ((long) tree.index() << 32) | Math.max(noun, 0);
        if (noun < 0 || !underWay.add(asked)) {
            return List.of();
        }
        try {
            return meant(tree, noun);
        } finally {
            underWay.remove(asked);
        }
    }

    private List<ActorId> meant(Tree tree, int noun) {
        if (tree.tag(noun).startsWith("PRP")) {
            return pronoun(tree, noun);
        }
        Optional<Person> person = person(tree, noun);
        if (person.isPresent()) {
            return person.flatMap(Person::actor).stream().toList();
        }
        Optional<Mention> m = names.at(tree, noun);
        if (m.filter(x -> x.naming() == Naming.PEOPLE).isPresent()
                && !prepositional(tree, noun, Set.of("of", "in")).isEmpty()) {
            return List.of();
        }
        if (m.isPresent() && m.orElseThrow().naming() != Naming.DEMONYM) {
            return List.of(m.orElseThrow().actor().id());
        }
        if (isPair(tree, noun)) {
            return pair(tree, noun);
        }
        if (RELATIONAL.contains(tree.lemma(noun)) && tree.kid(noun, "poss") >= 0 && m.isEmpty()) {
            return relative(tree, noun);
        }
        boolean beside = tree.relation(noun).equals("appos") && CALLED.contains(tree.lemma(noun)) && m.isEmpty();
        if (beside && tree.isNoun(tree.head(noun))) {
            return who(tree, tree.head(noun));
        }
        if (Set.of("some", "all", "many", "most", "several", "both", "#crd#").contains(tree.lemma(noun))
                && tree.relation(noun).startsWith("nsubj")) {
            return prepositional(tree, noun, Set.of("of"));
        }
        Optional<ActorId> unknown = unknown(tree, noun);
        if (unknown.isPresent()) {
            return unknown.stream().toList();
        }
        if (isOpposed(tree, noun) && m.isEmpty()) {
            return List.of();
        }
        if (BODIES.contains(tree.lemma(noun)) || offices.isHead(tree.lemma(noun)) || m.isPresent()) {
            List<ActorId> of = modifiers(tree, noun);
            return of.isEmpty() ? m.map(x -> List.of(x.actor().id())).orElseGet(() -> unowned(tree, noun)) : of;
        }
        return List.of();
    }

    /// "its ally": named beside it, else whoever was the subject of the clause before and is not the owner.
    private List<ActorId> relative(Tree tree, int noun) {
        Set<ActorId> named = new LinkedHashSet<>();
        tree.kids(noun, "appos").forEach(a -> named.addAll(who(tree, a)));
        if (!named.isEmpty()) {
            return List.copyOf(named);
        }
        List<ActorId> owner = modifiers(tree, noun).stream().map(Names::state).toList();
        if (owner.isEmpty()) {
            return List.of();
        }
        return antecedent(tree, noun, false, owner);
    }

    /// "an administration official": of the state whose administration was named before; else as "the regime".
    private List<ActorId> unowned(Tree tree, int noun) {
        if (Set.of("analyst", "expert", "commentator", "observer", "historian", "strategist")
                .contains(tree.lemma(noun))) {
            return List.of();
        }
        for (int k : tree.kids(noun, "compound", "nmod")) {
            if (Set.of("administration", "government", "ministry").contains(tree.lemma(k))) {
                List<ActorId> named = namedBefore(tree, k, Integer.MAX_VALUE);
                if (!named.isEmpty()) {
                    return named;
                }
            }
        }
        List<ActorId> definite = definite(tree, noun);
        return definite.isEmpty() ? home(tree, noun) : definite;
    }

    /// "security forces", "police", "the authorities" without an owner are those of the state the article is mostly
    /// about.
    private List<ActorId> home(Tree tree, int noun) {
        boolean domestic = Set.of("police", "authority").contains(tree.lemma(noun))
                || Set.of("force", "official", "agent").contains(tree.lemma(noun))
                        && tree.kids(noun, "compound").stream()
                                .anyMatch(k -> Set.of("security", "state", "government", "police")
                                        .contains(tree.lemma(k)));
        int all = names.counts().values().stream().mapToInt(Integer::intValue).sum();
        List<ActorId> main = mainPair();
        return domestic && !main.isEmpty() && names.count(main.getFirst()) * 2 >= all ? main.subList(0, 1) : List.of();
    }

    /// "the regime", "the country", "the army": of the state it was of when named before, else the state named
    /// last; the object of a verb is not its subject.
    private List<ActorId> definite(Tree tree, int noun) {
        List<ActorId> of = prepositional(tree, noun, Set.of("of", "from"));
        if (of.isEmpty()
                && tree.lemma(noun).equals("administration")
                && tree.hasKid(noun, "det", Set.of("the", "this"))) {
            return namedBefore(tree, noun, Integer.MAX_VALUE);
        }
        boolean known = tree.hasKid(noun, "det", Set.of("the", "this", "that"))
                && STANDING.contains(tree.lemma(noun))
                && tree.kids(noun, "compound", "relcl", "acl").stream()
                        .noneMatch(k -> tree.tag(k).startsWith("NNP"))
                && tree.kids(noun, "nmod").stream()
                        .allMatch(k -> Set.of("former", "entire", "whole", "same", "central", "new")
                                .contains(tree.lemma(k)));
        boolean republic = tree.lemma(noun).equals("republic")
                && tree.kids(noun, "compound", "nmod").stream()
                        .anyMatch(k -> tree.surface(k).equals("Soviet"));
        if (!of.isEmpty() || !known && !republic) {
            return of;
        }
        List<ActorId> subject = clauseSubject(tree, noun);
        List<ActorId> before = namedBefore(tree, noun);
        List<ActorId> named = before.isEmpty() || before.stream().anyMatch(subject::contains)
                ? antecedent(tree, noun, false, subject)
                : before;
        return named.stream().filter(a -> actors.isState(Names.state(a))).toList();
    }

    /// The actor the same noun had as owner when it was named before: "the Valdian regime … the regime".
    private List<ActorId> namedBefore(Tree tree, int noun) {
        return namedBefore(tree, noun, 6);
    }

    private List<ActorId> namedBefore(Tree tree, int noun, int far) {
        for (int t = tree.index(); t >= Math.max(0, (long) tree.index() - far); t--) {
            Tree there = trees.get(t);
            int limit = t == tree.index() ? noun : there.size();
            for (int i = limit - 1; i >= 0; i--) {
                if (there.lemma(i).equals(tree.lemma(noun)) && there.isNoun(i)) {
                    List<ActorId> owner = named(there, i);
                    if (!owner.isEmpty()) {
                        return owner;
                    }
                }
            }
        }
        return List.of();
    }

    /// The actors named as a noun's own modifiers, pronouns left out.
    private List<ActorId> named(Tree tree, int noun) {
        Set<ActorId> out = new LinkedHashSet<>();
        for (int k : tree.kids(noun)) {
            if (MODIFIERS.contains(tree.relation(k)) && k < noun) {
                names.at(tree, k).map(m -> m.actor().id()).ifPresent(out::add);
                people.at(tree, k).flatMap(Person::actor).ifPresent(out::add);
            }
        }
        return List.copyOf(out);
    }

    /// The actors named as subject of the clause a word stands in, unless it is the subject itself.
    private List<ActorId> clauseSubject(Tree tree, int noun) {
        int at = noun;
        while (at >= 0 && !tree.isVerb(at)) {
            if (Set.of("nsubj", "nsubjpass", "poss").contains(tree.relation(at))) {
                return List.of();
            }
            at = tree.head(at);
        }
        if (at < 0) {
            return List.of();
        }
        Set<ActorId> out = new LinkedHashSet<>();
        for (int s : Roles.subjects(tree, at, 4)) {
            names.at(tree, s).map(m -> Names.state(m.actor().id())).ifPresent(out::add);
            people.at(tree, s).flatMap(Person::actor).map(Names::state).ifPresent(out::add);
            named(tree, s).stream().map(Names::state).forEach(out::add);
        }
        return List.copyOf(out);
    }

    /// A group the tables do not hold is kept under the name the text gives it: "the Arvan fighters", "rebels".
    private Optional<ActorId> unknown(Tree tree, int noun) {
        boolean generic = tree.kid(noun, "compound") < 0
                && (BODIES.contains(tree.lemma(noun).toLowerCase(Locale.ROOT))
                        || CALLED.contains(tree.lemma(noun).toLowerCase(Locale.ROOT))
                        || GENERIC.contains(tree.lemma(noun).toLowerCase(Locale.ROOT))
                        || offices.isHead(tree.lemma(noun).toLowerCase(Locale.ROOT)));
        boolean named = tree.tag(noun).startsWith("NNP")
                && !generic
                && names.at(tree, noun).isEmpty()
                && tree.hasKid(noun, "det", Set.of("the"))
                && tree.kid(noun, "nmod") < 0
                && modifiers(tree, noun).isEmpty()
                && !PLACES.contains(tree.surface(noun))
                && Set.of("nsubj", "dobj", "pobj", "conj", "nsubjpass").contains(tree.relation(noun));
        if (named) {
            return Optional.of(new ActorId(tree.at(tree.core(noun)).replaceAll("\\s+", " ")));
        }
        if (!GROUPS.contains(tree.lemma(noun)) || !modifiers(tree, noun).isEmpty()) {
            return Optional.empty();
        }
        List<Integer> called = tree.kids(noun, "compound", "nmod").stream()
                .filter(k -> Character.isUpperCase(tree.surface(k).charAt(0))
                        && names.at(tree, k).isEmpty())
                .toList();
        if (called.isEmpty()) {
            return Set.of("rebel", "insurgent", "kurd").contains(tree.lemma(noun))
                    ? Optional.of(new ActorId(tree.surface(noun)))
                    : Optional.empty();
        }
        return Optional.of(new ActorId(tree.at(tree.span(called)).replaceAll("\\s+", " ")));
    }

    /// Whether the noun phrase is of those who stand against their state: "Valdian rebels".
    private static boolean isOpposed(Tree tree, int noun) {
        return OPPOSED.contains(tree.lemma(noun))
                || tree.kids(noun, "compound", "nmod").stream().anyMatch(k -> OPPOSED.contains(tree.lemma(k)));
    }

    /// Whom a noun phrase concerns: itself, its owner, or the state it is of or in ("Israel's actions",
    /// "Iranian
    /// facilities").
    List<ActorId> whose(Tree tree, int noun) {
        List<ActorId> self = who(tree, noun);
        if (self.isEmpty() && isOpposed(tree, noun) && !modifiers(tree, noun).isEmpty()) {
            return List.of(
                    new ActorId(tree.at(tree.core(noun)).replaceAll("\\s+", " ").replaceAll("^[Tt]he ", "")));
        }
        List<ActorId> of = self.isEmpty() ? modifiers(tree, noun) : self;
        List<ActorId> called = of.isEmpty() ? apposed(tree, noun) : of;
        List<ActorId> by = called.isEmpty() ? prepositional(tree, noun, Set.of("by")) : called;
        return by.isEmpty() ? prepositional(tree, noun, PLACED) : by;
    }

    /// "Jan Berg, a Valdian engineer".
    private List<ActorId> apposed(Tree tree, int noun) {
        Set<ActorId> out = new LinkedHashSet<>();
        for (int a : tree.kids(noun, "appos")) {
            for (int j : tree.joined(a)) {
                out.addAll(modifiers(tree, j));
                names.at(tree, j)
                        .filter(m -> m.naming() == Naming.DEMONYM)
                        .map(m -> m.actor().id())
                        .ifPresent(out::add);
            }
        }
        return List.copyOf(out);
    }

    /// "the Paris agreement", "the Oslo talks": the capital tells where, not whose.
    private boolean isVenue(Tree tree, int noun, int word) {
        return !tree.relation(word).equals("poss")
                && Set.of(
                                "agreement",
                                "accord",
                                "treaty",
                                "summit",
                                "deal",
                                "protocol",
                                "conference",
                                "convention",
                                "declaration",
                                "accords",
                                "meeting",
                                "process",
                                "memorandum")
                        .contains(tree.lemma(noun))
                && names.at(tree, word)
                        .filter(m -> m.naming() == Naming.METONYM)
                        .isPresent();
    }

    /// The actors among a noun's possessors and adjectives, with those joined to them.
    List<ActorId> modifiers(Tree tree, int noun) {
        Set<ActorId> out = new LinkedHashSet<>();
        for (int k : tree.kids(noun)) {
            if (MODIFIERS.contains(tree.relation(k)) && k < noun) {
                for (int j : tree.joined(k)) {
                    if (tree.tag(j).startsWith("PRP")) {
                        out.addAll(pronoun(tree, j));
                    } else if (isVenue(tree, noun, j)) {
                        continue;
                    } else {
                        names.at(tree, j).map(m -> m.actor().id()).ifPresent(out::add);
                        person(tree, j).flatMap(Person::actor).ifPresent(out::add);
                        if (tree.relation(j).equals("poss") && names.at(tree, j).isEmpty()) {
                            out.addAll(who(tree, j));
                        }
                    }
                }
                if (tree.tag(k).startsWith("NN")
                        || tree.tag(k).startsWith("JJ")
                        || tree.tag(k).startsWith("VB")) {
                    for (int deeper : tree.kids(k)) {
                        if (MODIFIERS.contains(tree.relation(deeper))
                                && !tree.relation(k).equals("poss")) {
                            names.at(tree, deeper).map(m -> m.actor().id()).ifPresent(out::add);
                        }
                    }
                }
            }
        }
        return List.copyOf(out);
    }

    private List<ActorId> prepositional(Tree tree, int noun, Set<String> names) {
        Set<ActorId> out = new LinkedHashSet<>();
        for (int o : tree.objects(noun, names)) {
            List<ActorId> of = who(tree, o);
            List<ActorId> by = of.isEmpty() ? modifiers(tree, o) : of;
            if (by.isEmpty() && names.contains("of")) {
                for (int deeper : tree.objects(o, Set.of("of", "in"))) {
                    out.addAll(who(tree, deeper));
                }
            }
            out.addAll(by);
        }
        return List.copyOf(out);
    }

    private boolean isPair(Tree tree, int noun) {
        boolean two = tree.hasKid(noun, "det", Set.of("both", "either", "each"))
                || tree.kids(noun).stream()
                        .anyMatch(k -> tree.lemma(k).equals("two")
                                || tree.lemma(k).equals("#crd#")
                                        && tree.surface(k).equalsIgnoreCase("two"))
                || tree.hasKid(noun, "nmod", Set.of("both", "two"))
                || tree.hasKid(noun, "predet", Set.of("both"));
        return two && PAIRED.contains(tree.lemma(noun)) && modifiers(tree, noun).isEmpty();
    }

    /// The two states meant by "both countries" or "the two sides".
    private List<ActorId> pair(Tree tree, int noun) {
        boolean sides = Set.of("side", "party").contains(tree.lemma(noun));
        Set<ActorId> out = new LinkedHashSet<>();
        List<ActorId> own = sides ? ownSubjects(tree, noun) : List.of();
        for (int t = tree.index(); t >= Math.max(0, tree.index() - (sides ? 4 : 2)) && out.size() < 2; t--) {
            Map<Integer, Mention> at = names.in(t);
            int limit = t == tree.index() ? noun : Integer.MAX_VALUE;
            at.entrySet().stream()
                    .filter(e -> e.getKey() < limit)
                    .sorted(Map.Entry.<Integer, Mention>comparingByKey().reversed())
                    .map(e -> Names.state(e.getValue().actor().id()))
                    .filter(id -> actors.isState(id) && !own.contains(id))
                    .forEach(id -> {
                        if (out.size() < 2) {
                            out.add(id);
                        }
                    });
        }
        List<ActorId> main = mainPair();
        return sides && out.size() == 2
                        || main.size() < 2
                        || out.size() == 2 && !out.containsAll(main) && t2(tree, noun)
                ? List.copyOf(out)
                : main;
    }

    /// Whether two states are named in the sentence itself before the pair.
    private boolean t2(Tree tree, int noun) {
        return names.in(tree.index()).entrySet().stream()
                        .filter(e -> e.getKey() < noun)
                        .map(e -> Names.state(e.getValue().actor().id()))
                        .distinct()
                        .count()
                >= 2;
    }

    private List<ActorId> ownSubjects(Tree tree, int noun) {
        int at = noun;
        while (at >= 0 && !tree.isVerb(at)) {
            at = tree.head(at);
        }
        return at < 0
                ? List.of()
                : Roles.of(tree, at).agents().stream()
                        .filter(a -> a != noun)
                        .flatMap(a -> who(tree, a).stream())
                        .map(Names::state)
                        .toList();
    }

    /// The two states the article names most, the more frequent first.
    List<ActorId> mainPair() {
        return names.counts().entrySet().stream()
                .sorted(Map.Entry.<ActorId, Integer>comparingByValue().reversed())
                .limit(2)
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }

    private List<ActorId> pronoun(Tree tree, int i) {
        String lemma = tree.lemma(i);
        String surface = tree.surface(i).toLowerCase(Locale.ROOT);
        if (Set.of("we", "our", "us", "i", "my", "me", "ours", "ourselves").contains(surface)) {
            Optional<Voiced> quoted = voices.stream()
                    .filter(v -> v.quote().covers(tree.word(i).start()))
                    .findFirst();
            return quoted.isPresent()
                    ? quoted.flatMap(Voiced::side).stream().toList()
                    : surface.equals("i") || surface.equals("my") ? List.of() : issuer();
        }
        if (Set.of("he", "she", "him", "his", "her", "himself", "herself").contains(surface)) {
            return people.last(tree, i, p -> true).flatMap(Person::actor).stream()
                    .toList();
        }
        boolean plural = Set.of("they", "their", "them", "themselves", "theirs").contains(surface);
        if (!plural && !Set.of("it", "its", "itself").contains(surface) || lemma.isEmpty()) {
            return List.of();
        }
        List<ActorId> owner = plural ? List.of() : owner(tree, i);
        return owner.isEmpty() ? antecedent(tree, i, plural) : owner;
    }

    /// "Valdia's plans in its war": the owner of the noun that the pronoun's phrase hangs on.
    private List<ActorId> owner(Tree tree, int pronoun) {
        int at = tree.head(pronoun);
        for (int step = 0; step < 6 && at >= 0 && !tree.isVerb(at); step++) {
            int above = tree.head(at);
            int owner = above >= 0 && tree.isNoun(above) ? tree.kid(above, "poss") : -1;
            if (owner >= 0 && owner != pronoun && names.at(tree, owner).isPresent()) {
                return who(tree, owner);
            }
            at = above;
        }
        return List.of();
    }

    /// Whoever speaks as "we" outside all quotes: the state or organisation that is the first subject of the
    /// text.
    private List<ActorId> issuer() {
        for (Tree tree : trees) {
            for (int i = 0; i < tree.size(); i++) {
                boolean named = tree.relation(i).equals("nsubj")
                        && names.at(tree, i)
                                .filter(m -> m.naming() == Naming.NAME || m.naming() == Naming.METONYM)
                                .isPresent();
                if (named) {
                    return who(tree, i);
                }
            }
        }
        return List.of();
    }

    private List<ActorId> antecedent(Tree tree, int before, boolean plural) {
        return antecedent(tree, before, plural, List.of());
    }

    private List<ActorId> antecedent(Tree tree, int before, boolean plural, List<ActorId> without) {
        for (int t = tree.index(); t >= Math.max(0, tree.index() - 2); t--) {
            Tree there = trees.get(t);
            if (t != tree.index()
                    && there.sentence().paragraph() != tree.sentence().paragraph()
                    && t != tree.sentence().parent()
                    && tree.sentence().kind() != Sentence.Kind.BULLET) {
                break;
            }
            int limit = t == tree.index() ? before : there.size();
            List<ActorId> best = subjectBefore(there, limit, plural, without);
            if (!best.isEmpty()) {
                return best;
            }
        }
        return plural && STANDS_FOR_PAIR.contains(tree.surface(before).toLowerCase(Locale.ROOT)) && isMostlyPair()
                ? mainPair()
                : List.of();
    }

    /// Whether the article is about two states, so that "they" without anybody before means both.
    private boolean isMostlyPair() {
        int all = names.counts().values().stream().mapToInt(Integer::intValue).sum();
        int main = mainPair().stream().mapToInt(names::count).sum();
        return main * 5 >= all * 4;
    }

    /// The last noun before `limit` that is a subject, or owns one, and an actor.
    private List<ActorId> subjectBefore(Tree tree, int limit, boolean plural, List<ActorId> without) {
        List<ActorId> any = List.of();
        for (int i = limit - 1; i >= 0; i--) {
            if (!tree.isNoun(i) || tree.tag(i).startsWith("PRP")) {
                continue;
            }
            boolean subject = Set.of("nsubj", "nsubjpass").contains(tree.relation(i));
            List<ActorId> who = new ArrayList<>();
            for (int j : subject ? tree.joined(i) : List.of(i)) {
                names.at(tree, j)
                        .filter(m -> m.naming() != Naming.DEMONYM)
                        .map(m -> m.actor().id())
                        .ifPresent(who::add);
            }
            if (who.isEmpty() && subject) {
                who.addAll(BODIES.contains(tree.lemma(i)) ? who(tree, i) : List.of());
            }
            if (who.isEmpty() && BODIES.contains(tree.lemma(i)) && !without.isEmpty()) {
                who.addAll(named(tree, i));
            }
            who.removeIf(w -> without.contains(Names.state(w)));
            if (subject && !who.isEmpty() && (!plural || who.size() > 1 || isPlural(tree, i))) {
                return List.copyOf(who);
            }
            if (any.isEmpty()
                    && !who.isEmpty()
                    && (!plural || isPlural(tree, i))
                    && (!without.isEmpty() || !isPlace(tree, i))) {
                any = List.copyOf(who);
            }
        }
        return any;
    }

    private boolean isPlural(Tree tree, int i) {
        return names.at(tree, i).filter(m -> m.naming() == Naming.PEOPLE).isPresent()
                || tree.tag(i).endsWith("S");
    }

    /// "in Tehran" is a place, not an actor.
    boolean isPlace(Tree tree, int i) {
        return i >= 0
                && tree.relation(i).equals("pobj")
                && Set.of("in", "at", "near", "into", "inside", "outside", "across")
                        .contains(tree.lemma(tree.head(i)))
                && names.at(tree, i).isPresent();
    }

    /// From now on "we" inside `quote` is this side.
    void voice(Span quote, Optional<ActorId> side) {
        voices.add(new Voiced(quote, side));
    }

    /// The actor named nearest to a word of the sentence, none of `own`; a place where something happens and an
    /// adjective of a thing count last.
    Optional<ActorId> nearest(Tree tree, int at, List<ActorId> own) {
        Optional<ActorId> best = Optional.empty();
        int least = Integer.MAX_VALUE;
        for (Map.Entry<Integer, Mention> e : names.in(tree.index()).entrySet()) {
            ActorId id = e.getValue().actor().id();
            boolean same = own.stream().anyMatch(o -> Names.state(o).equals(Names.state(id)));
            int far =
                    Math.abs(e.getKey() - at) * 2 + (e.getKey() > at ? 1 : 0) + (isPlace(tree, e.getKey()) ? 1000 : 0);
            if (!same && far < least) {
                least = far;
                best = Optional.of(id);
            }
        }
        for (int i = 0; i < tree.size(); i++) {
            int far = Math.abs(i - at) * 2 + (i > at ? 1 : 0);
            Optional<ActorId> side = far < least ? people.at(tree, i).flatMap(Person::actor) : Optional.empty();
            if (side.filter(s -> own.stream().noneMatch(o -> Names.state(o).equals(Names.state(s))))
                    .isPresent()) {
                least = far;
                best = side;
            }
        }
        return best;
    }

    /// The only state of the sentence besides `own`, if there is just one.
    Optional<ActorId> onlyOther(Tree tree, List<ActorId> own) {
        List<ActorId> all = new ArrayList<>();
        names.in(tree.index()).values().forEach(m -> all.add(m.actor().id()));
        for (int i = 0; i < tree.size(); i++) {
            people.at(tree, i).flatMap(Person::actor).ifPresent(all::add);
        }
        List<ActorId> states = all.stream()
                .map(Names::state)
                .filter(actors::isState)
                .filter(s -> own.stream().noneMatch(o -> Names.state(o).equals(s)))
                .distinct()
                .toList();
        return states.size() == 1 ? Optional.of(states.getFirst()) : Optional.empty();
    }

    /// The state whose capital stands before a noun and tells only where: "the Oslo attacks".
    List<ActorId> capitalsBefore(Tree tree, int noun) {
        return tree.kids(noun, "compound", "nmod").stream()
                .filter(k -> k < noun)
                .flatMap(k -> names.at(tree, k).stream())
                .filter(m -> m.naming() == Naming.METONYM)
                .map(m -> m.actor().id())
                .distinct()
                .toList();
    }

    /// The state a place in a phrase belongs to: a city, a region, a sea base.
    List<ActorId> placed(Tree tree, int noun) {
        return places.state(tree.at(tree.core(noun))).or(() -> places.state(tree.surface(noun))).stream()
                .toList();
    }

    /// Every actor named in a stretch, in order, without repeats.
    List<ActorId> namedIn(Tree tree, Span span) {
        return names.in(tree.index()).entrySet().stream()
                .filter(e -> span.covers(tree.word(e.getKey()).start()))
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getValue().actor().id())
                .distinct()
                .toList();
    }

    /// The tables of names.
    Actors actors() {
        return actors;
    }
}
