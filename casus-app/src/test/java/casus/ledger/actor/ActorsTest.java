package casus.ledger.actor;

import static org.assertj.core.api.Assertions.assertThat;

import casus.terms.ActorId;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ActorsTest {
    private static final Actors ACTORS = Actors.load();

    private static List<String> in(String text) {
        return ACTORS.mentions(text, 0, text.length()).stream()
                .map(m -> text.substring(m.start(), m.end()) + "=" + m.actor().id())
                .toList();
    }

    @Test
    void aStateIsFoundByNameAdjectivePeopleAndCapital() {
        assertThat(in("Norwegian envoys told the Swedes that Oslo and the U.S. agree; Côte d’Ivoire does not."))
                .containsExactly("Norwegian=NOR", "Swedes=SWE", "Oslo=NOR", "U.S.=USA", "Côte d’Ivoire=CIV");
    }

    @Test
    void theLongestNameWins() {
        assertThat(in("The Democratic Republic of the Congo and South Sudan"))
                .containsExactly("Democratic Republic of the Congo=COD", "South Sudan=SSD");
    }

    @Test
    void aNameStandsInASentenceWithItsArticle() {
        Actors actors = Actors.load();
        assertThat(Stream.of("USA", "ARE", "CZE", "NLD", "IRN", "NATO", "COD")
                        .map(code -> actors.nameInSentence(new ActorId(code))))
                .containsExactly(
                        "the United States",
                        "the United Arab Emirates",
                        "the Czech Republic",
                        "the Netherlands",
                        "Iran",
                        "NATO",
                        "the Democratic Republic of the Congo");
    }

    @Test
    void aSeaOrANewspaperIsNoState() {
        assertThat(in("The Washington Post wrote of the South China Sea.")).isEmpty();
    }

    @Test
    void everyNameBelongsToOneActor() {
        assertThat(ACTORS.states().size()).isGreaterThan(195);
        assertThat(ACTORS.find("NATO")).map(Actors.Actor::sort).contains("organisation");
    }
}
