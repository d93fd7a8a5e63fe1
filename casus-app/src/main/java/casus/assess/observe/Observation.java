package casus.assess.observe;

import casus.assess.question.Attack;
import casus.assess.question.QuestionContext;
import casus.ledger.record.Breadth;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.Feeds;
import casus.terms.Feeds.Side;
import casus.terms.Rung;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import casus.terms.table.JudgedNumbers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The patron's acts by rung: told after the trigger, denied, planned, and done before it.
///
/// What feeds a rung is [Feeds]'s table. An offer to mediate is coded as a planned mediation, and the offer is the
/// act, so it counts. Only what is clearly before the trigger is left out; what has no date counts and is said to
/// have none.
public final class Observation {
    private static final int OUTNUMBERED =
            JudgedNumbers.load("/casus/assess/judged.csv").count("observed.outnumbered");
    private static final Set<Rung> CHEAP = EnumSet.of(Rung.WORDS, Rung.MEDIATION);

    private final QuestionContext context;
    private final Optional<Attack> attack;
    private final Set<EntryId> open = new HashSet<>();
    private final Map<Rung, List<Entry>> told = new EnumMap<>(Rung.class);
    private final Map<Rung, List<Entry>> denied = new EnumMap<>(Rung.class);
    private final Map<Rung, List<Entry>> planned = new EnumMap<>(Rung.class);
    private final Map<Rung, List<Entry>> past = new EnumMap<>(Rung.class);

    public Observation(QuestionContext context, List<Contradiction> contradictions) {
        this.context = context;
        this.attack = context.attack();
        contradictions.stream()
                .filter(c -> c.state() == Contradiction.State.OPEN)
                .filter(c -> c.type() == Contradiction.Type.OCCURRED || c.type() == Contradiction.Type.STAGE)
                .flatMap(c -> Stream.of(c.a().id(), c.b().id()))
                .forEach(open::add);
        for (Entry entry : context.ledger().entries()) {
            rungs(entry).forEach(rung -> file(entry, rung));
        }
    }

    public Optional<Attack> attack() {
        return attack;
    }

    public List<Entry> told(Rung rung) {
        return told.getOrDefault(rung, List.of());
    }

    public List<Entry> denied(Rung rung) {
        return denied.getOrDefault(rung, List.of());
    }

    public List<Entry> planned(Rung rung) {
        return planned.getOrDefault(rung, List.of());
    }

    public List<Entry> past(Rung rung) {
        return past.getOrDefault(rung, List.of());
    }

    /// What the patron did, is told not to have done, plans or did before, on any rung, and every transfer of
    /// its: all that the evidence line weighs as deeds, and no other line rests on.
    public Set<EntryId> deeds() {
        return Stream.concat(
                        Stream.of(told, denied, planned, past)
                                .flatMap(m -> m.values().stream())
                                .flatMap(List::stream),
                        context.ledger().stream(Entry.Transfer.class).filter(this::isFromPatron))
                .map(Entry::id)
                .collect(Collectors.toSet());
    }

    private void file(Entry entry, Rung rung) {
        boolean over = attack.flatMap(Attack::start)
                .filter(start -> QuestionContext.isBefore(entry, start))
                .isPresent();
        Status status = entry.common().status();
        if (QuestionContext.isTold(entry) || isOfferToMediate(entry)) {
            (over ? past : told).computeIfAbsent(rung, r -> new ArrayList<>()).add(entry);
        } else if (!over && status == Status.DENIED && !Breadth.isOfOnePlace(entry, context.actors())) {
            denied.computeIfAbsent(rung, r -> new ArrayList<>()).add(entry);
        } else if (!over && status == Status.PLANNED) {
            planned.computeIfAbsent(rung, r -> new ArrayList<>()).add(entry);
        }
    }

    private static boolean isOfferToMediate(Entry entry) {
        return entry instanceof Entry.Event e
                && e.common().status() == Status.PLANNED
                && e.mode().filter("mediate"::equals).isPresent();
    }

    private Set<Rung> rungs(Entry entry) {
        return switch (entry) {
            case Entry.Event e -> e.actors().stream().anyMatch(context::isPatron) ? event(e) : Set.of();
            case Entry.Transfer t -> isFromPatron(t) ? transfer(t) : Set.of();
            case Entry.Statement s -> isWords(s) ? Set.of(Rung.WORDS) : Set.of();
            case Entry.Agreement a -> Set.of();
            case Entry.Driver d -> Set.of();
            case Entry.Expectation x -> Set.of();
        };
    }

    private Set<Rung> event(Entry.Event event) {
        Set<Rung> rungs = EnumSet.noneOf(Rung.class);
        for (Side side : sides(event)) {
            rungs.addAll(Feeds.event(event.type(), event.mode(), event.contexts(), side));
        }
        return rungs;
    }

    /// Where a meeting or a deal names only actors, those with the patron are the ones it is with.
    private Set<Side> sides(Entry.Event event) {
        boolean mutual = event.recipients().isEmpty()
                && Set.of(EventType.CONSULT, EventType.AGREE, EventType.COOPERATE)
                        .contains(event.type());
        Set<Side> sides = (mutual ? event.actors() : event.recipients())
                .stream()
                        .filter(a -> !context.isPatron(a))
                        .map(context::side)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Side.class)));
        sides.addAll(placed(event));
        return sides.isEmpty() && context.isAboutPair(event) ? EnumSet.of(Side.OTHER) : onSubject(event, sides);
    }

    /// Troops are moved for the protégé where they are moved to its country or to the adversary's border, and an
    /// attack on nobody named, in either's country or beside the protégé, is on the adversary.
    private Set<Side> placed(Entry.Event event) {
        Set<Side> there = event.place().stream()
                .flatMap(this::mentioned)
                .map(context::side)
                .filter(side -> side != Side.OTHER)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Side.class)));
        boolean beside = event.actors().stream().anyMatch(context::isProtege);
        boolean onNobody = event.type() == EventType.ASSAULT
                && event.recipients().isEmpty()
                && (beside || !there.isEmpty())
                && context.question().adversary().isPresent();
        return event.type() == EventType.MOBILIZE
                ? there
                : onNobody ? EnumSet.of(Side.ADVERSARY) : EnumSet.noneOf(Side.class);
    }

    /// A call for a cease-fire or an offer to mediate to somebody outside the pair counts only in an article about
    /// the pair.
    private Set<Side> onSubject(Entry.Event event, Set<Side> sides) {
        if (!context.isAboutPair(event)) {
            sides.remove(Side.OTHER);
        }
        return sides;
    }

    public boolean isFromPatron(Entry.Transfer transfer) {
        return transfer.supplier().filter(context::isPatron).isPresent()
                && transfer.recipient().filter(context::isProtege).isPresent();
    }

    private static Set<Rung> transfer(Entry.Transfer transfer) {
        boolean deliveryDenied = transfer.common().status() == Status.DENIED
                && transfer.stage() != Stage.DELIVERED
                && transfer.stage() != Stage.CO_PRODUCED;
        return deliveryDenied
                ? EnumSet.noneOf(Rung.class)
                : Feeds.transfer(transfer.stage()).map(EnumSet::of).orElseGet(() -> EnumSet.noneOf(Rung.class));
    }

    private boolean isWords(Entry.Statement statement) {
        if (statement.actor().filter(context::isPatron).isEmpty() || !context.isAboutPair(statement)) {
            return false;
        }
        String content = statement.content();
        return QuestionContext.isTold(statement)
                && StatementStrength.supports(content)
                && (namesEither(content) || namesNobody(content));
    }

    private boolean namesEither(String content) {
        return mentioned(content).anyMatch(a -> context.isProtege(a) || context.isAdversary(a));
    }

    private boolean namesNobody(String content) {
        return mentioned(content).allMatch(context::isPatron);
    }

    private Stream<casus.terms.ActorId> mentioned(String content) {
        return context.actors().mentions(content, 0, content.length()).stream()
                .map(m -> m.actor().id());
    }

    /// The observed ladder, lowest rung first.
    public List<ObservedRung> ladder() {
        return Stream.of(Rung.values()).map(this::observed).toList();
    }

    public ObservedRung observed(Rung rung) {
        List<Entry> yes = told(rung);
        List<Entry> no = denied(rung);
        List<EntryId> ids = Stream.concat(QuestionContext.ids(yes).stream(), QuestionContext.ids(no).stream())
                .distinct()
                .toList();
        int undated =
                (int) yes.stream().filter(e -> e.common().time().isEmpty()).count();
        return new ObservedRung(rung, state(rung), acts(yes), context.families(yes.isEmpty() ? no : yes), undated, ids);
    }

    public ObservedRung.State state(Rung rung) {
        List<Entry> yes = told(rung);
        if (yes.isEmpty()) {
            return denied(rung).isEmpty() ? ObservedRung.State.NOTHING : ObservedRung.State.DENIED;
        }
        if (!isOutnumbered(rung) && yes.stream().allMatch(e -> isContested(e, rung))) {
            return ObservedRung.State.DISPUTED;
        }
        boolean ownVoice = yes.stream().anyMatch(e -> !QuestionContext.isHearsay(e));
        return ownVoice || context.families(yes) >= 2 ? ObservedRung.State.SEEN : ObservedRung.State.REPORTED;
    }

    /// Whether three times as many families tell it as deny it; a lone denial, often of some larger act, is then no
    /// dispute.
    private boolean isOutnumbered(Rung rung) {
        int no = context.families(denied(rung));
        return no > 0 && context.families(told(rung)) >= OUTNUMBERED * no;
    }

    /// Whether more families tell it than deny it, and not one alone.
    public boolean isMostlyTold(Rung rung) {
        int yes = context.families(told(rung));
        return yes >= 2 && yes > context.families(denied(rung));
    }

    private boolean isContested(Entry entry, Rung rung) {
        return open.contains(entry.id())
                || denied(rung).stream().anyMatch(no -> mayBeSameTime(entry, no) && mayBeSameAct(entry, no, rung));
    }

    private static boolean mayBeSameTime(Entry a, Entry b) {
        return QuestionContext.time(a)
                .flatMap(x -> QuestionContext.time(b).map(x::mayEqual))
                .orElse(true);
    }

    /// Words and mediation are many acts, and a denial is of one of them; a denial of a deed is a denial of the
    /// kind of deed.
    private static boolean mayBeSameAct(Entry yes, Entry no, Rung rung) {
        return !CHEAP.contains(rung)
                || (yes instanceof Entry.Event a
                        && no instanceof Entry.Event b
                        && a.type() == b.type()
                        && Set.copyOf(a.recipients()).equals(Set.copyOf(b.recipients())));
    }

    private int acts(List<Entry> entries) {
        return (int) entries.stream().map(this::act).distinct().count();
    }

    private String act(Entry entry) {
        String when = QuestionContext.time(entry).map(Edtf::text).orElseGet(() -> context.family(entry));
        return switch (entry) {
            case Entry.Event e ->
                e.type().wire() + " " + e.recipients().stream().sorted().toList() + " " + contexts(e) + " " + when;
            case Entry.Transfer t -> t.stage().wire() + " " + t.category() + " " + when;
            default -> "statement " + when;
        };
    }

    private static String contexts(Entry.Event event) {
        return event.contexts().stream()
                .sorted(Comparator.naturalOrder())
                .map(Context::wire)
                .collect(Collectors.joining(","));
    }
}
