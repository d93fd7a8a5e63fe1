package casus.extract.who;

import static org.assertj.core.api.Assertions.assertThat;

import casus.extract.text.Lexicon;
import casus.extract.text.Tree;
import casus.ledger.actor.Actors;
import casus.parser.FlatParser;
import casus.parser.Parser;
import casus.read.Articles;
import casus.read.Sentence;
import casus.terms.ActorId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Which state a city or region lies in.
class CitiesTest {
    private static final Cities CITIES = Cities.load();
    private static final Actors ACTORS = Actors.load();

    @ParameterizedTest
    @CsvSource({
        "Aleppo,SYR",
        "Malbork,POL",
        "Goma,COD",
        "Nagasaki,JPN",
        "Agadir,MAR",
        "HERAT,AFG",
        "Gdańsk,POL",
        "Łódź,POL",
        "Hodeidah,YEM",
        "Umm Qasr,IRQ",
        "Umm-Qasr,IRQ",
        "Rio de Janeiro,BRA",
        "Helmand,AFG",
        "Sicily,ITA",
        "Sana’a,YEM"
    })
    void aPlaceIsInItsState(String name, String state) {
        assertThat(CITIES.stateOf(name)).contains(new ActorId(state));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hyderabad", "Barcelona", "Cordoba", "Birmingham", "Punjab"})
    void aNameThatTwoStatesShareIsNowhere(String name) {
        assertThat(CITIES.stateOf(name)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Georgia",
                "Iraq",
                "Niger",
                "Reading",
                "Male",
                "March",
                "Nice",
                "Lincoln",
                "Victoria",
                "herat",
                ""
            })
    void aStateAWordAPersonOrSmallLettersAreNoCity(String name) {
        assertThat(CITIES.stateOf(name)).isEmpty();
    }

    @Test
    void everyRowIsOfAKnownStateSortedAndThereOnce() {
        List<String> names = new ArrayList<>();
        TreeMap<String, Integer> keys = new TreeMap<>();
        Lexicon.rows("/casus/extract/cities.csv", r -> {
            names.add(r.getField("name"));
            keys.merge(Cities.key(r.getField("name")), 1, Integer::sum);
            assertThat(ACTORS.isState(new ActorId(r.getField("iso3"))))
                    .as(r.toString())
                    .isTrue();
            assertThat(r.getField("kind")).isIn("city", "province");
            assertThat(r.getField("population")).matches("\\d*");
        });
        assertThat(names).hasSizeGreaterThan(20_000).isSorted().allMatch(n -> n.matches("[ -~]{4,}"));
        assertThat(keys.values()).containsOnly(1);
    }

    @Test
    void noRowContradictsTheTableOfPlacesOrNamesAState() {
        Lexicon.rows("/casus/extract/places.csv", r -> {
            for (String name : r.getField("names").split(";")) {
                assertThat(CITIES.stateOf(name).orElse(new ActorId(r.getField("state"))))
                        .as(name)
                        .isEqualTo(new ActorId(r.getField("state")));
            }
        });
        assertThat(ACTORS.states())
                .allSatisfy(s -> assertThat(CITIES.stateOf(s.name())).isEmpty());
    }

    @Test
    void thePlaceWhoseNameEndsAtAWordTellsItsState() throws IOException {
        assertThat(states("Shells fell on northern Malbork and on Rio de Janeiro yesterday."))
                .containsExactly("Malbork POL", "Janeiro BRA");
        assertThat(states("Rebels took Helmand Province after a long fight.")).containsExactly("Province AFG");
    }

    @Test
    void aStateAnAgreementOrAPersonIsNoPlace() throws IOException {
        assertThat(states("Poland praised the Malbork Agreement on Monday.")).isEmpty();
        assertThat(states("Mr. Malbork said that he would resign.")).isEmpty();
    }

    /// The words of a text at which the name of a place ends, with its state.
    private static List<String> states(String text) throws IOException {
        List<Tree> trees = new ArrayList<>();
        Parser parser = FlatParser.open();
        var article = Articles.of(LocalDate.of(2025, 8, 22)).read("test.txt", text.getBytes(StandardCharsets.UTF_8));
        for (Sentence s : article.sentences()) {
            trees.add(new Tree(
                    article.text(),
                    s,
                    trees.size(),
                    parser.parse(parser.tokenize(article.text(), s.start(), s.end()))));
        }
        ReferenceResolver resolver =
                new ReferenceResolver(trees, ACTORS, new Offices(), new Places(), CITIES, Optional.empty());
        List<String> out = new ArrayList<>();
        for (Tree tree : trees) {
            for (int i = 0; i < tree.size(); i++) {
                int word = i;
                resolver.cityState(tree, i).ifPresent(s -> out.add(tree.surface(word) + " " + s.value()));
            }
        }
        return out;
    }
}
