package casus.ledger.merge;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.SampleLedger;
import casus.ledger.decision.Decision;
import casus.ledger.file.CaseFile;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.terms.EntryId;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What people add by hand, say of an entry and have a model read, when two cases are laid together.
class HandWorkMergeTest {
    private static final String TEXT =
            "News\nBy Ann Oak\n1 March 2024\n\nNorway sent jets to Sweden. Norway offered radars. Norway promised fuel.\n";

    @TempDir
    private Path folder;

    private static Entry entry(int id, String words, Stage stage) {
        return SampleLedger.transfer(
                SampleLedger.common(id, "a.txt", TEXT, words, Status.OCCURRED, Optional.empty()),
                words.substring(words.lastIndexOf(' ') + 1),
                stage,
                Optional.empty());
    }

    private static Entry byHand(int id, String words, Stage stage) {
        Entry e = entry(id, words, stage);
        Common c = e.common();
        return e.with(new Common(
                c.id(),
                c.article(),
                c.anchor(),
                c.status(),
                c.accordingTo(),
                c.time(),
                c.grade(),
                c.review(),
                new Common.MadeBy(Common.MadeBy.HAND, words),
                c.confidence()));
    }

    private CaseFile fresh(String name) {
        CaseFile file = CaseFile.open(folder.resolve(name));
        file.add(SampleLedger.article("a.txt", TEXT), List.of(entry(1, "sent jets", Stage.DELIVERED)));
        return file;
    }

    private static int decide(CaseFile file, String who, Decision.Act act) {
        return file.decide(SampleLedger.TODAY, who, "", act).number();
    }

    private static List<String> told(CaseFile file) {
        return file.ledger(Optional.empty()).entries().stream()
                .map(e -> e.id() + " " + e.common().anchor().exact() + " "
                        + e.common().review().wire())
                .toList();
    }

    @Test
    void twoEntriesAddedUnderOneIdAreBothOnRecordAndATaskIsDoneWhereItWasSet() throws IOException {
        try (CaseFile a = fresh("a.casus");
                CaseFile b = fresh("b.casus");
                CaseFile c = CaseFile.open(folder.resolve("c.casus"))) {
            decide(a, "Ada", new Decision.Add(byHand(2, "offered radars", Stage.OFFERED)));
            decide(b, "Ben", new Decision.Add(byHand(2, "promised fuel", Stage.PROMISED)));
            int task = decide(b, "Ben", new Decision.Comment(new EntryId(2), true, "ask the ministry"));
            decide(b, "Ben", new Decision.Done(task));
            decide(b, "Ben", new Decision.Describe("a.txt", Decision.Part.TITLE, "Jets"));
            MergeReport report = CaseMerge.of(a, b).into(c);
            assertThat(report.left()).isEmpty();
            assertThat(told(c))
                    .containsExactly(
                            "L-1 sent jets suggested", "L-2 offered radars accepted", "L-3 promised fuel accepted");
            Decision set = c.decisions()
                    .comments()
                    .getOrDefault(new EntryId(3), List.of())
                    .getFirst();
            assertThat(c.decisions().isDone(set)).isTrue();
            assertThat(c.decisions().described("a.txt", Decision.Part.TITLE)).contains("Jets");
            assertThat(c.replay()).isEmpty();
        }
    }

    @Test
    void aSecondReadingComesAlongWithItsEntriesAndCanBeTakenBack() throws IOException {
        try (CaseFile a = fresh("a.casus");
                CaseFile b = fresh("b.casus");
                CaseFile c = CaseFile.open(folder.resolve("c.casus"))) {
            b.add(
                    SampleLedger.TODAY,
                    "Ben",
                    Map.of("a.txt", List.of(entry(1, "offered radars", Stage.OFFERED))),
                    reading(List.of("a.txt")));
            assertThat(CaseMerge.of(a, b).into(c).left()).isEmpty();
            assertThat(told(c)).containsExactly("L-1 sent jets suggested", "L-2 offered radars suggested");
            decide(c, "Cal", new Decision.Undo(c.log().getLast().number()));
            assertThat(told(c)).containsExactly("L-1 sent jets suggested");
        }
    }

    @Test
    void aSecondReadingNeverTakesTheIdOfAnEntryThatWasTakenBack() {
        try (CaseFile a = fresh("a.casus")) {
            int added = decide(a, "Ada", new Decision.Add(byHand(2, "offered radars", Stage.OFFERED)));
            decide(a, "Ada", new Decision.Undo(added));
            a.add(
                    SampleLedger.TODAY,
                    "Ada",
                    Map.of("a.txt", List.of(entry(1, "promised fuel", Stage.PROMISED))),
                    reading(List.of("a.txt")));
            assertThat(told(a)).containsExactly("L-1 sent jets suggested", "L-3 promised fuel suggested");
        }
    }

    private static Decision.SecondReading reading(List<String> articles) {
        return new Decision.SecondReading(
                "m", "127.0.0.1", "1", 0, 1, articles, List.of(), List.of(), List.of(), List.of());
    }
}
