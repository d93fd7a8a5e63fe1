package casus.app.treaty;

import casus.ledger.actor.Actors;
import casus.ledger.decision.Decision;
import casus.ledger.decision.Decision.TreatyChange;
import casus.ledger.file.CaseFile;
import casus.terms.InputProblem;
import casus.ties.StateTies;
import casus.ties.Treaty;
import casus.work.Terminal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// A treaty ended, or a party left it.
public @Command(
        name = "end",
        description = "ends a treaty, or one party's part in it: a decision, which `casus undo` takes back",
        footer = {
            "",
            "Examples:",
            "  casus treaties end usa-phl-1951 --on 2026-10-01 --how denounced",
            "  casus treaties end collective-security-1992 --party Kyrgyzstan --on 2026-06-01 --why \"note of withdrawal\""
        }) final class EndTreatyCommand extends TreatyVerb {
    @Parameters(paramLabel = "ID", description = "which; the id stands in brackets in `casus treaties`")
    private String id = "";

    @Option(
            names = "--on",
            required = true,
            paramLabel = "DAY",
            description = "the first day on which it no longer binds")
    private LocalDate on = LocalDate.MAX;

    @Option(
            names = "--how",
            paramLabel = "WORD",
            defaultValue = "ended",
            description = "ended, denounced, suspended, replaced or lapsed (default: ${DEFAULT-VALUE})")
    private String how = "ended";

    @Option(names = "--party", paramLabel = "STATE", description = "only for this party, which leaves it")
    private @Nullable String party;

    public EndTreatyCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Decision.Treaty act(StateTies ties, Actors actors, CaseFile file) {
        Treaty old = known(id, ties);
        if (!old.ended().isBlank()) {
            throw new InputProblem(
                    "-",
                    old.id() + " ended in " + old.ended() + " already",
                    "correct the day with `casus treaties correct " + old.id() + " --until DAY`");
        }
        if (old.inForce().from().filter(began -> !on.isAfter(began)).isPresent()) {
            throw new InputProblem(
                    "--on",
                    old.id() + " cannot end on " + on + ": "
                            + (old.began().isBlank() ? "it is not in force" : "it came into force on " + old.began()),
                    "name a later day");
        }
        return of(
                old.id(),
                TreatyChange.END,
                party == null ? Map.of("ended", on.toString(), "how", how()) : leaves(old, party, actors, file));
    }

    private String how() {
        if (!how.matches("ended|denounced|suspended|replaced|lapsed")) {
            throw new InputProblem(
                    "--how",
                    "a treaty is not \"" + how + "\"",
                    "write ended, denounced, suspended, replaced or lapsed");
        }
        return how;
    }

    private Map<String, String> leaves(Treaty old, String name, Actors actors, CaseFile file) {
        String code = code("--party", name, actors, file);
        Optional<Treaty.Party> bound = old.parties().stream()
                .filter(p -> p.code().equals(code) && p.bound().until().isEmpty())
                .findFirst();
        if (bound.isEmpty()) {
            throw new InputProblem(
                    "--party",
                    code + (old.names(code) ? " has left " + old.id() + " already" : " is no party to " + old.id()),
                    "the parties bound are "
                            + old.parties().stream()
                                    .filter(p -> p.bound().until().isEmpty())
                                    .map(Treaty.Party::code)
                                    .collect(Collectors.joining(", ")));
        }
        Optional<LocalDate> joined = bound.get().bound().from();
        if (joined.filter(since -> !on.isAfter(since)).isPresent()) {
            throw new InputProblem(
                    "--on",
                    code + " cannot leave " + old.id() + " on " + on + ": it joined on " + joined.get(),
                    "name a later day");
        }
        return Map.of(
                "parties",
                old.parties().stream()
                        .map(p -> p.equals(bound.get())
                                ? code + ":" + joined.map(LocalDate::toString).orElse("") + "/" + on
                                : p.written())
                        .collect(Collectors.joining(";")));
    }
}
