package casus.corpus;

import java.nio.file.Path;

/// A fault in a file of the corpus.
///
/// @param line from 1; 0 where the whole file is meant
public record Problem(Path file, int line, String what) {
    @Override
    public String toString() {
        return file + (line == 0 ? "" : ":" + line) + ": " + what;
    }
}
