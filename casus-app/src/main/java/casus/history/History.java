package casus.history;

import casus.history.hazard.ActTable;
import casus.history.hazard.Hazards;
import casus.history.rank.Partners;
import casus.history.rank.Quads;
import casus.history.rank.RankExplanation;
import casus.history.store.PastEvent;
import casus.ledger.Ledger;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.Feeds;
import casus.terms.Probability;
import casus.terms.Rung;
import casus.terms.StateCode;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import casus.terms.table.JudgedNumbers;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The front door of event history: dated events of any source, and what two actors usually do next.
///
/// Rules and hazards come from [HistoryModel] and hold no names; the events give them their footing, and their own
/// past sets the level of the probabilities. What is not among the events is taken not to have happened, so
/// that a probability is one of being recorded in such a source; the outlook says when the past of the two is
/// thin.
public final class History {
    private static final int MOST_TYPES = 3;
    private static final int MOST_LEADERS = 3;
    private static final int MOST_WHY = 4;
    private static final JudgedNumbers JUDGED = JudgedNumbers.load("/casus/history/judged.csv");
    private static final int THIN_DAYS = JUDGED.count("thin.days");
    private static final int THIN = JUDGED.count("thin.acts");

    private final List<PastEvent> events;
    private final HistoryModel learned;

    private History(List<PastEvent> events, HistoryModel learned) {
        this.events = events.stream()
                .filter(e -> !e.actor().equals(e.recipient()))
                .sorted(Comparator.comparing(PastEvent::day)
                        .thenComparing(PastEvent::actor)
                        .thenComparing(PastEvent::recipient)
                        .thenComparing(PastEvent::type)
                        .thenComparing(PastEvent::set)
                        .thenComparing(PastEvent::id))
                .toList();
        this.learned = learned;
    }

    /// @param events in any order; the same events give the same answers
    public static History of(List<PastEvent> events, HistoryModel learned) {
        return new History(events, learned);
    }

    /// The dated acts of a case between actors, as events: acts that occurred, and deliveries as military aid. A
    /// body of a state acts for it.
    public static List<PastEvent> of(Ledger ledger) {
        List<PastEvent> out = new ArrayList<>();
        for (Entry entry : ledger.entries()) {
            Optional<LocalDate> day = day(entry.common());
            boolean deed =
                    entry.common().status() == Status.OCCURRED || entry.common().status() == Status.ONGOING;
            if (day.isEmpty() || !deed || entry.common().review() == Common.Review.REJECTED) {
                continue;
            }
            if (entry instanceof Entry.Event e) {
                for (ActorId actor : e.actors()) {
                    for (ActorId recipient : e.recipients()) {
                        out.add(event(entry, day.get(), actor, recipient, e.type(), e.mode(), e.contexts()));
                    }
                }
            } else if (entry instanceof Entry.Transfer t) {
                if (t.stage() == Stage.DELIVERED
                        && t.supplier().isPresent()
                        && t.recipient().isPresent()) {
                    out.add(event(
                            entry,
                            day.get(),
                            t.supplier().get(),
                            t.recipient().get(),
                            EventType.AID,
                            Optional.empty(),
                            Set.of(Context.MILITARY)));
                }
            }
        }
        return out.stream().filter(e -> !e.actor().equals(e.recipient())).toList();
    }

    private static Optional<LocalDate> day(Common common) {
        return common.time()
                .map(t -> t.edtf().text())
                .filter(t -> t.matches("\\d{4}-\\d{2}-\\d{2}"))
                .map(LocalDate::parse);
    }

    private static PastEvent event(
            Entry entry,
            LocalDate day,
            ActorId actor,
            ActorId recipient,
            EventType type,
            Optional<String> mode,
            Set<Context> contexts) {
        return new PastEvent(
                day,
                name(actor),
                name(recipient),
                type,
                mode,
                contexts,
                "case",
                entry.id().toString(),
                entry.common().anchor().exact().replaceAll("\\s+", " "));
    }

    private static String name(ActorId actor) {
        return actor.state().map(StateCode::value).orElse(actor.value());
    }

    /// What the two did before a day, and are likely to do from that day on.
    ///
    /// @param actor   as the events name it: a state's code or a name
    /// @param partner the same
    /// @param day     the first day that is not known
    /// @param days    how far ahead, at least 1
    public Outlook outlook(String actor, String partner, LocalDate day, int days) {
        if (days < 1) {
            throw new IllegalArgumentException("a horizon has at least one day, not " + days);
        }
        List<PastEvent> known =
                events.stream().filter(e -> e.day().isBefore(day)).toList();
        List<PastEvent> past = known.stream()
                .filter(e -> isBetween(e, actor, partner))
                .sorted(Comparator.comparing(PastEvent::day).reversed())
                .toList();
        List<String> names = names(known, actor, partner);
        LocalDate first = known.isEmpty() ? day : known.getFirst().day();
        Table types = table(
                known, names, first, ActKinds.types(), e -> List.of(e.type().ordinal()));
        Table rungs = table(known, names, first, ActKinds.rungs(), History::rungs);
        int a = names.indexOf(actor);
        int b = names.indexOf(partner);
        int step = (int) ChronoUnit.DAYS.between(first, day);
        List<Outlook.Chance> byType = chances(learned.types(), types, a, b, step, days).stream()
                .sorted(Comparator.comparingDouble(
                                (Outlook.Chance c) -> -c.probability().value())
                        .thenComparing(Outlook.Chance::kind))
                .toList();
        List<Outlook.Next> next = known.isEmpty() ? List.of() : next(types, a, b, step, byType, names);
        long lately = past.stream()
                .filter(e -> !e.day().isBefore(day.minusDays(THIN_DAYS)))
                .count();
        return new Outlook(
                actor,
                partner,
                day,
                days,
                known.size(),
                past,
                rhythm(past, actor, day),
                byType,
                chances(learned.rungs(), rungs, a, b, step, days),
                next,
                lately < THIN);
    }

    /// What a patron did in the windows that follow an attack on its protégé.
    ///
    /// @param windows how many windows; a new one begins with the first attack after the last one ended
    /// @param since   the first attack
    /// @param seen    in how many of them each rung was seen: acts towards the protégé, and for force acts
    ///     against whoever attacked
    public record AfterAttacks(int windows, Optional<LocalDate> since, Map<Rung, Integer> seen) {
        /// From how many windows on event history has a vote.
        public static final int ENOUGH = JUDGED.count("windows.enough");

        public AfterAttacks {
            seen = Map.copyOf(seen);
        }

        public boolean mayVote() {
            return windows >= ENOUGH;
        }
    }

    /// Counts the windows of `days` days that follow an attack on the protégé and ended before a day.
    public AfterAttacks afterAttacks(String patron, String protege, LocalDate day, int days) {
        return windows(events, patron, protege, day, days);
    }

    /// The same without rules and hazards.
    ///
    /// @param events in any order
    public static AfterAttacks afterAttacks(
            List<PastEvent> events, String patron, String protege, LocalDate day, int days) {
        return windows(
                events.stream()
                        .sorted(Comparator.comparing(PastEvent::day).thenComparing(PastEvent::id))
                        .toList(),
                patron,
                protege,
                day,
                days);
    }

    private static AfterAttacks windows(
            List<PastEvent> events, String patron, String protege, LocalDate day, int days) {
        int windows = 0;
        Optional<LocalDate> since = Optional.empty();
        Map<Rung, Integer> seen = new java.util.EnumMap<>(Rung.class);
        for (Rung rung : Rung.values()) {
            seen.put(rung, 0);
        }
        LocalDate end = LocalDate.MIN;
        for (PastEvent attack : events) {
            boolean counts = attack.type() == EventType.ASSAULT
                    && attack.recipient().equals(protege)
                    && !attack.actor().equals(patron)
                    && attack.day().isAfter(end)
                    && attack.day().plusDays(days).isBefore(day);
            if (counts) {
                windows++;
                since = since.or(() -> Optional.of(attack.day()));
                end = attack.day().plusDays(days);
                for (Rung rung : inWindow(events, attack, patron, protege, end)) {
                    seen.merge(rung, 1, Integer::sum);
                }
            }
        }
        return new AfterAttacks(windows, since, seen);
    }

    private static Set<Rung> inWindow(
            List<PastEvent> events, PastEvent attack, String patron, String protege, LocalDate end) {
        Set<Rung> out = java.util.EnumSet.noneOf(Rung.class);
        for (PastEvent e : events) {
            boolean inside = !e.day().isBefore(attack.day()) && !e.day().isAfter(end);
            if (inside && e.actor().equals(patron) && e.recipient().equals(protege)) {
                out.addAll(Feeds.event(e.type(), e.mode(), e.contexts(), Feeds.Side.PROTEGE));
            } else if (inside && e.actor().equals(patron) && e.recipient().equals(attack.actor())) {
                out.addAll(Feeds.event(e.type(), e.mode(), e.contexts(), Feeds.Side.ADVERSARY));
            }
        }
        return out;
    }

    private static boolean isBetween(PastEvent e, String a, String b) {
        return e.actor().equals(a) && e.recipient().equals(b)
                || e.actor().equals(b) && e.recipient().equals(a);
    }

    private static List<Integer> rungs(PastEvent e) {
        return ActKinds.rungs(e.type(), e.mode(), e.contexts()).stream()
                .sorted()
                .map(Rung::ordinal)
                .toList();
    }

    private static List<String> names(List<PastEvent> known, String actor, String partner) {
        Set<String> names = new java.util.TreeSet<>(List.of(actor, partner));
        known.forEach(e -> names.addAll(List.of(e.actor(), e.recipient())));
        return List.copyOf(names);
    }

    /// Events as numbers, and which of them each came from.
    private record Table(Quads quads, List<PastEvent> events) {}

    private static Table table(
            List<PastEvent> known,
            List<String> names,
            LocalDate first,
            List<String> kinds,
            java.util.function.Function<PastEvent, List<Integer>> kindsOf) {
        Map<String, Integer> ids = new LinkedHashMap<>();
        names.forEach(n -> ids.put(n, ids.size()));
        List<int[]> rows = new ArrayList<>();
        List<PastEvent> of = new ArrayList<>();
        for (PastEvent e : known) {
            for (int kind : kindsOf.apply(e)) {
                int step = (int) ChronoUnit.DAYS.between(first, e.day());
                rows.add(new int[] {ids.getOrDefault(e.actor(), 0), kind, ids.getOrDefault(e.recipient(), 0), step});
                of.add(e);
            }
        }
        return new Table(Quads.of(names, kinds, rows), of);
    }

    private static List<Outlook.Chance> chances(Hazards hazards, Table table, int a, int b, int step, int days) {
        Quads q = table.quads();
        ActTable acts = new ActTable(q.entities(), q.relations(), q.subject(), q.object(), q.relation(), q.step());
        int[] times = new int[hazards.kinds().size()];
        for (int i = 0; i < q.size(); i++) {
            times[q.relation()[i]] += q.subject()[i] == a && q.object()[i] == b ? 1 : 0;
        }
        List<Outlook.Chance> out = new ArrayList<>();
        List<Hazards.Forecast> forecasts = hazards.forecasts(acts, a, b, step - 1, days);
        for (int k = 0; k < forecasts.size(); k++) {
            Hazards.Forecast f = forecasts.get(k);
            List<Outlook.Why> why = f.terms().stream()
                    .limit(MOST_WHY)
                    .map(t -> new Outlook.Why(t.name(), t.logOdds()))
                    .toList();
            out.add(new Outlook.Chance(f.kind(), new Probability(f.probability()), times[k], why));
        }
        return out;
    }

    private List<Outlook.Next> next(
            Table table, int a, int b, int step, List<Outlook.Chance> byType, List<String> names) {
        Partners partners = Partners.of(table.quads(), learned.partners(), step);
        List<Outlook.Next> out = new ArrayList<>();
        for (Outlook.Chance chance : byType) {
            if (chance.times() == 0 || out.size() == MOST_TYPES) {
                continue;
            }
            int type = EventType.valueOf(chance.kind()).ordinal();
            RankExplanation own = partners.explain(a, type, b);
            List<Outlook.Leader> leaders = partners.best(a, type, MOST_LEADERS).stream()
                    .map(e -> new Outlook.Leader(names.get(e.candidate()), e.share()))
                    .toList();
            out.add(new Outlook.Next(
                    chance.kind(),
                    leaders,
                    own.rank(),
                    own.share(),
                    own.terms().stream()
                            .filter(t -> t.adds() != 0)
                            .map(t -> new Outlook.Why(t.group(), t.adds()))
                            .toList(),
                    own.grounds().stream()
                            .filter(g -> !g.events().isEmpty())
                            .map(g -> ground(g, table, type, names.get(a), names.get(b)))
                            .toList(),
                    own.dropOfAll()));
        }
        return out;
    }

    private static Outlook.Ground ground(
            RankExplanation.Ground g, Table table, int head, String actor, String partner) {
        List<String> kinds = table.quads().relations();
        boolean forth = g.relation() < kinds.size();
        String body = kinds.get(g.relation() % kinds.size());
        String rule = String.format(
                Locale.ROOT,
                "%s by %s towards %s ← %s by %s towards %s",
                kinds.get(head),
                actor,
                partner,
                body,
                forth ? actor : partner,
                forth ? partner : actor);
        return new Outlook.Ground(
                rule,
                g.bodySupport(),
                g.ruleSupport(),
                g.confidence(),
                g.events().stream().map(i -> table.events().get(i)).toList(),
                g.drop());
    }

    private static List<Outlook.Month> rhythm(List<PastEvent> past, String actor, LocalDate day) {
        if (past.isEmpty()) {
            return List.of();
        }
        Map<YearMonth, int[]> counts = new TreeMap<>();
        YearMonth last = YearMonth.from(day.minusDays(1));
        for (YearMonth m = YearMonth.from(past.getLast().day()); !m.isAfter(last); m = m.plusMonths(1)) {
            counts.put(m, new int[2]);
        }
        for (PastEvent e : past) {
            int[] both = counts.computeIfAbsent(YearMonth.from(e.day()), m -> new int[2]);
            both[e.actor().equals(actor) ? 0 : 1]++;
        }
        return counts.entrySet().stream()
                .map(e -> new Outlook.Month(e.getKey(), e.getValue()[0], e.getValue()[1]))
                .toList();
    }
}
