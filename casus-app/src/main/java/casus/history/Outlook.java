package casus.history;

import casus.history.store.PastEvent;
import casus.terms.Probability;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/// What two actors did, and usually do next.
///
/// @param actor   whose acts
/// @param partner towards whom
/// @param day     the first day that is not known; the forecast begins with it
/// @param days    how far ahead
/// @param events  how many dated events there are in all, of all actors
/// @param past    the dated acts of the two in either direction, latest first
/// @param rhythm  their number by month, oldest first, from the first to the day
/// @param types   by PLOVER's type, most probable first
/// @param rungs   by rung of the ladder, lowest first
/// @param next    for the most probable types: who the actor turns to, and where the partner stands
/// @param thin    whether the two had so few acts in the last year that the probabilities are a rough guide
public record Outlook(
        String actor,
        String partner,
        LocalDate day,
        int days,
        int events,
        List<PastEvent> past,
        List<Month> rhythm,
        List<Chance> types,
        List<Chance> rungs,
        List<Next> next,
        boolean thin) {
    public Outlook {
        past = List.copyOf(past);
        rhythm = List.copyOf(rhythm);
        types = List.copyOf(types);
        rungs = List.copyOf(rungs);
        next = List.copyOf(next);
    }

    /// @param forth acts of the actor towards the partner
    /// @param back  acts of the partner towards the actor
    public record Month(YearMonth month, int forth, int back) {}

    /// @param kind        a type or a rung
    /// @param probability at least one such act within the days
    /// @param times       how often it happened before
    /// @param why         the strongest terms of the daily log-odds
    public record Chance(String kind, Probability probability, int times, List<Why> why) {
        public Chance {
            why = List.copyOf(why);
        }
    }

    /// @param what    in words
    /// @param logOdds what it adds
    public record Why(String what, double logOdds) {}

    /// Whom the actor turns to when it does something of a type. Shares are among partners, given that it
    /// happens.
    ///
    /// @param type    PLOVER's type
    /// @param leaders the first places
    /// @param place   of the partner, 1 for the first
    /// @param share   of the partner
    /// @param terms   what moves the partner's score
    /// @param grounds pasts of the two that speak for it, strongest first
    /// @param drop    by how much the score falls when all events of the two are deleted
    public record Next(
            String type,
            List<Leader> leaders,
            int place,
            double share,
            List<Why> terms,
            List<Ground> grounds,
            double drop) {
        public Next {
            leaders = List.copyOf(leaders);
            terms = List.copyOf(terms);
            grounds = List.copyOf(grounds);
        }
    }

    /// @param name  of a partner
    /// @param share of the softmax
    public record Leader(String name, double share) {}

    /// One rule that holds for the two, and the events that make its body hold.
    ///
    /// @param rule        in words
    /// @param bodySupport how often the body held where the rule was learned
    /// @param ruleSupport how often the head followed with the same partner
    /// @param confidence  of the rule
    /// @param events      latest first
    /// @param drop        by how much the score falls when they are deleted
    public record Ground(
            String rule, int bodySupport, int ruleSupport, double confidence, List<PastEvent> events, double drop) {
        public Ground {
            events = List.copyOf(events);
        }
    }
}
