package casus.brief;

import java.util.List;

/// A part of a brief under one heading.
///
/// @param id      by which it is pointed to
/// @param heading empty for the head of the brief
/// @param lines   in order
public record Section(String id, String heading, List<BriefLine> lines) {
    public Section {
        lines = List.copyOf(lines);
    }
}
