package casus.read.archive;

import casus.read.item.SourceStep;
import casus.terms.text.TerminalText;
import java.util.Arrays;
import java.util.Optional;

/// The path of an entry within an archive: shown, and never used as one of the disk.
public final class ArchivePath {
    private static final int LONGEST = 300;

    private ArchivePath() {}

    /// As messages name it.
    public static String of(String archive, String path) {
        String shown = TerminalText.line(path);
        return archive + "!" + (shown.length() <= LONGEST ? shown : "…" + shown.substring(shown.length() - LONGEST));
    }

    /// What systems and programs leave in archives beside what people put there.
    public static boolean isHidden(String path) {
        return Arrays.stream(path.split("[/\\\\]"))
                .anyMatch(p -> p.startsWith(".") && !p.equals(".") && !p.equals("..") || p.equals("__MACOSX"));
    }

    /// Why an entry is not read, if it is not: nobody packs a path that leads out of the archive by accident.
    public static Optional<SourceStep> refused(String where, String path, boolean link) {
        boolean out = path.startsWith("/")
                || path.matches("(?s)[A-Za-z]:.*")
                || Arrays.asList(path.split("[/\\\\]")).contains("..");
        if (out) {
            return Optional.of(SourceStep.fault(
                    where,
                    "its path leads out of the archive",
                    "mistrust the archive; unpack it with care if you need it"));
        }
        return link
                ? Optional.of(SourceStep.fault(
                        where,
                        "this is a link, and links within an archive are not followed",
                        "read what it points to by its own name"))
                : Optional.empty();
    }
}
