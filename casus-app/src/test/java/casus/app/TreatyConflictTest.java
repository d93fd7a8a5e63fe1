package casus.app;

import static casus.app.CommandRun.casus;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What an article says of a treaty stands beside what the tables have of it.
class TreatyConflictTest {
    @TempDir
    Path folder;

    private Path read(String... sentences) throws IOException {
        Path file = folder.resolve("a.casus");
        Path article = Files.writeString(
                folder.resolve("article.txt"), "5 May 2026\n\n" + String.join("\n\n", sentences) + "\n");
        CommandRun run = casus("read", "--fast", article, "--case", file, "--today", "2026-11-01");
        assertThat(run.code()).as(run.err()).isZero();
        return file;
    }

    private static CommandRun run(Path file, Object... args) {
        Object[] all = java.util.Arrays.copyOf(args, args.length + 4);
        all[args.length] = "--case";
        all[args.length + 1] = file;
        all[args.length + 2] = "--today";
        all[args.length + 3] = "2026-11-01";
        return casus(all);
    }

    @Test
    void aDutyThatTheTextDoesNotHoldIsAContradictionWithBothSources() throws IOException {
        Path file = read("The treaty between Russia and Iran obliges Russia to come to the defence of Iran.");
        CommandRun all = run(file, "contradictions", "--type", "legalStatus", "--all");
        assertThat(all.out())
                .contains(
                        "legalStatus, open",
                        "Russia and Iran",
                        "obliges Russia to come",
                        "article.txt",
                        "rus-irn-2025");
        JsonNode one = new ObjectMapper()
                .readTree(run(file, "contradictions", "--json").out().strip());
        assertThat(one.path("a").path("quote").asText()).contains("obliges Russia");
        assertThat(one.path("b").path("id").asText()).isEqualTo("rus-irn-2025");
        assertThat(one.path("b").path("source").asText()).isNotBlank();
        String why = run(file, "ask", "Will Russia defend Iran against Israel?", "--why")
                .out();
        assertThat(why).contains("a duty to defend, by the articles", "the table of treaties has none", "rus-irn-2025");
        assertThat(run(file, "ask", "Is Russia obliged to defend Iran?").out()).contains("Yes", "disputed");
    }

    @Test
    void anOpinionThatATreatyDoesNotObligeLeavesItsTextInForce() throws IOException {
        Path file = read("“The United States is not obliged to defend South Korea,” said Peter Hollis, a columnist.");
        JsonNode answer = new ObjectMapper()
                .readTree(run(file, "ask", "Will the United States defend South Korea against North Korea?", "--json")
                        .out());
        assertThat(answer.path("duty").path("used").asText()).isEqualTo("table");
        assertThat(answer.path("duty").path("owed").asBoolean()).isTrue();
        assertThat(answer.path("duty").path("differ").asBoolean()).isTrue();
        assertThat(answer.path("treatyConflicts")).hasSize(1);
        assertThat(answer.path("treatyConflicts").get(0).path("type").asText()).isEqualTo("legalStatus");
        assertThat(run(file, "ask", "Is the United States obliged to defend South Korea?")
                        .out())
                .contains("Yes", "disputed");
        assertThat(run(file, "contradictions", "--judge", "C-1", "--right", "L-1")
                        .err())
                .contains("table of treaties", "casus review", "casus treaties correct usa-kor-1953");
    }

    @Test
    void anOpinionDoesNotOverruleTheTextThatAnArticleReports() throws IOException {
        Path file = read(
                "Under Article 3 of the 2026 treaty, Kenya is obliged to defend Chile if it is attacked.",
                "“Kenya is not obliged to defend Chile,” said Peter Hollis, a columnist.");
        JsonNode answer = new ObjectMapper()
                .readTree(run(file, "ask", "Will Kenya defend Chile against Peru?", "--json")
                        .out());
        assertThat(answer.path("reference").path("defense").asText()).isEqualTo("owed");
        assertThat(answer.path("duty").path("used").asText()).isEqualTo("articles");
        assertThat(answer.path("treatyConflicts")).isEmpty();
    }

    @Test
    void aDecisionOnTheTreatySettlesIt() throws IOException {
        Path file = read("The treaty between Russia and Iran obliges Russia to come to the defence of Iran.");
        assertThat(run(file, "treaties", "correct", "rus-irn-2025", "--duty", "defense")
                        .code())
                .isZero();
        assertThat(run(file, "contradictions").out()).contains("no contradictions");
        assertThat(run(file, "treaties", "correct", "rus-irn-2025", "--duty", "none")
                        .code())
                .isZero();
        assertThat(run(file, "contradictions").out()).contains("judged");
        assertThat(run(file, "ask", "Is Russia obliged to defend Iran?").out()).contains("No:", "D-2");
        assertThat(run(file, "ask", "Will Russia defend Iran against Israel?", "--why")
                        .out())
                .contains("no duty to defend, by a decision of this case");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The 1961 treaty obliges China to come to the defence of North Korea.",
                "The trade agreement between the United States and South Korea contains no defence clause.",
                "No treaty obliges Mexico to come to the defence of Mongolia.",
                "The 2025 treaty between Russia and Iran contains no mutual defence clause.",
                "The mutual defence treaty obliges the United States to come to the defence of the Philippines.",
                "Would a treaty oblige Russia to come to the defence of Iran?"
            })
    void whatAgreesOrSpeaksOfAnotherTextIsNone(String sentence) throws IOException {
        assertThat(run(read(sentence), "contradictions").out()).contains("no contradictions");
    }
}
