package casus.read.file;

import casus.read.text.Line;
import casus.terms.InputProblem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Bytes to text: byte order mark, then strict UTF-8, then the charset an HTML page declares, then
/// windows-1252.
public final class Decoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Pattern DECLARED =
            Pattern.compile("(?i)(?:charset|encoding)\\s*=\\s*[\"']?\\s*([a-z0-9_:.-]{2,40})");
    private static final int HEAD = 4096;

    private Decoding() {}

    /// The text of a file, without a byte order mark.
    ///
    /// @throws InputProblem for bytes that are no text
    public static String decode(String name, byte[] bytes, FileType type) {
        return decode(name, bytes, type, Optional.empty());
    }

    /// The same of what a server sent.
    ///
    /// @param named the charset the server names, which counts where the bytes are not UTF-8
    public static String decode(String name, byte[] bytes, FileType type, Optional<String> named) {
        Charset charset = charset(bytes, type, named);
        String text = new String(bytes, charset);
        String unmarked = text.startsWith("\ufeff") ? text.substring(1) : text;
        if (isBinary(unmarked)) {
            throw new InputProblem(
                    name, "this is not text but binary data", "save it as text, HTML or PDF, or leave it out");
        }
        return unmarked;
    }

    private static Charset charset(byte[] bytes, FileType type, Optional<String> named) {
        return marked(bytes)
                .or(() -> isUtf8(bytes) ? Optional.of(StandardCharsets.UTF_8) : Optional.empty())
                .or(() -> named.flatMap(Decoding::known))
                .or(() -> type == FileType.HTML ? declared(bytes) : Optional.empty())
                .orElse(WINDOWS_1252);
    }

    private static Optional<Charset> marked(byte[] bytes) {
        if (begins(bytes, 0xEF, 0xBB, 0xBF)) {
            return Optional.of(StandardCharsets.UTF_8);
        }
        if (begins(bytes, 0xFE, 0xFF)) {
            return Optional.of(StandardCharsets.UTF_16BE);
        }
        return begins(bytes, 0xFF, 0xFE) ? Optional.of(StandardCharsets.UTF_16LE) : Optional.empty();
    }

    private static boolean begins(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (bytes.length <= i || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUtf8(byte[] bytes) {
        try {
            var unused = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Optional<Charset> declared(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher m = DECLARED.matcher(head);
        return m.find() ? known(m.group(1)) : Optional.empty();
    }

    private static Optional<Charset> known(String name) {
        try {
            // A page that declares UTF-8 and is not: one of the single-byte sets, of which windows-1252 is the usual
            // one. Latin-1 and ASCII mean windows-1252 on the web (WHATWG Encoding Standard, labels).
            return Optional.of(Charset.forName(name))
                    .filter(c -> !c.equals(StandardCharsets.UTF_8)
                            && !c.equals(StandardCharsets.ISO_8859_1)
                            && !c.equals(StandardCharsets.US_ASCII))
                    .map(c -> c.name().equals("ISO-8859-9") ? Charset.forName("windows-1254") : c);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /// NULs, or more than one in ten characters that are controls.
    private static boolean isBinary(String text) {
        int controls = 0;
        int read = Math.min(text.length(), 100_000);
        for (int i = 0; i < read; i++) {
            char c = text.charAt(i);
            if (c == 0) {
                return true;
            }
            if ((c < ' ' && !Line.isSpace(c))
                    || (c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f')
                    || c == '\ufffd') {
                controls++;
            }
        }
        return controls > read / 10;
    }
}
