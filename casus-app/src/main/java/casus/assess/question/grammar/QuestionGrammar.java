package casus.assess.question.grammar;

import static casus.assess.question.grammar.Sense.*;

import casus.assess.question.grammar.ParsedQuestion.QuestionKind;
import casus.assess.question.grammar.ParsedQuestion.TimeFrame;
import casus.ledger.actor.Actors;
import casus.terms.ActorId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Understands a question in English without a case: names and phrases from tables, clauses, then who does what to
/// whom. It guesses no name: one that no table holds is told, with names that are spelt nearly so. It fails on
/// questions of more than one act, of which it takes the first.
public final class QuestionGrammar {
    private final Actors actors;
    private final LocalDate today;
    private final PhraseTable phrases;
    private final NameTable names;

    private QuestionGrammar(Actors actors, LocalDate today) {
        this.actors = actors;
        this.today = today;
        this.phrases = PhraseTable.load();
        this.names = NameTable.of(actors, phrases, today.getYear());
    }

    /// The grammar over these actors.
    ///
    /// @param today for dates without a year, and for who is in office
    public static QuestionGrammar of(Actors actors, LocalDate today) {
        return new QuestionGrammar(actors, today);
    }

    /// How a question is understood.
    public ParsedQuestion parse(String asked) {
        String text = Token.plain(asked).replaceAll("[?!.;: \"]+$", "").replaceAll("^[\" ]+", "");
        DateWords dates = DateWords.of(text, today);
        List<Token> tokens = Token.of(dates.rest());
        ParsedQuestion out = read(asked, dates, tokens);
        if (out.kind() != QuestionKind.UNKNOWN) {
            return out;
        }
        List<Token> mended = tokens.stream().map(phrases::mended).toList();
        return mended.equals(tokens) ? out : read(asked, dates, mended);
    }

    private ParsedQuestion read(String asked, DateWords dates, List<Token> tokens) {
        SentenceParts parts = SentenceParts.of(new ElementReader(tokens, phrases, names).elements());
        return new Reading(
                        asked.strip(),
                        dates,
                        tokens,
                        conditionFirst(followsFirst(choiceFirst(deliveryDate(parts.elements())))))
                .question(parts.dropped());
    }

    /// "What is the delivery date of tanks for Y?" is "When is the delivery of tanks for Y?"
    private static List<PhraseElement> deliveryDate(List<PhraseElement> all) {
        if (all.isEmpty()
                || !all.getFirst().is(WHEN)
                || !all.getFirst().text().matches("(?i).*\\b(?:date|schedule|timeline|timetable)\\b.*")) {
            return all;
        }
        int at = all.getFirst().to();
        List<PhraseElement> out = new ArrayList<>(List.of(all.getFirst()));
        out.add(new PhraseElement(FLOW, "delivery", Optional.empty(), Optional.empty(), List.of(), at, at));
        out.add(new PhraseElement(PREP, "of", Optional.empty(), Optional.empty(), List.of(), at, at));
        out.addAll(all.subList(1, all.size()));
        return out;
    }

    /// "Who is likelier to help Y, X or Z?" is "Are X or Z likelier to help Y?"
    private static List<PhraseElement> choiceFirst(List<PhraseElement> all) {
        int likelier = -1;
        int comma = -1;
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).is(FUTURE)
                    && all.get(i).text().matches("(?i)likel(?:ier|iest)\\b.*|(?:more|most|less|least) .*")) {
                likelier = i;
            }
            if (all.get(i).is(COMMA)) {
                comma = i;
            }
        }
        boolean choice = likelier >= 0
                && comma > likelier
                && comma + 2 == all.size()
                && all.getLast().names().size() > 1
                && all.stream().anyMatch(e -> e.is(WHO));
        if (!choice) {
            return all;
        }
        List<PhraseElement> out = new ArrayList<>(List.of(all.getLast()));
        all.subList(0, comma).stream().filter(e -> !e.is(WHO, BE)).forEach(out::add);
        return out;
    }

    /// "If X stays out, what follows?" is "What follows if X stays out?"
    private static List<PhraseElement> followsFirst(List<PhraseElement> all) {
        if (all.size() < 2 || !all.getLast().is(FOLLOWS) || all.getFirst().is(FOLLOWS)) {
            return all;
        }
        List<PhraseElement> out = new ArrayList<>(List.of(all.getLast()));
        List<PhraseElement> rest = all.subList(0, all.size() - 1);
        rest = rest.getLast().is(COMMA) ? rest.subList(0, rest.size() - 1) : rest;
        rest.stream().dropWhile(e -> e.is(AND, FILLER)).forEach(out::add);
        return out;
    }

    /// "What happens to Y if X stays out?" is "What happens if X stays out, to Y?"
    private static List<PhraseElement> conditionFirst(List<PhraseElement> all) {
        for (int i = 1; i + 2 < all.size(); i++) {
            boolean whom = all.get(i).is(TO, PREP)
                    && all.get(i + 1).isName()
                    && all.get(i + 2).is(IF, WHEN);
            if (whom && all.get(i - 1).is(FOLLOWS)) {
                List<PhraseElement> out = new ArrayList<>(all);
                List<PhraseElement> to = List.copyOf(all.subList(i, i + 2));
                out.subList(i, i + 2).clear();
                out.addAll(to);
                return out;
            }
        }
        return all;
    }

    /// A day in the words of a question or an option: the last one of what they name.
    public static Optional<LocalDate> day(String words, LocalDate today) {
        return DateWords.day(words, today);
    }

    /// One question on its way.
    private final class Reading {
        private final String asked;
        private final DateWords dates;
        private final List<Token> tokens;
        private final List<PhraseElement> all;
        private final Clauses clauses;
        private final List<AttackClause> attacks = new ArrayList<>();
        private final MainClause main;
        private final GoodsPhrase goods;
        private final Optional<Permission> permission;
        private final List<String> notes = new ArrayList<>();

        Reading(String asked, DateWords dates, List<Token> tokens, List<PhraseElement> all) {
            this.asked = asked;
            this.dates = dates;
            this.tokens = tokens;
            this.all = all;
            this.clauses = Clauses.of(all);
            Clauses.Range range = clauses.main();
            AttackClause inside = AttackClause.of(all, range.from(), range.to(), isBareAttack(range));
            attacks.add(inside);
            clauses.conditions().forEach(c -> attacks.add(AttackClause.of(all, c.from(), c.to(), true)));
            this.main = MainClause.of(all, range, inside.used());
            this.permission = clauses.leads(FOLLOWS) ? Optional.empty() : Permission.of(all, range);
            this.goods = GoodsPhrase.of(all, tokens, range, main);
        }

        /// "What follows if Z attacks Y?" tells an attack and no help.
        private boolean isBareAttack(Clauses.Range range) {
            return clauses.leads(FOLLOWS)
                    && !range.isEmpty()
                    && all.subList(range.from(), range.to()).stream()
                            .noneMatch(e -> e.sense().isPredicate() && !e.is(ATTACK, WAR));
        }

        ParsedQuestion question(List<String> dropped) {
            QuestionRoles roles = roles();
            QuestionKind kind = permission.isPresent() ? permitted(permission.get()) : kind(roles);
            ProblemFinder.Problem problem = problem(kind, roles);
            if (problem.kind() != kind) {
                kind = problem.kind();
            }
            notes.addAll(0, standIns(roles));
            ignored(dropped).ifPresent(notes::add);
            boolean help =
                    kind != QuestionKind.ATTACK && kind != QuestionKind.PERMISSION && kind != QuestionKind.UNKNOWN;
            return new ParsedQuestion(
                    asked,
                    kind,
                    ids(roles.patrons()),
                    ids(roles.proteges()),
                    ids(roles.adversaries()),
                    roles.attack(),
                    help && permission.isEmpty() ? rung() : Optional.empty(),
                    permission.isEmpty() ? goods.item() : Optional.empty(),
                    permission.isEmpty() ? goods.change() : Optional.empty(),
                    new TimeFrame(dates.by(), dates.year(), dates.window()),
                    roles.place(),
                    permission.map(p -> p.isPassivity() != p.denied()).orElse(main.isNegative()),
                    isPast(),
                    clauses.leads(WHEN),
                    problem.suggestions(),
                    notes,
                    problem.text());
        }

        private Optional<String> rung() {
            return goods.item().isPresent() ? Optional.empty() : main.rung();
        }

        private QuestionRoles roles() {
            return permission.map(p -> QuestionRoles.of(p, attacks)).orElseGet(() -> QuestionRoles.of(main, attacks));
        }

        private QuestionKind permitted(Permission p) {
            if (!p.isPassivity()) {
                return QuestionKind.PERMISSION;
            }
            return clauses.leads(WHY) ? QuestionKind.WHY : isPast() ? QuestionKind.DID : QuestionKind.AID;
        }

        private QuestionKind kind(QuestionRoles roles) {
            if (main.has(OUTCOME)
                    && main.predicate().filter(p -> p.is(AID, LEAVE, GIVE)).isEmpty()) {
                return QuestionKind.ATTACK;
            }
            boolean act = main.predicate().filter(p -> p.is(ATTACK, WAR)).isPresent();
            if (clauses.leads(FOLLOWS)) {
                return QuestionKind.FOLLOWS;
            }
            if (clauses.leads(WHY)) {
                return QuestionKind.WHY;
            }
            if (main.asksWho()) {
                return QuestionKind.WHO;
            }
            if (isDuty()) {
                return QuestionKind.DUTY;
            }
            if (isRecord(roles)) {
                return QuestionKind.DID;
            }
            if (isAttack(roles, act)) {
                return QuestionKind.ATTACK;
            }
            boolean goodsAsked = main.predicate().filter(p -> p.is(DELIVER)).isPresent()
                    && main.rung().isEmpty();
            if (goods.item().isPresent() || goods.change().isPresent() || goodsAsked) {
                return QuestionKind.TRANSFER;
            }
            boolean whoever = roles.patrons().isEmpty()
                    && !roles.proteges().isEmpty()
                    && main.predicate().isPresent();
            return whoever ? QuestionKind.WHO : main.predicate().isPresent() ? QuestionKind.AID : QuestionKind.UNKNOWN;
        }

        private boolean isDuty() {
            boolean guarded = main.isPassive()
                    && main.predicate().filter(p -> p.is(AID, COVER)).isPresent()
                    && openedBy(BE)
                    && !main.has(FUTURE)
                    && !wasDone();
            boolean allies = main.has(ALLY) && main.predicate().isEmpty();
            return allies
                    || main.has(DUTY, PACT, COVER)
                            && (main.predicate().filter(p -> p.is(REVERSE)).isEmpty()
                                    || main.patrons().isEmpty())
                    || guarded;
        }

        private boolean isAttack(QuestionRoles roles, boolean act) {
            boolean told = main.predicate().isEmpty() && attacks.getFirst().found();
            return (act || told) && roles.proteges().isEmpty()
                    || act && main.proteges().isEmpty() && main.patrons().isEmpty()
                    || told && main.patrons().isEmpty();
        }

        /// What was done, or is being done: the record answers.
        private boolean isRecord(QuestionRoles roles) {
            boolean open = main.has(FUTURE)
                    || roles.attack()
                    || dates.by().isPresent()
                    || dates.window().isPresent();
            return main.predicate().isPresent() && (isPast() || !open && openedBy(BE, DO) && !isGoing());
        }

        private boolean isGoing() {
            return main.predicate()
                    .filter(p -> p.is(ATTACK, WAR) || p.text().matches("(?i)(?:going|coming|expected|due)\\b.*"))
                    .isPresent();
        }

        /// "Was Y helped by X?"
        private boolean wasDone() {
            return main.isPassive()
                    && all.subList(clauses.main().from(), clauses.main().to()).stream()
                            .filter(e -> e.is(MODAL, PAST, BE, DO))
                            .findFirst()
                            .filter(e -> e.text().matches("(?i)was|were"))
                            .isPresent();
        }

        private boolean isPast() {
            if (openedBy(PAST) || wasDone()) {
                return true;
            }
            boolean was = openedBy(BE)
                    && all.subList(clauses.main().from(), clauses.main().to()).stream()
                            .anyMatch(e -> e.is(BE) && e.text().matches("(?i)was|were"));
            if (clauses.leads(WHY) && was) {
                return true;
            }
            if (clauses.first(WHY)
                    .filter(w -> w.text().matches("(?i)what (?:made|led|drove|prompted|pushed|caused)\\b.*"))
                    .isPresent()) {
                return true;
            }
            boolean finite = !clauses.leads(FOLLOWS) && !main.has(MODAL, BE, DO, FUTURE);
            return finite
                    && main.predicate()
                            .filter(
                                    p -> p.text()
                                            .split(" ")[0]
                                            .matches(
                                                    "(?i).*ed|came|sent|fought|went|gave|sold|stood|took|shot|bought|lent|kept|left|sat"))
                            .isPresent();
        }

        /// Whether the first auxiliary of what is asked is one of these.
        private boolean openedBy(Sense... senses) {
            return all.subList(clauses.main().from(), clauses.main().to()).stream()
                    .filter(e -> e.is(MODAL, PAST, BE, DO))
                    .findFirst()
                    .filter(e -> e.is(senses))
                    .isPresent();
        }

        private ProblemFinder.Problem problem(QuestionKind kind, QuestionRoles roles) {
            return new ProblemFinder(asked, actors, names, dates, tokens, all, goods, clauses, main, today)
                    .find(kind, roles);
        }

        private List<String> standIns(QuestionRoles roles) {
            return Stream.of(roles.patrons(), roles.proteges(), roles.adversaries())
                    .flatMap(List::stream)
                    .filter(n -> n.naming() != NameTable.Naming.ACTOR)
                    .collect(Collectors.groupingBy(
                            NameTable.Named::name,
                            java.util.LinkedHashMap::new,
                            Collectors.mapping(n -> actors.nameInSentence(n.actor()), Collectors.joining(", "))))
                    .entrySet()
                    .stream()
                    .map(e -> e.getKey() + " is interpreted as " + e.getValue() + ".")
                    .toList();
        }

        /// Words no table holds, which the answer does not take into account.
        private Optional<String> ignored(List<String> dropped) {
            Set<Integer> inGoods = new HashSet<>();
            for (int i = goods.from(); i < goods.to(); i++) {
                inGoods.add(i);
            }
            List<String> words =
                    new ArrayList<>(dropped.stream().map(d -> "\"" + d + "\"").toList());
            for (int i = 0; i < all.size(); i++) {
                if (all.get(i).is(OTHER) && !inGoods.contains(i)) {
                    words.add("\"" + all.get(i).text() + "\"");
                }
            }
            return words.isEmpty()
                    ? Optional.empty()
                    : Optional.of("Not taken into account: " + String.join(", ", words) + ".");
        }
    }

    private static List<ActorId> ids(List<NameTable.Named> named) {
        return named.stream().map(NameTable.Named::actor).distinct().toList();
    }
}
