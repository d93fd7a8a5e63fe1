package casus.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.history.store.PastEvent;
import casus.ledger.actor.Actors;
import casus.terms.ActorId;
import casus.terms.Rung;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private static final LocalDate DAY = LocalDate.of(2024, 1, 1);
    private static final HistoryModel LEARNED = HistoryModel.shipped();

    private static PastEvent event(LocalDate day, String a, String b, EventType type) {
        return new PastEvent(day, a, b, type, Optional.empty(), Set.of(Context.MILITARY), "test", day + a + b, "");
    }

    /// Kenya and Uganda meet every month, Kenya and Ghana hardly ever; Chad attacks Uganda every other year.
    private static List<PastEvent> world() {
        List<PastEvent> out = new ArrayList<>();
        for (int month = 0; month < 120; month++) {
            LocalDate day = LocalDate.of(2014, 1, 5).plusMonths(month);
            out.add(event(day, "KEN", "UGA", EventType.COOPERATE));
            out.add(event(day.plusDays(3), "UGA", "KEN", EventType.SUPPORT));
            if (month % 40 == 0) {
                out.add(event(day, "KEN", "GHA", EventType.COOPERATE));
            }
            if (month % 24 == 7) {
                out.add(event(day.plusDays(9), "TCD", "UGA", EventType.ASSAULT));
                out.add(event(day.plusDays(11), "KEN", "UGA", EventType.AID));
            }
        }
        return out;
    }

    @Test
    void thoseWhoDealWithEachOtherEveryMonthAreLikelierToDoSoAgain() {
        Outlook often = History.of(world(), LEARNED).outlook("KEN", "UGA", DAY, 30);
        Outlook seldom = History.of(world(), LEARNED).outlook("KEN", "GHA", DAY, 30);
        assertThat(chance(often, "COOPERATE")).isGreaterThan(.5);
        assertThat(chance(seldom, "COOPERATE")).isLessThan(.3);
        assertThat(often.next().getFirst().place()).isEqualTo(1);
        assertThat(often.thin()).isFalse();
        assertThat(seldom.thin()).isTrue();
    }

    private static double chance(Outlook o, String kind) {
        return Stream.concat(o.types().stream(), o.rungs().stream())
                .filter(c -> c.kind().equals(kind))
                .findFirst()
                .orElseThrow()
                .probability()
                .value();
    }

    @Test
    void everyKindHasAProbabilityAndALongerHorizonIsNotLessLikely() {
        History history = History.of(world(), LEARNED);
        Outlook month = history.outlook("KEN", "UGA", DAY, 30);
        assertThat(month.types()).hasSize(EventType.values().length);
        assertThat(month.rungs()).hasSize(Rung.values().length);
        assertThat(chance(history.outlook("KEN", "UGA", DAY, 120), "COOPERATE"))
                .isGreaterThanOrEqualTo(chance(month, "COOPERATE") - .02);
    }

    @Test
    void whatComesLaterAndTheOrderOfEventsChangeNothing() {
        List<PastEvent> events = new ArrayList<>(world());
        Outlook before = History.of(events, LEARNED).outlook("KEN", "UGA", DAY, 30);
        events.add(event(DAY, "KEN", "UGA", EventType.ASSAULT));
        events.add(event(DAY.plusDays(5), "UGA", "TCD", EventType.ASSAULT));
        Collections.shuffle(events, new Random(1));
        assertThat(History.of(events, LEARNED).outlook("KEN", "UGA", DAY, 30)).isEqualTo(before);
    }

    @Test
    void swappingTwoNamesSwapsTheAnswer() {
        List<PastEvent> swapped = world().stream()
                .map(e -> new PastEvent(
                        e.day(),
                        swap(e.actor()),
                        swap(e.recipient()),
                        e.type(),
                        e.mode(),
                        e.contexts(),
                        e.set(),
                        e.id(),
                        ""))
                .toList();
        Outlook a = History.of(world(), LEARNED).outlook("KEN", "UGA", DAY, 30);
        Outlook b = History.of(swapped, LEARNED).outlook("XAA", "UGA", DAY, 30);
        for (int i = 0; i < a.types().size(); i++) {
            assertThat(chance(b, a.types().get(i).kind()))
                    .isCloseTo(a.types().get(i).probability().value(), within(1e-9));
        }
    }

    private static String swap(String name) {
        return name.equals("KEN") ? "XAA" : name;
    }

    @Test
    void windowsAfterAnAttackDoNotOverlapAndCountWhatThePatronDid() {
        History.AfterAttacks after = History.of(world(), LEARNED).afterAttacks("KEN", "UGA", DAY, 30);
        assertThat(after.windows()).isEqualTo(5);
        assertThat(after.seen()).containsEntry(Rung.ARMS, 5).containsEntry(Rung.FORCE, 0);
        assertThat(after.mayVote()).isFalse();
    }

    @Test
    void nothingKnownIsNoError() {
        Outlook empty = History.of(List.of(), LEARNED).outlook("KEN", "UGA", DAY, 30);
        assertThat(empty.past()).isEmpty();
        assertThat(empty.next()).isEmpty();
        assertThat(Rhythm.svg(empty, "Kenya", "Uganda & <x>")).contains("Uganda &amp; &lt;x&gt;");
    }

    @Test
    void theChronicleHasThreeHundredFactsBetweenKnownActorsEachWithWhereItCanBeChecked() {
        List<PastEvent> events = Chronicle.load();
        assertThat(events.stream().map(e -> e.day() + e.text()).distinct().count())
                .isGreaterThanOrEqualTo(300);
        Actors actors = Actors.load();
        assertThat(events).allSatisfy(e -> {
            assertThat(actors.find(new ActorId(e.actor()))).isPresent();
            assertThat(actors.find(new ActorId(e.recipient()))).isPresent();
            assertThat(e.id()).isNotBlank();
            assertThat(e.text()).isNotBlank();
            assertThat(e.day()).isBetween(LocalDate.of(2000, 1, 1), LocalDate.of(2025, 12, 31));
        });
    }

    @Test
    void whatShipsHoldsNoNames() throws IOException {
        List<String> lines;
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/casus/history/learned.csv"))) {
            lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
        assertThat(lines.stream().mapToInt(String::length).sum()).isBetween(100_000, 2_000_000);
        assertThat(lines.stream().skip(1))
                .allMatch(l -> l.matches(
                        "(weight|rule|hazard|curve|horizon|kind),[A-Za-z0-9_]*,[-A-Za-z0-9.+]*(,[-0-9.e+]*)*"));
    }
}
