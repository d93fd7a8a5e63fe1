package casus.corpus.record;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What records of all kinds have.
///
/// @param id       once in the corpus
/// @param article  the name of its file, without `.txt`
/// @param line     in the file of records, from 1
/// @param quote    the shortest stretch that carries the fact; once in the text
/// @param span     where it stands
/// @param optional true for what a careful analyst may or may not enter: never counted as missing, never wrong
/// @param trigger  the word or phrase that tells the act
/// @param mentions by role (`actor`, `supplier`, …); a role the text names nowhere near is left out
public record RecordHead(
        String id,
        String article,
        int line,
        String quote,
        Span span,
        boolean optional,
        Optional<String> trigger,
        Map<String, List<Mention>> mentions) {
    public RecordHead {
        mentions = Map.copyOf(mentions);
    }
}
