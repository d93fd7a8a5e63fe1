package casus.extract.learned;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// Named matrices of single precision, kept in half precision: name, number of dimensions, dimensions, values.
public final class HeadWeights {
    private final Map<String, Matrix> matrices = new HashMap<>();

    /// @param columns of each row; a vector is one row
    public record Matrix(int rows, int columns, float[] values) {}

    private HeadWeights() {}

    /// Reads matrices to the end of a stream.
    public static HeadWeights read(DataInputStream in) throws IOException {
        HeadWeights out = new HeadWeights();
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
            byte[] half = in.readNBytes(2 * size);
            float[] values = new float[size];
            for (int i = 0; i < size; i++) {
                values[i] = Float.float16ToFloat((short) (half[2 * i] << 8 | half[2 * i + 1] & 0xff));
            }
            out.matrices.put(name, new Matrix(dims.length > 1 ? dims[0] : 1, dims[dims.length - 1], values));
        }
    }

    Matrix get(String name) {
        Matrix found = matrices.get(name);
        if (found == null) {
            throw new IllegalStateException("the weights have no matrix \"" + name + "\"");
        }
        return found;
    }

    /// x·W + b, b where there is one of that name.
    float[] linear(float[] x, String name) {
        Matrix w = get(name + ".w");
        if (x.length != w.rows()) {
            throw new IllegalStateException(name + " takes " + w.rows() + " numbers, not " + x.length);
        }
        Matrix b = matrices.get(name + ".b");
        float[] out = b == null ? new float[w.columns()] : b.values().clone();
        float[] values = w.values();
        int columns = w.columns();
        for (int i = 0; i < x.length; i++) {
            float xi = x[i];
            if (xi != 0) {
                int row = i * columns;
                for (int j = 0; j < columns; j++) {
                    out[j] += xi * values[row + j];
                }
            }
        }
        return out;
    }

    /// The same for features that hold: the sum of their rows, and b.
    float[] sparse(int[] rows, String name) {
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

    float[] row(String name, int row) {
        Matrix w = get(name + ".w");
        float[] out = new float[w.columns()];
        System.arraycopy(w.values(), row * w.columns(), out, 0, out.length);
        return out;
    }

    /// The Gaussian error linear unit (Hendrycks and Gimpel 2016), by the error function's series of Abramowitz and
    /// Stegun 7.1.26, to 2 parts in 10 million.
    static float[] gelu(float[] x) {
        for (int i = 0; i < x.length; i++) {
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
