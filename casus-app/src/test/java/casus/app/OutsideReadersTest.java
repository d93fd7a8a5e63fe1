package casus.app;

import static casus.app.CommandRun.casus;
import static org.assertj.core.api.Assertions.assertThat;

import casus.history.store.EventTable;
import casus.history.store.PastEvent;
import casus.ledger.record.Wire;
import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.JsonArray;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.builder.GraphTypeBuilder;
import org.jgrapht.nio.GraphImporter;
import org.jgrapht.nio.gexf.SimpleGEXFImporter;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.io.geojson.GeoJsonReader;
import tech.followthemoney.entity.ValueEntity;
import tech.followthemoney.model.Model;
import tech.followthemoney.model.Property;
import tech.followthemoney.model.Schema;

/// Each form is read by a program that is not ours.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OutsideReadersTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeAll
    void sample(@TempDir Path fresh) {
        folder = fresh;
        assertThat(casus("demo", "--folder", folder).code()).isZero();
        file = folder.resolve("demo.casus");
        JsonNode first = casus("contradictions", "--json", "--case", file)
                .out()
                .lines()
                .map(Wire::parse)
                .filter(c -> c.path("state").asText().equals("open"))
                .findFirst()
                .orElseThrow();
        assertThat(casus(
                                "contradictions",
                                "--case",
                                file,
                                "--judge",
                                first.path("id").asText(),
                                "--right",
                                first.path("a").path("id").asText(),
                                "--who",
                                "Ada",
                                "--why",
                                "the second counts twice")
                        .code())
                .isZero();
    }

    private Path export(String format, String name) {
        Path to = folder.resolve(name);
        CommandRun ran = casus("export", format, to, "--case", file, "--force");
        assertThat(ran.code()).as(ran.err()).isZero();
        return to;
    }

    private List<JsonNode> ledger() {
        return casus("ledger", "--json", "--case", file)
                .out()
                .lines()
                .map(Wire::parse)
                .toList();
    }

    @Test
    void theSameCaseGivesTheSameBytesInEveryForm() throws IOException {
        for (String format : List.of("gexf", "ftm", "stix", "events", "geojson", "claims", "parquet", "crate")) {
            assertThat(bytes(export(format, "once-" + format)))
                    .as(format)
                    .isEqualTo(bytes(export(format, "twice-" + format)));
        }
    }

    private static Map<String, String> bytes(Path written) throws IOException {
        Map<String, String> out = new TreeMap<>();
        try (Stream<Path> files = Files.walk(written)) {
            for (Path one : files.filter(Files::isRegularFile).toList()) {
                out.put(
                        written.relativize(one).toString(),
                        new String(Files.readAllBytes(one), StandardCharsets.ISO_8859_1));
            }
        }
        return out;
    }

    @Test
    void followTheMoneysOwnModelReadsEveryEntityAndEachHasItsProvenance() throws Exception {
        Model model = Model.loadDefault();
        Map<String, ValueEntity> entities = new TreeMap<>();
        for (String line : Files.readAllLines(export("ftm", "case.ftm.jsonl"))) {
            JsonNode json = JSON.readTree(line);
            ValueEntity entity = ValueEntity.fromJson(model, json);
            assertThat(entities.put(entity.getId(), entity)).isNull();
            json.path("properties").fieldNames().forEachRemaining(name -> {
                Property property = entity.getSchema().getProperty(name);
                assertThat(property)
                        .as(entity.getSchema().getName() + "." + name)
                        .isNotNull();
                assertThat(property.isStub()).as(name).isFalse();
                assertThat(entity.getValues(property))
                        .as(name)
                        .hasSize(json.path("properties").path(name).size());
            });
        }
        Schema document = model.getSchema("Document");
        for (ValueEntity entity : entities.values()) {
            for (Property required : entity.getSchema().getRequiredProperties()) {
                assertThat(entity.has(required))
                        .as(entity.getId() + " " + required.getName())
                        .isTrue();
            }
            for (Property property : entity.getDefinedProperties()) {
                for (String value : entity.getValues(property)) {
                    assertThat(value.codePointCount(0, value.length())).isLessThanOrEqualTo(property.getMaxLength());
                    if (property.isEnum()) {
                        assertThat(property.getType().getValues().orElseThrow()).containsKey(value);
                    }
                    if (property.getType().isEntity()) {
                        assertThat(entities).containsKey(value);
                        assertThat(Objects.requireNonNull(entities.get(value))
                                        .getSchema()
                                        .isA(property.getRange().orElseThrow()))
                                .isTrue();
                    }
                }
            }
            if (!entity.getSchema().isA(document)) {
                assertThat(entity.getValues(entity.getSchema().getProperty("proof")))
                        .as(entity.getId())
                        .isNotEmpty();
            }
        }
        assertThat(entities.values().stream().filter(e -> e.getId().startsWith("casus-entry-")))
                .hasSize(ledger().size());
    }

    @Test
    void theBundleIsStixAndItsReferencesLeadToWhatIsInIt() throws IOException {
        String bundle = Files.readString(export("stix", "case.stix.json"));
        try (InputStream schema =
                Objects.requireNonNull(getClass().getResourceAsStream("/casus/brief/stix-2.1.schema.json"))) {
            List<Error> errors = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema)
                    .validate(bundle, InputFormat.JSON);
            assertThat(errors).isEmpty();
        }
        Set<String> ids = new HashSet<>();
        JsonNode objects = JSON.readTree(bundle).path("objects");
        for (JsonNode object : objects) {
            assertThat(ids.add(object.path("id").asText())).isTrue();
            assertThat(object.path("id").asText())
                    .startsWith(object.path("type").asText() + "--");
        }
        for (JsonNode object : objects) {
            object.path("object_refs").forEach(ref -> assertThat(ids).contains(ref.asText()));
            object.path("extensions")
                    .fieldNames()
                    .forEachRemaining(ref -> assertThat(ids).contains(ref));
            assertThat(object.has("confidence"))
                    .isEqualTo(object.path("extensions").findPath("entry").has("confidence"));
        }
        assertThat(objects.findValues("entry")).hasSize(ledger().size());
    }

    @Test
    void aBundleThatIsBrokenIsRefusedByTheSchema() throws IOException {
        String bundle = Files.readString(export("stix", "broken.stix.json"));
        try (InputStream schema =
                Objects.requireNonNull(getClass().getResourceAsStream("/casus/brief/stix-2.1.schema.json"))) {
            var checked = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(schema);
            for (String[] change : new String[][] {
                {"\"spec_version\":\"2.1\"", "\"spec_version\":\"2.0\""},
                {"T00:00:00.000Z", "T00:00:00"},
                {"\"object_refs\":[", "\"object_refs\":[\"nobody\","},
                {"\"identity_class\":\"system\"", "\"identity_class\":\"machine\""},
                {"\"abstract\"", "\"summary\""}
            }) {
                assertThat(checked.validate(
                                bundle.replaceFirst(java.util.regex.Pattern.quote(change[0]), change[1]),
                                InputFormat.JSON))
                        .as(change[1])
                        .isNotEmpty();
            }
        }
    }

    @Test
    void theEventsComeBackThroughTheImportOfPolecat() throws IOException {
        Path rows = export("events", "events.tsv");
        List<String> lines = Files.readAllLines(rows);
        Path table = folder.resolve("events.duckdb");
        CommandRun ran = casus("import", "polecat", rows, "--to", table, "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        List<PastEvent> back = EventTable.read(table, LocalDate.of(2030, 1, 1));
        assertThat(lines).hasSizeGreaterThan(10);
        assertThat(Wire.parse(ran.out()).path("events").asInt()).isEqualTo(lines.size() - 1);
        List<String> header = List.of(lines.getFirst().split("\t"));
        List<String> written = lines.stream()
                .skip(1)
                .map(l -> l.split("\t", -1))
                .filter(c -> c[header.indexOf("Casus Actor")].length() == 3
                        && c[header.indexOf("Casus Recipient")].length() == 3)
                .map(c -> c[header.indexOf("Event Date")] + " " + c[header.indexOf("Casus Actor")] + " "
                        + c[header.indexOf("Casus Recipient")] + " " + c[header.indexOf("Event Type")])
                .sorted()
                .toList();
        assertThat(written).isNotEmpty();
        assertThat(back.stream().map(e -> e.day() + " " + e.actor() + " " + e.recipient() + " " + e.type()))
                .containsAll(written);
    }

    @Test
    void theSameEventsComeBackFromEntities() throws IOException {
        Path entities = export("ftm", "events.ftm.jsonl");
        Path rows = export("events", "beside.tsv");
        Path table = folder.resolve("entities.duckdb");
        CommandRun ran = casus("import", "ftm", entities, "--to", table, "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(Wire.parse(ran.out()).path("events").asInt())
                .isEqualTo(Files.readAllLines(rows).size() - 1);
        assertThat(Wire.parse(ran.out()).path("unread").asInt()).isZero();
        CommandRun again = casus("import", "ftm", entities, "--to", table, "--json");
        assertThat(Wire.parse(again.out()).path("events").asInt()).isZero();
        Path broken = folder.resolve("broken.ftm.jsonl");
        Files.writeString(broken, Files.readString(entities) + "{\"id\": \n{\"schema\":\"Event\"}\n");
        CommandRun third = casus("import", "ftm", broken, "--to", folder.resolve("third.duckdb"));
        assertThat(third.code()).isEqualTo(1);
        assertThat(third.err()).contains("the line is no JSON", "it has no id or no schema");
    }

    @Test
    void theNetworkIsTheSameGraphInBothFormsToAnotherProgram() throws IOException {
        Graph<String, DefaultEdge> gexf = graph();
        read(new SimpleGEXFImporter<>(), gexf, export("gexf", "network.gexf"));
        Graph<String, DefaultEdge> graphml = graph();
        read(new GraphMLImporter<>(), graphml, export("graphml", "network.graphml"));
        assertThat(gexf.vertexSet()).hasSizeGreaterThan(10).isEqualTo(graphml.vertexSet());
        assertThat(ends(gexf)).hasSizeGreaterThan(20).isEqualTo(ends(graphml));
    }

    private static Graph<String, DefaultEdge> graph() {
        List<Integer> made = new ArrayList<>();
        return GraphTypeBuilder.<String, DefaultEdge>directed()
                .allowingMultipleEdges(true)
                .allowingSelfLoops(true)
                .vertexSupplier(() -> {
                    made.add(1);
                    return "v" + made.size();
                })
                .edgeSupplier(DefaultEdge::new)
                .buildGraph();
    }

    private static void read(GraphImporter<String, DefaultEdge> importer, Graph<String, DefaultEdge> into, Path file)
            throws IOException {
        importer.importGraph(into, new StringReader(Files.readString(file)));
    }

    private static List<String> ends(Graph<String, DefaultEdge> graph) {
        return graph.edgeSet().stream()
                .map(e -> graph.getEdgeSource(e) + " " + graph.getEdgeTarget(e))
                .sorted(Comparator.naturalOrder())
                .toList();
    }

    @Test
    void thePlacesLieWhereAnotherReaderFindsThem() throws Exception {
        JsonNode places = JSON.readTree(export("geojson", "places.geojson").toFile());
        assertThat(places.path("type").asText()).isEqualTo("FeatureCollection");
        int found = 0;
        for (JsonNode place : places.path("features")) {
            assertThat(place.path("properties").path("entries")).isNotEmpty();
            if (place.path("geometry").isNull()) {
                assertThat(place.path("properties").path("precision").asText()).isEqualTo("notFound");
                continue;
            }
            var point = new GeoJsonReader().read(place.path("geometry").toString());
            assertThat(point.getGeometryType()).isEqualTo("Point");
            assertThat(point.getCoordinate().getX()).isBetween(-180.0, 180.0);
            assertThat(point.getCoordinate().getY()).isBetween(-90.0, 90.0);
            found++;
        }
        assertThat(found).isPositive();
        JsonNode haifa = Stream.of(places.path("features"))
                .flatMap(f -> Stream.iterate(0, i -> i < f.size(), i -> i + 1).map(f::get))
                .filter(f -> f.path("properties").path("name").asText().equals("Haifa"))
                .findFirst()
                .orElseThrow();
        assertThat(haifa.path("geometry").path("coordinates").get(1).asDouble()).isBetween(32.7, 32.9);
    }

    @Test
    void duckDbFindsEveryEntryInTheParquetTablesAndItsQuoteInTheText() throws Exception {
        Path tables = export("parquet", "parquet");
        int entries = 0;
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
            for (String kind : List.of("agreement", "transfer", "event", "statement", "driver", "expectation")) {
                try (ResultSet r = duck.createStatement()
                        .executeQuery("SELECT count(*), count(*) FILTER (substr(a.text, e.\"anchor.start\" + 1,"
                                + " e.\"anchor.end\" - e.\"anchor.start\") = e.\"anchor.exact\") FROM '"
                                + tables.resolve(kind + "s.parquet") + "' e JOIN '" + tables.resolve("articles.parquet")
                                + "' a USING (article)")) {
                    assertThat(r.next()).isTrue();
                    assertThat(r.getInt(2)).as(kind).isEqualTo(r.getInt(1));
                    entries += r.getInt(1);
                }
            }
            try (ResultSet r = duck.createStatement()
                    .executeQuery("SELECT count(*) FROM (SELECT unnest(actors) AS actor FROM '"
                            + tables.resolve("events.parquet") + "') WHERE actor = 'RUS'")) {
                assertThat(r.next()).isTrue();
                assertThat(r.getInt(1)).isPositive();
            }
        }
        assertThat(entries).isEqualTo(ledger().size());
    }

    @Test
    void aJudgedContradictionIsTwoReviewsOfClaimsToAJsonLdProcessor() throws Exception {
        Path claims = export("claims", "case.claims.json");
        JsonArray expanded = JsonLd.expand(JsonDocument.of(new StringReader(Files.readString(claims))))
                .get();
        assertThat(expanded).hasSize(2);
        Set<String> ratings = new HashSet<>();
        for (int i = 0; i < 2; i++) {
            var review = expanded.getJsonObject(i);
            assertThat(review.getJsonArray("@type").getString(0)).isEqualTo("https://schema.org/ClaimReview");
            assertThat(review.getJsonArray("https://schema.org/author").toString())
                    .contains("Ada");
            ratings.add(Objects.requireNonNull(review.getJsonArray("https://schema.org/reviewRating")
                            .getJsonObject(0)
                            .getJsonArray("https://schema.org/ratingValue")
                            .getJsonObject(0)
                            .get("@value"))
                    .toString());
        }
        assertThat(ratings).containsExactlyInAnyOrder("5", "1");
    }
}
