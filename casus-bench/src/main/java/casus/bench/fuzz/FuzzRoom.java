package casus.bench.fuzz;

import casus.app.Main;
import casus.work.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/// A folder with a small case of made-up articles, and the product run in it as from a command line.
record FuzzRoom(Path folder) {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-08-22T10:00:00Z"), ZoneOffset.UTC);

    /// What a command said.
    ///
    /// @param code its exit code
    record Said(int code, String text) {}

    Path caseFile() {
        return folder.resolve("small.casus");
    }

    /// Reads the articles into the case, if that is not done.
    FuzzRoom withCase() {
        if (!Files.exists(caseFile())) {
            for (int i = 1; i <= 4; i++) {
                write("articles/report-" + i + ".txt", article(i).getBytes(StandardCharsets.UTF_8));
            }
            must("read", "--fast", folder.resolve("articles").toString(), "--case", caseFile().toString());
        }
        return this;
    }

    private static String article(int day) {
        return "Harbour Post, " + day + " March 2025\n\nRussia sent " + (day + 1) + " radars to Iran on " + day
                + " March 2025. Iran thanked Russia. Israel condemned the transfer.\n"
                + "\"We will stand by Iran,\" the Russian foreign minister said.\n";
    }

    Path write(String name, byte[] bytes) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.resolveSibling(""));
            return Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Runs a command that must succeed, since what is tried comes behind it.
    void must(String... args) {
        Said said = run(args);
        if (said.code() != 0) {
            throw new IllegalStateException(String.join(" ", args) + " ended with " + said.code() + ": " + said.text());
        }
    }

    /// Runs a command; a stack trace or an exit code that is none of the product's is a finding.
    Said run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Main.run(new Terminal(to, to, false, CLOCK, new ByteArrayInputStream(new byte[0])), args);
        String text = out.toString(StandardCharsets.UTF_8);
        if (code > Main.DATA || text.contains("\n\tat ")) {
            throw new IllegalStateException("casus " + String.join(" ", args) + " ended with " + code + ": " + text);
        }
        return new Said(code, text);
    }

    /// Removes a file or a folder with all in it, if it is there.
    void remove(String name) {
        Path root = folder.resolve(name);
        if (!Files.exists(root)) {
            return;
        }
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path dir, @org.jspecify.annotations.Nullable IOException e)
                        throws IOException {
                    Files.delete(dir);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
