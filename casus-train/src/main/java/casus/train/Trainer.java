package casus.train;

import ai.djl.engine.Engine;
import ai.djl.ndarray.*;
import ai.djl.ndarray.types.*;
import ai.djl.nn.Activation;
import ai.djl.nn.norm.LayerNorm;
import ai.onnxruntime.*;
import casus.encoder.*;
import casus.extract.learned.*;
import java.io.*;
import java.lang.management.ManagementFactory;
import java.nio.*;
import java.nio.file.*;
import java.util.*;

/// Fine-tunes the upper layers of bge-small with the heads of the reader, on the CPU.
final class Trainer {
    static final int LAYERS = 12, D = 384, H = 12, HD = 32, F = 64, E = 32, LINK = 96, HIDDEN = 96;
    /// Steps whose windows are sorted by length together.
    private static final int ALIKE = 16;
    double lastLoss;
    final int lower, bs, epochs; final float lr, headLr, drop;
    final OrtEnvironment env; final OrtSession ort; final String outName;
    final NDManager mgr = NDManager.newBaseManager();
    final LinkedHashMap<String, NDArray> params = new LinkedHashMap<>();
    final Map<String, NDArray[]> adam = new HashMap<>();
    final Random rnd;
    final int featureSize = Arrays.stream(Document.Feature.values()).mapToInt(Document.Feature::size).sum();

    Trainer(int lower, int epochs, int bs, float lr, float headLr, float drop, long seed) throws Exception {
        this.lower = lower; this.epochs = epochs; this.bs = bs; this.lr = lr; this.headLr = headLr; this.drop = drop; rnd = new Random(seed);
        outName = lower == 0 ? "/embeddings/LayerNorm/Add_1_output_0" : "/encoder/layer." + (lower - 1) + "/output/LayerNorm/Add_1_output_0";
        byte[] q = OnnxFile.withOutput(resource("/bge-small-en-v1.5-q.onnx"), outName);
        env = OrtEnvironment.getEnvironment();
        var so = new OrtSession.SessionOptions(); so.setIntraOpNumThreads(1); so.setInterOpNumThreads(1);
        ort = env.createSession(q, so);
        OnnxFile o = OnnxFile.of(resource("/bge-small-en-v1.5.onnx"));
        for (int l = lower; l < LAYERS; l++)
            for (String part : List.of("attention.self.query", "attention.self.key", "attention.self.value", "attention.output.dense", "intermediate.dense", "output.dense")) {
                var w = o.tensor(o.node("/encoder/layer." + l + "/" + part.replace('.', '/') + "/MatMul").inputs().get(1));
                put("L" + l + "." + part + ".w", o.floats(w), w.dimensions());
                var b = o.tensor("encoder.layer." + l + "." + part + ".bias"); put("L" + l + "." + part + ".b", o.floats(b), b.dimensions());
                if (part.endsWith("output.dense")) for (String g : List.of("weight", "bias")) {
                    String ln = part.replace("dense", "LayerNorm"); var t = o.tensor("encoder.layer." + l + "." + ln + "." + g); put("L" + l + "." + ln + "." + g, o.floats(t), t.dimensions());
                }
            }
        int X = D + F, XE = X + E;
        mat("feat", featureSize, F, false); mat("class", Label.CLASSES, E, false);
        mat("det1", X, 256, true); mat("det2", 256, Label.TRIGGERS, true);
        mat("bio1", X, 128, true); mat("bio2", 128, 3, true);
        mat("stat1", XE, 128, true); mat("stat2", 128, Label.STATUSES.size() + Label.MOTIVES + 1, true);
        mat("link.q", XE, 3 * LINK, true); mat("link.k", X, 3 * LINK, true);
        mat("pair1", PairFeatures.SIZE, HIDDEN, true); mat("pair.t", XE, HIDDEN, false); mat("pair.m", X, HIDDEN, false); mat("pair2", HIDDEN, 3, true);
        mat("refer.q", X, LINK, true); mat("refer.k", X, LINK, true);
        mat("refer1", Referents.SIZE, HIDDEN, true); mat("refer.o", X, HIDDEN, false); mat("refer.n", X, HIDDEN, false); mat("refer2", HIDDEN, 1, true);
        mat("item.q", XE, LINK, true); mat("item.k", X, LINK, true);
        mat("itempair1", PairFeatures.SIZE, 32, true); mat("itempair2", 32, 1, true);
        float[] bias = new float[Label.TRIGGERS]; Arrays.fill(bias, -4f); set("det2.b", bias);
        set("pair2.b", new float[] {-3, -3, -3});
    }

    void put(String n, float[] d, long[] dims) { NDArray p = mgr.create(d, new Shape(dims)); p.setRequiresGradient(true); params.put(n, p); }
    void set(String n, float[] d) { params.remove(n).close(); put(n, d, new long[] {d.length}); }
    void mat(String n, int in, int out, boolean bias) {
        float[] w = new float[in * out]; double s = n.equals("feat") || n.equals("class") ? .3 : n.endsWith("2") ? .5 * Math.sqrt(1.0 / in) : n.startsWith("pair") || n.startsWith("itempair") ? .3 : Math.sqrt(1.0 / in);
        for (int i = 0; i < w.length; i++) w[i] = (float) (rnd.nextGaussian() * s);
        put(n + ".w", w, new long[] {in, out}); if (bias) put(n + ".b", new float[out], new long[] {out});
    }
    NDArray lin(NDArray x, String n) { return x.matMul(params.get(n + ".w")).add(params.get(n + ".b")); }
    /// A product whose factor lives as long as the step. `mul(Number)` and `div(Number)` close theirs at once, while
    /// PyTorch keeps it for the way back: its memory, a buffer of Java's, is then free to be collected and overwritten.
    static NDArray times(NDArray x, double by) { return x.mul(x.getManager().create((float) by)); }
    NDArray dropout(NDArray x, boolean train, float p) {
        if (!train || p == 0) return x;
        float[] m = new float[(int) x.getShape().size()]; float keep = 1 / (1 - p);
        for (int i = 0; i < m.length; i++) m[i] = rnd.nextFloat() >= p ? keep : 0;
        return x.mul(x.getManager().create(m, x.getShape()));
    }
    NDArray layer(NDArray x, NDArray bias, int l, boolean train) {
        long B = x.getShape().get(0), L = x.getShape().get(1); String p = "L" + l + ".";
        NDArray q = lin(x, p + "attention.self.query").reshape(B, L, H, HD).transpose(0, 2, 1, 3);
        NDArray k = lin(x, p + "attention.self.key").reshape(B, L, H, HD).transpose(0, 2, 3, 1);
        NDArray v = lin(x, p + "attention.self.value").reshape(B, L, H, HD).transpose(0, 2, 1, 3);
        NDArray s = times(q, 1 / Math.sqrt(HD)).matMul(k).add(bias).softmax(-1);
        NDArray c = s.matMul(v).transpose(0, 2, 1, 3).reshape(B, L, D);
        c = dropout(lin(c, p + "attention.output.dense"), train, .1f);
        x = norm(x.add(c), p + "attention.output.LayerNorm");
        NDArray f = lin(Activation.gelu(lin(x, p + "intermediate.dense")), p + "output.dense");
        return norm(x.add(dropout(f, train, .1f)), p + "output.LayerNorm");
    }
    NDArray norm(NDArray x, String n) { return LayerNorm.layerNorm(x, new Shape(D), params.get(n + ".weight"), params.get(n + ".bias"), 1e-12f).singletonOrThrow(); }

    void lower(List<Example> xs) throws Exception {
        List<Example> s = new ArrayList<>(xs); s.sort(Comparator.comparingInt(e -> e.ids.length));
        for (int i = 0; i < s.size(); i += 8) {
            int n = Math.min(8, s.size() - i), L = s.get(i + n - 1).ids.length; long[] ids = new long[n * L], m = new long[n * L], tt = new long[n * L];
            for (int j = 0; j < n; j++) { int[] x = s.get(i + j).ids; for (int k = 0; k < x.length; k++) { ids[j * L + k] = x[k]; m[j * L + k] = 1; } }
            long[] sh = {n, L};
            try (var A = OnnxTensor.createTensor(env, LongBuffer.wrap(ids), sh); var B = OnnxTensor.createTensor(env, LongBuffer.wrap(m), sh); var C = OnnxTensor.createTensor(env, LongBuffer.wrap(tt), sh);
                 var r = ort.run(Map.of("input_ids", A, "attention_mask", B, "token_type_ids", C), Set.of(outName))) {
                FloatBuffer fb = ((OnnxTensor) r.get(0)).getFloatBuffer();
                for (int j = 0; j < n; j++) { Example e = s.get(i + j); e.low = new short[e.ids.length * D]; for (int k = 0; k < e.low.length; k++) e.low[k] = Float.floatToFloat16(fb.get(j * L * D + k)); }
            }
        }
    }

    NDArray encode(NDManager m, List<Example> b, boolean train) {
        int L = 0; for (Example e : b) L = Math.max(L, e.ids.length);
        float[] x = new float[b.size() * L * D], bias = new float[b.size() * L];
        for (int j = 0; j < b.size(); j++) { Example e = b.get(j); for (int k = 0; k < e.low.length; k++) x[j * L * D + k] = Float.float16ToFloat(e.low[k]); for (int k = e.ids.length; k < L; k++) bias[j * L + k] = -1e4f; }
        NDArray h = m.create(x, new Shape(b.size(), L, D)), bi = m.create(bias, new Shape(b.size(), 1, 1, L));
        for (int l = lower; l < LAYERS; l++) h = layer(h, bi, l, train);
        return h;
    }

    NDArray multihot(NDManager m, List<int[]> rows, int size) {
        float[] f = new float[rows.size() * size];
        for (int i = 0; i < rows.size(); i++) for (int k : rows.get(i)) f[i * size + k] = 1;
        return m.create(f, new Shape(rows.size(), size));
    }

    NDArray loss(NDManager m, List<Example> b) {
        NDArray h = encode(m, b, true); int L = (int) h.getShape().get(1);
        // words
        List<Integer> idx = new ArrayList<>(); List<int[]> feats = new ArrayList<>(); int[] base = new int[b.size()]; int W = 0;
        for (int j = 0; j < b.size(); j++) { Example e = b.get(j); base[j] = W; for (int i = 0; i < e.pieces.length; i++) { idx.add(j * L + e.pieces[i]); feats.add(Heads.rows(e.features[i])); W++; } }
        NDArray x = h.reshape(-1, D).get(m.create(ints(idx))).concat(multihot(m, feats, featureSize).matMul(params.get("feat.w")), 1);
        x = dropout(x, true, drop);
        int C = Label.TRIGGERS;
        // detection
        float[] y = new float[W * C], w = new float[W * C], bioY = new float[W * 3], bioW = new float[W]; int triggers = 0;
        for (int j = 0; j < b.size(); j++) { Example e = b.get(j);
            for (int i = 0; i < e.pieces.length; i++) { if (e.core[i]) Arrays.fill(w, (base[j] + i) * C, (base[j] + i + 1) * C, 1f); bioY[(base[j] + i) * 3 + e.bio[i]] = 1; bioW[base[j] + i] = e.bioWeight[i]; }
            for (int[] t : e.detections) if (t[2] == 0 && e.core[t[0]]) w[(base[j] + t[0]) * C + t[1]] = .1f;
            for (int[] t : e.detections) if (t[2] > 0 && e.core[t[0]]) { int k = (base[j] + t[0]) * C + t[1]; y[k] = 1; w[k] = Math.max(t[2] / 100f, w[k] < 1 ? t[2] / 100f : 0); triggers++; } }
        NDArray logits = lin(dropout(Activation.gelu(lin(x, "det1")), true, drop), "det2");
        NDArray Y = m.create(y, new Shape(W, C)), Wt = m.create(w, new Shape(W, C));
        NDArray total = times(bce(logits, Y).mul(Wt).sum(), 1 / (triggers + 5.0));
        NDArray bl = lin(dropout(Activation.gelu(lin(x, "bio1")), true, drop), "bio2").logSoftmax(-1).mul(m.create(bioY, new Shape(W, 3))).sum(new int[] {1}).neg();
        NDArray bw = m.create(bioW); total = total.add(times(bl.mul(bw).sum().div(bw.sum().add(1)), 3));
        // triggers
        List<Integer> tw = new ArrayList<>(); List<int[]> tc = new ArrayList<>(); List<Example.Trigger> ts = new ArrayList<>(); List<Integer> tj = new ArrayList<>();
        for (int j = 0; j < b.size(); j++) for (Example.Trigger t : b.get(j).triggers) { tw.add(base[j] + t.word); tc.add(new int[] {t.label}); ts.add(t); tj.add(j); }
        if (ts.isEmpty()) return total;
        int T = ts.size();
        NDArray xt = x.get(m.create(ints(tw))).concat(multihot(m, tc, Label.CLASSES).matMul(params.get("class.w")), 1);
        NDArray det = lin(dropout(Activation.gelu(lin(xt, "stat1")), true, drop), "stat2");
        int S = Label.STATUSES.size(), M = Label.MOTIVES, R = S + M + 1;
        float[] sy = new float[T * S], sw = new float[T], my = new float[T * M], mw = new float[T], py = new float[T], pw = new float[T];
        for (int t = 0; t < T; t++) { var g = ts.get(t); if (g.status >= 0) { sy[t * S + g.status] = 1; sw[t] = g.weight; } else sy[t * S] = 1; if (g.motives != 0) { for (int k = 0; k < M; k++) if ((g.motives >> k & 1) != 0) my[t * M + k] = 1; mw[t] = g.weight; } else my[t * M] = 1; if (g.pull >= 0) { py[t] = g.pull; pw[t] = g.weight; } }
        NDArray st = det.get(":, 0:" + S).logSoftmax(-1).mul(m.create(sy, new Shape(T, S))).sum(new int[] {1}).neg().mul(m.create(sw)).sum();
        NDArray mo = det.get(":, " + S + ":" + (S + M)).softmax(-1).mul(m.create(my, new Shape(T, M))).sum(new int[] {1}).add(1e-6f).log().neg().mul(m.create(mw)).sum();
        NDArray pu = bce(det.get(":, " + (S + M) + ":" + R).reshape(-1), m.create(py)).mul(m.create(pw)).sum();
        total = total.add(times(st.add(mo).add(pu), .7 / (T + 1)));
        // what open words stand for
        Referring refer = new Referring(m, b, base, W, x);
        if (refer.loss != null) total = total.add(times(refer.loss, 1.0 / (refer.known + 5)));
        // linker
        List<Integer> pt = new ArrayList<>(), pm = new ArrayList<>(), termScore = new ArrayList<>(), termName = new ArrayList<>(); List<int[]> pf = new ArrayList<>(); List<List<Integer>> groups = new ArrayList<>(); List<float[]> gy = new ArrayList<>(), gw = new ArrayList<>(); List<int[]> ofTrigger = new ArrayList<>(); int K = 1;
        for (int t = 0; t < T; t++) { var g = ts.get(t); int j = tj.get(t); Example e = b.get(j); Map<String, List<Integer>> by = new LinkedHashMap<>();
            boolean content = g.label == Label.CONTENT; String[] keys = content ? e.speakerKey : e.namedKey; int[] where = content ? e.candidateWord : e.named;
            for (int c = 0; c < where.length; c++) { by.computeIfAbsent(keys[c], z -> new ArrayList<>()).add(termScore.size()); termScore.add(pt.size()); termName.add(refer.certain); pt.add(t); pm.add(where[c] < 0 ? W : base[j] + where[c]); pf.add(g.pairs[c]); }
            if (!content) for (int o = 0; o < e.open.length; o++) {
                for (var en : refer.of(j, o).entrySet()) { by.computeIfAbsent(en.getKey(), z -> new ArrayList<>()).add(termScore.size()); termScore.add(pt.size()); termName.add(en.getValue()); }
                pt.add(t); pm.add(base[j] + e.open[o]); pf.add(g.pairs[where.length + o]); }
            ofTrigger.add(new int[] {groups.size(), groups.size() + by.size()});
            for (var en : by.entrySet()) { groups.add(en.getValue()); K = Math.max(K, en.getValue().size()); float[] a = new float[3], ww = new float[3]; for (int r = 0; r < 3; r++) { a[r] = g.keys.get(r).contains(en.getKey()) ? 1 : 0; ww[r] = g.known[r] ? g.weight * (a[r] > 0 ? 1.5f : 1f) : 0; } gy.add(a); gw.add(ww); } }
        if (!pt.isEmpty()) {
            int P = pt.size(), G = groups.size();
            NDArray xm = x.concat(m.zeros(new Shape(1, x.getShape().get(1))), 0), it0 = m.create(ints(pt)), im0 = m.create(ints(pm));
            NDArray q = lin(xt, "link.q").get(it0), k = lin(xm, "link.k").get(im0);
            NDArray hidden = lin(multihot(m, pf, PairFeatures.SIZE), "pair1").add(xt.matMul(params.get("pair.t.w")).get(it0)).add(xm.matMul(params.get("pair.m.w")).get(im0));
            NDArray s = times(q.mul(k).reshape(P, 3, LINK).sum(new int[] {2}), 1 / Math.sqrt(LINK)).add(lin(dropout(Activation.gelu(hidden), true, drop), "pair2"));
            s = s.get(m.create(ints(termScore))).add(refer.certainty.get(m.create(ints(termName))).reshape(-1, 1));
            NDArray padded = s.concat(m.full(new Shape(1, 3), -1e4f), 0);
            int[] gi = new int[G * K]; Arrays.fill(gi, termScore.size()); for (int i = 0; i < G; i++) for (int j = 0; j < groups.get(i).size(); j++) gi[i * K + j] = groups.get(i).get(j);
            NDArray gs = padded.get(m.create(gi)).reshape(G, K, 3); NDArray mx = gs.max(new int[] {1}, true); 
            NDArray lse = gs.sub(mx).exp().sum(new int[] {1}).log().add(mx.reshape(G, 3));
            float[] a = new float[G * 3], ww = new float[G * 3];
            for (int i = 0; i < G; i++) for (int r = 0; r < 3; r++) { a[i * 3 + r] = gy.get(i)[r]; ww[i * 3 + r] = gw.get(i)[r] * (r == Label.PARTY ? 1 : .3f); }
            total = total.add(times(bce(lse, m.create(a, new Shape(G, 3))).mul(m.create(ww, new Shape(G, 3))).sum(), .7 / (T + 1)));
            // one party and nobody compete for who acts and to whom; who acts is not also to whom
            int Q = 1; for (int[] r : ofTrigger) Q = Math.max(Q, r[1] - r[0]);
            for (int r = 0; r < 2; r++) {
                int[] qi = new int[T * Q]; Arrays.fill(qi, G); float[] ty = new float[T * (Q + 1)], tw2 = new float[T];
                for (int t = 0; t < T; t++) {
                    var g = ts.get(t); int from = ofTrigger.get(t)[0], to = ofTrigger.get(t)[1], right = 0;
                    for (int i = from; i < to; i++) { if (r == 1 && gy.get(i)[0] > 0 && gy.get(i)[1] == 0) continue; qi[t * Q + i - from] = i; if (gy.get(i)[r] > 0) right++; }
                    for (int i = from; i < to; i++) if (gy.get(i)[r] > 0) ty[t * (Q + 1) + i - from] = 1f / right;
                    if (right == 0) ty[t * (Q + 1) + Q] = 1;
                    tw2[t] = g.known[r] && (right > 0 || g.keys.get(r).isEmpty()) ? g.weight : 0;
                }
                NDArray one = lse.get(":, " + r + ":" + (r + 1)).reshape(G).concat(m.full(new Shape(1), -1e4f), 0);
                NDArray choice = one.get(m.create(qi)).reshape(T, Q).concat(m.zeros(new Shape(T, 1)), 1).logSoftmax(-1);
                total = total.add(times(choice.mul(m.create(ty, new Shape(T, Q + 1))).sum(new int[] {1}).neg().mul(m.create(tw2)).sum(), 1.0 / (T + 1)));
            }
        }
        // items
        List<Integer> it = new ArrayList<>(), in = new ArrayList<>(); List<int[]> ipf = new ArrayList<>(); List<int[]> ranges = new ArrayList<>(); List<Integer> which = new ArrayList<>(); int N = 0;
        for (int t = 0; t < T; t++) { var g = ts.get(t); if (g.items.length == 0) continue; int from = in.size(); for (int c = 0; c < g.nouns.length; c++) { it.add(t); in.add(base[tj.get(t)] + g.nouns[c]); ipf.add(g.nounPairs[c]); } ranges.add(new int[] {from, in.size()}); which.add(t); N = Math.max(N, g.nouns.length); }
        if (!ranges.isEmpty()) {
            int P = in.size(), G = ranges.size(); NDArray q = lin(xt, "item.q").get(m.create(ints(it))), k = lin(x.get(m.create(ints(in))), "item.k");
            NDArray s = times(q.mul(k).sum(new int[] {1}), 1 / Math.sqrt(LINK)).reshape(P, 1).add(lin(Activation.gelu(lin(multihot(m, ipf, PairFeatures.SIZE), "itempair1")), "itempair2")).reshape(-1);
            NDArray padded = s.concat(m.full(new Shape(1), -1e4f), 0); int[] gi = new int[G * N]; Arrays.fill(gi, P); float[] yy = new float[G * N];
            for (int i = 0; i < G; i++) { var g = ts.get(which.get(i)); for (int c = 0; c < g.nouns.length; c++) { gi[i * N + c] = ranges.get(i)[0] + c; int n0 = g.nouns[c]; yy[i * N + c] = Arrays.stream(g.items).anyMatch(z -> z == n0) ? 1 : 0; } }
            total = total.add(times(padded.get(m.create(gi)).reshape(G, N).softmax(-1).mul(m.create(yy, new Shape(G, N))).sum(new int[] {1}).add(1e-6f).log().neg().mean(), .4));
        }
        return total;
    }

    /// How likely each open word of some windows stands for each party named there, in logs, and how far that is from
    /// what the annotators say.
    final class Referring {
        /// Logs of probabilities, one after another; the last is of what is certain, 0.
        NDArray certainty; int certain; NDArray loss; int known;
        private final List<List<Map<String, Integer>>> places = new ArrayList<>();
        Map<String, Integer> of(int example, int open) { return places.get(example).get(open); }

        Referring(NDManager m, List<Example> b, int[] base, int W, NDArray x) {
            List<Integer> ro = new ArrayList<>(), ra = new ArrayList<>(); List<int[]> rf = new ArrayList<>(); List<List<Integer>> groups = new ArrayList<>(); List<int[]> ofOpen = new ArrayList<>(); List<int[]> right = new ArrayList<>(); int K = 1, Q = 1;
            List<List<String>> groupKeys = new ArrayList<>();
            for (int j = 0; j < b.size(); j++) { Example e = b.get(j);
                for (int o = 0; o < e.open.length; o++) { Map<String, List<Integer>> by = new LinkedHashMap<>();
                    for (int k = 0; k < e.names[o].length; k++) { int a = e.names[o][k]; by.computeIfAbsent(e.namedKey[a], z -> new ArrayList<>()).add(ro.size()); ro.add(base[j] + e.open[o]); ra.add(e.named[a] < 0 ? W : base[j] + e.named[a]); rf.add(e.nameFeatures[o][k]); }
                    ofOpen.add(new int[] {groups.size(), groups.size() + by.size()}); groupKeys.add(new ArrayList<>(by.keySet())); Q = Math.max(Q, by.size());
                    for (var g : by.values()) { groups.add(g); K = Math.max(K, g.size()); } } }
            int O = ofOpen.size(), G = groups.size(), R = ro.size();
            int n = 0;
            for (int j = 0; j < b.size(); j++) { places.add(new ArrayList<>()); for (int o = 0; o < b.get(j).open.length; o++, n++) { Map<String, Integer> at = new LinkedHashMap<>(); List<String> ks = groupKeys.get(n); for (int i = 0; i < ks.size(); i++) at.put(ks.get(i), n * (Q + 1) + i); places.get(j).add(at); } }
            certain = O * (Q + 1);
            if (R == 0) { certainty = m.zeros(new Shape(certain + 1)); return; }
            NDArray xn = x.concat(m.zeros(new Shape(1, x.getShape().get(1))), 0), io = m.create(ints(ro)), ia = m.create(ints(ra));
            NDArray q = lin(x, "refer.q").get(io), k = lin(xn, "refer.k").get(ia);
            NDArray hidden = lin(multihot(m, rf, Referents.SIZE), "refer1").add(x.matMul(params.get("refer.o.w")).get(io)).add(xn.matMul(params.get("refer.n.w")).get(ia));
            NDArray s = times(q.mul(k).sum(new int[] {1}), 1 / Math.sqrt(LINK)).add(lin(dropout(Activation.gelu(hidden), true, drop), "refer2").reshape(-1));
            NDArray padded = s.concat(m.full(new Shape(1), -1e4f), 0);
            int[] gi = new int[G * K]; Arrays.fill(gi, R); for (int i = 0; i < G; i++) for (int j = 0; j < groups.get(i).size(); j++) gi[i * K + j] = groups.get(i).get(j);
            NDArray gs = padded.get(m.create(gi)).reshape(G, K), mx = gs.max(new int[] {1}, true);
            NDArray lse = gs.sub(mx).exp().sum(new int[] {1}).log().add(mx.reshape(G)).concat(m.full(new Shape(1), -1e4f), 0);
            int[] qi = new int[O * Q]; Arrays.fill(qi, G); float[] y = new float[O * (Q + 1)], w = new float[O]; n = 0;
            for (int j = 0; j < b.size(); j++) for (int o = 0; o < b.get(j).open.length; o++, n++) {
                List<String> gold = b.get(j).openKeys.get(o); boolean found = false;
                for (int i = ofOpen.get(n)[0]; i < ofOpen.get(n)[1]; i++) { qi[n * Q + i - ofOpen.get(n)[0]] = i; if (gold.contains(groupKeys.get(n).get(i - ofOpen.get(n)[0]))) { y[n * (Q + 1) + i - ofOpen.get(n)[0]] = 1; found = true; } }
                if (!found) y[n * (Q + 1) + Q] = 1;
                if (!gold.isEmpty()) { w[n] = 1; known++; }
            }
            NDArray logs = lse.get(m.create(qi)).reshape(O, Q).concat(m.zeros(new Shape(O, 1)), 1).logSoftmax(-1);
            loss = logs.exp().mul(m.create(y, new Shape(O, Q + 1))).sum(new int[] {1}).add(1e-6f).log().neg().mul(m.create(w)).sum();
            certainty = logs.reshape(-1).concat(m.zeros(new Shape(1)), 0);
        }
    }

    static NDArray bce(NDArray x, NDArray y) { return Activation.relu(x).sub(x.mul(y)).add(x.abs().neg().exp().add(1).log()); }
    static int[] ints(List<Integer> xs) { return xs.stream().mapToInt(i -> i).toArray(); }

    void train(List<Example> tr) throws Exception {
        var os = (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        lower(tr); int step = 0; double run = 0, norms = 0; int perEpoch = (tr.size() + bs - 1) / bs, total = epochs * perEpoch;
        for (int ep = 0; ep < epochs; ep++) {
            double sum = 0, c1 = os.getProcessCpuTime() / 1e9; long w1 = System.nanoTime(); int n = 0;
            for (List<Example> b : steps(tr)) {
                try (NDManager m = mgr.newSubManager()) { try (var gc = Engine.getInstance().newGradientCollector()) { NDArray l = loss(m, b); gc.backward(l); float v = l.getFloat(); sum += v; run += v; n++; } }
                step++;
                double norm = 0; for (NDArray p : params.values()) try (NDArray g = p.getGradient(); NDArray q = g.square(); NDArray su = q.sum()) { norm += su.getFloat(); }
                norm = Math.sqrt(norm); float scale = (float) Math.min(1, 5 / (norm + 1e-6));
                if (!Double.isFinite(norm)) throw new IllegalStateException("a gradient is not finite at step " + step);
                norms += norm;
                if (step % 50 == 0) { System.err.printf("  step %d loss %.3f norm %.2f cpu %.0f%n", step, run / 50, norms / 50, os.getProcessCpuTime() / 1e9); run = 0; norms = 0; }
                double warm = Math.min(1, step / (.1 * total)), sched = warm * (1 - Math.max(0, step - .1 * total) / (.9 * total + 1));
                for (var e : params.entrySet()) update(e.getKey(), e.getValue(), scale, (float) ((e.getKey().startsWith("L") ? lr : headLr) * sched), step);
            }
            lastLoss = sum / n;
            System.err.printf("epoch %d loss %.4f cpu %.1fs wall %.1fs%n", ep + 1, sum / n, os.getProcessCpuTime() / 1e9 - c1, (System.nanoTime() - w1) / 1e9);
        }
    }

    /// The windows of a pass in a new order, those of a step of about one length: what is padded costs as much as what is read.
    private List<List<Example>> steps(List<Example> all) {
        List<Example> s = new ArrayList<>(all); Collections.shuffle(s, rnd);
        List<List<Example>> out = new ArrayList<>();
        for (int i = 0; i < s.size(); i += ALIKE * bs) {
            List<Example> some = new ArrayList<>(s.subList(i, Math.min(s.size(), i + ALIKE * bs)));
            some.sort(Comparator.comparingInt(e -> e.ids.length));
            for (int j = 0; j < some.size(); j += bs) out.add(some.subList(j, Math.min(some.size(), j + bs)));
        }
        Collections.shuffle(out, rnd);
        return out;
    }

    void update(String n, NDArray p, float scale, float rate, int t) {
        NDArray g = p.getGradient(); g.muli(scale);
        NDArray[] s = adam.computeIfAbsent(n, k -> new NDArray[] {mgr.zeros(p.getShape()), mgr.zeros(p.getShape())});
        try (NDArray g2 = g.square(); NDArray gs = g.mul(.1f)) {
            s[0].muli(.9f).addi(gs); g2.muli(.002f); s[1].muli(.998f).addi(g2);
            double c1 = 1 - Math.pow(.9, t), c2 = 1 - Math.pow(.998, t);
            try (NDArray v = s[1].div((float) c2); NDArray sq = v.sqrt()) { sq.addi(1e-7f); try (NDArray u = s[0].div(sq)) { u.muli((float) (rate / c1)); p.subi(u); } }
            if (p.getShape().dimension() == 2) p.muli(1 - rate * .01f);
        }
        g.muli(0f); g.close();
    }

    /// States of one window, for judging without writing the encoder.
    float[] states(Example e) { try (NDManager m = mgr.newSubManager()) { return encode(m, List.of(e), false).toFloatArray(); } }

    void save(Path f) throws IOException {
        try (var o = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(f)))) {
            for (var e : params.entrySet()) { o.writeUTF(e.getKey()); long[] sh = e.getValue().getShape().getShape(); o.writeInt(sh.length); for (long d : sh) o.writeInt((int) d); for (float x : e.getValue().toFloatArray()) o.writeShort(Float.floatToFloat16(x)); }
        }
    }

    Weights weights() throws IOException { Path t = Files.createTempFile("weights", ".bin"); save(t); try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(t)))) { return Weights.read(in); } finally { Files.delete(t); } }

    static byte[] resource(String name) throws IOException { try (InputStream in = Trainer.class.getResourceAsStream(name)) { if (in == null) throw new IOException(name + " is not on the class path"); return in.readAllBytes(); } }
}
