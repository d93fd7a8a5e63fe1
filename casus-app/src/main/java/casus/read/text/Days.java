package casus.read.text;

import casus.terms.Edtf;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// From which day each part of a page speaks, where it holds parts of several: a live blog, an export of a channel, a
/// mail with an older one in it. A line that is a day, or begins with one and a clock, opens the part below it.
///
/// It fails where the day stands below each part.
public final class Days {
    private static final int LONGEST = 120;
    private static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
    private static final Pattern AGAIN = Pattern.compile(
            "(?i)\\W*(?:last |first )?(?:updated?|modified|revised|published|posted|accessed|retrieved)\\b.*");
    /// A day, a clock and a mark before the words of a post, or a name: "[14/06/2025, 09:00] Desk:".
    private static final Pattern OPENS = Pattern.compile(
            "[\\[(*_]{0,3}(?<day>.{6,40}?\\d),? {0,2}(?:at |@ ?|- ?|– ?|· ?|\\| ?)?\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?(?: ?[ap]\\.?m\\.?)?(?: ?\\(?[A-Z]{2,4}(?:[+-]\\d{1,2}(?::?\\d\\d)?)?\\)?)?[\\])*_]{0,3}(?:\\s*[-–—:|,·]+)?\\s.*",
            Pattern.CASE_INSENSITIVE);
    /// What a messenger puts above each post that is copied: "Desk, [14.06.2025 09:00]".
    private static final Pattern COPIED = Pattern.compile(
            "\\p{Lu}[^\\[\\]\\n]{0,60}?,? {0,2}\\[(?<day>\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}),? \\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?\\]:?");
    /// A day without its year, alone or with its weekday and a clock.
    private static final Pattern YEARLESS = Pattern.compile(
            "(?i)\\W{0,3}(?:day \\d{1,3}\\W{1,4})?(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?[.,]{0,2} )?(?:(\\d{1,2})(?:st|nd|rd|th)? ("
                    + MONTH + ")|(" + MONTH
                    + ") (\\d{1,2})(?:st|nd|rd|th)?)(?:[,.]? ?(?:at |[-–—|] ?)?\\d{1,2}[:.]\\d\\d(?: ?[ap]\\.?m\\.?)?(?: ?[A-Z]{2,4})?)?\\W{0,3}");
    /// "On 2 May 2024, at 10:12, Ann Reed wrote:": what a mail says above the one it answers.
    private static final Pattern WROTE =
            Pattern.compile("(?i)(?:> ?)*(?:on|am|le) (.{6,80}?\\d{4}).{0,120}\\b(?:wrote|writes|said):?\\s*");
    private static final Pattern SENT = Pattern.compile("(?i)(?:> ?)*\\**(?:sent|date)\\**:\\**\\s+(.{6,80})");

    private static final Pattern ANY_DIGIT = Pattern.compile("\\d");
    private static final Pattern HAS_CLOCK = Pattern.compile("\\b\\d{1,2}[:.]\\d\\d\\b");
    private static final Pattern CLOCK = Pattern.compile(
            "(?i)\\W{0,3}\\d{1,2}[:.]\\d\\d(?:[:.]\\d\\d)?(?: ?[ap]\\.?m\\.?)?(?: ?\\(?(?:[A-Z]{2,4}|local time)\\)?)?\\W{0,3}");
    private static final LocalDate LEAP_DAY = LocalDate.of(2024, 6, 15);
    private final NavigableMap<Integer, LocalDate> days;

    private Days(NavigableMap<Integer, LocalDate> days) {
        this.days = days;
    }

    /// @param text      of an article
    /// @param body      where its first sentence begins that is neither title nor heading, in UTF-16 units
    /// @param published the day of publication, which gives the year of days without one
    public static Days of(String text, int body, Optional<LocalDate> published) {
        NavigableMap<Integer, LocalDate> found = new TreeMap<>();
        Set<LocalDate> different = new HashSet<>();
        int quoted = -1;
        boolean blank = true;
        for (Line line : Line.of(text)) {
            if (quoted >= 0 && blank && !line.isBlank() && !line.text().startsWith(">")) {
                published.ifPresent(day -> found.put(line.start(), day));
                quoted = -1;
            }
            Optional<LocalDate> day = line.isBlank() ? Optional.empty() : day(line.text(), published);
            if (day.isPresent()) {
                found.put(line.start(), day.get());
                different.add(day.get());
                Matcher wrote = WROTE.matcher(head(line.text()));
                quoted = wrote.matches() || quoted >= 0 ? line.start() : -1;
            }
            blank = line.isBlank();
        }
        published.ifPresent(different::add);
        boolean several = different.size() > 1 && !found.tailMap(body, true).isEmpty()
                || found.headMap(body).values().stream().distinct().count() > 1;
        return new Days(several ? found : new TreeMap<>());
    }

    /// The day the part around a place speaks from, where the text gives it; empty elsewhere.
    public Optional<LocalDate> at(int offset) {
        return Optional.ofNullable(days.floorEntry(offset)).map(Map.Entry::getValue);
    }

    private static String head(String line) {
        return line.substring(0, Math.min(LONGEST * 2, line.length()));
    }

    /// Whether a line opens a part of a page with a day, or is a clock alone.
    public static boolean opens(String line) {
        return !line.isEmpty()
                && line.length() <= 2 * LONGEST
                && ANY_DIGIT.matcher(line).find()
                && (CLOCK.matcher(line).matches()
                        || day(line, Optional.of(LEAP_DAY)).isPresent());
    }

    /// Whether a line is the head of a post: a clock, or a day and a clock.
    public static boolean isHead(String line) {
        return line.length() <= LONGEST
                && HAS_CLOCK.matcher(line).find()
                && (CLOCK.matcher(line).matches()
                        || PrintedDates.ofWholeLine(line).isPresent()
                        || COPIED.matcher(line).matches()
                        || YEARLESS.matcher(line).matches());
    }

    /// The day a line opens a part with.
    static Optional<LocalDate> day(String line, Optional<LocalDate> published) {
        if (AGAIN.matcher(head(line)).matches()) {
            return Optional.empty();
        }
        if (line.length() <= LONGEST) {
            Optional<LocalDate> whole = PrintedDates.ofWholeLine(line).flatMap(Days::exact);
            if (whole.isPresent()) {
                return whole;
            }
            Optional<LocalDate> near = yearless(line, published);
            if (near.isPresent()) {
                return near;
            }
        }
        for (Pattern pattern : List.of(WROTE, SENT, COPIED, OPENS)) {
            Matcher m = pattern.matcher(head(line));
            if (m.matches()) {
                Optional<LocalDate> day = PrintedDates.firstDay(m.group(1))
                        .filter(d -> pattern != OPENS
                                || d.start() <= 12 && d.end() >= m.group(1).length() - 1)
                        .flatMap(d -> exact(d.date()));
                if (day.isPresent()) {
                    return day;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> exact(Edtf date) {
        return date.latest().filter(day -> date.text().length() == 10);
    }

    /// The day nearest to publication that has this name, and is not long after it.
    private static Optional<LocalDate> yearless(String line, Optional<LocalDate> published) {
        Matcher m = YEARLESS.matcher(line);
        if (published.isEmpty() || !m.matches()) {
            return Optional.empty();
        }
        String day = m.group(1) == null ? m.group(4) : m.group(1);
        String month = m.group(2) == null ? m.group(3) : m.group(2);
        try {
            int number = PrintedDates.month(month);
            LocalDate near = LocalDate.of(published.get().getYear(), number, Integer.parseInt(day));
            return Optional.of(near.isAfter(published.get().plusMonths(6)) ? near.minusYears(1) : near);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
