package casus.read.source;

import casus.read.archive.PackedItems;
import casus.read.archive.TarItems;
import casus.read.archive.WarcItems;
import casus.read.archive.ZipItems;
import casus.read.item.ItemSource;
import casus.read.item.SourceOptions;
import casus.read.item.SourceStep;
import casus.read.item.UnpackingMeter;
import casus.read.mail.MailItems;
import casus.read.mail.MailboxItems;
import casus.read.record.FeedItems;
import casus.read.record.JsonItems;
import casus.read.record.JsonLineItems;
import casus.read.record.SitemapItems;
import casus.read.record.TableItems;
import casus.read.record.ZoteroItems;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Opens what holds articles, each kind by its own reader.
final class Sources {
    private Sources() {}

    /// Whether a kind that many other files share is one we read: most JSON and many tables hold no articles.
    static boolean isKnown(ContainerKind kind, String name, byte[] head, SourceOptions options) {
        String text = new String(head, StandardCharsets.UTF_8);
        return switch (kind) {
            case JSON -> JsonItems.isKnown(text, options.fields());
            case CSV -> TableItems.isKnown(name, text, options.fields());
            default -> true;
        };
    }

    static ItemSource open(
            ContainerKind kind, SourceStep.Entry entry, InputStream in, SourceOptions options, UnpackingMeter meter)
            throws IOException {
        return switch (kind) {
            case ZIP -> new ZipItems(entry, in, false, meter);
            case WACZ -> new ZipItems(entry, in, true, meter);
            case TAR -> new TarItems(entry, in, meter);
            case GZIP -> PackedItems.gzip(entry, in, meter);
            case XZ -> PackedItems.xz(entry, in, meter);
            case BZIP2 -> PackedItems.bzip2(entry, in, meter);
            case WARC -> new WarcItems(entry.where(), in, meter);
            case MAILBOX -> new MailboxItems(entry, in, meter);
            case MAIL -> MailItems.of(entry, in, meter.limits());
            case JSON_LINES -> new JsonLineItems(entry, in, options, meter.limits());
            case JSON -> JsonItems.open(entry, in, options, meter.limits());
            case CSV -> TableItems.open(entry, in, options, meter.limits());
            case FEED -> FeedItems.of(entry, in, options, meter.limits());
            case SITEMAP -> SitemapItems.of(entry, in, meter.limits());
            case ZOTERO_RDF -> ZoteroItems.of(entry, in, options, meter.limits());
        };
    }
}
