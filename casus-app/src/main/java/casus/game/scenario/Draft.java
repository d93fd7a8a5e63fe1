package casus.game.scenario;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import casus.terms.code.EventType;
import casus.terms.code.Motive;
import casus.terms.code.Obligation;
import casus.terms.code.Pull;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A first scenario from a ledger: actors, agreements, state and weights, each with the entries it rests
/// on.
///
/// Sizes are a rule and no measurement: a weight or share is small, middling or large as one, two or more
/// independent families of articles tell it, with a wide range around it. What no entry tells is flagged
/// in the file.
public final class Draft {
    private static final int MOST_IDS = 6;
    private static final double RANGE = 0.2;
    static final Set<Status> TRUE = Set.of(Status.OCCURRED, Status.ONGOING);
    private static final Set<EventType> FRIENDLY =
            Set.of(EventType.SUPPORT, EventType.AID, EventType.COOPERATE, EventType.AGREE);

    private final Ledger ledger;
    private final Actors actors;
    private final ActorId patron;
    private final ActorId target;
    private final ActorId attacker;
    private final Optional<ActorId> backer;
    private final Optional<ActorId> enemy;
    private final RequestedArms wants;
    private final StringBuilder out = new StringBuilder();
    private int evidenced;
    private int numbers;

    private Draft(
            Ledger ledger, Actors actors, ActorId patron, ActorId target, ActorId attacker, Optional<String> item) {
        this.ledger = ledger;
        this.actors = actors;
        this.patron = patron;
        this.target = target;
        this.attacker = attacker;
        backer = friend(attacker);
        wants = new RequestedArms(ledger, patron, target, item);
        enemy = enemy();
    }

    /// What a draft is about, where the user names it.
    ///
    /// @param patron   whose aid
    /// @param target   to whom
    /// @param attacker against whom
    /// @param item     what is delivered in a what-if of its own, as one calls it
    public record Cast(
            Optional<ActorId> patron, Optional<ActorId> target, Optional<ActorId> attacker, Optional<String> item) {}

    /// The text of a scenario file.
    ///
    /// @throws InputProblem where the ledger tells of no pair of partners or of nobody who attacks one of
    ///     them
    public static String of(Ledger ledger, Actors actors, Cast cast) {
        List<ActorId> pair = pair(ledger, cast);
        ActorId one = pair.get(0);
        ActorId other = pair.get(1);
        ActorId target = cast.target()
                .orElseGet(() -> cast.patron()
                        .map(p -> p.equals(one) ? other : one)
                        .orElseGet(() -> attacks(ledger, one, other) > attacks(ledger, other, one) ? one : other));
        ActorId patron = cast.patron().orElse(target.equals(one) ? other : one);
        ActorId attacker = cast.attacker()
                .or(() -> most(ledger.stream(Entry.Event.class)
                        .filter(e -> e.type() == EventType.ASSAULT && has(e.recipients(), target))
                        .flatMap(e -> e.actors().stream())
                        .map(Draft::state)
                        .filter(a -> !a.equals(target) && !a.equals(patron))))
                .orElseThrow(() -> new InputProblem(
                        "--attacker", "no entry tells who attacks " + actors.name(target), "name one with --attacker"));
        // All that is asked from here on is about one of the three, and asked some thirty times.
        Set<ActorId> three = Set.of(patron, target, attacker);
        Ledger theirs = ledger.only(e -> e.named().stream().map(Draft::state).anyMatch(three::contains));
        return new Draft(theirs, actors, patron, target, attacker, cast.item()).text();
    }

    static ActorId state(ActorId id) {
        return id.state().map(s -> new ActorId(s.value())).orElse(id);
    }

    private static boolean has(List<ActorId> ids, ActorId who) {
        return ids.stream().map(Draft::state).anyMatch(who::equals);
    }

    static boolean has(Optional<ActorId> id, ActorId who) {
        return id.map(Draft::state).filter(who::equals).isPresent();
    }

    private static boolean writable(ActorId id) {
        return id.value().matches("[A-Za-z0-9_.]{1,40}");
    }

    private static Optional<ActorId> most(Stream<ActorId> ids) {
        return ids
                .filter(Draft::writable)
                .collect(Collectors.groupingBy(i -> i, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<ActorId, Long>comparingByValue()
                        .thenComparing(Map.Entry.<ActorId, Long>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }

    /// How often somebody outside the pair attacks one of it.
    private static long attacks(Ledger ledger, ActorId whom, ActorId partner) {
        return ledger.stream(Entry.Event.class)
                .filter(e -> e.type() == EventType.ASSAULT && has(e.recipients(), whom) && !has(e.actors(), partner))
                .count();
    }

    private static List<ActorId> pair(Ledger ledger, Cast cast) {
        if (cast.patron().isPresent() && cast.target().isPresent()) {
            return List.of(cast.patron().get(), cast.target().get());
        }
        Stream<List<ActorId>> pairs = Stream.concat(
                ledger.stream(Entry.Agreement.class).map(Entry::named),
                ledger.stream(Entry.Transfer.class).map(Entry::named));
        return pairs
                .map(p -> p.stream().map(Draft::state).distinct().sorted().toList())
                .filter(p -> p.size() == 2 && p.stream().allMatch(Draft::writable))
                .filter(p -> cast.patron().map(p::contains).orElse(true)
                        && cast.target().map(p::contains).orElse(true))
                .collect(Collectors.groupingBy(p -> p, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<List<ActorId>, Long>comparingByValue()
                        .thenComparing(e -> e.getKey().toString(), Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .orElseThrow(() -> new InputProblem(
                        "--patron",
                        "no entry tells of an agreement or a transfer between two actors",
                        "name them with --patron, --target and --attacker"));
    }

    private Optional<ActorId> friend(ActorId of) {
        return most(ledger.stream(Entry.Event.class)
                .filter(e -> FRIENDLY.contains(e.type()) && has(e.recipients(), of)
                        || e.type() == EventType.ASSAULT && has(e.actors(), of) && has(e.recipients(), target))
                .flatMap(e -> e.actors().stream())
                .map(Draft::state)
                .filter(actors::isState)
                .filter(a -> !Set.of(of, patron, target).contains(a)));
    }

    /// Whom the patron fights in a war of its own: the state outside this crisis that it attacks most, or
    /// that its overstretch is about.
    private Optional<ActorId> enemy() {
        Stream<ActorId> attacked = ledger.stream(Entry.Event.class)
                .filter(e -> e.type() == EventType.ASSAULT
                        && has(e.actors(), patron)
                        && TRUE.contains(e.common().status()))
                .flatMap(e -> e.recipients().stream());
        Stream<ActorId> strained = ledger.stream(Entry.Driver.class)
                .filter(d ->
                        d.motive() == Motive.OVERSTRETCH && state(d.actor()).equals(patron))
                .flatMap(d -> d.toward().stream());
        return most(Stream.concat(attacked, strained)
                .map(Draft::state)
                .filter(actors::isState)
                .filter(a -> !Set.of(patron, target, attacker).contains(a))
                .filter(a -> backer.filter(a::equals).isEmpty()));
    }

    private String load() {
        return "\"load(" + patron.value() + "," + enemy.map(ActorId::value).orElse("elsewhere") + ")\"";
    }

    // --- evidence

    private List<Entry> drivers(ActorId who, Pull pulls, Motive... motives) {
        Set<Motive> wanted = Set.of(motives);
        return entries(
                Entry.Driver.class,
                d -> state(d.actor()).equals(who)
                        && d.pulls() == pulls
                        && wanted.contains(d.motive())
                        && d.common().status() != Status.DENIED);
    }

    private List<Entry> events(ActorId who, ActorId whom, EventType... types) {
        Set<EventType> wanted = Set.of(types);
        return entries(
                Entry.Event.class,
                e -> wanted.contains(e.type())
                        && has(e.actors(), who)
                        && has(e.recipients(), whom)
                        && TRUE.contains(e.common().status()));
    }

    private List<Entry> transfers(ActorId from, ActorId to, Stage... stages) {
        Set<Stage> wanted = Set.of(stages);
        return entries(
                Entry.Transfer.class,
                t -> wanted.contains(t.stage())
                        && has(t.supplier(), from)
                        && has(t.recipient(), to)
                        && (TRUE.contains(t.common().status()) || t.stage() != Stage.DELIVERED));
    }

    private List<Entry.Agreement> agreements() {
        return ledger.stream(Entry.Agreement.class)
                .filter(a -> has(a.parties(), patron) && has(a.parties(), target))
                .filter(a -> a.common().status() != Status.DENIED)
                .toList();
    }

    private <T extends Entry> List<Entry> entries(Class<T> kind, Predicate<T> wanted) {
        return ledger.stream(kind).filter(wanted).map(Entry.class::cast).toList();
    }

    @SafeVarargs
    private static List<Entry> all(List<? extends Entry>... lists) {
        return Stream.of(lists)
                .flatMap(List::stream)
                .map(Entry.class::cast)
                .distinct()
                .toList();
    }

    private String ids(List<? extends Entry> some) {
        return some.stream()
                .map(Entry::id)
                .distinct()
                .limit(MOST_IDS)
                .map(Object::toString)
                .collect(Collectors.joining(", ", "[", "]"));
    }

    // --- text

    private void line(String text) {
        out.append(text).append('\n');
    }

    /// A number that grows with the families of articles that tell of it.
    private String size(List<? extends Entry> some, String[] sizes) {
        int families = ledger.families(some);
        return "pert: " + sizes[Math.min(families, sizes.length - 1)];
    }

    private static final String[] WEIGHT = {
        "[0.05, 0.2, 0.5]", "[0.1, 0.3, 0.5]", "[0.2, 0.45, 0.7]", "[0.35, 0.6, 0.85]"
    };
    private static final String[] SHARE = {
        "[0.05, 0.3, 0.7]", "[0.15, 0.4, 0.7]", "[0.3, 0.55, 0.8]", "[0.5, 0.75, 0.95]"
    };

    private void number(String key, String[] sizes, String more, List<? extends Entry> evidence) {
        numbers++;
        evidenced += evidence.isEmpty() ? 0 : 1;
        String rests = evidence.isEmpty()
                ? "by: judged in drafting}   # no entry tells it"
                : "evidence: " + ids(evidence) + "}";
        line("    " + key + ": {" + size(evidence, sizes) + ", " + more + rests);
    }

    private void state(String key, String[] sizes, List<? extends Entry> evidence) {
        numbers++;
        evidenced += evidence.isEmpty() ? 0 : 1;
        String rests = evidence.isEmpty()
                ? "by: judged in drafting}   # no entry tells it"
                : "evidence: " + ids(evidence) + "}";
        line("  " + key + ": {" + size(evidence, sizes) + ", " + rests);
    }

    /// A share: entries for it against entries against it, by Laplace's rule, with a range of a fifth
    /// either way.
    private void ratio(String key, List<Entry> pro, List<Entry> contra) {
        double share = (pro.size() + 1.0) / (pro.size() + contra.size() + 2.0);
        String text = String.format(
                Locale.ROOT, "[%.2f, %.2f, %.2f]", Math.max(0.02, share - RANGE), share, Math.min(0.98, share + RANGE));
        List<Entry> both = new ArrayList<>();
        for (int i = 0; i < Math.max(pro.size(), contra.size()); i++) {
            pro.stream().skip(i).findFirst().ifPresent(both::add);
            contra.stream().skip(i).findFirst().ifPresent(both::add);
        }
        numbers++;
        evidenced += both.isEmpty() ? 0 : 1;
        line("  " + key + ": {pert: " + text + ", "
                + (both.isEmpty() ? "by: judged in drafting}   # no entry tells it" : "evidence: " + ids(both) + "}"));
    }

    private String text() {
        String p = patron.value();
        String t = target.value();
        String a = attacker.value();
        line("casus-scenario: 1");
        line("id: " + (p + "-" + t + "-" + a).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-"));
        line("question: \"highest rung " + plain(patron) + " takes for " + plain(target) + " when " + plain(attacker)
                + " attacks\"");
        line("actors:");
        line("  " + a + ": {role: attacker}");
        backer.ifPresent(b -> line("  " + b + ": {role: backer}"));
        line("  " + p + ": {role: patron}");
        line("  " + t + ": {role: target}");
        agreement(p, t);
        line("state0:");
        state(load(), SHARE, drivers(patron, Pull.AGAINST, Motive.OVERSTRETCH));
        ratio(
                "\"trust(" + t + "," + p + ")\"",
                all(
                        transfers(patron, target, Stage.DELIVERED),
                        events(patron, target, EventType.SUPPORT, EventType.AID, EventType.COOPERATE)),
                all(
                        transfers(patron, target, Stage.DECLINED, Stage.STALLED, Stage.LAPSED, Stage.REQUESTED),
                        events(patron, target, EventType.REJECT, EventType.ACCUSE),
                        events(target, patron, EventType.ACCUSE, EventType.REJECT)));
        state(
                "\"promise(" + p + "," + t + ")\"",
                SHARE,
                all(transfers(patron, target, Stage.OFFERED, Stage.PROMISED, Stage.ORDERED), agreements()));
        ratio(
                "\"delivered(" + p + "," + t + ")\"",
                transfers(patron, target, Stage.DELIVERED),
                transfers(
                        patron,
                        target,
                        Stage.REQUESTED,
                        Stage.OFFERED,
                        Stage.PROMISED,
                        Stage.ORDERED,
                        Stage.DECLINED,
                        Stage.STALLED,
                        Stage.LAPSED));
        state(
                "\"delivered(" + t + "," + p + ")\"",
                SHARE,
                transfers(target, patron, Stage.DELIVERED, Stage.CO_PRODUCED));
        moves(p, t, a);
        payoffs(p, t, a);
        whatIfs(p, t);
        line("run: {draws: 1024, shifts: 16, seed: 1, months: 12}");
        return "# Drafted from the ledger: " + evidenced + " of " + numbers
                + " numbers rest on entries. Their sizes are a rule of drafting: look at each.\n" + out;
    }

    private String plain(ActorId id) {
        return actors.name(id).replace("\"", "");
    }

    private void agreement(String p, String t) {
        List<Entry.Agreement> known = agreements();
        if (known.isEmpty()) {
            line("agreements:");
            line("  - {id: pact, parties: [" + p + ", " + t
                    + "], clauses: {defense: false}}   # no entry tells of one");
            return;
        }
        Map<Obligation, List<Boolean>> told = new LinkedHashMap<>();
        for (Entry.Agreement one : known) {
            one.obligations()
                    .forEach((o, v) ->
                            told.computeIfAbsent(o, k -> new ArrayList<>()).add(v));
        }
        told.putIfAbsent(Obligation.DEFENSE, List.of(false));
        String clauses = told.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> e.getKey().wire() + ": "
                        + (e.getValue().stream().filter(v -> v).count() * 2
                                > e.getValue().size()))
                .collect(Collectors.joining(", "));
        List<Entry.Agreement> spoken =
                known.stream().filter(k -> !k.obligations().isEmpty()).toList();
        line("agreements:");
        line("  - {id: pact, parties: [" + p + ", " + t + "], clauses: {" + clauses + "}, evidence: "
                + ids(spoken.isEmpty() ? known : spoken) + "}");
    }

    private void moves(String p, String t, String a) {
        line("moves:");
        line("  - {at: " + a + ", name: campaign, options: [pause, limited, sustained]}");
        backer.ifPresent(
                b -> line("  - {at: " + b.value() + ", name: join, options: [out, strike], after: campaign != pause}"));
        line("  - {at: " + p + ", name: response, options: ladder, climb: true, after: campaign != pause}");
        line("  - {at: " + t + ", name: reply, options: [endure, retaliate], after: campaign != pause}");
        line("  - {at: " + a + ", name: close, options: [settle, continue], after: campaign != pause}");
    }

    private void payoffs(String p, String t, String a) {
        List<Entry> strikes = events(attacker, target, EventType.ASSAULT);
        line("payoffs:");
        line("  " + a + ":");
        number("gain", WEIGHT, "", strikes);
        number("restraint", WEIGHT, "", all(strikes, events(attacker, target, EventType.THREATEN, EventType.ACCUSE)));
        number(
                "exposure",
                WEIGHT,
                "times: \"delivered(" + p + "," + t + ")\", ",
                transfers(patron, target, Stage.DELIVERED));
        number("resistance", WEIGHT, "", events(patron, target, EventType.SUPPORT, EventType.AID, EventType.COOPERATE));
        number("escalation", WEIGHT, "", drivers(attacker, Pull.AGAINST, Motive.ESCALATION, Motive.OVERSTRETCH));
        backer.ifPresent(b -> {
            line("  " + b.value() + ":");
            number(
                    "gain",
                    WEIGHT,
                    "",
                    all(
                            events(b, attacker, EventType.SUPPORT, EventType.AID, EventType.COOPERATE),
                            events(b, target, EventType.ASSAULT, EventType.THREATEN)));
            number("military_cost", WEIGHT, "", drivers(b, Pull.AGAINST, Motive.OVERSTRETCH, Motive.CAPABILITY));
        });
        line("  " + p + ":");
        patron(p, t);
        line("  " + t + ":");
        number("own_loss", WEIGHT, "", strikes);
        number(
                "resolve",
                WEIGHT,
                "",
                events(target, attacker, EventType.ASSAULT, EventType.THREATEN, EventType.MOBILIZE));
        number("military_cost", WEIGHT, "", drivers(target, Pull.AGAINST, Motive.CAPABILITY, Motive.STOCK));
    }

    private void patron(String p, String t) {
        number(
                "ally_loss_averted",
                WEIGHT,
                "",
                drivers(
                        patron,
                        Pull.FOR,
                        Motive.TIE,
                        Motive.REGIME_SURVIVAL,
                        Motive.IDEOLOGY,
                        Motive.INFLUENCE,
                        Motive.ECONOMY));
        number(
                "military_cost",
                WEIGHT,
                "times: " + load() + ", ",
                drivers(patron, Pull.AGAINST, Motive.OVERSTRETCH, Motive.CAPABILITY));
        number(
                "antagonising",
                WEIGHT,
                "",
                drivers(patron, Pull.AGAINST, Motive.TIE, Motive.ECONOMY, Motive.INFLUENCE, Motive.DOMESTIC));
        number("escalation", WEIGHT, "", drivers(patron, Pull.AGAINST, Motive.ESCALATION));
        number("drawdown", WEIGHT, "", drivers(patron, Pull.AGAINST, Motive.STOCK));
        number(
                "prestige",
                WEIGHT,
                "",
                all(
                        drivers(patron, Pull.AGAINST, Motive.MEDIATOR_ROLE),
                        drivers(patron, Pull.FOR, Motive.MEDIATOR_ROLE),
                        events(patron, target, EventType.REQUEST, EventType.CONSULT)));
        number(
                "reputation",
                WEIGHT,
                "",
                all(
                        drivers(patron, Pull.FOR, Motive.REPUTATION, Motive.DUTY),
                        events(patron, target, EventType.SUPPORT)));
        number(
                "reciprocity",
                WEIGHT,
                "times: \"delivered(" + t + "," + p + ")\", ",
                all(
                        drivers(patron, Pull.FOR, Motive.RECIPROCITY),
                        transfers(target, patron, Stage.DELIVERED, Stage.CO_PRODUCED)));
        number("breach", WEIGHT, "when: defense, ", agreements());
    }

    private void whatIfs(String p, String t) {
        boolean owed = agreements().stream().anyMatch(k -> k.obligations().getOrDefault(Obligation.DEFENSE, false));
        line("whatif:");
        line("  - {id: defence-clause" + (owed ? "-gone" : "") + ", set: {pact.defense: " + !owed + "}}");
        List<Entry> strain = drivers(patron, Pull.AGAINST, Motive.OVERSTRETCH);
        String war = enemy.map(e -> "-" + RequestedArms.slug(actors.name(e))).orElse("");
        line("  - {id: load" + war + "-ends, set: {" + load() + ": 0.1}" + because(strain) + "}");
        RequestedArms.Want want = wants.first();
        line("  - {id: " + want.slug() + "-delivered, set: {\"delivered(" + p + "," + t + ")\": 0.95}"
                + because(want.entries()) + "}   # " + want.told());
    }

    private String because(List<? extends Entry> some) {
        return some.isEmpty() ? "" : ", evidence: " + ids(some);
    }
}
