package casus.app;

import static casus.app.CommandRun.casus;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a case says of a treaty is what it then answers with, and can be taken back.
class TreatyDecisionTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aCaseWithAnArticleOnSomethingElse() throws IOException {
        Path article = Files.writeString(
                folder.resolve("note.txt"), "5 May 2025\n\nFrance delivered two radars to Chile in April 2025.\n");
        file = folder.resolve("a.casus");
        assertThat(casus("read", "--fast", article, "--case", file).code()).isZero();
    }

    private CommandRun run(Object... args) {
        Object[] all = java.util.Arrays.copyOf(args, args.length + 2);
        all[args.length] = "--case";
        all[args.length + 1] = file;
        return casus(all);
    }

    private String duty(String question) {
        return run("ask", question, "--today", "2026-11-01").out();
    }

    @Test
    void anAddedTreatyAnswersUntilItIsTakenBack() {
        assertThat(duty("Is Chile obliged to defend Kenya?")).contains("Unknown");
        CommandRun added = run(
                "treaties",
                "add",
                "Santiago Compact",
                "--party",
                "Chile",
                "--party",
                "Kenya",
                "--duty",
                "defense",
                "--from",
                "2026-02-01",
                "--article",
                "Article 3",
                "--why",
                "the gazette",
                "--who",
                "Ada");
        assertThat(added.err()).isEmpty();
        assertThat(added.out()).contains("D-1", "Ada", "chl-ken-2026 added", "the gazette");
        assertThat(duty("Is Chile obliged to defend Kenya?")).contains("Yes", "Santiago Compact, Article 3", "D-1");
        assertThat(run("treaties", "Chile", "Kenya", "--as-of", "2026-11-01").out())
                .contains("Santiago Compact", "this case: added", "by Ada, D-1: the gazette", "[chl-ken-2026]");
        assertThat(run("treaties", "Chile", "Kenya", "--as-of", "2026-01-01").out())
                .contains("0 treaties");
        assertThat(run("ask", "Will Chile defend Kenya against Sudan?", "--why", "--today", "2026-11-01")
                        .out())
                .contains("Santiago Compact", "decision of this case");
        run("undo");
        assertThat(duty("Is Chile obliged to defend Kenya?")).contains("Unknown");
        assertThat(run("treaties", "Chile", "Kenya", "--ended").out()).doesNotContain("Santiago");
    }

    @Test
    void aTreatyThatShipsIsEndedForThisCaseAlone() {
        assertThat(duty("Is France obliged to defend Greece?")).contains("Yes");
        String before = run("ask", "Will France defend Greece against Turkey?", "--json", "--today", "2026-11-01")
                .out();
        assertThat(run("treaties", "correct", "fra-grc-2021", "--duty", "consultation")
                        .out())
                .contains("fra-grc-2021 corrected, duties = consultation");
        assertThat(run("treaties", "France", "Greece", "--today", "2026-11-01").out())
                .contains("this case: corrected", "duty: consultation");
        assertThat(run("treaties", "end", "fra-grc-2021", "--on", "2026-03-01", "--how", "denounced")
                        .code())
                .isZero();
        assertThat(run("treaties", "France", "Greece", "--ended", "--today", "2026-11-01")
                        .out())
                .contains("denounced", "ended on", "D-2");
        assertThat(casus("treaties", "France", "Greece", "--case", folder.resolve("b.casus"))
                        .code())
                .isNotZero();
        run("undo");
        run("undo", "D-1");
        assertThat(run("ask", "Will France defend Greece against Turkey?", "--json", "--today", "2026-11-01")
                        .out())
                .isEqualTo(before);
    }

    @Test
    void aPartyLeavesAndTheOthersStay() {
        assertThat(run("treaties", "end", "collective-security-1992", "--party", "Kyrgyzstan", "--on", "2026-06-01")
                        .code())
                .isZero();
        assertThat(run("treaties", "Kyrgyzstan", "Belarus", "--today", "2026-11-01")
                        .out())
                .doesNotContain("collective-security-1992");
        assertThat(run("treaties", "Kyrgyzstan", "Belarus", "--as-of", "2026-05-01")
                        .out())
                .contains("collective-security-1992");
        assertThat(run("treaties", "Belarus", "Russia", "--today", "2026-11-01").out())
                .contains("collective-security-1992", "left by a party");
        assertThat(run("treaties", "end", "collective-security-1992", "--party", "Kyrgyzstan", "--on", "2026-07-01")
                        .err())
                .contains("KGZ has left");
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsKept() {
        assertThat(run("treaties", "add", "Pact", "--party", "Frence", "--party", "Chile", "--from", "2026")
                        .err())
                .contains("--party", "Frence", "Did you mean France");
        assertThat(run("treaties", "end", "france-greece", "--on", "2026-01-01").err())
                .contains("no treaty is called", "fra-grc-2021");
        assertThat(run("treaties", "end", "fra-grc-2021", "--on", "2020-01-01").err())
                .contains("came into force on", "name a later day");
        assertThat(run("treaties", "end", "fra-grc-2021", "--party", "Chile", "--on", "2026-01-01")
                        .err())
                .contains("CHL is no party", "FRA, GRC");
        assertThat(run("treaties", "correct", "fra-grc-2021", "--until", "2020").err())
                .contains("not after");
        assertThat(run("treaties", "correct", "fra-grc-2021", "--duty", "defend")
                        .err())
                .contains("--duty", "defense, offense");
        assertThat(run("treaties", "correct", "fra-grc-2021").err()).contains("nothing says what");
        assertThat(run("treaties", "add", "Pact", "--party", "France", "--party", "Chile")
                        .err())
                .contains("--from");
        assertThat(run("treaties", "add", "Pact", "--party", "France", "--from", "2026")
                        .err())
                .contains("two parties");
        assertThat(run("treaties", "add", "Pact", "--party", "France", "--party", "Greece", "--from", "2021")
                        .err())
                .contains("fra-grc-2021", "treaties correct");
        assertThat(run("undo", "--list").out()).contains("0 decisions");
    }

    @Test
    void anAddedTreatyCannotBeTakenBackUnderALaterChange() {
        run("treaties", "add", "Pact", "--party", "Peru", "--party", "Chile", "--from", "2020", "--duty", "defence");
        run("treaties", "end", "per-chl-2020", "--on", "2026-01-01");
        assertThat(run("undo", "D-1").err()).contains("D-2", "take that back first");
        assertThat(run("undo", "D-2").code()).isZero();
        assertThat(run("undo", "D-1").code()).isZero();
    }

    @Test
    void decisionsOnTreatiesComeBackFromAnExport() {
        run(
                "treaties",
                "add",
                "Pact; of friends",
                "--party",
                "Peru",
                "--party",
                "Chile:2021",
                "--owed-by",
                "Peru",
                "--from",
                "2020",
                "--duty",
                "defense,consultation",
                "--says",
                "Peru \"helps\", at once.");
        run("treaties", "correct", "collective-security-1992", "--joins", "Serbia:2026-01-01");
        run("treaties", "end", "fra-grc-2021", "--on", "2026-03-01");
        Path csv = folder.resolve("out");
        assertThat(run("export", "csv", csv).code()).isZero();
        Path again = folder.resolve("again.casus");
        CommandRun back = casus("import", "csv", csv, "--case", again);
        assertThat(back.out() + back.err()).contains("the state is the one exported", "3 decisions");
        String ours = run("treaties", "--ended", "--json").out();
        assertThat(casus("treaties", "--ended", "--json", "--case", again).out())
                .isEqualTo(ours);
        assertThat(ours).contains("\"decided\":[\"D-1\"]", "\"decided\":[\"D-2\"]", "\"decided\":[\"D-3\"]");
        assertThat(run("doctor").out()).doesNotContain("not as the log");
    }
}
