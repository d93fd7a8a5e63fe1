package casus.ledger.record;

import casus.read.Families;
import casus.read.Flag;
import casus.read.SkippedPart;
import casus.terms.Edtf;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// An article as the case keeps it.
///
/// @param name      unique in the case
/// @param sha256    of the bytes as found, hexadecimal
/// @param text      the stored text, into which anchors point
/// @param language  ISO 639-1
/// @param published as the article says
/// @param notBefore the earliest day it can have been published: its date, or the latest dated occurrence in it
/// @param notAfter  the latest day it can have been published: its date, or the day it was added
/// @param added     the day it was added to the case
/// @param flags     what is wrong with it
/// @param skippedParts parts in which nothing becomes an entry
/// @param family    articles of one family carry the same interview, agency report or template and have one
///     vote
public record FiledArticle(
        String name,
        String sha256,
        String text,
        String language,
        Optional<String> title,
        Optional<String> publisher,
        Optional<String> byline,
        Optional<Edtf> published,
        Optional<LocalDate> notBefore,
        LocalDate notAfter,
        LocalDate added,
        Set<Flag> flags,
        List<SkippedPart> skippedParts,
        String family) {
    public FiledArticle {
        flags = Set.copyOf(flags);
        skippedParts = List.copyOf(skippedParts);
    }

    /// The same article in a family.
    public FiledArticle inFamily(String other) {
        return new FiledArticle(
                name,
                sha256,
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
                skippedParts,
                other);
    }

    /// What is wrong with it, in the words of the wire, in order.
    public List<String> flagWords() {
        return flags.stream().sorted().map(Flag::wire).toList();
    }

    /// The stored text as far as it was read for entries: all of it, unless it is too long.
    public String textRead() {
        return skippedParts.stream()
                .filter(part -> part.kind() == SkippedPart.Kind.BEYOND)
                .findFirst()
                .map(part -> text.substring(0, part.start()))
                .orElse(text);
    }

    /// The stored text without its fenced parts.
    public String body() {
        StringBuilder out = new StringBuilder();
        int at = 0;
        for (SkippedPart part : skippedParts) {
            out.append(text, at, part.start()).append('\n');
            at = part.end();
        }
        return out.append(text, at, text.length()).toString();
    }

    /// Lines of its noise (captions, profiles, links) that are long enough not to stand on every page.
    public Set<String> template() {
        return Families.template(text, skippedParts);
    }

    /// Whether it was in print by the end of `day`, as far as anybody can know.
    public boolean inPrintBy(LocalDate day) {
        return !notAfter.isAfter(day);
    }
}
