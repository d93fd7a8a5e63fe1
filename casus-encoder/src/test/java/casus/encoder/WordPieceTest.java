package casus.encoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class WordPieceTest {
    private static final WordPiece TOKENIZER = tokenizer();

    private static WordPiece tokenizer() {
        try (InputStream in = Objects.requireNonNull(
                WordPieceTest.class.getResourceAsStream("/bge-small-en-v1.5-q-tokenizer.json"))) {
            return WordPiece.read(in);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Numbers as BERT's own tokenizer of the uncased vocabulary gives them.
    @Test
    void aWordThatTheVocabularyHasIsOnePiece() {
        assertThat(TOKENIZER.pieces("hello")).containsExactly(7592);
        assertThat(TOKENIZER.pieces("World")).containsExactly(2088);
    }

    @Test
    void aLongWordIsCutIntoTheLongestPiecesFromItsBeginning() {
        assertThat(TOKENIZER.pieces("unaffable")).containsExactly(14477, 20961, 3468);
    }

    @Test
    void accentsAndCapitalsDoNotCount() {
        assertThat(TOKENIZER.pieces("Élysée")).isEqualTo(TOKENIZER.pieces("elysee"));
    }

    @Test
    void aWindowIsOpenedAndClosedByTheirOwnPieces() {
        assertThat(TOKENIZER.opening()).isEqualTo(101);
        assertThat(TOKENIZER.closing()).isEqualTo(102);
    }

    @Test
    void whatHasNoPieceIsOneUnknownPiece() {
        assertThat(TOKENIZER.pieces("\u2603\u2603")).hasSizeGreaterThanOrEqualTo(1);
        assertThat(TOKENIZER.pieces("")).hasSizeGreaterThanOrEqualTo(1);
    }
}
