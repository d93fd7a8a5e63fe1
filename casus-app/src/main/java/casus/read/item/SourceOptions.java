package casus.read.item;

import casus.read.web.Fetcher;
import java.util.Optional;

/// How sources are read.
///
/// @param fields  which field of a table or record is what
/// @param web     fetches pages; empty where nothing may be fetched
/// @param follow  whether pages that feeds, sitemaps and lists name are fetched too
/// @param most    of these that are fetched from one source
/// @param known   what was read before
/// @param limits  to what is packed
public record SourceOptions(
        FieldMap fields, Optional<Fetcher> web, boolean follow, int most, KnownItems known, UnpackingLimits limits) {
    /// Pages of a feed, a sitemap or a list that are fetched in one reading, unless somebody says otherwise.
    public static final int MOST_PAGES = 100;

    /// Files alone: nothing is fetched.
    public static final SourceOptions FILES =
            new SourceOptions(FieldMap.GUESSED, Optional.empty(), false, 0, KnownItems.NOTHING, UnpackingLimits.USUAL);

    /// The same with another limit to the bytes of one article.
    public SourceOptions withItem(long bytes) {
        return new SourceOptions(fields, web, follow, most, known, limits.withItem(bytes));
    }

    /// The same, with other things known.
    public SourceOptions withKnown(KnownItems other) {
        return new SourceOptions(fields, web, follow, most, other, limits);
    }
}
