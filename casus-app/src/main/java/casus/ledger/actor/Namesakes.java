package casus.ledger.actor;

import casus.ledger.actor.Actors.Mention;
import casus.ledger.actor.Actors.Naming;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells a state from what only bears its name: an airline, a club, a paper, a treaty ("Vienna Convention"), a
/// town ("Peru, Indiana"), the US state of Georgia.
///
/// A name two places share goes by the words around it: each word of either place weighs the more the nearer it
/// stands, within [#REACH] characters; without any the name is the state's. It fails where both places are spoken
/// of in one sentence.
final class Namesakes {
    private static final int REACH = 1_500;
    private static final double NEAR = 50;
    private static final int LONGEST_TAIL = 60;
    private static final Pattern NOTHING = Pattern.compile("(?!)");

    /// Provinces that are themselves names of states or seats of government: a list may go on with them.
    /// "in Athens, Georgia": after the name of another state's city it is the province; not in a row of states.
    private static final Pattern GEORGIA = Pattern.compile(",\\sGeorgia(?=[,.;:)]|\\s(?!and\\b)\\p{Ll})");

    private static final Pattern IN = Pattern.compile("(?<!\\p{L})(?i:in|of|from|at|near|to|outside)\\s$");
    private static final List<String> SHARED = List.of("Georgia", "Washington");

    private record Places(Pattern other, Pattern own) {}

    private final Map<Naming, Pattern> before = new EnumMap<>(Naming.class);
    private final Map<Naming, Pattern> after = new EnumMap<>(Naming.class);
    private final Map<String, Places> shared = new HashMap<>();
    private final Pattern province;

    /// Reads the tables that ship.
    Namesakes() {
        Map<Naming, List<String>> heads = new EnumMap<>(Naming.class);
        Map<Naming, List<String>> tails = new EnumMap<>(Naming.class);
        rows("compounds.csv", row -> {
            Map<Naming, List<String>> side = row.getField("side").equals("before") ? heads : tails;
            for (Naming naming : Naming.values()) {
                if (row.getField("naming").equals("any")
                        || row.getField("naming").equals(naming.name().toLowerCase(Locale.ROOT))) {
                    side.computeIfAbsent(naming, n -> new ArrayList<>()).add(row.getField("words"));
                }
            }
        });
        heads.forEach((naming, words) ->
                before.put(naming, Pattern.compile("(?<![\\p{L}\\p{N}-])(?:" + String.join("|", words) + ")\\s$")));
        tails.forEach((naming, words) ->
                after.put(naming, Pattern.compile("\\s(?:" + String.join("|", words) + ")(?![\\p{L}\\p{N}])")));
        Map<String, String> words = new HashMap<>();
        rows("namesakes.csv", row -> words.put(row.getField("name") + row.getField("sort"), row.getField("words")));
        rows("namesakes.csv", row -> {
            String name = row.getField("name");
            shared.computeIfAbsent(name, n -> new Places(sign(words, n + "other"), sign(words, n + "own")));
        });
        List<String> provinces = new ArrayList<>();
        rows(
                "provinces.csv",
                row -> Stream.of("name", "abbreviation", "code")
                        .map(row::getField)
                        .filter(f -> !f.isEmpty() && !SHARED.contains(f))
                        .forEach(provinces::add));
        province = Pattern.compile(",\\s(?:"
                + provinces.stream().map(Pattern::quote).collect(Collectors.joining("|"))
                + ")(?![\\p{L}\\p{N}])(?!\\s(?:Times|Post|Daily|Herald|Tribune))");
    }

    private static Pattern sign(Map<String, String> words, String key) {
        return Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + words.getOrDefault(key, "(?!)") + ")(?![\\p{L}\\p{N}])");
    }

    /// Where the words end that bear the name and are not the state; the mention's own start where they are it.
    int endOfOther(String text, Mention mention) {
        Naming naming = mention.naming();
        int end = mention.end();
        String lead = text.substring(Math.max(0, mention.start() - LONGEST_TAIL), mention.start());
        if (before.getOrDefault(naming, NOTHING).matcher(lead).find()) {
            return end;
        }
        Matcher tail = matcher(after.getOrDefault(naming, NOTHING), text, end);
        if (tail.lookingAt()) {
            return tail.end();
        }
        boolean place = naming == Naming.NAME || naming == Naming.METONYM;
        boolean city = naming == Naming.METONYM
                && !mention.actor().name().equals("Georgia")
                && IN.matcher(lead).find()
                && matcher(GEORGIA, text, end).lookingAt();
        if (city || place && matcher(province, text, end).lookingAt()) {
            return end;
        }
        Places places = shared.get(text.substring(mention.start(), end));
        return places != null && weight(places.other(), text, mention) > weight(places.own(), text, mention)
                ? end
                : mention.start();
    }

    private static Matcher matcher(Pattern pattern, String text, int from) {
        return pattern.matcher(text)
                .region(from, Math.min(text.length(), from + LONGEST_TAIL))
                .useTransparentBounds(true);
    }

    private static double weight(Pattern signs, String text, Mention mention) {
        Matcher m = signs.matcher(text)
                .region(Math.max(0, mention.start() - REACH), Math.min(text.length(), mention.end() + REACH))
                .useTransparentBounds(true);
        double sum = 0;
        while (m.find()) {
            int far = m.start() >= mention.end() ? m.start() - mention.end() : mention.start() - m.end();
            sum += 1 / (NEAR + Math.max(0, far));
        }
        return sum;
    }

    private static void rows(String file, Consumer<NamedCsvRecord> each) {
        try (InputStream in = Objects.requireNonNull(Namesakes.class.getResourceAsStream(file), file);
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
