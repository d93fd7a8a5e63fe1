package casus.corpus.record;

import java.util.List;

/// An article with one annotator's records.
///
/// @param id      the name of its file, without `.txt`
/// @param text    the decoded file, unchanged
/// @param records in the order of the file
/// @param traps   empty for a second annotation
public record AnnotatedArticle(String id, String text, List<GoldRecord> records, List<Trap> traps) {
    public AnnotatedArticle {
        records = List.copyOf(records);
        traps = List.copyOf(traps);
    }

    /// Words, parted by white space.
    public int words() {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }
}
