package casus.assess.question.grammar;

import static casus.assess.question.grammar.Sense.*;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/// Who does what to whom in what is asked: the roles of the names by the predicate, by its voice and by the
/// prepositions before them.
final class MainClause {
    private final List<PhraseElement> all;
    private final Clauses.Range range;
    private final Set<Integer> used;
    private final Set<Integer> manner = new HashSet<>();
    private final List<NameTable.Named> patrons = new ArrayList<>();
    private final List<NameTable.Named> proteges = new ArrayList<>();
    private final List<NameTable.Named> adversaries = new ArrayList<>();
    private Optional<PhraseElement> predicate = Optional.empty();
    private Optional<String> rung = Optional.empty();
    private boolean passive;
    private boolean asksWho;
    private boolean negative;

    private MainClause(List<PhraseElement> all, Clauses.Range range, Set<Integer> used) {
        this.all = all;
        this.range = range;
        this.used = new HashSet<>(used);
    }

    /// Reads a range of elements.
    ///
    /// @param used the elements an attack in it uses
    static MainClause of(List<PhraseElement> all, Clauses.Range range, Set<Integer> used) {
        MainClause out = new MainClause(all, range, used);
        out.read();
        return out;
    }

    List<NameTable.Named> patrons() {
        return patrons;
    }

    List<NameTable.Named> proteges() {
        return proteges;
    }

    List<NameTable.Named> adversaries() {
        return adversaries;
    }

    Optional<PhraseElement> predicate() {
        return predicate;
    }

    Optional<String> rung() {
        return rung;
    }

    boolean isPassive() {
        return passive;
    }

    boolean asksWho() {
        return asksWho;
    }

    boolean isNegative() {
        return negative;
    }

    boolean has(Sense... senses) {
        for (int i = range.from(); i < range.to(); i++) {
            if (all.get(i).is(senses) && !manner.contains(i)) {
                return true;
            }
        }
        return false;
    }

    /// A treaty by which something would be done, told after it: with "under" before it.
    static List<PhraseElement> asManner(List<PhraseElement> treaty) {
        int at = treaty.getFirst().from();
        List<PhraseElement> out = new ArrayList<>();
        out.add(new PhraseElement(PREP, "under", Optional.empty(), Optional.empty(), List.of(), at, at));
        treaty.stream().filter(e -> !e.is(GIVE, PREP)).forEach(out::add);
        return out;
    }

    /// "Would X defend Y under a US guarantee?" asks what X would do, and by the way whose promise it is.
    private List<NameTable.Named> takeManner() {
        List<NameTable.Named> owners = new ArrayList<>();
        for (int i = range.from(); i + 1 < range.to(); i++) {
            boolean named = all.get(i).text().equalsIgnoreCase("under")
                    && all.get(i + 1).isName()
                    && all.get(i + 1).names().stream()
                            .noneMatch(n -> n.actor().state().isPresent());
            if (named) {
                used.add(i + 1);
            }
        }
        boolean open = has(MODAL, FUTURE) && !has(DUTY, COVER);
        for (int i = range.from(); open && i < range.to(); i++) {
            if (all.get(i).text().matches("(?i)under|given|through|per|by virtue of|thanks to|in line with")) {
                int k = i + 1;
                while (k < range.to()
                        && (all.get(k).isName() || all.get(k).is(ARTICLE, FILLER, GOODS, OTHER, AND, THING))) {
                    k++;
                }
                if (k < range.to() && all.get(k).is(PACT)) {
                    for (int m = i; m <= k; m++) {
                        manner.add(m);
                        owners.addAll(all.get(m).names());
                    }
                }
            }
        }
        used.addAll(manner);
        return owners;
    }

    private void read() {
        List<NameTable.Named> owners = takeManner();
        roles();
        if (patrons.isEmpty() && predicate.isPresent()) {
            owners.stream()
                    .filter(o -> proteges.stream().noneMatch(p -> p.actor().equals(o.actor())))
                    .forEach(patrons::add);
        }
    }

    private void roles() {
        int ally = alliesOf();
        asksWho = has(WHO) || ally > 0;
        if (ally > 0) {
            proteges.addAll(all.get(ally - 1).names());
            used.addAll(List.of(ally - 1, ally));
        }
        // "How sure can Y be that X …": Y is the one who counts on it.
        all.subList(0, range.from()).stream().filter(e -> e.is(LEAD)).forEach(e -> proteges.addAll(e.names()));
        OptionalInt at = find();
        negative = has(NOT);
        if (at.isEmpty()) {
            names(range.from(), range.to()).forEach(patrons::addAll);
            split();
            return;
        }
        int p = at.getAsInt();
        PhraseElement verb = all.get(p);
        predicate = Optional.of(verb);
        passive = verb.is(AID, LEAVE, GIVE, DELIVER, BLAME, SANCTION, COVER, ATTACK) && isPassive(p);
        negative ^= stops(p);
        negative ^= verb.is(LEAVE) || verb.is(REVERSE) && verb.text().matches("(?i).* no .*");
        rung = firstRung(p);
        subject(p);
        objects(p);
        if (has(PACT, ALLY, DUTY) && proteges.isEmpty()) {
            split();
        }
    }

    /// "Y's allies": whoever they are, they would help Y; 0 where nobody's are named.
    private int alliesOf() {
        for (int i = range.from() + 1; i < range.to(); i++) {
            boolean owner =
                    all.get(i - 1).isName() && all.get(i - 1).names().stream().allMatch(NameTable.Named::possessive);
            if (owner && all.get(i).is(ALLY)) {
                return i;
            }
        }
        return 0;
    }

    /// Of two names in one breath ("a treaty between X and Y") the first is taken for the patron.
    private void split() {
        if (patrons.size() == 2 && proteges.isEmpty() && has(PACT, ALLY, DUTY)) {
            proteges.add(patrons.removeLast());
        }
    }

    private OptionalInt find() {
        for (int i = range.from(); i < range.to(); i++) {
            if (all.get(i).sense().isPredicate() && !used.contains(i) && !isNoun(i) && !isOfFlow(i) && !isStopped(i)) {
                return OptionalInt.of(i);
            }
        }
        for (int i = range.from(); i < range.to(); i++) {
            if (all.get(i).is(FLOW) && !used.contains(i)
                    || all.get(i).is(THING, HELPNOUN, DO, MANNER) && i > range.from() && !used.contains(i)) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /// "Stop helping Y": the help is what is asked for, and that it ends.
    private boolean isStopped(int i) {
        return i + 1 < range.to()
                && all.get(i).is(CHANGE)
                && all.get(i).rung().filter("stop"::equals).isPresent()
                && all.get(i + 1).is(AID);
    }

    private boolean stops(int p) {
        return p > range.from() && isStopped(p - 1);
    }

    /// "Will X's deliveries to Y resume?": the verb tells of the deliveries before it.
    private boolean isOfFlow(int i) {
        return all.get(i).is(CHANGE)
                && all.subList(range.from(), i).stream().anyMatch(e -> e.is(FLOW))
                && all.subList(i + 1, range.to()).stream().noneMatch(e -> e.is(FLOW, GIVE, DELIVER));
    }

    /// Where this very element stands.
    static int at(List<PhraseElement> all, PhraseElement element) {
        int out = 0;
        while (all.get(out) != element) {
            out++;
        }
        return out;
    }

    /// "Is help for Y from X likely?": the help is a noun, and so X gives it.
    private boolean isNominal(PhraseElement verb) {
        if (verb.is(HELPNOUN, THING, FLOW)) {
            return true;
        }
        int p = at(all, verb);
        boolean bare = verb.is(AID, ACT) && verb.text().matches("(?i)help|aid|support|backing|intervention|response");
        return bare && (p == range.from() || all.get(p - 1).is(BE, ARTICLE, GOODS, PACT));
    }

    /// A form of a verb that is a noun here: "a supply", "the export of".
    private boolean isNoun(int i) {
        boolean amount =
                all.get(i).is(AID) && i + 1 < range.to() && all.get(i + 1).is(PAST, MODAL, DO, BE);
        return amount
                || AttackClause.isGoods(all, range.from(), i)
                || all.get(i).is(AID, GIVE, DELIVER)
                        && i > range.from()
                        && all.get(i - 1).is(ARTICLE)
                        && i + 1 < range.to()
                        && all.get(i + 1).text().equalsIgnoreCase("of");
    }

    private boolean isPassive(int p) {
        String first = all.get(p).text().split(" ")[0].toLowerCase(Locale.ROOT);
        int back = p - 1;
        while (back >= range.from()
                && (all.get(back).is(FILLER)
                        || all.get(back).is(NOT) && !all.get(back).text().contains(" "))) {
            back--;
        }
        boolean near = back >= range.from() && all.get(back).is(BE, GET);
        return (near || isOpened(p, back)) && !first.endsWith("ing");
    }

    /// "Is Y protected by X?": the auxiliary stands before the subject.
    private boolean isOpened(int p, int from) {
        int back = from;
        while (back >= range.from() && (all.get(back).isName() || all.get(back).is(ARTICLE, FILLER))) {
            back--;
        }
        return back >= range.from()
                && back < p - 1
                && all.get(back).is(BE)
                && all.get(p).text().toLowerCase(Locale.ROOT).matches("\\p{L}+(?:ed|en)\\b.*");
    }

    /// The verb's own rung; else how it is done, what is sent, or the verb that tells to what end.
    private Optional<String> firstRung(int p) {
        boolean thingFirst = passive || !all.get(p).is(AID, ACT, WAR, ATTACK);
        return all.get(p)
                .rung()
                .filter(r -> !all.get(p).is(CHANGE))
                .or(() -> rung(p, range.to(), MANNER))
                .or(() -> rung(p, range.to(), THING))
                .or(() -> rung(p, range.to(), AID, ACT, WAR, ATTACK, SANCTION, MEDIATE, BLAME))
                .or(() -> thingFirst ? rung(range.from(), p, THING) : Optional.empty());
    }

    private Optional<String> rung(int from, int to, Sense... senses) {
        for (int i = from; i < to; i++) {
            if (all.get(i).is(senses) && !used.contains(i) && all.get(i).rung().isPresent()) {
                return all.get(i).rung();
            }
        }
        return Optional.empty();
    }

    private void subject(int p) {
        List<List<NameTable.Named>> before = names(range.from(), p);
        List<NameTable.Named> own = all.get(p).names();
        if (!own.isEmpty()) {
            role(all.get(p).object().orElse("protege"), own);
        }
        if (before.isEmpty()) {
            return;
        }
        List<NameTable.Named> subject = before.getLast();
        Sense verb = all.get(p).sense();
        if (passive && all.get(p).is(GIVE, DELIVER) && (toSomebody(p) || isOwner(p))) {
            patrons.addAll(subject);
        } else if (verb == REVERSE || verb == GET || passive && verb != ATTACK) {
            proteges.addAll(subject);
        } else if (verb == ARRIVE && (isFrom(p) || isFromAbroad(subject, p))) {
            patrons.addAll(subject);
        } else if (verb == ARRIVE || verb == COVER && subject.size() == 1 && passive) {
            proteges.addAll(subject);
        } else {
            patrons.addAll(subject);
        }
    }

    /// "Russian tanks arrive in Y".
    private boolean isFromAbroad(List<NameTable.Named> subject, int p) {
        return subject.stream().allMatch(n -> n.adjective() && !n.possessive())
                && all.subList(p + 1, range.to()).stream().anyMatch(PhraseElement::isName);
    }

    /// "X troops be sent": the name stands before what is sent.
    private boolean isOwner(int p) {
        for (int i = range.from(); i + 1 < p; i++) {
            if (all.get(i).isName() && all.get(i + 1).is(THING, GOODS)) {
                return true;
            }
        }
        return false;
    }

    /// "Tanks from X are due in Y": the last name before the verb stands after "from".
    private boolean isFrom(int p) {
        int at = p - 1;
        while (at > range.from() && !all.get(at).isName()) {
            at--;
        }
        return at > range.from() && all.get(at - 1).is(FROM);
    }

    /// "Tanks are sent to Y": the subject is no recipient.
    private boolean toSomebody(int p) {
        for (int i = p + 1; i + 1 < range.to(); i++) {
            if (all.get(i).is(TO) && (all.get(i + 1).isName() || all.get(i + 1).is(ARTICLE))) {
                return true;
            }
        }
        return false;
    }

    private void objects(int p) {
        PhraseElement verb = all.get(p);
        Optional<PhraseElement> before = Optional.empty();
        for (int k = p + 1; k < range.to(); k++) {
            PhraseElement e = all.get(k);
            if (used.contains(k)) {
                continue;
            }
            if (e.sense().isPredicate() && !isNoun(k)) {
                verb = second(verb, e);
                before = Optional.empty();
                if (!e.names().isEmpty()) {
                    role(e.object().orElse("protege"), e.names());
                }
            } else if (e.sense().isPreposition() && !e.names().isEmpty()) {
                role(e.object().orElse("protege"), e.names());
            } else if (e.sense().isPreposition()) {
                before = Optional.of(e);
            } else if (e.isName()) {
                object(verb, before, e, k);
                if (verb.is(MEDIATE) && proteges.size() == 2 && adversaries.isEmpty()) {
                    adversaries.add(proteges.removeLast());
                }
            }
        }
    }

    /// "Help Y fight Z": the second verb says who Z is; "send troops to defend Y" as well.
    private static PhraseElement second(PhraseElement first, PhraseElement next) {
        return first.is(CHANGE) && next.is(GET) ? first : next;
    }

    private void object(PhraseElement verb, Optional<PhraseElement> before, PhraseElement name, int k) {
        String role = before.map(b -> byPreposition(verb, b, k)).orElseGet(() -> plain(verb, name, k));
        role(role, name.names());
    }

    /// "Make good on the tank deal with Y".
    private boolean isContract(int k) {
        return k - 2 >= range.from() && all.get(k - 2).text().matches("(?i)deal|contract|order|sale|agreement");
    }

    private String byPreposition(PhraseElement verb, PhraseElement before, int k) {
        return switch (before.sense()) {
            case FROM ->
                isNominal(verb)
                        ? "patron"
                        : verb.is(CHANGE) && verb.object().isPresent() || verb.is(LEAVE)
                                ? "protege"
                                : verb.is(AID, ATTACK, WAR) ? "adversary" : "patron";
            case BY -> "patron";
            case WITH ->
                passive && verb.is(AID) && has(PACT)
                        ? "patron"
                        : verb.is(WAR, ATTACK)
                                ? "adversary"
                                : verb.is(DELIVER, GIVE, GET) && !isContract(k) ? "" : "protege";
            case TO -> verb.is(REVERSE) ? "patron" : "protege";
            default ->
                before.object()
                        .orElseGet(() -> verb.is(REVERSE)
                                ? "patron"
                                : verb.is(WAR, ATTACK, SANCTION, BLAME) ? "adversary" : "protege");
        };
    }

    private String plain(PhraseElement verb, PhraseElement name, int k) {
        boolean beforeNoun = name.isAdjective()
                && k + 1 < range.to()
                && !all.get(k + 1).sense().isPreposition();
        if (beforeNoun
                && all.get(k + 1).is(GOODS)
                && rung.filter("force"::equals).isPresent()
                && verb.is(ACT, AID)) {
            return "adversary";
        }
        if (verb.is(GET)) {
            return "patron";
        }
        if (verb.is(GIVE, DELIVER) && beforeNoun) {
            return name.names().stream().allMatch(NameTable.Named::adjective) ? "" : "protege";
        }
        return passive && verb.is(GIVE, DELIVER) ? "protege" : verb.object().orElse("protege");
    }

    private void role(String role, List<NameTable.Named> named) {
        List<NameTable.Named> of = switch (role) {
            case "patron" -> patrons;
            case "protege" -> proteges;
            case "adversary" -> adversaries;
            default -> new ArrayList<>();
        };
        if (of.isEmpty() || !role.equals("protege")) {
            of.addAll(named);
        }
    }

    private List<List<NameTable.Named>> names(int from, int to) {
        List<List<NameTable.Named>> out = new ArrayList<>();
        for (int i = from; i < to; i++) {
            if (all.get(i).isName() && !used.contains(i)) {
                out.add(all.get(i).names());
            }
        }
        return out;
    }
}
