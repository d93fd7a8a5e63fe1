package casus.read.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.terms.InputProblem;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecodingTest {
    private static String text(byte[] bytes, FileType type) {
        return Decoding.decode("a", bytes, type);
    }

    private static String text(String text, Charset charset, FileType type) {
        return text(text.getBytes(charset), type);
    }

    @Test
    void aByteOrderMarkTellsTheCharsetAndIsCutOff() {
        assertThat(text("\ufeffcafé", StandardCharsets.UTF_8, FileType.TEXT)).isEqualTo("café");
        assertThat(text("\ufeffcafé", StandardCharsets.UTF_16BE, FileType.TEXT)).isEqualTo("café");
        assertThat(text("\ufeffcafé", StandardCharsets.UTF_16LE, FileType.TEXT)).isEqualTo("café");
        assertThat(text(new byte[0], FileType.TEXT)).isEmpty();
    }

    /// The byte E9 is é in windows-1252 and щ in windows-1251.
    @Test
    void withoutAMarkItIsUtf8ElseWhatAPageDeclaresElseWindows1252() {
        assertThat(text("café", StandardCharsets.UTF_8, FileType.TEXT)).isEqualTo("café");
        byte[] page = "<meta charset=\"windows-1251\">caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(text(page, FileType.HTML)).endsWith("cafй");
        assertThat(text(page, FileType.TEXT)).endsWith("café");
        byte[] liar = "<meta charset=utf-8>caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(text(liar, FileType.HTML)).endsWith("café");
        byte[] unknown = "<meta charset=klingon>caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(text(unknown, FileType.HTML)).endsWith("café");
    }

    /// A NUL, or more than one control in ten characters.
    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThatThrownBy(() -> text("a\u0000b", StandardCharsets.UTF_8, FileType.TEXT))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("this is not text but binary data");
        assertThatThrownBy(() -> text("aaaaaaaa\u0001\u0001", StandardCharsets.UTF_8, FileType.TEXT))
                .isInstanceOf(InputProblem.class);
        assertThatThrownBy(() -> text("aaaaaaaa\ufffd\ufffd", StandardCharsets.UTF_8, FileType.TEXT))
                .isInstanceOf(InputProblem.class);
        assertThat(text("aaaaaaaaa\u0001", StandardCharsets.UTF_8, FileType.TEXT))
                .hasSize(10);
        assertThat(text("a\n\r\t\fb\n\n", StandardCharsets.UTF_8, FileType.TEXT))
                .hasSize(8);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "a.txt,TEXT", "a.b.MD,MARKDOWN", "a.markdown,MARKDOWN", "a.text,TEXT", "a.htm,HTML", "a.xhtml,HTML",
                "a.html,HTML", "a.PDF,PDF", "a.docx,DOCX", "txt,-", ".pdf,PDF", "a.,-"
            })
    void theExtensionPromisesTheForm(String name, FileType type) {
        assertThat(FileType.ofName(name)).isEqualTo(Optional.ofNullable(type));
    }
}
