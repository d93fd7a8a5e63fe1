package casus.assess.question.grammar;

import java.util.EnumSet;
import java.util.Set;

/// What a phrase does in a question, as the table of phrases names it.
enum Sense {
    MODAL,
    PAST,
    BE,
    DO,
    WHY,
    WHO,
    WHAT,
    HOW,
    WHEN,
    IF,
    /// "How likely is it that": what follows is the question.
    LEAD,
    FUTURE,
    DUTY,
    /// A treaty, an alliance.
    PACT,
    /// An ally: a treaty is asked for only where nothing else is.
    ALLY,
    /// "Does Article 5 cover Y?"
    COVER,
    FOLLOWS,
    /// How a war ends: out of reach.
    OUTCOME,
    NOT,
    AID,
    LEAVE,
    /// "Y counts on X": the subject is the one helped.
    REVERSE,
    GET,
    /// Goods that need not be arms: give, send.
    GIVE,
    /// As a trade or by contract: deliver, sell.
    DELIVER,
    /// Of goods: they reach Y.
    ARRIVE,
    CHANGE,
    /// What is not help but a thing: a missile, a tank.
    GOODS,
    /// A delivery, a shipment.
    FLOW,
    /// X responds, intervenes, uses force.
    ACT,
    SANCTION,
    MEDIATE,
    BLAME,
    ATTACK,
    /// X lets Y use its land, bases or air.
    PERMIT,
    /// Land, bases or air somebody may use.
    ACCESS,
    UNDER,
    WAR,
    WARNOUN,
    MANNER,
    /// What is sent, where it names a rung.
    THING,
    HELPNOUN,
    REFLEXIVE,
    FILLER,
    ARTICLE,
    PRONOUN,
    PREP,
    TO,
    FROM,
    BY,
    WITH,
    AND,
    COMMA,
    /// A colon, a dash or a full stop between parts of a question.
    BREAK,
    /// Somebody's name.
    NAME,
    /// A word no table holds.
    OTHER;

    private static final Set<Sense> PREDICATES = EnumSet.of(
            AID, LEAVE, REVERSE, GET, GIVE, DELIVER, ARRIVE, CHANGE, ACT, SANCTION, MEDIATE, BLAME, ATTACK, WAR, COVER);
    private static final Set<Sense> SMALL = EnumSet.of(FILLER, GOODS, ARTICLE, PRONOUN, COMMA, REFLEXIVE);
    private static final Set<Sense> PREPOSITIONS = EnumSet.of(PREP, TO, FROM, BY, WITH);

    boolean isPredicate() {
        return PREDICATES.contains(this);
    }

    boolean isSmall() {
        return SMALL.contains(this);
    }

    boolean isPreposition() {
        return PREPOSITIONS.contains(this);
    }
}
