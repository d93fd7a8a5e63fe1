package casus.assess.reply;

import casus.assess.question.grammar.ParsedQuestion;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.gap.Gap;
import casus.ledger.gap.Step;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.Edtf;
import casus.terms.Feeds;
import casus.terms.Feeds.Side;
import casus.terms.Rung;
import casus.terms.code.Stage;
import casus.terms.code.WireName;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// What the case has on record of one helping another, as far as a question asks: no forecast.
///
/// @param done    reported as done, dated first, latest first
/// @param claimed reported as done, but only on one party's word
/// @param denied  reported as not done, refused or stalled
/// @param meant   planned, offered or promised
/// @param undated how many of those done have no date
/// @param elsewhen how many fell out because their date is not in the year asked for
public record PairRecord(
        List<Step> done, List<Step> claimed, List<Step> denied, List<Step> meant, int undated, int elsewhen) {
    private static final Set<String> REFUSALS =
            Set.of(Stage.DECLINED.wire(), Stage.STALLED.wire(), Stage.LAPSED.wire());
    private static final Comparator<Step> LATEST = Comparator.comparing((Step s) ->
                    s.time().flatMap(Edtf::earliest).map(d -> -d.toEpochDay()).orElse(Long.MAX_VALUE))
            .thenComparing(s -> -s.reports().size())
            .thenComparing(s -> s.reports().getFirst().id());

    public PairRecord {
        done = List.copyOf(done);
        claimed = List.copyOf(claimed);
        denied = List.copyOf(denied);
        meant = List.copyOf(meant);
    }

    /// The record of the first helper and the first one helped that the question names.
    public static PairRecord of(ParsedQuestion asked, ActorId patron, ActorId protege, Ledger ledger, Actors actors) {
        List<Step> about = Gap.of(ledger, actors, patron, protege).all().steps().stream()
                .filter(isAsked(asked, patron, protege))
                .sorted(LATEST)
                .toList();
        List<Step> then = about.stream().filter(s -> isIn(s, asked)).toList();
        List<Step> told = then.stream()
                .filter(s -> s.told() && (s.deed() || isHelp(asked)) && !REFUSALS.contains(s.what()))
                .toList();
        return new PairRecord(
                told.stream().filter(Step::certain).toList(),
                told.stream().filter(s -> !s.certain()).toList(),
                then.stream()
                        .filter(s -> s.status().equals("denied") || s.told() && REFUSALS.contains(s.what()))
                        .toList(),
                then.stream()
                        .filter(s -> !s.what().equals(Stage.REQUESTED.wire()))
                        .filter(s -> s.status().equals("planned")
                                || s.told() && !s.deed() && !isHelp(asked) && !REFUSALS.contains(s.what()))
                        .toList(),
                (int) told.stream().filter(s -> s.time().isEmpty()).count(),
                about.size() - then.size());
    }

    private static boolean isHelp(ParsedQuestion asked) {
        return asked.rung().filter(Rung.WORDS.wire()::equals).isPresent();
    }

    private static boolean isIn(Step step, ParsedQuestion asked) {
        if (asked.time().year().isEmpty()) {
            return true;
        }
        int year = asked.time().year().getAsInt();
        Optional<Edtf> time = step.time();
        boolean before =
                time.flatMap(Edtf::latest).filter(d -> d.getYear() < year).isPresent();
        boolean after =
                time.flatMap(Edtf::earliest).filter(d -> d.getYear() > year).isPresent();
        return !before && !after;
    }

    private static Predicate<Step> isAsked(ParsedQuestion asked, ActorId patron, ActorId protege) {
        if (asked.item().isPresent()) {
            String item = plain(asked.item().get());
            return s -> isTransfer(s)
                    && s.reports().stream().anyMatch(e -> plain(words(e)).contains(item));
        }
        Optional<Rung> rung = asked.rung().flatMap(r -> WireName.find(Rung.class, r));
        return s -> rung.map(r ->
                        s.reports().stream().anyMatch(e -> rungs(e, protege).contains(r)))
                .orElse(true);
    }

    private static boolean isTransfer(Step step) {
        return WireName.find(Stage.class, step.what()).isPresent();
    }

    private static String words(Entry entry) {
        return entry instanceof Entry.Transfer t
                ? t.item() + " " + t.designation().orElse("") + " "
                        + t.common().anchor().exact()
                : entry.common().anchor().exact();
    }

    /// Small letters and digits alone, without the s of a plural.
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N} ]+", "").replaceAll("s\\b", "");
    }

    private static Set<Rung> rungs(Entry entry, ActorId protege) {
        return switch (entry) {
            case Entry.Event e ->
                e.recipients().stream()
                        .map(r -> r.isOrBelongsTo(protege) ? Side.PROTEGE : Side.OTHER)
                        .flatMap(side -> Feeds.event(e.type(), e.mode(), e.contexts(), side).stream())
                        .collect(Collectors.toSet());
            case Entry.Transfer t -> Feeds.transfer(t.stage()).stream().collect(Collectors.toSet());
            case Entry.Statement s -> Set.of(Rung.WORDS);
            case Entry.Agreement a -> Set.of();
            case Entry.Driver d -> Set.of();
            case Entry.Expectation x -> Set.of();
        };
    }
}
