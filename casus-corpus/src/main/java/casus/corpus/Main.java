package casus.corpus;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/// The command line of the corpus: its figures, its problems, its splits.
public final class Main {
    private static final int OK = 0;
    private static final int FINDINGS = 1;
    private static final int USAGE = 2;

    private Main() {}

    /// @param args the folder of the corpus, then nothing or `splits`
    public static void main(String[] args) {
        System.exit(run(List.of(args), new PrintStream(System.out, true, StandardCharsets.UTF_8)));
    }

    static int run(List<String> args, PrintStream out) {
        if (args.isEmpty()
                || args.size() > 2
                || args.size() == 2 && !args.get(1).equals("splits")) {
            out.println("usage: casus dev corpus [splits]");
            return USAGE;
        }
        Path folder = Path.of(args.getFirst());
        if (args.size() == 2) {
            out.print(splits(folder));
            return OK;
        }
        List<Problem> problems = CorpusCheck.of(folder);
        if (!problems.isEmpty()) {
            problems.forEach(out::println);
            return FINDINGS;
        }
        out.print(new CorpusReport(Corpus.read(folder)).page());
        return OK;
    }

    /// What `splits.tsv` is to hold; made without it, so that a corpus that has grown can be parted anew.
    static String splits(Path folder) {
        return Splits.of(ArticleSource.table(folder.resolve("genres.tsv")), Splits.SEED).stream()
                .map(place -> place + "\n")
                .collect(Collectors.joining());
    }
}
