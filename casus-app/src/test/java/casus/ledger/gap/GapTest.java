package casus.ledger.gap;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.Ledger;
import casus.ledger.SampleLedger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.terms.Rung;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Stage;
import casus.terms.code.Status;
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
        return SampleLedger.common(
                id, "a.txt", TEXT, quote, status, when.isEmpty() ? Optional.empty() : Optional.of(when));
    }

    private static Entry transfer(Common common, String category, Stage stage) {
        Entry.Transfer t = SampleLedger.transfer(common, category, stage, Optional.empty());
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
        return SampleLedger.ledger(List.of(SampleLedger.article("a.txt", TEXT)), Arrays.asList(entries));
    }

    private static Ledger whole() {
        return ledger(
                transfer(at(1, "promised Sweden tanks", Status.OCCURRED, "2024"), "armoured vehicles", Stage.PROMISED),
                transfer(at(2, "delivered tanks", Status.OCCURRED, "2025-05"), "armoured vehicles", Stage.DELIVERED),
                transfer(
                        SampleLedger.by(at(3, "ships <came> & went", Status.OCCURRED, ""), "Olav"),
                        "ships",
                        Stage.DELIVERED),
                transfer(at(4, "asked for jets", Status.OCCURRED, ""), "aircraft", Stage.REQUESTED),
                transfer(at(5, "send drones", Status.PLANNED, ""), "unmanned aircraft", Stage.DELIVERED),
                SampleLedger.event(
                        at(6, "Norway sent food", Status.OCCURRED, ""), EventType.AID, Context.HUMANITARIAN));
    }

    @Test
    void promisedAndDeliveredAreCountedWithWhatRestsOnOneWord() {
        Gap gap = Gap.of(whole(), ACTORS, SampleLedger.NORWAY, SampleLedger.SWEDEN);
        assertThat(gap.all().promised()).isEqualTo(2);
        assertThat(gap.all().delivered()).isEqualTo(2);
        assertThat(gap.all().unverified()).isEqualTo(1);
        assertThat(gap.all().at(Stage.REQUESTED)).isEqualTo(1);
        assertThat(gap.told(Rung.HUMANITARIAN)).isEqualTo(1);
        assertThat(gap.goods())
                .extracting(LifeCycle::item)
                .containsExactly("aircraft", "armoured vehicles", "ships", "unmanned aircraft");
    }

    @Test
    void theOtherDirectionIsAnotherRecord() {
        Gap back = Gap.of(whole(), ACTORS, SampleLedger.SWEDEN, SampleLedger.NORWAY);
        assertThat(back.goods()).isEmpty();
        assertThat(back.all().promised() + back.all().delivered()).isZero();
    }

    @Test
    void twoReportsOfOneDeliveryAreOneDelivery() {
        Ledger twice = ledger(
                transfer(at(1, "delivered tanks", Status.OCCURRED, "2025-05-02"), "armoured vehicles", Stage.DELIVERED),
                transfer(
                        at(2, "promised Sweden tanks", Status.OCCURRED, "2025-05-02"),
                        "armoured vehicles",
                        Stage.DELIVERED));
        assertThat(Gap.of(twice, ACTORS, SampleLedger.NORWAY, SampleLedger.SWEDEN)
                        .all()
                        .delivered())
                .isEqualTo(1);
    }

    private static Gap gapOf(String text, Entry... entries) {
        return Gap.of(
                SampleLedger.ledger(List.of(SampleLedger.article("a.txt", text)), Arrays.asList(entries)),
                ACTORS,
                SampleLedger.NORWAY,
                SampleLedger.SWEDEN);
    }

    @Test
    void helpInWhichGoodsChangeHandsIsADeliveryAndHelpInWordsIsNot() {
        String text = "Norway backed Sweden’s army with equipment such as trainer aircraft and attack helicopters. "
                + "Norway backed Sweden with words about fighter jets. Norway backed Sweden in the talks.";
        Gap gap = gapOf(
                text,
                SampleLedger.event(
                        SampleLedger.common(
                                1,
                                "a.txt",
                                text,
                                "Norway backed Sweden’s army with equipment such as trainer aircraft and attack helicopters",
                                Status.OCCURRED,
                                Optional.empty()),
                        EventType.SUPPORT,
                        Context.MILITARY),
                SampleLedger.event(
                        SampleLedger.common(
                                2,
                                "a.txt",
                                text,
                                "Norway backed Sweden with words about fighter jets",
                                Status.OCCURRED,
                                Optional.empty()),
                        EventType.SUPPORT,
                        Context.MILITARY),
                SampleLedger.event(
                        SampleLedger.common(
                                3,
                                "a.txt",
                                text,
                                "Norway backed Sweden in the talks",
                                Status.OCCURRED,
                                Optional.empty()),
                        EventType.SUPPORT,
                        Context.MILITARY));
        assertThat(gap.all().delivered()).isEqualTo(1);
        assertThat(gap.goods()).extracting(LifeCycle::item).containsExactly("aircraft");
        assertThat(gap.told(Rung.WORDS)).isEqualTo(2);
    }

    @Test
    void anItemOfTwoClassesStandsInTheRecordOfBothAndCountsOnce() {
        String text = "Sweden asked Norway for jets and air defence missiles.";
        Entry.Transfer t = SampleLedger.transfer(
                SampleLedger.common(1, "a.txt", text, "asked Norway for jets", Status.OCCURRED, Optional.empty()),
                "jets and air defence missiles",
                Stage.REQUESTED,
                Optional.empty());
        Gap gap = gapOf(text, t);
        assertThat(gap.goods()).extracting(LifeCycle::item).containsExactly("air defence systems", "aircraft");
        assertThat(gap.goods()).allMatch(c -> c.at(Stage.REQUESTED) == 1);
        assertThat(gap.all().at(Stage.REQUESTED)).isEqualTo(1);
        assertThat(gap.steps()).hasSize(1);
    }

    @Test
    void theSameWishInTheSameWordsIsToldOnce() {
        String text = "Will Norway defend Sweden? Analysts asked. Will Norway defend Sweden?";
        Gap gap = gapOf(
                text,
                SampleLedger.aid(SampleLedger.common(
                        1, "a.txt", text, "Will Norway defend Sweden", Status.HYPOTHETICAL, Optional.empty())),
                SampleLedger.aid(SampleLedger.common(
                        2, "a.txt", text, "Will Norway defend Sweden", Status.HYPOTHETICAL, Optional.empty())));
        assertThat(gap.steps())
                .singleElement()
                .satisfies(s -> assertThat(s.ids()).hasSize(2));
    }

    @Test
    void theTimelineIsWellFormedHasBothLanesHatchesTheUncertainAndKeepsTheUndatedInATray() throws Exception {
        String svg = Timeline.of(Gap.of(whole(), ACTORS, SampleLedger.NORWAY, SampleLedger.SWEDEN), ACTORS);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        assertThat(svg)
                .contains(
                        ">words</text>",
                        ">deeds</text>",
                        ">undated words</text>",
                        ">undated deeds</text>",
                        "mark deed unsure",
                        ">2024</text>")
                .contains("ships &lt;came&gt; &amp; went")
                .doesNotContain("<script", "<came>");
        assertThat(Timeline.of(Gap.of(whole(), ACTORS, SampleLedger.NORWAY, SampleLedger.SWEDEN), ACTORS))
                .isEqualTo(svg);
    }

    @Test
    void anEmptyRecordStillDrawsAndSaysNothingIsTold() {
        assertThat(Timeline.of(Gap.of(ledger(), ACTORS, SampleLedger.NORWAY, SampleLedger.SWEDEN), ACTORS))
                .contains("0 words above, 0 deeds below");
    }
}
