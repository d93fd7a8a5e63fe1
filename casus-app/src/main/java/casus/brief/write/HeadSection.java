package casus.brief.write;

import casus.assess.Answer;
import casus.assess.observe.ObservedRung;
import casus.brief.BriefLine;
import casus.brief.BriefLine.Style;
import casus.brief.Section;
import casus.brief.write.PhraseBuilder.LineBuilder;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.terms.EntryId;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.code.Pull;
import casus.terms.code.Trigger;
import casus.terms.text.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The head of a brief: headline, question, basis and what was observed; the bottom line; the key judgements.
final class HeadSection {
    private final BriefContext context;
    private final Answer answer;
    private final Ledger ledger;
    private final Actors actors;
    private final FrontMatter front;
    private final PhraseBuilder phrases;
    private final Question question;
    private final String patron;
    private final String protege;

    HeadSection(BriefContext context) {
        this.context = context;
        this.answer = context.answer();
        this.ledger = context.ledger();
        this.actors = context.actors();
        this.front = new FrontMatter(context.ledger(), context.stamp(), context.say());
        this.phrases = context.say();
        this.question = context.question();
        this.patron = actors.nameInSentence(question.patron());
        this.protege = actors.nameInSentence(question.protege());
    }

    Section top() {
        List<BriefLine> lines = new ArrayList<>(front.above());
        lines.add(headline().as(Style.HEADLINE));
        lines.addAll(front.below());
        lines.add(observed().as(Style.PARAGRAPH));
        return new Section("top", "", lines);
    }

    private LineBuilder headline() {
        return switch (question.kind()) {
            case WILL -> {
                LineBuilder out = phrases.words(
                        "Probability that " + context.patron() + " fights for " + context.protege() + ": ");
                context.percent(out, Rung.FORCE).words("; sends arms: ");
                context.percent(out, Rung.ARMS).words("; makes statements of support: ");
                yield context.percent(out, Rung.WORDS);
            }
            case WHY ->
                phrases.words(context.patron() + " and " + context.protege() + ": ")
                        .figure(context.pulling(Pull.AGAINST).size(), "reasons.against")
                        .words(" kinds of reason against coming to its aid, ")
                        .figure(context.pulling(Pull.FOR).size(), "reasons.for")
                        .words(" for");
            case FOLLOWS ->
                phrases.words("What follows for " + context.patron() + " and " + context.protege() + ": ")
                        .figure(answer.consequences().size(), "follows.entries")
                        .words(" expectations on record");
        };
    }

    private LineBuilder observed() {
        LineBuilder out = phrases.words("Observed");
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
        for (ObservedRung o : answer.observed()) {
            out.words((first ? "" : " · ") + o.rung().wire() + " ")
                    .figure(BriefContext.mark(o), "observed." + o.rung().wire() + ".state");
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

    Section bottomLine() {
        Rung rung = Rung.FORCE;
        LineBuilder out = phrases.phrase()
                .chance(context.on(rung).probability(), BriefContext.key(rung, "probability"), BriefContext.place(rung))
                .words(patron + " uses force of its own ");
        question.adversary().ifPresent(z -> out.words("against " + actors.nameInSentence(z) + " "));
        out.words("for " + protege);
        window(out);
        LineBuilder next = phrases.words("The highest step it takes is more often ");
        Rung likeliest = context.likeliestHighest();
        next.words(likeliest.wire() + " than any other (")
                .linked(
                        BriefContext.tenths(
                                answer.forecast().ladder().highest(likeliest).value()),
                        "highest." + likeliest.wire(),
                        "ladder")
                .words(").");
        return new Section(
                "bottom-line",
                "Bottom line",
                List.of(
                        out.cite(BriefContext.entriesOf(context.on(rung)))
                                .words(".")
                                .as(Style.PARAGRAPH),
                        next.as(Style.PARAGRAPH)));
    }

    private void window(LineBuilder out) {
        out.words(" within ").figure(question.windowDays(), "question.window").words(" days");
        if (question.trigger() == Trigger.ATTACK) {
            out.words(question.adversary()
                    .map(z -> " of an attack by " + actors.nameInSentence(z))
                    .orElse(" of an attack"));
        }
    }

    Section judgements() {
        List<BriefLine> lines = new ArrayList<>();
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

    private LineBuilder numbered(int number) {
        return phrases.phrase().figure(number + ".", "judgement").words(" ");
    }

    private Rung mostLikelyOther() {
        return Stream.of(
                        Rung.WORDS,
                        Rung.MEDIATION,
                        Rung.SANCTIONS,
                        Rung.HUMANITARIAN,
                        Rung.INTELLIGENCE,
                        Rung.DEPLOYMENT)
                .filter(r -> r == Rung.WORDS || !context.on(r).terms().isEmpty())
                .max(Comparator.comparingDouble(r -> context.on(r).probability().value()))
                .orElseThrow();
    }

    private String doing(Rung rung) {
        return switch (rung) {
            case WORDS -> patron + " speaks up for " + protege;
            case MEDIATION -> patron + " mediates or offers to";
            case SANCTIONS ->
                patron + " takes sanctions"
                        + question.adversary()
                                .map(z -> " against " + actors.nameInSentence(z))
                                .orElse("");
            case HUMANITARIAN -> patron + " sends humanitarian aid to " + protege;
            case INTELLIGENCE -> patron + " passes intelligence to " + protege;
            case ARMS -> patron + " delivers arms or training to " + protege;
            case DEPLOYMENT -> patron + " sends or moves forces of its own for " + protege;
            case FORCE -> patron + " uses force of its own for " + protege;
        };
    }

    private LineBuilder forecast(LineBuilder out, Rung rung, String what) {
        out.chance(context.on(rung).probability(), BriefContext.key(rung, "probability"), BriefContext.place(rung))
                .words(what);
        return out.words(rung == Rung.ARMS ? " in those days" : " in the same time")
                .cite(BriefContext.entriesOf(context.on(rung)))
                .words(".");
    }

    private LineBuilder promise() {
        List<EntryId> entries = answer.precedents().reference().entries();
        String told = switch (answer.precedents().reference().defense()) {
            case OWED ->
                Phrase.capitalised(patron) + " owes " + protege + " defence, by what is reported of their agreements";
            case NOT_OWED ->
                "The agreements between " + patron + " and " + protege
                        + " hold no duty to defend, by what is reported of them";
            case SILENT ->
                Phrase.capitalised(patron) + " and " + protege
                        + " have an agreement, and no sentence on record says whether it holds a duty to defend";
            case CONFLICTING -> "Whether " + patron + " owes " + protege + " defence is reported both ways";
            case NO_AGREEMENT -> "No agreement between " + patron + " and " + protege + " is on record";
        };
        LineBuilder out = phrases.words(told);
        if (entries.isEmpty()) {
            return out.words(": ").figure(0, "reference.entries").words(" entries tell of one.");
        }
        return out.cite(entries).words(" (").entries(entries).words(").");
    }

    /// By the rule of DESIGN section 7, on the entries of the reference class.
    private LineBuilder promiseConfidence() {
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
        return phrases.words("Confidence: ")
                .figure(level, "reference.confidence")
                .words("; ")
                .count(
                        families,
                        "reference.families",
                        "independent source tells of it, ",
                        "independent sources tell of it, ")
                .count(open, "reference.open", "contradiction on it is open, ", "contradictions on it are open, ")
                .words(primary ? "and a primary document is among them." : "and no primary document is among them.");
    }

    private BriefLine confidence(Rung rung, String front) {
        String sentence = context.on(rung).confidence().sentence().replaceFirst("^Confidence", front);
        return phrases.phrase()
                .figure(sentence, BriefContext.key(rung, "confidence"))
                .as(Style.DETAIL);
    }
}
