package casus.brief.verify;

import static org.assertj.core.api.Assertions.assertThat;

import casus.brief.Brief;
import casus.brief.BriefHtml;
import casus.brief.BriefMarkdown;
import casus.brief.CaseStamp;
import casus.brief.RenderedBrief;
import casus.brief.SmallCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A campaign: 200 forgeries, each refused, and 50 honest edits, each let pass. The forgeries are made by
/// [Forgeries] from the tree of the brief and from its text; what is refused and what passes is printed with
/// `-Dcasus.campaign=tell`.
class ForgedBriefTest {
    private static final CaseView CASE = new CaseView(SmallCase.ledger(), SmallCase.ACTORS, SmallCase.HASH);
    private static final Brief BRIEF = SmallCase.brief(SmallCase.ASKED);
    private static final String MD = BriefMarkdown.of(BRIEF);
    private static final String HTML = BriefHtml.of(BRIEF);
    private static final int PLANTED = 200;
    private static final int HONEST = 50;
    private static final long SEED = 20250822;

    private static List<Fault> verify(String form, String text) {
        return Verification.of(Path.of("b." + form), text, (path, asOf) -> CASE, "0.1.0", ForgedBriefTest::remade);
    }

    /// Making a brief takes a while, so the one of the case as it stands is made once.
    private static RenderedBrief remade(CaseStamp stamp, CaseView view, boolean html) {
        CaseStamp own = BRIEF.stamp();
        Brief brief = stamp.equals(own) ? BRIEF : SmallCase.brief(stamp.asked());
        return html ? BriefHtml.render(brief) : BriefMarkdown.render(brief);
    }

    private static String made(String form) {
        return form.equals("md") ? MD : HTML;
    }

    private static String changed(String text, String old, String words) {
        assertThat(text.contains(old)).as(old).isTrue();
        return text.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(words));
    }

    private static String noted(String form, String section, String note) {
        String text = made(form);
        Matcher m = Pattern.compile("<!-- note on " + section + ": .*\\n").matcher(text);
        assertThat(m.find()).as(section).isTrue();
        String body = form.equals("md") ? "\n" + note + "\n\n" : "<p>" + note + "</p>\n";
        return text.substring(0, m.end()) + body + text.substring(m.end());
    }

    private static void tell(String what) {
        if ("tell".equals(System.getProperty("casus.campaign"))) {
            System.out.println(what);
        }
    }

    @Test
    void everyOneOfTwoHundredForgeriesIsRefused() {
        Random random = new Random(SEED);
        Map<String, Integer> kinds = new LinkedHashMap<>();
        Set<String> seen = new LinkedHashSet<>(List.of(MD, HTML));
        List<String> passed = new ArrayList<>();
        int planted = 0;
        for (int n = 0; planted < PLANTED && n < 20 * PLANTED; n++) {
            String form = n % 2 == 0 ? "md" : "html";
            Forgeries.Forgery forgery = Forgeries.next(BRIEF, form, n / 2, random);
            if (seen.add(forgery.text())) {
                planted++;
                kinds.merge(forgery.kind(), 1, Integer::sum);
                if (verify(form, forgery.text()).isEmpty()) {
                    passed.add(form + ": " + forgery.kind());
                }
            }
        }
        tell("forgeries: " + planted + " of " + kinds.size() + " kinds, found " + (planted - passed.size()));
        assertThat(planted).isEqualTo(PLANTED);
        assertThat(passed).isEmpty();
        assertThat(kinds).hasSizeGreaterThan(40);
    }

    @Test
    void everyOneOfFiftyHonestEditsPasses() {
        Random random = new Random(SEED);
        List<String> refused = new ArrayList<>();
        for (int n = 0; n < HONEST; n++) {
            String form = n % 2 == 0 ? "md" : "html";
            String text = Forgeries.honest(
                    form,
                    n < HONEST / 2 ? made(form) : noted(form, SECTIONS.get(n % SECTIONS.size()), note(n)),
                    n,
                    random);
            List<Fault> faults = verify(form, text);
            if (!faults.isEmpty()) {
                refused.add(form + " " + n + ": " + faults);
            }
        }
        tell("honest edits: " + HONEST + ", passed " + (HONEST - refused.size()));
        assertThat(refused).isEmpty();
    }

    private static final List<String> SECTIONS =
            List.of("top", "bottom-line", "judgements", "ladder", "reasons", "deeds", "watch");

    /// Sentences an analyst might write, and rewordings of them.
    private static String note(int n) {
        List<String> notes = List.of(
                "Note: Our desk reads the treaty in the same way (L-2).",
                "Note: The way our desk reads it, the wording leaves little room (L-2) [2].",
                "Note: The treaty does not oblige Russia, and our desk finds the wording plain (L-2).",
                "Note: Our reading of the wording is the same: it does not oblige Russia to defend Iran (L-2).",
                "Note: Two dates stand beside each other here, and we take the earlier one (L-1, L-7).",
                "Note: The request is for the S-400, and we know of no answer (L-4, L-2).",
                "Note: What Iran asked for is a system of long range (L-4). We read the radars as a lesser matter (L-3).",
                "Note: Moscow condemned it on 14 June 2025, a day after the event of 13 June (L-6, L-5).",
                "Note: “Iran asked Russia for the S-400” is all that this outlet says of it (L-4).",
                "Note: The Russian side delivered 4 radars, in the words of this outlet (L-3).");
        String text = notes.get(n % notes.size());
        return text.startsWith("Note: Two") ? "Note: Here stand dates beside each other (L-1, L-7)." : text;
    }

    // ---- every form that once passed, by name

    @ParameterizedTest
    @CsvSource({
        "the labels of the ladder,| arms |,| force |",
        "the labels of the title,fights for Iran: 6%; sends arms: 56%,sends arms: 6%; fights for Iran: 56%",
        "a superscript before a number,estimate 56%,estimate ¹56%",
        "a digit of another script,estimate 56%,estimate ९56%",
        "a fraction,estimate 56%,estimate ½ of 56%",
        "a point before a number,estimate 56%,estimate .56%",
        "a mark turned,√ seen (1 act) [1],✗ denied (1 act) [1]",
        "for and against,- Against: overstretch,- For: overstretch",
        "a stage,requested 1 (L-4),delivered 1 (L-4)",
        "a state of a contradiction,'C-1 date, open','C-1 date, explained'",
        "a column head,| Response | Estimate |,| Estimate | Response |",
        "an actor,Russia uses force of its own against Israel,Israel uses force of its own against Russia",
        "the window,within 30 days,within 30 months",
        "a word of a sentence,hold no duty to defend,hold no small duty to defend",
        "a comparison,more often arms,less often arms"
    })
    void aForgedPartOfASentenceIsRefused(String what, String old, String words) {
        assertThat(verify("md", changed(MD, old, words))).as(what).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "## Russia will fight, that is certain",
                "Russia will fight.",
                "War comes",
                "~~Not so~~",
                "```\nRussia fights\n```",
                "    Russia fights for Iran",
                "Russia fights for Iran\n===",
                "Russia fights for Iran\n---",
                "| force | 99% |",
                "https://example.org/what-happened",
                "www.example.org",
                "- Tool: Casus `0.1.0`\n- Case: `other.casus`",
                "<details><summary>Ladder</summary>",
                "[1]: https://example.org",
                "Our desk reads the treaty the same way (L-2)."
            })
    void aLinePutInOutsideTheNotesIsRefused(String line) {
        assertThat(verify("md", changed(MD, "## Ladder\n", line + "\n\n## Ladder\n")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h2>Russia will fight</h2>",
                "<p>War comes</p>",
                "<del>Not so</del>",
                "<p hidden>",
                "<style>#ladder { display: none }</style>",
                "<p>Our desk reads the treaty the same way (<a href=\"#L-2\">L-2</a>).</p>"
            })
    void anElementPutInOutsideTheNotesIsRefused(String element) {
        assertThat(verify("html", changed(HTML, "<section id=\"ladder\">\n", element + "\n<section id=\"ladder\">\n")))
                .isNotEmpty();
    }

    @Test
    void aStretchStruckOutIsRefused() {
        assertThat(verify("md", changed(MD, "It is very unlikely", "~~It is very unlikely~~")))
                .isNotEmpty();
        assertThat(verify("html", changed(HTML, "that Russia uses force", "<s>that Russia uses force</s>")))
                .isNotEmpty();
    }

    // ---- notes

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Our desk reads the treaty the same way (L-2).",
                "Note: Our desk reads the treaty the same way.",
                "Note: Our desk reads the treaty the same way (L-902).",
                "Note: Russia will fight, that is certain (L-2).",
                "Note: It is likely that the treaty holds (L-2).",
                "Note: Russia may yet sell more (L-8).",
                "Note: Russia fights beside Iran (L-2).",
                "Note: Russia has delivered 40 radars (L-3).",
                "Note: Russia has delivered ४ radars (L-3).",
                "Note: Russia has delivered four radars (L-3).",
                "Note: China has delivered 4 radars (L-3).",
                "Note: The Chinese delivered 4 radars (L-3).",
                "Note: Iran ordered the S-400 (L-4).",
                "Note: Iran asked for the S-300 (L-4).",
                "Note: Nobody delivered the radars (L-3).",
                "Note: “Iran asked for everything” is what it says (L-4).",
                "Note: The contradiction is explained (L-1).",
                "Note: Force 99%, by our reading (L-2).",
                "Note: ~~The treaty~~ reads so (L-2).",
                "Note: See https://example.org (L-2).",
                "Note: See example.org for our reading (L-2).",
                "Note: See [our desk](L-2).",
                "Note: Our reading\n\n## Russia (L-2)",
                "Note: Our reading (L-2)\n===",
                "Note: Our reading (L-2)\n| a |",
                "Note: The wоrding reads so (L-2).",
                "Note: Our desk <b>reads</b> it so (L-2).",
                "Note: Our desk reads it so (L-2) [9].",
                "Note: Iran has delivered 4 radars to Russia (L-3)."
            })
    void aNoteThatSaysMoreThanItsEntriesIsRefused(String note) {
        assertThat(verify("md", noted("md", "bottom-line", note))).isNotEmpty();
        assertThat(verify("html", noted("html", "bottom-line", note))).isNotEmpty();
    }

    @Test
    void aFaultOfANoteStandsOnItsLineAndSaysWhatToDo() {
        String text = noted("md", "bottom-line", "Note: Russia has delivered\n40 radars (L-3).");
        int line = 1 + text.lines().toList().indexOf("Note: Russia has delivered");
        assertThat(verify("md", text))
                .singleElement()
                .satisfies(f -> assertThat(f.text())
                        .isEqualTo("b.md:" + line + ": the number 40 is in no entry its sentence cites\n"
                                + "  cite an entry that has it, or take it out"));
    }

    @Test
    void aNoteIsNoPlaceToHideALineOfTheBrief() {
        String moved = MD.replaceFirst("(?s)(<!-- note on bottom-line: [^\\n]*\\n)(.*?)(\\n## Ladder\\n)", "$1$3$2");
        assertThat(moved).isNotEqualTo(MD);
        assertThat(verify("md", moved)).isNotEmpty();
    }
}
