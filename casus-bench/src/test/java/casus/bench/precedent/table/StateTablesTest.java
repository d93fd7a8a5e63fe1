package casus.bench.precedent.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import casus.bench.precedent.table.StateTables.Coding;
import casus.precedent.table.Dispute;
import casus.precedent.table.Participant;
import casus.terms.InputProblem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class StateTablesTest {
    private static final String ATOP =
            "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul\n";
    private static final String GML = "dispnum,ccode,styear,sidea,hiact,orig,obsid_start\n";

    @TempDir
    private Path folder = Path.of(".");

    private StateTables read() {
        return StateTables.read(List.of(folder), (done, total, file) -> {});
    }

    private void write(String name, String text) throws IOException {
        Files.write(folder.resolve(name), text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aTableIsKnownByItsHeaderWhateverItsNameAndPacking() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (XZOutputStream xz = new XZOutputStream(packed, new LZMA2Options())) {
            xz.write((ATOP + "2,20,1950,1,0,0,0,1\n").getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("pacts.csv.xz"), packed.toByteArray());
        packed.reset();
        try (GZIPOutputStream gz = new GZIPOutputStream(packed)) {
            gz.write("ccode,year,milex,milper,irst,pec,tpop,upop,cinc\n2,1950,1,1,1,1,1,1,0.28\n"
                    .getBytes(StandardCharsets.UTF_8));
        }
        Files.write(folder.resolve("nmc.csv.gz"), packed.toByteArray());
        write(
                "ddyr.csv",
                "ddyad,year,atopally,defense,offense,neutral,nonagg,consul,stateA,stateB\n1,1950,1,0,0,0,1,0,20,2\n");
        StateTables tables = read();
        assertThat(tables.problems()).isEmpty();
        assertThat(tables.obligations(2, 20, 1950)).isEqualTo(1 | 16);
        assertThat(tables.obligations(20, 2, 1950)).isEqualTo(8);
        assertThat(tables.obligations(2, 20, 1951)).isZero();
        assertThat(tables.power(2, 1950).orElseThrow()).isEqualTo(0.28, within(1e-12));
        assertThat(tables.states(1950)).containsExactly(2);
    }

    @Test
    void aRowThatCannotBeReadIsNamedByFileAndLineAndTheRestIsRead() throws IOException {
        write(
                "gml.csv",
                GML + "1,2,1950,1,17,1,x\n1,20,195O,0,0,1,x\n1,,1950,0,0,1,x\n2,200,1951,0\n3,220,1952,1,-9,1,x\n");
        StateTables tables = read();
        assertThat(tables.problems())
                .extracting(InputProblem::getMessage)
                .containsExactly(
                        "gml.csv:3: the column styear holds \"195O\", which is no number\n"
                                + "  correct the line; it was left out, and the rest was read",
                        "gml.csv:4: the column ccode is empty or holds \"\", and a row without it says nothing\n"
                                + "  correct the line; it was left out, and the rest was read",
                        "gml.csv:5: the row ends after 4 cells, before the column orig\n"
                                + "  correct the line; it was left out, and the rest was read");
        assertThat(tables.disputes(Coding.GML)).extracting(Dispute::id).containsExactly(1, 3);
    }

    @Test
    void oldMacLinesAndWesternLettersAreRead() throws IOException {
        String wars = "WarNum,WarName,WarType,ccode,StateName,Side,StartMonth1,StartDay1,StartYear1,Initiator\r"
                + "7,Guerra de São Tomé,1,2,x,1,4,7,1823,1\r7,Guerra de São Tomé,1,20,x,2,-9,-9,1824,2\r";
        Files.write(folder.resolve("wars.csv"), wars.getBytes(Charset.forName("windows-1252")));
        assertThat(read().belligerents())
                .containsExactly(
                        new Belligerent(7, "Guerra de São Tomé", 2, 1, true, 1823, 97),
                        new Belligerent(7, "Guerra de São Tomé", 20, 2, false, 1824, 0));
    }

    @Test
    void aFileNobodyAskedForIsIgnoredWithANote() throws IOException {
        write("README.md", "# tables");
        write("trade.csv", "a,b\n1,2\n");
        assertThat(read().notes())
                .containsExactly(
                        "README.md: no table (.csv, .csv.gz, .csv.xz); ignored",
                        "trade.csv: a table with columns nobody here needs; ignored");
    }

    @Test
    void brokenPackingIsOneProblemAndNoCrash() throws IOException {
        write("broken.csv.xz", "this is no xz");
        write("broken.csv.gz", "nor gz");
        write("empty.csv", "");
        assertThat(read().problems())
                .extracting(InputProblem::where)
                .containsExactly("broken.csv.gz", "broken.csv.xz", "empty.csv");
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        write("atop.csv", ATOP);
        assertThatThrownBy(read()::requireInputs)
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("national capabilities, of major powers, of capitals, of contiguity");
        Path nowhere = folder.resolve("nowhere");
        assertThatThrownBy(() -> StateTables.read(List.of(nowhere), (done, total, file) -> {}))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("there is no such folder");
    }

    @Test
    void hostilityFollowsTheHighestActAndADeclarationIsNoForce() {
        assertThat(List.of(0, 1, 7, 12, 13, 18, 20, 21).stream()
                        .map(act -> new Participant(2, true, true, act, 1950).hostility()))
                .containsExactly(1, 2, 3, 3, 4, 4, 5, 5);
        assertThat(new Participant(2, true, true, 18, 1950).usedForce()).isFalse();
        assertThat(new Participant(2, true, true, 17, 1950).usedForce()).isTrue();
    }
}
