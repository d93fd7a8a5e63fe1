package casus.parser;

import edu.emory.mathcs.nlp.component.template.NLPComponent;
import edu.emory.mathcs.nlp.component.template.node.NLPNode;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// NLP4J's English tagger and dependency parser over the flat model.
///
/// The parser is the greedy transition system of Choi and McCallum (2013, Transition-based Dependency Parsing with
/// Selectional Branching) without its branching, with labels after Choi and Palmer (2012, Guidelines for the CLEAR
/// Style Constituent to Dependency Conversion), trained by its authors on OntoNotes, the English Web Treebank,
/// QuestionBank and clinical texts. Its cost grows with the words of a sentence, about 0.1 ms for each. It fails
/// where a greedy parser fails: on prepositions after several nouns, coordinations within coordinations, long
/// sentences, headlines and lists; and it never says that it doubts.
///
/// Immutable after opening; any number of threads may use one instance at the same time.
public final class FlatParser implements Parser {
    private static final String MODEL = "english.flat";
    private static final String ROOT = "root";
    private static final String UNCLASSIFIED = "dep";
    private static final int LONGEST_FORM = 200;

    private final EnglishTokens tokens = new EnglishTokens();
    private final List<NLPComponent<NLPNode>> components;

    private FlatParser(List<NLPComponent<NLPNode>> components) {
        this.components = components;
    }

    /// Opens the model `english.flat` that lies beside this class's jar, or beside `classes` in a build.
    ///
    /// @throws IOException saying what is wrong with the model and what to do about it
    public static FlatParser open() throws IOException {
        try {
            Path code = Path.of(FlatParser.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return open(code.resolveSibling(MODEL));
        } catch (URISyntaxException e) {
            throw new IOException("the parser cannot tell where its own code lies", e);
        }
    }

    /// Opens the model `file`.
    ///
    /// @throws IOException saying what is wrong with the model and what to do about it
    public static FlatParser open(Path file) throws IOException {
        return over(FlatModel.read(file));
    }

    /// A parser over components of another making, passed in this order by every sentence.
    static FlatParser over(List<NLPComponent<NLPNode>> components) {
        return new FlatParser(components);
    }

    @Override
    public List<Token> tokenize(String text, int from, int to) {
        return tokens.of(text, from, to);
    }

    @Override
    public List<Word> parse(List<Token> sentence) {
        NLPNode[] nodes = nodes(sentence);
        if (!sentence.isEmpty()) {
            components.forEach(component -> component.process(nodes));
        }
        return words(sentence, nodes);
    }

    /// Node 0 is the root above the sentence.
    private static NLPNode[] nodes(List<Token> sentence) {
        NLPNode[] nodes = new NLPNode[sentence.size() + 1];
        NLPNode root = new NLPNode();
        root.toRoot();
        nodes[0] = root;
        for (int i = 1; i < nodes.length; i++) {
            nodes[i] = new NLPNode(i, readable(sentence.get(i - 1).form()));
        }
        return nodes;
    }

    /// NLP4J takes quadratic time over a form, or overflows the stack; no word is this long.
    private static String readable(String form) {
        return form.length() <= LONGEST_FORM ? form : form.substring(0, LONGEST_FORM);
    }

    private static List<Word> words(List<Token> sentence, NLPNode[] nodes) {
        List<Word> words = new ArrayList<>(sentence.size());
        for (int i = 1; i < nodes.length; i++) {
            NLPNode node = nodes[i];
            Token token = sentence.get(i - 1);
            int head = node.getDependencyHead().getID() - 1;
            words.add(new Word(
                    token.start(),
                    token.end(),
                    token.form(),
                    Lemmas.mended(node.getLemma(), node.getPartOfSpeechTag()),
                    node.getPartOfSpeechTag(),
                    head,
                    relation(head, node.getDependencyLabel())));
        }
        return List.copyOf(words);
    }

    /// NLP4J keeps another label on a word that it leaves without a head; here a root is called so, and nothing
    /// else is.
    private static String relation(int head, String label) {
        if (head == -1) {
            return ROOT;
        }
        return label.equals(ROOT) ? UNCLASSIFIED : label;
    }
}
