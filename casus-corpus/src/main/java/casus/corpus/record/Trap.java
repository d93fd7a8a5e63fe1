package casus.corpus.record;

import java.util.List;
import java.util.Map;

/// What a careless reader would enter and must not.
///
/// @param quote once in the text
/// @param why   what the text says instead
/// @param wrong the fields that would be wrong together, as they stand in the file; empty: any entry is wrong
///              here
public record Trap(
        String id, String article, int line, String quote, Span span, String why, Map<String, List<String>> wrong) {
    public Trap {
        wrong = Map.copyOf(wrong);
    }
}
