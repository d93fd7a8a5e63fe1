package casus.app.web.screen;

import java.util.function.Function;

/// What a form sends, and what is done with it. The server has checked where it comes from before.
///
/// @param path    such as `/inbox`
/// @param changes whether it changes the case, and so is refused where nothing may be changed
/// @param most    the most bytes it takes
/// @param does    the deed
public record Post(String path, boolean changes, long most, Function<Sent, Done> does) {
    /// Enough for any form without files.
    public static final long SMALL = 1_000_000;

    /// A form without files that changes the case.
    public static Post changing(String path, Function<Sent, Done> does) {
        return new Post(path, true, SMALL, does);
    }

    /// A form without files that changes nothing.
    public static Post asking(String path, Function<Sent, Done> does) {
        return new Post(path, false, SMALL, does);
    }
}
