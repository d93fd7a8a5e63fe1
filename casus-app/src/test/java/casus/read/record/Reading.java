package casus.read.record;

import casus.read.item.FieldMap;
import casus.read.item.ItemDetails;
import casus.read.item.ItemSource;
import casus.read.item.KnownItems;
import casus.read.item.SourceItem;
import casus.read.item.SourceOptions;
import casus.read.item.SourceStep;
import casus.read.item.UnpackingLimits;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What tests of records share: an entry of a name, and all that comes of reading it.
final class Reading {
    static final UnpackingLimits LIMITS = UnpackingLimits.USUAL;

    private Reading() {}

    static InputStream in(String words) {
        return new ByteArrayInputStream(words.getBytes(StandardCharsets.UTF_8));
    }

    static SourceStep.Entry entry(String name) {
        return new SourceStep.Entry(name, name, InputStream.nullInputStream(), Optional.empty(), ItemDetails.NONE);
    }

    static SourceOptions options(String map, boolean follow) {
        return new SourceOptions(
                map.isEmpty() ? FieldMap.GUESSED : FieldMap.parse(map),
                Optional.empty(),
                follow,
                0,
                KnownItems.NOTHING,
                LIMITS);
    }

    static List<SourceStep> all(ItemSource source) throws IOException {
        List<SourceStep> steps = new ArrayList<>();
        try (source) {
            for (Optional<SourceStep> step = source.next(); step.isPresent(); step = source.next()) {
                steps.add(step.get());
            }
        }
        return steps;
    }

    static SourceItem item(SourceStep step) {
        return ((SourceStep.Item) step).item();
    }

    static String text(SourceStep step) {
        return item(step).content().orElseThrow().text();
    }

    static String fault(SourceStep step) {
        return ((SourceStep.Fault) step).problem().what();
    }
}
