package casus.parser;

import edu.emory.mathcs.nlp.component.template.feature.Direction;
import edu.emory.mathcs.nlp.component.template.feature.FeatureItem;
import edu.emory.mathcs.nlp.component.template.feature.Field;
import edu.emory.mathcs.nlp.component.template.feature.Relation;
import edu.emory.mathcs.nlp.component.template.feature.Source;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/// Block 0 of the file: what the numbers in the other blocks mean.
///
/// @param tagger labels and features of the part-of-speech tagger
/// @param parser labels and features of the dependency parser
/// @param lists  the distinct lists [Lexica] chooses from, the first one empty
record Description(Component tagger, Component parser, List<List<String>> lists) {
    Description {
        lists = lists.stream().map(List::copyOf).toList();
    }

    /// @param labels       what the component can decide, in the order of the label numbers
    /// @param setFeatures  features that give any number of strings; they come first in the numbering of kinds
    /// @param joinFeatures features that join the strings of several items by `_`
    record Component(List<String> labels, List<FeatureItem> setFeatures, List<List<FeatureItem>> joinFeatures) {
        Component {
            labels = List.copyOf(labels);
            setFeatures = List.copyOf(setFeatures);
            joinFeatures = joinFeatures.stream().map(List::copyOf).toList();
        }
    }

    static Description read(ByteBuffer block) throws IOException {
        byte[] bytes = new byte[block.capacity()];
        block.get(0, bytes);
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        return new Description(
                readComponent(in), readComponent(in), readList(in, data -> readList(data, DataInput::readUTF)));
    }

    ByteBuffer toBlock() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        writeComponent(out, tagger);
        writeComponent(out, parser);
        writeList(out, lists, (data, list) -> writeList(data, list, DataOutputStream::writeUTF));
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    private static Component readComponent(DataInputStream in) throws IOException {
        return new Component(
                readList(in, DataInput::readUTF),
                readList(in, Description::readItem),
                readList(in, data -> readList(data, Description::readItem)));
    }

    private static void writeComponent(DataOutputStream out, Component component) throws IOException {
        writeList(out, component.labels(), DataOutputStream::writeUTF);
        writeList(out, component.setFeatures(), Description::writeItem);
        writeList(out, component.joinFeatures(), (data, items) -> writeList(data, items, Description::writeItem));
    }

    private static FeatureItem readItem(DataInputStream in) throws IOException {
        Source source = Source.valueOf(in.readUTF());
        String relation = in.readUTF();
        int window = in.readInt();
        Field field = Field.valueOf(in.readUTF());
        String kind = in.readUTF();
        String value = in.readUTF();
        Relation path = relation.isEmpty() ? null : Relation.valueOf(relation);
        return switch (kind) {
            case "" -> new FeatureItem(source, path, window, field, null);
            case "Integer" -> new FeatureItem(source, path, window, field, Integer.valueOf(value));
            case "String" -> new FeatureItem(source, path, window, field, value);
            case "Direction" -> new FeatureItem(source, path, window, field, Direction.valueOf(value));
            case "Field" -> new FeatureItem(source, path, window, field, Field.valueOf(value));
            default -> throw new IOException("a feature of the model has an attribute of the unknown kind " + kind);
        };
    }

    private static void writeItem(DataOutputStream out, FeatureItem item) throws IOException {
        out.writeUTF(item.source.name());
        out.writeUTF(item.relation == null ? "" : item.relation.name());
        out.writeInt(item.window);
        out.writeUTF(item.field.name());
        out.writeUTF(item.attribute == null ? "" : item.attribute.getClass().getSimpleName());
        out.writeUTF(item.attribute == null ? "" : item.attribute.toString());
    }

    private interface Reader<T> {
        T read(DataInputStream in) throws IOException;
    }

    private interface Writer<T> {
        void write(DataOutputStream out, T item) throws IOException;
    }

    private static <T> List<T> readList(DataInputStream in, Reader<T> reader) throws IOException {
        int size = in.readInt();
        List<T> list = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            list.add(reader.read(in));
        }
        return list;
    }

    private static <T> void writeList(DataOutputStream out, List<T> list, Writer<T> writer) throws IOException {
        out.writeInt(list.size());
        for (T item : list) {
            writer.write(out, item);
        }
    }
}
