package casus.corpus;

import casus.corpus.record.Mention;
import casus.corpus.record.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Finds words in a text, written `words` where they occur once and `words@N` for the N-th occurrence.
record MentionFinder(String text) {
    private static final Pattern NUMBERED = Pattern.compile("(.*)@(\\d{1,4})", Pattern.DOTALL);

    /// The places of the words one mention names.
    ///
    /// @param numbered   whether the annotator chose one of them
    /// @param occurrence the one chosen, from 1
    /// @param places     UTF-16 units at which the words begin, left to right, none inside another
    record FoundWords(String words, boolean numbered, int occurrence, List<Integer> places) {
        /// Exactly one place is meant.
        boolean isClear() {
            return !words.isEmpty()
                    && occurrence >= 1
                    && occurrence <= places.size()
                    && (numbered || places.size() == 1);
        }

        int place() {
            return places.get(occurrence - 1);
        }
    }

    FoundWords find(String written) {
        Matcher matcher = NUMBERED.matcher(written);
        return matcher.matches()
                ? new FoundWords(matcher.group(1), true, Integer.parseInt(matcher.group(2)), places(matcher.group(1)))
                : new FoundWords(written, false, 1, places(written));
    }

    Mention mention(String written) {
        FoundWords found = find(written);
        if (!found.isClear()) {
            throw new IllegalArgumentException(
                    "\"" + written + "\" occurs " + found.places().size() + " times");
        }
        return new Mention(found.words(), found.occurrence(), Span.of(text, found.place(), found.words()));
    }

    List<Integer> places(String words) {
        List<Integer> places = new ArrayList<>();
        if (!words.isEmpty()) {
            for (int at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length())) {
                places.add(at);
            }
        }
        return places;
    }
}
