package casus.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// What is answered to a request that is none: a path that cannot be decoded, a header that is too long, a NUL.
/// The server refuses it before any page is asked, and says so under the headers of every answer: on a page to a
/// browser, in a
/// line to whoever else asks. The page holds nothing of the request, of the case, or of the token.
final class Refusals extends ErrorHandler {
    private static final int HEADERS_TOO_LONG = 431;
    private static final int URI_TOO_LONG = 414;
    private static final int TOO_MUCH = 413;
    private static final int BROKEN = 500;

    private final Map<String, String> headers;
    private final String styles;

    /// @param headers of every answer
    /// @param styles  the address of the style sheet
    Refusals(Map<String, String> headers, String styles) {
        this.headers = headers;
        this.styles = styles;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        response.write(true, refused(response, asksForAPage(request)), callback);
        return true;
    }

    /// Of an address that cannot be decoded the server keeps no headers: a person typed it, most likely.
    private static boolean asksForAPage(Request request) {
        return request.getHeaders().size() == 0
                || String.valueOf(request.getHeaders().get(HttpHeader.ACCEPT)).contains("text/html");
    }

    private ByteBuffer refused(Response response, boolean page) {
        String words = words(response.getStatus());
        byte[] bytes = (page ? page(response.getStatus(), words) : words).getBytes(StandardCharsets.UTF_8);
        HttpFields.Mutable fields = response.getHeaders();
        headers.forEach((name, value) -> fields.put(new HttpField(name, value)));
        fields.put(HttpHeader.CONTENT_TYPE, (page ? "text/html" : "text/plain") + "; charset=utf-8");
        fields.put(HttpHeader.CONTENT_LENGTH, bytes.length);
        return ByteBuffer.wrap(bytes);
    }

    private String page(int status, String words) {
        String[] lines = words.strip().split("\n\\s*", 2);
        return String.format(Locale.ROOT, """
                <!doctype html>
                <html lang="en">
                <head>
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <meta name="color-scheme" content="light dark">
                <title>Request refused · Casus</title>
                <link rel="stylesheet" href="%s">
                </head>
                <body>
                <header class="top"><div class="brand"><a href="/"><strong>Casus</strong></a></div></header>
                <main id="main">
                <h1>Request refused</h1>
                <div class="problems" role="alert"><p><strong>%d:</strong> %s. <span class="remedy">%s.</span></p></div>
                <p><a href="/">Go to the first page</a></p>
                </main>
                </body>
                </html>
                """, styles, status, html(lines[0]), html(lines[1]));
    }

    private static String html(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("`", "");
    }

    private static String words(int status) {
        return switch (status) {
            case TOO_MUCH -> "more is sent than is taken at once\n  send it in parts, or read it with `casus read`\n";
            case URI_TOO_LONG -> "the address is too long\n  ask for less at once\n";
            case HEADERS_TOO_LONG -> "the headers of the request are too long\n  open the page in a new window\n";
            default ->
                status == BROKEN
                        ? "something went wrong in the program; nothing in the case was changed\n"
                                + "  the terminal that runs `casus serve` tells more\n"
                        : "the request cannot be read\n  take a page from the menu at /\n";
        };
    }
}
