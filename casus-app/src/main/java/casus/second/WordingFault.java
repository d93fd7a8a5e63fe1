package casus.second;

import casus.terms.code.WireName;

/// Why the words a model gave a note are not taken.
public enum WordingFault implements WireName {
    /// There is none: the server failed, or its answer has another form.
    ANSWER("no answer"),
    EMPTY("no words"),
    /// A sentence more or less, or one that cites something else.
    CITATION("a changed citation"),
    /// Signs that plain words do not have: of markup, links, code or another script.
    MARKUP("markup"),
    LENGTH("far more words than it had"),
    QUOTE("a changed quotation"),
    NUMBER("a changed number"),
    NAME("a changed name"),
    /// Likely, may, certain and their kin.
    LIKELIHOOD("a changed word of likelihood"),
    DENIAL("a changed denial"),
    /// Names in another order, or turned round by "by".
    ROLES("who did it to whom changed"),
    /// What else `casus verify` would refuse.
    VERIFY("what `casus verify` refuses");

    private final String words;

    WordingFault(String words) {
        this.words = words;
    }

    /// In words, after a number and "with".
    public String words() {
        return words;
    }
}
