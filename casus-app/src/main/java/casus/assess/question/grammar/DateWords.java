package casus.assess.question.grammar;

import casus.terms.Question;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The dates and spans of time in a question, and the question without them: "by Friday", "before June 2027", "in
/// 2022", "within 30 days", "by 31.12.2026". A date without a year is the next one; a week ends on Sunday.
final class DateWords {
    /// The first and the last day an expression names.
    record Span(LocalDate from, LocalDate to) {}

    private static final String MONTHS = names(
            Arrays.stream(Month.values())
                    .map(m -> m.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                    .toList(),
            Arrays.stream(Month.values())
                    .map(m -> m.getDisplayName(TextStyle.SHORT, Locale.ENGLISH))
                    .toList());
    private static final String DAYS = names(
            Arrays.stream(DayOfWeek.values())
                    .map(d -> d.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                    .toList(),
            List.of());
    private static final String SEASONS = "spring|summer|autumn|fall|winter";
    private static final String ATOM = "(?:(?:the )?(?:(?:very )?(?:end|close|beginning|start|middle) of )?(?:the )?(?:"
            + "\\d{4}-\\d{1,2}(?:-\\d{1,2})?"
            + "|\\d{1,2}[./]\\d{1,2}[./]\\d{4}"
            + "|\\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:" + MONTHS + ")\\b(?:,? \\d{4})?"
            + "|(?:" + MONTHS + ")\\.? \\d{1,2}(?:st|nd|rd|th)?\\b(?!\\d)(?:,? \\d{4})?"
            + "|(?:" + MONTHS + ")\\b\\.?(?:,? \\d{4})?"
            + "|(?:next |this |coming )?(?:" + DAYS + ")\\b"
            + "|(?:next |this |coming |last )?(?:" + SEASONS + ")\\b(?:(?: of)? \\d{4})?"
            + "|(?:next |this |coming |last |current )?(?:week|month|year|quarter)(?:[- ]end|'s end)?\\b"
            + "|(?:early |late |mid[- ])?\\d{4}\\b"
            + "|(?:q[1-4]|(?:first|second|third|fourth|last) quarter)(?: of)? \\d{4}\\b"
            + "|tomorrow|today|tonight|christmas|new year(?:'s (?:eve|day))?))";
    private static final Pattern BY = pattern(
            "\\b(?<front>by|before|until|till|no later than|not later than|on or before|prior to|ahead of) (?<atom>"
                    + ATOM + ")");
    private static final Pattern IN = pattern("\\b(?:(?:back )?in|during|over|since|on|throughout) (?<atom>" + ATOM
            + ")(?! (?:war|attack|crisis|conflict|treaty|pact|invasion))");
    private static final Pattern DATED_EVENT = pattern(
            "\\b(?:in|during|over|since|after|throughout|amid) (?:the )?(?<atom>(?:(?:" + MONTHS
                    + "|" + SEASONS + ")\\.? )?(?<year>1[89]\\d\\d|20\\d\\d) )"
                    + "(?=war|attack|crisis|conflict|invasion|fighting|clash|strike|escalation|standoff|offensive|fight|battle)");
    private static final Pattern BARE = pattern(
            "\\b(?<atom>(?:next|this|last|coming) (?:week|month|year|quarter|" + SEASONS + ")|tomorrow|tonight)\\b");
    private static final String NUMBER =
            "\\d+|a|an|one|two|three|four|five|six|seven|eight|nine|ten|twelve|couple of|few";
    private static final Pattern WITHIN = pattern(
            "\\b(?:within|(?:in|over|during|for|within) the (?:next|coming|following)|in the space of|in) (?:the next |the coming )?(?<n>"
                    + NUMBER + ") (?<unit>day|week|month|year)s?\\b(?:'? time)?(?! ago)");
    private static final Pattern WITHIN_ONE =
            pattern("\\b(?:within|in|over|during) the (?:next|coming) (?<n>)(?<unit>day|week|month|year)s?\\b");
    private static final Pattern YEAR = pattern("(?<![-\\p{L}\\d])(?<year>1[89]\\d\\d|20\\d\\d)(?![-\\p{L}\\d])");
    private static final Pattern NOON =
            pattern("\\b(?:by|before) (?!when\\b)(?<atom>(?=[^,]*(?<![-\\p{L}])\\d)[^, ]+(?: [^, ]+){0,2})$");

    private final LocalDate today;
    private String rest;
    private Optional<LocalDate> by = Optional.empty();
    private OptionalInt window = OptionalInt.empty();
    private OptionalInt year = OptionalInt.empty();
    private Optional<String> problem = Optional.empty();

    private DateWords(String text, LocalDate today) {
        this.rest = text;
        this.today = today;
    }

    static DateWords of(String text, LocalDate today) {
        DateWords out = new DateWords(text, today);
        out.take();
        return out;
    }

    String rest() {
        return rest;
    }

    Optional<LocalDate> by() {
        return by;
    }

    /// A span from the trigger or from today, in days.
    OptionalInt window() {
        return window;
    }

    OptionalInt year() {
        return year;
    }

    /// What looks like a date and is none.
    Optional<String> problem() {
        return problem;
    }

    private void take() {
        Optional<Matcher> last = find(BY);
        last.ifPresent(m -> span(m.group("atom"))
                .ifPresentOrElse(s -> by = Optional.of(last(m.group("front"), m.group("atom"), s)), () -> refuse(m)));
        if (window(WITHIN).isEmpty()) {
            window(WITHIN_ONE);
        }
        eventYear();
        find(IN).or(() -> find(BARE)).ifPresent(m -> span(m.group("atom")).ifPresentOrElse(this::in, () -> refuse(m)));
        find(YEAR).ifPresent(m -> {
            if (year.isEmpty()) {
                year = OptionalInt.of(Integer.parseInt(m.group("year")));
            }
        });
        if (by.isEmpty()) {
            find(NOON).ifPresent(this::refuse);
        }
    }

    /// "During the May 2025 fighting": the event is no span, its year is one.
    private void eventYear() {
        Matcher m = DATED_EVENT.matcher(rest);
        if (m.find()) {
            year = OptionalInt.of(Integer.parseInt(m.group("year")));
            rest = rest.substring(0, m.start("atom")) + rest.substring(m.end("atom"));
        }
    }

    private void refuse(Matcher m) {
        problem = problem.or(() -> Optional.of(m.group("atom")));
    }

    private void in(Span span) {
        year = OptionalInt.of(span.from().getYear());
        if (by.isEmpty() && span.to().isAfter(today)) {
            by = Optional.of(span.to());
        }
    }

    private Optional<Matcher> find(Pattern p) {
        Matcher m = p.matcher(rest);
        if (!m.find()) {
            return Optional.empty();
        }
        rest = (rest.substring(0, m.start()) + " " + rest.substring(m.end()))
                .replaceAll("\\s+", " ")
                .strip();
        return Optional.of(m);
    }

    /// "Before June" ends before it begins; "before 30 June" counts the day, as forecasts do.
    private static LocalDate last(String front, String atom, Span span) {
        boolean before = front.equalsIgnoreCase("before")
                || front.toLowerCase(Locale.ROOT).matches("prior to|ahead of");
        boolean wide =
                !span.from().equals(span.to()) && !atom.toLowerCase(Locale.ROOT).contains("end");
        return before && wide ? span.from().minusDays(1) : span.to();
    }

    private Optional<Matcher> window(Pattern p) {
        Optional<Matcher> found = find(p);
        found.ifPresent(m -> {
            int n = number(m.group("n"));
            if (n < 1 || n > 9999) {
                problem = Optional.of(m.group());
            } else {
                window = OptionalInt.of(n * days(m.group("unit")));
            }
        });
        return found;
    }

    private static int days(String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "week" -> 7;
            case "month" -> Question.DEFAULT_WINDOW_DAYS;
            case "year" -> 365;
            default -> 1;
        };
    }

    private static int number(String word) {
        if (word.matches("\\d+")) {
            return word.length() > 4 ? 0 : Integer.parseInt(word);
        }
        List<String> words = List.of(
                "", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");
        String lower = word.toLowerCase(Locale.ROOT);
        return switch (lower) {
            case "", "a", "an" -> 1;
            case "couple of" -> 2;
            case "few" -> 3;
            default -> words.indexOf(lower);
        };
    }

    /// A day by itself, in the words of an option: the last day of what the words name.
    static Optional<LocalDate> day(String words, LocalDate today) {
        return Pattern.compile(ATOM, Pattern.CASE_INSENSITIVE)
                        .matcher(words.strip())
                        .matches()
                ? new DateWords("", today).span(words.strip()).map(Span::to)
                : Optional.empty();
    }

    private Optional<Span> span(String words) {
        String text = words.toLowerCase(Locale.ROOT).replaceFirst("^the ", "");
        boolean start = text.matches("(?:very )?(?:beginning|start) of .*");
        String atom = text.replaceFirst("^(?:very )?(?:end|close|beginning|start|middle) of ", "")
                .replaceFirst("^the ", "")
                .replaceFirst("[- ]end$|'s end$", "");
        return attempt(() -> exact(atom))
                .or(() -> attempt(() -> relative(atom)))
                .map(s -> start ? new Span(s.from(), s.from()) : s);
    }

    private static Optional<Span> attempt(Supplier<Optional<Span>> parse) {
        try {
            return parse.get();
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static final Pattern ISO = pattern("(?<y>\\d{4})-(?<m>\\d{1,2})(?:-(?<d>\\d{1,2}))?");
    private static final Pattern DOTS = pattern("(?<d>\\d{1,2})[./](?<m>\\d{1,2})[./](?<y>\\d{4})");
    private static final Pattern DAY_MONTH =
            pattern("(?<d>\\d{1,2})(?:st|nd|rd|th)?(?: of)? (?<m>\\p{L}+)(?:,? (?<y>\\d{4}))?");
    private static final Pattern MONTH_DAY =
            pattern("(?<m>\\p{L}+)\\.? (?<d>\\d{1,2})(?:st|nd|rd|th)?(?:,? (?<y>\\d{4}))?");
    private static final Pattern MONTH = pattern("(?<m>\\p{L}+)\\.?(?:,? (?<y>\\d{4}))?");
    private static final Pattern SEASON =
            pattern("(?:(?<which>next|this|coming|last) )?(?<s>" + SEASONS + ")(?:(?: of)? (?<y>\\d{4}))?");
    private static final Pattern PLAIN_YEAR = pattern("(?:(?<part>early|late|mid)[- ])?(?<y>\\d{4})");
    private static final Pattern QUARTER =
            pattern("(?:q(?<q>[1-4])|(?<word>first|second|third|fourth|last) quarter)(?: of)? (?<y>\\d{4})");
    private static final List<String> QUARTERS = List.of("first", "second", "third", "fourth");

    private Optional<Span> exact(String atom) {
        Matcher iso = ISO.matcher(atom);
        if (iso.matches()) {
            return Optional.of(
                    iso.group("d") == null
                            ? month(YearMonth.of(number(iso, "y"), number(iso, "m")))
                            : day(LocalDate.of(number(iso, "y"), number(iso, "m"), number(iso, "d"))));
        }
        Matcher dots = DOTS.matcher(atom);
        if (dots.matches()) {
            boolean american = number(dots, "m") > 12;
            return Optional.of(day(LocalDate.of(
                    number(dots, "y"), number(dots, american ? "d" : "m"), number(dots, american ? "m" : "d"))));
        }
        Matcher quarter = QUARTER.matcher(atom);
        if (quarter.matches()) {
            int named = quarter.group("q") != null
                    ? number(quarter, "q")
                    : Math.floorMod(QUARTERS.indexOf(quarter.group("word").toLowerCase(Locale.ROOT)), 5) + 1;
            return Optional.of(quarter(LocalDate.of(number(quarter, "y"), 3 * Math.min(named, 4), 1)));
        }
        Matcher year = PLAIN_YEAR.matcher(atom);
        return year.matches()
                ? Optional.of(part(year.group("part"), year(number(year, "y"))))
                : named(DAY_MONTH.matcher(atom))
                        .or(() -> named(MONTH_DAY.matcher(atom)))
                        .or(() -> named(MONTH.matcher(atom)));
    }

    private Optional<Span> named(Matcher m) {
        if (!m.matches()) {
            return Optional.empty();
        }
        return monthOf(m.group("m")).map(month -> {
            boolean hasDay = m.namedGroups().containsKey("d");
            int year = m.group("y") != null ? number(m, "y") : today.getYear();
            Span span = hasDay ? day(LocalDate.of(year, month, number(m, "d"))) : month(YearMonth.of(year, month));
            boolean next = m.group("y") == null && !span.to().isAfter(today);
            return next ? new Span(span.from().plusYears(1), span.to().plusYears(1)) : span;
        });
    }

    private static Optional<Month> monthOf(String word) {
        return Arrays.stream(Month.values())
                .filter(m -> word.length() >= 3 && m.name().startsWith(word.toUpperCase(Locale.ROOT))
                        || word.equalsIgnoreCase("sept") && m == Month.SEPTEMBER)
                .findFirst();
    }

    private Optional<Span> relative(String atom) {
        Matcher season = SEASON.matcher(atom);
        if (season.matches()) {
            return Optional.of(season(season));
        }
        int shift = atom.startsWith("next ") || atom.startsWith("coming ") ? 1 : atom.startsWith("last ") ? -1 : 0;
        String unit = atom.replaceFirst("^(?:next|coming|this|last|current) ", "");
        return Optional.ofNullable(
                switch (unit) {
                    case "today", "tonight" -> day(today);
                    case "tomorrow" -> day(today.plusDays(1));
                    case "christmas" -> day(LocalDate.of(today.getYear(), 12, 25));
                    case "new year", "new year's eve" -> day(LocalDate.of(today.getYear(), 12, 31));
                    case "new year's day" -> day(LocalDate.of(today.getYear() + 1, 1, 1));
                    case "week" -> week(today.plusWeeks(shift));
                    case "month" -> month(YearMonth.from(today).plusMonths(shift));
                    case "quarter" -> quarter(today.plusMonths(3L * shift));
                    case "year" -> year(today.getYear() + shift);
                    default -> weekday(unit);
                });
    }

    private Span weekday(String word) {
        DayOfWeek day = DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT));
        return day(today.with(TemporalAdjusters.next(day)));
    }

    private static Span week(LocalDate day) {
        return new Span(
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
    }

    private static Span quarter(LocalDate day) {
        LocalDate first = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / 3 * 3 + 1, 1);
        return new Span(first, first.plusMonths(3).minusDays(1));
    }

    private Span season(Matcher m) {
        int first = switch (m.group("s")) {
            case "spring" -> 3;
            case "summer" -> 6;
            case "winter" -> 12;
            default -> 9;
        };
        int year = m.group("y") != null ? number(m, "y") : today.getYear();
        LocalDate from = LocalDate.of(year, first, 1);
        LocalDate to = from.plusMonths(3).minusDays(1);
        boolean next = m.group("y") == null && !to.isAfter(today);
        int shift = "last".equals(m.group("which")) ? -1 : next ? 1 : 0;
        return new Span(from.plusYears(shift), to.plusYears(shift));
    }

    private static Span day(LocalDate day) {
        return new Span(day, day);
    }

    private static Span month(YearMonth month) {
        return new Span(month.atDay(1), month.atEndOfMonth());
    }

    /// Early in a year ends with March, its middle with June.
    private static Span part(@Nullable String part, Span year) {
        if (part == null) {
            return year;
        }
        return switch (part.toLowerCase(Locale.ROOT)) {
            case "early" -> new Span(year.from(), year.from().plusMonths(3).minusDays(1));
            case "mid" ->
                new Span(year.from().plusMonths(5), year.from().plusMonths(6).minusDays(1));
            default -> new Span(year.from().plusMonths(9), year.to());
        };
    }

    private static Span year(int year) {
        return new Span(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    private static int number(Matcher m, String group) {
        return Integer.parseInt(m.group(group));
    }

    private static String names(List<String> full, List<String> brief) {
        return java.util.stream.Stream.concat(full.stream(), brief.stream()).collect(Collectors.joining("|"))
                + (brief.isEmpty() ? "" : "|Sept");
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
