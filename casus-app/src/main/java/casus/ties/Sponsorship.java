package casus.ties;

import java.util.List;

/// An armed group, where it stands and which states stand behind it.
///
/// @param group    its name in the table of actors
/// @param home     states it stands in
/// @param sponsors states with the years of their support
/// @param source   where to look it up
public record Sponsorship(String group, String name, List<String> home, List<Treaty.Party> sponsors, String source) {
    public Sponsorship {
        home = List.copyOf(home);
        sponsors = List.copyOf(sponsors);
    }
}
