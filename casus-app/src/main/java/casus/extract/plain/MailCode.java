package casus.extract.plain;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Letters that a mail writes in code (RFC 2045, quoted-printable): "=E2=80=99", and a sign of equality at the end of a
/// line that goes on. Only where the mail says so.
final class MailCode {
    private static final Pattern SAYS =
            Pattern.compile("(?im)^Content-Transfer-Encoding:[ \\t]*quoted-printable[ \\t]*$");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset=\"?(utf-8|iso-8859-1|windows-1252)");
    private static final Pattern CODE = Pattern.compile("=\\r?\\n|(?:=[0-9A-F]{2}){1,80}");
    private static final int HEAD = 20_000;

    private MailCode() {}

    static List<Edit> edits(String text) {
        List<Edit> edits = new ArrayList<>();
        Matcher says = SAYS.matcher(text.substring(0, Math.min(HEAD, text.length())));
        if (!says.find()) {
            return edits;
        }
        Matcher named = CHARSET.matcher(text.substring(0, Math.min(HEAD, text.length())));
        Charset charset = named.find() && !named.group(1).equalsIgnoreCase("utf-8")
                ? Charset.forName("windows-1252")
                : StandardCharsets.UTF_8;
        Matcher m = CODE.matcher(text);
        while (m.find()) {
            edits.add(new Edit(m.start(), m.end(), m.group().indexOf('\n') >= 0 ? "" : decoded(m.group(), charset)));
        }
        return edits;
    }

    private static String decoded(String code, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (int i = 0; i < code.length(); i += 3) {
            bytes.write(Integer.parseInt(code.substring(i + 1, i + 3), 16));
        }
        return bytes.toString(charset);
    }
}
