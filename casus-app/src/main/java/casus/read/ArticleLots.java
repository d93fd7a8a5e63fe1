package casus.read;

import casus.read.file.FileType;
import casus.read.item.SourceItem;
import casus.read.item.SourceOptions;
import casus.read.item.SourceStep;
import casus.read.source.SourceReader;
import casus.read.web.Fetcher;
import casus.terms.InputProblem;
import casus.terms.text.Sha256;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Reads files and addresses one after another, each with all that lies within it, and hands on what comes of them in
/// lots. What cannot be read is one problem, named by file, entry, line or address, and the rest goes on.
final class ArticleLots {
    private static final Set<String> TABLES = Set.of("csv", "tsv", "json");

    private final Articles articles;
    private final SourceOptions options;
    private final int most;
    private final Progress progress;
    private final Consumer<ReadResult> lot;
    private final List<Article> before = new ArrayList<>();
    private final List<Article> now = new ArrayList<>();
    private final List<InputProblem> problems = new ArrayList<>();
    private final Set<String> fetched = new HashSet<>();
    private final Set<String> hashes = new HashSet<>();
    private final Map<String, Integer> names = new HashMap<>();

    ArticleLots(Articles articles, SourceOptions options, int most, Progress progress, Consumer<ReadResult> lot) {
        this.articles = articles;
        this.options = options.withKnown(options.known().withAddresses(fetched));
        this.most = most;
        this.progress = progress;
        this.lot = lot;
    }

    void read(List<String> places) {
        for (int i = 0; i < places.size(); i++) {
            String place = places.get(i);
            boolean address = options.web().isPresent() && Fetcher.isAddress(place);
            String name = address ? place : Articles.nameOf(Path.of(place));
            try {
                if (address) {
                    try (SourceReader source = SourceReader.ofAddress(place, options)) {
                        all(source, place, i, places.size());
                    }
                } else if (SourceReader.isContainer(Path.of(place), options).orElse(false)) {
                    try (SourceReader source = SourceReader.ofFile(Path.of(place), place, options)) {
                        all(source, place, i, places.size());
                    }
                } else {
                    file(Path.of(place), name);
                }
            } catch (InputProblem problem) {
                problems.add(new InputProblem(place, problem.what(), problem.remedy()));
            } catch (IOException e) {
                problems.add(Articles.unreadable(Path.of(place)));
            }
            progress.step(i + 1, places.size(), name);
            if (now.size() + problems.size() >= most || i + 1 == places.size()) {
                handOn();
            }
        }
    }

    private void file(Path file, String name) {
        if (TABLES.contains(FileType.extension(name))) {
            throw new InputProblem(
                    name,
                    "no field of it goes by a name that titles, texts or addresses of articles have",
                    "say which is what, such as --map title=headline,text=body,date=day,outlet=paper,url=link");
        }
        byte[] bytes = articles.bytes(file);
        if (isKnown(bytes)) {
            return;
        }
        add(articles.budget(bytes.length).spend(name, () -> progress.waiting(name), () -> articles.read(name, bytes)));
    }

    private void all(SourceReader source, String place, int done, int total) {
        for (; ; ) {
            Optional<SourceStep> step =
                    articles.budget(options.limits().item()).spend(place, () -> progress.waiting(place), source::next);
            if (step.isEmpty()) {
                break;
            }
            switch (step.get()) {
                case SourceStep.Item item -> item(item.item(), done, total);
                case SourceStep.Link link -> follow(source, link);
                case SourceStep.Fault fault -> problems.add(fault.problem());
                case SourceStep.Entry entry -> throw new IllegalStateException(entry.where() + " was not opened");
            }
            if (now.size() + problems.size() >= most) {
                handOn();
            }
        }
        source.leftOut(place).ifPresent(problems::add);
    }

    private void item(SourceItem item, int done, int total) {
        String name = item.name();
        if (isKnown(item.bytes())) {
            return;
        }
        try {
            add(articles.budget(item.bytes().length)
                    .spend(name, () -> progress.waiting(name), () -> articles.read(item)));
        } catch (InputProblem problem) {
            problems.add(new InputProblem(item.origin().place(), problem.what(), problem.remedy()));
        }
        progress.step(done, total, name);
    }

    private void follow(SourceReader source, SourceStep.Link link) {
        try {
            if (source.fetch(link, () -> progress.waiting(link.address()))) {
                fetched.add(link.address());
            }
        } catch (InputProblem problem) {
            problems.add(
                    problem.where().equals(link.address()) || link.where().equals(link.address())
                            ? problem
                            : new InputProblem(
                                    link.where() + ": " + problem.where(), problem.what(), problem.remedy()));
        }
    }

    private boolean isKnown(byte[] bytes) {
        return options.known().bytes().test(Sha256.of(bytes));
    }

    private void add(Article article) {
        if (hashes.add(article.sha256())) {
            int copy = names.merge(article.name(), 1, Integer::sum);
            now.add(copy == 1 ? article : article.named(article.name() + "~" + copy));
        }
    }

    private void handOn() {
        List<Article> all = new ArrayList<>(before);
        all.addAll(now);
        lot.accept(new ReadResult(Articles.compared(all).subList(before.size(), all.size()), problems));
        before.addAll(now);
        now.clear();
        problems.clear();
    }
}
