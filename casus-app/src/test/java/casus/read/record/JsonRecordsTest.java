package casus.read.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.read.file.FileContent;
import casus.read.item.FieldMap;
import casus.read.item.SourceStep;
import casus.terms.Edtf;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Records and lists of records in JSON, as many programs write them.
final class JsonRecordsTest {
    private static List<SourceStep> json(String json) throws IOException {
        return Reading.all(
                JsonItems.open(Reading.entry("a.json"), Reading.in(json), Reading.options("", false), Reading.LIMITS));
    }

    private static FileContent record(String json) throws IOException {
        List<SourceStep> steps = json("[" + json + "]");
        assertThat(steps).hasSize(1);
        return Reading.item(steps.getFirst()).content().orElseThrow();
    }

    private static boolean isKnown(String head) {
        return JsonItems.isKnown(head, FieldMap.GUESSED);
    }

    @Test
    void aValueIsReadInWordsWhateverHoldsIt() throws IOException {
        FileContent content = record(
                "{\"title\":{\"rendered\":\" The barge \"},\"text\":\"Words.\","
                        + "\"author\":[{\"name\":\"Ann Reed\"},\"Ben Low\",null,{\"id\":1}],\"source\":{\"id\":7},\"year\":2025}");
        assertThat(content.title()).contains("The barge");
        assertThat(content.byline()).contains("Ann Reed, Ben Low");
        assertThat(content.publisher()).isEmpty();
        assertThat(content.published()).contains(new Edtf("2025"));
    }

    @Test
    void aFieldWithinAFieldIsReachedByBothNamesAndAFieldWithADotByItsOwn() throws IOException {
        for (String record : List.of("{\"body\":{\"raw\":\"Words.\"}}", "{\"body.raw\":\"Words.\"}")) {
            List<SourceStep> steps = Reading.all(JsonItems.open(
                    Reading.entry("a.json"),
                    Reading.in("[" + record + "]"),
                    Reading.options("text=body.raw", false),
                    Reading.LIMITS));
            assertThat(Reading.text(steps.getFirst())).as(record).isEqualTo("Words.");
        }
    }

    @Test
    void aReferenceIsReadAsSuchUnlessSomebodySaysWhichFieldIsTheText() throws IOException {
        String reference = "{\"title\":\"The barge\",\"container-title\":\"The Gazette\",\"abstract\":\"In short.\","
                + "\"author\":[{\"given\":\"Ann\",\"family\":\"Reed\"},{\"literal\":\"The desk\"}],"
                + "\"issued\":{\"date-parts\":[[2025,6,7]]},\"note\":\"A note.\"}";
        FileContent content = record(reference);
        assertThat(content.text()).isEqualTo("The barge\n\nIn short.");
        assertThat(content.byline()).contains("Ann Reed, The desk");
        assertThat(content.publisher()).contains("The Gazette");
        assertThat(content.published()).contains(new Edtf("2025-06-07"));
        List<SourceStep> mapped = Reading.all(JsonItems.open(
                Reading.entry("a.json"),
                Reading.in("[" + reference + "]"),
                Reading.options("text=note", false),
                Reading.LIMITS));
        assertThat(Reading.text(mapped.getFirst())).isEqualTo("The barge\n\nA note.");
    }

    @Test
    void aReferenceWithoutPartsOfADayHasItInWordsAndItsPublisherForItsOutlet() throws IOException {
        FileContent content =
                record("{\"citation-key\":\"x\",\"type\":\"book\",\"title\":\"Barges\",\"abstract\":\"In short.\","
                        + "\"issued\":{\"raw\":\"2024-05\"},\"publisher\":\"The Press\"}");
        assertThat(content.published()).contains(new Edtf("2024-05"));
        assertThat(content.publisher()).contains("The Press");
    }

    @Test
    void aReferenceWithAnAddressAloneIsALink() throws IOException {
        List<SourceStep> steps = json("[{\"title\":\"The barge\",\"container-title\":\"The Gazette\","
                + "\"abstract\":\"In short.\",\"URL\":\"https://a.example/b\"}]");
        assertThat(((SourceStep.Link) steps.getFirst()).address()).isEqualTo("https://a.example/b");
    }

    @Test
    void whatIsNoRecordIsNamedByItsKindAndItsLine() throws IOException {
        List<SourceStep> steps = json("[\n[1],\n\"words\",\n7,\ntrue,\n{\"title\":\"x\",\"text\":\"Words.\"}]");
        assertThat(steps.subList(0, 4))
                .extracting(Reading::fault)
                .containsExactly(
                        "this is no record but a list",
                        "this is no record but a text",
                        "this is no record but a number",
                        "this is no record but a value without fields");
        assertThat(((SourceStep.Fault) steps.get(1)).problem().where()).isEqualTo("a.json:3");
        assertThat(Reading.item(steps.get(4)).name()).isEqualTo("a.json-6");
        assertThat(Reading.item(steps.get(4)).bytes())
                .isEqualTo("{\"title\":\"x\",\"text\":\"Words.\"}".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aListIsFoundUnderOneOfItsUsualNamesAndOnlyOneIsRead() throws IOException {
        List<SourceStep> steps =
                json("{\"tags\":[\"x\"],\"meta\":{\"results\":[{\"title\":\"One\",\"text\":\"Words.\"}]},"
                        + "\"items\":[{\"title\":\"Two\",\"text\":\"Words.\"}]}");
        assertThat(steps).hasSize(1);
        assertThat(Reading.text(steps.getFirst())).isEqualTo("One\n\nWords.");
        assertThat(json("[]")).isEmpty();
        assertThat(json("{\"articles\":[]}")).isEmpty();
        assertThatThrownBy(() -> json("{\"tags\":[]}"))
                .isInstanceOf(IOException.class)
                .hasMessage("there is no list of articles in it");
    }

    @Test
    void aFileListsArticlesIfItsFieldsAreThoseOfArticles() {
        assertThat(isKnown("[{\"title\":\"x\",\"url\":\"y\"")).isTrue();
        assertThat(isKnown("\ufeff [{\"text\":\"x\"")).isTrue();
        assertThat(isKnown("{\"articles\": [{\"body\":\"x\"")).isTrue();
        assertThat(isKnown("[{\"issued\":{\"date-parts\":[[2025]]}")).isTrue();
        assertThat(isKnown("[{\"container-title\":\"x\"")).isTrue();
        assertThat(isKnown("[{\"title\":\"x\"")).isFalse();
        assertThat(isKnown("[{\"url\":\"x\"")).isFalse();
        assertThat(isKnown("{\"text\":\"x\"")).isFalse();
        assertThat(isKnown("{\"version\":\"https://jsonfeed.org/version/1\"")).isTrue();
        assertThat(isKnown("{\"name\":\"x\",\"type\":\"public_channel\"")).isTrue();
        assertThat(isKnown("{\"about\":\"Here is the data you requested from Telegram\""))
                .isTrue();
        assertThat(isKnown("{\"type\":\"channel\"")).isFalse();
    }

    @Test
    void messagesOfAChatAreReadAndWhatTheProgramSaysIsPassedOver() throws IOException {
        List<SourceStep> steps = json(
                "{\"name\":\"River News\",\"type\":\"public_channel\",\"messages\":["
                        + "{\"id\":1,\"type\":\"service\",\"text\":\"Ann joined\"},{\"id\":2,\"type\":\"message\",\"text\":\" \"},"
                        + "{\"id\":3,\"type\":\"message\",\"date\":\"2025-06-17T10:00:00\",\"from\":\"River News\",\"text\":\"Words.\"},"
                        + "{\"id\":4,\"date_unixtime\":\"1750150800\",\"from\":\"Ann Reed\",\"forwarded_from\":\"Lake News\","
                        + "\"text\":[\"See \",{\"type\":\"bold\",\"text\":\"this\"},\".\"]}],\"other\":[{\"id\":5,\"text\":\"No.\"}]}");
        assertThat(steps).hasSize(2);
        FileContent own = Reading.item(steps.get(0)).content().orElseThrow();
        assertThat(own.text()).isEqualTo("Words.");
        assertThat(own.publisher()).contains("River News");
        assertThat(own.byline()).isEmpty();
        assertThat(Reading.item(steps.get(0)).origin().place()).isEqualTo("a.json!River News/3");
        assertThat(Reading.item(steps.get(0)).name()).isEqualTo("River-News-3");
        FileContent passedOn = Reading.item(steps.get(1)).content().orElseThrow();
        assertThat(passedOn.text()).isEqualTo("See this.");
        assertThat(passedOn.publisher()).contains("Lake News");
        assertThat(passedOn.byline()).contains("Ann Reed");
        assertThat(passedOn.published()).contains(new Edtf("2025-06-17"));
    }

    @Test
    void aChatWithoutANameIsNamedByItsMessages() throws IOException {
        List<SourceStep> steps = json("{\"type\":\"saved_messages\",\"messages\":[{\"id\":9,\"text\":\"Words.\"}]}");
        assertThat(Reading.item(steps.getFirst()).origin().place()).isEqualTo("a.json!9");
        assertThat(Reading.item(steps.getFirst()).name()).isEqualTo("message-9");
    }

    private static List<SourceStep> lines(String lines, long most) throws IOException {
        return Reading.all(new JsonLineItems(
                Reading.entry("a.jsonl"),
                Reading.in(lines),
                Reading.options("", false),
                Reading.LIMITS.withItem(most)));
    }

    @Test
    void aLineThatIsTooLongIsNamedAndAsLongAsAllowedRead() throws IOException {
        String line = "{\"text\":\"Words.\"}";
        List<SourceStep> steps = lines(line + "\n\n" + line + " \n", line.length());
        assertThat(Reading.text(steps.get(0))).isEqualTo("Words.");
        assertThat(steps).hasSize(2);
        assertThat(Reading.fault(steps.get(1))).isEqualTo("the line has more than 0.0 MB");
        assertThat(((SourceStep.Fault) steps.get(1)).problem().where()).isEqualTo("a.jsonl:3");
        assertThat(Reading.fault(lines("x".repeat(1_600_000), 1_500_000).getFirst()))
                .isEqualTo("the line has more than 1.5 MB");
    }

    @Test
    void itemsOfAJsonFeedAreReadByTheirFirstFilledFields() throws IOException {
        List<SourceStep> steps =
                json("{\"version\":\"https://jsonfeed.org/version/1\",\"title\":\"The Gazette\",\"items\":["
                        + "{\"title\":\"The barge\",\"content_html\":\" \",\"content_text\":\"Words.\",\"url\":\"https://a.example/1\","
                        + "\"date_modified\":\"2025-06-17\",\"author\":{\"name\":\"Ann Reed\"}},"
                        + "{\"title\":\"The sloop\",\"summary\":\"In short.\",\"external_url\":\"https://a.example/2\"},"
                        + "{\"title\":\"The brig\",\"summary\":\"In short.\",\"id\":\"https://a.example/3\"},"
                        + "{\"title\":\"The cog\",\"summary\":\"" + "a word ".repeat(86) + "\",\"id\":\"x\"}]}");
        FileContent first = Reading.item(steps.get(0)).content().orElseThrow();
        assertThat(first.text()).isEqualTo("The barge\n\nWords.");
        assertThat(first.byline()).contains("Ann Reed");
        assertThat(first.published()).contains(new Edtf("2025-06-17"));
        assertThat(first.publisher()).contains("The Gazette");
        assertThat(Reading.item(steps.get(0)).origin().place()).isEqualTo("a.json!1");
        assertThat(((SourceStep.Link) steps.get(1)).address()).isEqualTo("https://a.example/2");
        assertThat(((SourceStep.Link) steps.get(2)).address()).isEqualTo("https://a.example/3");
        assertThat(Reading.text(steps.get(3))).startsWith("The cog\n\na word");
    }
}
