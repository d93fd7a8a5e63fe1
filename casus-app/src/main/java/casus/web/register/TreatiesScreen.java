package casus.web.register;

import casus.ledger.record.Entry;
import casus.precedent.pair.CaseTies;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import casus.terms.Question;
import casus.terms.code.JsonObject;
import casus.terms.code.Obligation;
import casus.ties.Treaty;
import casus.web.record.SafeWords;
import casus.web.screen.Answers;
import casus.web.screen.Link;
import casus.web.screen.MenuPlace;
import casus.web.screen.PlainWords;
import casus.web.screen.Request;
import casus.web.screen.Screen;
import casus.web.screen.ScreenTable;
import casus.web.screen.View;
import casus.work.ActorLookup;
import casus.work.EntryLines;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What binds two states, or one to all others, as the tables and the case have it; beside what the articles say.
public final class TreatiesScreen implements Screen {
    private static final int MOST = 120;
    private static final int PARTIES = 8;

    /// A treaty.
    ///
    /// @param text what it says, where it says it, and when it holds
    public record Row(
            String id,
            String name,
            String when,
            boolean inForce,
            String duties,
            String parties,
            String text,
            String source,
            List<String> decided) {}

    /// What an article says of one.
    public record Said(String id, String what, String quote, Link link) {}

    /// All of the page.
    public record Model(
            String a,
            String b,
            LocalDate day,
            List<Row> rows,
            int more,
            List<Said> said,
            int conflicts,
            boolean ended,
            Link other) {}

    private record Two(Optional<ActorId> a, Optional<ActorId> b) {}

    @Override
    public String path() {
        return "/treaties";
    }

    @Override
    public String title() {
        return "Treaties";
    }

    @Override
    public String key() {
        return "y";
    }

    @Override
    public MenuPlace place() {
        return MenuPlace.RECORD;
    }

    @Override
    public View show(Request request) {
        Model model = model(request);
        return View.of("treaties.jte", model, () -> json(model), () -> table(model));
    }

    private static Two two(Request request) {
        Optional<ActorId> a = request.get("a", n -> ActorLookup.actor("a", n, request.actors(), request.file()));
        Optional<ActorId> b = request.get("b", n -> ActorLookup.actor("b", n, request.actors(), request.file()));
        if (a.isPresent()
                || b.isPresent()
                || request.isLarge()
                || request.size().entries() == 0) {
            return new Two(a, b);
        }
        try {
            Optional<Question> q = Answers.question(request)
                    .map(w -> Answers.parsed(request, w).first());
            return new Two(q.map(Question::patron), q.map(Question::protege));
        } catch (InputProblem unreadable) {
            return new Two(a, b);
        }
    }

    private static Model model(Request request) {
        Two two = two(request);
        LocalDate day = request.asOf().orElse(request.today());
        boolean ended = request.text("ended").isPresent();
        List<String> codes = Stream.concat(two.a().stream(), two.b().stream())
                .map(ActorId::value)
                .toList();
        List<Treaty> found = codes.isEmpty()
                ? List.of()
                : CaseTies.of(request.file().decisions()).ties().treaties().stream()
                        .filter(t -> codes.stream().allMatch(t::names))
                        .filter(t -> ended || codes.stream().allMatch(c -> t.binds(c, day)))
                        .sorted(java.util.Comparator.comparing(
                                        (Treaty t) -> !t.duties().contains(Obligation.DEFENSE))
                                .thenComparing(t -> t.parties().size()))
                        .toList();
        return new Model(
                two.a().map(request.actors()::name).orElse(""),
                two.b().map(request.actors()::name).orElse(""),
                day,
                found.stream().limit(MOST).map(t -> row(request, t, codes, day)).toList(),
                Math.max(0, found.size() - MOST),
                said(request, two),
                request.isLarge() || request.size().entries() == 0
                        ? 0
                        : Answers.treatyConflicts(request).size(),
                ended,
                ended ? request.here().without("ended") : request.here().with("ended", "yes"));
    }

    private static Row row(Request request, Treaty t, List<String> codes, LocalDate day) {
        List<String> parties = t.parties().stream()
                .map(p -> request.actors().name(new ActorId(p.code())))
                .toList();
        return new Row(
                t.id(),
                t.name(),
                t.began().isBlank()
                        ? "signed " + t.signed() + ", not in force"
                        : t.ended().isBlank()
                                ? "in force since " + t.began()
                                : "in force " + t.began() + " to " + t.ended()
                                        + (t.how().isBlank() ? "" : ", " + t.how()),
                codes.stream().allMatch(c -> t.binds(c, day)),
                t.duties().isEmpty()
                        ? "no duty to help"
                        : t.duties().stream()
                                .sorted()
                                .map(o -> o.wire().toLowerCase(java.util.Locale.ROOT))
                                .collect(Collectors.joining(", ")),
                parties.size() > PARTIES
                        ? parties.size() + " parties: " + String.join(", ", parties.subList(0, PARTIES)) + " and others"
                        : String.join(", ", parties),
                Stream.of(t.article(), t.says(), t.condition().isBlank() ? "" : "when: " + t.condition())
                        .filter(x -> !x.isBlank())
                        .collect(Collectors.joining("; ")),
                t.source(),
                t.decided());
    }

    /// Agreements that articles report between the two.
    private static List<Said> said(Request request, Two two) {
        if (request.isLarge() || two.a().isEmpty() || two.b().isEmpty()) {
            return List.of();
        }
        EntryLines lines = new EntryLines(request.actors());
        return request.ledger().stream(Entry.Agreement.class)
                .filter(g -> Stream.of(two.a(), two.b())
                        .flatMap(Optional::stream)
                        .allMatch(x -> g.parties().stream().anyMatch(p -> p.isOrBelongsTo(x))))
                .map(g -> new Said(
                        g.id().toString(),
                        PlainWords.dates(SafeWords.flat(lines.what(g))),
                        SafeWords.flat(g.common().anchor().exact()),
                        request.sentence(g)))
                .toList();
    }

    private static JsonNode json(Model model) {
        return JsonObject.exact()
                .put("day", model.day())
                .put(
                        "treaties",
                        model.rows(),
                        r -> JsonObject.exact()
                                .put("id", r.id())
                                .put("name", r.name())
                                .put("when", r.when())
                                .put("inForce", r.inForce())
                                .put("duties", r.duties())
                                .put("parties", r.parties())
                                .put("text", r.text())
                                .put("source", r.source())
                                .put("decided", r.decided()))
                .put(
                        "said",
                        model.said(),
                        s -> JsonObject.exact().put("entry", s.id()).put("what", s.what()))
                .node();
    }

    private static ScreenTable table(Model model) {
        ScreenTable.Rows rows =
                ScreenTable.of("id", "name", "when", "in force", "duties", "parties", "text", "source", "decided");
        model.rows()
                .forEach(r -> rows.row(
                        r.id(),
                        r.name(),
                        r.when(),
                        r.inForce(),
                        r.duties(),
                        r.parties(),
                        r.text(),
                        r.source(),
                        String.join(" ", r.decided())));
        return rows.done();
    }
}
