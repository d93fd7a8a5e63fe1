package casus.read;

import casus.read.file.FileType;
import casus.read.text.Days;
import casus.read.text.Line;
import casus.read.text.PrintedDates;
import casus.read.text.SentenceSplitter;
import casus.terms.Edtf;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Title, byline, outlet and date from the lines above (and, for dates, below) the body of a text.
///
/// @param title     as on the page
/// @param titleLine index of the line it stands on; -1 if it does not stand in the text
/// @param headers   indices of the lines that hold nothing else
record Masthead(
        Optional<String> title,
        int titleLine,
        Optional<String> byline,
        Optional<String> publisher,
        Optional<Edtf> published,
        List<Integer> headers) {
    private static final int LINES_ABOVE = 14;
    private static final int LONGEST_TITLE = 200;
    private static final String NAME =
            "\\p{Lu}[\\p{L}’'.-]*(?:\\s+(?:(?:de|van|von|der|al|bin|el|la|da|di|ibn|ben)\\s+)*\\p{Lu}[\\p{L}’'.-]*){1,3}";
    private static final String NAMES = NAME + "(?:(?:,\\s+|,?\\s+and\\s+|,?\\s+&\\s+)" + NAME + "){0,5}";
    private static final Pattern BYLINE = Pattern.compile(
            "(?:(?i:by|written by|story by|reported by|co-authored by|author|words by|analysis by|opinion by)\\s*:?\\s+)("
                    + NAMES + ")" + "(?:\\s*(?:[|·•/–—]|,|\\s-\\s|\\bfor\\b|\\()\\s*(.{1,80}?)\\)?)?\\.?");
    private static final Pattern NAME_AND_OUTLET = Pattern.compile("(" + NAMES + ")\\s*[|·•]\\s*(\\p{Lu}[^|·•]{1,50})");
    private static final Pattern CAPITAL_BYLINE =
            Pattern.compile("BY\\s+(\\p{Lu}[\\p{Lu}.’'-]+(?:\\s+\\p{Lu}[\\p{Lu}.’'-]*){1,3})");
    /// How the name of an outlet begins, or a word of one.
    private static final Pattern PRESS = Pattern.compile(
            "^The \\p{Lu}|\\b(?:Times|Post|News|Herald|Tribune|Gazette|Courier|Journal|Chronicle|Telegraph|Guardian|Observer|Independent|Press|Agency|Wire|Today|Daily|Weekly|Monitor|Review|Mail|Express|Standard|Star|Radio|TV|Television|Magazine|Dispatch|Examiner|Ledger)\\b");
    private static final Pattern AUTHOR = Pattern.compile("(?i:prepared by|by|written by)\\s+(" + NAMES + ")");
    private static final Pattern OUTLET =
            Pattern.compile("(?i:source|publisher|publication|outlet|via)\\s*:\\s*(\\p{Lu}[^|]{1,60})");
    private static final Pattern FRONT_MATTER =
            Pattern.compile("(?i)(title|date|published|author|byline|publisher|outlet|source)\\s*:\\s*(.+)");
    /// Heads of a first section: an article is never called so.
    private static final Pattern GENERIC = Pattern.compile(
            "(?i)(?:executive )?summary|introduction|abstract|overview|background|foreword|key (?:points|takeaways|findings|facts)|highlights|conclusions?|in brief|full text");
    /// A longer word that begins small: a line that ends in a full stop and holds one is a sentence.
    private static final Pattern SMALL_WORD = Pattern.compile("(?<![\\p{L}’'-])\\p{Ll}\\p{L}{3,}");
    /// "MOSCOW, June 3 (Agency) —": a dateline names the agency.
    private static final Pattern DATELINE = Pattern.compile(
            "^[\\p{Lu}][\\p{Lu} .,/-]{2,40}(?:,?\\s+[A-Z][a-z]{2,8}\\.?\\s+\\d{1,2})?\\s*\\((\\p{Lu}[\\p{L} ]{1,20})\\)\\s*[-–—]");

    static Masthead of(List<Line> lines, FileType type) {
        Builder builder = new Builder(lines);
        int first = Math.max(builder.frontMatter(type), builder.mail());
        builder.readTitle(first);
        builder.readLines(first);
        builder.readTail();
        return builder.build();
    }

    /// Gathers the parts as the lines go by.
    private static final class Builder {
        private final List<Line> lines;
        private final List<Integer> headers = new ArrayList<>();
        private Optional<String> title = Optional.empty();
        private int titleLine = -1;
        private Optional<String> byline = Optional.empty();
        private Optional<String> publisher = Optional.empty();
        private Optional<Edtf> published = Optional.empty();
        private Optional<Edtf> updated = Optional.empty();

        Builder(List<Line> lines) {
            this.lines = lines;
        }

        Masthead build() {
            return new Masthead(title, titleLine, byline, publisher, published.or(() -> updated), List.copyOf(headers));
        }

        /// `---`, some `key: value`, `---`: the head of many Markdown files. Returns the first line after it.
        int frontMatter(FileType type) {
            int first = 0;
            if (type != FileType.MARKDOWN
                    || lines.isEmpty()
                    || !lines.getFirst().text().equals("---")) {
                return first;
            }
            for (int i = 1; i < Math.min(lines.size(), 40); i++) {
                if (lines.get(i).text().equals("---")) {
                    for (int k = 0; k <= i; k++) {
                        headers.add(k);
                        field(lines.get(k).text());
                    }
                    return i + 1;
                }
            }
            return first;
        }

        /// The fields at the head of a mail, if two of them open the text. Returns the first line after them.
        int mail() {
            Mail mail = Mail.of(lines);
            if (mail.end() > 0) {
                headers.addAll(mail.headers());
                title = mail.subject();
                byline = mail.from();
                published = mail.sent();
            }
            return mail.end();
        }

        private void field(String line) {
            Matcher m = FRONT_MATTER.matcher(line);
            if (line.length() > Line.SHORT || !m.matches()) {
                return;
            }
            String value = m.group(2).strip().replaceAll("^[\"']|[\"']$", "");
            switch (m.group(1).toLowerCase(Locale.ROOT)) {
                case "title" -> title = Optional.of(value);
                case "date", "published" ->
                    published = PrintedDates.first(value).map(PrintedDates.PrintedDate::date);
                case "author", "byline" -> byline = Optional.of(value);
                default -> publisher = Optional.of(value);
            }
        }

        /// The title is the first line, if it is a line and not a paragraph; a masthead may stand above it.
        void readTitle(int first) {
            if (title.isPresent() && first > 0 && lines.getFirst().text().contains(":")) {
                return;
            }
            int seen = 0;
            for (int i = first; i < lines.size() && seen < 4; i++) {
                Line line = lines.get(i);
                if (line.isBlank()) {
                    continue;
                }
                seen++;
                String heading = Layout.unmarked(line.text());
                if (isHeader(line.text()) || Days.isHead(line.text()) || BoilerplateFinder.isChrome(line.text())) {
                    continue;
                }
                if (isTitle(line, heading, i)) {
                    title = title.or(() -> Optional.of(heading.replaceAll("(?<=\\p{L})[.;]$", "")));
                    titleLine = i;
                }
                return;
            }
        }

        private boolean isTitle(Line line, String heading, int i) {
            if (heading.length() > LONGEST_TITLE
                    || heading.length() < 5
                    || BoilerplateFinder.isSection(heading)
                    || heading.endsWith(":")
                    || GENERIC.matcher(heading).matches()) {
                return false;
            }
            if (line.text().startsWith("# ")) {
                return true;
            }
            if (Layout.isBullet(line.text())) {
                return false;
            }
            int next = nextFilled(i);
            if (next < 0) {
                return false;
            }
            boolean alone = next > i + 1;
            Line after = lines.get(next);
            if (!alone
                    && !after.text().isEmpty()
                    && Character.isLowerCase(after.text().codePointAt(0))) {
                return false;
            }
            boolean longer = after.text().length() > 1.5 * heading.length();
            if (line.isEnded() && !heading.endsWith("?") && !heading.endsWith("!")) {
                boolean one =
                        SentenceSplitter.split(heading, 0, heading.length()).size() == 1;
                return heading.length() <= 100
                        && (Layout.isTitleCase(heading)
                                        && !SMALL_WORD.matcher(heading).find()
                                ? longer
                                : alone && one && isHeader(after.text()));
            }
            return alone
                    || heading.endsWith(";")
                    || Layout.isTitleCase(heading)
                    || isHeader(after.text())
                    || after.text().length() > 3 * heading.length();
        }

        private int nextFilled(int i) {
            for (int k = i + 1; k < lines.size(); k++) {
                if (!lines.get(k).isBlank()) {
                    return k;
                }
            }
            return -1;
        }

        void readLines(int first) {
            int seen = 0;
            for (int i = first; i < lines.size() && seen < LINES_ABOVE; i++) {
                Line line = lines.get(i);
                if (line.isBlank() || i == titleLine) {
                    continue;
                }
                seen++;
                Matcher dateline = DATELINE.matcher(
                        line.text().substring(0, Math.min(90, line.text().length())));
                if (dateline.find()) {
                    publisher = publisher.or(() -> Optional.of(dateline.group(1)));
                }
                if (line.text().length() > 200) {
                    return;
                }
                if (readHeader(line.text())) {
                    headers.add(i);
                }
            }
        }

        /// A date line below the body counts if none stands above it.
        void readTail() {
            int seen = 0;
            for (int i = lines.size() - 1; i >= 0 && seen < 6 && published.isEmpty(); i--) {
                Line line = lines.get(i);
                if (line.isBlank() || headers.contains(i)) {
                    continue;
                }
                seen++;
                if (line.isShort() && readDate(line.text())) {
                    headers.add(i);
                }
            }
        }

        private boolean readHeader(String line) {
            return readDate(line) || readByline(line) || readOutlet(line) || readPlaceAndDate(line);
        }

        /// "MOSCOW, June 19, 2025" or "The Northern Ledger, Monday 30 June 2025": a place, or an outlet, and
        /// the day.
        private boolean readPlaceAndDate(String line) {
            Optional<PrintedDates.PrintedDate> date = PrintedDates.ofMastheadLine(plain(line));
            date.ifPresent(found -> {
                published = published.or(() -> Optional.of(found.date()));
                String before = plain(line)
                        .substring(0, found.start())
                        .replaceAll("(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day", "")
                        .replaceAll("[\\s|·•,–—-]+$", "");
                Matcher author = AUTHOR.matcher(before);
                if (author.matches()) {
                    byline = byline.or(() -> Optional.of(author.group(1)));
                } else if (before.contains(" ") && !before.matches("(?:For|Updated|Released)\\b.*|\\p{Lu}{2,}.*")) {
                    publisher = publisher.or(() -> Optional.of(before));
                }
            });
            return date.isPresent();
        }

        private boolean readDate(String line) {
            Optional<Edtf> date = PrintedDates.ofWholeLine(plain(line));
            if (date.isEmpty()) {
                return false;
            }
            boolean again =
                    line.toLowerCase(Locale.ROOT).matches("\\W*(?:last |first )?(?:updated|modified|revised)\\b.*");
            if (again) {
                updated = updated.or(() -> date);
            } else {
                published = published.or(() -> date);
            }
            return true;
        }

        private boolean readByline(String line) {
            Optional<Matcher> found = bylineOf(plain(line));
            found.ifPresent(m -> {
                readNames(m.group(1));
                if (m.groupCount() > 1 && m.group(2) != null) {
                    readBesideName(m.group(2).strip());
                }
            });
            return found.isPresent();
        }

        /// The authors, and the outlet that a comma puts beside them: "Ann Reed, The Daily Oar".
        private void readNames(String names) {
            List<String> authors = new ArrayList<>();
            for (String name : names.replaceAll("\\.$", "").split(",\\s+", -1)) {
                if (!authors.isEmpty() && PRESS.matcher(name).find()) {
                    publisher = publisher.or(() -> Optional.of(name));
                } else {
                    authors.add(name);
                }
            }
            byline = byline.or(() -> Optional.of(String.join(", ", authors)));
        }

        /// What stands beside the author's name: a date, an outlet, or both.
        private void readBesideName(String beside) {
            Optional<PrintedDates.PrintedDate> date = PrintedDates.first(beside);
            date.ifPresent(found -> published = published.or(() -> Optional.of(found.date())));
            String outlet = date.map(found ->
                            found.start() > 2 ? beside.substring(0, found.start()) : beside.substring(found.end()))
                    .orElse(beside)
                    .replaceAll("^[\\s|·•,–—-]+|[\\s|·•,–—-]+$", "")
                    .replaceAll("[\\s|·•,–—-]*\\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day$", "");
            if (outlet.matches("\\p{Lu}.{1,60}")
                    && !outlet.matches("(?i)(?:published|updated|posted|on|staff|senior|chief|correspondent).*")) {
                publisher = publisher.or(() -> Optional.of(outlet));
            }
        }

        private boolean readOutlet(String line) {
            Matcher m = OUTLET.matcher(plain(line));
            if (!m.matches()) {
                return false;
            }
            publisher = publisher.or(() -> Optional.of(m.group(1).strip()));
            return true;
        }
    }

    private static boolean isHeader(String line) {
        return line.length() <= 200
                && (PrintedDates.ofWholeLine(plain(line)).isPresent()
                        || bylineOf(plain(line)).isPresent()
                        || OUTLET.matcher(plain(line)).matches());
    }

    private static Optional<Matcher> bylineOf(String line) {
        if (line.length() > 160) {
            return Optional.empty();
        }
        for (Pattern pattern : List.of(BYLINE, CAPITAL_BYLINE, NAME_AND_OUTLET)) {
            Matcher m = pattern.matcher(line);
            if (m.matches()) {
                return Optional.of(m);
            }
        }
        return Optional.empty();
    }

    /// Without the marks of bold and italic type.
    private static String plain(String line) {
        return line.replaceAll("[*_`]+", "").strip();
    }
}
