package casus.web.screen;

import casus.ledger.decision.Decision;
import java.util.List;

/// A screen of the workbench: one class, one template, one line in the list of screens.
public interface Screen extends AutoCloseable {
    /// The path, such as `/ledger`; `.json` and `.csv` behind it answer too.
    String path();

    /// What the menu and the window's title say.
    String title();

    /// The key that opens it after `g`; empty for a screen without one.
    String key();

    /// The place of the menu it stands in.
    MenuPlace place();

    /// What its tab says in that place.
    default String tab() {
        return title();
    }

    /// What it shows. A parameter that cannot be read is left out and told at the top of the page ([Request#get]).
    ///
    /// @throws casus.terms.InputProblem if nothing can be shown
    View show(Request request);

    /// What its forms send besides decisions, which all go to `/decide`.
    default List<FormHandler> posts() {
        return List.of();
    }

    /// What it tells while a page is open.
    default List<EventFeed> feeds() {
        return List.of();
    }

    /// The server stops.
    @Override
    default void close() {}

    /// The files it hands out, to be kept.
    default List<Download> handouts() {
        return List.of();
    }

    /// Where the Undo of a decision leads that was told on this screen: where one is, unless said otherwise.
    default Link undone(Request request, Decision decision) {
        return request.here();
    }

    /// Whether it stands in the menu.
    default boolean isInMenu() {
        return true;
    }
}
