package casus.history.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.ledger.actor.Actors;
import casus.terms.InputProblem;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Made-up lines under the real headers of the sets.
class ImportTest {
    private static final String ICEWS =
            "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\t"
                    + "CAMEO Code\tIntensity\tTarget Name\tTarget Sectors\tTarget Country\tStory ID\tSentence Number\tPublisher\t"
                    + "City\tDistrict\tProvince\tCountry\tLatitude\tLongitude\n";
    private static final String POLECAT =
            "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\t"
                    + "Actor Name\tActor COW\tPrimary Actor Sector\tActor Sectors\tRecipient Name\tRecipient COW\t"
                    + "Primary Recipient Sector\tRecipient Sectors\n";
    private static final String ACLED = "event_id_cnty,event_date,year,time_precision,disorder_type,event_type,"
            + "sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,country,notes,fatalities\n";
    private static final LocalDate LATE = LocalDate.of(2030, 1, 1);

    @TempDir
    private Path folder = Path.of(".");

    private Import.Outcome run(String set, String text) throws IOException {
        Path file = folder.resolve(set + ".txt");
        Files.writeString(file, text);
        return run(set, file);
    }

    private Import.Outcome run(String set, Path file) {
        try (EventTable table = EventTable.open(folder.resolve("events.duckdb"))) {
            return Import.of(set, file, table, Actors.load(), lines -> {});
        }
    }

    private List<PastEvent> events() {
        return EventTable.read(folder.resolve("events.duckdb"), LATE);
    }

    private static String icews(int id, String day, String code) {
        return id + "\t" + day + "\tForeign Affairs (Kenya)\tGovernment,Foreign Ministry\tKenya\tx\t" + code
                + "\t1.0\tMilitary (Uganda)\tGovernment,Military\tUganda\t1\t1\tp\t\t\t\tKenya\t0\t0\n";
    }

    @Test
    void anIcewsLineBecomesAnActOfPlover() throws IOException {
        Import.Outcome outcome = run("icews", ICEWS + icews(7, "2020-03-04", "072"));
        assertThat(outcome.events()).isEqualTo(1);
        PastEvent event = events().getFirst();
        assertThat(event.actor()).isEqualTo("KEN");
        assertThat(event.recipient()).isEqualTo("UGA");
        assertThat(event.type()).isEqualTo(EventType.AID);
        assertThat(event.contexts()).containsExactly(Context.MILITARY);
        assertThat(event.day()).isEqualTo(LocalDate.of(2020, 3, 4));
    }

    @Test
    void anIcewsFileWithoutCodesIsReadByTheNamesOfThem() throws IOException {
        String header = ICEWS.replace("CAMEO Code\t", "");
        String line =
                "3\t2/11/2017\tMilitary (Kenya)\t\"Military,Government\"\tKenya\t\"\"%s\"\"\t-5.0\tUganda\tNULL\tUganda"
                        + "\t1\t1\tp\t\t\t\tKenya\t0\t0\n";
        Import.Outcome outcome = run(
                "icews",
                header
                        + line.formatted("Use conventional military force, not specified")
                        + line.formatted("Make statement").replaceFirst("3", "4")
                        + line.formatted("Hum a tune").replaceFirst("3", "5"));
        assertThat(outcome.events()).isEqualTo(1);
        assertThat(outcome.skipped()).isEqualTo(1);
        assertThat(outcome.problems().getFirst().getMessage()).contains("\"Hum a tune\" is no CAMEO code");
        PastEvent event = events().getFirst();
        assertThat(event.day()).as("the month comes first").isEqualTo(LocalDate.of(2017, 2, 11));
        assertThat(event.type()).isEqualTo(EventType.ASSAULT);
        assertThat(event.actor() + " " + event.recipient()).isEqualTo("KEN UGA");
    }

    private static String force(String written) {
        return new EventActors(Actors.load()).force(written);
    }

    @Test
    void anArticleBeforeAStateDoesNotHideIt() {
        assertThat(force("Military Forces of the Netherlands (2024-)")).isEqualTo("NLD");
        assertThat(force("Police Forces of the Gambia (2017-) Coast Guard")).isEqualTo("GMB");
        assertThat(force("Government of the Bahamas (2021-)")).isEqualTo("BHS");
    }

    @Test
    void theForcesOfARivalGovernmentAreNotTheState() {
        assertThat(force("Police Forces of Yemen (2016-) Supreme Political Council"))
                .isEqualTo("Houthis");
        assertThat(force("Government of Libya (2021-) Haftar Faction")).isEqualTo("LNA");
        assertThat(force("Mutiny of Military Forces of Kenya (2022-)")).isEqualTo("Mutiny of Military Forces of Kenya");
        assertThat(force("Military Forces of Kenya (2022-) Special Forces")).isEqualTo("KEN");
    }

    @Test
    void aBrokenLineIsNamedByItsNumberAndTheRestGoesOn() throws IOException {
        Import.Outcome outcome = run(
                "icews",
                ICEWS
                        + icews(1, "2020-03-04", "036")
                        + icews(2, "yesterday", "036")
                        + icews(3, "2020-03-05", "zz")
                        + icews(4, "2020-03-06", "010")
                        + icews(5, "2020-03-07", "190"));
        assertThat(outcome.events()).isEqualTo(2);
        assertThat(outcome.unread()).isEqualTo(2);
        assertThat(outcome.skipped()).as("a statement is no act").isEqualTo(1);
        assertThat(outcome.problems().get(0).getMessage())
                .contains("icews.txt:3: \"yesterday\" in Event Date is no date");
        assertThat(outcome.problems().get(1).getMessage()).contains("icews.txt:4: \"zz\" is no CAMEO code");
    }

    @Test
    void importingTwiceAddsNothingAndALongerFileGoesOn() throws IOException {
        run("icews", ICEWS + icews(1, "2020-03-04", "036"));
        Import.Outcome again = run("icews", ICEWS + icews(1, "2020-03-04", "036"));
        assertThat(again.events()).isZero();
        assertThat(again.resumed()).isEqualTo(1);
        Import.Outcome longer = run("icews", ICEWS + icews(1, "2020-03-04", "036") + icews(2, "2020-03-05", "036"));
        assertThat(longer.copies()).isEqualTo(1);
        assertThat(events()).hasSize(2);
    }

    @Test
    void aFileWithoutItsHeaderIsRefused() {
        assertThatThrownBy(() -> run("icews", "a\tb\n1\t2\n"))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("icews.txt:1: the first line does not name Event ID");
    }

    @Test
    void aPolecatLineKeepsItsTypeModeAndContexts() throws IOException {
        run(
                "polecat",
                POLECAT
                        + "e1\t2021-05-06\tCONSULT\tmeet\t3\t1\tdiplomatic;human_security\tKenya\t501\tGOV\tGOV\tUganda\t500\tGOV\tGOV\n"
                        + "e2\t2021-05-07\tASSAULT\t\t9\t4\tmilitary\tA crowd\t501\tCIV\tCIV\tUganda\t500\tGOV\tGOV\n");
        assertThat(events().get(0).actor()).isEqualTo("KEN");
        assertThat(events().get(0).mode()).contains("meet");
        assertThat(events().get(0).contexts()).containsExactlyInAnyOrder(Context.DIPLOMATIC, Context.HUMANITARIAN);
        assertThat(events().get(1).actor())
                .as("a crowd does not act for its state")
                .isEqualTo("KEN.civ");
    }

    private static String gdelt(int id, String url) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < 61; i++) {
            fields.add("");
        }
        fields.set(0, Integer.toString(id));
        fields.set(1, "20220809");
        fields.set(6, "ROMANIA");
        fields.set(7, "ROM");
        fields.set(12, "GOV");
        fields.set(16, "MOLDOVA");
        fields.set(17, "MDA");
        fields.set(26, "040");
        fields.set(28, "04");
        fields.set(60, url);
        return String.join("\t", fields) + "\n";
    }

    @Test
    void oneStoryOfGdeltIsOneEventHoweverManyRows() throws IOException {
        Path zip = folder.resolve("g.export.CSV.zip");
        try (ZipOutputStream out = new ZipOutputStream((OutputStream) Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("g.export.CSV"));
            out.write((gdelt(1, "https://a.example/x") + gdelt(2, "https://a.example/x")
                            + gdelt(3, "https://b.example/y") + "1\t2\n")
                    .getBytes(StandardCharsets.UTF_8));
        }
        Import.Outcome outcome = run("gdelt", zip);
        assertThat(outcome.events()).isEqualTo(2);
        assertThat(outcome.copies()).isEqualTo(1);
        assertThat(outcome.problems().getFirst().getMessage()).contains(":4: there are 2 columns and not 61");
        assertThat(events().getFirst().actor()).isEqualTo("ROU");
    }

    @Test
    void anAcledRecordMayHoldCommasQuotesAndLineEnds() throws IOException {
        run(
                "acled",
                ACLED + "UGA1,05 January 2024,2024,1,x,Battles,Armed clash,Military Forces of Uganda (1986-),,1,"
                        + "Military Forces of Kenya (2013-),,1,Uganda,\"a \"\"note\"\", with\na line end\",3\n"
                        + "UGA2,2024-01-06,2024,1,x,Strategic developments,Change to group/activity,Police Forces of Uganda (1986-),,1,"
                        + "Government of Kenya (2013-),,1,Uganda,n,0\n"
                        + "UGA3,2024-01-07,2024,1,x,Strategic developments,Agreement,Government of Uganda (1986-),,1,"
                        + "Government of Kenya (2013-),,1,Uganda,n,0\n");
        assertThat(events()).extracting(PastEvent::type).containsExactly(EventType.ASSAULT, EventType.AGREE);
        assertThat(events().getFirst().actor()).isEqualTo("UGA");
        assertThat(events().getFirst().recipient()).isEqualTo("KEN");
    }

    @Test
    void aRecordOverSeveralLinesIsNamedByItsFirst() throws IOException {
        Import.Outcome outcome = run(
                "acled",
                ACLED + "UGA1,never,2024,1,x,Battles,Armed clash,Military Forces of Uganda (1986-),,1,"
                        + "Military Forces of Kenya (2013-),,1,Uganda,\"one\ntwo\nthree\",3\n"
                        + "UGA2,nor ever,2024,1,x,Battles,Armed clash,Military Forces of Uganda (1986-),,1,"
                        + "Military Forces of Kenya (2013-),,1,Uganda,n,3\n");
        assertThat(outcome.problems().get(0).getMessage()).contains("acled.txt:2: \"never\"");
        assertThat(outcome.problems().get(1).getMessage()).contains("acled.txt:5: \"nor ever\"");
    }

    @Test
    void aQuoteThatIsNeverClosedCostsNoMoreThanItsLines() throws IOException {
        Import.Outcome outcome = run("acled", ACLED + "UGA1,\"never closed\n" + "a\n".repeat(600_000));
        assertThat(outcome.events()).isZero();
        assertThat(outcome.lines()).isEqualTo(600_001);
        assertThat(outcome.unread()).isPositive();
    }

    @Test
    void aTableGoesToParquetAndComesBackTheSame() throws IOException {
        run("icews", ICEWS + icews(1, "2020-03-04", "036") + icews(2, "2020-03-05", "190"));
        Path parquet = folder.resolve("events.parquet");
        try (EventTable table = EventTable.open(folder.resolve("events.duckdb"))) {
            table.exportParquet(parquet);
        }
        assertThat(EventTable.read(parquet, LATE)).isEqualTo(events());
        assertThat(EventTable.read(parquet, LocalDate.of(2020, 3, 4))).hasSize(1);
        Path broken = folder.resolve("x.parquet");
        Files.writeString(broken, "no parquet");
        assertThatThrownBy(() -> EventTable.read(broken, LATE)).isInstanceOf(InputProblem.class);
    }
}
