package casus.second;

import static org.assertj.core.api.Assertions.assertThat;

import casus.extract.Extraction;
import casus.extract.ReadingMode;
import casus.ledger.actor.Actors;
import casus.ledger.record.Common;
import casus.ledger.record.Wire;
import casus.read.Article;
import casus.read.Articles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// What the gate holds as unsure, and what only looks like a clash.
class EntryGateTest {
    private static final Actors ACTORS = Actors.load();
    private static final Extraction EXTRACTION = open();

    private static Extraction open() {
        try {
            return Extraction.open(ACTORS, ReadingMode.FAST);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static EntryGate.GateResult check(String text, String item) {
        Article article = Articles.of(LocalDate.of(2025, 8, 22)).read("a.txt", text.getBytes(StandardCharsets.UTF_8));
        Common.MadeBy by = new Common.MadeBy(Common.MadeBy.SECOND + "test", "prompt");
        return new SecondReader(EXTRACTION, ACTORS).gateOf(article, by).check(Wire.parse(item.replace('\'', '"')), 1);
    }

    private static String event(String quote, String type, String actor, String recipient, String status) {
        return "{'kind':'event','anchor':{'exact':'" + quote + "','prefix':null},'status':'" + status
                + "','accordingTo':null,'time':null,'mentions':[],'actors':" + list(actor) + ",'recipients':"
                + list(recipient) + ",'type':'" + type + "','mode':null,'contexts':[],'place':null}";
    }

    private static String list(String ids) {
        return List.of(ids.split(" ")).stream()
                .filter(i -> !i.isEmpty())
                .map(i -> "'" + i + "'")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static void isSure(String text, String item) {
        EntryGate.GateResult result = check(text, item);
        assertThat(result.clashes()).as(text).isEmpty();
        assertThat(result.entry()).as(text).isPresent();
    }

    private static void isHeld(String text, String item, String clash) {
        assertThat(check(text, item).clashes())
                .as(text)
                .singleElement()
                .asString()
                .startsWith(clash);
    }

    @Test
    void turnsOfPhraseAreNoClashOfStatus() {
        isSure(
                "The Peruvian navy is to send a ship to Chile in December.",
                event("The Peruvian navy is to send a ship to Chile", "COOPERATE", "PER", "CHL", "planned"));
        isSure(
                "Chile announced that it would not approve the export of boats to Peru.",
                event("it would not approve the export of boats to Peru", "REJECT", "CHL", "PER", "occurred"));
        isSure(
                "Chilean jets flew perhaps a dozen sorties against Peru.",
                event("Chilean jets flew perhaps a dozen sorties against Peru", "ASSAULT", "CHL", "PER", "occurred"));
    }

    @Test
    void whatTheTextDeniesOrOnlyPlansIsHeld() {
        isHeld(
                "Peru did not attack Chile on Monday.",
                event("Peru did not attack Chile", "ASSAULT", "PER", "CHL", "occurred"),
                "status: ");
        isHeld(
                "Peru may attack Chile on Monday.",
                event("Peru may attack Chile", "ASSAULT", "PER", "CHL", "occurred"),
                "status: ");
        isHeld(
                "Peru attacked Chile on Monday.",
                event("Peru attacked Chile", "ASSAULT", "PER", "CHL", "denied"),
                "status: ");
    }

    @Test
    void exchangedRolesAreHeldAndAPassiveWithoutADoerIsNot() {
        isHeld(
                "Peru attacked Chile on Monday.",
                event("Peru attacked Chile", "ASSAULT", "CHL", "PER", "occurred"),
                "direction: ");
        isSure(
                "Peru and Chile fell out. Three Chilean diplomats were expelled in May.",
                event("Three Chilean diplomats were expelled", "COERCE", "PER", "CHL", "occurred"));
    }

    @Test
    void aDeedWhoseWordsNameAnotherDoerIsHeld() {
        isHeld(
                "Brazil and Argentina looked on. Peru refused.",
                event("Peru refused", "REJECT", "BRA", "ARG", "occurred"),
                "actors: the model reads BRA, ARG, the words name PER");
    }
}
