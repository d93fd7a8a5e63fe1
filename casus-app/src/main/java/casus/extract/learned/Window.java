package casus.extract.learned;

import casus.encoder.WordPiece;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A stretch of an article that the encoder sees at once: the article's first sentence, some sentences before, the
/// core whose words are decided on, and some after.
///
/// @param ids    pieces, with the opening and the closing one
/// @param words  places in the [Document], in order
/// @param pieces of each word of `words`, the place of its first piece among `ids`
/// @param from   the first word of the core, as a place in the document
/// @param to     one past its last
public record Window(int[] ids, int[] words, int[] pieces, int from, int to) {
    /// The most pieces of a window.
    public static final int LONGEST = 512;

    private static final int TITLE = 24;
    private static final int BEFORE = 96;
    private static final int CORE = 352;

    /// Cuts an article into windows whose cores cover every word once.
    public static List<Window> of(Document document, WordPiece tokenizer) {
        int n = document.sentences();
        int[] length = new int[n];
        for (int s = 0; s < n; s++) {
            for (int w = document.first(s); w < document.first(s + 1); w++) {
                length[s] += count(document, tokenizer, w);
            }
        }
        List<Window> out = new ArrayList<>();
        int s = 0;
        while (s < n) {
            int to = s + 1;
            int core = length[s];
            while (to < n && core + length[to] <= CORE) {
                core += length[to++];
            }
            int room = LONGEST - 2 - Math.min(core, LONGEST - 2);
            int title = s > 1 ? Math.min(Math.min(length[0], TITLE), room) : 0;
            room -= title;
            int from = s;
            int before = 0;
            while (from > (title > 0 ? 1 : 0) && before + length[from - 1] <= Math.min(BEFORE, room)) {
                before += length[--from];
            }
            room -= before;
            int after = to;
            while (after < n && length[after] <= room) {
                room -= length[after++];
            }
            out.add(build(document, tokenizer, title, from, after, document.first(s), document.first(to)));
            s = to;
        }
        return out;
    }

    private static int count(Document document, WordPiece tokenizer, int word) {
        return document.form(word).isEmpty() ? 0 : tokenizer.pieces(document.form(word)).length;
    }

    private static Window build(
            Document document, WordPiece tokenizer, int title, int fromSentence, int toSentence, int from, int to) {
        int[] ids = new int[LONGEST];
        int[] words = new int[LONGEST * 2];
        int[] pieces = new int[LONGEST * 2];
        int n = 0;
        int count = 0;
        ids[n++] = tokenizer.opening();
        for (int w = 0; title > 0 && w < document.first(1) && n - 1 < title; w++) {
            words[count] = w;
            pieces[count++] = n;
            n = append(document, tokenizer, w, ids, n, 1 + title);
        }
        for (int w = document.first(fromSentence); w < document.first(toSentence); w++) {
            if (n >= LONGEST - 1 || count == words.length) {
                break;
            }
            words[count] = w;
            pieces[count++] = n;
            n = append(document, tokenizer, w, ids, n, LONGEST - 1);
        }
        ids[n++] = tokenizer.closing();
        return new Window(Arrays.copyOf(ids, n), Arrays.copyOf(words, count), Arrays.copyOf(pieces, count), from, to);
    }

    private static int append(Document document, WordPiece tokenizer, int word, int[] ids, int at, int most) {
        int n = at;
        if (!document.form(word).isEmpty()) {
            for (int piece : tokenizer.pieces(document.form(word))) {
                if (n < most) {
                    ids[n++] = piece;
                }
            }
        }
        return n;
    }

    /// Whether a word of the document is decided on here.
    public boolean isCore(int word) {
        return word >= from && word < to;
    }
}
