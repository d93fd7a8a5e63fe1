package casus.assess.question.grammar;

import static casus.assess.question.grammar.Sense.*;

import casus.assess.question.grammar.ParsedQuestion.QuestionKind;
import casus.ledger.actor.Actors;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds why a question cannot be answered as it stands: a name or a date that is none, somebody missing, an
/// attack asked for.
record ProblemFinder(
        String asked,
        Actors actors,
        NameTable names,
        DateWords dates,
        List<Token> tokens,
        List<PhraseElement> all,
        GoodsPhrase goods,
        Clauses clauses,
        MainClause main,
        LocalDate today) {
    private static final int SHORTEST = 4;

    Problem find(QuestionKind kind, QuestionRoles roles) {
        Optional<String> date = dates.problem().or(this::noDate);
        if (date.isPresent()) {
            return new Problem(kind, Optional.of("\"" + date.get() + "\" is no date"), List.of());
        }
        Optional<Problem> name = unknownName(kind, roles);
        if (name.isPresent()) {
            return name.get();
        }
        if (kind == QuestionKind.ATTACK) {
            return attack(roles);
        }
        if (kind == QuestionKind.PERMISSION) {
            return permission(roles);
        }
        if (kind == QuestionKind.UNKNOWN) {
            return new Problem(kind, Optional.of("I could not parse this"), examples(roles));
        }
        if (roles.overlap()) {
            return new Problem(
                    kind,
                    Optional.of(
                            kind == QuestionKind.TRANSFER
                                    ? "supplier and recipient are one, "
                                            + actors.name(
                                                    roles.proteges().getFirst().actor())
                                    : "the helper, the one helped and the attacker are three different actors"),
                    List.of());
        }
        return missing(kind, roles);
    }

    private Optional<String> noDate() {
        for (int i = 0; i + 1 < all.size(); i++) {
            if (all.get(i).is(BY)
                    && all.get(i + 1).is(OTHER)
                    && !all.get(i + 1).text().matches("\\p{Lu}.*")) {
                return Optional.of(all.get(i + 1).text());
            }
        }
        return Optional.empty();
    }

    /// A capital letter makes a name; where somebody is missing, any word that is nearly one.
    private Optional<Problem> unknownName(QuestionKind kind, QuestionRoles roles) {
        boolean helper = List.of(QuestionKind.AID, QuestionKind.DID, QuestionKind.WHY, QuestionKind.UNKNOWN)
                        .contains(kind)
                || kind == QuestionKind.WHO && !main.asksWho();
        boolean missing =
                roles.proteges().isEmpty() || helper && roles.patrons().isEmpty();
        for (int i = 0; i < all.size(); i++) {
            PhraseElement e = all.get(i);
            if (!e.is(OTHER) || i >= goods.from() && i < goods.to()) {
                continue;
            }
            Spelt spelt = spelt(i);
            String word = spelt.word();
            boolean capital = Character.isUpperCase(word.codePointAt(0)) && i > 0;
            List<String> near = spelt.near();
            if (!near.isEmpty() && (capital || missing)) {
                List<String> questions =
                        near.stream().map(n -> asked.replace(word, n)).toList();
                return Optional.of(new Problem(
                        kind,
                        Optional.of("no state, body or group is called \"" + word + "\". Did you mean "
                                + String.join(" or ", near) + "?"),
                        questions));
            }
            boolean given = (i < clauses.main().from() || i >= clauses.main().to()) && !missing;
            if (capital && !given) {
                return Optional.of(new Problem(
                        kind, Optional.of("no state, body or group is called \"" + word + "\""), List.of()));
            }
        }
        return Optional.empty();
    }

    /// A word as written, with the names that are spelt nearly so.
    private record Spelt(String word, List<String> near) {}

    /// With the word after or before it first: "Untied States", "Saudi Arabai".
    private Spelt spelt(int i) {
        int at = all.get(i).from();
        for (int from : List.of(at, at - 1)) {
            if (from >= 0 && from + 2 <= tokens.size() && all.get(i).text().length() >= SHORTEST) {
                String two =
                        tokens.get(from).text() + " " + tokens.get(from + 1).text();
                List<String> near = names.near(two);
                if (!near.isEmpty() && Character.isUpperCase(two.codePointAt(0))) {
                    return new Spelt(two, near);
                }
            }
        }
        String word = phrase(i);
        if (word.length() < SHORTEST) {
            return new Spelt(word, List.of());
        }
        return new Spelt(word, Character.isUpperCase(word.codePointAt(0)) ? names.near(word) : names.nearState(word));
    }

    /// A name of more than one word none of which is known.
    private String phrase(int from) {
        int to = from + 1;
        while (to < all.size()
                && all.get(to).is(OTHER)
                && Character.isUpperCase(all.get(to).text().codePointAt(0))) {
            to++;
        }
        return String.join(
                " ", all.subList(from, to).stream().map(PhraseElement::text).toList());
    }

    /// Nothing that was counted says how often a state opens its land; whether it helps is the nearest.
    private Problem permission(QuestionRoles roles) {
        boolean past = all.stream()
                .filter(e -> e.is(MODAL, PAST, BE, DO, FUTURE))
                .findFirst()
                .filter(e -> e.is(PAST))
                .isPresent();
        String helps = (past ? "Did " : "Would ") + name(roles.patrons()) + " help " + name(roles.proteges());
        List<String> suggestions = new ArrayList<>();
        suggestions.add(helps + (roles.adversaries().isEmpty() ? "" : " against " + name(roles.adversaries())) + "?");
        return new Problem(
                QuestionKind.PERMISSION,
                Optional.of("whether a state opens its land, bases or air to another is not estimated, only whether it"
                        + " helps"),
                suggestions);
    }

    private Problem attack(QuestionRoles roles) {
        List<NameTable.Named> by = roles.patrons().isEmpty() ? roles.adversaries() : roles.patrons();
        if (by.size() > 1 && main.adversaries().isEmpty()) {
            return attack(by.subList(0, 1), by.subList(1, 2));
        }
        List<NameTable.Named> on = !main.adversaries().isEmpty()
                ? main.adversaries()
                : roles.proteges().isEmpty() ? roles.adversaries() : roles.proteges();
        return attack(by, on);
    }

    private Problem attack(List<NameTable.Named> by, List<NameTable.Named> on) {
        List<String> suggestions = new ArrayList<>();
        if (on.isEmpty() && !by.isEmpty() && main.has(Sense.OUTCOME)) {
            suggestions.add("Who would help " + name(by) + " if it is attacked?");
        }
        if (!on.isEmpty()) {
            String victim = name(on);
            suggestions.add("Who would help " + victim
                    + (by.isEmpty() || by.equals(on) ? " if it is attacked?" : " if " + name(by) + " attacks?"));
        }
        return new Problem(
                QuestionKind.ATTACK,
                Optional.of((main.has(Sense.OUTCOME) ? "how a war ends" : "whether an attack or a war comes")
                        + " is not estimated, only who would help and how"),
                suggestions);
    }

    private Problem missing(QuestionKind kind, QuestionRoles roles) {
        boolean noPatron = roles.patrons().isEmpty();
        boolean noProtege = roles.proteges().isEmpty();
        String what = null;
        if (noProtege && kind != QuestionKind.FOLLOWS) {
            what = "the question does not say who is to be helped";
        } else if (noPatron && List.of(QuestionKind.AID, QuestionKind.WHY).contains(kind)) {
            what = "the question does not say who is to help";
        } else if (kind == QuestionKind.FOLLOWS && noPatron && noProtege) {
            what = "the question names nobody";
        } else if (kind == QuestionKind.TRANSFER && goods.item().isEmpty()) {
            what = "the question names no item";
        }
        return what == null ? Problem.none(kind) : new Problem(kind, Optional.of(what), examples(roles));
    }

    private List<String> examples(QuestionRoles roles) {
        List<NameTable.Named> said = new ArrayList<>(roles.patrons());
        said.addAll(roles.proteges());
        said.addAll(roles.adversaries());
        if (roles.proteges().isEmpty()
                && !roles.patrons().isEmpty()
                && !roles.adversaries().isEmpty()) {
            return List.of(
                    "Who would help " + name(roles.patrons()) + " if " + name(roles.adversaries()) + " attacks?");
        }
        if (said.size() > 1) {
            return List.of("Would " + name(said.subList(0, 1)) + " defend " + name(said.subList(1, 2)) + "?");
        }
        return said.isEmpty() ? List.of() : List.of("Who would help " + name(said) + " if it is attacked?");
    }

    private String name(List<NameTable.Named> named) {
        return actors.nameInSentence(named.getFirst().actor());
    }

    /// Why a question cannot be answered as it stands, and what may be meant.
    ///
    /// @param kind        of the question
    /// @param text        empty where it can be answered
    /// @param suggestions questions that can be
    record Problem(QuestionKind kind, Optional<String> text, List<String> suggestions) {
        Problem {
            suggestions = List.copyOf(suggestions);
        }

        static Problem none(QuestionKind kind) {
            return new Problem(kind, Optional.empty(), List.of());
        }
    }
}
