package casus.assess;

import casus.assess.Evidence.Weighed;
import casus.ledger.Actors;
import casus.ledger.Common.Review;
import casus.ledger.Contradiction;
import casus.ledger.Entry;
import casus.ledger.Ledger;
import casus.ledger.compare.Contradictions;
import casus.precedent.Finding;
import casus.precedent.Precedents;
import casus.terms.ActorId;
import casus.terms.Probability;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.Trigger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The front door: a ledger as of a day, and the answers to questions about it.
public final class Assessment {
    /// The seed of every draw, unless another is given.
    public static final long SEED = 20250822;

    private static final int MOST_FAMILIES_LEFT_OUT = 40;
    private static final int MOST_WATCHED = 12;
    private static final Set<Review> REVIEWED = Set.of(Review.ACCEPTED, Review.CORRECTED);

    private final Ledger ledger;
    private final Actors actors;
    private final LocalDate today;
    private final Judgements judgements = Judgements.load();
    private final Precedents precedents = Precedents.load();
    private final Pool pool;

    private Assessment(Ledger ledger, Actors actors, LocalDate today, long seed) {
        this.ledger = ledger;
        this.actors = actors;
        this.today = today;
        this.pool = new Pool(judgements, seed);
    }

    /// An assessment with the usual seed.
    public static Assessment of(Ledger ledger, Actors actors, LocalDate today) {
        return of(ledger, actors, today, SEED);
    }

    /// The same ledger, day and seed give the same answers, byte for byte.
    public static Assessment of(Ledger ledger, Actors actors, LocalDate today, long seed) {
        return new Assessment(ledger, actors, today, seed);
    }

    /// Reads a question in English.
    ///
    /// @throws casus.terms.InputProblem if it cannot be read, with an example of one that can
    public Parsed parse(String asked) {
        return Questions.parse(asked, actors, ledger);
    }

    /// Every judged number there is.
    public List<Judgement> judgements() {
        return judgements.all();
    }

    /// Answers one question.
    public Answer answer(Question question) {
        Ledger near = near(question);
        View all = new View(question, near);
        Ledger reviewed = only(near, REVIEWED);
        List<Contradiction> touching =
                all.contradictions.stream().filter(c -> touches(c, all.scene)).toList();
        Forecast forecast = all.forecast();
        return new Answer(
                question,
                today,
                all.observation.attack(),
                all.observation.ladder(),
                forecast,
                new View(question, reviewed).forecast(),
                reviewed.entries().size(),
                all.finding,
                all.reasons(),
                all.follows(),
                touching,
                leaveOneOut(question, near, all.scene),
                all.watch(forecast),
                all.notes(),
                absent(question));
    }

    /// The articles that have an entry on the patron or the protégé; no other can change the answer.
    private Ledger near(Question question) {
        Set<String> names = ledger.entries().stream()
                .filter(e -> e.named().stream()
                        .anyMatch(a -> Scene.is(a, question.patron()) || Scene.is(a, question.protege())))
                .map(e -> e.common().article())
                .collect(Collectors.toSet());
        return new Ledger(
                ledger.articles().stream().filter(a -> names.contains(a.name())).toList(),
                ledger.entries().stream()
                        .filter(e -> names.contains(e.common().article()))
                        .toList(),
                ledger.decisions());
    }

    private static Ledger only(Ledger ledger, Set<Review> states) {
        return ledger.only(e -> states.contains(e.common().review()));
    }

    private static boolean touches(Contradiction c, Scene scene) {
        return Stream.of(c.a(), c.b())
                .flatMap(e -> e.named().stream())
                .anyMatch(a -> scene.isPatron(a) || scene.isProtege(a));
    }

    private List<LeftOut> leaveOneOut(Question question, Ledger ledger, Scene scene) {
        List<LeftOut> out = new ArrayList<>();
        scene.articlesByFamily().entrySet().stream()
                .limit(MOST_FAMILIES_LEFT_OUT)
                .forEach(family -> {
                    Set<String> gone = Set.copyOf(family.getValue());
                    Ledger without = new Ledger(
                            ledger.articles().stream()
                                    .filter(a -> !gone.contains(a.name()))
                                    .toList(),
                            ledger.entries().stream()
                                    .filter(e -> !gone.contains(e.common().article()))
                                    .toList(),
                            ledger.decisions());
                    out.add(new LeftOut(family.getKey(), family.getValue(), new View(question, without).points()));
                });
        return out;
    }

    private static List<String> absent(Question question) {
        List<String> absent = new ArrayList<>(List.of(
                "Event history, what these two usually do next, is shown beside this answer and has no vote in it.",
                "The crisis game, what each side would do next, has no vote in this answer: no back-test weighs it; casus game plays it.",
                "The precedents are rates of classes; the fitted model and the nearest cases by name speak in `casus precedents` and have no vote here.",
                "No back-test has set the weights of the lines or the judged ratios: lines weigh the same."));
        if (question.by().isPresent()) {
            absent.add(
                    "How probable an attack is by " + question.by().get() + " is not estimated; the answer holds given "
                            + (question.trigger() == Trigger.ATTACK
                                    ? "an attack."
                                    : "the state of things today, for " + question.windowDays() + " days."));
        }
        if (question.kind() == Question.Kind.FOLLOWS) {
            absent.add("What follows is what the articles expect; no line of our own estimates it yet.");
        }
        return absent;
    }

    /// One question before one selection of entries.
    private final class View {
        private final Scene scene;
        private final List<Contradiction> contradictions;
        private final Observation observation;
        private final Finding finding;
        private final Evidence evidence;

        View(Question question, Ledger selection) {
            scene = new Scene(question, selection, actors);
            contradictions = Contradictions.of(selection, actors);
            observation = new Observation(scene, contradictions);
            finding = precedents.finding(question, selection, actors);
            evidence = new Evidence(
                    scene, observation, judgements, finding.reference().entries());
        }

        Forecast forecast() {
            return pool.forecast(scene, observation, finding, evidence, contradictions);
        }

        Map<Rung, Probability> points() {
            Map<Rung, Probability> points = new EnumMap<>(Rung.class);
            for (Rung rung : Rung.values()) {
                points.put(rung, Probability.ofLogOdds(pool.logOdds(rung, scene, finding, evidence)));
            }
            return points;
        }

        List<Reason> reasons() {
            return scene.ledger().stream(Entry.Driver.class)
                    .filter(evidence::isReason)
                    .collect(Collectors.groupingBy(Evidence::key, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .stream()
                    .map(this::reason)
                    .sorted(Comparator.comparing(Reason::families)
                            .thenComparing(r -> Math.abs(r.logOdds()))
                            .reversed()
                            .thenComparing(Reason::pulls, Comparator.reverseOrder())
                            .thenComparing(Reason::motive))
                    .toList();
        }

        private Reason reason(List<Entry.Driver> same) {
            Entry.Driver one = same.getFirst();
            double ratio = judgements
                    .of(Judgement.Use.RATIO, Evidence.key(one), Rung.FORCE)
                    .mapToDouble(Judgement::logRatio)
                    .sum();
            List<ActorId> toward = same.stream()
                    .flatMap(d -> d.toward().stream())
                    .distinct()
                    .sorted()
                    .toList();
            return new Reason(
                    one.motive(),
                    one.pulls(),
                    toward,
                    scene.families(same),
                    ratio * evidence.votes(same),
                    Scene.ids(same));
        }

        List<Entry.Expectation> follows() {
            return scene.ledger().stream(Entry.Expectation.class)
                    .filter(this::concernsPair)
                    .toList();
        }

        private boolean concernsPair(Entry.Expectation e) {
            boolean named = Stream.concat(e.named().stream(), e.holder().flatMap(h -> h.actor()).stream())
                    .anyMatch(a -> scene.isPatron(a) || scene.isProtege(a));
            return named
                    || scene.isAboutPair(e)
                    || e.condition().filter(this::mentionsPair).isPresent();
        }

        private boolean mentionsPair(String text) {
            return actors.mentions(text, 0, text.length()).stream()
                    .map(m -> m.actor().id())
                    .anyMatch(a -> scene.isPatron(a) || scene.isProtege(a));
        }

        List<Watch> watch(Forecast forecast) {
            List<Watch> out = new ArrayList<>();
            for (Rung rung : Rung.values()) {
                List<Weighed> weighed = evidence.on(rung);
                Set<Judgement> present =
                        weighed.stream().map(Weighed::judgement).collect(Collectors.toSet());
                Probability is = forecast.probability(rung);
                judgements
                        .of(Judgement.Use.RATIO)
                        .filter(j -> j.rungs().contains(rung) && !present.contains(j) && isObservable(j))
                        .filter(j ->
                                observation.told(rung).isEmpty() || !j.group().equals("deed"))
                        .forEach(j -> {
                            Probability then =
                                    Probability.ofLogOdds(pool.logOddsWith(j, 1, rung, scene, finding, weighed));
                            out.add(new Watch(j.label(), rung, then, then.value() - is.value(), j.by()));
                        });
            }
            return out.stream()
                    .sorted(Comparator.comparing((Watch w) -> -Math.abs(w.shift()))
                            .thenComparing(Watch::rung)
                            .thenComparing(Watch::what))
                    .limit(MOST_WATCHED)
                    .toList();
        }

        /// What an article could tell tomorrow: deeds, stages and words, not silence, the past or somebody's
        /// reasons.
        private static boolean isObservable(Judgement j) {
            return Set.of("deed", "transfer", "statement", "planned").contains(j.group())
                    && j.keys().stream().noneMatch(k -> k.equals("deed.disputed") || k.equals("deed.reported"));
        }

        List<String> notes() {
            List<String> notes = new ArrayList<>();
            Optional<Attack> attack = observation.attack();
            scene.question()
                    .adversary()
                    .ifPresentOrElse(
                            z -> notes.add(
                                    attack.map(a -> round(a, z))
                                            .orElse(
                                                    "No attack by " + actors.name(z) + " on "
                                                            + actors.name(scene.question()
                                                                    .protege())
                                                            + " is told, so all the patron's acts count as observed, whenever they were.")),
                            () -> notes.add("Neither the question nor the case names an adversary."));
            int undated =
                    observation.ladder().stream().mapToInt(Observed::undated).sum();
            if (undated > 0) {
                notes.add(undated + (undated == 1 ? " told act has" : " told acts have")
                        + " no date, and may belong to another time.");
            }
            notes.addAll(finding.notes());
            return notes;
        }

        private String round(Attack attack, ActorId adversary) {
            String whom = actors.name(adversary) + "'s attack on "
                    + actors.name(scene.question().protege());
            return attack.start()
                    .map(day -> "Observed is what is not clearly before " + day + ", when " + whom + " began.")
                    .orElse("The case does not date " + whom + ", so all the patron's acts count as observed.");
        }
    }
}
