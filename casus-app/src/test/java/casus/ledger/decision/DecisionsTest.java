package casus.ledger.decision;

import static casus.terms.Forall.forall;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import casus.ledger.SampleLedger;
import casus.ledger.decision.Decision.GradeTarget;
import casus.ledger.decision.Decision.Verdict;
import casus.ledger.file.CaseFile;
import casus.ledger.file.EntryFilter;
import casus.ledger.record.Common.Review;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.ledger.record.Wire;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsTest {
    private static final String DATED = "News\nBy Ann Oak\n1 March 2024\n\nNorway sent jets to Sweden in 2024.\n";
    private static final String UNDATED =
            "Norway and Sweden talked about jets, says this note, which has no date at all.\n";
    private static final EntryId ONE = new EntryId(1);
    private static final EntryId TWO = new EntryId(2);

    @TempDir
    private Path folder;

    private CaseFile fresh(String name) {
        CaseFile file = CaseFile.open(folder.resolve(name));
        file.add(SampleLedger.article("dated.txt", DATED), List.of(jets("dated.txt", DATED, "sent jets")));
        file.add(SampleLedger.article("undated.txt", UNDATED), List.of(jets("undated.txt", UNDATED, "jets")));
        return file;
    }

    private static Entry jets(String name, String text, String quote) {
        return SampleLedger.transfer(
                SampleLedger.common(1, name, text, quote, Status.OCCURRED, Optional.empty()),
                "jets",
                Stage.DELIVERED,
                Optional.empty());
    }

    private static Decision decide(CaseFile file, Decision.Act act) {
        return file.decide(SampleLedger.TODAY, "Ann", "seen", act);
    }

    private static Decision.Act any(RandomGenerator r) {
        EntryId entry = r.nextBoolean() ? ONE : TWO;
        return switch (r.nextInt(8)) {
            case 7 -> new Decision.SameSource("undated.txt", r.nextBoolean() ? "dated.txt" : "");
            case 0 -> new Decision.Review(entry, Review.values()[r.nextInt(Review.values().length)]);
            case 1 -> new Decision.Correct(entry, Map.of("stage", r.nextBoolean() ? "offered" : "requested"));
            case 2 -> new Decision.Correct(entry, Map.of("time", "2025-0" + (1 + r.nextInt(9)), "quantity", "7"));
            case 3 ->
                new Decision.Publish(r.nextBoolean() ? "dated.txt" : "undated.txt", new Edtf("202" + r.nextInt(6)));
            case 4 ->
                new Decision.Grade(
                        GradeTarget.ARTICLE,
                        "dated.txt",
                        "ABCDEF".substring(r.nextInt(6)).substring(0, 1));
            case 5 -> new Decision.Link(ONE, TWO, Verdict.values()[r.nextInt(3)]);
            default ->
                new Decision.Settle(
                        Contradiction.Type.STAGE, ONE, TWO, Contradiction.State.EXPLAINED, Optional.of(entry));
        };
    }

    @Test
    void takingADecisionBackGivesTheStateBeforeIt() {
        try (CaseFile file = fresh("a.casus")) {
            forall(60, DecisionsTest::any, act -> {
                String before = file.stateHash();
                Decision d = decide(file, act);
                decide(file, new Decision.Undo(d.number()));
                assertThat(file.stateHash()).isEqualTo(before);
                assertThat(file.replay()).isEmpty();
                decide(file, act);
            });
        }
    }

    @Test
    void theLogReplayedOverTheSameArticlesGivesTheSameStateAndTheSameLedger() {
        try (CaseFile first = fresh("first.casus");
                CaseFile second = fresh("second.casus")) {
            forall(40, r -> r, r -> {
                Decision d = decide(first, any(r));
                if (r.nextInt(3) == 0) {
                    decide(first, new Decision.Undo(d.number()));
                }
            });
            first.log().forEach(d -> second.decide(d.day(), d.who(), d.why(), d.act()));
            assertThat(second.stateHash()).isEqualTo(first.stateHash());
            assertThat(second.ledger(Optional.empty())).isEqualTo(first.ledger(Optional.empty()));
            assertThat(second.log()).isEqualTo(first.log());
        }
    }

    @Test
    void theLogOnlyGrowsAndReadsBackAsItWasWritten() {
        try (CaseFile file = fresh("a.casus")) {
            List<Decision> made = new ArrayList<>();
            forall(40, DecisionsTest::any, act -> made.add(decide(file, act)));
            assertThat(file.log()).isEqualTo(made);
            made.forEach(
                    d -> assertThat(DecisionWire.decision(DecisionWire.line(d))).isEqualTo(d));
        }
    }

    @Test
    void aRejectedEntryLeavesTheLedgerButNotTheCase() {
        try (CaseFile file = fresh("a.casus")) {
            decide(file, new Decision.Review(ONE, Review.REJECTED));
            assertThat(file.ledger(Optional.empty()).entries())
                    .extracting(Entry::id)
                    .containsExactly(TWO);
            assertThat(file.find(EntryFilter.ALL, Optional.empty(), 10))
                    .extracting(Entry::id)
                    .containsExactly(TWO);
            assertThat(file.entry(ONE).orElseThrow().common().review()).isEqualTo(Review.REJECTED);
        }
    }

    @Test
    void aCorrectionChangesTheFieldAndNotTheWords() {
        try (CaseFile file = fresh("a.casus")) {
            decide(file, new Decision.Correct(ONE, Map.of("stage", "offered", "supplier", "DNK", "time", "2024-05")));
            Entry.Transfer t = (Entry.Transfer) file.entry(ONE).orElseThrow();
            assertThat(t.stage()).isEqualTo(Stage.OFFERED);
            assertThat(t.supplier().orElseThrow().value()).isEqualTo("DNK");
            assertThat(t.common().time().orElseThrow().edtf()).isEqualTo(new Edtf("2024-05"));
            assertThat(t.common().review()).isEqualTo(Review.CORRECTED);
            assertThat(t.common().anchor().exact()).isEqualTo("sent jets");
            EntryFilter offered = new EntryFilter(
                    Optional.empty(),
                    Optional.of(Stage.OFFERED),
                    List.of(new casus.terms.ActorId("DNK")),
                    Optional.of(LocalDate.of(2024, 5, 1)),
                    Optional.empty(),
                    Optional.of("SENT jet*"));
            assertThat(file.find(offered, Optional.empty(), 10)).containsExactly(t);
        }
    }

    @Test
    void aCorrectionThatCannotBeIsRefusedAndLeavesNoTrace() {
        try (CaseFile file = fresh("a.casus")) {
            for (Map<String, String> wrong : List.of(
                    Map.of("stage", "sold"),
                    Map.of("colour", "red"),
                    Map.of("quantity", "many"),
                    Map.of("id", "L-9"))) {
                assertThatThrownBy(() -> decide(file, new Decision.Correct(ONE, wrong)))
                        .isInstanceOf(InputProblem.class);
            }
            assertThatThrownBy(() -> decide(file, new Decision.Review(new EntryId(99), Review.ACCEPTED)))
                    .isInstanceOf(InputProblem.class)
                    .hasMessageContaining("no entry of the case has this id");
            assertThat(file.log()).isEmpty();
        }
    }

    @Test
    void aDateSetByHandDecidesWhenAnArticleIsInPrint() {
        LocalDate day = LocalDate.of(2025, 6, 30);
        try (CaseFile file = fresh("a.casus")) {
            assertThat(file.ledger(Optional.of(day)).articles())
                    .extracting(FiledArticle::name)
                    .containsExactly("dated.txt");
            decide(file, new Decision.Publish("undated.txt", new Edtf("2025-06")));
            assertThat(file.ledger(Optional.of(day)).articles())
                    .extracting(FiledArticle::name)
                    .containsExactly("dated.txt", "undated.txt");
            assertThat(file.find(EntryFilter.ALL, Optional.of(day), 10)).hasSize(2);
        }
    }

    @Test
    void aLetterGoesToTheOutletsEntriesAndTheSpeakersOwnComesFirst() {
        try (CaseFile file = fresh("a.casus")) {
            decide(file, new Decision.Grade(GradeTarget.ARTICLE, "dated.txt", "B"));
            decide(file, new Decision.Grade(GradeTarget.ENTRY, "L-1", "2"));
            assertThat(file.ledger(Optional.empty()).entries())
                    .extracting(e ->
                            e.common().grade().source() + e.common().grade().information())
                    .containsExactly("B2", "F6");
        }
    }

    @Test
    void sameIsTransitiveAndContradictsNotSame() {
        try (CaseFile file = fresh("a.casus")) {
            Decision first = decide(file, new Decision.Identity(false, "NOR", "Norge", Verdict.SAME));
            decide(file, new Decision.Identity(false, "Norge", "Noreg", Verdict.SAME));
            assertThat(file.decisions().actors().namesOf("Noreg")).containsExactlyInAnyOrder("NOR", "Norge", "Noreg");
            assertThat(file.decisions().actors().shown("Noreg")).isEqualTo("NOR");
            assertThatThrownBy(() -> decide(file, new Decision.Identity(false, "Noreg", "NOR", Verdict.NOT_SAME)))
                    .isInstanceOf(InputProblem.class)
                    .hasMessageContaining("an earlier judgement says otherwise: D-1");
            decide(file, new Decision.Undo(first.number()));
            decide(file, new Decision.Identity(false, "Noreg", "NOR", Verdict.NOT_SAME));
            assertThatThrownBy(() -> decide(file, new Decision.Identity(false, "NOR", "Norge", Verdict.SAME)))
                    .isInstanceOf(InputProblem.class);
            assertThat(file.decisions().actors().shown("Noreg")).isEqualTo("Noreg");
        }
    }

    @Test
    void aCaseOfTheFirstFormIsCarriedForwardAndCanBeSearched() throws IOException, SQLException {
        Path old = folder.resolve("old.casus");
        String entry = Wire.line(jets("dated.txt", DATED, "sent jets"));
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + old);
                Statement s = c.createStatement()) {
            s.executeUpdate(new String(
                    CaseFile.class
                            .getResourceAsStream("/casus/ledger/migrations/V1__case.sql")
                            .readAllBytes(),
                    java.nio.charset.StandardCharsets.UTF_8));
            s.execute(
                    "INSERT INTO article VALUES (1,'dated.txt','00',x'00','TEXT','text','en','','','','2024-03-01','2024-03-01','2024-03-01','2025-08-22','','')");
            s.execute("INSERT INTO entry VALUES (1,1,'transfer','" + entry + "')");
            s.execute(
                    "CREATE TABLE flyway_schema_history (installed_rank INT NOT NULL PRIMARY KEY, version VARCHAR(50),"
                            + " description VARCHAR(200) NOT NULL, type VARCHAR(20) NOT NULL, script VARCHAR(1000) NOT NULL, checksum INT,"
                            + " installed_by VARCHAR(100) NOT NULL, installed_on TEXT NOT NULL DEFAULT (strftime('%Y-%m-%d %H:%M:%f','now')),"
                            + " execution_time INT NOT NULL, success BOOLEAN NOT NULL)");
            s.execute(
                    "INSERT INTO flyway_schema_history VALUES (1,'1','case','SQL','V1__case.sql',NULL,'x','2025-08-22 12:00:00.000',1,1)");
            s.execute("PRAGMA user_version = 1");
        }
        try (CaseFile file = CaseFile.existing(old)) {
            EntryFilter jets = new EntryFilter(
                    Optional.empty(),
                    Optional.of(Stage.DELIVERED),
                    List.of(SampleLedger.NORWAY),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("jets"));
            assertThat(file.find(jets, Optional.empty(), 10)).hasSize(1);
            assertThat(file.faults()).isEmpty();
        }
        assertThat(Files.exists(old)).isTrue();
    }

    @Test
    void twoProcessesThatMakeOneCaseAtTheSameTimeBothGetIt() throws InterruptedException {
        Path file = folder.resolve("new.casus");
        List<String> failed = new ArrayList<>();
        List<Thread> makers = java.util.stream.IntStream.range(0, 4)
                .mapToObj(n -> Thread.ofPlatform().unstarted(() -> {
                    try (CaseFile c = CaseFile.open(file)) {
                        c.add(
                                SampleLedger.article("n" + n + ".txt", "Norway and Sweden met, note " + n + " says.\n"),
                                List.of());
                    } catch (RuntimeException e) {
                        synchronized (failed) {
                            failed.add(String.valueOf(e.getMessage()));
                        }
                    }
                }))
                .toList();
        makers.forEach(Thread::start);
        for (Thread t : makers) {
            t.join();
        }
        assertThat(failed).isEmpty();
        try (CaseFile c = CaseFile.existing(file)) {
            assertThat(c.ledger(Optional.empty()).articles()).hasSize(4);
        }
    }

    /// As an earlier version let them in.
    @Test
    void aStoredDateThatNobodyCanReadIsNamedAndLeftOutAndTheRestHolds() throws SQLException {
        try (CaseFile file = fresh("bad.casus")) {
            decide(file, new Decision.Correct(ONE, Map.of("time", "2025-06")));
            decide(file, new Decision.Publish("undated.txt", new Edtf("2025-06")));
        }
        try (Connection c = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("bad.casus"));
                Statement s = c.createStatement()) {
            s.executeUpdate("UPDATE act SET wire = replace(wire, '2025-06\"', '2025-06/2025-01\"')");
            s.executeUpdate("UPDATE entry SET revised = replace(revised, '2025-06\"', '2025-06/2025-01\"')");
            s.executeUpdate("UPDATE article SET dated = '2025-02-30/2025-03-01' WHERE dated = '2025-06'");
        }
        try (CaseFile file = CaseFile.existing(folder.resolve("bad.casus"))) {
            assertThat(file.decisions().unreadable())
                    .extracting(InputProblem::getMessage)
                    .containsExactly(
                            "D-1: \"2025-06/2025-01\" is no date for L-1, so this decision is left out\n"
                                    + "  take it back with `casus undo D-1`, and decide it again with a date such as 2025-06-20",
                            "D-2: \"2025-06/2025-01\" is no date for undated.txt, so this decision is left out\n"
                                    + "  take it back with `casus undo D-2`, and decide it again with a date such as 2025-06-20");
            assertThat(file.ledger(Optional.empty()).entries()).hasSize(2);
            assertThat(file.entry(ONE).orElseThrow().common().review()).isEqualTo(Review.SUGGESTED);
            assertThat(file.catalogue()
                            .article("undated.txt", Optional.empty())
                            .orElseThrow()
                            .published())
                    .isEmpty();
            assertThat(file.log())
                    .allSatisfy(d -> assertThat(DecisionWire.decision(DecisionWire.line(d)))
                            .isEqualTo(d));
            decide(file, new Decision.Undo(1));
            decide(file, new Decision.Undo(2));
            assertThat(file.decisions().unreadable()).isEmpty();
            assertThat(file.replay()).isEmpty();
        }
    }

    @Test
    void aDateThatIsNoneIsRefusedAtTheDoor() {
        try (CaseFile file = fresh("door.casus")) {
            for (Decision.Act act : List.of(
                    new Decision.BadDate("dated.txt", "2025-02-30/2025-03-01"),
                    new Decision.Correct(ONE, Map.of("time", "2025-02-30/2025-03-01")),
                    new Decision.Correct(ONE, Map.of("time", "199X-06-15")))) {
                assertThatThrownBy(() -> decide(file, act)).isInstanceOf(InputProblem.class);
            }
            assertThat(file.log()).isEmpty();
        }
    }

    private static List<String> families(CaseFile file) {
        return file.ledger(Optional.empty()).articles().stream()
                .map(a -> a.name() + " in " + a.family())
                .toList();
    }

    @Test
    void articlesArePutTogetherAsOneSourceAndPartedAndBothCanBeTakenBack() {
        try (CaseFile file = fresh("sources.casus")) {
            String before = file.stateHash();
            List<String> apart = List.of("dated.txt in dated.txt", "undated.txt in undated.txt");
            assertThat(families(file)).isEqualTo(apart);
            decide(file, new Decision.SameSource("undated.txt", "dated.txt"));
            assertThat(families(file)).containsExactly("dated.txt in dated.txt", "undated.txt in dated.txt");
            assertThat(file.stateHash()).isNotEqualTo(before);
            decide(file, new Decision.SameSource("undated.txt", ""));
            assertThat(families(file)).isEqualTo(apart);
            decide(file, new Decision.Undo(2));
            assertThat(families(file)).containsExactly("dated.txt in dated.txt", "undated.txt in dated.txt");
            decide(file, new Decision.Undo(1));
            assertThat(families(file)).isEqualTo(apart);
            assertThat(file.replay()).isEmpty();
        }
    }

    @Test
    void anArticleWhoseTextIsAnothersLeavesItsSourceWhenAnAnalystSaysSo() {
        try (CaseFile file = fresh("copies.casus")) {
            String text =
                    "News\n2 March 2024\n\n" + "Norway sent jets to Sweden and to nobody else in that year. ".repeat(4);
            file.add(SampleLedger.article("copy-1.txt", text), List.of());
            file.add(SampleLedger.article("copy-2.txt", text + "\nSo it was."), List.of());
            file.add(SampleLedger.article("copy-3.txt", text + "\nSo it is."), List.of());
            assertThat(families(file)).contains("copy-2.txt in copy-1.txt", "copy-3.txt in copy-1.txt");
            decide(file, new Decision.SameSource("copy-1.txt", ""));
            assertThat(families(file))
                    .contains("copy-1.txt in copy-1.txt", "copy-2.txt in copy-2.txt", "copy-3.txt in copy-2.txt");
        }
    }

    @Test
    void aSourceIsOfArticlesOfTheCaseAndNotOfItself() {
        try (CaseFile file = fresh("faults.casus")) {
            for (Decision.SameSource wrong : List.of(
                    new Decision.SameSource("nowhere.txt", "dated.txt"),
                    new Decision.SameSource("dated.txt", "nowhere.txt"),
                    new Decision.SameSource("dated.txt", "dated.txt"))) {
                assertThatThrownBy(() -> decide(file, wrong)).isInstanceOf(InputProblem.class);
            }
            assertThat(file.log()).isEmpty();
        }
    }
}
