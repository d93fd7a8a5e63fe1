package casus.brief;

import java.util.List;

/// An answer in words. The same answer, ledger and stamp give the same brief, byte for byte.
///
/// @param stamp    what it takes to make it again
/// @param sections main text first, then the appendix
public record Brief(CaseStamp stamp, List<Section> sections) {
    public Brief {
        sections = List.copyOf(sections);
    }
}
