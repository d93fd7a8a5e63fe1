package casus.parser;

import edu.emory.mathcs.nlp.common.util.Language;
import edu.emory.mathcs.nlp.component.dep.DEPParser;
import edu.emory.mathcs.nlp.component.morph.MorphologicalAnalyzer;
import edu.emory.mathcs.nlp.component.pos.POSTagger;
import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.util.NLPFlag;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;

/// NLP4J's components over the blocks of a [FlatFile], by its public and protected methods alone: no reflection, no
/// Java deserialisation.
final class FlatModel {
    private FlatModel() {}

    /// The components in the order in which a sentence passes them: lexica, tags, lemmas, heads.
    static List<NLPComponent<NLPNode>> read(Path file) throws IOException {
        List<ByteBuffer> blocks = FlatFile.read(file);
        Description description = Description.read(blocks.getFirst());
        int parser = 1 + WeightTable.BLOCKS;
        int lexica = parser + WeightTable.BLOCKS;
        return List.of(
                new Lexica(blocks.subList(lexica, blocks.size()), description.lists()),
                component(new POSTagger<>(), description.tagger(), blocks.subList(1, parser)),
                new MorphologicalAnalyzer<>(Language.ENGLISH),
                component(
                        new LabelledParser(description.parser().labels()),
                        description.parser(),
                        blocks.subList(parser, lexica)));
    }

    private static <S extends NLPState<NLPNode>> NLPComponent<NLPNode> component(
            OnlineComponent<NLPNode, S> component, Description.Component description, List<ByteBuffer> blocks) {
        WeightTable weights = new WeightTable(blocks);
        component.setFeatureTemplate(new FlatTemplate<>(weights, description));
        component.setOptimizer(new FlatScorer(weights, description.labels()));
        component.setFlag(NLPFlag.DECODE);
        return component;
    }

    /// The parser must be told which of its labels shift, which reduce and which draw an arc; deserialisation would
    /// do it.
    private static final class LabelledParser extends DEPParser<NLPNode> {
        private static final long serialVersionUID = 1;

        LabelledParser(List<String> labels) {
            for (int i = 0; i < labels.size(); i++) {
                putLabel(labels.get(i), i);
            }
        }
    }
}
