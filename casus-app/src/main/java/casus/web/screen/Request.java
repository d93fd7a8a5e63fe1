package casus.web.screen;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.ledger.file.Catalogue;
import casus.ledger.file.EntryFilter;
import casus.ledger.record.Common;
import casus.terms.InputProblem;
import casus.work.GradedLedger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// One request: its parameters, the case, the two clocks.
public final class Request {
    private static final String ALL = "all";
    private static final int LARGE = 20_000;

    private final String path;
    private final Map<String, List<String>> query;
    private final RequestContext context;
    private final CaseFile file;
    private final String edition;
    private final Optional<LocalDate> asOf;
    private final List<InputProblem> problems = new ArrayList<>();

    /// @param path of the screen, without the ending of a form
    /// @param file lent for this request
    public Request(String path, Map<String, List<String>> query, RequestContext context, CaseFile file) {
        this.path = path;
        this.query = query;
        this.context = context;
        this.file = file;
        this.edition = file.edition();
        this.asOf = !query.containsKey("asof")
                ? context.asOf()
                : text("asof").orElse("").equals(ALL) ? Optional.empty() : get("asof", Request::day);
    }

    /// A day as a person writes it in a URL.
    ///
    /// @throws InputProblem if it is none
    public static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            InputProblem problem = new InputProblem(
                    "asof", "\"" + text + "\" is no day", "write it as yyyy-mm-dd, such as 2025-06-12");
            problem.initCause(e);
            throw problem;
        }
    }

    /// The parameter, without spaces around it; nothing if it is empty.
    public Optional<String> text(String name) {
        return all(name).stream().findFirst();
    }

    /// Every value of a parameter that may be repeated.
    public List<String> all(String name) {
        return query.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    /// The parameter as something else. One that cannot be read is told at the top of the page, and the page is
    /// shown without it.
    public <T> Optional<T> get(String name, Function<String, T> reading) {
        try {
            return text(name).map(reading);
        } catch (InputProblem problem) {
            problems.add(
                    problem.where().equals("-") ? new InputProblem(name, problem.what(), problem.remedy()) : problem);
            return Optional.empty();
        }
    }

    /// A whole number in a range.
    public int number(String name, int usual, int least, int most) {
        return get(name, v -> {
                    int n = v.matches("\\d{1,9}") ? Integer.parseInt(v) : -1;
                    if (n < least || n > most) {
                        throw new InputProblem(
                                name,
                                "\"" + v + "\" is no number from " + least + " to " + most,
                                "write one, such as " + usual);
                    }
                    return n;
                })
                .orElse(usual);
    }

    /// Something to tell at the top of the page, which goes on.
    public void tell(InputProblem problem) {
        problems.add(problem);
    }

    /// What is to be told at the top of the page.
    public List<InputProblem> problems() {
        return List.copyOf(problems);
    }

    /// The case, lent for this request.
    public CaseFile file() {
        return file;
    }

    public Actors actors() {
        return context.actors();
    }

    public LocalDate today() {
        return context.today();
    }

    /// The day whose print is shown; nothing for all of it.
    public Optional<LocalDate> asOf() {
        return asOf;
    }

    public boolean readOnly() {
        return context.readOnly();
    }

    /// What is on record with its grades, as of the day asked for; made once for each state of the case. It is
    /// for questions: a list of a large case must do with [CaseFile#find].
    public Ledger ledger() {
        return once("ledger", Ledger.class, () -> GradedLedger.ledger(file, context.actors(), asOf));
    }

    /// How much is on record as of the day asked for.
    public CaseFile.Size size() {
        return once(
                "size",
                CaseFile.Size.class,
                () -> new CaseFile.Size(
                        sorts(EntryFilter.ALL).stream()
                                .filter(s -> !s.review().equals(Common.Review.REJECTED.wire()))
                                .mapToInt(Catalogue.EntryCount::count)
                                .sum(),
                        file.catalogue().articles(asOf, Optional.empty())));
    }

    private record EntryCounts(List<Catalogue.EntryCount> list) {}

    /// How many entries of each sort pass a filter, whatever sorts it asks for itself.
    public List<Catalogue.EntryCount> sorts(EntryFilter filter) {
        EntryFilter base = filter.ofAnySort();
        return once(
                        base,
                        EntryCounts.class,
                        () -> new EntryCounts(file.catalogue().sorts(base, asOf)))
                .list();
    }

    /// Whether the case is so large that no page works out anything over all of it by itself: neither grades nor
    /// answers nor contradictions.
    public boolean isLarge() {
        return once("all", CaseFile.Size.class, () -> file.size(Optional.empty()))
                        .entries()
                > LARGE;
    }

    /// Something worked out once for each state of the case, as-of day and day.
    ///
    /// @param what its name, or a record with everything it depends on besides
    public <T> T once(Object what, Class<T> type, java.util.function.Supplier<T> make) {
        return context.cache().get(edition, List.of(type, what), asOf, context.today(), type, make);
    }

    /// The same, if somebody had it made before.
    public <T> Optional<T> known(Object what, Class<T> type) {
        return context.cache().find(edition, List.of(type, what), asOf, context.today(), type);
    }

    /// Whether there is a screen at this path.
    public boolean has(String screen) {
        return context.screens().contains(screen);
    }

    /// Changes when the case does.
    public String edition() {
        return edition;
    }

    /// Another page of this server, seen on the same as-of day.
    public Link to(String where) {
        return Link.of(where)
                .with(
                        "asof",
                        asOf.equals(context.asOf())
                                ? ""
                                : asOf.map(LocalDate::toString).orElse(ALL));
    }

    /// An entry's sentence in its article.
    public Link sentence(casus.ledger.record.Entry entry) {
        return to("/reader")
                .with("article", entry.common().article())
                .with("entry", entry.id().toString())
                .at(entry.id().toString());
    }

    /// This page as it was asked for.
    public Link here() {
        Map<String, String> one = new LinkedHashMap<>();
        query.forEach((name, values) -> values.stream()
                .filter(v -> !v.isBlank() && !name.equals("done"))
                .findFirst()
                .ifPresent(v -> one.put(name, v)));
        return new Link(path, one, "");
    }

    public String path() {
        return path;
    }

    /// The decision the form before this page made, by its name.
    public Optional<String> done() {
        return text("done");
    }
}
