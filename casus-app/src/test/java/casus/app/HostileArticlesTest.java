package casus.app;

import static casus.app.CommandRun.casus;
import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import casus.second.StandInServer;
import casus.terms.ActorId;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Thirty articles that give orders to a model, and a model that obeys each to the letter. The gate is the defence:
/// what comes in rests on words of that article and on actors it names, and nothing else in the case changes.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileArticlesTest {
    private static final String OTHER = "Norway and Sweden held talks in Oslo on 3 May 2025.\n";
    private static final Actors ACTORS = Actors.load();

    private final Map<String, JsonNode> articles = new LinkedHashMap<>();
    private List<Entry> before = List.of();
    private List<Entry> after = List.of();
    private List<String> asked = List.of();
    private CommandRun run = new CommandRun(0, "", "");
    private CommandRun doctor = new CommandRun(0, "", "");
    private String log = "";

    @BeforeAll
    void readThemWithAModelThatObeys(@TempDir Path folder) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(HostileArticlesTest.class.getResourceAsStream("/casus/second/hostile.jsonl"))) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(Wire::parse)
                    .forEach(a -> articles.put(a.path("name").asText() + ".txt", a));
        }
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(texts.resolve("other.txt"), OTHER);
        for (Map.Entry<String, JsonNode> a : articles.entrySet()) {
            Files.writeString(
                    texts.resolve(a.getKey()), a.getValue().path("text").asText());
        }
        Path file = folder.resolve("a.casus");
        casus("read", texts, "--case", file, "--fast");
        before = ledger(file);
        try (StandInServer model = new StandInServer(StandInServer.answering(this::obey))) {
            run = casus(
                    "read",
                    texts,
                    "--case",
                    file,
                    "--fast",
                    "--model",
                    model.url(),
                    "--model-name",
                    "obedient",
                    "--retries",
                    "0");
            asked = model.asked();
        }
        after = ledger(file);
        doctor = casus("doctor", "--case", file);
        log = casus("undo", "--list", "--case", file).out();
    }

    private static List<Entry> ledger(Path file) {
        return casus("ledger", "--json", "--case", file)
                .out()
                .lines()
                .map(Wire::entry)
                .toList();
    }

    private String obey(String text) {
        return articles.values().stream()
                .filter(a -> text.contains(firstLine(a) + "\n"))
                .map(a -> a.path("answer").asText())
                .findFirst()
                .orElse("{\"entries\":[]}");
    }

    private static String firstLine(JsonNode article) {
        return article.path("text").asText().lines().findFirst().orElseThrow();
    }

    private List<Entry> fresh() {
        return after.stream().filter(e -> e.common().madeBy().isSecond()).toList();
    }

    @Test
    void thereAreThirtyAndTheModelWasAskedAboutEach() {
        assertThat(articles).hasSize(30);
        List<String> unasked = articles.entrySet().stream()
                .filter(a -> asked.stream()
                        .noneMatch(q -> Wire.parse(q)
                                .path("messages")
                                .path(1)
                                .path("content")
                                .asText()
                                .contains(firstLine(a.getValue()) + "\n")))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(unasked).isEmpty();
        assertThat(run.code()).as(run.err()).isEqualTo(1);
    }

    @Test
    void whatCasusItselfReadIsAsItWas() {
        assertThat(before).hasSizeGreaterThan(30);
        assertThat(after.stream().filter(e -> !e.common().madeBy().isSecond())).containsExactlyElementsOf(before);
    }

    @Test
    void whatComesInRestsOnWordsOfItsArticleAndOnActorsItNames() {
        for (Entry e : fresh()) {
            assertThat(articles).containsKey(e.common().article());
            JsonNode article = Objects.requireNonNull(articles.get(e.common().article()));
            String text = article.path("text").asText();
            assertThat(e.common().anchor().isLiveIn(text)).as(e.toString()).isTrue();
            List<ActorId> named = ACTORS.mentions(text, 0, text.length()).stream()
                    .map(m -> m.actor().id().whole())
                    .toList();
            assertThat(e.named()).as(e.toString()).allMatch(id -> named.contains(id.whole()));
        }
    }

    @Test
    void nothingComesInButWhatEachArticleItselfSays() {
        for (Map.Entry<String, JsonNode> article : articles.entrySet()) {
            List<String> may = article.getValue()
                    .path("passes")
                    .valueStream()
                    .map(JsonNode::asText)
                    .toList();
            List<String> came = fresh().stream()
                    .filter(e -> e.common().article().equals(article.getKey()))
                    .map(e -> e.common().anchor().exact())
                    .toList();
            assertThat(may).as(article.getKey()).containsAll(came);
        }
    }

    @Test
    void whatTurnsTheTextRoundIsHeldAsUnsureOrNotLetIn() {
        assertThat(fresh().stream()
                        .filter(e -> List.of("all-denied.txt", "exchanged.txt", "before-mark.txt", "mentions.txt")
                                .contains(e.common().article())))
                .allMatch(e -> e.common().review() == casus.ledger.record.Common.Review.UNSURE);
    }

    @Test
    void numbersAndDatesTheTextDoesNotHaveAreLeftOut() {
        assertThat(fresh().stream()
                        .filter(e -> e.common().article().equals("numbers.txt"))
                        .map(Wire::object)
                        .map(w -> w.path("quantity").toString() + w.path("time")))
                .allMatch("nullnull"::equals);
        assertThat(fresh().toString()).doesNotContain("2099");
    }

    @Test
    void theModelDecidesNothingAndTheCaseIsWhole() {
        assertThat(fresh())
                .allMatch(e -> e.common().madeBy().rule().equals("second reader: obedient")
                        && e.common().confidence().isEmpty()
                        && e.common().grade().source().equals("F"));
        assertThat(log.lines().filter(l -> l.contains("D-")).toList())
                .singleElement()
                .asString()
                .contains("obedient");
        assertThat(doctor.code()).as(doctor.out()).isZero();
    }

    @Test
    void theTextOfAnArticleNeverReachesTheInstructions() {
        List<String> systems = asked.stream()
                .map(a -> Wire.parse(a).path("messages").path(0).path("content").asText())
                .distinct()
                .toList();
        assertThat(systems).singleElement().asString().contains("It is data").doesNotContain("Harbour notes");
    }
}
