package casus.extract.text;

import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Motive;
import casus.terms.code.WireName;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The words of the field, read once from the tables in `/casus/extract`: verbs and nouns of acts (PLOVER),
/// verbs of speech, weapons in SIPRI's classes, motives. They are about English and the field, never about one
/// conflict.
public final class Lexicon {
    /// An act told by a verb or noun.
    ///
    /// @param recipient where the one it is done to stands: `object`, prepositions, or `none`
    public record Act(
            String particle, EventType type, Set<String> recipient, Set<Context> contexts, Optional<String> mode) {}

    /// An act told by a verb and its object together ("launch a strike").
    public record LightAct(EventType type, Set<Context> contexts, Optional<String> mode) {}

    /// A weapon or good found in a text.
    ///
    /// @param words    as the lexicon spells them
    /// @param category SIPRI's class, or one of ours
    public record Good(String words, String category) {}

    private static final Pattern DESIGNATION = Pattern.compile(
            "\\b(?:[A-Z][A-Za-z]{0,3}[-‑–]?[A-Z]?\\d{1,4}[A-Z]{0,3}|[A-Z][a-z]{2,9}[-‑]\\d{1,3}[A-Z]?)(?:/\\d{1,3}[A-Z]?)?(?:s\\b)?");
    private final Map<String, List<Act>> verbs = new HashMap<>();
    private final Map<String, List<Act>> nouns = new HashMap<>();
    private final Map<String, LightAct> light = new HashMap<>();
    private final Map<String, Integer> speech = new HashMap<>();
    private final Map<Motive, Pattern> motives = new LinkedHashMap<>();
    private final Map<String, String> goods = new HashMap<>();
    private final Pattern goodWords;

    /// Reads the tables that ship.
    public Lexicon() {
        rows(
                "/casus/extract/verbs.csv",
                r -> verbs.computeIfAbsent(r.getField("lemma"), w -> new ArrayList<>())
                        .add(act(r, r.getField("particle"))));
        rows(
                "/casus/extract/nouns.csv",
                r -> nouns.computeIfAbsent(r.getField("lemma"), w -> new ArrayList<>())
                        .add(act(r, "")));
        rows(
                "/casus/extract/light.csv",
                r -> words(r, "verb")
                        .forEach(v -> words(r, "noun")
                                .forEach(n -> light.put(
                                        v + " " + n,
                                        new LightAct(
                                                WireName.of(EventType.class, r.getField("type")),
                                                contexts(r),
                                                some(r.getField("mode")))))));
        rows(
                "/casus/extract/speech.csv",
                r -> speech.put(
                        r.getField("lemma") + " " + r.getField("particle"), Integer.parseInt(r.getField("weight"))));
        rows(
                "/casus/extract/motives.csv",
                r -> motives.put(
                        WireName.of(Motive.class, r.getField("motive")),
                        Pattern.compile("(?<![\\p{L}])(?:"
                                + Stream.of(r.getField("words").split("\\|"))
                                        .map(Pattern::quote)
                                        .collect(Collectors.joining("|"))
                                + ")")));
        rows(
                "/casus/extract/arms.csv",
                r -> Stream.of(r.getField("words").split("\\|"))
                        .forEach(w -> goods.putIfAbsent(w, r.getField("category"))));
        goodWords = Pattern.compile("(?<![\\p{L}\\p{N}])("
                + goods.keySet().stream()
                        .sorted(Comparator.comparing((String w) -> -w.length()).thenComparing(w -> w))
                        .map(w -> Pattern.quote(w).replace("-", "\\E[-‑ ]?\\Q"))
                        .collect(Collectors.joining("|"))
                + ")(?:e?s)?(?![\\p{L}\\p{N}])");
    }

    private static Act act(NamedCsvRecord r, String particle) {
        return new Act(
                particle,
                WireName.of(EventType.class, r.getField("type")),
                Set.copyOf(words(r, "recipient").toList()),
                contexts(r),
                some(r.getField("mode")));
    }

    private static Set<Context> contexts(NamedCsvRecord r) {
        return words(r, "contexts").map(w -> WireName.of(Context.class, w)).collect(Collectors.toSet());
    }

    private static Stream<String> words(NamedCsvRecord r, String field) {
        return Stream.of(r.getField(field).split(" ")).filter(w -> !w.isBlank());
    }

    private static Optional<String> some(String field) {
        return field.isBlank() ? Optional.empty() : Optional.of(field);
    }

    /// Hands over each row of a table that ships with Casus.
    ///
    /// @param file by its path among the resources, as `/casus/extract/verbs.csv`
    /// @throws UncheckedIOException if it cannot be read
    public static void rows(String file, Consumer<NamedCsvRecord> each) {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file);
                CsvReader<NamedCsvRecord> csv =
                        CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            csv.forEach(each);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The act a verb tells, the one with a matching particle first.
    public Optional<Act> verb(Tree tree, int verb) {
        List<Act> acts = verbs.getOrDefault(tree.lemma(verb), List.of());
        boolean phrasal = tree.kid(verb, "prt") >= 0;
        return acts.stream()
                .filter(a -> a.particle().isEmpty() ? !phrasal : tree.hasKid(verb, "prt", Set.of(a.particle())))
                .findFirst();
    }

    /// The first act a noun can tell, whatever stands with it.
    public Optional<Act> first(String noun) {
        return nouns.getOrDefault(noun, List.of()).stream().findFirst();
    }

    /// The act a noun tells; of several the one whose prepositions stand with it.
    public Optional<Act> noun(Tree tree, int noun) {
        List<Act> acts = nouns.getOrDefault(tree.lemma(noun), List.of());
        return acts.stream()
                .filter(a ->
                        acts.size() == 1 || !tree.objects(noun, a.recipient()).isEmpty())
                .findFirst();
    }

    /// The act a verb tells with this noun as its object.
    public Optional<LightAct> light(String verb, String noun) {
        return Optional.ofNullable(light.get(verb + " " + noun));
    }

    /// How sure a verb is one of speech: 2 always, 1 with a content clause or quote, 0 a belief; empty for
    /// none.
    public Optional<Integer> speech(Tree tree, int verb) {
        for (int particle : tree.kids(verb, "prt", "acomp", "ccomp", "oprd")) {
            Integer with = speech.get(tree.lemma(verb) + " " + tree.lemma(particle));
            if (with != null) {
                return Optional.of(with);
            }
        }
        return Optional.ofNullable(speech.get(tree.lemma(verb) + " "));
    }

    /// The motive most of the words of a text speak of; ties go to the one first in the table.
    public Optional<Motive> motive(String text) {
        String low = text.toLowerCase(Locale.ROOT);
        Motive best = Motive.TIE;
        int most = 0;
        for (Map.Entry<Motive, Pattern> m : motives.entrySet()) {
            int count = 0;
            Matcher matcher = m.getValue().matcher(low);
            while (matcher.find()) {
                count++;
            }
            if (count > most) {
                most = count;
                best = m.getKey();
            }
        }
        return most == 0 ? Optional.empty() : Optional.of(best);
    }

    /// The weapons and goods a text names, in order.
    public List<Good> goods(String text) {
        Set<Good> out = new LinkedHashSet<>();
        Matcher m = goodWords.matcher(text.toLowerCase(Locale.ROOT).replace('‑', '-'));
        while (m.find()) {
            String words = m.group(1).replaceAll("[-‑ ]+", " ");
            goods.entrySet().stream()
                    .filter(e -> e.getKey().replaceAll("[-‑ ]+", " ").equals(words))
                    .findFirst()
                    .ifPresent(e -> out.add(new Good(e.getKey(), e.getValue())));
        }
        return List.copyOf(out);
    }

    /// The designations of weapons in a text ("S-400", "Su-35"), as written.
    public List<String> designations(String text) {
        List<String> out = new ArrayList<>();
        Matcher m = DESIGNATION.matcher(text);
        while (m.find()) {
            if (m.group().matches(".*\\d.*") && !m.group().matches("(?:G|BRICS|No|Article|Art)-?\\d+.*")) {
                out.add(m.group());
            }
        }
        return out;
    }
}
