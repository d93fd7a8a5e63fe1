package casus.game.scenario;

import casus.game.scenario.Scenario.Actor;
import casus.game.scenario.Scenario.Agreement;
import casus.game.scenario.Scenario.Meaning;
import casus.game.scenario.Scenario.Move;
import casus.game.scenario.Scenario.Role;
import casus.game.scenario.Scenario.Weight;
import casus.game.scenario.Scenario.WhatIf;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.Rung;
import casus.terms.code.EventType;
import casus.terms.code.Motive;
import casus.terms.code.Obligation;
import casus.terms.code.Pull;
import casus.terms.code.Stage;
import casus.terms.table.JudgedNumbers;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;

/// Makes a scenario of what a ledger tells: the same moves for every crisis, sizes by the rule of drafting.
final class ScenarioDrafter {
    private static final String PACT = "pact";
    private static final int DECIMALS = 2;

    /// So many families of articles, or more, make a size large.
    private static final int MANY = 3;

    private final DraftEvidence told;
    private final RequestedArms wants;
    private final JudgedNumbers judged = DriverTable.judgedNumbers();
    private final String patron;
    private final String target;
    private final String attacker;
    private final SequencedMap<String, Quantity> state = new LinkedHashMap<>();
    private final List<Weight> payoffs = new ArrayList<>();
    private final Map<String, String> remarks = new TreeMap<>();

    /// @param item what is delivered in a what-if of its own, where the user names it
    ScenarioDrafter(DraftEvidence told, Optional<String> item) {
        this.told = told;
        wants = new RequestedArms(told.ledger(), told.patron(), told.target(), item);
        patron = told.patron().value();
        target = told.target().value();
        attacker = told.attacker().value();
    }

    Draft draft() {
        state();
        payoffs();
        Agreement pact = agreement();
        Scenario scenario = new Scenario(
                "draft",
                (patron + "-" + target + "-" + attacker)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9-]", "-"),
                "highest rung " + told.name(told.patron()) + " takes for " + told.name(told.target()) + " when "
                        + told.name(told.attacker()) + " attacks",
                actors(),
                List.of(pact),
                state,
                moves(),
                payoffs,
                whatIfs(),
                List.of(),
                Scenario.Run.usual(judged));
        return new Draft(scenario, remarks);
    }

    private List<Actor> actors() {
        List<Actor> out = new ArrayList<>();
        out.add(new Actor(attacker, Role.ATTACKER, List.of()));
        told.backer().ifPresent(b -> out.add(new Actor(b.value(), Role.BACKER, List.of())));
        out.add(new Actor(patron, Role.PATRON, List.of()));
        out.add(new Actor(target, Role.TARGET, List.of()));
        return out;
    }

    // --- numbers

    private static String between(String state, String one, String other) {
        return state + "(" + one + "," + other + ")";
    }

    private String load() {
        return between("load", patron, told.enemy().map(ActorId::value).orElse("elsewhere"));
    }

    /// A number that grows with the families of articles that tell of it.
    ///
    /// @param sizes which: `draft.weight` or `draft.share`
    private Quantity sized(String key, String sizes, List<? extends Entry> evidence) {
        int size = Math.min(told.families(evidence), MANY);
        return quantity(key, Distribution.pert(judged.number(sizes + "." + size)), evidence);
    }

    private static Quantity quantity(String key, Distribution value, List<? extends Entry> evidence) {
        return new Quantity(
                key,
                value,
                DraftEvidence.ids(evidence),
                evidence.isEmpty() ? Optional.of(Draft.JUDGE) : Optional.empty());
    }

    private void share(String key, List<? extends Entry> evidence) {
        state.put(key, sized(key, "draft.share", evidence));
    }

    private void weight(String actor, String driver, List<? extends Entry> evidence) {
        weight(actor, driver, List.of(), Optional.empty(), evidence);
    }

    private void weight(
            String actor,
            String driver,
            List<String> times,
            Optional<Obligation> when,
            List<? extends Entry> evidence) {
        payoffs.add(new Weight(actor, driver, sized(actor + "." + driver, "draft.weight", evidence), times, when));
    }

    /// A share: entries for it against entries against it, by Laplace's rule, with a range either way.
    private void ratio(String key, List<Entry> pro, List<Entry> contra) {
        double share = (pro.size() + 1.0) / (pro.size() + contra.size() + 2.0);
        double range = judged.value("draft.ratio.range");
        List<Entry> both = new ArrayList<>();
        for (int i = 0; i < Math.max(pro.size(), contra.size()); i++) {
            pro.stream().skip(i).findFirst().ifPresent(both::add);
            contra.stream().skip(i).findFirst().ifPresent(both::add);
        }
        state.put(
                key,
                quantity(
                        key,
                        new Distribution(
                                Distribution.Shape.PERT,
                                List.of(
                                        rounded(Math.max(judged.value("draft.ratio.least"), share - range)),
                                        rounded(share),
                                        rounded(Math.min(judged.value("draft.ratio.most"), share + range)))),
                        both));
    }

    /// A count of a handful of entries is no better known than to a hundredth.
    private static double rounded(double share) {
        return BigDecimal.valueOf(share)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .doubleValue();
    }

    // --- state

    private void state() {
        ActorId p = told.patron();
        ActorId t = told.target();
        share(load(), told.drivers(p, Pull.AGAINST, Motive.OVERSTRETCH));
        ratio(
                between("trust", target, patron),
                DraftEvidence.all(
                        told.transfers(p, t, Stage.DELIVERED),
                        told.events(p, t, EventType.SUPPORT, EventType.AID, EventType.COOPERATE)),
                DraftEvidence.all(
                        told.transfers(p, t, Stage.DECLINED, Stage.STALLED, Stage.LAPSED, Stage.REQUESTED),
                        told.events(p, t, EventType.REJECT, EventType.ACCUSE),
                        told.events(t, p, EventType.ACCUSE, EventType.REJECT)));
        share(
                between("promise", patron, target),
                DraftEvidence.all(
                        told.transfers(p, t, Stage.OFFERED, Stage.PROMISED, Stage.ORDERED), told.agreements()));
        ratio(
                between("delivered", patron, target),
                told.transfers(p, t, Stage.DELIVERED),
                told.transfers(
                        p,
                        t,
                        Stage.REQUESTED,
                        Stage.OFFERED,
                        Stage.PROMISED,
                        Stage.ORDERED,
                        Stage.DECLINED,
                        Stage.STALLED,
                        Stage.LAPSED));
        share(between("delivered", target, patron), told.transfers(t, p, Stage.DELIVERED, Stage.CO_PRODUCED));
    }

    private Agreement agreement() {
        List<Entry.Agreement> known = told.agreements();
        if (known.isEmpty()) {
            remarks.put(PACT, "no entry reports one");
            return new Agreement(PACT, List.of(patron, target), Map.of(Obligation.DEFENSE, false), List.of());
        }
        List<Entry.Agreement> spoken =
                known.stream().filter(k -> !k.obligations().isEmpty()).toList();
        return new Agreement(
                PACT, List.of(patron, target), clauses(known), DraftEvidence.ids(spoken.isEmpty() ? known : spoken));
    }

    /// What most of the entries that speak of a clause say; no duty to defend where none speaks of it.
    private static Map<Obligation, Boolean> clauses(List<Entry.Agreement> known) {
        Map<Obligation, List<Boolean>> told = new EnumMap<>(Obligation.class);
        for (Entry.Agreement one : known) {
            one.obligations()
                    .forEach((o, v) ->
                            told.computeIfAbsent(o, k -> new ArrayList<>()).add(v));
        }
        Map<Obligation, Boolean> out = new EnumMap<>(Obligation.class);
        out.put(Obligation.DEFENSE, false);
        told.forEach((o, values) -> out.put(o, values.stream().filter(v -> v).count() * 2 > values.size()));
        return out;
    }

    // --- moves

    private List<Move> moves() {
        Condition attack = Condition.parse("campaign != pause");
        List<Move> out = new ArrayList<>();
        out.add(move(attacker, "campaign", Meaning.ATTACK, Condition.ALWAYS, "pause", "limited", "sustained"));
        told.backer().ifPresent(b -> out.add(move(b.value(), "join", Meaning.JOIN, attack, "out", "strike")));
        List<String> rungs = Arrays.stream(Rung.values()).map(Rung::wire).toList();
        out.add(new Move(
                List.of(patron),
                "response",
                Meaning.RESPONSE,
                rungs,
                Move.even(rungs.size()),
                true,
                true,
                attack,
                List.of()));
        out.add(move(target, "reply", Meaning.REPLY, attack, "endure", "retaliate"));
        out.add(move(attacker, "close", Meaning.CLOSE, attack, "settle", "continue"));
        return out;
    }

    private static Move move(String at, String name, Meaning meaning, Condition after, String... options) {
        return new Move(
                List.of(at),
                name,
                meaning,
                List.of(options),
                Move.even(options.length),
                false,
                false,
                after,
                List.of());
    }

    // --- payoffs

    private void payoffs() {
        ActorId p = told.patron();
        ActorId t = told.target();
        ActorId a = told.attacker();
        List<Entry> strikes = told.events(a, t, EventType.ASSAULT);
        weight(attacker, "gain", strikes);
        weight(
                attacker,
                "restraint",
                DraftEvidence.all(strikes, told.events(a, t, EventType.THREATEN, EventType.ACCUSE)));
        weight(
                attacker,
                "exposure",
                List.of(between("delivered", patron, target)),
                Optional.empty(),
                told.transfers(p, t, Stage.DELIVERED));
        weight(attacker, "resistance", told.events(p, t, EventType.SUPPORT, EventType.AID, EventType.COOPERATE));
        weight(attacker, "escalation", told.drivers(a, Pull.AGAINST, Motive.ESCALATION, Motive.OVERSTRETCH));
        told.backer().ifPresent(this::backer);
        patron();
        weight(target, "own_loss", strikes);
        weight(target, "resolve", told.events(t, a, EventType.ASSAULT, EventType.THREATEN, EventType.MOBILIZE));
        weight(target, "military_cost", told.drivers(t, Pull.AGAINST, Motive.CAPABILITY, Motive.STOCK));
    }

    private void backer(ActorId b) {
        weight(
                b.value(),
                "gain",
                DraftEvidence.all(
                        told.events(b, told.attacker(), EventType.SUPPORT, EventType.AID, EventType.COOPERATE),
                        told.events(b, told.target(), EventType.ASSAULT, EventType.THREATEN)));
        weight(b.value(), "military_cost", told.drivers(b, Pull.AGAINST, Motive.OVERSTRETCH, Motive.CAPABILITY));
    }

    private void patron() {
        ActorId p = told.patron();
        ActorId t = told.target();
        weight(
                patron,
                "ally_loss_averted",
                told.drivers(
                        p,
                        Pull.FOR,
                        Motive.TIE,
                        Motive.REGIME_SURVIVAL,
                        Motive.IDEOLOGY,
                        Motive.INFLUENCE,
                        Motive.ECONOMY));
        weight(
                patron,
                "military_cost",
                List.of(load()),
                Optional.empty(),
                told.drivers(p, Pull.AGAINST, Motive.OVERSTRETCH, Motive.CAPABILITY));
        weight(
                patron,
                "antagonising",
                told.drivers(p, Pull.AGAINST, Motive.TIE, Motive.ECONOMY, Motive.INFLUENCE, Motive.DOMESTIC));
        weight(patron, "escalation", told.drivers(p, Pull.AGAINST, Motive.ESCALATION));
        weight(patron, "drawdown", told.drivers(p, Pull.AGAINST, Motive.STOCK));
        weight(
                patron,
                "prestige",
                DraftEvidence.all(
                        told.drivers(p, Pull.AGAINST, Motive.MEDIATOR_ROLE),
                        told.drivers(p, Pull.FOR, Motive.MEDIATOR_ROLE),
                        told.events(p, t, EventType.REQUEST, EventType.CONSULT)));
        weight(
                patron,
                "reputation",
                DraftEvidence.all(
                        told.drivers(p, Pull.FOR, Motive.REPUTATION, Motive.DUTY),
                        told.events(p, t, EventType.SUPPORT)));
        weight(
                patron,
                "reciprocity",
                List.of(between("delivered", target, patron)),
                Optional.empty(),
                DraftEvidence.all(
                        told.drivers(p, Pull.FOR, Motive.RECIPROCITY),
                        told.transfers(t, p, Stage.DELIVERED, Stage.CO_PRODUCED)));
        weight(patron, "breach", List.of(), Optional.of(Obligation.DEFENSE), told.agreements());
    }

    // --- what-ifs

    private List<WhatIf> whatIfs() {
        boolean owed =
                told.agreements().stream().anyMatch(k -> k.obligations().getOrDefault(Obligation.DEFENSE, false));
        String war =
                told.enemy().map(e -> "-" + RequestedArms.slug(told.name(e))).orElse("");
        RequestedArms.RequestedItem want = wants.first();
        String delivered = want.slug() + "-delivered";
        remarks.put(delivered, want.told());
        return List.of(
                whatIf(
                        "defence-clause" + (owed ? "-gone" : ""),
                        PACT + "." + Obligation.DEFENSE.wire(),
                        owed ? 0 : 1,
                        List.of()),
                whatIf(
                        "load" + war + "-ends",
                        load(),
                        judged.value("draft.whatif.load"),
                        told.drivers(told.patron(), Pull.AGAINST, Motive.OVERSTRETCH)),
                whatIf(
                        delivered,
                        between("delivered", patron, target),
                        judged.value("draft.whatif.delivered"),
                        want.entries()));
    }

    private static WhatIf whatIf(String id, String key, double value, List<? extends Entry> because) {
        SequencedMap<String, Distribution> set = new LinkedHashMap<>();
        set.put(key, Distribution.fixed(value));
        return new WhatIf(id, set, DraftEvidence.ids(because));
    }
}
