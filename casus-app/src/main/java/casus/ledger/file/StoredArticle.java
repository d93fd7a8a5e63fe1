package casus.ledger.file;

import casus.ledger.decision.Decision;
import casus.ledger.decision.Decisions;
import casus.ledger.record.FiledArticle;
import casus.read.Article;
import casus.read.Flag;
import casus.read.SkippedPart;
import casus.terms.Edtf;
import casus.terms.code.WireName;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An article as a case keeps it, before any decision: every field as stored, absent ones empty.
///
/// @param ordinal   its place in the order in which articles were added, from 1
/// @param name      in the case
/// @param sha256    of its file's bytes
/// @param form      of the file, as `casus.read.file.FileType` names it
/// @param text      into which anchors point
/// @param language  ISO 639
/// @param title     as on the page
/// @param publisher the outlet
/// @param byline    the authors
/// @param published EDTF
/// @param notBefore the first day it can have been in print
/// @param notAfter  the last
/// @param added     the day it was read
/// @param flags     parted by blanks
/// @param fences    `start end KIND`, parted by semicolons
public record StoredArticle(
        int ordinal,
        String name,
        String sha256,
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
        String fences) {
    static final String COLUMNS = "ordinal, name, sha256, form, text, language, title, publisher, byline, published,"
            + " not_before, not_after, added, flags, fences";

    /// The same in another case, under the place and name it has there.
    public StoredArticle filed(int otherOrdinal, String otherName) {
        return new StoredArticle(
                otherOrdinal,
                otherName,
                sha256,
                form,
                text,
                language,
                title,
                publisher,
                byline,
                published,
                notBefore,
                notAfter,
                added,
                flags,
                fences);
    }

    /// As it is put into a case.
    ///
    /// @param notBefore the first day it can have been in print, where that is known
    static StoredArticle of(Article a, int ordinal, String name, Optional<LocalDate> notBefore, LocalDate notAfter) {
        return new StoredArticle(
                ordinal,
                name,
                a.sha256(),
                a.type().name(),
                a.text(),
                a.language(),
                a.title().orElse(""),
                a.publisher().orElse(""),
                a.byline().orElse(""),
                a.published().map(Edtf::text).orElse(""),
                notBefore.map(LocalDate::toString).orElse(""),
                notAfter.toString(),
                a.added().toString(),
                a.flags().stream().map(Flag::wire).sorted().collect(Collectors.joining(" ")),
                a.skippedParts().stream()
                        .map(f -> f.start() + " " + f.end() + " " + f.kind())
                        .collect(Collectors.joining(";")));
    }

    /// From a row of [#COLUMNS].
    static StoredArticle of(ResultSet r) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int column = 2; column <= r.getMetaData().getColumnCount(); column++) {
            cells.add(Objects.requireNonNullElse(r.getString(column), ""));
        }
        Iterator<String> c = cells.iterator();
        return new StoredArticle(
                r.getInt(1),
                c.next(),
                c.next(),
                c.next(),
                c.next(),
                c.next(),
                c.next(),
                c.next(),
                c.next(),
                c.next(),
                c.next(),
                c.next(),
                c.next(),
                c.next(),
                c.next());
    }

    /// What the decisions make of it. Its family is its own name.
    FiledArticle filed(Decisions decisions) {
        Optional<Edtf> dated = decisions.published(name);
        return new FiledArticle(
                name,
                sha256,
                text,
                language,
                decisions
                        .described(name, Decision.Part.TITLE)
                        .or(() -> some(title))
                        .filter(t -> !t.isEmpty()),
                decisions
                        .described(name, Decision.Part.OUTLET)
                        .or(() -> some(publisher))
                        .filter(t -> !t.isEmpty()),
                some(byline),
                dated.or(() -> some(published).map(Edtf::new)),
                dated.flatMap(Edtf::earliest).or(() -> some(notBefore).map(LocalDate::parse)),
                dated.flatMap(Edtf::latest).orElse(LocalDate.parse(notAfter)),
                LocalDate.parse(added),
                flags(flags),
                fences(fences),
                name);
    }

    static Set<Flag> flags(String words) {
        return Stream.of(words.split(" "))
                .filter(w -> !w.isBlank())
                .map(w -> WireName.of(Flag.class, w))
                .collect(Collectors.toSet());
    }

    static List<SkippedPart> fences(String column) {
        return Stream.of(column.split(";"))
                .filter(f -> !f.isBlank())
                .map(f -> f.split(" "))
                .map(f ->
                        new SkippedPart(Integer.parseInt(f[0]), Integer.parseInt(f[1]), SkippedPart.Kind.valueOf(f[2])))
                .toList();
    }

    static Optional<String> some(@Nullable String column) {
        return column == null || column.isEmpty() ? Optional.empty() : Optional.of(column);
    }
}
