package casus.parser;

/// One word of a parsed sentence.
///
/// @param start    first UTF-16 unit, counted from the beginning of the whole text
/// @param end      one past its last UTF-16 unit
/// @param form     what the parser read; see [Token#form]
/// @param lemma    base form in lower case; digits become 0, number words `#crd#` or `#ord#`, addresses `#hlink#`,
///                 so quote the [#surface] and never the lemma
/// @param tag      Penn Treebank tag as in OntoNotes (`HYPH` for a hyphen between words)
/// @param head     index of the head in the sentence's list, -1 for a root; a sentence that defeats the parser,
///                 about one in forty, has several
/// @param relation ClearNLP dependency label, `root` for a root
public record Word(int start, int end, String form, String lemma, String tag, int head, String relation) {
    public Word {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("a word cannot span " + start + " to " + end + ": \"" + form + "\"");
        }
        if (form.isEmpty() || lemma.isEmpty() || tag.isEmpty() || relation.isEmpty()) {
            throw new IllegalArgumentException("a word needs form, lemma, tag and relation: \"" + form + "\", \""
                    + lemma + "\", \"" + tag + "\", \"" + relation + "\"");
        }
        if (head < -1 || (head == -1) != relation.equals("root")) {
            throw new IllegalArgumentException("a root, and nothing else, has head -1 and relation root, not " + head
                    + " and " + relation + ": \"" + form + "\"");
        }
    }

    public boolean isRoot() {
        return head == -1;
    }

    /// What stands in `text` at this place.
    public String surface(String text) {
        return text.substring(start, end);
    }
}
