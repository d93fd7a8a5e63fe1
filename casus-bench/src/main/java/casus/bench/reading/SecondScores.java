package casus.bench.reading;

import casus.extract.Extraction;
import casus.ledger.actor.Actors;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import casus.read.Article;
import casus.read.Articles;
import casus.second.ArticleReading;
import casus.second.EntryGate;
import casus.second.ReaderComparison;
import casus.second.SecondReader;
import casus.terms.Anchor;
import casus.terms.InputProblem;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What the gate does to the answers of a second reader: recall and precision against the gold before and after it,
/// agreement with Casus' own reading by kind, and what becomes of planted false entries and of true ones.
public final class SecondScores {
    private static final int PLANTED_EACH = 20;
    private static final Common.MadeBy BY = new Common.MadeBy(Common.MadeBy.SECOND + "answers", "from files");

    private final Path gold;
    private final Map<String, Article> articles = new TreeMap<>();
    private final Map<String, JsonNode> answers = new TreeMap<>();
    private final Map<String, EntryGate> gates = new HashMap<>();
    private final List<JsonNode> records = new ArrayList<>();
    private final List<JsonNode> traps = new ArrayList<>();
    private final Extraction extraction;
    private final SecondReader reader;
    private final List<String> lost = new ArrayList<>();

    private SecondScores(Path gold, Extraction extraction, Actors actors) {
        this.gold = gold;
        this.extraction = extraction;
        this.reader = new SecondReader(extraction, actors);
    }

    /// @param answers folder of `NAME.json`, one for each article that was read: an object with `entries`
    /// @param seed    for which false entries are planted
    public static ReadingScores.Result measure(
            Path gold, Path folder, Path answers, LocalDate today, Extraction extraction, Actors actors, long seed) {
        SecondScores scores = new SecondScores(gold, extraction, actors);
        scores.load(folder, answers, today);
        return scores.run(seed);
    }

    private void load(Path folder, Path given, LocalDate today) {
        for (Path file : files(given, ".json")) {
            String stem = file.getFileName().toString().replaceFirst("\\.json$", "");
            ObjectNode answer = (ObjectNode) Wire.parse(text(file));
            answer.remove("article");
            answers.put(stem, answer);
        }
        for (Article a : Articles.of(today)
                .read(List.of(folder), (done, total, name) -> {})
                .articles()) {
            String stem = a.name().replaceFirst("\\.[a-z]+$", "");
            if (answers.containsKey(stem)) {
                articles.put(stem, a);
            }
        }
        if (articles.isEmpty()) {
            throw new InputProblem(
                    given.toString(), "no answer is to one of the articles", "name a folder of NAME.json files");
        }
        lines(".gold.jsonl", records);
        lines(".never.jsonl", traps);
    }

    private void lines(String ending, List<JsonNode> into) {
        for (Path file : files(gold, ending)) {
            text(file)
                    .lines()
                    .filter(l -> !l.isBlank())
                    .map(Wire::parse)
                    .filter(r -> articles.containsKey(r.path("document").asText()))
                    .forEach(into::add);
        }
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(f ->
                            f.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new InputProblem(folder.toString(), "this folder cannot be read", "name another");
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ReadingScores.Result run(long seed) {
        ObjectNode out = JsonNodeFactory.instance.objectNode();
        Map<String, List<JsonNode>> before = new HashMap<>();
        Map<String, List<JsonNode>> after = new HashMap<>();
        Map<String, List<JsonNode>> sure = new HashMap<>();
        Map<String, List<JsonNode>> own = new HashMap<>();
        Map<String, List<JsonNode>> both = new HashMap<>();
        Map<String, List<JsonNode>> added = new HashMap<>();
        Map<String, Integer> dropped = new TreeMap<>();
        Map<String, int[]> agreement = new TreeMap<>();
        int given = 0;
        int unsure = 0;
        for (Map.Entry<String, Article> each : articles.entrySet()) {
            String stem = each.getKey();
            Article article = each.getValue();
            JsonNode answer = answers.getOrDefault(stem, JsonNodeFactory.instance.objectNode());
            ArticleReading read = reader.gate(article, List.of(Wire.text(answer)), BY);
            given += read.given();
            read.dropped().forEach((why, n) -> dropped.merge(why.wire(), n, Integer::sum));
            before.put(stem, asGiven(article, answer));
            after.put(stem, wire(read.entries()));
            sure.put(
                    stem,
                    wire(read.entries().stream().filter(SecondScores::isSure).toList()));
            unsure += (int) read.entries().stream().filter(e -> !isSure(e)).count();
            List<Entry> first = extraction.of(article);
            own.put(stem, wire(first));
            ReaderComparison compared = ReaderComparison.of(first, read.entries());
            tally(agreement, first, compared);
            List<Entry> joined = new ArrayList<>(first);
            List<Entry> fresh =
                    compared.added().stream().filter(SecondScores::isSure).toList();
            added.put(stem, wire(fresh));
            joined.addAll(fresh);
            both.put(stem, wire(joined));
        }
        out.put("articles", articles.size()).put("answers", given);
        score(out.putObject("before"), before);
        score(out.putObject("after"), after);
        score(out.putObject("afterSure"), sure);
        out.put("unsure", unsure);
        ObjectNode why = out.putObject("dropped");
        dropped.forEach(why::put);
        score(out.putObject("casusAlone"), own);
        score(out.putObject("modelAdds"), added);
        score(out.putObject("bothReaders"), both);
        ObjectNode kinds = out.putObject("agreement");
        agreement.forEach((kind, n) -> kinds.putObject(kind)
                .put("both", n[0])
                .put("differ", n[1])
                .put("casusAlone", n[2])
                .put("secondAlone", n[3]));
        planted(out.putObject("planted"), seed);
        trueOnes(out.putObject("true"));
        return new ReadingScores.Result(out, lost);
    }

    private static boolean isSure(Entry e) {
        return e.common().review() != Common.Review.UNSURE;
    }

    private static List<JsonNode> wire(List<Entry> entries) {
        return entries.stream().map(e -> (JsonNode) Wire.object(e)).toList();
    }

    private void score(ObjectNode out, Map<String, List<JsonNode>> found) {
        Map<String, String> texts = new TreeMap<>();
        articles.forEach((stem, a) -> texts.put(stem, a.text()));
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        Score.of(records, traps, found, texts).into(all);
        for (String field : List.of("recall", "found", "gold", "precision", "judged", "neverHits", "deadAnchors")) {
            if (all.has(field)) {
                out.set(field, all.path(field));
            }
        }
        out.put("entries", found.values().stream().mapToInt(List::size).sum());
    }

    /// What a model gave, taken at its word: words that do not stand in the text are dead anchors.
    private static List<JsonNode> asGiven(Article article, JsonNode answer) {
        List<JsonNode> out = new ArrayList<>();
        for (JsonNode item : answer.path("entries")) {
            String quote = item.path("anchor").path("exact").asText();
            int at = quote.isEmpty() ? -1 : article.text().indexOf(quote);
            ObjectNode entry = item.deepCopy();
            ObjectNode anchor = entry.putObject("anchor").put("exact", quote);
            if (at >= 0) {
                Anchor place = Anchor.of(article.text(), at, at + quote.length());
                anchor.put("start", place.start()).put("end", place.end());
            } else {
                anchor.put("start", -1).put("end", -1);
            }
            out.add(entry);
        }
        return out;
    }

    private static void tally(Map<String, int[]> agreement, List<Entry> first, ReaderComparison c) {
        for (Entry e : first) {
            int[] n = agreement.computeIfAbsent(e.kind(), k -> new int[4]);
            n[c.agreed().contains(e.id()) ? 0 : c.differing().contains(e.id()) ? 1 : 2]++;
        }
        c.added().forEach(e -> agreement.computeIfAbsent(e.kind(), k -> new int[4])[3]++);
    }

    // ---- planted false entries, and true ones

    private Optional<EntryGate.GateResult> pass(String stem, JsonNode item) {
        Article article = articles.get(stem);
        return article == null
                ? Optional.empty()
                : Optional.of(gates.computeIfAbsent(stem, s -> reader.gateOf(article, BY))
                        .check(item, 1));
    }

    private void planted(ObjectNode out, long seed) {
        Random random = new Random(seed);
        List<JsonNode> pool = new ArrayList<>(records.stream()
                .filter(r -> !r.path("optional").asBoolean(false))
                .toList());
        int droppedAll = 0;
        int heldAll = 0;
        int all = 0;
        for (FalseItem way : FalseItem.values()) {
            java.util.Collections.shuffle(pool, random);
            int planted = 0;
            int dropped = 0;
            int held = 0;
            for (JsonNode g : pool) {
                if (planted == PLANTED_EACH) {
                    break;
                }
                String stem = g.path("document").asText();
                String other = pool.stream()
                        .filter(o -> !o.path("document").asText().equals(stem)
                                && o.path("quote").asText().length() > 20)
                        .map(o -> o.path("quote").asText())
                        .skip(random.nextInt(20))
                        .findFirst()
                        .orElse("words that stand nowhere");
                Optional<ObjectNode> item = way.of(g, GoldItems.of(g), other, random);
                if (item.isEmpty()) {
                    continue;
                }
                planted++;
                EntryGate.GateResult result = pass(stem, item.orElseThrow()).orElseThrow();
                if (result.dropped().isPresent()) {
                    dropped++;
                } else if (!result.clashes().isEmpty()) {
                    held++;
                } else {
                    lost.add(String.join(
                            "\t",
                            "planted",
                            way.name(),
                            g.path("id").asText(),
                            g.path("quote").asText()));
                }
            }
            out.putObject(way.name().toLowerCase(Locale.ROOT))
                    .put("planted", planted)
                    .put("dropped", dropped)
                    .put("heldAsUnsure", held);
            all += planted;
            droppedAll += dropped;
            heldAll += held;
        }
        out.put("planted", all).put("dropped", droppedAll).put("heldAsUnsure", heldAll);
        out.put("removed", share(droppedAll + heldAll, all));
    }

    private void trueOnes(ObjectNode out) {
        int all = 0;
        int held = 0;
        Map<String, Integer> reasons = new TreeMap<>();
        for (JsonNode g : records) {
            if (g.path("optional").asBoolean(false)) {
                continue;
            }
            all++;
            EntryGate.GateResult result =
                    pass(g.path("document").asText(), GoldItems.of(g)).orElseThrow();
            boolean twice = result.dropped()
                    .filter(casus.second.DropReason.TWICE::equals)
                    .isPresent();
            if (result.dropped().isPresent() && !twice) {
                String why = result.dropped().orElseThrow().wire();
                reasons.merge(why, 1, Integer::sum);
                lost.add(String.join(
                        "\t",
                        "true",
                        why,
                        g.path("id").asText(),
                        g.path("quote").asText()));
            } else if (!result.clashes().isEmpty()) {
                held++;
                lost.add(String.join(
                        "\t",
                        "held",
                        String.join("; ", result.clashes()),
                        g.path("id").asText(),
                        g.path("quote").asText()));
            }
        }
        int dropped = reasons.values().stream().mapToInt(Integer::intValue).sum();
        out.put("entries", all).put("dropped", dropped).put("lost", share(dropped, all));
        out.put("heldAsUnsure", held).put("held", share(held, all));
        ObjectNode why = out.putObject("reasons");
        reasons.forEach(why::put);
    }

    private static double share(int part, int whole) {
        return Math.round(10_000.0 * part / Math.max(1, whole)) / 10_000.0;
    }
}
