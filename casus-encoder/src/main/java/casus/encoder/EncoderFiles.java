package casus.encoder;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What the build prepares for reading: the encoder's model with our layers in it, its vocabulary, the heads' weights,
/// and the native library of the machine it was built on.
///
/// @param tokenizer of the vocabulary
/// @param encoder   over the model
/// @param heads     the weights read from its states
public record EncoderFiles(WordPiece tokenizer, Encoder encoder, Weights heads) {
    static final String FOLDER = "encoder";
    static final String MODEL = "encoder.onnx";
    static final String VOCABULARY = "vocabulary.txt";
    static final String HEADS = "heads.weights";
    private static final String NATIVE = "onnxruntime.native.path";

    /// Opens the folder `encoder` that lies beside this class's jar, or beside `classes` in a build.
    ///
    /// @throws IOException saying what is missing and what to do about it
    public static EncoderFiles open() throws IOException {
        try {
            Path code = Path.of(EncoderFiles.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return open(code.resolveSibling(FOLDER));
        } catch (URISyntaxException e) {
            throw new IOException("the encoder cannot tell where its own code lies", e);
        }
    }

    /// @param folder with the four files
    /// @throws IOException saying what is missing and what to do about it
    public static EncoderFiles open(Path folder) throws IOException {
        for (String name : new String[] {MODEL, VOCABULARY, HEADS}) {
            if (!Files.isReadable(folder.resolve(name))) {
                throw new IOException(folder.resolve(name)
                        + ": the encoder's file is absent; run ./casus build, or unpack the release again");
            }
        }
        if (System.getProperty(NATIVE) == null) {
            System.setProperty(NATIVE, folder.toString());
        }
        try (DataInputStream in =
                new DataInputStream(new BufferedInputStream(Files.newInputStream(folder.resolve(HEADS))))) {
            return new EncoderFiles(
                    WordPiece.of(Files.readAllLines(folder.resolve(VOCABULARY))),
                    Encoder.open(folder.resolve(MODEL)),
                    Weights.read(in));
        }
    }
}
