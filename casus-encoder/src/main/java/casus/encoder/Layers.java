package casus.encoder;

import java.util.Map;

/// Writes trained layers into the quantised model in place: bytes with one scale a column, biases and norms as they
/// are. The model keeps its size, graph and speed.
public final class Layers {
    private static final float LEAST = 1e-8f;
    private static final int GREATEST = 127;
    private final OnnxFile model;

    /// @param model the model as published, quantised with signed bytes, no offset and a scale for each output
    public Layers(OnnxFile model) {
        this.model = model;
    }

    /// A trained matrix or vector.
    ///
    /// @param columns of a matrix; of a vector, its length
    public record Values(int columns, float[] numbers) {}

    /// @param trained by name: `L3.attention.self.query.w` is a matrix of the fourth layer
    public void write(Map<String, Values> trained) {
        trained.forEach((name, values) -> {
            int dot = name.indexOf('.');
            int layer = Integer.parseInt(name.substring(1, dot));
            String part = name.substring(dot + 1);
            if (part.endsWith(".w")) {
                matrix(layer, part.substring(0, part.length() - 2), values);
            } else {
                String vector = part.endsWith(".b") ? part.substring(0, part.length() - 2) + ".bias" : part;
                model.put(model.tensor("encoder.layer." + layer + "." + vector), values.numbers());
            }
        });
    }

    private void matrix(int layer, String part, Values values) {
        OnnxFile.Node node = model.node("/encoder/layer." + layer + "/" + part.replace('.', '/') + "/MatMul_quant");
        String name = node.inputs().get(1);
        String base = name.substring(0, name.length() - "_quantized".length());
        if (!model.isZero(model.tensor(base + "_zero_point"))) {
            throw new IllegalStateException(base + " has an offset");
        }
        Bytes bytes = bytes(values);
        model.put(model.tensor(base + "_scale"), bytes.scales());
        model.put(model.tensor(name), bytes.numbers());
    }

    /// A matrix as signed bytes.
    ///
    /// @param scales of each column
    record Bytes(float[] scales, byte[] numbers) {}

    /// The nearest bytes, each column by its own scale; what was so made before comes out the same.
    static Bytes bytes(Values values) {
        int columns = values.columns();
        int rows = values.numbers().length / columns;
        float[] scales = new float[columns];
        byte[] bytes = new byte[rows * columns];
        for (int c = 0; c < columns; c++) {
            float most = LEAST;
            for (int r = 0; r < rows; r++) {
                most = Math.max(most, Math.abs(values.numbers()[r * columns + c]));
            }
            scales[c] = most / GREATEST;
            for (int r = 0; r < rows; r++) {
                bytes[r * columns + c] = (byte) Math.round(values.numbers()[r * columns + c] / scales[c]);
            }
        }
        return new Bytes(scales, bytes);
    }
}
