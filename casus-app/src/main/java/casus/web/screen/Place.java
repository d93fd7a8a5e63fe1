package casus.web.screen;

/// One of the six places of the workbench; each screen stands in one, as a tab of it.
public enum Place {
    DESK("Desk"),
    SOURCES("Sources"),
    RECORD("Record"),
    QUESTION("Question"),
    REVIEW("Review"),
    BRIEF("Brief");

    private final String title;

    Place(String title) {
        this.title = title;
    }

    /// What the menu says.
    public String title() {
        return title;
    }
}
