package casus.app.record;

import casus.app.verb.DecisionVerb;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.actor.StateNames;
import casus.ledger.compare.Likeness;
import casus.ledger.decision.Decision;
import casus.ledger.decision.Decision.Verdict;
import casus.ledger.decision.Identities;
import casus.ledger.file.CaseFile;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import casus.terms.code.JsonObject;
import casus.terms.text.Phrase;
import casus.work.ActorLookup;
import casus.work.Terminal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Lists who is named in the case, proposes names that may be one, and keeps what a human judges of them.
public @Command(
        name = "actors",
        description =
                "lists who is named, shows one actor, proposes names that may be one, and keeps what you judge of them",
        footer = {
            "",
            "Examples:",
            "  casus actors",
            "  casus actors Россия",
            "  casus actors --proposals",
            "  casus actors --same Hizbullah Hezbollah --why \"two spellings\""
        }) final class ActorsCommand extends DecisionVerb {
    private static final Pattern PRONOUN = Pattern.compile("(?i)he|she|it|they|who");

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "show this one, by name in any language, or by code")
    private @Nullable String name;

    @Option(names = "--proposals", description = "pairs of names that may be one, those of most effect first")
    private boolean proposals;

    @Option(names = "--same", arity = "2", paramLabel = "NAME", description = "these two are one")
    private @Nullable List<String> same;

    @Option(names = "--not-same", arity = "2", paramLabel = "NAME", description = "these two are not one")
    private @Nullable List<String> notSame;

    @Option(names = "--maybe", arity = "2", paramLabel = "NAME", description = "nobody can tell whether they are one")
    private @Nullable List<String> maybe;

    public ActorsCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    protected void run(CaseFile file, Actors actors) {
        if (same != null) {
            judge(file, actors, same, Verdict.SAME);
        } else if (notSame != null) {
            judge(file, actors, notSame, Verdict.NOT_SAME);
        } else if (maybe != null) {
            judge(file, actors, maybe, Verdict.UNSURE);
        } else if (proposals) {
            propose(file.ledger(asOf()), actors);
        } else if (name != null) {
            show(ActorLookup.actor("-", name, actors, file), actors, file.ledger(asOf()));
        } else {
            list(file.ledger(asOf()), actors);
        }
    }

    private void judge(CaseFile file, Actors actors, List<String> two, Verdict verdict) {
        Ledger ledger = file.ledger(asOf());
        Set<String> persons = Likeness.persons(ledger, actors).keySet();
        String a = two.get(0);
        String b = two.get(1);
        boolean groups = isActor(a, file) && isActor(b, file);
        boolean people = isPerson(a, persons, ledger) && isPerson(b, persons, ledger);
        if (!groups && !people) {
            throw new InputProblem(
                    "-",
                    "the case does not name both \"" + a + "\" and \"" + b + "\", as two actors or as two persons",
                    "list the names with `casus actors`; a state goes by its code");
        }
        tell(file, new Decision.Identity(!groups, a, b, verdict));
    }

    private static boolean isActor(String name, CaseFile file) {
        return file.names(name) || file.decisions().actors().namesOf(name).size() > 1;
    }

    private static boolean isPerson(String name, Set<String> persons, Ledger ledger) {
        return persons.contains(name)
                || ledger.decisions().people().namesOf(name).size() > 1;
    }

    private void propose(Ledger ledger, Actors actors) {
        List<Likeness.Proposal> all = Likeness.of(ledger, actors);
        for (Likeness.Proposal p : all) {
            say(
                    json()
                            ? JsonObject.exact().putAll(p).toString()
                            : String.format(
                                    Locale.ROOT,
                                    "%4d entries  %s  =?  %s  (%s)",
                                    p.entries(),
                                    written(p.a()),
                                    written(p.b()),
                                    p.why()));
        }
        if (!json()) {
            say(
                    all.isEmpty()
                            ? "no two names look like one"
                            : Phrase.count(all.size(), "pair") + "; judge one with --same, --not-same or --maybe A B");
        }
    }

    /// The name as written, and in Latin letters where it is in others.
    private static String written(String name) {
        String latin = StateNames.latin(name);
        return latin.equals(name) ? name : name + " [" + latin + "]";
    }

    private void list(Ledger ledger, Actors actors) {
        Identities judged = ledger.decisions().actors();
        Map<String, Integer> counts = Likeness.actorCounts(ledger);
        counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .forEach(e -> actorLine(new ActorId(e.getKey()), e.getValue(), actors, judged));
        Map<String, Set<String>> spelt = spellings(ledger);
        Likeness.persons(ledger, actors).entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .forEach(e -> personLine(
                        e.getKey(),
                        e.getValue(),
                        spelt.getOrDefault(e.getKey(), Set.of()),
                        ledger.decisions().people()));
        if (!json()) {
            say(counts.size() + " actors; " + Likeness.of(ledger, actors).size()
                    + " pairs of names may be one: casus actors --proposals");
        }
    }

    private void actorLine(ActorId id, int entries, Actors actors, Identities judged) {
        String sort = actors.find(id).map(Actors.Actor::sort).orElse("unknown");
        List<String> also = judged.namesOf(id.value()).stream()
                .filter(n -> !n.equals(id.value()))
                .toList();
        if (json()) {
            say(JsonObject.exact()
                    .put("id", id)
                    .put("name", actors.name(id))
                    .put("sort", sort)
                    .put("entries", entries)
                    .putSome("also", also)
                    .toString());
        } else {
            say(String.format(
                    Locale.ROOT,
                    "%5d  %-14s %s (%s)%s",
                    entries,
                    id,
                    actors.name(id),
                    sort,
                    also.isEmpty() ? "" : "  also " + String.join(", ", also)));
        }
    }

    private static Map<String, Set<String>> spellings(Ledger ledger) {
        return ledger.stream(Entry.Statement.class)
                .filter(s -> s.speaker().isPresent())
                .collect(Collectors.groupingBy(
                        s -> s.speaker().orElseThrow(),
                        Collectors.filtering(
                                s -> !PRONOUN.matcher(s.asWritten()).matches(),
                                Collectors.mapping(
                                        Entry.Statement::asWritten, Collectors.toCollection(TreeSet::new)))));
    }

    private void personLine(String person, int entries, Set<String> spelt, Identities judged) {
        Set<String> written = new TreeSet<>(spelt);
        written.remove(person);
        List<String> also =
                judged.namesOf(person).stream().filter(n -> !n.equals(person)).toList();
        if (json()) {
            say(JsonObject.exact()
                    .put("person", person)
                    .put("entries", entries)
                    .putSome("asWritten", written)
                    .putSome("also", also)
                    .toString());
        } else {
            say(String.format(
                    Locale.ROOT,
                    "%5d  %s%s%s",
                    entries,
                    person,
                    written.isEmpty() ? "" : "  written " + String.join(", ", written),
                    also.isEmpty() ? "" : "  also " + String.join(", ", also)));
        }
    }

    private void show(ActorId id, Actors actors, Ledger ledger) {
        long entries = ledger.entries().stream()
                .filter(e -> e.named().stream().anyMatch(n -> n.isOrBelongsTo(id)))
                .count();
        if (json()) {
            JsonObject out = JsonObject.exact()
                    .put("id", id)
                    .put("name", actors.name(id))
                    .put("entries", entries);
            actors.state(id)
                    .ifPresent(s -> out.put("cow", s.cow())
                            .put("since", s.since())
                            .put("until", s.until())
                            .putSome("names", s.names())
                            .putSome("demonyms", s.demonyms())
                            .put("languages", StateNames.of(id, StateNames.shown())));
            say(out.putSome(
                            "bodies",
                            actors.bodiesOf(id).stream().map(Actors.Actor::id).toList())
                    .toString());
            return;
        }
        say(id + "  " + actors.name(id) + ", named in " + Phrase.count(entries, "entry", "entries"));
        actors.state(id).ifPresent(s -> {
            say("  ISO 3166 " + s.iso3() + s.cow().map(c -> ", COW " + c).orElse("")
                    + s.since().map(y -> ", since " + y).orElse("")
                    + s.until().map(y -> ", until " + y).orElse("")
                    + s.capital().map(c -> ", capital " + c).orElse(""));
            say("  " + String.join(" · ", s.names().isEmpty() ? s.demonyms() : s.names()));
            say("  in " + StateNames.count() + " languages, among them "
                    + StateNames.of(id, StateNames.shown()).entrySet().stream()
                            .map(e -> e.getKey() + " " + e.getValue())
                            .collect(Collectors.joining(", ")));
        });
        actors.bodiesOf(id).forEach(b -> say("  " + b.id() + "  " + b.name() + " (" + b.sort() + ")"));
    }
}
