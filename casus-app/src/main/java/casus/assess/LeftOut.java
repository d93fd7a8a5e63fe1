package casus.assess;

import casus.terms.Probability;
import casus.terms.Rung;
import java.util.List;
import java.util.Map;

/// The forecast without one family of articles.
///
/// @param family        left out
/// @param articles      of that family
/// @param probabilities P(rung) without them
public record LeftOut(String family, List<String> articles, Map<Rung, Probability> probabilities) {
    public LeftOut {
        articles = List.copyOf(articles);
        probabilities = Map.copyOf(probabilities);
    }
}
