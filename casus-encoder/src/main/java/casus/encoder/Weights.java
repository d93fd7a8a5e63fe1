package casus.encoder;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/// Named matrices of single precision, kept in half precision, or as bytes with a scale a column where the name ends
/// so: name, number of dimensions, dimensions, values.
public final class Weights {
    private static final String BYTES = "#8";
    private static final int FOUR = 4;
    private static final float FAR = 5;
    private final Map<String, Matrix> matrices = new HashMap<>();

    /// @param columns of each row; a vector is one row
    public record Matrix(int rows, int columns, float[] values) {}

    private Weights() {}

    /// Reads matrices to the end of a stream.
    public static Weights read(DataInputStream in) throws IOException {
        Weights out = new Weights();
        while (true) {
            String name;
            try {
                name = in.readUTF();
            } catch (EOFException e) {
                return out;
            }
            int[] dims = new int[in.readInt()];
            int size = 1;
            for (int i = 0; i < dims.length; i++) {
                dims[i] = in.readInt();
                size *= dims[i];
            }
            int columns = dims[dims.length - 1];
            boolean bytes = name.endsWith(BYTES);
            String plain = bytes ? name.substring(0, name.length() - BYTES.length()) : name;
            float[] values = bytes ? bytes(in, columns, size) : halves(in, size);
            out.matrices.put(plain, new Matrix(dims.length > 1 ? dims[0] : 1, columns, values));
        }
    }

    private static float[] halves(DataInputStream in, int size) throws IOException {
        byte[] half = in.readNBytes(2 * size);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = Float.float16ToFloat((short) (half[2 * i] << 8 | half[2 * i + 1] & 0xff));
        }
        return values;
    }

    private static float[] bytes(DataInputStream in, int columns, int size) throws IOException {
        float[] scales = new float[columns];
        for (int c = 0; c < columns; c++) {
            scales[c] = in.readFloat();
        }
        byte[] numbers = in.readNBytes(size);
        float[] values = new float[size];
        for (int i = 0; i < size; i++) {
            values[i] = numbers[i] * scales[i % columns];
        }
        return values;
    }

    /// Writes all matrices in the order of their names, those of the encoder's layers as bytes with a scale a column.
    public void write(DataOutputStream out) throws IOException {
        for (Map.Entry<String, Matrix> e : new TreeMap<>(matrices).entrySet()) {
            Matrix m = e.getValue();
            boolean bytes = e.getKey().matches("L\\d+\\..*\\.w");
            out.writeUTF(bytes ? e.getKey() + BYTES : e.getKey());
            boolean vector = m.rows() == 1 && !e.getKey().endsWith(".w");
            out.writeInt(vector ? 1 : 2);
            if (!vector) {
                out.writeInt(m.rows());
            }
            out.writeInt(m.columns());
            if (bytes) {
                Layers.Bytes quantised = Layers.bytes(new Layers.Values(m.columns(), m.values()));
                for (float scale : quantised.scales()) {
                    out.writeFloat(scale);
                }
                out.write(quantised.numbers());
            } else {
                for (float v : m.values()) {
                    out.writeShort(Float.floatToFloat16(v));
                }
            }
        }
    }

    /// The same without the encoder's layers.
    public Weights heads() {
        Weights out = new Weights();
        matrices.forEach((name, m) -> {
            if (!name.matches("L\\d+\\..*")) {
                out.matrices.put(name, m);
            }
        });
        return out;
    }

    /// The layers of the encoder among them, for [Layers].
    public Map<String, Layers.Values> layers() {
        Map<String, Layers.Values> out = new TreeMap<>();
        matrices.forEach((name, m) -> {
            if (name.matches("L\\d+\\..*")) {
                out.put(name, new Layers.Values(m.columns(), m.values()));
            }
        });
        return out;
    }

    /// A matrix by name.
    public Matrix get(String name) {
        Matrix found = matrices.get(name);
        if (found == null) {
            throw new IllegalStateException("the weights have no matrix \"" + name + "\"");
        }
        return found;
    }

    /// x·W + b, b where there is one of that name.
    public float[] linear(float[] x, String name) {
        Matrix w = get(name + ".w");
        if (x.length != w.rows()) {
            throw new IllegalStateException(name + " takes " + w.rows() + " numbers, not " + x.length);
        }
        Matrix b = matrices.get(name + ".b");
        float[] out = b == null ? new float[w.columns()] : b.values().clone();
        int i = 0;
        for (; i + FOUR <= x.length; i += FOUR) {
            four(out, x, i, w.values());
        }
        for (; i < x.length; i++) {
            float xi = x[i];
            int row = i * w.columns();
            for (int j = 0; j < out.length; j++) {
                out[j] += xi * w.values()[row + j];
            }
        }
        return out;
    }

    /// Four rows at a time, so that the sums are loaded and stored a fourth as often.
    private static void four(float[] out, float[] x, int i, float[] values) {
        float a = x[i];
        float b = x[i + 1];
        float c = x[i + 2];
        float d = x[i + 3];
        int n = out.length;
        int rowA = i * n;
        int rowB = rowA + n;
        int rowC = rowB + n;
        int rowD = rowC + n;
        for (int j = 0; j < n; j++) {
            out[j] += a * values[rowA + j] + b * values[rowB + j] + c * values[rowC + j] + d * values[rowD + j];
        }
    }

    /// The same for features that hold: the sum of their rows, and b.
    public float[] sparse(int[] rows, String name) {
        Matrix w = get(name + ".w");
        Matrix b = matrices.get(name + ".b");
        float[] out = b == null ? new float[w.columns()] : b.values().clone();
        for (int r : rows) {
            for (int j = 0; j < out.length; j++) {
                out[j] += w.values()[r * out.length + j];
            }
        }
        return out;
    }

    /// A row of a matrix, as a new array.
    public float[] row(String name, int row) {
        Matrix w = get(name + ".w");
        float[] out = new float[w.columns()];
        System.arraycopy(w.values(), row * w.columns(), out, 0, out.length);
        return out;
    }

    /// The Gaussian error linear unit (Hendrycks and Gimpel 2016), by the error function's series of Abramowitz and
    /// Stegun 7.1.26, to 2 parts in 10 million.
    public static float[] gelu(float[] x) {
        for (int i = 0; i < x.length; i++) {
            if (x[i] > FAR || x[i] < -FAR) {
                x[i] = Math.max(0, x[i]);
                continue;
            }
            x[i] = (float) (0.5 * x[i] * (1 + erf(x[i] / Math.sqrt(2))));
        }
        return x;
    }

    private static double erf(double x) {
        double t = 1 / (1 + 0.3275911 * Math.abs(x));
        double y = 1
                - ((((1.061405429 * t - 1.453152027) * t + 1.421413741) * t - 0.284496736) * t + 0.254829592)
                        * t
                        * StrictMath.exp(-x * x);
        return x < 0 ? -y : y;
    }
}
