package casus.extract.scene;

import casus.extract.scene.Turns.Turn;
import casus.extract.text.Tree;
import casus.extract.text.Tree.Span;
import casus.extract.who.Person;
import casus.extract.who.Sides;
import casus.ledger.actor.Actors;
import casus.ledger.actor.Actors.Mention;
import casus.read.Sentence;
import casus.terms.ActorId;
import casus.terms.Edtf;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The turns of a transcript as words of whoever has them: the label names a person, the state may stand in brackets
/// after the name, in the text, in the list of leaders, or be the one in whose name the same speaker acts ("Valdia
/// condemns … We will").
///
/// It fails on a person of whom the text says nowhere for whom.
final class Speakers {
    static final String HOW = "turn";
    static final String ASKED = "question";
    private static final int LONGEST_TURN = 12_000;
    private static final Pattern COURTESY = Pattern.compile(
            "(?i)^(?:(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|baroness|baron|amb|sen|rep|gen|hon|rt hon|prof)\\.?\\s+)+");
    private static final Pattern OFFICE = Pattern.compile(
            "(?i)^(?:the )?((?:(?:vice|deputy|assistant|under|prime|foreign|defen[cs]e|acting|first)[- ])*(?:president|minister|secretary|secretary-general|senator|ambassador|general|admiral|chancellor|spokes(?:man|woman|person)|chair(?:man|woman|person)?|speaker)(?: of (?:state|defen[cs]e)(?: for [\\p{L} ]+)?| for [\\p{L} ]+| of foreign affairs)?)(?:\\s+|$)");
    private static final Pattern LANGUAGE =
            Pattern.compile("(?i)spoke in|speaking in|interpretation|translat|continue|via|by video|on behalf");
    private static final Pattern NAME =
            Pattern.compile("\\p{Lu}[\\p{L}'’.-]*(?: (?:\\p{Lu}[\\p{L}'’.-]*|de|van|von|al|bin|el|da|der)){0,4}");
    private static final Pattern POST = Pattern.compile(
            "(?m)^[\\s*_>•-]{0,6}(?:RT )?(@\\w{2,40}|\\p{Lu}[^:\\n(“\"]{1,50}?)(?:\\s\\([^)\\n]{1,60}\\))?[*_]{0,2}:[*_]{0,2}[ \\t]+([\\p{Lu}\\d#@“\"‘'][^\\n]{2,2000})$");
    private static final Pattern BRIEFING = Pattern.compile(
            "(?i)\\bbriefing|\\bpress (?:conference|statement|availability)|\\bremarks\\b|\\btranscript");
    private static final Pattern OURS = Pattern.compile("^[“\"‘']?(?:[^.!?]{0,80}\\b)?(?:We|we|Our|our|I)\\b");
    private static final Set<String> ACTS = Set.of(
            "condemn",
            "support",
            "welcome",
            "reject",
            "urge",
            "call",
            "stand",
            "regret",
            "thank",
            "deplore",
            "remain",
            "believe",
            "commend",
            "oppose",
            "denounce",
            "reiterate",
            "reaffirm",
            "express",
            "demand",
            "want",
            "expect",
            "consider",
            "note");

    private final ArticleContext context;
    private final Actors actors;
    private final String text;
    private final Map<String, Voice> known = new HashMap<>();

    private Speakers(ArticleContext context) {
        this.context = context;
        this.actors = context.cast().actors();
        this.text = context.article().text();
    }

    /// The turns of the article as quotes, in order; those of whoever is interviewed without a label are left out.
    static List<Quote> of(ArticleContext context) {
        return new Speakers(context).turns();
    }

    private List<Quote> turns() {
        List<Turn> turns =
                Turns.of(text).all().stream().filter(t -> !t.name().isEmpty()).toList();
        for (Turn turn : turns) {
            if (!turn.asks()) {
                known.merge(
                        turn.name(), voice(turn), (old, fresh) -> old.actor().isPresent() ? old : fresh);
            }
        }
        Optional<ActorId> house = house(turns);
        List<Quote> out = new ArrayList<>();
        for (Turn turn : turns) {
            Optional<Span> span = span(turn);
            Voice voice = turn.asks()
                    ? new Voice(Optional.empty(), turn.name(), Optional.empty())
                    : known.getOrDefault(turn.name(), Voice.UNKNOWN);
            if (span.isEmpty() || voice.equals(Voice.UNKNOWN)) {
                continue;
            }
            Voice full =
                    !turn.asks() && voice.actor().isEmpty() && voice.person().isPresent()
                            ? with(voice, own(turns, turn.name()).or(() -> house))
                            : voice;
            out.add(new Quote(span.get(), span.get(), full, turn.asks() ? ASKED : HOW));
        }
        posts(out);
        return out;
    }

    /// Lines that open with a state, a leader or the name of an account, and speak for themselves: "Valdia: We will …",
    /// "@PresidentOfValdia: We …".
    private void posts(List<Quote> out) {
        Matcher m = POST.matcher(text);
        while (m.find()) {
            boolean taken = out.stream()
                    .anyMatch(q -> q.outer().covers(m.start(2)) || q.outer().covers(m.start()));
            String label = m.group(1).strip();
            boolean handle = label.startsWith("@");
            if (taken || !OURS.matcher(m.group(2)).find()) {
                continue;
            }
            String words = handle ? handleWords(label) : label;
            Optional<ActorId> side = handle
                    ? actors.mentions(words, 0, words.length()).stream()
                            .map(x -> x.actor().id())
                            .findFirst()
                    : whole(words.replaceFirst("^The ", "")).or(() -> whole(words));
            Optional<Actors.Leader> leader = side.isPresent() || handle ? Optional.empty() : actors.leader(words);
            Optional<Voice> voice = side.map(id -> new Voice(Optional.empty(), label, Optional.of(id)))
                    .or(() -> leader.map(l -> new Voice(
                            Optional.of(new Person(words, label, Optional.of(l.office()), Optional.of(l.actor()))),
                            label,
                            Optional.of(l.actor()))))
                    .or(() -> handle
                            ? Optional.of(new Voice(Optional.empty(), label, Optional.empty()))
                            : Optional.empty());
            voice.ifPresent(v -> {
                Span span = new Span(m.start(2), m.end(2));
                out.add(new Quote(span, span, v, HOW));
            });
        }
    }

    /// "@mfa_valdia" as "Mfa Valdia".
    private static String handleWords(String label) {
        return Arrays.stream(label.substring(1).split("(?<=\\p{Ll})(?=\\p{Lu})|_"))
                .filter(w -> !w.isEmpty())
                .map(w -> w.substring(0, 1).toUpperCase(Locale.ROOT) + w.substring(1))
                .collect(Collectors.joining(" "));
    }

    /// From the label to the next one, to a heading, or to as much as anybody says at once.
    private Optional<Span> span(Turn turn) {
        int to = Math.min(turn.to(), turn.from() + LONGEST_TURN);
        for (int i = context.firstAfter(turn.from()); i < context.trees().size(); i++) {
            Sentence sentence = context.trees().get(i).sentence();
            if (sentence.start() >= to) {
                break;
            }
            if (sentence.start() > turn.from() && sentence.kind() == Sentence.Kind.HEADING) {
                to = sentence.start();
            }
        }
        while (to > turn.from() && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return to > turn.from() ? Optional.of(new Span(turn.from(), to)) : Optional.empty();
    }

    private static Voice with(Voice voice, Optional<ActorId> side) {
        Optional<Person> person = voice.person().map(p -> new Person(p.name(), p.asWritten(), p.office(), side));
        return new Voice(person, voice.asWritten(), side);
    }

    private Voice voice(Turn turn) {
        String label = turn.name().replaceAll("[*_]+", "").strip();
        Optional<ActorId> state = Optional.empty();
        Optional<String> inside = Optional.empty();
        for (String part : turn.about().split("\\)")) {
            String words = part.replaceFirst("^\\s*\\(", "").strip();
            if (words.isEmpty() || LANGUAGE.matcher(words).find()) {
                continue;
            }
            Optional<ActorId> named = whole(words);
            state = state.or(() -> named);
            if (named.isEmpty() && NAME.matcher(words).matches() && words.contains(" ")) {
                inside = Optional.of(words);
            }
        }
        Optional<ActorId> itself = whole(label.replaceFirst("(?i)^the ", ""))
                .or(() -> whole(label))
                .or(() -> whole(titled(label)));
        if (itself.isPresent()) {
            return new Voice(Optional.empty(), label, itself);
        }
        if (label.equalsIgnoreCase("a") || label.matches("(?i)answer|reply")) {
            return Voice.UNKNOWN;
        }
        return person(label, inside, state);
    }

    private Voice person(String label, Optional<String> inside, Optional<ActorId> state) {
        Matcher m = OFFICE.matcher(label);
        Optional<String> office = m.lookingAt() ? Optional.of(m.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
        String rest = office.isPresent() ? label.substring(m.end()).strip() : label;
        String bare = inside.orElse(COURTESY.matcher(rest).replaceFirst("").strip());
        if (bare.isEmpty()) {
            return new Voice(Optional.empty(), label, state);
        }
        String name = bare.equals(bare.toUpperCase(Locale.ROOT)) ? titled(bare) : bare;
        if (!NAME.matcher(name).matches()) {
            return Voice.UNKNOWN;
        }
        Optional<Person> told = told(name);
        Optional<Actors.Leader> leader = told.flatMap(Person::actor).isPresent()
                ? Optional.empty()
                : actors.leader(name)
                        .or(() -> actors.leaderBySurname(name, year())
                                .filter(l -> office.isPresent() || name.length() > 4));
        Optional<ActorId> side = state.or(() -> told.flatMap(Person::actor)).or(() -> leader.map(Actors.Leader::actor));
        Person person = new Person(
                told.map(Person::name).orElse(leader.map(Actors.Leader::name).orElse(name)),
                told.map(Person::asWritten).orElse(bare),
                told.flatMap(Person::office).or(() -> office).or(() -> leader.map(Actors.Leader::office)),
                side);
        return new Voice(Optional.of(person), bare, side);
    }

    private Optional<Integer> year() {
        return context.article().published().flatMap(Edtf::latest).map(LocalDate::getYear);
    }

    /// The person the text itself introduces under this name.
    private Optional<Person> told(String name) {
        String surname = name.substring(name.lastIndexOf(' ') + 1);
        Optional<Person> best = Optional.empty();
        for (Tree tree : context.trees()) {
            for (int i = 0; i < tree.size(); i++) {
                if (tree.surface(i).equals(surname)) {
                    Optional<Person> found = context.cast().person(tree, i);
                    if (found.flatMap(Person::actor).isPresent()) {
                        return found;
                    }
                    best = best.or(() -> found);
                }
            }
        }
        return best;
    }

    /// The state or body that is all of these words.
    private Optional<ActorId> whole(String words) {
        List<Mention> found = actors.mentions(words, 0, words.length());
        return found.size() == 1
                        && found.getFirst().start() <= 4
                        && words.substring(0, found.getFirst().start()).matches("(?i)(?:the )?")
                        && found.getFirst().end() == words.length()
                        && found.getFirst().naming() != Actors.Naming.DEMONYM
                ? Optional.of(found.getFirst().actor().id())
                : Optional.empty();
    }

    /// The state in whose name a speaker acts in the turns of this label.
    private Optional<ActorId> own(List<Turn> turns, String label) {
        return turns.stream()
                .filter(t -> t.name().equals(label) && !t.asks())
                .flatMap(t -> performing(t).stream())
                .findFirst();
    }

    /// The state for which a briefing speaks: of the first speaker who acts in the name of one, if all who answer speak
    /// for it.
    private Optional<ActorId> house(List<Turn> turns) {
        boolean briefing = turns.stream().anyMatch(Turn::asks);
        return briefing
                ? turns.stream()
                        .filter(t -> !t.asks())
                        .flatMap(t -> performing(t).stream())
                        .findFirst()
                        .or(() -> host(turns.getFirst().from()))
                : Optional.empty();
    }

    /// The one state that is named above the first turn of a briefing.
    private Optional<ActorId> host(int first) {
        String head = text.substring(0, first);
        List<ActorId> named = actors.mentions(head, 0, head.length()).stream()
                .map(m -> Sides.state(m.actor().id()))
                .filter(actors::isState)
                .distinct()
                .toList();
        return named.size() == 1 && BRIEFING.matcher(head).find() ? Optional.of(named.getFirst()) : Optional.empty();
    }

    private Optional<ActorId> performing(Turn turn) {
        for (int i = context.firstAfter(turn.from()); i < context.trees().size(); i++) {
            Tree tree = context.trees().get(i);
            if (tree.sentence().start() >= turn.to()) {
                break;
            }
            for (int v : tree.verbs()) {
                int subject = tree.kid(v, "nsubj");
                boolean acts = ACTS.contains(tree.lemma(v)) && tree.tag(v).matches("VBZ|VBP|VB") && subject >= 0;
                Optional<ActorId> who = acts
                        ? context.cast()
                                .named(tree, subject)
                                .map(m -> m.actor().id())
                                .filter(actors::isState)
                        : Optional.empty();
                if (who.isPresent()) {
                    return who;
                }
            }
        }
        return Optional.empty();
    }

    private static String titled(String name) {
        StringBuilder out = new StringBuilder(name);
        for (int i = 1; i < name.length(); i++) {
            boolean inside = Character.isLetter(name.charAt(i - 1));
            boolean mac = i > 2 && name.startsWith("Mc", i - 2);
            if (inside && !mac) {
                out.setCharAt(i, Character.toLowerCase(name.charAt(i)));
            }
        }
        return out.toString();
    }
}
