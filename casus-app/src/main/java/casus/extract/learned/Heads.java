package casus.extract.learned;

import casus.encoder.Weights;
import java.util.List;

/// Small layers over the encoder's states: which word tells an act and of what kind, what became of it, whose words
/// are whose, and which candidate has which part in it (a biaffine linker, Dozat and Manning 2017, with features of
/// grammar beside it). Plain arithmetic of one thread, the same on every machine.
public final class Heads {
    private static final int[] OFFSETS = offsets();
    private final Weights weights;
    private final int link;

    public Heads(Weights weights) {
        this.weights = weights;
        this.link = weights.get("link.q.w").columns() / Label.ROLES;
    }

    private static int[] offsets() {
        int[] out = new int[Document.Feature.values().length];
        int at = 0;
        for (Document.Feature f : Document.Feature.values()) {
            out[f.ordinal()] = at;
            at += f.size();
        }
        return out;
    }

    /// Feature values as rows of one table.
    public static int[] rows(int[] features) {
        int[] out = new int[features.length];
        for (int i = 0; i < out.length; i++) {
            int size = Document.Feature.values()[i].size();
            out[i] = OFFSETS[i] + Math.min(Math.max(features[i], 0), size - 1);
        }
        return out;
    }

    /// The encoder's state of a word beside what is known of it.
    public float[] word(float[] states, int piece, int width, int[] features) {
        float[] known = weights.sparse(rows(features), "feat");
        float[] out = new float[width + known.length];
        System.arraycopy(states, piece * width, out, 0, width);
        System.arraycopy(known, 0, out, width, known.length);
        return out;
    }

    /// The log-odds that a word tells each class of [Label].
    public float[] triggers(float[] word) {
        return weights.linear(Weights.gelu(weights.linear(word, "det1")), "det2");
    }

    /// The logits of a word standing outside, at the beginning of, or inside somebody's words.
    public float[] content(float[] word) {
        return weights.linear(Weights.gelu(weights.linear(word, "bio1")), "bio2");
    }

    private float[] classed(float[] word, int label) {
        float[] of = weights.row("class", label);
        float[] out = new float[word.length + of.length];
        System.arraycopy(word, 0, out, 0, word.length);
        System.arraycopy(of, 0, out, word.length, of.length);
        return out;
    }

    /// Logits of status, motives and pull, one after the other.
    public float[] details(float[] word, int label) {
        return weights.linear(Weights.gelu(weights.linear(classed(word, label), "stat1")), "stat2");
    }

    /// What a trigger asks of its parties.
    public float[] question(float[] word, int label) {
        return weights.linear(classed(word, label), "link.q");
    }

    /// What a candidate answers.
    public float[] answer(float[] word) {
        return weights.linear(word, "link.k");
    }

    /// What a trigger brings to the sight of a pair.
    public float[] sight(float[] word, int label) {
        return weights.linear(classed(word, label), "pair.t");
    }

    /// What a candidate brings to it.
    public float[] seen(float[] word) {
        return weights.linear(word, "pair.m");
    }

    /// Scores of a candidate for each part.
    ///
    /// @param sight  of the trigger, [#sight]
    /// @param seen   of the candidate, [#seen]
    public float[] parts(float[] question, float[] answer, float[] sight, float[] seen, int[] pair) {
        float[] out = weights.linear(Weights.gelu(sum(weights.sparse(pair, "pair1"), sight, seen)), "pair2");
        for (int r = 0; r < Label.ROLES; r++) {
            double sum = 0;
            for (int i = r * link; i < (r + 1) * link; i++) {
                sum += question[i] * answer[i];
            }
            out[r] += (float) (sum / Math.sqrt(link));
        }
        return out;
    }

    /// What a word that names nobody asks of names.
    public float[] referring(float[] word) {
        return weights.linear(word, "refer.q");
    }

    /// What a name answers.
    public float[] name(float[] word) {
        return weights.linear(word, "refer.k");
    }

    /// The score of a name as what a word stands for.
    ///
    /// @param features of [Referents]
    public float refers(float[] question, float[] answer, float[] asking, float[] answering, int[] features) {
        double sum = 0;
        for (int i = 0; i < question.length; i++) {
            sum += question[i] * answer[i];
        }
        float[] by = weights.linear(Weights.gelu(sum(weights.sparse(features, "refer1"), asking, answering)), "refer2");
        return (float) (sum / Math.sqrt(question.length)) + by[0];
    }

    /// What a word that names nobody brings to the sight of it and a name.
    public float[] asking(float[] word) {
        return weights.linear(word, "refer.o");
    }

    /// What the name brings to it.
    public float[] answering(float[] word) {
        return weights.linear(word, "refer.n");
    }

    private static float[] sum(float[] a, float[] b, float[] c) {
        for (int i = 0; i < a.length; i++) {
            a[i] += b[i] + c[i];
        }
        return a;
    }

    /// What a trigger asks of what is handed over.
    public float[] itemQuestion(float[] trigger, int label) {
        return weights.linear(classed(trigger, label), "item.q");
    }

    /// What a noun answers.
    public float[] itemAnswer(float[] noun) {
        return weights.linear(noun, "item.k");
    }

    /// The score of a noun as what is handed over.
    public float item(float[] q, float[] k, int[] pair) {
        double sum = 0;
        for (int i = 0; i < q.length; i++) {
            sum += q[i] * k[i];
        }
        float[] by = weights.linear(Weights.gelu(weights.sparse(pair, "itempair1")), "itempair2");
        return (float) (sum / Math.sqrt(q.length)) + by[0];
    }

    /// ln Σ exp, of the scores of one party's candidates.
    public static float together(List<Float> scores) {
        double most = scores.stream().mapToDouble(Float::doubleValue).max().orElse(-20);
        double sum = 0;
        for (float s : scores) {
            sum += StrictMath.exp(s - most);
        }
        return (float) (most + StrictMath.log(sum));
    }

    /// The logistic function.
    public static double sigmoid(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
