package casus.assess.question;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import casus.terms.Question;
import casus.terms.Question.Kind;
import casus.terms.code.Trigger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Reads "Will X defend Y [against Z] [if Z attacks] [by DATE] [within N days]?", "Why did X not defend Y?" and
/// "What follows if X stays out?". By patterns, not by parsing: a question put otherwise is refused with an
/// example, never guessed at.
public final class QuestionParser {
    private static final String WHERE = "question";
    private static final String EXAMPLE =
            "ask, for example, \"Will X defend Y against Z?\", \"Why did X not defend Y?\" or \"What follows if X stays out?\"";
    private static final int MOST_READINGS = 12;
    private static final int DAYS_A_WEEK = 7;
    private static final int DAYS_A_MONTH = 30;

    private static final String VERB =
            "(?:defend|aid|help|support|assist|fight for|fight alongside|fight with|fight beside|protect|save|back|arm|rescue|stand by"
                    + "|stand up for|intervene for|intervene on behalf of|go to war for|send troops to|send arms to"
                    + "|come to the (?:aid|help|rescue|assistance|defen[cs]e|support) of)(?:s|ed|ing)?";
    private static final String PAST =
            "(?:fought (?:for|alongside|with|beside)|came to the (?:aid|help|rescue|assistance|defen[cs]e) of|stood (?:by|up for)|went to war for|sent (?:troops|arms) to"
                    + "|fights (?:for|alongside|with|beside)|comes to the (?:aid|help|rescue|assistance|defen[cs]e) of|stands (?:by|up for)|goes to war for|sends (?:troops|arms) to)";
    private static final String ACT = "(?:" + VERB + "|" + PAST + ")";
    private static final String TO_ITS_AID =
            "(?:come|comes|came) to (?<p>.+?)['’]s? (?:aid|help|rescue|assistance|defen[cs]e|support)";
    private static final Pattern WILL = pattern(
            "(?:will|would|could|can|should|might|may|is|are|does|do) (?<x>.+?) (?:be )?(?:going to |likely to |ready to |prepared to )?(?:"
                    + ACT + " (?<y>.+)|" + TO_ITS_AID + ")");
    private static final Pattern WHY = pattern(
            "why (?:(?:did|does|do|has|have|will|would|is|was)(?:n['’]t| not)?|won['’]t) (?:not )?(?<x>.+?) (?:not )?(?:going to )?(?:"
                    + ACT + " (?<y>.+)|" + TO_ITS_AID + ")");
    private static final Pattern FOLLOWS = pattern(
            "what (?:follows|happens|comes next|will follow|would follow|will happen|would happen),? if (?<x>.+?) (?:"
                    + "(?:stays? (?:out|neutral|away|on the sidelines)(?: of (?:it|this|the war))?|does nothing|do nothing|abstains?|remains? neutral|stands? aside)"
                    + "|(?:does not|doesn['’]t|do not|will not|won['’]t|did not) (?:" + ACT + " (?<y>.+)|"
                    + TO_ITS_AID.replace("<p>", "<q>") + ")"
                    + "|" + ACT + " (?<z>.+)|" + TO_ITS_AID.replace("<p>", "<r>") + ")");
    private static final Pattern CLAUSES = Pattern.compile(
            "[\\s,]+(?=(?:against|if|when|once|should|by|before|within|in the next|from) )", Pattern.CASE_INSENSITIVE);
    private static final Pattern ATTACKS = pattern(
            "(?:if|when|once|should) (?<z>.+?) (?:attacks?|invades?|strikes?|bombs?|assaults?|moves? against|goes to war with)(?: .*)?");
    private static final Pattern IS_ATTACKED = pattern(
            "(?:if|when|once|should) (?:it|.+?) (?:is|are|be|were|gets?|comes?) (?:attacked|invaded|struck|bombed|under attack)(?: again)?(?: by (?<z>.+))?");
    private static final Pattern WITHIN = pattern("(?:within|in the next) (?<n>\\d+) (?<unit>day|week|month)s?");

    private final Actors actors;
    private final Ledger ledger;
    private final String asked;
    private final List<String> notes = new ArrayList<>();
    private List<ActorId> adversaries = List.of();
    private boolean attack;
    private int windowDays = Question.DEFAULT_WINDOW_DAYS;
    private Optional<LocalDate> by = Optional.empty();

    private QuestionParser(String asked, Actors actors, Ledger ledger) {
        this.asked = asked;
        this.actors = actors;
        this.ledger = ledger;
    }

    /// Reads a question.
    ///
    /// @throws InputProblem if it cannot be read
    public static Interpretation parse(String asked, Actors actors, Ledger ledger) {
        return new QuestionParser(asked.strip(), actors, ledger).parse();
    }

    private Interpretation parse() {
        String text = asked.replaceAll("\\s+", " ").replaceAll("[?!. ]+$", "");
        Matcher follows = FOLLOWS.matcher(text);
        if (follows.matches()) {
            return follows(follows);
        }
        List<String> parts = joined(CLAUSES.split(text));
        for (Kind kind : List.of(Kind.WHY, Kind.WILL)) {
            Matcher m = (kind == Kind.WHY ? WHY : WILL).matcher(parts.getFirst());
            if (m.matches()) {
                parts.stream().skip(1).forEach(this::clause);
                return readings(
                        kind,
                        actors(m.group("x")),
                        actors(Optional.ofNullable(m.group("y")).orElse(m.group("p"))));
            }
        }
        throw new InputProblem(WHERE, "\"" + asked + "\" is no question this tool can read", EXAMPLE);
    }

    /// "is attacked by Z" is one clause, though "by" begins one elsewhere.
    private static List<String> joined(String[] parts) {
        List<String> out = new ArrayList<>();
        for (String part : parts) {
            boolean agent = part.toLowerCase(Locale.ROOT).startsWith("by ")
                    && !out.isEmpty()
                    && out.getLast().matches("(?i).*(attacked|invaded|struck|bombed)( again)?");
            if (agent) {
                out.set(out.size() - 1, out.getLast() + " " + part);
            } else {
                out.add(part);
            }
        }
        return out;
    }

    private Interpretation follows(Matcher m) {
        List<ActorId> patrons = actors(m.group("x"));
        Optional<String> told = Stream.of("y", "q", "z", "r")
                .map(m::group)
                .filter(g -> g != null)
                .findFirst();
        if (told.isPresent()) {
            List<String> parts = joined(CLAUSES.split(told.get()));
            parts.stream().skip(1).forEach(this::clause);
            return readings(Kind.FOLLOWS, patrons, actors(parts.getFirst()));
        }
        ActorId patron = patrons.getFirst();
        ActorId protege = mostTied(patron)
                .orElseThrow(() -> new InputProblem(
                        WHERE,
                        "the case holds no agreement or delivery of " + actors.name(patron)
                                + ", so nobody knows whom it could stay out for",
                        "name both, for example \"What follows if X does not defend Y?\""));
        notes.add("The question does not say for whom; " + actors.name(protege)
                + " has the most agreements and transfers with " + actors.name(patron) + " in this case.");
        return readings(Kind.FOLLOWS, List.of(patron), List.of(protege));
    }

    private Optional<ActorId> mostTied(ActorId patron) {
        Map<ActorId, Long> ties = ledger.entries().stream()
                .filter(e -> e instanceof Entry.Agreement || e instanceof Entry.Transfer)
                .filter(e -> e.named().stream().anyMatch(a -> a.isOrBelongsTo(patron)))
                .flatMap(e -> e.named().stream().map(ActorId::whole).distinct())
                .filter(a -> !a.isOrBelongsTo(patron))
                .collect(Collectors.groupingBy(a -> a, Collectors.counting()));
        return ties.keySet().stream()
                .max(Comparator.comparing((ActorId a) -> ties.getOrDefault(a, 0L))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private void clause(String part) {
        String lower = part.toLowerCase(Locale.ROOT);
        if (lower.startsWith("against ") || lower.startsWith("from ")) {
            adversaries = actors(part.substring(part.indexOf(' ') + 1));
        } else if (lower.startsWith("by ") || lower.startsWith("before ")) {
            by = Optional.of(date(part.substring(part.indexOf(' ') + 1)));
        } else {
            understood(part, window(part) || condition(part));
        }
    }

    private static void understood(String part, boolean understood) {
        if (!understood) {
            throw new InputProblem(
                    WHERE,
                    "\"" + part + "\" is not understood",
                    "write \"if Z attacks\", \"against Z\", \"by 2025-12-31\" or \"within 30 days\"");
        }
    }

    private boolean window(String part) {
        Matcher m = WITHIN.matcher(part);
        if (!m.matches()) {
            return false;
        }
        int unit = switch (m.group("unit").toLowerCase(Locale.ROOT)) {
            case "week" -> DAYS_A_WEEK;
            case "month" -> DAYS_A_MONTH;
            default -> 1;
        };
        String number = m.group("n");
        if (number.length() > 4 || Integer.parseInt(number) < 1) {
            throw new InputProblem(
                    WHERE, "a window of " + number + " is out of range", "write a number from 1 to 9999");
        }
        windowDays = Integer.parseInt(number) * unit;
        return true;
    }

    private boolean condition(String part) {
        Matcher attacked = IS_ATTACKED.matcher(part);
        Matcher attacks = ATTACKS.matcher(part);
        if (attacked.matches()) {
            Optional.ofNullable(attacked.group("z")).ifPresent(z -> adversaries = actors(z));
        } else if (attacks.matches()) {
            adversaries = actors(attacks.group("z"));
        } else {
            return false;
        }
        attack = true;
        return true;
    }

    private Interpretation readings(Kind kind, List<ActorId> patrons, List<ActorId> proteges) {
        List<Question> readings = new ArrayList<>();
        for (ActorId patron : patrons) {
            for (ActorId protege : proteges) {
                if (!patron.isOrBelongsTo(protege) && !protege.isOrBelongsTo(patron)) {
                    adversaries(patron, protege).forEach(z -> readings.add(question(kind, patron, protege, z)));
                }
            }
        }
        if (readings.isEmpty()) {
            throw new InputProblem(WHERE, "patron, protégé and adversary are three different actors", EXAMPLE);
        }
        if (readings.size() > MOST_READINGS) {
            throw new InputProblem(
                    WHERE, "the question has " + readings.size() + " readings", "ask about one patron and one protégé");
        }
        return new Interpretation(readings, notes);
    }

    private List<Optional<ActorId>> adversaries(ActorId patron, ActorId protege) {
        if (!adversaries.isEmpty()) {
            return adversaries.stream()
                    .filter(z -> !z.equals(patron) && !z.equals(protege))
                    .map(Optional::of)
                    .toList();
        }
        Optional<ActorId> found = QuestionContext.mostFrequentAttacker(ledger, protege, patron);
        notes.add(found.map(z -> "The question names no adversary; " + actors.name(z) + " is told to have attacked "
                        + actors.name(protege) + " most often in this case.")
                .orElse("Neither the question nor the case names an adversary of " + actors.name(protege) + "."));
        return List.of(found);
    }

    /// An attack is given where the question says so or names an adversary, and where the case names one; a
    /// question with a date and no "if" leaves the attack open.
    private Question question(Kind kind, ActorId patron, ActorId protege, Optional<ActorId> adversary) {
        boolean given = attack || (by.isEmpty() && adversary.isPresent());
        return new Question(
                kind, patron, protege, adversary, given ? Trigger.ATTACK : Trigger.NOW, windowDays, by, asked);
    }

    private List<ActorId> actors(String words) {
        Optional<ActorId> whole = actor(words);
        if (whole.isPresent()) {
            return List.of(whole.get());
        }
        List<ActorId> out = new ArrayList<>();
        for (String name : words.split(" or | and |, ?|/", -1)) {
            out.add(actor(name)
                    .orElseThrow(() -> new InputProblem(
                            WHERE,
                            "no state, body or group is called \"" + name.strip() + "\"",
                            "write its usual English name or its three-letter code")));
        }
        return out;
    }

    private Optional<ActorId> actor(String words) {
        return actor(words, actors);
    }

    /// The actor some words of a question name: an English name, an adjective's noun, a code.
    public static Optional<ActorId> actor(String words, Actors actors) {
        String name = words.strip()
                .replaceFirst("^(?i)the ", "")
                .replaceFirst("['’]s?$", "")
                .strip();
        return Stream.of(name, capitalised(name), name.toUpperCase(Locale.ROOT))
                .flatMap(n -> actors.find(n).map(Actors.Actor::id).or(() -> id(n, actors)).stream())
                .findFirst();
    }

    private static Optional<ActorId> id(String name, Actors actors) {
        return name.isBlank()
                ? Optional.empty()
                : actors.find(new ActorId(name)).map(Actors.Actor::id);
    }

    private static String capitalised(String name) {
        return Stream.of(name.split(" ", -1))
                .map(w -> w.isEmpty() || w.matches("of|and|the")
                        ? w
                        : Character.toUpperCase(w.charAt(0)) + w.substring(1))
                .collect(Collectors.joining(" "));
    }

    private static final List<DateTimeFormatter> DAYS = Stream.of(
                    "yyyy-M-d", "d MMMM yyyy", "d MMM yyyy", "MMMM d, yyyy", "MMMM d yyyy", "MMM d, yyyy")
            .map(QuestionParser::formatter)
            .toList();
    private static final List<DateTimeFormatter> MONTHS = Stream.of("yyyy-M", "MMMM yyyy", "MMM yyyy")
            .map(QuestionParser::formatter)
            .toList();

    private static DateTimeFormatter formatter(String format) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(format)
                .toFormatter(Locale.ENGLISH);
    }

    /// A day; the last one of a month or a year where no day is given.
    ///
    /// @throws InputProblem if the words are no date
    public static LocalDate date(String words) {
        String text = words.strip().replaceFirst("^(?i)(?:the )?end of ", "");
        if (text.matches("\\d{4}")) {
            return LocalDate.of(Integer.parseInt(text), 12, 31);
        }
        return DAYS.stream()
                .flatMap(f -> attempt(() -> LocalDate.parse(text, f)).stream())
                .findFirst()
                .or(() -> MONTHS.stream()
                        .flatMap(f -> attempt(() -> YearMonth.parse(text, f).atEndOfMonth()).stream())
                        .findFirst())
                .orElseThrow(() -> new InputProblem(
                        WHERE,
                        "\"" + words + "\" is no date",
                        "write 2025-12-31, 31 December 2025, June 2026 or 2026"));
    }

    private static Optional<LocalDate> attempt(java.util.function.Supplier<LocalDate> parse) {
        try {
            return Optional.of(parse.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
