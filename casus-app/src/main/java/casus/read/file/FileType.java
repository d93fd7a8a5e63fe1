package casus.read.file;

import java.util.Locale;
import java.util.Optional;

/// What kind of file an article came in.
public enum FileType {
    TEXT,
    MARKDOWN,
    HTML,
    PDF,
    DOCX,
    ODT,
    RTF,
    /// One mail of a mailbox, or alone.
    MAIL,
    /// One record of a table, a feed or an export.
    RECORD;

    /// The form a file name promises by its extension; empty for names of anything else.
    public static Optional<FileType> ofName(String name) {
        return switch (extension(name)) {
            case "txt", "text" -> Optional.of(TEXT);
            case "md", "markdown" -> Optional.of(MARKDOWN);
            case "html", "htm", "xhtml" -> Optional.of(HTML);
            case "pdf" -> Optional.of(PDF);
            case "docx" -> Optional.of(DOCX);
            case "odt" -> Optional.of(ODT);
            case "rtf" -> Optional.of(RTF);
            default -> Optional.empty();
        };
    }

    /// The part after the last dot, in lower case; empty if there is no dot.
    public static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
