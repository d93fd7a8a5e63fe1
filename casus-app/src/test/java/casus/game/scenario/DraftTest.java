package casus.game.scenario;

import static casus.ledger.SampleLedger.NORWAY;
import static casus.ledger.SampleLedger.SWEDEN;
import static org.assertj.core.api.Assertions.assertThat;

import casus.game.Crisis;
import casus.ledger.Ledger;
import casus.ledger.SampleLedger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.read.Article;
import casus.terms.ActorId;
import casus.terms.Estimate;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.Term;
import casus.terms.code.EventType;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import casus.terms.code.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static final String TEXT = "Sweden asked Norway for Kv-90 vehicles. Norway gave Sweden rifles. "
            + "Denmark struck Sweden. Norway fights Finland.";
    private static final ActorId DENMARK = new ActorId("DNK");
    private static final ActorId FINLAND = new ActorId("FIN");

    private static Common common(int id, String quote) {
        return SampleLedger.common(id, "note.txt", TEXT, quote, Status.OCCURRED, Optional.empty());
    }

    private static Entry.Event assault(Common common, ActorId who, ActorId whom) {
        return new Entry.Event(
                common,
                List.of(who),
                List.of(whom),
                EventType.ASSAULT,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Ledger ledger() {
        Article note = SampleLedger.article("note.txt", TEXT);
        return SampleLedger.ledger(
                List.of(note),
                List.of(
                        SampleLedger.transfer(
                                common(1, "Sweden asked Norway for Kv-90 vehicles"),
                                "armoured vehicles of some kind",
                                Stage.REQUESTED,
                                Optional.empty()),
                        SampleLedger.transfer(
                                common(2, "Norway gave Sweden rifles"), "rifles", Stage.DELIVERED, Optional.empty()),
                        assault(common(3, "Denmark struck Sweden"), DENMARK, SWEDEN),
                        assault(common(4, "Norway fights Finland"), NORWAY, FINLAND)));
    }

    private static String draft(Optional<String> item) {
        return Draft.of(
                ledger(),
                Actors.load(),
                new Draft.Cast(Optional.of(NORWAY), Optional.of(SWEDEN), Optional.empty(), item));
    }

    @Test
    void aDraftAsksAboutWhatWasAskedForAndNotDeliveredByItsNameInTheLedger() {
        assertThat(draft(Optional.empty()))
                .contains("{id: kv-90-delivered, set: {\"delivered(NOR,SWE)\": 0.95}, evidence: [L-1]}"
                        + "   # requested, and not told delivered");
    }

    @Test
    void anItemTheUserNamesIsAskedAboutAndItIsSaidThatNoEntryTellsOfIt() {
        assertThat(draft(Optional.of("Gripen")))
                .contains("{id: gripen-delivered, set: {\"delivered(NOR,SWE)\": 0.95}}   # no entry tells of it");
    }

    @Test
    void thePatronsLoadIsNamedAfterTheStateItFights() {
        assertThat(draft(Optional.empty()))
                .contains("\"load(NOR,FIN)\": {", "{id: load-finland-ends, set: {\"load(NOR,FIN)\": 0.1}}");
    }

    @Test
    void theAttackerIsWhoAttacksAndTheDraftCanBeRead() {
        ScenarioReader.Read read = Crisis.read("draft", draft(Optional.empty()));
        assertThat(read.problems()).isEmpty();
        assertThat(read.scenario()
                        .orElseThrow()
                        .first(Scenario.Role.ATTACKER)
                        .orElseThrow()
                        .id())
                .isEqualTo("DNK");
    }

    @Test
    void aLineOfTheGameCitesTheEntriesBehindEachDriver() {
        Question question = new Question(
                Question.Kind.WILL,
                NORWAY,
                SWEDEN,
                Optional.of(DENMARK),
                Trigger.ATTACK,
                Question.DEFAULT_WINDOW_DAYS,
                Optional.empty(),
                "Will Norway defend Sweden against Denmark?");
        Crisis.Line line = Crisis.line(ledger(), Actors.load(), question, 64);
        assertThat(line.estimates()).hasSize(Rung.values().length);
        Estimate words = line.estimates().getFirst();
        assertThat(words.low().value()).isLessThan(words.probability().value());
        assertThat(words.terms().stream().map(Term::label)).contains("reputation", "what draws and paths differ by");
        assertThat(Crisis.line(ledger(), Actors.load(), question, 64).estimates())
                .isEqualTo(line.estimates());
    }
}
