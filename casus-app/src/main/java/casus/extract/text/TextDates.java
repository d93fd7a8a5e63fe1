package casus.extract.text;

import casus.ledger.record.Common.Time;
import casus.terms.Edtf;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Dates in running English, as far as they say: "17 Jan 2025", "June 13, 2025", "on June 13", "in January",
/// "the early 1990s", "2022", "earlier this year", "on Thursday", "25.04.2024". A missing year is taken from the day of
/// publication when the article has one: the latest such day not after it, or the next one where the text looks
/// ahead ("will arrive in March"); else it stays unknown. Nothing is guessed for an undated article, and nothing of
/// figures that two orders fit.
public final class TextDates {
    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December"
                    + "|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?";
    private static final Pattern DATE = Pattern.compile("\\b(?:"
            + "(?<iso>\\d{4}-\\d{2}-\\d{2})"
            + "|(?<d1>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m1>" + MONTHS + ")(?:,? (?<y1>\\d{4}))?"
            + "|(?<m2>" + MONTHS + ") (?<d2>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:)(?:,? (?<y2>\\d{4}))?"
            + "|(?<m3>" + MONTHS + ")(?: of)?,? (?<y3>(?:19|20)\\d{2})"
            + "|(?<decade>(?:early |late |mid-?)?(?:19|20)\\d0)s"
            + "|(?<day1>\\d{1,2})[-/](?<mon1>" + MONTHS + ")[-/,](?<yr1>\\d{4})(?!\\d)"
            + "|(?<![\\d./-])(?<fig>\\d{1,2}[./-]\\d{1,2}[./-](?:19|20)\\d{2}|(?:19|20)\\d{2}[./]\\d{1,2}[./]\\d{1,2})(?![\\d/-]|\\.\\d)"
            + "|(?<=\\b(?:[Ii]n|[Ss]ince|[Ll]ast|[Tt]his|[Nn]ext|[Cc]oming|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|[Uu]ntil|[Tt]ill|[Bb]y|[Bb]etween|[Ff]rom|[Oo]f) |\\b(?:[Mm]id|[Ee]arly|[Ll]ate)-)(?<m4>"
            + MONTHS + ")\\b"
            + "|(?<=\\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Uu]ntil|[Bb]y|[Ff]rom|of|and|\\() ?)(?<y5>(?:19|20)\\d{2})(?!\\d|[-/]\\d)"
            + "|(?<=\\b(?:[Aa]|[Tt]he) )(?<y6>(?:19|20)\\d{2})(?= (?:\\p{Lu}|treaty|agreement|pact|accord|deal|convention|partnership|war|invasion|summit|coup|ceasefire))"
            + "|(?<rel>[Ee]arlier this year|[Tt]his year|[Ll]ast year|[Ee]arlier this month|[Tt]his month|[Ll]ast month"
            + "|[Nn]ext (?:year|month|week)|[Ee]arlier this week|[Tt]his week|(?:[Ee]arlier|[Ll]ate|[Ll]ater)? ?[Ll]ast week"
            + "|[Ll]ast weekend|(?:[Oo]ver|[Aa]t|[Oo]n) the weekend|[Tt]his weekend"
            + "|[Tt]he day before yesterday|[Yy]esterday|[Ll]ast (?:night|evening)"
            + "|[Tt]his (?:morning|afternoon|evening)|[Tt]onight|[Tt]omorrow|[Tt]oday"
            + "|(?<!\\b(?:[Ss]tay(?:ed|ing)?|an|the) )[Oo]vernight(?! (?:stays?|flights?|trains?|bus|success|bags?|rates?|guests?))"
            + "|(?:[Aa] few |[Ss]everal |[Ss]ome )?[Hh]ours (?:ago|earlier))"
            + "|(?<ago>[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|\\d{1,2}) (?<unit>day|week|month|year)s? ago"
            + "|(?<!\\b(?:[Ee]very|[Ee]ach|[Oo]r|[Uu]ntil) )\\b(?<dow>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b(?! (?:Times|Post|Review|Telegraph|Mail|Express|Mirror))"
            + ")");
    private static final int LAST_DAY = 31;
    private static final int MONTHS_IN_YEAR = 12;
    private static final Pattern NEXT = Pattern.compile("\\b(?:[Nn]ext|[Cc]oming) $");
    private static final Pattern LAST = Pattern.compile("\\b(?:[Ll]ast|[Pp]ast|[Ss]ince) $");
    private static final int NEXT_REACH = 8;
    private static final List<String> NUMBERS =
            List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private final Optional<LocalDate> published;

    /// @param published the day the article came out, where it is known to the day or month
    public TextDates(Optional<LocalDate> published) {
        this.published = published;
    }

    /// A date and where it stands, from `start` to before `end` in UTF-16 units.
    ///
    /// @param time  as a text tells it that looks back
    /// @param ahead as a text tells it that looks ahead: a month, day or weekday without a year is the next one;
    /// the
    ///     same as `time` where the words say which they mean
    public record DateMention(int start, int end, Time time, Time ahead) {}

    /// Every date in `text[from, to)`, in UTF-16 units and in order.
    public List<DateMention> in(String text, int from, int to) {
        List<DateMention> out = new ArrayList<>();
        Matcher m = DATE.matcher(text).region(from, to);
        m.useTransparentBounds(true);
        while (m.find()) {
            boolean next = NEXT.matcher(text.substring(Math.max(0, m.start() - NEXT_REACH), m.start()))
                    .find();
            boolean last = LAST.matcher(text.substring(Math.max(0, m.start() - NEXT_REACH), m.start()))
                    .find();
            Optional<Edtf> back = read(m, next);
            Optional<Edtf> ahead = read(m, !last);
            if (back.isPresent() && ahead.isPresent()) {
                out.add(new DateMention(
                        m.start(),
                        m.end(),
                        new Time(back.orElseThrow(), m.group()),
                        new Time(ahead.orElseThrow(), m.group())));
            }
        }
        return out;
    }

    /// @param ahead whether a date without a year is to come
    private Optional<Edtf> read(Matcher m, boolean ahead) {
        if (m.group("iso") != null) {
            return Edtf.find(m.group("iso"));
        }
        if (m.group("m1") != null) {
            return day(month(m.group("m1")), Integer.parseInt(m.group("d1")), m.group("y1"), ahead);
        }
        if (m.group("m2") != null) {
            return day(month(m.group("m2")), Integer.parseInt(m.group("d2")), m.group("y2"), ahead);
        }
        if (m.group("mon1") != null) {
            return day(month(m.group("mon1")), Integer.parseInt(m.group("day1")), m.group("yr1"), ahead);
        }
        if (m.group("fig") != null) {
            return figures(m.group("fig"));
        }
        if (m.group("m3") != null) {
            return Edtf.find(String.format(Locale.ROOT, "%s-%02d", m.group("y3"), month(m.group("m3"))));
        }
        if (m.group("decade") != null) {
            String digits = m.group("decade").replaceAll("\\D", "");
            return Edtf.find(digits.substring(0, 3) + "X");
        }
        if (m.group("m4") != null) {
            return Optional.of(bareMonth(month(m.group("m4")), ahead));
        }
        if (m.group("y5") != null) {
            return Edtf.find(m.group("y5"));
        }
        if (m.group("y6") != null) {
            return Edtf.find(m.group("y6"));
        }
        if (m.group("dow") != null) {
            return published.map(p -> weekday(p, m.group("dow"), ahead));
        }
        if (m.group("ago") != null) {
            return ago(m.group("ago").toLowerCase(Locale.ROOT), m.group("unit"));
        }
        return m.group("rel") == null
                ? Optional.empty()
                : relative(m.group("rel").toLowerCase(Locale.ROOT).strip(), ahead);
    }

    /// "two years ago" is that year, "three days ago" that day; weeks give their month.
    private Optional<Edtf> ago(String number, String unit) {
        int n = number.matches("\\d+") ? Integer.parseInt(number) : Math.max(1, NUMBERS.indexOf(number));
        return published.map(p -> switch (unit) {
            case "day" -> Edtf.of(p.minusDays(n));
            case "week" -> new Edtf(p.minusWeeks(n).toString().substring(0, 7));
            case "month" -> new Edtf(p.minusMonths(n).toString().substring(0, 7));
            default -> new Edtf(Integer.toString(p.minusYears(n).getYear()));
        });
    }

    private Optional<Edtf> relative(String words, boolean ahead) {
        return published.map(p -> switch (words) {
            case "the day before yesterday" -> Edtf.of(p.minusDays(2));
            case "yesterday", "last night", "last evening" -> Edtf.of(p.minusDays(1));
            case "overnight" -> between(p.minusDays(1), p);
            case "today", "tonight", "this morning", "this afternoon", "this evening" -> Edtf.of(p);
            case "tomorrow" -> Edtf.of(p.plusDays(1));
            case "last year" -> new Edtf(Integer.toString(p.getYear() - 1));
            case "next year" -> new Edtf(Integer.toString(p.getYear() + 1));
            case "this month", "earlier this month" -> month(p);
            case "last month" -> month(p.minusMonths(1));
            case "next month" -> month(p.plusMonths(1));
            case "earlier this week", "this week" -> {
                LocalDate monday = monday(p);
                yield ahead ? between(p, monday.plusDays(6)) : between(monday, p);
            }
            case "next week" -> between(monday(p).plusDays(7), monday(p).plusDays(13));
            case "last weekend", "over the weekend", "at the weekend", "on the weekend", "this weekend" ->
                weekend(p, ahead);
            default ->
                words.endsWith("last week")
                        ? between(monday(p).minusDays(7), monday(p).minusDays(1))
                        : words.contains("hours") ? Edtf.of(p) : new Edtf(Integer.toString(p.getYear()));
        });
    }

    private static Edtf month(LocalDate day) {
        return new Edtf(day.toString().substring(0, 7));
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /// The Saturday and Sunday before a day, or after it; the one it lies in counts as both.
    private static Edtf weekend(LocalDate day, boolean ahead) {
        LocalDate sunday = ahead
                ? day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY))
                : day.minusDays(day.getDayOfWeek() == DayOfWeek.SATURDAY ? -1 : 0)
                        .with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        return between(sunday.minusDays(1), sunday);
    }

    private static Edtf between(LocalDate from, LocalDate to) {
        return from.equals(to) ? Edtf.of(from) : new Edtf(from + "/" + to);
    }

    /// The latest such weekday not after publication, or the next one from then on.
    private static Edtf weekday(LocalDate published, String name, boolean ahead) {
        DayOfWeek day = DayOfWeek.valueOf(name.toUpperCase(Locale.ROOT));
        return Edtf.of(
                published.with(ahead ? TemporalAdjusters.nextOrSame(day) : TemporalAdjusters.previousOrSame(day)));
    }

    /// A date in figures, where only one order of day and month can be meant: "25.04.2024", "2024/04/25". Of
    /// "05/06/2024" nothing is said.
    private static Optional<Edtf> figures(String written) {
        List<Integer> parts =
                Stream.of(written.split("[./-]")).map(Integer::valueOf).toList();
        if (parts.getFirst() > LAST_DAY) {
            return dated(parts.getFirst(), parts.get(1), parts.get(2));
        }
        int year = parts.getLast();
        int first = parts.getFirst();
        int second = parts.get(1);
        if (first == second || first > MONTHS_IN_YEAR) {
            return dated(year, second, first);
        }
        return second > MONTHS_IN_YEAR ? dated(year, first, second) : Optional.empty();
    }

    private static Optional<Edtf> dated(int year, int month, int day) {
        return Edtf.find(String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day));
    }

    private Optional<Edtf> day(int month, int day, String year, boolean ahead) {
        if (day < 1 || day > LAST_DAY) {
            return Optional.empty();
        }
        if (year != null) {
            return Edtf.find(String.format(Locale.ROOT, "%s-%02d-%02d", year, month, day));
        }
        return published
                .<Optional<Edtf>>map(p -> dated(yearOf(p, month, day, ahead), month, day))
                .orElseGet(() -> Edtf.find(String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day)));
    }

    /// The year of a day without one: the last such day, at most one after publication, or the next one.
    private static int yearOf(LocalDate published, int month, int day, boolean ahead) {
        int order = Integer.compare(
                month * 100 + day, published.getMonthValue() * 100 + published.getDayOfMonth() + (ahead ? 0 : 1));
        return published.getYear() + (ahead && order < 0 ? 1 : !ahead && order > 0 ? -1 : 0);
    }

    private Edtf bareMonth(int month, boolean ahead) {
        return published
                .map(p -> {
                    int order = Integer.compare(month, p.getMonthValue());
                    int year = p.getYear() + (ahead && order < 0 ? 1 : !ahead && order > 0 ? -1 : 0);
                    return new Edtf(String.format(Locale.ROOT, "%04d-%02d", year, month));
                })
                .orElseGet(() -> new Edtf(String.format(Locale.ROOT, "XXXX-%02d", month)));
    }

    private static int month(String name) {
        String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(start)) {
                return month.getValue();
            }
        }
        throw new IllegalArgumentException("no month is called " + name);
    }
}
