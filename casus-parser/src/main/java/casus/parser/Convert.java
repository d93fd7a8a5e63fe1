package casus.parser;

import edu.emory.mathcs.nlp.component.template.OnlineComponent;
import edu.emory.mathcs.nlp.component.template.feature.FeatureTemplate;
import edu.emory.mathcs.nlp.learning.optimization.OnlineOptimizer;
import edu.emory.mathcs.nlp.learning.util.FeatureMap;
import edu.emory.mathcs.nlp.learning.util.MajorVector;
import it.unimi.dsi.fastutil.objects.Object2IntMap;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tukaani.xz.XZInputStream;

/// Makes the flat model of NLP4J's models as published. It runs in the build, never at run time.
///
/// The published models are compressed Java objects, which take 14 s and 1.4 GB to load; the flat file holds the
/// same numbers, without the zeros, in the same order of labels and features, so that the parses are the same to
/// the byte. One pass over a million features, about 14 s and 2 GB of heap. It stops on two keys with one
/// fingerprint.
public final class Convert {
    private static final String MODELS = "/edu/emory/mathcs/nlp/";
    private static final double LOAD = 0.70;
    private static final int MOST_LABELS = 256;

    private Convert() {}

    /// Makes the file, unless it is there and whole and its key, `OUT.key`, fits.
    ///
    /// @param args the file to make
    public static void main(String[] args) throws IOException, ReflectiveOperationException {
        if (args.length != 1) {
            throw new IllegalArgumentException("Convert takes the file to make, not " + Arrays.toString(args));
        }
        Path out = Path.of(args[0]);
        Path keyFile = out.resolveSibling(out.getFileName() + ".key");
        String key = key();
        if (isUpToDate(out, keyFile, key)) {
            return;
        }
        Path temporary = out.resolveSibling(out.getFileName() + ".tmp");
        Files.deleteIfExists(keyFile);
        FlatFile.write(temporary, blocks());
        Files.move(temporary, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(keyFile, key);
        IO.println(out.getFileName() + ": " + Files.size(out) / 1_000_000 + " MB");
    }

    private static boolean isUpToDate(Path out, Path keyFile, String key) throws IOException {
        if (!Files.exists(keyFile) || !Files.readString(keyFile).equals(key)) {
            return false;
        }
        try {
            FlatFile.read(out);
            return true;
        } catch (IOException absentOrDamaged) {
            return false;
        }
    }

    /// The format and the name of the jar with the models.
    private static String key() throws IOException {
        String jar =
                resource("models/en-dep.xz").getPath().replaceAll("!.*", "").replaceAll(".*/", "");
        return FlatFile.FORMAT + " " + jar;
    }

    private static List<ByteBuffer> blocks() throws IOException, ReflectiveOperationException {
        List<ByteBuffer> blocks = new ArrayList<>();
        Description.Component tagger = convert(tagger(), blocks);
        Description.Component parser = convert(parser(), blocks);
        List<List<String>> lists = convert(ambiguityClasses(), clusters(), blocks);
        blocks.addFirst(new Description(tagger, parser, lists).toBlock());
        return blocks;
    }

    static OnlineComponent<?, ?> tagger() throws IOException, ReflectiveOperationException {
        return (OnlineComponent<?, ?>) read("models/en-pos.xz");
    }

    static OnlineComponent<?, ?> parser() throws IOException, ReflectiveOperationException {
        return (OnlineComponent<?, ?>) read("models/en-dep.xz");
    }

    static Map<?, ?> ambiguityClasses() throws IOException, ReflectiveOperationException {
        return (Map<?, ?>) read("lexica/en-ambiguity-classes-simplified-lowercase.xz");
    }

    static Map<?, ?> clusters() throws IOException, ReflectiveOperationException {
        return (Map<?, ?>) read("lexica/en-brown-clusters-simplified-lowercase.xz");
    }

    private static Object read(String name) throws IOException, ReflectiveOperationException {
        try (InputStream file = resource(name).openStream();
                ObjectInputStream in =
                        new ObjectInputStream(new XZInputStream(new BufferedInputStream(file, 1 << 16)))) {
            return in.readObject();
        }
    }

    private static URL resource(String name) throws IOException {
        URL url = Convert.class.getResource(MODELS + name);
        if (url == null) {
            throw new IOException(MODELS + name + " is not on the class path; add nlp4j-english to it");
        }
        return url;
    }

    private static Description.Component convert(OnlineComponent<?, ?> component, List<ByteBuffer> blocks)
            throws ReflectiveOperationException {
        FeatureTemplate<?, ?> template = component.getFeatureTemplate();
        OnlineOptimizer optimizer = component.getOptimizer();
        List<String> labels = optimizer.getLabelMap().getLabelList();
        MajorVector weights = optimizer.getWeightVector().getSparseWeightVector();
        require(template.getEmbeddingFeatureList().isEmpty(), "has dense features");
        require(optimizer.getBias() == 0, "has a bias");
        require(!optimizer.getWeightVector().hasActivationFunction(), "has an activation function");
        require(labels.size() == weights.getLabelSize() && labels.size() <= MOST_LABELS, "has other labels");
        blocks.addAll(weightBlocks(features(template), weights));
        return new Description.Component(
                labels,
                template.getSetFeatureList(),
                template.getFeatureList().stream().map(List::of).toList());
    }

    private static void require(boolean fits, String otherwise) {
        if (!fits) {
            throw new IllegalStateException("a model " + otherwise + ", which the flat file cannot hold");
        }
    }

    /// The feature numbers, a map for each kind of feature. NLP4J shows them to nobody, hence the reflection.
    private static List<Object2IntMap<String>> features(FeatureTemplate<?, ?> template)
            throws ReflectiveOperationException {
        var field = FeatureTemplate.class.getDeclaredField("feature_map");
        field.setAccessible(true);
        return List.copyOf(((FeatureMap) field.get(template)).getIndexMaps());
    }

    private static List<ByteBuffer> weightBlocks(List<Object2IntMap<String>> features, MajorVector weights) {
        Slots slots = new Slots(features.stream().mapToInt(Map::size).sum());
        int[] offsets = new int[slots.capacity()];
        Records records = new Records();
        for (int kind = 0; kind < features.size(); kind++) {
            for (Object2IntMap.Entry<String> feature : features.get(kind).object2IntEntrySet()) {
                int offset = records.add(weights, feature.getIntValue());
                if (offset != WeightTable.UNKNOWN) {
                    offsets[slots.take(kind, feature.getKey())] = offset;
                }
            }
        }
        return List.of(slots.toBlock(), block(offsets, offsets.length), records.toBlock());
    }

    /// Converts the lexica, and returns the lists their numbers choose from.
    private static List<List<String>> convert(Map<?, ?> ambiguityClasses, Map<?, ?> clusters, List<ByteBuffer> blocks) {
        TreeSet<String> words = new TreeSet<>();
        ambiguityClasses.keySet().forEach(word -> words.add((String) word));
        clusters.keySet().forEach(word -> words.add((String) word));
        Slots slots = new Slots(words.size());
        short[] ambiguityClassOf = new short[slots.capacity()];
        short[] clustersOf = new short[slots.capacity()];
        Map<List<String>, Integer> numbers = new LinkedHashMap<>();
        numbers.put(List.of(), 0);
        for (String word : words) {
            int slot = slots.take(0, word);
            ambiguityClassOf[slot] = number(ambiguityClasses.get(word), numbers);
            clustersOf[slot] = number(clusters.get(word), numbers);
        }
        blocks.addAll(List.of(slots.toBlock(), block(ambiguityClassOf), block(clustersOf)));
        return List.copyOf(numbers.keySet());
    }

    private static short number(@Nullable Object strings, Map<List<String>, Integer> numbers) {
        if (strings == null) {
            return 0;
        }
        List<String> list =
                ((Collection<?>) strings).stream().map(String.class::cast).toList();
        int number = numbers.computeIfAbsent(list, unseen -> numbers.size());
        require(number <= Short.MAX_VALUE, "has " + number + " lists");
        return (short) number;
    }

    /// The fingerprints of a table under construction.
    private static final class Slots {
        private final long[] fingerprints;

        Slots(int keys) {
            fingerprints = new long[(int) (keys / LOAD) | 1];
        }

        int capacity() {
            return fingerprints.length;
        }

        /// The slot of a key that has none yet.
        int take(int kind, String key) {
            long fingerprint = Fingerprint.of(kind, key);
            int slot = Fingerprint.slot(fingerprint, fingerprints.length);
            while (fingerprints[slot] != 0) {
                if (fingerprints[slot] == fingerprint) {
                    throw new IllegalStateException("two keys of a table share a fingerprint, one is \"" + key + "\"");
                }
                slot = slot + 1 == fingerprints.length ? 0 : slot + 1;
            }
            fingerprints[slot] = fingerprint;
            return slot;
        }

        ByteBuffer toBlock() {
            ByteBuffer block = FlatFile.allocate(Math.multiplyExact(Long.BYTES, fingerprints.length));
            block.asLongBuffer().put(fingerprints);
            return block;
        }
    }

    /// The records of a [WeightTable] under construction; the first one begins at 1, since 0 is
    /// [WeightTable#UNKNOWN].
    private static final class Records {
        private int[] records = new int[1 << 20];
        private int used = 1;

        /// Where the record of a feature begins, or [WeightTable#UNKNOWN] when all its weights are zero.
        int add(MajorVector weights, int feature) {
            int[] labels = labels(weights, feature);
            if (labels.length == 0) {
                return WeightTable.UNKNOWN;
            }
            int offset = used;
            reserve(1 + labels.length + (labels.length + 3) / 4);
            records[offset] = labels.length;
            for (int i = 0; i < labels.length; i++) {
                float weight = weights.get(labels[i] + feature * weights.getLabelSize());
                records[offset + 1 + i] = Float.floatToRawIntBits(weight);
                records[offset + 1 + labels.length + (i >> 2)] |= labels[i] << ((i & 3) << 3);
            }
            return offset;
        }

        /// The labels for which a feature has a weight; feature 0 is NLP4J's bias and is never looked up.
        private static int[] labels(MajorVector weights, int feature) {
            if (feature <= 0 || feature >= weights.getFeatureSize()) {
                return new int[0];
            }
            int[] labels = new int[weights.getLabelSize()];
            int count = 0;
            for (int label = 0; label < labels.length; label++) {
                if (weights.get(label + feature * labels.length) != 0) {
                    labels[count++] = label;
                }
            }
            return Arrays.copyOf(labels, count);
        }

        private void reserve(int length) {
            used += length;
            if (used > records.length) {
                records = Arrays.copyOf(records, used + used / 2);
            }
        }

        ByteBuffer toBlock() {
            return block(records, used);
        }
    }

    private static ByteBuffer block(int[] numbers, int length) {
        ByteBuffer block = FlatFile.allocate(Math.multiplyExact(Integer.BYTES, length));
        block.asIntBuffer().put(numbers, 0, length);
        return block;
    }

    private static ByteBuffer block(short[] numbers) {
        ByteBuffer block = FlatFile.allocate(Math.multiplyExact(Short.BYTES, numbers.length));
        block.asShortBuffer().put(numbers);
        return block;
    }
}
