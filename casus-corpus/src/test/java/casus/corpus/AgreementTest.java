package casus.corpus;

import static casus.corpus.Samples.article;
import static casus.corpus.Samples.at;
import static casus.corpus.Samples.event;
import static casus.corpus.Samples.optional;
import static casus.corpus.Samples.statement;
import static casus.corpus.record.GoldStatus.DENIED;
import static casus.corpus.record.GoldStatus.OCCURRED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import casus.corpus.record.AnnotatedArticle;
import casus.corpus.record.GoldEvent.Type;
import casus.corpus.record.GoldRecord;
import casus.corpus.record.GoldRecord.Kind;
import casus.corpus.record.GoldStatement.Manner;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementTest {
    /// First: three required events. Second: two of them, one with the wrong status, and an optional one.
    private static final AnnotatedArticle FIRST = article(
            "a",
            event(at(0, 10), "RUS", "IRN", OCCURRED, Type.AID),
            event(at(20, 30), "ISR", "IRN", OCCURRED, Type.ASSAULT),
            event(at(40, 50), "CHN", "IRN", OCCURRED, Type.CONSULT));

    private static final AnnotatedArticle SECOND = article(
            "a",
            event(at(5, 12), "RUS", "IRN", OCCURRED, Type.AID),
            event(at(20, 30), "ISR", "IRN", DENIED, Type.ASSAULT),
            event(optional(42, 48), "IRN", "CHN", OCCURRED, Type.CONSULT));

    @Test
    void countsByHand() {
        Agreement.Counts events = counts(Kind.EVENT, FIRST, SECOND);
        // first's 1st and 3rd are found (the 3rd by an optional record), all three are located
        assertThat(events.first()).isEqualTo(new Agreement.Direction(3, 2, 1, 3));
        // second requires two, of which one is found
        assertThat(events.second()).isEqualTo(new Agreement.Direction(2, 1, 1, 2));
        assertThat(events.f1()).isEqualTo(2 * (2 / 3.0) * .5 / (2 / 3.0 + .5), within(1e-12));
        assertThat(events.strictF1()).isEqualTo(2 * (1 / 3.0) * .5 / (1 / 3.0 + .5), within(1e-12));
        assertThat(events.locatedF1()).isEqualTo(1);
    }

    @Test
    void anOptionalRecordNobodyElseHasCostsNothing() {
        AnnotatedArticle more = article("a", event(at(0, 10), "RUS", "IRN", OCCURRED, Type.AID), noise());
        AnnotatedArticle less = article("a", event(at(0, 10), "RUS", "IRN", OCCURRED, Type.AID));
        assertThat(counts(Kind.EVENT, more, less).f1()).isEqualTo(1);
        assertThat(counts(Kind.EVENT, less, more).f1()).isEqualTo(1);
    }

    private static GoldRecord noise() {
        return event(optional(60, 70), "USA", "RUS", OCCURRED, Type.ACCUSE);
    }

    @Test
    void oneRecordAnswersOne() {
        AnnotatedArticle two = article(
                "a",
                statement(at(0, 10), "Putin", "RUS", Manner.DIRECT),
                statement(at(11, 20), "Putin", "RUS", Manner.DIRECT));
        AnnotatedArticle one = article("a", statement(at(0, 20), "Putin", "RUS", Manner.DIRECT));
        assertThat(counts(Kind.STATEMENT, two, one).first().found()).isEqualTo(1);
        assertThat(counts(Kind.STATEMENT, two, one).first().located()).isEqualTo(2);
    }

    @Test
    void theOrderOfRecordsDecidesNothing() {
        // The wide record could take either; the narrow one fits only the second.
        GoldRecord wide = statement(at(0, 20), "Putin", "RUS", Manner.DIRECT);
        GoldRecord narrow = statement(at(12, 20), "Putin", "RUS", Manner.DIRECT);
        AnnotatedArticle other = article(
                "a",
                statement(at(11, 20), "Putin", "RUS", Manner.DIRECT),
                statement(at(0, 10), "Putin", "RUS", Manner.DIRECT));
        assertThat(counts(Kind.STATEMENT, article("a", wide, narrow), other)
                        .first()
                        .found())
                .isEqualTo(2);
        assertThat(counts(Kind.STATEMENT, article("a", narrow, wide), other)
                        .first()
                        .found())
                .isEqualTo(2);
    }

    @Test
    void articlesWithoutASecondAnnotationAreLeftOut() {
        Agreement agreement = Agreement.of(List.of(FIRST, article("b", noise())), List.of(SECOND));
        assertThat(agreement.articles()).isEqualTo(1);
        assertThat(agreement.total().first().required()).isEqualTo(3);
    }

    @Test
    void alphaIsOverRecordsBothHave() {
        Agreement agreement = Agreement.of(List.of(FIRST), List.of(SECOND));
        KrippendorffAlpha status = agreement.alpha(KeyField.STATUS);
        // three units: equal, occurred and denied, equal
        assertThat(status.units()).isEqualTo(3);
        assertThat(status.equal()).isEqualTo(2);
        // n = 6: five times occurred, once denied; 1 - 5 * 2 / (36 - 26)
        assertThat(status.alpha().getAsDouble()).isEqualTo(0, within(1e-12));
    }

    private static Agreement.Counts counts(Kind kind, AnnotatedArticle first, AnnotatedArticle second) {
        return Agreement.of(List.of(first), List.of(second)).counts(kind);
    }
}
