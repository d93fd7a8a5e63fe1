package casus.read.file;

import casus.read.text.PrintedDates;
import casus.terms.Edtf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The day a page was published: what its data say, then its meta tags, then its `time` elements, then what stands by
/// its
/// heading, then its address. Never the day it was changed, and never the day of another thing on the page.
final class PageDates {
    private static final String MONTHS = "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec";
    private static final Pattern IN_ADDRESS = Pattern.compile("(?i)/((?:19|20)\\d\\d)[/_-]?(0?[1-9]|1[0-2]|" + MONTHS
            + ")[a-z]{0,6}[/_-]?(0[1-9]|[12]\\d|3[01]|[1-9](?=/))(?!\\d)");
    private static final Pattern ANYWHERE_IN_ADDRESS =
            Pattern.compile("(?<!\\d)((?:19|20)\\d\\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(?!\\d)");
    private static final String ASIDE =
            "aside, nav, footer, [role=complementary], [class*=related], [class*=recommend], [class*=comment], [class*=sidebar], [class*=more-], [class*=trending], [class*=popular], [class*=latest], [class*=teaser], [class*=promo], [class*=footer]";
    private static final Pattern CHANGED = Pattern.compile("(?i)\\b(?:modif|updat|revis|changed|edited|copyright|©)");
    private static final Pattern DATED_CLASS = Pattern.compile(
            "(?i)(?:^|[\\s_-])(?:date|dates|time|datetime|timestamp|published|pubdate|publish-?date|post-?date|posted|posted-on|meta|byline|dateline|info|submitted)(?:$|[\\s_-])");
    /// Lines around the heading that are looked at.
    private static final int BEFORE = 4;
    private static final int AFTER = 10;
    private static final int LONGEST = 160;
    /// So much more than its time a post holds, in UTF-16 units.
    private static final int SHORTEST_POST = 30;

    private PageDates() {}

    static Optional<Edtf> published(Document document, StructuredData data) {
        List<Optional<String>> candidates = new ArrayList<>();
        candidates.add(HtmlPage.meta(document, "article:published_time"));
        boolean article = data.node()
                .filter(n -> n.has("headline") || !n.path("@type").asText("").endsWith("Page"))
                .isPresent();
        if (article) {
            candidates.add(data.field("datePublished"));
            candidates.add(data.field("dateCreated"));
        }
        for (String key : List.of(
                "datePublished",
                "date",
                "pubdate",
                "publishdate",
                "publish-date",
                "publish_date",
                "dc.date",
                "dc.date.issued",
                "dc.date.created",
                "dcterms.date",
                "dcterms.created",
                "dcterms.issued",
                "sailthru.date",
                "parsely-pub-date",
                "publication_date",
                "article.published",
                "article_date_original",
                "cxenseparse:recs:publishtime",
                "og:published_time",
                "og:article:published_time",
                "og:pubdate",
                "citation_publication_date",
                "citation_date")) {
            candidates.add(HtmlPage.meta(document, key));
        }
        candidates.addAll(times(document));
        return candidates.stream()
                .flatMap(Optional::stream)
                .map(PrintedDates::first)
                .flatMap(Optional::stream)
                .map(PrintedDates.PrintedDate::date)
                .findFirst()
                .or(() ->
                        data.field("datePublished").flatMap(PrintedDates::first).map(PrintedDates.PrintedDate::date))
                .or(() -> nearHeading(document))
                .or(() -> byClass(document))
                .or(() -> inAddress(document));
    }

    /// Times that are the page's own, those named as the day of publication first.
    private static List<Optional<String>> times(Document document) {
        List<Optional<String>> named = new ArrayList<>();
        List<Optional<String>> others = new ArrayList<>();
        for (Element time :
                document.select("time[datetime], time[pubdate], [itemprop=datePublished], abbr.published[title]")) {
            String words =
                    time.attr("datetime") + " " + time.attr("content") + " " + time.attr("title") + " " + time.text();
            String marks = time.attr("itemprop") + " " + time.className();
            if (CHANGED.matcher(marks).find() || isAside(time)) {
                continue;
            }
            boolean own = marks.contains("datePublished") || marks.contains("published") || time.hasAttr("pubdate");
            boolean changed = CHANGED.matcher(time.text()).find()
                    || time.parent() != null
                            && CHANGED.matcher(time.parent().ownText()).find();
            if (!changed) {
                (own ? named : others).add(Optional.of(words));
            }
        }
        named.addAll(others.stream().limit(3).toList());
        return named;
    }

    private static boolean isAside(Element element) {
        return element.closest(ASIDE) != null;
    }

    /// A day on a line of its own, or behind a name, just above or below the first heading.
    private static Optional<Edtf> nearHeading(Document document) {
        Element heading = document.selectFirst("h1");
        if (heading == null) {
            return Optional.empty();
        }
        List<Element> lines = new ArrayList<>();
        int at = -1;
        for (Element element : document.body().select("*")) {
            if (element.equals(heading)) {
                at = lines.size();
            } else if (!element.ownText().isBlank()
                    && element.closest("script, style, noscript, template") == null
                    && !element.parents().contains(heading)) {
                lines.add(element);
            }
        }
        if (at < 0) {
            return Optional.empty();
        }
        List<Element> near = new ArrayList<>(lines.subList(at, Math.min(lines.size(), at + AFTER)));
        near.addAll(lines.subList(Math.max(0, at - BEFORE), at).reversed());
        return near.stream()
                .filter(element -> !isAside(element))
                .map(PageDates::line)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /// The day on a line, if the line holds little else.
    private static Optional<Edtf> line(Element element) {
        String words = element.text().replace('\u00a0', ' ').strip();
        if (words.length() > LONGEST) {
            words = element.ownText().strip();
        }
        if (words.length() > LONGEST || CHANGED.matcher(words).lookingAt()) {
            return Optional.empty();
        }
        String line = words.replaceFirst("(?i)[\\s|·•–—-]*\\b(?:last |first )?(?:modified|updated|revised)\\b.*$", "");
        return PrintedDates.ofWholeLine(line)
                .or(() -> PrintedDates.ofMastheadLine(line).map(PrintedDates.PrintedDate::date));
    }

    private static Optional<Edtf> byClass(Document document) {
        return document.select("[class], [id]").stream()
                .filter(element -> DATED_CLASS
                        .matcher(element.className() + " " + element.id())
                        .find())
                .filter(element -> element.text().length() <= LONGEST && !isAside(element))
                .filter(element -> !CHANGED.matcher(element.className() + " " + element.id() + " " + element.text())
                        .find())
                .map(element -> PrintedDates.firstDay(element.text()))
                .flatMap(Optional::stream)
                .map(PrintedDates.PrintedDate::date)
                .findFirst();
    }

    /// "/2025/06/18/", "/2025/jun/18/", "/20250618", "2025-06-18" in the address the page gives itself.
    private static Optional<Edtf> inAddress(Document document) {
        List<String> addresses = new ArrayList<>();
        document.select("link[rel=canonical], link[rel=amphtml], link[rel=shortlink]")
                .forEach(link -> addresses.add(link.attr("href")));
        HtmlPage.meta(document, "og:url").ifPresent(addresses::add);
        HtmlPage.meta(document, "twitter:url").ifPresent(addresses::add);
        document.select("base[href]").forEach(base -> addresses.add(base.attr("href")));
        return addresses.stream()
                .map(PageDates::inAddress)
                .flatMap(Optional::stream)
                .findFirst();
    }

    static Optional<Edtf> inAddress(String address) {
        for (Pattern pattern : List.of(IN_ADDRESS, ANYWHERE_IN_ADDRESS)) {
            Matcher m = pattern.matcher(address);
            if (m.find()) {
                String month = m.group(2).toLowerCase(Locale.ROOT);
                int named = List.of(MONTHS.split("\\|")).indexOf(month.substring(0, Math.min(3, month.length())));
                String number = named >= 0
                        ? String.format(Locale.ROOT, "%02d", named + 1)
                        : String.format(Locale.ROOT, "%02d", Integer.parseInt(month));
                return Edtf.find(m.group(1) + "-" + number + "-"
                        + String.format(Locale.ROOT, "%02d", Integer.parseInt(m.group(3))));
            }
        }
        return Optional.empty();
    }

    /// Writes the days of a page's posts out, each on a line above its post, where posts are of different days: a live
    /// blog says the day in its markup, and shows a clock.
    static void writeOut(Document document) {
        Map<Element, LocalDate> days = new LinkedHashMap<>();
        for (Element time : document.select("time[datetime], .date[title], .published[title]")) {
            String told = time.hasAttr("datetime") ? time.attr("datetime") : time.attr("title");
            if (!isAside(time)
                    && !CHANGED.matcher(time.attr("itemprop") + " " + time.className())
                            .find()) {
                PrintedDates.firstDay(told).flatMap(d -> d.date().latest()).ifPresent(day -> days.put(time, day));
            }
        }
        Map<Element, Element> posts = new LinkedHashMap<>();
        Set<LocalDate> different = new HashSet<>();
        days.forEach((time, day) -> {
            Element post = post(time, days.keySet(), document.body());
            if (post.text().length() > time.text().length() + SHORTEST_POST) {
                posts.put(time, post);
                different.add(day);
            }
        });
        if (different.size() > 1) {
            posts.forEach((time, post) -> {
                String clock = time.text().strip();
                boolean timed = clock.length() < 20
                        && clock.matches(".*\\d[:.]\\d\\d.*")
                        && PrintedDates.firstDay(clock).isEmpty();
                post.prependChild(new Element("p")
                        .text(written(days.getOrDefault(time, LocalDate.EPOCH)) + (timed ? ", " + clock : "")));
                time.remove();
            });
        }
    }

    /// The highest element around a time that holds no other.
    private static Element post(Element time, Set<Element> times, Element body) {
        Element post = time;
        Element above = time.parent();
        while (above != null && !above.equals(body)) {
            Element around = above;
            if (times.stream().anyMatch(t -> !t.equals(time) && t.parents().contains(around))) {
                break;
            }
            post = above;
            above = above.parent();
        }
        return post;
    }

    private static String written(LocalDate day) {
        String month = day.getMonth().name();
        return day.getDayOfMonth() + " " + month.charAt(0) + month.substring(1).toLowerCase(Locale.ROOT) + " "
                + day.getYear();
    }
}
