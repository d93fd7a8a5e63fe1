package casus.bench.precedent;

import casus.bench.precedent.table.StateTables;
import casus.bench.precedent.table.StateTables.Coding;
import casus.precedent.cases.Case;
import casus.precedent.table.Crosswalk;
import casus.precedent.table.Dispute;
import casus.precedent.table.Participant;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// The catalogue of cases beside the tables, as far as tables can tell: was there such a dispute in that
/// year, was the patron in it on the protégé's side or with force, was defence owed, were patron and attacker
/// rivals, who was the stronger.
///
/// A difference need not be an error: coders and the catalogue may mean different things, as a war may be
/// coded as several disputes or none, a treaty may be void in the eyes of one and not of the other. Each is
/// listed.
final class PrecedentCatalogue {
    private static final double MUCH_STRONGER = 1.5;
    private static final int DEFENSE = 1;
    private static final int SHOW_OF_FORCE = 3;

    private final StateTables tables;
    private final Crosswalk crosswalk = Crosswalk.load();
    private final List<Dispute> disputes = new ArrayList<>();
    private final int lastOutcome;
    private final int lastPower;
    private final int lastPromise;

    private PrecedentCatalogue(StateTables tables) {
        this.tables = tables;
        for (Coding coding : Coding.values()) {
            disputes.addAll(tables.disputes(coding));
        }
        this.lastOutcome = disputes.stream().mapToInt(Dispute::year).max().orElse(0);
        this.lastPower = tables.lastYearOfPower().orElse(0);
        this.lastPromise = tables.lastYearOfObligations().orElse(0);
    }

    static ObjectNode of(StateTables tables, List<Case> cases) {
        PrecedentCatalogue checking = new PrecedentCatalogue(tables);
        Tally dispute = new Tally();
        Tally force = new Tally();
        Tally promise = new Tally();
        Tally rival = new Tally();
        Tally balance = new Tally();
        for (Case one : cases) {
            checking.check(one, dispute, force, promise, rival, balance);
        }
        ObjectNode out = JsonNodeFactory.instance.objectNode().put("cases", cases.size());
        out.set("dispute", dispute.json());
        out.set("force", force.json());
        out.set("defense", promise.json());
        out.set("rival", rival.json());
        out.set("balance", balance.json());
        return out;
    }

    private void check(Case one, Tally dispute, Tally force, Tally promise, Tally rival, Tally balance) {
        int year = one.year();
        OptionalInt x = crosswalk.cow(one.patron(), year);
        OptionalInt y = crosswalk.cow(one.protege(), year);
        OptionalInt z = crosswalk.cow(one.adversary(), year);
        if (x.isPresent() && y.isPresent() && year <= lastPromise) {
            int owed = tables.obligations(x.getAsInt(), y.getAsInt(), year)
                    | tables.obligations(x.getAsInt(), y.getAsInt(), year - 1);
            promise.add(one, one.promise().contains("defense"), (owed & DEFENSE) != 0);
        }
        if (z.isEmpty()) {
            return;
        }
        if (x.isPresent() && year <= lastPower) {
            rival.add(one, one.rival(), tables.isRival(x.getAsInt(), z.getAsInt(), year));
        }
        if (y.isEmpty()) {
            return;
        }
        OptionalDouble weak = tables.power(y.getAsInt(), year);
        OptionalDouble strong = tables.power(z.getAsInt(), year);
        if (weak.isPresent() && strong.isPresent()) {
            double ratio = strong.getAsDouble() / weak.getAsDouble();
            String told = ratio > MUCH_STRONGER ? "stronger" : ratio < 1 / MUCH_STRONGER ? "weaker" : "even";
            balance.add(one, one.balance(), told);
        }
        if (x.isPresent() && year <= lastOutcome) {
            List<Dispute> between = disputes.stream()
                    .filter(d -> isBetween(d, y.getAsInt(), z.getAsInt(), year))
                    .toList();
            dispute.add(one, "a dispute", between.isEmpty() ? "none" : "a dispute");
            if (!between.isEmpty()) {
                force.add(one, one.force(), between.stream().anyMatch(d -> joined(d, x.getAsInt(), y.getAsInt())));
            }
        }
    }

    private static boolean isBetween(Dispute dispute, int y, int z, int year) {
        return side(dispute, y, year)
                .flatMap(a -> side(dispute, z, year).filter(b -> !a.equals(b)))
                .isPresent();
    }

    private static Optional<Boolean> side(Dispute dispute, int state, int year) {
        return dispute.participants().stream()
                .filter(p -> p.state() == state && p.year() <= year + 1 && year <= p.until())
                .map(Participant::sideA)
                .findFirst();
    }

    private static boolean joined(Dispute dispute, int x, int y) {
        return dispute.participants().stream()
                .anyMatch(p -> p.state() == x
                        && p.hostility() >= SHOW_OF_FORCE
                        && dispute.participants().stream().anyMatch(q -> q.state() == y && q.sideA() == p.sideA()));
    }

    /// How often catalogue and tables say the same, and where not.
    private static final class Tally {
        private int of;
        private int same;
        private final ArrayNode apart = JsonNodeFactory.instance.arrayNode();

        void add(Case one, Object catalogue, Object told) {
            of++;
            if (catalogue.equals(told)) {
                same++;
            } else {
                apart.add(one.id() + ": " + catalogue + ", the tables " + told);
            }
        }

        ObjectNode json() {
            ObjectNode out =
                    JsonNodeFactory.instance.objectNode().put("checked", of).put("agrees", same);
            out.set("apart", apart);
            return out;
        }
    }
}
