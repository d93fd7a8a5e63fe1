package casus.assess.question.grammar;

import casus.ledger.actor.Actors;
import casus.terms.ActorId;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Whom the names in a question stand for: states, bodies and groups, leaders for their state, places for the
/// state that holds them. Case and accents do not matter but for codes and for names that are also words.
final class NameTable {
    private static final int LONGEST = 7;
    private static final int CODE = 3;
    private static final int PLACE_LETTERS = 4;

    /// How a name stands for an actor.
    enum Naming {
        ACTOR,
        LEADER,
        PLACE
    }

    /// Whom one name stands for.
    ///
    /// @param actor      the actor
    /// @param naming     by a name of its own, a leader's or a place's
    /// @param name       the leader or place as its table has it; the actor's name else
    /// @param claimant   who claims the place
    /// @param adjective  whether it is one, or one person: "Chinese"
    /// @param possessive whether it ends in 's
    record Named(
            ActorId actor,
            Naming naming,
            String name,
            Optional<ActorId> claimant,
            boolean adjective,
            boolean possessive) {
        Named owning(boolean owner) {
            return new Named(actor, naming, name, claimant, adjective, owner);
        }
    }

    /// Names that stand at one place of a question.
    ///
    /// @param to one past the last token
    record Match(List<Named> named, int to) {
        Match {
            named = List.copyOf(named);
        }
    }

    private final Map<String, List<Named>> byName = new HashMap<>();
    private final Map<String, String> spelling = new HashMap<>();
    private final Set<String> codes = new HashSet<>();
    private final PhraseTable phrases;

    private NameTable(PhraseTable phrases) {
        this.phrases = phrases;
    }

    /// The names of the tables.
    ///
    /// @param year for leaders: who was in office in it comes first
    static NameTable of(Actors actors, PhraseTable phrases, int year) {
        NameTable out = new NameTable(phrases);
        QuestionTable.rows("places.csv").forEach(out::place);
        for (Actors.KnownName known : actors.names()) {
            out.actor(known);
        }
        actors.states().forEach(s -> out.codes.add(s.id().value()));
        out.leaders(actors.leaders(), year);
        QuestionTable.rows("/casus/extract/places.csv").forEach(out::otherPlaces);
        return out;
    }

    private void actor(Actors.KnownName known) {
        boolean adjective = known.naming() == Actors.Naming.DEMONYM;
        put(
                known.name(),
                List.of(new Named(
                        known.actor().id(), Naming.ACTOR, known.actor().name(), Optional.empty(), adjective, false)));
    }

    private void put(String name, List<Named> named) {
        String plain = plain(name);
        if (byName.putIfAbsent(plain, named) == null) {
            spelling.put(plain, name);
        }
    }

    private void place(NamedCsvRecord row) {
        Optional<ActorId> claimant =
                QuestionTable.parts(row, "claimant").map(ActorId::new).findFirst();
        Stream.concat(Stream.of(row.getField("place")), QuestionTable.parts(row, "names"))
                .forEach(name -> put(name, places(name, claimant, QuestionTable.parts(row, "states"))));
    }

    private static List<Named> places(String name, Optional<ActorId> claimant, Stream<String> states) {
        return states.map(s -> new Named(new ActorId(s), Naming.PLACE, name, claimant, false, false))
                .toList();
    }

    private void otherPlaces(NamedCsvRecord row) {
        QuestionTable.parts(row, "names")
                .filter(n -> n.length() >= PLACE_LETTERS)
                .forEach(name -> put(name, places(name, Optional.empty(), Stream.of(row.getField("state")))));
    }

    /// Full names, then last names, then first names, each only where it is one actor's; who is in office first.
    private void leaders(Map<String, Actors.Leader> leaders, int year) {
        leaders.forEach((name, leader) -> put(name, List.of(leader(leader))));
        for (boolean last : List.of(true, false)) {
            Map<String, List<Actors.Leader>> byWord = leaders.entrySet().stream()
                    .filter(e -> e.getKey().contains(" "))
                    .collect(Collectors.groupingBy(
                            e -> word(e.getKey(), last), Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
            byWord.forEach((word, called) -> {
                List<Actors.Leader> now = called.stream()
                        .filter(l -> l.from() <= year && l.to() >= year)
                        .toList();
                List<Actors.Leader> meant = now.isEmpty() && last ? called : now;
                if (meant.stream().map(Actors.Leader::actor).distinct().count() == 1) {
                    put(word, List.of(leader(meant.getFirst())));
                }
            });
        }
    }

    private static String word(String name, boolean last) {
        return last ? name.substring(name.lastIndexOf(' ') + 1) : name.substring(0, name.indexOf(' '));
    }

    private static Named leader(Actors.Leader leader) {
        return new Named(leader.actor().whole(), Naming.LEADER, leader.name(), Optional.empty(), false, false);
    }

    /// Letters alone, without case, accents and full stops.
    static String plain(String name) {
        return isAscii(name)
                ? name.replace(".", "")
                        .replace('-', ' ')
                        .toLowerCase(Locale.ROOT)
                        .strip()
                : unaccented(name);
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }

    private static String unaccented(String name) {
        return Normalizer.normalize(name.replace('’', '\''), Normalizer.Form.NFKD)
                .codePoints()
                .filter(c -> Character.getType(c) != Character.NON_SPACING_MARK)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .replace(".", "")
                .replace('-', ' ')
                .toLowerCase(Locale.ROOT)
                .strip();
    }

    /// The longest name that begins at a token.
    Optional<Match> at(List<Token> tokens, int at) {
        for (int n = Math.min(LONGEST, tokens.size() - at); n > 0; n--) {
            List<Token> span = tokens.subList(at, at + n);
            if (span.stream().noneMatch(t -> t.isComma() || t.isBreak())) {
                Optional<List<Named>> named = find(span);
                if (named.isPresent()) {
                    boolean owner = span.getLast().possessive();
                    return Optional.of(new Match(
                            named.get().stream().map(each -> each.owning(owner)).toList(), at + n));
                }
            }
        }
        return Optional.empty();
    }

    private Optional<List<Named>> find(List<Token> span) {
        String name = written(span);
        if (span.size() == 1 && isWord(span.getFirst())) {
            return Optional.empty();
        }
        if (name.length() == CODE && codes.contains(name)) {
            return Optional.of(
                    List.of(new Named(new ActorId(name), Naming.ACTOR, name, Optional.empty(), false, false)));
        }
        return Optional.ofNullable(byName.get(plain(name)))
                .or(() -> compound(span))
                .or(() -> ownerWithoutApostrophe(plain(name)));
    }

    /// "putins reaction", "russias allies".
    private Optional<List<Named>> ownerWithoutApostrophe(String name) {
        boolean owner = name.length() > PLACE_LETTERS && name.endsWith("s");
        return owner
                ? Optional.ofNullable(byName.get(name.substring(0, name.length() - 1)))
                        .map(all -> all.stream().map(n -> n.owning(true)).toList())
                        .filter(all -> all.stream().noneMatch(Named::adjective))
                : Optional.empty();
    }

    /// "Russian-Iranian" is two names.
    private Optional<List<Named>> compound(List<Token> span) {
        String[] parts = span.getFirst().text().split("-", -1);
        if (span.size() != 1 || parts.length != 2) {
            return Optional.empty();
        }
        List<Named> out = new ArrayList<>();
        for (String part : parts) {
            out.addAll(byName.getOrDefault(plain(part), List.of()));
        }
        return Optional.of(out).filter(o -> o.size() == 2);
    }

    private static String written(List<Token> span) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < span.size(); i++) {
            out.append(i > 0 ? " " : "")
                    .append(span.get(i).text())
                    .append(span.get(i).possessive() && i < span.size() - 1 ? "'s" : "");
        }
        return out.toString();
    }

    /// Whether a word of the language is meant and no name: "may", "will"; a code in capitals is a name.
    private boolean isWord(Token token) {
        boolean capitals =
                token.text().length() > 1 && token.text().equals(token.text().toUpperCase(Locale.ROOT));
        return phrases.isPhrase(token) && !capitals;
    }

    /// The names of states that differ by one letter from a word without a capital, which may be no name at all.
    List<String> nearState(String word) {
        return near(word).stream()
                .filter(n -> distance(plain(word), plain(n), 1) <= 1)
                .filter(n -> byName.getOrDefault(plain(n), List.of()).stream()
                        .allMatch(each -> each.naming() == Naming.ACTOR
                                && each.actor().state().isPresent()
                                && each.actor().whole().equals(each.actor())))
                .toList();
    }

    /// The names that are spelt nearest, states before others.
    List<String> near(String word) {
        String plain = plain(word);
        int most = plain.length() <= 4 ? 1 : 2;
        record Near(String name, int distance, boolean state) {}
        Collection<Near> found = new LinkedHashSet<>();
        byName.forEach((name, named) -> {
            if (Math.abs(name.length() - plain.length()) <= most && name.length() > CODE) {
                int distance = distance(plain, name, most);
                if (distance <= most) {
                    found.add(new Near(
                            spelling.getOrDefault(name, name),
                            distance,
                            named.getFirst().naming() == Naming.ACTOR
                                    && named.getFirst().actor().state().isPresent()));
                }
            }
        });
        int nearest = found.stream().mapToInt(Near::distance).min().orElse(0);
        return found.stream()
                .filter(n -> n.distance() == nearest)
                .sorted(Comparator.comparing(Near::distance)
                        .thenComparing(n -> !n.state())
                        .thenComparing(
                                n -> Character.toLowerCase(n.name().charAt(0)) != Character.toLowerCase(word.charAt(0)))
                        .thenComparing(Near::name))
                .map(Near::name)
                .limit(3)
                .toList();
    }

    /// How far two spellings are apart: letters added, left out, changed, or swapped with the next (Damerau 1964, in
    /// the form that edits no part twice), as far as it is no more than `most`; a greater number else. Cost: the
    /// product of the lengths.
    static int distance(String a, String b, int most) {
        int[][] d = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            int least = Integer.MAX_VALUE;
            for (int j = 0; j <= b.length(); j++) {
                d[i][j] = i == 0 ? j : j == 0 ? i : step(d, a, b, i, j);
                least = Math.min(least, d[i][j]);
            }
            if (least > most) {
                return least;
            }
        }
        return d[a.length()][b.length()];
    }

    private static int step(int[][] d, String a, String b, int i, int j) {
        int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int best = Math.min(Math.min(d[i - 1][j] + 1, d[i][j - 1] + 1), d[i - 1][j - 1] + change);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
    }
}
