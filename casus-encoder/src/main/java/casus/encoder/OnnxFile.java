package casus.encoder;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A model in ONNX's protobuf form, read and changed in place: which tensors it holds and where, which nodes. Only
/// what a change of weights needs is read. Linear in the file's size.
public final class OnnxFile {
    /// ONNX's number for single precision.
    public static final int FLOAT = 1;
    /// ONNX's number for signed bytes.
    public static final int INT8 = 3;

    private static final int VARINT = 0;
    private static final int EIGHT = 1;
    private static final int LENGTH = 2;
    private static final int FOUR = 5;
    private final byte[] bytes;
    private final List<Node> nodes = new ArrayList<>();
    private final Map<String, Tensor> tensors = new HashMap<>();

    /// An operation.
    public record Node(String name, List<String> inputs) {
        public Node {
            inputs = List.copyOf(inputs);
        }
    }

    /// Where a tensor's values lie.
    ///
    /// @param type   ONNX's number of the type
    /// @param from   first byte; -1 where the values are kept in another form
    /// @param length in bytes
    public record Tensor(String name, int type, long[] dimensions, int from, int length) {}

    private interface Field {
        void at(int field, int from, int to);
    }

    private OnnxFile(byte[] bytes) {
        this.bytes = bytes;
    }

    /// @param bytes of the file; they are changed in place
    public static OnnxFile of(byte[] bytes) {
        OnnxFile out = new OnnxFile(bytes);
        out.each(0, bytes.length, (f, from, to) -> {
            if (f == 7) {
                out.graph(from, to);
            }
        });
        return out;
    }

    /// The operations, in order.
    public List<Node> nodes() {
        return List.copyOf(nodes);
    }

    /// A tensor by name.
    public Tensor tensor(String name) {
        Tensor found = tensors.get(name);
        if (found == null) {
            throw new IllegalStateException("the model has no tensor \"" + name + "\"");
        }
        return found;
    }

    /// An operation by name.
    public Node node(String name) {
        return nodes.stream()
                .filter(n -> n.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the model has no node \"" + name + "\""));
    }

    /// The values of a tensor of single precision.
    public float[] floats(Tensor tensor) {
        float[] out = new float[tensor.length() / Float.BYTES];
        ByteBuffer.wrap(bytes, tensor.from(), tensor.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .get(out);
        return out;
    }

    /// Puts other values into a tensor of single precision.
    public void put(Tensor tensor, float[] values) {
        if (tensor.type() != FLOAT || tensor.length() != values.length * Float.BYTES) {
            throw new IllegalStateException(tensor.name() + " does not hold " + values.length + " floats");
        }
        ByteBuffer.wrap(bytes, tensor.from(), tensor.length())
                .order(ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer()
                .put(values);
    }

    /// Puts other values into a tensor of signed bytes.
    public void put(Tensor tensor, byte[] values) {
        if (tensor.type() != INT8 || tensor.length() != values.length) {
            throw new IllegalStateException(tensor.name() + " does not hold " + values.length + " bytes");
        }
        System.arraycopy(values, 0, bytes, tensor.from(), values.length);
    }

    /// Whether every byte of a tensor is nought.
    public boolean isZero(Tensor tensor) {
        for (int i = tensor.from(); i < tensor.from() + tensor.length(); i++) {
            if (bytes[i] != 0) {
                return false;
            }
        }
        return true;
    }

    /// The same model with another output: protobuf merges messages that come twice, so that one is written behind.
    public static byte[] withOutput(byte[] model, String name) {
        byte[] type = message(2, message(1, new byte[] {8, 1}));
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        value.writeBytes(message(1, name.getBytes(StandardCharsets.UTF_8)));
        value.writeBytes(type);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(model);
        out.writeBytes(message(7, message(12, value.toByteArray())));
        return out.toByteArray();
    }

    private static byte[] message(int field, byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(field << 3 | LENGTH);
        int n = body.length;
        while (n > 127) {
            out.write(n & 127 | 128);
            n >>>= 7;
        }
        out.write(n);
        out.writeBytes(body);
        return out.toByteArray();
    }

    private void graph(int start, int end) {
        each(start, end, (f, from, to) -> {
            if (f == 1) {
                node(from, to);
            } else if (f == 5) {
                tensor(from, to);
            }
        });
    }

    private void node(int start, int end) {
        String[] name = {""};
        List<String> inputs = new ArrayList<>();
        each(start, end, (f, from, to) -> {
            if (f == 1) {
                inputs.add(text(from, to));
            } else if (f == 3) {
                name[0] = text(from, to);
            }
        });
        nodes.add(new Node(name[0], inputs));
    }

    private void tensor(int start, int end) {
        String[] name = {""};
        int[] type = {0};
        int[] place = {-1, 0};
        List<Long> dimensions = new ArrayList<>();
        each(start, end, (f, from, to) -> {
            switch (f) {
                case 1 -> {
                    int[] at = {from};
                    while (at[0] < to) {
                        dimensions.add(varint(at));
                    }
                }
                case 2 -> type[0] = (int) varint(new int[] {from});
                case 8 -> name[0] = text(from, to);
                case 4, 9 -> {
                    place[0] = from;
                    place[1] = to - from;
                }
                default -> {}
            }
        });
        tensors.put(
                name[0],
                new Tensor(
                        name[0],
                        type[0],
                        dimensions.stream().mapToLong(Long::longValue).toArray(),
                        place[0],
                        place[1]));
    }

    private String text(int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private void each(int from, int to, Field found) {
        int[] at = {from};
        while (at[0] < to) {
            long key = varint(at);
            int start = at[0];
            int wire = (int) (key & 7);
            switch (wire) {
                case VARINT -> varint(at);
                case EIGHT -> at[0] += 8;
                case FOUR -> at[0] += 4;
                case LENGTH -> {
                    int length = (int) varint(at);
                    start = at[0];
                    at[0] += length;
                }
                default -> throw new IllegalStateException("no ONNX file: wire type " + wire + " at byte " + start);
            }
            found.at((int) (key >>> 3), start, at[0]);
        }
    }

    private long varint(int[] at) {
        long out = 0;
        for (int shift = 0; ; shift += 7) {
            byte b = bytes[at[0]++];
            out |= (long) (b & 127) << shift;
            if (b >= 0) {
                return out;
            }
        }
    }
}
