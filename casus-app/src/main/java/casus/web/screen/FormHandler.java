package casus.web.screen;

import java.util.function.Function;

/// What a form sends, and what is done with it. The server has checked where it comes from before.
///
/// @param path    such as `/inbox`
/// @param changes whether it changes the case, and so is refused where nothing may be changed
/// @param most    the most bytes it takes
/// @param does    the deed
public record FormHandler(String path, boolean changes, long most, Function<FormSubmission, FormResult> does) {
    /// Enough for any form without files.
    public static final long SMALL = 1_000_000;

    /// A form without files that changes the case.
    public static FormHandler changing(String path, Function<FormSubmission, FormResult> does) {
        return new FormHandler(path, true, SMALL, does);
    }

    /// A form without files that changes nothing.
    public static FormHandler asking(String path, Function<FormSubmission, FormResult> does) {
        return new FormHandler(path, false, SMALL, does);
    }
}
