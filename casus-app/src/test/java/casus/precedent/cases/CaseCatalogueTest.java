package casus.precedent.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import casus.precedent.table.Region;
import casus.precedent.today.StatesToday;
import casus.terms.Rung;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CaseCatalogueTest {
    /// Read anew for each use, so that no test rests on what another one left in it.
    private static CaseCatalogue catalogue() {
        return CaseCatalogue.load(StatesToday.load());
    }

    private static Case one(String name, int year, Set<String> promise, String balance, String verdict, String what) {
        return new Case(
                "c1",
                year,
                name,
                "IRN",
                "ISR",
                "RUS",
                promise,
                "",
                true,
                balance,
                List.of(Rung.WORDS),
                Set.of(Rung.SANCTIONS),
                verdict,
                what);
    }

    @Test
    void aCaseHasANameAYearAndWordsOfTheCatalogue() {
        assertThat(one("War", 1815, Set.of("defense"), "even", "kept", "It fought.")
                        .force())
                .isFalse();
        assertThatThrownBy(() -> one(" ", 1950, Set.of(), "even", "kept", "It fought."))
                .hasMessageContaining("needs a name, a year");
        assertThatThrownBy(() -> one("War", 1814, Set.of(), "even", "kept", "It fought."))
                .hasMessageContaining("needs a name, a year");
        assertThatThrownBy(() -> one("War", 1950, Set.of(), "even", "kept", " "))
                .hasMessageContaining("needs a name, a year");
        assertThatThrownBy(() -> one("War", 1950, Set.of("friendship"), "even", "kept", "It fought."))
                .hasMessageContaining("unknown promise, verdict or balance");
        assertThatThrownBy(() -> one("War", 1950, Set.of(), "equal", "kept", "It fought."))
                .hasMessageContaining("unknown promise, verdict or balance");
        assertThatThrownBy(() -> one("War", 1950, Set.of(), "even", "forgot", "It fought."))
                .hasMessageContaining("unknown promise, verdict or balance");
    }

    /// What the case itself says, asked for again.
    private static CaseTraits asked(Case c, boolean sameYear) {
        return new CaseTraits(
                c.protege(),
                c.adversary(),
                c.patron(),
                c.promise(),
                c.rival(),
                c.balance(),
                false,
                false,
                false,
                false,
                true,
                Optional.of(Region.EUROPE),
                false,
                false,
                sameYear ? c.year() : c.year() + 100);
    }

    @Test
    void theNearestCaseToACaseIsItself() {
        for (Case c : catalogue().all().subList(0, 10)) {
            NearCase near = catalogue().nearest(asked(c, true), c.year() + 1, 1).getFirst();
            assertThat(near.which().protege()).as(c.id()).isEqualTo(c.protege());
            assertThat(near.nearness()).isLessThanOrEqualTo(1);
            assertThat(near.shared()).contains("the same patron", "the same protégé", "the same attacker");
        }
    }

    @Test
    void onlyCasesBeforeTheYearAreNearAndTheNearestComeFirst() {
        List<NearCase> near = catalogue().nearest(asked(catalogue().all().getFirst(), true), 1990, 5);
        assertThat(near).hasSize(5).allMatch(n -> n.which().year() < 1990);
        assertThat(near.stream().map(NearCase::nearness)).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    /// The year has the weight 3 and a span of a hundred years, so a hundred years apart cost 3 of all weights.
    @Test
    void aHundredYearsApartCostTheWholeWeightOfTheYear() {
        Case c = catalogue().all().getFirst();
        double same = nearness(asked(c, true), c);
        double far = nearness(asked(c, false), c);
        double weights = 4 + 3 + 3 + 2.5 + 2.5 + 2 + 2 + 2 + 1.5 + 1.5 + 1.5 + 1.5 + 1.5 + 1 + 1;
        double partners = c.promise().isEmpty() ? 1.5 : 0;
        assertThat(same - far).isCloseTo(3 / (weights + partners), within(1e-9));
    }

    private static double nearness(CaseTraits asked, Case c) {
        return catalogue().nearest(asked, 3000, 1000).stream()
                .filter(n -> n.which().equals(c))
                .mapToDouble(NearCase::nearness)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatACaseSharesAndWhereItDiffersIsSaidInPlainWords() {
        CaseTraits attack = new CaseTraits(
                "ZZZ",
                "ISR",
                "RUS",
                Set.of("defense"),
                true,
                "stronger",
                true,
                true,
                true,
                true,
                true,
                Optional.of(Region.OCEANIA),
                true,
                false,
                2025);
        NearCase unlike = catalogue().nearest(attack, 2025, 1000).stream()
                .filter(n -> !n.which().promise().contains("defense")
                        && !n.which().rival()
                        && n.which().balance().equals("weaker"))
                .findFirst()
                .orElseThrow();
        assertThat(unlike.apart())
                .contains(
                        "there was no duty to defend",
                        "patron and attacker were no rivals",
                        "another part of the world",
                        "the attacker was one with fewer resources than the attacked");
        NearCase like = catalogue().nearest(attack, 2025, 1000).stream()
                .filter(n -> n.which().promise().contains("defense")
                        && n.which().rival()
                        && n.which().balance().equals("stronger"))
                .findFirst()
                .orElseThrow();
        assertThat(like.shared())
                .contains(
                        "a duty to defend",
                        "patron and attacker rivals",
                        "an attacker with more resources than the attacked");
    }

    @Test
    void aRungIsCountedAmongTheCasesSinceTheOrderOfToday() {
        CaseCatalogue.CaseCount owed = catalogue().counted(Rung.WORDS, true, 2000);
        List<Case> by = catalogue().all().stream()
                .filter(c -> c.year() >= 1946 && c.year() < 2000 && c.promise().contains("defense"))
                .toList();
        assertThat(owed.of()).isEqualTo(by.size());
        assertThat(owed.times()).isEqualTo((int)
                by.stream().filter(c -> c.rungs().contains(Rung.WORDS)).count());
        assertThat(owed.share()).isEqualTo(0.25);
        assertThat(owed.line())
                .isEqualTo(
                        "words in " + owed.times() + " of " + owed.of()
                                + " cases by name, 1946–1999, with a duty to defend; chosen by the authors of Casus, not drawn, so each counts as a quarter");
        assertThat(catalogue().counted(Rung.WORDS, false, 2000).line()).contains("1946–1999, without a duty to defend");
    }

    @Test
    void russiaContinuesTheSovietUnion() {
        Case soviet = catalogue().all().stream()
                .filter(c -> c.patron().equals("SUN"))
                .findFirst()
                .orElseThrow();
        CaseTraits asked = new CaseTraits(
                soviet.protege(),
                "ZZZ",
                "RUS",
                Set.of(),
                false,
                "even",
                false,
                false,
                false,
                false,
                true,
                Optional.empty(),
                false,
                false,
                2025);
        assertThat(catalogue().nearest(asked, 2025, 1000).stream()
                        .filter(n -> n.which().equals(soviet))
                        .findFirst()
                        .orElseThrow()
                        .shared())
                .contains("the same patron", "the same protégé");
    }

    private static CaseTraits all(boolean yes) {
        return new CaseTraits(
                "ZZZ",
                "YYY",
                "XXX",
                Set.of(),
                yes,
                "even",
                yes,
                yes,
                yes,
                yes,
                yes,
                Optional.of(Region.OCEANIA),
                yes,
                yes,
                2025);
    }

    /// Asked once with a trait and once without, every case shares it once and differs once.
    @Test
    void aCaseThatSharesATraitDiffersFromAQuestionWithoutIt() {
        List<NearCase> with = catalogue().nearest(all(true), 3000, 1000);
        List<NearCase> without = catalogue().nearest(all(false), 3000, 1000);
        for (List<String> words : List.of(
                List.of("a major power as patron", "the patron was a major power", "the patron was no major power"),
                List.of(
                        "patron and attacker rivals",
                        "patron and attacker were rivals",
                        "patron and attacker were no rivals"),
                List.of(
                        "an attacker with nuclear weapons",
                        "the attacker had nuclear weapons",
                        "the attacker had no nuclear weapons"),
                List.of(
                        "a major power as attacker",
                        "the attacker was a major power",
                        "the attacker was no major power"),
                List.of("neighbours", "patron and protégé were neighbours", "patron and protégé were no neighbours"))) {
            Set<Case> shared = cases(with, n -> n.shared().contains(words.get(0)));
            assertThat(shared)
                    .as(words.get(0))
                    .isNotEmpty()
                    .isEqualTo(cases(without, n -> n.apart().contains(words.get(1))));
            assertThat(cases(with, n -> n.apart().contains(words.get(2))))
                    .as(words.get(2))
                    .isNotEmpty()
                    .doesNotContainAnyElementsOf(shared);
            assertThat(cases(without, n -> n.apart().contains(words.get(2)))).isEmpty();
        }
    }

    private static Set<Case> cases(List<NearCase> near, java.util.function.Predicate<NearCase> which) {
        return near.stream().filter(which).map(NearCase::which).collect(java.util.stream.Collectors.toSet());
    }
}
