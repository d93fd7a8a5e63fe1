package casus.extract;

import casus.extract.scene.ArticleContext;
import casus.ledger.record.Entry;
import java.util.List;
import java.util.regex.Pattern;

/// What a text takes back: in a correction, "we wrote that Valdia had attacked" tells what did not happen. Such
/// sentences give no entry. It fails where the retraction stands in a sentence of its own, after the fault.
final class Retractions {
    private static final Pattern CORRECTS = Pattern.compile(
            "(?i)\\b(?:corrections?|corrected|corrects|clarifications?|clarified|errat(?:um|a)|corrigendum|amended|retract(?:ions?|ed|s)|editor.?s?.? note|amendments?|removed a|regrets? the error|an earlier version|a previous version)\\b");
    /// What did not happen is told as denied, and stays.
    private static final Pattern DENIES = Pattern.compile("(?i)^[^;]*\\b(?:did|has|had|does|was|were) not\\b");
    /// How a paragraph begins that sets things right.
    private static final Pattern NOTE = Pattern.compile(
            "(?i)^[\\W_]*(?:editor.?s.? note|editors?.? notes?|correction|corrections and clarifications|clarification|amendments?|corrected|retraction|erratum|errata|corrigendum|update|note to readers|this (?:article|story|report|post|item|page) (?:was|has been|is) (?:amended|corrected|updated|changed|edited))\\b");
    /// In such a paragraph: what the text had before, or what was struck out.
    private static final Pattern HAD = Pattern.compile(
            "(?i)\\b(?:it|we|they|the (?:article|story|report|piece|post|item|headline|text|caption)|this (?:article|story|report|piece|post|item))(?: \\w+)? (?:had |has )?(?:(?:previously|originally|initially|earlier|first|also|wrongly|once) )?(?:said|stated|reported|claimed|wrote|suggested|gave|asserted|described|referred)\\b"
                    + "|\\b(?:removed|deleted|withdrew|withdrawn|retracted|retracts|taken down|struck)\\b"
                    + "|\\b(?:originally|previously|initially|formerly|first) (?:said|stated|reported|claimed|read|suggested|described)\\b"
                    + "|\\b(?:was|is|were) (?:wrong|incorrect|inaccurate|false|an error|untrue)\\b");
    private static final Pattern TAKEN_BACK =
            Pattern.compile("(?i)\\bwe (?:\\w+ )?(?:wrote|said|reported|stated|claimed)\\b"
                    + "|\\b(?:our|an earlier|the earlier|the original|a previous) (?:report|item|article|story|dispatch|version|edition|headline)\\b"
                    + "[^.]{0,60}\\b(?:said|stated|reported|claimed|wrote|gave)\\b"
                    + "|\\b(?:removed|deleted|withdrew|withdrawn|retracted|taken out|took out|struck out)\\b[^.]{0,60}\\b(?:said|saying|stated|stating|reported|claimed|claiming|suggested|suggesting)\\b"
                    + "|\\b(?:paragraph|sentence|passage|quotation|quote|line|claim|caption|headline|reference|photograph)s?\\b[^.]{0,160}\\b(?:removed|deleted|withdrawn|retracted|taken out|struck out|taken down)\\b"
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
                    return !isTakenBack(context, sentence);
                })
                .toList();
    }

    private static boolean isTakenBack(ArticleContext context, int sentence) {
        String words = context.trees().get(sentence).words();
        if (TAKEN_BACK.matcher(words).find()) {
            return true;
        }
        int first = sentence;
        int paragraph = context.trees().get(sentence).sentence().paragraph();
        while (first > 0 && context.trees().get(first - 1).sentence().paragraph() == paragraph) {
            first--;
        }
        return NOTE.matcher(context.trees().get(first).words()).find()
                && HAD.matcher(words).find()
                && !DENIES.matcher(words).find();
    }
}
