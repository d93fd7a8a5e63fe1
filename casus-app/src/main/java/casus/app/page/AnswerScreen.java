package casus.app.page;

import casus.assess.Answer;
import casus.assess.Consequence;
import casus.assess.observe.ObservedRung;
import casus.assess.question.grammar.ParsedQuestion;
import casus.assess.reply.Duty;
import casus.assess.weigh.Reason;
import casus.assess.weigh.RungForecast;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.precedent.JoinEstimate;
import casus.precedent.PairLevels.PairFinding;
import casus.precedent.pair.PairModel;
import casus.terms.EntryId;
import casus.terms.Estimate;
import casus.terms.Likelihood;
import casus.terms.Probability;
import casus.terms.Question;
import casus.terms.code.Pull;
import casus.terms.code.Trigger;
import casus.terms.text.Phrase;
import casus.work.EntryLines;
import casus.work.RungWords;
import casus.work.reply.Headline;
import casus.work.reply.Warnings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// An answer on one screen: the sentence, both ladders in one table, reasons, duty, like cases, warnings.
public final class AnswerScreen {
    private static final double FAR = 0.2;
    private static final int REASONS = 3;
    private static final int EXPECTED = 8;
    private static final int FEWEST_WORDS = 6;
    private static final int WARNINGS = 2;
    private static final String MORE = "more: --why";

    private final ParsedQuestion asked;
    private final Answer answer;
    private final Ledger ledger;
    private final Actors actors;
    private final RungWords words;
    private final Headline headline;
    private final Function<Answer, Duty> duties;

    private AnswerScreen(
            ParsedQuestion asked,
            Answer answer,
            Function<Answer, Duty> duties,
            Ledger ledger,
            Actors actors,
            RungWords words) {
        this.duties = duties;
        this.asked = asked;
        this.answer = answer;
        this.ledger = ledger;
        this.actors = actors;
        this.words = words;
        this.headline = Headline.of(asked);
    }

    /// At most 24 lines of at most 100 characters.
    ///
    /// @param notes  what was filled in or changed in interpreting the question
    /// @param duties what is owed
    public static List<String> of(
            ParsedQuestion asked,
            Answer answer,
            List<String> notes,
            Function<Answer, Duty> duties,
            Ledger ledger,
            Actors actors,
            RungWords words) {
        AnswerScreen screen = new AnswerScreen(asked, answer, duties, ledger, actors, words);
        OneScreen out = new OneScreen(MORE);
        List<String> changed =
                Stream.concat(notes.stream(), screen.headline.notes().stream()).toList();
        List<String> first = new ArrayList<>();
        if (!changed.isEmpty()) {
            first.addAll(OneScreen.wrapped(String.join(" ", changed), "  "));
        }
        return switch (answer.question().kind()) {
            case WILL -> {
                first.addAll(screen.sentence());
                yield out.add(first)
                        .add(screen.table())
                        .add(screen.reasons())
                        .add(screen.grounds())
                        .lines();
            }
            case WHY -> {
                first.addAll(screen.question());
                yield out.add(first)
                        .add(screen.reasons())
                        .add(screen.table())
                        .add(screen.grounds())
                        .lines();
            }
            case FOLLOWS -> {
                first.addAll(screen.question());
                yield out.add(first)
                        .add(screen.expected())
                        .add(screen.table())
                        .add(screen.warnings())
                        .lines();
            }
        };
    }

    /// What the page lists, and of whom.
    private List<String> question() {
        Question q = answer.question();
        String patron = actors.nameInSentence(q.patron());
        String protege = actors.nameInSentence(q.protege());
        return OneScreen.wrapped(
                q.kind() == Question.Kind.WHY
                        ? "Reasons of " + patron + " in this case "
                                + (asked.negative()
                                        ? "not to help " + protege + " (against) and to help it (for):"
                                        : "to help " + protege + " (for) and not to help it (against):")
                        : "The articles expect this to follow; the table is of what " + patron + " itself would do.",
                "  ");
    }

    private List<String> sentence() {
        List<String> out =
                new ArrayList<>(OneScreen.wrapped(Phrase.capitalised(headline.sentence(answer, actors, words)), "  "));
        out.addAll(OneScreen.wrapped(Headline.interval(answer.forecast().on(headline.rung())), "  "));
        return out;
    }

    /// What was observed and what is expected, a row for each rung.
    private List<String> table() {
        List<String> out = new ArrayList<>();
        String since =
                answer.attack().flatMap(a -> a.start()).map(d -> " since " + d).orElse("");
        Question q = answer.question();
        String given = q.trigger() == Trigger.NOW && q.by().isPresent()
                ? "given an attack by " + q.by().get()
                : q.windowDays() + " days from an attack";
        out.add(row("", "Observed" + since, "Forecast, " + given));
        for (ObservedRung o : answer.observed()) {
            RungForecast f = answer.forecast().on(o.rung());
            out.add(row(words.name(o.rung()), observed(o), forecast(f)));
        }
        return out;
    }

    private static String row(String a, String b, String c) {
        return String.format(Locale.ROOT, "%-22s %-34s %s", a, b, c).stripTrailing();
    }

    private static String observed(ObservedRung o) {
        if (o.state() == ObservedRung.State.DENIED && o.acts() == 0) {
            return o.state().wire() + " by " + Phrase.count(o.families(), "source");
        }
        return o.state() == ObservedRung.State.NOTHING
                ? "nothing found"
                : o.state().wire() + ": " + Phrase.count(o.acts(), "act") + ", " + Phrase.count(o.families(), "source");
    }

    private static String forecast(RungForecast f) {
        return Likelihood.of(f.probability())
                        .map(l -> l.words() + ", " + f.probability().percent())
                        .orElse(f.probability().value() < 0.5 ? "below 1%" : "above 99%")
                + " (" + Headline.bounds(f) + ")";
    }

    private List<String> reasons() {
        List<String> out = new ArrayList<>();
        List<Pull> order = answer.question().kind() == Question.Kind.WHY && !asked.negative()
                ? List.of(Pull.FOR, Pull.AGAINST)
                : List.of(Pull.AGAINST, Pull.FOR);
        for (Pull pull : order) {
            answer.reasons().stream()
                    .filter(r -> r.pulls() == pull)
                    .limit(REASONS)
                    .forEach(r -> out.add(reason(r)));
        }
        if (out.isEmpty()) {
            out.add("No article gives a reason of "
                    + actors.nameInSentence(answer.question().patron()) + ".");
        }
        return out;
    }

    private String reason(Reason r) {
        EntryId id = r.entries().getFirst();
        String label = String.format(Locale.ROOT, "%-8s", r.pulls().wire());
        return OneScreen.quote(
                label, ledger.find(id).map(e -> e.common().anchor().exact()).orElse(""), id.toString());
    }

    private List<String> expected() {
        Set<String> said = new HashSet<>();
        List<String> out = answer.consequences().stream()
                .map(Consequence::entry)
                .filter(e -> e.content().split("\\s+").length >= FEWEST_WORDS && said.add(e.content()))
                .sorted(Comparator.comparing(e -> e.condition().isEmpty()))
                .limit(EXPECTED)
                .map(e -> OneScreen.quote("expected", e.content(), e.id().toString()))
                .toList();
        return out.isEmpty() ? List.of("No article says what would follow.") : out;
    }

    private List<String> grounds() {
        List<String> out = new ArrayList<>();
        Duty duty = duties.apply(answer);
        out.add("duty     " + duty.owed().wire() + ": " + duty.from()
                + (duty.entries().isEmpty()
                        ? ""
                        : " (" + EntryLines.ids(duty.entries().stream().limit(3).toList()) + ")"));
        out.add("like     " + likeCases());
        out.addAll(warnings());
        return out;
    }

    private String likeCases() {
        return answer.precedents()
                .pair()
                .flatMap(p ->
                        Optional.ofNullable(p.scored().get(headline.rung())).map(s -> scored(s, level(p).value())))
                .orElseGet(this::counted);
    }

    private Probability level(PairFinding pair) {
        return pair.estimates().stream()
                .filter(e -> e.target().rung() == headline.rung())
                .findFirst()
                .map(Estimate::probability)
                .orElseThrow();
    }

    /// A level far from all that was scored rests on what was judged.
    private static String scored(PairModel.Scored s, double level) {
        return String.format(
                Locale.ROOT,
                Math.abs(level - s.said()) > FAR
                        ? "no past decision was forecast as this likely; of the nearest %d, %.0f%% forecast, %.0f%% happened"
                        : "of %d past decisions forecast at this level: %.0f%% forecast, %.0f%% happened",
                s.n(),
                s.said() * 100,
                s.came() * 100);
    }

    private String counted() {
        return answer.precedents().modelled().stream()
                .flatMap(m -> m.classes().stream())
                .filter(c -> c.of() > 0)
                .findFirst()
                .map(AnswerScreen::scored)
                .orElse("none counted, and no answer of this kind was scored");
    }

    private static String scored(JoinEstimate.ClassRate c) {
        return c.joined() + " of " + c.of() + " in such cases joined the attacked (" + c.label() + ")";
    }

    private List<String> warnings() {
        List<String> out = new ArrayList<>();
        boolean blank = answer.forecast().rungs().stream().allMatch(r -> r.families() == 0);
        if (blank) {
            out.add("warning  No article of the case bears on this: base rates and assumptions, no more.");
        }
        Warnings.open(answer.contradictions(), answer.treatyConflicts()).ifPresent(w -> out.add("warning  " + w));
        long undated =
                answer.observed().stream().mapToLong(ObservedRung::undated).sum();
        if (undated > 0) {
            out.add("warning  " + Phrase.count(undated, "reported act has", "reported acts have")
                    + " no date, and may belong to another time.");
        }
        if (answer.question().by().isPresent()) {
            out.addFirst("warning  Whether an attack comes by "
                    + answer.question().by().get() + " is not estimated.");
        }
        return out.stream().limit(WARNINGS).toList();
    }
}
