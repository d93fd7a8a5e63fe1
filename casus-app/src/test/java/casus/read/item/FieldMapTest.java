package casus.read.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.read.item.FieldMap.RecordPart;
import casus.terms.InputProblem;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class FieldMapTest {
    @Test
    void fieldsAreKnownByTheirUsualNamesHoweverTheyAreSpelt() {
        assertThat(FieldMap.GUESSED.among(List.of(" Headline ", "BODY", "Publication Date", "weight")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        RecordPart.TITLE, " Headline ",
                        RecordPart.TEXT, "BODY",
                        RecordPart.DATE, "Publication Date"));
    }

    @Test
    void theMoreUsualOfTwoNamesAndTheFirstOfTwoSpellingsCount() {
        Map<RecordPart, String> parts = FieldMap.GUESSED.among(List.of("content", "Text", "text", "subject", "title"));
        assertThat(parts).containsEntry(RecordPart.TEXT, "Text").containsEntry(RecordPart.TITLE, "title");
    }

    @Test
    void whatSomebodySaysGoesBeforeTheUsualNamesWhereThereIsSuchAField() {
        FieldMap map = FieldMap.parse(" Title = Kopf ,text=leib");
        assertThat(map.namesText()).isTrue();
        assertThat(map.among(List.of("title", "kopf", "body")))
                .containsEntry(RecordPart.TITLE, "kopf")
                .containsEntry(RecordPart.TEXT, "body");
        assertThat(FieldMap.parse("title=a").namesText()).isFalse();
    }

    @Test
    void wordsThatNameNoPartOrNoFieldAreRefusedWithTheParts() {
        for (String words : List.of("title", "colour=red", "=a", "title=", "title= ", "text=a,,date=b")) {
            assertThatThrownBy(() -> FieldMap.parse(words))
                    .as(words)
                    .isInstanceOf(InputProblem.class)
                    .hasMessageContaining("does not say which field is what")
                    .hasMessageContaining("title, text, date, outlet, author, url");
        }
    }

    @Test
    void aRecordIsReadByWhatItsFieldsAre() {
        Map<String, String> row = Map.of("head", " The barge ", "by", "Ann Reed", "link", "https://a.example/");
        RecordFields fields = FieldMap.fields(
                Map.of(RecordPart.TITLE, "head", RecordPart.AUTHOR, "by", RecordPart.URL, "link"),
                name -> row.getOrDefault(name, "none"));
        assertThat(fields).isEqualTo(new RecordFields("The barge", "", "", "", "Ann Reed", "https://a.example/"));
    }
}
