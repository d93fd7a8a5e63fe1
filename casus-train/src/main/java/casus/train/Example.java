package casus.train;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/// A window with what is to be learnt from it; words by their place in the window.
final class Example implements Serializable {
    String article;
    int[] ids;
    int[] pieces;
    int[][] features;
    boolean[] core;
    int[] bio;
    float[] bioWeight;
    int[] candidateWord;
    String[] candidateKey;
    String[] speakerKey;
    /// Words that name a party, by their place in the window, -1 outside it; and whom.
    int[] named;
    String[] namedKey;
    /// Words that stand for a party without naming it; what each may stand for, as places in `named`, with features;
    /// and whom the annotators take it for, nobody where they say nothing.
    int[] open;
    int[][] names;
    int[][][] nameFeatures;
    List<List<String>> openKeys = new ArrayList<>();
    /// word, class, weight in hundredths; weight 0 = neither right nor wrong
    List<int[]> detections = new ArrayList<>();
    List<Trigger> triggers = new ArrayList<>();
    /// States of the layers that are not trained, as 16-bit floats.
    transient short[] low;

    static final class Trigger implements Serializable {
        int word;
        int label;
        int status = -1;
        int motives;
        int pull = -1;
        float weight;
        List<List<String>> keys = new ArrayList<>();
        boolean[] known = new boolean[3];
        int[] items = {};
        int[] nouns = {};
        /// Of content, with the candidates; of the rest, with what is named, then with what is open.
        int[][] pairs;
        int[][] nounPairs;
    }
}
