package casus.corpus;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import casus.corpus.Splits.Place;
import casus.corpus.Splits.Split;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SplitsTest {
    private static final Path FOLDER = Path.of("");
    private static final List<ArticleSource> SOURCES = ArticleSource.table(FOLDER.resolve("genres.tsv"));
    private static final List<Place> PLACES = Splits.of(SOURCES, Splits.SEED);

    @Test
    void theFileIsWhatTheClassMakes() throws Exception {
        assertThat(Files.readString(FOLDER.resolve("splits.tsv"))).isEqualTo(Main.splits(FOLDER));
    }

    @Test
    void allArticlesOfAPairStayTogether() {
        Map<String, String> pairs = SOURCES.stream().collect(Collectors.toMap(ArticleSource::id, ArticleSource::pair));
        Function<Place, String> pair = place -> pairs.getOrDefault(place.id(), "");
        PLACES.stream()
                .collect(groupingBy(pair, Collectors.mapping(p -> p.split() + " " + p.fold(), toSet())))
                .forEach((name, places) -> assertThat(places).as(name).hasSize(1));
    }

    @Test
    void sharesAreAsMeant() {
        assertThat(share(Split.TRAIN)).isBetween(.68, .72);
        assertThat(share(Split.VALID)).isBetween(.13, .17);
        assertThat(share(Split.TEST)).isBetween(.13, .17);
        PLACES.stream()
                .collect(groupingBy(Place::fold, Collectors.counting()))
                .forEach((fold, n) -> assertThat(n / (double) PLACES.size())
                        .as("fold " + fold)
                        .isBetween(.18, .22));
    }

    private static double share(Split split) {
        return PLACES.stream().filter(place -> place.split() == split).count() / (double) PLACES.size();
    }

    @Test
    void theOrderOfTheRowsDecidesNothing() {
        List<ArticleSource> reversed = new ArrayList<>(SOURCES);
        Collections.reverse(reversed);
        assertThat(Splits.of(reversed, Splits.SEED)).isEqualTo(PLACES);
    }

    @Test
    void anotherSeedPartsOtherwise() {
        assertThat(Splits.of(SOURCES, Splits.SEED + 1)).isNotEqualTo(PLACES);
    }
}
