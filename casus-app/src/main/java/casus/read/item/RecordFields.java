package casus.read.item;

import casus.read.file.FileContent;
import casus.read.file.FileType;
import casus.read.file.HtmlPage;
import casus.read.text.PrintedDates;
import casus.read.web.Fetcher;
import casus.terms.Edtf;
import casus.terms.InputProblem;
import casus.terms.Origin;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a record says of an article, each field as found and empty where it says nothing.
public record RecordFields(String title, String text, String date, String outlet, String author, String url) {
    private static final Pattern MARKUP = Pattern.compile(
            "(?i)<(?:p|br|div|a|b|i|em|strong|ul|ol|li|span|h[1-6]|img|blockquote|article|section|table|html|body)(?:\\s[^<>]{0,2000})?/?>");
    private static final Pattern COMPACT = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})(?:T?\\d{6}Z?)?$");
    private static final Pattern ISO = Pattern.compile("^(\\d{4}(?:-\\d{2}(?:-\\d{2})?)?)(?:[T ].*)?$");
    private static final Pattern SECONDS = Pattern.compile("^(\\d{9,10})(?:\\.\\d+)?$");
    private static final Pattern MILLISECONDS = Pattern.compile("^(\\d{12,13})$");
    private static final int LONGEST_DATE = 200;

    /// What the record comes to: an article, an address that stands for one, or nothing.
    ///
    /// @param whole  whether the text is the article's and no summary of it
    /// @param follow whether a page may be fetched instead of a summary
    public SourceStep step(String where, String name, byte[] bytes, boolean whole, boolean follow) {
        boolean linked = Fetcher.isAddress(url);
        if (!text.isBlank() && (whole || !linked && !follow)) {
            return item(where, name, bytes, linked);
        }
        return linked
                ? new SourceStep.Link(where, url, details())
                : SourceStep.fault(
                        where,
                        "this record holds neither a text nor an address",
                        "say which field is the text with --map text=FIELD, or leave it out");
    }

    private SourceStep item(String where, String name, byte[] bytes, boolean linked) {
        try {
            return new SourceStep.Item(new SourceItem(
                    name,
                    bytes,
                    Optional.of(FileType.RECORD),
                    Optional.empty(),
                    Optional.of(content(name)),
                    ItemDetails.NONE,
                    Origin.of(where, linked ? Optional.of(url) : Optional.empty())));
        } catch (InputProblem problem) { // its markup is one that is not read
            return SourceStep.fault(where, problem.what(), problem.remedy());
        }
    }

    /// What it tells beside the text.
    public ItemDetails details() {
        return new ItemDetails(
                filled(title),
                filled(author),
                filled(outlet).or(() -> filled(url).flatMap(PageName::outlet)),
                day(date));
    }

    private FileContent content(String name) {
        ItemDetails told = details();
        if (MARKUP.matcher(text).find()) {
            FileContent page = HtmlPage.read(
                    name,
                    "<html><body><article>"
                            + told.title()
                                    .map(t -> "<h1>" + escaped(t) + "</h1>")
                                    .orElse("") + "<div>" + text + "</div></article></body></html>");
            if (!page.text().isBlank()) {
                return new FileContent(
                        page.text(),
                        told.title().or(page::title),
                        told.byline().or(page::byline),
                        told.outlet().or(page::publisher),
                        told.published().or(page::published),
                        page.profile(),
                        page.levels());
            }
        }
        String body = text.strip();
        String all = told.title()
                .filter(t -> !body.startsWith(t))
                .map(t -> t + "\n\n" + body)
                .orElse(body);
        return new FileContent(all, told.title(), told.byline(), told.outlet(), told.published(), "", Map.of());
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;");
    }

    private static Optional<String> filled(String value) {
        return Optional.of(value.replaceAll("\\s+", " ").strip()).filter(v -> !v.isEmpty());
    }

    /// A day as tables, feeds and exports write it: 2025-06-17, 20250617, 20250617120000, seconds since 1970, or in
    /// words.
    public static Optional<Edtf> day(String words) {
        String date = words.strip();
        if (date.isEmpty() || date.length() > LONGEST_DATE) {
            return Optional.empty();
        }
        Matcher compact = COMPACT.matcher(date);
        if (compact.matches()) {
            return Edtf.find(compact.group(1) + "-" + compact.group(2) + "-" + compact.group(3));
        }
        Matcher seconds = SECONDS.matcher(date);
        if (seconds.matches()) {
            return instant(Long.parseLong(seconds.group(1)));
        }
        Matcher milliseconds = MILLISECONDS.matcher(date);
        if (milliseconds.matches()) {
            return instant(Long.parseLong(milliseconds.group(1)) / 1_000);
        }
        Matcher iso = ISO.matcher(date);
        return iso.matches()
                ? Edtf.find(iso.group(1))
                : PrintedDates.first(date).map(PrintedDates.PrintedDate::date);
    }

    private static Optional<Edtf> instant(long seconds) {
        return Edtf.find(Instant.ofEpochSecond(seconds)
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .toString());
    }
}
