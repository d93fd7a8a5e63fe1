package casus.parser;

import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What is known of 825,783 words before they are seen in a sentence: the tags a word was seen with, and its Brown
/// clusters (Brown et al. 1992, Class-Based n-gram Models of Natural Language). Tagger and parser use both.
///
/// One hash table as in [WeightTable]; a slot's two numbers choose among 2,839 distinct lists, 0 choosing none.
final class Lexica implements NLPComponent<NLPNode> {
    private final LongBuffer fingerprints;
    private final ShortBuffer ambiguityClasses;
    private final ShortBuffer clusters;
    private final List<List<String>> lists;
    private final List<Set<String>> sets;

    Lexica(List<ByteBuffer> blocks, List<List<String>> lists) {
        fingerprints = blocks.get(0).asLongBuffer();
        ambiguityClasses = blocks.get(1).asShortBuffer();
        clusters = blocks.get(2).asShortBuffer();
        this.lists = lists;
        sets = lists.stream().map(Lexica::inOrder).toList();
    }

    @Override
    public void process(NLPNode[] sentence) {
        for (int i = 1; i < sentence.length; i++) {
            describe(sentence[i]);
        }
    }

    @Override
    public void process(List<NLPNode[]> document) {
        document.forEach(this::process);
    }

    private void describe(NLPNode node) {
        int slot = find(Fingerprint.of(0, node.getWordFormSimplifiedLowercase()));
        if (slot < 0) {
            return;
        }
        if (ambiguityClasses.get(slot) != 0) {
            node.setAmbiguityClasses(lists.get(ambiguityClasses.get(slot)));
        }
        if (clusters.get(slot) != 0) {
            node.setWordClusters(sets.get(clusters.get(slot)));
        }
    }

    private int find(long fingerprint) {
        int capacity = fingerprints.capacity();
        int slot = Fingerprint.slot(fingerprint, capacity);
        for (long found = fingerprints.get(slot); found != 0; found = fingerprints.get(slot)) {
            if (found == fingerprint) {
                return slot;
            }
            slot = slot + 1 == capacity ? 0 : slot + 1;
        }
        return -1;
    }

    private static Set<String> inOrder(List<String> list) {
        return new LinkedHashSet<>(list);
    }
}
