package casus.web.record;

import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.terms.Anchor;
import casus.web.screen.Request;
import casus.work.hand.EntryProposal;
import casus.work.hand.HandEntry;
import java.util.List;
import java.util.Optional;

/// The forms in which entries are added to an article: from the words that were chosen, or from the paragraph at a
/// place. The model that fills them in is opened for the first and stays open.
final class EntryForms {
    private static final int LONGEST_LINE = 1_500;

    private Optional<EntryProposal.Reader> reader = Optional.empty();

    /// The form a request asks for.
    ///
    /// @param entries of the article
    Optional<ReaderScreen.AddForm> of(Request request, FiledArticle article, List<Entry> entries) {
        if (request.readOnly()
                || (request.text("add").isEmpty() && request.text("words").isEmpty())) {
            return Optional.empty();
        }
        int from = request.number("add", 0, 0, 100_000_000);
        return request.get("words", w -> HandEntry.place(article, w, from))
                .or(() -> paragraphAt(article.text(), from))
                .map(anchor -> new ReaderScreen.AddForm(
                        reader(request)
                                .of(
                                        article,
                                        anchor,
                                        entries.stream()
                                                .filter(e -> e.common().anchor().overlaps(anchor))
                                                .toList(),
                                        request.today()),
                        from,
                        request.here().without("add", "words")));
    }

    private synchronized EntryProposal.Reader reader(Request request) {
        EntryProposal.Reader open = reader.orElseGet(() -> new EntryProposal.Reader(request.actors()));
        reader = Optional.of(open);
        return open;
    }

    /// The line that begins at a place, in code points.
    private static Optional<Anchor> paragraphAt(String text, int from) {
        int start = text.offsetByCodePoints(0, Math.min(from, text.codePointCount(0, text.length())));
        int end = text.indexOf('\n', start);
        int stop = Math.min(end < 0 ? text.length() : end, start + LONGEST_LINE);
        if (stop > start && Character.isHighSurrogate(text.charAt(stop - 1))) {
            stop--;
        }
        String line = text.substring(start, stop).stripTrailing();
        return line.isBlank() ? Optional.empty() : Optional.of(Anchor.of(text, start, start + line.length()));
    }
}
