package casus.read;

import casus.read.text.Days;
import casus.read.text.Line;
import casus.read.text.PrintedDates;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds the lines of a page that are not the article: contents, profiles, links, captions, buttons, filler.
///
/// The rules are about the form of pages and the set phrases of English sites. They look at lines of at most 300
/// characters, so that a paragraph is never fenced as a whole but for what stands under the head of a profile.
final class BoilerplateFinder {
    private static final Pattern CONTENTS = Pattern.compile(
            "(?i)(?:table of )?contents|in this (?:article|post|story|report)|jump to(?: section)?|on this page");
    private static final Pattern PROFILE_HEAD = Pattern.compile(
            "(?i)(?:details? )?authors?(?: (?:profile|bio|biography|details?|information|info))?"
                    + "|about (?:the |our )?(?:authors?|writers?|contributors?|reporters?)|meet the (?:author|writer)|biography|bio|contributor profile");
    private static final Pattern RELATED_HEAD = Pattern.compile(
            "(?i)(?:latest|recent|more|other|related|similar|popular|top|trending) (?:entries|posts|articles|news|stories"
                    + "|links|content|topics|reading|coverage|videos)(?: (?:by|from|on|in) .{1,40})?|related|read (?:more|next|also)|also read|more (?:from|on|by) .{1,40}"
                    + "|you (?:may|might) (?:also )?(?:like|enjoy|be interested in)|see also|further reading|recommended(?: (?:for you|reading|articles|stories))?|trending(?: now)?"
                    + "|most (?:read|popular|viewed|shared)(?: .{1,20})?|don.t miss|editor.?s.? picks?|what to read next|up next|keep reading|next article|previous article");
    private static final Pattern SOCIAL_HEAD = Pattern.compile(
            "(?i)socials?|follow (?:us|me)(?: on .{1,30})?|connect with us|share (?:this|on|via|with)\\b.{0,40}|stay connected"
                    + "|(?:twitter|x|facebook|linkedin|instagram|tiktok|youtube|telegram)\\s*:.{0,60}");
    private static final Pattern FIELD = Pattern.compile(
            "(?i)\\W{0,6}(?:name|username|e-?mail|birth ?(?:date|day)|address|phone|company|job|bio|followers|following|url|website)\\s*:.*");
    private static final Pattern CHROME = Pattern.compile(
            "(?i)home|menu|search|skip to (?:main )?content|subscribe(?: now)?|sign (?:in|up)|log ?in|log ?out|register|print|share|tweet|e-?mail"
                    + "|facebook|twitter|linkedin|whatsapp|telegram|reddit|pinterest|instagram|youtube|copy link|comments?|\\d+ comments?|add a comment|advertisement|close|next|previous"
                    + "|back to top|top|loading\\W*|listen(?: to (?:this )?(?:article|story))?|save|download(?: pdf)?|donate|newsletter|\\d+ min(?:ute)?s? read|share this|read full story|show more");
    private static final Pattern CRUMBS = Pattern.compile("[^>»›|.]{2,30}(?:\\s[>»›|]\\s[^>»›|.]{2,30}){2,8}");
    private static final Pattern CAPTION = Pattern.compile(
            "(?i)\\(?(?:(?:file )?photo(?:graph)?|image|picture|caption|graphic|illustration|video|map)s?(?: credit| by| courtesy| source)?\\s*[:/(].*"
                    + "|\\(?(?:photo|image|picture|illustration)s? (?:by|credit|courtesy|source|via)\\b.*"
                    + "|.*(?:\\bgetty images\\b|\\breuters/|\\bap photo\\b|\\bepa-efe\\b|\\bshutterstock\\b|/afp\\b|\\bfile photo\\b).*");
    private static final Pattern LINK = Pattern.compile(
            "(?i)(?:read more|read also|also read|related|see also|must read|recommended|more on this)\\s*[:|»–-]\\s*\\S.*");
    private static final Pattern LOUD_LINK =
            Pattern.compile("(?:READ|WATCH|ALSO|MORE|READ MORE|LISTEN)\\s*[:|»–-]\\s*\\S.*");
    private static final Pattern BOILERPLATE = Pattern.compile(
            "(?i)(?:©|\\(c\\)(?=.{0,20}\\b(?:19|20)\\d\\d\\b|.{0,80}\\b(?:rights|copyright)\\b)|copyright\\b|all rights reserved).*"
                    + "|\\(?(?:additional |further )?(?:reporting|writing|editing) (?:and \\w+ )?by\\b.*|\\(?with (?:additional reporting|inputs?|files) (?:by|from)\\b.*"
                    + "|this (?:article|story|post|piece|report|essay|content) (?:was|is|has been|originally|first) .{0,40}(?:published|appeared|posted|republished|reprinted|sponsored|translated).*"
                    + "|(?:the )?(?:views|opinions) expressed .*|translated by .{3,60}|(?:subscribe|sign up) (?:to|for) .*|disclaimer\\s*:.*|(?:re)?printed with permission.*"
                    + "|[^.]{3,80} contributed(?: (?:to this (?:report|article|story)|reporting))?\\.?|https?://\\S+|www\\.\\S+");
    private static final Pattern PICTURE_WORD =
            Pattern.compile("(?i).*\\b(?:map|photo|image|picture|logo|flag|stock|wallpaper|infographic)s?\\b.*");
    private static final Pattern PROFILE_NAME = Pattern.compile(
            "(?:(?i:name|author)\\s*:\\s*)?((?:(?:Mr|Ms|Mrs|Dr|Prof)\\. )?\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}.’'-]*){1,3})"
                    + "(?:,| is | was | has |\\s+[–—|-]\\s|$)");
    private static final int LONG = 100;

    private final String text;
    private final List<Line> lines;
    private final Masthead masthead;
    private final SortedMap<Integer, SkippedPart.Kind> kinds = new TreeMap<>();
    private final Set<String> contents = new HashSet<>();
    private final List<SkippedPart> inside = new ArrayList<>();
    private Optional<LinkListEntry> own = Optional.empty();

    private BoilerplateFinder(String text, List<Line> lines, Masthead masthead) {
        this.text = text;
        this.lines = lines;
        this.masthead = masthead;
    }

    static BoilerplateFinder of(String text, List<Line> lines, Masthead masthead) {
        BoilerplateFinder finder = new BoilerplateFinder(text, lines, masthead);
        masthead.headers().forEach(i -> finder.kinds.put(i, SkippedPart.Kind.HEADER));
        finder.contents();
        finder.chrome();
        finder.code();
        finder.sections();
        finder.own = finder.ownEntry();
        finder.fenceNotes();
        finder.fields();
        finder.tail();
        return finder;
    }

    /// Why a line is fenced; empty for a line of the article.
    Optional<SkippedPart.Kind> kind(int line) {
        return Optional.ofNullable(kinds.get(line));
    }

    boolean isFenced(int line) {
        return kinds.containsKey(line);
    }

    /// Whether a table of contents names this heading.
    boolean isInContents(String heading) {
        return contents.contains(key(heading));
    }

    /// This article as a list in its own tail names and dates it.
    Optional<LinkListEntry> own() {
        return own;
    }

    /// The name at the head of the author's profile, as written: "Name : Ann Reed", "Ann Reed is …", "- Ann
    /// Reed, …".
    Optional<String> author() {
        for (Map.Entry<Integer, SkippedPart.Kind> entry : kinds.entrySet()) {
            Line line = lines.get(entry.getKey());
            if (entry.getValue() == SkippedPart.Kind.PROFILE && !isHead(PROFILE_HEAD, line)) {
                Matcher m = PROFILE_NAME.matcher(Layout.unbulleted(line.text()));
                return m.lookingAt() ? Optional.of(m.group(1).strip()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// Where the unfenced part of a line ends: before a caption glued to it.
    int endOf(Line line) {
        return inside.stream()
                .filter(part -> part.overlaps(line.start(), line.end()))
                .mapToInt(SkippedPart::start)
                .min()
                .orElse(line.end());
    }

    /// All fences, lines of one kind that follow each other in one.
    List<SkippedPart> fences() {
        List<SkippedPart> all = new ArrayList<>(inside);
        int from = -1;
        int to = -1;
        Optional<SkippedPart.Kind> open = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            Optional<SkippedPart.Kind> kind = kind(i);
            if (!kind.equals(open)) {
                close(all, open, from, to);
                from = line.start();
                open = kind;
            }
            to = line.end();
        }
        close(all, open, from, to);
        all.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return all;
    }

    private static void close(List<SkippedPart> all, Optional<SkippedPart.Kind> kind, int from, int to) {
        kind.ifPresent(k -> all.add(new SkippedPart(from, to, k)));
    }

    private void fence(int line, SkippedPart.Kind kind) {
        if (!lines.get(line).isBlank() && line != masthead.titleLine()) {
            kinds.putIfAbsent(line, kind);
        }
    }

    /// A table of contents: its head, and the lines below it that are list items or stand again further down.
    private void contents() {
        for (int i = 0; i < lines.size(); i++) {
            if (!isHead(CONTENTS, lines.get(i))) {
                continue;
            }
            fence(i, SkippedPart.Kind.TABLE_OF_CONTENTS);
            Set<String> below = keysBelow(i);
            for (int k = i + 1; k < lines.size(); k++) {
                Line line = lines.get(k);
                if (line.isBlank()) {
                    continue;
                }
                String item = Layout.unmarked(Layout.unbulleted(line.text()));
                boolean listed = Layout.isBullet(line.text()) && !line.isEnded() && item.length() <= 120;
                if (contents.contains(key(item)) || (!listed && !(line.isShort() && isAgain(item, below)))) {
                    break;
                }
                fence(k, SkippedPart.Kind.TABLE_OF_CONTENTS);
                contents.add(key(item));
            }
            return;
        }
    }

    private Set<String> keysBelow(int from) {
        Set<String> keys = new HashSet<>();
        Set<String> twice = new HashSet<>();
        for (int i = from + 1; i < lines.size(); i++) {
            if (lines.get(i).isShort() && !lines.get(i).isBlank()) {
                String key = key(Layout.unmarked(Layout.unbulleted(lines.get(i).text())));
                if (!keys.add(key)) {
                    twice.add(key);
                }
            }
        }
        return twice;
    }

    private boolean isAgain(String item, Set<String> twice) {
        return item.length() <= 120 && twice.contains(key(item));
    }

    /// Buttons, breadcrumbs, captions, links, credits: each on a line of its own.
    private void chrome() {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isBlank() || !line.isShort()) {
                continue;
            }
            String plain = Layout.unbulleted(line.text());
            if (Days.isHead(plain)) {
                fence(i, SkippedPart.Kind.HEADER);
            } else if (isChrome(plain)) {
                fence(i, SkippedPart.Kind.NAVIGATION);
            } else if (LINK.matcher(plain).matches() || LOUD_LINK.matcher(plain).matches()) {
                fence(i, SkippedPart.Kind.RELATED_LINKS);
            } else if (CAPTION.matcher(plain).matches() && (plain.length() < 200)) {
                fence(i, SkippedPart.Kind.CAPTION);
            } else if (isRights(plain)) {
                fence(i, SkippedPart.Kind.BOILERPLATE);
            } else if (Hygiene.isFiller(plain)) {
                fence(i, SkippedPart.Kind.SPAM);
            }
        }
    }

    /// Code between two lines of three backticks.
    private void code() {
        int open = -1;
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).text().startsWith("```")) {
                if (open >= 0) {
                    for (int k = open; k <= i; k++) {
                        fence(k, SkippedPart.Kind.BOILERPLATE);
                    }
                    open = -1;
                } else {
                    open = i;
                }
            }
        }
    }

    /// What stands under the head of a profile or of a list of links.
    private void sections() {
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (isHead(PROFILE_HEAD, line)) {
                section(i, SkippedPart.Kind.PROFILE);
            } else if (isHead(RELATED_HEAD, line)) {
                section(i, SkippedPart.Kind.RELATED_LINKS);
            } else if (isHead(SOCIAL_HEAD, line) && line.text().length() <= 60) {
                fence(i, SkippedPart.Kind.NAVIGATION);
            }
        }
    }

    /// A section of noise runs to the next head of noise, or to the article's next paragraphs: a profile that
    /// stands above the body is one paragraph, a list of links ends at the first long line that ends as a sentence
    /// does.
    private void section(int head, SkippedPart.Kind kind) {
        boolean above = head * 3 < lines.size();
        boolean filled = false;
        kinds.remove(head);
        fence(head, kind);
        for (int i = head + 1; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                if (above && filled && kind == SkippedPart.Kind.PROFILE) {
                    return;
                }
                continue;
            }
            boolean paragraph = line.text().length() > 2 * LONG && line.isEnded() && !Layout.isBullet(line.text());
            if (isSection(line.text())
                    || (paragraph && (kind == SkippedPart.Kind.RELATED_LINKS || (filled && above)))) {
                return;
            }
            if (kind == SkippedPart.Kind.RELATED_LINKS
                    && above
                    && !Layout.isBullet(line.text())
                    && PrintedDates.first(line.text()
                                    .substring(0, Math.min(line.text().length(), 200)))
                            .isEmpty()
                    && filled
                    && lines.get(i - 1).isBlank()) {
                return;
            }
            kinds.remove(i);
            fence(i, kind);
            filled = true;
        }
    }

    /// Three or more lines of the form "Username: …", whatever stands above them.
    private void fields() {
        int run = 0;
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            if (line.isBlank()) {
                continue;
            }
            if (!line.isShort() || !FIELD.matcher(line.text()).matches()) {
                run = 0;
                continue;
            }
            run++;
            if (run == 3) {
                for (int k = i - 1, left = 2; left > 0; k--) {
                    if (!lines.get(k).isBlank()) {
                        fence(k, SkippedPart.Kind.PROFILE);
                        left--;
                    }
                }
            }
            if (run >= 3) {
                fence(i, SkippedPart.Kind.PROFILE);
            }
        }
    }

    /// Short lines below the last sentence head nothing: captions if one comes twice or names a picture,
    /// else links.
    private void tail() {
        List<Integer> tail = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        int body = lines.size() - 1;
        boolean picture = false;
        for (; body >= 0; body--) {
            Line line = lines.get(body);
            if (line.isBlank() || isFenced(body)) {
                continue;
            }
            if (line.isEnded()
                    || line.text().length() > LONG
                    || Layout.isBullet(line.text())
                    || line.text().endsWith(":")) {
                break;
            }
            tail.add(body);
            picture |= seen.merge(line.text(), 1, Integer::sum) > 1
                    || PICTURE_WORD.matcher(line.text()).matches();
        }
        if (body < 0 || (tail.size() < 2 && !picture) || !isProse(body, picture ? 1 : 2)) {
            return;
        }
        for (int i : tail) {
            fence(i, picture ? SkippedPart.Kind.CAPTION : SkippedPart.Kind.RELATED_LINKS);
        }
        if (picture) {
            gluedCaption(lines.get(body), seen.keySet());
        }
    }

    /// Whether most of the text above a line is sentences, so that short lines without an end are the odd ones.
    private boolean isProse(int last, int fewest) {
        int ended = 0;
        int open = 0;
        for (int i = 0; i <= last; i++) {
            if (!lines.get(i).isBlank() && !isFenced(i)) {
                if (lines.get(i).isEnded() || lines.get(i).text().length() > 2 * LONG) {
                    ended++;
                } else {
                    open++;
                }
            }
        }
        return ended >= fewest && ended * 2 >= open;
    }

    private void gluedCaption(Line body, Set<String> captions) {
        for (String caption : captions) {
            int at = body.end() - caption.length();
            if (caption.length() >= 12
                    && at > body.start()
                    && body.text().endsWith(caption)
                    && Line.isSpace(text.charAt(at - 1))) {
                inside.add(new SkippedPart(at, body.end(), SkippedPart.Kind.CAPTION));
                return;
            }
        }
    }

    private Optional<LinkListEntry> ownEntry() {
        List<String> links = new ArrayList<>();
        List<String> body = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (!isFenced(i)) {
                body.add(lines.get(i).text());
            } else if (kinds.get(i) == SkippedPart.Kind.RELATED_LINKS
                    && lines.get(i).isShort()) {
                links.add(lines.get(i).text());
            }
        }
        return LinkListEntry.own(links, body, masthead.title());
    }

    /// The notes below the text.
    private void fenceNotes() {
        Endnotes.of(text, lines, this::isFenced).forEach(i -> fence(i, SkippedPart.Kind.NOTES));
    }

    /// Whether a line or sentence says whose the rights are, or who helped.
    static boolean isRights(String line) {
        return BOILERPLATE.matcher(line).matches();
    }

    /// Whether a line is a button or a path of links.
    static boolean isChrome(String line) {
        return line.length() <= 120
                && (CHROME.matcher(line).matches() || CRUMBS.matcher(line).matches());
    }

    /// Whether a line heads a section of noise.
    static boolean isSection(String line) {
        String head = head(line);
        return head.length() <= 60
                && (CONTENTS.matcher(head).matches()
                        || PROFILE_HEAD.matcher(head).matches()
                        || RELATED_HEAD.matcher(head).matches());
    }

    private static boolean isHead(Pattern pattern, Line line) {
        String head = line.text().length() > 80 ? "" : head(line.text());
        return !head.isEmpty() && pattern.matcher(head).matches();
    }

    private static String head(String line) {
        return line.length() > 120 ? line : Layout.unmarked(line).replaceAll("\\s*:$", "");
    }

    /// The letters and figures of a line, small, a blank between words.
    static String key(String line) {
        Matcher m = NOT_WORD.matcher(line.toLowerCase(Locale.ROOT));
        return m.replaceAll(" ").strip();
    }

    private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");
}
