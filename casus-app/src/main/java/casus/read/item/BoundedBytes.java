package casus.read.item;

import casus.terms.InputProblem;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Bytes of a stream, up to a limit, and as text.
public final class BoundedBytes {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private BoundedBytes() {}

    /// All that is left of a stream.
    ///
    /// @throws InputProblem if that is more than `most`
    public static byte[] all(String where, InputStream in, long most) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
        if (bytes.length > most) {
            throw new InputProblem(
                    where,
                    String.format(Locale.ROOT, "it has more than %.1f MB", most / 1e6),
                    "cut it into smaller ones, or leave it out");
        }
        return bytes;
    }

    /// UTF-8 where the bytes are that, else windows-1252; without a byte order mark.
    public static String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(bytes, WINDOWS_1252);
        }
    }

    /// The charset of a text by how it begins: UTF-8 where these bytes are that, but for a sign cut off at their end.
    public static Charset charset(byte[] head) {
        for (int cut = 0; cut < 4 && cut <= head.length; cut++) {
            try {
                var unused = StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .decode(ByteBuffer.wrap(head, 0, head.length - cut));
                return StandardCharsets.UTF_8;
            } catch (CharacterCodingException e) {
                // One byte less may end between two signs.
            }
        }
        return WINDOWS_1252;
    }
}
