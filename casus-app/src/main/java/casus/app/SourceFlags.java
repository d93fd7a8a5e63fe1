package casus.app;

import casus.read.item.SourceOptions;
import casus.work.watch.SourceRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// How archives, tables, feeds and addresses are read: what `read` and `watch` share.
final class SourceFlags {
    @Option(
            names = "--map",
            paramLabel = "PART=FIELD,…",
            description = "which field of a table or record is title, text, date, outlet, author, url")
    private @Nullable String map;

    @Option(names = "--follow", description = "fetch the pages that feeds, sitemaps and lists name")
    private boolean follow;

    @Option(
            names = "--most",
            paramLabel = "N",
            defaultValue = "" + SourceOptions.MOST_PAGES,
            description = "at most so many of these from one source (default: ${DEFAULT-VALUE})")
    private int most = SourceOptions.MOST_PAGES;

    @Option(names = "--allow-private", description = "fetch pages of this machine and of the network around it too")
    private boolean allowPrivate;

    SourceRequest request() {
        return new SourceRequest(Optional.ofNullable(map), follow, Math.max(0, most), allowPrivate);
    }
}
