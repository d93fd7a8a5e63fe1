package casus.web;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.file.CaseFile;
import casus.ledger.record.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A line of ten megabytes goes through the inbox, holds nothing up, and is shown in parts.
class LongArticleTest {
    private static final int LARGEST_PAGE = 500_000;
    private static final String FIRST =
            "Sweden condemned the attack on Norway on 13 June 2025. <script>alert(1)</script> \u202Egnol\u202C ";
    private static final String LAST = "Here is the end of it.";

    /// English at its beginning, then words so long that parsing them takes no time.
    private static String line() {
        String english = FIRST + "It is of the sea and the ship that was on it. ".repeat(100);
        return english + ("<svg/onload=alert(2)>" + "long".repeat(20) + " ").repeat(98_000) + LAST;
    }

    private static String slow() {
        return "It is of the sea, and the ship that was on it was here for a day. ".repeat(4_400);
    }

    private static Map<String, byte[]> files(String... namesAndTexts) {
        Map<String, byte[]> out = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            out.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return out;
    }

    /// Waits until an upload is done, and tells what became of it.
    private static JsonNode upload(Workbench bench, String next) {
        String told = bench.get(next.replace("/inbox?", "/inbox/progress?"), "Accept", "text/event-stream")
                .body();
        assertThat(told).contains("\"finished\":true");
        return Wire.parse(bench.page(next.replace("/inbox?", "/inbox.json?"))).path("upload");
    }

    private static String state(JsonNode upload, int file) {
        return upload.path("files").path(file).path("state").asText();
    }

    @Test
    void aLineOfTenMegabytesIsKeptShownInPartsAndHoldsNothingUp(@TempDir Path folder) {
        String line = line();
        assertThat(line.length()).isGreaterThan(10_000_000);
        try (Workbench bench = Workbench.of(folder.resolve("long.casus"))) {
            String long_ =
                    bench.upload(files("long.txt", line, "short.txt", "Sweden promised Norway tanks in May 2025. "));
            JsonNode upload = upload(bench, long_);
            assertThat(state(upload, 0)).isEqualTo("entered");
            assertThat(state(upload, 1)).isEqualTo("entered");
            assertThat(upload.path("files").path(0).path("told").asText())
                    .matches(
                            "only the first 299,\\d{3} of 10,\\d{3},\\d{3} characters are read for entries; the rest is"
                                    + " kept and shown; cut the file into articles and read those. \\d+ events?(?:, \\d+ statements)?");
            assertThat(upload.path("files").path(0).path("flags").toString()).contains("readInPart");

            JsonNode json = Wire.parse(bench.page("/reader.json?article=long.txt"));
            int parts = json.path("parts").asInt();
            assertThat(parts).isGreaterThan(200);
            StringBuilder text = new StringBuilder();
            for (int part : new int[] {1, 2, parts / 2, parts}) {
                String path = "/reader?article=long.txt&part=" + part;
                HttpResponse<String> page = bench.get(path);
                assertThat(page.statusCode()).as(path).isEqualTo(200);
                assertThat(page.body().getBytes(StandardCharsets.UTF_8).length)
                        .as(path)
                        .isLessThan(LARGEST_PAGE);
                assertThat(page.body()).as(path).doesNotContain("<svg/onload", "<script>alert", "\u202E");
                String bare = bench.page(path.replace("/reader?", "/reader.json?"));
                assertThat(bare.length()).as(path).isLessThan(LARGEST_PAGE);
                JsonNode here = Wire.parse(bare);
                text.append(here.path("text").asText());
                assertThat(line.substring(
                                here.path("start").asInt(), here.path("end").asInt()))
                        .as(path)
                        .isEqualTo(here.path("text").asText());
            }
            assertThat(text.toString()).startsWith(FIRST).endsWith(LAST);
            assertThat(bench.page("/reader?article=long.txt"))
                    .contains("rel=\"next\"", "the first 299,", "read in part", "id=\"L-1\"");
            assertThat(bench.page("/reader?article=long.txt&part=" + parts))
                    .contains("rel=\"prev\"", LAST, "beyond the first 300,000 characters")
                    .doesNotContain("rel=\"next\"");
            for (String path : List.of(
                    "/",
                    "/inbox",
                    "/reader",
                    "/review",
                    "/ledger?article=long.txt",
                    "/ledger?q=attack",
                    "/contradictions",
                    "/timeline",
                    "/ledger.json",
                    "/reader.csv?article=long.txt")) {
                assertThat(bench.page(path).length()).as(path).isLessThan(LARGEST_PAGE);
            }
        }
    }

    @Test
    void aStoppedUploadLeavesTheCaseAsItWasAndTheNextIsRead(@TempDir Path folder) {
        Path file = folder.resolve("stopped.casus");
        try (Workbench bench = Workbench.of(file)) {
            String slow = bench.upload(files("slow.txt", slow()));
            String next = bench.upload(files("next.txt", "Sweden promised Norway tanks in May 2025. "));
            assertThat(bench.page(slow)).contains("action=\"/inbox/stop\"", "Stop");
            assertThat(bench.post("/inbox/stop", Map.of("job", slow.replaceFirst(".*job=", "")))
                            .statusCode())
                    .isEqualTo(303);
            JsonNode stopped = upload(bench, slow);
            assertThat(state(stopped, 0)).isEqualTo("not read");
            assertThat(stopped.path("files").path(0).path("told").asText()).contains("stopped before it was entered");
            assertThat(state(upload(bench, next), 0)).isEqualTo("entered");
            assertThat(bench.post("/inbox/stop", Map.of("job", "77")).statusCode())
                    .isEqualTo(400);
        }
        try (CaseFile open = CaseFile.existing(file)) {
            assertThat(open.faults()).isEmpty();
            assertThat(open.ledger(Optional.empty()).articles()).hasSize(1);
        }
    }

    @Test
    void aServerThatStopsWhileAnArticleIsReadLeavesTheCaseWhole(@TempDir Path folder) {
        Path file = folder.resolve("closed.casus");
        try (Workbench bench = Workbench.of(file)) {
            upload(bench, bench.upload(files("first.txt", "Sweden promised Norway tanks in May 2025. ")));
            assertThat(bench.upload(files("slow.txt", slow()))).contains("job=");
        }
        try (CaseFile open = CaseFile.existing(file)) {
            assertThat(open.faults()).isEmpty();
            assertThat(open.ledger(Optional.empty()).articles()).hasSize(1);
        }
    }

    @Test
    void aFileThatCannotBeReadIsOneLineAndTheRestGoesOn(@TempDir Path folder) {
        try (Workbench bench = Workbench.of(folder.resolve("bad.casus"))) {
            JsonNode upload = upload(
                    bench,
                    bench.upload(files(
                            "deep.html", "<div>".repeat(100_000) + "Sweden.",
                            "broken.pdf", "%PDF-1.7 and no more",
                            "../../<b>&.txt", "Sweden promised Norway tanks in May 2025. ")));
            assertThat(state(upload, 0)).isEqualTo("not read");
            assertThat(state(upload, 1)).isEqualTo("not read");
            assertThat(state(upload, 2)).isEqualTo("entered");
            assertThat(bench.page("/inbox")).doesNotContain("<b>&.txt");
        }
    }
}
