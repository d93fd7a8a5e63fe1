package casus.bench.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What is fuzzed, and which packages the fuzzer watches while it is.
public enum FuzzTarget {
    HTML("casus.read.**", "org.jsoup.**"),
    PDF("casus.read.**", "org.apache.pdfbox.**", "org.apache.fontbox.**"),
    TEXT("casus.read.**", "casus.extract.**"),
    MARKDOWN("casus.read.**"),
    RTF("casus.read.**"),
    MAIL("casus.read.**", "org.apache.james.**"),
    ARCHIVE("casus.read.**", "org.apache.commons.compress.**"),
    CRAWL("casus.read.**", "org.netpreserve.**"),
    RECORDS("casus.read.**", "com.fasterxml.jackson.**"),
    FEED("casus.read.**", "com.rometools.**", "org.jdom2.**"),
    DATES("casus.read.text.**", "casus.terms.**"),
    EDTF("casus.terms.**"),
    QUESTION("casus.assess.question.**", "casus.ledger.actor.**"),
    SCENARIO("casus.game.**", "org.snakeyaml.**"),
    EFG("casus.game.**"),
    TABLES("casus.brief.export.**", "casus.ledger.**"),
    ICEWS("casus.history.**"),
    POLECAT("casus.history.**"),
    GDELT("casus.history.**"),
    ACLED("casus.history.**"),
    VERIFY("casus.brief.**"),
    FORMS("casus.web.**", "casus.ledger.**");

    private final List<String> watched;

    FuzzTarget(String... watched) {
        this.watched = List.of(watched);
    }

    /// Packages whose branches the fuzzer counts, as it writes them.
    public List<String> watched() {
        return watched;
    }

    /// As it is written on the command line, which is also the name of its folder of seeds.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException if there is none of this name
    public static FuzzTarget of(String word) {
        return Arrays.stream(values())
                .filter(t -> t.word().equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no target is called \"" + word + "\"; there are "
                        + Arrays.stream(values()).map(FuzzTarget::word).toList()));
    }

    /// Prints the targets, a line each: its name, and what the fuzzer is to watch.
    public static void main(String[] args) {
        Arrays.stream(values()).forEach(t -> System.out.println(t.word() + " " + String.join(":", t.watched())));
    }

    /// Whether an input costs a run of a command, and so a part of a second.
    boolean isSlow() {
        return switch (this) {
            case QUESTION, TABLES, ICEWS, POLECAT, GDELT, ACLED, VERIFY, EFG -> true;
            default -> false;
        };
    }
}
