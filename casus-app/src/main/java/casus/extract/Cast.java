package casus.extract;

import casus.extract.Tree.Span;
import casus.ledger.Actors;
import casus.ledger.Actors.Mention;
import casus.ledger.Actors.Naming;
import casus.read.Sentence;
import casus.terms.ActorId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Who is meant by a noun or pronoun of one article: states by any name, their governments and forces, groups, persons
/// by office.
///
/// Pronouns follow simple salience, as in Lappin and Leass (1994) without their weights: "it" is the last subject that
/// is a state, "he"
/// the last person, "both countries" the pair the article is about. It fails where a pronoun skips a nearer candidate.
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
            "head");
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
    private static final Set<String> COURTESY = Set.of("Mr.", "Mr", "Mrs.", "Mrs", "Ms.", "Ms");
    private static final int SHORT_NAME = 4;
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
    private static final Set<String> NOT_PERSONS = Set.of(
            "Committee",
            "Council",
            "Ministry",
            "Agency",
            "Organization",
            "Organisation",
            "Party",
            "University",
            "Institute",
            "News",
            "Times",
            "Corps",
            "Army",
            "Guard",
            "Force",
            "Forces",
            "Treaty",
            "Agreement",
            "Pact",
            "Operation",
            "Summit",
            "War",
            "Sea",
            "Gulf",
            "East",
            "West",
            "North",
            "South",
            "Union",
            "States",
            "Strategic",
            "Partnership",
            "Department",
            "Center",
            "Centre",
            "Foundation",
            "Post",
            "Press",
            "Daily",
            "Street",
            "River",
            "Act",
            "Charter",
            "Convention",
            "Accord",
            "Accords",
            "Declaration",
            "Article",
            "Security",
            "International",
            "National",
            "Bank",
            "Company",
            "Group",
            "League",
            "Airport",
            "Cooperation",
            "Comprehensive",
            "Plan",
            "Initiative",
            "Court",
            "Church",
            "House",
            "Office",
            "Bureau",
            "Commission",
            "Courier",
            "Telegraph",
            "Network",
            "Broadcaster",
            "Journal",
            "Review",
            "Herald",
            "Tribune",
            "Monitor",
            "Strait",
            "Island",
            "Islands",
            "Mountains",
            "Valley",
            "Province",
            "Region",
            "District",
            "Republic",
            "Kingdom",
            "Federation",
            "Congress",
            "Senate",
            "Parliament",
            "Assembly",
            "Air",
            "Air-",
            "Desk",
            "Arabia",
            "Zone");
    private static final Set<String> PLACED =
            Set.of("of", "in", "on", "against", "from", "inside", "within", "near", "to", "across");
    private final Actors actors;
    private final Offices offices;
    private final Optional<Integer> published;
    private final Aliases aliases;
    private final List<Tree> trees;
    private final Map<Integer, Map<Integer, Mention>> mentions = new HashMap<>();
    private final Map<Integer, Map<Integer, Person>> people = new HashMap<>();
    private final Map<String, Person> bySurname = new LinkedHashMap<>();
    private final Map<ActorId, Integer> counts = new LinkedHashMap<>();
    private final List<Voiced> voices = new ArrayList<>();

    private record Voiced(Span quote, Optional<ActorId> side) {}

    /// @param published year of the article, where it is known: a bare surname is read as the leader of its day
    Cast(List<Tree> trees, Actors actors, Offices offices, Optional<Integer> published) {
        this.trees = trees;
        this.actors = actors;
        this.offices = offices;
        this.published = published;
        this.aliases = new Aliases(trees, actors);
        trees.forEach(this::findMentions);
        trees.forEach(this::introduce);
        trees.forEach(this::recognise);
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
            if (actors.isState(state(m.actor().id()))) {
                counts.merge(state(m.actor().id()), 1, Integer::sum);
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

    private static ActorId state(ActorId id) {
        return id.value().matches("[A-Z]{3}\\..+") ? new ActorId(id.value().substring(0, 3)) : id;
    }

    private Optional<Mention> mention(Tree tree, int i) {
        return Optional.ofNullable(mentions.getOrDefault(tree.index(), Map.of()).get(i));
    }

    // ---- persons

    private record Run(int first, int last) {}

    private List<Run> runs(Tree tree) {
        List<Run> out = new ArrayList<>();
        int i = 0;
        while (i < tree.size()) {
            int last = i;
            if (isNameWord(tree, i)) {
                while (last + 1 < tree.size()
                        && (isNameWord(tree, last + 1)
                                || isParticle(tree, last + 1)
                                        && last + 2 < tree.size()
                                        && isNameWord(tree, nextName(tree, last + 1)))) {
                    last++;
                }
                if (last - i < 5) {
                    out.add(new Run(i, last));
                }
            }
            i = last + 1;
        }
        return out;
    }

    private static int nextName(Tree tree, int i) {
        int at = i;
        while (at + 1 < tree.size() && isParticle(tree, at)) {
            at++;
        }
        return at;
    }

    private static boolean isParticle(Tree tree, int i) {
        return tree.surface(i).matches("\\p{Lu}\\.?") && i > 0 && tree.tag(i).startsWith("NNP")
                || Set.of("al", "bin", "ben", "ibn", "de", "der", "van", "von", "el", "da", "di", "-")
                        .contains(tree.surface(i));
    }

    private boolean isNameWord(Tree tree, int i) {
        String w = tree.surface(i);
        return tree.tag(i).startsWith("NNP")
                && w.length() > 1
                && Character.isUpperCase(w.codePointAt(0))
                && (!w.equals(w.toUpperCase(Locale.ROOT)) || w.matches("\\p{Lu}\\."))
                && mention(tree, i).isEmpty()
                && !COURTESY.contains(w)
                && !offices.isTitleWord(w)
                && !NOT_PERSONS.contains(w)
                && !isCalendar(w)
                && !w.matches(".*[\\d/].*");
    }

    private static boolean isCalendar(String w) {
        return w.matches(
                "(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\.?|January|February|March|April|May|June|July|August|September|October|November|December"
                        + "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day");
    }

    /// First pass: whoever is introduced with an office, before or after the name, or speaks under a full name.
    private void introduce(Tree tree) {
        for (Run run : runs(tree)) {
            int names = run.last() - run.first() + 1;
            Optional<Offices.Office> before = officeBefore(tree, run);
            Optional<Offices.Office> after = before.isPresent() ? Optional.empty() : officeAfter(tree, run);
            boolean speaks = names >= 2 && Set.of("nsubj", "nsubjpass").contains(tree.relation(run.last()));
            Optional<Actors.Leader> leader = leader(tree, run, before.isPresent());
            if (before.isEmpty() && after.isEmpty() && !speaks && leader.isEmpty() || names > 4) {
                continue;
            }
            if (before.isEmpty() && after.isPresent() && names < 2) {
                continue;
            }
            Optional<Offices.Office> office = before.or(() -> after);
            Optional<ActorId> side = office.filter(Offices.Office::serves)
                    .flatMap(o -> before.isPresent() ? sideBefore(tree, run) : sideAfter(tree, run));
            Optional<ActorId> known = leader.filter(
                            l -> office.isEmpty() || office.orElseThrow().serves())
                    .map(Actors.Leader::actor);
            add(tree, run, office.map(Offices.Office::title), side.or(() -> known));
        }
    }

    /// A leader by full name; by surname alone after a title or a courtesy, or where the text speaks of the leader's
    /// state.
    private Optional<Actors.Leader> leader(Tree tree, Run run, boolean titled) {
        String name = tree.at(spanOf(tree, run));
        Optional<Actors.Leader> full = actors.leader(name);
        if (full.isPresent() || name.contains(" ")) {
            return full;
        }
        boolean courtesy = run.first() > 0 && COURTESY.contains(tree.surface(run.first() - 1));
        return actors.leaderBySurname(name, published)
                .filter(l -> titled || courtesy || name.length() > SHORT_NAME && counts.getOrDefault(l.actor(), 0) > 0);
    }

    private void add(Tree tree, Run run, Optional<String> office, Optional<ActorId> side) {
        String written = tree.at(spanOf(tree, run));
        Person person = new Person(Latin.of(written), written, office, side);
        bySurname.merge(
                person.surname(),
                person,
                (old, fresh) -> old.name().length() >= fresh.name().length()
                        ? old.with(fresh.office(), fresh.actor())
                        : fresh.with(old.office(), old.actor()));
    }

    private static Span spanOf(Tree tree, Run run) {
        return new Span(tree.word(run.first()).start(), tree.word(run.last()).end());
    }

    /// The words before the name that belong to its noun phrase: back to a verb, a comma, or twelve words.
    private int windowStart(Tree tree, int first) {
        int at = first;
        while (at > 0 && first - at < 12) {
            String tag = tree.tag(at - 1);
            if (tag.startsWith("VB")
                    || tag.equals("MD")
                    || tag.equals("WP")
                    || tag.equals("WDT")
                    || tag.matches("[,.:]|``|''|-[LR]RB-")
                    || tag.equals("CC") && !tree.tag(at).startsWith("NN")) {
                break;
            }
            at--;
        }
        return at;
    }

    private Optional<Offices.Office> officeBefore(Tree tree, Run run) {
        int from = windowStart(tree, run.first());
        if (from == run.first()) {
            return Optional.empty();
        }
        String window = tree.text()
                .substring(tree.word(from).start(), tree.word(run.first()).start());
        return offices.last(window)
                .filter(o -> window.substring(o.end()).strip().split("\\s+").length <= 8
                        && (window.substring(o.end()).isBlank()
                                || window.substring(o.end()).matches("(?s)\\s*(?:of|for|on|at|in|to)\\b.*")
                                        && !tree.tag(run.first() - 1).equals("IN")
                                        && !tree.tag(run.first() - 1).equals("DT")));
    }

    private Optional<ActorId> sideBefore(Tree tree, Run run) {
        int from = windowStart(tree, run.first());
        for (int i = run.first() - 1; i >= from; i--) {
            Optional<Mention> m = mention(tree, i);
            if (m.isPresent()) {
                return m.map(x -> state(x.actor().id()));
            }
        }
        return sideAfter(tree, run);
    }

    private Optional<Offices.Office> officeAfter(Tree tree, Run run) {
        if (run.last() + 2 >= tree.size() || !tree.surface(run.last() + 1).equals(",")) {
            return Optional.empty();
        }
        int to = run.last() + 2;
        while (to < tree.size()
                && to - run.last() < 16
                && !tree.isVerb(to)
                && !tree.surface(to).equals(",")) {
            to++;
        }
        if (to <= run.last() + 2) {
            return Optional.empty();
        }
        return offices.last(tree.text()
                .substring(tree.word(run.last() + 2).start(), tree.word(to - 1).end()));
    }

    private Optional<ActorId> sideAfter(Tree tree, Run run) {
        for (int i = run.last() + 1; i < Math.min(tree.size(), run.last() + 14) && !tree.isVerb(i); i++) {
            boolean belongs = i > run.last() + 1
                    && Set.of("of", ",", "for", "the", "'s", "in").contains(tree.surface(run.last() + 1));
            Optional<Mention> m = mention(tree, i);
            if (m.isPresent() && belongs) {
                return m.map(x -> state(x.actor().id()));
            }
        }
        return Optional.empty();
    }

    /// Second pass: every later mention of an introduced person, by full name or surname.
    private void recognise(Tree tree) {
        Map<Integer, Person> at = new HashMap<>();
        for (Run run : runs(tree)) {
            for (int i = run.first(); i <= run.last(); i++) {
                Person person = bySurname.get(Latin.of(tree.surface(i)));
                boolean last = i == run.last();
                if (person != null && last) {
                    for (int k = run.first(); k <= run.last(); k++) {
                        at.put(k, person);
                    }
                }
            }
        }
        people.put(tree.index(), at);
    }

    /// The person a noun or pronoun means.
    Optional<Person> person(Tree tree, int noun) {
        Optional<Person> named =
                Optional.ofNullable(people.getOrDefault(tree.index(), Map.of()).get(noun));
        if (named.isPresent()) {
            return named;
        }
        if (Set.of("he", "she", "him", "his", "her", "himself", "herself").contains(tree.lemma(noun))) {
            return lastPerson(tree, noun, p -> true);
        }
        boolean title = offices.isHead(tree.lemma(noun))
                && tree.hasKid(noun, "det", Set.of("the"))
                && tree.tag(noun).equals("NN");
        if (title && modifiers(tree, noun).isEmpty()) {
            String lemma = tree.lemma(noun);
            return lastPerson(
                    tree,
                    noun,
                    p -> p.office()
                            .filter(o -> o.contains(lemma) || o.equals("member") && lemma.equals("deputy"))
                            .isPresent());
        }
        return Optional.empty();
    }

    private Optional<Person> lastPerson(Tree tree, int before, java.util.function.Predicate<Person> fits) {
        for (int t = tree.index(); t >= Math.max(0, tree.index() - 6); t--) {
            Map<Integer, Person> at = people.getOrDefault(t, Map.of());
            Tree there = trees.get(t);
            int limit = t == tree.index() ? before : Integer.MAX_VALUE;
            Optional<Integer> subject = at.keySet().stream()
                    .filter(i -> i < limit
                            && fits.test(at.get(i))
                            && Set.of("nsubj", "nsubjpass").contains(there.relation(i)))
                    .max(Comparator.naturalOrder());
            Optional<Integer> any = at.keySet().stream()
                    .filter(i -> i < limit && fits.test(at.get(i)))
                    .max(Comparator.naturalOrder());
            if (subject.or(() -> any).isPresent()) {
                return subject.or(() -> any).map(at::get);
            }
        }
        return Optional.empty();
    }

    // ---- actors

    /// Whoever this noun phrase is, when it acts: a state, body, group, or the state a person acts for. Empty for
    /// things.
    List<ActorId> who(Tree tree, int noun) {
        if (noun < 0) {
            return List.of();
        }
        if (tree.tag(noun).startsWith("PRP")) {
            return pronoun(tree, noun);
        }
        Optional<Person> person = person(tree, noun);
        if (person.isPresent()) {
            return person.flatMap(Person::actor).stream().toList();
        }
        Optional<Mention> m = mention(tree, noun);
        if (m.isPresent() && m.orElseThrow().naming() != Naming.DEMONYM) {
            return List.of(m.orElseThrow().actor().id());
        }
        if (isPair(tree, noun)) {
            return pair(tree, noun);
        }
        Optional<ActorId> unknown = unknown(tree, noun);
        if (unknown.isPresent()) {
            return unknown.stream().toList();
        }
        if (BODIES.contains(tree.lemma(noun)) || offices.isHead(tree.lemma(noun)) || m.isPresent()) {
            List<ActorId> of = modifiers(tree, noun);
            return of.isEmpty()
                    ? m.map(x -> List.of(x.actor().id()))
                            .orElseGet(() -> prepositional(tree, noun, Set.of("of", "from")))
                    : of;
        }
        return List.of();
    }

    /// A group the tables do not hold is kept under the name the text gives it: "the Nusra fighters", "rebels".
    private Optional<ActorId> unknown(Tree tree, int noun) {
        if (!GROUPS.contains(tree.lemma(noun)) || !modifiers(tree, noun).isEmpty()) {
            return Optional.empty();
        }
        List<Integer> names = tree.kids(noun, "compound", "nmod").stream()
                .filter(k -> tree.tag(k).startsWith("NNP") && mention(tree, k).isEmpty())
                .toList();
        if (names.isEmpty()) {
            return Set.of("rebel", "insurgent", "kurd").contains(tree.lemma(noun))
                    ? Optional.of(new ActorId(tree.surface(noun)))
                    : Optional.empty();
        }
        return Optional.of(new ActorId(tree.at(tree.span(names)).replaceAll("\\s+", " ")));
    }

    /// Whom a noun phrase concerns: itself, its owner, or the state it is of or in ("Israel's actions", "Iranian
    /// facilities").
    List<ActorId> whose(Tree tree, int noun) {
        List<ActorId> self = who(tree, noun);
        List<ActorId> of = self.isEmpty() ? modifiers(tree, noun) : self;
        List<ActorId> by = of.isEmpty() ? prepositional(tree, noun, Set.of("by")) : of;
        return by.isEmpty() ? prepositional(tree, noun, PLACED) : by;
    }

    /// The actors among a noun's possessors and adjectives, with those joined to them.
    List<ActorId> modifiers(Tree tree, int noun) {
        Set<ActorId> out = new LinkedHashSet<>();
        for (int k : tree.kids(noun)) {
            if (MODIFIERS.contains(tree.relation(k)) && k < noun) {
                for (int j : tree.joined(k)) {
                    if (tree.tag(j).startsWith("PRP")) {
                        out.addAll(pronoun(tree, j));
                    } else {
                        mention(tree, j).map(m -> m.actor().id()).ifPresent(out::add);
                        person(tree, j).flatMap(Person::actor).ifPresent(out::add);
                        if (tree.relation(j).equals("poss") && mention(tree, j).isEmpty()) {
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
                            mention(tree, deeper).map(m -> m.actor().id()).ifPresent(out::add);
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
            out.addAll(of.isEmpty() ? modifiers(tree, o) : of);
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
            Map<Integer, Mention> at = mentions.getOrDefault(t, Map.of());
            int limit = t == tree.index() ? noun : Integer.MAX_VALUE;
            at.entrySet().stream()
                    .filter(e -> e.getKey() < limit)
                    .sorted(Map.Entry.<Integer, Mention>comparingByKey().reversed())
                    .map(e -> state(e.getValue().actor().id()))
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
        return mentions.getOrDefault(tree.index(), Map.of()).entrySet().stream()
                        .filter(e -> e.getKey() < noun)
                        .map(e -> state(e.getValue().actor().id()))
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
                        .map(Cast::state)
                        .toList();
    }

    /// The two states the article names most, the more frequent first.
    List<ActorId> mainPair() {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<ActorId, Integer>comparingByValue().reversed())
                .limit(2)
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }

    private List<ActorId> pronoun(Tree tree, int i) {
        String lemma = tree.lemma(i);
        String surface = tree.surface(i).toLowerCase(Locale.ROOT);
        if (Set.of("we", "our", "us", "i", "my", "me", "ours", "ourselves").contains(surface)) {
            return voices.stream()
                    .filter(v -> v.quote().covers(tree.word(i).start()))
                    .findFirst()
                    .flatMap(Voiced::side)
                    .stream()
                    .toList();
        }
        if (Set.of("he", "she", "him", "his", "her", "himself", "herself").contains(surface)) {
            return lastPerson(tree, i, p -> true).flatMap(Person::actor).stream()
                    .toList();
        }
        boolean plural = Set.of("they", "their", "them", "themselves", "theirs").contains(surface);
        if (!plural && !Set.of("it", "its", "itself").contains(surface) || lemma.isEmpty()) {
            return List.of();
        }
        return antecedent(tree, i, plural);
    }

    private List<ActorId> antecedent(Tree tree, int before, boolean plural) {
        for (int t = tree.index(); t >= Math.max(0, tree.index() - 2); t--) {
            Tree there = trees.get(t);
            if (t != tree.index()
                    && there.sentence().paragraph() != tree.sentence().paragraph()
                    && t != tree.sentence().parent()
                    && tree.sentence().kind() != Sentence.Kind.BULLET) {
                break;
            }
            int limit = t == tree.index() ? before : there.size();
            List<ActorId> best = subjectBefore(there, limit, plural);
            if (!best.isEmpty()) {
                return best;
            }
        }
        return plural ? mainPair() : List.of();
    }

    /// The last noun before `limit` that is a subject, or owns one, and an actor.
    private List<ActorId> subjectBefore(Tree tree, int limit, boolean plural) {
        List<ActorId> any = List.of();
        for (int i = limit - 1; i >= 0; i--) {
            if (!tree.isNoun(i) || tree.tag(i).startsWith("PRP")) {
                continue;
            }
            boolean subject = Set.of("nsubj", "nsubjpass").contains(tree.relation(i));
            List<ActorId> who = new ArrayList<>();
            for (int j : subject ? tree.joined(i) : List.of(i)) {
                mention(tree, j)
                        .filter(m -> m.naming() != Naming.DEMONYM)
                        .map(m -> m.actor().id())
                        .ifPresent(who::add);
            }
            if (who.isEmpty() && subject) {
                who.addAll(BODIES.contains(tree.lemma(i)) ? who(tree, i) : List.of());
            }
            if (subject && !who.isEmpty() && (!plural || who.size() > 1 || isPlural(tree, i))) {
                return List.copyOf(who);
            }
            if (any.isEmpty() && !who.isEmpty() && (!plural || isPlural(tree, i)) && !isPlace(tree, i)) {
                any = List.copyOf(who);
            }
        }
        return any;
    }

    private boolean isPlural(Tree tree, int i) {
        return mention(tree, i).filter(m -> m.naming() == Naming.PEOPLE).isPresent()
                || tree.tag(i).endsWith("S");
    }

    /// "in Tehran" is a place, not an actor.
    boolean isPlace(Tree tree, int i) {
        return i >= 0
                && tree.relation(i).equals("pobj")
                && Set.of("in", "at", "near", "into", "inside", "outside", "across")
                        .contains(tree.lemma(tree.head(i)))
                && mention(tree, i).isPresent();
    }

    /// From now on "we" inside `quote` is this side.
    void voice(Span quote, Optional<ActorId> side) {
        voices.add(new Voiced(quote, side));
    }

    /// Every actor named in a stretch, in order, without repeats.
    List<ActorId> namedIn(Tree tree, Span span) {
        return mentions.getOrDefault(tree.index(), Map.of()).entrySet().stream()
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
