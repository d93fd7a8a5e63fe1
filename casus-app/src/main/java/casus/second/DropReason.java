package casus.second;

import casus.terms.code.WireName;

/// Why an entry of a model is not let in.
public enum DropReason implements WireName {
    /// A field is missing, too many, or holds a word that is on no list.
    FORM("not in the form asked for"),
    /// Its words do not stand in the text, byte for byte and within one sentence.
    QUOTE("words that are not in the text"),
    /// An actor is neither named nor meant within three sentences of its words.
    ACTOR("an actor the text does not name there"),
    /// What it is about, such as the goods, is not in the text.
    MATTER("goods the text does not name there"),
    /// Nobody is left who acts or is acted upon.
    NOBODY("nobody who acts"),
    /// The model gave it before.
    TWICE("given twice");

    private final String words;

    DropReason(String words) {
        this.words = words;
    }

    /// In words, after a number.
    public String words() {
        return words;
    }
}
