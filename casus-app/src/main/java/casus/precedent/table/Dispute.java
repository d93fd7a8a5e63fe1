package casus.precedent.table;

import java.util.List;

/// A militarised interstate dispute.
///
/// @param id           the number its coders gave it
/// @param year         when it began
/// @param participants every state in it
public record Dispute(int id, int year, List<Participant> participants) {
    public Dispute {
        participants = List.copyOf(participants);
    }

    /// The states that began on this side.
    public List<Participant> originators(boolean sideA) {
        return participants.stream()
                .filter(p -> p.originator() && p.sideA() == sideA)
                .toList();
    }
}
