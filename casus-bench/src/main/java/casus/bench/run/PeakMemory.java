package casus.bench.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// How much memory this process has taken.
public final class PeakMemory {
    private static final double MEBI = 1024.0 * 1024;
    private static final double KIBI = 1024.0;

    private PeakMemory() {}

    /// The most memory the whole process has held at a time, in MiB: `VmHWM` of Linux, which counts the heap, the
    /// Java virtual machine itself, its threads and compiled code, and the pages of the parser's model that were
    /// read. Where there is no such figure, the heap in use, which is less.
    public static double peakMiB() {
        return Math.round(status("VmHWM"));
    }

    private static double status(String key) {
        Path status = Path.of("/proc/self/status");
        try {
            for (String line : Files.isReadable(status) ? Files.readAllLines(status) : List.<String>of()) {
                if (line.startsWith(key)) {
                    return Long.parseLong(line.replaceAll("\\D", "")) / KIBI;
                }
            }
        } catch (IOException e) {
            return heap();
        }
        return heap();
    }

    private static double heap() {
        return (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) / MEBI;
    }
}
