package casus.brief.write;

import casus.assess.Answer;
import casus.assess.transfer.TransferAnswer;
import casus.assess.weigh.Component;
import casus.brief.Brief;
import casus.brief.BriefLine;
import casus.brief.CaseStamp;
import casus.brief.Section;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.terms.Question;
import java.util.ArrayList;
import java.util.List;

/// Puts the sections of a brief in the order of PRODUCT section 5: what fits on one page first, then the
/// appendix.
public final class BriefComposer {
    private final BriefContext context;
    private final HeadSection head;
    private final LadderTable ladder;
    private final NumbersSection numbers;
    private final ReasonsSection reasons;
    private final DeedsSection deeds;
    private final DoubtsSection doubts;

    /// The brief of an answer.
    ///
    /// @param ledger the one the answer was made from
    public static Brief of(Answer answer, Ledger ledger, Actors actors, CaseStamp stamp) {
        return new BriefComposer(answer, ledger, actors, stamp).brief();
    }

    /// The brief of an answer on deliveries.
    ///
    /// @param ledger the one the answer was made from
    public static Brief of(TransferAnswer answer, Ledger ledger, Actors actors, CaseStamp stamp) {
        return new TransferBrief(answer, ledger, actors, stamp).brief();
    }

    private BriefComposer(Answer answer, Ledger ledger, Actors actors, CaseStamp stamp) {
        this.context = new BriefContext(answer, ledger, actors, stamp);
        this.head = new HeadSection(context);
        this.ladder = new LadderTable(context);
        this.numbers = new NumbersSection(context);
        this.reasons = new ReasonsSection(context);
        this.deeds = new DeedsSection(context);
        this.doubts = new DoubtsSection(context);
    }

    private Brief brief() {
        List<Section> sections = new ArrayList<>();
        sections.add(head.top());
        switch (context.question().kind()) {
            case WILL -> {
                forecast(sections);
                sections.add(reasons.few());
            }
            case WHY -> {
                sections.add(reasons.all());
                forecast(sections);
            }
            case FOLLOWS -> {
                sections.add(reasons.expectations());
                forecast(sections);
                sections.add(reasons.few());
            }
        }
        sections.add(deeds.section());
        sections.add(doubts.contradictions());
        sections.add(doubts.ifWrong());
        sections.add(doubts.watch());
        sections.add(doubts.alternatives());
        sections.add(new ReaderSection(context).section());
        sections.add(doubts.absent());
        sections.replaceAll(s -> s.withNote(""));
        sections.add(numbers.waterfalls());
        if (context.question().kind() == Question.Kind.FOLLOWS) {
            sections.add(reasons.everyExpectation());
        }
        sections.add(ladder.entries());
        sections.add(more());
        sections.addAll(new Appendix(
                        context.answer().forecast().components().stream()
                                .map(Component::name)
                                .distinct()
                                .sorted()
                                .toList(),
                        context.answer().judgements(),
                        context.ledger(),
                        context.stamp(),
                        context.say())
                .sections());
        return new Brief(
                context.stamp(),
                sections.stream().filter(s -> !s.lines().isEmpty()).toList());
    }

    private void forecast(List<Section> sections) {
        sections.add(head.bottomLine());
        sections.add(head.judgements());
        sections.add(ladder.section());
        sections.add(numbers.why());
    }

    /// What the first page had no room for.
    private Section more() {
        List<BriefLine> lines =
                new ArrayList<>(context.question().kind() == Question.Kind.WHY ? List.of() : reasons.rest());
        lines.addAll(deeds.rest());
        lines.addAll(doubts.rest());
        return new Section("more", "Appendix: more reasons, refusals, contradictions and things to watch", lines);
    }
}
