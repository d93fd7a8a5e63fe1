package casus.work.watch;

import casus.ledger.file.CaseFile;
import casus.read.Articles;
import casus.read.item.FieldMap;
import casus.read.item.KnownItems;
import casus.read.item.SourceOptions;
import casus.read.item.UnpackingLimits;
import casus.read.web.AddressRule;
import casus.read.web.FetchLimits;
import casus.read.web.Fetcher;
import casus.read.web.NameLookup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/// How somebody asks for sources to be read.
///
/// @param map          which field of a table or record is what; empty for the usual names
/// @param follow       whether pages that feeds, sitemaps and lists name are fetched
/// @param most         of these from one source
/// @param allowPrivate whether pages of this machine and of the network around it may be fetched
public record SourceRequest(Optional<String> map, boolean follow, int most, boolean allowPrivate) {
    /// What fetches pages for it.
    public Fetcher fetcher() {
        return new Fetcher(
                FetchLimits.USUAL,
                NameLookup.SYSTEM,
                allowPrivate ? a -> true : AddressRule::isPublic,
                SourceRequest::sleep);
    }

    /// A reader of sources.
    ///
    /// @param known what was read before
    public Articles articles(LocalDate today, Fetcher fetcher, KnownItems known) {
        return Articles.of(today)
                .withSources(new SourceOptions(
                        map.map(FieldMap::parse).orElse(FieldMap.GUESSED),
                        Optional.of(fetcher),
                        follow,
                        most,
                        known,
                        UnpackingLimits.USUAL));
    }

    /// The addresses whose pages a case holds; none if there is no case.
    public static Set<String> addresses(Path caseFile) {
        if (!Files.exists(caseFile)) {
            return Set.of();
        }
        try (CaseFile file = CaseFile.open(caseFile)) {
            return file.origins().addresses();
        }
    }

    private static void sleep(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
