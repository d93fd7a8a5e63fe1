package casus.precedent;

import java.util.Optional;

/// How often something happened, of how many, when, and who counted.
///
/// @param id          in the catalogue
/// @param promise     what was promised
/// @param condition   what else narrows the class; empty text for nothing
/// @param era         first and last year
/// @param unit        what is counted: `war`, `dispute`, `conflict-year`, `commitment`, …
/// @param outcome     `force`, or the kind of support given, or the publication's own outcome
/// @param numerator   empty where it is not known; the notes then say so
/// @param denominator empty where it is not known; the notes then say so
/// @param share       0 to 1
/// @param origin      `published`, or `counted` from the tables the citation names
/// @param citation    where it comes from
/// @param notes       what to know before using it
public record PublishedRate(
        String id,
        Promise promise,
        String condition,
        String era,
        String unit,
        String outcome,
        Optional<Integer> numerator,
        Optional<Integer> denominator,
        double share,
        String origin,
        String citation,
        String notes) {
    public PublishedRate {
        if (era.isBlank() || citation.isBlank() || unit.isBlank() || outcome.isBlank()) {
            throw new IllegalArgumentException("the rate " + id + " needs an era, a unit, an outcome and a citation");
        }
        if ((numerator.isEmpty() || denominator.isEmpty()) && notes.isBlank()) {
            throw new IllegalArgumentException("the rate " + id + " has no counts and no note that says why");
        }
        if (!(share > 0 && share < 1)) {
            throw new IllegalArgumentException("the rate " + id + " has the share " + share);
        }
    }

    /// Numerator, denominator, share, unit, era and citation in one line.
    public String line() {
        String counts = numerator
                .flatMap(n -> denominator.map(d -> n + " of " + d + " (" + percent() + ")"))
                .orElse(percent() + ", counts not on file");
        return outcome + " in " + counts + ", unit " + unit + ", " + era + ", " + described() + "; " + citation;
    }

    private String described() {
        return promise.wire() + (condition.isBlank() ? "" : " (" + condition + ")");
    }

    private String percent() {
        return String.format(java.util.Locale.ROOT, share < 0.01 ? "%.2f%%" : "%.1f%%", share * 100);
    }
}
