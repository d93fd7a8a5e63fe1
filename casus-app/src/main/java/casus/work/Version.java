package casus.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/// Which Casus this is.
public final class Version {
    private Version() {}

    /// As in the build file.
    public static String current() {
        try (InputStream in =
                Objects.requireNonNull(Version.class.getResourceAsStream("/casus/app/version.properties"))) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version", "unknown");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
