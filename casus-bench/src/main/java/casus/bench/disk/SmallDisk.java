package casus.bench.disk;

import casus.terms.InputProblem;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// A disk of a few megabytes in memory, that can be filled up to so many bytes, emptied, and closed to writing.
///
/// Linux only, and for who may mount.
record SmallDisk(Path folder) implements AutoCloseable {
    private static final String FILLER = "filler";

    /// @param folder an empty one
    static SmallDisk of(Path folder, int megabytes) {
        if (!mount(List.of("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString()))) {
            throw new InputProblem("disk", "no disk in memory can be mounted here", "run it as root, on Linux");
        }
        return new SmallDisk(folder);
    }

    private static boolean mount(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Takes all room but so much.
    void fill(long leave) {
        try (RandomAccessFile file = new RandomAccessFile(folder.resolve(FILLER).toFile(), "rw")) {
            byte[] block = new byte[4096];
            for (long left = Files.getFileStore(folder).getUsableSpace() - leave;
                    left >= block.length;
                    left -= block.length) {
                file.write(block);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Gives the room back.
    void unfill() {
        try {
            Files.deleteIfExists(folder.resolve(FILLER));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Deletes every file.
    void empty() {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Lets nobody write to it any more, root included.
    void close(boolean toWriting) {
        if (!mount(List.of("mount", "-o", "remount," + (toWriting ? "ro" : "rw"), folder.toString()))) {
            throw new IllegalStateException("the disk cannot be mounted anew");
        }
    }

    @Override
    public void close() {
        mount(List.of("umount", folder.toString()));
    }
}
