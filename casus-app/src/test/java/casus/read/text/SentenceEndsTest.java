package casus.read.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// Where a sentence ends and where it goes on.
class SentenceEndsTest {
    private static List<String> split(String text) {
        return SentenceSplitter.split(text, 0, text.length()).stream()
                .map(s -> s.in(text))
                .toList();
    }

    private static void one(String text) {
        assertThat(split(text)).as(text).containsExactly(text);
    }

    private static void two(String first, String second) {
        assertThat(split(first + " " + second)).containsExactly(first, second);
    }

    @Test
    void everyEndMarkEndsASentenceBeforeACapital() {
        for (String mark : List.of(".", "!", "?", "!?", "?!", "...", "…", ".”", "!’", "?)")) {
            two("They left the port" + mark, "Nobody spoke");
        }
        assertThat(split("第一。第二！第三？")).containsExactly("第一。", "第二！", "第三？");
    }

    @Test
    void nothingEndsBeforeASmallLetterOrAMarkThatGoesOn() {
        one("They left the port... and nobody spoke");
        one("The ship Yahoo! sailed");
        one("It is no. it said");
        one("They said (they left.) , and spoke");
        one("They left (why?) ; nobody spoke");
    }

    @Test
    void aNameThatBeginsSmallMayBeginASentence() {
        two("They left the port.", "al-Rashid spoke of it");
        one("They left the port. al dente");
    }

    @Test
    void dotsEndASentenceOnlyBeforeACapitalOrAQuote() {
        two("They left …", "Nobody spoke");
        two("They left...", "“We stay,” they wrote");
        one("They left... “we stay,” they wrote");
        one("They left … 12 ships stayed");
        two("They left!", "12 ships stayed");
    }

    @Test
    void aNameAndAVerbOfSayingGoOnWithTheQuestionBefore() {
        one("“Will they come?” Reed asked the crew.");
        one("“Will they come?” Dr. Ann Reed asked the crew.");
        one("“Never!” Ann Mary Jane Reed replied at once.");
        two("“Will they come?”", "Reed left the room.");
        two("Will they come?", "Reed asked the crew.");
    }

    @Test
    void aTitleInQuotesIsNeverAnEnd() {
        one("He wrote “Mr.” Reed on it.");
        two("He wrote “the end.”", "Reed read it.");
    }

    @Test
    void countedWordsStayOpenBeforeAFigureAndCloseBeforeAWord() {
        one("See No. 12 and Art. 5 and pp. 3 of it.");
        two("There is a No.", "Nobody heard it.");
        two("It came in Jan.", "The river froze.");
        one("It came in Jan. Borduria froze.");
        two("It came in Jan.", "“We froze,” they said.");
        one("It came in Jan. 1990 and left.");
    }

    @Test
    void firmsAndStatesCloseBeforeAWordThatLikesToBeginASentence() {
        two("They work for Marsh Inc.", "The firm is old.");
        one("They work for Marsh Inc. Holdings in the north.");
        two("They work for Marsh Inc.", "“We are old,” it says.");
        one("They met in Calif. Borduria sent nobody.");
        two("They met in Calif.", "But nobody spoke.");
    }

    @Test
    void anInitialGoesOnUnlessAStarterFollows() {
        one("It was signed by J. Marsh in May.");
        two("It was signed by Marsh J.", "The rest left.");
        one("J. The rest left.");
        two("They bought plan b.", "Marsh read it.");
    }

    @Test
    void dottedLettersCloseBeforeAStarterOrAQuoteOnly() {
        one("The U.S. Congress met.");
        two("They came from the U.S.", "However they left.");
        two("They came from the U.S.", "“We left,” they said.");
        two("They read gazette.kell.", "Congress met.");
    }

    @Test
    void theHourGoesOnBeforeAZoneADayOrAMonth() {
        one("They left at 5 p.m. GMT on the river.");
        one("They left at 5 a.m. Kell time on the river.");
        one("They left at 5 p.m. January is cold.");
        one("They left at 5 p.m. on the river.");
        two("They left at 5 a.m.", "Marsh saw them.");
        two("They left at 5 p.m.", "SAILORS saw them.");
    }

    @Test
    void aFigureAtTheHeadIsTheMarkOfAListAndElsewhereAnEnd() {
        one("12. Nobody spoke of it.");
        two("They left in 1990.", "Nobody spoke of it.");
        two("They were 12.", "Nobody spoke of it.");
        two("1990.", "Nobody spoke of it.");
    }

    @Test
    void aCapitalGluedToTheEndBeginsASentenceIfItIsAWord() {
        assertThat(split("They left the port.Nobody spoke.")).containsExactly("They left the port.", "Nobody spoke.");
        assertThat(split("They left (at last).Nobody spoke.")).containsExactly("They left (at last).", "Nobody spoke.");
        assertThat(split("They left in 1990.Nobody spoke.")).containsExactly("They left in 1990.", "Nobody spoke.");
        assertThat(split("They left the port.A ship stayed.")).containsExactly("They left the port.", "A ship stayed.");
        assertThat(split("They left the port!Nobody spoke.")).containsExactly("They left the port!", "Nobody spoke.");
        assertThat(split("They said “we left.”Nobody spoke.")).containsExactly("They said “we left.”", "Nobody spoke.");
    }

    @Test
    void aCapitalGluedToAnAddressAShortFormOrALetterBeginsNone() {
        one("They read Gazette.Com and left.");
        one("They read gazette.Kell.com and left.");
        one("They read gazette.Kell/news and left.");
        one("They wrote to Gen.Marsh about it.");
        one("They met X.Marsh about it.");
        one("They left in the U.Kell of it.");
        one("It weighs 35.Tons they said.");
        one("They read port.Xy in it.");
        one("They read the port.nobody spoke.");
    }

    @Test
    void aReferenceInBracketsBelongsToTheSentenceBefore() {
        two("They left the port.[12]", "Nobody spoke.");
        two("They left the port.”[1]", "Nobody spoke.");
        assertThat(split("They left.[] Nobody spoke.").getFirst()).startsWith("They left.");
    }

    @Test
    void marksOfTypeAndSpaceAroundASentenceAreNoPartOfIt() {
        assertThat(split("  **They left.**  _Nobody spoke._ \u00a0")).containsExactly("They left.", "Nobody spoke.");
        assertThat(split(" | `They left` | ")).containsExactly("They left");
        assertThat(split("... *** !!!")).isEmpty();
        assertThat(split("   ")).isEmpty();
        assertThat(split("")).isEmpty();
        assertThat(split("🚢")).containsExactly("🚢");
    }

    @Test
    void onlyTheStretchThatIsAskedForIsSplit() {
        String text = "One left. Two stayed. Three spoke.";
        assertThat(SentenceSplitter.split(text, 10, 21)).containsExactly(new SentenceSplitter.Span(10, 21));
        assertThat(SentenceSplitter.whole(text, 0, 21)).containsExactly(new SentenceSplitter.Span(0, 21));
        assertThat(SentenceSplitter.whole(text, 9, 22)).containsExactly(new SentenceSplitter.Span(10, 21));
    }

    @Test
    void whatIsTooLongIsCutAtTheLastSemicolonElseCommaElseSpace() {
        String word = "harbour ".repeat(60);
        String cutAtSemicolon = word + "port; " + word;
        assertThat(split(cutAtSemicolon).getFirst()).endsWith("port;");
        assertThat(split(word + "port, " + word).getFirst()).endsWith("port,");
        assertThat(split(word + "port; crews, " + word).getFirst()).endsWith("port;");
        List<String> spaces = split("harbour ".repeat(160).strip());
        assertThat(spaces).hasSizeGreaterThan(2).allMatch(p -> p.startsWith("harbour") && p.endsWith("harbour"));
        assertThat(spaces.getFirst().length()).isBetween(590, 600);
        String early = "ship; " + "harbour ".repeat(120);
        assertThat(split(early).getFirst())
                .as("a mark in the first quarter cuts off too little")
                .endsWith("harbour");
        one("x".repeat(600));
        assertThat(split("x".repeat(601))).extracting(String::length).containsExactly(600, 1);
    }

    @Test
    void initialsEndASentenceBeforeAStateAndAVerb() {
        two("They went to the U.S.", "Malta sent a boat.");
        two("They left the U.N.", "South Korea said nothing.");
        two("They left the U.K.", "New Zealand will stay.");
        one("They left the U.S. Navy sent a boat.");
        one("The U.S. Malta envoy stayed.");
        one("U.S. Malta sent a boat.");
    }

    @Test
    void theNamesThatOpenASentenceAreThoseOfTheTableOfStates() {
        List<String> names = casus.ledger.actor.Actors.load().states().stream()
                .map(casus.ledger.actor.Actors.Actor::name)
                .filter(n -> n.length() > 3 && n.indexOf('.') < 0)
                .toList();
        for (String name : names) {
            two("They left the U.K.", name + " sent a boat.");
        }
    }

    @Test
    void theFiguresOfTwoNotesMayStandApart() {
        two("They left the port.3, 4", "Nobody spoke");
    }
}
