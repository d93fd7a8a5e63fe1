package casus.brief.export;

import casus.assess.reply.TreatyConflict;
import casus.assess.reply.TreatyConflicts;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.compare.Contradictions;
import casus.ledger.decision.Decision;
import casus.ledger.decision.DecisionWire;
import casus.ledger.record.Attribution;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.terms.ActorId;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is to be written.
///
/// @param ledger    as the decisions leave it, with its grades
/// @param log       every decision; as of a day, only those that hold and speak of what is visible are written
/// @param actors    for names, sorts and codes
/// @param stateHash of the case, SHA-256 in hexadecimal
/// @param asOf      the day the ledger is of; empty for all that is on record
/// @param version   of the tool
/// @param extras    what it takes to make the case again; only tables hold it
public record Holdings(
        Ledger ledger,
        List<Decision> log,
        Actors actors,
        String stateHash,
        Optional<LocalDate> asOf,
        String version,
        CaseExtras extras) {
    private static final Pattern ENTRY = Pattern.compile("\"(L-\\d+)\"");

    public Holdings {
        log = List.copyOf(log);
    }

    /// Without what only a whole case has.
    public Holdings(
            Ledger ledger,
            List<Decision> log,
            Actors actors,
            String stateHash,
            Optional<LocalDate> asOf,
            String version) {
        this(ledger, log, actors, stateHash, asOf, version, CaseExtras.NOTHING);
    }

    /// How often each actor is named, by id; claimants and holders of expectations too.
    Map<ActorId, Integer> named() {
        Map<ActorId, Integer> out = new TreeMap<>();
        ledger.entries().forEach(e -> everybody(e).forEach(a -> out.merge(a, 1, Integer::sum)));
        return out;
    }

    /// Everybody an entry names, claimants and holders of expectations too.
    static Set<ActorId> everybody(Entry e) {
        Stream<Optional<Attribution>> voices =
                Stream.of(e.common().accordingTo(), e instanceof Entry.Expectation x ? x.holder() : Optional.empty());
        return Stream.concat(
                        e.named().stream(), voices.flatMap(Optional::stream).flatMap(v -> v.actor().stream()))
                .collect(Collectors.toSet());
    }

    /// `state`, `person` or one of bodies.csv; `unknown` for a name only the case has.
    String sort(ActorId id) {
        return actors.find(id).map(Actors.Actor::sort).orElse("unknown");
    }

    /// Persons who are quoted or claim something, with the number of entries.
    Map<String, Integer> persons() {
        Map<String, Integer> out = new TreeMap<>();
        ledger.stream(Entry.Statement.class)
                .flatMap(s -> s.speaker().stream())
                .forEach(p -> out.merge(p, 1, Integer::sum));
        return out;
    }

    /// Numbered from 1 as `casus contradictions` does.
    List<Contradiction> contradictions() {
        return Contradictions.of(ledger, actors);
    }

    /// What articles say of treaties against the tables; numbered after those between passages.
    List<TreatyConflict> treatyConflicts() {
        return TreatyConflicts.of(ledger, actors);
    }

    boolean holds(Decision d) {
        return ledger.decisions().inForce().contains(d);
    }

    /// The log; as of a day, without what speaks of entries or articles that were not in print, and without
    /// judgements about the world made later.
    List<Decision> decisions() {
        if (asOf.isEmpty()) {
            return log;
        }
        Set<String> ids =
                ledger.entries().stream().map(e -> e.id().toString()).collect(Collectors.toCollection(HashSet::new));
        Set<String> names = ledger.articles().stream().map(FiledArticle::name).collect(Collectors.toSet());
        return ledger.decisions().inForce().stream()
                .filter(d -> ENTRY.matcher(DecisionWire.line(d)).results().allMatch(m -> ids.contains(m.group(1))))
                .filter(d -> !(d.act() instanceof Decision.Publish p) || names.contains(p.article()))
                .filter(d -> !(d.act() instanceof Decision.Describe x) || names.contains(x.article()))
                .filter(d -> !(d.act() instanceof Decision.SameSource s)
                        || names.contains(s.article()) && (s.with().isEmpty() || names.contains(s.with())))
                .filter(d -> !(d.act() instanceof Decision.BadDate b) || names.contains(b.article()))
                .filter(d -> !(d.act() instanceof Decision.Grade g)
                        || g.of() != Decision.GradeTarget.ARTICLE
                        || names.contains(g.name()))
                .toList();
    }
}
