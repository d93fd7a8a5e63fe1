package casus.ties;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// What a case has of one treaty, in place of what ships.
///
/// @param treaty   its id
/// @param adds     whether it is to be new
/// @param columns  column of `treaties.csv` to its value; the others stay as they are
/// @param decision by which it is so, such as `D-3`
public record TreatyEdit(String treaty, boolean adds, Map<String, String> columns, String decision) {
    /// The columns that a case can give.
    public static final Set<String> COLUMNS = Set.of(
            "name",
            "shape",
            "signed",
            "inForce",
            "ended",
            "how",
            "parties",
            "directed",
            "duties",
            "when",
            "article",
            "says",
            "source");

    private static final int FEWEST_PARTIES = 2;

    public TreatyEdit {
        columns = Map.copyOf(columns);
    }

    /// @throws IllegalArgumentException if it cannot be so, saying why
    Treaty on(Optional<Treaty> old) {
        if (old.isPresent() == adds) {
            throw new IllegalArgumentException(
                    adds ? "a treaty is called \"" + treaty + "\" already" : "no treaty is called \"" + treaty + "\"");
        }
        columns.keySet().stream().filter(c -> !COLUMNS.contains(c)).findFirst().ifPresent(c -> {
            throw new IllegalArgumentException("a treaty has no column \"" + c + "\"");
        });
        Map<String, String> row = new TreeMap<>(
                old.map(TieTables::columns).orElse(Map.of("id", treaty, "shape", Treaty.Shape.BILATERAL.wire())));
        row.putAll(columns);
        List<String> decided = new ArrayList<>(old.map(Treaty::decided).orElse(List.of()));
        decided.add(decision);
        Treaty made = read(row, decided);
        check(made);
        return made;
    }

    private static Treaty read(Map<String, String> row, List<String> decided) {
        try {
            return TieTables.treaty(row, decided);
        } catch (DateTimeException | NumberFormatException e) {
            throw new IllegalArgumentException("a day cannot be read: " + e.getMessage(), e);
        }
    }

    private static void check(Treaty made) {
        if (made.parties().size() < FEWEST_PARTIES) {
            throw new IllegalArgumentException("a treaty has two parties or more");
        }
        if (made.began().isBlank() && !made.ended().isBlank()) {
            throw new IllegalArgumentException("it never came into force, so it cannot end");
        }
        refuse("it", made.inForce(), made.began(), made.ended());
        made.parties()
                .forEach(p -> refuse(
                        p.code(),
                        p.bound(),
                        p.bound().from().map(LocalDate::toString).orElse(""),
                        p.bound().until().map(LocalDate::toString).orElse("")));
    }

    private static void refuse(String who, Span span, String began, String ended) {
        if (span.from().isPresent()
                && span.until().isPresent()
                && !span.until().get().isAfter(span.from().get())) {
            throw new IllegalArgumentException(
                    who + " would end on " + ended + ", which is not after " + began + ", when it began");
        }
    }
}
