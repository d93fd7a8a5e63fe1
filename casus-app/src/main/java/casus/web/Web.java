package casus.web;

import casus.ledger.actor.Actors;
import casus.ledger.record.Wire;
import casus.terms.InputProblem;
import casus.web.screen.Cache;
import casus.web.screen.Download;
import casus.web.screen.EventFeed;
import casus.web.screen.FormHandler;
import casus.web.screen.Request;
import casus.web.screen.RequestContext;
import casus.web.screen.Screen;
import casus.work.second.ModelAccess;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.sse.SseClient;
import io.javalin.util.JavalinBindException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The workbench: serves one case to a browser.
///
/// Every screen answers at its path, and as `.json` and `.csv` behind it. What a form sends is checked in one
/// place ([Guard]) before anything is done with it. No request leaves the machine, unless somebody starts it with a
/// host where a model may be asked, and asks it.
public final class Web implements AutoCloseable {
    private static final int TAKES_MEGABYTES = 200;
    private static final int NOT_FOUND = 404;
    private static final int NOT_SO = 405;

    private final Javalin javalin;
    private final CasePool cases;
    private final List<Screen> screens;

    private Web(Javalin javalin, CasePool cases, List<Screen> screens) {
        this.javalin = javalin;
        this.cases = cases;
        this.screens = screens;
    }

    /// What is served, to whom.
    ///
    /// @param file     the case, made if there is none
    /// @param host     the name or number to listen at
    /// @param port     0 for any free one
    /// @param asOf     only what was in print by this day, unless a page names another
    /// @param today    asked at each request, since a server outlives a day
    /// @param readOnly whether nothing may be changed
    /// @param models   which a page may ask
    public record Options(
            Path file,
            String host,
            int port,
            Optional<LocalDate> asOf,
            Supplier<LocalDate> today,
            boolean readOnly,
            ModelAccess models) {
        /// With models on this machine alone.
        public Options(
                Path file,
                String host,
                int port,
                Optional<LocalDate> asOf,
                Supplier<LocalDate> today,
                boolean readOnly) {
            this(file, host, port, asOf, today, readOnly, ModelAccess.LOCAL);
        }

        /// The case on this machine, to be worked on, at any free port.
        public static Options of(Path file, LocalDate today) {
            return new Options(file, "127.0.0.1", 0, Optional.empty(), () -> today, false);
        }
    }

    /// Opens the case and begins to serve it.
    ///
    /// @throws InputProblem if the case cannot be opened, or the port is taken
    public static Web start(Options options) {
        CasePool cases = new CasePool(options.file());
        try {
            List<Screen> screens = Screens.all(options.models());
            Javalin javalin = new Routes(options, cases, screens).javalin();
            javalin.start(options.host(), options.port());
            return new Web(javalin, cases, screens);
        } catch (JavalinBindException e) {
            cases.close();
            InputProblem problem = new InputProblem(
                    "--port " + options.port(),
                    "the port is taken, or " + options.host() + " is no address of this machine",
                    "name another with --port, or --port 0 for any free one");
            problem.initCause(e);
            throw problem;
        } catch (RuntimeException e) {
            cases.close();
            throw e;
        }
    }

    /// The port it listens at.
    public int port() {
        return javalin.port();
    }

    /// Stops serving, waits for what is under way, closes the case.
    @Override
    public void close() {
        screens.forEach(Screen::close);
        javalin.stop();
        cases.close();
    }

    /// Which request goes where.
    private static final class Routes {
        private final Options options;
        private final CasePool cases;
        private final Guard guard;
        private final StaticFiles files = new StaticFiles();
        private final Cache cache = new Cache();
        private final Actors actors = Actors.load();
        private final List<Screen> screens;
        private final Pages pages;
        private final Forms forms;

        Routes(Options options, CasePool cases, List<Screen> screens) {
            this.options = options;
            this.cases = cases;
            this.screens = screens;
            this.guard = new Guard(options.host(), options.readOnly());
            this.pages = new Pages(screens, guard.token(), files::url);
            this.forms = new Forms(guard, cases, actors, options.today(), options.readOnly());
        }

        Javalin javalin() {
            return Javalin.create(this::configure);
        }

        private void configure(JavalinConfig c) {
            c.startup.showJavalinBanner = false;
            c.startup.showOldJavalinVersionWarning = false;
            c.http.defaultContentType = "text/html; charset=utf-8";
            c.jetty.multipartConfig.maxFileSize(TAKES_MEGABYTES, SizeUnit.MB);
            c.jetty.multipartConfig.maxTotalRequestSize(TAKES_MEGABYTES, SizeUnit.MB);
            c.jetty.multipartConfig.maxInMemoryFileSize(1, SizeUnit.MB);
            Refusals refusals = new Refusals(Guard.HEADERS, files.url("casus.css"));
            c.jetty.modifyServer(server -> server.setErrorHandler(refusals));
            c.jetty.modifyServletContextHandler(context -> context.setErrorHandler(refusals));
            c.routes.before(guard::check);
            for (Screen screen : screens) {
                String path = screen.path().equals("/") ? "/desk" : screen.path();
                c.routes.get(screen.path(), ctx -> show(screen, ctx, form(ctx)));
                c.routes.get(path + ".json", ctx -> show(screen, ctx, Pages.Form.JSON));
                c.routes.get(path + ".csv", ctx -> show(screen, ctx, Pages.Form.CSV));
                screen.feeds().forEach(feed -> c.routes.sse(feed.path(), client -> listen(feed, client)));
                screen.posts().forEach(handler -> c.routes.post(handler.path(), ctx -> forms.take(handler, ctx)));
                screen.handouts().forEach(file -> c.routes.get(file.path(), ctx -> hand(file, ctx)));
            }
            for (FormHandler handler : DecisionForms.posts()) {
                c.routes.post(handler.path(), ctx -> forms.take(handler, ctx));
            }
            c.routes.get("/desk", ctx -> ctx.redirect("/"));
            c.routes.get("/.json", ctx -> ctx.redirect("/desk.json"));
            c.routes.get("/.csv", ctx -> ctx.redirect("/desk.csv"));
            c.routes.get("/static/{name}", ctx -> {
                if (!files.answer(ctx.pathParam("name"), ctx)) {
                    missing(ctx);
                }
            });
            c.routes.error(404, this::missing);
            c.routes.error(405, this::missing);
            c.routes.exception(InputProblem.class, (problem, ctx) -> fail(ctx, 400, List.of(problem)));
            c.routes.exception(Guard.Refusal.class, (e, ctx) -> refuse(ctx, e));
            c.routes.exception(HttpResponseException.class, (e, ctx) -> {
                if (e.getStatus() == NOT_FOUND || e.getStatus() == NOT_SO) {
                    missing(ctx);
                } else {
                    refuse(
                            ctx,
                            new Guard.Refusal(
                                    e.getStatus(), "the request cannot be taken", "go back and try something smaller"));
                }
            });
            c.routes.exception(Exception.class, this::broken);
        }

        private void hand(Download file, Context ctx) {
            try (CasePool.Loan loan = cases.lend()) {
                Request request = new Request(file.path(), ctx.queryParamMap(), context(), loan.file());
                byte[] bytes = file.make().apply(request);
                if (!request.problems().isEmpty()) {
                    throw request.problems().getFirst();
                }
                ctx.contentType(file.type())
                        .header("Content-Disposition", "attachment; filename=\"" + file.fileName() + "\"")
                        .result(bytes);
            }
        }

        private void show(Screen screen, Context ctx, Pages.Form form) {
            try (CasePool.Loan loan = cases.lend()) {
                Request request = new Request(screen.path(), ctx.queryParamMap(), context(), loan.file());
                pages.answer(screen, request, form, ctx);
            }
        }

        private RequestContext context() {
            return new RequestContext(
                    actors,
                    cache,
                    options.asOf(),
                    options.today().get(),
                    options.readOnly(),
                    screens.stream().map(Screen::path).collect(Collectors.toSet()));
        }

        private static void listen(EventFeed feed, SseClient client) {
            try {
                feed.sender().to(name -> Optional.ofNullable(client.ctx().queryParam(name)), new EventFeed.Listener() {
                    @Override
                    public boolean isThere() {
                        return !client.terminated();
                    }

                    @Override
                    public void send(String event, JsonNode news) {
                        client.sendEvent(event, Wire.text(news));
                    }
                });
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            client.close();
        }

        private static Pages.Form form(Context ctx) {
            String accept = String.valueOf(ctx.header("Accept"));
            return accept.startsWith("application/json")
                    ? Pages.Form.JSON
                    : accept.startsWith("text/csv") ? Pages.Form.CSV : Pages.Form.HTML;
        }

        private void missing(Context ctx) {
            if (ctx.attribute("told") == null) {
                fail(
                        ctx,
                        404,
                        List.of(new InputProblem(
                                "address", "there is no page \"" + ctx.path() + "\"", "take one from the menu")));
            }
        }

        /// In plain text, since a page would hand its token to whoever asked under a false name.
        private static void refuse(Context ctx, Guard.Refusal e) {
            ctx.attribute("told", true);
            ctx.status(e.status())
                    .contentType("text/plain; charset=utf-8")
                    .result(e.getMessage() + "\n  " + e.remedy() + "\n");
        }

        private void fail(Context ctx, int status, List<InputProblem> problems) {
            ctx.attribute("told", true);
            ctx.status(status);
            try (CasePool.Loan loan = cases.lend()) {
                Request request = new Request("/", java.util.Map.of(), context(), loan.file());
                pages.fail(
                        request,
                        problems,
                        form(ctx) == Pages.Form.JSON || ctx.path().endsWith(".json"),
                        ctx);
            }
        }

        /// A fault of ours: told on standard error with its trace, and on the page without.
        private void broken(Exception e, Context ctx) {
            org.slf4j.LoggerFactory.getLogger(Web.class).error("{} {} failed", ctx.method(), ctx.path(), e);
            fail(
                    ctx,
                    500,
                    List.of(new InputProblem(
                            "casus",
                            "something went wrong in the program; nothing in the case was changed",
                            "the terminal that runs `casus serve` tells more")));
        }
    }
}
