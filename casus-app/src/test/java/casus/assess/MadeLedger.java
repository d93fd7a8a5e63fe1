package casus.assess;

import casus.ledger.Ledger;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Motive;
import casus.terms.code.Obligation;
import casus.terms.code.Pull;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/// Small ledgers by seed, in which few actors do much to each other: for laws on what of a ledger is needed.
public final class MadeLedger {
    private static final List<String> WHO = List.of("BRA", "PER", "CHL", "ARG", "BRA.navy", "NOR", "SWE", "PER.mod");
    private static final List<String> SPEAKERS = List.of("Ann Oak", "Ben Elm", "Eve Ash");
    private static final List<String> WORDS =
            List.of("We will not send soldiers to them at all", "We will help our friends with all we have");
    private static final List<Status> STATUSES =
            List.of(Status.OCCURRED, Status.OCCURRED, Status.DENIED, Status.PLANNED, Status.ONGOING);

    private MadeLedger() {}

    private static <T> T one(SplittableRandom random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    /// Some forty entries in six articles; some stand on one passage, and half have a day.
    public static Ledger of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        LedgerBuilder out = new LedgerBuilder();
        for (int i = 0; i < 40; i++) {
            out.in("a" + i / 7 + ".txt").status(one(random, STATUSES));
            if (random.nextInt(3) == 0) {
                out.passage("Some words did not say it was sent number " + random.nextInt(4) + ".");
            }
            if (random.nextBoolean()) {
                out.on("2031-06-" + (10 + random.nextInt(20)));
            }
            String a = random.nextInt(3) == 0 ? "BRA" : one(random, WHO);
            String b = random.nextInt(3) == 0 && !a.equals("PER")
                    ? "PER"
                    : one(random, WHO.stream().filter(w -> !w.equals(a)).toList());
            switch (random.nextInt(12)) {
                case 7 -> out.together(one(random, List.of(EventType.ASSAULT, EventType.AID)), a, b);
                case 0 -> out.event(a, EventType.ASSAULT, b, Context.MILITARY);
                case 1 -> out.event(a, EventType.AID, b, Context.MILITARY);
                case 2 ->
                    out.agreement(
                            a, b, random.nextBoolean() ? Map.of(Obligation.DEFENSE, random.nextBoolean()) : Map.of());
                case 3, 10, 11 ->
                    out.transfer(
                            a,
                            one(random, List.of(Stage.DELIVERED, Stage.OFFERED, Stage.DECLINED)),
                            b,
                            one(random, List.of("sensors", "sensors", "arms unspecified")));
                case 4 -> out.driver(a, one(random, List.of(Motive.values())), one(random, List.of(Pull.values())));
                case 5 -> out.says(one(random, SPEAKERS), a, one(random, WORDS));
                case 8 ->
                    out.expectsIf("if " + one(random, List.of("Peru", "Norway")) + " falls", "oil will cost more");
                case 9 -> out.accordingTo(one(random, SPEAKERS)).event(a, EventType.ASSAULT, b, Context.MILITARY);
                default -> out.event(a, one(random, List.of(EventType.values())), b);
            }
        }
        return out.ledger();
    }
}
