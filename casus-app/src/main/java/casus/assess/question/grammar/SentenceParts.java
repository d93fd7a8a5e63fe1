package casus.assess.question.grammar;

import static casus.assess.question.grammar.Sense.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The parts of a question that a colon, a dash or a full stop parts, and what is said before it asks: "Iran: will
/// Russia help?", "I was asked whether X …", "China attacks Taiwan. What will Japan do?" What asks comes first, then
/// what is given. A part that names somebody and neither asks nor tells an attack is left out.
///
/// @param elements what is asked, then what is given
/// @param dropped  the words of parts that name somebody and were left out
record SentenceParts(List<PhraseElement> elements, List<String> dropped) {
    SentenceParts {
        elements = List.copyOf(elements);
        dropped = List.copyOf(dropped);
    }

    static SentenceParts of(List<PhraseElement> all) {
        List<List<PhraseElement>> parts = split(all);
        int asking = asking(parts);
        if (asking < 0) {
            return new SentenceParts(
                    withoutPreamble(all.stream().filter(e -> !e.is(BREAK)).toList()), List.of());
        }
        List<PhraseElement> out = new ArrayList<>(withoutPreamble(parts.get(asking)));
        List<String> dropped = new ArrayList<>();
        boolean follows = out.stream().allMatch(e -> e.is(FOLLOWS, FILLER, AND, COMMA));
        boolean named = out.stream().anyMatch(PhraseElement::isName);
        for (int i = 0; i < parts.size(); i++) {
            List<PhraseElement> part = parts.get(i);
            if (i == asking || part.stream().noneMatch(e -> !e.names().isEmpty())) {
                continue;
            }
            boolean topic = part.stream().allMatch(e -> e.isName() || e.sense().isSmall() || e.is(AND, IF));
            if (follows) {
                part.stream().dropWhile(e -> e.is(FILLER, AND, COMMA)).forEach(out::add);
            } else if (topic) {
                out.addAll(beforeCondition(out), marked(PREP, "for", Optional.of("protege"), part));
            } else if (isGiven(part)) {
                out.addAll(marked(IF, "if", Optional.empty(), part));
            } else if (isPronoun(out)) {
                replacePronoun(out, part);
            } else if (named) {
                dropped.add(text(part));
            } else {
                out.addAll(marked(COMMA, ",", Optional.empty(), part));
            }
        }
        return new SentenceParts(out, dropped);
    }

    private static List<List<PhraseElement>> split(List<PhraseElement> all) {
        List<List<PhraseElement>> out = new ArrayList<>(List.of(new ArrayList<>()));
        for (int i = 0; i < all.size(); i++) {
            PhraseElement e = all.get(i);
            boolean reason = e.is(COMMA)
                    && i + 1 < all.size()
                    && asks(all.get(i + 1))
                    && !out.getLast().isEmpty()
                    && out.getLast()
                            .getFirst()
                            .text()
                            .matches("(?i)given that|considering that|now that|because|since");
            if (e.is(BREAK) || reason) {
                out.add(new ArrayList<>());
            } else {
                out.getLast().add(e);
            }
        }
        return out.stream().filter(p -> !p.isEmpty()).toList();
    }

    /// The last part that asks; -1 where there is one part, or none that asks.
    private static int asking(List<List<PhraseElement>> parts) {
        for (int i = parts.size() - 1; i >= 0 && parts.size() > 1; i--) {
            Optional<PhraseElement> first = withoutPreamble(parts.get(i)).stream()
                    .filter(e -> !e.is(FILLER, AND, COMMA))
                    .findFirst();
            if (first.filter(SentenceParts::asks).isPresent()) {
                return i;
            }
        }
        return -1;
    }

    private static boolean asks(PhraseElement e) {
        return e.is(MODAL, PAST, BE, DO, WHO, WHY, WHAT, HOW, WHEN, FOLLOWS, LEAD);
    }

    /// "Will it help Y?"
    private static boolean isPronoun(List<PhraseElement> part) {
        for (PhraseElement e : part) {
            if (e.isName()) {
                return false;
            }
            if (e.is(PRONOUN)) {
                return true;
            }
        }
        return false;
    }

    /// Whom "it" stands for: the first that the part before names.
    private static void replacePronoun(List<PhraseElement> asking, List<PhraseElement> part) {
        part.stream()
                .filter(PhraseElement::isName)
                .findFirst()
                .ifPresent(name -> asking.replaceAll(e -> e.is(PRONOUN) && !asking.contains(name) ? name : e));
    }

    private static boolean isGiven(List<PhraseElement> part) {
        return part.stream().anyMatch(e -> e.is(ATTACK, WARNOUN, WAR, UNDER));
    }

    private static int beforeCondition(List<PhraseElement> all) {
        for (int i = 1; i < all.size(); i++) {
            if (all.get(i).is(IF)) {
                return i;
            }
        }
        return all.size();
    }

    private static List<PhraseElement> marked(
            Sense sense, String word, Optional<String> object, List<PhraseElement> part) {
        int at = part.getFirst().from();
        List<PhraseElement> out = new ArrayList<>();
        out.add(new PhraseElement(sense, word, Optional.empty(), object, List.of(), at, at));
        part.stream().dropWhile(e -> e.is(IF, WHEN, AND, COMMA)).forEach(out::add);
        return out;
    }

    /// Without what stands before "whether", and without words before the question that name nobody: "honestly,",
    /// "any idea when"; a treaty it begins with comes after what is asked.
    private static List<PhraseElement> withoutPreamble(List<PhraseElement> part) {
        int from = 0;
        for (int i = 0; i + 1 < part.size(); i++) {
            PhraseElement e = part.get(i);
            boolean asked = e.text().equalsIgnoreCase("whether")
                    && !part.get(i + 1).text().equalsIgnoreCase("or");
            if (asked || e.is(LEAD) && e.text().matches("(?i).* (?:if|whether)")) {
                from = i + 1;
            }
        }
        List<PhraseElement> rest = part.subList(from, part.size());
        return treatyLast(withoutAside(rest.subList(preamble(rest), rest.size())));
    }

    /// Without ", as a member of NATO,".
    private static List<PhraseElement> withoutAside(List<PhraseElement> part) {
        for (int i = 0; i + 1 < part.size(); i++) {
            if (part.get(i).is(COMMA) && part.get(i + 1).text().matches("(?i)as|despite|unlike|like|with")) {
                int to = i + 2;
                while (to < part.size()
                        && !part.get(to).is(COMMA)
                        && !part.get(to).sense().isPredicate()) {
                    to++;
                }
                if (to < part.size() && part.get(to).is(COMMA)) {
                    List<PhraseElement> out = new ArrayList<>(part.subList(0, i));
                    out.addAll(part.subList(to + 1, part.size()));
                    return out;
                }
            }
        }
        return part;
    }

    private static int preamble(List<PhraseElement> part) {
        int out = 0;
        for (int i = 0; i < part.size(); i++) {
            PhraseElement e = part.get(i);
            if (!e.names().isEmpty()
                    || e.is(IF, MODAL)
                    || i > 0 && part.get(i - 1).is(LEAD)) {
                return out;
            }
            boolean comma = e.is(COMMA)
                    && i + 1 < part.size()
                    && (asks(part.get(i + 1)) || part.get(i + 1).is(IF));
            boolean idea = e.is(WHEN, WHY, WHO, LEAD, FOLLOWS)
                    && i > 0
                    && part.subList(out, i).stream().allMatch(p -> p.is(OTHER, ARTICLE, FILLER, COMMA, AND));
            if (comma || idea) {
                out = comma ? i + 1 : i;
            }
        }
        return out;
    }

    private static List<PhraseElement> treatyLast(List<PhraseElement> part) {
        for (int i = 1; i + 1 < part.size(); i++) {
            if (part.get(i).is(COMMA) && asks(part.get(i + 1))) {
                List<PhraseElement> front = part.subList(0, i);
                boolean treaty = front.stream().anyMatch(e -> e.is(PACT))
                        && front.stream().noneMatch(e -> e.is(IF, MODAL, BE, DO));
                if (!treaty) {
                    return part;
                }
                List<PhraseElement> out = new ArrayList<>(part.subList(i + 1, part.size()));
                out.addAll(beforeCondition(out), MainClause.asManner(front));
                return out;
            }
        }
        return part;
    }

    private static String text(List<PhraseElement> part) {
        return String.join(" ", part.stream().map(PhraseElement::text).toList());
    }
}
