package casus.web.answer;

import casus.terms.InputProblem;
import casus.terms.Rung;
import casus.terms.code.JsonObject;
import casus.web.screen.Link;
import casus.web.screen.Request;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/// What the screens of one question share of the URL.
public final class QuestionLink {
    private QuestionLink() {}

    /// Another page about the question of this one.
    public static Link to(Request request, String path) {
        return request.to(path)
                .with("q", request.text("q"))
                .with("reading", request.text("reading"))
                .with("work", request.text("work"));
    }

    /// The rung that is explained: force, unless another is named.
    public static Rung rung(Request request) {
        return request.get("rung", QuestionLink::named).orElse(Rung.FORCE);
    }

    private static Rung named(String word) {
        return Arrays.stream(Rung.values())
                .filter(r -> r.wire().equals(word))
                .findFirst()
                .orElseThrow(() -> new InputProblem(
                        "rung",
                        "no rung is called \"" + word + "\"",
                        "write one of "
                                + Arrays.stream(Rung.values()).map(Rung::wire).collect(Collectors.joining(", "))));
    }

    /// The entries a page may cite: none where the case was not worked out for it.
    static Optional<EntryLinks> refs(Request request, QuestionState state) {
        return state instanceof QuestionState.LadderQuestion || state instanceof QuestionState.GoodsQuestion
                ? Optional.of(new EntryLinks(request))
                : Optional.empty();
    }

    /// What there is to say where there is no answer.
    public static JsonNode nothing(QuestionState state) {
        JsonObject out = JsonObject.exact();
        switch (state) {
            case QuestionState.NoQuestion n ->
                out.put("question", "")
                        .put("why", n.empty() ? "the case is empty" : "no question was asked, and none is likely");
            case QuestionState.UnparsedQuestion u ->
                out.put("question", u.words())
                        .put("why", u.problem().what())
                        .put("remedy", u.problem().remedy());
            case QuestionState.PendingAnswer w ->
                out.put("question", w.words())
                        .put("why", "the case is large; its answer takes a while")
                        .put("work", w.work().as("json").toString());
            default -> out.put("question", state.words());
        }
        return out.node();
    }
}
