package casus.app;

import casus.work.Terminal;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// Runs the commands of a console block in this process, and compares what comes out with what is shown.
final class DocsShell {
    static final String CUT = "…";
    private static final Clock NOON = Clock.fixed(Instant.parse("2025-08-22T12:00:00Z"), ZoneOffset.UTC);
    static final CommandLine CASUS = new CommandLine(Main.class, new Commands(terminal(sink(), sink())));

    private DocsShell() {}

    /// What a command did.
    record ShellRun(int code, String out, String err) {}

    static CommandSpec spec(String verb) {
        return Objects.requireNonNull(CASUS.getSubcommands().get(verb), verb).getCommandSpec();
    }

    static List<String> trimmed(List<String> lines) {
        int from = 0;
        int to = lines.size();
        while (from < to && lines.get(from).isBlank()) {
            from++;
        }
        while (to > from && lines.get(to - 1).isBlank()) {
            to--;
        }
        return lines.subList(from, to);
    }

    static boolean matches(List<String> shown, List<String> real) {
        if (shown.isEmpty()) {
            return real.isEmpty();
        }
        List<String> rest = shown.subList(1, shown.size());
        return shown.getFirst().equals(CUT)
                ? IntStream.rangeClosed(0, real.size()).anyMatch(i -> matches(rest, real.subList(i, real.size())))
                : !real.isEmpty()
                        && real.getFirst().equals(shown.getFirst())
                        && matches(rest, real.subList(1, real.size()));
    }

    /// The real output with the cuts of the shown one: as many lines before the first and after the last. Between
    /// two cuts stands one paragraph, found by the first word of its first line.
    static List<String> cut(List<String> shown, List<String> real) {
        int before = shown.indexOf(CUT);
        int last = shown.lastIndexOf(CUT);
        int after = shown.size() - last - 1;
        if (before < 0 || real.size() <= before + after) {
            return real;
        }
        List<String> out = new ArrayList<>(real.subList(0, before));
        out.add(CUT);
        for (int i = before + 1; i <= last; i++) {
            if (shown.get(i - 1).equals(CUT) && !shown.get(i).equals(CUT)) {
                out.addAll(paragraph(firstWord(shown.get(i)), real.subList(before, real.size() - after)));
                out.add(CUT);
            }
        }
        out.addAll(real.subList(real.size() - after, real.size()));
        return out;
    }

    private static List<String> paragraph(String word, List<String> lines) {
        return lines.stream()
                .dropWhile(line -> !firstWord(line).equals(word))
                .takeWhile(line -> !line.isBlank())
                .toList();
    }

    private static String firstWord(String line) {
        return line.strip().replaceFirst(" .*", "");
    }

    static ShellRun run(Path folder, List<String> words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(
                terminal(stream(out), stream(err)), placed(folder, words).toArray(String[]::new));
        return new ShellRun(code, plain(folder, out), plain(folder, err));
    }

    private static String plain(Path folder, ByteArrayOutputStream out) {
        return out.toString(StandardCharsets.UTF_8).replace(folder + "/", "");
    }

    /// The words of a command with every file in the folder: a process cannot change its working folder.
    private static List<String> placed(Path folder, List<String> line) {
        List<String> words = line.stream()
                .flatMap(w -> w.matches("--[a-z-]+=.*") ? Pattern.compile("=").splitAsStream(w) : Stream.of(w))
                .toList();
        CommandLine command = CASUS.getSubcommands().get(words.getFirst());
        if (command == null) {
            return words;
        }
        List<OptionSpec> unset = command.getCommandSpec().options().stream()
                .filter(o -> takesPath(o) && o.defaultValue() != null)
                .collect(Collectors.toCollection(ArrayList::new));
        int position = 0;
        List<String> out = new ArrayList<>(List.of(words.getFirst()));
        for (int i = 1; i < words.size(); i++) {
            String word = words.get(i);
            OptionSpec option = command.getCommandSpec().findOption(word);
            if (option != null) {
                out.add(word);
                unset.remove(option);
                if (option.arity().max() > 0 && i + 1 < words.size()) {
                    String value = words.get(++i);
                    out.add(takesPath(option) ? folder.resolve(value).toString() : value);
                }
            } else {
                int at = position++;
                boolean file = command.getCommandSpec().positionalParameters().stream()
                        .filter(p -> p.index().min() <= at && at <= p.index().max())
                        .anyMatch(p -> takesPath(p) || p.paramLabel().matches("PATH|DIR.*") && !word.contains("://"));
                out.add(file ? folder.resolve(word).toString() : word);
            }
        }
        unset.forEach(o -> out.addAll(
                List.of(o.longestName(), folder.resolve(o.defaultValue()).toString())));
        return out;
    }

    private static boolean takesPath(ArgSpec argument) {
        return argument.type() == Path.class
                || Arrays.asList(argument.auxiliaryTypes()).contains(Path.class);
    }

    /// Words as a shell splits them, for quotes and spaces only.
    static List<String> words(String line) {
        return Pattern.compile("\"([^\"]*)\"|'([^']*)'|(\\S+)")
                .matcher(line)
                .results()
                .map(m -> Stream.of(1, 2, 3)
                        .map(m::group)
                        .filter(g -> g != null)
                        .findFirst()
                        .orElse(""))
                .toList();
    }

    private static Terminal terminal(PrintStream out, PrintStream err) {
        return new Terminal(out, err, false, NOON);
    }

    private static PrintStream sink() {
        return stream(new ByteArrayOutputStream());
    }

    private static PrintStream stream(ByteArrayOutputStream out) {
        return new PrintStream(out, true, StandardCharsets.UTF_8);
    }
}
