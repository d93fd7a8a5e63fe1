package casus.web.record;

/// Lends a test the name of an upload.
public final class JobNames {
    private JobNames() {}

    public static String safe(String name) {
        return ReadingJob.safe(name);
    }
}
