package casus.parser;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32C;

/// The file that holds the model: a header and blocks, all little-endian, each block on a 64-byte boundary so that
/// a page of memory serves it as it lies on disk.
///
/// Header: magic, format, total length, checksum, number of blocks, then offset and length of each block. The
/// checksum (CRC-32C) covers the header and block 0, which says how to read the rest. The tables behind it, 79 of
/// 80 MB, are only measured: reading them at every start would cost more than the parse. So opening finds a file
/// cut short, a foreign or an outdated one and a damaged description, but not a bit turned over inside a table.
final class FlatFile {
    /// Raise it with every change of the file's form.
    static final int FORMAT = 1;

    private static final int MAGIC = 0x4d737543;
    private static final int LENGTH_AT = 8;
    private static final int CHECKSUM_AT = 16;
    private static final int COUNT_AT = 24;
    private static final int BLOCKS_AT = 32;
    private static final int BLOCK_ENTRY = 16;
    private static final int ALIGNMENT = 64;
    private static final int MOST_BLOCKS = 1_000;

    private FlatFile() {}

    /// Maps the blocks of `file`.
    ///
    /// @throws IOException saying what is wrong with the file and what to do about it
    static List<ByteBuffer> read(Path file) throws IOException {
        ByteBuffer whole = map(file);
        if (whole.capacity() < BLOCKS_AT || whole.getInt(0) != MAGIC) {
            throw problem(file, "not a parser model of Casus");
        }
        if (whole.getInt(4) != FORMAT) {
            throw problem(file, "the parser's model has format " + whole.getInt(4) + ", wanted is " + FORMAT);
        }
        if (whole.getLong(LENGTH_AT) != whole.capacity()) {
            throw problem(
                    file,
                    "the parser's model has " + whole.capacity() + " bytes where it should have "
                            + whole.getLong(LENGTH_AT));
        }
        int count = whole.getInt(COUNT_AT);
        if (!fits(whole, count) || whole.getLong(CHECKSUM_AT) != checksum(header(whole, count), block(whole, 0))) {
            throw problem(file, "the parser's model is damaged: its checksum does not fit");
        }
        List<ByteBuffer> blocks = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            blocks.add(block(whole, i));
        }
        return List.copyOf(blocks);
    }

    /// Writes `blocks`, each from its beginning to its capacity.
    static void write(Path file, List<ByteBuffer> blocks) throws IOException {
        ByteBuffer header = allocate(BLOCKS_AT + BLOCK_ENTRY * blocks.size());
        long offset = aligned(header.capacity());
        for (int i = 0; i < blocks.size(); i++) {
            header.putLong(BLOCKS_AT + BLOCK_ENTRY * i, offset);
            header.putLong(BLOCKS_AT + BLOCK_ENTRY * i + 8, blocks.get(i).capacity());
            offset = aligned(offset + blocks.get(i).capacity());
        }
        header.putInt(0, MAGIC).putInt(4, FORMAT).putLong(LENGTH_AT, offset).putInt(COUNT_AT, blocks.size());
        header.putLong(CHECKSUM_AT, checksum(header, blocks.getFirst()));
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)) {
            writeFully(channel, ByteBuffer.allocate(1), offset - 1);
            writeFully(channel, header, 0);
            for (int i = 0; i < blocks.size(); i++) {
                writeFully(channel, blocks.get(i), header.getLong(BLOCKS_AT + BLOCK_ENTRY * i));
            }
        }
    }

    static ByteBuffer allocate(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static ByteBuffer map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()).order(ByteOrder.LITTLE_ENDIAN);
        } catch (NoSuchFileException absent) {
            throw problem(file, "the parser's model is absent");
        }
    }

    private static IOException problem(Path file, String what) {
        return new IOException(file + ": " + what + "; run ./casus build, or unpack the release again");
    }

    /// Whether the header and block 0, read before the checksum vouches for them, lie within the file.
    private static boolean fits(ByteBuffer whole, int count) {
        if (count < 1 || count > MOST_BLOCKS || BLOCKS_AT + BLOCK_ENTRY * count > whole.capacity()) {
            return false;
        }
        long offset = whole.getLong(BLOCKS_AT);
        long length = whole.getLong(BLOCKS_AT + 8);
        return offset >= 0 && offset <= whole.capacity() && length >= 0 && length <= whole.capacity() - offset;
    }

    private static ByteBuffer header(ByteBuffer whole, int count) {
        return allocate(BLOCKS_AT + BLOCK_ENTRY * count)
                .put(whole.slice(0, BLOCKS_AT + BLOCK_ENTRY * count))
                .putLong(CHECKSUM_AT, 0);
    }

    private static ByteBuffer block(ByteBuffer whole, int index) {
        int offset = Math.toIntExact(whole.getLong(BLOCKS_AT + BLOCK_ENTRY * index));
        int length = Math.toIntExact(whole.getLong(BLOCKS_AT + BLOCK_ENTRY * index + 8));
        return whole.slice(offset, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static long checksum(ByteBuffer header, ByteBuffer description) {
        CRC32C sum = new CRC32C();
        sum.update(header.duplicate().clear());
        sum.update(description.duplicate().clear());
        return sum.getValue();
    }

    private static long aligned(long offset) {
        return (offset + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    private static void writeFully(FileChannel channel, ByteBuffer block, long at) throws IOException {
        ByteBuffer rest = block.duplicate().clear();
        while (rest.hasRemaining()) {
            channel.write(rest, at + rest.position());
        }
    }
}
