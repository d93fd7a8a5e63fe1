package casus.extract.plain;

/// A stretch of a text that is read as other words.
///
/// @param from  first UTF-16 unit
/// @param to    one past the last, more than `from`, or `from` where words are put in
/// @param words what is read instead; empty where nothing is
record Edit(int from, int to, String words) {
    Edit {
        if (from < 0 || to < from || (to == from && words.isEmpty())) {
            throw new IllegalArgumentException("no edit from " + from + " to " + to + " writes \"" + words + "\"");
        }
    }
}
