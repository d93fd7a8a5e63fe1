package casus.terms.table;

/// One number that somebody chose, with how far off it may be.
///
/// @param key    by which its room asks for it
/// @param value  the point
/// @param low    the least the author would defend
/// @param high   the most
/// @param author who judged it, or what it was chosen on
/// @param date   when
/// @param reason why
public record JudgedNumber(
        String key, double value, double low, double high, String author, String date, String reason) {
    public JudgedNumber {
        if (!(low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    "the number " + key + " has " + value + " outside " + low + " to " + high);
        }
        if (author.isBlank() || date.isBlank() || reason.isBlank()) {
            throw new IllegalArgumentException("the number " + key + " needs an author, a date and a reason");
        }
    }
}
