package casus.bench.ratio;

import casus.bench.history.quad.SplitQuads;
import casus.bench.ratio.StateDealings.Fact;
import casus.terms.InputProblem;
import casus.terms.Rung;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Counts what `counted.csv` ships: odds ratios from patrons' decisions, and from folders of events in the benchmark
/// form.
public final class RatioFit {
    private static final int LEAST = 30;
    private static final int FEWEST = 5;

    /// In tables of events these are mostly the diplomacy of every day, attack or none.
    private static final EnumSet<Rung> EVERYDAY = EnumSet.of(Rung.WORDS, Rung.MEDIATION);

    private final List<CountedRatio> counted = new ArrayList<>();

    private RatioFit() {}

    /// The lines of the file.
    ///
    /// @param folder of events, or that holds such folders
    public static List<String> lines(Path folder) {
        RatioFit fit = new RatioFit();
        fit.decisions();
        fit.events(folder);
        return Stream.concat(Stream.of(CountedRatio.HEAD), fit.counted.stream().map(CountedRatio::line))
                .toList();
    }

    private void count(String id, OddsRatios.Ratio ratio, String source) {
        if (ratio.isTold(LEAST, FEWEST)) {
            counted.add(new CountedRatio(id, ratio, source));
        }
    }

    private void decisions() {
        PastAid past = PastAid.shipped();
        String source = "patrons' decisions since 1946, beside the model of pairs";
        for (Rung rung : Rung.values()) {
            count("past." + rung.wire(), past.ratio(rung, rung), source);
        }
        count("deployed.past", past.ratio(Rung.DEPLOYMENT, Rung.FORCE), source);
        count("fought.past", past.ratio(Rung.FORCE, Rung.DEPLOYMENT), source);
    }

    private void events(Path folder) {
        List<Path> folders = folders(folder);
        StateDealings dealings = new StateDealings();
        folders.forEach(f -> dealings.add(SplitQuads.read(f)));
        String source = "dealings of states in "
                + folders.stream()
                        .map(f -> Optional.ofNullable(f.getFileName()).orElse(f).toString())
                        .collect(Collectors.joining(" and "))
                + ", beside their volume";
        for (Rung rung : EnumSet.complementOf(EVERYDAY)) {
            Map<Fact, OddsRatios.Ratio> all = dealings.ratios(rung, facts(rung));
            all.entrySet().stream()
                    .filter(e -> isHeldAgainst(e.getKey()))
                    .forEach(e -> count(id(e.getKey(), rung), e.getValue(), source));
        }
    }

    /// Force and sanctions on a state's ground are often against others than the state, so these only stand beside.
    private static boolean isHeldAgainst(Fact fact) {
        return fact != Fact.HOSTILE && fact != Fact.ESTRANGED;
    }

    private static List<Fact> facts(Rung rung) {
        return switch (rung) {
            case INTELLIGENCE -> List.of(Fact.SEEN, Fact.EARLIER, Fact.HOSTILE, Fact.ESTRANGED);
            case HUMANITARIAN, ARMS -> List.of(Fact.SEEN, Fact.EARLIER, Fact.PLANNED, Fact.HOSTILE, Fact.ESTRANGED);
            case WORDS, MEDIATION -> List.of(Fact.SEEN, Fact.EARLIER);
            case SANCTIONS -> List.of(Fact.SEEN, Fact.EARLIER, Fact.THREAT);
            case DEPLOYMENT -> List.of(Fact.SEEN, Fact.EARLIER, Fact.PLANNED, Fact.THREAT, Fact.ATTACKED, Fact.FOUGHT);
            case FORCE -> List.of(Fact.SEEN, Fact.EARLIER, Fact.THREAT, Fact.ATTACKED, Fact.DEPLOYED);
        };
    }

    private static String id(Fact fact, Rung rung) {
        return switch (fact) {
            case SEEN -> "deed." + rung.wire() + ".seen";
            case EARLIER -> "past." + rung.wire();
            case PLANNED -> "planned." + rung.wire();
            case THREAT -> "threat." + rung.wire();
            case ATTACKED -> "attacked." + rung.wire();
            case HOSTILE -> "hostile";
            case ESTRANGED -> "estranged";
            case DEPLOYED -> "deployed.seen";
            case FOUGHT -> "fought.seen";
        };
    }

    private static List<Path> folders(Path folder) {
        try (Stream<Path> in = Files.walk(folder, 1)) {
            List<Path> all = in.filter(
                            f -> Files.exists(f.resolve("train.txt.gz")) || Files.exists(f.resolve("train.txt")))
                    .sorted()
                    .toList();
            if (all.isEmpty()) {
                throw new InputProblem(
                        folder.toString(),
                        "no events are there",
                        "name a folder that holds train, valid, test, entity2id and relation2id, or that holds such folders");
            }
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
