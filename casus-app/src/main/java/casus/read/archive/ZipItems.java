package casus.read.archive;

import casus.read.item.ItemDetails;
import casus.read.item.ItemSource;
import casus.read.item.SourceStep;
import casus.read.item.UnpackingMeter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/// The files in a ZIP, in the order of its directory. Of a WACZ only its archives of pages.
public final class ZipItems implements ItemSource {
    private final String where;
    private final boolean crawl;
    private final UnpackingMeter meter;
    private final ZipFile zip;
    private final Iterator<ZipArchiveEntry> entries;

    public ZipItems(SourceStep.Entry entry, InputStream in, boolean crawl, UnpackingMeter meter) throws IOException {
        this.where = entry.where();
        this.crawl = crawl;
        this.meter = meter;
        this.zip = ZipFile.builder()
                .setSeekableByteChannel(channel(entry, in, meter))
                .setIgnoreLocalFileHeader(true)
                .get();
        this.entries = Collections.list(zip.getEntries()).iterator();
    }

    /// A ZIP is read from its end, so one within another archive lies in memory.
    private static SeekableByteChannel channel(SourceStep.Entry entry, InputStream in, UnpackingMeter meter)
            throws IOException {
        if (entry.bytes() instanceof FileStream file) {
            return Files.newByteChannel(file.path());
        }
        long most = meter.limits().inner();
        byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
        if (bytes.length > most) {
            throw new IOException(
                    String.format(Locale.ROOT, "a ZIP of more than %,d MB in an archive", most / 1_000_000));
        }
        return new SeekableInMemoryByteChannel(bytes);
    }

    /// The bytes of a file, which can also be read from any place.
    public static final class FileStream extends FilterInputStream {
        private final Path path;

        public FileStream(Path path) throws IOException {
            super(Files.newInputStream(path));
            this.path = path;
        }

        Path path() {
            return path;
        }
    }

    @Override
    public Optional<SourceStep> next() throws IOException {
        while (entries.hasNext()) {
            ZipArchiveEntry entry = entries.next();
            meter.entry();
            String name = entry.getName();
            if (entry.isDirectory() || ArchivePath.isHidden(name) || crawl && !name.startsWith("archive/")) {
                continue;
            }
            String at = ArchivePath.of(where, name);
            Optional<SourceStep> refused = ArchivePath.refused(at, name, entry.isUnixSymlink());
            if (refused.isPresent()) {
                return refused;
            }
            if (entry.getGeneralPurposeBit().usesEncryption() || !zip.canReadEntryData(entry)) {
                return Optional.of(SourceStep.fault(
                        at,
                        entry.getGeneralPurposeBit().usesEncryption()
                                ? "it is locked with a password"
                                : "it is packed in a way that is not read",
                        "unpack it yourself, and read the folder"));
            }
            try {
                return Optional.of(new SourceStep.Entry(
                        at, name, meter.counted(zip.getInputStream(entry)), Optional.empty(), ItemDetails.NONE));
            } catch (UnpackingMeter.TooMuch bomb) {
                throw bomb;
            } catch (IOException | RuntimeException e) {
                return Optional.of(SourceStep.fault(at, "it is cut off or damaged", "get the archive again"));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            // What was read of it was read.
        }
    }
}
