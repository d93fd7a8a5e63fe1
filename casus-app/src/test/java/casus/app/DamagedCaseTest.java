package casus.app;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.file.CaseDamage;
import casus.ledger.file.CaseFile;
import casus.work.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A campaign: a case is damaged at many places, in the file and in its write-ahead log, and no command ends in a stack
/// trace. `-Dcasus.places=1000` tries so many and prints what came of them.
class DamagedCaseTest {
    private static final int PLACES = Integer.getInteger("casus.places", 40);
    private static final int BLOCK = 64;
    private static final int PAGE = 4096;
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2025-08-22T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path folder;

    private record Run(int code, String text) {}

    private static Run run(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PrintStream to = new PrintStream(out, true, StandardCharsets.UTF_8);
        int code = Main.run(new Terminal(to, to, false, CLOCK, new ByteArrayInputStream(new byte[0])), args);
        return new Run(code, out.toString(StandardCharsets.UTF_8));
    }

    private Path made() throws IOException {
        for (int i = 1; i <= 12; i++) {
            Files.writeString(
                    folder.resolve("report-" + i + ".txt"),
                    "Russia sent " + i + " radars to Iran on " + i + " March 2025. Iran thanked Russia on " + (i + 1)
                            + " March 2025. Israel condemned the transfer.\n"
                            + "The harbour was quiet. ".repeat(20 * i));
        }
        Path file = folder.resolve("made.casus");
        assertThat(run("read", "--fast", folder.toString(), "--case", file.toString())
                        .code())
                .isZero();
        return file;
    }

    private static byte[] damaged(byte[] sound, Random random) {
        byte[] out = sound.clone();
        int at = random.nextInt(out.length);
        switch (random.nextInt(4)) {
            case 0 -> out[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> {
                for (int i = at; i < Math.min(out.length, at + BLOCK); i++) {
                    out[i] = (byte) random.nextInt(256);
                }
            }
            case 2 -> Arrays.fill(out, at / PAGE * PAGE, Math.min(out.length, at / PAGE * PAGE + PAGE), (byte) 0);
            default -> out = Arrays.copyOf(out, at);
        }
        return out;
    }

    @Test
    void noPlaceAtWhichACaseIsDamagedEndsInAStackTrace() throws IOException {
        Path file = made();
        byte[] main = Files.readAllBytes(file);
        byte[] log;
        byte[] beside;
        try (CaseFile open = CaseFile.open(file)) {
            open.ask(new CaseFile.LoggedQuestion(
                    "Will Russia defend Iran against Israel?",
                    java.time.LocalDate.parse("2025-08-22"),
                    Optional.empty(),
                    Optional.empty()));
            beside = Files.readAllBytes(file);
            log = Files.readAllBytes(file.resolveSibling("made.casus-wal"));
        }
        Random random = new Random(7);
        Map<String, Integer> told = new TreeMap<>();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < PLACES; i++) {
            Path tried = Files.createDirectory(folder.resolve("t" + i)).resolve("tried.casus");
            boolean inLog = i % 4 == 3;
            Files.write(tried, inLog ? beside : damaged(main, random));
            if (inLog) {
                Files.write(tried.resolveSibling("tried.casus-wal"), damaged(log, random));
            }
            List<List<String>> commands = List.of(
                    List.of("ledger", "--csv"), List.of("why", "L-3"), List.of("sources"), List.of("contradictions"));
            for (List<String> command : commands) {
                List<String> args = new ArrayList<>(command);
                args.addAll(List.of("--case", tried.toString()));
                Run run = run(args.toArray(String[]::new));
                boolean remedy = run.code() != Main.DATA
                        || run.text().contains("casus doctor --repair")
                        || run.text().contains("no entry of the case has this id");
                told.merge(run.code() == Main.DATA ? "refused with a remedy" : "answered", 1, Integer::sum);
                if (run.text().contains("\tat ") || !remedy || run.code() > Main.DATA) {
                    wrong.add(i + " " + command + " " + run.code() + ": "
                            + run.text().lines().limit(4).toList());
                }
            }
            salvage(tried, told, wrong, i);
            delete(Objects.requireNonNull(tried.getParent()));
        }
        if (System.getProperty("casus.places") != null) {
            System.out.println(PLACES + " places, " + wrong.size() + " wrong: " + told);
        }
        assertThat(wrong).isEmpty();
    }

    private static void salvage(Path tried, Map<String, Integer> told, List<String> wrong, int i) {
        Path fresh = tried.resolveSibling("salvaged.casus");
        try {
            CaseDamage.Salvage salvage = CaseDamage.salvage(tried, fresh);
            told.merge(salvage.lost().isEmpty() ? "salvaged whole" : "salvaged in part", 1, Integer::sum);
            try (CaseFile open = CaseFile.existing(fresh)) {
                if (!open.faults().isEmpty()) {
                    wrong.add(i + " salvaged: " + open.faults());
                }
            }
        } catch (casus.terms.InputProblem e) {
            told.merge("nothing salvaged", 1, Integer::sum);
        } catch (RuntimeException e) {
            wrong.add(i + " salvage: " + e);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (Path path : all.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    @Test
    void whatIsWholeIsSalvagedIntoANewCaseAndTheRestIsListed() throws IOException {
        Path file = made();
        byte[] bytes = Files.readAllBytes(file);
        String quoted = "Russia sent 5 radars";
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(quoted);
        assertThat(at).isPositive();
        bytes[at + 3] = 'X';
        Path broken = Files.write(folder.resolve("broken.casus"), bytes);
        Run run = run("doctor", "--repair", folder.resolve("new.casus").toString(), "--case", broken.toString());
        assertThat(run.text()).contains("salvaged", "broken.casus is as it was");
        assertThat(Files.readAllBytes(broken)).isEqualTo(bytes);
        assertThat(run("ledger", "--case", folder.resolve("new.casus").toString())
                        .code())
                .isZero();
        Run again = run("doctor", "--repair", folder.resolve("new.casus").toString(), "--case", broken.toString());
        assertThat(again.code()).isEqualTo(Main.DATA);
        assertThat(again.text()).contains("there is a file of this name");
    }

    @Test
    void aDayThatIsNoneIsTakenForDamageAndNoCommandEndsInAStackTrace() throws IOException {
        Path file = made();
        byte[] bytes = Files.readAllBytes(file);
        String added = "2025-08-22";
        String all = new String(bytes, StandardCharsets.ISO_8859_1);
        for (int at = all.indexOf(added); at >= 0; at = all.indexOf(added, at + 1)) {
            bytes[at + 9] = ':';
        }
        Path broken = Files.write(folder.resolve("broken.casus"), bytes);
        for (String command : List.of("sources", "contradictions")) {
            Run run = run(command, "--case", broken.toString());
            assertThat(run.code()).as(run.text()).isEqualTo(Main.DATA);
            assertThat(run.text()).contains("is to be a day, and is \"2025-08-2:\"", "casus doctor --repair");
        }
    }

    @Test
    void aForeignOrANewerFileStaysByteForByteAsItWas() throws IOException {
        Path file = made();
        byte[] newer = Files.readAllBytes(file);
        newer[63] = 99;
        Path ahead = Files.write(folder.resolve("newer.casus"), newer);
        Path text = Files.writeString(folder.resolve("letter.casus"), "Dear Sir, this is no case.");
        for (Path refused : List.of(ahead, text)) {
            byte[] before = Files.readAllBytes(refused);
            for (String command : List.of("ledger", "read")) {
                Run run = command.equals("read")
                        ? run("read", "--fast", folder.resolve("report-1.txt").toString(), "--case", refused.toString())
                        : run("ledger", "--case", refused.toString());
                assertThat(run.code()).as(run.text()).isEqualTo(Main.DATA);
            }
            assertThat(Files.readAllBytes(refused)).isEqualTo(before);
            assertThat(Files.exists(refused.resolveSibling(refused.getFileName() + "-wal")))
                    .isFalse();
        }
    }
}
