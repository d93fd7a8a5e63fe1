package casus.web;

import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.terms.InputProblem;
import casus.web.screen.Cache;
import casus.web.screen.Download;
import casus.web.screen.Link;
import casus.web.screen.MenuPlace;
import casus.web.screen.Request;
import casus.web.screen.RequestContext;
import casus.web.screen.Screen;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/// A case as pages that need no server: the answer and its reasons, the record, the brief, and the sentences they rest
/// on. Every page is whole in itself, holds no script and no form, asks nobody for anything, and says so in its own
/// content security policy.
public final class StaticSite {
    /// Screens that stand alone, in the order in which they are made.
    private static final Set<String> SCREENS = Set.of(
            "/question",
            "/anatomy",
            "/ach",
            "/history",
            "/ledger",
            "/timeline",
            "/network",
            "/map",
            "/actors",
            "/treaties",
            "/contradictions",
            "/brief",
            "/sources",
            "/reader");
    private static final Set<String> OF_THE_QUESTION = Set.of("q", "reading", "work", "asof", "rung");
    private static final int MOST = 5_000;

    private final CaseFile file;
    private final Options options;
    private final List<Screen> screens = Screens.all();
    private final RequestContext context;
    private final Pages pages;
    private final SitePage shape;
    private final Map<String, String> files = new LinkedHashMap<>();
    private final Map<String, String> entries = new LinkedHashMap<>();
    private final Map<String, String> made = new LinkedHashMap<>();

    /// What is published.
    ///
    /// @param question   in words; the one asked last where none is named
    /// @param wholeTexts whether articles are published in full; else only paragraphs with an entry
    public record Options(Optional<String> question, Optional<LocalDate> asOf, LocalDate today, boolean wholeTexts) {}

    private StaticSite(CaseFile file, Actors actors, Options options) {
        this.file = file;
        this.options = options;
        this.context = new RequestContext(
                actors,
                new Cache(),
                options.asOf(),
                options.today(),
                true,
                screens.stream().map(Screen::path).collect(Collectors.toSet()));
        this.pages = new Pages(screens, "", name -> name);
        this.shape = new SitePage(
                file.file().getFileName() + " as of " + options.asOf().orElse(options.today()), options.wholeTexts());
    }

    /// Writes the pages into a folder that is there.
    ///
    /// @param told each file's name, when it is written
    /// @return how many files
    /// @throws InputProblem if there is nothing to publish
    public static int write(CaseFile file, Actors actors, Options options, Path folder, Consumer<String> told)
            throws IOException {
        if (file.size(options.asOf()).articles() == 0) {
            throw new InputProblem(
                    file.file().toString(),
                    "the case has no article, so there is nothing to publish",
                    "read some first");
        }
        return new StaticSite(file, actors, options).write(folder, told);
    }

    private int write(Path folder, Consumer<String> told) throws IOException {
        Deque<Link> queue = new ArrayDeque<>();
        file.catalogue()
                .articles(options.asOf(), Optional.empty(), 0, MOST)
                .reversed()
                .forEach(a -> {
                    Link link = Link.of("/reader").with("article", a.name());
                    files.put(key(link), "article-" + (queue.size() + 1) + ".html");
                    queue.add(link);
                });
        screens.stream()
                .filter(s -> SCREENS.contains(s.path()))
                .map(s -> Link.of(s.path()))
                .forEach(link -> {
                    files.put(
                            key(link),
                            link.path().equals("/question")
                                    ? "index.html"
                                    : link.path().substring(1) + ".html");
                    queue.add(link);
                });
        while (!queue.isEmpty() && made.size() < MOST) {
            Link link = queue.poll();
            String name = files.getOrDefault(key(link), "page.html");
            String html = page(link);
            made.put(name, html);
            shape.entriesIn(html).forEach(id -> entries.putIfAbsent(id, name));
            following(html, name).ifPresent(queue::add);
        }
        int written = 0;
        for (Map.Entry<String, String> one : made.entrySet()) {
            Files.writeString(folder.resolve(one.getKey()), shape.of(one.getValue(), this::target));
            told.accept(one.getKey());
            written++;
        }
        Files.write(folder.resolve("brief.md"), brief());
        told.accept("brief.md");
        return written + 1;
    }

    private Request request(Link link) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        link.query().forEach((name, value) -> query.put(name, List.of(value)));
        if (isAboutQuestion(link.path())) {
            options.question().ifPresent(q -> query.put("q", List.of(q)));
            query.put("work", List.of("yes"));
        }
        return new Request(link.path(), query, context, file);
    }

    private boolean isAboutQuestion(String path) {
        return screens.stream()
                .anyMatch(s ->
                        s.path().equals(path) && (s.place() == MenuPlace.QUESTION || s.place() == MenuPlace.BRIEF));
    }

    private String page(Link link) {
        Screen screen = screens.stream()
                .filter(s -> s.path().equals(link.path()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no screen is at " + link));
        return pages.page(screen, request(link));
    }

    private byte[] brief() {
        Download markdown = screens.stream()
                .flatMap(s -> s.handouts().stream())
                .filter(d -> d.path().equals("/brief.md"))
                .findFirst()
                .orElseThrow();
        try {
            return markdown.make().apply(request(Link.of("/brief")));
        } catch (InputProblem nothing) {
            return ("No brief: " + nothing.getMessage() + "\n").getBytes(StandardCharsets.UTF_8);
        }
    }

    /// The next page of a list, or the next part of a text, under a name of its own.
    private Optional<Link> following(String html, String name) {
        Element next = org.jsoup.Jsoup.parse(html).selectFirst("main a[rel=next]");
        if (next == null) {
            return Optional.empty();
        }
        Link link = Link.local(next.attr("href"));
        String stem = name.replaceFirst("(?:-p\\d+)?\\.html$", "");
        String fresh = stem + "-p"
                + (1
                        + made.keySet().stream()
                                .filter(n -> n.matches(stem + "(?:-p\\d+)?\\.html"))
                                .count()) + ".html";
        return files.putIfAbsent(key(link), fresh) == null ? Optional.of(link) : Optional.empty();
    }

    /// Where a link of a page leads in the folder; nothing where it leads to what is not published.
    private Optional<String> target(String href) {
        if (href.startsWith("#")) {
            return Optional.of(href);
        }
        Link link = Link.local(href);
        String at = link.anchor().isEmpty() ? "" : "#" + link.anchor();
        String entry = link.query().getOrDefault("entry", "");
        if (link.path().equals("/reader") && entries.containsKey(entry)) {
            return Optional.of(entries.get(entry) + "#" + entry);
        }
        if (link.path().equals("/inbox")) {
            return Optional.of("reader.html");
        }
        if (link.path().equals("/brief.md")) {
            return Optional.of("brief.md");
        }
        return Optional.ofNullable(files.get(key(link)))
                .filter(made::containsKey)
                .map(f -> f + at);
    }

    /// A link without what every page of the site has in common.
    private static String key(Link link) {
        Link bare = link.at("").without("entry");
        for (String name : OF_THE_QUESTION) {
            if (!link.path().equals("/reader") && !link.path().equals("/ledger") || name.equals("asof")) {
                bare = bare.without(name);
            }
        }
        return bare.toString();
    }
}
