package casus.assess.question.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import casus.ledger.actor.Actors;
import casus.terms.ActorId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A table of questions, and how each is understood without a case: `forms.tsv`.
class QuestionGrammarTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final QuestionGrammar GRAMMAR = QuestionGrammar.of(Actors.load(), TODAY);

    private static List<String[]> forms() {
        try (InputStream in = Objects.requireNonNull(QuestionGrammarTest.class.getResourceAsStream("forms.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(l -> l.split("\t", -1))
                    .toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void everyFormOfTheTableIsUnderstoodAsItsColumnsSay() {
        assertThat(forms()).hasSizeGreaterThanOrEqualTo(120);
        List<String> wrong = new ArrayList<>();
        for (String[] form : forms()) {
            String got = told(GRAMMAR.parse(form[0]), form[1]);
            String wanted = String.join(" | ", List.of(form).subList(1, form.length));
            if (!got.equals(wanted)) {
                wrong.add(form[0] + "\n  wanted " + wanted + "\n  got    " + got);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static String told(ParsedQuestion q, String wanted) {
        if (wanted.equals("suggest")) {
            String problem = q.problem().orElse("");
            return "suggest |  |  |  | " + problem.replaceFirst(".*(Did you mean .*?)(?: or .*)?\\??$", "$1?");
        }
        if (wanted.equals("permission")) {
            return String.join(
                    " | ",
                    q.kind().wire(),
                    ids(q.patrons()),
                    ids(q.proteges()),
                    ids(q.adversaries()),
                    "ask " + q.suggestions().stream().findFirst().orElse(""));
        }
        if (wanted.equals("attack")) {
            return q.kind().wire() + " |  |  |  | ask "
                    + q.suggestions().stream().findFirst().orElse("");
        }
        return String.join(
                        " | ",
                        q.kind().wire(),
                        ids(q.patrons()),
                        ids(q.proteges()),
                        q.adversaries().stream().limit(1).map(ActorId::value).collect(Collectors.joining()),
                        other(q))
                + q.problem().map(p -> " | " + p).orElse("");
    }

    private static String other(ParsedQuestion q) {
        List<String> out = new ArrayList<>();
        q.rung().ifPresent(r -> out.add("rung " + r));
        q.item().ifPresent(i -> out.add("item " + i));
        q.change().ifPresent(c -> out.add("change " + c));
        q.time().by().ifPresent(d -> out.add("by " + d));
        q.time().year().ifPresent(y -> out.add("year " + y));
        q.place().ifPresent(p -> out.add("place " + p));
        q.time().window().ifPresent(w -> out.add("window " + w));
        if (q.attack()) {
            out.add("attack yes");
        }
        if (q.negative()) {
            out.add("negative yes");
        }
        if (q.past()) {
            out.add("past yes");
        }
        if (q.when()) {
            out.add("when yes");
        }
        return String.join("; ", out);
    }

    private static String ids(List<ActorId> ids) {
        return ids.stream().map(ActorId::value).collect(Collectors.joining("+"));
    }

    @Test
    void otherNamesInTheSameWordsAreUnderstoodAlike() {
        for (String form : List.of(
                "Would X fight for Y if Z attacks?",
                "Can Y count on X in a war with Z?",
                "How would X respond to an invasion of Y by Z?",
                "What are the odds that X defends Y against Z?")) {
            ParsedQuestion one = GRAMMAR.parse(put(form, "Brazil", "Peru", "Chile"));
            ParsedQuestion other = GRAMMAR.parse(put(form, "Chile", "Brazil", "Peru"));
            assertThat(List.of(one.patrons(), one.proteges(), one.adversaries()))
                    .isEqualTo(List.of(id("BRA"), id("PER"), id("CHL")));
            assertThat(List.of(other.patrons(), other.proteges(), other.adversaries()))
                    .isEqualTo(List.of(id("CHL"), id("BRA"), id("PER")));
        }
    }

    private static String put(String form, String x, String y, String z) {
        return form.replaceAll("\\bX\\b", x).replaceAll("\\bY\\b", y).replaceAll("\\bZ\\b", z);
    }

    private static List<ActorId> id(String code) {
        return List.of(new ActorId(code));
    }

    @Test
    void whatWasNotTakenIntoAccountIsSaid() {
        assertThat(GRAMMAR.parse("Would Brazil gladly defend Peru?").notes())
                .containsExactly("Not taken into account: \"gladly\".");
        assertThat(GRAMMAR.parse("Would Trump defend Narva?").notes())
                .containsExactly(
                        "Donald Trump is interpreted as the United States.", "Narva is interpreted as Estonia.");
    }
}
