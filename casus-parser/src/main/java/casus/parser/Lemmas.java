package casus.parser;

import java.util.Map;

/// The few verbs whose past NLP4J's dictionary takes for a lemma, or whose lemma it spells in two ways: found by
/// inflecting 380 verbs of international affairs and in fifty articles, so rarer ones are still to be met.
final class Lemmas {
    private static final Map<String, String> MENDED = Map.of(
            "provided", "provide",
            "followed", "follow",
            "ended", "end",
            "happened", "happen",
            "recognise", "recognize",
            "fulfill", "fulfil");

    private Lemmas() {}

    static String mended(String lemma, String tag) {
        return tag.startsWith("V") ? MENDED.getOrDefault(lemma, lemma) : lemma;
    }
}
