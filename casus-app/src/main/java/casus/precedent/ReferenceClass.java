package casus.precedent;

import casus.ledger.Ledger;
import casus.ledger.record.Entry;
import casus.ledger.record.TreatyEnd;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.Question;
import casus.terms.code.Obligation;
import casus.terms.code.Status;
import casus.terms.code.WireName;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which kind of pair patron and protégé are, by what the case tells of their agreements.
///
/// A strategic partnership without a defence clause is no defence pact, and a consultation duty is no pledge
/// to fight: ATOP codes them apart, and so do the rates. Told "no defence clause" beats silence; told both
/// ways is both, and flagged.
///
/// @param defense what is told of a duty of the patron to defend the protégé
/// @param promise the row of the rates that fits, where `defense` is not in conflict
/// @param owed    what the patron owes the protégé, as far as is told; told both ways counts here as owed
/// @param partners whether the case tells of an agreement between the two, whatever it holds
/// @param entries the agreement entries it rests on
/// @param notes   what a reader should know about the choice
public record ReferenceClass(
        DefenseClause defense,
        Promise promise,
        Set<Obligation> owed,
        boolean partners,
        List<EntryId> entries,
        List<String> notes) {
    private static final Pattern ARTICLE = Pattern.compile("\\b(?:[Aa]rticle|[Cc]lause|[Pp]aragraph|Art\\.) ?\\d");

    /// What the case tells of a defence clause.
    public enum DefenseClause implements WireName {
        OWED("owed"),
        NOT_OWED("not owed"),
        SILENT("silent"),
        /// Told both ways.
        CONFLICTING("conflicting"),
        NO_AGREEMENT("no agreement");

        private final String wire;

        DefenseClause(String wire) {
            this.wire = wire;
        }

        @Override
        public String wire() {
            return wire;
        }
    }

    public ReferenceClass {
        owed = Set.copyOf(owed);
        entries = List.copyOf(entries);
        notes = List.copyOf(notes);
    }

    static ReferenceClass of(Question question, Ledger ledger) {
        List<Entry.Agreement> told = ledger.stream(Entry.Agreement.class)
                .filter(a ->
                        a.common().status() == Status.OCCURRED || a.common().status() == Status.ONGOING)
                .toList();
        List<Entry.Agreement> unnamed =
                told.stream().filter(a -> isTheirsUnnamed(a, question, ledger)).toList();
        List<Entry.Agreement> ever = told.stream()
                .filter(a -> isTheirs(a, question) || unnamed.contains(a))
                .toList();
        List<Entry> ends = TreatyEnd.between(ledger, question.patron(), question.protege());
        List<Entry.Agreement> between = TreatyEnd.binding(ever, ends);
        boolean over = !ends.isEmpty() && between.size() < ever.size();
        List<Entry.Agreement> saidOwed =
                telling(between, a -> defense(a, question.patron()).orElse(false));
        List<Entry.Agreement> saidNot = telling(
                between, a -> defense(a, question.patron()).filter(d -> !d).isPresent());
        List<Entry.Agreement> owed = standing(saidOwed, saidNot);
        List<Entry.Agreement> notOwed = standing(saidNot, saidOwed);
        List<String> notes = new ArrayList<>();
        if (owed.size() + notOwed.size() < saidOwed.size() + saidNot.size()) {
            notes.add("Somebody is quoted who sees it otherwise; an opinion does not overrule the text.");
        }
        DefenseClause defense =
                over && owed.isEmpty() && notOwed.isEmpty() ? DefenseClause.NOT_OWED : told(between, owed, notOwed);
        if (over) {
            notes.add(
                    "The case reports that a treaty between the two was left, suspended or ended; its clauses bind no more.");
        }
        switch (defense) {
            case OWED -> notes.add("The case reports a duty to defend.");
            case NOT_OWED ->
                notes.add(
                        "The case reports that there is no duty to defend; a partnership without one is counted as no defence pact.");
            case SILENT ->
                notes.add(
                        "The case names an agreement but no sentence says whether it holds a duty to defend; it is counted as"
                                + " none, and the interval reaches up to the class with one.");
            case CONFLICTING ->
                notes.add(
                        "The case reports both that there is a duty to defend and that there is none; both classes are used,"
                                + " with equal weight in log-odds.");
            case NO_AGREEMENT -> notes.add("The case names no agreement between the two.");
        }
        between.stream()
                .flatMap(a -> a.conditions().stream())
                .distinct()
                .sorted()
                .forEach(c -> notes.add("A condition is reported: \"" + c + "\"; the rates do not know it."));
        if (!unnamed.isEmpty()) {
            notes.add(
                    "A clause is reported of a treaty whose parties its sentence does not name; it is taken for theirs, for its article is about both.");
        }
        if (defense != DefenseClause.OWED && duty(between, Obligation.CONSULTATION)) {
            notes.add("A duty to consult is reported; it is no pledge to fight.");
        }
        List<Entry.Agreement> used = switch (defense) {
            case OWED -> owed;
            case NOT_OWED -> notOwed;
            case CONFLICTING -> telling(between, a -> owed.contains(a) || notOwed.contains(a));
            case SILENT, NO_AGREEMENT -> between;
        };
        return new ReferenceClass(
                defense,
                promise(defense, between),
                owed(defense, between),
                !between.isEmpty(),
                Stream.concat(used.stream(), over ? ends.stream() : Stream.empty())
                        .map(Entry::id)
                        .distinct()
                        .toList(),
                notes);
    }

    /// A deal that the adversary is party to as well, such as a cease-fire, is no tie of the two against it.
    private static boolean isTheirs(Entry.Agreement a, Question question) {
        return names(a.parties(), question.patron())
                && names(a.parties(), question.protege())
                && question.adversary().filter(z -> names(a.parties(), z)).isEmpty();
    }

    /// A collective treaty whose sentence tells of the duty and names no party ("treats an attack on one as
    /// an attack on all"), in an article that has entries on both.
    private static boolean isTheirsUnnamed(Entry.Agreement a, Question question, Ledger ledger) {
        return a.parties().isEmpty()
                && a.obligations().containsKey(Obligation.DEFENSE)
                && isNamedWith(a, question.patron(), ledger)
                && isNamedWith(a, question.protege(), ledger);
    }

    /// Of two accounts of a duty, what stands: all of the one unless it is only opinion, and the other has the text.
    private static List<Entry.Agreement> standing(List<Entry.Agreement> one, List<Entry.Agreement> other) {
        boolean opinion = one.stream().noneMatch(ReferenceClass::isText);
        return opinion && other.stream().anyMatch(ReferenceClass::isText) ? List.of() : one;
    }

    /// Whether a passage tells what a text holds: it is nobody's claim, or it cites the article that obliges. Whoever
    /// is quoted that a treaty does not oblige gives an opinion of it.
    private static boolean isText(Entry.Agreement a) {
        return a.common().accordingTo().isEmpty()
                || a.obligations().getOrDefault(Obligation.DEFENSE, false)
                        && ARTICLE.matcher(a.common().anchor().exact()).find();
    }

    private static boolean isNamedWith(Entry.Agreement a, ActorId who, Ledger ledger) {
        return ledger.entries().stream()
                .filter(e -> e.common().article().equals(a.common().article()))
                .anyMatch(e -> names(e.named(), who));
    }

    private static DefenseClause told(
            List<Entry.Agreement> all, List<Entry.Agreement> owed, List<Entry.Agreement> notOwed) {
        if (!owed.isEmpty() && !notOwed.isEmpty()) {
            return DefenseClause.CONFLICTING;
        }
        if (!owed.isEmpty() || !notOwed.isEmpty()) {
            return owed.isEmpty() ? DefenseClause.NOT_OWED : DefenseClause.OWED;
        }
        return all.isEmpty() ? DefenseClause.NO_AGREEMENT : DefenseClause.SILENT;
    }

    private static Promise promise(DefenseClause told, List<Entry.Agreement> between) {
        if (told == DefenseClause.OWED) {
            return Promise.DEFENSE;
        }
        return duty(between, Obligation.NONAGGRESSION) ? Promise.NONAGGRESSION : Promise.NONE;
    }

    private static Set<Obligation> owed(DefenseClause told, List<Entry.Agreement> between) {
        Set<Obligation> owed = EnumSet.noneOf(Obligation.class);
        if (told == DefenseClause.OWED || told == DefenseClause.CONFLICTING) {
            owed.add(Obligation.DEFENSE);
        }
        for (Obligation other : Obligation.values()) {
            if (other != Obligation.DEFENSE && duty(between, other)) {
                owed.add(other);
            }
        }
        return owed;
    }

    /// The class for clauses that the asker names, in place of what the case tells.
    ReferenceClass with(Set<Obligation> clauses) {
        boolean pact = clauses.contains(Obligation.DEFENSE);
        Promise kind = pact
                ? Promise.DEFENSE
                : clauses.contains(Obligation.NONAGGRESSION) ? Promise.NONAGGRESSION : Promise.NONE;
        String named = clauses.isEmpty()
                ? "none"
                : clauses.stream().sorted().map(Obligation::wire).collect(Collectors.joining(", "));
        return new ReferenceClass(
                pact ? DefenseClause.OWED : DefenseClause.NOT_OWED,
                kind,
                clauses,
                partners || !clauses.isEmpty(),
                List.of(),
                List.of("The clauses are those you name (" + named + "), not what the case reports."));
    }

    private static boolean duty(List<Entry.Agreement> between, Obligation obligation) {
        return between.stream().anyMatch(a -> a.obligations().getOrDefault(obligation, false));
    }

    private static Optional<Boolean> defense(Entry.Agreement agreement, ActorId patron) {
        Boolean told = agreement.obligations().get(Obligation.DEFENSE);
        if (told == null || agreement.owedBy().isEmpty()) {
            return Optional.ofNullable(told);
        }
        return Optional.of(told && names(agreement.owedBy(), patron));
    }

    private static List<Entry.Agreement> telling(List<Entry.Agreement> all, Predicate<Entry.Agreement> what) {
        return all.stream().filter(what).toList();
    }

    private static boolean names(List<ActorId> actors, ActorId who) {
        return actors.stream().anyMatch(a -> a.isOrBelongsTo(who));
    }
}
