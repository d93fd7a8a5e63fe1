package casus.web.record;

import casus.ledger.file.Catalogue;
import casus.read.Articles;
import casus.terms.Edtf;
import casus.terms.InputProblem;
import casus.terms.code.JsonObject;
import casus.web.screen.EventFeed;
import casus.web.screen.FormHandler;
import casus.web.screen.FormResult;
import casus.web.screen.FormSubmission;
import casus.web.screen.Link;
import casus.web.screen.MenuPlace;
import casus.web.screen.Request;
import casus.web.screen.Screen;
import casus.web.screen.ScreenTable;
import casus.web.screen.View;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Files and pasted texts on their way into the case, one after another, and what is wrong with those that are
/// there. Nothing is fetched from anywhere.
public final class InboxScreen implements Screen {
    private static final int ROWS = 40;
    private static final int MOST_JOBS = 20;
    private static final long MOST_BYTES = 200_000_000;
    private static final long PATIENCE_MILLISECONDS = 10_000;
    private static final long STOPPING_SECONDS = 10;

    /// What each flag means, in the words of the reference.
    private static final Map<String, String> MEANINGS = meanings();

    private final Map<Integer, ReadingJob> jobs = new LinkedHashMap<>();
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("inbox").daemon().factory());
    private int last;

    /// A file of an upload.
    public record UploadedFile(String file, String state, Optional<Link> link, String told, List<String> flags) {}

    /// An upload.
    public record Upload(int number, boolean finished, String doing, int done, int total, List<UploadedFile> lines) {}

    /// An article with its flags.
    public record Row(
            String name,
            String title,
            String published,
            int entries,
            List<FlagMeaning> flags,
            boolean undated,
            Link link) {}

    /// A flag and what it means.
    public record FlagMeaning(String flag, String meaning) {}

    /// All of the inbox.
    public record Model(Optional<Upload> upload, List<Row> rows, int articles, int megabytes) {}

    private static Map<String, String> meanings() {
        Map<String, String> out = new LinkedHashMap<>();
        out.put("noDate", "no day of publication stands in the file");
        out.put("datedByName", "the day is that in the file's name");
        out.put("mixedScript", "a word mixes letters of two scripts that look alike");
        out.put("sharedTemplate", "the noise around the text is that of another article");
        out.put("nearDuplicate", "most of the text stands in another article too");
        out.put("suspectAuthor", "the author's profile looks made up by a machine");
        out.put("sourceInflation", "the source is made larger than it is");
        out.put("otherLanguage", "not English: kept, and not read any further");
        out.put(
                "readInPart",
                String.format(
                        Locale.ROOT,
                        "longer than %,d characters: kept whole, and read for entries up to there",
                        Articles.MOST_READ));
        return out;
    }

    @Override
    public String path() {
        return "/inbox";
    }

    @Override
    public String title() {
        return "Inbox";
    }

    @Override
    public String key() {
        return "i";
    }

    @Override
    public MenuPlace place() {
        return MenuPlace.SOURCES;
    }

    @Override
    public List<FormHandler> posts() {
        return List.of(
                new FormHandler("/inbox", true, MOST_BYTES, this::take),
                FormHandler.changing("/inbox/stop", this::stop));
    }

    @Override
    public List<EventFeed> feeds() {
        return List.of(new EventFeed("/inbox/progress", this::tell));
    }

    @Override
    public View show(Request request) {
        List<Catalogue.Item> items = request.file().catalogue().articles(request.asOf(), Optional.empty(), 0, ROWS);
        Optional<Upload> upload = request.text("job").flatMap(this::job).map(job -> upload(request, job));
        Model model = new Model(
                upload,
                items.stream().map(i -> row(request, i)).toList(),
                request.size().articles(),
                (int) (Articles.LARGEST / 1_000_000));
        return View.of("inbox.jte", model, () -> json(model), () -> table(model));
    }

    private Optional<ReadingJob> job(String number) {
        synchronized (jobs) {
            return number.matches("\\d{1,6}")
                    ? Optional.ofNullable(jobs.get(Integer.parseInt(number)))
                    : Optional.empty();
        }
    }

    private static Upload upload(Request request, ReadingJob job) {
        ReadingJob.JobState state = job.state();
        return new Upload(
                job.number(),
                state.finished(),
                state.doing(),
                state.done(),
                state.total(),
                state.lines().stream()
                        .map(l -> new UploadedFile(
                                l.file(),
                                l.state(),
                                l.article().isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(request.to("/reader").with("article", l.article())),
                                l.told(),
                                l.flags()))
                        .toList());
    }

    private static Row row(Request request, Catalogue.Item i) {
        return new Row(
                i.name(),
                SafeWords.flat(i.title().orElse("")),
                i.published().map(Object::toString).orElse("undated"),
                i.entries(),
                i.openFlagWords().stream()
                        .map(f -> new FlagMeaning(f, MEANINGS.getOrDefault(f, "")))
                        .toList(),
                i.published().isEmpty(),
                request.to("/reader").with("article", i.name()));
    }

    // --- what is sent

    private FormResult take(FormSubmission form) {
        ReadingJob job = open();
        try {
            Optional<String> text = form.text("text");
            for (FormSubmission.Upload upload : form.files()) {
                if (upload.size() > 0 || !upload.name().isBlank()) {
                    try (InputStream in = upload.content().get()) {
                        job.add(upload.name(), in);
                    }
                }
            }
            text.ifPresent(t -> paste(job, form, t));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (job.state().total() == 0) {
            forget(job);
            throw new InputProblem("inbox", "nothing was sent", "choose files, or paste a text");
        }
        Path file = form.file().file();
        LocalDate today = form.today();
        String who = form.who();
        reader.execute(() -> job.run(file, form.actors(), today, who));
        return FormResult.to(Link.of("/inbox").with("job", String.valueOf(job.number())));
    }

    private static void paste(ReadingJob job, FormSubmission form, String text) {
        String title = form.text("title").orElse("");
        form.text("published").ifPresent(d -> job.publishedOn(date(d)));
        String name = title.isEmpty()
                ? "pasted"
                : title.replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        String whole = title.isEmpty() ? text : title + "\n\n" + text;
        job.add(
                (name.isEmpty() ? "pasted" : name) + ".txt",
                new ByteArrayInputStream(whole.replace("\r\n", "\n").getBytes(StandardCharsets.UTF_8)));
    }

    private static Edtf date(String text) {
        return Edtf.find(text)
                .filter(d -> d.latest().isPresent())
                .orElseThrow(() -> new InputProblem(
                        "published", "\"" + text + "\" is no date", "write it as 2025, 2025-06 or 2025-06-14"));
    }

    private FormResult stop(FormSubmission form) {
        String number = form.need("job");
        ReadingJob job = job(number)
                .orElseThrow(() -> new InputProblem("job", "no upload has this number", "look at the inbox again"));
        job.stop();
        return FormResult.to(Link.of("/inbox").with("job", String.valueOf(job.number())));
    }

    private ReadingJob open() {
        synchronized (jobs) {
            ReadingJob job = new ReadingJob(++last);
            jobs.put(job.number(), job);
            while (jobs.size() > MOST_JOBS) {
                jobs.remove(jobs.keySet().iterator().next());
            }
            return job;
        }
    }

    private void forget(ReadingJob job) {
        synchronized (jobs) {
            jobs.remove(job.number());
        }
        job.discard();
    }

    // --- what is told

    private void tell(java.util.function.Function<String, Optional<String>> parameter, EventFeed.Listener listener)
            throws InterruptedException {
        Optional<ReadingJob> job = parameter.apply("job").flatMap(this::job);
        if (job.isEmpty()) {
            return;
        }
        ReadingJob.JobState state = job.get().state();
        listener.send("progress", progress(state));
        while (!state.finished() && listener.isThere()) {
            state = job.get().waitFor(state.news(), PATIENCE_MILLISECONDS);
            listener.send("progress", progress(state));
            if (reader.isShutdown()) {
                return;
            }
        }
    }

    private static ObjectNode progress(ReadingJob.JobState state) {
        return JsonObject.exact()
                .put("doing", state.doing())
                .put("done", state.done())
                .put("total", state.total())
                .put("finished", state.finished())
                .node();
    }

    @Override
    public void close() {
        synchronized (jobs) {
            jobs.values().forEach(ReadingJob::stop);
        }
        reader.shutdown();
        try {
            boolean stopped = reader.awaitTermination(STOPPING_SECONDS, TimeUnit.SECONDS);
            if (!stopped) {
                reader.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static JsonNode json(Model model) {
        return JsonObject.exact()
                .putSome(
                        "upload",
                        model.upload()
                                .map(u -> JsonObject.exact()
                                        .put("job", u.number())
                                        .put("finished", u.finished())
                                        .put("done", u.done())
                                        .put("total", u.total())
                                        .put(
                                                "files",
                                                u.lines(),
                                                l -> JsonObject.exact()
                                                        .put("file", l.file())
                                                        .put("state", l.state())
                                                        .put("told", l.told())
                                                        .put("flags", l.flags()))))
                .put(
                        "articles",
                        model.rows(),
                        r -> JsonObject.exact()
                                .put("article", r.name())
                                .put("published", r.published())
                                .put("entries", r.entries())
                                .put("flags", r.flags(), FlagMeaning::flag))
                .node();
    }

    private static ScreenTable table(Model model) {
        ScreenTable.Rows rows = ScreenTable.of("article", "title", "published", "entries", "flags");
        model.rows()
                .forEach(r -> rows.row(
                        r.name(),
                        r.title(),
                        r.published(),
                        r.entries(),
                        String.join(
                                " ", r.flags().stream().map(FlagMeaning::flag).toList())));
        return rows.done();
    }
}
