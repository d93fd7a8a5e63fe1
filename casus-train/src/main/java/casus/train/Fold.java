package casus.train;

import casus.extract.Extraction;
import casus.extract.encode.WordPiece;
import casus.extract.learned.*;
import casus.ledger.actor.Actors;
import casus.read.*;
import java.io.*;
import java.nio.file.*;
import java.time.LocalDate;
import java.util.*;

/// args: corpus models cache out fold folds epochs [lr headLr drop lower bs maxTrain]
final class Fold {
    public static void main(String[] a) throws Exception {
        Path corpus = Path.of(a[0]), models = Path.of(a[1]), cache = Path.of(a[2]), out = Path.of(a[3]);
        int fold = Integer.parseInt(a[4]), folds = Integer.parseInt(a[5]), epochs = Integer.parseInt(a[6]);
        float lr = a.length > 7 ? Float.parseFloat(a[7]) : 2e-4f, hlr = a.length > 8 ? Float.parseFloat(a[8]) : 1e-3f, drop = a.length > 9 ? Float.parseFloat(a[9]) : .2f;
        int lower = a.length > 10 ? Integer.parseInt(a[10]) : 3, bs = a.length > 11 ? Integer.parseInt(a[11]) : 4;
        WordPiece wp; try (var in = Files.newInputStream(models.resolve("all-minilm-l6-v2-q/all-minilm-l6-v2-q-tokenizer.json"))) { wp = WordPiece.read(in); }
        List<Example> all = Examples.cached(corpus, wp, cache);
        System.out.println(all.size() + " windows, pieces " + all.stream().mapToInt(e -> e.ids.length).sum() + " triggers " + all.stream().mapToInt(e -> e.triggers.size()).sum());
        List<Example> train = all.stream().filter(e -> fold < 0 || of(e.article, folds) != fold).toList();
        Trainer t = new Trainer(models, wp, lower, epochs, bs, lr, hlr, drop, 1);
        t.train(train);
        t.save(out.resolve("weights-" + fold + ".bin"));
        judge(t, corpus, wp, out, fold, folds);
        System.exit(0);
    }

    static int of(String article, int folds) { int h = 0; for (char c : article.toCharArray()) h = h * 31 + c; return Math.floorMod(h * 0x9E3779B1 >>> 8, folds); }

    static void judge(Trainer t, Path corpus, WordPiece wp, Path out, int fold, int folds) throws Exception {
        Heads heads = new Heads(t.weights()); Decoder decoder = new Decoder(heads, Trainer.D);
        Extraction ex = Extraction.open(Actors.load());
        try (var o = Files.newBufferedWriter(out.resolve("proposals-" + fold + ".jsonl"))) {
            for (Article article : Articles.of(LocalDate.of(2026, 1, 1)).read(List.of(corpus.resolve("articles")), Progress.SILENT).articles()) {
                String id = article.name().replace(".txt", "");
                if (fold >= 0 && of(id, folds) != fold) continue;
                Document d = ex.document(article); PairFeatures pf = new PairFeatures(d);
                for (Window w : Window.of(d, wp)) {
                    Example e = new Example(); e.ids = w.ids(); t.lower(List.of(e));
                    for (Proposal p : decoder.of(d, w, t.states(e), pf)) { o.write(ProposalJson.of(article, d, p)); o.newLine(); }
                }
            }
        }
    }
}
