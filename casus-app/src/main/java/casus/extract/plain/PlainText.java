package casus.extract.plain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A text with edits made, and where each of its units stood before.
///
/// Cost is the length of the text.
final class PlainText {
    private final String text;
    /// By unit of the edited text: the first unit it stands for, and one past the last.
    private final int[] starts;

    private final int[] ends;

    private PlainText(String text, int[] starts, int[] ends) {
        this.text = text;
        this.starts = starts;
        this.ends = ends;
    }

    /// @param edits in any order; of two that overlap the one that begins first is made, of two that begin alike the
    ///              one named first
    static PlainText of(String text, List<Edit> edits) {
        List<Edit> sorted = new ArrayList<>(edits);
        sorted.sort(Comparator.comparingInt(Edit::from));
        int length = text.length()
                + sorted.stream().mapToInt(e -> e.words().length()).sum();
        StringBuilder out = new StringBuilder(text.length());
        int[] starts = new int[length];
        int[] ends = new int[length];
        int at = 0;
        for (Edit edit : sorted) {
            if (edit.from() < at) {
                continue;
            }
            for (; at < edit.from(); at++) {
                starts[out.length()] = at;
                ends[out.length()] = at + 1;
                out.append(text.charAt(at));
            }
            for (int i = 0; i < edit.words().length(); i++) {
                starts[out.length()] = edit.from();
                ends[out.length()] = edit.to();
                out.append(edit.words().charAt(i));
            }
            at = edit.to();
        }
        for (; at < text.length(); at++) {
            starts[out.length()] = at;
            ends[out.length()] = at + 1;
            out.append(text.charAt(at));
        }
        return new PlainText(out.toString(), starts, ends);
    }

    String text() {
        return text;
    }

    /// The first unit of the text before the edits that a unit of this one stands for.
    int startOf(int unit) {
        return starts[unit];
    }

    /// One past the last unit of the text before the edits that the stretch up to `end` stands for.
    int endOf(int end) {
        return ends[end - 1];
    }

    /// The first unit of this text that stands for `unit` or for one after it; the length of the text if none does.
    int unitFrom(int unit) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] >= unit) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /// One past the last unit of this text that stands for nothing at `unit` or after it.
    int unitTo(int unit) {
        int low = 0;
        int high = text.length();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > unit) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
