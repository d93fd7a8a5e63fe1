package casus.read;

import casus.read.text.PrintedDates;
import casus.terms.Edtf;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An entry of a list of links: what an article is called and when it appeared.
record LinkListEntry(String title, Edtf date) {
    private static final int MOST = 100_000;

    /// The entry of the list of links that is this article: it has the article's title, or, where the text has
    /// none, nearly all its words stand in the text and those of no other entry do.
    ///
    /// @param links short lines of lists of links
    /// @param body  the lines of the article
    /// @param named what the article is called, if anything tells
    static Optional<LinkListEntry> own(List<String> links, List<String> body, Optional<String> named) {
        List<LinkListEntry> entries = new ArrayList<>();
        links.forEach(link -> entry(link).ifPresent(entries::add));
        if (named.isPresent()) {
            String title = BoilerplateFinder.key(named.orElseThrow());
            return entries.stream()
                    .filter(entry -> BoilerplateFinder.key(entry.title()).equals(title))
                    .findFirst();
        }
        String words = joined(body);
        Optional<LinkListEntry> best = Optional.empty();
        double first = 0;
        double second = 0;
        for (LinkListEntry entry : entries) {
            double share = shareIn(words, entry.title());
            if (share > first) {
                second = first;
                first = share;
                best = Optional.of(entry);
            } else {
                second = Math.max(second, share);
            }
        }
        return first >= 0.7 && second <= first - 0.2 ? best : Optional.empty();
    }

    private static String joined(List<String> lines) {
        StringBuilder body = new StringBuilder(" ");
        for (int i = 0; i < lines.size() && body.length() < MOST; i++) {
            body.append(BoilerplateFinder.key(lines.get(i))).append(' ');
        }
        return body.toString();
    }

    /// The share of a title's longer words that begin a word of the text, by their first four to six letters.
    private static double shareIn(String body, String title) {
        int words = 0;
        int found = 0;
        for (String word : BoilerplateFinder.key(title).split(" ", -1)) {
            if (word.length() > 3) {
                words++;
                found += body.contains(" " + word.substring(0, Math.clamp(word.length() - 1, 4, 6))) ? 1 : 0;
            }
        }
        return words < 3 ? 0 : (double) found / words;
    }

    private static Optional<LinkListEntry> entry(String line) {
        return PrintedDates.firstDay(line).flatMap(found -> {
            String after =
                    line.substring(found.end()).replaceAll("^[\\s|·:–—-]+", "").strip();
            String before = line.substring(0, found.start())
                    .replaceAll("[\\s|·:–—(-]+$", "")
                    .strip();
            String title = after.length() >= 12 ? after : Layout.unbulleted(before);
            return title.length() >= 12 ? Optional.of(new LinkListEntry(title, found.date())) : Optional.empty();
        });
    }
}
