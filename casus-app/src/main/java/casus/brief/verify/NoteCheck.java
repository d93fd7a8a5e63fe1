package casus.brief.verify;

import casus.brief.NoteSlot;
import casus.brief.SafeText;
import casus.brief.verify.NoteWords.Sort;
import casus.ledger.actor.Actors;
import casus.ledger.record.Attribution;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.code.Stage;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a note of an analyst may say: sentences in plain words, each resting on entries of the case. A number, a name,
/// a quotation, a deed, a denial and a verdict must be one of an entry the sentence cites; of what is to come it says
/// nothing, since that is the answer's. Whether the sentence is a fair reading of its entries, no tool can prove.
final class NoteCheck {
    static final String PLAIN = "write plain sentences there: letters, commas, full stops, no markup, no links";
    private static final Pattern SIGNS = Pattern.compile("[\\p{IsLatin}0-9 .,;:?%()'’“”\\[\\]–-]*");
    private static final Pattern CITED = Pattern.compile("\\bL-[1-9][0-9]{0,8}\\b|\\[[1-9][0-9]{0,4}\\]");
    private static final Pattern QUOTED = Pattern.compile("“([^”]*)”");
    private static final Pattern GLUED = Pattern.compile("[.,;:]\\p{L}{2}|\\p{L}[0-9]|[0-9]\\p{L}|[)\\]”][\\p{L}0-9]");
    private static final Pattern LINKED = Pattern.compile("\\][(:]|\\[(?![1-9][0-9]{0,4}\\])|(?<!\\[[0-9]{1,5})\\]");
    private static final Pattern DENIAL = Pattern.compile(
            "\\b(?:not|never|no|none|nobody|nothing|neither|nor|cannot|without|\\w+n['’]t)\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NUMBER = Pattern.compile("(?:" + WordLists.NUMBERS + ")", Pattern.CASE_INSENSITIVE);

    /// Stages at which the supplier acts; at the others whoever wants the goods may as well.
    private static final Set<Stage> GIVEN = EnumSet.of(Stage.OFFERED, Stage.PROMISED, Stage.DELIVERED);

    private final String file;
    private final CaseView view;
    private final int sources;
    private final Set<Fault> faults;
    private final NoteWords words = NoteWords.load();

    /// @param sources how many the brief lists
    NoteCheck(String file, CaseView view, int sources, Set<Fault> faults) {
        this.file = file;
        this.view = view;
        this.sources = sources;
        this.faults = faults;
    }

    void check(Notes.NoteLine note) {
        if (!note.text().startsWith(NoteSlot.LABEL + " ")) {
            fault(note, "a note does not say that it is one", "begin it with \"" + NoteSlot.LABEL + "\"");
            return;
        }
        String text = note.text().substring(NoteSlot.LABEL.length()).strip().replaceAll("\"([^\"]*)\"", "“$1”");
        if (!SIGNS.matcher(text).matches()) {
            fault(note, "a note holds “" + strange(text) + "”", PLAIN);
            return;
        }
        List<String> quotes = new ArrayList<>();
        String bare = QUOTED.matcher(text).replaceAll(m -> {
            quotes.add(m.group(1));
            return "“" + "\u0000".repeat(quotes.size()) + "”";
        });
        if (bare.replaceAll("“\u0000+”", "").matches("(?s).*[“”].*")) {
            fault(note, "a quotation mark stands alone", "close the quotation, or take the mark out");
            return;
        }
        if (LINKED.matcher(bare).find()) {
            fault(note, "a note holds markup", PLAIN);
        }
        glued(note, bare);
        for (String sentence : bare.split("(?<=[\\p{Ll}0-9)\\]”’'%][.?])\\s+")) {
            sentence(note, sentence, quotes);
        }
    }

    private static String strange(String text) {
        return text.codePoints()
                .mapToObj(c -> SafeText.of(Character.toString(c)))
                .filter(c -> !SIGNS.matcher(c).matches())
                .findFirst()
                .orElse("");
    }

    private void glued(Notes.NoteLine note, String text) {
        Matcher m = GLUED.matcher(text);
        while (m.find()) {
            int from = text.lastIndexOf(' ', m.start()) + 1;
            int to = text.indexOf(' ', m.start() + 1);
            String token = trimmed(text.substring(from, to < 0 ? text.length() : to));
            if (!CITED.matcher(token).matches()
                    && view.ledger().entries().stream()
                            .noneMatch(e -> e.common().anchor().exact().contains(token))) {
                fault(note, "“" + token + "” is no word", PLAIN);
            }
        }
    }

    private void fault(Notes.NoteLine note, String what, String remedy) {
        faults.add(new Fault(file, note.line(), what, remedy));
    }

    private void sentence(Notes.NoteLine note, String sentence, List<String> quotes) {
        List<Entry> cited = new ArrayList<>();
        Matcher m = CITED.matcher(sentence);
        while (m.find()) {
            String id = m.group();
            if (id.startsWith("[")) {
                if (Integer.parseInt(id.substring(1, id.length() - 1)) > sources) {
                    fault(note, "there is no source " + id, "cite one of the brief's list");
                }
                continue;
            }
            Optional<Entry> entry = view.ledger().find(EntryId.parse(id));
            entry.ifPresentOrElse(
                    cited::add,
                    () -> fault(
                            note, id + " is not in the case", "cite an entry of the case; casus ledger lists them"));
        }
        if (cited.isEmpty()) {
            fault(
                    note,
                    "the sentence “" + shown(sentence, quotes) + "” cites nothing",
                    "end it with the entry it rests on, such as L-12, or take it out");
            return;
        }
        String said = cited.stream()
                .map(e -> SafeText.of(e.common().anchor().exact()))
                .collect(Collectors.joining(" | "));
        Matcher q = Pattern.compile("“(\u0000+)”").matcher(sentence);
        while (q.find()) {
            String quote = quotes.get(q.group(1).length() - 1);
            if (quote.isBlank() || !said.contains(quote)) {
                fault(note, "the quote “" + quote + "” is not what its entry says", "quote word for word");
            }
        }
        words(note, CITED.matcher(q.replaceAll(" ")).replaceAll(" "), cited, said);
    }

    private static String shown(String sentence, List<String> quotes) {
        return sentence.replaceAll("“\u0000+”", "“…”");
    }

    private void words(Notes.NoteLine note, String sentence, List<Entry> cited, String said) {
        Set<String> spoken = tokens(said);
        Set<String> lower = spoken.stream().map(w -> w.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
        Set<String> names = names(cited, said);
        Set<ActorId> actors = new HashSet<>();
        cited.forEach(e -> actors.addAll(e.named()));
        view.actors()
                .mentions(said, 0, said.length())
                .forEach(a -> actors.add(a.actor().id()));
        if (isReversed(sentence, cited)) {
            fault(
                    note,
                    "the sentence has the other side do it than its entry",
                    "say who did it to whom as the entry says");
        }
        boolean first = true;
        for (String raw : sentence.split("\\s+")) {
            String token = trimmed(raw);
            if (token.isEmpty()) {
                continue;
            }
            String small = token.toLowerCase(Locale.ROOT);
            if (token.chars().anyMatch(Character::isDigit)) {
                if (!spoken.contains(token)) {
                    unfounded(note, "the number " + token);
                }
            } else if (NUMBER.matcher(token).matches()) {
                if (!lower.contains(small)) {
                    unfounded(note, "the number " + token);
                }
            } else if (words.is(small, Sort.FORECAST)) {
                fault(
                        note,
                        "“" + token + "” foretells, and a note does not",
                        "leave that to the numbers of the answer");
            } else if (DENIAL.matcher(token).matches()) {
                if (!DENIAL.matcher(said).find()) {
                    unfounded(note, "“" + token + "”");
                }
            } else if ((words.is(small, Sort.LABEL) || words.is(small, Sort.DEED)) && !words.isAmong(small, lower)) {
                unfounded(note, "“" + token + "”");
            } else if (isName(token, small, first) && !names.contains(token) && !isOf(token, actors)) {
                unfounded(note, "the name " + token);
            }
            first = false;
        }
    }

    /// "B accused A", where A accused B: the sentence opens with whom it was done to and has whoever did it after, not
    /// behind "by" or "from", and no cited entry has it so. It fails on a sentence that opens with other words.
    private boolean isReversed(String sentence, List<Entry> cited) {
        String words = sentence.strip().replaceFirst("^(?:Note:\\s*)?(?:[Tt]he )?", "");
        List<Actors.Mention> named = view.actors().mentions(words, 0, words.length());
        if (named.size() < 2 || named.getFirst().start() > 0) {
            return false;
        }
        ActorId opens = named.getFirst().actor().id();
        boolean reversed = false;
        for (Entry e : cited) {
            List<ActorId> doers = doers(e);
            List<ActorId> others = others(e);
            if (doers.isEmpty() || doers.contains(opens)) {
                return false;
            }
            reversed |= others.contains(opens)
                    && named.stream()
                            .skip(1)
                            .anyMatch(m -> doers.contains(m.actor().id())
                                    && !words.substring(0, m.start()).matches("(?is).*\\b(?:by|from)\\s+(?:the\\s+)?"));
        }
        return reversed;
    }

    private static List<ActorId> doers(Entry entry) {
        return switch (entry) {
            case Entry.Event e -> e.actors();
            case Entry.Transfer t
            when GIVEN.contains(t.stage()) -> t.supplier().stream().toList();
            default -> List.of();
        };
    }

    private static List<ActorId> others(Entry entry) {
        return switch (entry) {
            case Entry.Event e -> e.recipients();
            case Entry.Transfer t -> t.recipient().stream().toList();
            default -> List.of();
        };
    }

    private void unfounded(Notes.NoteLine note, String what) {
        fault(note, what + " is in no entry its sentence cites", "cite an entry that has it, or take it out");
    }

    private boolean isName(String token, String small, boolean first) {
        if (token.equals("I")) {
            return false;
        }
        if (Character.isUpperCase(token.charAt(0))) {
            return !first || !words.is(small, Sort.OPENING);
        }
        String capital = Character.toUpperCase(token.charAt(0)) + token.substring(1);
        return token.chars().anyMatch(Character::isUpperCase)
                || view.actors().find(capital).isPresent()
                || view.actors().leader(capital).isPresent();
    }

    private boolean isOf(String token, Set<ActorId> actors) {
        String capital = Character.toUpperCase(token.charAt(0)) + token.substring(1);
        List<Actors.Mention> named = view.actors().mentions(capital, 0, capital.length());
        return named.size() == 1 && actors.contains(named.getFirst().actor().id());
    }

    /// The words of all names an entry or its article gives.
    private Set<String> names(List<Entry> cited, String said) {
        Set<String> out = new HashSet<>(tokens(said));
        for (Entry entry : cited) {
            FiledArticle article = view.ledger().articleOf(entry);
            article.title().ifPresent(t -> out.addAll(tokens(t)));
            article.publisher().ifPresent(t -> out.addAll(tokens(t)));
            article.byline().ifPresent(t -> out.addAll(tokens(t)));
            entry.named().forEach(id -> out.addAll(tokens(view.actors().name(id))));
            entry.common().accordingTo().map(Attribution::toString).ifPresent(t -> out.addAll(tokens(t)));
        }
        return out;
    }

    private static Set<String> tokens(String text) {
        Set<String> out = new HashSet<>();
        for (String raw : text.split("[\\s\\[\\]=]+")) {
            String token = trimmed(raw);
            if (!token.isEmpty()) {
                out.add(token);
            }
        }
        return out;
    }

    private static String trimmed(String token) {
        return token.replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "").replaceFirst("['’]s$", "");
    }
}
