package casus.terms.code;

import casus.terms.ActorId;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.Probability;
import casus.terms.StateCode;
import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// A JSON object in the making, one field after the other, and how every value of ours stands in it: a record as
/// an object of its components in their order, a word of a closed list by its spelling on the wire, an id or a day as
/// text,
/// a probability as a fraction, what is absent as `null`.
public final class JsonObject {
    private static final int DECIMALS = 6;
    private static final ObjectMapper ROUNDED =
            mapper(d -> near(new BigDecimal(d).setScale(DECIMALS, RoundingMode.HALF_EVEN)));
    private static final ObjectMapper SIGNIFICANT =
            mapper(d -> near(new BigDecimal(d).round(new MathContext(DECIMALS))));
    private static final ObjectMapper EXACT = mapper(d -> d);

    private final ObjectMapper mapper;
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    private JsonObject(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    /// An empty object whose numbers have at most six decimals; one without end is `null`.
    public static JsonObject rounded() {
        return new JsonObject(ROUNDED);
    }

    /// An empty object whose numbers have at most six significant digits; one without end is `null`.
    public static JsonObject significant() {
        return new JsonObject(SIGNIFICANT);
    }

    /// An empty object whose numbers are as they are; one without end is `null`.
    public static JsonObject exact() {
        return new JsonObject(EXACT);
    }

    /// Adds a field.
    public JsonObject put(String field, @Nullable Object value) {
        node.set(field, json(value));
        return this;
    }

    /// Adds a list.
    ///
    /// @param each how one of them stands in it
    public <T> JsonObject put(String field, Collection<T> values, Function<? super T, ?> each) {
        return put(field, values.stream().map(each).toList());
    }

    /// Adds a list, unless it is empty.
    public JsonObject putSome(String field, Collection<?> values) {
        return values.isEmpty() ? this : put(field, values);
    }

    /// Adds a list, unless it is empty.
    ///
    /// @param each how one of them stands in it
    public <T> JsonObject putSome(String field, Collection<T> values, Function<? super T, ?> each) {
        return putSome(field, values.stream().map(each).toList());
    }

    /// Adds a field, if there is a value.
    public JsonObject putSome(String field, Optional<?> value) {
        return value.isEmpty() ? this : put(field, value);
    }

    /// Adds each component of a record.
    public JsonObject putAll(Record record) {
        node.setAll((ObjectNode) json(record));
        return this;
    }

    /// The object so far.
    public ObjectNode node() {
        return node;
    }

    @Override
    public String toString() {
        return node.toString();
    }

    private JsonNode json(@Nullable Object value) {
        return switch (value) {
            case String text -> node.textNode(text);
            case WireName word -> node.textNode(word.wire());
            case JsonNode done -> done;
            case JsonObject done -> done.node;
            case Optional<?> some -> some.map(this::json).orElseGet(node::nullNode);
            case null -> node.nullNode();
            default -> mapper.valueToTree(value);
        };
    }

    private static ObjectMapper mapper(DoubleUnaryOperator rounding) {
        SimpleModule ours = new SimpleModule();
        for (Class<?> plain :
                List.of(ActorId.class, EntryId.class, StateCode.class, Edtf.class, LocalDate.class, YearMonth.class)) {
            ours.addSerializer(plain, ToStringSerializer.instance);
        }
        add(ours, WireName.class, (word, out, all) -> out.writeString(word.wire()));
        ours.addKeySerializer(WireName.class, new Writing<>((word, out, all) -> out.writeFieldName(word.wire())));
        add(ours, Optional.class, (some, out, all) -> all.defaultSerializeValue(some.orElse(null), out));
        add(ours, JsonObject.class, (object, out, all) -> out.writeTree(object.node));
        Writer<Double> number = (value, out, all) -> {
            if (Double.isFinite(value)) {
                out.writeNumber(rounding.applyAsDouble(value));
            } else {
                out.writeNull();
            }
        };
        add(ours, Double.class, number);
        add(ours, double.class, number);
        add(ours, Probability.class, (p, out, all) -> number.write(p.value(), out, all));
        return JsonMapper.builder()
                .addModule(ours)
                .visibility(PropertyAccessor.ALL, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .build();
    }

    private static double near(BigDecimal value) {
        return value.signum() == 0 ? 0.0 : value.doubleValue();
    }

    private static <T> void add(SimpleModule module, Class<T> type, Writer<T> writer) {
        module.addSerializer(type, new Writing<>(writer));
    }

    @FunctionalInterface
    private interface Writer<T> {
        void write(T value, JsonGenerator out, SerializerProvider all) throws IOException;
    }

    /// A way to write as Jackson asks for it.
    private static final class Writing<T> extends JsonSerializer<T> {
        private final Writer<T> writer;

        Writing(Writer<T> writer) {
            this.writer = writer;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializerProvider all) throws IOException {
            writer.write(value, out, all);
        }
    }
}
