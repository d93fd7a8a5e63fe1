package casus.brief.verify;

/// Something wrong with a brief.
///
/// @param file   as given
/// @param line   from 1
/// @param what   is wrong, in one clause
/// @param remedy what to do, in the imperative
public record Fault(String file, int line, String what, String remedy) implements Comparable<Fault> {
    /// `file:line: what`, and the remedy on a line of its own.
    public String text() {
        return file + ":" + line + ": " + what + "\n  " + remedy;
    }

    @Override
    public int compareTo(Fault other) {
        return line != other.line ? Integer.compare(line, other.line) : what.compareTo(other.what);
    }
}
