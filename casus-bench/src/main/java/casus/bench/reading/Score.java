package casus.bench.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Scores entries in wire form against hand-made gold. A gold record is found when an entry of its kind and article
/// overlaps its quote and the key fields agree; one entry serves one quote; a hypothetical event or transfer may be
/// given as an expectation with the same actor, and the other way round. Never-records are what must not be found.
///
/// A gold record without offsets is placed by its quote, which must stand in the text once.
public final class Score {
    private static final int LONGEST = 600;
    private static final int LISTED = 8;
    private static final int ITEM_WORDS = 20;
    private static final int DECILES = 10;
    private static final Set<String> EXHAUSTIVE = Set.of("agreement", "transfer", "event", "statement");
    private static final Map<String, String> ALIAS = Map.ofEntries(
            Map.entry("is", "isil"),
            Map.entry("isis", "isil"),
            Map.entry("islamic state", "isil"),
            Map.entry("daesh", "isil"),
            Map.entry("da esh", "isil"),
            Map.entry("us led coalition", "coalition"),
            Map.entry("global coalition", "coalition"),
            Map.entry("cjtf oir", "coalition"),
            Map.entry("al qaeda", "al qaida"),
            Map.entry("united nations", "un"),
            Map.entry("european union", "eu"),
            Map.entry("north atlantic treaty organization", "nato"),
            Map.entry("syrian democratic forces", "sdf"));

    private static final Set<String> UNREAL = Set.of("planned", "hypothetical");

    private record PlacedEntry(int number, int start, int end, JsonNode entry) {
        String kind() {
            return entry.path("kind").asText();
        }
    }

    private final Map<String, List<PlacedEntry>> entries = new HashMap<>();
    private final Map<String, int[]> byKind = new TreeMap<>();
    private final List<String> errors = new ArrayList<>();
    private final Set<Integer> onGold = new HashSet<>();
    private final Set<Integer> agreeing = new HashSet<>();
    private final Set<Integer> right = new HashSet<>();
    private boolean exhaustive;
    private int total;
    private int dead;
    private int overfull;
    private int neverHits;
    private int words;

    private Score() {}

    static Score of(
            List<JsonNode> gold, List<JsonNode> never, Map<String, List<JsonNode>> found, Map<String, String> texts) {
        Score score = new Score();
        found.forEach(
                (document, list) -> list.forEach(e -> score.place(document, e, texts.getOrDefault(document, ""))));
        texts.forEach((document, text) -> score.words += found.containsKey(document) ? text.split("\\s+").length : 0);
        Map<String, String> served = new HashMap<>();
        gold.forEach(g -> score.judge(g, texts, served));
        never.forEach(g -> score.forbid(g, texts));
        return score;
    }

    private void place(String document, JsonNode e, String text) {
        int number = ++total;
        int start = e.path("anchor").path("start").asInt();
        int end = e.path("anchor").path("end").asInt();
        String exact = e.path("anchor").path("exact").asText();
        int length = text.codePointCount(0, text.length());
        boolean live = start >= 0
                && end <= length
                && end - start <= LONGEST
                && start < end
                && text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end))
                        .equals(exact);
        if (!live) {
            dead++;
            return;
        }
        boolean full = List.of("actors", "recipients", "parties").stream()
                        .anyMatch(f -> e.path(f).size() > LISTED)
                || e.path("item").asText("").split("\\s+").length > ITEM_WORDS
                || e.path("speaker").asText("").split("\\s+").length > LISTED;
        if (full) {
            overfull++;
            return;
        }
        entries.computeIfAbsent(document, d -> new ArrayList<>()).add(new PlacedEntry(number, start, end, e));
    }

    private static int[] span(JsonNode g, Map<String, String> texts) {
        if (g.has("start")) {
            return new int[] {g.path("start").asInt(), g.path("end").asInt()};
        }
        String text = texts.getOrDefault(g.path("document").asText(), "");
        int at = text.indexOf(g.path("quote").asText());
        return at < 0
                ? new int[] {-1, -1}
                : new int[] {
                    text.codePointCount(0, at),
                    text.codePointCount(0, at + g.path("quote").asText().length())
                };
    }

    private List<PlacedEntry> near(JsonNode g, Map<String, String> texts) {
        int[] span = span(g, texts);
        return entries.getOrDefault(g.path("document").asText(), List.of()).stream()
                .filter(e -> Math.min(span[1], e.end()) > Math.max(span[0], e.start()))
                .toList();
    }

    private void judge(JsonNode g, Map<String, String> texts, Map<String, String> served) {
        String kind = g.path("kind").asText();
        String quote = g.path("quote").asText();
        boolean optional = g.path("optional").asBoolean(false);
        exhaustive |= optional;
        boolean located = false;
        boolean hit = false;
        for (PlacedEntry e : near(g, texts)) {
            boolean sameKind = e.kind().equals(kind);
            located |= sameKind;
            boolean agrees = agree(g, e.entry());
            if (agrees) {
                right.add(e.number());
            }
            if (sameKind) {
                onGold.add(e.number());
                if (agrees) {
                    agreeing.add(e.number());
                }
            }
            String key = kind + " " + e.number();
            if (!optional && !hit && agrees && served.getOrDefault(key, quote).equals(quote)) {
                served.put(key, quote);
                hit = true;
            }
        }
        if (optional) {
            return;
        }
        int[] counts = byKind.computeIfAbsent(kind, k -> new int[3]);
        counts[0]++;
        counts[1] += located ? 1 : 0;
        counts[2] += hit ? 1 : 0;
        if (!hit) {
            errors.add(String.join("\t", "missed", g.path("id").asText(), kind, located ? "located" : "absent", quote));
        }
    }

    private void forbid(JsonNode g, Map<String, String> texts) {
        for (PlacedEntry e : near(g, texts)) {
            if (forbidden(g, e.entry())) {
                neverHits++;
                errors.add(String.join(
                        "\t",
                        "never",
                        g.path("id").asText(),
                        g.path("why").asText(),
                        e.entry().path("id").asText(),
                        g.path("quote").asText()));
            }
        }
    }

    // ---- agreement of fields

    /// Whether an entry in wire form tells what a gold record of overlapping words tells.
    public static boolean agree(JsonNode g, JsonNode e) {
        String kind = g.path("kind").asText();
        String other = e.path("kind").asText();
        boolean maybe = g.path("status").asText().equals("hypothetical") || kind.equals("expectation");
        if (!kind.equals(other)) {
            return crosswise(g, e, kind, other, maybe);
        }
        return switch (kind) {
            case "agreement" -> agreement(g, e);
            case "transfer" -> transfer(g, e, maybe);
            case "event" -> event(g, e);
            case "statement" -> statement(g, e);
            case "driver" ->
                state(e.path("actor").asText()).equals(g.path("actor").asText())
                        && any(g, "motiveAny", "motive")
                                .contains(e.path("motive").asText())
                        && e.path("pulls").asText().equals(g.path("pulls").asText());
            default ->
                given(g, "thenActor").isEmpty()
                        || state(e.path("then").path("actor").asText("")).equals(given(g, "thenActor"));
        };
    }

    private static boolean crosswise(JsonNode g, JsonNode e, String kind, String other, boolean maybe) {
        boolean pair = Set.of("event", "transfer", "expectation").containsAll(List.of(kind, other))
                && (kind.equals("expectation") || other.equals("expectation"));
        if (!maybe || !pair) {
            return false;
        }
        if (kind.equals("expectation")) {
            Set<String> doers = states(e.path("actors"));
            doers.add(state(e.path("supplier").asText("")));
            return UNREAL.contains(status(e))
                    && (given(g, "thenActor").isEmpty() || doers.contains(given(g, "thenActor")));
        }
        String then = state(e.path("then").path("actor").asText(""));
        return then.equals(given(g, "actor")) || then.equals(given(g, "supplier"));
    }

    private static boolean agreement(JsonNode g, JsonNode e) {
        Set<String> wanted = states(g.path("parties"));
        JsonNode duty = e.path("obligations").path("defense");
        String signed = given(g, "signed");
        if (!states(e.path("parties")).containsAll(wanted)
                || !signed.isEmpty() && !sameDate(signed, e.path("signed").asText(""))) {
            return false;
        }
        JsonNode told = g.path("obligations").path("defence");
        return told.isBoolean()
                ? duty.isBoolean() && duty.booleanValue() == told.booleanValue()
                : !duty.asBoolean(false);
    }

    private static boolean transfer(JsonNode g, JsonNode e, boolean maybe) {
        if (!given(g, "supplier").isEmpty()
                        && !state(e.path("supplier").asText("")).equals(state(given(g, "supplier")))
                || !given(g, "recipient").isEmpty()
                        && !state(e.path("recipient").asText("")).equals(state(given(g, "recipient")))) {
            return false;
        }
        String stage = given(g, "stage").equals("co-produced") ? "coProduced" : given(g, "stage");
        boolean unsure = UNREAL.contains(status(e));
        Set<String> early = Set.of("offered", "promised", "ordered", "delivered");
        boolean sameStage = e.path("stage").asText().equals(stage)
                || maybe
                        && unsure
                        && early.contains(stage)
                        && early.contains(e.path("stage").asText());
        if (!sameStage
                || maybe != unsure
                        && Set.of("delivered", "co-produced", "stalled").contains(given(g, "stage"))) {
            return false;
        }
        return !status(e).equals("denied")
                && shareStem(
                        given(g, "item"),
                        e.path("item").asText("") + " " + e.path("designation").asText(""));
    }

    private static boolean event(JsonNode g, JsonNode e) {
        Set<String> doers = states(e.path("actors"));
        if (!given(g, "actor").isEmpty() && !doers.contains(state(given(g, "actor")))) {
            return false;
        }
        Set<String> where = states(e.path("recipients"));
        if (Set.of("CONSULT", "COOPERATE", "AGREE").contains(e.path("type").asText())) {
            where.addAll(doers);
        }
        if (!given(g, "target").isEmpty() && !where.contains(state(given(g, "target")))) {
            return false;
        }
        Set<String> types = any(g, "type", "type");
        g.path("altTypes").forEach(t -> types.add(t.asText()));
        String want = given(g, "status").equals("reported") ? "occurred" : given(g, "status");
        boolean near = UNREAL.contains(want) && UNREAL.contains(status(e));
        return types.contains(e.path("type").asText()) && (status(e).equals(want) || near);
    }

    private static boolean statement(JsonNode g, JsonNode e) {
        String speaker = fold(given(g, "speaker"));
        if (!speaker.isEmpty()) {
            String last = speaker.substring(speaker.lastIndexOf(' ') + 1);
            if (!List.of(fold(e.path("speaker").asText("")).split(" ")).contains(last)) {
                return false;
            }
        } else if (!given(g, "actor").isEmpty()
                && !state(e.path("actor").asText("")).equals(state(given(g, "actor")))) {
            return false;
        }
        String manner = e.path("manner").asText();
        return manner.equals(given(g, "manner")) || given(g, "manner").equals("direct") && manner.equals("mixed");
    }

    private static boolean forbidden(JsonNode g, JsonNode e) {
        if (g.has("kind") && !e.path("kind").asText().equals(given(g, "kind"))) {
            return false;
        }
        for (String role : List.of("supplier", "recipient")) {
            if (g.has(role) && !state(e.path(role).asText("")).equals(given(g, role))) {
                return false;
            }
        }
        if (g.has("stage")
                        && !(e.path("stage").asText().equals(given(g, "stage"))
                                && status(e).equals("occurred"))
                || g.has("status") && !status(e).equals(given(g, "status"))) {
            return false;
        }
        if (g.has("type") && !any(g, "type", "type").contains(e.path("type").asText())
                || g.has("actor") && !states(e.path("actors")).contains(given(g, "actor"))) {
            return false;
        }
        if (given(g, "kind").equals("statement")
                && !g.has("speaker")
                && !fold(given(g, "quote")).equals(fold(e.path("content").asText("")))) {
            return false;
        }
        if (g.has("speaker")
                && !List.of(fold(e.path("speaker").asText("")).split(" ")).contains(fold(given(g, "speaker")))) {
            return false;
        }
        if (g.has("item") && !shareStem(given(g, "item"), e.path("item").asText(""))) {
            return false;
        }
        return !g.has("obligation")
                || e.path("obligations").path(given(g, "obligation")).asBoolean(false);
    }

    // ---- words

    private static String given(JsonNode g, String field) {
        return g.path(field).asText("").equals("null") ? "" : g.path(field).asText("");
    }

    private static Set<String> any(JsonNode g, String many, String one) {
        Set<String> out = new TreeSet<>();
        JsonNode list = g.path(many);
        if (list.isArray()) {
            list.forEach(v -> out.add(v.asText()));
        } else {
            out.add(given(g, list.isMissingNode() ? one : many));
        }
        return out;
    }

    private static String status(JsonNode e) {
        String s = e.path("status").asText("occurred");
        return s.equals("ongoing") || s.equals("historical") ? "occurred" : s;
    }

    private static boolean sameDate(String gold, String got) {
        if (got.isEmpty() || got.contains("/") || got.length() < Math.min(gold.length(), 7)) {
            return false;
        }
        for (int i = 0; i < Math.min(gold.length(), got.length()); i++) {
            if (gold.charAt(i) != got.charAt(i) && gold.charAt(i) != 'X' && got.charAt(i) != 'X') {
                return false;
            }
        }
        return true;
    }

    private static String state(String actor) {
        String folded = fold(actor);
        if (actor.matches("[A-Z]{3}(\\..*)?")
                && (actor.contains(".") || !ALIAS.containsKey(actor.toLowerCase(Locale.ROOT)))) {
            return actor.substring(0, 3);
        }
        return ALIAS.getOrDefault(folded, folded).toUpperCase(Locale.ROOT);
    }

    private static Set<String> states(JsonNode list) {
        Set<String> out = new TreeSet<>();
        list.forEach(v -> out.add(state(v.asText())));
        return out;
    }

    private static String fold(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKD)
                .replaceAll("[^\\p{ASCII}]", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", " ")
                .strip();
    }

    private static Set<String> stems(String words) {
        Set<String> out = new TreeSet<>();
        String folded = fold(words.replace('‑', '-').replace("defence", "defense"))
                .replaceAll("\\b(\\w{1,3}) (\\d+)\\b", "$1$2");
        for (String w : folded.split(" ")) {
            if (w.length() > 1) {
                out.add(w.substring(0, Math.min(5, w.length())));
            }
        }
        return out;
    }

    private static boolean shareStem(String a, String b) {
        return stems(a).stream().anyMatch(stems(b)::contains);
    }

    // ---- result

    List<String> errors() {
        return List.copyOf(errors);
    }

    void into(ObjectNode out) {
        int[] sums = new int[3];
        byKind.values().forEach(v -> {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += v[i];
            }
        });
        out.put("recall", share(sums[2], sums[0]))
                .put("found", sums[2])
                .put("gold", sums[0])
                .put("located", share(sums[1], sums[0]));
        byKind.forEach((kind, v) -> out.put("recall_" + kind, share(v[2], v[0])));
        if (exhaustive) {
            precision(out);
        }
        out.put("neverHits", neverHits)
                .put("onGold", onGold.size())
                .put("agreeing", share(agreeing.size(), onGold.size()))
                .put("overfull", overfull)
                .put("entriesPer100Words", Math.round(10_000.0 * total / Math.max(1, words)) / 100.0)
                .put("deadAnchors", dead);
    }

    /// Where the gold lists all agreements, transfers, events and statements: the share of such entries that
    /// agree with a record, and how far the confidence of entries is the share that is right, by the expected
    /// calibration error over ten equal steps (Naeini, Cooper and Hauskrecht 2015).
    private void precision(ObjectNode out) {
        int all = 0;
        int good = 0;
        double[] sure = new double[DECILES];
        int[] count = new int[DECILES];
        int[] hits = new int[DECILES];
        for (List<PlacedEntry> list : entries.values()) {
            for (PlacedEntry e : list) {
                if (!EXHAUSTIVE.contains(e.kind())) {
                    continue;
                }
                boolean agrees = right.contains(e.number());
                all++;
                good += agrees ? 1 : 0;
                if (!agrees) {
                    errors.add(String.join(
                            "\t",
                            "wrong",
                            e.entry().path("id").asText(),
                            e.kind(),
                            "",
                            e.entry().path("anchor").path("exact").asText()));
                }
                if (e.entry().path("confidence").isNumber()) {
                    double c = e.entry().path("confidence").asDouble();
                    int decile = (int) Math.min(DECILES - 1L, (long) (c * DECILES));
                    sure[decile] += c;
                    count[decile]++;
                    hits[decile] += agrees ? 1 : 0;
                }
            }
        }
        out.put("precision", share(good, all)).put("judged", all);
        int weighed = Arrays.stream(count).sum();
        if (weighed == 0) {
            return;
        }
        double error = 0;
        ArrayNode deciles = out.putArray("confidence");
        for (int i = 0; i < DECILES; i++) {
            if (count[i] > 0) {
                error += Math.abs(sure[i] - hits[i]) / weighed;
                deciles.addObject()
                        .put("from", i / (double) DECILES)
                        .put("entries", count[i])
                        .put("said", Math.round(1000 * sure[i] / count[i]) / 1000.0)
                        .put("right", share(hits[i], count[i]));
            }
        }
        out.put("calibrationError", Math.round(10_000 * error) / 10_000.0);
    }

    private static double share(int part, int whole) {
        return Math.round(10_000.0 * part / Math.max(1, whole)) / 10_000.0;
    }
}
