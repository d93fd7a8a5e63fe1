package casus.read.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.read.file.FileContent;
import casus.read.item.ItemDetails;
import casus.read.item.ItemSource;
import casus.read.item.SourceItem;
import casus.read.item.SourceStep;
import casus.read.item.UnpackingLimits;
import casus.read.item.UnpackingMeter;
import casus.terms.Edtf;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class MailItemsTest {
    private static final String HEAD = "From: Ann Reed <ann@Ledger.example>\nSubject: The  barge\n returns\n"
            + "Date: Tue, 17 Jun 2025 23:30:00 -0400\n";

    private static InputStream in(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static SourceStep.Entry entry(String name) {
        return new SourceStep.Entry(name, name, InputStream.nullInputStream(), Optional.empty(), ItemDetails.NONE);
    }

    private static List<SourceStep> all(ItemSource source) throws IOException {
        List<SourceStep> steps = new ArrayList<>();
        for (Optional<SourceStep> step = source.next(); step.isPresent(); step = source.next()) {
            steps.add(step.get());
        }
        return steps;
    }

    private static List<SourceStep> mail(String mail) throws IOException {
        return all(MailItems.of(entry("in/news.EML"), in(mail), UnpackingLimits.USUAL));
    }

    private static SourceItem item(SourceStep step) {
        return ((SourceStep.Item) step).item();
    }

    private static FileContent content(String mail) throws IOException {
        return item(mail(mail).getFirst()).content().orElseThrow();
    }

    private static String parts(String type, String... parts) {
        StringBuilder out =
                new StringBuilder(HEAD + "MIME-Version: 1.0\nContent-Type: multipart/" + type + "; boundary=b1\n\n");
        for (String part : parts) {
            out.append("--b1\n").append(part).append('\n');
        }
        return out + "--b1--\n";
    }

    @Test
    void theHeadTellsTitleAuthorOutletAndDay() throws IOException {
        FileContent content = content(HEAD + "\nWords of it.\n");
        assertThat(content.title()).contains("The barge returns");
        assertThat(content.byline()).contains("Ann Reed");
        assertThat(content.publisher()).contains("ledger.example");
        assertThat(content.published()).contains(new Edtf("2025-06-18"));
        assertThat(content.text()).isEqualTo("The barge returns\n\nWords of it.");
        assertThat(item(mail(HEAD + "\nWords.\n").getFirst()).name()).isEqualTo("news.EML");
    }

    @Test
    void whatTheHeadDoesNotTellIsLeftOut() throws IOException {
        FileContent content = content("From: ann\nSubject: \nDate: soon\n\nWords of it.\n");
        assertThat(content.title()).isEmpty();
        assertThat(content.byline()).isEmpty();
        assertThat(content.publisher()).isEmpty();
        assertThat(content.published()).isEmpty();
        assertThat(content.text()).isEqualTo("Words of it.");
        assertThatThrownBy(() -> mail("")).isInstanceOf(IOException.class).hasMessage("it has no head");
    }

    @Test
    void plainPartsAreReadOneAfterTheOtherAndMarkupWhereThereAreNone() throws IOException {
        String plain = "Content-Type: text/plain\n\nOne.";
        String more = "Content-Type: TEXT/PLAIN\n\nTwo.";
        String html = "Content-Type: text/html\n\n<h2>In June</h2><p>The barge sailed on Monday.</p>";
        assertThat(content(parts("mixed", plain, html, more)).text()).isEqualTo("The barge returns\n\nOne.\n\nTwo.");
        FileContent marked = content(parts(
                "alternative", "Content-Type: text/plain\n\n  ", html, "Content-Type: text/html\n\n<p>Another.</p>"));
        assertThat(marked.text())
                .contains("In June", "The barge sailed on Monday.")
                .doesNotContain("<p>", "Another");
        assertThat(marked.levels()).containsValue(2);
        assertThat(marked.title()).contains("The barge returns");
        assertThat(content(parts("mixed", plain)).levels()).isEqualTo(Map.of());
    }

    @Test
    void attachedFilesThatMayBeArticlesComeAfterTheMailAndOthersDoNot() throws IOException {
        List<SourceStep> steps = mail(parts(
                "mixed",
                "Content-Type: text/plain\n\nOne.",
                "Content-Type: text/plain\nContent-Disposition: attachment; filename=\"../note.txt\"\n\nA note.",
                "Content-Type: text/plain\nContent-Disposition: attachment\n\nNameless.",
                "Content-Type: image/png; name=\"a.png\"\n\npng",
                "Content-Type: application/octet-stream\n\nbytes"));
        assertThat(steps).hasSize(2);
        assertThat(item(steps.get(0)).content().orElseThrow().text()).isEqualTo("The barge returns\n\nOne.");
        SourceStep.Entry note = (SourceStep.Entry) steps.get(1);
        assertThat(note.name()).isEqualTo("note.txt");
        assertThat(note.where()).isEqualTo("in/news.EML!note.txt");
        assertThat(note.bytes()).hasContent("A note.");
    }

    @Test
    void aMailWithAttachmentsAloneIsThemAndOneWithNothingIsNamed() throws IOException {
        List<SourceStep> attached = mail(parts(
                "mixed", "Content-Type: text/plain\nContent-Disposition: attachment; filename=note.txt\n\nA note."));
        assertThat(attached).singleElement().isInstanceOf(SourceStep.Entry.class);
        List<SourceStep> none = mail(parts("mixed", "Content-Type: image/png\n\npng"));
        assertThat(((SourceStep.Fault) none.getFirst()).problem().what()).isEqualTo("there is no text in this mail");
    }

    @Test
    void aMailWithinAMailIsReadWithIt() throws IOException {
        String within = "Content-Type: message/rfc822\n\nFrom: b@b.example\nSubject: Inner\n\nInner words.";
        assertThat(content(parts("mixed", "Content-Type: text/plain\n\nOne.", within))
                        .text())
                .isEqualTo("The barge returns\n\nOne.\n\nInner words.");
    }

    @Test
    void lettersAreReadInTheCharsetTheirPartNames() throws IOException {
        assertThat(content(HEAD + "Content-Type: text/plain; charset=windows-1251\n\n\u00ec\u00e8\u00f0")
                        .text())
                .endsWith("мир");
        assertThat(content(HEAD + "Content-Type: text/plain; charset=klingon\n\ncaf\u00e9")
                        .text())
                .endsWith("café");
        assertThat(content(HEAD + "Content-Type: text/plain; charset=utf-8\n\ncaf\u00e9")
                        .text())
                .endsWith("café");
        assertThat(content(HEAD + "Content-Type: text/plain; charset=us-ascii\n\ncaf\u00c3\u00a9")
                        .text())
                .endsWith("café");
    }

    @Test
    void partsMayLieTwentyDeepAndBeTwoHundredAndNoMore() throws IOException {
        String part = "Content-Type: text/plain\n\nx";
        String[] many = new String[199];
        java.util.Arrays.fill(many, part);
        assertThat(content(parts("mixed", many)).text()).endsWith("x");
        String[] more = new String[200];
        java.util.Arrays.fill(more, part);
        assertThatThrownBy(() -> mail(parts("mixed", more)))
                .isInstanceOf(IOException.class)
                .hasMessage("its parts are too many, or nested too deep");
        assertThat(content(nested(20)).text()).endsWith("Words.");
        assertThatThrownBy(() -> mail(nested(21))).hasMessage("its parts are too many, or nested too deep");
    }

    private static String nested(int deep) {
        StringBuilder out = new StringBuilder(HEAD);
        for (int i = 0; i < deep; i++) {
            out.append("Content-Type: multipart/mixed; boundary=b")
                    .append(i)
                    .append("\n\n--b")
                    .append(i)
                    .append('\n');
        }
        return out.append("Content-Type: text/plain\n\nWords.\n").toString();
    }

    private static List<SourceStep> box(String box, long most) throws IOException {
        UnpackingMeter meter = new UnpackingMeter(UnpackingLimits.USUAL.withItem(most), 1_000);
        return all(new MailboxItems(entry("old/box.mbox"), in(box), meter));
    }

    @Test
    void aMailOfAMailboxBeginsAtALineBelowAnEmptyOneAndQuotedLinesLoseTheirMark() throws IOException {
        List<SourceStep> steps = box(
                "From a Mon\nSubject: One\n\nFirst\nFrom here on.\n>From the shore.\n>>From far.\n> From x\n\nFrom b Tue\nSubject: Two and more\n\nSecond\n",
                10_000);
        assertThat(steps).hasSize(2);
        assertThat(item(steps.get(0)).content().orElseThrow().text())
                .isEqualTo("One\n\nFirst\nFrom here on.\nFrom the shore.\n>From far.\n> From x");
        assertThat(item(steps.get(0)).name()).isEqualTo("box.mbox-1-1.eml");
        assertThat(item(steps.get(0)).origin().place()).isEqualTo("old/box.mbox:1");
        assertThat(item(steps.get(1)).name()).isEqualTo("Two-and-more.eml");
        assertThat(item(steps.get(1)).origin().place()).isEqualTo("old/box.mbox:10");
        assertThat(box("", 10_000)).isEmpty();
    }

    @Test
    void aMailThatIsTooLongIsNamedAndTheNextIsRead() throws IOException {
        String mail = "Subject: x\n\nWords\n";
        assertThat(box("From a\n" + mail, mail.length())).hasSize(1).allMatch(s -> s instanceof SourceStep.Item);
        List<SourceStep> steps = box("From a\n" + mail + "more\n\nFrom b\n" + mail, mail.length());
        assertThat(((SourceStep.Fault) steps.get(0)).problem().what()).isEqualTo("the mail has more than 0.0 MB");
        assertThat(((SourceStep.Fault) steps.get(0)).problem().where()).isEqualTo("old/box.mbox:1");
        assertThat(steps.get(1)).isInstanceOf(SourceStep.Item.class);
        List<SourceStep> last = box("From b\n" + mail + "\nFrom a\n" + "y".repeat(2_600_000), 2_500_000);
        assertThat(((SourceStep.Fault) last.get(1)).problem().what()).isEqualTo("the mail has more than 2.5 MB");
        assertThatThrownBy(() -> box("no mail at all\n", 10_000)).hasMessage("no line in it begins with \"From \"");
    }
}
