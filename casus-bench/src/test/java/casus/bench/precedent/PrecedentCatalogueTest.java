package casus.bench.precedent;

import static org.assertj.core.api.Assertions.assertThat;

import casus.bench.precedent.table.StateTables;
import casus.precedent.cases.Case;
import casus.terms.Rung;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrecedentCatalogueTest {
    @TempDir
    private Path folder = Path.of(".");

    private static Case told(String id, int year, Set<String> promise, List<Rung> rungs, String balance) {
        return new Case(
                id, year, "made up", "CAN", "USA", "MEX", promise, "treaty", false, balance, rungs, Set.of(), "kept",
                "it came");
    }

    /// Canada is attacked by the United States in 1950, and Mexico, which owes it defence, comes.
    @Test
    void whatTheTablesTellOtherwiseIsListedByCase() throws IOException {
        Files.writeString(
                folder.resolve("gml.csv"),
                "dispnum,ccode,styear,endyear,sidea,hiact,orig,obsid_start\n"
                        + "1,2,1950,1951,1,17,1,x\n1,20,1950,1951,0,0,1,x\n1,70,1950,1951,0,17,0,x\n");
        Files.writeString(
                folder.resolve("nmc.csv"),
                "ccode,year,milex,milper,cinc\n2,1950,1,1,0.3\n20,1950,1,1,0.1\n70,1950,1,1,0.1\n");
        Files.writeString(
                folder.resolve("atop.csv"),
                "ccode1,ccode2,year,atop_defense,atop_offense,atop_neutral,atop_nonagg,atop_consul\n70,20,1949,1,0,0,0,0\n70,20,1950,1,0,0,0,0\n");
        ObjectNode out = PrecedentCatalogue.of(
                StateTables.read(List.of(folder), (done, total, file) -> {}),
                List.of(
                        told("right", 1950, Set.of("defense"), List.of(Rung.FORCE), "stronger"),
                        told("wrong", 1950, Set.of(), List.of(Rung.WORDS), "weaker"),
                        told("early", 1940, Set.of(), List.of(), "even")));
        assertThat(out.path("dispute").path("apart").toString()).isEqualTo("[\"early: a dispute, the tables none\"]");
        assertThat(out.path("force").path("apart").toString()).isEqualTo("[\"wrong: false, the tables true\"]");
        assertThat(out.path("defense").path("apart").toString()).isEqualTo("[\"wrong: false, the tables true\"]");
        assertThat(out.path("balance").path("apart").toString()).isEqualTo("[\"wrong: weaker, the tables stronger\"]");
        assertThat(out.path("balance").path("checked").asInt()).isEqualTo(2);
    }

    @Test
    void aFigureAgreesWhenItIsTheSameToTheDigitsNoted() {
        assertThat(PrecedentFigures.agrees(74 / 9601.0, 0.0077, 4)).isTrue();
        assertThat(PrecedentFigures.agrees(331 / 1051.0, 0.32, 2)).isFalse();
    }
}
