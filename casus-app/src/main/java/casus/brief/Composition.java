package casus.brief;

import casus.assess.Answer;
import casus.assess.LeftOut;
import casus.assess.Observed;
import casus.assess.Reason;
import casus.assess.RungForecast;
import casus.assess.Watch;
import casus.brief.Line.Style;
import casus.brief.Say.Phrase;
import casus.ledger.Actors;
import casus.ledger.Contradiction;
import casus.ledger.Entry;
import casus.ledger.FiledArticle;
import casus.ledger.Ledger;
import casus.terms.ActorId;
import casus.terms.EntryId;
import casus.terms.Probability;
import casus.terms.Pull;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.Term;
import casus.terms.Trigger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Writes the sections of a brief, in the order of PRODUCT section 5.
final class Composition {
    private static final int MOST_TERMS = 5;
    private static final int MOST_REASONS = 3;
    private static final int MOST_CONTRADICTIONS = 2;
    private static final int MOST_WATCHED = 3;
    private static final int PERCENT = 100;

    private final Answer answer;
    private final Ledger ledger;
    private final Actors actors;
    private final CaseStamp stamp;
    private final Say say;
    private final String patron;
    private final String protege;
    private final Question question;

    Composition(Answer answer, Ledger ledger, Actors actors, CaseStamp stamp) {
        this.answer = answer;
        this.ledger = ledger;
        this.actors = actors;
        this.stamp = stamp;
        this.say = new Say(ledger);
        this.question = answer.question();
        this.patron = actors.name(question.patron());
        this.protege = actors.name(question.protege());
    }

    Brief brief() {
        List<Section> sections = new ArrayList<>();
        sections.add(top());
        List<Section> body = List.of(
                bottomLine(), judgements(), ladder(), why(), reasons(), deeds(), contradictions(), ifWrong(), watch());
        switch (question.kind()) {
            case WILL -> sections.addAll(body);
            case WHY -> {
                sections.add(body.get(4));
                body.stream().filter(s -> !s.id().equals("reasons")).forEach(sections::add);
            }
            case FOLLOWS -> {
                sections.add(expectations());
                sections.addAll(body);
            }
        }
        sections.add(absent());
        sections.add(waterfalls());
        sections.add(more());
        sections.addAll(new Appendix(answer, ledger, stamp, say).sections());
        return new Brief(
                stamp, sections.stream().filter(s -> !s.lines().isEmpty()).toList());
    }

    private RungForecast on(Rung rung) {
        return answer.forecast().on(rung);
    }

    private static String key(Rung rung, String what) {
        return "rung." + rung.wire() + "." + what;
    }

    private static String place(Rung rung) {
        return "why-" + rung.wire();
    }

    private Phrase percent(Phrase to, Rung rung) {
        return to.linked(on(rung).probability().percent(), key(rung, "probability"), place(rung));
    }

    private static List<EntryId> entriesOf(RungForecast rung) {
        return rung.terms().stream()
                .flatMap(t -> t.entries().stream())
                .distinct()
                .sorted()
                .toList();
    }

    // ---- head

    private Section top() {
        List<Line> lines = new ArrayList<>();
        lines.add(headline().as(Style.HEADLINE));
        Phrase asked = say.words("Question: ")
                .name(stamp.asked())
                .words(" Answered as of ")
                .figure(stamp.today().toString(), "stamp.today");
        asked.words(stamp.asOf().isPresent() ? ", from what was in print by " : ", from all that is on record");
        stamp.asOf().ifPresent(day -> asked.figure(day.toString(), "stamp.asOf"));
        lines.add(asked.words(".").as(Style.PARAGRAPH));
        lines.add(basis().as(Style.PARAGRAPH));
        lines.add(observed().as(Style.PARAGRAPH));
        return new Section("top", "", lines);
    }

    private Phrase headline() {
        return switch (question.kind()) {
            case WILL -> {
                Phrase out = say.words(upper(patron) + " FIGHTS FOR " + upper(protege) + ": ");
                percent(out, Rung.FORCE).words("; SENDS ARMS: ");
                percent(out, Rung.ARMS).words("; SPEAKS UP: ");
                yield percent(out, Rung.WORDS);
            }
            case WHY ->
                say.words(upper(patron) + " AND " + upper(protege) + ": ")
                        .figure(pulling(Pull.AGAINST).size(), "reasons.against")
                        .words(" KINDS OF REASON AGAINST COMING TO ITS AID, ")
                        .figure(pulling(Pull.FOR).size(), "reasons.for")
                        .words(" FOR");
            case FOLLOWS ->
                say.words("WHAT FOLLOWS FOR " + upper(patron) + " AND " + upper(protege) + ": ")
                        .figure(answer.follows().size(), "follows.entries")
                        .words(" EXPECTATIONS ON RECORD");
        };
    }

    private static String upper(String name) {
        return name.toUpperCase(Locale.ROOT);
    }

    private Phrase basis() {
        long undated =
                ledger.articles().stream().filter(a -> a.published().isEmpty()).count();
        long primary = ledger.articles().stream().filter(this::isPrimary).count();
        long families =
                ledger.articles().stream().map(FiledArticle::family).distinct().count();
        return say.words("Basis: ")
                .figure((int) undated, "articles.undated")
                .words(" of ")
                .count(ledger.articles().size(), "articles", "article", "articles")
                .words(" undated, ")
                .figure((int) families, "families")
                .words(families == 1 ? " independent family, " : " independent families, ")
                .count((int) primary, "articles.primary", "primary document", "primary documents")
                .words(".");
    }

    /// A primary document is one whose outlet an analyst graded A.
    private boolean isPrimary(FiledArticle article) {
        return ledger.entries().stream()
                .anyMatch(e -> e.common().article().equals(article.name())
                        && e.common().grade().source().equals("A"));
    }

    private Phrase observed() {
        Phrase out = say.words("Observed");
        answer.attack()
                .ifPresentOrElse(
                        attack -> {
                            out.words(attack.start().isPresent() ? " since " : " since an undated attack");
                            attack.start().ifPresent(day -> out.figure(day.toString(), "attack.start"));
                            out.cite(attack.entries());
                        },
                        () -> out.words(", whenever it was"));
        out.words(": ");
        boolean first = true;
        for (Observed o : answer.observed()) {
            out.words((first ? "" : " · ") + o.rung().wire() + " ")
                    .figure(mark(o), "observed." + o.rung().wire() + ".state");
            if (o.acts() > 0) {
                out.words(" (")
                        .count(o.acts(), "observed." + o.rung().wire() + ".acts", "act", "acts")
                        .words(")");
            }
            out.cite(o.entries());
            first = false;
        }
        return out.words(".");
    }

    private static String mark(Observed o) {
        return switch (o.state()) {
            case SEEN -> "✔ seen";
            case REPORTED -> "? reported by one";
            case DISPUTED -> "± disputed";
            case DENIED -> "✗ denied";
            case NOTHING -> "– nothing found";
        };
    }

    // ---- bottom line and key judgements

    private Section bottomLine() {
        Rung rung = Rung.FORCE;
        Phrase out = say.phrase()
                .chance(on(rung).probability(), key(rung, "probability"), place(rung))
                .words(patron + " uses force of its own ");
        question.adversary().ifPresent(z -> out.words("against " + actors.name(z) + " "));
        out.words("for " + protege);
        window(out);
        Phrase next = say.words("The highest step it takes is more often ");
        Rung likeliest = likeliestHighest();
        next.words(likeliest.wire() + " than any other (")
                .linked(
                        tenths(answer.forecast().ladder().highest(likeliest).value()),
                        "highest." + likeliest.wire(),
                        "ladder")
                .words(").");
        return new Section(
                "bottom-line",
                "Bottom line",
                List.of(out.cite(entriesOf(on(rung))).words(".").as(Style.PARAGRAPH), next.as(Style.PARAGRAPH)));
    }

    private Rung likeliestHighest() {
        return Stream.of(Rung.values())
                .max(Comparator.comparingDouble(
                        r -> answer.forecast().ladder().highest(r).value()))
                .orElseThrow();
    }

    private void window(Phrase out) {
        out.words(" within ").figure(question.windowDays(), "question.window").words(" days");
        if (question.trigger() == Trigger.ATTACK) {
            out.words(question.adversary()
                    .map(z -> " of an attack by " + actors.name(z))
                    .orElse(" of an attack"));
        }
    }

    private Section judgements() {
        List<Line> lines = new ArrayList<>();
        lines.add(numbered(1).add(promise()).as(Style.PARAGRAPH));
        lines.add(promiseConfidence().as(Style.DETAIL));
        lines.add(forecast(numbered(2), Rung.ARMS, patron + " delivers arms or training to " + protege)
                .as(Style.PARAGRAPH));
        lines.add(confidence(Rung.ARMS, "Confidence in the second"));
        Rung most = mostLikelyOther();
        lines.add(forecast(numbered(3), most, doing(most)).as(Style.PARAGRAPH));
        lines.add(confidence(most, "Confidence in the third"));
        return new Section("judgements", "Key judgements", lines);
    }

    private Phrase numbered(int number) {
        return say.phrase().figure(number + ".", "judgement").words(" ");
    }

    private Rung mostLikelyOther() {
        return Stream.of(Rung.WORDS, Rung.MEDIATION, Rung.HUMANITARIAN, Rung.INTELLIGENCE)
                .filter(r -> r == Rung.WORDS || !on(r).terms().isEmpty())
                .max(Comparator.comparingDouble(r -> on(r).probability().value()))
                .orElseThrow();
    }

    private String doing(Rung rung) {
        return switch (rung) {
            case WORDS -> patron + " speaks up for " + protege;
            case MEDIATION -> patron + " mediates or offers to";
            case HUMANITARIAN -> patron + " sends humanitarian aid to " + protege;
            case INTELLIGENCE -> patron + " passes intelligence to " + protege;
            case ARMS -> patron + " delivers arms or training to " + protege;
            case FORCE -> patron + " uses force of its own for " + protege;
        };
    }

    private Phrase forecast(Phrase out, Rung rung, String what) {
        out.chance(on(rung).probability(), key(rung, "probability"), place(rung))
                .words(what);
        return out.words(rung == Rung.ARMS ? " in those days" : " in the same time")
                .cite(entriesOf(on(rung)))
                .words(".");
    }

    private Phrase promise() {
        List<EntryId> entries = answer.precedents().reference().entries();
        String told = switch (answer.precedents().reference().defense()) {
            case OWED -> patron + " owes " + protege + " defence, by what is told of their agreements";
            case NOT_OWED ->
                "The agreements between " + patron + " and " + protege
                        + " hold no duty to defend, by what is told of them";
            case SILENT ->
                patron + " and " + protege
                        + " have an agreement, and no sentence on record says whether it holds a duty to defend";
            case CONFLICTING -> "Whether " + patron + " owes " + protege + " defence is told both ways";
            case NO_AGREEMENT -> "No agreement between " + patron + " and " + protege + " is on record";
        };
        Phrase out = say.words(told);
        if (entries.isEmpty()) {
            return out.words(": ").figure(0, "reference.entries").words(" entries tell of one.");
        }
        return out.cite(entries).words(" (").entries(entries).words(").");
    }

    /// By the rule of DESIGN section 7, on the entries of the reference class.
    private Phrase promiseConfidence() {
        List<Entry> entries = answer.precedents().reference().entries().stream()
                .flatMap(id -> ledger.find(id).stream())
                .toList();
        int families = ledger.families(entries);
        Set<EntryId> ids = entries.stream().map(Entry::id).collect(Collectors.toSet());
        int open = (int) answer.contradictions().stream()
                .filter(c ->
                        c.state() == Contradiction.State.OPEN && (ids.contains(c.a().id()) || ids.contains(c.b().id())))
                .count();
        boolean primary =
                entries.stream().anyMatch(e -> e.common().grade().source().equals("A"));
        String level = families < 2 || open > 0 ? "low" : families > 2 && primary ? "high" : "moderate";
        return say.words("Confidence: ")
                .figure(level, "reference.confidence")
                .words("; ")
                .count(
                        families,
                        "reference.families",
                        "independent family tells of it, ",
                        "independent families tell of it, ")
                .count(open, "reference.open", "contradiction on it is open, ", "contradictions on it are open, ")
                .words(primary ? "and a primary document is among them." : "and no primary document is among them.");
    }

    private Line confidence(Rung rung, String front) {
        String sentence = on(rung).confidence().sentence().replaceFirst("^Confidence", front);
        return say.phrase().figure(sentence, key(rung, "confidence")).as(Style.DETAIL);
    }

    // ---- ladder

    private Section ladder() {
        List<Line> lines = new ArrayList<>();
        lines.add(say.head("Response", "Estimate", "Forecast", "90% interval", "Observed", "Entries observed"));
        for (Rung rung : Rung.values()) {
            RungForecast f = on(rung);
            Observed o = answer.observed().stream()
                    .filter(x -> x.rung() == rung)
                    .findFirst()
                    .orElseThrow();
            Phrase told = say.phrase().figure(mark(o), "observed." + rung.wire() + ".state");
            if (o.acts() > 0) {
                told.words(", ")
                        .count(o.acts(), "observed." + rung.wire() + ".acts", "act", "acts")
                        .words(" in ")
                        .count(o.families(), "observed." + rung.wire() + ".families", "family", "families");
            }
            lines.add(Say.row(
                    Style.TABLE_ROW,
                    say.words(rung.wire()),
                    percent(say.phrase(), rung),
                    say.phrase()
                            .bar(
                                    f.low().value(),
                                    f.probability().value(),
                                    f.high().value()),
                    say.phrase()
                            .figure(f.low().percent(), key(rung, "low"))
                            .words(" to ")
                            .figure(f.high().percent(), key(rung, "high")),
                    told,
                    say.phrase().entries(o.entries())));
        }
        lines.add(highest().as(Style.PARAGRAPH));
        lines.add(reviewed().as(Style.PARAGRAPH));
        return new Section("ladder", "Ladder", lines);
    }

    private Phrase highest() {
        Phrase out = say.words("Highest step taken: none ")
                .figure(tenths(answer.forecast().ladder().none().value()), "highest.none");
        for (Rung rung : Rung.values()) {
            out.words(" · " + rung.wire() + " ")
                    .figure(tenths(answer.forecast().ladder().highest(rung).value()), "highest." + rung.wire());
        }
        return out.words(".");
    }

    private static String tenths(double share) {
        return share < 0.0005 ? "<0.1%" : String.format(Locale.ROOT, "%.1f%%", share * PERCENT);
    }

    private Phrase reviewed() {
        Phrase out = say.phrase()
                .figure(answer.reviewedEntries(), "entries.reviewed")
                .words(" of ")
                .count(
                        ledger.entries().size(),
                        "entries",
                        "entry is reviewed and about the pair",
                        "entries are reviewed and about the pair");
        if (answer.reviewedEntries() == 0) {
            return out.words(", so no forecast from those alone stands beside this one.");
        }
        return out.words("; from those alone force stands at ")
                .figure(answer.reviewed().probability(Rung.FORCE).percent(), "reviewed.force")
                .words(" and arms at ")
                .figure(answer.reviewed().probability(Rung.ARMS).percent(), "reviewed.arms")
                .words(".");
    }

    // ---- why

    private Section why() {
        RungForecast force = on(Rung.FORCE);
        List<Line> lines = new ArrayList<>();
        lines.add(say.head("What moves it", "Log-odds", "Rests on"));
        List<Integer> order = Stream.iterate(0, i -> i + 1)
                .limit(force.terms().size())
                .sorted(Comparator.comparingDouble(
                        i -> -Math.abs(force.terms().get(i).logOdds())))
                .limit(MOST_TERMS)
                .sorted()
                .toList();
        order.forEach(i -> lines.add(term(Rung.FORCE, i)));
        int left = force.terms().size() - order.size();
        if (left > 0) {
            double rest = Stream.iterate(0, i -> i + 1)
                    .limit(force.terms().size())
                    .filter(i -> !order.contains(i))
                    .mapToDouble(i -> force.terms().get(i).logOdds())
                    .sum();
            lines.add(Say.row(
                    Style.TABLE_ROW,
                    say.phrase()
                            .count(
                                    left,
                                    "rung.force.terms.rest",
                                    "smaller term, in the appendix",
                                    "smaller terms, in the appendix"),
                    say.phrase().figure(Say.signed(rest, "%.2f"), "rung.force.terms.rest.logOdds"),
                    say.phrase().linked("appendix", "rung.force.terms", "why-force")));
        }
        lines.add(total(Rung.FORCE));
        return new Section("why", "Why " + force.probability().percent(), lines);
    }

    private Line term(Rung rung, int index) {
        Term term = on(rung).terms().get(index);
        String key = key(rung, "term." + (index + 1) + ".logOdds");
        Phrase basis = say.phrase().entries(term.entries());
        String gap = term.entries().isEmpty() ? "" : "; ";
        for (String c : term.cases()) {
            basis.words(gap).name(c);
            gap = "; ";
        }
        term.judgedBy()
                .ifPresent(by -> basis.words(
                                term.entries().isEmpty() && term.cases().isEmpty() ? "judged by " : "; judged by ")
                        .name(by));
        return Say.row(
                Style.TABLE_ROW,
                say.words(term.label()),
                say.phrase().figure(Say.signed(term.logOdds(), "%.2f"), key),
                basis);
    }

    private Line total(Rung rung) {
        return Say.row(
                Style.TABLE_ROW,
                say.words("sum"),
                say.phrase().figure(Say.signed(on(rung).probability().logOdds(), "%.2f"), key(rung, "logOdds")),
                percent(say.words("that is "), rung));
    }

    private Section waterfalls() {
        List<Line> lines = new ArrayList<>();
        for (Rung rung :
                List.of(Rung.FORCE, Rung.ARMS, Rung.INTELLIGENCE, Rung.HUMANITARIAN, Rung.MEDIATION, Rung.WORDS)) {
            lines.add(percent(say.words(rung.wire() + ": "), rung).as(Style.SUBHEADING, place(rung)));
            lines.add(say.head("What moves it", "Log-odds", "Rests on"));
            for (int i = 0; i < on(rung).terms().size(); i++) {
                lines.add(term(rung, i));
            }
            lines.add(total(rung));
        }
        answer.precedents()
                .beside()
                .forEach(rate -> lines.add(
                        say.words("A rate beside it: ").name(rate.line()).as(Style.ITEM)));
        answer.precedents().notes().stream()
                .filter(n -> !n.contains("\""))
                .forEach(n -> lines.add(say.words(n).as(Style.STOCK)));
        return new Section("numbers", "Appendix: how each number was reached", lines);
    }

    // ---- reasons and expectations

    private List<Reason> pulling(Pull pull) {
        return answer.reasons().stream().filter(r -> r.pulls() == pull).toList();
    }

    private Section reasons() {
        boolean all = question.kind() == Question.Kind.WHY;
        int most = all ? Integer.MAX_VALUE : MOST_REASONS;
        List<Line> lines = new ArrayList<>();
        for (Pull pull : List.of(Pull.AGAINST, Pull.FOR)) {
            pulling(pull).stream().limit(most).forEach(r -> lines.add(reason(r)));
        }
        if (lines.isEmpty()) {
            lines.add(say.words("Reasons on record for or against: ")
                    .figure(0, "reasons")
                    .words(".")
                    .as(Style.PARAGRAPH));
        }
        return new Section("reasons", "For and against", lines);
    }

    private Line reason(Reason r) {
        int index = answer.reasons().indexOf(r) + 1;
        Phrase out = say.words((r.pulls() == Pull.FOR ? "For: " : "Against: ")
                + plain(r.motive().wire()));
        if (!r.toward().isEmpty()) {
            out.words(" (" + r.toward().stream().map(actors::name).collect(Collectors.joining(", ")) + ")");
        }
        out.words(", ").count(r.families(), "reason." + index + ".families", "family", "families");
        if (r.logOdds() != 0) {
            out.words(", force ").figure(Say.signed(r.logOdds(), "%.2f"), "reason." + index + ".logOdds");
        }
        quotes(out.words(": "), r.entries());
        return out.as(Style.ITEM);
    }

    private void quotes(Phrase out, List<EntryId> ids) {
        boolean first = true;
        for (EntryId id : ids) {
            out.words(first ? "" : "; ")
                    .quote(id)
                    .words(" ")
                    .entries(List.of(id))
                    .cite(List.of(id));
            first = false;
        }
    }

    private static String plain(String wire) {
        return wire.replaceAll("([A-Z])", " $1").toLowerCase(Locale.ROOT);
    }

    private Section expectations() {
        Map<String, List<Entry.Expectation>> byActor = new TreeMap<>();
        answer.follows()
                .forEach(
                        e -> byActor.computeIfAbsent(e.actor().map(actors::name).orElse("~"), a -> new ArrayList<>())
                                .add(e));
        List<Line> lines = new ArrayList<>();
        byActor.forEach((actor, list) -> {
            lines.add(say.words(actor.equals("~") ? "No actor named" : actor)
                    .words(": ")
                    .figure(list.size(), "follows." + actor)
                    .as(Style.SUBHEADING, "follows-" + lines.size()));
            list.forEach(e -> lines.add(expectation(e)));
        });
        if (lines.isEmpty()) {
            lines.add(say.words("Expectations on record: ")
                    .figure(0, "follows")
                    .words(".")
                    .as(Style.PARAGRAPH));
        }
        return new Section("expectations", "What is expected, by actor", lines);
    }

    private Line expectation(Entry.Expectation e) {
        Phrase out =
                say.phrase().quote(e.id()).words(" ").entries(List.of(e.id())).cite(List.of(e.id()));
        e.holder()
                .flatMap(h -> h.name())
                .ifPresent(h -> out.words(", according to ").name(h));
        return out.as(Style.ITEM);
    }

    // ---- words and deeds

    private Section deeds() {
        return new Section(
                "deeds",
                "Words and deeds",
                Stream.of(flow(question.patron(), question.protege()), flow(question.protege(), question.patron()))
                        .toList());
    }

    private Line flow(ActorId from, ActorId to) {
        Map<casus.terms.Stage, List<EntryId>> told = new TreeMap<>();
        Map<casus.terms.Stage, List<EntryId>> denied = new TreeMap<>();
        ledger.stream(Entry.Transfer.class)
                .filter(t -> t.supplier().filter(s -> isOf(s, from)).isPresent()
                        && t.recipient().filter(r -> isOf(r, to)).isPresent())
                .forEach(t -> {
                    switch (t.common().status()) {
                        case OCCURRED, ONGOING ->
                            told.computeIfAbsent(t.stage(), s -> new ArrayList<>())
                                    .add(t.id());
                        case DENIED ->
                            denied.computeIfAbsent(t.stage(), s -> new ArrayList<>())
                                    .add(t.id());
                        case PLANNED, HYPOTHETICAL -> {}
                    }
                });
        String pair = from + "-" + to;
        Phrase out = say.words("Transfers from " + actors.name(from) + " to " + actors.name(to) + ", in entries: ");
        if (told.isEmpty() && denied.isEmpty()) {
            return out.figure("none", "transfers." + pair).words(" on record.").as(Style.ITEM);
        }
        stages(out, told, pair, "");
        if (!told.isEmpty() && !denied.isEmpty()) {
            out.words(" · ");
        }
        stages(out, denied, pair, " (denied)");
        return out.as(Style.ITEM);
    }

    private static boolean isOf(ActorId id, ActorId whom) {
        return id.equals(whom) || id.value().startsWith(whom.value() + ".");
    }

    private static void stages(Phrase out, Map<casus.terms.Stage, List<EntryId>> byStage, String pair, String mark) {
        boolean first = true;
        for (var stage : byStage.entrySet()) {
            out.words((first ? "" : " · ") + plain(stage.getKey().wire()) + mark + " ")
                    .figure(
                            stage.getValue().size(),
                            "transfers." + pair + "." + stage.getKey().wire() + mark)
                    .words(" (")
                    .entries(stage.getValue())
                    .words(")");
            first = false;
        }
    }

    // ---- contradictions

    private Section contradictions() {
        List<Line> lines = new ArrayList<>();
        byWeight().stream().limit(MOST_CONTRADICTIONS).forEach(c -> lines.add(contradiction(c)));
        if (lines.isEmpty()) {
            lines.add(say.words("Contradictions on record that touch the pair: ")
                    .figure(0, "contradictions")
                    .words(".")
                    .as(Style.PARAGRAPH));
        }
        return new Section("contradictions", "Contradictions", lines);
    }

    /// Open ones on entries that move a number first; each keeps the number it has in the answer.
    private List<Contradiction> byWeight() {
        Set<EntryId> used = answer.forecast().rungs().stream()
                .flatMap(r -> entriesOf(r).stream())
                .collect(Collectors.toSet());
        return answer.contradictions().stream()
                .sorted(Comparator.comparingInt(c -> (c.state() == Contradiction.State.OPEN ? 0 : 2)
                        - (used.contains(c.a().id()) ? 1 : 0)
                        - (used.contains(c.b().id()) ? 1 : 0)))
                .toList();
    }

    private Line contradiction(Contradiction c) {
        int index = answer.contradictions().indexOf(c);
        Phrase out = say.phrase()
                .figure("C-" + (index + 1), "contradiction." + (index + 1))
                .words(" " + plain(c.type().wire()) + ", ")
                .figure(c.state().wire(), "contradiction." + (index + 1) + ".state")
                .words(": ")
                .name(c.about())
                .words(": ");
        quotes(out, List.of(c.a().id()));
        quotes(out.words(" v "), List.of(c.b().id()));
        return out.as(Style.ITEM, "C-" + (index + 1));
    }

    // ---- if we are wrong, watch, absent

    private Section ifWrong() {
        List<Line> lines = new ArrayList<>();
        lines.add(leaveOut(Rung.FORCE, say.words("Without any one family of articles force moves by at most "))
                .words(".")
                .as(Style.ITEM));
        lines.add(leaveOut(Rung.ARMS, say.words("On arms the same test gives "))
                .words(".")
                .as(Style.ITEM));
        lines.add(say.phrase()
                .figure(answer.judgements(), "judgements")
                .words(" of the numbers behind this answer are judgements, each with its author in the appendix.")
                .as(Style.ITEM));
        int undated = answer.observed().stream().mapToInt(Observed::undated).sum();
        if (undated > 0) {
            lines.add(say.phrase()
                    .count(
                            undated,
                            "observed.undated",
                            "told act has no date and counts",
                            "told acts have no date and count")
                    .words(" as after the attack.")
                    .as(Style.ITEM));
        }
        return new Section("if-wrong", "If we are wrong", lines);
    }

    private Phrase leaveOut(Rung rung, Phrase out) {
        Probability all = on(rung).probability();
        Comparator<LeftOut> bySize =
                Comparator.comparingDouble(l -> Math.abs(without(l, rung).value() - all.value()));
        answer.leaveOneOut().stream()
                .filter(l -> l.what() == LeftOut.What.FAMILY)
                .max(bySize.thenComparing(LeftOut::name, Comparator.reverseOrder()))
                .ifPresentOrElse(
                        l -> out.figure(
                                        points(Math.abs(without(l, rung).value() - all.value())),
                                        "leaveOneOut." + rung.wire() + ".shift")
                                .words(" (")
                                .figure(all.percent(), key(rung, "probability"))
                                .words(" to ")
                                .figure(without(l, rung).percent(), "leaveOneOut." + rung.wire())
                                .words(" without ")
                                .code(l.name())
                                .words(")"),
                        () -> out.figure("0 points", "leaveOneOut." + rung.wire()));
        return out;
    }

    private static Probability without(LeftOut l, Rung rung) {
        return l.on(rung);
    }

    private static String points(double shift) {
        return String.format(Locale.ROOT, "%.1f points", shift * PERCENT);
    }

    private Section watch() {
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(MOST_WATCHED, answer.watch().size()); i++) {
            lines.add(watched(i));
        }
        return new Section("watch", "Watch", lines);
    }

    private Line watched(int index) {
        Watch w = answer.watch().get(index);
        String key = "watch." + (index + 1);
        return say.words(w.what() + ": " + w.rung().wire() + " ")
                .figure(on(w.rung()).probability().percent(), key(w.rung(), "probability"))
                .words(" → ")
                .figure(w.then().percent(), key + ".then")
                .words(" (")
                .figure(Say.signed(w.shift() * PERCENT, "%.1f") + " points", key + ".shift")
                .words(", judged by ")
                .name(w.judgedBy())
                .words(")")
                .as(Style.ITEM);
    }

    private Section absent() {
        List<Line> lines = new ArrayList<>();
        answer.absent().forEach(a -> lines.add(say.words(a).as(Style.STOCK)));
        lines.add(say.words(
                        "Alternatives side by side, and what follows for a reader of one's choice, are not built yet.")
                .as(Style.STOCK));
        return new Section("absent", "No part in this answer", lines);
    }

    /// What the first page had no room for.
    private Section more() {
        List<Line> lines = new ArrayList<>();
        if (question.kind() != Question.Kind.WHY) {
            for (Pull pull : List.of(Pull.AGAINST, Pull.FOR)) {
                pulling(pull).stream().skip(MOST_REASONS).forEach(r -> lines.add(reason(r)));
            }
        }
        byWeight().stream().skip(MOST_CONTRADICTIONS).forEach(c -> lines.add(contradiction(c)));
        for (int i = MOST_WATCHED; i < answer.watch().size(); i++) {
            lines.add(watched(i));
        }
        return new Section("more", "Appendix: more reasons, contradictions and things to watch", lines);
    }
}
