package casus.extract.scene;

import casus.extract.text.Tree;
import casus.extract.who.Person;
import casus.ledger.actor.Actors;
import casus.ledger.actor.Actors.Mention;
import casus.terms.ActorId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Whose a quote is in a round-up of voices: a name with its office stands behind a dash after it, or before a colon
/// above it, and nobody "said".
///
/// It fails on a name alone that the text and the lists know nothing of.
final class QuoteSignatures {
    private static final String NAME =
            "\\p{Lu}[\\p{L}'’.-]*(?: (?:\\p{Lu}[\\p{L}'’.-]*|de|da|do|van|von|der|al|bin|el|ben|ibn)){0,5}";
    /// After the marks: a dash or bracket, a name, and an office up to the end of the line.
    private static final Pattern SIGNED =
            Pattern.compile("[ \\t\\u00a0]*\\n{0,2}[>* _]{0,4}(?:[—–―‒]|--?(?=\\s)|\\()\\s{0,2}[*_]{0,2}(" + NAME
                    + ")[*_]{0,2}(?:\\)|(?:,| \\(| [-–—|]|(?= of )) ?([^\\n]{2,140}))?(?=[ \\t]*(?:\\n|$|[.)]))");
    private static final Pattern OFFICE = Pattern.compile(
            "(?i)\\b((?:(?:vice|deputy|prime|foreign|defen[cs]e|interior|finance|acting|former|supreme|first) )*(?:president|minister(?: (?:of|for) (?:foreign affairs|defen[cs]e))?|premier|chancellor|king|queen|emir|crown prince|secretary[- ]general|secretary of (?:state|defen[cs]e)|ambassador|spokes(?:man|woman|person)|leader|high representative|envoy|senator|taoiseach|general|commander))\\b");
    private static final Pattern LEAD = Pattern.compile("(" + NAME + ")(?:,\\s+([^\\n:]{2,140}))?[*_]{0,2}\\s*:$");
    private static final Pattern TITLE = Pattern.compile(
            "(?:\\p{Lu}[\\p{L}-]+(?:['’]s)? ){0,4}(?:President|Minister|Premier|Chancellor|Secretary|Ambassador|King|Queen|Emir|Spokes(?:man|woman|person)) (?=\\p{Lu})");
    /// "Foreign Minister A. Name of Valdia:".
    private static final Pattern TITLED =
            Pattern.compile("(" + TITLE.pattern() + NAME + "),? of ((?:the )?\\p{Lu}[^\\n:,]{2,60}):$");
    /// "A. Name, office of Valdia —" before the quote, on its line.
    private static final Pattern DASHED =
            Pattern.compile("[>* _]{0,4}(" + NAME + "),\\s+([^\\n:.]{2,140}?)[*_]{0,2}\\s*[—–―]");
    private static final int LONGEST = 260;

    private QuoteSignatures() {}

    /// The quote with whoever stands behind it.
    static Optional<Quote> after(ArticleContext context, QuotationMarks marks) {
        String text = context.article().text();
        int end = marks.outer().end();
        Matcher m = SIGNED.matcher(text.substring(end, Math.min(text.length(), end + LONGEST)));
        return m.lookingAt()
                ? voice(context, m.group(1), Optional.ofNullable(m.group(2)).orElse(""))
                        .map(v -> new Quote(marks.inner(), marks.outer(), v, "signed"))
                : Optional.empty();
    }

    /// The quote with whoever stands before a colon above it.
    static Optional<Quote> before(ArticleContext context, QuotationMarks marks) {
        String text = context.article().text();
        int end = marks.outer().start();
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        int from = Math.max(text.lastIndexOf('\n', Math.max(0, end - 1)) + 1, end - LONGEST);
        String line = text.substring(from, end);
        Matcher dashed = DASHED.matcher(line);
        if (dashed.matches() && OFFICE.matcher(dashed.group(2)).find()) {
            return voice(context, dashed.group(1), dashed.group(2))
                    .map(v -> new Quote(marks.inner(), marks.outer(), v, "signed"));
        }
        if (!line.endsWith(":") || line.matches("(?s).*[.!?]\\s.*")) {
            return Optional.empty();
        }
        Matcher titled = TITLED.matcher(line);
        if (titled.find()) {
            return voice(context, titled.group(1), " of " + titled.group(2))
                    .map(v -> new Quote(marks.inner(), marks.outer(), v, "signed"));
        }
        Matcher m = LEAD.matcher(line);
        return m.find() && m.end() == line.length()
                ? voice(context, m.group(1), Optional.ofNullable(m.group(2)).orElse(""))
                        .map(v -> new Quote(marks.inner(), marks.outer(), v, "signed"))
                : Optional.empty();
    }

    /// "President A. Name" is a name with its office before it.
    private static Optional<Voice> voice(ArticleContext context, String written, String about) {
        String called = written.strip().replaceAll("[.]$", "");
        Matcher titled = TITLE.matcher(called);
        return titled.lookingAt()
                ? named(context, called.substring(titled.end()), titled.group() + about)
                : named(context, called, about);
    }

    private static Optional<Voice> named(ArticleContext context, String name, String about) {
        Actors actors = context.cast().actors();
        List<Mention> itself = actors.mentions(name, 0, name.length());
        if (itself.size() == 1
                && itself.getFirst().start() == 0
                && itself.getFirst().end() == name.length()) {
            return Optional.of(new Voice(
                    Optional.empty(),
                    name,
                    Optional.of(itself.getFirst().actor().id())));
        }
        Matcher m = OFFICE.matcher(about);
        Optional<String> office = m.find() ? Optional.of(m.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
        List<Mention> sides = actors.mentions(about, 0, about.length());
        Optional<ActorId> side = office.isEmpty() && sides.size() != 1
                ? Optional.empty()
                : sides.stream().map(s -> s.actor().id()).findFirst();
        Optional<Person> told = told(context, name);
        Optional<Actors.Leader> leader = actors.leader(name);
        Optional<ActorId> whose = side.or(() -> told.flatMap(Person::actor)).or(() -> leader.map(Actors.Leader::actor));
        if (whose.isEmpty() && told.isEmpty() && (office.isEmpty() || !name.contains(" "))) {
            return Optional.empty();
        }
        Person person = new Person(
                told.map(Person::name).orElse(name),
                told.map(Person::asWritten).orElse(name),
                office.or(() -> told.flatMap(Person::office)).or(() -> leader.map(Actors.Leader::office)),
                whose);
        return Optional.of(new Voice(Optional.of(person), name, whose));
    }

    /// The person the text introduces under the last word of a name.
    private static Optional<Person> told(ArticleContext context, String name) {
        String surname = name.substring(name.lastIndexOf(' ') + 1);
        for (Tree tree : context.trees()) {
            for (int i = 0; i < tree.size(); i++) {
                if (tree.surface(i).equals(surname)) {
                    Optional<Person> found = context.cast().person(tree, i);
                    if (found.isPresent()) {
                        return found;
                    }
                }
            }
        }
        return Optional.empty();
    }
}
