package casus.read.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// The cases of RFC 9309, section 2.2.
final class RobotsTest {
    private static Robots of(String text) {
        return Robots.parse(text, "casus");
    }

    @Test
    void theGroupThatNamesUsCountsAndNotTheOneForAll() {
        Robots robots = of("User-agent: *\nDisallow: /\n\nUser-Agent: Casus\nUser-agent: other\nDisallow: /private/\n");
        assertThat(robots.allows("/a")).isTrue();
        assertThat(robots.allows("/private/a")).isFalse();
    }

    @Test
    void groupsOfTheSameNameAreOne() {
        Robots robots =
                of("user-agent: casus\ndisallow: /a\nuser-agent: x\ndisallow: /c\nuser-agent: casus\ndisallow: /b");
        assertThat(robots.allows("/a")).isFalse();
        assertThat(robots.allows("/b")).isFalse();
        assertThat(robots.allows("/c")).isTrue();
    }

    @Test
    void theLongestRuleDecidesAndOfTwoAsLongTheOneThatAllows() {
        Robots robots = of("User-agent: *\nDisallow: /news\nAllow: /news/open\nDisallow: /x\nAllow: /x");
        assertThat(robots.allows("/news/a")).isFalse();
        assertThat(robots.allows("/news/open/a")).isTrue();
        assertThat(robots.allows("/x")).isTrue();
    }

    @Test
    void starsStandForAnythingAndADollarForTheEnd() {
        Robots robots = of("User-agent: *\nDisallow: /*.pdf$\nDisallow: /a*b*c\nDisallow: /only$ # a remark");
        assertThat(robots.allows("/x/y.pdf")).isFalse();
        assertThat(robots.allows("/x/y.pdf?z")).isTrue();
        assertThat(robots.allows("/a--b--c--")).isFalse();
        assertThat(robots.allows("/a--c--b")).isTrue();
        assertThat(robots.allows("/only")).isFalse();
        assertThat(robots.allows("/only/this")).isTrue();
    }

    @Test
    void anEmptyRuleForbidsNothingAndNoGroupNothing() {
        assertThat(of("User-agent: *\nDisallow:").allows("/")).isTrue();
        assertThat(of("Disallow: /").allows("/")).isTrue();
        assertThat(of("<html>no robots</html>").allows("/")).isTrue();
    }

    @Test
    void aDelayIsHeardUpToHalfAMinute() {
        assertThat(of("User-agent: *\nCrawl-delay: 2.5").delay()).contains(Duration.ofMillis(2_500));
        assertThat(of("User-agent: *\nCrawl-delay: 9999").delay()).contains(Duration.ofSeconds(30));
        assertThat(of("User-agent: *\nCrawl-delay: -1").delay()).isEmpty();
    }

    @Test
    void aRuleOfTenThousandStarsIsMatchedInNoTime() {
        Robots robots = of("User-agent: *\nDisallow: /" + "*a".repeat(10_000) + "$");
        assertThat(robots.allows("/" + "a".repeat(3_000) + "b")).isTrue();
    }

    @Test
    void linesThatAreNoRuleDoNotPartTheNamesOfAGroup() {
        Robots robots = of("User-agent: casus\nSitemap: https://a.example/\nUser-agent: other\nDisallow: /a");
        assertThat(robots.allows("/a")).isFalse();
        Robots parted = of("User-agent: casus\nCrawl-delay: 1\nUser-agent: other\nDisallow: /a");
        assertThat(parted.allows("/a")).isTrue();
        assertThat(of("User-agent: casus\nDisallow:\nUser-agent: other\nDisallow: /a")
                        .allows("/a"))
                .isTrue();
        assertThat(of(": x\nUser-agent: *\nDisallow: /a").allows("/a")).isFalse();
    }

    @Test
    void thePartsBetweenStarsComeOneAfterTheOtherAndDoNotOverlap() {
        Robots robots = of("User-agent: *\nDisallow: /ab*ba$\nDisallow: /cd*dc*ce");
        assertThat(robots.allows("/aba")).isTrue();
        assertThat(robots.allows("/abba")).isFalse();
        assertThat(robots.allows("/cddce")).isTrue();
        assertThat(robots.allows("/cddcce")).isFalse();
    }

    @Test
    void aRuleThatAllowsIsNoLongerThanTheOneThatForbids() {
        assertThat(of("User-agent: *\nAllow: /a\nDisallow: /ab\nAllow: /b").allows("/abc"))
                .isFalse();
        assertThat(of("User-agent: *\nDisallow: /ab\nAllow: /a").allows("/abc")).isFalse();
        assertThat(Robots.ALL.allows("/")).isTrue();
        assertThat(Robots.NOTHING.allows("/a")).isFalse();
        assertThat(Robots.NOTHING.delay()).isEmpty();
    }

    @Test
    void theLongestOfSeveralDelaysCounts() {
        assertThat(of("User-agent: *\nCrawl-delay: 2\nCrawl-delay: 5\nCrawl-delay: 1")
                        .delay())
                .contains(Duration.ofSeconds(5));
    }
}
