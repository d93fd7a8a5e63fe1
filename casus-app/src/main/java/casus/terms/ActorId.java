package casus.terms;

import java.util.Optional;

/// Who acts or is acted upon: a state (`RUS`), a body or force of it (`IRN.irgc`), or a group or
/// organisation without a state,
/// under its usual English short name (`Hezbollah`, `NATO`).
///
/// @param value never blank
public record ActorId(String value) implements Comparable<ActorId> {
    private static final int CODE = 3;

    public ActorId {
        if (value.isBlank()) {
            throw new IllegalArgumentException("an actor's id is never blank");
        }
    }

    /// The state this actor is or belongs to: `RUS` for `RUS` and `RUS.mod`, empty for `NATO`.
    ///
    /// A bare group name of three upper-case letters (`PKK`) is told from a state by the table of actors,
    /// not here.
    public Optional<StateCode> state() {
        return StateCode.startsWithOne(value) && (value.length() == CODE || isBody())
                ? Optional.of(new StateCode(value.substring(0, CODE)))
                : Optional.empty();
    }

    private boolean isBody() {
        return value.length() > CODE + 1 && value.charAt(CODE) == '.';
    }

    /// Whether this actor is `other` or one of its bodies.
    public boolean isOrBelongsTo(ActorId other) {
        int length = other.value.length();
        return value.startsWith(other.value) && (value.length() == length || value.charAt(length) == '.');
    }

    /// The state or group a body belongs to; this actor itself where it is no body.
    public ActorId whole() {
        int dot = value.indexOf('.');
        return dot < 0 ? this : new ActorId(value.substring(0, dot));
    }

    /// Written out, since the one a record makes for itself is set up anew in every process.
    @Override
    public boolean equals(Object other) {
        return other instanceof ActorId actor && value.equals(actor.value);
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    @Override
    public int compareTo(ActorId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
