package casus.parser;

import edu.emory.mathcs.nlp.learning.optimization.OnlineOptimizer;
import edu.emory.mathcs.nlp.learning.util.Instance;
import edu.emory.mathcs.nlp.learning.util.LabelMap;
import edu.emory.mathcs.nlp.learning.util.WeightVector;
import java.util.List;

/// What NLP4J calls an optimiser: here only the keeper of labels and weights, for nothing is trained.
final class FlatScorer extends OnlineOptimizer {
    private static final long serialVersionUID = 1;

    FlatScorer(WeightTable weights, List<String> labels) {
        super(vector(weights, labels.size()), 0, 0);
        LabelMap numbers = new LabelMap();
        labels.forEach(numbers::add);
        setLabelMap(numbers);
    }

    private static WeightVector vector(WeightTable weights, int labels) {
        WeightVector vector = new WeightVector();
        vector.setSparseWeightVector(new FlatWeights(weights, labels));
        return vector;
    }

    @Override
    protected void trainAux(Instance instance) {
        throw new UnsupportedOperationException("the flat model is read-only");
    }

    @Override
    public void updateMiniBatch() {}

    @Override
    protected int getPredictedLabel(Instance instance) {
        throw new UnsupportedOperationException("the flat model is read-only");
    }

    @Override
    protected float getLearningRate(int feature, boolean isBias) {
        return 0;
    }
}
