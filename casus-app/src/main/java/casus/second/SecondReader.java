package casus.second;

import casus.extract.Extraction;
import casus.extract.TextEvidence;
import casus.ledger.actor.Actors;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.read.Article;
import casus.read.Flag;
import casus.read.Progress;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The front door: has a model read an article, and lets in what the text bears out. What fails for one article, or
/// for one stretch of it, leaves the others; what fails for all ends the asking.
public final class SecondReader {
    private final Extraction extraction;
    private final Actors actors;
    private final Prompt prompt;
    private final AnswerForm form;
    private Optional<String> stopped = Optional.empty();

    public SecondReader(Extraction extraction, Actors actors) {
        this.extraction = extraction;
        this.actors = actors;
        this.prompt = Prompt.codebook();
        this.form = new AnswerForm(prompt, "entries");
    }

    /// The version of what a model is told.
    public static String promptVersion() {
        return Prompt.codebook().version();
    }

    /// What `madeBy` says of each entry of a model.
    public static Common.MadeBy madeBy(String model, ModelClient.Sampling sampling) {
        return new Common.MadeBy(
                Common.MadeBy.SECOND + model,
                String.format(
                        Locale.ROOT,
                        "prompt %s, temperature %s, seed %d",
                        promptVersion(),
                        Double.toString(sampling.temperature()),
                        sampling.seed()));
    }

    /// Why no further article is asked about, if that is so.
    public Optional<String> stopped() {
        return stopped;
    }

    /// Has the model read an article.
    ///
    /// @param progress told of every stretch; what it throws ends the reading, and answers so far are kept
    public ArticleReading read(Article article, ModelClient client, Progress progress) {
        if (article.flags().contains(Flag.OTHER_LANGUAGE)) {
            return nothing(article, Optional.empty());
        }
        if (stopped.isPresent()) {
            return nothing(article, stopped);
        }
        List<String> windows = ArticleWindows.of(article, client.limits().window());
        List<String> answers = new ArrayList<>();
        Set<String> problems = new LinkedHashSet<>();
        for (String window : windows) {
            progress.step(answers.size(), windows.size(), article.name());
            try {
                answers.add(client.ask(
                        prompt, window, article.name(), a -> form.read(a).isPresent()));
            } catch (ModelFailure e) {
                problems.add(String.valueOf(e.getMessage()));
                if (e.isGeneral()) {
                    stopped = Optional.of(String.valueOf(e.getMessage()));
                    break;
                }
            }
        }
        ArticleReading read = gate(article, answers, madeBy(client.endpoint().model(), client.sampling()));
        read.problem().ifPresent(problems::add);
        return new ArticleReading(
                read.article(),
                read.given(),
                read.entries(),
                read.dropped(),
                problems.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", problems)));
    }

    private static ArticleReading nothing(Article article, Optional<String> why) {
        return new ArticleReading(article.name(), 0, List.of(), Map.of(), why);
    }

    /// What the gate lets in of answers about an article, wherever they come from.
    public ArticleReading gate(Article article, List<String> answers, Common.MadeBy madeBy) {
        Map<DropReason, Integer> dropped = new EnumMap<>(DropReason.class);
        List<Entry> entries = new ArrayList<>();
        Optional<String> problem = Optional.empty();
        int given = 0;
        Optional<EntryGate> gate = Optional.empty();
        for (String answer : answers) {
            Optional<AnswerForm.Items> items = form.read(answer);
            if (items.isEmpty()) {
                problem = Optional.of("its answer is not the JSON that was asked for");
                continue;
            }
            int loose = items.orElseThrow().loose();
            given += items.orElseThrow().items().size() + loose;
            if (loose > 0) {
                dropped.merge(DropReason.FORM, loose, Integer::sum);
            }
            for (JsonNode item : items.orElseThrow().items()) {
                EntryGate own = gate.orElseGet(() -> gateOf(article, madeBy));
                gate = Optional.of(own);
                EntryGate.GateResult result = own.check(item, entries.size() + 1);
                result.entry().ifPresent(entries::add);
                result.dropped().ifPresent(why -> dropped.merge(why, 1, Integer::sum));
            }
        }
        entries.sort(Comparator.comparingInt((Entry e) -> e.common().anchor().start()));
        return new ArticleReading(article.name(), given, entries, dropped, problem);
    }

    /// The gate of one article.
    public EntryGate gateOf(Article article, Common.MadeBy madeBy) {
        TextEvidence evidence = extraction.evidence(article);
        return new EntryGate(article, evidence, actors, madeBy);
    }
}
