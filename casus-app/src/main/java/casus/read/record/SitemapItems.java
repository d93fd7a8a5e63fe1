package casus.read.record;

import casus.read.file.SafeXml;
import casus.read.item.BoundedBytes;
import casus.read.item.ItemDetails;
import casus.read.item.ItemSource;
import casus.read.item.RecordFields;
import casus.read.item.SourceStep;
import casus.read.item.UnpackingLimits;
import casus.read.web.Fetcher;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;

/// The pages that a site lists (sitemaps.org, with what it says of its news), and the lists that a list of lists names.
public final class SitemapItems {
    private static final int MOST = 50_000;

    private SitemapItems() {}

    /// The addresses, in the order of the list.
    public static ItemSource of(SourceStep.Entry entry, InputStream in, UnpackingLimits limits) throws IOException {
        byte[] bytes = BoundedBytes.all(entry.where(), in, Math.max(limits.item(), 52_500_000));
        List<SourceStep> steps = new ArrayList<>();
        try {
            SafeXml xml = SafeXml.of(new ByteArrayInputStream(bytes));
            Map<String, StringBuilder> said = new HashMap<>();
            String field = "";
            int line = 0;
            while (xml.next() && steps.size() < MOST) {
                if (xml.isStart()) {
                    field = xml.depth() > 2 ? xml.name() : "";
                    if (xml.depth() == 2) {
                        said.clear();
                        line = xml.line();
                    }
                } else if (xml.isEnd()) {
                    field = "";
                    if (xml.depth() == 1) {
                        steps.add(step(entry.where() + ":" + line, said));
                    }
                } else if (!field.isEmpty()) {
                    said.computeIfAbsent(field, f -> new StringBuilder()).append(xml.words());
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
        return ItemSource.of(steps);
    }

    private static SourceStep step(String where, Map<String, StringBuilder> said) {
        String address = value(said, "loc");
        String date = value(said, "publication_date");
        Optional<String> title = Optional.of(value(said, "title")).filter(t -> !t.isEmpty());
        return Fetcher.isAddress(address)
                ? new SourceStep.Link(
                        where,
                        address,
                        new ItemDetails(
                                title,
                                Optional.empty(),
                                Optional.of(value(said, "name")).filter(t -> !t.isEmpty()),
                                RecordFields.day(date)))
                : SourceStep.fault(where, "this names no page", "leave it out, or get the file again");
    }

    private static String value(Map<String, StringBuilder> said, String field) {
        return Optional.ofNullable(said.get(field))
                .map(w -> w.toString().strip())
                .orElse("");
    }
}
