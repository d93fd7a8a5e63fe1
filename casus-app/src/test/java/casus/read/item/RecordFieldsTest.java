package casus.read.item;

import static org.assertj.core.api.Assertions.assertThat;

import casus.read.file.FileContent;
import casus.read.file.FileType;
import casus.terms.Edtf;
import casus.terms.Origin;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class RecordFieldsTest {
    private static final String WORDS = "The barge sailed on the river on Monday. Its crew said the harvest was good.";
    private static final String LINK = "https://www.gazette.example/a";

    private static RecordFields of(String title, String text, String url) {
        return new RecordFields(title, text, "2025-06-17", "", "Ann  Reed", url);
    }

    private static SourceStep step(RecordFields fields, boolean whole, boolean follow) {
        return fields.step("wire.csv:2", "a", new byte[] {1}, whole, follow);
    }

    private static FileContent content(RecordFields fields) {
        assertThat(step(fields, true, false)).isInstanceOf(SourceStep.Item.class);
        return ((SourceStep.Item) step(fields, true, false)).item().content().orElseThrow();
    }

    @Test
    void aDayIsReadAsTablesFeedsAndExportsWriteIt() {
        for (String words : new String[] {
            "2025-06-17",
            " 2025-06-17T10:00:00Z",
            "2025-06-17 10:00",
            "20250617",
            "20250617120000",
            "20250617T120000Z",
            "1750150800",
            "1750150800.25",
            "1750150800123",
            "17 June 2025",
            "17.06.2025"
        }) {
            assertThat(RecordFields.day(words)).as(words).contains(new Edtf("2025-06-17"));
        }
        assertThat(RecordFields.day("2025-06")).contains(new Edtf("2025-06"));
        assertThat(RecordFields.day("2025")).contains(new Edtf("2025"));
        assertThat(RecordFields.day("999999999")).contains(new Edtf("2001-09-09"));
    }

    @Test
    void whatIsNoDayIsNone() {
        for (String words : new String[] {"", " ", "soon", "2025-13-40", "20251340", "12345678", "17505"}) {
            assertThat(RecordFields.day(words)).as(words).isEmpty();
        }
        assertThat(RecordFields.day("17 June 2025" + " ".repeat(187) + "x")).contains(new Edtf("2025-06-17"));
        assertThat(RecordFields.day("17 June 2025" + " ".repeat(188) + "x")).isEmpty();
    }

    @Test
    void aTextOfItsOwnIsAnArticleAndASummaryWithAnAddressALink() {
        assertThat(step(of("The barge", WORDS, LINK), true, true)).isInstanceOf(SourceStep.Item.class);
        assertThat(step(of("The barge", WORDS, LINK), false, false))
                .isEqualTo(new SourceStep.Link(
                        "wire.csv:2", LINK, of("The barge", "", LINK).details()));
        assertThat(step(of("The barge", " ", LINK), true, false)).isInstanceOf(SourceStep.Link.class);
    }

    @Test
    void aSummaryWithoutAnAddressIsReadUnlessPagesAreFetched() {
        assertThat(step(of("The barge", WORDS, ""), false, false)).isInstanceOf(SourceStep.Item.class);
        assertThat(((SourceStep.Fault) step(of("The barge", WORDS, ""), false, true))
                        .problem()
                        .what())
                .isEqualTo("this record holds neither a text nor an address");
        assertThat(((SourceStep.Fault) step(of("The barge", "", "barge.html"), true, false))
                        .problem()
                        .remedy())
                .contains("--map text=FIELD");
    }

    @Test
    void anArticleOfARecordKeepsItsPlaceItsBytesAndItsAddress() {
        SourceItem item = ((SourceStep.Item) step(of("The barge", WORDS, LINK), true, false)).item();
        assertThat(item.type()).contains(FileType.RECORD);
        assertThat(item.bytes()).containsExactly(1);
        assertThat(item.origin()).isEqualTo(Origin.of("wire.csv:2", Optional.of(LINK)));
        SourceItem bare = ((SourceStep.Item) step(of("The barge", WORDS, "barge"), true, false)).item();
        assertThat(bare.origin().address()).isEmpty();
    }

    @Test
    void theTitleStandsAboveTheTextUnlessTheTextBeginsWithIt() {
        FileContent content = content(of("The  barge returns", WORDS, LINK));
        assertThat(content.text()).isEqualTo("The barge returns\n\n" + WORDS);
        assertThat(content.title()).contains("The barge returns");
        assertThat(content.byline()).contains("Ann Reed");
        assertThat(content.publisher()).contains("gazette.example");
        assertThat(content.published()).contains(new Edtf("2025-06-17"));
        assertThat(content(of("The barge sailed", WORDS, "")).text()).isEqualTo(WORDS);
        assertThat(content(of("", "\n" + WORDS + "\n", "")).text()).isEqualTo(WORDS);
    }

    @Test
    void anOutletThatIsNamedGoesBeforeTheHostOfTheAddress() {
        assertThat(new RecordFields("", "", "", " The  Gazette ", "", LINK)
                        .details()
                        .outlet())
                .contains("The Gazette");
        assertThat(new RecordFields("", "", "", "", "", LINK).details().outlet())
                .contains("gazette.example");
        assertThat(new RecordFields("", "", "", "", "", "").details()).isEqualTo(ItemDetails.NONE);
    }

    @Test
    void markupIsReadAsAPageAndAMereSignIsNot() {
        FileContent page =
                content(of("Cats & <dogs>", "<p>" + WORDS + "</p><p class=\"x\">They left at noon.</p>", ""));
        assertThat(page.text()).contains("Cats & <dogs>").contains(WORDS).doesNotContain("<p>", "class=");
        assertThat(page.title()).contains("Cats & <dogs>");
        assertThat(page.byline()).contains("Ann Reed");
        assertThat(page.published()).contains(new Edtf("2025-06-17"));
        assertThat(content(of("", "The level was <5 and >3 on Monday. It fell.", ""))
                        .text())
                .isEqualTo("The level was <5 and >3 on Monday. It fell.");
    }
}
