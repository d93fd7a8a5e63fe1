package casus.assess.observe;

import java.util.regex.Pattern;

/// What a patron's words amount to, by the set phrases of diplomatic English. It fails on irony, on a refusal
/// wrapped in a pledge, and on every turn of phrase the three lists do not hold; such a statement counts for
/// nothing.
public final class StatementStrength {
    private static final Pattern SUPPORTS = words(
            "condemn\\w*|denounc\\w*|deplor\\w*|unprovoked|aggression|unacceptable|illegal|violat\\w+|unjustified|no justification"
                    + "|solidarity|stands? (?:with|by|behind)|support(?:s|ed|ing)?|right (?:to|of) self-defen[cs]e|concern(?:ed)?");
    private static final Pattern REFUSES = words(
            "(?:will|would|shall|does|do|did|is|are|has|have|had) (?:not|never)[^.;]{0,40}(?:defend|fight|intervene|interven\\w+|send|deploy|supply|deliver|take part|take sides"
                    + "|be drawn|be dragged|get involved|enter|commit|military (?:help|aid|assistance))"
                    + "|(?:won['’]t|wouldn['’]t|can['’]?t|cannot|no (?:plans?|intention|need) (?:to|of|for))[^.;]{0,60}"
                    + "|not (?:our|its|their|a) (?:war|fight|bodyguard)|(?:no|not asked for|never asked for|not asked us for)[^.;]{0,20} military (?:help|aid|assistance)"
                    + "|there (?:are|is) no [^.;]{0,40}(?:troops|soldiers|crews|forces|advisers)");
    private static final Pattern PLEDGES =
            words("(?:will|would|shall|is ready to|are ready to|stands? ready to|is prepared to|readiness to)"
                    + " (?:defend|help|aid|assist|support|stand (?:by|with)|come to|protect|fight|back|arm|supply|deliver)"
                    + "|iron-?clad|stands? (?:with|by|behind)|all necessary (?:help|aid|support|means)");

    /// Words about what a treaty says belong to the reference class and not to the weighing of words.
    private static final Pattern ON_OBLIGATION = words("treaty|pact|clause|article \\d+|oblig\\w+|alliance|agreement");

    private StatementStrength() {}

    static boolean supports(String content) {
        return SUPPORTS.matcher(content).find() && !refuses(content);
    }

    public static boolean refuses(String content) {
        return REFUSES.matcher(content).find();
    }

    public static boolean pledges(String content) {
        return PLEDGES.matcher(content).find() && !refuses(content);
    }

    public static boolean onObligation(String content) {
        return ON_OBLIGATION.matcher(content).find();
    }

    private static Pattern words(String alternatives) {
        return Pattern.compile("\\b(?:" + alternatives + ")", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
