package casus.bench;

import casus.ledger.Actors;
import casus.ledger.Entry;
import casus.read.Article;
import casus.terms.ActorId;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// One seeded renaming of all that articles name: no two states, persons, bodies or weapons get the same new
/// name.
///
/// States become states of like length and beginning, position by position of states.csv; historical states,
/// and names
/// that are ordinary words, are never what a state becomes. A body becomes the body of the same sort of its
/// state's
/// new name; where there is none it stays, but for a state's name inside its own. A leader becomes a leader
/// of the new
/// state, in like office at that time; any other person gets an invented name. The digits of a weapon's
/// designation
/// change.
final class Renaming {
    /// Names and adjectives that are words, first names or names of other places as well.
    private static final Set<String> ORDINARY = Set.of(
            "TUR", "JOR", "GEO", "TCD", "POL", "BGR", "CHL", "DMA", "GIN", "MLI", "CHE", "LAO", "PER", "CPV", "DOM");

    /// States that take the article.
    private static final Set<String> WITH_ARTICLE = Set.of(
            "USA", "GBR", "ARE", "NLD", "PHL", "BHS", "GMB", "MDV", "CZE", "DOM", "CAF", "COD", "COG", "SLB", "MHL",
            "COM", "SYC", "VAT");

    /// Seats of government that take the article.
    private static final Set<String> SEATS_WITH_ARTICLE =
            Set.of("Kremlin", "White House", "Pentagon", "State Department", "Oval Office", "Blue House", "Kantei");

    private static final String[] GIVEN_HIS = {
        "Martin", "Oskar", "Henrik", "Stefan", "Tomas", "Adrian", "Julian", "Conrad", "Felix", "Leon", "Viktor", "Simon"
    };
    private static final String[] GIVEN_HERS = {
        "Helena", "Clara", "Irena", "Paula", "Marta", "Nina", "Vera", "Lydia", "Amelia", "Cecilia", "Johanna", "Sonja"
    };
    private static final String[] HEADS = {
        "Bar", "Kor", "Del", "Fen", "Gal", "Har", "Kel", "Lor", "Mar", "Nov", "Pel", "Ren", "Sel", "Tor", "Val", "Zel"
    };
    private static final String[] MIDDLES = {"an", "en", "in", "or", "av", "el"};
    private static final String[] TAILS = {"ski", "berg", "dez", "ov", "ian", "ley", "ini", "sson", "escu", "ak"};
    private static final Pattern NAME = Pattern.compile(
            "\\p{Lu}[\\p{L}'’.-]*\\p{L}(?: (?:al-|bin |van |von |de |der |\\p{Lu}\\.? )*\\p{Lu}[\\p{L}'’-]*\\p{L}){0,3}");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int SHORTEST_SURNAME = 2;

    private record State(
            String code,
            List<String> names,
            List<String> demonyms,
            List<String> peoples,
            List<String> metonyms,
            String capital,
            boolean present) {}

    private record Body(String id, List<String> names, String parent, String sort) {}

    private record Leader(String name, List<String> names, String actor, String office, int from, int to) {}

    private record Cut(int start, int end, String fresh) {}

    private final Actors actors;
    private final Random random;
    private final int year;
    private final Map<String, State> states = new LinkedHashMap<>();
    private final Map<String, Body> bodies = new LinkedHashMap<>();
    private final List<Leader> leaders = new ArrayList<>();

    private final Map<String, String> stateOf = new TreeMap<>();
    private final Map<String, String> bodyOf = new TreeMap<>();
    private final Set<String> kept = new HashSet<>();
    private final Map<String, String> personOf = new TreeMap<>();
    private final Map<String, String> surnameOf = new HashMap<>();
    private final Map<String, String> designationOf = new TreeMap<>();
    private final Set<String> taken = new HashSet<>();
    private Pattern words = Pattern.compile("(?!)");

    private Renaming(Actors actors, long seed, int year) {
        this.actors = actors;
        this.random = new Random(seed);
        this.year = year;
        rows("states.csv", this::state);
        rows("bodies.csv", this::body);
        rows("leaders.csv", this::lead);
    }

    /// The renaming of everything these articles and their entries name.
    static Renaming of(
            Actors actors, Collection<Article> articles, Collection<? extends Entry> entries, int year, long seed) {
        Renaming renaming = new Renaming(actors, seed, year);
        renaming.mapStates(articles);
        renaming.mapBodies(articles);
        renaming.mapLeaders(articles);
        renaming.mapPersons(entries);
        renaming.mapDesignations(entries);
        renaming.compile();
        return renaming;
    }

    private void state(NamedCsvRecord row) {
        List<String> names = new ArrayList<>(List.of(row.getField("name")));
        names.addAll(parts(row, "names"));
        String code = row.getField("iso3");
        states.put(
                code,
                new State(
                        code,
                        names,
                        parts(row, "demonyms"),
                        parts(row, "peoples"),
                        parts(row, "metonyms"),
                        row.getField("capital"),
                        row.getField("until").isBlank()));
    }

    private void body(NamedCsvRecord row) {
        List<String> names = new ArrayList<>(List.of(row.getField("name")));
        names.addAll(parts(row, "names"));
        String id = row.getField("id");
        bodies.put(id, new Body(id, names, row.getField("parent"), row.getField("sort")));
    }

    private void lead(NamedCsvRecord row) {
        String to = row.getField("to");
        leaders.add(new Leader(
                row.getField("name"),
                parts(row, "names"),
                row.getField("actor"),
                row.getField("office"),
                Integer.parseInt(row.getField("from")),
                to.isBlank() ? Integer.MAX_VALUE : Integer.parseInt(to)));
    }

    private static List<String> parts(NamedCsvRecord row, String field) {
        return Stream.of(row.getField(field).split(";"))
                .map(String::strip)
                .filter(s -> !s.isEmpty())
                .toList();
    }

    private static void rows(String file, Consumer<NamedCsvRecord> each) {
        try (InputStream in = Objects.requireNonNull(Actors.class.getResourceAsStream(file), file);
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // States

    private void mapStates(Collection<Article> articles) {
        Map<String, Integer> counts = new TreeMap<>();
        Map<String, Set<String>> sorts = new HashMap<>();
        for (Article article : articles) {
            for (Actors.Mention mention :
                    actors.mentions(article.text(), 0, article.text().length())) {
                String id = mention.actor().id().value();
                String state = mention.actor().parent().map(ActorId::value).orElse(id);
                if (states.containsKey(state)) {
                    counts.merge(state, 1, Integer::sum);
                }
                if (bodies.containsKey(id)) {
                    sorts.computeIfAbsent(state, s -> new HashSet<>())
                            .add(mention.actor().sort());
                }
            }
        }
        List<State> free = new ArrayList<>(
                states.values().stream().filter(Renaming::isGood).toList());
        counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .map(e -> Objects.requireNonNull(states.get(e.getKey())))
                .filter(State::present)
                .forEach(old -> {
                    Map<State, Double> costs = new HashMap<>();
                    free.forEach(f -> costs.put(
                            f, cost(old, f, sorts.getOrDefault(old.code(), Set.of())) + random.nextDouble(6)));
                    free.stream()
                            .filter(f -> !f.code().equals(old.code()))
                            .min(Comparator.comparing((State f) -> costs.getOrDefault(f, 0.0)))
                            .ifPresent(best -> {
                                stateOf.put(old.code(), best.code());
                                free.remove(best);
                            });
                });
    }

    private static boolean isGood(State state) {
        return state.present()
                && !ORDINARY.contains(state.code())
                && !state.demonyms().isEmpty()
                && !state.peoples().isEmpty()
                && state.metonyms().contains(state.capital());
    }

    private double cost(State old, State fresh, Set<String> sorts) {
        double cost = WITH_ARTICLE.contains(old.code()) == WITH_ARTICLE.contains(fresh.code()) ? 0 : 40;
        cost += Math.abs(first(old.names()).length() - first(fresh.names()).length());
        cost += 6 * Math.abs(words(first(old.names())) - words(first(fresh.names())));
        cost += hasVowel(old.names()) == hasVowel(fresh.names()) ? 0 : 4;
        cost += hasVowel(old.demonyms()) == hasVowel(fresh.demonyms()) ? 0 : 6;
        cost += isOneWord(old) == isOneWord(fresh) ? 0 : 8;
        cost += old.names().stream().anyMatch(Renaming::isShort)
                        && fresh.names().stream().noneMatch(Renaming::isShort)
                ? 10
                : 0;
        cost += 4.0 * Math.max(0, Math.min(3, inOffice(old)) - inOffice(fresh));
        cost += 3
                * sorts.stream()
                        .filter(s -> bodies.values().stream()
                                .noneMatch(b -> b.parent().equals(fresh.code())
                                        && b.sort().equals(s)))
                        .count();
        return cost;
    }

    /// How many leaders of two names the state has now.
    private long inOffice(State state) {
        return leaders.stream()
                .filter(l -> stateCode(l.actor()).equals(state.code()) && l.to() >= year && words(l.name()) == 2)
                .map(Leader::name)
                .distinct()
                .count();
    }

    private static String first(List<String> names) {
        return names.isEmpty() ? "" : names.getFirst();
    }

    private static int words(String name) {
        return name.split("[ -]").length;
    }

    private static boolean hasVowel(List<String> names) {
        return !names.isEmpty() && "AEIOU".indexOf(names.getFirst().charAt(0)) >= 0;
    }

    /// Whether adjective and people are one word ("Chinese").
    private static boolean isOneWord(State state) {
        return state.peoples().contains(first(state.demonyms()));
    }

    private static boolean isShort(String name) {
        return name.length() <= 6 && name.equals(name.toUpperCase(Locale.ROOT)) && words(name) == 1;
    }

    private String stateName(String written, Actors.Naming naming, State old, State fresh) {
        List<String> from = listed(old, naming);
        List<String> to = listed(fresh, naming);
        if (naming == Actors.Naming.NAME && isShort(written)) {
            boolean dotted = written.contains(".");
            return to.stream()
                    .filter(n -> isShort(n) && n.contains(".") == dotted)
                    .findFirst()
                    .or(() -> to.stream().filter(Renaming::isShort).findFirst())
                    .orElse(first(to));
        }
        if (naming == Actors.Naming.METONYM) {
            return seat(written, old, fresh);
        }
        int at = Math.max(0, from.indexOf(plain(written)));
        return at < to.size() && !isShort(to.get(at)) ? to.get(at) : first(to);
    }

    private static String seat(String written, State old, State fresh) {
        List<String> seats = fresh.metonyms().stream()
                .filter(m -> !m.equals(fresh.capital())
                        && SEATS_WITH_ARTICLE.contains(m) == SEATS_WITH_ARTICLE.contains(plain(written)))
                .toList();
        int at = old.metonyms().indexOf(plain(written));
        boolean capital = plain(written).startsWith(old.capital()) || seats.isEmpty() || at < 0;
        return capital ? fresh.capital() : seats.get(at % seats.size());
    }

    private static List<String> listed(State state, Actors.Naming naming) {
        return switch (naming) {
            case NAME -> state.names();
            case DEMONYM -> state.demonyms();
            case PEOPLE -> state.peoples();
            case METONYM -> state.metonyms();
        };
    }

    private static String plain(String written) {
        return written.replaceAll("[\\s\u00A0]", " ")
                .replace('‘', '\'')
                .replace('‑', '-')
                .replace('‐', '-');
    }

    // Bodies

    private void mapBodies(Collection<Article> articles) {
        Set<String> met = new LinkedHashSet<>();
        articles.forEach(a -> actors.mentions(a.text(), 0, a.text().length())
                .forEach(m -> met.add(m.actor().id().value())));
        Set<String> used = new HashSet<>();
        met.stream().sorted().map(bodies::get).filter(Objects::nonNull).forEach(body -> {
            String parent = stateOf.get(body.parent());
            if (parent == null) {
                return;
            }
            bodies.values().stream()
                    .filter(b -> b.parent().equals(parent) && b.sort().equals(body.sort()) && !used.contains(b.id()))
                    .filter(b -> isPhrase(body) || b.names().stream().anyMatch(n -> !isPhrase(n) && !isShort(n)))
                    .findFirst()
                    .ifPresentOrElse(
                            b -> {
                                used.add(b.id());
                                bodyOf.put(body.id(), b.id());
                            },
                            () -> kept.add(body.parent()));
        });
    }

    private Optional<String> bodyName(String written, Body old) {
        return Optional.ofNullable(bodyOf.get(old.id())).map(bodies::get).map(fresh -> {
            if (isShort(written)) {
                return fresh.names().stream()
                        .filter(Renaming::isShort)
                        .findFirst()
                        .orElse(first(fresh.names()));
            }
            return fresh.names().stream()
                    .filter(n -> !isShort(n))
                    .min(Comparator.comparing((String n) ->
                            Math.abs(words(n) - words(written)) + (isPhrase(n) == isPhrase(written) ? 0 : 6)))
                    .orElse(first(fresh.names()));
        });
    }

    private static boolean isPhrase(Body body) {
        return body.names().stream().allMatch(n -> isPhrase(n) || isShort(n));
    }

    /// Whether a name has a head and what hangs on it ("House of Commons").
    private static boolean isPhrase(String name) {
        return name.contains(" of ") || name.contains(" for ");
    }

    // Persons

    private void mapLeaders(Collection<Article> articles) {
        List<Leader> met = leaders.stream()
                .filter(l -> stateOf.containsKey(stateCode(l.actor())))
                .filter(l -> Stream.concat(Stream.of(l.name()), l.names().stream())
                        .anyMatch(n -> articles.stream().anyMatch(a -> a.text().contains(n))))
                .sorted(Comparator.comparing((Leader l) -> -l.to()).thenComparing(Leader::name))
                .toList();
        Set<String> used = new HashSet<>();
        for (boolean sameOffice : new boolean[] {true, false}) {
            for (Leader leader : met) {
                if (!personOf.containsKey(leader.name())) {
                    successor(leader, sameOffice, used).ifPresent(fresh -> {
                        used.add(fresh);
                        leader(leader, fresh);
                    });
                }
            }
        }
        met.stream().filter(l -> !personOf.containsKey(l.name())).forEach(l -> leader(l, invented(l.name())));
    }

    /// Who stood in the new state as the leader stood in the old, and is known by surname if the leader is.
    private Optional<String> successor(Leader old, boolean sameOffice, Set<String> used) {
        String state = Objects.requireNonNull(stateOf.get(stateCode(old.actor())));
        boolean known =
                actors.leaderBySurname(surname(old.name()), Optional.of(year)).isPresent();
        return leaders.stream()
                .filter(f -> stateCode(f.actor()).equals(state) && !used.contains(f.name()))
                .filter(f -> old.to() >= year ? f.to() >= year : f.from() <= old.to() && f.to() >= old.from())
                .filter(f -> !sameOffice || f.office().equals(old.office()))
                .filter(f -> words(f.name()) == words(old.name()) || words(f.name()) == 2)
                .filter(f -> !isShort(surname(f.name())))
                .filter(f -> actors.find(surname(f.name())).isEmpty() && !taken.contains(surname(f.name())))
                .filter(f -> !known
                        || actors.leaderBySurname(surname(f.name()), Optional.of(year))
                                .map(l -> stateCode(l.actor().value()).equals(state))
                                .orElse(false))
                .map(Leader::name)
                .min(Comparator.naturalOrder());
    }

    private void leader(Leader old, String fresh) {
        person(old.name(), old.name(), fresh);
        old.names().forEach(alias -> person(alias, alias, fresh));
    }

    private static String stateCode(String actor) {
        return actor.replaceFirst("\\..*", "");
    }

    private void mapPersons(Collection<? extends Entry> entries) {
        entries.stream()
                .filter(Entry.Statement.class::isInstance)
                .map(Entry.Statement.class::cast)
                .filter(s -> s.speaker().isPresent())
                .sorted(Comparator.comparing(
                                (Entry.Statement s) -> -words(s.speaker().orElse("")))
                        .thenComparing(s -> s.speaker().orElse("") + s.asWritten()))
                .forEach(s -> {
                    String speaker = s.speaker().orElseThrow();
                    if (!isPerson(speaker)) {
                        return;
                    }
                    String fresh = personOf.getOrDefault(speaker, "");
                    if (fresh.isEmpty()) {
                        fresh = actors.leader(speaker)
                                .map(l -> personOf.getOrDefault(l.name(), ""))
                                .orElse("");
                    }
                    person(speaker, s.asWritten(), fresh.isEmpty() ? invented(speaker) : fresh);
                });
    }

    private boolean isPerson(String name) {
        return NAME.matcher(name).matches()
                && actors.find(name).isEmpty()
                && actors.mentions(name, 0, name.length()).isEmpty()
                && surname(name).length() >= SHORTEST_SURNAME;
    }

    private void person(String speaker, String written, String fresh) {
        String surname = surnameOf.computeIfAbsent(surname(speaker), s -> surname(fresh));
        taken.add(surname);
        String whole = words(fresh) == 1 ? surname : fresh.substring(0, fresh.lastIndexOf(' ') + 1) + surname;
        personOf.putIfAbsent(speaker, speaker.contains(" ") ? whole : surname);
        alone(surname(speaker), surname);
        if (isPerson(written)) {
            personOf.putIfAbsent(written, written.contains(" ") ? whole : surname);
            alone(surname(written), surname);
        }
    }

    /// The surname by itself, and without its article ("al-Assad", "Assad").
    private void alone(String old, String fresh) {
        String bare = old.substring(old.lastIndexOf('-') + 1);
        Stream.of(old, bare)
                .filter(n -> n.length() >= SHORTEST_SURNAME && Character.isUpperCase(n.charAt(0)) || n.equals(old))
                .filter(n -> actors.find(n).isEmpty())
                .forEach(n -> personOf.putIfAbsent(n, fresh));
    }

    private static String surname(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private String invented(String old) {
        String known = surnameOf.getOrDefault(surname(old), "");
        String surname = known;
        while (surname.isEmpty() || known.isEmpty() && taken.contains(surname)) {
            surname = one(HEADS) + one(MIDDLES) + one(TAILS);
        }
        taken.add(surname);
        if (!old.contains(" ")) {
            return surname;
        }
        String given = old.substring(0, old.indexOf(' '));
        return one(given.endsWith("a") ? GIVEN_HERS : GIVEN_HIS) + " " + surname;
    }

    private String one(String[] of) {
        return of[random.nextInt(of.length)];
    }

    // Weapons

    private void mapDesignations(Collection<? extends Entry> entries) {
        Set<String> used = new HashSet<>();
        entries.stream()
                .filter(Entry.Transfer.class::isInstance)
                .map(e -> ((Entry.Transfer) e).designation().orElse(""))
                .map(d -> d.replaceFirst("(?<=[0-9])s$", ""))
                .filter(d -> DIGITS.matcher(d).find())
                .distinct()
                .sorted()
                .forEach(d -> {
                    String fresh = d;
                    while (fresh.equals(d) || !used.add(fresh)) {
                        fresh = DIGITS.matcher(d)
                                .replaceAll(m -> digits(m.group().length()));
                    }
                    designationOf.put(d, fresh);
                });
    }

    private String digits(int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append(i == 0 ? 1 + random.nextInt(9) : random.nextInt(10));
        }
        return out.toString();
    }

    // Texts

    private void compile() {
        List<String> all = Stream.concat(personOf.keySet().stream(), designationOf.keySet().stream())
                .sorted(Comparator.comparing((String s) -> -s.length()).thenComparing(s -> s))
                .map(Pattern::quote)
                .toList();
        if (!all.isEmpty()) {
            words = Pattern.compile("(?<![\\p{L}\\d])(?:" + String.join("|", all) + ")(?=s?(?![\\p{L}\\d]))");
        }
    }

    /// The text with all names changed.
    String renamed(String text) {
        List<Cut> cuts = new ArrayList<>();
        Matcher found = words.matcher(text);
        while (found.find()) {
            String name = found.group();
            cuts.add(new Cut(
                    found.start(),
                    found.end(),
                    Objects.requireNonNull(personOf.getOrDefault(name, designationOf.getOrDefault(name, name)))));
        }
        mentions(text, 0, text.length(), cuts);
        cuts.sort(Comparator.comparing(Cut::start).thenComparing(c -> -c.end()));
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (Cut cut : cuts) {
            if (cut.start() >= at) {
                out.append(text, at, cut.start()).append(cut.fresh());
                at = cut.end();
            }
        }
        return out.append(text.substring(at)).toString();
    }

    private void mentions(String text, int from, int to, List<Cut> cuts) {
        for (Actors.Mention mention : actors.mentions(text, from, to)) {
            String written = text.substring(mention.start(), mention.end());
            String id = mention.actor().id().value();
            State old = states.get(id);
            State fresh = states.get(stateOf.getOrDefault(id, ""));
            Body body = bodies.get(id);
            if (old != null && fresh != null) {
                cuts.add(cut(text, mention, stateName(written, mention.naming(), old, fresh)));
            } else if (body != null && stateOf.containsKey(body.parent())) {
                bodyName(written, body)
                        .ifPresentOrElse(
                                name -> cuts.add(new Cut(mention.start(), mention.end(), name)),
                                () -> mentions(text, mention.start(), mention.end() - 1, cuts));
            }
        }
    }

    /// A seat that takes the article loses it where its new name takes none; a full stop that ends a
    /// sentence stays.
    private static Cut cut(String text, Actors.Mention mention, String name) {
        String written = text.substring(mention.start(), mention.end());
        boolean bare = SEATS_WITH_ARTICLE.contains(written) && !SEATS_WITH_ARTICLE.contains(name);
        int start = bare && text.substring(0, mention.start()).matches("(?s).*\\b[Tt]he ")
                ? mention.start() - 4
                : mention.start();
        boolean stopped = written.endsWith(".")
                && !name.endsWith(".")
                && text.substring(mention.end()).matches("(?s)[”’\"']?(?:\\s*\\n.*|\\s*| [A-Z][a-z]* [a-z].*)");
        return new Cut(start, mention.end(), stopped ? name + "." : name);
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
        String parent = stateCode(id);
        String state = stateOf.getOrDefault(parent, parent);
        if (bodyOf.containsKey(id)) {
            return after.value().equals(bodyOf.get(id));
        }
        if (states.containsKey(id)) {
            // A body that stayed is still read as its old state's.
            return after.value().equals(state)
                    || kept.contains(id) && after.value().equals(id);
        }
        return after.equals(before)
                || id.startsWith(parent + ".") && stateCode(after.value()).equals(state);
    }

    /// Who became whom, a line each.
    List<String> lines() {
        return Stream.of(stateOf, bodyOf, personOf, designationOf)
                .flatMap(m -> m.entrySet().stream())
                .map(e -> e.getKey() + " → " + e.getValue())
                .toList();
    }
}
