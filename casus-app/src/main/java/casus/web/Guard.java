package casus.web;

import casus.web.screen.FormHandler;
import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Keeps other sites out. A request must name this machine (a name that was bound to it by somebody else, DNS
/// rebinding, is refused), and a form must come from a page of this server and carry its token.
final class Guard {
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "[::1]");
    private static final int TOKEN_BYTES = 32;

    /// Nothing from elsewhere, nothing inline, in nobody's frame. The referrer stays on this server and no shorter:
    /// under `no-referrer` a browser sends every form with the origin `null`.
    static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
                    "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; object-src 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "same-origin",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    private final String host;
    private final boolean readOnly;
    private final String token;

    /// @param host the name or number the server listens at
    Guard(String host, boolean readOnly) {
        this.host = host.toLowerCase(Locale.ROOT);
        this.readOnly = readOnly;
        byte[] secret = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(secret);
        this.token = HexFormat.of().formatHex(secret);
    }

    /// What every form of this process carries.
    String token() {
        return token;
    }

    /// Why a request is turned away.
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;
        private final String remedy;

        Refusal(int status, String what, String remedy) {
            super(what);
            this.status = status;
            this.remedy = remedy;
        }

        int status() {
            return status;
        }

        String remedy() {
            return remedy;
        }
    }

    /// Before anything else.
    void check(Context ctx) {
        HEADERS.forEach(ctx::header);
        String named = ctx.header("Host");
        if (named == null || !isOurs(nameOf(named))) {
            throw new Refusal(
                    421,
                    "this server does not answer to that name",
                    "open the address `casus serve` printed, or name the host with --host");
        }
    }

    /// Before a form is read: its size, and the page it comes from.
    void checkOrigin(Context ctx, FormHandler handler) {
        if (readOnly && handler.changes()) {
            throw new Refusal(403, "the case is open to be read only", "start `casus serve` without --read-only");
        }
        String origin = ctx.header("Origin");
        String site = ctx.header("Sec-Fetch-Site");
        boolean foreign = origin != null && !origin.equals(ctx.scheme() + "://" + ctx.header("Host"))
                || site != null && !site.equals("same-origin") && !site.equals("none");
        if (foreign) {
            throw new Refusal(403, "the form comes from another site", "send it from a page of this workbench");
        }
        if (ctx.req().getContentLengthLong() > handler.most()) {
            throw new Refusal(
                    413,
                    "more is sent than is taken at once, " + handler.most() / 1_000_000 + " MB",
                    "send it in parts, or read it with `casus read`");
        }
    }

    /// Once a form is read.
    void checkToken(String sent) {
        if (!MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8), token.getBytes(StandardCharsets.UTF_8))) {
            throw new Refusal(
                    403,
                    "the form was made before the server was started, or elsewhere",
                    "open the page again and send the form from there");
        }
    }

    private boolean isOurs(String name) {
        boolean number = name.matches("\\d{1,3}(\\.\\d{1,3}){3}|\\[[0-9a-f:.]+]");
        return LOCAL.contains(name) || name.equals(host) || name.equals("[" + host + "]") || number && isOpen();
    }

    /// Whether it listens to other machines, which know it by a number.
    private boolean isOpen() {
        return !LOCAL.contains(host) && !host.equals("::1");
    }

    private static String nameOf(String named) {
        return named.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT);
    }
}
