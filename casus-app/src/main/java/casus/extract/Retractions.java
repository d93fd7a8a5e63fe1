package casus.extract;

import casus.extract.scene.ArticleContext;
import casus.ledger.record.Entry;
import java.util.List;
import java.util.regex.Pattern;

/// What a text takes back: in a correction, "we wrote that Valdia had attacked" tells what did not happen. Such
/// sentences give no entry. It fails where the retraction stands in a sentence of its own, after the fault.
final class Retractions {
    private static final Pattern CORRECTS =
            Pattern.compile("(?i)\\b(?:corrections?|corrected|clarifications?|errat(?:um|a)|corrigendum)\\b");
    private static final Pattern TAKEN_BACK =
            Pattern.compile("(?i)\\bwe (?:\\w+ )?(?:wrote|said|reported|stated|claimed)\\b"
                    + "|\\b(?:our|an earlier|the earlier|the original|a previous) (?:report|item|article|story|dispatch|version|edition|headline)\\b"
                    + "[^.]{0,60}\\b(?:said|stated|reported|claimed|wrote|gave)\\b"
                    + "|\\b(?:misstated|misquoted|misreported|incorrectly|erroneously|wrongly|mistakenly)\\b");

    private Retractions() {}

    /// The drafts that do not stand in a sentence that is taken back.
    static List<Entry> without(ArticleContext context, List<Entry> drafts) {
        if (!CORRECTS.matcher(context.article().text()).find()) {
            return drafts;
        }
        return drafts.stream()
                .filter(d -> {
                    int at = context.points().unitOf(d.common().anchor().start());
                    int sentence =
                            Math.min(context.firstAfter(at), context.trees().size() - 1);
                    return !TAKEN_BACK
                            .matcher(context.trees().get(sentence).words())
                            .find();
                })
                .toList();
    }
}
