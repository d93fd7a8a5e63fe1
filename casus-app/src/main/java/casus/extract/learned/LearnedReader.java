package casus.extract.learned;

import casus.encoder.Encoder;
import casus.encoder.Weights;
import casus.encoder.WordPiece;
import java.util.ArrayList;
import java.util.List;

/// Reads a document with the encoder and the heads: one pass a window, proposals in the order of the text. One
/// instance may serve any number of threads.
public final class LearnedReader {
    private final WordPiece tokenizer;
    private final Encoder encoder;
    private final Decoder decoder;

    /// @param weights of the heads
    public LearnedReader(WordPiece tokenizer, Encoder encoder, Weights weights) {
        this.tokenizer = tokenizer;
        this.encoder = encoder;
        this.decoder = new Decoder(new Heads(weights), Encoder.WIDTH);
    }

    /// What it makes of a document, above generous thresholds.
    public List<Proposal> of(Document document) {
        PairFeatures pairs = new PairFeatures(document);
        Referents referents = new Referents(document, pairs);
        List<Proposal> out = new ArrayList<>();
        for (Window window : Window.of(document, tokenizer)) {
            out.addAll(decoder.of(document, window, encoder.states(window.ids()), pairs, referents));
        }
        return out;
    }
}
