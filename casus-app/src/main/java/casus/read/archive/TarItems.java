package casus.read.archive;

import casus.read.item.ItemDetails;
import casus.read.item.ItemSource;
import casus.read.item.SourceStep;
import casus.read.item.UnpackingMeter;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/// The files on a tape archive, in their order.
public final class TarItems implements ItemSource {
    private final String where;
    private final UnpackingMeter meter;
    private final TarArchiveInputStream tape;

    public TarItems(SourceStep.Entry entry, InputStream in, UnpackingMeter meter) {
        this.where = entry.where();
        this.meter = meter;
        this.tape = new TarArchiveInputStream(in);
    }

    @Override
    public Optional<SourceStep> next() throws IOException {
        for (TarArchiveEntry entry = tape.getNextEntry(); entry != null; entry = tape.getNextEntry()) {
            meter.entry();
            String name = entry.getName();
            if (entry.isDirectory() || ArchivePath.isHidden(name)) {
                continue;
            }
            String at = ArchivePath.of(where, name);
            boolean link = entry.isSymbolicLink() || entry.isLink() || !entry.isFile();
            Optional<SourceStep> refused = ArchivePath.refused(at, name, link);
            if (refused.isPresent()) {
                return refused;
            }
            if (!tape.canReadEntryData(entry)) {
                return Optional.of(SourceStep.fault(
                        at, "it is packed in a way that is not read", "unpack it yourself, and read the folder"));
            }
            return Optional.of(
                    new SourceStep.Entry(at, name, new Unclosable(tape), Optional.empty(), ItemDetails.NONE));
        }
        return Optional.empty();
    }

    /// The tape goes on after an entry.
    private static final class Unclosable extends FilterInputStream {
        Unclosable(InputStream in) {
            super(in);
        }

        @Override
        public void close() {
            // The tape is closed with its source.
        }
    }

    @Override
    public void close() {
        try {
            tape.close();
        } catch (IOException e) {
            // What was read of it was read.
        }
    }
}
