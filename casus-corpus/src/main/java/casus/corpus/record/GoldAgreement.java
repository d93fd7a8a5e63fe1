package casus.corpus.record;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A treaty, pact, deal or declaration between two or more.
///
/// @param parties   ISO 3166-1 alpha-3, or the usual English name of a body or group
/// @param signed    EDTF, X for a digit the text leaves open
/// @param termYears for how long it was made
/// @param defence   true where the text tells a duty to defend, false where it says there is none
public record GoldAgreement(
        RecordHead head,
        List<String> parties,
        Optional<String> name,
        Optional<String> signed,
        OptionalInt termYears,
        Optional<Boolean> defence)
        implements GoldRecord {
    public GoldAgreement {
        parties = List.copyOf(parties);
    }
}
