package casus.web.record;

import casus.ledger.file.Catalogue;
import casus.read.Articles;
import casus.second.Endpoint;
import casus.second.ModelLimits;
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
import casus.work.second.ModelAccess;
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
import java.util.function.IntFunction;

/// Files and pasted texts on their way into the case, one after another, and what is wrong with those that are
/// there. Nothing is fetched from anywhere; a model of the user's own reads what is there if they ask for it.
public final class InboxScreen implements Screen {
    private static final int ROWS = 40;
    private static final int MOST_JOBS = 20;
    private static final long MOST_BYTES = 200_000_000;
    private static final long PATIENCE_MILLISECONDS = 10_000;
    private static final long STOPPING_SECONDS = 10;

    /// What each flag means, in the words of the reference.
    private static final Map<String, String> MEANINGS = meanings();

    private final Map<Integer, InboxJob> jobs = new LinkedHashMap<>();
    private final ExecutorService reader = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("inbox").daemon().factory());
    private final ExecutorService asker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().name("second reader").daemon().factory());
    private final ModelAccess access;
    private ModelForm model = new ModelForm("", "");
    private int last;

    /// @param access which models may be asked
    public InboxScreen(ModelAccess access) {
        this.access = access;
    }

    /// The model that was named last, for the form.
    ///
    /// @param url  empty while none was
    /// @param name as its server calls it
    public record ModelForm(String url, String name) {}

    /// A file of an upload.
    public record UploadedFile(String file, String state, Optional<Link> link, String told, List<String> flags) {}

    /// An upload, or the reading of a model.
    ///
    /// @param byModel  whether a model reads what is in the case
    /// @param articles how many articles of the case came with it
    /// @param notes    lines on all of it
    /// @param problem  why it is not done
    public record Upload(
            int number,
            boolean byModel,
            boolean finished,
            String doing,
            int done,
            int total,
            int articles,
            List<UploadedFile> lines,
            List<String> notes,
            Optional<String> problem) {
        public Upload {
            lines = List.copyOf(lines);
            notes = List.copyOf(notes);
        }
    }

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
    ///
    /// @param asked the model that was named last
    /// @param host  besides this machine, where a model may be
    public record Model(
            Optional<Upload> upload,
            List<Row> rows,
            int articles,
            int megabytes,
            ModelForm asked,
            Optional<String> host) {}

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
                FormHandler.changing("/inbox/model", this::ask),
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
                (int) (Articles.LARGEST / 1_000_000),
                asked(),
                access.host());
        return View.of("inbox.jte", model, () -> json(model), () -> table(model));
    }

    private ModelForm asked() {
        synchronized (jobs) {
            return model;
        }
    }

    private Optional<InboxJob> job(String number) {
        synchronized (jobs) {
            return number.matches("\\d{1,6}")
                    ? Optional.ofNullable(jobs.get(Integer.parseInt(number)))
                    : Optional.empty();
        }
    }

    private static Upload upload(Request request, InboxJob job) {
        InboxJob.JobState state = job.state();
        return new Upload(
                job.number(),
                job instanceof ModelJob,
                state.finished(),
                state.doing(),
                state.done(),
                state.total(),
                job instanceof ReadingJob upload ? upload.articles().size() : 0,
                state.lines().stream()
                        .map(l -> new UploadedFile(
                                l.file(),
                                l.state(),
                                l.article().isEmpty()
                                        ? Optional.empty()
                                        : Optional.of(request.to("/reader").with("article", l.article())),
                                l.told(),
                                l.flags()))
                        .toList(),
                state.notes(),
                state.problem());
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
        ReadingJob job = open(ReadingJob::new);
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

    /// Has a model read articles of the case: those of an upload, or all.
    private FormResult ask(FormSubmission form) {
        ModelForm named = new ModelForm(form.need("model"), form.need("name"));
        Endpoint endpoint = access.endpoint(named.url(), named.name());
        int calls = form.text("calls").map(InboxScreen::calls).orElse(ModelLimits.USUAL.calls());
        ModelLimits limits =
                ModelLimits.USUAL.within(calls, ModelLimits.USUAL.tokens(), ModelLimits.USUAL.callsPerMinute());
        List<String> articles = form.text("job")
                .flatMap(this::job)
                .filter(ReadingJob.class::isInstance)
                .map(job -> ((ReadingJob) job).articles())
                .orElseGet(() -> form
                        .file()
                        .catalogue()
                        .articles(Optional.empty(), Optional.empty(), 0, Integer.MAX_VALUE)
                        .reversed()
                        .stream()
                        .map(Catalogue.Item::name)
                        .toList());
        if (articles.isEmpty()) {
            throw new InputProblem("inbox", "there is no article to be read", "add one first");
        }
        ModelJob job = open(number -> new ModelJob(number, endpoint, limits, articles));
        synchronized (jobs) {
            model = named;
        }
        Path file = form.file().file();
        LocalDate today = form.today();
        String who = form.who();
        asker.execute(() -> job.run(file, form.actors(), today, who));
        return FormResult.to(Link.of("/inbox").with("job", String.valueOf(job.number())));
    }

    private static int calls(String text) {
        if (!text.matches("[1-9]\\d{0,6}")) {
            throw new InputProblem("calls", "\"" + text + "\" is no number of calls", "write one from 1 to 9999999");
        }
        return Integer.parseInt(text);
    }

    private FormResult stop(FormSubmission form) {
        String number = form.need("job");
        InboxJob job = job(number)
                .orElseThrow(() -> new InputProblem("job", "no upload has this number", "look at the inbox again"));
        job.stop();
        return FormResult.to(Link.of("/inbox").with("job", String.valueOf(job.number())));
    }

    private <J extends InboxJob> J open(IntFunction<J> begin) {
        synchronized (jobs) {
            J job = begin.apply(++last);
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
        Optional<InboxJob> job = parameter.apply("job").flatMap(this::job);
        if (job.isEmpty()) {
            return;
        }
        InboxJob.JobState state = job.get().state();
        listener.send("progress", progress(state));
        while (!state.finished() && listener.isThere()) {
            state = job.get().waitFor(state.news(), PATIENCE_MILLISECONDS);
            listener.send("progress", progress(state));
            if (reader.isShutdown()) {
                return;
            }
        }
    }

    private static ObjectNode progress(InboxJob.JobState state) {
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
            jobs.values().forEach(InboxJob::stop);
        }
        try {
            for (ExecutorService each : List.of(reader, asker)) {
                each.shutdown();
                boolean stopped = each.awaitTermination(STOPPING_SECONDS, TimeUnit.SECONDS);
                if (!stopped) {
                    each.shutdownNow();
                }
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
                                        .put("problem", u.problem())
                                        .put("notes", u.notes())
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
