package casus.app.answer;

import casus.app.verb.CaseVerb;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.ledger.gap.Gap;
import casus.ledger.gap.LifeCycle;
import casus.ledger.gap.Step;
import casus.ledger.gap.Timeline;
import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import casus.terms.ActorId;
import casus.terms.Edtf;
import casus.terms.InputProblem;
import casus.terms.Rung;
import casus.terms.code.JsonObject;
import casus.terms.code.Stage;
import casus.terms.text.Phrase;
import casus.terms.text.SafeFile;
import casus.work.ActorLookup;
import casus.work.EntryLines;
import casus.work.GradedLedger;
import casus.work.RungWords;
import casus.work.Terminal;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Puts what one actor said to another beside what it did, and what went the other way.
public @Command(
        name = "gap",
        description = "puts what A said to B beside what it did, per item and rung, and what went the other way",
        footer = {
            "",
            "Examples:",
            "  casus gap Russia Iran",
            "  casus gap RUS IRN --beside USA ISR",
            "  casus gap RUS IRN -o timeline.svg"
        }) final class GapCommand extends CaseVerb {
    @Parameters(index = "0", paramLabel = "A", description = "who gives, or would: a state's name or code, or a group")
    private String from = "";

    @Parameters(index = "1", paramLabel = "B", description = "who gets, or would")
    private String to = "";

    @Option(
            names = "--beside",
            arity = "2",
            paramLabel = "ACTOR",
            description = "another pair, C and D, to compare in one table")
    private @Nullable List<String> beside;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "write a timeline as SVG: words above deeds, hatched where uncertain")
    private @Nullable Path output;

    @Option(names = "--why", description = "also print every act, with its sources and quotes")
    private boolean why;

    public GapCommand(Terminal terminal) {
        super(terminal);
    }

    private record GapPair(Gap there, Gap back) {}

    @Override
    protected void run(CaseFile file, Actors actors) {
        Ledger ledger = GradedLedger.ledger(file, actors, asOf());
        GapPair pair = both(ledger, actors, file, from, to);
        if (output != null) {
            write(output, Timeline.of(pair.there(), actors));
        }
        if (beside != null) {
            GapPair other = both(ledger, actors, file, beside.get(0), beside.get(1));
            if (json()) {
                List.of(pair, other).forEach(b -> say(Wire.text(object(b))));
            } else {
                compare(pair, other, actors);
            }
        } else if (json()) {
            say(Wire.text(object(pair)));
        } else {
            direction(pair.there(), actors, ledger);
            say("");
            say("What went the other way");
            direction(pair.back(), actors, ledger);
            if (!why) {
                say("more: --why");
            }
        }
        if (output != null && !json()) {
            say("");
            say("timeline: " + output);
        }
    }

    private static GapPair both(Ledger ledger, Actors actors, CaseFile file, String a, String b) {
        ActorId first = ActorLookup.actor(a, a, actors, file);
        ActorId second = ActorLookup.actor(b, b, actors, file);
        return new GapPair(Gap.of(ledger, actors, first, second), Gap.of(ledger, actors, second, first));
    }

    private static void write(Path to, String svg) {
        if (!String.valueOf(to.getFileName()).endsWith(".svg")) {
            throw new InputProblem("-o " + to, "a timeline ends in .svg", "name the file timeline.svg");
        }
        Path folder = to.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new InputProblem(
                    to.toString(),
                    "there is no folder to put the timeline in",
                    "make the folder, or name another file");
        }
        SafeFile.write(to, svg);
    }

    private void steps(List<Step> steps) {
        if (why) {
            steps.forEach(s -> say("    " + line(s)));
        }
    }

    private void direction(Gap gap, Actors actors, Ledger ledger) {
        LifeCycle all = gap.all();
        say(actors.name(gap.from()) + " → " + actors.name(gap.to()) + ": " + asked(all) + "promised " + all.promised()
                + " · delivered " + all.delivered() + " (" + all.unverified()
                + " unverified)");
        say("  promised minus delivered " + minus(all.promised() - all.delivered()) + "  [n = "
                + (all.promised() + all.delivered()) + " acts]");
        for (LifeCycle cycle : gap.goods()) {
            say("  " + cycle.item() + ": " + asked(cycle) + "promised " + cycle.promised() + " · delivered "
                    + cycle.delivered()
                    + (cycle.fellThrough() == 0 ? "" : " · refused, stalled or lapsed " + cycle.fellThrough()));
            steps(cycle.steps());
        }
        for (Rung rung : Rung.values()) {
            List<Step> steps = gap.help().getOrDefault(rung, List.of());
            if (!steps.isEmpty()) {
                say("  " + RungWords.load().name(rung) + ": " + Phrase.count(gap.told(rung), "act"));
                steps(steps);
            }
        }
        if (gap.goods().isEmpty() && gap.help().isEmpty()) {
            say("  nothing is reported; that is not to say that nothing was done");
        }
    }

    /// What was asked for and offered, where anything was.
    private static String asked(LifeCycle cycle) {
        int asked = cycle.at(Stage.REQUESTED);
        int offered = cycle.at(Stage.OFFERED);
        return (asked == 0 ? "" : "asked for " + asked + " · ") + (offered == 0 ? "" : "offered " + offered + " · ");
    }

    private static String minus(int n) {
        return n < 0 ? "−" + -n : String.valueOf(n);
    }

    private static String line(Step s) {
        Entry first = s.reports().getFirst();
        return String.format(
                Locale.ROOT,
                "%-23s %-10s %s  %s%s  “%s”",
                (s.told() ? "" : s.status() + ": ") + s.what(),
                s.time().map(Edtf::text).orElse("undated"),
                s.grade(),
                s.ids().stream().map(Object::toString).collect(Collectors.joining(" ")),
                s.speakers().isEmpty() ? "" : "  on the word of " + String.join(", ", new TreeSet<>(s.speakers())),
                EntryLines.cut(first.common().anchor().exact()));
    }

    private void compare(GapPair one, GapPair other, Actors actors) {
        String left = actors.name(one.there().from()) + " → "
                + actors.name(one.there().to());
        String right = actors.name(other.there().from()) + " → "
                + actors.name(other.there().to());
        int width = Math.max(12, left.length());
        String form = "%-34s  %" + width + "s  %" + Math.max(12, right.length()) + "s";
        say(String.format(Locale.ROOT, form, "acts reported", left, right));
        row(form, "asked for", g -> g.all().at(Stage.REQUESTED), one, other);
        row(form, "offered", g -> g.all().at(Stage.OFFERED), one, other);
        row(form, "promised or ordered", g -> g.all().promised(), one, other);
        row(form, "delivered", g -> g.all().delivered(), one, other);
        row(form, "  of them on one word only", g -> g.all().unverified(), one, other);
        row(form, "promised minus delivered", g -> g.all().promised() - g.all().delivered(), one, other);
        row(form, "refused, stalled or lapsed", g -> g.all().fellThrough(), one, other);
        for (Rung rung : Rung.values()) {
            if (rung != Rung.FORCE) {
                row(form, rung.wire() + (rung == Rung.ARMS ? " (military aid)" : ""), g -> g.told(rung), one, other);
            }
        }
        say(String.format(
                Locale.ROOT,
                form,
                "delivered the other way",
                one.back().all().delivered(),
                other.back().all().delivered()));
        say("Counts are of reported acts; no report does not mean that nothing was done.");
    }

    private void row(String form, String what, ToIntFunction<Gap> count, GapPair one, GapPair other) {
        say(String.format(
                Locale.ROOT, form, what, minus(count.applyAsInt(one.there())), minus(count.applyAsInt(other.there()))));
    }

    private static ObjectNode object(GapPair both) {
        return object(both.there()).put("otherWay", object(both.back())).node();
    }

    private static JsonObject object(Gap gap) {
        LifeCycle all = gap.all();
        JsonObject rungs = JsonObject.exact();
        new TreeMap<>(gap.help())
                .forEach((rung, steps) -> rungs.putSome(
                        rung.wire(), steps.stream().map(GapCommand::object).toList()));
        return JsonObject.exact()
                .put("from", gap.from())
                .put("to", gap.to())
                .put("asked", all.at(Stage.REQUESTED))
                .put("offered", all.at(Stage.OFFERED))
                .put("promised", all.promised())
                .put("delivered", all.delivered())
                .put("unverified", all.unverified())
                .put("fellThrough", all.fellThrough())
                .put("promisedMinusDelivered", all.promised() - all.delivered())
                .put(
                        "goods",
                        gap.goods(),
                        cycle -> JsonObject.exact()
                                .put("item", cycle.item())
                                .put("promised", cycle.promised())
                                .put("delivered", cycle.delivered())
                                .put("unverified", cycle.unverified())
                                .putSome(
                                        "steps",
                                        cycle.steps().stream()
                                                .map(GapCommand::object)
                                                .toList()))
                .put("rungs", rungs)
                .put("agreements", gap.agreements(), Entry::id);
    }

    private static JsonObject object(Step s) {
        return JsonObject.exact()
                .put("what", s.what())
                .put("status", s.status())
                .put("deed", s.deed())
                .put("certain", s.certain())
                .put("time", s.time())
                .put("grade", s.grade())
                .put("speakers", new TreeSet<>(s.speakers()))
                .put("entries", s.ids());
    }
}
