package casus.library;

import casus.ledger.file.CaseFile;
import casus.ledger.file.StoredArticle;
import casus.ledger.record.Entry;
import casus.ledger.record.Wire;
import casus.read.Article;
import casus.read.SkippedPart;
import casus.terms.Edtf;
import casus.terms.Origin;
import casus.terms.code.JsonObject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// An article and its entries as the rows of a library.
///
/// @param article its row
/// @param entries theirs, in order
public record LibraryRows(ArticleRow article, List<EntryRow> entries) {
    /// An article, before any decision; what is absent is an empty text, as in a case.
    ///
    /// @param bytes  of the file, in Base64
    /// @param place  in an archive, list or feed, or on the web, from which it came
    /// @param status of the answer of the server that was asked for it; 0 if none was
    /// @param sketch by which near-copies are found
    public record ArticleRow(
            String sha256,
            String name,
            String form,
            String text,
            String language,
            String title,
            String publisher,
            String byline,
            String published,
            String notBefore,
            String notAfter,
            String added,
            String flags,
            String fences,
            String bytes,
            String place,
            String address,
            String finalAddress,
            int status,
            List<String> headers,
            List<Integer> sketch,
            List<Long> bands) {
        public ArticleRow {
            headers = List.copyOf(headers);
            sketch = List.copyOf(sketch);
            bands = List.copyOf(bands);
        }
    }

    /// An entry.
    ///
    /// @param number inside its article
    /// @param actors everybody it names
    /// @param first  first day it can be of
    /// @param last   last day
    /// @param wire   the wire form, ids counted inside the article
    public record EntryRow(
            String sha256,
            int number,
            String kind,
            String status,
            List<String> actors,
            Optional<LocalDate> first,
            Optional<LocalDate> last,
            String wire) {
        public EntryRow {
            actors = List.copyOf(actors);
        }
    }

    /// Of what was read.
    public static LibraryRows of(Article article, List<Entry> drafts) {
        StoredArticle a = CaseFile.stored(article, 1, article.name(), drafts);
        return of(a, article.bytes(), article.origin(), body(article), drafts);
    }

    /// Of an article as a case keeps it.
    ///
    /// @param origin where it came from, if from more than a file of its own
    /// @param body   its text without the parts that were skipped
    public static LibraryRows of(
            StoredArticle a, byte[] bytes, Optional<Origin> origin, String body, List<Entry> drafts) {
        int[] sketch = MinHash.of(body);
        return new LibraryRows(
                new ArticleRow(
                        a.sha256(),
                        a.name(),
                        a.form(),
                        a.text(),
                        a.language(),
                        a.title(),
                        a.publisher(),
                        a.byline(),
                        a.published(),
                        a.notBefore(),
                        a.notAfter(),
                        a.added(),
                        a.flags(),
                        a.fences(),
                        Base64.getEncoder().encodeToString(bytes),
                        origin.map(Origin::place).orElse(""),
                        origin.flatMap(Origin::address).orElse(""),
                        origin.flatMap(Origin::finalAddress).orElse(""),
                        origin.map(Origin::status).orElse(0),
                        origin.map(Origin::headers).orElse(List.of()),
                        IntStream.of(sketch).boxed().toList(),
                        Arrays.stream(MinHash.bands(sketch)).boxed().toList()),
                drafts.stream().map(e -> row(a.sha256(), e)).toList());
    }

    private static String body(Article a) {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (SkippedPart part : a.skippedParts()) {
            out.append(a.text(), at, part.start()).append('\n');
            at = part.end();
        }
        return out.append(a.text(), at, a.text().length()).toString();
    }

    private static EntryRow row(String sha256, Entry e) {
        Optional<Edtf> time = e.common().time().map(t -> t.edtf());
        return new EntryRow(
                sha256,
                e.id().number(),
                e.kind(),
                e.common().status().wire(),
                e.named().stream().map(a -> a.value()).distinct().sorted().toList(),
                time.flatMap(Edtf::earliest),
                time.flatMap(Edtf::latest),
                Wire.line(e));
    }

    /// As a line of JSON.
    static String line(Record row) {
        return JsonObject.exact().putAll(row).toString();
    }

    public LibraryRows {
        entries = List.copyOf(entries);
    }
}
