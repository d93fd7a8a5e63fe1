package casus.read.file;

import casus.terms.InputProblem;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// The parts of a document that is a ZIP of XML, each unpacked within a limit.
final class OfficeParts implements AutoCloseable {
    /// Bytes a part may unpack to; a book has a tenth of it.
    private static final int MOST = 50_000_000;

    private final String name;
    private final ZipFile zip;

    private OfficeParts(String name, ZipFile zip) {
        this.name = name;
        this.zip = zip;
    }

    static OfficeParts open(String name, byte[] bytes) {
        try {
            return new OfficeParts(
                    name,
                    ZipFile.builder()
                            .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                            .setIgnoreLocalFileHeader(true)
                            .get());
        } catch (IOException | RuntimeException e) { // a reader of hostile files may fail in any way
            throw damaged(name);
        }
    }

    static InputProblem damaged(String name) {
        return new InputProblem(name, "the document is cut off or damaged", "download or save it again");
    }

    /// The bytes of a part; empty if there is none.
    Optional<byte[]> part(String path) {
        ZipArchiveEntry entry = zip.getEntry(path);
        if (entry == null) {
            return Optional.empty();
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw new InputProblem(name, "the document is locked with a password", "save it without the password");
        }
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST + 1);
            if (bytes.length > MOST) {
                throw new InputProblem(
                        name,
                        "a part of the document unpacks to more than " + MOST / 1_000_000 + " MB",
                        "save the article as plain text, or leave it out");
            }
            return Optional.of(bytes);
        } catch (InputProblem problem) {
            throw problem;
        } catch (IOException | RuntimeException e) {
            throw damaged(name);
        }
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // It lies in memory.
        }
    }
}
