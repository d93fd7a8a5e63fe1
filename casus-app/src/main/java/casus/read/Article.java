package casus.read;

import casus.read.file.FileType;
import casus.terms.Edtf;
import casus.terms.Origin;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One article: the file as found, and what it says.
///
/// @param name      the file's name without its folder; `name~2` for a second file of that name in one reading
/// @param bytes     the file as found
/// @param sha256    of the bytes, 64 lower-case hexadecimal digits
/// @param type      what kind of file it was
/// @param text      the stored text, which all offsets and anchors count in: the decoded file, unchanged but for a
///                  byte order mark, for text and Markdown; the body text for HTML and PDF
/// @param language  ISO 639-1 (639-3 where 639-1 has no code; `und` where nothing tells)
/// @param title     as on the page
/// @param publisher the outlet, as written
/// @param byline    the author or authors, as written
/// @param published the day of publication as far as the file tells it
/// @param added     the day it was read
/// @param skippedParts parts in which nothing becomes an entry, in order, none overlapping another
/// @param flags     what calls for a second look, in the order of [Flag]
/// @param sentences all sentences outside the fences, in order, none overlapping another
/// @param origin    where it comes from, if from more than a file of its own
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out, and left to the hash in equals
public record Article(
        String name,
        byte[] bytes,
        String sha256,
        FileType type,
        String text,
        String language,
        Optional<String> title,
        Optional<String> publisher,
        Optional<String> byline,
        Optional<Edtf> published,
        LocalDate added,
        List<SkippedPart> skippedParts,
        Set<Flag> flags,
        List<Sentence> sentences,
        Optional<Origin> origin) {
    /// In UTF-16 units: words after the last sentence, which its anchors show as what follows.
    private static final int SUFFIX = 100;

    public Article {
        if (name.isBlank() || !sha256.matches("[0-9a-f]{64}") || !language.matches("[a-z]{2,3}")) {
            throw new IllegalArgumentException(
                    "no article has the name \"" + name + "\", hash " + sha256 + " and language " + language);
        }
        bytes = bytes.clone();
        skippedParts = List.copyOf(skippedParts);
        flags = inOrder(flags);
        sentences = List.copyOf(sentences);
        int at = 0;
        for (Sentence sentence : sentences) {
            if (sentence.start() < at || sentence.end() > text.length()) {
                throw new IllegalArgumentException(name + ": the sentence " + sentence + " begins before " + at
                        + " or ends after " + text.length());
            }
            at = sentence.end();
        }
    }

    /// An article in a file of its own.
    public Article(
            String name,
            byte[] bytes,
            String sha256,
            FileType type,
            String text,
            String language,
            Optional<String> title,
            Optional<String> publisher,
            Optional<String> byline,
            Optional<Edtf> published,
            LocalDate added,
            List<SkippedPart> skippedParts,
            Set<Flag> flags,
            List<Sentence> sentences) {
        this(
                name,
                bytes,
                sha256,
                type,
                text,
                language,
                title,
                publisher,
                byline,
                published,
                added,
                skippedParts,
                flags,
                sentences,
                Optional.empty());
    }

    /// The same article, come from there.
    public Article from(Origin place) {
        return new Article(
                name,
                bytes,
                sha256,
                type,
                text,
                language,
                title,
                publisher,
                byline,
                published,
                added,
                skippedParts,
                flags,
                sentences,
                Optional.of(place));
    }

    /// The file as found; a copy.
    @Override
    public byte[] bytes() {
        return bytes.clone();
    }

    /// This article under another name.
    public Article named(String other) {
        return new Article(
                other,
                bytes,
                sha256,
                type,
                text,
                language,
                title,
                publisher,
                byline,
                published,
                added,
                skippedParts,
                flags,
                sentences,
                origin);
    }

    /// This article in other words, as it is read; its fences stay those of the stored text.
    public Article worded(String words, List<Sentence> inThem) {
        return new Article(
                name,
                bytes,
                sha256,
                type,
                words,
                language,
                title,
                publisher,
                byline,
                published,
                added,
                skippedParts,
                flags,
                inThem,
                origin);
    }

    /// This article with one more flag.
    public Article flagged(Flag flag) {
        Set<Flag> more = EnumSet.of(flag);
        more.addAll(flags);
        return new Article(
                name,
                bytes,
                sha256,
                type,
                text,
                language,
                title,
                publisher,
                byline,
                published,
                added,
                skippedParts,
                more,
                sentences,
                origin);
    }

    /// This article with no more of its text than its sentences stand in: the same, unless it is too long to be
    /// read to its end.
    public Article asFarAsRead() {
        if (skippedParts.isEmpty() || skippedParts.getLast().kind() != SkippedPart.Kind.BEYOND) {
            return this;
        }
        int end = Math.min(text.length(), skippedParts.getLast().start() + SUFFIX);
        return new Article(
                name,
                bytes,
                sha256,
                type,
                text.substring(0, end),
                language,
                title,
                publisher,
                byline,
                published,
                added,
                skippedParts.subList(0, skippedParts.size() - 1),
                flags,
                sentences,
                origin);
    }

    /// The words of one of its sentences.
    public String words(Sentence sentence) {
        return sentence.in(text);
    }

    private static Set<Flag> inOrder(Set<Flag> flags) {
        Set<Flag> sorted = EnumSet.noneOf(Flag.class);
        sorted.addAll(flags);
        return Collections.unmodifiableSet(sorted);
    }

    /// Same name, same bytes, same day and same flags: all else follows from these.
    @Override
    public boolean equals(Object other) {
        return other instanceof Article that
                && name.equals(that.name)
                && sha256.equals(that.sha256)
                && added.equals(that.added)
                && flags.equals(that.flags);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + sha256.hashCode();
    }

    @Override
    public String toString() {
        return name + " (" + type + ", " + text.length() + " characters, " + sentences.size() + " sentences)";
    }
}
