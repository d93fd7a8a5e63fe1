package casus.brief.export;

import casus.brief.export.table.Column;
import casus.ledger.actor.Actors;
import casus.ledger.actor.Gazetteer;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.terms.ActorId;
import casus.terms.Edtf;
import casus.terms.code.Status;
import casus.terms.code.WireName;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Dated events in the columns of POLECAT (Halterman et al. 2023, doi:10.7910/DVN/AJGVIT): tab-separated, coded in
/// PLOVER, a row for each pair of actor and recipient.
///
/// An event data set holds what happened, on a day, between two: an event that is planned, denied or possible, one
/// without a recipient and one whose day is not known stand in no row. Intensity and quad class are POLECAT's
/// own measures and stay empty. Four columns of ours follow POLECAT's.
final class EventRows {
    private static final List<String> COLUMNS = List.of(
            "Event ID",
            "Event Date",
            "Event Type",
            "Event Mode",
            "Intensity",
            "Quad Code",
            "Contexts",
            "Actor Name",
            "Actor COW",
            "Primary Actor Sector",
            "Recipient Name",
            "Recipient COW",
            "Primary Recipient Sector",
            "Placename",
            "Latitude",
            "Longitude",
            "Source",
            "Publication Date",
            "Language",
            "Casus Actor",
            "Casus Recipient",
            "Casus Article SHA-256",
            "Casus Quote");
    private static final Map<String, String> SECTORS = Map.of(
            "force",
            "MIL",
            "intelligence",
            "SPY",
            "ministry",
            "GOV",
            "government",
            "GOV",
            "agency",
            "GOV",
            "legislature",
            "LEG",
            "court",
            "JUD",
            "party",
            "PTY",
            "group",
            "REB",
            "organisation",
            "IGO");
    private static final int ID = 24;

    private final Holdings holdings;
    private final EntryKeys keys;
    private final Gazetteer gazetteer;

    EventRows(Holdings holdings) {
        this.holdings = holdings;
        this.keys = new EntryKeys(holdings);
        this.gazetteer = Gazetteer.load(holdings.actors());
    }

    void write(Writer out) throws IOException {
        out.write(String.join("\t", COLUMNS) + "\n");
        for (Entry.Event e : holdings.ledger().stream(Entry.Event.class).toList()) {
            Optional<String> day = EntryKeys.time(e).map(Edtf::text).filter(t -> t.matches("\\d{4}-\\d{2}-\\d{2}"));
            Status status = e.common().status();
            if (day.isEmpty() || status != Status.OCCURRED && status != Status.ONGOING) {
                continue;
            }
            int pair = 0;
            for (ActorId actor : e.actors()) {
                for (ActorId recipient : e.recipients()) {
                    out.write(row(e, day.get(), ++pair, actor, recipient) + "\n");
                }
            }
        }
    }

    private String row(Entry.Event e, String day, int pair, ActorId actor, ActorId recipient) {
        FiledArticle a = holdings.ledger().articleOf(e);
        Optional<Gazetteer.Point> point = e.place().flatMap(gazetteer::find);
        return List.of(
                        keys.of(e).substring(0, ID) + "-" + pair,
                        day,
                        e.type().wire(),
                        e.mode().map(EventRows::cell).orElse(""),
                        "",
                        "",
                        e.contexts().stream().map(WireName::wire).sorted().collect(Collectors.joining(";")),
                        cell(holdings.actors().name(actor)),
                        cow(actor),
                        sector(actor),
                        cell(holdings.actors().name(recipient)),
                        cow(recipient),
                        sector(recipient),
                        e.place().map(EventRows::cell).orElse(""),
                        point.map(p -> degrees(p.latitude())).orElse(""),
                        point.map(p -> degrees(p.longitude())).orElse(""),
                        a.publisher().map(EventRows::cell).orElse(""),
                        EntryKeys.plainDate(a.published()).orElse(""),
                        cell(a.language()),
                        cell(actor.value()),
                        cell(recipient.value()),
                        a.sha256(),
                        cell(EntryKeys.quote(e)))
                .stream()
                .collect(Collectors.joining("\t"));
    }

    /// Without tabs and line ends, and nothing a spreadsheet takes for a formula.
    private static String cell(String text) {
        String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
        return line.isEmpty() ? "" : Column.safe(line);
    }

    private static String degrees(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    /// The state's, or that of the state a body belongs to.
    private String cow(ActorId id) {
        return holdings.actors()
                .state(id)
                .or(() ->
                        holdings.actors().find(id).flatMap(Actors.Actor::parent).flatMap(holdings.actors()::state))
                .flatMap(Actors.State::cow)
                .map(n -> Integer.toString(n))
                .orElse("");
    }

    private String sector(ActorId id) {
        return SECTORS.getOrDefault(holdings.sort(id), "");
    }
}
