package casus.ledger.compare;

import static org.assertj.core.api.Assertions.assertThat;

import casus.assess.MadeLedger;
import casus.ledger.Focus;
import casus.ledger.Ledger;
import casus.ledger.decision.Decision;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Contradiction.Type;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.code.EventType;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What is compared for a question alone comes out as it does among all entries.
class NarrowComparisonTest {
    private static final ActorId CHILE = new ActorId("CHL");
    private static final int SEEDS = 60;

    private static boolean isOfChile(Entry entry) {
        return entry.named().stream().anyMatch(a -> a.isOrBelongsTo(CHILE));
    }

    @Test
    void gradesAboutSomebodyAreTheGradesOfAllForItsEntriesAndNoneForThoseFarFromIt() {
        Set<String> digits = new HashSet<>();
        int left = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Ledger all = MadeLedger.of(seed);
            Ledger graded = Grades.of(all, Press.ACTORS);
            Ledger about = Grades.about(Set.of(CHILE), all, Press.ACTORS);
            Focus focus = Focus.on(Set.of(CHILE), all);
            assertThat(about.articles()).isEqualTo(graded.articles());
            for (int i = 0; i < all.entries().size(); i++) {
                Entry entry = all.entries().get(i);
                if (isOfChile(entry)) {
                    assertThat(about.entries().get(i))
                            .as("seed " + seed + " " + entry.id())
                            .isEqualTo(graded.entries().get(i));
                    digits.add(graded.entries().get(i).common().grade().information());
                }
                if (!focus.holds(entry)) {
                    assertThat(about.entries().get(i)).isEqualTo(entry);
                    left++;
                }
            }
        }
        assertThat(digits).as("grades of several digits were compared").contains("2", "4", "6");
        assertThat(left).as("entries without a grade").isPositive();
    }

    @Test
    void aLinkOfAnAnalystMayJoinAnyTwoActsSoAllIsGraded() {
        String words = "Norway armed Sweden. Denmark armed Finland.";
        Press press = new Press().article("one", "", words).article("two", "", words);
        press.event(press.at("one", "Norway armed Sweden.", Status.OCCURRED, ""), EventType.AID);
        press.event(press.at("two", "Norway armed Sweden.", Status.OCCURRED, ""), EventType.AID);
        List<String> before = digits(Grades.about(Set.of(CHILE), press.ledger(), Press.ACTORS));
        press.decide("one delivery", new Decision.Link(new EntryId(1), new EntryId(2), Decision.Verdict.SAME));
        assertThat(before).as("nobody asks about Norway").containsExactly("6", "6");
        assertThat(digits(Grades.about(Set.of(CHILE), press.ledger(), Press.ACTORS)))
                .containsExactly("2", "2");
    }

    private static List<String> digits(Ledger ledger) {
        return ledger.entries().stream()
                .map(e -> e.common().grade().information())
                .toList();
    }

    @Test
    void contradictionsOfDeedsAreThoseOfAllThatSayWhetherAndHowFarAThingWasDone() {
        Set<Type> found = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            Ledger all = MadeLedger.of(seed);
            List<Contradiction> deeds = Contradictions.of(all, Press.ACTORS).stream()
                    .filter(c -> c.type() == Type.OCCURRED || c.type() == Type.STAGE)
                    .toList();
            assertThat(Contradictions.ofDeeds(all, Press.ACTORS, new Passages(all)))
                    .as("seed " + seed)
                    .isEqualTo(deeds);
            deeds.forEach(c -> found.add(c.type()));
        }
        assertThat(found).containsExactlyInAnyOrder(Type.OCCURRED, Type.STAGE);
    }

    @Test
    void contradictionsAboutSomebodyAreThoseOfAllThatTouchIt() {
        int touching = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Ledger all = MadeLedger.of(seed);
            Ledger near = all.only(Focus.on(Set.of(CHILE), all)::holds);
            List<Contradiction> wanted = touching(Contradictions.of(all, Press.ACTORS));
            assertThat(touching(Contradictions.about(near, all, Press.ACTORS, new Passages(all))))
                    .as("seed " + seed)
                    .isEqualTo(wanted);
            touching += wanted.size();
        }
        assertThat(touching).isPositive();
    }

    private static List<Contradiction> touching(List<Contradiction> all) {
        return all.stream().filter(c -> isOfChile(c.a()) || isOfChile(c.b())).toList();
    }

    @Test
    void actsThatAreLinkedHaveTheReportsAndVoicesOfTheActsThatPeopleRead() {
        int several = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Ledger all = MadeLedger.of(seed);
            List<Act> read = Acts.of(all, Press.ACTORS);
            List<Act> linked = Acts.linked(all, Press.ACTORS, new Passages(all));
            assertThat(linked.stream().map(a -> List.of(a.reports(), a.voices(), a.linkedBy())))
                    .as("seed " + seed)
                    .isEqualTo(read.stream()
                            .map(a -> List.of(a.reports(), a.voices(), a.linkedBy()))
                            .toList());
            several += (int) read.stream().filter(a -> a.reports().size() > 1).count();
        }
        assertThat(several).isPositive();
    }

    /// Each word by which a text is let through to the patterns of a limit.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Deliveries of jets are limited to training jets.",
                "Deliveries are confined to training jets.",
                "DELIVERIES ARE RESTRICTED TO TRAINING JETS.",
                "Norway gave nothing but training jets.",
                "Norway gave no more than training jets.",
                "Norway gave only training jets.",
                "Norway gave merely training jets.",
                "Deliveries were not extensive.",
                "Deliveries were not large.",
                "Deliveries were not very many.",
                "Deliveries were not numerous.",
                "Deliveries were not significant.",
                "Deliveries were not substantial.",
                "A small number was sent.",
                "A modest number was sent.",
                "A token number was sent.",
                "Negligible quantities were sent.",
                "Deliveries were few.",
                "Deliveries have been scarce."
            })
    void everyWordOfALimitIsStillSeen(String limited) {
        String more = "Norway sent fighter jets to Sweden.";
        Press press = new Press().article("one", "", limited).article("two", "", more);
        press.transfer(press.at("one", limited, Status.OCCURRED, ""), "jets", "aircraft", Stage.DELIVERED, 0);
        press.transfer(press.at("two", more, Status.OCCURRED, ""), "fighter jets", "aircraft", Stage.DELIVERED, 0);
        assertThat(press.contradictions()).hasSize(1).first().asString().startsWith("SCOPE");
    }
}
