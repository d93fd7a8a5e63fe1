package casus.app;

import static casus.app.CommandRun.casus;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

class TreatiesCommandTest {
    @Test
    void whatBindsTwoStatesIsListedWithWhatItObligesTo() {
        assertThat(casus("treaties", "China", "North Korea").out())
                .contains("chn-prk-1961", "Article 2", "duty: defense", "in force since 1961");
    }

    @Test
    void asOfADayOnlyWhatWasInForceIsListed() {
        assertThat(casus("treaties", "Estonia", "NATO", "--as-of", "2000-01-01").out())
                .contains("0 treaties in force on 2000-01-01");
        assertThat(casus("treaties", "USA", "TWN").out()).doesNotContain("usa-twn-1954");
        assertThat(casus("treaties", "USA", "TWN", "--ended").out()).contains("usa-twn-1954");
    }

    @Test
    void everyLineOfJsonIsATreaty() throws java.io.IOException {
        String[] lines = casus("treaties", "PRK", "--duty", "defense", "--json")
                .out()
                .strip()
                .split("\n");
        for (String line : lines) {
            JsonNode one = new ObjectMapper().readTree(line);
            assertThat(one.path("duties").toString()).contains("defense");
            assertThat(one.path("parties").toString()).contains("PRK");
            assertThat(one.path("source").asText()).isNotBlank();
        }
    }

    @Test
    void anUnknownNameIsSaidWithWhatToWrite() {
        CommandRun run = casus("treaties", "Ruritania");
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.err()).contains("Ruritania", "casus actors");
    }
}
