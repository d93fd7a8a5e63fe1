package casus.web.screen;

/// One of the six places of the workbench; each screen stands in one, as a tab of it.
public enum MenuPlace {
    DESK("Desk"),
    SOURCES("Sources"),
    RECORD("Record"),
    QUESTION("Question"),
    REVIEW("Review"),
    BRIEF("Brief");

    private final String title;

    MenuPlace(String title) {
        this.title = title;
    }

    /// What the menu says.
    public String title() {
        return title;
    }
}
