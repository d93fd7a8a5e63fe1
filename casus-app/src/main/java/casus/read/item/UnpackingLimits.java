package casus.read.item;

/// What one file may unpack to, all that is packed within it included.
///
/// @param item    bytes of one article
/// @param total   bytes altogether
/// @param entries so many
/// @param ratio   times as large as it was, beyond the first [#FREE] bytes
/// @param nested  archives within archives
/// @param inner   bytes of an archive within an archive that must lie in memory
public record UnpackingLimits(long item, long total, int entries, int ratio, int nested, long inner) {
    /// So much may be unpacked whatever it was packed into.
    static final long FREE = 20_000_000;

    /// What a file may unpack to unless somebody says otherwise.
    public static final UnpackingLimits USUAL =
            new UnpackingLimits(20_000_000, 20_000_000_000L, 1_000_000, 200, 4, 200_000_000);

    /// The same with another limit to one article.
    public UnpackingLimits withItem(long bytes) {
        return new UnpackingLimits(bytes, total, entries, ratio, nested, inner);
    }
}
