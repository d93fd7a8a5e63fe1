package casus.assess.observe;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatementStrengthTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            We condemn this attack in the strongest terms           | supports
            This unprovoked aggression has no justification         | supports
            We stand with our friends                               | supports pledges
            We will not send soldiers                               | refuses
            We won't be dragged into this war                       | refuses
            There are no crews of ours at those batteries           | refuses
            We are ready to help the people                         | pledges
            We will stand by them                                   | supports pledges
            The weather was fine                                    |
            """)
    void setPhrasesAreRecognised(String said, String kinds) {
        String found = (StatementStrength.supports(said) ? "supports " : "")
                + (StatementStrength.refuses(said) ? "refuses " : "")
                + (StatementStrength.pledges(said) ? "pledges" : "");
        assertThat(found.strip()).isEqualTo(kinds == null ? "" : kinds);
    }
}
