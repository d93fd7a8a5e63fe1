package casus.parser;

import static org.assertj.core.api.Assertions.assertThat;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// The flat model against the models as published. It takes 15 s and 1.4 GB, so it stays out of the build; run it
/// with `-Dgroups=parity -DexcludedGroups=none` when the file's form or the code over it has changed.
@Tag("parity")
class ParityTest {
    @Test
    void theFlatModelParsesAsThePublishedModelsDo() throws IOException, ReflectiveOperationException {
        FlatParser published = FlatParser.over(published());
        for (String text : GoldenParsesTest.sentences()) {
            assertThat(published.parse(text, 0, text.length()))
                    .isEqualTo(Shared.parse(text).words());
        }
    }

    private static List<NLPComponent<NLPNode>> published() throws IOException, ReflectiveOperationException {
        return List.of(
                new PublishedLexica(Convert.ambiguityClasses(), Convert.clusters()),
                decoding(Convert.tagger()),
                new MorphologicalAnalyzer<>(Language.ENGLISH),
                decoding(Convert.parser()));
    }

    @SuppressWarnings("unchecked") // NLP4J serialises its components without their type of node
    private static NLPComponent<NLPNode> decoding(OnlineComponent<?, ?> component) {
        component.setFlag(NLPFlag.DECODE);
        return (NLPComponent<NLPNode>) component;
    }

    private record PublishedLexica(Map<?, ?> ambiguityClasses, Map<?, ?> clusters) implements NLPComponent<NLPNode> {
        @Override
        @SuppressWarnings("unchecked") // as published: lists of tags, sets of clusters
        public void process(NLPNode[] sentence) {
            IntStream.range(1, sentence.length).mapToObj(i -> sentence[i]).forEach(node -> {
                String word = node.getWordFormSimplifiedLowercase();
                node.setAmbiguityClasses((List<String>) ambiguityClasses.get(word));
                node.setWordClusters((Set<String>) clusters.get(word));
            });
        }

        @Override
        public void process(List<NLPNode[]> document) {
            document.forEach(this::process);
        }
    }
}
