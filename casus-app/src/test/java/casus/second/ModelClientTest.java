package casus.second;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/// How a model is asked: within limits of time, calls, tokens and calls a minute, with repeated tries whose waits are
/// drawn by a seed, to one host, and never twice for one answer. The clock is the test's own, and nobody waits.
class ModelClientTest {
    private static final String ANSWER = "{\"entries\":[]}";
    private static final ModelLimits LIMITS = ModelLimits.USUAL.asking(8_000, Duration.ofMinutes(1));

    private final List<Duration> waits = new ArrayList<>();
    private final Map<String, String> kept = new HashMap<>();
    private Instant now = Instant.parse("2025-08-22T12:00:00Z");

    private ModelClient client(StandInServer model, ModelLimits limits, long seed) {
        Pacing pacing = new Pacing(() -> now, new SplittableRandom(seed), time -> {
            waits.add(time);
            now = now.plus(time);
        });
        return new ModelClient(
                Endpoint.of(model.url(), "stand-in", Optional.empty(), Optional.empty()),
                ModelClient.Sampling.USUAL,
                limits,
                pacing,
                new AnswerStore() {
                    @Override
                    public Optional<String> find(String question) {
                        return Optional.ofNullable(kept.get(question));
                    }

                    @Override
                    public void keep(KeptAnswer answer) {
                        kept.put(answer.question(), answer.text());
                    }
                });
    }

    private static String ask(ModelClient client, String text) {
        return client.ask(Prompt.codebook(), text, "a.txt", a -> a.startsWith("{"));
    }

    private List<Duration> waitsOf(long seed) {
        waits.clear();
        StandInServer.Reply busy = StandInServer.raw(500, "");
        try (StandInServer model = new StandInServer(busy, busy, busy, StandInServer.says(ANSWER));
                ModelClient client = client(model, LIMITS, seed)) {
            kept.clear();
            assertThat(ask(client, "text")).isEqualTo(ANSWER);
            assertThat(client.usage().calls()).isEqualTo(4);
        }
        return List.copyOf(waits);
    }

    @Test
    void repeatedTriesWaitTwiceAsLongEachTimeSpreadByASeed() {
        List<Duration> one = waitsOf(1);
        assertThat(waitsOf(1)).isEqualTo(one);
        assertThat(waitsOf(2)).isNotEqualTo(one);
        for (int i = 0; i < one.size(); i++) {
            assertThat(one.get(i).toMillis()).isBetween(500L << i, 1_500L << i);
        }
    }

    @Test
    void aBusyServerIsAskedAgainWhenItSaysSo() {
        try (StandInServer model = new StandInServer(
                        StandInServer.with("Retry-After", "7", StandInServer.raw(429, "slow down")),
                        StandInServer.says(ANSWER));
                ModelClient client = client(model, LIMITS, 1)) {
            assertThat(ask(client, "text")).isEqualTo(ANSWER);
            assertThat(waits).containsExactly(Duration.ofSeconds(7));
        }
    }

    @Test
    void noServerMakesUsWaitForDays() {
        try (StandInServer model = new StandInServer(
                        StandInServer.with("Retry-After", "999999999", StandInServer.raw(429, "")),
                        StandInServer.says(ANSWER));
                ModelClient client = client(model, LIMITS, 1)) {
            assertThat(ask(client, "text")).isEqualTo(ANSWER);
            assertThat(waits).containsExactly(Duration.ofMinutes(10));
        }
    }

    @Test
    void anAnswerIsAskedForOnce() {
        try (StandInServer model = new StandInServer(StandInServer.says(ANSWER));
                ModelClient client = client(model, LIMITS, 1)) {
            ask(client, "text");
            ask(client, "text");
            assertThat(model.asked()).hasSize(1);
            assertThat(client.usage().kept()).isEqualTo(1);
            ask(client, "another text");
            assertThat(model.asked()).hasSize(2);
        }
    }

    @Test
    void whatIsNotInTheFormIsAskedForAgainAndNeverKept() {
        try (StandInServer model =
                        new StandInServer(StandInServer.says("Sure! Here it is."), StandInServer.says(ANSWER));
                ModelClient client = client(model, LIMITS, 1)) {
            assertThat(ask(client, "text")).isEqualTo(ANSWER);
            assertThat(kept.values()).containsExactly(ANSWER);
        }
    }

    private void failsAt(StandInServer.Reply reply, int calls, String message) {
        try (StandInServer model = new StandInServer(reply);
                ModelClient client = client(model, LIMITS.trying(2), 1)) {
            assertThatThrownBy(() -> ask(client, "text"))
                    .isInstanceOf(ModelFailure.class)
                    .hasMessageContaining(message);
            assertThat(model.asked()).as(message).hasSize(calls);
            assertThat(kept).isEmpty();
        }
    }

    @Test
    void whatMayPassIsTriedAgainAndWhatWillNotPassIsNot() {
        failsAt(StandInServer.raw(500, ""), 3, "the server said 500");
        failsAt(StandInServer.raw(429, ""), 3, "the server said 429");
        failsAt(StandInServer.half(), 3, "the connection broke");
        failsAt(StandInServer.says("[{\"kind\""), 3, "not the JSON that was asked for");
        failsAt(StandInServer.raw(401, ""), 1, "refused the key");
        failsAt(StandInServer.raw(404, ""), 1, "no such model or address");
        failsAt(StandInServer.raw(400, "bad schema"), 1, "the server said 400: bad schema");
        failsAt(StandInServer.endless(), 1, "its answer has no end");
    }

    @Test
    void aPageInsteadOfAnAnswerIsNoAnswer() {
        failsAt(
                StandInServer.with("Content-Type", "text/html", StandInServer.raw(200, "<html>Log in first</html>")),
                3,
                "not in the form of the interface");
    }

    @Test
    void aSlowServerIsGivenUp() {
        CountDownLatch end = new CountDownLatch(1);
        try (StandInServer model = new StandInServer(StandInServer.waiting(end));
                ModelClient client = client(
                        model, LIMITS.asking(8_000, Duration.ofMillis(300)).trying(1), 1)) {
            assertThatThrownBy(() -> ask(client, "text")).hasMessageContaining("did not answer");
            assertThat(client.usage().calls()).isEqualTo(2);
        } finally {
            end.countDown();
        }
    }

    @Test
    void noRedirectIsFollowedWhoeverItLeadsTo() {
        try (StandInServer elsewhere = new StandInServer(StandInServer.says(ANSWER))) {
            for (int status : List.of(301, 302, 303, 307, 308)) {
                failsAt(
                        StandInServer.with(
                                "Location", elsewhere.url() + "/chat/completions", StandInServer.raw(status, "")),
                        1,
                        "the server said " + status);
            }
            assertThat(elsewhere.asked()).isEmpty();
        }
    }

    @Test
    void callsAndTokensOfOneRunHaveALimit() {
        try (StandInServer model = new StandInServer(StandInServer.says(ANSWER))) {
            try (ModelClient client = client(model, LIMITS.within(2, 1_000_000, 120), 1)) {
                ask(client, "one");
                ask(client, "two");
                assertThatThrownBy(() -> ask(client, "three")).hasMessage("the limit of 2 calls is reached");
            }
            try (ModelClient client = client(model, LIMITS.within(100, 200, 120), 1)) {
                ask(client, "four");
                ask(client, "five");
                assertThatThrownBy(() -> ask(client, "six")).hasMessage("the limit of 200 tokens is reached");
            }
            assertThat(model.asked()).hasSize(4);
        }
    }

    @Test
    void noMoreCallsAMinuteAreMadeThanAllowed() {
        try (StandInServer model = new StandInServer(StandInServer.says(ANSWER));
                ModelClient client = client(model, LIMITS.within(100, 1_000_000, 2), 1)) {
            ask(client, "one");
            now = now.plusSeconds(20);
            ask(client, "two");
            assertThat(waits).isEmpty();
            ask(client, "three");
            assertThat(waits).containsExactly(Duration.ofSeconds(40));
        }
    }

    @Test
    void aClientThatIsStoppedAsksNoMore() {
        CountDownLatch end = new CountDownLatch(1);
        try (StandInServer model = new StandInServer(call -> end.await());
                ModelClient client = client(model, LIMITS, 1)) {
            client.stop();
            assertThatThrownBy(() -> ask(client, "text")).isInstanceOf(CancellationException.class);
        } finally {
            end.countDown();
        }
    }
}
