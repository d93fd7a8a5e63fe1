package casus.extract;

import casus.encoder.EncoderFiles;
import casus.extract.act.Events;
import casus.extract.learned.Document;
import casus.extract.learned.LearnedReader;
import casus.extract.plain.Plain;
import casus.extract.scene.ArticleContext;
import casus.extract.text.Latin;
import casus.extract.text.Lexicon;
import casus.extract.text.Ranges;
import casus.extract.text.TextDates;
import casus.extract.text.Tree;
import casus.extract.transfer.Transfers;
import casus.extract.who.Cities;
import casus.extract.who.Offices;
import casus.extract.who.Places;
import casus.extract.who.ReferenceResolver;
import casus.ledger.actor.Actors;
import casus.ledger.actor.Actors.Mention;
import casus.ledger.record.Entry;
import casus.parser.FlatParser;
import casus.parser.Parser;
import casus.parser.Token;
import casus.read.Article;
import casus.read.Flag;
import casus.read.Progress;
import casus.read.Sentence;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The front door: from an article to drafts of ledger entries, each tied to its words and to the rule that
/// made it.
///
/// Cost: parsing, about 0.1 ms a word, and a few passes over each sentence. One instance may serve any number
/// of threads.
public final class Extraction {
    /// So many words of a sentence are parsed. Splitting leaves at most 600 characters in one, which of English is
    /// some 130 words; rows of marks and single letters take the parser more than linear time.
    private static final int MOST_WORDS = 150;
    private static final int TOLD_EVERY = 100;

    private final Parser parser;
    private final Actors actors;
    private final Offices offices = new Offices();
    private final Lexicon lexicon = new Lexicon();
    private final Places places = new Places();
    private final Sports sports = new Sports();
    private final Cities cities = Cities.load();
    private final Optional<LearnedReader> learned;
    private final Acceptance acceptance;

    /// What reading an article gave.
    ///
    /// @param article as it came, with the flags its sentences call for
    /// @param drafts  in the order in which they were found
    public record ExtractionResult(Article article, List<Entry> drafts) {
        public ExtractionResult {
            drafts = List.copyOf(drafts);
        }
    }

    /// A draft that may be kept, for fitting what is.
    ///
    /// @param features what is known of it
    public record Weighed(Entry draft, double[] features) {}

    private Extraction(Parser parser, Actors actors, Optional<LearnedReader> learned, Acceptance acceptance) {
        this.parser = parser;
        this.actors = actors;
        this.learned = learned;
        this.acceptance = acceptance;
    }

    /// Opens the parser's model and the lexicons.
    ///
    /// @throws IOException if the parser's model is missing or damaged, saying what to do
    public static Extraction open(Actors actors) throws IOException {
        return new Extraction(FlatParser.open(), actors, Optional.empty(), Acceptance.of(List.of()));
    }

    /// The same in a mode.
    ///
    /// @throws IOException if a model is missing or damaged, saying what to do
    public static Extraction open(Actors actors, ReadingMode mode) throws IOException {
        if (mode == ReadingMode.FAST) {
            return open(actors);
        }
        EncoderFiles files = EncoderFiles.open();
        return open(actors, new LearnedReader(files.tokenizer(), files.encoder(), files.heads()), Acceptance.lines());
    }

    /// The same with weights that do not ship.
    ///
    /// @param acceptance lines of [Acceptance]
    public static Extraction open(Actors actors, LearnedReader learned, List<String> acceptance) throws IOException {
        return new Extraction(FlatParser.open(), actors, Optional.of(learned), Acceptance.of(acceptance));
    }

    /// Drafts of all entries the article supports, in the order in which they were found; ids count from 1
    /// inside the article. An article in another language gives none.
    public List<Entry> of(Article article) {
        return read(article).drafts();
    }

    /// The same drafts, and the article with the flags that only reading its sentences can give.
    public ExtractionResult read(Article whole) {
        return read(whole, Progress.SILENT);
    }

    /// The same.
    ///
    /// @param progress told of every hundredth sentence; what it throws ends the reading
    public ExtractionResult read(Article whole, Progress progress) {
        if (whole.flags().contains(Flag.OTHER_LANGUAGE)) {
            return new ExtractionResult(whole, List.of());
        }
        Plain plain = Plain.of(whole.asFarAsRead(), actors);
        ArticleContext context = contextOf(plain.article(), progress);
        List<Entry> found = learned.isEmpty()
                ? byRules(context)
                : Choice.of(acceptance, suggestions(context, learned.orElseThrow()));
        List<Entry> drafts = Ties.tied(
                Counterparts.filled(
                        sports.without(context, Retractions.without(context, found)),
                        context.cast().mainPair()),
                context.article().text(),
                context.points());
        return new ExtractionResult(
                new Inflation(context, offices).isCalledFor() ? whole.flagged(Flag.SOURCE_INFLATION) : whole,
                plain.anchored(drafts));
    }

    private static List<Entry> byRules(ArticleContext context) {
        new Statements(context).find();
        new Agreements(context).find();
        new Transfers(context).find();
        new Events(context).find();
        new Drivers(context).find();
        new Expectations(context).find();
        return context.drafts();
    }

    private static List<Suggestion> suggestions(ArticleContext context, LearnedReader reader) {
        Document document = Document.of(context);
        return new Suggestions(context, document, reader.of(document))
                .of(Counterparts.filled(byRules(context), context.cast().mainPair()));
    }

    /// All that may be kept of an article, for fitting what is.
    public List<Weighed> weighed(Article article) {
        Plain plain = Plain.of(article.asFarAsRead(), actors);
        return suggestions(contextOf(plain.article(), Progress.SILENT), learned.orElseThrow()).stream()
                .map(s -> new Weighed(plain.anchored(s.draft()), s.features()))
                .toList();
    }

    /// What the text says for or against entries somebody else drafts of an article.
    public TextEvidence evidence(Article article) {
        ArticleContext context = contextOf(article.asFarAsRead(), Progress.SILENT);
        List<Entry> readings = learned.isEmpty()
                ? byRules(context)
                : suggestions(context, learned.orElseThrow()).stream()
                        .map(Suggestion::draft)
                        .toList();
        return new TextEvidence(context, readings);
    }

    /// The names of what is known of a draft that may be kept, in the order of [Weighed#features].
    public static List<String> featureNames() {
        return Stream.of(Acceptance.Feature.values()).map(Enum::name).toList();
    }

    /// The words of an article with what is known of each, for training and for the learned reader.
    public Document document(Article article) {
        return Document.of(contextOf(article.asFarAsRead(), Progress.SILENT));
    }

    private ArticleContext contextOf(Article article, Progress progress) {
        List<Tree> trees = new ArrayList<>();
        for (Sentence sentence : article.sentences()) {
            trees.add(new Tree(article.text(), sentence, trees.size(), parser.parse(tokens(article.text(), sentence))));
            if (trees.size() % TOLD_EVERY == 0) {
                progress.step(trees.size(), article.sentences().size(), article.name());
            }
        }
        Optional<LocalDate> published = article.published()
                .filter(p -> p.text().length() >= 7 && !p.text().contains("X"))
                .flatMap(p -> p.latest());
        ArticleContext context = new ArticleContext(
                article,
                trees,
                new ReferenceResolver(trees, actors, offices, places, cities, published.map(LocalDate::getYear)),
                new TextDates(published),
                lexicon);
        context.findQuotes();
        return context;
    }

    /// The parser sees every state of one word under one name, so that a sentence is read alike whoever it is
    /// about.
    private Optional<String> masked(Map<Integer, Mention> named, Token token) {
        return Optional.ofNullable(named.get(token.start()))
                .filter(m -> m.end() == token.end() && actors.isState(m.actor().id()))
                .map(m -> switch (m.naming()) {
                    case NAME -> "France";
                    case DEMONYM -> "French";
                    case PEOPLE -> "Russians";
                    case METONYM -> "Paris";
                });
    }

    /// A form the parser reads right: Latin script, and the Islamic State's short name not as a verb.
    private static String readable(String text, String form) {
        return form.equals("IS") && text.contains("Islamic State") ? "ISIL" : Latin.of(form);
    }

    /// The parser's tokens, with mixed-script names in Latin script and Markdown's marks taken out.
    private List<Token> tokens(String text, Sentence sentence) {
        Map<Integer, Mention> named = new HashMap<>();
        actors.mentions(text, sentence.start(), sentence.end()).forEach(m -> named.put(m.start(), m));
        return Ranges.joined(text, parser.tokenize(text, sentence.start(), sentence.end())).stream()
                .filter(t -> !t.form().matches("[*_#`\\[\\]]+"))
                .limit(MOST_WORDS)
                .map(t -> new Token(t.start(), t.end(), masked(named, t).orElse(readable(text, t.form()))))
                .toList();
    }
}
