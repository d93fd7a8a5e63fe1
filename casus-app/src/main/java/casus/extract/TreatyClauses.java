package casus.extract;

import casus.terms.code.Obligation;
import java.util.EnumMap;
import java.util.Map;
import java.util.regex.Pattern;

/// What a sentence says a treaty obliges to, and what it says it does not. Clauses are ATOP's.
final class TreatyClauses {
    private static final Pattern NO_DEFENCE = Pattern.compile(
            "(?i)(?:\\bno\\b|without (?:a|any)|lacks? (?:a|any)|contains? no|includes? no|not (?:include|contain) (?:a|any)|not (?:\\w+ )?translate into|is not|stops short of|short of|free of (?:a|any))"
                    + "\\s+(?:\\w+ ){0,3}?(?:mutual[- ]?)?(?:defen[cs]e|military|collective[- ]defen[cs]e|mutual[- ]assistance)[ -](?:clause|treaty|pact|guarantee|obligation|alliance|commitment|assistance clause)");
    private static final Pattern NOT_BOUND = Pattern.compile(
            "(?i)\\bno (?:legal |treaty )?(?:duty|duties|obligations?) to (?:defend|fight|go to war|come to|send (?:troops|soldiers))|(?:not|n['’]t|never|nor|no(?: legal)? (?:duty|obligation)|no (?:treaty|pact|agreement|accord|clause|law|commitment)|neither|nothing)\\b[^.;]{0,45}?\\b(?:oblig\\w*|requir\\w*|bind\\w*|bound|commit\\w*|compel\\w*|duty|mean|have|promis\\w*|pledg\\w*)\\b[^.;]{0,70}?"
                    + "\\b(?:defend|come to (?:\\S+ ){0,4}?(?:defen[cs]e|aid|help|assistance|rescue)|fight|go to war|(?:military|armed) (?:aid|assistance|help|support)|mutual defen[cs]e|send (?:troops|soldiers))");
    private static final Pattern BOUND = Pattern.compile(
            "(?i)\\b(?:(?:oblig\\w+|requir\\w+|commit\\w*|bind\\w*|bound)\\b[^.;]{0,60}?\\b(?:defend|come to (?:\\S+ ){0,4}?(?:defen[cs]e|aid|help|assistance|rescue)|go to war)|attack on (?:one|any|either)[^.;]{0,40}?attack (?:on|against) (?:all|both|the others?)|mutual[- ](?:defen[cs]e|assistance) (?:clause|treaty|pact)|collective[- ]defen[cs]e (?:clause|treaty))");
    /// Help that is owed: "obliged to give Poland all the support in its power", "each must give the other immediate
    /// military assistance".
    private static final Pattern OWES_HELP = Pattern.compile(
            "(?i)\\b(?:oblig\\w+|requir\\w+|commit\\w*|bind\\w*|bound|must|shall|undert[ao]\\w+)\\b[^.;]{0,50}?\\b(?:give|render|provide|lend|afford|extend)\\b"
                    + "[^.;]{0,50}?\\b(?:military|armed|immediate|all|every|full)\\b[^.;]{0,40}?\\b(?:assistance|aid|help|support)\\b");
    /// The case in which a duty falls due makes it no guess.
    private static final Pattern FALLS_DUE = Pattern.compile(
            "(?i)\\b(?:if|when|should|in the event)\\b[^.;,]{0,40}?\\b(?:attack\\w*|invad\\w*|aggression|threaten\\w*)");
    /// "May" with a capital is a month.
    private static final Pattern GUESSED =
            Pattern.compile("(?s).*\\b(?:[Ii]f|[Ww]ould|[Cc]ould|[Ss]hould|may|[Mm]ight)\\b.*");
    private static final Pattern DUTY_WORD = Pattern.compile(
            "(?i)\\b(?:(?:is|are|was|were|legally) (?:obliged|bound|committed)|obligates?|obliges?)\\b");
    private static final Pattern CONSULT = Pattern.compile(
            "(?i)\\b(?:oblig\\w+|requir\\w+|commit\\w*|bind\\w*|provid\\w*|agree\\w*|duty|bound)\\b[^.;]{0,60}?\\bconsult");
    private static final Pattern NONAGGRESSION = Pattern.compile(
            "(?i)non-?aggression|not (?:to )?(?:attack|use force against) (?:each|one an)other|(?:not|never|neither)[^.;]{0,40}(?:help|aid|assist|support) (?:an|the|any) (?:attacker|aggressor)");
    private static final Pattern NEUTRALITY = Pattern.compile(
            "(?i)\\b(?:remain|stay) neutral|not (?:to )?(?:help|aid|assist|support) (?:the|an|any) (?:attacker|aggressor)|no help to (?:the|an|any) aggressor");

    private TreatyClauses() {}

    /// What is owed (true) or expressly not owed (false); what the sentence is silent on is absent.
    static Map<Obligation, Boolean> obligations(String sentence) {
        Map<Obligation, Boolean> out = new EnumMap<>(Obligation.class);
        if (NO_DEFENCE.matcher(sentence).find() || NOT_BOUND.matcher(sentence).find()) {
            out.put(Obligation.DEFENSE, false);
        } else if ((BOUND.matcher(sentence).find()
                        || OWES_HELP.matcher(sentence).find())
                && !sentence.strip().endsWith("?")
                && !GUESSED.matcher(FALLS_DUE.matcher(sentence).replaceAll(" ")).matches()) {
            out.put(Obligation.DEFENSE, true);
        }
        if (CONSULT.matcher(sentence).find()) {
            out.put(Obligation.CONSULTATION, true);
        }
        if (NONAGGRESSION.matcher(sentence).find()) {
            out.put(Obligation.NONAGGRESSION, true);
        }
        if (NEUTRALITY.matcher(sentence).find()) {
            out.put(Obligation.NEUTRALITY, true);
        }
        return out;
    }

    /// Whether it says that a defence duty holds, in words of duty.
    static boolean isOwed(String sentence) {
        return DUTY_WORD.matcher(sentence).find()
                && Boolean.TRUE.equals(obligations(sentence).get(Obligation.DEFENSE));
    }

    /// Whether it says that none holds.
    static boolean isDenied(String sentence) {
        return NO_DEFENCE.matcher(sentence).find()
                || NOT_BOUND.matcher(sentence).find()
                        && sentence.matches("(?is).*\\b(?:oblig|requir|bound|duty|commit)\\w*.*");
    }
}
