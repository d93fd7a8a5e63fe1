package casus.encoder;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// Words into the pieces of BERT's uncased vocabulary (Devlin et al. 2019; WordPiece, Wu et al. 2016): small
/// letters without accents, punctuation alone, then the longest piece that begins each rest. Words come in one by
/// one, as the parser cut them. O(n²) in a word's letters, with a bound on them.
public final class WordPiece {
    private static final Pattern ACCENTS = Pattern.compile("\\p{Mn}");
    private static final int LONGEST = 100;
    private static final int MOST_KEPT = 200_000;
    private final Map<String, Integer> vocabulary = new HashMap<>();
    private final Map<String, int[]> known = new ConcurrentHashMap<>();

    private WordPiece(List<String> pieces) {
        for (int i = 0; i < pieces.size(); i++) {
            vocabulary.put(pieces.get(i), i);
        }
    }

    /// @param pieces the vocabulary, in the order of its numbers
    public static WordPiece of(List<String> pieces) {
        return new WordPiece(pieces);
    }

    /// @param json a tokenizer in the form of Hugging Face's tokenizers library
    public static WordPiece read(InputStream json) throws IOException {
        return of(vocabulary(json));
    }

    static List<String> vocabulary(InputStream json) throws IOException {
        JsonNode words = new ObjectMapper().readTree(json).at("/model/vocab");
        String[] out = new String[words.size()];
        words.properties().forEach(e -> out[e.getValue().asInt()] = e.getKey());
        return List.of(out);
    }

    /// The piece that opens a window.
    public int opening() {
        return special("[CLS]");
    }

    /// The piece that closes a window.
    public int closing() {
        return special("[SEP]");
    }

    private int special(String piece) {
        return Objects.requireNonNull(vocabulary.get(piece), piece);
    }

    /// The pieces of a word, at least one.
    public int[] pieces(String word) {
        int[] found = known.get(word);
        if (found == null) {
            found = split(word);
            if (known.size() < MOST_KEPT) {
                known.put(word, found);
            }
        }
        return found;
    }

    private int[] split(String word) {
        String plain = ACCENTS.matcher(Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('\u2019', '\'')
                .replace('\u2018', '\'')
                .replace('\u201c', '"')
                .replace('\u201d', '"');
        List<Integer> out = new ArrayList<>();
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c)) {
                letters.append(c);
                continue;
            }
            longest(letters, out);
            if (!Character.isWhitespace(c)) {
                longest(new StringBuilder().append(c), out);
            }
        }
        longest(letters, out);
        if (out.isEmpty()) {
            out.add(special("[UNK]"));
        }
        return out.stream().mapToInt(Integer::intValue).toArray();
    }

    private void longest(StringBuilder letters, List<Integer> out) {
        String word = letters.toString();
        letters.setLength(0);
        int before = out.size();
        int start = 0;
        while (start < word.length()) {
            int end = Math.min(word.length(), start + LONGEST);
            Integer id = null;
            while (end > start && id == null) {
                id = vocabulary.get((start > 0 ? "##" : "") + word.substring(start, end));
                end -= id == null ? 1 : 0;
            }
            if (id == null || word.length() > LONGEST) {
                out.subList(before, out.size()).clear();
                out.add(special("[UNK]"));
                return;
            }
            out.add(id);
            start = end;
        }
    }
}
