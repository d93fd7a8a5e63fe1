package casus.read.item;

import casus.terms.Edtf;
import java.util.Optional;

/// What is told of an article outside its own text: by the feed, the table, the mail or the address it came with.
public record ItemDetails(
        Optional<String> title, Optional<String> byline, Optional<String> outlet, Optional<Edtf> published) {
    /// Nothing is told.
    public static final ItemDetails NONE =
            new ItemDetails(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /// The same, with what another tells where this says nothing.
    public ItemDetails or(ItemDetails other) {
        return new ItemDetails(
                title.or(other::title),
                byline.or(other::byline),
                outlet.or(other::outlet),
                published.or(other::published));
    }

    /// The outlet alone is told.
    public static ItemDetails ofOutlet(Optional<String> outlet) {
        return new ItemDetails(Optional.empty(), Optional.empty(), outlet, Optional.empty());
    }
}
