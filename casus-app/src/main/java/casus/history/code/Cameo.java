package casus.history.code;

import casus.terms.code.Context;
import casus.terms.code.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// CAMEO (Conflict and Mediation Event Observations, Gerner, Schrodt et al., codebook 1.1b3, 2012) as PLOVER: the
/// table `cameo.csv`. The type follows CAMEO's root as in PLOVER's manual (02 and 10 REQUEST, 03 AGREE, 04
/// CONSULT, 05 SUPPORT, 06 COOPERATE, 07 AID, 08 CONCEDE, 09 and 11 ACCUSE, 12 REJECT, 13 THREATEN, 14
/// PROTEST, 15 MOBILIZE, 16 SANCTION, 17 COERCE, 18 to 20 ASSAULT; 057 is AGREE and 087 RETREAT); 01,
/// statements, has no type. Modes and contexts are read off the names; an administrative sanction counts as economic,
/// an expulsion as diplomatic.
public final class Cameo {
    private static final String TABLE = "/casus/history/cameo.csv";
    private static final int LONGEST = 4;
    private static final int LEAST = 3;

    /// One code.
    ///
    /// @param code     two to four digits
    /// @param name     as ICEWS writes it
    /// @param type     PLOVER's type; empty for a statement
    /// @param mode     PLOVER's mode
    /// @param contexts what it is about
    public record Code(
            String code, String name, Optional<EventType> type, Optional<String> mode, Set<Context> contexts) {
        public Code {
            contexts = Set.copyOf(contexts);
        }
    }

    private final Map<String, Code> byCode = new HashMap<>();
    private final Map<String, Code> byName = new HashMap<>();

    private Cameo() {}

    /// Reads the table.
    public static Cameo load() {
        Cameo cameo = new Cameo();
        try (InputStream in = Cameo.class.getResourceAsStream(TABLE)) {
            if (in == null) {
                throw new IllegalStateException(TABLE + " is missing");
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(cameo::row);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return cameo;
    }

    private void row(String line) {
        int first = line.indexOf(',');
        boolean quoted = line.charAt(first + 1) == '"';
        int end = quoted ? line.indexOf('"', first + 2) : line.indexOf(',', first + 1);
        String name = line.substring(quoted ? first + 2 : first + 1, end);
        List<String> rest = List.of(line.substring(quoted ? end + 2 : end + 1).split(",", -1));
        Set<Context> contexts = EnumSet.noneOf(Context.class);
        Stream.of(rest.get(2).split(" "))
                .filter(c -> !c.isEmpty())
                .forEach(c -> contexts.add(Context.valueOf(c.toUpperCase(Locale.ROOT))));
        Code code = new Code(
                line.substring(0, first),
                name,
                Optional.of(rest.get(0)).filter(t -> !t.isEmpty()).map(EventType::valueOf),
                Optional.of(rest.get(1)).filter(m -> !m.isEmpty()),
                contexts);
        byCode.put(code.code(), code);
        byName.put(plain(name), code);
    }

    private static String plain(String name) {
        return name.replaceFirst(",? not specified(?: below| elsewhere)?$", "")
                .replace('_', ' ')
                .replace('-', ' ')
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    /// The code itself or, where the table does not hold it, the one above it (1831 → 183). A leading zero that a
    /// spreadsheet ate is put back (`42` → 042, `311` → 0311).
    public Optional<Code> code(String written) {
        String code = written.strip();
        if (!code.matches("[0-9]{2,5}")) {
            return Optional.empty();
        }
        return above(code).or(() -> above(code.startsWith("0") ? code + "0" : "0" + code));
    }

    private Optional<Code> above(String code) {
        for (int n = Math.min(code.length(), LONGEST); n >= LEAST; n--) {
            Code found = byCode.get(code.substring(0, n));
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    /// The code of a name, hyphens, underscores, case and a "not specified" behind it apart.
    public Optional<Code> named(String name) {
        return Optional.ofNullable(byName.get(plain(name)));
    }

    /// All codes.
    public Stream<Code> codes() {
        return byCode.values().stream();
    }
}
