package casus.app.treaty;

import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.terms.InputProblem;
import casus.terms.code.Obligation;
import casus.terms.code.WireName;
import casus.ties.Treaty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What can be said of a treaty on the command line.
final class TreatyText {
    private static final String NONE = "none";
    private static final String ALL = "all";
    private static final Pattern PARTY = Pattern.compile("(.*?)(?::([\\d-]*)(?:/([\\d-]*))?)?");

    @Option(
            names = "--party",
            paramLabel = "STATE[:SINCE[/UNTIL]]",
            description = "a party, with the days it was bound if they are not the treaty's; once for each")
    private List<String> parties = List.of();

    @Option(
            names = "--duty",
            split = ",",
            paramLabel = "DUTY",
            description =
                    "what is owed: defense, offense, neutrality, nonaggression, consultation, or none; several parted by commas")
    private List<String> duties = List.of();

    @Option(
            names = "--owed-by",
            paramLabel = "STATE",
            description = "only this party owes it, to all others; once for each; all if every party owes every other")
    private List<String> owedBy = List.of();

    @Option(names = "--signed", paramLabel = "DAY", description = "when it was signed: a day, a month or a year")
    private @Nullable String signed;

    @Option(names = "--from", paramLabel = "DAY", description = "when it came into force; none if it has not")
    private @Nullable String from;

    @Option(names = "--until", paramLabel = "DAY", description = "when it ended; none if it has not")
    private @Nullable String until;

    @Option(names = "--when", paramLabel = "WORDS", description = "the case in which the duty falls due")
    private @Nullable String when;

    @Option(names = "--article", paramLabel = "WORDS", description = "where the text says it")
    private @Nullable String article;

    @Option(names = "--says", paramLabel = "WORDS", description = "what it says, in your words")
    private @Nullable String says;

    @Option(names = "--source", paramLabel = "WORDS", description = "where to look it up")
    private @Nullable String source;

    /// The columns that were given.
    ///
    /// @param old the treaty as it stands, whose parties stay where none are named
    Map<String, String> columns(Optional<Treaty> old, Actors actors, CaseFile file) {
        Map<String, String> out = new TreeMap<>();
        if (!parties.isEmpty()) {
            out.put(
                    "parties",
                    parties.stream().map(p -> party("--party", p, actors, file)).collect(Collectors.joining(";")));
        }
        if (!duties.isEmpty()) {
            out.put("duties", duties.stream().map(TreatyText::duty).collect(Collectors.joining(";")));
        }
        if (!owedBy.isEmpty()) {
            out.put("directed", directed(codes(out, old), actors, file));
        }
        put(out, "signed", "--signed", signed);
        put(out, "inForce", "--from", from);
        put(out, "ended", "--until", until);
        if (until != null && until.equals(NONE)) {
            out.put("how", "");
        }
        Stream.of(
                        Map.entry("when", Optional.ofNullable(when)),
                        Map.entry("article", Optional.ofNullable(article)),
                        Map.entry("says", Optional.ofNullable(says)),
                        Map.entry("source", Optional.ofNullable(source)))
                .forEach(e -> e.getValue().ifPresent(words -> out.put(e.getKey(), words)));
        return out;
    }

    private static void put(Map<String, String> out, String column, String option, @Nullable String day) {
        if (day != null) {
            out.put(column, day.equals(NONE) ? "" : day(option, day));
        }
    }

    /// A day, a month or a year as it was given.
    ///
    /// @throws InputProblem for anything else
    static String day(String option, String text) {
        String day = text.strip();
        if (!day.matches("\\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\\d|3[01]))?)?")) {
            throw new InputProblem(
                    option,
                    "\"" + text + "\" is no day",
                    "write it as 2026-05-01, or 2026-05 or 2026 if no more is known");
        }
        return day;
    }

    /// A party in the form of the table: `POL` or `POL:2024-03-07`.
    static String party(String option, String text, Actors actors, CaseFile file) {
        Matcher m = PARTY.matcher(text.strip());
        if (!m.matches()) {
            throw new InputProblem(option, "\"" + text + "\" is no party", "write a state, as in Poland:2024-03-07");
        }
        String code = TreatyVerb.code(option, m.group(1), actors, file);
        String since = Optional.ofNullable(m.group(2))
                .filter(d -> !d.isEmpty())
                .map(d -> day(option, d))
                .orElse("");
        String last = Optional.ofNullable(m.group(3))
                .filter(d -> !d.isEmpty())
                .map(d -> day(option, d))
                .orElse("");
        return since.isEmpty() && last.isEmpty() ? code : code + ":" + since + (last.isEmpty() ? "" : "/" + last);
    }

    private static String duty(String word) {
        String duty = word.strip()
                .toLowerCase(Locale.ROOT)
                .replace("defence", "defense")
                .replace("offence", "offense");
        if (!duty.equals(NONE) && WireName.find(Obligation.class, duty).isEmpty()) {
            throw new InputProblem(
                    "--duty",
                    "no duty is called \"" + word + "\"",
                    "write one or more of " + WireName.words(Obligation.class) + ", or none");
        }
        return duty;
    }

    private static List<String> codes(Map<String, String> columns, Optional<Treaty> old) {
        return columns.containsKey("parties")
                ? Stream.of(columns.getOrDefault("parties", "").split(";"))
                        .map(p -> p.replaceFirst(":.*", ""))
                        .toList()
                : old.map(t -> t.parties().stream()
                                .map(Treaty.Party::code)
                                .distinct()
                                .toList())
                        .orElse(List.of());
    }

    private String directed(List<String> codes, Actors actors, CaseFile file) {
        List<String> out = new ArrayList<>();
        for (String name : owedBy) {
            if (name.strip().toLowerCase(Locale.ROOT).equals(ALL)) {
                return "";
            }
            String debtor = TreatyVerb.code("--owed-by", name, actors, file);
            if (!codes.contains(debtor)) {
                throw new InputProblem(
                        "--owed-by", debtor + " is no party", "the parties are " + String.join(", ", codes));
            }
            codes.stream().filter(c -> !c.equals(debtor)).forEach(c -> out.add(debtor + ">" + c));
        }
        return String.join(";", out);
    }
}
