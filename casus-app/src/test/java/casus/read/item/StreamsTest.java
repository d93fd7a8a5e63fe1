package casus.read.item;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.terms.InputProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Bytes and lines of a stream, and what is known of an item beside them.
final class StreamsTest {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private static ByteArrayInputStream in(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void asManyBytesAsAllowedAreReadAndOneMoreIsRefused() throws IOException {
        assertThat(BoundedBytes.all("a", in("12345"), 5)).hasSize(5);
        assertThatThrownBy(() -> BoundedBytes.all("a.rss", in("123456"), 5))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("it has more than 0.0 MB");
        assertThatThrownBy(() -> BoundedBytes.all("a.rss", new ByteArrayInputStream(new byte[1_600_000]), 1_500_000))
                .hasMessageContaining("it has more than 1.5 MB");
    }

    @Test
    void bytesThatAreNoUtf8AreWindows1252AndAByteOrderMarkIsNoText() {
        assertThat(BoundedBytes.text("Café".getBytes(StandardCharsets.UTF_8))).isEqualTo("Café");
        assertThat(BoundedBytes.text("\ufeffCafé".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo("Café");
        assertThat(BoundedBytes.text("Café “x”".getBytes(WINDOWS_1252))).isEqualTo("Café “x”");
    }

    @Test
    void aSignThatIsCutOffAtTheEndDoesNotMakeUtf8AnythingElse() {
        byte[] four = "ab\ud83d\udea2".getBytes(StandardCharsets.UTF_8);
        for (int kept = 2; kept <= four.length; kept++) {
            assertThat(BoundedBytes.charset(java.util.Arrays.copyOf(four, kept)))
                    .as("%s bytes", kept)
                    .isEqualTo(StandardCharsets.UTF_8);
        }
        assertThat(BoundedBytes.charset(new byte[0])).isEqualTo(StandardCharsets.UTF_8);
        assertThat(BoundedBytes.charset("Café au lait".getBytes(WINDOWS_1252))).isEqualTo(WINDOWS_1252);
        assertThat(BoundedBytes.charset(new byte[] {(byte) 0xE9})).isEqualTo(StandardCharsets.UTF_8);
    }

    private static List<String> lines(String words, long most) throws IOException {
        LineSource source = new LineSource(in(words), most);
        List<String> lines = new java.util.ArrayList<>();
        for (Optional<LineSource.NumberedLine> line = source.next(); line.isPresent(); line = source.next()) {
            lines.add(line.get().number()
                    + (line.get().tooLong() ? "+" : "")
                    + line.get().text());
        }
        return lines;
    }

    @Test
    void linesAreNumberedFromOneWhateverEndsThem() throws IOException {
        assertThat(lines("a\r\n\nb\n\r\nc", 10)).containsExactly("1a", "2", "3b", "4", "5c");
        assertThat(lines("", 10)).isEmpty();
        assertThat(lines("a\n", 10)).containsExactly("1a");
    }

    @Test
    void ofALineThatIsTooLongTheBeginningIsKept() throws IOException {
        assertThat(lines("abc\nabcd\nx", 3)).containsExactly("1abc", "2+abc", "3x");
    }

    @Test
    void whatIsToldElsewhereFillsOnlyWhatIsMissing() {
        ItemDetails own = new ItemDetails(Optional.of("T"), Optional.empty(), Optional.empty(), Optional.empty());
        ItemDetails other = new ItemDetails(
                Optional.of("U"),
                Optional.of("Ann"),
                Optional.of("Gazette"),
                Optional.of(new casus.terms.Edtf("2025")));
        assertThat(own.or(other))
                .isEqualTo(new ItemDetails(Optional.of("T"), other.byline(), other.outlet(), other.published()));
        assertThat(ItemDetails.ofOutlet(Optional.of("Gazette"))
                        .or(ItemDetails.NONE)
                        .outlet())
                .contains("Gazette");
    }

    @Test
    void addressesThatAreHereAreKnownAndNothingElseIs() {
        KnownItems one = KnownItems.ofAddresses(Set.of("https://a.example/"));
        KnownItems two = one.withAddresses(Set.of("https://b.example/"));
        assertThat(one.address()).accepts("https://a.example/").rejects("https://b.example/");
        assertThat(two.address())
                .accepts("https://a.example/", "https://b.example/")
                .rejects("https://c.example/");
        for (KnownItems known : List.of(one, two, KnownItems.NOTHING)) {
            assertThat(known.bytes()).rejects("0");
            assertThat(known.file()).rejects(java.nio.file.Path.of("a"));
            assertThat(known.listsOnly()).isFalse();
        }
        assertThat(KnownItems.NOTHING.address()).rejects("https://a.example/");
    }
}
