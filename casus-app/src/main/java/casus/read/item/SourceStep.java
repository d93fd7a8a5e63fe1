package casus.read.item;

import casus.read.web.WebPage;
import casus.terms.InputProblem;
import java.io.InputStream;
import java.util.Optional;

/// What a source comes to next.
public sealed interface SourceStep {
    /// Something that may be an article.
    record Item(SourceItem item) implements SourceStep {}

    /// An address that stands for an article.
    ///
    /// @param where it is named
    record Link(String where, String address, ItemDetails told) implements SourceStep {}

    /// Something that cannot be read; the next may be.
    record Fault(InputProblem problem) implements SourceStep {}

    /// Bytes under a name, which may be an article or hold more of them; for the reader of sources alone.
    ///
    /// @param page the answer of a server it is the body of, if it is one
    record Entry(String where, String name, InputStream bytes, Optional<WebPage> page, ItemDetails told)
            implements SourceStep {}

    /// A fault of these words.
    static Fault fault(String where, String what, String remedy) {
        return new Fault(new InputProblem(where, what, remedy));
    }
}
