package casus.read.file;

import java.io.InputStream;
import java.io.StringReader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/// XML of others: no document type, no entity of its own, nothing fetched, and no deeper than a count.
public final class SafeXml {
    private static final int DEEPEST = 500;

    private final XMLStreamReader reader;
    private int depth;

    private SafeXml(XMLStreamReader reader) {
        this.reader = reader;
    }

    /// From bytes, which say themselves how they are written.
    public static SafeXml of(InputStream bytes) throws XMLStreamException {
        return new SafeXml(factory().createXMLStreamReader(bytes));
    }

    /// From text.
    public static SafeXml of(String text) throws XMLStreamException {
        return new SafeXml(factory().createXMLStreamReader(new StringReader(text)));
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        // Java's own limit is 100, and a table within a table of a document may lie deeper.
        factory.setProperty("jdk.xml.maxElementDepth", DEEPEST + 1);
        return factory;
    }

    /// Goes to the next event.
    ///
    /// @return whether there is one
    public boolean next() throws XMLStreamException {
        ReadingBudget.check();
        if (!reader.hasNext()) {
            return false;
        }
        switch (reader.next()) {
            case XMLStreamReader.START_ELEMENT -> {
                if (++depth > DEEPEST) {
                    throw new XMLStreamException("its parts are nested more than " + DEEPEST + " deep");
                }
            }
            case XMLStreamReader.END_ELEMENT -> depth--;
            default -> {}
        }
        return true;
    }

    /// Whether an element begins here.
    public boolean isStart() {
        return reader.isStartElement();
    }

    /// Whether an element ends here.
    public boolean isEnd() {
        return reader.isEndElement();
    }

    /// The words here; empty where an element begins or ends.
    public String words() {
        return reader.isCharacters() || reader.getEventType() == XMLStreamReader.CDATA ? reader.getText() : "";
    }

    /// The name of the element without its prefix.
    public String name() {
        return reader.getLocalName();
    }

    /// An attribute of the element, by its name without prefix; empty if it has none.
    public String attribute(String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return "";
    }

    /// How many elements are open, the one that begins here included, one that ends here not.
    public int depth() {
        return depth;
    }

    /// The line this stands in, from 1.
    public int line() {
        return reader.getLocation().getLineNumber();
    }
}
