package casus.app.record;

import casus.app.verb.CaseVerb;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.compare.Acts;
import casus.ledger.decision.Decision;
import casus.ledger.file.CaseFile;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.ledger.record.Wire;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.terms.text.Phrase;
import casus.work.DecisionLines;
import casus.work.EntryLines;
import casus.work.FieldValues;
import casus.work.GradedLedger;
import casus.work.Terminal;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Shows the sentence an entry rests on and the rule that made it.
public @Command(
        name = "why",
        description = "shows the words an entry rests on, and the rule that made it",
        footer = {"", "Example:", "  casus why L-12"}) final class WhyCommand extends CaseVerb {
    @Parameters(paramLabel = "ID", description = "the entry, such as L-12")
    private String id = "";

    public WhyCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void run(CaseFile file, Actors actors) {
        Ledger ledger = GradedLedger.ledger(file, actors, asOf());
        EntryId wanted = FieldValues.id(id);
        Entry entry = ledger.find(wanted)
                .or(() -> file.entry(wanted)
                        .filter(e -> ledger.article(e.common().article()).isPresent()))
                .orElseThrow(() -> new InputProblem(
                        id, "no entry of the case has this id", "list the entries with `casus ledger`"));
        if (json()) {
            say(Wire.line(entry));
        } else {
            show(entry, ledger.articleOf(entry), new EntryLines(actors));
            reports(entry, ledger, actors);
            readers(entry, ledger);
            file.log().stream().filter(d -> speaksOf(d, wanted)).forEach(d -> say("  " + DecisionLines.line(d)));
        }
    }

    private static boolean speaksOf(Decision d, EntryId id) {
        return switch (d.act()) {
            case Decision.Review r -> r.entry().equals(id);
            case Decision.Correct c -> c.entry().equals(id);
            case Decision.Link l -> l.a().equals(id) || l.b().equals(id);
            case Decision.Settle s -> s.a().equals(id) || s.b().equals(id);
            case Decision.Grade g -> g.name().equals(id.toString());
            case Decision.Add a -> a.entry().id().equals(id);
            case Decision.Comment c -> c.entry().equals(id);
            case Decision.Done x -> false;
            case Decision.Describe x -> false;
            case Decision.SameSource s -> false;
            case Decision.Publish p -> false;
            case Decision.BadDate b -> false;
            case Decision.Identity i -> false;
            case Decision.Resolve r -> false;
            case Decision.Treaty t -> false;
            case Decision.SecondReading s ->
                s.entries().contains(id)
                        || s.agreed().contains(id)
                        || s.differing().contains(id);
            case Decision.Undo u -> false;
        };
    }

    /// What the second reader makes of it.
    private void readers(Entry entry, Ledger ledger) {
        if (ledger.decisions().isDisputed(entry.id())) {
            say("  two readers differ on it");
        } else if (ledger.decisions().isAgreed(entry.id())) {
            say("  two readers agree on it");
        }
    }

    /// The other reports of the same act, who vouches for it, and what could be the same.
    private void reports(Entry entry, Ledger ledger, Actors actors) {
        Acts.of(ledger, actors).stream()
                .filter(act -> act.reports().stream().anyMatch(r -> r.id().equals(entry.id())))
                .findFirst()
                .ifPresent(act -> {
                    if (act.reports().size() > 1) {
                        say("  one act with "
                                + act.reports().stream()
                                        .map(r -> r.id().toString())
                                        .filter(id -> !id.equals(entry.id().toString()))
                                        .collect(Collectors.joining(" "))
                                + ", by " + String.join(", ", new TreeSet<>(act.linkedBy())));
                    }
                    say("  vouched for by " + String.join("; ", new TreeSet<>(act.voices())));
                    if (!act.couldBe().isEmpty()) {
                        say("  could be the same act as "
                                + act.couldBe().stream().map(EntryId::toString).collect(Collectors.joining(" ")));
                    }
                });
    }

    private void show(Entry entry, FiledArticle article, EntryLines lines) {
        Common c = entry.common();
        say(entry.id() + "  " + entry.kind() + "  " + lines.what(entry));
        say("  " + lines.how(entry) + "; review: " + c.review().wire() + "; grade "
                + c.grade().source() + c.grade().information() + " ("
                + c.grade().why() + ")");
        say("  “…" + Phrase.oneLine(c.anchor().prefix()) + "»"
                + Phrase.oneLine(c.anchor().exact()) + "«"
                + Phrase.oneLine(c.anchor().suffix()) + "…”");
        say("  " + article.name() + ", characters " + c.anchor().start() + " to "
                + c.anchor().end() + ", "
                + article.published().map(p -> "published " + p).orElse("undated"));
        c.confidence()
                .ifPresent(share -> say("  confidence "
                        + String.format(Locale.ROOT, "%.2f", share)
                        + ": so large a share of such entries was right on articles held out"));
        say("  made by " + c.madeBy().rule() + ", on "
                + Phrase.oneLine(c.madeBy().matched()));
    }
}
