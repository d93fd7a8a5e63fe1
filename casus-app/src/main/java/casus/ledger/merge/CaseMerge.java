package casus.ledger.merge;

import casus.ledger.decision.Decision;
import casus.ledger.decision.Decision.Act;
import casus.ledger.decision.Decisions;
import casus.ledger.file.CaseFile;
import casus.ledger.file.StoredArticle;
import casus.ledger.record.Common;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.terms.Origin;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Lays two cases together.
///
/// What both logs begin with is what one was copied from: it is taken once, and says nothing of agreement. Behind it
/// the decisions of both are made again in the order of their days, those of the first before those of the second
/// on one day, so that each log keeps its order. An entry on which the two clash is filed as unsure on top of
/// both, by `casus merge`, until somebody decides; of any other thing the later decision holds. Nothing that one of the
/// two has is left out, but for a decision that the log does not admit, and that is named.
public final class CaseMerge {
    /// Who files what the merge itself decides.
    public static final String WHO = "casus merge";

    private static final String ALL = "all entries";

    private final CaseFile a;
    private final CaseFile b;
    private final EntryPairing pairing;
    private final List<Decision> logA;
    private final List<Decision> logB;
    private final int shared;
    private final Map<Verdict.Key, Verdict> ofA;
    private final Map<Verdict.Key, Verdict> ofB;

    private CaseMerge(CaseFile a, CaseFile b) {
        this.a = a;
        this.b = b;
        this.pairing = EntryPairing.of(a, b);
        this.logA = a.log();
        this.logB = b.log().stream()
                .map(d -> new Decision(d.number(), d.day(), d.who(), d.why(), named(d.act())))
                .toList();
        int same = 0;
        while (same < Math.min(logA.size(), logB.size()) && logA.get(same).equals(logB.get(same))) {
            same++;
        }
        this.shared = same;
        this.ofA = Verdict.of(own(logA), pairing::kind);
        this.ofB = Verdict.of(own(logB), pairing::kind);
    }

    /// Two cases, which are only read.
    ///
    /// @throws InputProblem where they cannot be one
    public static CaseMerge of(CaseFile a, CaseFile b) {
        return new CaseMerge(a, b);
    }

    private List<Decision> own(List<Decision> log) {
        return Decisions.of(log).inForce().stream()
                .filter(d -> d.number() > shared)
                .toList();
    }

    /// An act of the second case, in the names of the merged one.
    private Act named(Act act) {
        return switch (act) {
            case Decision.Review r -> new Decision.Review(pairing.entry(r.entry()), r.state());
            case Decision.Correct c -> new Decision.Correct(pairing.entry(c.entry()), linked(c.fields()));
            case Decision.Add x -> new Decision.Add(pairing.filed(x.entry()));
            case Decision.Describe x -> new Decision.Describe(pairing.article(x.article()), x.part(), x.value());
            case Decision.SameSource s ->
                new Decision.SameSource(
                        pairing.article(s.article()), s.with().isEmpty() ? "" : pairing.article(s.with()));
            case Decision.Comment c -> new Decision.Comment(pairing.entry(c.entry()), c.task(), c.text());
            case Decision.SecondReading s ->
                new Decision.SecondReading(
                        s.model(),
                        s.host(),
                        s.prompt(),
                        s.temperature(),
                        s.seed(),
                        s.articles().stream().map(pairing::article).toList(),
                        s.entries().stream().map(pairing::entry).toList(),
                        s.unsure().stream().map(pairing::entry).toList(),
                        s.agreed().stream().map(pairing::entry).toList(),
                        s.differing().stream().map(pairing::entry).toList());
            case Decision.Publish p -> new Decision.Publish(pairing.article(p.article()), p.published());
            case Decision.BadDate d -> new Decision.BadDate(pairing.article(d.article()), d.published());
            case Decision.Grade g ->
                switch (g.of()) {
                    case ARTICLE -> new Decision.Grade(g.of(), pairing.article(g.name()), g.mark());
                    case ENTRY ->
                        new Decision.Grade(
                                g.of(), pairing.entry(EntryId.parse(g.name())).toString(), g.mark());
                    case OUTLET, SPEAKER -> g;
                };
            case Decision.Link l -> new Decision.Link(pairing.entry(l.a()), pairing.entry(l.b()), l.verdict());
            case Decision.Settle s ->
                new Decision.Settle(
                        s.type(),
                        pairing.entry(s.a()),
                        pairing.entry(s.b()),
                        s.state(),
                        s.right().map(pairing::entry));
            case Decision.Identity i -> i;
            case Decision.Resolve r -> r;
            case Decision.Treaty t -> t;
            case Decision.Done d -> d;
            case Decision.Undo u -> u;
        };
    }

    /// A field that names an entry names it as in the merged case.
    private Map<String, String> linked(Map<String, String> fields) {
        Map<String, String> out = new TreeMap<>(fields);
        for (String field : List.of("about", "inReturnFor")) {
            out.computeIfPresent(
                    field,
                    (f, id) -> id.matches("L-\\d{1,9}")
                            ? pairing.entry(EntryId.parse(id)).toString()
                            : id);
        }
        return out;
    }

    /// What the two have in common and where they clash; nothing is written.
    public MergeReport report() {
        return report(List.of());
    }

    private MergeReport report(List<InputProblem> left) {
        return new MergeReport(
                pairing.articleShares(),
                pairing.entryShares(),
                new MergeReport.Shares(shared, logA.size() - shared, logB.size() - shared),
                agreement(),
                clashes(),
                left);
    }

    private List<MergeReport.Agreement> agreement() {
        Map<String, List<List<String>>> units = new TreeMap<>();
        List<List<String>> entries = new ArrayList<>();
        ofA.forEach((key, x) -> Optional.ofNullable(ofB.get(key)).ifPresent(y -> {
            List<String> unit = List.of(x.value(), y.value());
            units.computeIfAbsent(key.kind(), k -> new ArrayList<>()).add(unit);
            if (x.isReview()) {
                entries.add(unit);
            }
        }));
        List<MergeReport.Agreement> out = new ArrayList<>();
        units.forEach((kind, some) -> out.add(agreement(kind, some)));
        if (!entries.isEmpty()) {
            out.add(agreement(ALL, entries));
        }
        return out;
    }

    private static MergeReport.Agreement agreement(String kind, List<List<String>> units) {
        return new MergeReport.Agreement(
                kind,
                units.size(),
                (int) units.stream()
                        .filter(u -> u.getFirst().equals(u.getLast()))
                        .count(),
                KrippendorffAlpha.of(
                        units,
                        Verdict.isOrdered(kind) ? KrippendorffAlpha.Metric.ORDINAL : KrippendorffAlpha.Metric.NOMINAL));
    }

    private List<MergeReport.Clash> clashes() {
        List<MergeReport.Clash> out = new ArrayList<>();
        ofA.forEach((key, x) -> Optional.ofNullable(ofB.get(key))
                .filter(y -> !y.value().equals(x.value()))
                .ifPresent(y -> out.add(new MergeReport.Clash(key.kind(), key.name(), side(x), side(y), then(x, y)))));
        return out;
    }

    private static MergeReport.Side side(Verdict v) {
        return new MergeReport.Side(
                v.value(), v.last().name(), v.last().who(), v.last().why());
    }

    private static String then(Verdict x, Verdict y) {
        if (x.isReview()) {
            return Common.Review.UNSURE.wire();
        }
        return x.last().day().isAfter(y.last().day()) ? x.value() : y.value();
    }

    /// Puts all of both into a new case.
    ///
    /// @param into a new, empty case
    public MergeReport into(CaseFile into) throws IOException {
        var byArticle = pairing.byArticle();
        int ofFirst = a.questionLog().articles().size();
        Map<String, String> nameInB = new HashMap<>();
        b.questionLog().articles().forEach(x -> nameInB.put(pairing.article(x.name()), x.name()));
        Map<String, Origin> fromA = a.origins().all();
        Map<String, Origin> fromB = b.origins().all();
        int done = 0;
        for (StoredArticle x : pairing.articles()) {
            byte[] bytes = done++ < ofFirst ? a.bytes(x.name()) : b.bytes(nameInB.getOrDefault(x.name(), x.name()));
            into.questionLog().add(x, bytes, byArticle.getOrDefault(x.name(), List.of()));
            Optional.ofNullable(fromA.get(x.name()))
                    .or(() -> Optional.ofNullable(fromB.get(nameInB.getOrDefault(x.name(), ""))))
                    .ifPresent(origin -> into.origins().keep(x.ordinal(), origin));
        }
        List<InputProblem> left = decisions(into);
        kept(into);
        return report(left);
    }

    private List<InputProblem> decisions(CaseFile into) {
        List<InputProblem> left = new ArrayList<>();
        Map<Integer, Integer> numbersA = new HashMap<>();
        Map<Integer, Integer> numbersB = new HashMap<>();
        for (int i = 0; i < shared; i++) {
            decide(into, logA.get(i), numbersA, left, "both");
            Optional.ofNullable(numbersA.get(i + 1)).ifPresent(n -> numbersB.put(n, n));
        }
        int x = shared;
        int y = shared;
        while (x < logA.size() || y < logB.size()) {
            boolean first = y == logB.size()
                    || x < logA.size() && !logA.get(x).day().isAfter(logB.get(y).day());
            if (first) {
                decide(into, logA.get(x++), numbersA, left, "the first");
            } else {
                decide(into, logB.get(y++), numbersB, left, "the second");
            }
        }
        ofA.forEach((key, v) -> Optional.ofNullable(ofB.get(key))
                .filter(w -> v.isReview() && !w.value().equals(v.value()))
                .ifPresent(w -> into.decide(
                        later(v.last().day(), w.last().day()),
                        WHO,
                        v.last().who() + ": " + v.value() + "; " + w.last().who() + ": " + w.value(),
                        new Decision.Review(EntryId.parse(key.name()), Common.Review.UNSURE))));
        return left;
    }

    private static LocalDate later(LocalDate x, LocalDate y) {
        return x.isAfter(y) ? x : y;
    }

    private static void decide(
            CaseFile into, Decision d, Map<Integer, Integer> numbers, List<InputProblem> left, String whose) {
        try {
            Act act = d.act();
            if (act instanceof Decision.Undo u) {
                Integer meant = numbers.get(u.number());
                if (meant == null) {
                    throw new InputProblem(d.name(), "what it takes back was left out", "nothing is to be done");
                }
                act = new Decision.Undo(meant);
            }
            if (act instanceof Decision.Done done) {
                Integer task = numbers.get(done.comment());
                if (task == null) {
                    throw new InputProblem(d.name(), "the task it ends was left out", "nothing is to be done");
                }
                act = new Decision.Done(task);
            }
            numbers.put(d.number(), into.decide(d.day(), d.who(), d.why(), act).number());
        } catch (InputProblem e) {
            left.add(new InputProblem(
                    d.name() + " of " + whose, e.what(), "decide it again in the merged case: " + d.why()));
        }
    }

    private void kept(CaseFile into) {
        List<CaseFile.LoggedQuestion> asked = new ArrayList<>(a.questions());
        b.questions().stream().filter(q -> !asked.contains(q)).forEach(asked::add);
        asked.forEach(into::ask);
        var briefs = new ArrayList<>(a.questionLog().briefs());
        b.questionLog().briefs().stream().filter(x -> !briefs.contains(x)).forEach(briefs::add);
        briefs.forEach(into.questionLog()::add);
        a.questionLog().wordings().forEach(into.questionLog()::keep);
        b.questionLog().wordings().forEach(into.questionLog()::keep);
    }
}
