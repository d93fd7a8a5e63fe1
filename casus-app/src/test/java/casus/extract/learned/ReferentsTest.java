package casus.extract.learned;

import static org.assertj.core.api.Assertions.assertThat;

import casus.extract.Extraction;
import casus.ledger.actor.Actors;
import casus.read.Articles;
import casus.read.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReferentsTest {
    private static final String TEXT = """
            Kenya and Chad

            Kenya sent drones to Chad on Monday. Its ministers praised the neighbour, and Chad thanked them. \
            The envoy left Kenya for Lisbon, where Brazil waits.
            """;

    @TempDir
    private Path folder;

    private Document document() throws IOException {
        Files.writeString(folder.resolve("a.txt"), TEXT);
        return Extraction.open(Actors.load())
                .document(Articles.of(LocalDate.of(2026, 1, 1))
                        .read(List.of(folder), Progress.SILENT)
                        .articles()
                        .getFirst());
    }

    private static String word(Document d, int word) {
        return d.tree(word).surface(d.inTree(word));
    }

    @Test
    void pronounsAndNounsThatMayTakePartAreOpenAndNamesAreNot() throws IOException {
        Document d = document();
        List<String> open = d.open().stream().map(c -> word(d, c.word())).toList();
        assertThat(open)
                .contains("Its", "ministers", "neighbour", "them", "envoy")
                .doesNotContain("Kenya", "Chad", "sent");
    }

    @Test
    void ofEachPartyTheNearestNameBeforeAndTheNearestAfterAreCompared() throws IOException {
        Document d = document();
        List<Candidate> names =
                d.candidates().stream().filter(Referents::isName).toList();
        Candidate envoy = d.open().stream()
                .filter(c -> word(d, c.word()).equals("envoy"))
                .findFirst()
                .orElseThrow();
        List<Candidate> compared = new Referents(d, new PairFeatures(d))
                .of(envoy, names).stream().map(names::get).toList();
        assertThat(compared).extracting(Candidate::key).contains("TCD", "BRA");
        assertThat(compared.stream().filter(c -> c.key().equals("KEN")).filter(c -> c.word() < envoy.word()))
                .allSatisfy(near -> assertThat(names)
                        .noneMatch(c -> c.key().equals("KEN") && c.word() > near.word() && c.word() < envoy.word()));
    }

    @Test
    void featuresStandInTheTableOfTheHeads() throws IOException {
        Document d = document();
        List<Candidate> names =
                d.candidates().stream().filter(Referents::isName).toList();
        Referents referents = new Referents(d, new PairFeatures(d));
        for (Candidate open : d.open()) {
            for (int at : referents.of(open, names)) {
                assertThat(IntStream.of(referents.features(open, names.get(at))).boxed())
                        .doesNotHaveDuplicates()
                        .allMatch(f -> f >= 0 && f < Referents.SIZE);
            }
        }
    }
}
