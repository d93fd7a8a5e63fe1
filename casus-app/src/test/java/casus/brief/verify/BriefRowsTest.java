package casus.brief.verify;

import static org.assertj.core.api.Assertions.assertThat;

import casus.brief.verify.BriefRow.Segment;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BriefRowsTest {
    private static String shown(BriefRow row) {
        return row.segments().stream()
                .map((Segment s) -> s.kind() + "[" + s.text() + "]")
                .collect(Collectors.joining(" "));
    }

    private static List<String> lines(String text, boolean html) {
        return BriefRows.of(text, html).stream()
                .map(r -> r.line() + (r.heading() ? "#: " : ": ") + shown(r))
                .toList();
    }

    @Test
    void linesOfMarkdownAreNumberedAndBlankOnesLeftOut() {
        assertThat(lines("# Head\n\nwords\r\nmore", false))
                .containsExactly("1#: WORDS[# Head]", "3: WORDS[words]", "4: WORDS[more]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "a \\* b > WORDS[a * b]",
                "He said “no \\* way” today > WORDS[He said ] QUOTE[no * way] WORDS[ today]",
                "**bold** word > WORDS[bold word]",
                "by *A \\* name* x > WORDS[by ] NAME[A * name] WORDS[ x]",
                "*open > NAME[open]",
                "see `` a`b `` x > WORDS[see ] CODE[a`b] WORDS[ x]",
                "see `open > WORDS[see ] CODE[open]",
                "a|b > WORDS[a] BREAK[] WORDS[b]",
                "&ldquo;x&rdquo; y > QUOTE[x] WORDS[ y]",
                "“a &ldquo;b&rdquo;” > QUOTE[a “b”]",
                "say \"hello\" now > WORDS[say ] QUOTE[hello] WORDS[ now]",
                "[text](url) > MARKUP[]] WORDS[[text](url)]",
                "![text] > MARKUP[![] WORDS[![text]]",
                "a &amp; b > MARKUP[&amp;] WORDS[a &amp; b]",
                "a \\&amp; b > WORDS[a &amp; b]"
            })
    void aLineOfMarkdownIsWhatAReaderSees(String line, String segments) {
        assertThat(shown(BriefRows.of(line, false).getFirst())).isEqualTo(segments);
    }

    @Test
    void anElementInMarkdownIsMarkupAndStaysVisible() {
        assertThat(lines("a <b>x", false)).containsExactly("1: MARKUP[<b>] WORDS[a <b>x]");
        assertThat(lines("a \\<b>x", false)).containsExactly("1: WORDS[a <b>x]");
    }

    @Test
    void linesOfHtmlAreThoseOfTheFile() {
        assertThat(lines("<p>One “two” three</p>\n<h2>Head</h2>\n\n<p>four\nfive</p>", true))
                .containsExactly(
                        "1: MARKUP[<p>] WORDS[One ] QUOTE[two] WORDS[ three]",
                        "2#: MARKUP[<h2>] WORDS[Head]",
                        "4: MARKUP[<p>] WORDS[four]",
                        "5: WORDS[five]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "<p><b>x</b> y</p> ~ MARKUP[<p>] WORDS[x y]",
                "<p class=\"a\" id=\"b\">x</p> ~ MARKUP[<p>] MARKUP[p class=a] MARKUP[p id=b] WORDS[x]",
                "<q>x</q> ~ MARKUP[<q>] QUOTE[x]",
                "<blockquote>x</blockquote> ~ MARKUP[<blockquote>] QUOTE[x]",
                "<cite>x</cite> ~ MARKUP[<cite>] NAME[x]",
                "<code>x</code> ~ MARKUP[<code>] CODE[x]",
                "<p>x<br>y</p> ~ MARKUP[<p>] WORDS[x] BREAK[] WORDS[y]",
                "<p>x<!-- hid --></p> ~ MARKUP[<p>] WORDS[x] MARKUP[<!-- hid -->]",
                "<p>x<script>f(1)</script></p> ~ MARKUP[<p>] WORDS[x] MARKUP[<script>] MARKUP[f(1)]",
                "<p><b>x</b> <b>y</b></p> ~ MARKUP[<p>] WORDS[x y]"
            })
    void aLineOfHtmlIsWhatAReaderSeesAndItsMarkup(String line, String segments) {
        assertThat(shown(BriefRows.of(line, true).getFirst())).isEqualTo(segments);
    }

    @Test
    void aCellOfATableEndsAStretchOfWords() {
        assertThat(lines("<table><tr><td>1</td><th>2</th></tr></table>", true))
                .containsExactly(
                        "1: MARKUP[<table>] MARKUP[<tr>] MARKUP[<td>] BREAK[] WORDS[1] MARKUP[<th>] BREAK[] WORDS[2]");
    }

    @Test
    void aTitleIsAHeading() {
        assertThat(lines("<title>x</title>", true)).containsExactly("1#: MARKUP[<title>] WORDS[x]");
    }
}
