package casus.ledger.actor;

import casus.terms.ActorId;
import casus.terms.StateCode;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// All states with their names, and the bodies, forces, organisations and groups that have names of their own.
///
/// Finding the names in a text of n characters costs O(n) times the few names that begin with the same word. It
/// fails on a name the tables do not hold, and on a word that is a state's name and something else ("Georgia",
/// "Jordan" as a first name).
public final class Actors {
    /// How a name stands for its actor.
    public enum Naming {
        /// "Iran", "NATO".
        NAME,
        /// "Iranian": an adjective, or one person.
        DEMONYM,
        /// "Iranians".
        PEOPLE,
        /// A capital or seat of government: "Tehran".
        METONYM
    }

    /// An actor with a name of its own.
    ///
    /// @param id     on the wire
    /// @param name   usual English short name
    /// @param parent the state it belongs to
    /// @param sort   `state`, or one of bodies.csv
    public record Actor(ActorId id, String name, Optional<ActorId> parent, String sort) {}

    /// What the table of states holds beside the names.
    ///
    /// @param iso3     ISO 3166-1 alpha-3; 3166-3 for a state that ended
    /// @param cow      number in the Correlates of War list of states
    /// @param names    other names in English
    /// @param demonyms adjectives and names of the people
    /// @param capital  empty where there is none
    /// @param since    first year, where within living memory
    /// @param until    last year, for a state that ended
    public record State(
            StateCode iso3,
            Optional<Integer> cow,
            List<String> names,
            List<String> demonyms,
            Optional<String> capital,
            Optional<Integer> since,
            Optional<Integer> until) {
        public State {
            names = List.copyOf(names);
            demonyms = List.copyOf(demonyms);
        }
    }

    /// A name found in a text.
    ///
    /// @param start first UTF-16 unit
    /// @param end   one past its last
    public record Mention(int start, int end, Actor actor, Naming naming) {}

    /// Somebody who held an office a newspaper need not explain.
    ///
    /// @param name  canonical
    /// @param actor whom the office serves
    /// @param from  first year in it
    /// @param to    last year; a far one while it lasts
    public record Leader(String name, ActorId actor, String office, int from, int to) {}

    /// Names that English says with an article: unions, kingdoms, republics by that word, islands and plurals.
    private static final Pattern WITH_THE =
            Pattern.compile("^(?:United|Central African|Democratic|Republic of|Soviet|European)\\b"
                    + "|\\b(?:Republic|Islands|Union|Nations|Emirates|Kingdom)$"
                    + "|^(?:Bahamas|Comoros|Gambia|Maldives|Netherlands|Philippines)$");

    private static final Pattern COMPASS =
            Pattern.compile("((?:\\p{Lu}\\p{L}+ )?)(North|South|East|West|Central|New) (\\p{Lu}.*)");

    /// A name of the tables, whom it stands for and how.
    public record KnownName(String name, Actor actor, Naming naming) {}

    /// The second syllable of a given name, which some houses spell apart: "Kim Dae-jung", "Kim Dae Jung".
    private static final Pattern GIVEN = Pattern.compile("(?<=\\p{Lu}\\p{Ll}{1,8})-(\\p{Ll})");

    private static final int LAST_YEAR = 9999;
    private final Map<ActorId, Actor> byId = new LinkedHashMap<>();
    private final Map<ActorId, State> stateOf = new HashMap<>();
    private final Map<String, KnownName> byName = new HashMap<>();
    private final Map<String, List<KnownName>> byFirstWord = new HashMap<>();

    private final Map<String, Leader> leaders = new HashMap<>();
    private final Map<String, List<Leader>> bySurname = new HashMap<>();

    /// What only reading a text needs: loaded by the first that is read.
    private static final class ForTexts {
        static final Namesakes NAMESAKES = new Namesakes();
        static final List<String> SHIELDS = shields();

        private static List<String> shields() {
            List<String> out = new ArrayList<>();
            rows("shields.csv", row -> out.add(row.getField("phrase")));
            return List.copyOf(out);
        }
    }

    private Actors() {}

    /// The tables that ship with the product, read once.
    private static final class Shipped {
        static final Actors ACTORS = read();
    }

    /// The actors of the tables that ship with the product.
    public static Actors load() {
        return Shipped.ACTORS;
    }

    private static Actors read() {
        Actors actors = new Actors();
        rows("states.csv", actors::state);
        rows("bodies.csv", actors::body);
        rows("leaders.csv", actors::lead);
        Comparator<KnownName> longest = Comparator.comparingInt(k -> -k.name().length());
        actors.byFirstWord.values().stream().filter(keys -> keys.size() > 1).forEach(keys -> keys.sort(longest));
        return actors;
    }

    private void state(NamedCsvRecord row) {
        StateCode code = new StateCode(row.getField("iso3"));
        Actor actor = new Actor(new ActorId(code.value()), row.getField("name"), Optional.empty(), "state");
        byId.put(actor.id(), actor);
        List<String> names = parts(row, "names");
        List<String> demonyms = parts(row, "demonyms");
        List<String> peoples = parts(row, "peoples");
        add(actor, Naming.NAME, List.of(actor.name()));
        add(actor, Naming.NAME, names);
        add(actor, Naming.DEMONYM, demonyms);
        add(actor, Naming.PEOPLE, peoples);
        add(actor, Naming.METONYM, parts(row, "metonyms"));
        List<String> people = new ArrayList<>(demonyms);
        people.addAll(peoples);
        stateOf.put(
                actor.id(),
                new State(
                        code,
                        number(row, "cow"),
                        names,
                        people,
                        Optional.of(row.getField("capital")).filter(c -> !c.isBlank()),
                        number(row, "since"),
                        number(row, "until")));
    }

    private void body(NamedCsvRecord row) {
        Optional<ActorId> parent =
                row.getField("parent").isBlank() ? Optional.empty() : Optional.of(new ActorId(row.getField("parent")));
        Actor actor = new Actor(new ActorId(row.getField("id")), row.getField("name"), parent, row.getField("sort"));
        byId.put(actor.id(), actor);
        add(actor, Naming.NAME, List.of(actor.name()));
        add(actor, Naming.NAME, parts(row, "names"));
    }

    private void lead(NamedCsvRecord row) {
        int to = row.getField("to").isBlank() ? LAST_YEAR : Integer.parseInt(row.getField("to"));
        Leader leader = new Leader(
                row.getField("name"),
                new ActorId(row.getField("actor")),
                row.getField("office"),
                Integer.parseInt(row.getField("from")),
                to);
        called(leader.name(), leader);
        parts(row, "names").forEach(n -> called(n, leader));
        String surname = leader.name().substring(leader.name().lastIndexOf(' ') + 1);
        bySurname.computeIfAbsent(surname, n -> new ArrayList<>()).add(leader);
        if (surname.contains("-")) {
            bySurname
                    .computeIfAbsent(surname.substring(surname.lastIndexOf('-') + 1), n -> new ArrayList<>())
                    .add(leader);
        }
    }

    /// A leader by one name, and by that name spelt apart; of several terms the last.
    private void called(String name, Leader leader) {
        Leader old = leaders.get(name);
        if (old == null || old.to() < leader.to()) {
            leaders.put(name, leader);
        }
        if (name.indexOf('-') >= 0) {
            String apart = GIVEN.matcher(name).replaceAll(m -> " " + m.group(1).toUpperCase(Locale.ROOT));
            if (!apart.equals(name)) {
                called(apart, leader);
            }
        }
    }

    /// "N. Korea", "N Korea" and "N.Korea" beside "North Korea".
    private static List<String> shortened(String name) {
        if (name.indexOf(' ') < 0) {
            return List.of();
        }
        Matcher compass = COMPASS.matcher(name);
        return compass.matches()
                ? Stream.of(". ", " ", ".")
                        .map(mark -> compass.group(1) + compass.group(2).charAt(0) + mark + compass.group(3))
                        .toList()
                : List.of();
    }

    private void add(Actor actor, Naming naming, List<String> names) {
        for (String name : names) {
            add(new KnownName(name, actor, naming));
            for (String other : shortened(name)) {
                add(new KnownName(other, actor, naming));
            }
        }
    }

    private void add(KnownName known) {
        if (byName.putIfAbsent(known.name(), known) == null) {
            byFirstWord
                    .computeIfAbsent(firstWord(known.name(), 0), w -> new ArrayList<>(2))
                    .add(known);
        }
    }

    private static Optional<Integer> number(NamedCsvRecord row, String field) {
        return Optional.of(row.getField(field).strip())
                .filter(f -> !f.isEmpty())
                .map(Integer::valueOf);
    }

    private static List<String> parts(NamedCsvRecord row, String field) {
        String cell = row.getField(field);
        List<String> out = new ArrayList<>();
        for (int from = 0; from < cell.length(); ) {
            int next = cell.indexOf(';', from);
            int to = next < 0 ? cell.length() : next;
            String part = cell.substring(from, to).strip();
            if (!part.isEmpty()) {
                out.add(part);
            }
            from = to + 1;
        }
        return out;
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

    /// The actor called exactly `name`, by any of its names.
    public Optional<Actor> find(String name) {
        return Optional.ofNullable(byName.get(name)).map(KnownName::actor);
    }

    /// The actor with this id, if the tables hold it.
    public Optional<Actor> find(ActorId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /// What the table holds of a state; empty for anybody else.
    public Optional<State> state(ActorId id) {
        return Optional.ofNullable(stateOf.get(id));
    }

    /// The bodies, forces and parties of a state, by id.
    public List<Actor> bodiesOf(ActorId state) {
        return byId.values().stream()
                .filter(a -> a.parent().filter(state::equals).isPresent())
                .sorted(Comparator.comparing(Actor::id))
                .toList();
    }

    /// Every name of every actor, once.
    public Collection<KnownName> names() {
        return Collections.unmodifiableCollection(byName.values());
    }

    /// Every leader by full name and its variants; of several terms the last.
    public Map<String, Leader> leaders() {
        return Collections.unmodifiableMap(leaders);
    }

    /// The leader who is called so in full.
    public Optional<Leader> leader(String fullName) {
        return Optional.ofNullable(leaders.get(fullName));
    }

    /// The actor all leaders of this surname served, among those in office around a year, where it is one.
    ///
    /// @param year of publication; empty to take all years
    public Optional<Leader> leaderBySurname(String surname, Optional<Integer> year) {
        List<Leader> called = bySurname.getOrDefault(surname, List.of()).stream()
                .filter(l -> year.map(y -> l.from() <= y + 1 && l.to() >= y - 1).orElse(true))
                .toList();
        boolean one = called.stream().map(Leader::actor).distinct().count() == 1;
        return one ? called.stream().max(Comparator.comparing(Leader::to)) : Optional.empty();
    }

    /// The actor's name for reading; its id where the tables do not hold it.
    public String name(ActorId id) {
        return find(id).map(Actor::name)
                .orElseGet(() -> id.state()
                        .flatMap(state -> find(new ActorId(state.value())))
                        .map(Actor::name)
                        .filter(n -> id.value().length() > 3)
                        .map(n -> n + " (" + id.value().substring(4) + ")")
                        .orElse(id.value()));
    }

    /// The name as it stands within a sentence: "the United States", "Iran", "the European Union".
    public String nameInSentence(ActorId id) {
        String name = name(id);
        return WITH_THE.matcher(name).find() ? "the " + name : name;
    }

    /// Whether this is a state, and not a group whose name has three letters.
    public boolean isState(ActorId id) {
        return find(id).filter(a -> a.sort().equals("state")).isPresent();
    }

    /// All states.
    public Collection<Actor> states() {
        return byId.values().stream().filter(a -> a.sort().equals("state")).toList();
    }

    /// Every name in `text[from, to)`, longest first at each place, left to right, none overlapping.
    public List<Mention> mentions(String text, int from, int to) {
        List<Mention> out = new ArrayList<>();
        int at = from;
        while (at < to) {
            int shielded = startsWord(text, at) ? shield(text, at) : 0;
            Optional<Mention> found = shielded == 0 && startsWord(text, at) ? at(text, at, to) : Optional.empty();
            int other = found.map(m -> ForTexts.NAMESAKES.endOfOther(text, m)).orElse(at);
            if (other > at) {
                at = other;
                continue;
            }
            found.ifPresent(out::add);
            at = found.map(Mention::end).orElse(at + Math.max(1, shielded));
        }
        return out;
    }

    /// How long a phrase stands here that holds a state's name and is not that state ("South China Sea"); 0
    /// for none.
    private int shield(String text, int at) {
        for (String phrase : ForTexts.SHIELDS) {
            if (at + phrase.length() <= text.length()
                    && matches(text, at, phrase)
                    && endsWord(text, at + phrase.length(), phrase)) {
                return phrase.length();
            }
        }
        return 0;
    }

    private Optional<Mention> at(String text, int at, int to) {
        for (KnownName key : byFirstWord.getOrDefault(firstWord(text, at), List.of())) {
            int end = at + key.name().length();
            if (end <= to && matches(text, at, key.name()) && endsWord(text, end, key.name())) {
                return Optional.of(new Mention(at, end, key.actor(), key.naming()));
            }
        }
        return Optional.empty();
    }

    private static boolean matches(String text, int at, String name) {
        for (int i = 0; i < name.length(); i++) {
            if (plain(text.charAt(at + i)) != plain(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static char plain(char c) {
        return switch (c) {
            case '’', '‘', '`' -> '\'';
            case '‑', '‐' -> '-';
            case '\u00A0', '\n', '\r', '\t' -> ' ';
            default -> c;
        };
    }

    private static boolean startsWord(String text, int at) {
        return Character.isUpperCase(text.charAt(at)) && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
    }

    private static boolean endsWord(String text, int end, String name) {
        return end == text.length() || name.endsWith(".") || !Character.isLetterOrDigit(text.charAt(end));
    }

    private static String firstWord(String text, int at) {
        int end = at;
        while (end < text.length() && Character.isLetterOrDigit(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end);
    }
}
