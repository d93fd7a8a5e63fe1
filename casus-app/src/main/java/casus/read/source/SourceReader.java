package casus.read.source;

import casus.read.archive.ZipItems;
import casus.read.file.FileType;
import casus.read.file.ReadingBudget;
import casus.read.item.ItemDetails;
import casus.read.item.ItemSource;
import casus.read.item.PageName;
import casus.read.item.SourceItem;
import casus.read.item.SourceOptions;
import casus.read.item.SourceStep;
import casus.read.item.UnpackingMeter;
import casus.read.web.WebPage;
import casus.terms.InputProblem;
import casus.terms.Origin;
import casus.terms.text.Phrase;
import casus.terms.text.TerminalText;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Reads one file or address and all that lies within it, one item after another. What is packed in what is packed is
/// opened in turn, to a depth; nothing is written to the disk.
public final class SourceReader implements AutoCloseable {
    /// Files that lie beside articles and are none: pictures, sounds, styles, programs, data.
    private static final Set<String> NO_ARTICLES =
            Set.of(("jpg jpeg png gif webp svg ico bmp tif tiff avif heic mp3 mp4 m4a wav ogg avi mov webm css"
                            + " js mjs map woff woff2 ttf otf eot json jsonl xml yaml yml csv tsv class py sh log db sqlite casus casus-wal casus-shm bib cdxj cdx idx")
                    .split(" "));

    private final SourceOptions options;
    private final UnpackingMeter meter;
    private final Deque<OpenSource> open = new ArrayDeque<>();
    private int links;
    private int unfetched;
    private int beyond;

    private record OpenSource(String where, ItemSource items) {}

    private SourceReader(SourceOptions options, long packed) {
        this.options = options;
        this.meter = new UnpackingMeter(options.limits(), packed);
    }

    /// Whether a file is read as one that holds articles, or as one article. It is looked at, and no more.
    ///
    /// @return whether it holds articles; empty if it is neither, or cannot be opened
    public static Optional<Boolean> isContainer(Path file, SourceOptions options) {
        String name = Objects.requireNonNullElse(file.getFileName(), file).toString();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(ContainerKind.HEAD);
            Optional<ContainerKind> kind = ContainerKind.of(name, "", head);
            if (kind.isPresent()) {
                return kind.filter(k -> Sources.isKnown(k, name, head, options)).map(k -> true);
            }
            return FileType.ofName(name).map(t -> false);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /// Opens a file that holds articles.
    ///
    /// @param where as messages name it
    /// @throws IOException if it cannot be opened
    public static SourceReader ofFile(Path file, String where, SourceOptions options) throws IOException {
        SourceReader reader = new SourceReader(options, Files.size(file));
        String name = Objects.requireNonNullElse(file.getFileName(), file).toString();
        InputStream in = new ZipItems.FileStream(file);
        reader.push(
                where,
                ItemSource.of(List.of(new SourceStep.Entry(where, name, in, Optional.empty(), ItemDetails.NONE))),
                in);
        return reader;
    }

    /// Opens an address, which comes as its first link.
    public static SourceReader ofAddress(String address, SourceOptions options) {
        SourceReader reader = new SourceReader(options, options.limits().item());
        reader.push(
                address,
                ItemSource.of(List.of(new SourceStep.Link(address, address, ItemDetails.NONE))),
                InputStream.nullInputStream());
        return reader;
    }

    private void push(String where, ItemSource items, InputStream below) {
        open.push(new OpenSource(where, new ItemSource() {
            @Override
            public Optional<SourceStep> next() throws IOException {
                return items.next();
            }

            @Override
            public void close() {
                items.close();
                try {
                    below.close();
                } catch (IOException e) {
                    // What was read of it was read.
                }
            }
        }));
    }

    /// The next item, link or fault; empty at the end.
    public Optional<SourceStep> next() {
        while (!open.isEmpty()) {
            ReadingBudget.check();
            OpenSource top = open.peek();
            try {
                Optional<SourceStep> step = top.items().next();
                if (step.isEmpty()) {
                    open.pop().items().close();
                    continue;
                }
                Optional<SourceStep> told = step.get() instanceof SourceStep.Entry entry ? opened(entry) : step;
                if (told.isPresent()) {
                    return told;
                }
            } catch (InputProblem problem) {
                return Optional.of(new SourceStep.Fault(problem));
            } catch (ReadingBudget.Stopped stop) {
                throw stop;
            } catch (UnpackingMeter.TooMuch bomb) {
                String where = open.peekLast().where();
                close();
                return Optional.of(SourceStep.fault(
                        where,
                        Objects.requireNonNullElse(bomb.getMessage(), "it unpacks to more than it may")
                                + ", and nothing more of it is read",
                        "unpack it yourself if you trust it, and read the folder"));
            } catch (IOException | RuntimeException e) { // readers of hostile files may fail in any way
                open.pop().items().close();
                return Optional.of(damaged(top.where(), e));
            }
        }
        return Optional.empty();
    }

    private static String told(Exception e) {
        String message = Objects.requireNonNullElse(e.getMessage(), "")
                .replaceAll("\\s+", " ")
                .replaceFirst(" ?(?:at )?\\[Source: .*?line: (\\d+), column: (\\d+)\\].*", ", line $1")
                .replaceFirst("^ParseError at \\[row,col\\]:\\[(\\d+),\\d+\\] Message: ", "line $1: ")
                .strip();
        boolean plain = e instanceof IOException && !message.isEmpty() && message.length() <= 160;
        return plain && !message.contains("Impl") ? " (" + message + ")" : "";
    }

    /// Fetches the page of a link, unless it is here, or nothing is to be fetched: its items come next.
    ///
    /// @return whether it was fetched
    /// @throws InputProblem if it cannot be
    public boolean fetch(SourceStep.Link link, Runnable waiting) {
        boolean asked = open.size() == 1 && link.where().equals(link.address());
        if (!asked && options.known().address().test(link.address())) {
            return false;
        }
        if (options.web().isEmpty() || !asked && !options.follow()) {
            unfetched++;
            return false;
        }
        if (!asked && ++links > options.most()) {
            beyond++;
            return false;
        }
        WebPage page = options.web().get().fetch(link.address(), waiting);
        SourceStep.Entry entry = new SourceStep.Entry(
                link.address(),
                PageName.of(page.address(), PageName.extension(page.address())),
                new ByteArrayInputStream(page.body()),
                Optional.of(page),
                link.told()
                        .or(ItemDetails.ofOutlet(PageName.outlet(page.address().toString()))));
        push(link.address(), ItemSource.of(List.of(entry)), InputStream.nullInputStream());
        return true;
    }

    /// What is to be said when all is read: addresses that were not fetched.
    public Optional<InputProblem> leftOut(String where) {
        if (beyond > 0) {
            return Optional.of(new InputProblem(
                    where,
                    String.format(
                            Locale.ROOT,
                            "%,d pages were fetched, and %,d more that it names were not",
                            options.most(),
                            beyond),
                    "read it again to go on, since what is in the case is not fetched twice; or raise --most"));
        }
        return unfetched == 0
                ? Optional.empty()
                : Optional.of(new InputProblem(
                        where,
                        Phrase.count(unfetched, "item") + Phrase.noun(unfetched, " of it holds", " of it hold")
                                + " only an address or a summary, and nothing was fetched",
                        "add --follow to fetch their pages"));
    }

    /// What is wrong with one entry ends that entry, and what it lies in goes on.
    private Optional<SourceStep> opened(SourceStep.Entry entry) throws IOException {
        try {
            return entry(entry);
        } catch (InputProblem | ReadingBudget.Stopped | UnpackingMeter.TooMuch stop) {
            throw stop;
        } catch (IOException | RuntimeException e) { // readers of hostile files may fail in any way
            return Optional.of(damaged(entry.where(), e));
        }
    }

    private static SourceStep damaged(String where, Exception e) {
        return SourceStep.fault(
                where,
                "it is cut off or damaged" + told(e) + ", and nothing more of it is read",
                "get or save it again");
    }

    /// An entry becomes an item, or opens as a source of its own; empty where the next is to be asked for.
    private Optional<SourceStep> entry(SourceStep.Entry entry) throws IOException {
        BufferedInputStream in = new BufferedInputStream(entry.bytes(), 2 * ContainerKind.HEAD);
        in.mark(ContainerKind.HEAD);
        byte[] head = in.readNBytes(ContainerKind.HEAD);
        in.reset();
        String media = entry.page().map(WebPage::mediaType).orElse("");
        Optional<ContainerKind> kind = ContainerKind.of(entry.name(), media, head)
                .filter(k -> Sources.isKnown(k, entry.name(), head, options));
        if (kind.isPresent()) {
            if (open.size() > meter.limits().nested()) {
                return Optional.of(SourceStep.fault(
                        entry.where(),
                        "it lies more than " + meter.limits().nested() + " archives deep",
                        "unpack it yourself if you trust it"));
            }
            push(entry.where(), Sources.open(kind.get(), entry, in, options, meter), entry.bytes());
            return Optional.empty();
        }
        return item(entry, in, media);
    }

    private Optional<SourceStep> item(SourceStep.Entry entry, InputStream in, String media) throws IOException {
        if (options.known().listsOnly() && entry.page().isPresent() && open.size() == 2 && isFirst(entry.where())) {
            return Optional.of(SourceStep.fault(
                    entry.where(), "this is a page, and no feed or list of pages", "read it once with `casus read`"));
        }
        Optional<FileType> type = media.isEmpty() ? FileType.ofName(entry.name()) : ofMedia(media, entry.name());
        String name = TerminalText.line(PageName.base(entry.name()));
        if (type.isEmpty()) {
            return entry.page().isPresent() || !NO_ARTICLES.contains(FileType.extension(name))
                    ? Optional.of(SourceStep.fault(
                            entry.where(),
                            media.isEmpty()
                                    ? "files of this kind are not read"
                                    : "pages of this kind (" + media + ") are not read",
                            "save it as text, HTML, PDF or DOCX, or leave it out"))
                    : Optional.empty();
        }
        long most = meter.limits().item();
        byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE - 8, most + 1));
        if (bytes.length > most) {
            return Optional.of(SourceStep.fault(
                    entry.where(),
                    String.format(Locale.ROOT, "it has more than %.1f MB", most / 1e6),
                    "cut it into articles, or leave it out"));
        }
        Origin origin = entry.page()
                .map(p -> new Origin(
                        entry.where(),
                        Optional.of(p.asked().toString()),
                        Optional.of(p.address().toString()),
                        p.status(),
                        p.headers()))
                .orElseGet(() -> Origin.of(entry.where(), Optional.empty()));
        return Optional.of(new SourceStep.Item(new SourceItem(
                entry.page()
                        .map(p -> PageName.of(p.address(), ending(type.get())))
                        .orElse(name),
                bytes,
                type,
                entry.page().flatMap(WebPage::charset),
                Optional.empty(),
                entry.told(),
                origin)));
    }

    private boolean isFirst(String where) {
        return open.peekLast().where().equals(where);
    }

    private static String ending(FileType type) {
        return switch (type) {
            case TEXT -> ".txt";
            case MARKDOWN -> ".md";
            default -> "." + type.name().toLowerCase(Locale.ROOT);
        };
    }

    private static Optional<FileType> ofMedia(String media, String name) {
        return switch (media) {
            case "text/html", "application/xhtml+xml" -> Optional.of(FileType.HTML);
            case "text/plain" -> Optional.of(FileType.ofName(name).orElse(FileType.TEXT));
            case "text/markdown" -> Optional.of(FileType.MARKDOWN);
            case "application/pdf" -> Optional.of(FileType.PDF);
            case "application/rtf", "text/rtf" -> Optional.of(FileType.RTF);
            case "application/vnd.openxmlformats-officedocument.wordprocessingml.document" ->
                Optional.of(FileType.DOCX);
            case "application/vnd.oasis.opendocument.text" -> Optional.of(FileType.ODT);
            case "application/octet-stream" -> FileType.ofName(name);
            default -> Optional.empty();
        };
    }

    @Override
    public void close() {
        while (!open.isEmpty()) {
            open.pop().items().close();
        }
    }
}
