package casus.app.web;

import casus.app.web.answer.AchScreen;
import casus.app.web.answer.AnatomyScreen;
import casus.app.web.answer.BriefScreen;
import casus.app.web.answer.QuestionScreen;
import casus.app.web.answer.WhatIfScreen;
import casus.app.web.record.ContradictionsScreen;
import casus.app.web.record.DeskScreen;
import casus.app.web.record.InboxScreen;
import casus.app.web.record.LedgerScreen;
import casus.app.web.record.ReaderScreen;
import casus.app.web.record.ReviewScreen;
import casus.app.web.record.TimelineScreen;
import casus.app.web.screen.Screen;
import java.util.List;

/// The screens there are, in the order of the menu. A new one takes a line here.
final class Screens {
    private Screens() {}

    static List<Screen> all() {
        return List.of(
                new DeskScreen(),
                new InboxScreen(),
                new ReaderScreen(),
                new ReviewScreen(),
                new LedgerScreen(),
                new ContradictionsScreen(),
                new TimelineScreen(),
                new QuestionScreen(),
                new AchScreen(),
                new AnatomyScreen(),
                new WhatIfScreen(),
                new BriefScreen());
    }
}
