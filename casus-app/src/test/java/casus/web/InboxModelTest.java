package casus.web;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.record.Wire;
import casus.second.StandInServer;
import casus.work.second.ModelAccess;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The page Inbox has a model of the user's own read what is in the case, and says what the command line says.
class InboxModelTest {
    private static final String BOATS = "Chile asked Peru in May for two patrol boats, and Lima refused.\n";
    private static final String TALKS = "Norway and Sweden held talks in Oslo on 3 May 2025.\n";
    private static final String REFUSED = ("{'kind':'event','anchor':{'exact':'Lima refused','prefix':null},"
                    + "'status':'occurred','accordingTo':null,'time':null,'mentions':[],'actors':['PER'],"
                    + "'recipients':['CHL'],'type':'REJECT','mode':null,'contexts':[],'place':null}")
            .replace('\'', '"');
    private static final String INVENTED = REFUSED.replace("Lima refused", "Lima burnt the boats");

    @TempDir
    Path folder;

    private static StandInServer.Reply says(String... items) {
        return StandInServer.says("{\"entries\":[" + String.join(",", items) + "]}");
    }

    private Workbench bench() {
        return Workbench.of(Workbench.caseOf(folder, new TreeMap<>(Map.of("boats.txt", BOATS, "talks.txt", TALKS))));
    }

    private static HttpResponse<String> ask(Workbench bench, String url, String... more) {
        Map<String, String> fields = new TreeMap<>(Map.of("model", url, "name", "stand-in"));
        for (int i = 0; i < more.length; i += 2) {
            fields.put(more[i], more[i + 1]);
        }
        return bench.post("/inbox/model", fields);
    }

    private static String job(HttpResponse<String> sent) {
        assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
        return sent.headers().firstValue("Location").orElse("").replaceFirst(".*job=", "");
    }

    /// Listens until the reading is done.
    private static JsonNode done(Workbench bench, String job) {
        String news = bench.get("/inbox/progress?job=" + job, "Accept", "text/event-stream")
                .body();
        assertThat(news).contains("event: progress", "\"finished\":true");
        return Wire.parse(bench.page("/inbox.json?job=" + job)).path("upload");
    }

    @Test
    void theFormHasAModelReadTheArticlesOfTheCaseAndOneUndoTakesItBack() {
        try (StandInServer model = new StandInServer(says(REFUSED, INVENTED), says());
                Workbench bench = bench()) {
            assertThat(bench.page("/inbox")).contains("A model as second reader", "action=\"/inbox/model\"");
            String job = job(ask(bench, model.url()));
            JsonNode read = done(bench, job);
            assertThat(read.path("problem").isNull()).as(read.toString()).isTrue();
            assertThat(read.path("files").toString())
                    .contains("1 entry added, 1 dropped", "0 entries added, 0 dropped", "\"entered\"");
            assertThat(read.path("notes").toString())
                    .contains("1 with words that are not in the text", "2 calls", "takes the whole reading back");
            assertThat(bench.page("/inbox?job=" + job))
                    .contains("2 of 2 read by the model", model.url(), "value=\"stand-in\"");
            assertThat(bench.page("/ledger.json")).contains("second reader: stand-in");
            bench.post("/decide", Map.of("act", "undo", "decision", "D-1"));
            assertThat(bench.page("/ledger.json")).doesNotContain("second reader: stand-in");
            assertThat(model.asked()).hasSize(2);
        }
    }

    @Test
    void anArticleTheModelHasReadIsNotReadAgain() {
        try (StandInServer model = new StandInServer(says(REFUSED), says());
                Workbench bench = bench()) {
            done(bench, job(ask(bench, model.url())));
            JsonNode again = done(bench, job(ask(bench, model.url())));
            assertThat(again.path("files").toString()).contains("here already", "read by this model before");
            assertThat(model.asked()).hasSize(2);
        }
    }

    @Test
    void anotherHostIsAskedOnlyIfTheServerWasStartedForIt() {
        try (Workbench bench = bench()) {
            HttpResponse<String> refused = ask(bench, "https://models.example.org/v1");
            assertThat(refused.statusCode()).isEqualTo(400);
            assertThat(refused.body())
                    .contains("the model is on another machine, models.example.org", "--allow-host models.example.org");
            assertThat(ask(bench, "http://a:b@127.0.0.1/v1").body()).contains("holds no user and no key");
            assertThat(ask(bench, "http://127.0.0.1:1/v1", "calls", "many").body())
                    .contains("is no number of calls");
        }
        ModelAccess access = new ModelAccess(Optional.of("models.example.org"), Optional.of("secret-key"));
        assertThat(access.endpoint("https://models.example.org/v1", "big").host())
                .isEqualTo("models.example.org");
        assertThat(access.endpoint("http://127.0.0.1:11434/v1", "small").isLocal())
                .isTrue();
        assertThat(access.toString()).doesNotContain("secret-key");
        assertThat(org.assertj.core.api.Assertions.catchThrowable(
                        () -> access.endpoint("https://other.example.org/v1", "big")))
                .hasMessageContaining("--allow-host other.example.org");
    }

    @Test
    void whatFailsIsToldInTheWordsOfTheCommandLineAndTheOwnReadingStays() {
        try (StandInServer model = new StandInServer(StandInServer.raw(401, "<script>alert(1)</script>"));
                Workbench bench = bench()) {
            String before = bench.page("/ledger.json");
            String job = job(ask(bench, model.url()));
            JsonNode read = done(bench, job);
            assertThat(read.path("problem").asText())
                    .contains(
                            "the second reader gave no whole answer on 2 articles (boats.txt, talks.txt)",
                            "the server refused the key (401)",
                            "what Casus itself read is kept",
                            "no answer is asked for twice");
            assertThat(bench.page("/inbox?job=" + job))
                    .contains("role=\"alert\"")
                    .doesNotContain("<script>alert");
            assertThat(bench.page("/ledger.json")).isEqualTo(before);
            assertThat(model.asked()).hasSize(1);
        }
    }

    @Test
    void stopEndsTheReadingAtOnceAndTheNextOneAsksForNoAnswerTwice() throws InterruptedException {
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        try (StandInServer model = new StandInServer(
                        says(REFUSED),
                        call -> {
                            second.countDown();
                            end.await();
                        },
                        says());
                Workbench bench = bench()) {
            String job = job(ask(bench, model.url()));
            second.await();
            assertThat(bench.page("/inbox?job=" + job)).contains("action=\"/inbox/stop\"", "Answers so far are kept");
            bench.post("/inbox/stop", Map.of("job", job));
            JsonNode stopped = done(bench, job);
            assertThat(stopped.path("problem").asText()).contains("stopped", "the answers so far are kept");
            assertThat(bench.page("/ledger.json")).doesNotContain("second reader");
            JsonNode again = done(bench, job(ask(bench, model.url())));
            assertThat(again.path("notes").toString()).contains("1 call,", "1 answer kept from before");
            assertThat(bench.page("/ledger.json")).contains("second reader: stand-in");
            assertThat(model.asked()).hasSize(3);
        } finally {
            end.countDown();
        }
    }

    @Test
    void aCaseThatMayNotBeChangedAsksNobody() {
        Path file = Workbench.caseOf(folder, Map.of("boats.txt", BOATS));
        try (StandInServer model = new StandInServer(says(REFUSED));
                Workbench bench = Workbench.readOnly(file)) {
            assertThat(bench.page("/inbox")).doesNotContain("/inbox/model");
            Map<String, String> form = Map.of("model", model.url(), "name", "stand-in", "token", "none");
            assertThat(bench.postBare("/inbox/model", form).statusCode()).isEqualTo(403);
            assertThat(model.asked()).isEmpty();
        }
    }

    @Test
    void aFormWithoutTheTokenOfThisServerAsksNobody() {
        try (StandInServer model = new StandInServer(says(REFUSED));
                Workbench bench = bench()) {
            HttpResponse<String> sent =
                    bench.postBare("/inbox/model", Map.of("model", model.url(), "name", "stand-in"));
            assertThat(sent.statusCode()).isEqualTo(403);
            assertThat(model.asked()).isEmpty();
        }
    }
}
