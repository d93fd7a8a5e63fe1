package casus.work.second;

import casus.ledger.decision.Decision;
import casus.ledger.file.AnswerLog;
import casus.ledger.file.CaseFile;
import casus.ledger.file.EntryFilter;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.read.Article;
import casus.read.Progress;
import casus.second.AnswerStore;
import casus.second.ArticleReading;
import casus.second.DropReason;
import casus.second.ModelClient;
import casus.second.ReaderComparison;
import casus.second.SecondReader;
import casus.terms.EntryId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// Has a second reader read articles of a case. Answers are kept as they come; what they bear out is filed in one piece
/// at the end, under one decision that takes all of it back. An article that failed is left for the next run, which
/// asks for no answer twice.
public final class SecondReading {
    /// How often two readers agree, by kind.
    ///
    /// @param both        entries of Casus the model has too
    /// @param differ      entries of Casus the model reads otherwise
    /// @param casusAlone  entries of Casus the model has not
    /// @param secondAlone entries the model adds
    public record Agreement(int both, int differ, int casusAlone, int secondAlone) {
        static final Agreement NONE = new Agreement(0, 0, 0, 0);

        Agreement with(Agreement o) {
            return new Agreement(
                    both + o.both, differ + o.differ, casusAlone + o.casusAlone, secondAlone + o.secondAlone);
        }

        /// The share of Casus' entries that the model has too.
        public double share() {
            return (double) both / Math.max(1, both + differ + casusAlone);
        }
    }

    /// What came of it.
    ///
    /// @param decision  that lets the entries in; empty where there is nothing to file
    /// @param added     entries, unsure ones too
    /// @param unsure    of these
    /// @param dropped   by reason
    /// @param agreement by kind
    /// @param problems  by article
    /// @param skipped   articles this model has read before
    public record Outcome(
            Optional<Decision> decision,
            int added,
            int unsure,
            Map<DropReason, Integer> dropped,
            Map<String, Agreement> agreement,
            Map<String, String> problems,
            int skipped) {
        public Outcome {
            dropped = Map.copyOf(dropped);
            agreement = java.util.Collections.unmodifiableMap(new TreeMap<>(agreement));
            problems = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(problems));
        }
    }

    /// Told how a reading goes on. What it throws ends the reading; answers so far are kept.
    @FunctionalInterface
    public interface ReadingProgress extends Progress {
        /// The model has read an article, or failed at it.
        ///
        /// @param added   entries that will be filed
        /// @param dropped entries the gate did not let in
        /// @param problem why there is no whole answer
        default void read(String article, int added, int dropped, Optional<String> problem) {}

        /// The model has read an article before.
        default void skipped(String article) {}
    }

    private final CaseFile file;
    private final SecondReader reader;
    private final ModelClient client;
    private final Map<String, List<Entry>> drafts = new LinkedHashMap<>();
    private final Set<EntryId> agreed = new LinkedHashSet<>();
    private final Set<EntryId> differing = new LinkedHashSet<>();
    private final Map<DropReason, Integer> dropped = new EnumMap<>(DropReason.class);
    private final Map<String, Agreement> agreement = new TreeMap<>();
    private final Map<String, String> problems = new LinkedHashMap<>();

    private SecondReading(CaseFile file, SecondReader reader, ModelClient client) {
        this.file = file;
        this.reader = reader;
        this.client = client;
    }

    /// Where a case keeps answers; one that may not be written to keeps none.
    public static AnswerStore store(CaseFile file, LocalDate today) {
        AnswerLog log = file.answers();
        return new AnswerStore() {
            @Override
            public Optional<String> find(String question) {
                return log.find(question);
            }

            @Override
            public void keep(KeptAnswer a) {
                if (file.isReadOnly()) {
                    return;
                }
                log.keep(new AnswerLog.LoggedAnswer(a.question(), a.model(), a.prompt(), a.about(), today, a.text()));
            }
        };
    }

    /// Reads articles that are in the case, under their names there.
    public static Outcome of(
            CaseFile file,
            SecondReader reader,
            ModelClient client,
            List<Article> articles,
            LocalDate today,
            String who,
            ReadingProgress progress) {
        return new SecondReading(file, reader, client).run(articles, today, who, progress);
    }

    private Outcome run(List<Article> articles, LocalDate today, String who, ReadingProgress progress) {
        Decision.SecondReading plain = new Decision.SecondReading(
                client.endpoint().model(),
                client.endpoint().host(),
                SecondReader.promptVersion(),
                client.sampling().temperature(),
                client.sampling().seed(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        Set<String> known = new LinkedHashSet<>();
        file.decisions().readings().stream().filter(r -> r.isLike(plain)).forEach(r -> known.addAll(r.articles()));
        int done = 0;
        int skipped = 0;
        for (Article article : articles) {
            if (!known.add(article.name())) {
                skipped++;
                progress.skipped(article.name());
            } else {
                read(article, progress);
            }
            progress.step(++done, articles.size(), article.name());
        }
        Optional<Decision> decision = drafts.isEmpty()
                ? Optional.empty()
                : Optional.of(file.add(
                        today,
                        who,
                        drafts,
                        new Decision.SecondReading(
                                plain.model(),
                                plain.host(),
                                plain.prompt(),
                                plain.temperature(),
                                plain.seed(),
                                List.copyOf(drafts.keySet()),
                                List.of(),
                                List.of(),
                                List.copyOf(agreed),
                                List.copyOf(differing))));
        List<Entry> all = drafts.values().stream().flatMap(List::stream).toList();
        return new Outcome(
                decision,
                all.size(),
                (int) all.stream().filter(SecondReading::isUnsure).count(),
                dropped,
                agreement,
                problems,
                skipped);
    }

    private static boolean isUnsure(Entry e) {
        return e.common().review() == Common.Review.UNSURE;
    }

    private void read(Article article, ReadingProgress progress) {
        ArticleReading read = reader.read(article, client, new Progress() {
            @Override
            public void step(int part, int of, String name) {
                progress.waiting(name);
            }
        });
        if (read.problem().isPresent()) {
            problems.put(article.name(), read.problem().orElseThrow());
            progress.read(article.name(), 0, 0, read.problem());
            return;
        }
        read.dropped().forEach((why, n) -> dropped.merge(why, n, Integer::sum));
        List<Entry> first = file
                .find(
                        EntryFilter.ALL.only(Optional.empty(), Optional.of(article.name())),
                        Optional.empty(),
                        Integer.MAX_VALUE)
                .stream()
                .filter(e -> !e.common().madeBy().isSecond())
                .toList();
        ReaderComparison c = ReaderComparison.of(first, read.entries());
        agreed.addAll(c.agreed());
        differing.addAll(c.differing());
        List<Entry> fresh = new ArrayList<>(c.added());
        fresh.addAll(c.disputed());
        drafts.put(article.name(), fresh);
        for (Entry e : first) {
            count(
                    e,
                    c.agreed().contains(e.id())
                            ? new Agreement(1, 0, 0, 0)
                            : c.differing().contains(e.id()) ? new Agreement(0, 1, 0, 0) : new Agreement(0, 0, 1, 0));
        }
        c.added().forEach(e -> count(e, new Agreement(0, 0, 0, 1)));
        int lost = read.dropped().values().stream().mapToInt(Integer::intValue).sum();
        progress.read(article.name(), fresh.size(), lost, Optional.empty());
    }

    private void count(Entry e, Agreement one) {
        agreement.merge(e.kind(), one, Agreement::with);
    }
}
