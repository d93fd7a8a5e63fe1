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
    /// word, class, weight in hundredths; weight 0 = neither right nor wrong
    List<int[]> detections = new ArrayList<>();
    List<Trigger> triggers = new ArrayList<>();
    transient float[] low;

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
        int[][] pairs;
        int[][] nounPairs;
    }
}
