package casus.read.text;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The dateline before the first words of a report: places, a day, an agency, and a dash or colon, as in "NAIROBI, June
/// 17 (Agency) -" or "MOSCOW, June 18. /AGENCY/."
///
/// The first place is in capitals, or a day or an agency stands beside it, or a long dash follows. It fails on a
/// place in small letters before a colon, which looks like a speaker.
public final class Dateline {
    private static final int LONGEST = 110;
    private static final int MOST_PLACES = 5;
    private static final int MOST_WORDS = 5;
    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
                    + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?";
    private static final Pattern DAY =
            Pattern.compile("(?i)\\b(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\\.?,? )?(?:"
                    + MONTH + " \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? " + MONTH
                    + "(?:,? \\d{4})?|\\d{4}-\\d\\d-\\d\\d|\\d{1,2}[./]\\d{1,2}[./]\\d{2,4})(?!\\w)"
                    + "|\\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\\b");
    private static final Pattern CLOCK =
            Pattern.compile("(?i)\\b\\d{1,2}[:.]\\d\\d(?:\\s?(?:[ap]\\.?m\\.?|gmt|utc|local time))?");
    private static final Pattern HAS_CLOCK = Pattern.compile("\\b\\d{1,2}[:.]\\d\\d\\b");
    private static final Pattern AGENCY =
            Pattern.compile("\\([^()\\n]{2,50}\\)|\\[[^\\[\\]\\n]{2,40}\\]|(?<![\\p{L}\\d])/[^/\\n]{2,30}/");
    /// The mark that ends it.
    private static final Pattern END = Pattern.compile(
            "\\s*(?:[—–―‒]|--+)+\\s*|\\s+-\\s+|(?<=[)\\]/])-\\s*|:\\s+|(?<=\\p{L}/)\\.?\\s+(?=\\p{Lu})|(?<=[)\\]])\\s*[.:]?\\s+(?=\\p{Lu})");
    private static final Pattern PLACE = Pattern.compile(
            "\\p{Lu}[\\p{L}\\p{M}.'’‘-]*(?: (?:(?:de|do|da|del|la|las|el|al|the|of|on|sur|am|in|and|de la|de los) )?[\\p{Lu}'’‘][\\p{L}\\p{M}\\d.'’‘-]*)*");
    /// A town with its state or country, each of few words: "Beirut, Lebanon", "Washington, D.C.".
    private static final Pattern PAIR = Pattern.compile(
            "(?!.*\\b(?:President|Minister|Premier|Chancellor|Secretary|Ambassador|King|Queen|Emir|Prince|Chief|Director|Analyst|Professor|Senator|General|Colonel|Envoy|Editor|Spokes\\p{L}+|Leader|Officer|Commander|Fellow|Inc|Ltd|Jr|Sr)\\b)\\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]+){0,2}, \\p{Lu}[\\p{L}'’.-]+(?: \\p{Lu}[\\p{L}'’.-]+){0,2}");
    private static final Pattern NO_PLACE = Pattern.compile(
            "(?i)(?:q|a|question|answer|reporter|moderator|interviewer|journalist|correction|corrections|corrected|amended|amendment|clarified|updated|retracted|clarification|editor.?s? note|note|the president|president|chair|chairman|speaker|host|anchor|caption|photo|file|map|video|audio|listen|subject|from|to|date|cc|fact|claim|verdict|summary|background|context|pro|con|warning|retraction|erratum"
                    + "|(?:mr|mrs|ms|dr|sir|lord|lady|sen|gen|rep|amb|secretary|minister|ambassador|senator|general|president)\\b.*)");
    private static final Set<String> FIRST_PERSON =
            Set.of("i", "we", "our", "my", "i’m", "i'm", "we’re", "we're", "we’ve", "we've", "let");

    private Dateline() {}

    /// How many UTF-16 units of a paragraph are its dateline, with the mark and the space after it; 0 for none.
    ///
    /// @param lead   whether it is the first paragraph, where a place in small letters before a dash is one
    /// @param labels whether names before a colon may be speakers, as in a transcript
    public static int length(String paragraph, boolean lead, boolean labels) {
        String head = paragraph
                .substring(0, Math.min(LONGEST, paragraph.length()))
                .replace('\n', ' ')
                .replace('\u00a0', ' ');
        Matcher end = END.matcher(head);
        while (end.find()) {
            if (end.end() < head.length()
                    && isDateline(
                            head.substring(0, end.start()),
                            end.group().strip(),
                            head.substring(end.end()),
                            lead,
                            labels)) {
                int after = end.end();
                Matcher agency = AGENCY.matcher(head.substring(after));
                boolean more = agency.lookingAt()
                        && !head.substring(after, after + agency.end()).matches(".*\\d{3}.*");
                return more ? afterDash(head, after + agency.end()) : after;
            }
            if (opensParentheses(head.substring(0, end.end()))) {
                continue;
            }
            if (!end.group().isBlank() && ":".equals(end.group().strip())) {
                return 0;
            }
        }
        return 0;
    }

    private static int afterDash(String head, int from) {
        int at = from;
        while (at < head.length() && " -–—:.".indexOf(head.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    private static boolean opensParentheses(String head) {
        return head.lastIndexOf('(') > head.lastIndexOf(')');
    }

    private static boolean isDateline(String raw, String mark, String rest, boolean lead, boolean labels) {
        String before = raw.replaceAll("[*_]+", "")
                .replaceAll("(?i)\\b(st|ste|mt|ft|pt)\\. ", "$1 ")
                .strip();
        boolean agency = AGENCY.matcher(before).find();
        String left = AGENCY.matcher(before).replaceAll(" , ");
        if (left.replaceAll("[ ,]", "").isEmpty() && agency) {
            left = before.substring(1, before.length() - 1); // the place itself stands in brackets
        }
        boolean day = DAY.matcher(left).find();
        left = CLOCK.matcher(DAY.matcher(left).replaceAll(" , ")).replaceAll(" , ");
        boolean pair = PAIR.matcher(before).matches();
        String first = "";
        int places = 0;
        for (String part : left.split("\\s*(?:[,/&|;]|\\band\\b|\\.(?=\\s|$))\\s*", -1)) {
            String place = part.strip();
            if (place.isEmpty() || place.matches("\\d{4}|[.,]+")) {
                continue;
            }
            if (!PLACE.matcher(place).matches() || place.split(" ").length > MOST_WORDS || ++places > MOST_PLACES) {
                return false;
            }
            first = first.isEmpty() ? place : first;
        }
        if (places == 0) {
            // The clock of a post; a day alone is when the thing happened.
            return HAS_CLOCK.matcher(before).find() && isFollowed(mark, rest, true, true, lead, labels);
        }
        if (first.length() < 3 && !first.equals("UN") || NO_PLACE.matcher(first).matches()) {
            return false;
        }
        return isFollowed(mark, rest, isCapitals(first), agency || day, lead || pair, labels)
                || pair && !labels && mark.equals(":") && isFollowed("—", rest, false, false, true, labels);
    }

    private static boolean isFollowed(
            String mark, String rest, boolean capitals, boolean told, boolean lead, boolean labels) {
        String word = rest.split("[\\s,.]", 2)[0];
        boolean opens = !rest.isEmpty()
                && (Character.isUpperCase(rest.codePointAt(0))
                        || "“\"‘'«$€£".indexOf(rest.charAt(0)) >= 0
                        || Character.isDigit(rest.charAt(0)));
        boolean person = FIRST_PERSON.contains(word.toLowerCase(Locale.ROOT));
        if (mark.equals(":") || mark.isEmpty() || mark.equals(".")) {
            return opens && !person && (capitals || told) && (told || !labels) && (capitals || mark.equals(":"));
        }
        if (capitals || told) {
            return opens || capitals && told;
        }
        // A place in small letters before a long dash: not one of a pair of dashes, and words enough for a sentence.
        return opens
                && lead
                && !mark.equals("-")
                && !person
                && rest.indexOf('—') < 0
                && rest.indexOf('–') < 0
                && rest.split(" ", 5).length > 3
                && "“\"‘'«".indexOf(rest.charAt(0)) < 0;
    }

    private static boolean isCapitals(String place) {
        String letters = place.replaceAll("\\b(?:de|do|da|del|la|las|el|al|the|of|on|sur|am|in|and)\\b", "")
                .replaceAll("\\P{L}", "");
        return letters.length() > 1 && letters.equals(letters.toUpperCase(Locale.ROOT));
    }
}
