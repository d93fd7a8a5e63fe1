package casus.brief.export;

import java.io.IOException;
import java.io.Writer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// A directed graph with values on its nodes and edges, written as GraphML 1.0 (Brandes et al. 2002) or as
/// GEXF 1.2 (Gephi's own form). What is absent has no element. XML 1.0 has no control characters; each stands as
/// U+FFFD, and a line end becomes a space.
///
/// @param nodes in order
/// @param edges in order; several between two nodes
record NetworkGraph(List<Node> nodes, List<Link> edges) {
    private static final String GRAPHML = "http://graphml.graphdrawing.org/xmlns";
    private static final String GEXF = "http://www.gexf.net/1.2draft";
    private static final char NO_CHARACTER = '\uFFFD';
    private static final String NODE = "node";
    private static final String EDGE = "edge";
    private static final String LABEL = "label";
    private static final String WEIGHT = "weight";

    /// @param values by the names of [#KEYS]; an absent one is an empty text
    record Node(String id, Map<String, String> values) {
        Node {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /// @param values by the names of [#KEYS]; an absent one is an empty text
    record Link(String id, String source, String target, Map<String, String> values) {
        Link {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }
    }

    /// A column of a node or an edge.
    ///
    /// @param type one of GraphML's: string, int, double, boolean
    private record AttributeKey(String of, String name, String type) {
        String id() {
            return of.charAt(0) + "_" + name;
        }
    }

    private static final List<AttributeKey> KEYS = List.of(
            new AttributeKey(NODE, LABEL, "string"),
            new AttributeKey(NODE, "code", "string"),
            new AttributeKey(NODE, "iso", "string"),
            new AttributeKey(NODE, "sort", "string"),
            new AttributeKey(NODE, "entries", "int"),
            new AttributeKey(EDGE, LABEL, "string"),
            new AttributeKey(EDGE, "kind", "string"),
            new AttributeKey(EDGE, "type", "string"),
            new AttributeKey(EDGE, "stage", "string"),
            new AttributeKey(EDGE, "mutual", "boolean"),
            new AttributeKey(EDGE, "date", "string"),
            new AttributeKey(EDGE, "from", "string"),
            new AttributeKey(EDGE, "to", "string"),
            new AttributeKey(EDGE, "status", "string"),
            new AttributeKey(EDGE, "entries", "string"),
            new AttributeKey(EDGE, WEIGHT, "double"));

    NetworkGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    void graphMl(Writer out) throws IOException {
        document(out, xml -> {
            xml.writeStartElement("graphml");
            xml.writeDefaultNamespace(GRAPHML);
            for (AttributeKey key : KEYS) {
                empty(xml, "key", "id", key.id(), "for", key.of(), "attr.name", key.name(), "attr.type", key.type());
            }
            start(xml, "graph", "id", "case", "edgedefault", "directed");
            for (Node node : nodes) {
                start(xml, NODE, "id", node.id());
                data(xml, NODE, node.values());
                end(xml);
            }
            for (Link edge : edges) {
                start(xml, EDGE, "id", edge.id(), "source", edge.source(), "target", edge.target());
                data(xml, EDGE, edge.values());
                end(xml);
            }
            end(xml);
            end(xml);
        });
    }

    /// Label and weight stand as GEXF's own attributes, and not again among the values.
    void gexf(Writer out) throws IOException {
        document(out, xml -> {
            xml.writeStartElement("gexf");
            xml.writeDefaultNamespace(GEXF);
            xml.writeAttribute("version", "1.2");
            start(xml, "graph", "mode", "static", "defaultedgetype", "directed");
            attributes(xml, NODE);
            attributes(xml, EDGE);
            start(xml, "nodes");
            for (Node node : nodes) {
                start(xml, NODE, "id", node.id(), LABEL, of(node.values(), LABEL));
                attributeValues(xml, NODE, node.values());
                end(xml);
            }
            end(xml);
            start(xml, "edges");
            for (Link edge : edges) {
                start(
                        xml,
                        EDGE,
                        "id",
                        edge.id(),
                        "source",
                        edge.source(),
                        "target",
                        edge.target(),
                        LABEL,
                        of(edge.values(), LABEL),
                        WEIGHT,
                        of(edge.values(), WEIGHT) + ".0");
                attributeValues(xml, EDGE, edge.values());
                end(xml);
            }
            end(xml);
            end(xml);
            end(xml);
        });
    }

    private static String of(Map<String, String> values, String name) {
        return values.getOrDefault(name, "");
    }

    private static boolean isOwn(AttributeKey key) {
        return key.name().equals(LABEL) || key.name().equals(WEIGHT);
    }

    private static void attributes(XMLStreamWriter xml, String of) throws XMLStreamException {
        start(xml, "attributes", "class", of);
        for (AttributeKey key : KEYS) {
            if (key.of().equals(of) && !isOwn(key)) {
                String type = key.type().equals("int") ? "integer" : key.type();
                empty(xml, "attribute", "id", key.id(), "title", key.name(), "type", type);
            }
        }
        end(xml);
    }

    private static void attributeValues(XMLStreamWriter xml, String of, Map<String, String> values)
            throws XMLStreamException {
        start(xml, "attvalues");
        for (AttributeKey key : KEYS) {
            String value = of(values, key.name());
            if (key.of().equals(of) && !isOwn(key) && !value.isEmpty()) {
                empty(xml, "attvalue", "for", key.id(), "value", value);
            }
        }
        end(xml);
    }

    private interface Body {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static void document(Writer out, Body body) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            body.write(xml);
            xml.writeEndDocument();
            xml.writeCharacters("\n");
            xml.flush();
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private static void start(XMLStreamWriter xml, String element, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeStartElement(element);
        write(xml, attributes);
    }

    private static void empty(XMLStreamWriter xml, String element, String... attributes) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEmptyElement(element);
        write(xml, attributes);
    }

    private static void write(XMLStreamWriter xml, String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], printable(attributes[i + 1]));
        }
    }

    private static void end(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeCharacters("\n");
        xml.writeEndElement();
    }

    private static void data(XMLStreamWriter xml, String of, Map<String, String> values) throws XMLStreamException {
        for (AttributeKey key : KEYS) {
            String value = of(values, key.name());
            if (key.of().equals(of) && !value.isEmpty()) {
                xml.writeStartElement("data");
                xml.writeAttribute("key", key.id());
                xml.writeCharacters(printable(value));
                xml.writeEndElement();
            }
        }
    }

    private static String printable(String value) {
        StringBuilder out = new StringBuilder();
        value.codePoints()
                .map(c -> c == '\n' || c == '\r' || c == '\t' ? ' ' : isXml(c) ? c : NO_CHARACTER)
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    private static boolean isXml(int c) {
        return c >= ' ' && c <= '\uD7FF'
                || c >= '\uE000' && c <= '\uFFFD'
                || c >= Character.MIN_SUPPLEMENTARY_CODE_POINT;
    }
}
