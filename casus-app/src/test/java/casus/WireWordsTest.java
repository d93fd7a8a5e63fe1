package casus;

import static org.assertj.core.api.Assertions.assertThat;

import casus.terms.code.WireName;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Other programs and cases on disk know these words: none follows the renaming of a constant unnoticed.
class WireWordsTest {
    private static final String WORDS = """
            assess.Omission$OmissionKind: article, family, speaker, line, assumption
            assess.judgement.Judgement$Use: prior, fit, ratio, association, cap, surprise, spread, weight, span, threshold
            assess.observe.ObservedRung$State: seen, reported, disputed, denied, nothing
            assess.question.grammar.ParsedQuestion$QuestionKind: aid, transfer, did, duty, who, why, follows, permission, attack, unknown
            assess.reply.Duty$Owed: yes, no, only to consult, unknown
            assess.transfer.Change: deliver, slow, stop, speedUp, resume
            assess.weigh.Confidence$Level: low, moderate, high
            brief.export.ExportFormat: csv, jsonld, graphml, gexf, ftm, stix, events, geojson, parquet, crate, claims
            ledger.decision.Decision$GradeTarget: outlet, speaker, article, entry
            ledger.decision.Decision$Part: title, outlet
            ledger.decision.Decision$TreatyChange: add, correct, end
            ledger.decision.Decision$Verdict: same, notSame, unsure
            ledger.record.Common$Review: suggested, accepted, corrected, rejected, unsure
            ledger.record.Contradiction$State: open, explained, judged
            ledger.record.Contradiction$Type: date, quantity, occurred, stage, sameAct, scope, attribution, \
            legalStatus, superseded
            precedent.DutyBasis$Used: articles, table, decision, given, neither
            precedent.Promise: defense, offense, neutrality, nonaggression, none, any
            precedent.ReferenceClass$DefenseClause: owed, not owed, silent, conflicting, no agreement
            precedent.pair.PatronTrait: defence, widePact, command, sharedDefence, lesserPact, community, troops, \
            troopsOwed, follows, supply, sponsor, distance, farMinor, neighbour, buffer, neighbourOfAdversary, \
            power, junior, stronger, major, majorAdversary, nuclearAdversary, bothNuclear, rival, rivalOfProtege, \
            democracy, democracies, tiedToAdversary, suppliesAdversary, groupAdversary, groupProtege, attack, \
            pactAttacked, commandAttacked, since1991
            read.Flag: noDate, datedByName, mixedScript, sharedTemplate, nearDuplicate, suspectAuthor, \
            sourceInflation, otherLanguage, readInPart
            second.DropReason: form, quote, actor, matter, nobody, twice
            second.WordingFault: answer, empty, citation, markup, length, quote, number, name, likelihood, denial, roles, verify
            terms.Question$Kind: will, why, follows
            terms.Rung: words, mediation, sanctions, humanitarian, intelligence, arms, deployment, force
            terms.Yardstick: icd203, phia, numbers
            terms.code.Context: military, intelligence, humanitarian, economic, diplomatic, nuclear, cyber, \
            territory, legal, election
            terms.code.EventType: AGREE, CONSULT, SUPPORT, CONCEDE, COOPERATE, AID, RETREAT, REQUEST, \
            ACCUSE, REJECT, THREATEN, PROTEST, SANCTION, MOBILIZE, COERCE, ASSAULT
            terms.code.Manner: direct, indirect, mixed
            terms.code.Motive: capability, overstretch, stock, escalation, tie, economy, influence, \
            reputation, mediatorRole, duty, reciprocity, nonproliferation, regimeSurvival, domestic, \
            ideology
            terms.code.Obligation: defense, offense, neutrality, nonaggression, consultation
            terms.code.Pull: for, against
            terms.code.Stage: requested, offered, promised, ordered, delivered, declined, stalled, lapsed, coProduced
            terms.code.Status: occurred, ongoing, planned, hypothetical, denied
            terms.code.Trigger: attack, now
            ties.Treaty$Shape: bilateral, multilateral, unilateral, political
            """;

    @Test
    void theWordsOnTheWireAreThese() {
        String ours = ArrowsTest.OURS.stream()
                .filter(c -> c.isEnum() && c.isAssignableTo(WireName.class))
                .sorted(Comparator.comparing(JavaClass::getName))
                .map(WireWordsTest::line)
                .collect(Collectors.joining());
        assertThat(ours).isEqualTo(WORDS);
    }

    private static String line(JavaClass list) {
        return Stream.of(list.reflect().getEnumConstants())
                .map(word -> ((WireName) word).wire())
                .collect(Collectors.joining(", ", list.getName().substring("casus.".length()) + ": ", "\n"));
    }
}
