package casus.extract;

import casus.extract.act.Coding;
import casus.extract.learned.Candidate;
import casus.extract.learned.Document;
import casus.extract.learned.Label;
import casus.extract.learned.PartyPair;
import casus.extract.learned.Proposal;
import casus.extract.scene.ArticleContext;
import casus.extract.scene.Quote;
import casus.extract.text.Certainty;
import casus.extract.text.Tree;
import casus.extract.text.Tree.Span;
import casus.extract.transfer.Goods;
import casus.extract.who.Person;
import casus.extract.who.ReferenceResolver;
import casus.extract.who.Sides;
import casus.ledger.record.Attribution;
import casus.ledger.record.Common.Time;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Manner;
import casus.terms.code.Motive;
import casus.terms.code.Obligation;
import casus.terms.code.Pull;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Writes what the heads propose as drafts: the heads say what is told and who has which part in it; names, days,
/// goods and clauses are the rules' to find.
final class ProposalDrafts {
    /// The least probability at which the likeliest party is entered.
    private static final double LEAST_AGENT = 0.3;

    /// The same for whom it is done to: what is done to a state is seldom done to nobody.
    private static final double LEAST_RECIPIENT = 0.15;

    private static final double LEAST_OTHER = 0.6;
    /// The same for a party to an agreement.
    private static final double LEAST_PARTY = 0.5;

    private static final Pattern MARKS = Pattern.compile("[\"\u201c\u201d\u00ab\u00bb]");
    private static final EntryId NO_ID = new EntryId(1);
    private final ArticleContext context;
    private final Document document;
    private final Agreements agreements;
    private final Goods goods;
    private final PartyGrounds grounds;

    ProposalDrafts(ArticleContext context, Document document) {
        this.context = context;
        this.document = document;
        this.agreements = new Agreements(context);
        this.goods = new Goods(context);
        this.grounds = new PartyGrounds(context, document);
    }

    /// The draft of a proposal; none where what its kind asks for is missing.
    Optional<Entry> of(Proposal p) {
        Tree tree = document.tree(p.word());
        int at = document.inTree(p.word());
        if (p.label() == Label.CONTENT) {
            return statement(p, tree);
        }
        if (p.label() == Label.AGREEMENT) {
            return agreement(p, tree, at);
        }
        if (p.label() == Label.DRIVER) {
            return driver(p, tree, at);
        }
        if (p.label() == Label.EXPECTATION) {
            return expectation(p, tree, at);
        }
        return Label.isTransfer(p.label()) ? transfer(p, tree, at) : event(p, tree, at);
    }

    // ---- parties

    private static List<ActorId> actor(Proposal.Party party) {
        return party.candidate().actor().stream().toList();
    }

    private static Optional<ActorId> first(List<Proposal.Party> parties, double least) {
        return parties.stream()
                .findFirst()
                .filter(x -> x.score() >= least)
                .flatMap(x -> x.candidate().actor());
    }

    /// Those that surely have the part too, and those joined to the one who has it by "and" or a comma.
    private List<ActorId> beside(
            Optional<Proposal.Party> first, List<Proposal.Party> parties, List<Proposal.Party> rivals) {
        Set<ActorId> out = new LinkedHashSet<>();
        first.flatMap(f -> f.candidate().actor()).ifPresent(out::add);
        if (!out.isEmpty()) {
            parties.stream()
                    .filter(x -> x.alone() >= LEAST_OTHER && !isRivalled(x, rivals))
                    .flatMap(x -> x.candidate().actor().stream())
                    .forEach(out::add);
            grounds.joined(first.orElseThrow().candidate()).stream()
                    .flatMap(c -> c.actor().stream())
                    .forEach(out::add);
        }
        return List.copyOf(out);
    }

    /// Whether a party is likelier to have the other part.
    private static boolean isRivalled(Proposal.Party party, List<Proposal.Party> rivals) {
        return rivals.stream()
                .anyMatch(r -> PartyPair.isOne(r, party) && r.score() >= Math.max(LEAST_RECIPIENT, party.score()));
    }

    /// What the heads make of an act, unless grammar claims less: a denial, a mere
    /// possibility, a plan.
    private Status status(Proposal p) {
        Status learned = Label.STATUSES.get(p.status());
        Tree tree = document.tree(p.word());
        int at = document.inTree(p.word());
        Status grammar = tree.isVerb(at) ? Certainty.of(tree, at) : Certainty.ofNoun(tree, at);
        boolean less = grammar == Status.DENIED
                || tree.isVerb(at) && grammar == Status.HYPOTHETICAL && learned == Status.OCCURRED;
        boolean ahead = tree.isVerb(at)
                && grammar == Status.PLANNED
                && learned == Status.OCCURRED
                && (!Label.isTransfer(p.label()) || p.label() - Label.STAGE == Stage.DELIVERED.ordinal());
        return less || ahead ? grammar : learned;
    }

    /// The words an entry stands on: the clause or phrase that tells it, the trigger among them.
    private Span span(Tree tree, int at) {
        return Coding.told(tree, at).with(tree.span(List.of(at)));
    }

    private static String matched(Proposal p, Tree tree, int at) {
        return tree.show(at) + scores(p);
    }

    /// How sure the heads are of the trigger and of the parties.
    private static String scores(Proposal p) {
        return String.format(
                Locale.ROOT,
                "; trigger %.2f, who %.2f, to whom %.2f",
                p.score(),
                most(p.label() == Label.AGREEMENT ? p.parties() : p.agents()),
                most(p.others()));
    }

    private static double most(List<Proposal.Party> parties) {
        return parties.stream().mapToDouble(Proposal.Party::score).max().orElse(0);
    }

    /// "We struck them": in the turn of a transcript the side of whoever speaks, whatever the heads make of it.
    private Optional<ActorId> speaking(Tree tree, int at) {
        int subject = tree.isVerb(at) ? tree.kid(at, "nsubj") : -1;
        boolean first = subject >= 0
                && tree.tag(subject).equals("PRP")
                && Set.of("we", "i").contains(tree.surface(subject).toLowerCase(Locale.ROOT));
        return first
                ? context.quoteAt(tree.word(subject).start())
                        .filter(Quote::isTurn)
                        .flatMap(q -> q.voice().actor())
                : Optional.empty();
    }

    // ---- kinds

    private Optional<Entry> event(Proposal p, Tree tree, int at) {
        Span told = span(tree, at);
        Optional<ActorId> speaking = speaking(tree, at);
        List<Proposal.Party> agents = grounds.agents(p);
        PartyPair pair = grounds.byGrammar(
                p, PartyPair.likeliest(agents, LEAST_AGENT, w -> grounds.others(p, told, actor(w)), LEAST_RECIPIENT));
        List<ActorId> first = speaking.map(List::of)
                .orElseGet(() -> pair.who().map(ProposalDrafts::actor).orElse(List.of()));
        List<Proposal.Party> others = grounds.others(p, told, first);
        Optional<Proposal.Party> whom = pair.whom()
                .filter(o -> speaking.isEmpty())
                .or(() -> others.stream()
                        .filter(o -> o.score() >= LEAST_RECIPIENT
                                && o.candidate().actor().filter(first::contains).isEmpty())
                        .findFirst());
        List<ActorId> recipients = beside(whom, others, agents).stream()
                .filter(r -> !first.contains(r))
                .toList();
        List<ActorId> actors = speaking.map(List::of)
                .orElseGet(() -> beside(pair.who(), agents, others).stream()
                        .filter(a -> first.contains(a) || !recipients.contains(a))
                        .toList());
        if (actors.isEmpty() && recipients.isEmpty()) {
            return Optional.empty();
        }
        EventType type = EventType.values()[p.label()];
        if (type == EventType.ASSAULT && Coding.isMeeting(tree, at)) {
            return Optional.empty();
        }
        return Optional.of(new Entry.Event(
                context.common(
                        NO_ID,
                        told,
                        status(p),
                        context.accordingTo(tree, at),
                        context.time(tree, at, told),
                        "event: learned",
                        matched(p, tree, at)),
                actors,
                recipients,
                type,
                Optional.empty(),
                Coding.contexts(tree, at, EnumSet.noneOf(Context.class)),
                Coding.place(tree, at),
                Optional.empty()));
    }

    private Optional<Entry> transfer(Proposal p, Tree tree, int at) {
        Span told = span(tree, at);
        Optional<ActorId> speaking = speaking(tree, at)
                .filter(s -> p.others().isEmpty()
                        || !Document.key(s)
                                .equals(p.others().getFirst().candidate().key()));
        PartyPair pair = PartyPair.likeliest(
                grounds.agents(p), LEAST_RECIPIENT, w -> grounds.others(p, told, actor(w)), LEAST_RECIPIENT);
        Optional<ActorId> supplier =
                speaking.or(() -> pair.who().flatMap(w -> w.candidate().actor()));
        Optional<ActorId> recipient = speaking.isPresent() || pair.who().isEmpty()
                ? first(
                        grounds.others(p, told, speaking.stream().toList()).stream()
                                .filter(o -> !actor(o).equals(speaking.stream().toList()))
                                .toList(),
                        LEAST_RECIPIENT)
                : pair.whom().flatMap(w -> w.candidate().actor());
        if (p.item().isEmpty() || supplier.isEmpty() && recipient.isEmpty()) {
            return Optional.empty();
        }
        int item = p.item().orElseThrow();
        Tree itemTree = document.tree(item);
        if (Goods.isNews(itemTree, document.inTree(item))) {
            return Optional.empty();
        }
        String words = goods.words(itemTree, document.inTree(item));
        Stage stage = Stage.values()[p.label() - Label.STAGE];
        Status status = status(p) == Status.PLANNED && stage == Stage.DELIVERED ? Status.HYPOTHETICAL : status(p);
        Span whole = itemTree.index() == tree.index() ? told.with(tree.core(document.inTree(item))) : told;
        return Optional.of(new Entry.Transfer(
                context.common(
                        NO_ID,
                        whole,
                        status,
                        context.accordingTo(tree, at),
                        context.time(tree, at, whole),
                        "transfer: learned",
                        matched(p, tree, at)),
                supplier,
                recipient,
                words,
                context.lexicon().designations(words).stream().findFirst(),
                goods.category(words),
                stage,
                Goods.count(itemTree, document.inTree(item)),
                Optional.empty()));
    }

    private Optional<Entry> agreement(Proposal p, Tree tree, int at) {
        List<ActorId> parties = grounds.parties(p, LEAST_PARTY).stream()
                .flatMap(x -> x.candidate().actor().stream())
                .map(Sides::state)
                .distinct()
                .toList();
        if (parties.size() < 2) {
            return Optional.empty();
        }
        int noun = noun(tree, at);
        int verb = noun == at ? Agreements.signing(tree, noun) : tree.isVerb(at) ? at : -1;
        String sentence = tree.words();
        Span span = span(tree, at).with(tree.phrase(noun));
        Optional<Time> signed = agreements.signed(tree, noun, verb, span);
        Map<Obligation, Boolean> obligations = TreatyClauses.obligations(sentence);
        return Optional.of(new Entry.Agreement(
                context.common(
                        NO_ID,
                        obligations.isEmpty() ? span : tree.whole(),
                        status(p),
                        context.accordingTo(tree, at),
                        signed,
                        "agreement: learned",
                        matched(p, tree, at)),
                parties,
                Agreements.NOUNS.contains(tree.lemma(noun)) ? Agreements.name(tree, noun) : "their agreement",
                signed.map(Time::edtf),
                Optional.empty(),
                Agreements.term(sentence),
                List.of(),
                obligations,
                List.of(),
                List.of()));
    }

    /// The noun that names the agreement: the word itself, or what is signed.
    private static int noun(Tree tree, int at) {
        if (tree.isNoun(at)) {
            return at;
        }
        for (int i = 0; i < tree.size(); i++) {
            if (tree.isNoun(i) && Agreements.NOUNS.contains(tree.lemma(i))) {
                return i;
            }
        }
        int object = tree.kid(at, "dobj", "nsubjpass");
        return object >= 0 ? object : at;
    }

    private Optional<Entry> driver(Proposal p, Tree tree, int at) {
        Optional<ActorId> actor = first(grounds.agents(p), LEAST_RECIPIENT);
        if (actor.isEmpty()) {
            return Optional.empty();
        }
        int best = 0;
        for (int i = 1; i < p.motives().length; i++) {
            best = p.motives()[i] > p.motives()[best] ? i : best;
        }
        Motive motive = Motive.values()[best];
        Span span = span(tree, at);
        return Optional.of(new Entry.Driver(
                context.common(
                        NO_ID,
                        span,
                        Status.ONGOING,
                        context.accordingTo(tree, at),
                        Optional.empty(),
                        "driver: learned",
                        matched(p, tree, at)),
                actor.orElseThrow(),
                first(p.others(), LEAST_RECIPIENT).filter(t -> !Sides.same(t, actor.orElseThrow())),
                motive,
                p.against() >= 0.5 ? Pull.AGAINST : Pull.FOR,
                Drivers.rungs(motive),
                tree.at(span)));
    }

    private Optional<Entry> expectation(Proposal p, Tree tree, int at) {
        Span span = span(tree, at);
        Optional<ActorId> actor = first(grounds.agents(p), LEAST_RECIPIENT);
        if (actor.isEmpty() && p.others().isEmpty()) {
            return Optional.empty();
        }
        Optional<Attribution> holder = context.accordingTo(tree, at);
        return Optional.of(new Entry.Expectation(
                context.common(
                        NO_ID,
                        span,
                        Status.HYPOTHETICAL,
                        holder,
                        Optional.empty(),
                        "expectation: learned",
                        matched(p, tree, at)),
                Optional.empty(),
                actor,
                context.lexicon().verb(tree, at).map(casus.extract.text.Lexicon.Act::type),
                first(grounds.others(p, span, actor.stream().toList()), LEAST_RECIPIENT)
                        .filter(r -> actor.filter(r::equals).isEmpty()),
                tree.at(span),
                Optional.empty(),
                Optional.empty(),
                holder));
    }

    private Optional<Entry> statement(Proposal p, Tree tree) {
        int from = document.start(p.word());
        int to = document.end(p.last());
        String text = context.article().text();
        while (from < to && MARKS.matcher(text.substring(from, from + 1)).matches()) {
            from++;
        }
        while (to > from && MARKS.matcher(text.substring(to - 1, to)).matches()) {
            to--;
        }
        Optional<Candidate> turn = document.speaker(p.word());
        Optional<Candidate> top =
                p.agents().stream().map(Proposal.Party::candidate).findFirst();
        boolean here = top.filter(c -> document.sentence(c.word()) == document.sentence(p.word()))
                .isPresent();
        boolean attributed = context.quoteAt(from)
                .flatMap(q -> q.voice().person())
                .filter(named -> top.flatMap(Candidate::person)
                        .filter(t -> !t.name().equals(named.name()))
                        .isPresent())
                .isPresent();
        if (turn.isEmpty() && top.isEmpty() || to - from < 3 || attributed && !here) {
            return Optional.empty();
        }
        Candidate who = turn.isPresent() && !here
                ? turn.orElseThrow()
                : top.or(() -> turn).orElseThrow();
        Optional<Person> person = who.person().filter(x -> !ReferenceResolver.isNoPerson(x.name()));
        Tree tw = document.tree(who.word());
        String written = tw.at(tw.core(document.inTree(who.word())));
        Span span = new Span(from, to);
        Optional<Attribution> by = person.isEmpty() && who.actor().isEmpty()
                ? Optional.of(new Attribution(Optional.of(written), Optional.empty()))
                : Optional.empty();
        return Optional.of(new Entry.Statement(
                context.common(
                        NO_ID, span, Status.OCCURRED, by, Optional.empty(), "statement: learned", written + scores(p)),
                person.map(Person::name),
                person.map(Person::asWritten).filter(w -> !w.isBlank()).orElse(written),
                person.flatMap(Person::office),
                who.actor(),
                Optional.empty(),
                manner(text, from, to, p),
                text.substring(from, to),
                Optional.empty()));
    }

    /// Quoted where marks stand around the words or a transcript's turn holds them, partly quoted where marks stand
    /// inside them, else told.
    private Manner manner(String text, int from, int to, Proposal p) {
        Optional<Quote> first = context.quoteAt(from);
        boolean within = first.filter(q -> q.inner().end() >= to - 2).isPresent();
        if (within || isMarked(text, from, to) || document.isInTurn(p.word())) {
            return Manner.DIRECT;
        }
        String words = text.substring(from, to);
        boolean partly = Pattern.compile("[\"\u201c]([^\"\u201d]+\\s[^\"\u201d]+)[\"\u201d]")
                .matcher(words)
                .find();
        return partly || first.isPresent() ? Manner.MIXED : Manner.INDIRECT;
    }

    /// Whether an opening mark stands before the words, with none between, and a closing one after.
    private static boolean isMarked(String text, int from, int to) {
        int before = from - 1;
        int line = text.lastIndexOf('\n', from) + 1;
        int open = -1;
        for (int i = before; i >= line; i--) {
            char c = text.charAt(i);
            if (c == '\u201c' || c == '"') {
                open = i;
                break;
            }
            if (c == '\u201d') {
                break;
            }
        }
        if (open < 0) {
            return false;
        }
        if (text.charAt(open) == '"') {
            long earlier =
                    text.substring(line, open).chars().filter(c -> c == '"').count();
            if (earlier % 2 == 1) {
                return false;
            }
        }
        String inside = text.substring(open + 1, to);
        return inside.indexOf('\u201d') < 0 && inside.indexOf('"') < 0;
    }
}
