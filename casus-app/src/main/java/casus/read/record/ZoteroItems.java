package casus.read.record;

import casus.read.file.SafeXml;
import casus.read.item.BoundedBytes;
import casus.read.item.ItemSource;
import casus.read.item.PageName;
import casus.read.item.RecordFields;
import casus.read.item.SourceOptions;
import casus.read.item.SourceStep;
import casus.read.item.UnpackingLimits;
import casus.read.web.Fetcher;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamException;

/// The references of a Zotero library exported as RDF: title, day, outlet, authors, address, summary. What is attached
/// to them (notes, stored pages) is passed over.
public final class ZoteroItems {
    private static final Set<String> BESIDE = Set.of("Attachment", "Memo", "Collection", "Journal", "Website");

    private ZoteroItems() {}

    /// The references, in the order of the file.
    public static ItemSource of(SourceStep.Entry entry, InputStream in, SourceOptions options, UnpackingLimits limits)
            throws IOException {
        byte[] bytes = BoundedBytes.all(entry.where(), in, limits.item());
        List<SourceStep> steps = new ArrayList<>();
        try {
            SafeXml xml = SafeXml.of(new ByteArrayInputStream(bytes));
            Deque<String> path = new ArrayDeque<>();
            Map<String, String> said = new HashMap<>();
            StringBuilder words = new StringBuilder();
            int line = 0;
            while (xml.next()) {
                if (xml.isStart()) {
                    words.setLength(0);
                    path.addLast(xml.name());
                    if (xml.depth() == 2) {
                        said.clear();
                        said.put("kind", xml.name());
                        line = xml.line();
                        if (Fetcher.isAddress(xml.attribute("about"))) {
                            said.put("about", xml.attribute("about"));
                        }
                    }
                } else if (xml.isEnd()) {
                    keep(said, path, words.toString().strip());
                    words.setLength(0);
                    path.pollLast();
                    if (xml.depth() == 1 && !BESIDE.contains(said.get("kind"))) {
                        steps.add(step(entry, line, said, options));
                    }
                } else {
                    words.append(xml.words());
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e.getMessage(), e);
        }
        return ItemSource.of(steps);
    }

    private static void keep(Map<String, String> said, Deque<String> path, String words) {
        if (words.isEmpty() || path.size() < 3) {
            return;
        }
        List<String> steps = List.copyOf(path);
        String field = steps.get(2);
        String last = steps.getLast();
        switch (field) {
            case "title", "date", "abstract" -> said.put(field, words);
            case "isPartOf" -> {
                if (last.equals("title")) {
                    said.putIfAbsent("outlet", words);
                }
            }
            case "identifier" -> {
                if (Fetcher.isAddress(words)) {
                    said.put("url", words);
                }
            }
            case "authors" -> {
                if (last.equals("surname")) {
                    author(said, "");
                    said.put("surname", words);
                } else if (last.equals("givenName")) {
                    author(said, words + " ");
                }
            }
            default -> {}
        }
    }

    /// The author whose surname was read last.
    private static void author(Map<String, String> said, String given) {
        Optional.ofNullable(said.remove("surname"))
                .ifPresent(surname -> said.merge("authors", given + surname, (a, b) -> a + ", " + b));
    }

    private static SourceStep step(SourceStep.Entry entry, int line, Map<String, String> said, SourceOptions options) {
        author(said, "");
        RecordFields fields = new RecordFields(
                said.getOrDefault("title", ""),
                said.getOrDefault("abstract", ""),
                said.getOrDefault("date", ""),
                said.getOrDefault("outlet", ""),
                said.getOrDefault("authors", ""),
                Optional.ofNullable(said.get("url")).orElse(said.getOrDefault("about", "")));
        ObjectNode record = JsonRecord.JSON.valueToTree(fields);
        return fields.step(
                entry.where() + ":" + line,
                PageName.of(fields.title(), entry.name(), line),
                JsonRecord.bytes(record),
                false,
                options.follow());
    }
}
