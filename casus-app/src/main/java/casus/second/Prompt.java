package casus.second;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/// What a model is told before it is shown a text, and the form its answer has. A change of either is a new version.
///
/// @param version as it stands in `madeBy`
/// @param system  the instructions
/// @param form    JSON schema of an answer
/// @param name    of that form
public record Prompt(String version, String system, String form, String name) {
    /// The codebook of the ledger.
    public static Prompt codebook() {
        return of("codebook-1", "entries-1", "entries");
    }

    /// How plain sentences of a brief are put into other words.
    public static Prompt wording() {
        return of("wording-1", "notes-1", "notes");
    }

    private static Prompt of(String version, String form, String name) {
        return new Prompt(version, text(version + ".md"), text(form + ".schema.json"), name);
    }

    private static String text(String file) {
        try (InputStream in = Prompt.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
