package casus.work;

import casus.terms.text.SafeFile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The sample dossier that ships with the product.
public final class Sample {
    private static final String FOLDER = "/casus/sample/";

    private Sample() {}

    /// The names of its articles, in reading order.
    public static List<String> names() {
        return new String(bytes("index.txt"), StandardCharsets.UTF_8)
                .lines()
                .filter(l -> !l.isBlank())
                .toList();
    }

    /// Copies it into a folder, and gives the files in reading order.
    public static List<Path> into(Path folder) {
        try {
            Files.createDirectories(folder);
            List<Path> out = new ArrayList<>();
            for (String name : names()) {
                Path file = folder.resolve(name);
                SafeFile.write(file, bytes(name));
                out.add(file);
            }
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream in = Objects.requireNonNull(Sample.class.getResourceAsStream(FOLDER + name), name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
