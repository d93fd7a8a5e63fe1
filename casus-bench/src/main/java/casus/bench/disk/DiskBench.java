package casus.bench.disk;

import casus.app.Main;
import casus.bench.run.Product;
import casus.ledger.file.CaseFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Reads into a case, and writes a brief, on a disk that fills up, with ever more room; then on one that may only be
/// read.
///
/// What must hold: a message and no stack trace; the case opens and is sound, no article is half there, and once there
/// is
/// room a rerun completes it to the state of an undisturbed one; the brief is the old one or the new one, whole.
public @Command(
        name = "disk",
        mixinStandardHelpOptions = true,
        description = "what a full disk, or one that may only be read, leaves of a case and of a brief; needs root",
        footer = {"", "Example:", "  casus bench disk --steps 40"}) final class DiskBench implements Callable<Integer> {
    private static final int MEGABYTES = 24;
    private static final int ARTICLES = 12;
    private static final String QUESTION = "Will Russia defend Iran against Israel?";

    private final PrintStream out;
    private final List<String> wrong = new ArrayList<>();
    private final Map<String, Integer> told = new TreeMap<>();

    @Option(names = "--steps", paramLabel = "N", description = "how many amounts of room to try (default: 40)")
    private int steps = 40;

    @Option(names = "--step", paramLabel = "KB", description = "by how much the room grows (default: 64)")
    private int step = 64;

    public DiskBench(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("casus-disk");
        Path texts = texts(folder.resolve("texts"), 1);
        Path sound = folder.resolve("sound.casus");
        read(texts, sound);
        String state = state(sound);
        Path mounted = Files.createDirectory(folder.resolve("disk"));
        try (SmallDisk disk = SmallDisk.of(mounted, MEGABYTES)) {
            for (int i = 0; i < steps; i++) {
                reading(disk, texts, (long) i * step * 1024, state);
            }
            for (int i = 0; i < steps; i++) {
                writing(disk, sound, (long) i * step * 1024);
            }
            closed(disk, texts(folder.resolve("more"), ARTICLES + 1), sound);
        }
        told.forEach((what, n) -> out.println(n + " " + what));
        wrong.forEach(line -> out.println("WRONG " + line));
        out.println(steps + " amounts of room, " + wrong.size() + " wrong");
        return wrong.isEmpty() ? Main.ANSWERED : Main.FAULTS;
    }

    private static Path texts(Path folder, int first) throws IOException {
        Files.createDirectories(folder);
        for (int i = first; i < first + ARTICLES; i++) {
            Files.writeString(
                    folder.resolve("report-" + i + ".txt"),
                    "Russia sent " + i + " radars to Iran on " + i + " March 2025. Iran thanked Russia on " + (i + 1)
                            + " March 2025. Israel condemned the transfer.\n"
                            + "The harbour was quiet. ".repeat(40 * i));
        }
        return folder;
    }

    private static Product.Reply read(Path texts, Path file) {
        return Product.run("read", "--fast", texts.toString(), "--case", file.toString());
    }

    private static String state(Path file) {
        try (CaseFile open = CaseFile.existing(file)) {
            return open.stateHash();
        }
    }

    private void reading(SmallDisk disk, Path texts, long room, String state) throws IOException {
        disk.empty();
        disk.fill(room);
        Path file = disk.folder().resolve("full.casus");
        String where = "read with " + room / 1024 + " KB";
        try {
            Product.Reply reply = read(texts, file);
            tell(reply, where, "read");
            disk.unfill();
            if (Files.exists(file) && Files.size(file) > 0) {
                Product.Reply doctor = Product.run("doctor", "--case", file.toString());
                check(doctor.code() == Main.ANSWERED, where + ": the case is not sound: " + doctor.text());
            }
            Product.Reply again = read(texts, file);
            check(again.code() == Main.ANSWERED, where + ": it cannot be completed: " + again.text());
            check(state(file).equals(state), where + ": completed, it is another case");
        } catch (RuntimeException e) {
            wrong.add(where + ": " + e);
        } finally {
            disk.unfill();
        }
    }

    private void writing(SmallDisk disk, Path sound, long room) throws IOException {
        disk.empty();
        Path file = Files.copy(sound, disk.folder().resolve("full.casus"));
        Path brief = Files.writeString(disk.folder().resolve("brief.html"), "the old one");
        disk.fill(room);
        String where = "brief with " + room / 1024 + " KB";
        try {
            Product.Reply reply =
                    Product.run("brief", "--question", QUESTION, "-o", brief.toString(), "--case", file.toString());
            tell(reply, where, "brief");
            String text = Files.readString(brief, StandardCharsets.UTF_8);
            boolean old = text.equals("the old one");
            check(old || text.strip().endsWith("</html>"), where + ": the brief is cut off");
            check(old == (reply.code() != Main.ANSWERED), where + ": " + reply.code() + ", and the old brief: " + old);
            try (Stream<Path> left = Files.list(disk.folder())) {
                check(left.noneMatch(f -> f.toString().endsWith(".tmp")), where + ": half a brief is left beside it");
            }
            disk.unfill();
            Product.Reply doctor = Product.run("doctor", "--case", file.toString());
            check(doctor.code() == Main.ANSWERED, where + ": the case is not sound: " + doctor.text());
        } catch (RuntimeException e) {
            wrong.add(where + ": " + e);
        } finally {
            disk.unfill();
        }
    }

    private void closed(SmallDisk disk, Path texts, Path sound) throws IOException {
        disk.empty();
        Path file = Files.copy(sound, disk.folder().resolve("closed.casus"));
        byte[] before = Files.readAllBytes(file);
        disk.close(true);
        try {
            String at = file.toString();
            for (List<String> command : List.of(
                    List.of("ledger"),
                    List.of("why", "L-1"),
                    List.of("contradictions"),
                    List.of("sources"),
                    List.of("ask", QUESTION),
                    List.of("doctor"))) {
                List<String> args = new ArrayList<>(command);
                args.addAll(List.of("--case", at));
                Product.Reply reply = Product.run(args.toArray(String[]::new));
                check(reply.code() == Main.ANSWERED, "closed to writing, " + command + ": " + reply.text());
                told.merge("answered on a disk closed to writing", 1, Integer::sum);
            }
            for (String[] command : new String[][] {
                {"read", "--fast", texts.toString(), "--case", at},
                {
                    "brief",
                    "--question",
                    QUESTION,
                    "-o",
                    disk.folder().resolve("b.html").toString(),
                    "--case",
                    at
                }
            }) {
                Product.Reply reply = Product.run(command);
                check(reply.code() == Main.DATA, "closed to writing, " + Arrays.asList(command) + ": " + reply.text());
                told.merge("refused on a disk closed to writing", 1, Integer::sum);
            }
            check(Arrays.equals(before, Files.readAllBytes(file)), "closed to writing: the case changed");
        } catch (RuntimeException e) {
            wrong.add("closed to writing: " + e);
        } finally {
            disk.close(false);
        }
    }

    private void tell(Product.Reply reply, String where, String what) {
        boolean done = reply.code() == Main.ANSWERED;
        told.merge(what + (done ? ": done" : ": refused for want of room"), 1, Integer::sum);
        check(done || reply.text().contains(": the disk "), where + ": no word of the disk: " + reply.text());
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            wrong.add(otherwise.lines().limit(6).reduce((a, b) -> a + " / " + b).orElse(""));
        }
    }
}
