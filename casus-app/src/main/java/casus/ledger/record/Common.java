package casus.ledger.record;

import casus.terms.ActorId;
import casus.terms.Anchor;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.code.Status;
import casus.terms.code.WireName;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What entries of every kind share.
///
/// @param id          inside the case
/// @param article     the article's name: its file as added, without folder
/// @param anchor      the words it rests on
/// @param status      whether it happened, as the sentence has it
/// @param accordingTo whose claim it is; empty for the article's own voice
/// @param time        when it happened, as far as the text tells, not when it was published
/// @param grade       Admiralty grade
/// @param review      what a human said of it
/// @param madeBy      the rule that made it
/// @param confidence  the share of such entries that were right on articles held out, from 0 to 1; empty where nobody
///     measured it, as for an entry typed in
public record Common(
        EntryId id,
        String article,
        Anchor anchor,
        Status status,
        Optional<Attribution> accordingTo,
        Optional<Time> time,
        Grade grade,
        Review review,
        MadeBy madeBy,
        Optional<Double> confidence) {
    public Common {
        if (confidence.filter(c -> !(c >= 0 && c <= 1)).isPresent()) {
            throw new IllegalArgumentException("a confidence lies between 0 and 1, not at " + confidence.get());
        }
    }

    /// The same without a confidence.
    public Common(
            EntryId id,
            String article,
            Anchor anchor,
            Status status,
            Optional<Attribution> accordingTo,
            Optional<Time> time,
            Grade grade,
            Review review,
            MadeBy madeBy) {
        this(id, article, anchor, status, accordingTo, time, grade, review, madeBy, Optional.empty());
    }

    /// When something happened.
    ///
    /// @param edtf as far as it is known
    /// @param text the words that say so
    public record Time(Edtf edtf, String text) {}

    /// Admiralty grade (NATO AJP-2.1): letter for the outlet or speaker, digit for the information. F and 6 mean
    /// unknown, not worst.
    ///
    /// @param source      A to F
    /// @param information 1 to 6
    /// @param why         in a few words
    public record Grade(String source, String information, String why) {
        /// Nobody has judged it.
        public static final Grade UNKNOWN = new Grade("F", "6", "not judged");

        private static final String LETTERS = "ABCDEF";
        private static final String DIGITS = "123456";

        public Grade {
            if (!isOneOf(source, LETTERS) || !isOneOf(information, DIGITS)) {
                throw new IllegalArgumentException("a grade is A–F and 1–6, not " + source + information);
            }
        }

        private static boolean isOneOf(String sign, String signs) {
            return sign.length() == 1 && signs.contains(sign);
        }
    }

    /// What a human said of an entry. Suggestions of the extraction are grey until accepted.
    public enum Review implements WireName {
        SUGGESTED,
        ACCEPTED,
        CORRECTED,
        REJECTED,
        UNSURE
    }

    /// Why an entry exists.
    ///
    /// @param rule    the rule's or model's name
    /// @param matched the structure it matched, readable
    public record MadeBy(String rule, String matched) {
        /// The rule of an entry that a person put on record.
        public static final String HAND = "by hand";

        /// How the rule of an entry begins that a model of the user's own proposed; the model's name follows.
        public static final String SECOND = "second reader: ";

        /// Whether a model of the user's own proposed it.
        public boolean isSecond() {
            return rule.startsWith(SECOND);
        }
    }

    /// The same fields under another id and article name.
    public Common filed(EntryId newId, String newArticle) {
        return new Common(newId, newArticle, anchor, status, accordingTo, time, grade, review, madeBy, confidence);
    }

    /// The same at another place of its article.
    public Common anchored(Anchor other) {
        return new Common(id, article, other, status, accordingTo, time, grade, review, madeBy, confidence);
    }

    /// The same fields, the claimant under other names.
    Common renamed(UnaryOperator<ActorId> actors, UnaryOperator<String> people) {
        Optional<Attribution> claimant = accordingTo.map(a -> a.renamed(actors, people));
        return new Common(id, article, anchor, status, claimant, time, grade, review, madeBy, confidence);
    }

    /// The same fields with another review.
    public Common reviewed(Review other) {
        return new Common(id, article, anchor, status, accordingTo, time, grade, other, madeBy, confidence);
    }

    /// The same fields with another grade.
    public Common graded(Grade other) {
        return new Common(id, article, anchor, status, accordingTo, time, other, review, madeBy, confidence);
    }

    /// The same fields with a confidence.
    public Common trusted(double share) {
        return new Common(id, article, anchor, status, accordingTo, time, grade, review, madeBy, Optional.of(share));
    }
}
