package casus.bench.precedent.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import casus.bench.precedent.table.StateTables.Coding;
import casus.precedent.table.*;
import casus.terms.InputProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One small table of each format, and what the world says of it.
class WorldTablesTest {
    @TempDir
    private Path folder = Path.of(".");

    private final List<String> steps = new ArrayList<>();

    private StateTables read(Path... folders) {
        return StateTables.read(List.of(folders), (done, total, file) -> steps.add(done + "/" + total + " " + file));
    }

    private static void write(Path folder, String name, String... lines) throws IOException {
        Files.writeString(folder.resolve(name), String.join("\n", lines) + "\n");
    }

    @Test
    void promisesHoldForTheirYearAndDirectionAndAddUp() throws IOException {
        write(
                folder,
                "atop.csv",
                "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul",
                "2,20,1950,1,0,0,0,0",
                "2,20,1950,0,1,0,0,NA",
                "20,2,1950,0,0,1,-9,",
                "2,20,1951,0,0,0,1,1");
        StateTables tables = read(folder);
        assertThat(tables.obligations(2, 20, 1950)).isEqualTo(1 | 2);
        assertThat(tables.obligations(20, 2, 1950)).isEqualTo(4);
        assertThat(tables.obligations(2, 20, 1951)).isEqualTo(8 | 16);
        assertThat(tables.obligations(2, 20, 1952)).isZero();
        assertThat(tables.lastYearOfObligations()).hasValue(1951);
        assertThat(tables.lastYearOfPower()).isEmpty();
        assertThat(tables.problems()).isEmpty();
        assertThat(steps).containsExactly("0/1 atop.csv");
    }

    @Test
    void neighboursRivalsMajorsAndCapitalsHoldForTheirSpell() throws IOException {
        write(
                folder,
                "majors.csv",
                "ccode,styear,stmonth,endyear,version",
                "2,1898,8,2016,2016",
                "300,1816,1,1918,2016");
        write(folder, "rivals.csv", "rivalryno,ccode1,ccode2,styear,endyear", "1,2,365,1945,1989", "2,2,710,1996,");
        write(folder, "strategic.csv", "tssr_id,ccode1,ccode2,start,end", "1,645,630,1958,1988", "2,645,666,1948,NA");
        write(
                folder,
                "capitals.csv",
                "ccode,capital,stdate,enddate,lat,lng",
                "2,Washington,1800-06-01,,38.9,-77.04",
                "20,Ottawa,1867-07-01,NA,45.42,-75.7",
                "255,Bonn,1949-05-23,1990-10-02,50.7,7.1");
        StateTables tables = read(folder);
        assertThat(tables.problems()).isEmpty();
        assertThat(tables.isMajor(2, 1897)).isFalse();
        assertThat(tables.isMajor(2, 1898)).isTrue();
        assertThat(tables.isMajor(300, 1919)).isFalse();
        assertThat(tables.isMajor(20, 1950)).isFalse();
        assertThat(tables.isRival(2, 365, 1945)).isTrue();
        assertThat(tables.isRival(365, 2, 1989)).isTrue();
        assertThat(tables.isRival(2, 365, 1990)).isFalse();
        assertThat(tables.isRival(710, 2, 2025)).isTrue();
        assertThat(tables.isRival(645, 630, 1970)).isTrue();
        assertThat(tables.isRival(666, 645, 2000)).isTrue();
        assertThat(tables.distance(2, 20, 1950).orElseThrow()).isCloseTo(733, within(10.0));
        assertThat(tables.distance(2, 255, 1995)).isEmpty();
        assertThat(tables.distance(255, 2, 1960)).isPresent();
        assertThat(tables.distance(2, 99, 1960)).isEmpty();
        assertThat(tables.isNuclear(2, 1950)).isTrue();
        assertThat(tables.isNuclear(20, 1950)).isFalse();
    }

    @Test
    void powerAndDemocracyAreThoseOfTheYear() throws IOException {
        write(
                folder,
                "nmc.csv",
                "ccode,year,milex,milper,cinc",
                "2,1950,1,1,0.28",
                "2,1951,1,1,-9",
                "20,1950,1,1,0.01");
        write(
                folder,
                "democracy.csv",
                "ccode,year,polity2,v2x_polyarchy",
                "2,1950,10,0.6",
                "20,1950,-10,",
                "200,1950,5,NA",
                "220,1950,,");
        StateTables tables = read(folder);
        assertThat(tables.power(2, 1950)).hasValue(0.28);
        assertThat(tables.power(2, 1951)).isEmpty();
        assertThat(tables.power(2, 1952)).isEmpty();
        assertThat(tables.states(1950)).containsExactly(2, 20);
        assertThat(tables.states(1951)).containsExactly(2);
        assertThat(tables.states(1960)).isEmpty();
        assertThat(tables.lastYearOfPower()).hasValue(1951);
        assertThat(tables.democracy(2, 1950)).hasValue(0.6);
        assertThat(tables.democracy(20, 1950)).hasValue(0.0);
        assertThat(tables.democracy(200, 1950)).hasValue(0.75);
        assertThat(tables.democracy(220, 1950)).isEmpty();
        assertThat(tables.democracy(2, 1951)).isEmpty();
    }

    @Test
    void aDisputeBeginsWithItsFirstParticipantAndIsNotReadTwice() throws IOException {
        Path later = Files.createDirectory(folder.resolve("later"));
        write(
                folder,
                "gml.csv",
                "dispnum,ccode,styear,endyear,sidea,hiact,orig,obsid_start",
                "7,2,1951,1953,1,17,1,x",
                "7,20,1950,,0,-9,1,x",
                "3,200,1940,1939,0,0,0,x");
        write(
                later,
                "gml.csv",
                "dispnum,ccode,styear,endyear,sidea,hiact,orig,obsid_start",
                "7,40,1952,1952,1,17,0,x",
                "9,40,1960,1960,1,17,1,x");
        StateTables tables = read(folder, later);
        assertThat(tables.disputes(Coding.GML)).extracting(Dispute::id).containsExactly(3, 7, 9);
        Dispute seven = tables.disputes(Coding.GML).get(1);
        assertThat(seven.year()).isEqualTo(1950);
        assertThat(seven.participants())
                .containsExactly(
                        new Participant(2, true, true, 17, 1951, 1953),
                        new Participant(20, false, true, 0, 1950, 1950));
        assertThat(tables.disputes(Coding.GML).getFirst().participants())
                .containsExactly(new Participant(200, false, false, 0, 1940, 1940));
        assertThat(tables.disputes(Coding.COW)).isEmpty();
        assertThat(tables.notes()).containsExactly("1 rows of disputes that an earlier folder has: left out");
        assertThat(steps).containsExactly("0/2 gml.csv", "1/2 gml.csv");
    }

    @Test
    void wrongCellsAreNamedWithTheirLine() throws IOException {
        write(
                folder,
                "capitals.csv",
                "ccode,capital,stdate,enddate,lat,lng",
                "2,Washington,June 1800,,38.9,-77",
                "2,Washington,,,,-77",
                "2,Washington,,,38.9,NA",
                "2,Washington,,,138.9,-77",
                "2.5,Washington,,,38.9,-77",
                "2,Washington,,,Infinity,-77");
        assertThat(read(folder).problems())
                .extracting(InputProblem::what)
                .containsExactly(
                        "\"June 1800\" is no date of the form yyyy-mm-dd",
                        "the latitude is missing",
                        "the longitude is missing",
                        "no place has the latitude 138.9 and the longitude -77.0",
                        "the column ccode holds \"2.5\", which is no whole number",
                        "the column lat holds \"Infinity\", which is no number");
    }

    @Test
    void helpIsThatOfTheSideItsGovernmentNames() throws IOException {
        write(
                folder,
                "esd.csv",
                "conflict_id,year,actor_nonstate,actor_name,country_b,civil,ext_name,ext_sup_s,ext_count_s,gwno_a,gwno_b,ext_w_s,ext_w_count_s,ext_x_s,ext_x_count_s",
                "1,1980,0,Government of Chad,Libya,1,\"Government of France, Government of Sudan, Rebels\",1,,483,620,1,2,0,",
                "2,1981,0,Government of Iraq,Iraq,0,,0,,630,645,0,,1,NA",
                "3,1982,1,Rebels,Iraq,1,Government of Iran,1,3,630,645,0,,0,");
        StateTables tables = read(folder);
        assertThat(tables.problems()).isEmpty();
        assertThat(tables.supports())
                .containsExactly(
                        new Support(
                                1,
                                1980,
                                true,
                                483,
                                0,
                                false,
                                List.of("France", "Sudan"),
                                2,
                                Map.of(Support.Kind.WEAPONS, 2)),
                        new Support(2, 1981, false, 645, 630, true, List.of(), 0, Map.of(Support.Kind.TROOPS, 1)),
                        new Support(3, 1982, true, 0, 0, false, List.of("Iran"), 3, Map.of()));
    }

    @Test
    void warsGiveTheDayOfTheYearOnWhichAStateEntered() throws IOException {
        write(
                folder,
                "wars.csv",
                "warnum,warname,ccode,side,startmonth1,startday1,startyear1,initiator",
                "139,World War II,290,2,9,1,1939,2",
                "139,World War II,255,1,9,-9,1939,1");
        List<Belligerent> all = read(folder).belligerents();
        assertThat(all)
                .containsExactly(
                        new Belligerent(139, "World War II", 290, 2, false, 1939, 244),
                        new Belligerent(139, "World War II", 255, 1, true, 1939, 0));
    }

    @Test
    void aFolderHasToBeThere() {
        assertThatThrownBy(() -> read(folder.resolve("none")))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("there is no such folder");
        assertThatThrownBy(() -> read(folder).requireInputs())
                .hasMessageContaining("there is no table of " + TableFormat.OBLIGATIONS.title())
                .hasMessageContaining(TableFormat.GML_PARTICIPANTS.title());
    }
}
