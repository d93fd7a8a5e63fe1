package casus.read.file;

import casus.terms.InputProblem;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The paragraphs of a Rich Text file (Microsoft's specification 1.9.1), read from sign to sign without recursion:
/// words in the code page it names, signs of Unicode, title and author; pictures, fonts, styles, notes and everything
/// marked as to be skipped by whoever does not know it are skipped.
public final class RtfFile {
    private static final int DEEPEST = 1_000;
    private static final Set<String> SKIPPED = Set.of(
            "fonttbl",
            "colortbl",
            "stylesheet",
            "pict",
            "object",
            "header",
            "headerl",
            "headerr",
            "headerf",
            "footer",
            "footerl",
            "footerr",
            "footerf",
            "footnote",
            "annotation",
            "listtable",
            "listoverridetable",
            "revtbl",
            "rsidtbl",
            "generator",
            "fldinst",
            "xe",
            "tc",
            "bkmkstart",
            "bkmkend",
            "themedata",
            "datastore",
            "latentstyles",
            "filetbl",
            "nonshppict",
            "deleted",
            "operator",
            "keywords",
            "subject",
            "company",
            "category",
            "manager",
            "comment",
            "hlinkbase",
            "creatim",
            "revtim",
            "printim",
            "doccomm");
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("tab", " "),
            Map.entry("line", " "),
            Map.entry("emdash", "—"),
            Map.entry("endash", "–"),
            Map.entry("lquote", "‘"),
            Map.entry("rquote", "’"),
            Map.entry("ldblquote", "“"),
            Map.entry("rdblquote", "”"),
            Map.entry("bullet", "•"),
            Map.entry("emspace", " "),
            Map.entry("enspace", " "),
            Map.entry("cell", " "));

    private final byte[] bytes;
    private final DocumentText text;
    private final Map<String, StringBuilder> about = new HashMap<>();
    private final Deque<Group> groups = new ArrayDeque<>();
    private final ByteArrayOutputStream raw = new ByteArrayOutputStream();
    private Charset charset = Charset.forName("windows-1252");
    private Group group = new Group("", false, false, 1);
    private int at;
    private int passed;

    /// What holds within a pair of braces.
    ///
    /// @param field   where its words go: empty for the body, else `title` or `author`
    /// @param skipped whether they go nowhere
    /// @param hidden  whether a reader does not see them
    /// @param after   signs that stand for those who know no Unicode after each sign of it
    private record Group(String field, boolean skipped, boolean hidden, int after) {}

    private RtfFile(String name, byte[] bytes) {
        this.bytes = bytes;
        this.text = new DocumentText(name);
    }

    /// @throws InputProblem for a file that is none, or is damaged
    public static FileContent read(String name, byte[] bytes) {
        if (bytes.length < 6 || !new String(bytes, 0, 5, StandardCharsets.ISO_8859_1).equals("{\\rtf")) {
            throw new InputProblem(name, "this is no Rich Text", "save it again, or as plain text");
        }
        RtfFile file = new RtfFile(name, bytes);
        file.read(name);
        return file.text.content(file.said("title"), file.said("author"));
    }

    private Optional<String> said(String field) {
        return Optional.ofNullable(about.get(field))
                .map(w -> w.toString().strip())
                .filter(w -> !w.isEmpty());
    }

    private void read(String name) {
        while (at < bytes.length) {
            if ((at & 0xFFF) == 0) {
                ReadingBudget.check();
            }
            int c = bytes[at++] & 0xFF;
            switch (c) {
                case '{' -> {
                    flush();
                    groups.push(group);
                    if (groups.size() > DEEPEST) {
                        throw new InputProblem(
                                name, "its parts are nested more than " + DEEPEST + " deep", "save it as plain text");
                    }
                }
                case '}' -> {
                    flush();
                    if (groups.isEmpty()) {
                        throw new InputProblem(name, "the document is damaged", "download or save it again");
                    }
                    group = groups.pop();
                }
                case '\\' -> control();
                case '\r', '\n' -> {}
                default -> sign(c);
            }
        }
        flush();
        if (!groups.isEmpty()) {
            throw new InputProblem(name, "the document is cut off", "download or save it again");
        }
        text.end(0, false);
    }

    private void sign(int c) {
        if (passed > 0) {
            passed--;
        } else {
            raw.write(c);
        }
    }

    private void flush() {
        if (raw.size() > 0) {
            put(raw.toString(charset));
            raw.reset();
        }
    }

    private void put(String words) {
        if (group.skipped() || group.hidden()) {
            return;
        }
        if (group.field().isEmpty()) {
            text.add(words);
        } else {
            StringBuilder field = about.computeIfAbsent(group.field(), f -> new StringBuilder());
            if (field.length() < 1_000) {
                field.append(words);
            }
        }
    }

    private void control() {
        if (at >= bytes.length) {
            return;
        }
        int c = bytes[at] & 0xFF;
        if (!isLetter(c)) {
            at++;
            symbol(c);
            return;
        }
        int start = at;
        while (at < bytes.length && isLetter(bytes[at] & 0xFF) && at - start < 40) {
            at++;
        }
        String word = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
        int number = number();
        if (at < bytes.length && bytes[at] == ' ') {
            at++;
        }
        if (word.equals("bin")) {
            at = (int) Math.min(bytes.length, at + Math.max(0L, number));
            return;
        }
        flush();
        word(word, number);
    }

    private static boolean isLetter(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    /// The number after a control word; [Integer#MIN_VALUE] if there is none.
    private int number() {
        int start = at;
        if (at < bytes.length && bytes[at] == '-') {
            at++;
        }
        while (at < bytes.length && bytes[at] >= '0' && bytes[at] <= '9' && at - start < 10) {
            at++;
        }
        String digits = new String(bytes, start, at - start, StandardCharsets.ISO_8859_1);
        return digits.matches("-?\\d{1,9}") ? Integer.parseInt(digits) : Integer.MIN_VALUE;
    }

    private void symbol(int c) {
        switch (c) {
            case '\'' -> {
                String hex = at + 2 <= bytes.length ? new String(bytes, at, 2, StandardCharsets.ISO_8859_1) : "";
                at = Math.min(bytes.length, at + 2);
                if (hex.matches("[0-9A-Fa-f]{2}")) {
                    sign(Integer.parseInt(hex, 16));
                }
            }
            case '*' -> group = new Group(group.field(), true, group.hidden(), group.after());
            case '~' -> sign(' ');
            case '_' -> sign('-');
            case '\\', '{', '}' -> sign(c);
            case '\r', '\n' -> paragraph();
            default -> {}
        }
    }

    private void paragraph() {
        flush();
        if (!group.skipped() && group.field().isEmpty()) {
            text.end(0, false);
        }
    }

    private void word(String word, int number) {
        switch (word) {
            case "par", "sect", "page", "row" -> paragraph();
            case "ansicpg" -> charset = codePage(number);
            case "mac" -> charset = named("x-MacRoman").orElse(charset);
            case "pc" -> charset = named("IBM437").orElse(charset);
            case "v" -> group = new Group(group.field(), group.skipped(), number != 0, group.after());
            case "uc" ->
                group = new Group(group.field(), group.skipped(), group.hidden(), Math.max(0, Math.min(10, number)));
            case "u" -> {
                put(String.valueOf((char) (number & 0xFFFF)));
                passed = group.after();
            }
            case "title", "author" -> group = new Group(word, group.skipped(), group.hidden(), group.after());
            default -> {
                if (SKIPPED.contains(word)) {
                    group = new Group(group.field(), true, group.hidden(), group.after());
                } else if (SIGNS.containsKey(word)) {
                    put(SIGNS.get(word));
                }
            }
        }
    }

    private Charset codePage(int number) {
        return switch (number) {
            case 65_001 -> StandardCharsets.UTF_8;
            case 932 -> named("windows-31j").orElse(charset);
            case 936 -> named("GBK").orElse(charset);
            default ->
                named("windows-" + number).or(() -> named("IBM" + number)).orElse(charset);
        };
    }

    private static Optional<Charset> named(String name) {
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
