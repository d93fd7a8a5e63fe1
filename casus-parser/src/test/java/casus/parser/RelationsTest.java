package casus.parser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// The relations extraction rests on, each in a sentence of its own.
class RelationsTest {
    @Test
    void anIndirectObjectKeepsItsRole() {
        var sentence = Shared.parse("India gave Nepal four helicopters.");
        assertThat(sentence.has("nsubj", "gave", "India")).isTrue();
        assertThat(sentence.has("dative", "gave", "Nepal")).isTrue();
        assertThat(sentence.has("dobj", "gave", "helicopters")).isTrue();
    }

    @Test
    void aPassiveKeepsWhoDidItUnderBy() {
        var sentence = Shared.parse("Syldavia was asked by its neighbour to close the strait.");
        assertThat(sentence.has("nsubjpass", "asked", "Syldavia")).isTrue();
        assertThat(sentence.has("agent", "asked", "by")).isTrue();
        assertThat(sentence.has("pobj", "by", "neighbour")).isTrue();
    }

    @Test
    void oneOfSeveralSubjectsHangsOnTheOneBeforeIt() {
        var sentence = Shared.parse("Norway, Finland and Sweden have condemned the raid.");
        assertThat(sentence.has("nsubj", "condemned", "Norway")).isTrue();
        assertThat(sentence.has("conj", "Norway", "Finland")).isTrue();
        assertThat(sentence.has("conj", "Finland", "Sweden")).isTrue();
    }

    @Test
    void notHangsOnTheVerbItDenies() {
        assertThat(Shared.parse("The treaty does not oblige either party to fight.")
                        .has("neg", "oblige", "not"))
                .isTrue();
    }

    @Test
    void aModalIsAnAuxiliaryOfItsVerb() {
        assertThat(Shared.parse("Turkey may delay the accord.").has("aux", "delay", "may"))
                .isTrue();
    }

    @Test
    void anIfClauseIsMarkedAndHangsOnItsConsequence() {
        var sentence = Shared.parse("If Syldavia is attacked, Borduria will send two brigades.");
        assertThat(sentence.has("mark", "attacked", "If")).isTrue();
        assertThat(sentence.has("advcl", "send", "attacked")).isTrue();
    }

    @Test
    void anAccusedIsTheObjectAndTheDeedHangsUnderOf() {
        var sentence = Shared.parse("Borduria accused Syldavia of providing shells to the rebels.");
        assertThat(sentence.has("dobj", "accused", "Syldavia")).isTrue();
        assertThat(sentence.has("prep", "accused", "of")).isTrue();
        assertThat(sentence.has("pcomp", "of", "providing")).isTrue();
        assertThat(sentence.has("dobj", "providing", "shells")).isTrue();
    }

    @Test
    void whatIsSaidIsTheComplementOfSaying() {
        assertThat(Shared.parse("The envoy said that Valdia had received no drones.")
                        .has("ccomp", "said", "received"))
                .isTrue();
    }

    @Test
    void aQuoteBeforeItsSpeakerIsTheComplementToo() {
        assertThat(Shared.parse("'We will not send troops,' he said.").has("ccomp", "said", "send"))
                .isTrue();
    }

    @Test
    void aRelativeClauseHangsOnItsNoun() {
        assertThat(Shared.parse("Borduria, which once armed both sides, now demands a truce.")
                        .has("relcl", "Borduria", "armed"))
                .isTrue();
    }

    @Test
    void aBulletWithoutAVerbIsRootedInItsNoun() {
        assertThat(Shared.parse("Joint exercises with Oman").word("exercises").isRoot())
                .isTrue();
    }

    @Test
    void dashesAroundAClauseLeaveTheSubjectItsVerb() {
        assertThat(Shared.parse("The pact — signed in May — was ratified by both parliaments.")
                        .has("nsubjpass", "ratified", "pact"))
                .isTrue();
    }

    @Test
    void aNumberLosesItsDigitsInTheLemmaButNotInTheForm() {
        Word year = Shared.parse("The jets came in 2027.").word("2027");
        assertThat(year.lemma()).isEqualTo("0");
    }

    @Test
    void aVerbHasOneLemmaHoweverItIsInflectedAndSpelt() {
        assertThat(Shared.parse("Valdia provided drones.").word("provided").lemma())
                .isEqualTo("provide");
        assertThat(Shared.parse("The truce was followed by talks.")
                        .word("followed")
                        .lemma())
                .isEqualTo("follow");
        assertThat(Shared.parse("The truce has ended.").word("ended").lemma()).isEqualTo("end");
        assertThat(Shared.parse("Valdia will recognise it.").word("recognise").lemma())
                .isEqualTo("recognize");
        assertThat(Shared.parse("Valdia recognised it.").word("recognised").lemma())
                .isEqualTo("recognize");
    }

    @Test
    void aRecipientIsADativeADativeToOrAnObjectBeforeWith() {
        assertThat(Shared.parse("Borduria promised Valdia two frigates.").has("dative", "promised", "Valdia"))
                .isTrue();
        assertThat(Shared.parse("Borduria sold two frigates to Valdia.").has("dative", "sold", "to"))
                .isTrue();
        assertThat(Shared.parse("Borduria provided Valdia with two frigates.").has("dobj", "provided", "Valdia"))
                .isTrue();
    }
}
