package casus.read;

import casus.read.file.Decoding;
import casus.read.file.DocxFile;
import casus.read.file.FileContent;
import casus.read.file.FileType;
import casus.read.file.HtmlPage;
import casus.read.file.OdtFile;
import casus.read.file.PdfPage;
import casus.read.file.ReadingBudget;
import casus.read.file.RtfFile;
import casus.read.item.ItemDetails;
import casus.read.item.SourceItem;
import casus.read.item.SourceOptions;
import casus.read.text.Language;
import casus.read.text.Line;
import casus.read.text.ReadLimit;
import casus.terms.Edtf;
import casus.terms.InputProblem;
import casus.terms.text.Sha256;
import casus.terms.text.TerminalText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads files and folders into articles.
///
/// The same files give the same articles: the day is an argument, and files of a folder come in the order of their
/// paths. Nothing is fetched from a network unless [#withSources] says so, and no link is followed out of a folder.
public final class Articles {
    /// Largest file that is read, in bytes, unless another limit is given: 20 MB.
    public static final long LARGEST = 20_000_000;

    /// So many characters (code points) of one text are read for entries; the rest is stored, and fenced off.
    public static final int MOST_READ = 300_000;

    private static final int LONGEST_TITLE = 300;

    private static final Pattern NAMED_DAY =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]))(?!\\d)");

    private final LocalDate today;
    private final long largest;
    private final Optional<Duration> longest;

    private final SourceOptions options;

    /// Documents of office programs that are not read.
    private static final Set<String> OFFICE =
            Set.of("doc", "docm", "pages", "epub", "mobi", "xls", "xlsx", "ods", "ppt", "pptx", "odp", "7z", "rar");

    private Articles(LocalDate today, long largest, Optional<Duration> longest, SourceOptions options) {
        this.today = today;
        this.largest = largest;
        this.longest = longest;
        this.options = options;
    }

    /// A reader for which it is `today`.
    public static Articles of(LocalDate today) {
        return new Articles(today, LARGEST, Optional.empty(), SourceOptions.FILES);
    }

    /// The same reader with another limit to the size of an article.
    ///
    /// @param bytes more than 0
    public Articles withLargest(long bytes) {
        if (bytes <= 0) {
            throw new IllegalArgumentException("a limit of " + bytes + " bytes lets nothing in");
        }
        return new Articles(today, bytes, longest, options);
    }

    /// The same reader with another limit to the time for one file, which else goes by its size.
    public Articles withLongest(Duration time) {
        return new Articles(today, largest, Optional.of(time), options);
    }

    /// The same reader of archives, tables, feeds and addresses as these say.
    public Articles withSources(SourceOptions sources) {
        return new Articles(today, largest, longest, sources);
    }

    /// Reads files, and folders with all they hold. What cannot be read becomes a problem, one each, and the rest
    /// goes on.
    public ReadResult read(List<Path> paths, Progress progress) {
        List<InputProblem> problems = new ArrayList<>();
        List<Article> articles = new ArrayList<>();
        read(paths, Integer.MAX_VALUE, progress, lot -> {
            articles.addAll(lot.articles());
            problems.addAll(lot.problems());
        });
        return new ReadResult(articles, problems);
    }

    /// The same in lots, each handed on before the next is read, so that what was read is not lost with what comes
    /// after it. An article is compared with those of its own lot and of the lots before.
    ///
    /// @param most articles and problems in a lot
    /// @param lot  takes each; the first holds the problems of the paths
    public void read(List<Path> paths, int most, Progress progress, Consumer<ReadResult> lot) {
        readPlaces(paths.stream().map(Path::toString).toList(), most, progress, lot);
    }

    /// The same of files, folders and web addresses.
    public void readPlaces(List<String> places, int most, Progress progress, Consumer<ReadResult> lot) {
        List<InputProblem> problems = new ArrayList<>();
        List<String> found = new ArrayList<>();
        SourceOptions bounded = options.withItem(largest);
        ArticleFiles files = new ArticleFiles(bounded, found, problems);
        places.forEach(files::find);
        if (!problems.isEmpty()) {
            lot.accept(new ReadResult(List.of(), problems));
        }
        new ArticleLots(this, bounded, most, progress, lot).read(found);
    }

    ReadingBudget budget(long bytes) {
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
        return article(name, bytes, type, content(name, bytes, type, Optional.empty()), ItemDetails.NONE);
    }

    /// Reads one item of a source.
    ///
    /// @throws InputProblem if its bytes hold no article
    public Article read(SourceItem item) {
        if (item.bytes().length == 0) {
            throw new InputProblem(item.name(), "the file is empty", "leave it out, or save the article again");
        }
        FileType type = item.type().filter(t -> !isPdf(item.bytes())).orElseGet(() -> form(item.name(), item.bytes()));
        FileContent content = item.content().orElseGet(() -> content(item.name(), item.bytes(), type, item.charset()));
        return article(item.name(), item.bytes(), type, content, item.told()).from(item.origin());
    }

    private static FileContent content(String name, byte[] bytes, FileType type, Optional<String> charset) {
        return switch (type) {
            case TEXT, MARKDOWN -> FileContent.of(Decoding.decode(name, bytes, type, charset));
            case HTML -> HtmlPage.read(name, Decoding.decode(name, bytes, type, charset));
            case PDF -> PdfPage.read(name, bytes);
            case DOCX -> DocxFile.read(name, bytes);
            case ODT -> OdtFile.read(name, bytes);
            case RTF -> RtfFile.read(name, bytes);
            case MAIL, RECORD -> throw new IllegalArgumentException(name + " comes with its content");
        };
    }

    private Article article(String name, byte[] bytes, FileType type, FileContent content, ItemDetails outside) {
        if (content.text().isBlank()) {
            throw new InputProblem(name, "there is no text in it", "leave it out, or save the article as plain text");
        }
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
                .or(() -> finder.own().map(LinkListEntry::date))
                .or(outside::published);
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
                        .or(outside::title)
                        .map(Articles::inShort),
                content.publisher().or(masthead::publisher).or(outside::outlet).map(Articles::inShort),
                content.byline()
                        .or(masthead::byline)
                        .or(finder::author)
                        .or(outside::byline)
                        .map(Articles::inShort),
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
    static List<Article> compared(List<Article> articles) {
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
        return isPdf(bytes) ? FileType.PDF : named;
    }

    private static boolean isPdf(byte[] bytes) {
        return bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F';
    }

    /// The bytes of a file, unless they are too many.
    byte[] bytes(Path file) {
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

    static InputProblem unreadable(Path path) {
        return new InputProblem(path.toString(), "this cannot be opened", "check that you may read it");
    }

    static String nameOf(Path path) {
        Path name = path.getFileName();
        return TerminalText.line(name == null ? path.toString() : name.toString());
    }
}
