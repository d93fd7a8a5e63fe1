package casus.bench.rename;

import casus.extract.Extraction;
import casus.ledger.record.Entry;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Which designation becomes which: one of the same class and shape in the product's own list, else the same
/// letters with other digits.
final class WeaponSwap {
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    /// Names of weapons that are no words of the language.
    private static final Set<String> NAMES = Set.of(
            "pantsir",
            "buk",
            "nasams",
            "thaad",
            "bayraktar",
            "shahed",
            "geran",
            "orlan",
            "rafale",
            "gripen",
            "iskander",
            "kalibr",
            "javelin",
            "atacms",
            "brimstone",
            "tomahawk",
            "apache");

    private final String text;
    private final Random random;
    private final Set<String> used = new HashSet<>();
    private final Map<String, String> map = new TreeMap<>();

    private WeaponSwap(String text, Random random) {
        this.text = text;
        this.random = random;
    }

    /// Old designation to new one.
    static Map<String, String> of(String text, Collection<? extends Entry> entries, Random random) {
        WeaponSwap swap = new WeaponSwap(text, random);
        rows().forEach(swap::row);
        entries.stream()
                .filter(Entry.Transfer.class::isInstance)
                .map(e -> ((Entry.Transfer) e).designation().orElse(""))
                .map(d -> d.replaceFirst("(?<=[0-9])s$", ""))
                .filter(d -> DIGITS.matcher(d).find() && !swap.map.containsKey(d))
                .distinct()
                .sorted()
                .forEach(swap::otherDigits);
        return swap.map;
    }

    private static List<List<String>> rows() {
        try (InputStream in = Objects.requireNonNull(Extraction.class.getResourceAsStream("arms.csv"));
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            List<List<String>> out = new ArrayList<>();
            csv.forEach(row -> out.add(List.of(row.getField("words").split("\\|"))));
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isDesignation(String word) {
        return DIGITS.matcher(word).find() || NAMES.contains(word);
    }

    /// Designations of one make ("S-300", "S-400") change places in a circle; so do the others of a class.
    private void row(List<String> words) {
        Map<String, List<String>> makes = words.stream()
                .filter(WeaponSwap::isDesignation)
                .sorted()
                .collect(Collectors.groupingBy(WeaponSwap::make, TreeMap::new, Collectors.toList()));
        List<String> single = new ArrayList<>();
        makes.values().stream().filter(m -> m.size() == 1).forEach(single::addAll);
        makes.values().stream().filter(m -> m.size() > 1).forEach(this::circle);
        circle(single);
    }

    private void circle(List<String> names) {
        int step = names.size() < 2 ? 0 : 1 + random.nextInt(names.size() - 1);
        for (int i = 0; step > 0 && i < names.size(); i++) {
            String fresh = names.get((i + step) % names.size());
            written(names.get(i)).ifPresent(old -> map.put(old, cased(fresh, old)));
        }
    }

    private static String make(String word) {
        Matcher letters = Pattern.compile("^\\p{L}+(?=-?\\d)").matcher(word);
        return letters.find() ? letters.group() : word;
    }

    /// As the text writes the word, if it does.
    private Optional<String> written(String word) {
        Matcher found = Pattern.compile(
                        "(?<![\\p{L}\\d])" + Pattern.quote(word).replace("-", "\\E[-‑‐]\\Q") + "(?=s?(?![\\p{L}\\d]))",
                        Pattern.CASE_INSENSITIVE)
                .matcher(text);
        while (found.find()) {
            if (Character.isUpperCase(found.group().charAt(0))) {
                return Optional.of(found.group());
            }
        }
        return Optional.empty();
    }

    private static String cased(String fresh, String old) {
        String letters = old.replaceAll("[^\\p{L}].*", "");
        String hyphen = old.contains("‑") ? "‑" : "-";
        String own = fresh.replaceAll("[^\\p{L}].*", "");
        String head = own.equalsIgnoreCase(letters)
                ? letters
                : own.length() < 3 || own.equals("mig") || letters.equals(letters.toUpperCase(Locale.ROOT))
                        ? own.toUpperCase(Locale.ROOT).replace("MIG", "MiG")
                        : own.substring(0, 1).toUpperCase(Locale.ROOT) + own.substring(1);
        return (head + fresh.substring(own.length())).replace("-", hyphen);
    }

    private void otherDigits(String old) {
        String fresh = old;
        while (fresh.equals(old) || text.contains(fresh) || !used.add(fresh)) {
            fresh = DIGITS.matcher(old).replaceAll(m -> digits(m.group().length()));
        }
        map.put(old, fresh);
    }

    private String digits(int length) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < length; i++) {
            out.append(i == 0 ? 1 + random.nextInt(9) : random.nextInt(10));
        }
        return out.toString();
    }
}
