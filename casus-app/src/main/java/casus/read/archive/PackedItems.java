package casus.read.archive;

import casus.read.item.ItemSource;
import casus.read.item.PageName;
import casus.read.item.SourceStep;
import casus.read.item.UnpackingMeter;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The one file within a packed one, under its name without the ending.
public final class PackedItems {
    /// Memory that the dictionary of an xz file may ask for, in kibibytes.
    private static final int MOST_KIBIBYTES = 128 * 1024;

    private PackedItems() {}

    /// Opens it as gzip packs it.
    public static ItemSource gzip(SourceStep.Entry entry, InputStream in, UnpackingMeter meter) throws IOException {
        return of(
                entry,
                GzipCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .get(),
                meter);
    }

    /// Opens it as xz packs it.
    public static ItemSource xz(SourceStep.Entry entry, InputStream in, UnpackingMeter meter) throws IOException {
        return of(
                entry,
                XZCompressorInputStream.builder()
                        .setInputStream(in)
                        .setDecompressConcatenated(true)
                        .setMemoryLimitKiB(MOST_KIBIBYTES)
                        .get(),
                meter);
    }

    /// Opens it as bzip2 packs it.
    public static ItemSource bzip2(SourceStep.Entry entry, InputStream in, UnpackingMeter meter) throws IOException {
        return of(entry, new BZip2CompressorInputStream(in, true), meter);
    }

    private static ItemSource of(SourceStep.Entry entry, InputStream unpacking, UnpackingMeter meter) {
        InputStream unpacked = meter.counted(new BufferedInputStream(unpacking));
        String name = PageName.base(entry.name());
        String lower = name.toLowerCase(Locale.ROOT);
        String inner = lower.endsWith(".tgz") || lower.endsWith(".txz") || lower.endsWith(".tbz2")
                ? name.replaceFirst("\\.[^.]*$", ".tar")
                : name.replaceFirst("\\.(?i:gz|xz|bz2)$", "");
        return ItemSource.of(List.of(new SourceStep.Entry(
                ArchivePath.of(entry.where(), inner), inner, unpacked, Optional.empty(), entry.told())));
    }
}
