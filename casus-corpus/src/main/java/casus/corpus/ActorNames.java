package casus.corpus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Who may be a participant: states by their code, and the bodies, groups and persons listed in `actors.tsv`,
/// so that one group has one name.
///
/// @param others the names in the list
record ActorNames(Set<String> others) {
    private static final Set<String> STATES = Locale.getISOCountries(Locale.IsoCountryCode.PART1_ALPHA3);

    /// Kosovo has no code of its own in ISO 3166; this is the one in use.
    private static final String KOSOVO = "XKX";

    static ActorNames in(Path file) {
        return new ActorNames(
                Files.exists(file)
                        ? CorpusFiles.table(file).stream().map(List::getFirst).collect(Collectors.toSet())
                        : Set.of());
    }

    boolean contains(String name) {
        return STATES.contains(name) || name.equals(KOSOVO) || others.contains(name);
    }
}
