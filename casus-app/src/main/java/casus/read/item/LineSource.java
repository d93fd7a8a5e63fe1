package casus.read.item;

import casus.read.file.ReadingBudget;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Lines of a stream as bytes, each with its number; of a line that is too long no more than its beginning is kept.
public final class LineSource {
    /// One line.
    ///
    /// @param number  from 1
    /// @param bytes   without the end of the line
    /// @param tooLong whether it goes on beyond the limit
    @SuppressWarnings("ArrayRecordComponent") // handed on at once, and never compared
    public record NumberedLine(long number, byte[] bytes, boolean tooLong) {
        /// As text.
        public String text() {
            return BoundedBytes.text(bytes);
        }
    }

    private final InputStream in;
    private final long most;
    private long number;

    /// @param most bytes of a line
    public LineSource(InputStream in, long most) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.most = most;
    }

    /// The next line; empty at the end.
    public Optional<NumberedLine> next() throws IOException {
        ReadingBudget.check();
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        boolean tooLong = false;
        int b = in.read();
        if (b < 0) {
            return Optional.empty();
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (line.size() < most) {
                line.write(b);
            } else {
                tooLong = true;
                ReadingBudget.check();
            }
        }
        byte[] bytes = line.toByteArray();
        int end = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        return Optional.of(new NumberedLine(++number, java.util.Arrays.copyOf(bytes, end), tooLong));
    }
}
