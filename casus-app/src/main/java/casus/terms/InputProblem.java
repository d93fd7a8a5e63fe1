package casus.terms;

import casus.terms.text.TerminalText;

/// Something the user can mend: what is wrong, where, and what to do about it. It never shows a stack trace.
public final class InputProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String where;
    private final String what;
    private final String remedy;

    /// @param where  `file`, `file:line` or `file:line:column`
    /// @param what   what is wrong, in one clause
    /// @param remedy what to do, in the imperative
    public InputProblem(String where, String what, String remedy) {
        super(TerminalText.line(where) + ": " + TerminalText.lines(what) + "\n  " + TerminalText.lines(remedy));
        this.where = where;
        this.what = what;
        this.remedy = remedy;
    }

    /// `file`, `file:line` or `file:line:column`.
    public String where() {
        return where;
    }

    /// What is wrong.
    public String what() {
        return what;
    }

    /// What to do.
    public String remedy() {
        return remedy;
    }
}
