package casus.extract.plain;

import casus.ledger.actor.Actors;
import casus.ledger.record.Entry;
import casus.read.Article;
import casus.read.Sentence;
import casus.read.file.FileType;
import casus.terms.Anchor;
import casus.terms.CodePoints;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An article in plain words, and the way back: what is read in the plain text is anchored in the stored one.
///
/// The stored text stays as the file has it; nearly all articles need no edit, and are read as they are. Cost is the
/// length of the text, a few times.
public final class Plain {
    private static final String NOTHING = ".";
    private final Article stored;
    private final Article article;
    /// Empty where no edit is called for.
    private final Optional<PlainText> plain;

    private Plain(Article stored, Article article, Optional<PlainText> plain) {
        this.stored = stored;
        this.article = article;
        this.plain = plain;
    }

    /// @param actors whose names keep their capitals where a sentence is all in capitals
    public static Plain of(Article article, Actors actors) {
        String text = article.text();
        List<Edit> edits = new ArrayList<>();
        if (article.type() == FileType.MARKDOWN) {
            edits.addAll(Markdown.edits(text));
        }
        edits.addAll(MailCode.edits(text));
        edits.addAll(Words.edits(text));
        edits.addAll(Letters.edits(text));
        edits.addAll(Capitals.edits(article, actors));
        edits.addAll(Prefixes.edits(text, actors));
        if (edits.isEmpty()) {
            return new Plain(article, article, Optional.empty());
        }
        PlainText first = PlainText.of(text, edits);
        List<Sentence> emptied =
                article.sentences().stream().filter(s -> isEmpty(first, s)).toList();
        if (emptied.isEmpty()) {
            return new Plain(article, reread(article, first), Optional.of(first));
        }
        // A sentence of which nothing is left keeps its place in the order, so that others may hang under it.
        List<Edit> kept = new ArrayList<>();
        emptied.forEach(s -> kept.add(new Edit(s.start(), s.end(), NOTHING)));
        edits.stream()
                .filter(e -> emptied.stream().noneMatch(s -> e.from() < s.end() && s.start() < e.to()))
                .forEach(kept::add);
        PlainText second = PlainText.of(text, kept);
        return new Plain(article, reread(article, second), Optional.of(second));
    }

    private static boolean isEmpty(PlainText plain, Sentence sentence) {
        int from = plain.unitFrom(sentence.start());
        int to = plain.unitTo(sentence.end());
        return from >= to || plain.text().substring(from, to).codePoints().noneMatch(Character::isLetterOrDigit);
    }

    private static Article reread(Article article, PlainText plain) {
        List<Sentence> sentences = new ArrayList<>();
        for (Sentence s : article.sentences()) {
            int from = plain.unitFrom(s.start());
            int to = plain.unitTo(s.end());
            while (from + 1 < to && Character.isWhitespace(plain.text().charAt(from))) {
                from++;
            }
            while (to - 1 > from && Character.isWhitespace(plain.text().charAt(to - 1))) {
                to--;
            }
            sentences.add(new Sentence(from, to, s.kind(), s.heading(), s.parent(), s.paragraph()));
        }
        return article.worded(plain.text(), sentences);
    }

    /// The article to read: plain words, and its sentences in them. Its fences are those of the stored text.
    public Article article() {
        return article;
    }

    /// The same drafts, each anchored in the stored text.
    public List<Entry> anchored(List<Entry> drafts) {
        if (plain.isEmpty()) {
            return drafts;
        }
        CodePoints read = new CodePoints(article.text());
        CodePoints points = new CodePoints(stored.text());
        PlainText words = plain.orElseThrow();
        return drafts.stream().map(d -> anchored(d, words, read, points)).toList();
    }

    /// The same draft, anchored in the stored text.
    public Entry anchored(Entry draft) {
        return anchored(List.of(draft)).getFirst();
    }

    private Entry anchored(Entry draft, PlainText words, CodePoints read, CodePoints points) {
        Anchor anchor = draft.common().anchor();
        int from = words.startOf(read.unitOf(anchor.start()));
        int to = words.endOf(read.unitOf(anchor.end()));
        return draft.with(draft.common().anchored(Anchor.of(stored.text(), from, to, points.before(from))));
    }
}
