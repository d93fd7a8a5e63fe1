package casus.assess.weigh;

import casus.ledger.record.Entry;
import casus.terms.Anchor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Which words of which article are spent, and on what: each fact is spent once.
public final class EvidenceUse {
    private record Claim(String key, Anchor anchor) {}

    private final Map<String, List<Claim>> byArticle = new HashMap<>();

    /// Takes the entry's words for `key`, unless they are spent on something else.
    ///
    /// @return whether they were free
    public boolean take(String key, Entry entry) {
        List<Claim> claims = byArticle.computeIfAbsent(entry.common().article(), a -> new ArrayList<>());
        Anchor anchor = entry.common().anchor();
        if (claims.stream().anyMatch(c -> !c.key().equals(key) && c.anchor().overlaps(anchor))) {
            return false;
        }
        claims.add(new Claim(key, anchor));
        return true;
    }
}
