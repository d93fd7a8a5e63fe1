package casus.ledger.file;

import casus.ledger.decision.Corrections;
import casus.ledger.decision.Decision;
import casus.ledger.decision.Decision.Act;
import casus.ledger.decision.Decisions;
import casus.ledger.decision.Identities;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Lets a decision into the log, or says why not: what it speaks of must be in the case, and it must not
/// contradict a judgement that holds.
final class Admission {
    private final CaseFile file;
    private final List<Decision> log;

    Admission(CaseFile file, List<Decision> log) {
        this.file = file;
        this.log = log;
    }

    void check(Act act) {
        switch (act) {
            case Decision.Review r -> entry(r.entry());
            case Decision.Correct c -> Corrections.check(entry(c.entry()), c);
            case Decision.Add a -> added(a.entry());
            case Decision.Describe d -> held(d.article());
            case Decision.SameSource s -> sources(s);
            case Decision.Comment c -> entry(c.entry());
            case Decision.Done d -> task(d.comment());
            case Decision.Publish p -> article(p);
            case Decision.BadDate b ->
                throw new InputProblem(
                        b.article(), "\"" + b.published() + "\" is no date", "write it as 2025-06-20, 2025-06 or 2025");
            case Decision.Grade g -> grade(g);
            case Decision.Identity i -> identity(i);
            case Decision.Link l -> {
                entry(l.a());
                entry(l.b());
                different(l.a().toString(), l.b().toString());
            }
            case Decision.Settle s -> {
                entry(s.a());
                entry(s.b());
            }
            case Decision.Resolve r -> {}
            case Decision.Treaty t -> {}
            case Decision.SecondReading s -> reading(s);
            case Decision.Undo u -> undo(u);
        }
    }

    private Entry entry(EntryId id) {
        return file.entry(id)
                .orElseThrow(() -> new InputProblem(
                        id.toString(), "no entry of the case has this id", "list the entries with `casus ledger`"));
    }

    private void held(String article) {
        if (!file.holds(article)) {
            throw new InputProblem(article, "no article of the case has this name", "list them with `casus sources`");
        }
    }

    private void sources(Decision.SameSource s) {
        held(s.article());
        if (!s.with().isEmpty()) {
            held(s.with());
            different(s.article(), s.with());
        }
    }

    /// Its words stand in its article, and its id is free; or it stands there already, as a case made again from
    /// its tables has it.
    private void added(Entry entry) {
        held(entry.common().article());
        String text = file.catalogue()
                .article(entry.common().article(), Optional.empty())
                .map(FiledArticle::text)
                .orElse("");
        if (!entry.common().anchor().isLiveIn(text)) {
            throw new InputProblem(
                    entry.common().article(),
                    "the words of " + entry.id() + " do not stand at that place of the article",
                    "take them from the article as it is shown");
        }
        boolean free = entry.id().number() >= file.nextEntry().number();
        if (!free && file.asFound(entry.id()).filter(entry::equals).isEmpty()) {
            throw new InputProblem(
                    entry.id().toString(), "another entry has this id", "send the form again: it takes the next one");
        }
    }

    private void task(int comment) {
        boolean open = Decisions.of(log).inForce().stream()
                .anyMatch(d -> d.number() == comment && d.act() instanceof Decision.Comment c && c.task());
        if (!open) {
            throw new InputProblem("D-" + comment, "no task of the case has this name", "take one from the list");
        }
    }

    private void article(Decision.Publish publish) {
        held(publish.article());
        if (publish.published().latest().isEmpty()) {
            throw new InputProblem(
                    publish.article(),
                    "\"" + publish.published() + "\" does not say the year",
                    "give at least a year, such as 2025 or 2025-06-14");
        }
    }

    private void reading(Decision.SecondReading reading) {
        reading.articles().stream().filter(a -> !file.holds(a)).findFirst().ifPresent(a -> {
            throw new InputProblem(a, "no article of the case has this name", "list them with `casus sources`");
        });
        reading.entries().forEach(this::entry);
    }

    private void grade(Decision.Grade grade) {
        if (grade.of() == Decision.GradeTarget.ENTRY) {
            entry(EntryId.parse(grade.name()));
        }
    }

    private void identity(Decision.Identity i) {
        different(i.a(), i.b());
        Decisions decisions = Decisions.of(log);
        Identities judged = i.person() ? decisions.people() : decisions.actors();
        List<Decision> against = judged.against(i.a(), i.b(), i.verdict());
        if (!against.isEmpty()) {
            throw new InputProblem(
                    i.a() + " and " + i.b(),
                    "an earlier judgement says otherwise: "
                            + against.stream().map(Admission::line).collect(Collectors.joining("; ")),
                    "take it back first with `casus undo " + against.getFirst().name() + "`");
        }
    }

    private static String line(Decision d) {
        Decision.Identity i = (Decision.Identity) d.act();
        return d.name() + ", " + i.a() + " and " + i.b() + " "
                + (i.verdict() == Decision.Verdict.SAME ? "are the same" : "are not the same");
    }

    private static void different(String a, String b) {
        if (a.equals(b)) {
            throw new InputProblem(a, "this is one and the same", "name two");
        }
    }

    private void undo(Decision.Undo undo) {
        Optional<Decision> meant =
                log.stream().filter(d -> d.number() == undo.number()).findFirst();
        if (meant.isEmpty()) {
            throw new InputProblem(
                    "D-" + undo.number(), "no decision has this name", "list them with `casus undo --list`");
        }
        boolean holds = Decisions.of(log).inForce().contains(meant.orElseThrow());
        if (!holds) {
            throw new InputProblem(
                    "D-" + undo.number(),
                    meant.orElseThrow().act() instanceof Decision.Undo
                            ? "it takes another back; make that decision again instead"
                            : "it is taken back already",
                    "list the decisions with `casus undo --list`");
        }
        resting(meant.orElseThrow()).ifPresent(d -> {
            throw new InputProblem(
                    "D-" + undo.number(),
                    d.name() + " changes the treaty that it adds",
                    "take that back first with `casus undo " + d.name() + "`");
        });
    }

    /// The last change of a treaty that an earlier decision added.
    private Optional<Decision> resting(Decision added) {
        return added.act() instanceof Decision.Treaty t && t.change() == Decision.TreatyChange.ADD
                ? Decisions.of(log).treaties().reversed().stream()
                        .filter(d -> d.number() > added.number()
                                && ((Decision.Treaty) d.act()).treaty().equals(t.treaty()))
                        .findFirst()
                : Optional.empty();
    }
}
