package casus.work.second;

import casus.ledger.file.CaseFile;
import casus.ledger.record.FiledArticle;
import casus.read.Article;
import casus.read.Articles;
import casus.terms.InputProblem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;

/// Articles of a case as they are read: from their bytes where these give the stored text again, and from the stored
/// text where they came out of something larger. Either way anchors count into the stored text.
public final class CaseArticles {
    private CaseArticles() {}

    /// The article of this name.
    ///
    /// @param today the day it is read
    /// @throws InputProblem if the case has none of this name
    public static Article read(CaseFile file, String name, LocalDate today) {
        FiledArticle filed = file.catalogue()
                .article(name, Optional.empty())
                .orElseThrow(() -> new InputProblem(
                        name, "no article of the case has this name", "list them with `casus sources`"));
        return fromBytes(file, filed, today)
                .orElseGet(() ->
                        Articles.of(today).read("article.txt", filed.text().getBytes(StandardCharsets.UTF_8)))
                .named(name);
    }

    private static Optional<Article> fromBytes(CaseFile file, FiledArticle filed, LocalDate today) {
        try {
            byte[] bytes = file.bytes(filed.name());
            return Optional.of(Articles.of(today).read(filed.name().replaceFirst("~\\d+$", ""), bytes))
                    .filter(a -> a.text().equals(filed.text()));
        } catch (InputProblem unread) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
