package casus.read.record;

import casus.read.item.BoundedBytes;
import casus.read.item.ItemSource;
import casus.read.item.PageName;
import casus.read.item.RecordFields;
import casus.read.item.SourceOptions;
import casus.read.item.SourceStep;
import casus.read.item.UnpackingLimits;
import com.fasterxml.jackson.databind.JsonNode;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// The items of a feed (RSS, Atom, JSON Feed). An item that holds its article in full is read as it stands; of one
/// that holds a summary the page is fetched, where that is allowed. The bytes of an item are what the feed says of it,
/// as JSON in a fixed order, so that the same item in another copy of the feed is the same.
public final class FeedItems {
    /// A description of so many characters is taken for the article and not for a summary of it.
    private static final int FULL = 600;

    private FeedItems() {}

    /// One item.
    private record FeedItem(String title, String link, String date, String author, String full, String summary) {}

    /// The items of an RSS or Atom feed.
    public static ItemSource of(SourceStep.Entry entry, InputStream in, SourceOptions options, UnpackingLimits limits)
            throws IOException {
        byte[] bytes = BoundedBytes.all(entry.where(), in, limits.item());
        SyndFeedInput input = new SyndFeedInput();
        input.setAllowDoctypes(false);
        SyndFeed feed;
        try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes), true)) {
            feed = input.build(reader);
        } catch (FeedException | IllegalArgumentException e) {
            throw new IOException(Objects.requireNonNullElse(e.getMessage(), "no feed"), e);
        }
        List<FeedItem> items = feed.getEntries().stream().map(FeedItems::item).toList();
        return steps(entry, said(feed.getTitle()), items, options);
    }

    private static FeedItem item(SyndEntry e) {
        Date date = e.getPublishedDate() == null ? e.getUpdatedDate() : e.getPublishedDate();
        String full = e.getContents().stream()
                .map(SyndContent::getValue)
                .map(FeedItems::said)
                .filter(v -> !v.isBlank())
                .findFirst()
                .orElse("");
        String summary =
                e.getDescription() == null ? "" : said(e.getDescription().getValue());
        return new FeedItem(
                Jsoup.parse(said(e.getTitle())).text(),
                said(e.getLink()),
                date == null
                        ? ""
                        : date.toInstant().atZone(ZoneOffset.UTC).toLocalDate().toString(),
                author(e),
                full,
                summary);
    }

    private static String author(SyndEntry e) {
        String names = e.getAuthors().stream().map(a -> said(a.getName())).collect(Collectors.joining(", "));
        String author = names.isBlank() ? said(e.getAuthor()) : names;
        return author.contains("@") ? author.replaceFirst("^.*\\((.+)\\)$", "$1") : author;
    }

    private static String said(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    /// The items of a JSON Feed.
    static ItemSource ofJson(SourceStep.Entry entry, byte[] bytes, SourceOptions options) throws IOException {
        JsonNode feed = JsonRecord.JSON.readTree(bytes);
        List<FeedItem> items = new ArrayList<>();
        for (JsonNode item : feed.path("items")) {
            String html = item.path("content_html").asText("");
            items.add(new FeedItem(
                    item.path("title").asText(""),
                    item.path("url")
                            .asText(item.path("external_url")
                                    .asText(item.path("id").asText(""))),
                    item.path("date_published")
                            .asText(item.path("date_modified").asText("")),
                    JsonRecord.words(item.has("authors") ? item.path("authors") : item.path("author")),
                    html.isBlank() ? item.path("content_text").asText("") : html,
                    item.path("summary").asText("")));
        }
        return steps(entry, feed.path("title").asText(""), items, options);
    }

    private static ItemSource steps(SourceStep.Entry entry, String title, List<FeedItem> items, SourceOptions options) {
        List<SourceStep> steps = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            FeedItem item = items.get(i);
            String text = item.full().isBlank() ? item.summary() : item.full();
            boolean whole =
                    !item.full().isBlank() || Jsoup.parse(item.summary()).text().length() >= FULL;
            Optional<String> outlet = Optional.of(title).filter(t -> !t.isBlank());
            RecordFields fields = new RecordFields(
                    item.title(),
                    text,
                    item.date(),
                    outlet.or(() -> PageName.outlet(item.link())).orElse(""),
                    item.author(),
                    item.link());
            steps.add(fields.step(
                    entry.where() + "!" + (i + 1),
                    PageName.of(item.title(), entry.name(), i + 1),
                    JsonRecord.bytes(JsonRecord.JSON.valueToTree(item)),
                    whole,
                    options.follow()));
        }
        return ItemSource.of(steps);
    }
}
