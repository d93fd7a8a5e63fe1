package casus.terms.text;

import casus.terms.InputProblem;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/// Writes a file aside and moves it into its place when all of it is written, so that a full disk leaves the old one as
/// it was.
public final class SafeFile {
    private SafeFile() {}

    /// What writes a file.
    @FunctionalInterface
    public interface Content {
        /// Writes all of it.
        void to(OutputStream out) throws IOException;
    }

    /// A file with these bytes.
    ///
    /// @throws InputProblem if it cannot be written; what stood there before stands there still
    public static void write(Path file, byte[] bytes) {
        write(file, out -> out.write(bytes));
    }

    /// A file with this text, in UTF-8.
    public static void write(Path file, String text) {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /// A file with what comes piece by piece.
    public static void write(Path file, Content content) {
        try {
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                try (OutputStream out = Files.newOutputStream(file)) {
                    content.to(out);
                }
                return;
            }
            Path place = Files.isSymbolicLink(file) && Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            Path aside = place.resolveSibling(
                    "." + place.getFileName() + "." + ProcessHandle.current().pid() + ".part");
            try {
                try (OutputStream out = Files.newOutputStream(aside)) {
                    content.to(out);
                }
                move(aside, place);
            } finally {
                Files.deleteIfExists(aside);
            }
        } catch (IOException e) {
            throw problem(file, e);
        }
    }

    private static void move(Path aside, Path place) throws IOException {
        if (Files.exists(place, LinkOption.NOFOLLOW_LINKS) && !Files.isWritable(place)) {
            throw new java.nio.file.AccessDeniedException(place.toString());
        }
        try {
            Files.move(aside, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(aside, place, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static InputProblem problem(Path file, IOException e) {
        String said = String.valueOf(e.getMessage());
        InputProblem problem = said.contains("No space left") || said.contains("quota")
                ? new InputProblem(
                        file.toString(), "it cannot be written: the disk is full", "make room, or name another place")
                : new InputProblem(
                        file.toString(),
                        "it cannot be written",
                        "check its folder and your rights, or name another place");
        problem.initCause(e);
        return problem;
    }
}
