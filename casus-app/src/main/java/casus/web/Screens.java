package casus.web;

import casus.web.answer.AchScreen;
import casus.web.answer.AnatomyScreen;
import casus.web.answer.BriefScreen;
import casus.web.answer.QuestionScreen;
import casus.web.answer.WhatIfScreen;
import casus.web.forecast.CompareScreen;
import casus.web.forecast.HistoryScreen;
import casus.web.forecast.ScoreScreen;
import casus.web.graph.MapScreen;
import casus.web.graph.NetworkScreen;
import casus.web.record.ContradictionsScreen;
import casus.web.record.DeskScreen;
import casus.web.record.InboxScreen;
import casus.web.record.LedgerScreen;
import casus.web.record.ReaderScreen;
import casus.web.record.ReviewScreen;
import casus.web.record.TimelineScreen;
import casus.web.register.ActorsScreen;
import casus.web.register.CommentsScreen;
import casus.web.register.OutletsScreen;
import casus.web.register.TreatiesScreen;
import casus.web.screen.Screen;
import casus.work.second.ModelAccess;
import java.util.List;

/// The screens there are, place by place; the first of a place is where the menu leads. A new one takes a line here.
final class Screens {
    private Screens() {}

    /// With models on this machine alone.
    static List<Screen> all() {
        return all(ModelAccess.LOCAL);
    }

    /// @param models which a page may ask
    static List<Screen> all(ModelAccess models) {
        return List.of(
                new DeskScreen(),
                new InboxScreen(models),
                new ReaderScreen(),
                new OutletsScreen(),
                new LedgerScreen(),
                new TimelineScreen(),
                new NetworkScreen(),
                new MapScreen(),
                new ActorsScreen(),
                new TreatiesScreen(),
                new QuestionScreen(),
                new AnatomyScreen(),
                new AchScreen(),
                new WhatIfScreen(),
                new HistoryScreen(),
                new CompareScreen(),
                new ScoreScreen(),
                new ReviewScreen(),
                new ContradictionsScreen(),
                new CommentsScreen(),
                new BriefScreen());
    }
}
