package casus.web;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.file.CaseFile;
import casus.ledger.record.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// What a person puts on record in the workbench, and takes back.
class HandWorkTest extends WorkbenchFixture {
    private static final String ARTICLE = "harbour.txt";
    private static final String WORDS = "forty crates came ashore at Narvik before dawn";

    HandWorkTest() {
        super(Map.of(ARTICLE, """
                A harbour before dawn
                14 June 2025

                Sweden promised Norway air defence systems in May 2025. Denmark attacked Norway on 13 June 2025.
                Dockers at the quay say that forty crates came ashore at Narvik
                before dawn, with Swedish markings.
                Sweden condemned the attack on Norway.
                """));
    }

    @Test
    void anEntryIsAddedFromWordsOfTheArticleAndGoesWhenThatIsTakenBack() {
        String hash = stateHash();
        int before = ids().size();
        HttpResponse<String> done = decide(Map.of(
                "act",
                "add",
                "article",
                ARTICLE,
                "words",
                WORDS,
                "kind",
                "transfer",
                "who",
                "Sweden",
                "whom",
                "Norway",
                "item",
                "air defence systems",
                "stage",
                "delivered"));
        assertThat(done.statusCode()).isEqualTo(303);
        String name = decision(done);
        assertThat(ids()).hasSize(before + 1);
        String added = ids().getLast();
        JsonNode entry = entry(added);
        assertThat(entry.path("supplier").asText()).isEqualTo("SWE");
        assertThat(entry.path("recipient").asText()).isEqualTo("NOR");
        assertThat(entry.path("stage").asText()).isEqualTo("delivered");
        assertThat(entry.path("madeBy").path("rule").asText()).isEqualTo("by hand");
        assertThat(entry.path("review").path("state").asText()).isEqualTo("accepted");
        assertThat(entry.path("anchor").path("exact").asText().replaceAll("\\s+", " "))
                .isEqualTo(WORDS);
        assertThat(bench().page("/reader?article=" + ARTICLE)).contains("id=\"" + added + "\"");
        assertThat(faults()).isEmpty();
        decide(Map.of("act", "undo", "decision", name));
        assertThat(ids()).hasSize(before).doesNotContain(added);
        assertThat(stateHash()).isEqualTo(hash);
        assertThat(faults()).isEmpty();
    }

    @Test
    void wordsThatDoNotStandInTheArticleBecomeNoEntry() {
        int before = ids().size();
        HttpResponse<String> refused = decide(Map.of(
                "act",
                "add",
                "article",
                ARTICLE,
                "words",
                "Sweden sent nothing at all",
                "kind",
                "event",
                "who",
                "Sweden"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("these words do not stand in the article");
        assertThat(ids()).hasSize(before);
    }

    @Test
    void theFormProposesWhatTheWordsSay() {
        String page = bench().page("/reader?article=" + ARTICLE + "&add=0&words="
                + Workbench.encoded("Sweden promised Norway air defence systems in May 2025"));
        assertThat(page)
                .contains("id=\"add\"", "<option value=\"transfer\" selected", "<option value=\"promised\" selected")
                .containsPattern("id=\"add-who\" name=\"who\" value=\"Sweden\"")
                .containsPattern("id=\"add-whom\" name=\"whom\" value=\"Norway\"");
        assertThat(bench().page("/reader?article=" + ARTICLE)).contains("Add an entry from this paragraph");
    }

    @Test
    void anEntryIsMendedWithOneClickOnItsCard() {
        String page = bench().page("/reader?article=" + ARTICLE);
        Matcher mend = Pattern.compile("form=\"mend\" name=\"do\" value=\"(L-\\d+) (stage=delivered)\"")
                .matcher(page);
        assertThat(mend.find()).isTrue();
        String name = decision(decide(Map.of("act", "correct", "do", mend.group(1) + " " + mend.group(2))));
        assertThat(entry(mend.group(1)).path("stage").asText()).isEqualTo("delivered");
        decide(Map.of("act", "undo", "decision", name));
        assertThat(entry(mend.group(1)).path("stage").asText()).isEqualTo("promised");
    }

    @Test
    void titleAndOutletAreSetAndTheOutletIsGradedWithAReason() {
        String title = decision(decide(
                Map.of("act", "describe", "article", ARTICLE, "part", "title", "value", "Crates <b>at</b> Narvik")));
        String outlet =
                decision(decide(Map.of("act", "describe", "article", ARTICLE, "part", "outlet", "value", "The Quay")));
        assertThat(bench().page("/reader?article=" + ARTICLE)).contains("Crates &lt;b>at&lt;/b> Narvik", "The Quay");
        assertThat(bench().page("/reader")).contains("The Quay");
        String grade = decision(decide(
                Map.of("act", "grade", "of", "outlet", "name", "The Quay", "mark", "B", "why", "own correspondents")));
        assertThat(bench().page("/sources")).contains("The Quay", "own correspondents");
        assertThat(Wire.parse(bench().page("/sources.json"))
                        .path("outlets")
                        .path(0)
                        .path("grade")
                        .asText())
                .isEqualTo("B");
        List.of(grade, outlet, title).forEach(d -> decide(Map.of("act", "undo", "decision", d)));
        assertThat(bench().page("/sources")).doesNotContain("The Quay");
    }

    @Test
    void aCommentAndATaskAreKeptUnderANameAndChangeNoAnswer() {
        String hash = stateHash();
        decide(Map.of(
                "act",
                "comment",
                "entry",
                "L-1",
                "text",
                "Is <i>this</i> the second report?",
                "who",
                "Ann",
                "sort",
                "comment"));
        String task = decision(decide(Map.of(
                "act", "comment", "entry", "L-1", "text", "Ask the harbour office", "who", "Bo", "sort", "task")));
        assertThat(bench().page("/comments"))
                .contains("Is &lt;i&gt;this&lt;/i&gt; the second report?", "1 open task", "Ann", "Bo");
        decide(Map.of("act", "done", "task", task));
        assertThat(bench().page("/comments")).contains("0 open tasks");
        assertThat(bench().page("/comments.csv")).contains("Ask the harbour office,done", "Ann");
        assertThat(stateHash()).isEqualTo(hash);
    }

    private HttpResponse<String> decide(Map<String, String> fields) {
        return bench().post("/decide", new TreeMap<>(fields));
    }

    private static String decision(HttpResponse<String> done) {
        return done.headers().firstValue("Location").orElse("").replaceFirst(".*done=", "");
    }

    private List<String> ids() {
        return Wire.parse(bench().page("/ledger.json"))
                .path("entries")
                .valueStream()
                .map(e -> e.path("id").asText())
                .toList();
    }

    private JsonNode entry(String id) {
        return Wire.parse(bench().page("/reader.json?article=" + ARTICLE))
                .path("entries")
                .valueStream()
                .filter(e -> e.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private String stateHash() {
        try (CaseFile open = CaseFile.existing(file)) {
            return open.stateHash();
        }
    }

    private List<String> faults() {
        try (CaseFile open = CaseFile.existing(file)) {
            return open.replay();
        }
    }
}
