package casus.second;

import casus.read.Article;
import casus.read.Sentence;
import java.util.ArrayList;
import java.util.List;

/// Cuts an article into stretches that fit into one call: whole sentences, each stretch with the sentences before it
/// for who is meant. Parts in which nothing becomes an entry are left out.
final class ArticleWindows {
    /// As far back as an actor may be named.
    private static final int BEFORE = 3;

    /// Between two sentences of one paragraph there is no more than a space and a mark.
    private static final int CLOSE = 4;

    private ArticleWindows() {}

    /// The texts to be sent, in order; none where the article has no sentence.
    static List<String> of(Article whole, int most) {
        Article article = whole.asFarAsRead();
        List<Sentence> sentences = article.sentences();
        List<String> out = new ArrayList<>();
        int from = 0;
        while (from < sentences.size()) {
            int to = from;
            int length = 0;
            while (to < sentences.size() && (to == from || length + size(sentences.get(to)) <= most)) {
                length += size(sentences.get(to));
                to++;
            }
            out.add(text(article, from, to));
            from = to;
        }
        return out;
    }

    private static int size(Sentence s) {
        return s.end() - s.start() + 1;
    }

    private static String text(Article article, int from, int to) {
        StringBuilder out = new StringBuilder();
        article.published().ifPresent(p -> out.append("Published: ").append(p).append('\n'));
        if (from > 0) {
            out.append("<<<BEFORE\n")
                    .append(words(article, Math.max(0, from - BEFORE), from))
                    .append("\nBEFORE>>>\n");
        }
        return out.append("<<<ARTICLE\n")
                .append(words(article, from, to))
                .append("\nARTICLE>>>\n")
                .toString();
    }

    private static String words(Article article, int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int i = from; i < to; i++) {
            Sentence s = article.sentences().get(i);
            if (i > from) {
                Sentence last = article.sentences().get(i - 1);
                String gap = article.text().substring(last.end(), s.start());
                out.append(gap.length() <= CLOSE || gap.isBlank() ? gap : "\n\n");
            }
            out.append(s.in(article.text()));
        }
        return out.toString();
    }
}
