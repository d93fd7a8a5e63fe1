package casus.app;

import casus.ledger.Actors;
import casus.ledger.CaseFile;
import casus.ledger.Common;
import casus.ledger.Entry;
import casus.ledger.FiledArticle;
import casus.ledger.Ledger;
import casus.ledger.Wire;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// Shows the sentence an entry rests on and the rule that made it.
@Command(
        name = "why",
        mixinStandardHelpOptions = true,
        description = "shows the words an entry rests on, and the rule that made it",
        footer = {"", "Example:", "  casus why L-12"})
final class WhyCommand extends Verb {
    @Parameters(paramLabel = "ID", description = "the entry, such as L-12")
    private String id = "";

    WhyCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        Actors actors = Actors.load();
        try (CaseFile file = open()) {
            Ledger ledger = file.ledger(asOf());
            Entry entry = ledger.find(wanted())
                    .orElseThrow(() -> new InputProblem(
                            id, "no entry of the case has this id", "list the entries with `casus ledger`"));
            if (json()) {
                say(Wire.line(entry));
            } else {
                show(entry, ledger.articleOf(entry), new Lines(actors));
            }
        }
        return Main.ANSWERED;
    }

    private EntryId wanted() {
        try {
            return EntryId.parse(id.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            InputProblem problem = new InputProblem("-", "\"" + id + "\" is no entry's id", "write it as L-12");
            problem.initCause(e);
            throw problem;
        }
    }

    private void show(Entry entry, FiledArticle article, Lines lines) {
        Common c = entry.common();
        say(entry.id() + "  " + entry.kind() + "  " + lines.what(entry));
        say("  " + lines.how(entry) + "; review: " + c.review().wire() + "; grade "
                + c.grade().source() + c.grade().information() + " ("
                + c.grade().why() + ")");
        say("  “…" + flat(c.anchor().prefix()) + "»" + flat(c.anchor().exact()) + "«"
                + flat(c.anchor().suffix()) + "…”");
        say("  " + article.name() + ", characters " + c.anchor().start() + " to "
                + c.anchor().end() + ", "
                + article.published().map(p -> "published " + p).orElse("undated"));
        say("  made by " + c.madeBy().rule() + ", on " + flat(c.madeBy().matched()));
    }

    private static String flat(String words) {
        return words.replaceAll("\\s+", " ");
    }
}
