package casus.extract.who;

import casus.extract.text.Latin;
import casus.extract.text.Tree;
import casus.extract.who.NameRuns.Run;
import casus.ledger.actor.Actors;
import casus.ledger.actor.Actors.Mention;
import casus.terms.ActorId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/// The persons an article names, with office and side, from the text itself: whoever is introduced by a title,
/// a courtesy or an apposition, speaks under a full name, or led a state when the article came out. Later
/// mentions by surname are the same person.
///
/// It fails on a person named once without office or words, and on two of one surname.
final class People {
    private static final int SHORT_NAME = 4;
    /// Chinese, Korean and Vietnamese family names come first and are short.
    private static final int FAMILY_FIRST = 5;
    private static final int PERSON_WINDOW = 12;
    private final List<Tree> trees;
    private final Actors actors;
    private final Offices offices;
    private final Optional<Integer> published;
    private final Names names;
    private final NameRuns runs;
    private final Map<Integer, Map<Integer, Person>> people = new HashMap<>();
    private final Map<String, Person> bySurname = new LinkedHashMap<>();
    private final Map<String, String> byFirst = new HashMap<>();
    private final Set<String> alone = new HashSet<>();

    /// @param published year of the article, where it is known: a bare surname is read as the leader of its day
    People(List<Tree> trees, Actors actors, Offices offices, Optional<Integer> published, Names names) {
        this.trees = trees;
        this.actors = actors;
        this.offices = offices;
        this.published = published;
        this.names = names;
        this.runs = new NameRuns(offices, names);
        trees.forEach(t -> runs.in(t).stream()
                .filter(r -> r.words() == 1)
                .forEach(r -> alone.add(Latin.of(t.surface(r.first())))));
        trees.forEach(this::introduce);
        trees.forEach(this::recognise);
    }

    /// The person whose name a word is part of.
    Optional<Person> at(Tree tree, int word) {
        return Optional.ofNullable(people.getOrDefault(tree.index(), Map.of()).get(word));
    }

    /// The side of the person whose name a word is part of.
    Optional<ActorId> side(Tree tree, int word) {
        return at(tree, word).flatMap(Person::actor);
    }

    /// First pass: whoever is introduced with an office, before or after the name, or speaks under a full name.
    private void introduce(Tree tree) {
        for (Run run : runs.in(tree)) {
            int words = run.words();
            if (words == 1 && byFirst.containsKey(Latin.of(tree.surface(run.first())))) {
                continue;
            }
            Optional<Offices.Office> before = officeBefore(tree, run);
            Optional<Offices.Office> after = before.isPresent() ? Optional.empty() : officeAfter(tree, run);
            boolean subject = Set.of("nsubj", "nsubjpass").contains(tree.relation(run.last()));
            boolean again = words >= 2
                    && (alone.contains(Latin.of(tree.surface(run.last())))
                            || alone.contains(Latin.of(tree.surface(run.first()))));
            boolean courtesy = NameRuns.isAfterCourtesy(tree, run);
            boolean speaks = words >= 2 && subject || again || courtesy;
            Optional<Actors.Leader> leader = leader(tree, run, before.isPresent());
            if (before.isEmpty() && after.isEmpty() && !speaks && leader.isEmpty() || words > 6) {
                continue;
            }
            if (before.isEmpty() && after.isPresent() && words < 2 && !courtesy) {
                continue;
            }
            Optional<Offices.Office> office = before.or(() -> after);
            Optional<ActorId> side = office.filter(Offices.Office::serves)
                    .flatMap(o -> before.isPresent()
                            ? sideBefore(
                                    tree,
                                    run,
                                    tree.word(windowStart(tree, run.first())).start() + o.start())
                            : sideAfter(tree, run));
            Optional<ActorId> known = leader.filter(
                            l -> office.isEmpty() || office.orElseThrow().serves())
                    .map(Actors.Leader::actor);
            add(
                    tree,
                    run,
                    office.map(Offices.Office::title).or(() -> leader.map(Actors.Leader::office)),
                    side.or(() -> known));
        }
    }

    /// A leader by full name; by surname alone after a title or a courtesy, or where the text speaks of the
    /// leader's state.
    private Optional<Actors.Leader> leader(Tree tree, Run run, boolean titled) {
        String name = tree.at(run.span(tree));
        Optional<Actors.Leader> full = actors.leader(name);
        if (full.isPresent() || name.contains(" ")) {
            return full;
        }
        boolean courtesy = NameRuns.isAfterCourtesy(tree, run);
        return actors.leaderBySurname(name, published)
                .filter(l -> titled || courtesy || name.length() > SHORT_NAME && names.count(l.actor()) > 0);
    }

    private void add(Tree tree, Run run, Optional<String> office, Optional<ActorId> side) {
        String written = tree.at(run.span(tree));
        Person person = new Person(Latin.of(written), written, office, side);
        String first = person.name().substring(0, Math.max(0, person.name().indexOf(' ')));
        if (!first.isEmpty() && first.length() <= FAMILY_FIRST) {
            byFirst.putIfAbsent(first, person.surname());
        }
        bySurname.merge(
                person.surname(),
                person,
                (old, fresh) -> old.name().length() >= fresh.name().length()
                        ? old.with(fresh.office(), fresh.actor())
                        : fresh.with(old.office(), old.actor()));
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
                    || tag.matches("[.:]|``|''|-[LR]RB-")
                    || tag.equals(",")
                            && !(at == first
                                    && tree.relation(lastOf(tree, first)).equals("appos"))
                    || tag.equals("CC") && !tree.tag(at).startsWith("NN")) {
                break;
            }
            at--;
        }
        return at;
    }

    /// The last word of the run of names that begins here.
    private static int lastOf(Tree tree, int first) {
        int last = first;
        while (last + 1 < tree.size() && tree.relation(last).equals("compound") && tree.head(last) > last) {
            last++;
        }
        return last;
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
                        && (window.substring(o.end()).replace(",", "").isBlank()
                                || window.substring(o.end()).matches("(?s)\\s*(?:of|for|on|at|in|to)\\b.*")
                                        && !tree.tag(run.first() - 1).equals("IN")
                                        && !tree.tag(run.first() - 1).equals("DT")));
    }

    private Optional<ActorId> sideBefore(Tree tree, Run run, int titleStart) {
        int from = windowStart(tree, run.first());
        Optional<ActorId> before = Optional.empty();
        Optional<ActorId> within = Optional.empty();
        for (int i = run.first() - 1; i >= from; i--) {
            Optional<ActorId> side = isElsewhere(tree, i)
                    ? Optional.empty()
                    : names.at(tree, i).map(m -> Sides.state(m.actor().id()));
            if (tree.word(i).start() < titleStart) {
                before = before.or(() -> side);
            } else {
                within = within.or(() -> side);
            }
        }
        Optional<ActorId> inTitle = within;
        return before.or(() -> inTitle).or(() -> sideAfter(tree, run));
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

    /// "a spokesman in Baghdad", "envoy to Ukraine": where somebody works, not whom he works for.
    private static boolean isElsewhere(Tree tree, int i) {
        int at = i;
        while (at >= 0 && !tree.relation(at).equals("pobj") && tree.head(at) >= 0 && tree.head(at) > at) {
            at = tree.head(at);
        }
        int preposition = at >= 0 && tree.relation(at).equals("pobj") ? tree.head(at) : -1;
        if (preposition < 0) {
            return false;
        }
        int title = tree.head(preposition);
        boolean sent = title >= 0
                && Set.of(
                                "envoy",
                                "representative",
                                "ambassador",
                                "adviser",
                                "advisor",
                                "negotiator",
                                "emissary",
                                "consul",
                                "attaché",
                                "expert",
                                "coordinator",
                                "mediator")
                        .contains(tree.lemma(title));
        return Set.of("in", "at", "near").contains(tree.lemma(preposition))
                || sent && Set.of("to", "for", "on").contains(tree.lemma(preposition));
    }

    private Optional<ActorId> sideAfter(Tree tree, Run run) {
        for (int i = run.last() + 1; i < Math.min(tree.size(), run.last() + 14) && !tree.isVerb(i); i++) {
            boolean beyond = i > run.last() + 1
                    && (tree.surface(i).equals(",")
                            || Set.of("that", "who", "which", "whose").contains(tree.lemma(i)));
            if (beyond) {
                break;
            }
            if (isElsewhere(tree, i)) {
                continue;
            }
            boolean belongs = i > run.last() + 1
                    && Set.of("of", ",", "for", "the", "'s", "in").contains(tree.surface(run.last() + 1));
            Optional<Mention> m = names.at(tree, i);
            if (m.isPresent() && belongs) {
                return m.map(x -> Sides.state(x.actor().id()));
            }
        }
        return Optional.empty();
    }

    /// Second pass: every later mention of an introduced person, by full name or surname.
    private void recognise(Tree tree) {
        Map<Integer, Person> at = new HashMap<>();
        for (Run run : runs.in(tree)) {
            for (int i = run.first(); i <= run.last(); i++) {
                boolean hyphenated = i - 2 >= run.first() && NameRuns.isHyphenated(tree, i - 1);
                String word = Latin.of(hyphenated ? tree.surface(i - 2) + "-" + tree.surface(i) : tree.surface(i));
                boolean alone = run.words() == 1;
                Optional<Person> found = Optional.ofNullable(bySurname.get(word));
                Person person = (alone && found.isEmpty()
                                ? Optional.ofNullable(byFirst.get(word)).map(bySurname::get)
                                : found)
                        .orElse(null);
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

    /// The person named last before a word whom `fits` lets through, a subject first, at most twelve sentences
    /// back.
    Optional<Person> last(Tree tree, int before, Predicate<Person> fits) {
        for (int t = tree.index(); t >= Math.max(0, tree.index() - PERSON_WINDOW); t--) {
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
}
