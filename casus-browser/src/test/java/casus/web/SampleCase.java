package casus.web;

import casus.extract.ReadingMode;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.read.Articles;
import casus.work.Intake;
import casus.work.Sample;
import casus.work.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

/// Cases to open in a browser: the sample dossier, read once for all tests, and others of a few texts.
final class SampleCase {
    static final LocalDate TODAY = LocalDate.of(2025, 8, 22);

    private SampleCase() {}

    /// A copy of the sample dossier's case, to be written to at will.
    static Path in(Path folder) {
        try {
            return Files.write(folder.resolve("sample.casus"), Read.BYTES);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A case with nothing in it.
    static Path empty(Path folder) {
        Path file = folder.resolve("empty.casus");
        CaseFile.open(file).close();
        return file;
    }

    /// A case of one article.
    static Path of(Path folder, String name, String text) {
        try {
            Path article = Files.writeString(folder.resolve(name), text);
            return read(folder.resolve("one.casus"), List.of(article));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path read(Path file, List<Path> articles) {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Clock noon = Clock.fixed(TODAY.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
        try (CaseFile open = CaseFile.open(file)) {
            Intake.into(
                    open,
                    Actors.load(),
                    Articles.of(TODAY).read(articles, (done, of, what) -> {}),
                    ReadingMode.FAST,
                    new Terminal(nowhere, nowhere, false, noon));
        }
        return file;
    }

    /// Reading takes seconds, so it is done when it is first wanted, and once.
    private static final class Read {
        static final byte[] BYTES = bytes();

        private static byte[] bytes() {
            try {
                Path folder = Files.createTempDirectory("casus-browser");
                Path file = read(folder.resolve("sample.casus"), Sample.into(folder.resolve("articles")));
                byte[] all = Files.readAllBytes(file);
                try (var left = Files.walk(folder)) {
                    for (Path p :
                            left.sorted(java.util.Comparator.reverseOrder()).toList()) {
                        Files.delete(p);
                    }
                }
                return all;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
