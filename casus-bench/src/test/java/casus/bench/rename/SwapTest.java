package casus.bench.rename;

import static org.assertj.core.api.Assertions.assertThat;

import casus.extract.Extraction;
import casus.ledger.actor.Actors;
import casus.read.Article;
import casus.read.Articles;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The renaming of an article, and the comparison of the two ledgers.
class SwapTest {
    private static final LocalDate DAY = LocalDate.of(2025, 8, 22);
    private static final Actors ACTORS = Actors.load();

    @TempDir
    Path folder = Path.of("");

    @Test
    void anArticleUnderOtherNamesGivesTheSameLedger() throws IOException {
        Files.writeString(folder.resolve("a.txt"), """
                Peru and Ecuador signed a defence pact on 3 March 2024.

                “Peru will supply Ecuador with S-400 systems,” said Irena Maraqova, the foreign minister of Peru.
                """);
        Swap.Result result = Swap.measure(folder, DAY, 1);
        JsonNode json = result.json();
        assertThat(json.path("articles").asInt()).isEqualTo(1);
        assertThat(json.path("entries").asInt()).isPositive();
        assertThat(json.path("same").asInt())
                .as(result.errors().toString())
                .isEqualTo(json.path("entries").asInt());
        assertThat(result.names())
                .anyMatch(n -> n.startsWith("a.txt: PER → "))
                .anyMatch(n -> n.startsWith("a.txt: ECU → "))
                .anyMatch(n -> n.startsWith("a.txt: Irena Maraqova → "))
                .anyMatch(n -> n.startsWith("a.txt: S-400 → S-"));
    }

    @Test
    void noTwoNamesBecomeOne() throws IOException {
        Files.writeString(
                folder.resolve("a.txt"),
                "Iran, Iraq, India, Russia, Ukraine, the United States, China, Japan, France, Germany, Italy, Spain and"
                        + " Egypt met in Doha. The Kremlin, the White House and Downing Street said nothing.");
        for (long seed = 0; seed < 2; seed++) {
            assertThat(Swap.measure(folder, DAY, seed).names().stream().map(n -> n.replaceFirst(".* → ", "")))
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void eachArticleIsRenamedByItself() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "General Otto Brandauer of Peru spoke in Lima. Brandauer left.");
        Files.writeString(folder.resolve("b.txt"), "General Emil Brandauer of Chad spoke in Cairo. Brandauer left.");
        List<String> names = Swap.measure(folder, DAY, 1).names();
        assertThat(names).anyMatch(n -> n.startsWith("a.txt: Otto Brandauer → "));
        assertThat(names).anyMatch(n -> n.startsWith("b.txt: Emil Brandauer → "));
        assertThat(names.stream()
                        .filter(n -> n.contains(": Brandauer → "))
                        .map(n -> n.replaceFirst(".* → ", ""))
                        .distinct())
                .hasSize(2);
    }

    @Test
    void aLeaderBecomesALeaderOfTheStateHisStateBecomes() throws IOException {
        String text = "Germany and Sweden met on 4 May 2016. Angela Merkel thanked Sweden, and Merkel left for Berlin.";
        for (long seed = 0; seed < 5; seed++) {
            Renaming renaming = renaming(text, seed);
            String state = lineOf(renaming, "DEU");
            String leader = lineOf(renaming, "Angela Merkel");
            assertThat(ACTORS.leader(leader))
                    .as(renaming.lines().toString())
                    .hasValueSatisfying(l -> assertThat(l.actor().value()).startsWith(state));
            assertThat(renaming.renamed(text).text())
                    .contains(leader + " thanked")
                    .doesNotContain("Merkel");
        }
    }

    @Test
    void aSurnameFollowsItsFullName() throws IOException {
        String text = "President Ivo Kestrov of Peru met Jan Kestrov and Mr. Halvik. Kestrov smiled at Halvik.";
        Renaming renaming = renaming(text, 3);
        String surname = Persons.surname(lineOf(renaming, "Ivo Kestrov"));
        assertThat(renaming.renamed(text).text())
                .doesNotContain("Kestrov")
                .contains(surname + " smiled at " + lineOf(renaming, "Halvik"))
                .startsWith("President ");
    }

    @Test
    void theWordsAroundANameFollowIt() throws IOException {
        String text = "A Peruvian envoy met an Iranian one over the United States' offer to Iran's neighbours.";
        for (long seed = 0; seed < 20; seed++) {
            Renaming renaming = renaming(text, seed);
            String fresh = renaming.renamed(text).text();
            String[] words = fresh.split(" ");
            assertThat(words[0].equals("An")).as(fresh).isEqualTo(StateGrammar.takesAn(words[1]));
            assertThat(fresh).doesNotContainPattern("[a-rt-z]['’] offer").containsPattern("the [A-Z].* offer");
        }
    }

    @Test
    void anStandsBeforeAVowelThatIsHeard() {
        assertThat(List.of("Iranian", "Angolan", "Uzbek", "MP", "F.B.I.", "Emirati", "NSC"))
                .allMatch(StateGrammar::takesAn);
        assertThat(List.of("Peruvian", "Ukrainian", "U.S.", "UK", "European", "Ugandan", "United"))
                .noneMatch(StateGrammar::takesAn);
    }

    @Test
    void aPlaceInTheNewTextLeadsBackToTheOld() throws IOException {
        String text = "Peru sold arms to Ecuador, and an Iranian ship left the United States' waters for Peru.";
        Renaming.RenamedText renamed = renaming(text, 2).renamed(text);
        for (String word : List.of("sold", "arms", "ship", "waters", "for")) {
            assertThat(renamed.back(renamed.text().indexOf(word))).as(word).isEqualTo(text.indexOf(word));
        }
        assertThat(renamed.back(0)).isZero();
        assertThat(renamed.backEnd(renamed.text().length())).isEqualTo(text.length());
    }

    private static Renaming renaming(String text, long seed) throws IOException {
        Article article = Articles.of(DAY).read("a.txt", text.getBytes(StandardCharsets.UTF_8));
        return Renaming.of(
                Gazetteer.of(ACTORS), article, Extraction.open(ACTORS).of(article), seed);
    }

    private static String lineOf(Renaming renaming, String old) {
        return renaming.lines().stream()
                .filter(l -> l.startsWith(old + " → "))
                .map(l -> l.replaceFirst(".* → ", ""))
                .findFirst()
                .orElse("");
    }
}
