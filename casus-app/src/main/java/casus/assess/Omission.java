package casus.assess;

import casus.terms.Probability;
import casus.terms.Rung;
import casus.terms.code.WireName;
import java.util.List;
import java.util.Map;

/// The forecast without one thing it rests on.
///
/// @param what          sort of thing
/// @param name          of the thing: a file, a family, a speaker, a line, the id of a judgement
/// @param label         in plain words; the name itself where nothing says more
/// @param articles      that fall away with it; none for a line or an assumption
/// @param probabilities P(rung) without it
public record Omission(
        OmissionKind what, String name, String label, List<String> articles, Map<Rung, Probability> probabilities) {
    /// OmissionKind can be left out.
    public enum OmissionKind implements WireName {
        ARTICLE,
        /// Articles that count as one voice.
        FAMILY,
        /// Everything on the word of one speaker.
        SPEAKER,
        /// A whole line of inquiry.
        LINE,
        /// A judged number that rests on no entry, or a rule for what the articles leave open.
        ASSUMPTION
    }

    public Omission {
        articles = List.copyOf(articles);
        probabilities = Map.copyOf(probabilities);
    }

    /// P(rung) without it.
    public Probability on(Rung rung) {
        Probability p = probabilities.get(rung);
        if (p == null) {
            throw new IllegalArgumentException("nothing is known of " + rung + " without " + name);
        }
        return p;
    }
}
