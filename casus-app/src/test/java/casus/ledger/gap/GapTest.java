package casus.ledger.gap;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.Actors;
import casus.ledger.Common;
import casus.ledger.Entry;
import casus.ledger.Ledger;
import casus.ledger.Sample;
import casus.terms.Context;
import casus.terms.EventType;
import casus.terms.Rung;
import casus.terms.Stage;
import casus.terms.Status;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class GapTest {
    private static final Actors ACTORS = Actors.load();
    private static final String TEXT =
            "Norway promised Sweden tanks in 2024. Norway delivered tanks in May 2025. Olav says ships <came> & went. Sweden asked for jets. Norway plans to send drones. Norway sent food.";

    private static Common at(int id, String quote, Status status, String when) {
        return Sample.common(id, "a.txt", TEXT, quote, status, when.isEmpty() ? Optional.empty() : Optional.of(when));
    }

    private static Entry transfer(Common common, String category, Stage stage) {
        Entry.Transfer t = Sample.transfer(common, category, stage, Optional.empty());
        return new Entry.Transfer(
                common,
                t.supplier(),
                t.recipient(),
                t.item(),
                t.designation(),
                category,
                stage,
                t.quantity(),
                t.inReturnFor());
    }

    private static Ledger ledger(Entry... entries) {
        return Sample.ledger(List.of(Sample.article("a.txt", TEXT)), Arrays.asList(entries));
    }

    private static Ledger whole() {
        return ledger(
                transfer(at(1, "promised Sweden tanks", Status.OCCURRED, "2024"), "armoured vehicles", Stage.PROMISED),
                transfer(at(2, "delivered tanks", Status.OCCURRED, "2025-05"), "armoured vehicles", Stage.DELIVERED),
                transfer(
                        Sample.by(at(3, "ships <came> & went", Status.OCCURRED, ""), "Olav"), "ships", Stage.DELIVERED),
                transfer(at(4, "asked for jets", Status.OCCURRED, ""), "aircraft", Stage.REQUESTED),
                transfer(at(5, "send drones", Status.PLANNED, ""), "unmanned aircraft", Stage.DELIVERED),
                Sample.event(at(6, "Norway sent food", Status.OCCURRED, ""), EventType.AID, Context.HUMANITARIAN));
    }

    @Test
    void promisedAndDeliveredAreCountedWithWhatRestsOnOneWord() {
        Gap gap = Gap.of(whole(), ACTORS, Sample.NORWAY, Sample.SWEDEN);
        assertThat(gap.promised()).isEqualTo(2);
        assertThat(gap.delivered()).isEqualTo(2);
        assertThat(gap.unverified()).isEqualTo(1);
        assertThat(gap.at(Stage.REQUESTED)).isEqualTo(1);
        assertThat(gap.told(Rung.HUMANITARIAN)).isEqualTo(1);
        assertThat(gap.goods())
                .extracting(LifeCycle::item)
                .containsExactly("aircraft", "armoured vehicles", "ships", "unmanned aircraft");
    }

    @Test
    void theOtherDirectionIsAnotherRecord() {
        Gap back = Gap.of(whole(), ACTORS, Sample.SWEDEN, Sample.NORWAY);
        assertThat(back.goods()).isEmpty();
        assertThat(back.promised() + back.delivered()).isZero();
    }

    @Test
    void twoReportsOfOneDeliveryAreOneDelivery() {
        Ledger twice = ledger(
                transfer(at(1, "delivered tanks", Status.OCCURRED, "2025-05-02"), "armoured vehicles", Stage.DELIVERED),
                transfer(
                        at(2, "promised Sweden tanks", Status.OCCURRED, "2025-05-02"),
                        "armoured vehicles",
                        Stage.DELIVERED));
        assertThat(Gap.of(twice, ACTORS, Sample.NORWAY, Sample.SWEDEN).delivered())
                .isEqualTo(1);
    }

    @Test
    void theTimelineIsWellFormedHasBothLanesHatchesTheUncertainAndKeepsTheUndatedInATray() throws Exception {
        String svg = Timeline.of(Gap.of(whole(), ACTORS, Sample.NORWAY, Sample.SWEDEN), ACTORS);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(svg)
                .contains(">words</text>", ">deeds</text>", ">undated</text>", "mark deed unsure", ">2024</text>")
                .contains("ships &lt;came&gt; &amp; went")
                .doesNotContain("<script", "<came>");
        assertThat(Timeline.of(Gap.of(whole(), ACTORS, Sample.NORWAY, Sample.SWEDEN), ACTORS))
                .isEqualTo(svg);
    }

    @Test
    void anEmptyRecordStillDrawsAndSaysNothingIsTold() {
        assertThat(Timeline.of(Gap.of(ledger(), ACTORS, Sample.NORWAY, Sample.SWEDEN), ACTORS))
                .contains("0 words above, 0 deeds below");
    }
}
