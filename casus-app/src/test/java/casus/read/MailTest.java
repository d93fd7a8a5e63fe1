package casus.read;

import static org.assertj.core.api.Assertions.assertThat;

import casus.terms.Edtf;
import org.junit.jupiter.api.Test;

final class MailTest {
    private static final String MAIL = """
            From: Awa Sow <awa@oar.example>
            To: list@oar.example
            Sent: Monday, March 4, 2024 9:14 AM
            Subject: Trucks on the bridge

            Senegal sent trucks to Gambia on Sunday.

            On 2 January 2023 Lamin Bah wrote:
            > Guinea sent boats to Mali.

            --
            Awa Sow, Gambia desk
            """;

    @Test
    void theHeadOfAMailIsItsMastheadAndItsWordsAreTheRest() {
        Article article = ArticlesTest.read("a.txt", MAIL);
        assertThat(article.published()).contains(new Edtf("2024-03-04"));
        assertThat(article.byline()).contains("Awa Sow");
        assertThat(article.title()).contains("Trucks on the bridge");
        assertThat(article.sentences())
                .extracting(article::words)
                .containsExactly("Senegal sent trucks to Gambia on Sunday.", "Guinea sent boats to Mali.");
    }

    @Test
    void aTextThatNamesAFieldOnceIsNoMail() {
        Article article =
                ArticlesTest.read("a.txt", "From: here to there\n\nSenegal sent trucks to Gambia on Sunday.\n");
        assertThat(article.published()).isEmpty();
    }
}
