package casus.app.record;

import casus.app.page.OneScreen;
import casus.app.verb.DecisionVerb;
import casus.assess.reply.TreatyConflict;
import casus.assess.reply.TreatyConflicts;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.compare.Contradictions;
import casus.ledger.decision.Decision;
import casus.ledger.file.CaseFile;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Contradiction.State;
import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import casus.terms.Anchor;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.terms.code.WireName;
import casus.terms.text.Phrase;
import casus.terms.text.PlainDates;
import casus.work.ContradictionJson;
import casus.work.FieldValues;
import casus.work.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists passages that cannot both be right, and keeps what a human makes of one.
public @Command(
        name = "contradictions",
        description = "lists passages that cannot both be right, with both quotes; keeps what you make of one",
        footer = {
            "",
            "Examples:",
            "  casus contradictions --case iran.casus",
            "  casus contradictions --judge C-2 --right L-14 --why \"the treaty's own text\"",
            "  casus contradictions --explain C-3 --why \"two deliveries\""
        }) final class ContradictionsCommand extends DecisionVerb {
    @Option(names = "--type", paramLabel = "TYPE", description = "only of this type")
    private @Nullable String type;

    @Option(names = "--state", paramLabel = "STATE", description = "only open, explained or judged ones")
    private @Nullable String state;

    @Option(names = "--judge", paramLabel = "NUMBER", description = "decide between the two, with --right")
    private @Nullable String judge;

    @Option(names = "--explain", paramLabel = "NUMBER", description = "both can be right, with --why")
    private @Nullable String explain;

    @Option(names = "--reopen", paramLabel = "NUMBER", description = "it is open after all")
    private @Nullable String reopen;

    @Option(names = "--right", paramLabel = "ID", description = "the entry that is right; none if neither is")
    private @Nullable String right;

    @Option(names = "--all", description = "list all, each with both quotes and what would settle it")
    private boolean whole;

    public ContradictionsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void run(CaseFile file, Actors actors) {
        Optional<Contradiction.Type> wantedType =
                Optional.ofNullable(type).map(w -> member(Contradiction.Type.class, "--type", w));
        Optional<State> wantedState = Optional.ofNullable(state).map(w -> member(State.class, "--state", w));
        Ledger ledger = file.ledger(asOf());
        List<Contradiction> all = Contradictions.of(ledger, actors);
        List<TreatyConflict> ofTreaties = TreatyConflicts.of(ledger, actors);
        Optional.ofNullable(judge)
                .or(() -> Optional.ofNullable(explain))
                .or(() -> Optional.ofNullable(reopen))
                .ifPresent(number -> refuseTreaty(number, all.size(), ofTreaties));
        if (judge != null) {
            decide(file, named(all, "--judge", judge), State.JUDGED);
        } else if (explain != null) {
            decide(file, named(all, "--explain", explain), State.EXPLAINED);
        } else if (reopen != null) {
            decide(file, named(all, "--reopen", reopen), State.OPEN);
        } else {
            list(all, ofTreaties, wantedType, wantedState);
        }
    }

    private static <T extends Enum<T> & WireName> T member(Class<T> kind, String option, String word) {
        return WireName.find(kind, word)
                .orElseThrow(() -> new InputProblem(
                        option, "there is none called \"" + word + "\"", "write one of " + WireName.words(kind)));
    }

    /// One between an article and the tables is settled on either side, and not between two entries.
    private static void refuseTreaty(String number, int before, List<TreatyConflict> ofTreaties) {
        int n = numberOf(number) - before;
        if (n >= 1 && n <= ofTreaties.size()) {
            TreatyConflict c = ofTreaties.get(n - 1);
            throw new InputProblem(
                    "-",
                    "C-" + (n + before) + " is between " + c.entry().id() + " and the table of treaties",
                    "reject or correct the entry with `casus review`, or the table with `casus treaties correct "
                            + c.treaty().id() + "` or `casus treaties end "
                            + c.treaty().id() + "`");
        }
    }

    private void list(
            List<Contradiction> all,
            List<TreatyConflict> ofTreaties,
            Optional<Contradiction.Type> wantedType,
            Optional<State> wantedState) {
        int number = 0;
        int shown = 0;
        List<String> page = new ArrayList<>();
        for (Contradiction c : all) {
            number++;
            if (wantedType.filter(t -> t != c.type()).isEmpty()
                    && wantedState.filter(s -> s != c.state()).isEmpty()) {
                shown++;
                page.addAll(
                        json()
                                ? List.of(Wire.text(ContradictionJson.object(c, number)))
                                : whole ? lines(c, number).lines().toList() : List.of(line(c, number)));
            }
        }
        for (TreatyConflict c : ofTreaties) {
            number++;
            if (wantedType.filter(t -> t != TreatyConflict.TYPE).isEmpty()
                    && wantedState.filter(s -> s != c.state()).isEmpty()) {
                shown++;
                page.addAll(
                        json()
                                ? List.of(Wire.text(ContradictionJson.object(c, number)))
                                : whole ? lines(c, number).lines().toList() : List.of(line(c, number)));
            }
        }
        if (!json()) {
            page.addFirst(
                    shown == 0
                            ? "no contradictions found"
                            : Phrase.count(shown, "contradiction") + ", "
                                    + Stream.concat(
                                                    all.stream().map(Contradiction::state),
                                                    ofTreaties.stream().map(TreatyConflict::state))
                                            .filter(s -> s == State.OPEN)
                                            .count()
                                    + " open");
        }
        List<String> screen = new ArrayList<>(json() || whole ? page : OneScreen.of(page, "more: --all"));
        if (!json() && !whole && shown > 0 && !screen.getLast().startsWith("more: ")) {
            screen.add("more: --all");
        }
        screen.forEach(this::say);
    }

    private static String line(Contradiction c, int number) {
        return "C-" + number + "  " + c.state().wire() + ": " + PlainDates.of(c.about()) + "  (" + c.a().id() + ", "
                + c.b().id() + ")";
    }

    private static String line(TreatyConflict c, int number) {
        return "C-" + number + "  " + c.state().wire() + ": " + c.about() + "  ("
                + c.entry().id() + ", " + c.treaty().id() + ")";
    }

    private static String lines(TreatyConflict c, int number) {
        return String.format(
                Locale.ROOT,
                "C-%d  %s, %s: %s%n      %s%n      %s: %s (%s)%n      %s: %s",
                number,
                TreatyConflict.TYPE.wire(),
                c.state().wire(),
                c.about(),
                quote(c.entry(), c.quote()),
                c.treaty().id(),
                c.treaty().says(),
                c.treaty().source(),
                c.state() == State.OPEN ? "what would settle it" : c.state().wire(),
                c.why());
    }

    private static String lines(Contradiction c, int number) {
        return String.format(
                Locale.ROOT,
                "C-%d  %s, %s: %s%n      %s%n      %s%n      %s: %s",
                number,
                c.type().wire(),
                c.state().wire(),
                c.about(),
                quote(c.a(), c.quoteA()),
                quote(c.b(), c.quoteB()),
                c.state() == State.OPEN ? "what would settle it" : c.state().wire(),
                c.why());
    }

    private static Contradiction named(List<Contradiction> all, String option, String number) {
        int n = numberOf(number);
        if (n < 1 || n > all.size()) {
            throw new InputProblem(
                    option,
                    "no contradiction is called \"" + number + "\"",
                    all.isEmpty() ? "there is none in this case" : "write C-1 to C-" + all.size());
        }
        return all.get(n - 1);
    }

    private static int numberOf(String name) {
        String digits = name.replaceFirst("(?i)^C-", "");
        return digits.matches("[1-9]\\d{0,5}") ? Integer.parseInt(digits) : 0;
    }

    private void decide(CaseFile file, Contradiction c, State as) {
        Optional<EntryId> chosen = as == State.JUDGED
                ? Optional.ofNullable(right)
                        .filter(r -> !r.toLowerCase(Locale.ROOT).equals("none"))
                        .map(FieldValues::id)
                : Optional.empty();
        if (as == State.JUDGED && right == null) {
            throw new InputProblem(
                    "--judge",
                    "nothing says which passage is right",
                    "add --right " + c.a().id() + ", --right " + c.b().id() + " or --right none");
        }
        chosen.filter(r -> !r.equals(c.a().id()) && !r.equals(c.b().id())).ifPresent(r -> {
            throw new InputProblem(
                    "--right", r + " is neither of the two", "write " + c.a().id() + " or " + c.b().id());
        });
        tell(file, new Decision.Settle(c.type(), c.a().id(), c.b().id(), as, chosen));
    }

    private static String quote(Entry e, Anchor quote) {
        return String.format(
                Locale.ROOT,
                "%-6s “%s” (%s%s)",
                e.id(),
                quote.exact().replaceAll("\\s+", " "),
                e.common()
                        .accordingTo()
                        .flatMap(a -> a.name())
                        .map(n -> n + ", in ")
                        .orElse(""),
                e.common().article());
    }
}
