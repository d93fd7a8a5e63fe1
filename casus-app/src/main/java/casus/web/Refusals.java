package casus.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// What is answered to a request that is none: a path that cannot be decoded, a header that is too long, a NUL.
/// The server refuses it before any page is asked, and says so in a line, under the headers of every answer.
final class Refusals extends ErrorHandler {
    private static final int HEADERS_TOO_LONG = 431;
    private static final int URI_TOO_LONG = 414;
    private static final int TOO_MUCH = 413;
    private static final int BROKEN = 500;

    private final Map<String, String> headers;

    /// @param headers of every answer
    Refusals(Map<String, String> headers) {
        this.headers = headers;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        ByteBuffer words = refused(response.getStatus(), response.getHeaders());
        response.write(true, words, callback);
        return true;
    }

    private ByteBuffer refused(int status, HttpFields.Mutable fields) {
        byte[] words = words(status).getBytes(StandardCharsets.UTF_8);
        headers.forEach((name, value) -> fields.put(new HttpField(name, value)));
        fields.put(HttpHeader.CONTENT_TYPE, "text/plain; charset=utf-8");
        fields.put(HttpHeader.CONTENT_LENGTH, words.length);
        return ByteBuffer.wrap(words);
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
