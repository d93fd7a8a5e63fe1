package casus.game.scenario;

import static casus.ledger.SampleLedger.NORWAY;
import static casus.ledger.SampleLedger.SWEDEN;
import static casus.terms.Forall.forall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.game.Crisis;
import casus.ledger.Ledger;
import casus.ledger.SampleLedger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.read.Article;
import casus.terms.ActorId;
import casus.terms.Estimate;
import casus.terms.InputProblem;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.Term;
import casus.terms.code.EventType;
import casus.terms.code.Motive;
import casus.terms.code.Obligation;
import casus.terms.code.Pull;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import casus.terms.code.Trigger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DraftTest {
    private static final String TEXT = "Sweden asked Norway for Kv-90 vehicles. Norway gave Sweden rifles. "
            + "Denmark struck Sweden. Norway fights Finland.";
    private static final ActorId DENMARK = new ActorId("DNK");
    private static final ActorId FINLAND = new ActorId("FIN");
    private static final String[] ACTORS = {"NOR", "SWE", "DNK", "FIN", "ISL", "Hezbollah", "World Bank"};

    private static Common common(int id, String quote) {
        return SampleLedger.common(id, "note.txt", TEXT, quote, Status.OCCURRED, Optional.empty());
    }

    private static Entry.Event assault(Common common, ActorId who, ActorId whom) {
        return new Entry.Event(
                common,
                List.of(who),
                List.of(whom),
                EventType.ASSAULT,
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty());
    }

    private static Ledger ledger() {
        Article note = SampleLedger.article("note.txt", TEXT);
        return SampleLedger.ledger(
                List.of(note),
                List.of(
                        SampleLedger.transfer(
                                common(1, "Sweden asked Norway for Kv-90 vehicles"),
                                "armoured vehicles of some kind",
                                Stage.REQUESTED,
                                Optional.empty()),
                        SampleLedger.transfer(
                                common(2, "Norway gave Sweden rifles"), "rifles", Stage.DELIVERED, Optional.empty()),
                        assault(common(3, "Denmark struck Sweden"), DENMARK, SWEDEN),
                        assault(common(4, "Norway fights Finland"), NORWAY, FINLAND)));
    }

    private static String draft(Optional<String> item) {
        return Draft.of(
                        ledger(),
                        Actors.load(),
                        new Draft.Roles(Optional.of(NORWAY), Optional.of(SWEDEN), Optional.empty(), item))
                .text();
    }

    @Test
    void aDraftAsksAboutWhatWasAskedForAndNotDeliveredByItsNameInTheLedger() {
        assertThat(draft(Optional.empty()))
                .contains("{id: kv-90-delivered, set: {\"delivered(NOR,SWE)\": 0.95}, evidence: [L-1]}"
                        + "   # requested, and not reported as delivered");
    }

    @Test
    void anItemTheUserNamesIsAskedAboutAndItIsSaidThatNoEntryTellsOfIt() {
        assertThat(draft(Optional.of("Gripen")))
                .contains("{id: gripen-delivered, set: {\"delivered(NOR,SWE)\": 0.95}}   # no entry reports it");
    }

    @Test
    void thePatronsLoadIsNamedAfterTheStateItFights() {
        assertThat(draft(Optional.empty()))
                .contains("\"load(NOR,FIN)\": {", "{id: load-finland-ends, set: {\"load(NOR,FIN)\": 0.1}}");
    }

    @Test
    void theAttackerIsWhoAttacksAndTheDraftCanBeRead() {
        ScenarioReader.ScenarioReading read = Crisis.read("draft", draft(Optional.empty()));
        assertThat(read.problems()).isEmpty();
        assertThat(read.scenario()
                        .orElseThrow()
                        .first(Scenario.Role.ATTACKER)
                        .orElseThrow()
                        .id())
                .isEqualTo("DNK");
    }

    @Test
    void whoIsPatronAndAttackerAtOnceIsRefused() {
        Draft.Roles cast =
                new Draft.Roles(Optional.of(NORWAY), Optional.of(SWEDEN), Optional.of(NORWAY), Optional.empty());
        assertThatThrownBy(() -> Draft.of(ledger(), Actors.load(), cast))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("name three different actors");
    }

    private static Ledger anyLedger(List<Article> articles, RandomGenerator random) {
        List<Entry> entries = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            entries.add(anyEntry(
                    SampleLedger.common(
                            i,
                            articles.get(random.nextInt(articles.size())).name(),
                            TEXT,
                            "Norway",
                            Status.OCCURRED,
                            Optional.empty()),
                    random));
        }
        return SampleLedger.ledger(articles, entries);
    }

    private static Entry anyEntry(Common common, RandomGenerator random) {
        ActorId one = new ActorId(any(random, ACTORS));
        ActorId other = new ActorId(any(random, ACTORS));
        return switch (random.nextInt(4)) {
            case 0 ->
                new Entry.Event(
                        common,
                        List.of(one),
                        List.of(other),
                        any(random, EventType.values()),
                        Optional.empty(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty());
            case 1 ->
                new Entry.Transfer(
                        common,
                        Optional.of(one),
                        Optional.of(other),
                        "guns",
                        Optional.empty(),
                        "artillery",
                        any(random, Stage.values()),
                        Optional.empty(),
                        Optional.empty());
            case 2 ->
                new Entry.Driver(
                        common,
                        one,
                        Optional.of(other),
                        any(random, Motive.values()),
                        any(random, Pull.values()),
                        List.of(),
                        "because");
            default ->
                new Entry.Agreement(
                        common,
                        List.of(one, other),
                        "treaty",
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Map.of(any(random, Obligation.values()), random.nextBoolean()),
                        List.of(),
                        List.of());
        };
    }

    private static <T> T any(RandomGenerator random, T[] some) {
        return some[random.nextInt(some.length)];
    }

    @Test
    void aDraftThatIsWrittenAndReadBackIsTheSameScenario() {
        Actors actors = Actors.load();
        List<ActorId> patrons = List.of(NORWAY, FINLAND, new ActorId("World Bank"), new ActorId("Hezbollah"));
        List<Article> articles = Stream.of("a.txt", "b.txt", "c.txt", "d.txt")
                .map(n -> SampleLedger.article(n, n + " tells this."))
                .toList();
        forall(50, r -> anyLedger(articles, r), ledger -> {
            for (ActorId patron : patrons) {
                Draft draft = Draft.of(
                        ledger,
                        actors,
                        new Draft.Roles(
                                Optional.of(patron), Optional.of(SWEDEN), Optional.of(DENMARK), Optional.of("S-400")));
                ScenarioReader.ScenarioReading read = Crisis.read("draft", draft.text());
                assertThat(read.problems()).isEmpty();
                assertThat(read.scenario()).contains(draft.scenario());
            }
        });
    }

    private static Question question(ActorId patron) {
        return new Question(
                Question.Kind.WILL,
                patron,
                SWEDEN,
                Optional.of(DENMARK),
                Trigger.ATTACK,
                Question.DEFAULT_WINDOW_DAYS,
                Optional.empty(),
                "Will it defend Sweden against Denmark?");
    }

    @Test
    void anOrganisationWhoseNameHasASpaceCanBeThePatron() {
        assertThat(Crisis.finding(ledger(), Actors.load(), question(new ActorId("World Bank")), 64)
                        .estimates())
                .hasSize(Rung.values().length);
    }

    @Test
    void aLineOfTheGameCitesTheEntriesBehindEachDriver() {
        Question question = question(NORWAY);
        Crisis.GameFinding line = Crisis.finding(ledger(), Actors.load(), question, 64);
        assertThat(line.estimates()).hasSize(Rung.values().length);
        Estimate words = line.estimates().getFirst();
        assertThat(words.low().value()).isLessThan(words.probability().value());
        assertThat(words.terms().stream().map(Term::label)).contains("reputation", "simulation rounding");
        assertThat(Crisis.finding(ledger(), Actors.load(), question, 64).estimates())
                .isEqualTo(line.estimates());
    }
}
