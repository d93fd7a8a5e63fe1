package casus.read;

import casus.read.file.Decoding;
import casus.read.file.FileContent;
import casus.read.file.FileType;
import casus.read.file.HtmlPage;
import casus.read.file.PdfPage;
import casus.read.file.ReadingBudget;
import casus.read.text.Language;
import casus.read.text.Line;
import casus.read.text.ReadLimit;
import casus.terms.Edtf;
import casus.terms.InputProblem;
import casus.terms.text.Sha256;
import casus.terms.text.TerminalText;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads files and folders into articles.
///
/// The same files give the same articles: the day is an argument, and files of a folder come in the order of their
/// paths. Nothing is fetched from a network, and no link is followed out of a folder.
public final class Articles {
    /// Largest file that is read, in bytes, unless another limit is given: 20 MB.
    public static final long LARGEST = 20_000_000;

    /// So many characters (code points) of one text are read for entries; the rest is stored, and fenced off.
    public static final int MOST_READ = 300_000;

    private static final int LONGEST_TITLE = 300;

    private static final Pattern NAMED_DAY =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]))(?!\\d)");

    /// Files that lie beside articles and are none: pictures, sounds, styles, archives, data.
    private static final Set<String> NO_ARTICLES =
            Set.of(("jpg jpeg png gif webp svg ico bmp tif tiff avif heic mp3 mp4 m4a wav ogg avi mov webm css"
                            + " js mjs map woff woff2 ttf otf eot json jsonl xml yaml yml csv tsv zip gz tar 7z rar jar class py sh log db sqlite casus casus-wal casus-shm bib")
                    .split(" "));

    private final LocalDate today;
    private final long largest;
    private final Optional<Duration> longest;

    /// Documents of office programs, which hold no text that could be anchored as it stands.
    private static final Set<String> OFFICE = Set.of(
            "doc", "docx", "docm", "odt", "rtf", "pages", "epub", "mobi", "xls", "xlsx", "ods", "ppt", "pptx", "odp",
            "zip", "gz", "7z", "rar");

    private static final Pattern WEB = Pattern.compile("^(?i)(?:https?|ftp):/");

    private Articles(LocalDate today, long largest, Optional<Duration> longest) {
        this.today = today;
        this.largest = largest;
        this.longest = longest;
    }

    /// A reader for which it is `today`.
    public static Articles of(LocalDate today) {
        return new Articles(today, LARGEST, Optional.empty());
    }

    /// The same reader with another limit to the size of a file.
    ///
    /// @param bytes more than 0
    public Articles withLargest(long bytes) {
        if (bytes <= 0) {
            throw new IllegalArgumentException("a limit of " + bytes + " bytes lets nothing in");
        }
        return new Articles(today, bytes, longest);
    }

    /// The same reader with another limit to the time for one file, which else goes by its size.
    public Articles withLongest(Duration time) {
        return new Articles(today, largest, Optional.of(time));
    }

    /// Reads files, and folders with all they hold. What cannot be read becomes a problem, one each, and the rest
    /// goes on.
    public ReadResult read(List<Path> paths, Progress progress) {
        List<InputProblem> problems = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            find(path, files, problems);
        }
        List<Article> articles = new ArrayList<>();
        lots(files, Integer.MAX_VALUE, progress, lot -> {
            articles.addAll(lot.articles());
            problems.addAll(lot.problems());
        });
        return new ReadResult(articles, problems);
    }

    /// The same in lots, each handed on before the next is read, so that what was read is not lost with what comes
    /// after it. A file is compared with those of its own lot and of the lots before.
    ///
    /// @param most files in a lot
    /// @param lot  takes each; the first holds the problems of the paths
    public void read(List<Path> paths, int most, Progress progress, Consumer<ReadResult> lot) {
        List<InputProblem> problems = new ArrayList<>();
        List<Path> files = new ArrayList<>();
        for (Path path : paths) {
            find(path, files, problems);
        }
        if (!problems.isEmpty()) {
            lot.accept(new ReadResult(List.of(), problems));
        }
        lots(files, most, progress, lot);
    }

    private void lots(List<Path> files, int most, Progress progress, Consumer<ReadResult> lot) {
        List<Article> before = new ArrayList<>();
        List<Article> articles = new ArrayList<>();
        List<InputProblem> problems = new ArrayList<>();
        Set<String> hashes = new HashSet<>();
        Map<String, Integer> names = new HashMap<>();
        for (int i = 0; i < files.size(); i++) {
            Path file = files.get(i);
            String name = nameOf(file);
            try {
                byte[] bytes = bytes(file);
                Article article =
                        budget(bytes.length).spend(name, () -> progress.waiting(name), () -> read(name, bytes));
                if (hashes.add(article.sha256())) {
                    int copy = names.merge(name, 1, Integer::sum);
                    articles.add(copy == 1 ? article : article.named(name + "~" + copy));
                }
            } catch (InputProblem problem) {
                problems.add(new InputProblem(file.toString(), problem.what(), problem.remedy()));
            }
            progress.step(i + 1, files.size(), name);
            if ((i + 1) % most == 0 || i + 1 == files.size()) {
                List<Article> all = new ArrayList<>(before);
                all.addAll(articles);
                lot.accept(new ReadResult(compared(all).subList(before.size(), all.size()), problems));
                before = all;
                articles.clear();
                problems.clear();
            }
        }
    }

    private ReadingBudget budget(long bytes) {
        return longest.map(t -> new ReadingBudget(
                        t,
                        ReadingBudget.of(bytes).memory(),
                        ReadingBudget.of(bytes).stack()))
                .orElseGet(() -> ReadingBudget.of(bytes));
    }

    /// Reads one file.
    ///
    /// @param name with its extension, which tells the form; text if it has none that is known
    /// @throws InputProblem if the bytes hold no article
    public Article read(String name, byte[] bytes) {
        if (bytes.length == 0) {
            throw new InputProblem(name, "the file is empty", "leave it out, or save the article again");
        }
        if (bytes.length > largest) {
            throw tooLarge(name, bytes.length);
        }
        FileType type = form(name, bytes);
        FileContent content = switch (type) {
            case TEXT, MARKDOWN -> FileContent.of(Decoding.decode(name, bytes, type));
            case HTML -> HtmlPage.read(name, Decoding.decode(name, bytes, type));
            case PDF -> PdfPage.read(name, bytes);
        };
        if (content.text().isBlank()) {
            throw new InputProblem(name, "there is no text in it", "leave it out, or save the article as plain text");
        }
        return article(name, bytes, type, content);
    }

    private Article article(String name, byte[] bytes, FileType type, FileContent content) {
        String whole = content.text();
        String text = whole.substring(0, ReadLimit.of(whole, MOST_READ));
        List<Line> lines = Line.of(text);
        Masthead masthead = Masthead.of(lines, type);
        BoilerplateFinder finder = BoilerplateFinder.of(text, lines, masthead);
        Body body = Body.of(text, Layout.of(text, lines, masthead, finder, content.levels()));
        List<SkippedPart> skippedParts = new ArrayList<>(finder.fences());
        skippedParts.addAll(body.skippedParts());
        skippedParts.sort(Comparator.comparingInt(SkippedPart::start));
        if (!whole.substring(text.length()).isBlank()) {
            skippedParts.add(new SkippedPart(text.length(), whole.length(), SkippedPart.Kind.BEYOND));
        }
        Optional<Edtf> told = content.published()
                .or(masthead::published)
                .or(() -> finder.own().map(LinkListEntry::date));
        Optional<Edtf> published = told.or(() -> dateOf(name));
        String spoken = Language.of(spoken(text, body));
        return new Article(
                name,
                bytes,
                Sha256.of(bytes),
                type,
                whole,
                spoken,
                content.title()
                        .or(masthead::title)
                        .or(() -> finder.own().map(LinkListEntry::title))
                        .map(Articles::inShort),
                content.publisher().or(masthead::publisher).map(Articles::inShort),
                content.byline().or(masthead::byline).or(finder::author).map(Articles::inShort),
                published,
                today,
                skippedParts,
                flags(whole, content.profile(), skippedParts, told, published, spoken),
                body.sentences());
    }

    /// A title or name stands on every list: of a longer one the beginning serves, and all of it is in the text.
    private static String inShort(String words) {
        return words.codePointCount(0, words.length()) <= LONGEST_TITLE
                ? words
                : words.substring(0, words.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }

    /// A day written into the file's name ("2025-06-17-agency.txt"), unless it is yet to come.
    private Optional<Edtf> dateOf(String name) {
        Matcher m = NAMED_DAY.matcher(name);
        return m.find()
                ? Edtf.find(m.group(1))
                        .filter(d -> d.latest().filter(l -> !l.isAfter(today)).isPresent())
                : Optional.empty();
    }

    /// The beginning of the body, for the language: names of sections may be in another.
    private static String spoken(String text, Body body) {
        StringBuilder spoken = new StringBuilder();
        for (Sentence sentence : body.sentences()) {
            if (spoken.length() > 4_000) {
                break;
            }
            spoken.append(sentence.in(text)).append(' ');
        }
        return spoken.toString();
    }

    private static Set<Flag> flags(
            String text,
            String profile,
            List<SkippedPart> skippedParts,
            Optional<Edtf> told,
            Optional<Edtf> published,
            String language) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (published.isEmpty()) {
            flags.add(Flag.NO_DATE);
        } else if (told.isEmpty()) {
            flags.add(Flag.DATED_BY_NAME);
        }
        if (Hygiene.isMixedScript(text)) {
            flags.add(Flag.MIXED_SCRIPT);
        }
        if (!language.equals("en")) {
            flags.add(Flag.OTHER_LANGUAGE);
        } else if (!skippedParts.isEmpty() && skippedParts.getLast().kind() == SkippedPart.Kind.BEYOND) {
            flags.add(Flag.READ_IN_PART);
        }
        if (!profile.isBlank() && Hygiene.isSuspectProfile(profile)) {
            flags.add(Flag.SUSPECT_AUTHOR);
        }
        for (SkippedPart part : skippedParts) {
            boolean author = part.kind() == SkippedPart.Kind.PROFILE || part.kind() == SkippedPart.Kind.SPAM;
            if (author && Hygiene.isSuspectProfile(text.substring(part.start(), part.end()))) {
                flags.add(Flag.SUSPECT_AUTHOR);
            }
        }
        return flags;
    }

    /// Flags what only shows beside other articles: the same text twice, the same noise around two texts.
    private static List<Article> compared(List<Article> articles) {
        Set<String> near = new HashSet<>();
        Families.of(articles).stream().filter(family -> family.size() > 1).forEach(near::addAll);
        Set<String> shared = Families.sharingTemplates(articles);
        return articles.stream()
                .map(article -> near.contains(article.name()) ? article.flagged(Flag.NEAR_DUPLICATE) : article)
                .map(article -> shared.contains(article.name()) ? article.flagged(Flag.SHARED_TEMPLATE) : article)
                .toList();
    }

    private static FileType form(String name, byte[] bytes) {
        if (OFFICE.contains(FileType.extension(name))) {
            throw new InputProblem(
                    name,
                    "files of this kind (." + FileType.extension(name) + ") are not read",
                    "save it as PDF, HTML or plain text, and read that");
        }
        FileType named = FileType.ofName(name).orElse(FileType.TEXT);
        boolean pdf = bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F';
        return pdf ? FileType.PDF : named;
    }

    private void find(Path path, List<Path> files, List<InputProblem> problems) {
        if (path.toString().isBlank()) {
            problems.add(new InputProblem("PATH", "a name of a file or folder is empty", "name a file or a folder"));
        } else if (Files.isRegularFile(path)) {
            files.add(path);
        } else if (!Files.isDirectory(path)) {
            if (WEB.matcher(path.toString()).find()) {
                problems.add(new InputProblem(
                        path.toString().replaceFirst(":/+", "://"),
                        "this is a web address, and casus fetches nothing from the web",
                        "save the page in your browser as HTML or PDF, then `casus read FILE`"));
                return;
            }
            problems.add(
                    Files.exists(path, LinkOption.NOFOLLOW_LINKS)
                            ? new InputProblem(
                                    path.toString(), "this is neither a file nor a folder", "name a file or a folder")
                            : new InputProblem(path.toString(), "there is no such file or folder", "check the name"));
        } else {
            walk(path, files, problems);
        }
    }

    private static void walk(Path folder, List<Path> files, List<InputProblem> problems) {
        List<Path> found = new ArrayList<>();
        try {
            // A link that somebody names is followed; what is found bears the name that was given.
            Path real = folder.toRealPath();
            List<Path> within = new ArrayList<>();
            Files.walkFileTree(real, new Finder(folder, real, within, problems));
            within.forEach(file -> found.add(folder.resolve(real.relativize(file))));
        } catch (IOException e) {
            problems.add(unreadable(folder));
        }
        if (found.isEmpty() && problems.isEmpty()) {
            problems.add(new InputProblem(
                    folder.toString(),
                    "there is no article in it: casus looked for .txt, .md, .html and .pdf files, in folders within it too",
                    "put articles in it, or name another folder"));
        }
        found.sort(Comparator.comparing(path -> folder.relativize(path).toString()));
        files.addAll(found);
    }

    /// Collects the articles of a folder; links inside it are not followed, so that no file is read twice or from
    /// elsewhere.
    private static final class Finder extends SimpleFileVisitor<Path> {
        private final Path named;
        private final Path folder;
        private final List<Path> found;
        private final List<InputProblem> problems;

        Finder(Path named, Path folder, List<Path> found, List<InputProblem> problems) {
            this.named = named;
            this.folder = folder;
            this.found = found;
            this.problems = problems;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes attributes) {
            return !dir.equals(folder) && nameOf(dir).startsWith(".")
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = nameOf(file);
            if (attributes.isSymbolicLink() && !name.startsWith(".")) {
                problems.add(new InputProblem(
                        shown(file),
                        "this is a link, and links within a folder are not followed",
                        "name what it points to: casus read PATH"));
                return FileVisitResult.CONTINUE;
            }
            if (name.startsWith(".") || !attributes.isRegularFile()) {
                return FileVisitResult.CONTINUE;
            }
            if (FileType.ofName(name).isPresent()) {
                found.add(file);
            } else if (!NO_ARTICLES.contains(FileType.extension(name))) {
                problems.add(new InputProblem(
                        shown(file),
                        "files of this kind are not read",
                        "save it as .txt, .md, .html or .pdf, or leave it out"));
            }
            return FileVisitResult.CONTINUE;
        }

        private String shown(Path file) {
            return named.resolve(folder.relativize(file)).toString();
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            problems.add(unreadable(named.resolve(folder.relativize(file))));
            return FileVisitResult.CONTINUE;
        }
    }

    private byte[] bytes(Path file) {
        try {
            long size = Files.size(file);
            if (size > largest) {
                throw tooLarge(file.toString(), size);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file);
        }
    }

    private InputProblem tooLarge(String where, long size) {
        return new InputProblem(
                where,
                String.format(Locale.ROOT, "the file has %.1f MB, more than %.1f MB", size / 1e6, largest / 1e6),
                "cut it into articles, or leave it out");
    }

    private static InputProblem unreadable(Path path) {
        return new InputProblem(path.toString(), "this cannot be opened", "check that you may read it");
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return TerminalText.line(name == null ? path.toString() : name.toString());
    }
}
