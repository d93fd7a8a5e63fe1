package casus.train;

import java.io.*;
import java.nio.*;
import java.nio.charset.StandardCharsets;
import java.util.*;

/** Minimal reader of an ONNX file: nodes and float initializers, without protobuf classes; can add graph outputs by appending bytes. */
final class Onnx {
  record Node(String op, String name, List<String> in, List<String> out) {}
  record Tensor(String name, long[] dims, int type, float[] data) {}
  final List<Node> nodes = new ArrayList<>();
  final Map<String, Tensor> init = new LinkedHashMap<>();
  final List<String> inputs = new ArrayList<>(), outputs = new ArrayList<>();

  static Onnx read(byte[] b) {
    Onnx o = new Onnx();
    each(b, 0, b.length, (f, w, s, e) -> { if (f == 7) o.graph(b, s, e); });
    return o;
  }

  interface Field { void f(int field, int wire, int start, int end); }

  static void each(byte[] b, int p, int end, Field h) {
    int[] pos = {p};
    while (pos[0] < end) {
      long key = varint(b, pos); int f = (int) (key >>> 3), w = (int) (key & 7);
      int s = pos[0];
      switch (w) {
        case 0 -> varint(b, pos);
        case 1 -> pos[0] += 8;
        case 5 -> pos[0] += 4;
        case 2 -> { int len = (int) varint(b, pos); s = pos[0]; pos[0] += len; }
        default -> throw new IllegalStateException("wire " + w);
      }
      h.f(f, w, s, pos[0]);
    }
  }

  static long varint(byte[] b, int[] p) {
    long r = 0;
    for (int sh = 0; ; sh += 7) { byte x = b[p[0]++]; r |= (long) (x & 127) << sh; if (x >= 0) return r; }
  }

  static String str(byte[] b, int s, int e) { return new String(b, s, e - s, StandardCharsets.UTF_8); }

  void graph(byte[] b, int s0, int e0) {
    each(b, s0, e0, (f, w, s, e) -> {
      if (f == 1) {
        String[] on = {"", ""}; var in = new ArrayList<String>(); var out = new ArrayList<String>();
        each(b, s, e, (g, w2, s2, e2) -> {
          switch (g) { case 1 -> in.add(str(b, s2, e2)); case 2 -> out.add(str(b, s2, e2)); case 3 -> on[1] = str(b, s2, e2); case 4 -> on[0] = str(b, s2, e2); default -> {} }
        });
        nodes.add(new Node(on[0], on[1], in, out));
      } else if (f == 5) {
        var dims = new ArrayList<Long>(); int[] type = {0}; String[] name = {""}; int[] raw = {-1, -1}; int[] fl = {-1, -1};
        each(b, s, e, (g, w2, s2, e2) -> {
          switch (g) {
            case 1 -> { int[] p = {s2}; while (p[0] < e2) dims.add(varint(b, p)); }
            case 2 -> type[0] = (int) varint(b, new int[] {s2});
            case 8 -> name[0] = str(b, s2, e2);
            case 9 -> { raw[0] = s2; raw[1] = e2; }
            case 4 -> { fl[0] = s2; fl[1] = e2; }
            default -> {}
          }
        });
        float[] d = null; int[] rr = raw[0] >= 0 ? raw : fl;
        if (type[0] == 1 && rr[0] >= 0) { d = new float[(rr[1] - rr[0]) / 4]; ByteBuffer.wrap(b, rr[0], rr[1] - rr[0]).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(d); }
        init.put(name[0], new Tensor(name[0], dims.stream().mapToLong(x -> x).toArray(), type[0], d));
      } else if (f == 11 || f == 12) {
        each(b, s, e, (g, w2, s2, e2) -> { if (g == 1) (f == 11 ? inputs : outputs).add(str(b, s2, e2)); });
      }
    });
  }

  /** Protobuf merges repeated messages, so appending ModelProto{graph{output{name, type float}}} adds an output. */
  static byte[] addOutputs(byte[] model, List<String> names) {
    var out = new ByteArrayOutputStream();
    out.writeBytes(model);
    for (String n : names) {
      byte[] type = msg(2, msg(1, new byte[] {8, 1})); // ValueInfoProto.type = TypeProto{tensor_type{elem_type=1}}
      byte[] vi = cat(msg(1, n.getBytes(StandardCharsets.UTF_8)), type);
      out.writeBytes(msg(7, msg(12, vi)));
    }
    return out.toByteArray();
  }

  private static byte[] msg(int field, byte[] body) {
    var o = new ByteArrayOutputStream(); o.write(field << 3 | 2);
    int n = body.length; while (n > 127) { o.write(n & 127 | 128); n >>>= 7; } o.write(n);
    o.writeBytes(body); return o.toByteArray();
  }
  private static byte[] cat(byte[] a, byte[] b) { byte[] r = Arrays.copyOf(a, a.length + b.length); System.arraycopy(b, 0, r, a.length, b.length); return r; }

  public static void main(String[] a) throws Exception {
    for (String f : a) {
      Onnx o = read(java.nio.file.Files.readAllBytes(java.nio.file.Path.of(f)));
      System.out.println(f + " in=" + o.inputs + " out=" + o.outputs + " nodes=" + o.nodes.size() + " init=" + o.init.size());
      Map<String, Integer> ops = new TreeMap<>(); for (var n : o.nodes) ops.merge(n.op(), 1, Integer::sum);
      System.out.println(ops);
      int i = 0; for (var t : o.init.values()) if (i++ < 45 && t.dims().length > 0) System.out.print(t.name() + Arrays.toString(t.dims()) + ":" + t.type() + " "); System.out.println();
      int k = 0; for (var n : o.nodes) { if (n.op().contains("LayerNorm") || n.op().equals("Add") && n.name().contains("LayerNorm")) System.out.print(n.name() + "->" + n.out() + " "); } System.out.println();
    }
  }
}
