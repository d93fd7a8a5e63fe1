package casus.read.item;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/// Something that gives one item after another.
public interface ItemSource extends AutoCloseable {
    /// The next; empty at the end.
    ///
    /// @throws IOException if it is damaged from here on
    Optional<SourceStep> next() throws IOException;

    @Override
    default void close() {}

    /// Steps that are known already.
    static ItemSource of(List<? extends SourceStep> steps) {
        Iterator<? extends SourceStep> each = steps.iterator();
        return () -> each.hasNext() ? Optional.of(each.next()) : Optional.empty();
    }
}
