package casus.assess.weigh;

import casus.assess.judgement.Judgement;
import casus.assess.judgement.Judgements;
import casus.assess.judgement.Scales;
import casus.assess.observe.Observation;
import casus.assess.observe.ObservedRung;
import casus.assess.observe.StatementStrength;
import casus.assess.question.QuestionContext;
import casus.ledger.record.Entry;
import casus.ledger.record.TreatyEnd;
import casus.terms.EntryId;
import casus.terms.Rung;
import casus.terms.code.EventType;
import casus.terms.code.Obligation;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The text line: what each kind of entry does to the odds of a rung, by the file of judgements.
///
/// A judgement's log ratio is multiplied by the votes for it: one a family, tempered by grade and attribution, the
/// k-th strongest family counting 1/k. So a second family adds half of a first, a third a third, and ten never ten:
/// agreement among outlets that read each other is worth less than it looks, and the sum still grows with every
/// family, so more against never means less against. Each fact is spent once: what the precedents used, and what
/// overlaps it in its sentence, has no vote here; what the game's numbers rest on has none either, nor has a whole
/// sort of reason of which one is among them; silence is a fact of its own, whatever tells of the attack. Of two
/// kinds of entry on the same words the first in the order deeds, plans, transfers, drivers, statements has it.
public final class Evidence {
    /// A judgement with the votes for it.
    ///
    /// @param votes   weighted families; the judgement's log ratio is multiplied by it
    /// @param entries whom it rests on
    public record WeighedJudgement(Judgement judgement, double votes, List<EntryId> entries) {
        double logOdds() {
            return judgement.logRatio() * votes;
        }
    }

    private static final Pattern TRUCE = Pattern.compile(
            "(?i)\\b(?:cease-?fires?|truces?|armistice|peace (?:deal|agreement|treaty)|end (?:to )?the (?:war|fighting))\\b");

    private static final int TELLING_FAMILIES = 2;
    private static final Set<String> SILENCE = Set.of("deed.nothing", "earlier.nothing");

    private final QuestionContext context;
    private final Observation observation;
    private final Judgements judgements;
    private final List<EntryId> spent;
    private final Set<EntryId> played;
    private final List<Kind> common = new ArrayList<>();

    /// @param spent  entries the precedents rest on; what overlaps their words is spent with them
    /// @param played entries any line with a level rests on
    public Evidence(
            QuestionContext context,
            Observation observation,
            Judgements judgements,
            List<EntryId> spent,
            List<EntryId> played) {
        this.context = context;
        this.observation = observation;
        this.judgements = judgements;
        this.spent = spent;
        this.played = Set.copyOf(played);
        common.add(new Kind("threat", events(EventType.THREATEN, true)));
        common.add(new Kind("hostile", events(EventType.ASSAULT, false)));
        common.add(new Kind(
                "estranged",
                Stream.of(EventType.SANCTION, EventType.COERCE)
                        .flatMap(t -> events(t, false).stream())
                        .toList()));
        common.add(new Kind("authorised", authorisations()));
        common.add(new Kind("attacked", attacksOnPatron()));
        common.add(new Kind("truce", truces()));
        common.add(new Kind("enemy.pact", pactsWithAdversary()));
        transfers(common);
        context.ledger().stream(Entry.Driver.class)
                .filter(this::isReason)
                .forEach(d -> common.add(new Kind(key(d), List.of(d))));
        statements(common);
    }

    /// All that bears on a rung, in the order of the file of judgements.
    public List<WeighedJudgement> on(Rung rung) {
        EvidenceUse evidenceUse = new EvidenceUse();
        entries(spent).forEach(e -> evidenceUse.take("precedent", e));
        Map<String, List<Entry>> kinds = new TreeMap<>();
        List<Kind> all = kinds(rung);
        Set<String> gone = all.stream()
                .filter(k -> k.key().startsWith("driver.")
                        && k.entries().stream().map(Entry::id).anyMatch(played::contains))
                .map(Kind::key)
                .collect(Collectors.toSet());
        for (Kind kind : all) {
            List<Entry> free = kind.entries().stream()
                    .<Entry>map(e -> e)
                    .filter(e -> SILENCE.contains(kind.key()) || !gone.contains(kind.key()) && !played.contains(e.id()))
                    .filter(e -> evidenceUse.take(kind.key(), e))
                    .toList();
            if (!free.isEmpty()) {
                kinds.merge(
                        kind.key(),
                        free,
                        (a, b) ->
                                Stream.concat(a.stream(), b.stream()).distinct().toList());
            }
        }
        List<WeighedJudgement> out = new ArrayList<>();
        judgements.of(Judgement.Use.RATIO).filter(j -> j.rungs().contains(rung)).forEach(j -> {
            List<Entry> entries = j.keys().stream()
                    .sorted()
                    .flatMap(k -> kinds.getOrDefault(k, List.of()).stream())
                    .distinct()
                    .toList();
            if (!entries.isEmpty()) {
                List<EntryId> own = QuestionContext.ids(entries).stream()
                        .filter(id -> !played.contains(id))
                        .toList();
                out.add(new WeighedJudgement(j, votes(entries, j.group()), own));
            }
        });
        return out;
    }

    private record Kind(String key, List<? extends Entry> entries) {}

    private List<Kind> kinds(Rung rung) {
        List<Kind> kinds = new ArrayList<>();
        deeds(rung, kinds);
        kinds.add(new Kind("past", observation.past(rung)));
        kinds.add(new Kind("planned", observation.planned(rung)));
        neighbours(rung, kinds);
        common.stream()
                .filter(k -> k.entries().stream().allMatch(e -> bearsOn(e, rung)))
                .forEach(kinds::add);
        return kinds;
    }

    private static boolean bearsOn(Entry entry, Rung rung) {
        return !(entry instanceof Entry.Driver d)
                || d.rungs().isEmpty()
                || d.rungs().contains(rung);
    }

    static String key(Entry.Driver driver) {
        return "driver." + driver.pulls().wire() + "." + driver.motive().wire();
    }

    private void deeds(Rung rung, List<Kind> kinds) {
        switch (observation.state(rung)) {
            case SEEN -> kinds.add(new Kind("deed.seen", observation.told(rung)));
            case REPORTED -> kinds.add(new Kind("deed.reported", observation.told(rung)));
            case DISPUTED ->
                kinds.add(new Kind(
                        observation.isMostlyTold(rung) ? "deed.reported" : "deed.disputed", observation.told(rung)));
            case DENIED -> {
                kinds.add(new Kind("deed.denied", observation.denied(rung)));
                nothing(kinds);
            }
            case NOTHING -> nothing(kinds);
        }
        boolean neverBefore =
                observation.past(rung).isEmpty() && observation.told(rung).isEmpty();
        observation
                .attack()
                .filter(a -> neverBefore && !a.earlier().isEmpty())
                .ifPresent(a -> kinds.add(new Kind("earlier.nothing", entries(a.earlier()))));
    }

    /// Who fights has troops there, and who sends troops may come to fight: what is told of the one bears on the
    /// other, if less.
    private void neighbours(Rung rung, List<Kind> kinds) {
        if (rung == Rung.FORCE) {
            neighbour("deployed.", Rung.DEPLOYMENT, kinds);
        } else if (rung == Rung.DEPLOYMENT) {
            neighbour("fought.", Rung.FORCE, kinds);
        }
    }

    private void neighbour(String key, Rung other, List<Kind> kinds) {
        ObservedRung.State state = observation.state(other);
        switch (state) {
            case SEEN, REPORTED, DISPUTED -> kinds.add(new Kind(key + state.wire(), observation.told(other)));
            case DENIED -> kinds.add(new Kind(key + "denied", observation.denied(other)));
            case NOTHING -> {}
        }
        kinds.add(new Kind(key + "planned", observation.planned(other)));
        kinds.add(new Kind(key + "past", observation.past(other)));
    }

    /// Silence says something only where two families tell of the attack, and then says it once, whatever
    /// their number.
    private void nothing(List<Kind> kinds) {
        observation
                .attack()
                .filter(a -> a.families() >= TELLING_FAMILIES)
                .ifPresent(a -> kinds.add(new Kind("deed.nothing", entries(a.entries()))));
    }

    private List<Entry> entries(List<EntryId> ids) {
        return ids.stream()
                .distinct()
                .sorted()
                .flatMap(id -> context.ledger().find(id).stream())
                .toList();
    }

    private List<Entry.Event> events(EventType type, boolean atAdversary) {
        return context.ledger().stream(Entry.Event.class)
                .filter(e -> e.type() == type
                        && QuestionContext.isTold(e)
                        && e.actors().stream().anyMatch(context::isPatron))
                .filter(e -> e.recipients().stream().anyMatch(atAdversary ? context::isAdversary : context::isProtege))
                .toList();
    }

    /// A parliament or a ruler has let force be used.
    private List<Entry.Event> authorisations() {
        return context.ledger().stream(Entry.Event.class)
                .filter(e -> e.type() == EventType.AGREE
                        && e.mode().filter("authorise"::equals).isPresent())
                .filter(e -> QuestionContext.isTold(e) || e.common().status() == Status.PLANNED)
                .filter(e -> e.actors().stream().anyMatch(context::isPatron)
                        && (context.isAboutPair(e) || e.recipients().stream().anyMatch(context::isAdversary)))
                .toList();
    }

    private List<Entry.Event> attacksOnPatron() {
        return context.ledger().stream(Entry.Event.class)
                .filter(e -> e.type() == EventType.ASSAULT && QuestionContext.isTold(e))
                .filter(e -> e.actors().stream().anyMatch(context::isAdversary)
                        && e.recipients().stream().anyMatch(context::isPatron))
                .toList();
    }

    /// The two at war have made a truce after the attack.
    private List<Entry.Event> truces() {
        return context.ledger().stream(Entry.Event.class)
                .filter(e -> e.type() == EventType.AGREE && QuestionContext.isTold(e))
                .filter(e -> e.named().stream().anyMatch(context::isAdversary)
                        && e.named().stream().anyMatch(context::isProtege))
                .filter(e -> TRUCE.matcher(e.common().anchor().exact()).find())
                .filter(e -> context.attack()
                        .flatMap(a -> a.start())
                        .filter(start -> !QuestionContext.isBefore(e, start))
                        .isPresent())
                .toList();
    }

    private List<Entry.Agreement> pactsWithAdversary() {
        return context.question().adversary().stream()
                .flatMap(z -> TreatyEnd.binding(
                        context.ledger().stream(Entry.Agreement.class)
                                .filter(QuestionContext::isTold)
                                .filter(a -> a.obligations().getOrDefault(Obligation.DEFENSE, false))
                                .filter(a -> a.parties().stream().anyMatch(context::isPatron)
                                        && a.parties().stream().anyMatch(context::isAdversary)
                                        && a.parties().stream().noneMatch(context::isProtege))
                                .toList(),
                        TreatyEnd.between(context.ledger(), context.question().patron(), z))
                        .stream())
                .toList();
    }

    private void transfers(List<Kind> kinds) {
        context.ledger().stream(Entry.Transfer.class)
                .filter(QuestionContext::isTold)
                .forEach(t -> {
                    if (observation.isFromPatron(t) && t.stage() != Stage.DELIVERED) {
                        kinds.add(new Kind("transfer." + t.stage().wire(), List.of(t)));
                    }
                    boolean crossed = t.supplier().filter(context::isPatron).isPresent()
                            && t.recipient().filter(context::isAdversary).isPresent();
                    if (crossed && t.stage() == Stage.DELIVERED) {
                        kinds.add(new Kind("enemy.delivered", List.of(t)));
                    }
                    boolean back = t.supplier().filter(context::isProtege).isPresent()
                            && t.recipient().filter(context::isPatron).isPresent();
                    if (back && t.stage() == Stage.DELIVERED) {
                        kinds.add(new Kind("return.delivered", List.of(t)));
                    }
                });
    }

    /// Whether a driver is the patron's, and about this protégé: it names it, or stands in an article about
    /// the pair.
    boolean isReason(Entry.Driver driver) {
        boolean told = driver.common().status() != Status.DENIED;
        return told
                && context.isPatron(driver.actor())
                && (driver.toward().filter(context::isProtege).isPresent() || context.isAboutPair(driver));
    }

    /// The patron's word that it will not or need not, or a transfer it declined.
    public boolean isRefusal(Entry entry) {
        return switch (entry) {
            case Entry.Statement s -> isOnAid(s) && StatementStrength.refuses(s.content());
            case Entry.Transfer t ->
                observation.isFromPatron(t) && t.stage() == Stage.DECLINED && QuestionContext.isTold(t);
            default -> false;
        };
    }

    private boolean isOnAid(Entry.Statement s) {
        return s.actor().filter(context::isPatron).isPresent()
                && context.isAboutPair(s)
                && !StatementStrength.onObligation(s.content());
    }

    private void statements(List<Kind> kinds) {
        context.ledger().stream(Entry.Statement.class).filter(this::isOnAid).forEach(s -> {
            if (StatementStrength.refuses(s.content())) {
                kinds.add(new Kind("statement.refuses", List.of(s)));
            } else if (QuestionContext.isTold(s) && StatementStrength.pledges(s.content())) {
                kinds.add(new Kind("statement.pledges", List.of(s)));
            }
        });
    }

    /// Votes of the families that tell these, less what has faded.
    ///
    /// @param group of the judgement
    double votes(List<? extends Entry> entries, String group) {
        Scales scales = new Scales(judgements);
        Map<Entry, Double> shares = new LinkedHashMap<>();
        entries.forEach(e -> shares.put(e, scales.left(group, context.daysBefore(e))));
        return scales.votes(shares, context::family);
    }
}
