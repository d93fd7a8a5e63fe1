package casus.app;

import casus.assess.Answer;
import casus.assess.Assessment;
import casus.assess.question.grammar.QuestionGrammar;
import casus.assess.transfer.TransferAssessment;
import casus.assess.transfer.TransferQuestion;
import casus.assess.transfer.TransferQuestions;
import casus.brief.Brief;
import casus.brief.CaseStamp;
import casus.brief.SafeText;
import casus.brief.export.Holdings;
import casus.brief.write.BriefComposer;
import casus.ledger.Ledger;
import casus.ledger.actor.Actors;
import casus.ledger.file.CaseFile;
import casus.terms.InputProblem;
import casus.terms.Yardstick;
import java.time.LocalDate;
import java.util.Optional;

/// The brief of the question asked last, as of the day on which it was asked, for a crate. It files nothing in the
/// case, and there is none where nobody asked, or where the question can no longer be answered.
final class LastBrief {
    private LastBrief() {}

    static Optional<Brief> of(CaseFile file, Holdings holdings) {
        return holdings.ledger().articles().isEmpty()
                ? Optional.empty()
                : file.lastAsked().flatMap(asked -> of(file, holdings, asked));
    }

    private static Optional<Brief> of(CaseFile file, Holdings holdings, CaseFile.LoggedQuestion asked) {
        CaseStamp stamp = new CaseStamp(
                file.file().getFileName().toString(),
                holdings.stateHash(),
                holdings.version(),
                Assessment.SEED,
                asked.day(),
                holdings.asOf(),
                SafeText.of(asked.asked()).strip(),
                Optional.empty(),
                Yardstick.ICD203,
                asked.by(),
                Optional.empty(),
                Optional.empty());
        try {
            return Optional.of(brief(holdings, asked, stamp));
        } catch (InputProblem e) {
            return Optional.empty();
        }
    }

    private static Brief brief(Holdings holdings, CaseFile.LoggedQuestion asked, CaseStamp stamp) {
        Ledger ledger = holdings.ledger();
        Actors actors = holdings.actors();
        LocalDate today = asked.day();
        Optional<TransferQuestion> goods =
                TransferQuestions.read(QuestionGrammar.of(actors, today).parse(asked.asked()), actors, ledger, today);
        if (goods.isPresent()) {
            TransferQuestion q =
                    asked.by().map(day -> goods.get().by(day, today)).orElse(goods.get());
            return BriefComposer.of(TransferAssessment.of(ledger, actors, today).answer(q), ledger, actors, stamp);
        }
        Assessment assessment = Assessment.of(ledger, actors, today);
        Answer answer = assessment.answer(assessment.question(asked.asked(), asked.by()));
        return BriefComposer.of(answer, ledger, actors, stamp);
    }
}
