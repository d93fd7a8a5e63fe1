package casus.precedent.table;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/// One row of a table, by the names of its columns.
///
/// The Correlates of War write −9 for "missing" and −8 for "not applicable"; others leave the cell empty or
/// write NA.
///
/// @param columns where each column stands; names in lower case
/// @param cells   as written
public record TableRow(Map<String, Integer> columns, CsvRecord cells) {
    private static final Set<String> UNKNOWN = Set.of("", "NA", "NaN", ".", "-9", "-8", "-9.0", "-8.0");

    /// What is wrong with a cell; the reader adds file and line.
    public static final class CellFault extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public CellFault(String what) {
            super(what);
        }
    }

    public String text(String column) {
        Integer at = columns.get(column);
        if (at == null) {
            return "";
        }
        if (at >= cells.getFieldCount()) {
            throw new CellFault("the row ends after " + cells.getFieldCount() + " cells, before the column " + column);
        }
        return cells.getField(at).strip();
    }

    public OptionalDouble number(String column) {
        return known(column).map(t -> OptionalDouble.of(decimal(column, t))).orElseGet(OptionalDouble::empty);
    }

    public OptionalInt whole(String column) {
        return known(column).map(t -> OptionalInt.of(whole(column, t))).orElseGet(OptionalInt::empty);
    }

    /// A number that must be there.
    public int must(String column) {
        return known(column)
                .map(t -> whole(column, t))
                .orElseThrow(() -> new CellFault("the column " + column + " is empty or holds \"" + text(column)
                        + "\", and a row without it says nothing"));
    }

    public int must(String column, String otherwise) {
        return must(columns.containsKey(column) ? column : otherwise);
    }

    /// Whether a flag is set: 1, and not 0, empty or missing.
    public boolean flag(String column) {
        return number(column).orElse(0) >= 1;
    }

    private Optional<String> known(String column) {
        String text = text(column);
        return UNKNOWN.contains(text) ? Optional.empty() : Optional.of(text);
    }

    private static double decimal(String column, String text) {
        try {
            double value = Double.parseDouble(text);
            if (Double.isFinite(value)) {
                return value;
            }
        } catch (NumberFormatException e) {
            throw notANumber(column, text);
        }
        throw notANumber(column, text);
    }

    private static int whole(String column, String text) {
        double value = decimal(column, text);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw new CellFault("the column " + column + " holds \"" + text + "\", which is no whole number");
        }
        return (int) value;
    }

    private static CellFault notANumber(String column, String text) {
        return new CellFault("the column " + column + " holds \"" + text + "\", which is no number");
    }
}
