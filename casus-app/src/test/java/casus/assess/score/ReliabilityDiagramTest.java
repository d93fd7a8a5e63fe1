package casus.assess.score;

import static org.assertj.core.api.Assertions.assertThat;

import casus.assess.score.ReliabilityDiagram.Dot;
import casus.assess.score.ReliabilityDiagram.Panel;
import casus.precedent.pair.PairModel;
import casus.terms.Rung;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

class ReliabilityDiagramTest {
    private static Document parsed(Panel... panels) {
        return Jsoup.parse(new ReliabilityDiagram("said & came", List.of(panels)).svg(), "", Parser.xmlParser());
    }

    @Test
    void whatHoldsWhatItSaysLiesOnTheDiagonal() {
        Document svg = parsed(new Panel("force", List.of(new Dot(40, 0.25, 0.25, 0.1, 0.4, false))));
        Element square = Objects.requireNonNull(
                svg.selectXpath("//*[local-name()='rect']").first());
        Element dot = Objects.requireNonNull(
                svg.selectXpath("//*[local-name()='circle']").first());
        double side = Double.parseDouble(square.attr("width"));
        double across = Double.parseDouble(dot.attr("cx")) - Double.parseDouble(square.attr("x"));
        double up = Double.parseDouble(square.attr("y")) + side - Double.parseDouble(dot.attr("cy"));
        assertThat(across).isEqualTo(0.25 * side);
        assertThat(up).isEqualTo(across);
        assertThat(dot.text()).isEqualTo("said 25%, came 25% of 40 (90% interval 10–40%)");
    }

    @Test
    void aSecondSetIsDrawnAsRings() {
        Document svg = parsed(new Panel(
                "words", List.of(new Dot(40, 0.2, 0.3, 0.1, 0.5, false), new Dot(300, 0.2, 0.3, 0.1, 0.5, true))));
        assertThat(svg.selectXpath("//*[local-name()='circle' and contains(@class, 'hollow')]"))
                .hasSize(1);
    }

    @Test
    void theModelThatShipsHasAPanelForEachRungWithEveryShareInsideItsBar() {
        List<Panel> panels = ReliabilityDiagram.panels(PairModel.shipped());
        assertThat(panels).extracting(Panel::name).hasSize(Rung.values().length).startsWith("words");
        panels.forEach(p -> assertThat(p.dots())
                .as(p.name())
                .isNotEmpty()
                .allSatisfy(d -> assertThat(d.came()).isBetween(d.low(), d.high())));
    }

    @Test
    void aTitleCannotBecomeATag() {
        assertThat(new ReliabilityDiagram("<b>", List.of()).svg())
                .contains("&lt;b&gt;")
                .doesNotContain("<b>");
    }
}
