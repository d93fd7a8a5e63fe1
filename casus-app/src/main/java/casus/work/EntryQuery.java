package casus.work;

import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.ledger.file.EntryFilter;
import casus.ledger.record.Common.Review;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import casus.terms.code.WireName;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Which entries a person looks for, in their words: `from` and `to` take a day or an actor.
///
/// @param filter what is looked up in the case
/// @param giver  whom they must come from; empty for anybody
/// @param taker  whom they must go to; empty for anybody
public record EntryQuery(EntryFilter filter, Set<ActorId> giver, Set<ActorId> taker) {
    private static final List<String> KINDS =
            List.of("agreement", "transfer", "event", "statement", "driver", "expectation");
    private static final int AT_ONCE = 500;

    public EntryQuery {
        giver = Set.copyOf(giver);
        taker = Set.copyOf(taker);
    }

    /// The six kinds, as on the wire.
    public static List<String> kinds() {
        return KINDS;
    }

    /// What a person wrote, word by word; empty where they wrote nothing.
    ///
    /// @param kind   one of [#kinds]
    /// @param stage  of transfers
    /// @param actor  a name
    /// @param from   a day or a name
    /// @param to     a day or a name
    /// @param search words
    public record QueryWords(
            Optional<String> kind,
            Optional<String> stage,
            Optional<String> actor,
            Optional<String> from,
            Optional<String> to,
            Optional<String> search) {}

    /// Reads what a person wrote.
    ///
    /// @param dashes what stands before the name of an option: `--` on the command line, nothing in a URL
    /// @throws InputProblem for a word that means nothing here
    public static EntryQuery of(QueryWords words, String dashes, Actors actors, CaseFile file) {
        words.kind().filter(k -> !KINDS.contains(k)).ifPresent(k -> {
            throw new InputProblem(
                    dashes + "kind",
                    "no kind of entry is called \"" + k + "\"",
                    "write one of " + String.join(", ", KINDS));
        });
        Optional<Stage> stage = words.stage()
                .map(w -> WireName.find(Stage.class, w)
                        .orElseThrow(() -> new InputProblem(
                                dashes + "stage",
                                "no stage is called \"" + w + "\"",
                                "write one of " + WireName.words(Stage.class))));
        Set<ActorId> giver = side(dashes + "from", words.from(), actors, file);
        Set<ActorId> taker = side(dashes + "to", words.to(), actors, file);
        List<ActorId> who = words.actor()
                .map(name -> allNames(ActorLookup.actor(dashes + "actor", name, actors, file), file))
                .orElse(List.copyOf(giver.isEmpty() ? taker : giver));
        return new EntryQuery(
                new EntryFilter(
                        words.kind(),
                        stage,
                        who,
                        day(dashes + "from", words.from()),
                        day(dashes + "to", words.to()),
                        words.search(),
                        List.of(),
                        Optional.empty(),
                        Optional.empty(),
                        words.actor().isPresent() || giver.isEmpty() ? List.of() : List.copyOf(taker)),
                giver,
                taker);
    }

    /// Only of these statuses, of this review, in this article, as far as given.
    public EntryQuery only(List<Status> statuses, Optional<Review> review, Optional<String> article) {
        return new EntryQuery(
                new EntryFilter(
                        filter.kind(),
                        filter.stage(),
                        filter.actors(),
                        filter.from(),
                        filter.to(),
                        filter.words(),
                        statuses,
                        review,
                        article,
                        filter.others()),
                giver,
                taker);
    }

    /// Whether nothing but the look-up is needed, so that they can be counted by it.
    public boolean isPlain() {
        return giver.isEmpty() && taker.isEmpty();
    }

    /// The entries sought, by id.
    ///
    /// @param after the number of the entry before the first; 0 to begin at the beginning
    /// @param most  at most so many
    public List<Entry> find(CaseFile file, Optional<LocalDate> asOf, int after, int most) {
        if (isPlain()) {
            return file.find(filter, asOf, after, most);
        }
        List<Entry> out = new ArrayList<>();
        int last = after;
        while (out.size() < most) {
            List<Entry> some = file.find(filter, asOf, last, AT_ONCE);
            some.stream()
                    .filter(e -> giver.isEmpty() || EntrySides.isFrom(e, giver))
                    .filter(e -> taker.isEmpty() || EntrySides.isTo(e, taker))
                    .limit(most - (long) out.size())
                    .forEach(out::add);
            if (some.size() < AT_ONCE) {
                return out;
            }
            last = some.getLast().id().number();
        }
        return out;
    }

    /// The actor named on a side, under all names judged to be one; empty where a day stands there, or nothing.
    private static Set<ActorId> side(String option, Optional<String> value, Actors actors, CaseFile file) {
        return value.filter(v -> !isDay(v))
                .map(v -> Set.copyOf(allNames(ActorLookup.actor(option, v, actors, file), file)))
                .orElse(Set.of());
    }

    private static boolean isDay(String value) {
        return value.matches("\\d{4}-.*");
    }

    private static Optional<LocalDate> day(String option, Optional<String> value) {
        try {
            return value.filter(EntryQuery::isDay).map(LocalDate::parse);
        } catch (DateTimeException e) {
            InputProblem problem = new InputProblem(
                    option,
                    "\"" + value.orElse("") + "\" is no day",
                    "write it as yyyy-mm-dd, or the name of an actor");
            problem.initCause(e);
            throw problem;
        }
    }

    private static List<ActorId> allNames(ActorId id, CaseFile file) {
        return file.decisions().actors().namesOf(id.value()).stream()
                .map(ActorId::new)
                .toList();
    }
}
