package casus.read.text;

import casus.terms.Edtf;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads the dates that English pages print above or below an article.
public final class PrintedDates {
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final String YEAR = "((?:19|20)\\d\\d)";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern ISO = Pattern.compile("(?<!\\d)" + YEAR + "[-/](\\d\\d)[-/](\\d\\d)(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+" + MONTH + ",?[\\s-]+" + YEAR + "(?!\\d)", FLAGS);
    private static final Pattern MONTH_FIRST =
            Pattern.compile(MONTH + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+" + YEAR + "(?!\\d)", FLAGS);
    private static final Pattern FIGURES = Pattern.compile("(?<!\\d)(\\d{1,2})([./-])(\\d{1,2})\\2" + YEAR + "(?!\\d)");
    private static final Pattern MONTH_YEAR =
            Pattern.compile("(?<![\\p{L}\\d])" + MONTH + ",?\\s+" + YEAR + "(?!\\d)", FLAGS);
    /// What may stand around a date on a line of its own.
    private static final Pattern REST = Pattern.compile(
            "(?:published|updated|posted|last|modified|revised|first|originally|date|dated|created"
                    + "|issued|released|on|at|by|of|publication|article|monday|tuesday|wednesday|thursday|friday|saturday|sunday"
                    + "|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun|am|pm|a\\.m|p\\.m|noon|midnight|utc|gmt|bst|est|edt|et|cet|cest|msk|pst|pdt|ist"
                    + "|z|t|min|mins|minutes?|read|reading|time|hours|hrs?|\\d{1,2}(?:[:.]\\d\\d){1,2}(?:\\.\\d+)?|\\d{1,2}(?=\\s*(?:[ap]\\.?m|min|hours|hrs|gmt|utc))|[+-]\\d\\d:?\\d\\d"
                    + "|[\\p{P}\\p{S}])",
            FLAGS);

    private static final Set<String> MASTHEAD_WORDS = Set.of(
            "for",
            "immediate",
            "release",
            "prepared",
            "by",
            "the",
            "of",
            "and",
            "in",
            "from",
            "press",
            "office",
            "briefing",
            "note",
            "issue",
            "edition",
            "no",
            "vol",
            "special",
            "to",
            "report");

    private PrintedDates() {}

    /// A date and where it stands.
    public record PrintedDate(Edtf date, int start, int end) {}

    /// The first date in `text`, at least to the month; days before months.
    public static Optional<PrintedDate> first(String text) {
        return firstDay(text).or(() -> {
            Matcher m = MONTH_YEAR.matcher(text);
            return m.find()
                    ? Optional.of(new PrintedDate(
                            new Edtf(String.format(Locale.ROOT, "%s-%02d", m.group(2), month(m.group(1)))),
                            m.start(),
                            m.end()))
                    : Optional.empty();
        });
    }

    /// The first whole day in `text`.
    public static Optional<PrintedDate> firstDay(String text) {
        Optional<PrintedDate> best = Optional.empty();
        Matcher iso = ISO.matcher(text);
        if (iso.find()) {
            best = earlier(best, day(iso, iso.group(1), number(iso.group(2)), number(iso.group(3))));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.find()) {
            best = earlier(best, day(dayFirst, dayFirst.group(3), month(dayFirst.group(2)), number(dayFirst.group(1))));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.find()) {
            best = earlier(
                    best,
                    day(monthFirst, monthFirst.group(3), month(monthFirst.group(1)), number(monthFirst.group(2))));
        }
        Matcher figures = FIGURES.matcher(text);
        if (figures.find()) {
            best = earlier(best, inFigures(figures));
        }
        return best;
    }

    /// The date of a line that holds nothing but a date, a clock time and words such as "Published".
    public static Optional<Edtf> ofWholeLine(String line) {
        if (line.length() > 120) {
            return Optional.empty();
        }
        return first(line)
                .filter(found -> isRest(line.substring(0, found.start())) && isRest(after(line, found.end())))
                .map(PrintedDate::date);
    }

    /// The whole day on a line that otherwise names a place, an outlet or an occasion: "MOSCOW, June 19, 2025",
    /// "The Ararat Lantern, October 12, 2023", "For immediate release, January 16, 1991". A sentence is no
    /// such line.
    public static Optional<PrintedDate> ofMastheadLine(String line) {
        if (line.length() > 100 || line.contains(": ") || line.contains(" :") || line.matches(".*[.!?:]$")) {
            return Optional.empty();
        }
        return firstDay(line)
                .filter(found -> isName(line.substring(0, found.start())) && isName(after(line, found.end())));
    }

    private static boolean isName(String text) {
        for (String word : text.split("[\\s,;|·•/–—()-]+")) {
            boolean small = word.isEmpty()
                    || MASTHEAD_WORDS.contains(word.toLowerCase(Locale.ROOT))
                    || REST.matcher(word).matches();
            if (!small && !Character.isUpperCase(word.codePointAt(0))) {
                return false;
            }
        }
        return true;
    }

    /// A second date after a mark, as in "Published … | Updated …", is part of the rest.
    private static String after(String line, int end) {
        String rest = line.substring(end);
        return first(rest)
                .map(second -> rest.substring(0, second.start()) + " " + rest.substring(second.end()))
                .orElse(rest);
    }

    private static boolean isRest(String text) {
        return REST.matcher(text).replaceAll(" ").isBlank();
    }

    /// Two figures and a year: only where it cannot be read in two ways, or where full stops say day first.
    private static Optional<PrintedDate> inFigures(Matcher m) {
        int a = number(m.group(1));
        int b = number(m.group(3));
        if (m.group(2).equals(".") || a > 12 || a == b) {
            return day(m, m.group(4), b, a);
        }
        return b > 12 ? day(m, m.group(4), a, b) : Optional.empty();
    }

    private static Optional<PrintedDate> day(Matcher m, String year, int month, int day) {
        try {
            return Optional.of(new PrintedDate(Edtf.of(LocalDate.of(number(year), month, day)), m.start(), m.end()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<PrintedDate> earlier(Optional<PrintedDate> a, Optional<PrintedDate> b) {
        return a.isEmpty() || (b.isPresent() && b.get().start() < a.get().start()) ? b : a;
    }

    static int month(String word) {
        return MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
