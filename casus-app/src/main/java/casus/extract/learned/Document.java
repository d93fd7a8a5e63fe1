package casus.extract.learned;

import casus.extract.scene.ArticleContext;
import casus.extract.scene.Turns;
import casus.extract.text.Certainty;
import casus.extract.text.Latin;
import casus.extract.text.Lexicon;
import casus.extract.text.Tree;
import casus.extract.who.Person;
import casus.extract.who.Sides;
import casus.ledger.actor.Actors.Mention;
import casus.terms.ActorId;
import casus.terms.code.Status;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An article as the encoder and its heads see it: its words in a row, what grammar and lexicons say of each, and
/// the words that may stand for a party. States are seen under neutral names, so that no name can be learnt.
public final class Document {
    /// Kinds of feature a word has, each a small number.
    public enum Feature {
        TAG(24),
        RELATION(44),
        ENTITY(14),
        PLACE(10),
        ACT(20),
        STATUS(6),
        GOODS(3);

        private final int size;

        Feature(int size) {
            this.size = size;
        }

        /// How many values it has.
        public int size() {
            return size;
        }
    }

    private static final List<String> TAGS = List.of(
            "NN", "NNS", "NNP", "NNPS", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD", "JJ", "RB", "IN", "DT", "PRP",
            "PRP$", "CC", "CD", "TO", "WDT", "HYPH", ",");
    private static final List<String> RELATIONS = List.of(
            "nsubj",
            "nsubjpass",
            "dobj",
            "dative",
            "pobj",
            "prep",
            "agent",
            "poss",
            "compound",
            "nmod",
            "amod",
            "appos",
            "conj",
            "cc",
            "ccomp",
            "xcomp",
            "advcl",
            "relcl",
            "acl",
            "root",
            "aux",
            "auxpass",
            "neg",
            "det",
            "case",
            "mark",
            "advmod",
            "attr",
            "oprd",
            "acomp",
            "csubj",
            "parataxis",
            "npadvmod",
            "nummod",
            "punct",
            "pcomp",
            "prt",
            "meta",
            "expl",
            "preconj",
            "num",
            "hyph");

    /// What a word that stands for a party is to its head.
    private static final Set<String> PARTS = Set.of(
            "nsubj", "nsubjpass", "dobj", "pobj", "dative", "poss", "appos", "conj", "attr", "oprd", "root", "agent");

    /// Neutral names of states: single pieces of the vocabulary, a country, its adjective, its capital.
    private static final String[][] NEUTRAL = {
        {"france", "french", "paris"}, {"germany", "german", "berlin"}, {"italy", "italian", "rome"},
        {"spain", "spanish", "madrid"}, {"japan", "japanese", "tokyo"}, {"poland", "polish", "warsaw"},
        {"sweden", "swedish", "stockholm"}, {"egypt", "egyptian", "cairo"}, {"turkey", "turkish", "ankara"},
        {"brazil", "brazilian", "brasilia"}, {"canada", "canadian", "ottawa"}, {"hungary", "hungarian", "budapest"},
        {"norway", "norwegian", "oslo"}, {"denmark", "danish", "copenhagen"}, {"mexico", "mexican", "mexico"},
        {"portugal", "portuguese", "lisbon"}, {"greece", "greek", "athens"}, {"ireland", "irish", "dublin"},
        {"austria", "austrian", "vienna"}, {"finland", "finnish", "helsinki"}, {"chile", "chilean", "santiago"},
        {"peru", "peruvian", "lima"}, {"kenya", "kenyan", "nairobi"}, {"thailand", "thai", "bangkok"},
    };

    private final ArticleContext context;
    private final List<Tree> trees;
    private final int[] firstOf;
    private final Turns turns;
    private final List<String> forms = new ArrayList<>();
    private final List<int[]> features = new ArrayList<>();
    private final List<Integer> sentences = new ArrayList<>();
    private final List<Candidate> candidates = new ArrayList<>();
    private final List<Candidate> open = new ArrayList<>();

    private Document(ArticleContext context) {
        this.context = context;
        this.trees = context.trees();
        this.firstOf = new int[trees.size() + 1];
        this.turns = Turns.of(context.article().text());
    }

    /// @param context with its quotes found
    public static Document of(ArticleContext context) {
        Document out = new Document(context);
        Map<ActorId, Integer> order = new HashMap<>();
        for (Tree tree : out.trees) {
            out.firstOf[tree.index()] = out.forms.size();
            for (int i = 0; i < tree.size(); i++) {
                out.add(tree, i, order);
            }
            out.firstOf[tree.index() + 1] = out.forms.size();
        }
        return out;
    }

    /// How many words there are.
    public int size() {
        return forms.size();
    }

    /// A word as the encoder sees it.
    public String form(int word) {
        return forms.get(word);
    }

    /// Values of the features of a word, in the order of [Feature].
    public int[] features(int word) {
        return features.get(word);
    }

    /// The sentence a word stands in.
    public int sentence(int word) {
        return sentences.get(word);
    }

    /// How many sentences there are.
    public int sentences() {
        return trees.size();
    }

    /// The first word of a sentence; of the one after the last, the number of words.
    public int first(int sentence) {
        return firstOf[sentence];
    }

    /// The parsed sentence a word stands in.
    public Tree tree(int word) {
        return trees.get(sentence(word));
    }

    /// The place of a word in its sentence.
    public int inTree(int word) {
        return word - firstOf[sentence(word)];
    }

    /// The words that may stand for a party, in order.
    public List<Candidate> candidates() {
        return candidates;
    }

    /// The words that may stand for a party without naming it, in order: pronouns, nouns, and names whose state is no
    /// matter of spelling. The key is what grammar makes of them, empty where it makes nothing or several things.
    public List<Candidate> open() {
        return open;
    }

    /// The article.
    public ArticleContext context() {
        return context;
    }

    /// The first UTF-16 unit of a word.
    public int start(int word) {
        return tree(word).word(inTree(word)).start();
    }

    /// One past the last UTF-16 unit of a word.
    public int end(int word) {
        return tree(word).word(inTree(word)).end();
    }

    /// Whether somebody has the word at a word, as in a transcript.
    public boolean isInTurn(int word) {
        return turns.at(start(word)).isPresent();
    }

    /// Who has the word at a word, as in a transcript: the person the turn's label names, or whoever is interviewed,
    /// the
    /// first person named before the first question.
    public Optional<Candidate> speaker(int word) {
        Optional<Turns.Turn> turn = turns.at(start(word));
        if (turn.isEmpty()) {
            return Optional.empty();
        }
        String label = turn.orElseThrow().label();
        List<Candidate> fit = candidates.stream()
                .filter(c -> c.person().isPresent()
                        && (label.isEmpty()
                                ? start(c.word()) < turns.first() && isWholeName(c)
                                : Surname.of(c.person().orElseThrow().name()).equals(label)))
                .toList();
        return fit.stream()
                .filter(c -> c.kind() == Candidate.Kind.PERSON)
                .findFirst()
                .or(() -> fit.stream().findFirst());
    }

    /// First name and surname, not all in capitals, as a headline may be.
    private static boolean isWholeName(Candidate c) {
        String name = c.person().orElseThrow().name();
        return name.strip().contains(" ") && !name.equals(name.toUpperCase(Locale.ROOT));
    }

    private void add(Tree tree, int i, Map<ActorId, Integer> order) {
        int word = forms.size();
        Optional<Mention> named = context.cast().named(tree, i);
        Optional<Person> person =
                named.isPresent() ? Optional.empty() : context.cast().person(tree, i);
        boolean isName = person.isPresent() && tree.tag(i).startsWith("NNP");
        forms.add(form(tree, i, named, order));
        sentences.add(tree.index());
        int entity = 0;
        if (named.isPresent()) {
            entity = named(tree, i, word, named.orElseThrow());
        } else if (isName) {
            entity = 7;
            if (!isSamePerson(tree, i + 1, person.orElseThrow())) {
                candidates.add(new Candidate(
                        word,
                        person.flatMap(Person::actor)
                                .map(Document::key)
                                .orElse("person:" + person.orElseThrow().surname()),
                        person.flatMap(Person::actor),
                        person,
                        Candidate.Kind.PERSON));
            }
        } else if (tree.tag(i).startsWith("NNP") && person.isEmpty() && isRun(tree, i)) {
            entity = 13;
            if (!isRun(tree, i + 1)) {
                run(tree, i, word);
            }
        } else if (tree.isNoun(i) || tree.tag(i).equals("PRP$")) {
            entity = common(tree, i, word, person);
        }
        features.add(values(tree, i, entity));
        if (named.isEmpty()) {
            opened(tree, i, word, person, isName);
        }
    }

    private void opened(Tree tree, int i, int word, Optional<Person> person, boolean isName) {
        String tag = tree.tag(i);
        Optional<Candidate.Kind> kind = Optional.empty();
        if (isName) {
            if (!isSamePerson(tree, i + 1, person.orElseThrow())) {
                kind = Optional.of(Candidate.Kind.PERSON);
            }
        } else if (isRun(tree, i)) {
            if (!isRun(tree, i + 1)) {
                kind = Optional.of(Candidate.Kind.RUN);
            }
        } else if (tag.startsWith("PRP") || tag.startsWith("WP") || tag.equals("WDT")) {
            kind = Optional.of(Candidate.Kind.PRONOUN);
        } else if (PARTS.contains(tree.relation(i))
                && Character.isLetter(tree.surface(i).codePointAt(0))) {
            kind = Optional.of(tree.isNoun(i) ? Candidate.Kind.NOUN : Candidate.Kind.PRONOUN);
        } else if (tree.lemma(i).equals("here") || tree.lemma(i).equals("there")) {
            kind = Optional.of(Candidate.Kind.PRONOUN);
        }
        if (kind.isPresent() && !tree.isVerb(i)) {
            Set<ActorId> who = new LinkedHashSet<>();
            person.flatMap(Person::actor).ifPresent(who::add);
            if (who.isEmpty()) {
                who.addAll(context.cast().who(tree, i));
            }
            if (who.isEmpty() && kind.orElseThrow() == Candidate.Kind.RUN) {
                context.cast().cityState(tree, i).ifPresent(who::add);
            }
            Set<String> keys = new LinkedHashSet<>();
            who.forEach(a -> keys.add(key(a)));
            open.add(new Candidate(
                    word,
                    keys.size() == 1 ? keys.iterator().next() : "",
                    Optional.empty(),
                    person,
                    kind.orElseThrow()));
        }
    }

    /// A word of a name that no table knows.
    private boolean isRun(Tree tree, int i) {
        return i < tree.size()
                && tree.tag(i).startsWith("NNP")
                && Character.isUpperCase(tree.surface(i).codePointAt(0))
                && context.cast().named(tree, i).isEmpty()
                && context.cast().person(tree, i).isEmpty();
    }

    /// A name that no table knows may be anybody's, or a group's.
    private void run(Tree tree, int last, int word) {
        int first = last;
        while (first > 0 && last - first < 4 && isRun(tree, first - 1)) {
            first--;
        }
        String written =
                tree.text().substring(tree.word(first).start(), tree.word(last).end());
        String name = Latin.of(written);
        Set<ActorId> who = new LinkedHashSet<>(context.cast().who(tree, last));
        if (who.isEmpty()) {
            candidates.add(new Candidate(
                    word,
                    "person:" + name.substring(name.lastIndexOf(' ') + 1),
                    Optional.empty(),
                    Optional.of(new Person(name, written, Optional.empty(), Optional.empty())),
                    Candidate.Kind.RUN));
        } else {
            who.forEach(id -> candidates.add(
                    new Candidate(word, key(id), Optional.of(id), Optional.empty(), Candidate.Kind.NOUN)));
        }
    }

    private boolean isSamePerson(Tree tree, int i, Person person) {
        return i < tree.size()
                && tree.tag(i).startsWith("NNP")
                && context.cast().named(tree, i).isEmpty()
                && context.cast().person(tree, i).filter(person::equals).isPresent();
    }

    private int named(Tree tree, int i, int word, Mention m) {
        boolean last = i + 1 >= tree.size() || tree.word(i + 1).start() >= m.end();
        boolean state = context.cast().actors().isState(Sides.state(m.actor().id()));
        if (last) {
            Candidate.Kind kind = state
                    ? switch (m.naming()) {
                        case NAME -> Candidate.Kind.NAME;
                        case DEMONYM -> Candidate.Kind.DEMONYM;
                        case PEOPLE -> Candidate.Kind.PEOPLE;
                        case METONYM -> Candidate.Kind.METONYM;
                    }
                    : Candidate.Kind.GROUP;
            candidates.add(new Candidate(
                    word, key(m.actor().id()), Optional.of(m.actor().id()), Optional.empty(), kind));
        }
        return state
                ? switch (m.naming()) {
                    case NAME -> 1;
                    case DEMONYM -> 2;
                    case PEOPLE -> 3;
                    case METONYM -> 4;
                }
                : 5;
    }

    private int common(Tree tree, int i, int word, Optional<Person> person) {
        boolean pronoun = tree.tag(i).startsWith("PRP");
        boolean head = pronoun || !tree.relation(i).equals("compound");
        if (!head) {
            return 0;
        }
        Set<ActorId> who = new LinkedHashSet<>();
        person.flatMap(Person::actor).ifPresent(who::add);
        if (who.isEmpty()) {
            who.addAll(context.cast().who(tree, i));
        }
        Candidate.Kind kind = pronoun ? Candidate.Kind.PRONOUN : Candidate.Kind.NOUN;
        if (who.isEmpty() && person.isPresent()) {
            candidates.add(
                    new Candidate(word, "person:" + person.orElseThrow().surname(), Optional.empty(), person, kind));
        }
        who.forEach(id -> candidates.add(new Candidate(word, key(id), Optional.of(id), person, kind)));
        if (pronoun) {
            return who.isEmpty() && person.isEmpty() ? 8 : 9;
        }
        return person.isPresent() ? 10 : who.isEmpty() ? 0 : context.cast().isTitle(tree, i) ? 11 : 12;
    }

    /// One name for all that acts for a party: the state of a body, the name of a group in small letters.
    public static String key(ActorId id) {
        String value = Sides.state(id).value();
        return value.matches("[A-Z]{3}(\\..*)?") ? value.substring(0, 3) : value.toLowerCase(Locale.ROOT);
    }

    /// States go by neutral names in the order in which the article names them.
    private String form(Tree tree, int i, Optional<Mention> named, Map<ActorId, Integer> order) {
        String form = tree.word(i).form();
        if (named.isEmpty()) {
            return form;
        }
        Mention m = named.orElseThrow();
        ActorId state = Sides.state(m.actor().id());
        if (!context.cast().actors().isState(m.actor().id())) {
            return form;
        }
        int at = order.computeIfAbsent(state, s -> order.size()) % NEUTRAL.length;
        boolean last = i + 1 >= tree.size() || tree.word(i + 1).start() >= m.end();
        if (!last) {
            return "";
        }
        return switch (m.naming()) {
            case NAME -> NEUTRAL[at][0];
            case DEMONYM, PEOPLE -> NEUTRAL[at][1];
            case METONYM -> NEUTRAL[at][2];
        };
    }

    private int[] values(Tree tree, int i, int entity) {
        int[] out = new int[Feature.values().length];
        int tag = TAGS.indexOf(tree.tag(i));
        out[0] = tag + 1;
        int relation = RELATIONS.indexOf(tree.relation(i));
        out[1] = relation + 1;
        out[2] = entity;
        boolean quoted =
                context.quoteAt(tree.word(i).start()).filter(q -> !q.isTurn()).isPresent();
        boolean turn = turns.at(tree.word(i).start()).isPresent();
        out[3] = switch (tree.sentence().kind()) {
                    case TITLE -> 2;
                    case HEADING -> 4;
                    case BULLET -> turn ? 8 : 6;
                    default -> turn ? 8 : 0;
                }
                + (quoted ? 1 : 0);
        Lexicon lexicon = context.lexicon();
        Optional<Lexicon.Act> act =
                tree.isVerb(i) ? lexicon.verb(tree, i) : tree.isNoun(i) ? lexicon.noun(tree, i) : Optional.empty();
        out[4] = act.map(a -> a.type().ordinal() + 1).orElse(0);
        if (out[4] == 0 && tree.isVerb(i)) {
            out[4] = lexicon.speech(tree, i)
                    .map(w -> w == 0 ? 17 : w == 1 ? 18 : 19)
                    .orElse(0);
        }
        Optional<Status> status = tree.isVerb(i)
                ? Optional.of(Certainty.of(tree, i))
                : tree.isNoun(i) && entity == 0 ? Optional.of(Certainty.ofNoun(tree, i)) : Optional.empty();
        out[5] = status.map(s -> s.ordinal() + 1).orElse(0);
        out[6] = tree.isNoun(i)
                ? !lexicon.designations(tree.surface(i)).isEmpty()
                        ? 2
                        : lexicon.goods(tree.surface(i)).isEmpty() ? 0 : 1
                : 0;
        return out;
    }
}
