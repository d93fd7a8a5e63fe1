package casus.extract.scene;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Who has the word where a text is a transcript or an interview: lines that open with a name and a colon, with Q and
/// A, or paragraphs that answer a question. It fails where an answer runs over paragraphs and an interview has no
/// labels.
public final class Turns {
    /// Q or A with a stop or colon, or a name, which may hold stops, with a colon.
    private static final Pattern LABEL = Pattern.compile(
            "^[\\s*_>–—-]*(?:(?i:(q|a|question|answer)\\s?[.:])|([\\p{L}][\\p{L}\\p{N}.'’\\- ]{0,60}?)(?<about>(?:\\s?\\([^)\\n]{0,80}\\)){0,3})[*_]*:)[*_]*\\s+(?=\\S)");
    /// A courtesy or office before a name: whoever is called so before a colon speaks.
    private static final Pattern CALLED = Pattern.compile(
            "(?i)(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|baroness|baron|the earl|the (?:vice[- ])?president|the chair(?:man|person|woman)?|the (?:prime|foreign|deputy|defen[cs]e) minister|the minister|the secretary|the speaker|secretary|under[- ]secretary|assistant secretary|deputy secretary|senator|ambassador|amb|sen|rep|gen|general|admiral|president|prime minister|minister|foreign minister|chancellor|spokes(?:man|woman|person)|secretary-general|the secretary-general)\\.?(?: .+)?");
    /// Whoever holds an office, by name: "(Anna Berg)" after "The Minister for Defence".
    private static final Pattern HOLDER = Pattern.compile(
            "\\((?:(?:Mr|Mrs|Ms|Dr|Sir|Dame)\\.? (?=\\p{Lu})|(?=(?:\\p{Lu}[\\p{L}.'’-]*\\s?){2}))((?:\\p{Lu}[\\p{L}.'’-]*\\s?){1,5})\\)");
    /// After a member's name, a seat and a party: "(Fenbridge South) (Lab)".
    private static final Pattern SEAT =
            Pattern.compile("\\(\\p{Lu}[^()\\n]{2,60}\\) \\(\\p{Lu}[\\p{L}/. -]{1,20}\\)(?: \\([^()\\n]{2,60}\\))?");
    private static final Pattern ASKS = Pattern.compile("(?i)q|question|reporter|moderator|interviewer|journalist");
    /// What stands before a colon at the head of a mail.
    private static final Pattern FIELD =
            Pattern.compile("(?i)from|to|cc|bcc|sent|date|subject|reply-to|re|fwd?|attachments?");
    private static final Pattern ANSWERS = Pattern.compile("(?i)a|answer|reply");
    private static final Pattern INTERVIEW = Pattern.compile(
            "(?i)\\binterview|\\b(?:spoke|talked|talks|speaks) (?:to|with)\\b|\\bin conversation with\\b");
    private static final int OPENING = 700;
    private static final int FEWEST = 3;

    /// A stretch in which one speaks.
    ///
    /// @param from  its first UTF-16 unit after the label
    /// @param to    one past its last
    /// @param label who speaks, by the last word of the label in small letters, or of the name in brackets after an
    ///              office; empty for whoever is interviewed
    /// @param asks  whether it is a question
    /// @param name  the label as written
    /// @param about what stands in brackets after it, with the brackets; empty if nothing
    public record Turn(int from, int to, String label, boolean asks, String name, String about) {}

    private final List<Turn> turns;

    private Turns(List<Turn> turns) {
        this.turns = turns;
    }

    /// @param text of an article
    public static Turns of(String text) {
        List<int[]> lines = new ArrayList<>();
        int from = 0;
        while (from < text.length()) {
            int to = text.indexOf('\n', from);
            to = to < 0 ? text.length() : to;
            lines.add(new int[] {from, to});
            from = to + 1;
        }
        List<Turn> labelled = labelled(text, lines);
        boolean record = labelled.stream()
                .anyMatch(t -> !t.about().isEmpty() && CALLED.matcher(t.name()).matches());
        return new Turns(labelled.size() >= FEWEST || record ? labelled : unlabelled(text, lines));
    }

    private static List<Turn> labelled(String text, List<int[]> lines) {
        Map<String, Integer> counts = new HashMap<>();
        List<Matcher> found = new ArrayList<>();
        for (int[] line : lines) {
            Matcher m = LABEL.matcher(text.substring(line[0], line[1]));
            boolean label = m.find();
            if (label) {
                counts.merge(label(m), 1, Integer::sum);
            }
            found.add(m);
            if (!label) {
                found.set(found.size() - 1, m.reset(""));
            }
        }
        Set<String> holders = holders(found);
        List<Turn> out = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher m = found.get(i);
            if (!m.find(0)) {
                continue;
            }
            String label = label(m);
            boolean asks = ASKS.matcher(label).matches();
            boolean answers = ANSWERS.matcher(label).matches();
            boolean name = label.equals(label.toUpperCase(Locale.ROOT)) && label.length() > 2
                    || counts.getOrDefault(label, 0) > 1 && label.split(" ").length <= 5
                    || CALLED.matcher(label).matches() && label.split(" ").length <= 8
                    || holders.contains(label)
                    || SEAT.matcher(Optional.ofNullable(m.group("about"))
                                    .orElse("")
                                    .strip())
                            .matches();
            if (!asks && !answers && !name || FIELD.matcher(label).matches()) {
                continue;
            }
            int start = lines.get(i)[0] + m.end();
            if (!out.isEmpty()) {
                Turn last = out.removeLast();
                out.add(new Turn(last.from(), lines.get(i)[0], last.label(), last.asks(), last.name(), last.about()));
            }
            String about = Optional.ofNullable(m.group("about")).orElse("").strip();
            out.add(held(
                    new Turn(start, text.length(), asks || answers ? "" : surname(label), asks, label, about), out));
        }
        return out;
    }

    /// Who is named in brackets after an office.
    private static Set<String> holders(List<Matcher> found) {
        Set<String> holders = new HashSet<>();
        for (Matcher m : found) {
            if (m.reset().find() && CALLED.matcher(label(m)).matches()) {
                Matcher holder = HOLDER.matcher(
                        Optional.ofNullable(m.group("about")).orElse("").strip());
                if (holder.matches()) {
                    holders.add(holder.group(1).strip());
                }
            }
        }
        return holders;
    }

    /// "The Minister for Defence (Anna Berg):" is Anna Berg, and so is "The Minister:" later on.
    private static Turn held(Turn turn, List<Turn> before) {
        if (turn.asks()
                || !turn.name().startsWith("The ")
                || !CALLED.matcher(turn.name()).matches()) {
            return turn;
        }
        List<String> holders = turn.about().isEmpty()
                ? before.stream()
                        .filter(t -> t.name().startsWith(turn.name()))
                        .map(Turn::about)
                        .filter(a -> HOLDER.matcher(a).matches())
                        .distinct()
                        .toList()
                : List.of(turn.about());
        if (holders.size() != 1) {
            return turn;
        }
        Matcher m = HOLDER.matcher(holders.getFirst());
        return m.matches()
                ? new Turn(turn.from(), turn.to(), surname(m.group(1)), false, turn.name(), holders.getFirst())
                : turn;
    }

    private static String label(Matcher m) {
        String letter = m.group(1);
        return (letter == null ? m.group(2) : letter).strip();
    }

    /// Paragraphs after a question, in a text that says it is an interview.
    private static List<Turn> unlabelled(String text, List<int[]> lines) {
        List<Turn> out = new ArrayList<>();
        if (!INTERVIEW
                .matcher(text.substring(0, Math.min(OPENING, text.length())))
                .find()) {
            return out;
        }
        int questions = 0;
        for (int[] line : lines) {
            String words = text.substring(line[0], line[1]).strip();
            if (words.isEmpty()) {
                continue;
            }
            boolean asks = words.endsWith("?");
            questions += asks ? 1 : 0;
            if (questions > 0) {
                out.add(new Turn(line[0], line[1], "", asks, "", ""));
            }
        }
        return questions >= FEWEST ? out : List.of();
    }

    private static String surname(String label) {
        String[] words = label.strip().split("\\s+");
        return words[words.length - 1].toLowerCase(Locale.ROOT);
    }

    /// The turn at a place, questions left out.
    public Optional<Turn> at(int offset) {
        return turns.stream()
                .filter(t -> t.from() <= offset && offset < t.to() && !t.asks())
                .findFirst();
    }

    /// All turns, in order, questions too.
    List<Turn> all() {
        return turns;
    }

    /// Where the first turn begins; the length of the text, and more, where there is none.
    public int first() {
        return turns.isEmpty() ? Integer.MAX_VALUE : turns.get(0).from();
    }
}
