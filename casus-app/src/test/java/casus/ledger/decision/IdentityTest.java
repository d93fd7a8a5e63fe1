package casus.ledger.decision;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.Ledger;
import casus.ledger.SampleLedger;
import casus.ledger.actor.Actors;
import casus.ledger.actor.StateNames;
import casus.ledger.compare.Likeness;
import casus.ledger.file.CaseFile;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IdentityTest {
    private static final Actors ACTORS = Actors.load();
    private static final String TEXT = "Norway armed Hezbollah, and later it armed Hizbullah again.\n";

    @TempDir
    private Path folder;

    private static Entry arms(int id, String group, String quote) {
        Entry.Transfer t = SampleLedger.transfer(
                SampleLedger.common(id, "a.txt", TEXT, quote, Status.OCCURRED, Optional.empty()),
                "arms",
                Stage.DELIVERED,
                Optional.empty());
        return new Entry.Transfer(
                t.common(),
                t.supplier(),
                Optional.of(new ActorId(group)),
                t.item(),
                t.designation(),
                t.category(),
                t.stage(),
                t.quantity(),
                t.inReturnFor());
    }

    @Test
    void aStateIsFoundInManyLanguagesAndANameOfTwoStatesIsNobodys() {
        StateNames names = StateNames.of(ACTORS.states());
        for (String name : List.of("Russland", "Россия", "Росія", "روسيا", "ロシア", "俄罗斯", "RUSIA", "Rusya")) {
            assertThat(names.find(name)).as(name).contains(new ActorId("RUS"));
        }
        assertThat(names.find("Ruritania")).isEmpty();
        assertThat(StateNames.of(new ActorId("IRN"), List.of("de", "uk"))).containsEntry("uk", "Іран");
    }

    @Test
    void aStateHasItsCodesYearsAndBodies() {
        Actors.State soviet = ACTORS.state(new ActorId("SUN")).orElseThrow();
        assertThat(soviet.cow()).contains(365);
        assertThat(soviet.until()).contains(1991);
        assertThat(ACTORS.bodiesOf(new ActorId("IRN")))
                .extracting(b -> b.id().value())
                .contains("IRN.irgc");
    }

    @Test
    void likeNamesAreProposedAndNothingMergesByItself() {
        try (CaseFile file = CaseFile.open(folder.resolve("a.casus"))) {
            file.add(
                    SampleLedger.article("a.txt", TEXT),
                    List.of(arms(1, "Hezbollah", "Norway armed Hezbollah"), arms(2, "Hizbullah", "armed Hizbullah")));
            Ledger before = file.ledger(Optional.empty());
            assertThat(Likeness.of(before, ACTORS))
                    .extracting(p -> p.a() + "=" + p.b() + " " + p.entries())
                    .containsExactly("Hezbollah=Hizbullah 1");
            assertThat(Likeness.actorCounts(before)).containsEntry("Hizbullah", 1);
            Decision same = file.decide(
                    SampleLedger.TODAY,
                    "Ann",
                    "two spellings",
                    new Decision.Identity(false, "Hizbullah", "Hezbollah", Decision.Verdict.SAME));
            Ledger merged = file.ledger(Optional.empty());
            assertThat(Likeness.actorCounts(merged))
                    .containsEntry("Hezbollah", 2)
                    .doesNotContainKey("Hizbullah");
            assertThat(Likeness.of(merged, ACTORS)).isEmpty();
            assertThat(merged.entries().getLast().common().anchor().exact()).contains("Hizbullah");
            file.decide(SampleLedger.TODAY, "Ann", "", new Decision.Undo(same.number()));
            assertThat(file.ledger(Optional.empty())).isEqualTo(before);
        }
    }

    @Test
    void lettersOfTwoScriptsAreComparedInLatinAndDifferentNamesAreNot() {
        assertThat(Likeness.alike("Alexei Zhuravlev", "Алексей Журавлев")).isNotEmpty();
        assertThat(Likeness.alike("Barack Obama", "Obama")).isEqualTo("one name stands in the other");
        assertThat(Likeness.alike("Ali Khamenei", "Ali Shamkhani")).isEmpty();
        assertThat(Likeness.alike("IRN.irgc", "IRN.irgcn")).isEmpty();
        assertThat(Likeness.alike("12th Battalion", "18th Battalion")).isEmpty();
        assertThat(Likeness.alike("2022", "2023")).isEmpty();
    }

    @Test
    void aStateAYearAPronounAndSomebodysRemarksAreNoPersons() {
        Ledger ledger = SampleLedger.ledger(
                List.of(SampleLedger.article("a.txt", TEXT)),
                Stream.of("Ann Oak", "Norway", "2023", "He", "Ann Oak's remarks", "officials")
                        .map(name -> (Entry) SampleLedger.event(
                                SampleLedger.by(
                                        SampleLedger.common(
                                                1,
                                                "a.txt",
                                                TEXT,
                                                "Norway armed Hezbollah",
                                                Status.OCCURRED,
                                                Optional.empty()),
                                        name),
                                EventType.AID,
                                Context.MILITARY))
                        .toList());
        assertThat(Likeness.persons(ledger, ACTORS)).containsOnlyKeys("Ann Oak");
    }
}
