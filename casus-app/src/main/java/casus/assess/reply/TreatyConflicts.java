package casus.assess.reply;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.precedent.pair.CaseTies;
import casus.terms.ActorId;
import casus.terms.Edtf;
import casus.terms.code.Obligation;
import casus.terms.code.Status;
import casus.ties.Bond;
import casus.ties.StateTies;
import casus.ties.Treaty;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Sets what articles say of a duty to defend beside the tables of treaties, as of the day of the article.
///
/// An entry that is told as a fact of two parties is compared with the treaties between them. One that says which
/// treaty it means, by the year of its signature or by its name, is compared with that one alone, and with none if
/// the tables do not have it. An entry that agrees with any treaty it can mean contradicts none, so that two texts
/// between the same states are not taken for one. It fails where an article calls one treaty by another's name.
public final class TreatyConflicts {
    /// A pact of more parties than this is no tie of two that an article would mean without naming it.
    private static final int MANY_PARTIES = 12;

    private static final String WORDS = "treaty-words.csv";

    private final Set<String> commonWords = commonWords();
    private final Ledger ledger;
    private final Actors actors;
    private final StateTies ties;

    private TreatyConflicts(Ledger ledger, Actors actors, StateTies ties) {
        this.ledger = ledger;
        this.actors = actors;
        this.ties = ties;
    }

    /// One for each treaty and each thing said of it, with the earliest entry that says so in an article's own voice,
    /// else the earliest; in the order of the entries.
    public static List<TreatyConflict> of(Ledger ledger, Actors actors, StateTies ties) {
        return new TreatyConflicts(ledger, actors, ties).find();
    }

    /// The same against the tables as the decisions of the case have them.
    public static List<TreatyConflict> of(Ledger ledger, Actors actors) {
        return of(ledger, actors, CaseTies.of(ledger.decisions()).ties());
    }

    private record Position(String treaty, boolean owed) {}

    private List<TreatyConflict> find() {
        Map<Position, TreatyConflict> first = new LinkedHashMap<>();
        ledger.stream(Entry.Agreement.class)
                .filter(TreatyConflicts::isTold)
                .sorted(Comparator.comparing(
                                (Entry.Agreement a) -> a.common().accordingTo().isPresent())
                        .thenComparing(Entry::id))
                .forEach(a -> conflict(a)
                        .ifPresent(
                                c -> first.putIfAbsent(new Position(c.treaty().id(), owes(a)), c)));
        return first.values().stream()
                .sorted(Comparator.comparing(c -> c.entry().id()))
                .toList();
    }

    /// Words of treaties' names that tell none from another.
    private static Set<String> commonWords() {
        Set<String> out = new HashSet<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder()
                .ofNamedCsvRecord(new InputStreamReader(
                        Objects.requireNonNull(TreatyConflicts.class.getResourceAsStream(WORDS), WORDS),
                        StandardCharsets.UTF_8))) {
            csv.forEach(row -> out.add(row.getField("word")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out;
    }

    private static boolean isTold(Entry.Agreement a) {
        return (a.common().status() == Status.OCCURRED || a.common().status() == Status.ONGOING)
                && a.obligations().containsKey(Obligation.DEFENSE)
                && a.parties().size() == 2;
    }

    private static boolean owes(Entry.Agreement a) {
        return a.obligations().getOrDefault(Obligation.DEFENSE, false);
    }

    private Optional<TreatyConflict> conflict(Entry.Agreement a) {
        LocalDate day = day(a);
        String x = whole(a.parties().getFirst());
        String y = whole(a.parties().getLast());
        List<Bond> bonds = Stream.concat(
                        ties.bonds(x, y, "", day).stream(), owes(a) ? ties.bonds(y, x, "", day).stream() : Stream.of())
                .toList();
        Set<Treaty> defending =
                bonds.stream().filter(Bond::defends).map(Bond::treaty).collect(Collectors.toSet());
        List<Treaty> meant =
                meant(a, bonds.stream().map(Bond::treaty).distinct().toList());
        boolean agrees = owes(a)
                ? meant.stream().anyMatch(defending::contains) || isOfPast(a, x, y, day)
                : meant.stream().anyMatch(t -> !defending.contains(t))
                        && meant.stream().noneMatch(defending::contains);
        if (meant.isEmpty() || agrees) {
            return Optional.empty();
        }
        return meant.stream()
                .filter(t -> owes(a) != defending.contains(t))
                .min(Comparator.comparingInt((Treaty t) -> t.parties().size()).thenComparing(Treaty::id))
                .map(t -> between(a, t, day));
    }

    /// The treaties in force that the entry can mean.
    private List<Treaty> meant(Entry.Agreement a, List<Treaty> inForce) {
        Optional<Integer> year = a.signed().flatMap(Edtf::earliest).map(LocalDate::getYear);
        if (year.isPresent()) {
            return inForce.stream().filter(t -> isOf(t, year.get())).toList();
        }
        Set<String> name = words(a.name(), a);
        if (name.isEmpty()) {
            return inForce.stream()
                    .filter(t -> t.parties().size() <= MANY_PARTIES || !owes(a))
                    .toList();
        }
        return inForce.stream()
                .filter(t -> words(t.name() + " " + t.id().replace('-', ' '), a).stream()
                        .anyMatch(name::contains))
                .toList();
    }

    private static boolean isOf(Treaty t, int year) {
        String written = Integer.toString(year);
        return t.signed().startsWith(written) || t.began().startsWith(written);
    }

    /// The words of a name that tell it from others, without the parties' own.
    private Set<String> words(String name, Entry.Agreement a) {
        Set<String> own = a.parties().stream()
                .flatMap(p -> Stream.concat(
                        Stream.of(p.value(), actors.name(p)),
                        actors.state(p).stream()
                                .flatMap(s -> Stream.concat(s.names().stream(), s.demonyms().stream()))))
                .flatMap(n -> Arrays.stream(split(n)))
                .collect(Collectors.toSet());
        return Arrays.stream(split(name))
                .map(w -> w.equals("defense") ? "defence" : w)
                .filter(w -> w.length() > 2 && !w.matches("\\d+") && !commonWords.contains(w) && !own.contains(w))
                .collect(Collectors.toSet());
    }

    private static String[] split(String text) {
        return text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+");
    }

    /// Whether it can speak of a treaty that obliged the two and is over.
    private boolean isOfPast(Entry.Agreement a, String x, String y, LocalDate day) {
        return a.signed().isPresent()
                && meant(a, ties.past(x, y, day)).stream()
                        .anyMatch(t -> t.duties().contains(Obligation.DEFENSE));
    }

    private TreatyConflict between(Entry.Agreement a, Treaty t, LocalDate day) {
        String who = a.parties().stream().map(actors::name).collect(Collectors.joining(" and "));
        String told = owes(a) ? "a duty to defend" : "no duty to defend";
        String known =
                owes(a) ? "holds no duty to defend" : "holds one" + (t.article().isBlank() ? "" : " in " + t.article());
        String about = "what binds " + who + ": " + told + ", as an article has it; the " + t.name() + " " + known
                + ", as of " + day;
        if (t.isDecided()) {
            return new TreatyConflict(
                    a,
                    a.common().anchor(),
                    t,
                    Contradiction.State.JUDGED,
                    about,
                    "the treaty is as this case has it by " + String.join(" and ", t.decided()));
        }
        return new TreatyConflict(
                a,
                a.common().anchor(),
                t,
                Contradiction.State.OPEN,
                about,
                (owes(a)
                                ? "an answer goes by the article, for a treaty may be newer than the table"
                                : "an answer goes by the text of the treaty")
                        + "; settle it with `casus treaties correct " + t.id() + "`, or reject " + a.id()
                        + " with `casus review`");
    }

    private LocalDate day(Entry.Agreement a) {
        FiledArticle article = ledger.articleOf(a);
        return article.published().flatMap(Edtf::latest).orElse(article.notAfter());
    }

    private static String whole(ActorId a) {
        return a.whole().value();
    }
}
