package casus.read.record;

import casus.read.item.ItemDetails;
import casus.read.item.ItemSource;
import casus.read.item.LineSource;
import casus.read.item.RecordFields;
import casus.read.item.SourceStep;
import casus.read.item.UnpackingLimits;
import casus.read.web.Fetcher;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/// The articles that a GDELT Global Knowledge Graph (GKG 2.x, tabs, no row of names) was made from: each row an address
/// with its outlet, day and title. It holds no texts, so that each must be fetched.
final class GkgItems implements ItemSource {
    private static final Pattern ROW = Pattern.compile("^\\d{14}-T?\\d+\\t\\d{14}\\t\\d\\t.*", Pattern.DOTALL);
    private static final Pattern TITLE = Pattern.compile("<PAGE_TITLE>(.{1,500}?)</PAGE_TITLE>");
    private static final int DATE = 1;
    private static final int OUTLET = 3;
    private static final int ADDRESS = 4;

    private final SourceStep.Entry entry;
    private final LineSource lines;

    GkgItems(SourceStep.Entry entry, InputStream in, UnpackingLimits limits) {
        this.entry = entry;
        this.lines = new LineSource(in, limits.item());
    }

    static boolean isKnown(String name, String first) {
        return name.toLowerCase(Locale.ROOT).endsWith(".gkg.csv")
                || ROW.matcher(first).matches();
    }

    @Override
    public Optional<SourceStep> next() throws IOException {
        Optional<LineSource.NumberedLine> line = lines.next();
        while (line.isPresent() && line.get().bytes().length == 0) {
            line = lines.next();
        }
        return line.map(this::step);
    }

    private SourceStep step(LineSource.NumberedLine line) {
        String where = entry.where() + ":" + line.number();
        String row = line.text();
        String[] cells = row.split("\t", -1);
        if (cells.length <= ADDRESS || !Fetcher.isAddress(cells[ADDRESS])) {
            return SourceStep.fault(
                    where, "this row of a GDELT knowledge graph names no page", "leave it out, or get the file again");
        }
        Matcher title = TITLE.matcher(row);
        return new SourceStep.Link(
                where,
                cells[ADDRESS].strip(),
                new ItemDetails(
                        title.find()
                                ? Optional.of(Parser.unescapeEntities(title.group(1), false)
                                        .strip())
                                : Optional.empty(),
                        Optional.empty(),
                        Optional.of(cells[OUTLET].strip()).filter(o -> !o.isEmpty()),
                        RecordFields.day(cells[DATE])));
    }
}
