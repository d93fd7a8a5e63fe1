package casus.web;

import casus.ledger.decision.Decision;
import casus.ledger.record.Wire;
import casus.terms.InputProblem;
import casus.terms.code.JsonObject;
import casus.web.screen.Link;
import casus.web.screen.MenuPlace;
import casus.web.screen.PageFrame;
import casus.web.screen.Request;
import casus.web.screen.Screen;
import casus.web.screen.View;
import casus.work.DecisionLines;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// Puts what a screen shows into the form asked for: a page, JSON or CSV.
final class Pages {
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "casus.web.pages");
    private final List<Screen> screens;
    private final String token;
    private final UnaryOperator<String> assets;

    Pages(List<Screen> screens, String token, UnaryOperator<String> assets) {
        this.screens = screens;
        this.token = token;
        this.assets = assets;
    }

    /// What is answered.
    enum Form {
        HTML,
        JSON,
        CSV
    }

    void answer(Screen screen, Request request, Form form, Context ctx) {
        View view = screen.show(request);
        ctx.status(request.problems().isEmpty() ? view.status() : BAD_REQUEST);
        switch (form) {
            case JSON ->
                ctx.contentType("application/json").result(Wire.text(view.json().get()));
            case CSV ->
                ctx.contentType("text/csv; charset=utf-8")
                        .header("Content-Disposition", "attachment; filename=\"" + fileName(screen) + ".csv\"")
                        .result(view.table().get().csv());
            case HTML -> html(view.template(), values(screen, request, view), ctx);
        }
    }

    private static String fileName(Screen screen) {
        return screen.path().equals("/") ? "desk" : screen.path().substring(1).replace('/', '-');
    }

    /// Tells what went wrong, and the way on.
    void fail(Request request, List<InputProblem> problems, boolean json, Context ctx) {
        if (json) {
            JsonObject told = JsonObject.exact()
                    .put(
                            "problems",
                            problems,
                            p -> JsonObject.exact()
                                    .put("where", p.where())
                                    .put("what", p.what())
                                    .put("remedy", p.remedy()));
            ctx.contentType("application/json").result(told.toString());
        } else {
            String heading = ctx.statusCode() == NOT_FOUND ? "No such page" : "Not done";
            html("failed.jte", Map.of("page", page(request, heading, heading, problems, d -> request.here())), ctx);
        }
    }

    private void html(String template, Map<String, Object> values, Context ctx) {
        ctx.contentType("text/html; charset=utf-8").result(rendered(template, values));
    }

    private String rendered(String template, Map<String, Object> values) {
        StringOutput out = new StringOutput();
        templates.render(template, values, out);
        return out.toString();
    }

    /// A screen as a page.
    String page(Screen screen, Request request) {
        View view = screen.show(request);
        return rendered(view.template(), values(screen, request, view));
    }

    private Map<String, Object> values(Screen screen, Request request, View view) {
        return Map.of(
                "page",
                page(
                        request,
                        view.title().orElse(screen.title()),
                        screen.title(),
                        request.problems(),
                        d -> screen.undone(request, d)),
                "model",
                view.model());
    }

    private PageFrame page(
            Request request,
            String title,
            String heading,
            List<InputProblem> problems,
            Function<Decision, Link> undone) {
        Optional<Screen> shown = screens.stream()
                .filter(s -> s.path().equals(request.path()) && s.title().equals(heading))
                .findFirst();
        boolean keeps = shown.filter(Pages::isAboutQuestion).isPresent();
        List<PageFrame.Item> keys = screens.stream()
                .map(s -> new PageFrame.Item(
                        s.title(),
                        s.key(),
                        link(request, s, keeps),
                        shown.filter(s::equals).isPresent()))
                .toList();
        List<PageFrame.Item> menu = Arrays.stream(MenuPlace.values())
                .flatMap(p -> screens.stream()
                        .filter(s -> s.place() == p)
                        .limit(1)
                        .map(s -> new PageFrame.Item(
                                p.title(),
                                "",
                                link(request, s, keeps),
                                shown.filter(x -> x.place() == p).isPresent())))
                .toList();
        List<PageFrame.Item> tabs = shown.stream()
                .flatMap(x -> screens.stream().filter(s -> s.place() == x.place() && s.isInMenu()))
                .map(s -> new PageFrame.Item(
                        s.tab(),
                        "",
                        link(request, s, keeps),
                        shown.filter(s::equals).isPresent()))
                .toList();
        return new PageFrame(
                title,
                heading,
                menu,
                tabs,
                keys,
                request.file().file().getFileName().toString(),
                request.asOf(),
                request.today(),
                request.readOnly(),
                token,
                request.here(),
                request.done().flatMap(name -> flash(request, name, undone)),
                problems,
                assets);
    }

    private static boolean isAboutQuestion(Screen screen) {
        return screen.place() == MenuPlace.QUESTION || screen.place() == MenuPlace.BRIEF;
    }

    /// The screens of a question keep the question.
    private static Link link(Request request, Screen to, boolean keeps) {
        Link link = request.to(to.path());
        return keeps && isAboutQuestion(to)
                ? link.with("q", request.text("q"))
                        .with("reading", request.text("reading"))
                        .with("work", request.text("work"))
                : link;
    }

    private static Optional<PageFrame.Flash> flash(Request request, String name, Function<Decision, Link> undone) {
        return Optional.of(name)
                .filter(n -> n.matches("D-[1-9]\\d{0,8}"))
                .flatMap(n -> request.file().catalogue().decision(Decision.numberOf(n)))
                .map(d -> new PageFrame.Flash(
                        d.name(),
                        DecisionLines.what(d.act(), request.actors()),
                        request.file().decisions().inForce().contains(d),
                        undone.apply(d)));
    }
}
