package casus.terms.markup;

import static casus.terms.Forall.forall;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class ElementTest {
    @Test
    void anElementHasItsAttributesInOrderAndWhatItHolds() {
        assertThat(Element.of("g")
                        .with("class", "mark")
                        .add(Element.of("rect").with("x", 1).with("y", Markup.length(2.04)))
                        .text("a & b"))
                .hasToString("<g class=\"mark\"><rect x=\"1\" y=\"2\"/>a &amp; b</g>");
    }

    @Test
    void noWordBecomesATagOrLeavesItsAttribute() {
        String letters = "a<>&\"' ]![-";
        forall(
                500,
                r -> {
                    StringBuilder out = new StringBuilder("x");
                    for (int i = 0; i < 12; i++) {
                        out.append(letters.charAt(r.nextInt(letters.length())));
                    }
                    return out.toString();
                },
                words -> assertThat(readBack(words)).isEqualTo(words + "|" + words));
    }

    private static String readBack(String words) {
        String markup = Element.of("p").with("title", words).text(words).toString();
        try {
            org.w3c.dom.Element read = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(markup.getBytes(StandardCharsets.UTF_8)))
                    .getDocumentElement();
            return read.getAttribute("title") + "|" + read.getTextContent();
        } catch (Exception e) {
            throw new AssertionError(markup, e);
        }
    }

    @Test
    void anApostropheIsEscapedWhereAnAttributeMayStandInSingleQuotes() {
        assertThat(Markup.escaped("it's <b>")).isEqualTo("it&#39;s &lt;b&gt;");
    }

    @Test
    void aLengthHasOneDecimalAtMost() {
        assertThat(Markup.length(3)).isEqualTo("3");
        assertThat(Markup.length(3.25)).isEqualTo("3.3");
        assertThat(Markup.tenths(3)).isEqualTo("3.0");
    }
}
