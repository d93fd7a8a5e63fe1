package casus.app.treaty;

import casus.ledger.actor.Actors;
import casus.ledger.decision.Decision;
import casus.ledger.decision.Decision.TreatyChange;
import casus.ledger.file.CaseFile;
import casus.terms.InputProblem;
import casus.ties.StateTies;
import casus.ties.Treaty;
import casus.work.Terminal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// What a table says of a treaty is wrong, or lacks something.
public @Command(
        name = "correct",
        description = "corrects what is on record of a treaty: a decision, which `casus undo` takes back",
        footer = {
            "",
            "Examples:",
            "  casus treaties correct rus-irn-2025 --duty consultation --why \"the text as published\"",
            "  casus treaties correct north-atlantic-1949 --joins Ukraine:2027-01-01",
            "  casus treaties correct anzus-1951 --until none"
        }) final class CorrectTreatyCommand extends TreatyVerb {
    @Parameters(paramLabel = "ID", description = "which; the id stands in brackets in `casus treaties`")
    private String id = "";

    @Option(names = "--name", paramLabel = "NAME", description = "what it is called")
    private @Nullable String name;

    @Option(
            names = "--joins",
            paramLabel = "STATE[:SINCE]",
            description = "a party beside those it has; --party names all anew")
    private List<String> joins = List.of();

    @Mixin
    private final TreatyText text = new TreatyText();

    public CorrectTreatyCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    Decision.Treaty act(StateTies ties, Actors actors, CaseFile file) {
        Treaty old = known(id, ties);
        Map<String, String> columns = text.columns(Optional.of(old), actors, file);
        Optional.ofNullable(name).ifPresent(n -> columns.put("name", n.strip()));
        if (!joins.isEmpty()) {
            Stream<String> before = columns.containsKey("parties")
                    ? Stream.of(columns.getOrDefault("parties", ""))
                    : old.parties().stream().map(Treaty.Party::written);
            columns.put(
                    "parties",
                    Stream.concat(before, joins.stream().map(j -> TreatyText.party("--joins", j, actors, file)))
                            .collect(Collectors.joining(";")));
        }
        if (columns.isEmpty()) {
            throw new InputProblem(
                    "-",
                    "nothing says what is to be corrected",
                    "add --duty, --from, --until, --party or another option");
        }
        return of(old.id(), TreatyChange.CORRECT, columns);
    }
}
