package casus.work.second;

import casus.second.DropReason;
import casus.second.Endpoint;
import casus.second.ModelClient;
import casus.terms.InputProblem;
import casus.terms.code.JsonObject;
import casus.terms.text.Phrase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// What a second reader did, in lines for a person and as JSON.
public final class SecondLines {
    private static final int SHOWN = 3;

    private SecondLines() {}

    /// The lines.
    public static List<String> of(SecondReading.Outcome o, ModelClient.Usage usage) {
        List<String> out = new ArrayList<>();
        out.add("second reader: " + Phrase.count(o.added(), "entry", "entries") + " added, " + o.unsure()
                + " of them unsure; " + dropped(o.dropped())
                + (o.skipped() > 0 ? "; " + Phrase.count(o.skipped(), "article") + " read by it before" : ""));
        o.agreement()
                .forEach((kind, a) -> out.add(String.format(
                        Locale.ROOT,
                        "  %-12s agree %d, differ %d, Casus alone %d, model alone %d: agreement %.0f%%",
                        kind,
                        a.both(),
                        a.differ(),
                        a.casusAlone(),
                        a.secondAlone(),
                        100 * a.share())));
        out.add("  " + Phrase.count(usage.calls(), "call") + ", " + usage.tokens() + " tokens, "
                + Phrase.count(usage.kept(), "answer") + " kept from before");
        o.decision().ifPresent(d -> out.add("  `casus undo " + d.name() + "` takes the whole reading back"));
        return out;
    }

    /// One message for all articles that have no whole answer.
    public static InputProblem unanswered(Endpoint endpoint, Map<String, String> problems) {
        String why = String.join("; ", new LinkedHashSet<>(problems.values()));
        return new InputProblem(
                endpoint.toString(),
                "the second reader gave no whole answer on " + Phrase.count(problems.size(), "article") + " ("
                        + problems.keySet().stream().limit(SHOWN).collect(Collectors.joining(", "))
                        + (problems.size() > SHOWN ? ", …" : "") + "): " + why
                        + "; what Casus itself read is kept",
                "run it again when it answers: no answer is asked for twice");
    }

    /// Who is asked, and where the articles go.
    public static String asked(Endpoint endpoint) {
        return "second reader: " + endpoint
                + (endpoint.isLocal()
                        ? ", on this machine"
                        : ": the articles are sent to that host, which --allow-host allows");
    }

    private static String dropped(Map<DropReason, Integer> dropped) {
        int all = dropped.values().stream().mapToInt(Integer::intValue).sum();
        return all == 0
                ? "none dropped"
                : all + " dropped: "
                        + dropped.entrySet().stream()
                                .sorted(Comparator.comparing(Map.Entry::getKey))
                                .map(d -> d.getValue() + " with " + d.getKey().words())
                                .collect(Collectors.joining(", "));
    }

    /// One object.
    public static JsonObject json(SecondReading.Outcome o, ModelClient.Usage usage) {
        JsonObject dropped = JsonObject.exact();
        o.dropped().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(d -> dropped.put(d.getKey().wire(), d.getValue()));
        JsonObject kinds = JsonObject.exact();
        o.agreement()
                .forEach((kind, a) -> kinds.put(
                        kind,
                        JsonObject.exact()
                                .put("agree", a.both())
                                .put("differ", a.differ())
                                .put("casusAlone", a.casusAlone())
                                .put("modelAlone", a.secondAlone())));
        return JsonObject.exact()
                .put("secondReading", o.decision().map(d -> d.name()))
                .put("added", o.added())
                .put("unsure", o.unsure())
                .put("dropped", dropped)
                .put("agreement", kinds)
                .put("calls", usage.calls())
                .put("tokens", usage.tokens())
                .put("kept", usage.kept());
    }
}
