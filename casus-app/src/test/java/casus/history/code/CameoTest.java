package casus.history.code;

import static org.assertj.core.api.Assertions.assertThat;

import casus.history.ActKinds;
import casus.terms.Feeds;
import casus.terms.Rung;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CameoTest {
    private final Cameo cameo = Cameo.load();

    @Test
    void theRootDecidesTheTypeAndTheNameTheContext() {
        Cameo.Code aid = cameo.code("072").orElseThrow();
        assertThat(aid.name()).isEqualTo("Provide military aid");
        assertThat(aid.type()).contains(EventType.AID);
        assertThat(aid.contexts()).containsExactly(Context.MILITARY);
        assertThat(Feeds.event(EventType.AID, aid.mode(), aid.contexts(), Feeds.Side.PROTEGE))
                .containsExactly(Rung.ARMS);
        assertThat(rungs("163")).containsExactly(Rung.SANCTIONS);
        assertThat(rungs("172")).containsExactly(Rung.SANCTIONS);
        assertThat(rungs("154")).containsExactly(Rung.DEPLOYMENT);
        assertThat(rungs("074")).containsExactly(Rung.DEPLOYMENT);
        assertThat(rungs("190")).containsExactly(Rung.FORCE);
        assertThat(cameo.code("057").flatMap(Cameo.Code::type)).contains(EventType.AGREE);
        assertThat(cameo.code("0871").flatMap(Cameo.Code::type)).contains(EventType.RETREAT);
        assertThat(cameo.code("190").flatMap(Cameo.Code::type)).contains(EventType.ASSAULT);
    }

    private Set<Rung> rungs(String code) {
        Cameo.Code c = cameo.code(code).orElseThrow();
        return ActKinds.rungs(c.type().orElseThrow(), c.mode(), c.contexts());
    }

    @Test
    void aStatementHasNoType() {
        assertThat(cameo.code("010").orElseThrow().type()).isEmpty();
    }

    @Test
    void aCodeThatIsNotThereFallsBackToTheOneAboveAndALostZeroIsPutBack() {
        assertThat(cameo.code("18312").orElseThrow().code()).isEqualTo("1831");
        assertThat(cameo.code("1839").orElseThrow().code()).isEqualTo("183");
        assertThat(cameo.code("42").orElseThrow().code()).isEqualTo("042");
        assertThat(cameo.code("311").orElseThrow().code()).isEqualTo("0311");
        assertThat(cameo.code("x")).isEmpty();
        assertThat(cameo.code("999")).isEmpty();
    }

    @Test
    void aNameIsFoundWithUnderscoresHyphensAndAnyCase() {
        assertThat(cameo.named("Threaten_non-force").orElseThrow().code()).isEqualTo("131");
        assertThat(cameo.named("fight with small arms and light weapons")
                        .orElseThrow()
                        .code())
                .isEqualTo("193");
        assertThat(cameo.named("Bake a cake")).isEmpty();
    }

    @Test
    void noCodeStandsTwiceAndEveryTypeOfPloverOccurs() {
        assertThat(cameo.codes().map(Cameo.Code::code).distinct().count())
                .isEqualTo(cameo.codes().count());
        assertThat(cameo.codes().flatMap(c -> c.type().stream()).distinct().toList())
                .containsExactlyInAnyOrder(EventType.values());
    }
}
