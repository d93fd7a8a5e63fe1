package casus.terms;

import casus.terms.code.Trigger;
import casus.terms.code.WireName;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A question about one patron and one protégé.
///
/// @param kind       what is asked for
/// @param patron     who might come to somebody's aid
/// @param protege    to whose aid
/// @param adversary  against whom; empty where neither the question nor the case says
/// @param trigger    what is taken as given
/// @param windowDays how long after the trigger the answer holds, in days
/// @param by         the last day, where the question names one
/// @param asked      the words of the question
public record Question(
        Kind kind,
        ActorId patron,
        ActorId protege,
        Optional<ActorId> adversary,
        Trigger trigger,
        int windowDays,
        Optional<LocalDate> by,
        String asked) {
    /// What is asked for.
    public enum Kind implements WireName {
        /// Will X come to Y's aid?
        WILL,
        /// Why did X come, or not come, to Y's aid?
        WHY,
        /// What follows if X does, or does not?
        FOLLOWS
    }

    /// The window DESIGN's estimates use unless told otherwise, in days from the trigger.
    public static final int DEFAULT_WINDOW_DAYS = 30;

    public Question {
        if (windowDays < 1) {
            throw new IllegalArgumentException("a window has at least one day, not " + windowDays);
        }
        if (patron.equals(protege)
                || adversary.filter(a -> a.equals(patron) || a.equals(protege)).isPresent()) {
            throw new IllegalArgumentException("patron, protégé and adversary are three different actors");
        }
    }

    /// Everybody it is about: the patron, the protégé, and the adversary if there is one.
    public List<ActorId> sides() {
        return Stream.concat(Stream.of(patron, protege), adversary.stream()).toList();
    }

    /// The same question with a last day; as things stand, the window reaches from today to it.
    public Question by(LocalDate last, LocalDate today) {
        int window = trigger == Trigger.NOW ? (int) ChronoUnit.DAYS.between(today, last) : windowDays;
        return new Question(kind, patron, protege, adversary, trigger, window, Optional.of(last), asked);
    }
}
