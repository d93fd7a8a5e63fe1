package casus.encoder;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.nio.file.Path;
import java.util.Map;

/// The encoder: a small language model (bge-small-en-v1.5, Xiao et al. 2023) that gives each piece of a window a
/// state. One instance may serve any number of threads; each call works on one.
public final class Encoder implements AutoCloseable {
    /// Numbers of a state.
    public static final int WIDTH = 384;

    /// Without VNNI, sums of products of bytes overflow in the quicker of two ways, and the states are off by a tenth;
    /// the other way adds them up as a processor with VNNI does.
    private static final String EXACT_BYTES = "session.x64quantprecision";

    private final OrtEnvironment environment;
    private final OrtSession session;

    private Encoder(OrtEnvironment environment, OrtSession session) {
        this.environment = environment;
        this.session = session;
    }

    /// @param model in ONNX's form
    public static Encoder of(byte[] model) {
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            return new Encoder(environment, environment.createSession(model, options()));
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder's model cannot be opened: " + e.getMessage(), e);
        }
    }

    /// @param model a file in ONNX's form
    public static Encoder open(Path model) {
        try {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            return new Encoder(environment, environment.createSession(model.toString(), options()));
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder's model cannot be opened: " + e.getMessage(), e);
        }
    }

    private static OrtSession.SessionOptions options() throws OrtException {
        OrtSession.SessionOptions options = new OrtSession.SessionOptions();
        options.setIntraOpNumThreads(1);
        options.setInterOpNumThreads(1);
        options.setCPUArenaAllocator(false);
        options.addConfigEntry(EXACT_BYTES, "1");
        return options;
    }

    /// The states of a window's pieces, one after another.
    public float[] states(int[] ids) {
        int n = ids.length;
        LongBuffer pieces = LongBuffer.allocate(n);
        LongBuffer mask = LongBuffer.allocate(n);
        for (int id : ids) {
            pieces.put(id);
            mask.put(1);
        }
        long[] shape = {1, n};
        try (OnnxTensor a = OnnxTensor.createTensor(environment, pieces.flip(), shape);
                OnnxTensor b = OnnxTensor.createTensor(environment, mask.flip(), shape);
                OnnxTensor c = OnnxTensor.createTensor(environment, LongBuffer.allocate(n), shape);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", a, "attention_mask", b, "token_type_ids", c))) {
            FloatBuffer out = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] states = new float[n * WIDTH];
            out.get(states);
            return states;
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder failed: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the encoder cannot be closed: " + e.getMessage(), e);
        }
    }
}
