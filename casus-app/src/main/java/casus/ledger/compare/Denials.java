package casus.ledger.compare;

import casus.ledger.record.Contradiction;
import casus.ledger.record.Contradiction.State;
import casus.ledger.record.Contradiction.Type;
import casus.ledger.record.Entry;
import casus.terms.Edtf;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/// What a denial denies. "Did not" denies a deed; "won't", "need not" and "cannot" deny a duty, a wish or an
/// ability, and contradict no deed.
final class Denials {
    private static final Pattern OF_FACT = Pattern.compile(
            "(?i)\\b(?:did|does|do|has|have|had|was|were|is|are) (?:not|never)\\b|\\b(?:did|has|have|had|was|were)n['’]t\\b|\\bnever\\b|\\bden(?:y|ies|ied)\\b|\\bno \\p{L}+ (?:was|were|has|have)\\b|\\bnone (?:was|were|has|have)\\b|\\b(?:gave|sent|provided|supplied|lent|delivered|took)\\b[^.;]{0,30}\\bno\\b|\\bwithout (?:giving|sending|supplying)|\\bfalse\\b");
    private static final Pattern OF_MORE = Pattern.compile(
            "(?i)\\bw(?:on|ouldn)['’]t\\b|\\b(?:will|would|shall|should|could|can|may|might|must|need) not\\b|\\bcan(?:no|['’])t\\b|\\b(?:not|n['’]t)(?: be)? (?:obliged|obligated|required|bound|have to|going to|necessarily|intend|plan|prepared|ready|willing|want|rush|mean|seek|expect)|\\bno (?:immediate )?(?:plans?|intention|obligation|duty|wish|need)\\b|\\bunlikely\\b|\\brather than\\b|\\bif\\b");

    private Denials() {}

    /// Whether an entry that is coded as denied denies that something was done.
    static boolean isOfFact(Entry no, Passages passages) {
        return passages.isOfFact(no, Denials::readsOfFact);
    }

    private static boolean readsOfFact(Entry no, Supplier<String> sentence) {
        String words = no.common().anchor().exact();
        if (OF_MORE.matcher(words).find()) {
            return false;
        }
        return OF_FACT.matcher(words).find()
                || OF_FACT.matcher(sentence.get()).find()
                        && !OF_MORE.matcher(sentence.get()).find();
    }

    /// Told and denied: open, unless the deed came after the denial; then both can be right.
    static Contradiction between(Entry yes, Entry no, String about, Passages passages) {
        ContradictionDraft found = ContradictionDraft.between(yes, no);
        return Frames.isBefore(no, yes) || isPrintedAfter(yes, no, passages)
                ? found.as(
                        Type.SUPERSEDED,
                        State.EXPLAINED,
                        about,
                        "the denial is of an earlier day than the deed, or than the article that tells it without a day; both can be right")
                : found.open(
                        Type.OCCURRED,
                        about,
                        "ask whether both speak of the same act; a third, independent account would settle it");
    }

    /// Whether an undated deed is told by an article of a later day than the one the denial is for.
    private static boolean isPrintedAfter(Entry yes, Entry no, Passages passages) {
        return Frames.time(yes).isEmpty()
                && Frames.time(no)
                        .flatMap(Edtf::latest)
                        .flatMap(denied -> passages.article(yes)
                                .published()
                                .flatMap(Edtf::earliest)
                                .map(denied::isBefore))
                        .orElse(false);
    }
}
