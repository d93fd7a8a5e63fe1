package casus.parser;

import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import edu.emory.mathcs.nlp.component.template.state.NLPState;
import edu.emory.mathcs.nlp.component.template.train.HyperParameter;
import edu.emory.mathcs.nlp.learning.util.SparseVector;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// NLP4J's feature template, with [WeightTable] in the place of its map from strings to numbers: a feature's number
/// is the place of its record.
///
/// Kinds are numbered as NLP4J numbers them, set features first, and features come out in its order.
final class FlatTemplate<S extends NLPState<NLPNode>> extends FeatureTemplate<NLPNode, S> {
    private static final long serialVersionUID = 1;

    private final transient WeightTable weights;
    private final transient FeatureItem[] setFeatures;
    private final transient FeatureItem[][] joinFeatures;

    FlatTemplate(WeightTable weights, Description.Component description) {
        super(null, new HyperParameter());
        this.weights = weights;
        setFeatures = description.setFeatures().toArray(new FeatureItem[0]);
        joinFeatures = description.joinFeatures().stream()
                .map(items -> items.toArray(new FeatureItem[0]))
                .toArray(FeatureItem[][]::new);
        feature_set.addAll(description.setFeatures());
        feature_list.addAll(List.of(joinFeatures));
    }

    @Override
    public SparseVector createSparseVector(S state, boolean isTrain) {
        SparseVector features = new SparseVector();
        int kind = 0;
        for (FeatureItem item : setFeatures) {
            addSet(features, kind++, getFeatures(state, item));
        }
        for (FeatureItem[] items : joinFeatures) {
            addJoin(features, kind++, items, state);
        }
        return features;
    }

    private void addSet(SparseVector features, int kind, @Nullable Collection<String> values) {
        if (values != null) {
            for (String value : values) {
                add(features, Fingerprint.of(kind, value));
            }
        }
    }

    private void addJoin(SparseVector features, int kind, FeatureItem[] items, S state) {
        long fingerprint = Fingerprint.open(kind);
        for (int i = 0; i < items.length; i++) {
            String value = getFeature(state, items[i]);
            if (value == null) {
                return;
            }
            fingerprint = Fingerprint.feed(i == 0 ? fingerprint : Fingerprint.feed(fingerprint, '_'), value);
        }
        add(features, Fingerprint.close(fingerprint));
    }

    private void add(SparseVector features, long fingerprint) {
        int record = weights.find(fingerprint);
        if (record != WeightTable.UNKNOWN) {
            features.add(record, 1);
        }
    }
}
