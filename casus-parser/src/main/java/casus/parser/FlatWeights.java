package casus.parser;

import edu.emory.mathcs.nlp.learning.initialization.WeightGenerator;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import edu.emory.mathcs.nlp.learning.util.SparseItem;
import edu.emory.mathcs.nlp.learning.util.SparseVector;

/// NLP4J's weight vector over a [WeightTable]: it scores, and it cannot learn.
final class FlatWeights extends MajorVector {
    private static final long serialVersionUID = 1;

    private final transient WeightTable table;

    FlatWeights(WeightTable weights, int labels) {
        this.table = weights;
        setSizes(labels, Integer.MAX_VALUE);
    }

    @Override
    public void addScores(SparseVector features, float[] scores) {
        for (SparseItem feature : features.getVector()) {
            table.addScores(feature.getIndex(), feature.getValue(), scores);
        }
    }

    @Override
    public void addScores(float[] dense, float[] scores) {
        throw new UnsupportedOperationException("the model has no dense features");
    }

    @Override
    public int indexOf(int label, int feature) {
        throw readOnly();
    }

    @Override
    public boolean expand(int labels, int features, WeightGenerator generator) {
        throw readOnly();
    }

    @Override
    protected MajorVector createInstance() {
        throw readOnly();
    }

    @Override
    protected void setRowSize(int size) {}

    @Override
    protected void setColumnSize(int size) {}

    private static UnsupportedOperationException readOnly() {
        return new UnsupportedOperationException("the flat model is read-only");
    }
}
