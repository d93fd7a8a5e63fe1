package casus.ledger.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GoodsClassesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "fighter jets and tanks | aircraft;armoured vehicles",
                "anti-tank missiles | missiles",
                "air defence missiles | air defence systems",
                "air-defense batteries and rockets | air defence systems;missiles",
                "drones | unmanned aircraft",
                "shells and frigates | artillery and ammunition;ships",
                "boots and blankets | -"
            })
    void goodsAreClassedByTheirNouns(String words, String classes) {
        assertThat(GoodsClasses.named(words)).isEqualTo(classes == null ? Set.of() : Set.of(classes.split(";")));
    }

    private static Entry.Transfer sent(String words, String item, String category) {
        Press press = new Press().article("one", "", words);
        return Press.transfer(
                press.at("one", words, Status.OCCURRED, ""),
                Optional.of(Press.NORWAY),
                Optional.of(Press.SWEDEN),
                item,
                "",
                category,
                Stage.DELIVERED,
                0);
    }

    @Test
    void aTransferBelongsToItsOwnClassAndToThoseItsItemNames() {
        assertThat(GoodsClasses.of(sent("Norway sent it.", "jets and tanks", "aircraft")))
                .containsExactlyInAnyOrder("aircraft", "armoured vehicles");
        assertThat(GoodsClasses.of(sent("Norway sent it.", "jets", GoodsClasses.UNSPECIFIED)))
                .containsExactly("aircraft");
        assertThat(GoodsClasses.of(sent("Norway sent it.", "goods", "ships"))).containsExactly("ships");
    }

    @Test
    void whereTheItemSaysNoMoreThanArmsThePassagesListTells() {
        String listed = "Norway gave arms, including drones and tanks.";
        assertThat(GoodsClasses.of(sent(listed, "arms", GoodsClasses.UNSPECIFIED)))
                .containsExactlyInAnyOrder("unmanned aircraft", "armoured vehicles");
        assertThat(GoodsClasses.of(sent(listed, "arms", "ships"))).containsExactly("ships");
        assertThat(GoodsClasses.of(sent("Norway gave arms.", "arms", GoodsClasses.UNSPECIFIED)))
                .containsExactly(GoodsClasses.UNSPECIFIED);
    }

    private static Set<String> handedOver(String words, EventType type, Context context) {
        Press press = new Press().article("one", "", words);
        return GoodsClasses.handedOver(Press.event(
                press.at("one", words, Status.OCCURRED, ""),
                List.of(Press.NORWAY),
                List.of(Press.SWEDEN),
                type,
                context));
    }

    @Test
    void helpWithGoodsIsADeliveryAndHelpWithWordsIsNone() {
        String words = "Norway supported its army with helicopters against tanks.";
        assertThat(handedOver(words, EventType.SUPPORT, Context.MILITARY)).containsExactly("aircraft");
        assertThat(handedOver(words, EventType.AID, Context.MILITARY)).containsExactly("aircraft");
        assertThat(handedOver(words, EventType.AID, Context.HUMANITARIAN)).isEmpty();
        assertThat(handedOver(words, EventType.CONSULT, Context.MILITARY)).isEmpty();
        assertThat(handedOver("Norway helped by sending tanks.", EventType.AID, Context.MILITARY))
                .containsExactly("armoured vehicles");
        assertThat(handedOver("Norway helped the tanks.", EventType.AID, Context.MILITARY))
                .isEmpty();
        assertThat(handedOver("Norway helped with talks on tanks.", EventType.AID, Context.MILITARY))
                .isEmpty();
    }

    private static Entry told(Press press, String article, String name, Optional<ActorId> actor) {
        return Press.event(
                Press.by(press.at(article, "So it was.", Status.OCCURRED, ""), name, actor),
                List.of(Press.NORWAY),
                List.of(Press.SWEDEN),
                EventType.AID);
    }

    @Test
    void whoVouchesIsAFamilyAStateAPersonOrHearsay() {
        Press press = new Press().article("one", "", "So it was.").article("two", "", "So it was.");
        Voices voices = new Voices(press.ledger());
        Entry own = Press.event(
                press.at("one", "So it was.", Status.OCCURRED, ""),
                List.of(Press.NORWAY),
                List.of(Press.SWEDEN),
                EventType.AID);
        Entry hearsay = told(press, "one", "", Optional.empty());
        assertThat(voices.of(own)).isEqualTo("family one");
        assertThat(voices.of(told(press, "one", "Olsen", Optional.empty()))).isEqualTo("word of Olsen");
        assertThat(voices.of(told(press, "one", "Olsen", Optional.of(Press.NORWAY))))
                .isEqualTo("word of NOR");
        assertThat(voices.of(told(press, "one", "two post", Optional.empty()))).isEqualTo("family two");
        assertThat(voices.of(hearsay)).isEqualTo("hearsay in family one");
        assertThat(voices.of(List.of(own, hearsay))).containsExactly("family one");
        assertThat(voices.of(List.of(hearsay))).containsExactly("hearsay in family one");
        assertThat(voices.of(List.of(hearsay, told(press, "two", "Olsen", Optional.empty()))))
                .containsExactlyInAnyOrder("hearsay in family one", "word of Olsen");
    }

    @Test
    void anActIsVerifiedByAnArticlesOwnVoiceOrByTwo() {
        Press press = new Press().article("one", "", "So it was.");
        Entry own = Press.event(
                press.at("one", "So it was.", Status.OCCURRED, ""),
                List.of(Press.NORWAY),
                List.of(Press.SWEDEN),
                EventType.AID);
        Entry claimed = told(press, "one", "Olsen", Optional.empty());
        assertThat(new Act(List.of(own), Set.of("a"), List.of(), Set.of()).isVerified())
                .isTrue();
        assertThat(new Act(List.of(claimed), Set.of("a"), List.of(), Set.of()).isVerified())
                .isFalse();
        assertThat(new Act(List.of(claimed), Set.of("a", "b"), List.of(), Set.of()).isVerified())
                .isTrue();
        assertThat(new Act(List.of(own, claimed), Set.of("a"), List.of(), Set.of()).first())
                .isEqualTo(own);
        assertThatThrownBy(() -> new Act(List.of(), Set.of(), List.of(), Set.of()))
                .hasMessage("an act without a report is none");
    }
}
