package casus.extract;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Entry;
import java.util.List;
import org.junit.jupiter.api.Test;

/// When an act happened or will happen, in an article of a known day.
class WhenTest {
    private static final String HEAD = "The border\nThe Example Gazette\nBy Jo Writer\n";

    private static List<String> times(String day, String sentence) {
        return DraftLines.from(HEAD + day + "\n\nThe ministry gave a report.\n\n" + sentence).stream()
                .filter(e -> e instanceof Entry.Event || e instanceof Entry.Transfer)
                .map(e -> e.common().time().map(t -> t.edtf().text()).orElse("-"))
                .distinct()
                .toList();
    }

    @Test
    void aMonthWithoutAYearIsTheNextOneInAPlanAndTheLastOneInAReport() {
        assertThat(times("9 January 2025", "Norway will attack Sweden in May.")).containsExactly("2025-05");
        assertThat(times("9 January 2025", "Norway attacked Sweden in May.")).containsExactly("2024-05");
        assertThat(times("9 January 2025", "Norway plans to ship rifles to Sweden by April."))
                .containsExactly("2025-04");
        assertThat(times("9 January 2025", "Norway is due to send rifles to Sweden on 3 April."))
                .containsExactly("2025-04-03");
        assertThat(times("20 December 2024", "Norway will attack Sweden in January."))
                .containsExactly("2025-01");
        assertThat(times("20 December 2024", "Norway would have attacked Sweden in October."))
                .containsExactly("2024-10");
        assertThat(times("20 December 2024", "Norway will attack Sweden next May."))
                .containsExactly("2025-05");
    }

    @Test
    void aWeekdayIsTheNextOneInAPlan() {
        assertThat(times("18 June 2025", "Norway will attack Sweden on Friday."))
                .containsExactly("2025-06-20");
        assertThat(times("18 June 2025", "Norway attacked Sweden on Friday.")).containsExactly("2025-06-13");
    }

    @Test
    void partsOfADayAndWeeksAreRead() {
        assertThat(times("18 June 2025", "Norway attacked Sweden this afternoon."))
                .containsExactly("2025-06-18");
        assertThat(times("18 June 2025", "Norway attacked Sweden overnight.")).containsExactly("2025-06-17/2025-06-18");
        assertThat(times("18 June 2025", "Norway attacked Sweden last night.")).containsExactly("2025-06-17");
        assertThat(times("18 June 2025", "Norway attacked Sweden last week.")).containsExactly("2025-06-09/2025-06-15");
        assertThat(times("18 June 2025", "Norway attacked Sweden over the weekend."))
                .containsExactly("2025-06-14/2025-06-15");
        assertThat(times("18 June 2025", "Norway will attack Sweden next week."))
                .containsExactly("2025-06-23/2025-06-29");
    }

    @Test
    void aDateInFiguresIsReadWhereOnlyOneOrderFits() {
        assertThat(times("18 June 2025", "Norway attacked Sweden on 21/03/2024."))
                .containsExactly("2024-03-21");
        assertThat(times("18 June 2025", "Norway attacked Sweden on 03/21/2024."))
                .containsExactly("2024-03-21");
        assertThat(times("18 June 2025", "Norway attacked Sweden on 21.3.2024."))
                .containsExactly("2024-03-21");
        assertThat(times("18 June 2025", "Norway attacked Sweden on 2024/03/21."))
                .containsExactly("2024-03-21");
        assertThat(times("18 June 2025", "Norway attacked Sweden on 21-Mar-2024."))
                .containsExactly("2024-03-21");
        assertThat(times("18 June 2025", "Norway attacked Sweden on 04/03/2024."))
                .containsExactly("-");
        assertThat(times("18 June 2025", "Norway attacked Sweden on 31/02/2024."))
                .containsExactly("-");
    }

    @Test
    void aMonthIsNoPlace() {
        assertThat(DraftLines.from("Norway sent troops to Sweden in March 2023.", Entry.Event.class))
                .allMatch(e -> e.place().isEmpty());
        assertThat(DraftLines.from("Norway attacked Sweden in Malmo in March 2023.", Entry.Event.class))
                .allMatch(e -> e.place().orElse("").equals("Malmo"));
    }
}
