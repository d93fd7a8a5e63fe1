package casus.web.answer;

import casus.ledger.file.Wording;
import casus.web.screen.FormSubmission;
import casus.web.screen.Request;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Changed words of briefs: in the case, and where nothing may be written to it, in memory while the server runs.
/// The same words have the same name, so a page that shows them can be shared.
final class BriefDrafts {
    private static final int MOST = 64;

    private final Map<String, Wording> here = new LinkedHashMap<>(MOST, 0.75f, true);

    /// Keeps a wording.
    ///
    /// @return under which name
    String keep(Wording wording, FormSubmission form) {
        if (form.readOnly()) {
            remember(wording);
        } else {
            form.file().questionLog().keep(wording);
        }
        return wording.name();
    }

    private synchronized void remember(Wording wording) {
        here.put(wording.name(), wording);
        while (here.size() > MOST) {
            here.remove(here.keySet().iterator().next());
        }
    }

    /// The wording kept under a name.
    Optional<Wording> find(String name, Request request) {
        return remembered(name).or(() -> request.file().questionLog().wording(name));
    }

    private synchronized Optional<Wording> remembered(String name) {
        return Optional.ofNullable(here.get(name));
    }
}
