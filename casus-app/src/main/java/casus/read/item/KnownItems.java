package casus.read.item;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.Predicate;

/// What was read before, and need not be read again.
///
/// @param address   whether the page of an address is here, so that a link to it is not followed
/// @param bytes     whether what has this SHA-256 is here, so that it is passed over without a word
/// @param file      whether a file was looked at before, and is as it was
/// @param listsOnly whether an address must be that of a feed or another list, since a page that is read again and
///                  again is another each time
public record KnownItems(Predicate<String> address, Predicate<String> bytes, Predicate<Path> file, boolean listsOnly) {
    /// Nothing was read before.
    public static final KnownItems NOTHING = new KnownItems(a -> false, b -> false, f -> false, false);

    /// Pages of these addresses are here.
    public static KnownItems ofAddresses(Set<String> addresses) {
        return new KnownItems(addresses::contains, b -> false, f -> false, false);
    }

    /// The same, with these addresses too.
    public KnownItems withAddresses(Set<String> more) {
        return new KnownItems(address.or(more::contains), bytes, file, listsOnly);
    }
}
