package casus.app.record;

import casus.app.verb.DecisionVerb;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.decision.Decision;
import casus.ledger.decision.Decision.GradeTarget;
import casus.ledger.decision.Decisions;
import casus.ledger.file.CaseFile;
import casus.ledger.record.FiledArticle;
import casus.terms.Edtf;
import casus.terms.InputProblem;
import casus.terms.Origin;
import casus.terms.code.JsonObject;
import casus.terms.code.WireName;
import casus.terms.text.Phrase;
import casus.work.DecisionLines;
import casus.work.FieldValues;
import casus.work.Terminal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Lists the articles with outlet, date, grade and family; grades an outlet, a speaker or an article; sets a
/// date.
public @Command(
        name = "sources",
        description = "lists the articles with outlet, date, grade and near-copies; grades them; sets a date",
        footer = {
            "",
            "Examples:",
            "  casus sources",
            "  casus sources --grade \"Gazeta.ru=C\" --why \"state-owned\"",
            "  casus sources --of speaker --grade \"Dmitri Medvedev=D\" --why \"provokes on purpose\"",
            "  casus sources --date notes.txt=2025-06-20 --why \"postmark\"",
            "  casus sources --one-source paper.txt=agency.txt --why \"the agency's report, reworded\"",
            "  casus sources --own-source paper.txt --why \"a reporter of its own\""
        }) final class SourcesCommand extends DecisionVerb {
    @Option(
            names = "--grade",
            paramLabel = "NAME=MARK",
            description = "A to F for an outlet, a speaker or an article; 1 to 6 for an entry")
    private List<String> grades = new ArrayList<>();

    @Option(
            names = "--of",
            paramLabel = "WHAT",
            defaultValue = "outlet",
            description = "what --grade names: outlet, speaker, article or entry (default: ${DEFAULT-VALUE})")
    private String of = "outlet";

    @Option(names = "--date", paramLabel = "ARTICLE=DATE", description = "when an article was published, in EDTF")
    private List<String> dates = new ArrayList<>();

    @Option(
            names = "--one-source",
            paramLabel = "ARTICLE=OTHER",
            description = "two articles carry one word: they count as one source")
    private List<String> joined = new ArrayList<>();

    @Option(
            names = "--own-source",
            paramLabel = "ARTICLE",
            description = "an article counts as an independent source, whatever its text shares")
    private List<String> parted = new ArrayList<>();

    public SourcesCommand(Terminal terminal) {
        super(terminal);
    }

    private record Assignment(String name, String value) {
        static Assignment of(String option, String pair) {
            int equals = pair.lastIndexOf('=');
            if (equals < 1 || equals == pair.length() - 1) {
                throw new InputProblem(
                        option, "\"" + pair + "\" is not NAME=VALUE", "write it as in `casus sources --help`");
            }
            return new Assignment(
                    pair.substring(0, equals).strip(),
                    pair.substring(equals + 1).strip());
        }
    }

    @Override
    protected void run(CaseFile file, Actors actors) {
        List<Decision.Act> acts = acts();
        if (acts.isEmpty()) {
            list(file.ledger(asOf()), file.origins().all());
        }
        acts.forEach(act -> tell(file, act));
    }

    private List<Decision.Act> acts() {
        List<Decision.Act> out = new ArrayList<>();
        GradeTarget what = WireName.find(GradeTarget.class, of)
                .orElseThrow(() -> new InputProblem(
                        "--of",
                        "nothing to grade is called \"" + of + "\"",
                        "write one of " + WireName.words(GradeTarget.class)));
        for (String pair : grades) {
            Assignment given = Assignment.of("--grade", pair);
            String mark = given.value().toUpperCase(Locale.ROOT);
            if (!mark.matches(what == GradeTarget.ENTRY ? "[1-6]" : "[A-F]")) {
                throw new InputProblem(
                        "--grade",
                        "no grade of " + of + " is called \"" + given.value() + "\"",
                        what == GradeTarget.ENTRY ? "write 1 to 6" : "write A to F");
            }
            String name =
                    what == GradeTarget.ENTRY ? FieldValues.id(given.name()).toString() : given.name();
            out.add(new Decision.Grade(what, name, mark));
        }
        for (String pair : dates) {
            Assignment given = Assignment.of("--date", pair);
            Edtf day = Edtf.find(given.value())
                    .orElseThrow(() -> new InputProblem(
                            "--date",
                            "\"" + given.value() + "\" is no date",
                            "write it as 2025-06-20, 2025-06 or 2025"));
            out.add(new Decision.Publish(given.name(), day));
        }
        for (String pair : joined) {
            Assignment given = Assignment.of("--one-source", pair);
            out.add(new Decision.SameSource(given.name(), given.value()));
        }
        parted.forEach(article -> out.add(new Decision.SameSource(article, "")));
        return out;
    }

    private void list(Ledger ledger, Map<String, Origin> origins) {
        Map<String, Long> entries = ledger.entries().stream()
                .collect(Collectors.groupingBy(e -> e.common().article(), Collectors.counting()));
        for (FiledArticle a : ledger.articles()) {
            long n = entries.getOrDefault(a.name(), 0L);
            say(
                    json()
                            ? object(a, n, ledger.decisions(), Optional.ofNullable(origins.get(a.name())))
                                    .toString()
                            : line(a, n, ledger.decisions()));
        }
        if (!json()) {
            long families = ledger.articles().stream()
                    .map(FiledArticle::family)
                    .distinct()
                    .count();
            say(ledger.articles().size() + " articles in " + families
                    + Phrase.noun(families, " independent source", " independent sources"));
            ledger.decisions().inForce().stream()
                    .filter(d -> d.act() instanceof Decision.Grade g && g.of() == GradeTarget.SPEAKER)
                    .forEach(d -> say("  " + DecisionLines.line(d)));
        }
    }

    private static String letter(FiledArticle a, Decisions decisions) {
        return decisions
                .grade(GradeTarget.ARTICLE, a.name())
                .or(() -> a.publisher().flatMap(p -> decisions.grade(GradeTarget.OUTLET, p)))
                .map(d -> ((Decision.Grade) d.act()).mark())
                .orElse("F");
    }

    private static String date(FiledArticle a, Decisions decisions) {
        return a.published()
                .map(p -> p + (decisions.published(a.name()).isPresent() ? " (set)" : ""))
                .orElseGet(() ->
                        "undated, " + a.notBefore().map(LocalDate::toString).orElse("?") + " to " + a.notAfter());
    }

    private static String line(FiledArticle a, long entries, Decisions decisions) {
        return String.format(
                Locale.ROOT,
                "%s  %s  %s  %s  %d entries%s%s",
                letter(a, decisions),
                a.name(),
                a.publisher().orElse("outlet unknown"),
                date(a, decisions),
                entries,
                a.family().equals(a.name()) ? "" : "  copy of " + a.family(),
                a.flagWords().isEmpty() ? "" : "  " + a.flagWords());
    }

    private static JsonObject object(FiledArticle a, long entries, Decisions decisions, Optional<Origin> origin) {
        return JsonObject.exact()
                .put("article", a.name())
                .put("publisher", a.publisher())
                .put("published", a.published())
                .put("dateSet", decisions.published(a.name()).isPresent())
                .put("notBefore", a.notBefore())
                .put("notAfter", a.notAfter())
                .put("grade", letter(a, decisions))
                .put("family", a.family())
                .put("entries", entries)
                .putSome("place", origin.map(Origin::place))
                .putSome("address", origin.flatMap(Origin::address))
                .putSome("finalAddress", origin.flatMap(Origin::finalAddress))
                .putSome("headers", origin.map(Origin::headers).orElse(List.of()))
                .putSome("flags", a.flagWords());
    }
}
