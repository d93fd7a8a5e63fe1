package casus.read.item;

import casus.read.file.ReadingBudget;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/// Counts what one file unpacks to, and stops it beyond the limits. Only layers that unpack are counted, so that a
/// packed tape (`.tar.gz`) counts once.
public final class UnpackingMeter {
    private final UnpackingLimits limits;
    private final long packed;
    private long unpacked;
    private int entries;

    /// @param packed bytes of the file
    public UnpackingMeter(UnpackingLimits limits, long packed) {
        this.limits = limits;
        this.packed = Math.max(1, packed);
    }

    /// What it stops beyond.
    public UnpackingLimits limits() {
        return limits;
    }

    /// A file that unpacks to more than it may: nothing more of it is read.
    public static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1;

        TooMuch(String what) {
            super(what);
        }
    }

    /// One more entry.
    public void entry() throws TooMuch {
        if (++entries > limits.entries()) {
            throw new TooMuch(String.format(Locale.ROOT, "it holds more than %,d entries", limits.entries()));
        }
    }

    private void count(long bytes) throws TooMuch {
        ReadingBudget.check();
        unpacked += bytes;
        if (unpacked > limits.total()) {
            throw new TooMuch(String.format(Locale.ROOT, "it unpacks to more than %,d MB", limits.total() / 1_000_000));
        }
        if (unpacked > UnpackingLimits.FREE && unpacked / limits.ratio() > packed) {
            throw new TooMuch("it unpacks to more than " + limits.ratio() + " times its size");
        }
    }

    /// The same bytes, counted.
    public InputStream counted(InputStream unpacking) {
        return new FilterInputStream(unpacking) {
            @Override
            public int read() throws IOException {
                int b = super.read();
                if (b >= 0) {
                    count(1);
                }
                return b;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                int n = super.read(into, offset, length);
                if (n > 0) {
                    count(n);
                }
                return n;
            }

            @Override
            public long skip(long bytes) throws IOException {
                return read(new byte[(int) Math.min(bytes, 8_192)]);
            }
        };
    }
}
