package casus.assess.question;

import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.terms.ActorId;
import casus.terms.Edtf;
import casus.terms.Feeds.Side;
import casus.terms.Question;
import casus.terms.code.EventType;
import casus.terms.code.Status;
import casus.terms.table.JudgedNumbers;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// One question before one ledger: who is who, which articles are about the pair, and when the attack was.
public final class QuestionContext {
    private static final JudgedNumbers JUDGED = JudgedNumbers.load("/casus/assess/judged.csv");
    private static final int ROUND_DAYS = JUDGED.count("attack.pause");
    private static final int VAGUE_DAYS = JUDGED.count("attack.vague");

    private final Question question;
    private final Ledger ledger;
    private final Actors actors;
    private final Map<String, String> families = new HashMap<>();
    private final Set<String> aboutPair = new HashSet<>();
    private final Optional<LocalDate> reference;

    public QuestionContext(Question question, Ledger ledger, Actors actors) {
        this.question = question;
        this.ledger = ledger;
        this.actors = actors;
        ledger.articles().forEach(a -> families.put(a.name(), a.family()));
        findArticlesAboutPair();
        reference = attack().flatMap(Attack::start)
                .or(() -> ledger.articles().stream().map(FiledArticle::notAfter).max(Comparator.naturalOrder()));
    }

    public Question question() {
        return question;
    }

    public Ledger ledger() {
        return ledger;
    }

    public Actors actors() {
        return actors;
    }

    public boolean isPatron(ActorId actor) {
        return actor.isOrBelongsTo(question.patron());
    }

    public boolean isProtege(ActorId actor) {
        return actor.isOrBelongsTo(question.protege());
    }

    public boolean isAdversary(ActorId actor) {
        return question.adversary().filter(z -> actor.isOrBelongsTo(z)).isPresent();
    }

    public Side side(ActorId actor) {
        return isProtege(actor) ? Side.PROTEGE : isAdversary(actor) ? Side.ADVERSARY : Side.OTHER;
    }

    public String family(Entry entry) {
        return families.getOrDefault(entry.common().article(), entry.common().article());
    }

    public int families(Collection<? extends Entry> entries) {
        return (int) entries.stream().map(this::family).distinct().count();
    }

    public static boolean isTold(Entry entry) {
        return entry.common().status() == Status.OCCURRED || entry.common().status() == Status.ONGOING;
    }

    /// Whether it stands on the word of somebody else than who did it; who speaks of its own act is no hearsay.
    public static boolean isHearsay(Entry entry) {
        return entry.common().accordingTo().isPresent()
                && entry.common()
                        .accordingTo()
                        .flatMap(by -> by.actor())
                        .map(ActorId::whole)
                        .filter(by -> doers(entry).anyMatch(a -> a.isOrBelongsTo(by)))
                        .isEmpty();
    }

    private static Stream<ActorId> doers(Entry entry) {
        return switch (entry) {
            case Entry.Event e -> e.actors().stream();
            case Entry.Transfer t -> t.supplier().stream();
            case Entry.Agreement a -> a.parties().stream();
            case Entry.Statement s -> s.actor().stream();
            case Entry.Driver d -> Stream.empty();
            case Entry.Expectation x -> Stream.empty();
        };
    }

    public static Optional<Edtf> time(Entry entry) {
        return entry.common().time().map(Common.Time::edtf);
    }

    /// Whether the article is about this patron and this protégé, and not about the same patron and somebody
    /// else.
    public boolean isAboutPair(Entry entry) {
        return aboutPair.contains(entry.common().article());
    }

    private void findArticlesAboutPair() {
        List<ActorId> attackers = attackers(ledger, question.protege());
        ledger.entries().stream()
                .collect(Collectors.groupingBy(e -> e.common().article()))
                .forEach((article, entries) -> {
                    if (mostlyAboutProtege(entries, attackers)) {
                        aboutPair.add(article);
                    }
                });
    }

    private boolean mostlyAboutProtege(List<Entry> entries, List<ActorId> attackers) {
        long protege = entries.stream()
                .filter(e -> e.named().stream().anyMatch(this::isProtege))
                .count();
        Map<ActorId, Long> others = entries.stream()
                .flatMap(this::helped)
                .filter(w -> !isPatron(w) && !isProtege(w) && attackers.stream().noneMatch(a -> w.isOrBelongsTo(a)))
                .distinct()
                .collect(Collectors.toMap(
                        w -> w,
                        w -> entries.stream().filter(e -> e.named().contains(w)).count()));
        return protege > 0 && others.values().stream().allMatch(n -> n <= protege);
    }

    /// Whom the patron has a pact with, or gives something to, or speaks up for, by this entry.
    private Stream<ActorId> helped(Entry entry) {
        return switch (entry) {
            case Entry.Agreement a ->
                a.parties().stream().anyMatch(this::isPatron) ? a.parties().stream() : Stream.empty();
            case Entry.Transfer t ->
                t.supplier().filter(this::isPatron).isPresent() ? t.recipient().stream() : Stream.empty();
            case Entry.Event e -> isHelp(e) ? e.recipients().stream() : Stream.empty();
            case Entry.Statement s -> Stream.empty();
            case Entry.Driver d -> Stream.empty();
            case Entry.Expectation x -> Stream.empty();
        };
    }

    private boolean isHelp(Entry.Event event) {
        return Set.of(EventType.AID, EventType.SUPPORT).contains(event.type())
                && event.actors().stream().anyMatch(this::isPatron);
    }

    /// The attacks of one actor on another, told as done.
    static List<Entry.Event> attacks(Ledger ledger, ActorId by, ActorId on) {
        return ledger.stream(Entry.Event.class)
                .filter(e -> e.type() == EventType.ASSAULT && isTold(e))
                .filter(e -> e.actors().stream().anyMatch(a -> a.isOrBelongsTo(by))
                        && e.recipients().stream().anyMatch(r -> r.isOrBelongsTo(on)))
                .toList();
    }

    /// Everybody told to have attacked `victim`, states for their bodies.
    static List<ActorId> attackers(Ledger ledger, ActorId victim) {
        return ledger.stream(Entry.Event.class)
                .filter(e -> e.type() == EventType.ASSAULT && isTold(e))
                .filter(e -> e.recipients().stream().anyMatch(r -> r.isOrBelongsTo(victim)))
                .flatMap(e -> e.actors().stream())
                .map(ActorId::whole)
                .distinct()
                .sorted()
                .toList();
    }

    /// Who attacked `victim` most often: by families of articles, then by entries, then the latest.
    static Optional<ActorId> mostFrequentAttacker(Ledger ledger, ActorId victim, ActorId except) {
        List<Entry.Event> on = ledger.stream(Entry.Event.class)
                .filter(e -> e.type() == EventType.ASSAULT && isTold(e))
                .filter(e -> e.recipients().stream().anyMatch(r -> r.isOrBelongsTo(victim)))
                .toList();
        Map<ActorId, List<Entry.Event>> by = new HashMap<>();
        Map<ActorId, Integer> families = new HashMap<>();
        on.stream()
                .flatMap(e -> e.actors().stream())
                .map(ActorId::whole)
                .distinct()
                .forEach(a -> {
                    List<Entry.Event> theirs = on.stream()
                            .filter(e -> e.actors().stream().anyMatch(x -> x.isOrBelongsTo(a)))
                            .toList();
                    by.put(a, theirs);
                    families.put(a, ledger.families(theirs));
                });
        Comparator<ActorId> byFamilies = Comparator.comparing(a -> families.getOrDefault(a, 0));
        Comparator<ActorId> byEntries =
                Comparator.comparing(a -> by.getOrDefault(a, List.of()).size());
        Comparator<ActorId> byDate = Comparator.comparing(a -> by.getOrDefault(a, List.of()).stream()
                .flatMap(e -> time(e).flatMap(Edtf::earliest).stream())
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN));
        return by.keySet().stream()
                .filter(a -> !a.isOrBelongsTo(except) && !a.isOrBelongsTo(victim))
                .max(byFamilies
                        .thenComparing(byEntries)
                        .thenComparing(byDate)
                        .thenComparing(Comparator.reverseOrder()));
    }

    private record DatedEvent(Entry.Event entry, LocalDate from, LocalDate to) {
        boolean exact() {
            return from.equals(to) || time(entry).filter(Edtf::isInterval).isPresent();
        }
    }

    /// The latest round of attacks: attacks no more than 30 days apart are one round. It starts on the first day
    /// any of them names; a month or a year alone only where no day is told.
    public Optional<Attack> attack() {
        List<Entry.Event> all = question.adversary()
                .map(z -> attacks(ledger, z, question.protege()))
                .orElse(List.of());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        List<DatedEvent> dated = dated(all);
        if (dated.isEmpty()) {
            return Optional.of(new Attack(Optional.empty(), ids(all), families(all), List.of()));
        }
        List<DatedEvent> round = new ArrayList<>();
        LocalDate from = LocalDate.MAX;
        for (DatedEvent one : dated) {
            if (!round.isEmpty() && ChronoUnit.DAYS.between(one.to(), from) > ROUND_DAYS) {
                break;
            }
            round.add(one);
            from = one.from().isBefore(from) ? one.from() : from;
        }
        List<DatedEvent> exact = round.stream().filter(DatedEvent::exact).toList();
        LocalDate start = (exact.isEmpty() ? round : exact)
                .stream().map(DatedEvent::from).min(Comparator.naturalOrder()).orElseThrow();
        List<Entry.Event> of = all.stream().filter(e -> !isBefore(e, start)).toList();
        List<Entry.Event> earlier = all.stream().filter(e -> isBefore(e, start)).toList();
        return Optional.of(new Attack(Optional.of(start), ids(of), families(of), ids(earlier)));
    }

    private static List<DatedEvent> dated(List<Entry.Event> all) {
        List<DatedEvent> out = new ArrayList<>();
        for (Entry.Event entry : all) {
            time(entry)
                    .ifPresent(t -> t.earliest().ifPresent(from -> {
                        LocalDate to = t.isInterval() ? from : t.latest().orElse(from);
                        if (ChronoUnit.DAYS.between(from, to) <= VAGUE_DAYS) {
                            out.add(new DatedEvent(entry, from, to));
                        }
                    }));
        }
        out.sort(Comparator.comparing(DatedEvent::to)
                .thenComparing(DatedEvent::from)
                .reversed());
        return out;
    }

    /// How many days before the attack it was over, or before the latest article where no attack is dated; 0 for what
    /// has no date, or one after.
    public long daysBefore(Entry entry) {
        return time(entry)
                .flatMap(Edtf::latest)
                .flatMap(to -> reference.map(day -> Math.max(0, ChronoUnit.DAYS.between(to, day))))
                .orElse(0L);
    }

    /// Whether it was clearly over before `day`.
    public static boolean isBefore(Entry entry, LocalDate day) {
        return time(entry).flatMap(Edtf::latest).filter(to -> to.isBefore(day)).isPresent();
    }

    public static List<casus.terms.EntryId> ids(Collection<? extends Entry> entries) {
        return entries.stream().map(Entry::id).distinct().sorted().toList();
    }

    /// The articles of each family that has an entry on the patron or the protégé.
    public Map<String, List<String>> articlesByFamily() {
        Set<String> relevant = ledger.entries().stream()
                .filter(e -> e.named().stream().anyMatch(a -> isPatron(a) || isProtege(a)))
                .map(e -> e.common().article())
                .collect(Collectors.toSet());
        Map<String, List<String>> out = new TreeMap<>();
        for (FiledArticle article : ledger.articles()) {
            if (relevant.contains(article.name())) {
                out.computeIfAbsent(article.family(), f -> new ArrayList<>()).add(article.name());
            }
        }
        return out;
    }
}
