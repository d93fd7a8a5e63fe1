package casus.second;

import java.time.Duration;
import java.util.Optional;

/// A call that gave no answer.
final class ModelFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /// Said where no server is.
    static final String UNREACHABLE = "nothing answers there";

    private final boolean passing;
    private final boolean general;
    private final transient Optional<Duration> wait;

    private ModelFailure(String what, boolean passing, boolean general, Optional<Duration> wait) {
        super(what);
        this.passing = passing;
        this.general = general;
        this.wait = wait;
    }

    /// Another try may do.
    static ModelFailure passing(String what, Optional<Duration> wait) {
        return new ModelFailure(what, true, false, wait);
    }

    /// Another try would give the same.
    static ModelFailure lasting(String what) {
        return new ModelFailure(what, false, false, Optional.empty());
    }

    /// No other call will do better: nobody answers, the key is refused, or a limit is reached.
    static ModelFailure general(String what) {
        return new ModelFailure(what, false, true, Optional.empty());
    }

    boolean isPassing() {
        return passing;
    }

    boolean isGeneral() {
        return general;
    }

    boolean isUnreachable() {
        return UNREACHABLE.equals(getMessage());
    }

    /// How long the server asks to wait.
    Optional<Duration> retryAfter() {
        return wait;
    }
}
