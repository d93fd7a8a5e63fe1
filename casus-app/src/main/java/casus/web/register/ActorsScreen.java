package casus.web.register;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.compare.Likeness;
import casus.ledger.decision.Decision;
import casus.ledger.decision.Identities;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import casus.terms.Question;
import casus.terms.code.JsonObject;
import casus.web.record.SafeWords;
import casus.web.screen.Answers;
import casus.web.screen.Link;
import casus.web.screen.MenuPlace;
import casus.web.screen.Request;
import casus.web.screen.Screen;
import casus.web.screen.ScreenTable;
import casus.web.screen.View;
import casus.work.DecisionLines;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// Who is named in the case: pairs of names that may be one, to be judged and taken back; actors with their side in the
/// question, persons with their office and spellings.
public final class ActorsScreen implements Screen {
    private static final int PROPOSALS = 20;
    private static final int MOST = 300;

    /// Two names that may be one.
    public record Pair(String a, String b, String nameA, String nameB, int entries, String why) {}

    /// Somebody named.
    ///
    /// @param side  in the question that is open
    /// @param also  other names judged to be the same, and spellings
    /// @param shows its entries
    public record Row(String name, String id, String sort, String side, int entries, List<String> also, Link shows) {}

    /// A judgement that holds.
    public record Judged(String name, String what, String why) {}

    /// All of the page.
    public record Model(
            List<Pair> pairs,
            int morePairs,
            List<Row> actors,
            List<Row> persons,
            List<Judged> judged,
            List<String> names,
            boolean large) {}

    @Override
    public String path() {
        return "/actors";
    }

    @Override
    public String title() {
        return "Actors";
    }

    @Override
    public String key() {
        return "a";
    }

    @Override
    public MenuPlace place() {
        return MenuPlace.RECORD;
    }

    @Override
    public View show(Request request) {
        Model model = request.once(
                List.of("actors", request.file().lastQuestion().orElse("")), Model.class, () -> model(request));
        return View.of("actors.jte", model, () -> json(model), () -> table(model));
    }

    private static Model model(Request request) {
        if (request.isLarge()) {
            return new Model(List.of(), 0, List.of(), List.of(), List.of(), List.of(), true);
        }
        Ledger ledger = request.ledger();
        Actors actors = request.actors();
        List<Likeness.Proposal> proposals = Likeness.of(ledger, actors);
        Map<String, String> sides = sides(request);
        List<Row> named = ranked(Likeness.actorCounts(ledger)).stream()
                .map(e -> actor(request, e.getKey(), e.getValue(), sides))
                .toList();
        return new Model(
                proposals.stream()
                        .limit(PROPOSALS)
                        .map(p -> new Pair(
                                p.a(), p.b(), shown(actors, p, p.a()), shown(actors, p, p.b()), p.entries(), p.why()))
                        .toList(),
                Math.max(0, proposals.size() - PROPOSALS),
                named,
                persons(request, ledger),
                ledger.decisions().inForce().stream()
                        .filter(d -> d.act() instanceof Decision.Identity)
                        .map(d -> new Judged(
                                d.name(), SafeWords.flat(DecisionLines.what(d.act(), actors)), SafeWords.flat(d.why())))
                        .toList(),
                java.util.stream.Stream.concat(
                                named.stream().map(Row::id), Likeness.persons(ledger, actors).keySet().stream())
                        .limit(MOST)
                        .toList(),
                false);
    }

    private static String shown(Actors actors, Likeness.Proposal p, String name) {
        return p.person() ? SafeWords.flat(name) : SafeWords.flat(actors.name(new ActorId(name)));
    }

    private static List<Map.Entry<String, Integer>> ranked(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<String, Integer> e) -> -e.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .toList();
    }

    private static Row actor(Request request, String id, int entries, Map<String, String> sides) {
        Actors actors = request.actors();
        ActorId actor = new ActorId(id);
        Identities judged = request.ledger().decisions().actors();
        return new Row(
                SafeWords.flat(actors.name(actor)),
                id,
                actors.find(actor).map(Actors.Actor::sort).orElse("not in the table"),
                sides.getOrDefault(actor.whole().value(), ""),
                entries,
                judged.namesOf(id).stream()
                        .filter(n -> !n.equals(id))
                        .map(SafeWords::flat)
                        .toList(),
                request.to("/ledger").with("actor", id));
    }

    /// What each is in the question that is open.
    private static Map<String, String> sides(Request request) {
        Map<String, String> out = new HashMap<>();
        if (request.ledger().entries().isEmpty()) {
            return out;
        }
        try {
            Optional<Question> q = Answers.question(request)
                    .map(w -> Answers.parsed(request, w).first());
            q.ifPresent(x -> {
                out.put(x.patron().value(), "may help");
                out.put(x.protege().value(), "helped or not");
                x.adversary().ifPresent(z -> out.put(z.value(), "adversary"));
            });
        } catch (InputProblem unreadable) {
            // Then nobody has a side.
        }
        return out;
    }

    private static List<Row> persons(Request request, Ledger ledger) {
        Map<String, Set<String>> spelt = new TreeMap<>();
        Map<String, String> office = new TreeMap<>();
        ledger.stream(Entry.Statement.class)
                .forEach(s -> s.speaker().ifPresent(p -> {
                    spelt.computeIfAbsent(p, x -> new TreeSet<>()).add(SafeWords.flat(s.asWritten()));
                    s.office()
                            .or(() -> request.actors().leader(p).map(Actors.Leader::office))
                            .ifPresent(o -> office.putIfAbsent(
                                    p,
                                    SafeWords.flat(o)
                                            + s.actor()
                                                    .map(a -> ", "
                                                            + request.actors().name(a))
                                                    .orElse("")));
                }));
        Identities judged = ledger.decisions().people();
        return ranked(Likeness.persons(ledger, request.actors())).stream()
                .map(e -> {
                    Set<String> also = new TreeSet<>(spelt.getOrDefault(e.getKey(), Set.of()));
                    also.addAll(judged.namesOf(e.getKey()).stream()
                            .map(SafeWords::flat)
                            .toList());
                    also.remove(e.getKey());
                    also.removeIf(n -> n.toLowerCase(Locale.ROOT).matches("he|she|it|they|who"));
                    return new Row(
                            SafeWords.flat(e.getKey()),
                            e.getKey(),
                            office.getOrDefault(e.getKey(), ""),
                            "",
                            e.getValue(),
                            List.copyOf(also),
                            request.to("/ledger").with("q", e.getKey()));
                })
                .toList();
    }

    private static JsonNode json(Model model) {
        return JsonObject.exact()
                .put(
                        "proposals",
                        model.pairs(),
                        p -> JsonObject.exact()
                                .put("a", p.a())
                                .put("b", p.b())
                                .put("entries", p.entries())
                                .put("why", p.why()))
                .put("actors", model.actors(), ActorsScreen::row)
                .put("persons", model.persons(), ActorsScreen::row)
                .node();
    }

    private static JsonObject row(Row r) {
        return JsonObject.exact()
                .put("id", r.id())
                .put("name", r.name())
                .put("sort", r.sort())
                .put("side", r.side())
                .put("entries", r.entries())
                .put("also", r.also());
    }

    private static ScreenTable table(Model model) {
        ScreenTable.Rows rows = ScreenTable.of("id", "name", "sort", "side", "entries", "also");
        model.actors()
                .forEach(r -> rows.row(r.id(), r.name(), r.sort(), r.side(), r.entries(), String.join("; ", r.also())));
        model.persons()
                .forEach(r -> rows.row(r.id(), r.name(), r.sort(), r.side(), r.entries(), String.join("; ", r.also())));
        return rows.done();
    }
}
