package casus.train;

import casus.encoder.*;
import casus.extract.Extraction;
import casus.extract.learned.*;
import casus.ledger.actor.Actors;
import casus.ledger.record.Wire;
import casus.read.*;
import com.fasterxml.jackson.databind.node.*;
import java.io.*;
import java.nio.file.*;
import java.time.LocalDate;
import java.util.*;
import java.util.function.Predicate;

/// Writes what may be kept of articles, with what is known of it, one JSON object a line.
final class Suggest {
    private Suggest() {}

    static void write(Weights weights, Path articles, Predicate<String> which, Path out) throws IOException {
        WordPiece tokenizer = WordPiece.read(new ByteArrayInputStream(Trainer.resource("/bge-small-en-v1.5-q-tokenizer.json")));
        byte[] model = Trainer.resource("/bge-small-en-v1.5-q.onnx");
        new Layers(OnnxFile.of(model)).write(weights.layers());
        LearnedReader reader = new LearnedReader(tokenizer, Encoder.of(model), weights);
        Extraction extraction = Extraction.open(Actors.load(), reader, List.of());
        try (BufferedWriter lines = Files.newBufferedWriter(out)) {
            for (Article article : Articles.of(LocalDate.of(2026, 1, 1)).read(List.of(articles), Progress.SILENT).articles()) {
                if (!which.test(article.name().replaceFirst("\\.[a-z]+$", ""))) continue;
                for (Extraction.Weighed w : extraction.weighed(article)) {
                    ObjectNode n = Wire.object(w.draft());
                    ArrayNode f = n.putArray("features");
                    for (double d : w.features()) f.add(Math.round(d * 1000) / 1000.0);
                    lines.write(n.toString());
                    lines.newLine();
                }
            }
        }
    }
}
