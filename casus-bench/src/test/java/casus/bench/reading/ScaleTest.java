package casus.bench.reading;

import static org.assertj.core.api.Assertions.assertThat;

import casus.bench.run.Pace;
import casus.extract.Extraction;
import casus.ledger.actor.Actors;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Made articles, many and few.
class ScaleTest {
    private static final LocalDate DAY = LocalDate.of(2025, 8, 22);
    private static final List<String> TEXTS = List.of(
            "Peru and Ecuador signed a defence pact on 3 March 2024.\n\nPeru attacked Chile on Monday, officials said.",
            "The president of Chile condemned the attack by Peru.\nPeru will supply Ecuador with S-400 systems.");

    @Test
    void asManyArticlesAreMadeAsAreAskedFor() throws IOException {
        ArrayNode out = scale().measure(List.of(2, 5), Pace.silent());
        assertThat(out).hasSize(2);
        JsonNode five = out.path(1);
        assertThat(five.path("articles").asInt()).isEqualTo(5);
        assertThat(five.path("words").asInt()).isGreaterThan(5 * 100);
        assertThat(five.path("entries").asInt()).isPositive();
    }

    @Test
    void theSameNumberGivesTheSameArticleAndAnotherGivesAnother() throws IOException {
        assertThat(scale().text(7)).isEqualTo(scale().text(7));
        assertThat(IntStream.range(0, 50).mapToObj(scale()::text)).doesNotHaveDuplicates();
    }

    private static Scale scale() throws IOException {
        return Scale.of(TEXTS, DAY, Extraction.open(Actors.load()));
    }
}
