package casus.app.record;

import casus.app.verb.DecisionVerb;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.decision.Decision;
import casus.ledger.decision.Decision.Verdict;
import casus.ledger.file.CaseFile;
import casus.ledger.record.Common.Review;
import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import casus.terms.InputProblem;
import casus.terms.code.JsonObject;
import casus.work.EntryLines;
import casus.work.FieldValues;
import casus.work.GradedLedger;
import casus.work.ReviewOrder;
import casus.work.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Shows entries one at a time, in order of effect on the open question, and keeps what a human says of each.
public @Command(
        name = "review",
        description = {
            "shows entries one at a time, in order of effect on the open question, and keeps what you say of each.",
            "A letter and Enter decide: a accept, x reject, u unsure, s skip, e FIELD=VALUE correct, z undo, q quit;",
            "words after the letter are the reason. Keys are read from standard input, so a file of them will do."
        },
        footer = {
            "",
            "Examples:",
            "  casus review",
            "  casus review --accept L-12,L-13 --why \"read both\"",
            "  casus review --correct L-15 --set stage=offered --set supplier=Russia"
        }) final class ReviewCommand extends DecisionVerb {
    @Option(names = "--question", paramLabel = "QUESTION", description = "the open question (default: the last asked)")
    private @Nullable String question;

    @Option(names = "--all", description = "entries decided on earlier as well")
    private boolean all;

    @Option(names = "--limit", paramLabel = "N", description = "at most so many cards")
    private int limit = Integer.MAX_VALUE;

    private int limit() {
        if (limit < 0) {
            throw new InputProblem("--limit", limit + " is fewer than none", "write 0 or more");
        }
        return limit;
    }

    @Option(names = "--list", description = "list the cards in their order and ask nothing")
    private boolean list;

    @Option(names = "--accept", paramLabel = "ID", split = ",", description = "these entries are as the article has it")
    private List<String> accept = new ArrayList<>();

    @Option(names = "--reject", paramLabel = "ID", split = ",", description = "these are not; they leave the ledger")
    private List<String> reject = new ArrayList<>();

    @Option(names = "--unsure", paramLabel = "ID", split = ",", description = "nobody can tell; they count half")
    private List<String> unsure = new ArrayList<>();

    @Option(names = "--correct", paramLabel = "ID", description = "the entry to correct, with --set")
    private @Nullable String correct;

    @Option(
            names = "--set",
            paramLabel = "FIELD=VALUE",
            description = "a field of the wire form and its right value; empty for none")
    private List<String> fields = new ArrayList<>();

    @Option(names = "--same-act", arity = "2", paramLabel = "ID", description = "these two entries report one act")
    private List<String> sameAct = new ArrayList<>();

    @Option(names = "--other-act", arity = "2", paramLabel = "ID", description = "these two report two acts")
    private List<String> otherAct = new ArrayList<>();

    public ReviewCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void run(CaseFile file, Actors actors) {
        List<Decision.Act> acts = acts(actors);
        if (!acts.isEmpty()) {
            acts.forEach(act -> tell(file, act));
            return;
        }
        Ledger ledger = GradedLedger.ledger(file, actors, asOf());
        Optional<String> open = Optional.ofNullable(question).or(file::lastQuestion);
        ReviewOrder order = ReviewOrder.of(ledger, actors, today(), open);
        List<Entry> queue = order.queue(ledger, all).stream().limit(limit()).toList();
        if (list) {
            queue.forEach(e -> say(json() ? object(e, order).toString() : line(e, order, new EntryLines(actors))));
        } else {
            new ReviewSession(file, ledger, actors, order, terminal(), today(), who()).run(queue);
        }
    }

    private List<Decision.Act> acts(Actors actors) {
        List<Decision.Act> out = new ArrayList<>();
        Stream.of(
                        new Instruction(accept, Review.ACCEPTED),
                        new Instruction(reject, Review.REJECTED),
                        new Instruction(unsure, Review.UNSURE))
                .forEach(asked ->
                        asked.ids().forEach(id -> out.add(new Decision.Review(FieldValues.id(id), asked.state()))));
        link(sameAct, Verdict.SAME, out);
        link(otherAct, Verdict.NOT_SAME, out);
        if (correct != null) {
            if (fields.isEmpty()) {
                throw new InputProblem(
                        "--correct",
                        "nothing says what is to be corrected",
                        "add --set FIELD=VALUE, such as --set stage=offered");
            }
            out.add(new Decision.Correct(FieldValues.id(correct), FieldValues.of(fields, actors)));
        } else if (!fields.isEmpty()) {
            throw new InputProblem("--set", "no entry is named", "add --correct ID");
        }
        return out;
    }

    private static void link(List<String> two, Verdict verdict, List<Decision.Act> out) {
        for (int i = 0; i + 1 < two.size(); i += 2) {
            out.add(new Decision.Link(FieldValues.id(two.get(i)), FieldValues.id(two.get(i + 1)), verdict));
        }
    }

    private record Instruction(List<String> ids, Review state) {}

    private static String line(Entry e, ReviewOrder order, EntryLines lines) {
        return String.format(
                Locale.ROOT, "%-6s %-22s %-11s %s", e.id(), ReviewSession.effect(e, order), e.kind(), lines.what(e));
    }

    private static JsonObject object(Entry e, ReviewOrder order) {
        return JsonObject.exact()
                .put("id", e.id())
                .put("rung", order.effect(e.id()).map(x -> x.rung()))
                .put("effect", order.effect(e.id()).map(x -> x.points()).orElse(0.0))
                .put("contested", order.isContested(e.id()))
                .put("entry", Wire.object(e));
    }
}
