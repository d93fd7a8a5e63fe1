package casus.terms.markup;

/// An element of HTML or SVG: its attributes in the order in which they are given, and what it holds. Values
/// and words are escaped; only other elements are taken as markup.
public final class Element {
    private final String name;
    private final StringBuilder attributes = new StringBuilder();
    private final StringBuilder inside = new StringBuilder();

    private Element(String name) {
        this.name = name;
    }

    /// An element without attributes that holds nothing.
    public static Element of(String name) {
        return new Element(name);
    }

    /// Gives it an attribute.
    public Element with(String attribute, String value) {
        attributes
                .append(' ')
                .append(attribute)
                .append("=\"")
                .append(Markup.inDoubleQuotes(value))
                .append('"');
        return this;
    }

    /// Gives it an attribute.
    public Element with(String attribute, int value) {
        return with(attribute, Integer.toString(value));
    }

    /// Adds words to what it holds.
    public Element text(String words) {
        inside.append(Markup.inDoubleQuotes(words));
        return this;
    }

    /// Adds an element to what it holds.
    public Element add(Element other) {
        inside.append(other);
        return this;
    }

    /// The tag that begins it, where what it holds is written line by line.
    public String begin() {
        return "<" + name + attributes + ">";
    }

    /// As markup; an element that holds nothing closes itself.
    @Override
    public String toString() {
        return inside.isEmpty() ? "<" + name + attributes + "/>" : begin() + inside + "</" + name + ">";
    }
}
