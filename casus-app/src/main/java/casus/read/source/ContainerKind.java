package casus.read.source;

import casus.read.file.FileType;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// What holds articles and is none itself, told by its name and by how its bytes begin.
enum ContainerKind {
    ZIP,
    /// A crawl in a ZIP (Web Archive Collection Zipped).
    WACZ,
    TAR,
    GZIP,
    XZ,
    BZIP2,
    WARC,
    MAILBOX,
    MAIL,
    JSON_LINES,
    JSON,
    CSV,
    FEED,
    SITEMAP,
    ZOTERO_RDF;

    /// So many bytes of the beginning are looked at.
    static final int HEAD = 4_096;

    private static final int TAPE_MARK = 257;
    private static final Set<String> FEED_TYPES =
            Set.of("application/rss+xml", "application/atom+xml", "application/rdf+xml");
    private static final Pattern MAIL_HEAD = Pattern.compile(
            "^(?:(?i:return-path|received|from|to|subject|date|message-id|delivered-to|mime-version|x-[a-z-]+|dkim-signature|authentication-results|arc-[a-z-]+): ?.*\\R(?:[ \\t].*\\R)*){2,}");

    /// @param mediaType as a server calls it; empty if none does
    /// @param head      the first bytes, at most [#HEAD]
    static Optional<ContainerKind> of(String name, String mediaType, byte[] head) {
        String lower = name.toLowerCase(Locale.ROOT);
        String extension = FileType.extension(name);
        Optional<FileType> type = FileType.ofName(name);
        if (type.isPresent() && mediaType.isEmpty()) {
            return Optional.empty();
        }
        if (starts(head, 0x1F, 0x8B)) {
            return Optional.of(lower.endsWith(".warc.gz") ? WARC : GZIP);
        }
        if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
            boolean office =
                    type.filter(t -> t == FileType.DOCX || t == FileType.ODT).isPresent();
            return office ? Optional.empty() : Optional.of(extension.equals("wacz") ? WACZ : ZIP);
        }
        if (starts(head, 0xFD, '7', 'z', 'X', 'Z', 0)) {
            return Optional.of(XZ);
        }
        if (starts(head, 'B', 'Z', 'h') && !type.isPresent()) {
            return Optional.of(BZIP2);
        }
        if (head.length > TAPE_MARK + 5
                && new String(head, TAPE_MARK, 5, StandardCharsets.ISO_8859_1).equals("ustar")) {
            return Optional.of(TAR);
        }
        String text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("WARC/1.")) {
            return Optional.of(WARC);
        }
        return named(lower, extension).or(() -> ofText(text, mediaType, type.isPresent()));
    }

    /// What a name promises, whether the bytes keep it or not: a broken one is to be named.
    private static Optional<ContainerKind> named(String lower, String extension) {
        return switch (extension) {
            case "zip" -> Optional.of(ZIP);
            case "wacz" -> Optional.of(WACZ);
            case "tar" -> Optional.of(TAR);
            case "gz", "tgz" -> Optional.of(lower.endsWith(".warc.gz") ? WARC : GZIP);
            case "xz", "txz" -> Optional.of(XZ);
            case "bz2", "tbz2" -> Optional.of(BZIP2);
            case "warc" -> Optional.of(WARC);
            case "mbox" -> Optional.of(MAILBOX);
            case "eml" -> Optional.of(MAIL);
            case "jsonl", "ndjson" -> Optional.of(JSON_LINES);
            case "csv", "tsv" -> Optional.of(CSV);
            case "rss", "atom" -> Optional.of(FEED);
            default -> Optional.empty();
        };
    }

    private static Optional<ContainerKind> ofText(String text, String mediaType, boolean typed) {
        String start = text.replaceFirst("^(?:\u00ef\u00bb\u00bf)?\\s+", "").replaceFirst("^\u00ef\u00bb\u00bf", "");
        if (start.startsWith("<")) {
            return ofXml(start, mediaType);
        }
        if (mediaType.endsWith("/json")
                || mediaType.endsWith("+json")
                || start.startsWith("{")
                || start.startsWith("[")) {
            return typed && mediaType.startsWith("text/") ? Optional.empty() : Optional.of(JSON);
        }
        if (text.startsWith("From ") && text.contains("@") && !typed) {
            return Optional.of(MAILBOX);
        }
        if (mediaType.equals("text/csv")) {
            return Optional.of(CSV);
        }
        return mediaType.equals("message/rfc822")
                        || !typed
                                && mediaType.isEmpty()
                                && MAIL_HEAD.matcher(text).find()
                ? Optional.of(MAIL)
                : Optional.empty();
    }

    private static Optional<ContainerKind> ofXml(String start, String mediaType) {
        String root = start.replaceAll("(?s)<\\?.*?\\?>|<!--.*?-->|<!DOCTYPE[^\\[>]*(?:\\[.*?\\]\\s*)?>", "")
                .strip();
        if (root.matches("(?s)<(?:rss|feed|(?:\\w+:)?channel)\\b.*")
                || root.matches("(?s)<(?:atom:|a:)feed\\b.*")
                || FEED_TYPES.contains(mediaType) && !root.startsWith("<html")) {
            return Optional.of(FEED);
        }
        if (root.matches("(?s)<(?:\\w+:)?(?:urlset|sitemapindex)\\b.*")) {
            return Optional.of(SITEMAP);
        }
        if (root.matches("(?s)<rdf:RDF\\b.*")) {
            return Optional.of(root.contains("zotero.org/namespaces/export") ? ZOTERO_RDF : FEED);
        }
        return Optional.empty();
    }

    private static boolean starts(byte[] head, int... mark) {
        if (head.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
