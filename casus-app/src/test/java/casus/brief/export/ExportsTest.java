package casus.brief.export;

import static casus.terms.Forall.forall;
import static org.assertj.core.api.Assertions.assertThat;

import casus.brief.export.table.Column;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Attribution;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.terms.ActorId;
import casus.terms.Anchor;
import casus.terms.EntryId;
import casus.terms.code.Manner;
import casus.terms.code.Status;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ExportsTest {
    private static final String LETTERS = "=+-@'\t\r\n ;\\\",aé＝ <&\u0001\uD83D\uDE00";

    private static String text(RandomGenerator random) {
        int[] letters = LETTERS.codePoints().toArray();
        return random.ints(random.nextInt(6), 0, letters.length)
                .mapToObj(i -> Character.toString(letters[i]))
                .collect(Collectors.joining());
    }

    @Test
    void everyTextComesBackFromItsCellAndNoneBeginsAFormula() {
        forall(5_000, ExportsTest::text, text -> {
            ObjectNode row = JsonNodeFactory.instance.objectNode().put("said", text);
            String cell = Column.of("said").cell(row);
            assertThat(ExportReader.text(cell)).contains(text);
            assertThat(cell.strip()).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("-");
            assertThat(cell.strip()).doesNotStartWith("@").doesNotStartWith("＝");
        });
    }

    @Test
    void everyListComesBackFromItsCell() {
        forall(
                5_000,
                random -> {
                    List<String> out = new ArrayList<>();
                    for (int n = random.nextInt(4); n > 0; n--) {
                        out.add(text(random));
                    }
                    return out;
                },
                list -> {
                    ObjectNode row = JsonNodeFactory.instance.objectNode();
                    ArrayNode array = row.putArray("them");
                    list.forEach(array::add);
                    assertThat(ExportReader.list(Column.of("them[]").cell(row))).isEqualTo(list);
                });
    }

    @Test
    void whatIsAbsentAndWhatIsThereButEmptyAreTwoThings() {
        ObjectNode row = JsonNodeFactory.instance.objectNode().put("there", "").putNull("absent");
        assertThat(Column.of("absent").cell(row)).isEmpty();
        assertThat(Column.of("there").cell(row)).isEqualTo("'");
        assertThat(ExportReader.text("")).isEmpty();
        assertThat(ExportReader.text("'")).contains("");
    }

    @Test
    void whatAnArticleSaysBreaksOutOfNoForm() throws Exception {
        Holdings hostile = hostile();
        Map<String, String> tables = written(ExportFormat.CSV, hostile);
        assertThat(tables.get("statements.csv")).contains("'=HYPERLINK(", "\"'@SUM(1), \"\"twice\"\"\"");
        String graph = written(ExportFormat.GRAPHML, hostile).get("");
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        NodeList data = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(String.valueOf(graph))))
                .getElementsByTagNameNS("*", "data");
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < data.getLength(); i++) {
            texts.add(data.item(i).getTextContent());
        }
        assertThat(texts).contains("<!DOCTYPE a> & ]]>\uFFFD");
        assertThat(casus.ledger.record.Wire.parse(String.valueOf(
                                written(ExportFormat.JSONLD, hostile).get("")))
                        .path("@graph")
                        .findValuesAsText("speaker"))
                .containsExactly("<!DOCTYPE a> & ]]>\u0001");
    }

    @Test
    void anEmptyCaseHasEveryTableAndNoRow() throws IOException {
        Holdings empty = new Holdings(
                new Ledger(List.of(), List.of()), List.of(), Actors.load(), "00".repeat(32), Optional.empty(), "0");
        Map<String, String> tables = written(ExportFormat.CSV, empty);
        assertThat(tables.keySet()).containsExactlyInAnyOrderElementsOf(CsvTables.NAMES);
        tables.remove("case.csv");
        assertThat(tables.values()).allSatisfy(t -> assertThat(t).containsOnlyOnce("\r\n"));
        assertThat(written(ExportFormat.GRAPHML, empty).get(""))
                .contains("<graph ")
                .doesNotContain("<node");
    }

    private static Map<String, String> written(ExportFormat format, Holdings holdings) throws IOException {
        Map<String, StringWriter> out = new TreeMap<>();
        Exports.write(format, holdings, new Exports.Destination() {
            @Override
            public Writer open(String name) {
                StringWriter writer = new StringWriter();
                out.put(name, writer);
                return writer;
            }

            @Override
            public OutputStream stream(String name) {
                out.put(name, new StringWriter());
                return OutputStream.nullOutputStream();
            }

            @Override
            public void step(int done) {}
        });
        Map<String, String> texts = new TreeMap<>();
        out.forEach((name, writer) -> texts.put(name, writer.toString()));
        return texts;
    }

    private static Holdings hostile() {
        String text = "=HYPERLINK(\"x\") said \"so\"";
        LocalDate day = LocalDate.of(2025, 6, 1);
        FiledArticle article = new FiledArticle(
                "a.txt",
                "11".repeat(32),
                text,
                "en",
                Optional.of("-1+1"),
                Optional.of("=cmd|' /C calc'!A0"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                day,
                day,
                Set.of(),
                List.of(),
                "a.txt");
        Entry entry = new Entry.Statement(
                new Common(
                        new EntryId(1),
                        "a.txt",
                        new Anchor("=HYPERLINK(\"x\")", "", " said \"so\"", 0, 15),
                        Status.OCCURRED,
                        Optional.of(Attribution.UNKNOWN),
                        Optional.empty(),
                        Common.Grade.UNKNOWN,
                        Common.Review.SUGGESTED,
                        new Common.MadeBy("a rule", "x")),
                Optional.of("<!DOCTYPE a> & ]]>\u0001"),
                "@SUM(1), \"twice\"",
                Optional.empty(),
                Optional.empty(),
                Optional.of(new ActorId("RUS")),
                Manner.DIRECT,
                "so",
                Optional.empty());
        return new Holdings(
                new Ledger(List.of(article), List.of(entry)),
                List.of(),
                Actors.load(),
                "00".repeat(32),
                Optional.empty(),
                "0");
    }
}
