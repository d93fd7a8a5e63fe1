package casus.read.record;

import casus.read.item.ItemSource;
import casus.read.item.LineSource;
import casus.read.item.SourceOptions;
import casus.read.item.SourceStep;
import casus.read.item.UnpackingLimits;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;

/// One JSON object a line, each an article; its bytes are those of the line.
public final class JsonLineItems implements ItemSource {
    private final SourceStep.Entry entry;
    private final SourceOptions options;
    private final UnpackingLimits limits;
    private final LineSource lines;

    public JsonLineItems(SourceStep.Entry entry, InputStream in, SourceOptions options, UnpackingLimits limits) {
        this.entry = entry;
        this.options = options;
        this.limits = limits;
        this.lines = new LineSource(in, limits.item());
    }

    @Override
    public Optional<SourceStep> next() throws IOException {
        for (; ; ) {
            Optional<LineSource.NumberedLine> line = lines.next();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            if (!line.get().text().isBlank()) {
                return Optional.of(step(line.get()));
            }
        }
    }

    private SourceStep step(LineSource.NumberedLine line) {
        String where = entry.where() + ":" + line.number();
        if (line.tooLong()) {
            return SourceStep.fault(
                    where,
                    String.format(Locale.ROOT, "the line has more than %.1f MB", limits.item() / 1e6),
                    "cut it into articles, or leave it out");
        }
        try {
            JsonNode record = JsonRecord.JSON.readTree(line.text());
            return JsonRecord.step(entry, line.number(), record, line.bytes(), options);
        } catch (JsonProcessingException e) {
            return SourceStep.fault(
                    where,
                    "this line is no JSON: "
                            + e.getOriginalMessage().replaceAll("\\s+", " ").replaceFirst("^(.{150}).*", "$1…"),
                    "write one JSON object a line");
        }
    }
}
