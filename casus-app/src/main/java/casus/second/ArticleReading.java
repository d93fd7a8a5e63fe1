package casus.second;

import casus.ledger.record.Entry;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a second reader made of one article.
///
/// @param article  its name in the case
/// @param given    items in the model's answers
/// @param entries  that the gate let in, unsure ones too, in the order of the text
/// @param dropped  how many others, by reason
/// @param problem  why a part of the article, or all of it, has no answer
public record ArticleReading(
        String article, int given, List<Entry> entries, Map<DropReason, Integer> dropped, Optional<String> problem) {
    public ArticleReading {
        entries = List.copyOf(entries);
        dropped = Map.copyOf(dropped);
    }
}
