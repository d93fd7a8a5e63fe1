package casus.bench.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/// What Jazzer calls: the target is named by the environment, since the fuzzer starts the class itself.
public final class Fuzz {
    private static final FuzzBody BODY = opened();

    private Fuzz() {}

    private static FuzzBody opened() {
        try {
            return FuzzBody.open(
                    FuzzTarget.of(String.valueOf(System.getenv("CASUS_FUZZ_TARGET"))),
                    Files.createTempDirectory("casus-fuzz"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// One input of the fuzzer.
    public static void fuzzerTestOneInput(byte[] bytes) {
        BODY.take(bytes);
    }
}
