package casus.ledger.decision;

import casus.ledger.decision.Decision.Act;
import casus.ledger.decision.Decision.GradeTarget;
import casus.ledger.decision.Decision.Verdict;
import casus.ledger.record.Common;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What the log of decisions comes to: those in force, and what each makes of an entry, an article, an outlet, a
/// name or a contradiction. Of two decisions on one thing the later one holds; one that was taken back holds
/// nothing, and an undo can itself be taken back.
public final class Decisions {
    /// Nobody has decided anything.
    public static final Decisions NONE = new Decisions(List.of());

    private record Pair(EntryId a, EntryId b) {
        static Pair of(EntryId a, EntryId b) {
            return a.compareTo(b) <= 0 ? new Pair(a, b) : new Pair(b, a);
        }
    }

    private record Disagreement(Contradiction.Type type, Pair pair) {}

    private final List<Decision> inForce;
    private final Map<EntryId, List<Act>> byEntry = new HashMap<>();
    private final Set<EntryId> added = new HashSet<>();
    private final Map<String, String> described = new HashMap<>();
    private final Map<String, String> sources = new TreeMap<>();
    private final Map<EntryId, List<Decision>> comments = new TreeMap<>();
    private final Set<Integer> done = new HashSet<>();
    private final Map<String, Decision> dates = new HashMap<>();
    private final Map<String, Decision> grades = new HashMap<>();
    private final Map<Pair, Decision> links = new HashMap<>();
    private final Map<Disagreement, Decision> settled = new HashMap<>();
    private final List<Decision> resolved = new ArrayList<>();
    private final List<Decision.SecondReading> readings = new ArrayList<>();
    private final Set<EntryId> agreed = new HashSet<>();
    private final Set<EntryId> differing = new HashSet<>();
    private final Identities people;
    private final Identities actors;

    private Decisions(List<Decision> inForce) {
        this.inForce = List.copyOf(inForce);
        this.inForce.forEach(this::file);
        this.people = Identities.of(identities(true));
        this.actors = Identities.of(identities(false));
    }

    /// The effect of a whole log.
    public static Decisions of(List<Decision> log) {
        Set<Integer> undone = new HashSet<>();
        for (Decision d : log.reversed()) {
            if (!undone.contains(d.number()) && d.act() instanceof Decision.Undo undo) {
                undone.add(undo.number());
            }
        }
        return new Decisions(log.stream()
                .filter(d -> !undone.contains(d.number()) && !(d.act() instanceof Decision.Undo))
                .toList());
    }

    private void file(Decision d) {
        switch (d.act()) {
            case Decision.Review r ->
                byEntry.computeIfAbsent(r.entry(), e -> new ArrayList<>()).add(r);
            case Decision.Correct c ->
                byEntry.computeIfAbsent(c.entry(), e -> new ArrayList<>()).add(c);
            case Decision.Add a -> {
                byEntry.computeIfAbsent(a.entry().id(), e -> new ArrayList<>()).addFirst(a);
                added.add(a.entry().id());
            }
            case Decision.Publish p -> dates.put(p.article(), d);
            case Decision.Describe p -> described.put(p.part().wire() + " " + p.article(), p.value());
            case Decision.SameSource s -> sources.put(s.article(), s.with());
            case Decision.Comment c ->
                comments.computeIfAbsent(c.entry(), e -> new ArrayList<>()).add(d);
            case Decision.Done x -> done.add(x.comment());
            case Decision.Grade g -> grades.put(g.of().wire() + " " + g.name(), d);
            case Decision.Link l -> links.put(Pair.of(l.a(), l.b()), d);
            case Decision.Settle s -> settled.put(new Disagreement(s.type(), Pair.of(s.a(), s.b())), d);
            case Decision.Resolve r -> {
                resolved.removeIf(old -> ((Decision.Resolve) old.act()).settles(r.question()));
                resolved.add(d);
            }
            case Decision.Identity i -> {}
            case Decision.BadDate b -> {}
            case Decision.Treaty t -> {}
            case Decision.SecondReading s -> read(s);
            case Decision.Undo u -> {}
        }
    }

    /// Each entry of a second reading stands because of it; a person's word on one comes later and goes first.
    private void read(Decision.SecondReading s) {
        Set<EntryId> held = new HashSet<>(s.unsure());
        for (EntryId id : s.entries()) {
            Common.Review state = held.contains(id) ? Common.Review.UNSURE : Common.Review.SUGGESTED;
            byEntry.computeIfAbsent(id, e -> new ArrayList<>()).add(new Decision.Review(id, state));
        }
        readings.add(s);
        agreed.addAll(s.agreed());
        differing.addAll(s.differing());
        differing.addAll(s.unsure());
    }

    private List<Decision> identities(boolean person) {
        Map<String, Decision> latest = new HashMap<>();
        inForce.stream()
                .filter(d -> d.act() instanceof Decision.Identity i && i.person() == person)
                .forEach(d -> {
                    Decision.Identity i = (Decision.Identity) d.act();
                    latest.put(i.a().compareTo(i.b()) <= 0 ? i.a() + "\n" + i.b() : i.b() + "\n" + i.a(), d);
                });
        return latest.values().stream()
                .sorted(java.util.Comparator.comparing(Decision::number))
                .toList();
    }

    /// Decisions that hold but decide nothing, since their date cannot be read: which, where and what to do.
    public List<InputProblem> unreadable() {
        return inForce.stream().flatMap(d -> unreadable(d).stream()).toList();
    }

    private static Optional<InputProblem> unreadable(Decision d) {
        return switch (d.act()) {
            case Decision.BadDate b -> Optional.of(leftOut(d, b.published(), b.article()));
            case Decision.Correct c ->
                Corrections.badDate(c).map(date -> leftOut(d, date, c.entry().toString()));
            default -> Optional.empty();
        };
    }

    private static InputProblem leftOut(Decision d, String date, String of) {
        return new InputProblem(
                d.name(),
                "\"" + date + "\" is no date for " + of + ", so this decision is left out",
                "take it back with `casus undo " + d.name() + "`, and decide it again with a date such as 2025-06-20");
    }

    /// Those that hold, in the order in which they were made.
    public List<Decision> inForce() {
        return inForce;
    }

    /// Without judgements about the world made after `day`: who judges a contradiction in July knows what was
    /// printed in July. What a text says, when it was printed and whose name is whose do not depend on the day.
    public Decisions asOf(LocalDate day) {
        return new Decisions(inForce.stream()
                .filter(d -> !isAboutTheWorld(d) || !d.day().isAfter(day))
                .toList());
    }

    private static boolean isAboutTheWorld(Decision d) {
        return d.act() instanceof Decision.Settle || d.act() instanceof Decision.Resolve;
    }

    /// What was decided on an entry, in order.
    public List<Act> on(EntryId entry) {
        return byEntry.getOrDefault(entry, List.of());
    }

    /// Whether somebody put this entry on record by hand.
    public boolean isAdded(EntryId entry) {
        return added.contains(entry);
    }

    /// What an analyst says of an article's title or outlet; an empty text for none.
    public Optional<String> described(String article, Decision.Part part) {
        return Optional.ofNullable(described.get(part.wire() + " " + article));
    }

    /// Whose word an article carries, by an analyst: article to another one, or to an empty text for its own.
    public Map<String, String> sources() {
        return Collections.unmodifiableMap(sources);
    }

    /// Comments and tasks, by the entry they are on, in the order in which they were made.
    public Map<EntryId, List<Decision>> comments() {
        return Collections.unmodifiableMap(comments);
    }

    /// Whether a task was done.
    ///
    /// @param comment the decision that set it
    public boolean isDone(Decision comment) {
        return done.contains(comment.number());
    }

    /// The day of publication an analyst set.
    public Optional<Edtf> published(String article) {
        return Optional.ofNullable(dates.get(article)).map(d -> ((Decision.Publish) d.act()).published());
    }

    /// The grade an analyst gave.
    ///
    /// @param name of the outlet, speaker or article, or the entry's id
    public Optional<Decision> grade(GradeTarget of, String name) {
        return Optional.ofNullable(grades.get(of.wire() + " " + name));
    }

    /// Whether an analyst said that two entries report one act, or do not.
    public Optional<Verdict> link(EntryId a, EntryId b) {
        return Optional.ofNullable(links.get(Pair.of(a, b))).map(d -> ((Decision.Link) d.act()).verdict());
    }

    /// Entries an analyst linked or parted.
    public Stream<Decision.Link> links() {
        return links.values().stream()
                .sorted(java.util.Comparator.comparing(Decision::number))
                .map(d -> (Decision.Link) d.act());
    }

    /// What an analyst made of a contradiction.
    public Optional<Decision> settled(Contradiction.Type type, EntryId a, EntryId b) {
        return Optional.ofNullable(settled.get(new Disagreement(type, Pair.of(a, b))));
    }

    /// What came of questions, the last word on each, in the order in which they were said.
    public List<Decision> resolutions() {
        return List.copyOf(resolved);
    }

    /// What was decided on treaties, in order. A treaty has days of its own, so these do not depend on the day on
    /// which they were made.
    public List<Decision> treaties() {
        return inForce.stream().filter(d -> d.act() instanceof Decision.Treaty).toList();
    }

    /// The readings of second readers that hold, in order.
    public List<Decision.SecondReading> readings() {
        return List.copyOf(readings);
    }

    /// Whether two readers have this entry, and neither reads it otherwise.
    public boolean isAgreed(EntryId id) {
        return agreed.contains(id) && !differing.contains(id);
    }

    /// Whether two readers read otherwise what this entry tells.
    public boolean isDisputed(EntryId id) {
        return differing.contains(id);
    }

    /// Which actors' ids are one.
    public Identities actors() {
        return actors;
    }

    /// Which persons' names are one.
    public Identities people() {
        return people;
    }

    /// An entry under the names judged to be one.
    public Entry renamed(Entry entry) {
        return actors.isEmpty() && people.isEmpty()
                ? entry
                : entry.renamed(id -> new ActorId(actors.shown(id.value())), people::shown);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Decisions that && inForce.equals(that.inForce);
    }

    @Override
    public int hashCode() {
        return inForce.hashCode();
    }

    @Override
    public String toString() {
        return inForce.size() + " decisions in force";
    }
}
