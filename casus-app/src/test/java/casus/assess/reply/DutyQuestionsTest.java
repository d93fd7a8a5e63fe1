package casus.assess.reply;

import static org.assertj.core.api.Assertions.assertThat;

import casus.assess.Assessment;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who owes whom defence, asked with no article, as of a day.
class DutyQuestionsTest {
    private static final Actors ACTORS = Actors.load();
    private static final Ledger NOTHING = new Ledger(List.of(), List.of());
    private static final KnownTreaties TREATIES = KnownTreaties.load();

    @ParameterizedTest
    @CsvSource({
        "Is China obliged to defend North Korea?, 2026-06-01, yes",
        "Is Russia obliged to defend North Korea?, 2026-06-01, yes",
        "Is Russia obliged to defend North Korea?, 2010-06-01, only to consult",
        "Is Russia obliged to defend Iran?, 2026-06-01, no",
        "Is the United States obliged to defend Japan?, 2026-06-01, yes",
        "Is the United States obliged to defend South Korea?, 2026-06-01, yes",
        "Is the United States obliged to defend the Philippines?, 2026-06-01, yes",
        "Is the United States obliged to defend Taiwan?, 2026-06-01, no",
        "Is the United States obliged to defend Taiwan?, 1960-06-01, yes",
        "Is the United States obliged to defend Estonia?, 2026-06-01, yes",
        "Is the United States obliged to defend Estonia?, 2000-06-01, no",
        "Is the United States obliged to defend Ukraine?, 2026-06-01, only to consult",
        "Is the United Kingdom obliged to defend Poland?, 2026-06-01, yes",
        "Is France obliged to defend Greece?, 2026-06-01, yes",
        "Is Finland obliged to defend Sweden?, 2026-06-01, yes",
        "Is Turkey obliged to defend Azerbaijan?, 2026-06-01, yes",
        "Is Pakistan obliged to defend Saudi Arabia?, 2026-06-01, yes",
        "Is Russia obliged to defend Belarus?, 2026-06-01, yes",
        "Is Russia obliged to defend Kazakhstan?, 2026-06-01, yes",
        "Is Russia obliged to defend Uzbekistan?, 2026-06-01, yes",
        "Is Australia obliged to defend New Zealand?, 2026-06-01, yes",
        "Is Russia obliged to defend Syria?, 2026-06-01, only to consult",
        "Is Mexico obliged to defend Mongolia?, 2026-06-01, unknown"
    })
    void theTreatiesThatShipSayWhoOwesDefence(String asked, LocalDate day, String owed) {
        Assessment assessment = Assessment.of(NOTHING, ACTORS, day);
        assertThat(assessment
                        .duty(assessment.parse(asked).first(), TREATIES)
                        .owed()
                        .wire())
                .isEqualTo(owed);
    }
}
