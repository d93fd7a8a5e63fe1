package casus.precedent.cases;

import java.util.List;

/// A case, and how near it is.
///
/// @param which    the case
/// @param nearness 0 to 1, where 1 shares everything that is compared
/// @param shared   what it shares with the question, in plain words
/// @param apart    where it differs
public record NearCase(Case which, double nearness, List<String> shared, List<String> apart) {
    public NearCase {
        shared = List.copyOf(shared);
        apart = List.copyOf(apart);
    }
}
