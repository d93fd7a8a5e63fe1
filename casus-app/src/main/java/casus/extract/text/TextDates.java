package casus.extract.text;

import casus.ledger.record.Common.Time;
import casus.terms.Edtf;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Dates in running English, as far as they say: "17 Jan 2025", "June 13, 2025", "on June 13", "in January",
/// "the early 1990s", "2022", "earlier this year", "on Thursday". A missing year is taken from the day of
/// publication when the article has one (the latest such day not after it); else it stays unknown. Nothing is
/// guessed for an undated article.
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
            + "|(?<=\\b(?:[Ii]n|[Ss]ince|[Ll]ast|[Tt]his|[Dd]uring|[Ee]arly|[Ll]ate|[Uu]ntil|[Bb]y|[Bb]etween|[Ff]rom) )(?<m4>"
            + MONTHS + ")\\b"
            + "|(?<=\\b(?:[Ii]n|[Ss]ince|[Dd]uring|[Uu]ntil|[Bb]y|[Ff]rom|of|and|\\() ?)(?<y5>(?:19|20)\\d{2})(?!\\d|[-/]\\d)"
            + "|(?<=\\b(?:[Aa]|[Tt]he) )(?<y6>(?:19|20)\\d{2})(?= (?:\\p{Lu}|treaty|agreement|pact|accord|deal|convention|partnership|war|invasion|summit|coup|ceasefire))"
            + "|(?<rel>[Ee]arlier this year|[Tt]his year|[Ll]ast year|[Ee]arlier this month|[Tt]his month|[Ll]ast month"
            + "|[Yy]esterday|[Tt]oday)"
            + "|(?<ago>[Aa]|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|\\d{1,2}) (?<unit>day|week|month|year)s? ago"
            + "|(?<!\\b(?:[Nn]ext|[Ee]very|[Ee]ach|[Oo]r|[Uu]ntil) )\\b(?<dow>Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b(?! (?:Times|Post|Review|Telegraph|Mail|Express|Mirror))"
            + ")");
    private static final List<String> DAYS =
            List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");
    private static final List<String> NUMBERS =
            List.of("", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten");
    private final Optional<LocalDate> published;

    /// @param published the day the article came out, where it is known to the day or month
    public TextDates(Optional<LocalDate> published) {
        this.published = published;
    }

    /// A date and where it stands, from `start` to before `end` in UTF-16 units.
    public record DateMention(int start, int end, Time time) {}

    /// Every date in `text[from, to)`, in UTF-16 units and in order.
    public List<DateMention> in(String text, int from, int to) {
        List<DateMention> out = new ArrayList<>();
        Matcher m = DATE.matcher(text).region(from, to);
        m.useTransparentBounds(true);
        while (m.find()) {
            read(m).ifPresent(edtf -> out.add(new DateMention(m.start(), m.end(), new Time(edtf, m.group()))));
        }
        return out;
    }

    private Optional<Edtf> read(Matcher m) {
        if (m.group("iso") != null) {
            return Edtf.find(m.group("iso"));
        }
        if (m.group("m1") != null) {
            return day(month(m.group("m1")), Integer.parseInt(m.group("d1")), m.group("y1"));
        }
        if (m.group("m2") != null) {
            return day(month(m.group("m2")), Integer.parseInt(m.group("d2")), m.group("y2"));
        }
        if (m.group("m3") != null) {
            return Edtf.find(String.format(Locale.ROOT, "%s-%02d", m.group("y3"), month(m.group("m3"))));
        }
        if (m.group("decade") != null) {
            String digits = m.group("decade").replaceAll("\\D", "");
            return Edtf.find(digits.substring(0, 3) + "X");
        }
        if (m.group("m4") != null) {
            return Optional.of(bareMonth(month(m.group("m4"))));
        }
        if (m.group("y5") != null) {
            return Edtf.find(m.group("y5"));
        }
        if (m.group("y6") != null) {
            return Edtf.find(m.group("y6"));
        }
        if (m.group("dow") != null) {
            return published.map(p -> weekday(p, m.group("dow")));
        }
        if (m.group("ago") != null) {
            return ago(m.group("ago").toLowerCase(Locale.ROOT), m.group("unit"));
        }
        return m.group("rel") == null
                ? Optional.empty()
                : relative(m.group("rel").toLowerCase(Locale.ROOT));
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

    private Optional<Edtf> relative(String words) {
        return published.map(p -> switch (words) {
            case "yesterday" -> Edtf.of(p.minusDays(1));
            case "today" -> Edtf.of(p);
            case "last year" -> new Edtf(Integer.toString(p.getYear() - 1));
            case "this month", "earlier this month" -> new Edtf(p.toString().substring(0, 7));
            case "last month" -> new Edtf(p.minusMonths(1).toString().substring(0, 7));
            default -> new Edtf(Integer.toString(p.getYear()));
        });
    }

    /// The latest such weekday not after publication.
    private static Edtf weekday(LocalDate published, String name) {
        int wanted = DAYS.indexOf(name.toUpperCase(Locale.ROOT)) + 1;
        int back = Math.floorMod(published.getDayOfWeek().getValue() - wanted, 7);
        return Edtf.of(published.minusDays(back));
    }

    private Optional<Edtf> day(int month, int day, String year) {
        if (day < 1 || day > 31) {
            return Optional.empty();
        }
        if (year != null) {
            return Edtf.find(String.format(Locale.ROOT, "%s-%02d-%02d", year, month, day));
        }
        return published
                .<Optional<Edtf>>map(p -> {
                    int y = month > p.getMonthValue() || month == p.getMonthValue() && day > p.getDayOfMonth() + 1
                            ? p.getYear() - 1
                            : p.getYear();
                    return Edtf.find(String.format(Locale.ROOT, "%04d-%02d-%02d", y, month, day));
                })
                .orElseGet(() -> Edtf.find(String.format(Locale.ROOT, "XXXX-%02d-%02d", month, day)));
    }

    private Edtf bareMonth(int month) {
        return published
                .map(p -> new Edtf(String.format(
                        Locale.ROOT, "%04d-%02d", month > p.getMonthValue() ? p.getYear() - 1 : p.getYear(), month)))
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
