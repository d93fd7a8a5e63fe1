package casus.ties;

import java.util.Set;

/// A standing command or joint plans by which the parties to a treaty mean to fight together.
///
/// @param treaty  its id
/// @param parties of the treaty who share it; empty if all do
/// @param stood   while it stood
/// @param what    in a few words
/// @param source  where to look it up
public record CommonCommand(String treaty, Set<String> parties, Span stood, String what, String source) {
    public CommonCommand {
        parties = Set.copyOf(parties);
    }

    boolean covers(String state) {
        return parties.isEmpty() || parties.contains(state);
    }
}
