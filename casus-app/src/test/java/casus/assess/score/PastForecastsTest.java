package casus.assess.score;

import static org.assertj.core.api.Assertions.assertThat;

import casus.assess.Assessment;
import casus.ledger.actor.Actors;
import casus.ledger.decision.Decision;
import casus.ledger.file.CaseFile;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.read.Article;
import casus.read.Articles;
import casus.terms.ActorId;
import casus.terms.Anchor;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.code.EventType;
import casus.terms.code.Status;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Forecasts of a case, answered again as they were then.
class PastForecastsTest {
    private static final Actors ACTORS = Actors.load();
    private static final String ASKED = "Will Brazil defend Peru against Chile?";
    private static final LocalDate FIRST = LocalDate.of(2031, 6, 14);
    private static final LocalDate SECOND = LocalDate.of(2031, 6, 20);
    private static final LocalDate OUTCOME = LocalDate.of(2031, 7, 13);

    @TempDir
    private Path folder;

    private CaseFile file;

    /// Two articles on the pair, each read on the day it was printed, and one on others.
    @BeforeEach
    void aCase() {
        file = CaseFile.open(folder.resolve("c.casus"));
        print("one.txt", "14 June 2031", FIRST, "Chile attacked Peru in the morning.", "CHL", EventType.ASSAULT, "PER");
        print("two.txt", "20 June 2031", SECOND, "Brazil accused Chile of piracy.", "BRA", EventType.ACCUSE, "CHL");
        print("far.txt", "17 June 2031", SECOND, "Kenya accused Uganda of theft.", "KEN", EventType.ACCUSE, "UGA");
    }

    @AfterEach
    void close() {
        file.close();
    }

    private void print(
            String name, String printed, LocalDate read, String sentence, String actor, EventType type, String to) {
        String text = "A short bulletin\n" + printed + "\n\n" + sentence + "\n";
        Article article = Articles.of(read).read(name, text.getBytes(StandardCharsets.UTF_8));
        int at = text.indexOf(sentence);
        Common common = new Common(
                new EntryId(1),
                name,
                Anchor.of(text, at, at + sentence.length()),
                Status.OCCURRED,
                Optional.empty(),
                Optional.of(new Common.Time(
                        new Edtf(article.published().orElseThrow().text()), printed)),
                Common.Grade.UNKNOWN,
                Common.Review.SUGGESTED,
                new Common.MadeBy("hand", "hand"));
        file.add(
                article,
                List.of(new Entry.Event(
                        common,
                        List.of(new ActorId(actor)),
                        List.of(new ActorId(to)),
                        type,
                        Optional.empty(),
                        Set.of(),
                        Optional.empty(),
                        Optional.empty())));
    }

    private Question question() {
        return Assessment.of(file.ledger(Optional.empty()), ACTORS, SECOND).question(ASKED, Optional.empty());
    }

    private void resolve(LocalDate on, Rung... rungs) {
        file.decide(on, "Ann", "the communiqué", Decision.Resolve.of(question(), List.of(rungs), on, true));
    }

    private PastForecasts past(Optional<LocalDate> asOf) {
        return new PastForecasts(file, ACTORS, asOf, LocalDate.of(2030, 1, 1));
    }

    private PastForecasts.Card card() {
        return past(Optional.empty()).card((done, all, what) -> {});
    }

    @Test
    void aQuestionAskedBeforeItsOutcomeIsScoredAndOneWithoutAnOutcomeIsOpen() {
        file.ask(ASKED, SECOND, Optional.empty());
        file.ask("Will Kenya defend Uganda against Chile?", SECOND, Optional.empty());
        file.ask("Why did Brazil not defend Peru against Chile?", SECOND, Optional.empty());
        file.ask("What is the weather?", SECOND, Optional.empty());
        resolve(OUTCOME, Rung.WORDS);
        List<String> steps = new ArrayList<>();
        PastForecasts.Card card = past(Optional.empty()).card((done, all, what) -> steps.add(done + "/" + all));
        assertThat(steps).containsExactly("1/4", "2/4", "3/4", "4/4");
        assertThat(card.open()).containsExactly("Will Kenya defend Uganda against Chile?");
        QuestionScore score = card.scores().questions().getFirst();
        assertThat(card.scores().questions()).hasSize(1);
        GivenForecast given = score.resolved().given().getFirst();
        assertThat(score.resolved().given()).hasSize(1);
        assertThat(given.day()).isEqualTo(SECOND);
        assertThat(given.afterwards()).isFalse();
        assertThat(given.answer().observed().getFirst().entries()).containsExactly(new EntryId(2));
    }

    @Test
    void aForecastOfTheDayOfTheOutcomeIsNoneUnlessItKnewOnlyWhatWasInPrintBefore() {
        file.ask(ASKED, OUTCOME, Optional.empty());
        file.ask(ASKED, OUTCOME, Optional.of(FIRST));
        file.ask(ASKED, FIRST, Optional.empty());
        resolve(OUTCOME, Rung.WORDS);
        List<GivenForecast> given =
                card().scores().questions().getFirst().resolved().given();
        assertThat(given)
                .extracting(g -> g.day() + " " + g.asOf() + " " + g.afterwards())
                .containsExactly("2031-06-14 Optional.empty false", "2031-07-13 Optional[2031-06-14] true");
        assertThat(given)
                .allSatisfy(g ->
                        assertThat(g.answer().observed().getFirst().entries()).isEmpty());
        assertThat(card().open()).isEmpty();
    }

    @Test
    void anOutcomeThatWasKnownLaterIsNoneAsOfAnEarlierDay() {
        resolve(OUTCOME, Rung.WORDS);
        assertThat(past(Optional.empty()).resolutions()).hasSize(1);
        assertThat(past(Optional.of(OUTCOME)).resolutions()).hasSize(1);
        assertThat(past(Optional.of(OUTCOME.minusDays(1))).resolutions()).isEmpty();
    }

    @Test
    void aReplayAnswersOnEachDayAnArticleOnThePairCameIntoPrintBeforeTheOutcome() {
        resolve(OUTCOME, Rung.WORDS);
        List<String> steps = new ArrayList<>();
        List<PastForecasts.Replay> replays = past(Optional.empty())
                .replays(Optional.empty(), (done, all, what) -> steps.add(done + "/" + all + " " + what));
        assertThat(steps).containsExactly("1/2 2031-06-14", "2/2 2031-06-20");
        PastForecasts.Replay replay = replays.getFirst();
        assertThat(replays).hasSize(1);
        assertThat(replay.path().keySet())
                .extracting(g -> g.day() + " " + g.asOf() + " " + g.afterwards())
                .containsExactly("2031-06-14 Optional[2031-06-14] true", "2031-06-20 Optional[2031-06-20] true");
        assertThat(replay.path().values()).containsExactly(1, 2);
        assertThat(replay.resolved().orElseThrow().given())
                .containsExactlyElementsOf(replay.path().keySet());
        assertThat(replay.score()).isPresent();
    }

    @Test
    void aReplayOfAQuestionWithoutAnOutcomeGoesToTheEndAndHasNoScore() {
        PastForecasts past = past(Optional.empty());
        assertThat(past.replays(Optional.empty(), (done, all, what) -> {})).isEmpty();
        List<PastForecasts.Replay> replays = past.replays(Optional.of(question()), (done, all, what) -> {});
        assertThat(replays).singleElement().satisfies(r -> {
            assertThat(r.question()).isEqualTo(question());
            assertThat(r.path()).hasSize(2);
            assertThat(r.resolved()).isEmpty();
            assertThat(r.score()).isEmpty();
        });
    }

    @Test
    void anOutcomeOnTheDayOfAnArticleLeavesThatArticleOutOfTheReplay() {
        resolve(SECOND, Rung.WORDS);
        assertThat(past(Optional.empty())
                        .replays(Optional.of(question()), (done, all, what) -> {})
                        .getFirst()
                        .path()
                        .values())
                .containsExactly(1);
    }
}
