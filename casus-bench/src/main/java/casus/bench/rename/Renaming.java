package casus.bench.rename;

import casus.bench.rename.Gazetteer.Body;
import casus.bench.rename.Gazetteer.State;
import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.read.Article;
import casus.terms.ActorId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One seeded renaming of all that one article names: its states ([StateSwap]), bodies ([BodySwap]), persons
/// ([Persons]), places ([PlaceSwap]) and weapons ([WeaponSwap]). No two get the same new name, and nobody gets a
/// name that stands in the text already, but for states that swap theirs. The grammar around a name follows it: the
/// article, "a" and "an", the mark of the genitive.
///
/// Organisations and groups without a state keep their names, and so does a place the tables do not hold.
final class Renaming {
    private static final Pattern NOTHING = Pattern.compile("(?!)");
    private static final int YEAR_AND_MONTH = 7;

    /// A stretch of the old text and what stands in its place.
    private record Replacement(int start, int end, String fresh) {}

    /// A renamed text, and the way back.
    static final class RenamedText {
        private final String text;
        private final List<Replacement> cuts;

        private RenamedText(String text, List<Replacement> cuts) {
            this.text = text;
            this.cuts = List.copyOf(cuts);
        }

        String text() {
            return text;
        }

        /// The place in the old text of a place in the new one, in UTF-16 units; the beginning of a changed name
        /// for any place inside it.
        int back(int at) {
            return back(at, false);
        }

        /// One past the place in the old text of the last unit before `end`; the end of a changed name for any
        /// place inside it.
        int backEnd(int end) {
            return back(end - 1, true) + 1;
        }

        private int back(int at, boolean last) {
            int moved = 0;
            for (Replacement cut : cuts) {
                int start = cut.start() + moved;
                if (at < start) {
                    break;
                }
                if (at < start + cut.fresh().length()) {
                    return last ? cut.end() - 1 : cut.start();
                }
                moved += cut.fresh().length() - (cut.end() - cut.start());
            }
            return at - moved;
        }
    }

    private final Gazetteer gazetteer;
    private final Map<String, String> stateOf;
    private final BodySwap bodies;
    private final Map<String, String> personOf;
    private final Map<String, String> placeOf;
    private final Map<String, String> weaponOf;
    private final Map<String, String> wordOf = new TreeMap<>();
    private final Pattern words;

    private Renaming(
            Gazetteer gazetteer,
            Map<String, String> stateOf,
            BodySwap bodies,
            Map<String, String> personOf,
            Map<String, String> placeOf,
            Map<String, String> weaponOf) {
        this.gazetteer = gazetteer;
        this.stateOf = stateOf;
        this.bodies = bodies;
        this.personOf = personOf;
        this.placeOf = placeOf;
        this.weaponOf = weaponOf;
        Stream.of(placeOf, weaponOf, personOf).forEach(wordOf::putAll);
        List<String> all = wordOf.keySet().stream()
                .sorted(Comparator.comparing((String s) -> -s.length()).thenComparing(s -> s))
                .map(s -> Pattern.quote(s).replace(" ", "\\E\\s\\Q"))
                .toList();
        words = all.isEmpty()
                ? NOTHING
                : Pattern.compile("(?<![\\p{L}\\d])(?:" + String.join("|", all) + ")(?=s?(?![\\p{L}\\d]))");
    }

    /// The renaming of everything this article and its entries name.
    static Renaming of(Gazetteer gazetteer, Article article, Collection<? extends Entry> entries, long seed) {
        String text = article.text();
        Random random =
                new Random(new SplittableRandom(seed * 31 + article.name().hashCode()).nextLong());
        Persons persons = new Persons(gazetteer, text, year(article), random);
        Map<String, String> stateOf =
                StateSwap.of(gazetteer, text, persons.leaders(), s -> persons.usable(s.code()), random);
        persons.map(stateOf, entries);
        return new Renaming(
                gazetteer,
                stateOf,
                BodySwap.of(gazetteer, text, stateOf),
                persons.map(),
                PlaceSwap.of(gazetteer, text, stateOf),
                WeaponSwap.of(text, entries, random));
    }

    /// The year of publication, where the article tells it to the month; a surname is read as the leader of
    /// that year.
    private static Optional<Integer> year(Article article) {
        return article.published()
                .filter(p -> p.text().length() >= YEAR_AND_MONTH && !p.text().contains("X"))
                .flatMap(p -> p.latest())
                .map(LocalDate::getYear);
    }

    /// The text with all names changed.
    RenamedText renamed(String text) {
        List<Replacement> cuts = new ArrayList<>();
        Matcher found = words.matcher(text);
        while (found.find()) {
            String name = found.group().replaceAll("\\s", " ");
            cuts.add(new Replacement(found.start(), found.end(), wordOf.getOrDefault(name, name)));
        }
        mentions(text, 0, text.length(), cuts);
        cuts.sort(Comparator.comparing(Replacement::start).thenComparing(c -> -c.end()));
        List<Replacement> made = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Replacement cut : cuts) {
            if (cut.start() >= at) {
                Replacement fitted = fitted(text, cut, at);
                made.add(fitted);
                out.append(text, at, fitted.start()).append(fitted.fresh());
                at = fitted.end();
            }
        }
        return new RenamedText(out.append(text.substring(at)).toString(), made);
    }

    private void mentions(String text, int from, int to, List<Replacement> cuts) {
        for (Actors.Mention mention : gazetteer.actors().mentions(text, from, to)) {
            String written = text.substring(mention.start(), mention.end());
            String id = mention.actor().id().value();
            Optional<State> old = gazetteer.state(id);
            Optional<State> fresh = gazetteer.state(stateOf.getOrDefault(id, ""));
            Optional<Body> body = gazetteer.body(id).filter(b -> stateOf.containsKey(b.parent()));
            if (old.isPresent() && fresh.isPresent()) {
                cuts.add(cut(text, mention, StateGrammar.instead(written, mention.naming(), old.get(), fresh.get())));
            } else if (body.isPresent()) {
                bodies.instead(written, body.get())
                        .ifPresentOrElse(
                                name -> cuts.add(new Replacement(mention.start(), mention.end(), name)),
                                () -> mentions(text, mention.start(), mention.end() - 1, cuts));
            }
        }
    }

    /// A seat that takes the article loses it where its new name takes none; a full stop that ends a sentence
    /// stays.
    private static Replacement cut(String text, Actors.Mention mention, String name) {
        String written = Gazetteer.plain(text.substring(mention.start(), mention.end()));
        boolean bare = StateGrammar.isSeatWithArticle(written) && !StateGrammar.isSeatWithArticle(name);
        int start = bare && before(text, mention.start()).matches("(?s).*\\b[Tt]he ")
                ? mention.start() - 4
                : mention.start();
        boolean stopped = written.endsWith(".")
                && !name.endsWith(".")
                && text.substring(mention.end()).matches("(?s)[”’\"']?(?:\\s*\\n.*|\\s*| [A-Z][a-z]* [a-z].*)");
        return new Replacement(start, mention.end(), stopped ? name + "." : name);
    }

    private static String before(String text, int at) {
        return text.substring(Math.max(0, at - 8), at);
    }

    /// "a" or "an" before the name, and "'s" or "'" after it.
    private static Replacement fitted(String text, Replacement cut, int from) {
        int start = cut.start();
        String fresh = cut.fresh();
        int end = cut.end();
        Matcher article = Pattern.compile("(?<![\\p{L}\\d.-])([Aa])n?(\\s)$").matcher(before(text, start));
        if (article.find() && start - article.group().length() >= from) {
            start -= article.group().length();
            fresh = article.group(1) + (StateGrammar.takesAn(fresh) ? "n" : "") + article.group(2) + fresh;
        }
        boolean bareGenitive = text.substring(start, end).endsWith("s")
                && text.substring(end).matches("(?s)['’] \\p{L}.*")
                && !fresh.endsWith("s");
        if (bareGenitive) {
            fresh = fresh + text.charAt(end) + "s";
            end++;
        }
        return new Replacement(start, end, fresh);
    }

    // Entries

    /// Whether the second list names the actors of the first after the renaming, in any order.
    boolean same(List<ActorId> before, List<ActorId> after) {
        List<ActorId> left = new ArrayList<>(after);
        for (ActorId actor : before) {
            Optional<ActorId> match = left.stream().filter(b -> same(actor, b)).findFirst();
            if (match.isEmpty()) {
                return false;
            }
            left.remove(match.get());
        }
        return left.isEmpty();
    }

    private boolean same(ActorId before, ActorId after) {
        String id = before.value();
        String parent = Gazetteer.stateCode(id);
        String state = stateOf.getOrDefault(parent, parent);
        String body = bodies.map().getOrDefault(id, "");
        if (!body.isEmpty()) {
            return after.value().equals(body);
        }
        if (gazetteer.state(id).isPresent()) {
            // A body that kept its name is still read as its old state's.
            return after.value().equals(state)
                    || bodies.keepsOneOf(id) && after.value().equals(id);
        }
        return after.equals(before)
                || after.value().equals(name(id))
                || id.startsWith(parent + ".")
                        && Gazetteer.stateCode(after.value()).equals(state);
    }

    /// What an actor the tables do not hold is called after the renaming.
    private String name(String id) {
        return renamed(id).text();
    }

    /// What an actor should be called after the renaming.
    ActorId expected(ActorId before) {
        String id = before.value();
        String parent = Gazetteer.stateCode(id);
        String state = stateOf.getOrDefault(parent, parent);
        String body = bodies.map().getOrDefault(id, "");
        return new ActorId(
                !body.isEmpty()
                        ? body
                        : gazetteer.state(id).isPresent()
                                ? state
                                : gazetteer.state(parent).isPresent() && id.contains(".") ? id : name(id));
    }

    /// Who became whom, a line each.
    List<String> lines() {
        return Stream.of(stateOf, bodies.map(), personOf, placeOf, weaponOf)
                .flatMap(m -> m.entrySet().stream())
                .map(e -> e.getKey() + " → " + e.getValue())
                .toList();
    }
}
