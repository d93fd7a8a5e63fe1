package casus.bench.fuzz;

import casus.bench.run.Product;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/// A folder with a small case of made-up articles, and the product run in it as from a command line.
record FuzzRoom(Path folder) {
    Path caseFile() {
        return folder.resolve("small.casus");
    }

    /// Reads the articles into the case, if that is not done.
    FuzzRoom withCase() {
        if (!Files.exists(caseFile())) {
            for (int i = 1; i <= 4; i++) {
                write("articles/report-" + i + ".txt", article(i).getBytes(StandardCharsets.UTF_8));
            }
            must(
                    "read",
                    "--fast",
                    folder.resolve("articles").toString(),
                    "--case",
                    caseFile().toString());
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
        Product.Reply reply = Product.run(args);
        if (reply.code() != 0) {
            throw new IllegalStateException(
                    String.join(" ", args) + " ended with " + reply.code() + ": " + reply.text());
        }
    }

    /// Runs a command; a stack trace or an exit code that is none of the product's is a finding.
    void run(String... args) {
        Product.run(args);
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
