package casus.bench.rename;

import casus.bench.rename.Gazetteer.Leader;
import casus.ledger.record.Entry;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Which person of one article becomes which. A leader the tables hold becomes a leader of his state's new name, in
/// office at the same time and known by surname if he is; anybody else gets a fresh name. Who shares a surname goes
/// on sharing it. Leaders of organisations keep their names, as the organisations do.
final class Persons {
    private static final Pattern RUN = Pattern.compile("\\p{Lu}[\\p{L}'’-]*\\p{L}\\.?"
            + "(?: (?:al-|bin |van |von |de |der |el-|\\p{Lu}\\.? )*\\p{Lu}[\\p{L}'’-]*\\p{L}){0,3}(?: Jr\\.)?");
    private static final String SUFFIX = " Jr\\.?$| Sr\\.?$| I{2,3}$";
    private static final Set<String> TITLES =
            Set.of(("mr mrs ms dr prof sir lord lady gen lt col maj sgt adm sen rep gov"
                            + " former foreign defense defence prime interior finance deputy vice acting rear major lieutenant"
                            + " colonel captain brigadier admiral general marshal secretary minister president premier chancellor"
                            + " senator representative congressman congresswoman governor ambassador spokesman spokeswoman"
                            + " spokesperson king queen prince princess emir sheikh sultan pope ayatollah professor judge chief"
                            + " director chairman chairwoman commander envoy state press national security adviser advisor speaker")
                    .split(" "));
    private static final Set<String> NO_PERSONS =
            Set.of(("department ministry agency council committee university institute"
                            + " survey command shoal news times post press journal street house office bureau center centre"
                            + " sea gulf east west north south union states army navy force forces corps group party bank"
                            + " islamic democratic republican international united federal supreme jewish muslim christian"
                            + " arab european african american western eastern")
                    .split(" "));
    /// Surnames that are words; alone they are left to themselves.
    private static final Set<String> WORDS =
            Set.of(("He She It An So Do To In On Will May Un Ki Hope King Prime Rice Price"
                            + " March Day Long Young Hunt Cook Straw Fox Reid Brown")
                    .split(" "));
    private static final Set<String> WOMEN =
            Set.of(("Angela Theresa Hillary Condoleezza Susan Samantha Madeleine Margaret"
                            + " Annalena Federica Kamala Nikki Liz Anita Delcy Sanae Julia Geun-hye Sheikh Jacinda Ursula Yvette"
                            + " Mélanie Chrystia Giorgia Catherine Elizabeth Golda Tzipi Indira Benazir Christine Ségolène Michèle"
                            + " Janet Nancy Wendy Linda Marise Penny Tsai Erna Sanna Kaja Dalia Cristina Dilma Michelle Helen")
                    .split(" "));
    private static final String PARTICLES = "al-|Al-|el-|El-|ul-|ash-";
    private static final Pattern CALENDAR =
            Pattern.compile("January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day");
    private static final int SHORT_NAME = 4;
    private static final int MOST_WORDS = 4;

    private final Gazetteer gazetteer;
    private final String text;
    private final Optional<Integer> published;
    private final FreshNames fresh;
    private final Set<String> lower;

    private final Map<String, String> whole = new TreeMap<>();
    private final Map<String, String> surnames = new TreeMap<>();
    private final Set<String> states;
    private final List<Leader> met;
    /// All parts of the names of leaders of organisations the text names.
    private final Set<String> organisers;

    /// @param published year of the article, if it has one
    Persons(Gazetteer gazetteer, String text, Optional<Integer> published, Random random) {
        this.gazetteer = gazetteer;
        this.text = text;
        this.published = published;
        this.fresh = new FreshNames(
                text,
                gazetteer.leaders().stream().flatMap(l -> surnames(l).stream()).collect(Collectors.toSet()),
                random);
        this.lower = Arrays.stream(text.split("[^\\p{L}]+"))
                .filter(w -> !w.isEmpty() && Character.isLowerCase(w.charAt(0)))
                .collect(Collectors.toSet());
        this.states = gazetteer.mentions(text).stream().map(Gazetteer::stateOf).collect(Collectors.toSet());
        this.organisers = gazetteer.leaders().stream()
                .filter(l -> gazetteer.state(l.state()).isEmpty() && isMet(l))
                .flatMap(l -> l.names().stream())
                .flatMap(Persons::parts)
                .collect(Collectors.toSet());
        this.met = gazetteer.leaders().stream()
                .filter(l -> gazetteer.state(l.state()).isPresent() && !organisers.contains(l.name()))
                .filter(this::isMet)
                .collect(Collectors.toMap(Leader::name, l -> l, this::current, TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    /// Named in full, or by a surname that means one actor in the year of the article.
    private boolean isMet(Leader leader) {
        return leader.names().stream().anyMatch(this::stands)
                || surnames(leader).stream().anyMatch(s -> isMetBy(s, leader));
    }

    /// A surname alone means a leader after a title, or where the text speaks of his state.
    private boolean isMetBy(String surname, Leader leader) {
        boolean spoken = surname.length() > SHORT_NAME && states.contains(leader.state());
        return !WORDS.contains(surname)
                && !TITLES.contains(surname.toLowerCase(Locale.ROOT))
                && stands(surname)
                && (spoken || titled(surname).matcher(text).find())
                && known(surname).filter(l -> l.name().equals(leader.name())).isPresent();
    }

    private static Pattern titled(String surname) {
        return Pattern.compile("\\b(?:Mr|Mrs|Ms|President|Minister|Chancellor|Premier|King|Secretary)\\.? "
                + Pattern.quote(surname) + "(?![\\p{L}\\d])");
    }

    /// The surname, and without its particle.
    private static List<String> surnames(Leader leader) {
        String surname = surname(leader.name());
        return List.of(surname, surname.substring(surname.lastIndexOf('-') + 1));
    }

    /// Every run of words of a name: "Ban", "Ban Ki-moon", "Ki-moon".
    private static Stream<String> parts(String name) {
        List<String> words = List.of(name.split(" "));
        return IntStream.range(0, words.size())
                .boxed()
                .flatMap(from -> IntStream.rangeClosed(from + 1, words.size())
                        .mapToObj(to -> String.join(" ", words.subList(from, to))));
    }

    private boolean stands(String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            if (begins && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    /// Of two terms of one leader, the one the article falls into, else the later.
    private Leader current(Leader a, Leader b) {
        return published.isPresent() && isIn(a) != isIn(b) ? (isIn(a) ? a : b) : a.to() >= b.to() ? a : b;
    }

    private boolean isIn(Leader leader) {
        return published
                .map(y -> leader.from() <= y + 1 && leader.to() >= y - 1)
                .orElse(true);
    }

    private Optional<casus.ledger.actor.Actors.Leader> known(String surname) {
        return gazetteer.actors().leaderBySurname(surname, published);
    }

    /// The leaders the text names, by state.
    Map<String, List<Leader>> leaders() {
        return met.stream().collect(Collectors.groupingBy(Leader::state, TreeMap::new, Collectors.toList()));
    }

    /// How many leaders of a state could stand for others of this article.
    int usable(String state) {
        return (int) gazetteer.leadersOf(state).stream()
                .filter(l -> isIn(l)
                        && isKnownAlone(l)
                        && Gazetteer.words(l.name()) <= 3
                        && !WORDS.contains(surname(l.name())))
                .map(Leader::name)
                .distinct()
                .count();
    }

    private boolean isKnownAlone(Leader leader) {
        return known(surname(leader.name()))
                .filter(l -> l.name().equals(leader.name()))
                .isPresent();
    }

    /// Gives everybody a name.
    void map(Map<String, String> stateOf, Collection<? extends Entry> entries) {
        Set<String> used = new LinkedHashSet<>();
        met.stream()
                .filter(l -> stateOf.containsKey(l.state()))
                .sorted(Comparator.comparing((Leader l) -> isKnownAlone(l) ? 0 : 1)
                        .thenComparing(l -> -count(surname(l.name())))
                        .thenComparing(Leader::name))
                .forEach(leader -> successor(leader, Objects.requireNonNull(stateOf.get(leader.state())), used)
                        .ifPresent(l -> {
                            used.add(l.name());
                            leader(leader, l);
                        }));
        met.stream()
                .filter(l -> stateOf.containsKey(l.state()) && !whole.containsKey(l.name()))
                .forEach(l -> l.names().stream().filter(this::stands).forEach(this::invent));
        candidates(entries).stream()
                .sorted(Comparator.comparing((String n) -> -Gazetteer.words(n)).thenComparing(n -> n))
                .filter(n -> !whole.containsKey(n))
                .forEach(this::invent);
    }

    private int count(String word) {
        int count = 0;
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            count++;
        }
        return count;
    }

    private Optional<Leader> successor(Leader old, String state, Set<String> used) {
        boolean full = old.names().stream().anyMatch(this::stands);
        boolean alone = isKnownAlone(old);
        String oldSurname = surname(old.name());
        return gazetteer.leadersOf(state).stream()
                .filter(l -> !used.contains(l.name())
                        && Gazetteer.words(l.name()) >= 2
                        && !l.name().matches(".* [IVX]+")
                        && !WORDS.contains(surname(l.name())))
                .filter(l -> fresh.isFree(surname(l.name()))
                        && gazetteer.actors().find(surname(l.name())).isEmpty())
                .filter(l -> isKnownAlone(l) == alone || full)
                .min(Comparator.comparing((Leader l) -> isKnownAlone(l) == alone ? 0 : 8)
                        .thenComparing(l -> l.meets(old) ? 0 : 1)
                        .thenComparing(l -> Gazetteer.words(l.name()) == Gazetteer.words(old.name()) ? 0 : 1)
                        .thenComparing(l -> surname(l.name()).contains("-") && !oldSurname.contains("-") ? 1 : 0)
                        .thenComparing(l -> isWoman(l.name()) == isWoman(old.name()) ? 0 : 1)
                        .thenComparing(l ->
                                surname(l.name()).length() > SHORT_NAME == oldSurname.length() > SHORT_NAME ? 0 : 1)
                        .thenComparing(l -> l.office().equals(old.office()) ? 0 : 1)
                        .thenComparing(
                                l -> Math.abs(l.name().length() - old.name().length()))
                        .thenComparing(Leader::name));
    }

    private static boolean isWoman(String name) {
        return WOMEN.contains(name.split(" ")[0]) || WOMEN.contains(surname(name));
    }

    private void leader(Leader old, Leader successor) {
        old.names().forEach(n -> whole.put(n, successor.name()));
        String bare = bare(successor);
        fresh.take(bare);
        fresh.take(surname(successor.name()));
        Stream.concat(Stream.of(bare(old)), old.names().stream().map(Persons::surname))
                .filter(n -> n.length() > 2 || StateSwap.isFamilyFirst(old.state()) && n.equals(bare(old)))
                .forEach(n -> alone(n, bare));
    }

    /// The part of a leader's name by which the papers call him.
    private static String bare(Leader leader) {
        return StateSwap.isFamilyFirst(leader.state())
                ? leader.name().substring(0, leader.name().indexOf(' '))
                : surname(leader.name());
    }

    // Everybody else

    /// Names of persons that entries or titles vouch for.
    private Set<String> candidates(Collection<? extends Entry> entries) {
        Set<String> out = new LinkedHashSet<>();
        for (Entry entry : entries) {
            entry.common().accordingTo().flatMap(a -> a.name()).ifPresent(n -> candidate(n, false, out));
            if (entry instanceof Entry.Statement statement) {
                statement.speaker().ifPresent(n -> candidate(n, false, out));
                candidate(statement.asWritten(), false, out);
            }
        }
        Matcher run = RUN.matcher(text);
        while (run.find()) {
            String name = untitled(run.group());
            boolean titled = name.length() < run.group().length();
            if (titled || precededByTitle(run.start())) {
                candidate(name, true, out);
            }
        }
        return out;
    }

    private boolean precededByTitle(int at) {
        Matcher title = Pattern.compile("(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Sen|Rep|Adm|Gov)\\.? $")
                .matcher(text.substring(Math.max(0, at - 6), at));
        return title.find();
    }

    /// One word alone is a person after a title only: "Aides", "We" and "AP" speak too.
    private void candidate(String written, boolean afterTitle, Set<String> out) {
        String name = untitled(written.replaceFirst("['’]s$", ""));
        boolean titled = afterTitle || name.length() < written.length();
        if ((titled || name.contains(" ")) && stands(name) && isPerson(name)) {
            out.add(name);
        }
    }

    private static String untitled(String written) {
        String name = written;
        while (name.contains(" ")
                && TITLES.contains(
                        name.substring(0, name.indexOf(' ')).replace(".", "").toLowerCase(Locale.ROOT))) {
            name = name.substring(name.indexOf(' ') + 1);
        }
        return name;
    }

    private boolean isPerson(String name) {
        return RUN.matcher(name).matches()
                && name.split(" ").length <= MOST_WORDS
                && surname(name).length() > 1
                && !WORDS.contains(name)
                && !name.equals(name.toUpperCase(Locale.ROOT))
                && gazetteer.actors().find(name).isEmpty()
                && gazetteer.mentions(name).isEmpty()
                && gazetteer.actors().leader(name).isEmpty()
                && !organisers.contains(name)
                && !CALENDAR.matcher(name).find()
                && Stream.of(name.split("[ -]"))
                        .map(w -> w.toLowerCase(Locale.ROOT))
                        .noneMatch(w -> NO_PERSONS.contains(w)
                                || TITLES.contains(w)
                                || w.length() > 2 && lower.contains(w) && !w.endsWith("."));
    }

    private void invent(String name) {
        if (whole.containsKey(name) || surnames.containsKey(name)) {
            return;
        }
        String[] parts = name.replaceFirst(SUFFIX, "").split(" ");
        if (parts.length == 1) {
            alone(name, instead(name));
            return;
        }
        boolean familyFirst = isFamilyFirst(parts);
        List<String> out = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            boolean family = familyFirst ? i == 0 : i == parts.length - 1;
            out.add(
                    family
                            ? surnames.getOrDefault(parts[i], familyFirst ? fresh.family(parts[i]) : instead(parts[i]))
                            : given(parts[i], familyFirst));
        }
        String suffix = name.substring(String.join(" ", parts).length());
        whole.put(name, String.join(" ", out) + suffix);
        int bare = familyFirst ? 0 : parts.length - 1;
        alone(parts[bare], out.get(bare));
    }

    private String given(String part, boolean familyFirst) {
        if (part.matches("\\p{Lu}\\.?") || Character.isLowerCase(part.charAt(0))) {
            return part;
        }
        return familyFirst
                ? fresh.afterFamily(part)
                : fresh.given(part, WOMEN.contains(part) || part.endsWith("a") || text.contains("Ms. " + part));
    }

    /// "Xi … Mr. Xi": the short first word stands alone and the last does not, or the last has a hyphen.
    private boolean isFamilyFirst(String[] parts) {
        String last = parts[parts.length - 1];
        return parts.length == 2
                && parts[0].length() <= SHORT_NAME + 1
                && (last.matches("\\p{Lu}\\p{Ll}+-\\p{L}\\p{Ll}+") || standsAlone(parts[0]) && !standsAlone(last));
    }

    private boolean standsAlone(String word) {
        return Pattern.compile("(?<!\\p{Lu}\\p{L}{1,20} )(?<![\\p{L}-])" + Pattern.quote(word)
                        + "(?![\\p{L}-])(?! \\p{Lu}\\p{L})")
                .matcher(text)
                .find();
    }

    /// A surname with the particles of the old one; a name that mixes scripts goes on mixing them.
    private String instead(String surname) {
        String known = surnames.getOrDefault(surname, "");
        if (!known.isEmpty()) {
            return known;
        }
        Matcher particle = Pattern.compile("^(?:" + PARTICLES + ")").matcher(surname);
        String before = particle.find() ? particle.group() : "";
        String core = surname.substring(before.length());
        String name = before + fresh.surname(core);
        boolean mixed =
                surname.chars().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
        return mixed ? name.replace('a', 'а').replace('o', 'о') : name;
    }

    /// A surname by itself, with and without its particle.
    private void alone(String old, String name) {
        if (WORDS.contains(old) || gazetteer.actors().find(old).isPresent()) {
            return;
        }
        surnames.putIfAbsent(old, name);
        String bare = old.replaceFirst("^(?:" + PARTICLES + ")", "");
        if (!bare.equals(old)) {
            surnames.putIfAbsent(bare, name.replaceFirst("^(?:" + PARTICLES + ")", ""));
        }
    }

    static String surname(String name) {
        String plain = name.replaceFirst(SUFFIX, "");
        return plain.substring(plain.lastIndexOf(' ') + 1);
    }

    /// Old name to new name: in full, and surnames that stand alone.
    Map<String, String> map() {
        Map<String, String> out = new TreeMap<>(surnames);
        out.putAll(whole);
        return out;
    }
}
