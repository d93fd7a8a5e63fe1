package casus.app;

import casus.app.verb.ModelOptions;
import casus.app.verb.Verb;
import casus.extract.ReadingMode;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.read.Article;
import casus.read.Articles;
import casus.read.item.KnownItems;
import casus.read.web.Fetcher;
import casus.second.Endpoint;
import casus.second.ModelClient;
import casus.second.ModelLimits;
import casus.second.Pacing;
import casus.second.SecondReader;
import casus.terms.Origin;
import casus.terms.code.JsonObject;
import casus.terms.text.Phrase;
import casus.work.Intake;
import casus.work.Terminal;
import casus.work.second.SecondLines;
import casus.work.second.SecondReading;
import casus.work.watch.SourceRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Adds articles to a case and enters what they say.
@Command(
        name = "read",
        description = {
            "adds articles to the case and enters what they say",
            "Files and folders: txt, md, html, pdf, docx, odt, rtf; mail (eml, mbox); tables and records (csv, tsv, jsonl,"
                    + " json); feeds and sitemaps; exports of Zotero, Telegram and GDELT; archives of these (zip, tar, gz,"
                    + " xz, bz2) and of the web (warc, wacz). Web addresses of any of them."
        },
        footer = {
            "",
            "Examples:",
            "  casus read articles/",
            "  casus read wire.txt analysis.pdf --case iran.casus",
            "  casus read archive/ --fast",
            "  casus read articles/ --model http://127.0.0.1:11434/v1 --model-name qwen3",
            "  casus read https://example.org/2025/06/17/story.html",
            "  casus read https://example.org/feed.xml --follow --most 20",
            "  casus read crawl.wacz mail.mbox export.zip",
            "  casus read wire.csv --map title=headline,text=body,date=published,outlet=source,url=link"
        })
final class ReadCommand extends Verb {
    @Parameters(arity = "1..*", paramLabel = "PATH", description = "files, folders and web addresses")
    private List<String> places = List.of();

    @Option(names = "--fast", description = "read by rules alone: quicker, and finds less")
    private boolean fast;

    @Mixin
    private SourceFlags sources = new SourceFlags();

    @Option(names = "--window", paramLabel = "N", description = "characters of an article in one call (default: 8000)")
    private int window = ModelLimits.USUAL.window();

    @Mixin
    private ModelOptions model = new ModelOptions();

    ReadCommand(Terminal terminal) {
        super(terminal);
    }

    @Override
    public Integer call() {
        Optional<Endpoint> endpoint = model.endpoint();
        Actors actors = Actors.load();
        Intake.Reader reader = new Intake.Reader(actors, fast ? ReadingMode.FAST : ReadingMode.LEARNED);
        Intake.Result outcome = read(reader);
        Stream.concat(outcome.problems().stream(), outcome.partly().stream())
                .forEach(p -> terminal().err().println(p.getMessage()));
        for (Intake.ArticleResult filed : outcome.filed()) {
            say(json() ? object(filed).toString() : line(filed));
        }
        if (!json()) {
            long fresh =
                    outcome.filed().stream().filter(Intake.ArticleResult::isNew).count();
            int entries = outcome.filed().stream()
                    .mapToInt(Intake.ArticleResult::total)
                    .sum();
            say(Phrase.count(fresh, "article") + " added to " + file() + ", " + entries + " entries"
                    + (outcome.problems().isEmpty()
                            ? ""
                            : "; " + outcome.problems().size() + " not read")
                    + (outcome.partly().isEmpty() ? "" : "; " + outcome.partly().size() + " read in part"));
        }
        int second = endpoint.map(e -> second(e, reader, actors, outcome)).orElse(0);
        return Math.max(outcome.exitCode(), second);
    }

    private int second(Endpoint endpoint, Intake.Reader reader, Actors actors, Intake.Result outcome) {
        if (outcome.filed().isEmpty()) {
            return 0;
        }
        terminal().err().println(SecondLines.asked(endpoint));
        List<Article> articles =
                outcome.filed().stream().map(f -> f.article().named(f.name())).toList();
        try (CaseFile file = open();
                ModelClient client = new ModelClient(
                        endpoint,
                        model.sampling(),
                        model.limits(window),
                        Pacing.real(model.sampling().seed()),
                        SecondReading.store(file, today()));
                Terminal.RunningWork work = terminal().work("second reader", articles.size())) {
            SecondReading.Outcome read = SecondReading.of(
                    file,
                    new SecondReader(reader.extraction(), actors),
                    client,
                    articles,
                    today(),
                    "casus read",
                    work::step);
            work.close();
            if (json()) {
                say(SecondLines.json(read, client.usage()).toString());
            } else {
                SecondLines.of(read, client.usage()).forEach(this::say);
            }
            if (!read.problems().isEmpty()) {
                terminal()
                        .err()
                        .println(SecondLines.unanswered(endpoint, read.problems())
                                .getMessage());
            }
            return read.problems().isEmpty() ? 0 : 1;
        }
    }

    private Intake.Result read(Intake.Reader reader) {
        SourceRequest request = sources.request();
        try (Fetcher fetcher = request.fetcher()) {
            KnownItems known = KnownItems.ofAddresses(SourceRequest.addresses(file()));
            Articles articles = request.articles(today(), fetcher, known);
            return Intake.read(file(), reader, places, articles, terminal());
        }
    }

    static String line(Intake.ArticleResult filed) {
        if (!filed.isNew()) {
            return filed.name() + ": here already";
        }
        String kinds = filed.entries().entrySet().stream()
                .map(e -> e.getValue() + " " + plural(e))
                .collect(Collectors.joining(", "));
        String published = filed.article().published().map(Object::toString).orElse("undated");
        return filed.name() + ": " + published + ", " + (kinds.isEmpty() ? "nothing to enter" : kinds) + filed.flags();
    }

    private static String plural(Map.Entry<String, Integer> kind) {
        return Phrase.noun(kind.getValue(), kind.getKey(), kind.getKey() + "s");
    }

    static JsonObject object(Intake.ArticleResult filed) {
        return JsonObject.exact()
                .put("article", filed.name())
                .put("new", filed.isNew())
                .put("language", filed.article().language())
                .put("published", filed.article().published())
                .put("publisher", filed.article().publisher())
                .putSome("flags", filed.article().flags())
                .put("entries", filed.entries())
                .putSome("place", filed.article().origin().map(Origin::place))
                .putSome("address", filed.article().origin().flatMap(Origin::address));
    }
}
