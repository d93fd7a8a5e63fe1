package casus.assess.transfer;

import casus.assess.question.QuestionParser;
import casus.ledger.actor.Actors;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import casus.terms.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads "Will X deliver ITEM to Y?" and "Will X slow (stop, speed up, resume) ITEM deliveries to Y?", with "by
/// DATE" or "within N days". By patterns, not by parsing; a question that fits none is left to the other kinds.
public final class TransferQuestions {
    private static final String WHERE = "question";
    private static final int MOST = 60;
    private static final int DAYS_A_WEEK = 7;
    private static final int DAYS_A_MONTH = 30;
    private static final int DAYS_A_YEAR = 365;

    private static final String SLOW =
            "slow(?: down)?|delay|reduce|cut(?: back)?(?: on)?|curb|curtail|scale back|decrease|limit|hold up|stall";
    private static final String STOP = "stop|halt|end|cease|suspend|freeze|cut off|break off|discontinue";
    private static final String SPEED_UP = "speed up|accelerate|increase|expand|step up|boost|ramp up|hasten|scale up";
    private static final String RESUME = "resume|restart|renew|unfreeze|reopen";
    private static final String CHANGE = "(?<change>" + SLOW + "|" + STOP + "|" + SPEED_UP + "|" + RESUME + ")";
    private static final String DELIVER = "deliver|supply|provide|send|sell|ship|transfer|export|hand over|give";
    private static final String DELIVERING =
            "(?:delivering|supplying|providing|sending|selling|shipping|transferring|exporting|handing over|giving)";
    private static final String NOUN =
            "(?:deliver(?:y|ies)|suppl(?:y|ies)|shipments?|exports?|transfers?|sales?|provision)";
    private static final String ASK =
            "(?:will|would|can|could|should|may|might|is|are|does|do) (?<x>.+?) (?:going to |likely to |ready to )?";
    private static final String THE = "(?:the |its |their |any |all )?";

    private static final List<Pattern> CHANGES = List.of(
            pattern(ASK + CHANGE + " " + THE + NOUN + " of (?<item>.+?) to (?<y>.+)"),
            pattern(ASK + CHANGE + " " + THE + "(?<item>.+?) " + NOUN + " to (?<y>.+)"),
            pattern(ASK + CHANGE + " " + DELIVERING + " (?<item>.+?) to (?<y>.+)"),
            pattern(ASK + CHANGE + " (?:supplying|providing|equipping) (?<y>.+?) with (?<item>.+)"));
    private static final List<Pattern> DELIVERIES = List.of(
            pattern(ASK + "(?:supply|provide|equip) (?<y>.+?) with (?<item>.+)"),
            pattern(ASK + "(?:start |begin |finally |actually |ever )?(?:to )?(?<verb>" + DELIVER
                    + ") (?<item>.+?) to (?<y>.+)"),
            pattern(ASK + "(?:start|begin) " + DELIVERING + " (?<item>.+?) to (?<y>.+)"));
    private static final Pattern DOUBLE = pattern(ASK + "(?:deliver|supply|send|sell|give) (?<rest>\\S+ .+)");
    private static final Pattern CLAUSE =
            pattern("(?<rest>.+?),? (?<front>by|before|within|in the next) (?<what>(?:the )?(?:end of )?[^,]*\\d.*)");
    private static final Pattern SPAN = pattern("(?<n>\\d+) (?<unit>day|week|month|year)s?");
    /// Help that no stage of a transfer tells of: the ladder's own questions.
    private static final Pattern NO_ITEM = pattern(
            "(?:troops|soldiers|forces|help|aid|support|assistance|relief|(?:humanitarian|military) (?:help|aid|support|assistance)"
                    + "|intelligence|words|it|them|something|anything)");

    /// "drone deliveries" are deliveries of drones.
    private static final String ONE_OF =
            "(?i)\\b(?:drone|missile|rocket|tank|jet|fighter|helicopter|bomber|plane|shell|howitzer|ship|frigate|submarine"
                    + "|corvette|vessel|system|weapon|arm|vehicle)$";

    private TransferQuestions() {}

    /// The question, if it is one on transfers.
    ///
    /// @throws InputProblem if it is one, and names somebody unknown, nothing, or a day that is no date
    public static Optional<TransferQuestion> read(String asked, Actors actors, LocalDate today) {
        Matcher clause = CLAUSE.matcher(plain(asked));
        Optional<ParsedChange> said = said(main(asked), actors);
        if (said.isEmpty()) {
            return Optional.empty();
        }
        ParsedChange s = said.get();
        TransferQuestion q = new TransferQuestion(
                s.change(),
                actor(s.supplier(), actors),
                different(s, actors),
                item(s.item()),
                Question.DEFAULT_WINDOW_DAYS,
                Optional.empty(),
                asked.strip());
        return Optional.of(clause.matches() ? dated(q, clause.group("front"), clause.group("what"), today) : q);
    }

    /// Whether the words are a question on transfers, whoever it names.
    public static boolean isAsked(String asked, Actors actors) {
        return said(main(asked), actors).isPresent();
    }

    private static String main(String asked) {
        Matcher clause = CLAUSE.matcher(plain(asked));
        return clause.matches() ? clause.group("rest") : plain(asked);
    }

    private static String plain(String asked) {
        return asked.strip().replaceAll("\\s+", " ").replaceAll("[?!. ]+$", "");
    }

    private record ParsedChange(Change change, String supplier, String item, String recipient) {}

    private static Optional<ParsedChange> said(String text, Actors actors) {
        for (Pattern p : CHANGES) {
            Matcher m = p.matcher(text);
            if (m.matches()) {
                return Optional.of(
                        new ParsedChange(change(m.group("change")), m.group("x"), m.group("item"), m.group("y")));
            }
        }
        for (Pattern p : DELIVERIES) {
            Matcher m = p.matcher(text);
            if (m.matches()) {
                return Optional.of(new ParsedChange(Change.DELIVER, m.group("x"), m.group("item"), m.group("y")))
                        .filter(s -> isItem(s, text));
            }
        }
        Matcher m = DOUBLE.matcher(text);
        return m.matches() ? split(m.group("x"), m.group("rest"), actors) : Optional.empty();
    }

    /// "send arms to" and "send troops to" are the ladder's.
    private static boolean isItem(ParsedChange s, String text) {
        return !NO_ITEM.matcher(bare(s.item())).matches()
                && !text.toLowerCase(Locale.ROOT).contains(" send arms to ");
    }

    /// "send Y ITEM": the longest beginning that names somebody is Y.
    private static Optional<ParsedChange> split(String supplier, String rest, Actors actors) {
        for (int at = rest.lastIndexOf(' '); at > 0; at = rest.lastIndexOf(' ', at - 1)) {
            String name = rest.substring(0, at);
            String item = rest.substring(at + 1);
            if (QuestionParser.actor(name, actors).isPresent()
                    && !NO_ITEM.matcher(bare(item)).matches()) {
                return Optional.of(new ParsedChange(Change.DELIVER, supplier, item, name));
            }
        }
        return Optional.empty();
    }

    private static Change change(String verb) {
        String v = verb.toLowerCase(Locale.ROOT);
        if (v.matches(SLOW)) {
            return Change.SLOW;
        }
        return v.matches(STOP) ? Change.STOP : v.matches(SPEED_UP) ? Change.SPEED_UP : Change.RESUME;
    }

    private static ActorId actor(String words, Actors actors) {
        return QuestionParser.actor(words, actors)
                .orElseThrow(() -> new InputProblem(
                        WHERE,
                        "no state, body or group is called \"" + words.strip() + "\"",
                        "write its usual English name or its three-letter code"));
    }

    private static ActorId different(ParsedChange s, Actors actors) {
        ActorId supplier = actor(s.supplier(), actors);
        ActorId recipient = actor(s.recipient(), actors);
        if (supplier.equals(recipient)) {
            throw new InputProblem(
                    WHERE,
                    "supplier and recipient are one, " + actors.name(supplier),
                    "ask, for example, \"Will X deliver ITEM to Y?\"");
        }
        return recipient;
    }

    private static String item(String words) {
        String item = bare(words).replaceFirst(ONE_OF, "$0s");
        if (item.isBlank() || item.length() > MOST || !item.matches("(?U).*\\p{Alnum}.*")) {
            throw new InputProblem(
                    WHERE,
                    "\"" + words + "\" names no item",
                    "write a class of goods or a weapon, such as drones, air defence systems or S-400");
        }
        return item;
    }

    private static String bare(String words) {
        return words.strip()
                .replaceFirst(
                        "(?i)^(?:(?:the|its|their|any|more|new|some|further|additional|all|a|an|first|fewer|less) )+",
                        "");
    }

    private static TransferQuestion dated(TransferQuestion q, String front, String what, LocalDate today) {
        if (front.equalsIgnoreCase("by") || front.equalsIgnoreCase("before")) {
            LocalDate day = QuestionParser.date(what);
            if (!day.isAfter(today)) {
                throw new InputProblem(
                        WHERE,
                        day + " is not after today, " + today,
                        "name a later day, or set the clock with --today");
            }
            return q.by(day, today);
        }
        Matcher span = SPAN.matcher(what);
        if (!span.matches() || span.group("n").length() > 3 || Integer.parseInt(span.group("n")) < 1) {
            throw new InputProblem(
                    WHERE,
                    "\"" + front + " " + what + "\" is no window",
                    "write \"within 90 days\" or \"by 2025-12-31\"");
        }
        int unit = switch (span.group("unit").toLowerCase(Locale.ROOT)) {
            case "week" -> DAYS_A_WEEK;
            case "month" -> DAYS_A_MONTH;
            case "year" -> DAYS_A_YEAR;
            default -> 1;
        };
        return new TransferQuestion(
                q.change(),
                q.supplier(),
                q.recipient(),
                q.item(),
                Integer.parseInt(span.group("n")) * unit,
                Optional.empty(),
                q.asked());
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
