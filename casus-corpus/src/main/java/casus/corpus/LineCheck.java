package casus.corpus;

import casus.corpus.record.GoldDriver.Motive;
import casus.corpus.record.GoldDriver.Pull;
import casus.corpus.record.GoldEvent;
import casus.corpus.record.GoldRecord.Kind;
import casus.corpus.record.GoldStatement.Manner;
import casus.corpus.record.GoldStatus;
import casus.corpus.record.GoldTransfer.Stage;
import casus.corpus.record.Span;
import casus.corpus.record.WireCode;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// Checks one line of records or traps against the text it is about.
final class LineCheck {
    /// Extended Date/Time Format, the part of it the corpus uses: X for an open digit, 21 to 24 for the
    /// seasons, `/` for from and to, `..` for open ends.
    private static final Pattern EDTF = Pattern.compile("D(?:/(?:D|\\.\\.))?|\\.\\./D"
            .replace("D", "(?:\\d{4}|\\d{3}X|\\d\\dXX|XXXX)(?:-(?:0[1-9]|1[0-2]|2[1-4]|XX)(?:-(?:[0-3]\\d|XX))?)?"));

    /// In code points; about three sentences.
    private static final int FARTHEST_MENTION = 900;

    private static final Set<String> COMMON =
            Set.of("id", "document", "kind", "quote", "start", "end", "optional", "mentions", "trigger");
    private static final Map<Kind, Set<String>> NEEDED = Map.of(
            Kind.AGREEMENT, Set.of("parties", "obligations", "signed"),
            Kind.TRANSFER, Set.of("supplier", "recipient", "item", "stage"),
            Kind.EVENT, Set.of("actor", "type", "target", "status", "date"),
            Kind.STATEMENT, Set.of("speaker", "actor", "manner"),
            Kind.DRIVER, Set.of("actor", "motive", "motiveAny", "pulls"),
            Kind.EXPECTATION, Set.of("thenActor"));
    private static final Map<Kind, Set<String>> ALLOWED = Map.of(
            Kind.AGREEMENT, Set.of("name", "termYears"),
            Kind.TRANSFER, Set.of("status", "by", "date"),
            Kind.EVENT, Set.of("by"),
            Kind.STATEMENT, Set.of("about"),
            Kind.DRIVER, Set.of("toward", "holder"),
            Kind.EXPECTATION, Set.of("condition", "holder"));
    private static final Map<Kind, Set<String>> ROLES = Map.of(
            Kind.AGREEMENT, Set.of("parties"),
            Kind.TRANSFER, Set.of("supplier", "recipient", "item"),
            Kind.EVENT, Set.of("actor", "target"),
            Kind.STATEMENT, Set.of("speaker"),
            Kind.DRIVER, Set.of("actor"),
            Kind.EXPECTATION, Set.of("actor"));
    private static final Set<String> PARTICIPANTS =
            Set.of("actor", "target", "supplier", "recipient", "toward", "thenActor", "parties");
    private static final Set<String> OF_A_TRAP = Set.of(
            "actor",
            "type",
            "target",
            "status",
            "supplier",
            "recipient",
            "stage",
            "speaker",
            "item",
            "parties",
            "obligation",
            "name",
            "termYears",
            "motive",
            "pulls",
            "thenActor",
            "date",
            "why");

    private final String text;
    private final ActorNames actors;
    private final MentionFinder finder;
    private final Consumer<String> fault;
    private final JsonNode line;

    LineCheck(String text, ActorNames actors, JsonNode line, Consumer<String> fault) {
        this.text = text;
        this.actors = actors;
        this.finder = new MentionFinder(text);
        this.line = line;
        this.fault = fault;
    }

    void checkRecord(String article) {
        checkDocument(article);
        Optional<Span> quote = checkQuote();
        Optional<Kind> kind = WireCode.find(Kind.class, word("kind"));
        if (kind.isEmpty()) {
            fault.accept("kind is \"" + word("kind") + "\", not one of " + WireCode.words(Kind.class));
            return;
        }
        checkFields(kind.get());
        checkCodes(kind.get());
        checkDates();
        checkParticipants();
        quote.ifPresent(span -> checkMentions(kind.get(), span));
    }

    void checkTrap(String article) {
        checkDocument(article);
        checkQuote();
        if (word("why").isBlank()) {
            fault.accept("a trap says why it is one");
        }
        line.fieldNames().forEachRemaining(name -> {
            if (!COMMON.contains(name) && !OF_A_TRAP.contains(name)) {
                fault.accept("a trap has no field \"" + name + "\"");
            }
        });
        codes("kind", Kind.class);
        codes("type", GoldEvent.Type.class);
        codes("stage", Stage.class);
        codes("status", GoldStatus.class);
        codes("pulls", Pull.class);
        codes("motive", Motive.class);
        checkParticipants();
    }

    private void checkDocument(String article) {
        if (word("id").isBlank()) {
            fault.accept("no id");
        }
        if (!word("document").equals(article)) {
            fault.accept("document is \"" + word("document") + "\", the file is of \"" + article + "\"");
        }
    }

    private Optional<Span> checkQuote() {
        String quote = word("quote");
        List<Integer> places = finder.places(quote);
        if (places.size() != 1) {
            fault.accept("the quote occurs " + places.size() + " times: " + quote);
            return Optional.empty();
        }
        Span span = Span.of(text, places.getFirst(), quote);
        if (line.path("start").asInt(-1) != span.start() || line.path("end").asInt(-1) != span.end()) {
            fault.accept("start and end of the quote are " + span.start() + " and " + span.end());
        }
        return Optional.of(span);
    }

    private void checkFields(Kind kind) {
        NEEDED.getOrDefault(kind, Set.of()).stream()
                .sorted()
                .filter(name -> !line.has(name))
                .forEach(name -> fault.accept(kind.wire() + " lacks \"" + name + "\""));
        line.fieldNames().forEachRemaining(name -> {
            if (!COMMON.contains(name)
                    && !NEEDED.getOrDefault(kind, Set.of()).contains(name)
                    && !ALLOWED.getOrDefault(kind, Set.of()).contains(name)) {
                fault.accept(kind.wire() + " has no field \"" + name + "\"");
            }
        });
        if (line.has("optional") && !line.path("optional").isBoolean()) {
            fault.accept("optional is neither true nor false");
        }
    }

    private void checkCodes(Kind kind) {
        switch (kind) {
            case AGREEMENT -> checkAgreement();
            case TRANSFER -> {
                code("stage", Stage.class);
                codes("status", GoldStatus.class);
            }
            case EVENT -> {
                code("type", GoldEvent.Type.class);
                code("status", GoldStatus.class);
            }
            case STATEMENT -> code("manner", Manner.class);
            case DRIVER -> {
                code("motive", Motive.class);
                code("motiveAny", Motive.class);
                code("pulls", Pull.class);
                if (!words("motiveAny").contains(word("motive"))) {
                    fault.accept("motiveAny lacks the motive \"" + word("motive") + "\"");
                }
            }
            case EXPECTATION -> {}
        }
    }

    private void checkAgreement() {
        if (words("parties").isEmpty()) {
            fault.accept("an agreement without parties");
        }
        JsonNode obligations = line.path("obligations");
        obligations.fieldNames().forEachRemaining(name -> {
            if (!name.equals("defence") || !obligations.path(name).isBoolean()) {
                fault.accept("obligations hold \"defence\" with true or false only, not \"" + name + "\"");
            }
        });
        JsonNode years = line.path("termYears");
        if (!years.isMissingNode() && !years.isNull() && !years.isInt()) {
            fault.accept("termYears is no whole number: " + years);
        }
    }

    /// At least one word, all in the list.
    private <T extends Enum<T> & WireCode> void code(String field, Class<T> type) {
        if (words(field).isEmpty()) {
            fault.accept(field + " is empty");
        }
        codes(field, type);
    }

    private <T extends Enum<T> & WireCode> void codes(String field, Class<T> type) {
        words(field).stream()
                .filter(word -> WireCode.find(type, word).isEmpty())
                .forEach(word -> fault.accept(field + " is \"" + word + "\", not one of " + WireCode.words(type)));
    }

    private void checkDates() {
        for (String field : List.of("date", "signed")) {
            words(field).stream()
                    .filter(date -> !EDTF.matcher(date).matches())
                    .forEach(date -> fault.accept(field + " is no EDTF date: " + date));
        }
    }

    private void checkParticipants() {
        for (String field : PARTICIPANTS.stream().sorted().toList()) {
            words(field).stream()
                    .filter(name -> !actors.contains(name))
                    .forEach(
                            name -> fault.accept(field + " is \"" + name + "\", neither ISO 3166-1 nor in actors.tsv"));
        }
    }

    private void checkMentions(Kind kind, Span quote) {
        line.path("mentions").properties().forEach(role -> {
            if (!ROLES.getOrDefault(kind, Set.of()).contains(role.getKey())) {
                fault.accept(kind.wire() + " has no role \"" + role.getKey() + "\"");
            }
            list(role.getValue()).forEach(words -> checkMention(role.getKey(), words, quote));
        });
    }

    private void checkMention(String role, String written, Span quote) {
        MentionFinder.FoundWords found = finder.find(written);
        if (!found.isClear()) {
            fault.accept("mention of the " + role + " \"" + written + "\" occurs "
                    + found.places().size() + " times");
            return;
        }
        if (Math.abs(text.codePointCount(0, found.place()) - quote.start()) > FARTHEST_MENTION) {
            fault.accept("mention of the " + role + " \"" + written + "\" is far from its quote");
        }
    }

    private String word(String field) {
        return line.path(field).asText("");
    }

    private List<String> words(String field) {
        return list(line.path(field));
    }

    /// One word or a list of them; null is none.
    static List<String> list(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            return List.of(node.asText());
        }
        List<String> words = new ArrayList<>();
        node.forEach(one -> words.addAll(list(one)));
        return words;
    }
}
