package casus.bench.fuzz;

import casus.assess.question.QuestionParser;
import casus.brief.verify.CaseView;
import casus.brief.verify.Verification;
import casus.extract.Extraction;
import casus.game.Crisis;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.ledger.record.Entry;
import casus.read.Article;
import casus.read.Articles;
import casus.read.Progress;
import casus.read.text.PrintedDates;
import casus.terms.Edtf;
import casus.terms.InputProblem;
import casus.work.GradedLedger;
import casus.work.Version;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// What is done with the bytes of a target: whatever is thrown but an [InputProblem] is a finding.
public final class FuzzBody implements AutoCloseable {
    private static final LocalDate TODAY = LocalDate.of(2025, 8, 22);
    private static final String QUESTION = "Will Russia defend Iran against Israel?";

    private final FuzzRoom room;
    private final Consumer<byte[]> body;
    private Optional<FuzzForms> forms = Optional.empty();

    private FuzzBody(FuzzTarget target, Path folder) {
        room = new FuzzRoom(folder);
        body = body(target);
    }

    /// Makes ready what the target needs.
    ///
    /// @param folder an empty one, for the files of the trial
    public static FuzzBody open(FuzzTarget target, Path folder) {
        return new FuzzBody(target, folder);
    }

    /// Tries one input.
    public void take(byte[] bytes) {
        try {
            body.accept(bytes);
        } catch (InputProblem e) {
            if (e.what().isBlank()) {
                throw new IllegalStateException("an input problem that says nothing", e);
            }
        }
    }

    @Override
    public void close() {
        forms.ifPresent(FuzzForms::close);
    }

    private Consumer<byte[]> body(FuzzTarget target) {
        return switch (target) {
            case HTML -> bytes -> Articles.of(TODAY).read("input.html", bytes);
            case PDF -> bytes -> Articles.of(TODAY).read("input.pdf", bytes);
            case MARKDOWN -> bytes -> Articles.of(TODAY).read("input.md", bytes);
            case RTF -> bytes -> Articles.of(TODAY).read("input.rtf", bytes);
            case MAIL -> bytes -> sources("input.mbox", bytes);
            case ARCHIVE -> bytes -> sources("input.bin", bytes);
            case CRAWL -> bytes -> sources("input.warc", bytes);
            case RECORDS -> bytes -> sources("input.jsonl", bytes);
            case FEED -> bytes -> sources("input.rss", bytes);
            case TEXT -> entries();
            case DATES -> bytes -> dates(text(bytes));
            case EDTF -> bytes -> edtf(text(bytes));
            case QUESTION -> question();
            case SCENARIO -> bytes -> Crisis.read("input.yaml", text(bytes));
            case EFG -> bytes -> efg(text(bytes));
            case TABLES -> tables();
            case ICEWS -> bytes -> events("icews", "input.tab", bytes);
            case POLECAT -> bytes -> events("polecat", "input.tab", bytes);
            case GDELT -> bytes -> events("gdelt", "input.export.CSV", bytes);
            case ACLED -> bytes -> events("acled", "input.csv", bytes);
            case VERIFY -> verify();
            case FORMS -> forms();
        };
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static Consumer<byte[]> entries() {
        Extraction extraction;
        try {
            extraction = Extraction.open(Actors.load());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes -> {
            Article article = Articles.of(TODAY).read("input.txt", bytes);
            for (Entry entry : extraction.of(article)) {
                if (!entry.common().anchor().isLiveIn(article.text())) {
                    throw new IllegalStateException("a dead anchor: " + entry);
                }
            }
        };
    }

    /// Whatever lies in it: articles or problems that say what to do. What the reader of sources takes for damage is
    /// told there, so that a fault of ours in it is not seen here, but one in an article is.
    private void sources(String name, byte[] bytes) {
        Articles.of(TODAY).read(List.of(room.write(name, bytes)), Progress.SILENT).problems().stream()
                .filter(p -> p.what().isBlank() || p.remedy().isBlank())
                .forEach(p -> {
                    throw new IllegalStateException("an input problem that says nothing", p);
                });
    }

    private static void dates(String text) {
        Stream.of(PrintedDates.first(text), PrintedDates.firstDay(text), PrintedDates.ofMastheadLine(text))
                .flatMap(Optional::stream)
                .forEach(found -> {
                    if (found.start() < 0 || found.start() >= found.end() || found.end() > text.length()) {
                        throw new IllegalStateException("a date that stands nowhere: " + found);
                    }
                });
        PrintedDates.ofWholeLine(text);
    }

    private static void edtf(String text) {
        Edtf.find(text).ifPresent(date -> {
            if (date.earliest().isPresent()
                    && date.latest().isPresent()
                    && date.latest().get().isBefore(date.earliest().get())) {
                throw new IllegalStateException("ends before it begins: " + date);
            }
            if (!date.mayEqual(date)) {
                throw new IllegalStateException("is not what it is: " + date);
            }
        });
    }

    private Consumer<byte[]> question() {
        Actors actors = Actors.load();
        CaseView view = view(actors);
        return bytes -> QuestionParser.parse(text(bytes), actors, view.ledger(), TODAY);
    }

    private CaseView view(Actors actors) {
        try (CaseFile file = CaseFile.existing(room.withCase().caseFile())) {
            return new CaseView(
                    GradedLedger.ledger(file, actors, Optional.empty()),
                    actors,
                    file.stateHash(),
                    file.questionLog().briefs());
        }
    }

    /// No command reads a game tree, so what can go wrong is the writing of one that a strange scenario makes.
    private static void efg(String text) {
        Crisis.read("input.yaml", text)
                .scenario()
                .ifPresent(scenario -> Crisis.of(scenario, Map.of(), List.of()).efg());
    }

    /// The first byte says which table of a whole export is replaced by the rest.
    private Consumer<byte[]> tables() {
        room.withCase();
        room.must(
                "export",
                "csv",
                room.folder().resolve("tables").toString(),
                "--case",
                room.caseFile().toString());
        List<Path> tables;
        try (Stream<Path> files = Files.list(room.folder().resolve("tables"))) {
            tables = files.filter(f -> f.toString().endsWith(".csv")).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes -> {
            if (bytes.length == 0) {
                return;
            }
            Path table = tables.get(Byte.toUnsignedInt(bytes[0]) % tables.size());
            String name = "tables/" + table.getFileName();
            try {
                byte[] sound = Files.readAllBytes(table);
                try {
                    room.write(name, Arrays.copyOfRange(bytes, 1, bytes.length));
                    room.remove("again.casus");
                    room.run(
                            "import",
                            "csv",
                            room.folder().resolve("tables").toString(),
                            "--case",
                            room.folder().resolve("again.casus").toString());
                } finally {
                    room.write(name, sound);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        };
    }

    private void events(String set, String name, byte[] bytes) {
        Path input = room.write(name, bytes);
        room.remove("events.duckdb");
        room.run(
                "import",
                set,
                input.toString(),
                "--to",
                room.folder().resolve("events.duckdb").toString());
    }

    private Consumer<byte[]> verify() {
        Path brief = room.withCase().folder().resolve("brief.md");
        room.must(
                "brief",
                "--question",
                QUESTION,
                "-o",
                brief.toString(),
                "--case",
                room.caseFile().toString());
        CaseView view = view(Actors.load());
        return bytes -> Verification.of(brief, text(bytes), (named, asOf) -> view, Version.current());
    }

    private Consumer<byte[]> forms() {
        FuzzForms server = FuzzForms.open(room.withCase().caseFile(), TODAY);
        forms = Optional.of(server);
        return server::take;
    }
}
