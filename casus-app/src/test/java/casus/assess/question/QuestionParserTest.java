package casus.assess.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.assess.LedgerBuilder;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.terms.ActorId;
import casus.terms.InputProblem;
import casus.terms.Question;
import casus.terms.code.EventType;
import casus.terms.code.Obligation;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionParserTest {
    private static final Actors ACTORS = Actors.load();
    private static final Ledger LEDGER = new LedgerBuilder()
            .in("a.txt")
            .event("CHL", EventType.ASSAULT, "PER")
            .event("KEN", EventType.ASSAULT, "PER")
            .in("b.txt")
            .event("CHL.army", EventType.ASSAULT, "PER")
            .agreement("BRA", "PER", Map.of(Obligation.DEFENSE, false))
            .ledger();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Will Brazil defend Peru against Chile?                          | will BRA PER CHL attack 30 -
            will brazil come to Peru's aid?                                 | will BRA PER CHL attack 30 -
            Will Brazil come to the defence of Peru against Kenya           | will BRA PER KEN attack 30 -
            Would the Brazilian government of Brazil? | -
            Would Brazil fight for Peru if Chile attacks?                   | will BRA PER CHL attack 30 -
            Will Brazil arm Peru if it is attacked by Kenya within 60 days? | will BRA PER KEN attack 60 -
            Will Brazil help Peru by 31 December 2031?                      | will BRA PER CHL now 30 2031-12-31
            Will Brazil help Peru if Chile attacks by June 2032?            | will BRA PER CHL attack 30 2032-06-30
            Will Brazil protect Norway?                                     | will BRA NOR - now 30 -
            Is Brazil going to save Peru from Chile within 2 weeks?         | will BRA PER CHL attack 14 -
            Why did Brazil not defend Peru?                                 | why BRA PER CHL attack 30 -
            Why didn't Brazil come to Peru’s aid against Chile?             | why BRA PER CHL attack 30 -
            Why did Brazil defend Peru?                                     | why BRA PER CHL attack 30 -
            Why won't Brazil help Peru?                                     | why BRA PER CHL attack 30 -
            What follows if Brazil stays out?                               | follows BRA PER CHL attack 30 -
            What follows if Brazil defends Peru against Kenya?              | follows BRA PER KEN attack 30 -
            What happens if Brazil does not defend Peru?                    | follows BRA PER CHL attack 30 -
            """)
    void questionsAreRead(String asked, String read) {
        if (read.equals("-")) {
            assertThatThrownBy(() -> parse(asked)).isInstanceOf(InputProblem.class);
        } else {
            assertThat(line(parse(asked).first())).isEqualTo(read);
        }
    }

    private static Interpretation parse(String asked) {
        return QuestionParser.parse(asked, ACTORS, LEDGER, LocalDate.of(2031, 8, 22));
    }

    private static String line(Question q) {
        return String.join(
                " ",
                q.kind().wire(),
                q.patron().value(),
                q.protege().value(),
                q.adversary().map(ActorId::value).orElse("-"),
                q.trigger().wire(),
                "" + q.windowDays(),
                q.by().map(Object::toString).orElse("-"));
    }

    @Test
    void whoAttackedMostOftenIsTheAdversaryAndItIsSaid() {
        Interpretation interpretation = parse("Will Brazil defend Peru?");
        assertThat(interpretation.notes())
                .containsExactly(
                        "The question names no attacker; Chile is reported to have attacked Peru most often in this case.");
    }

    @Test
    void aChoiceOfNamesIsAChoiceOfReadings() {
        assertThat(parse("Will Brazil or Kenya defend Peru against Chile?").readings())
                .extracting(Question::patron)
                .containsExactly(new ActorId("BRA"), new ActorId("KEN"));
    }

    @Test
    void anUnknownNameIsNamed() {
        assertThatThrownBy(() -> parse("Will Zubrowka defend Peru?"))
                .isInstanceOf(InputProblem.class)
                .hasMessage(
                        "question: no state, body or group is called \"Zubrowka\"\n  write its usual English name or its three-letter code");
    }

    @Test
    void whatCannotBeReadIsRefusedWithAnExample() {
        assertThatThrownBy(() -> parse("Anything?"))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("Will X defend Y against Z?");
        assertThatThrownBy(() -> parse("Peru?"))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("Who would help Peru if it is attacked?");
        assertThatThrownBy(() -> parse("Will Brasil defend Preu?"))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("Will Brazil defend Preu?");
        assertThatThrownBy(() -> parse("Will Peru defend Peru?"))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("three different");
        assertThatThrownBy(() -> parse("Will Brazil help Peru by noon?"))
                .isInstanceOf(InputProblem.class)
                .hasMessageContaining("is no date");
    }
}
