package casus.app;

import static casus.app.CommandRun.casus;
import static org.assertj.core.api.Assertions.assertThat;

import casus.brief.export.ExportReader;
import casus.ledger.record.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExportCommandTest {
    private Path folder = Path.of("");
    private Path file = Path.of("");

    /// The sample, with decisions of several sorts on it.
    @BeforeAll
    void sample(@TempDir Path fresh) {
        folder = fresh;
        assertThat(casus("demo", "--folder", folder).code()).isZero();
        file = folder.resolve("demo.casus");
        assertThat(casus(
                                "review",
                                "--case",
                                file,
                                "--accept",
                                "L-6",
                                "--reject",
                                "L-9",
                                "--why",
                                "=a formula; \"quoted\"")
                        .code())
                .isZero();
        assertThat(casus("actors", "--case", file, "--maybe", "RUS", "BLR").code())
                .isZero();
        assertThat(casus("undo", "--case", file).code()).isZero();
    }

    private Path export(String format, String name, Object... more) {
        Path to = folder.resolve(name);
        CommandRun ran = casus(Stream.concat(Stream.of("export", format, to, "--case", file), Stream.of(more))
                .toArray());
        assertThat(ran.code()).as(ran.err()).isZero();
        return to;
    }

    private List<String> ledger(Object... more) {
        return casus(Stream.concat(Stream.of("ledger", "--json", "--case", file), Stream.of(more))
                        .toArray())
                .out()
                .lines()
                .toList();
    }

    @Test
    void theTablesGiveBackEveryEntryAsTheLedgerPrintsIt() throws IOException {
        assertThat(ExportReader.wire(export("csv", "whole")))
                .hasSizeGreaterThan(300)
                .isEqualTo(ledger());
        assertThat(ExportReader.wire(export("csv", "early", "--as-of", "1990-12-31")))
                .isNotEmpty()
                .isEqualTo(ledger("--as-of", "1990-12-31"));
    }

    @Test
    void everyAnchorHoldsInTheTextBesideTheTables() throws IOException {
        Path tables = export("csv", "anchored");
        Map<String, int[]> texts = new TreeMap<>();
        for (NamedCsvRecord row : ExportReader.rows(tables.resolve("articles.csv"))) {
            texts.put(
                    row.getField("article"),
                    Files.readString(tables.resolve(row.getField("textFile")))
                            .codePoints()
                            .toArray());
        }
        for (String line : ExportReader.wire(tables)) {
            JsonNode anchor = Wire.parse(line).path("anchor");
            int start = anchor.path("start").asInt();
            assertThat(new String(
                            texts.getOrDefault(Wire.parse(line).path("article").asText(), new int[0]),
                            start,
                            anchor.path("end").asInt() - start))
                    .isEqualTo(anchor.path("exact").asText());
        }
    }

    @Test
    void theLogStandsInItsTableWithWhatHoldsAndWhatDoesNot() throws IOException {
        List<NamedCsvRecord> log = ExportReader.rows(export("csv", "logged").resolve("decisions.csv"));
        assertThat(log.stream().map(r -> r.getField("act") + " " + r.getField("holds")))
                .containsExactly("review true", "review true", "identity false", "undo false");
        assertThat(ExportReader.text(log.getFirst().getField("why"))).contains("=a formula; \"quoted\"");
        assertThat(log.getFirst().getField("why")).startsWith("'=");
        List<NamedCsvRecord> early = ExportReader.rows(
                export("csv", "logged-early", "--as-of", "1990-12-31").resolve("decisions.csv"));
        assertThat(early).isEmpty();
    }

    @Test
    void everyEntryIsAnAnnotationWhoseReferencesLeadSomewhere() throws IOException {
        JsonNode document = Wire.parse(Files.readString(export("jsonld", "a.jsonld")));
        assertThat(document.path("@context").isObject()).isTrue();
        Set<String> nodes = new HashSet<>();
        Map<String, JsonNode> annotations = new TreeMap<>();
        for (JsonNode node : document.path("@graph")) {
            assertThat(nodes.add(node.path("@id").asText())).as(node.toString()).isTrue();
            if (node.path("@id").asText().startsWith("#L-")) {
                annotations.put(node.path("@id").asText().substring(1), node);
            }
        }
        Set<String> terms = references(document.path("@context"));
        for (JsonNode node : document.path("@graph")) {
            dead(node, terms, nodes).forEach(dead -> assertThat(dead).isEqualTo("#L-9"));
        }
        for (String line : ledger()) {
            JsonNode entry = Wire.parse(line);
            JsonNode node = annotations.getOrDefault(entry.path("id").asText(), document.path("none"));
            JsonNode selectors = node.path("target").path("selector");
            assertThat(selectors.get(0).path("exact").asText())
                    .isEqualTo(entry.path("anchor").path("exact").asText());
            assertThat(selectors.get(1).path("start").asInt())
                    .isEqualTo(entry.path("anchor").path("start").asInt());
            assertThat(node.path("body").path("status").asText())
                    .isEqualTo(entry.path("status").asText());
        }
        assertThat(annotations).hasSameSizeAs(ledger());
    }

    /// The terms whose values are ids.
    private static Set<String> references(JsonNode context) {
        return context.properties().stream()
                .filter(t -> t.getValue().path("@type").asText().equals("@id"))
                .map(Map.Entry::getKey)
                .filter(t -> !t.equals("motivation"))
                .collect(Collectors.toSet());
    }

    private static List<String> dead(JsonNode node, Set<String> terms, Set<String> nodes) {
        List<String> out = new ArrayList<>();
        node.properties().forEach(f -> {
            JsonNode value = f.getValue();
            if (terms.contains(f.getKey())) {
                (value.isArray() ? value : Wire.parse("[" + Wire.text(value) + "]")).forEach(v -> {
                    if (!v.isTextual() || !nodes.contains(v.asText())) {
                        out.add(v.asText());
                    }
                });
            } else if (value.isArray()) {
                value.forEach(v -> out.addAll(dead(v, terms, nodes)));
            } else {
                out.addAll(dead(value, terms, nodes));
            }
        });
        return out;
    }

    @Test
    void theNetworkIsParsedAgainAndHoldsEveryActOnce() throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        Document graph = factory.newDocumentBuilder()
                .parse(export("graphml", "a.graphml").toFile());
        Map<String, String> types = new TreeMap<>();
        for (Element key : all(graph, "key")) {
            types.put(key.getAttribute("id"), key.getAttribute("attr.type"));
        }
        assertThat(types.values()).isSubsetOf("string", "int", "double", "boolean");
        for (Element data : all(graph, "data")) {
            String text = data.getTextContent();
            switch (String.valueOf(types.get(data.getAttribute("key")))) {
                case "string" -> assertThat(text).isNotEmpty();
                case "int" -> assertThat(Integer.parseInt(text)).isPositive();
                case "double" -> assertThat(Double.parseDouble(text)).isPositive();
                case "boolean" -> assertThat(text).isIn("true", "false");
                default -> throw new AssertionError(data.getAttribute("key") + " is no key");
            }
        }
        Set<String> nodes =
                all(graph, "node").stream().map(n -> n.getAttribute("id")).collect(Collectors.toSet());
        Set<String> entries = new TreeSet<>();
        for (Element edge : all(graph, "edge")) {
            assertThat(nodes).contains(edge.getAttribute("source"), edge.getAttribute("target"));
            entries.addAll(List.of(value(edge, "e_entries").split(" ")));
            assertThat(value(edge, "e_entries").split(" ")).hasSize((int) Double.parseDouble(value(edge, "e_weight")));
        }
        assertThat(entries)
                .isEqualTo(ledger().stream()
                        .map(Wire::parse)
                        .filter(e -> Set.of("event", "transfer", "agreement", "statement")
                                .contains(e.path("kind").asText()))
                        .map(e -> e.path("id").asText())
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static List<Element> all(Document document, String name) {
        NodeList found = document.getElementsByTagNameNS("*", name);
        List<Element> out = new ArrayList<>();
        for (int i = 0; i < found.getLength(); i++) {
            out.add((Element) found.item(i));
        }
        return out;
    }

    private static String value(Element of, String key) {
        NodeList data = of.getElementsByTagNameNS("*", "data");
        for (int i = 0; i < data.getLength(); i++) {
            Element one = (Element) data.item(i);
            if (one.getAttribute("key").equals(key)) {
                return one.getTextContent();
            }
        }
        return "";
    }

    @Test
    void theSameCaseGivesTheSameBytes() throws IOException {
        assertThat(export("jsonld", "one.jsonld")).hasSameBinaryContentAs(export("jsonld", "two.jsonld"));
        assertThat(export("graphml", "one.graphml")).hasSameBinaryContentAs(export("graphml", "two.graphml"));
        Path one = export("csv", "one");
        Path two = export("csv", "two");
        try (Stream<Path> files = Files.walk(one)) {
            assertThat(files.filter(Files::isRegularFile))
                    .hasSizeGreaterThan(20)
                    .allSatisfy(f -> assertThat(f).hasSameBinaryContentAs(two.resolve(one.relativize(f))));
        }
    }

    @Test
    void nothingIsOverwrittenUnlessAskedAndNothingForeignEver() throws IOException {
        Path tables = export("csv", "kept");
        assertThat(casus("export", "csv", tables, "--case", file).err())
                .isEqualTo(tables + ": there is something of this name already\n"
                        + "  name another place, or add --force\n");
        export("csv", "kept", "--force");
        Files.writeString(tables.resolve("thesis.txt"), "mine");
        assertThat(casus("export", "csv", tables, "--case", file, "--force").err())
                .contains("the folder holds something that is no export: thesis.txt");
        assertThat(tables.resolve("thesis.txt")).hasContent("mine");
        assertThat(casus("export", "jsonld", tables, "--case", file, "--force").err())
                .contains("this is a folder");
        assertThat(casus("export", "csv", file, "--case", file, "--force").err())
                .contains("this is no folder");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(f -> f.getFileName().toString()))
                    .noneMatch(Pattern.compile("\\.casus-export.*").asMatchPredicate());
        }
    }

    @Test
    void whatCannotBeWrittenIsSaid() {
        CommandRun format = casus("export", "xlsx", folder.resolve("a.xlsx"), "--case", file);
        assertThat(format.code()).isEqualTo(Main.USAGE);
        assertThat(format.err()).contains("no form of export is called \"xlsx\"", "write one of csv, jsonld, graphml");
        CommandRun place = casus("export", "csv", folder.resolve("no/where"), "--case", file);
        assertThat(place.code()).isEqualTo(Main.DATA);
        assertThat(place.err()).contains("there is no folder to put it in");
        assertThat(casus("export", "csv", folder.resolve("x"), "--case", folder.resolve("none.casus"))
                        .code())
                .isEqualTo(Main.DATA);
    }
}
