package casus.work.hand;

import casus.ledger.actor.Actors;
import casus.ledger.compare.GoodsClasses;
import casus.ledger.record.Attribution;
import casus.ledger.record.Common;
import casus.ledger.record.Entry;
import casus.ledger.record.FiledArticle;
import casus.terms.ActorId;
import casus.terms.Anchor;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.terms.code.Context;
import casus.terms.code.EventType;
import casus.terms.code.Manner;
import casus.terms.code.Motive;
import casus.terms.code.Obligation;
import casus.terms.code.Pull;
import casus.terms.code.Stage;
import casus.terms.code.Status;
import casus.terms.code.WireName;
import casus.work.FieldValues;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An entry as a person fills it in: which words say it, what kind it is, who, whom, and what.
///
/// @param id      that it gets
/// @param article in which its words stand
/// @param anchor  those words
/// @param field   what is filled in, by name: `kind`, `who`, `whom`, `item`, `stage`, `type`, `context`, `motive`,
///     `pulls`, `defence`, `status`, `time`, `by`
public record HandEntry(
        EntryId id, FiledArticle article, Anchor anchor, Function<String, Optional<String>> field, Actors actors) {
    /// The kinds a person can add.
    public static final List<String> KINDS = List.of("transfer", "event", "statement", "agreement", "driver");

    private static final int LONGEST = 2_000;

    /// Finds words in an article, as they were chosen on a page: blanks and line ends count as one.
    ///
    /// @param from code point of the text at which the search begins; it goes on from the start
    /// @throws InputProblem if they do not stand there
    public static Anchor place(FiledArticle article, String words, int from) {
        String wanted = words.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            throw new InputProblem(
                    "words",
                    wanted.isEmpty() ? "no words are chosen" : "so many words are no entry",
                    "choose the sentence, or the part of it, that says it");
        }
        Pattern pattern = Pattern.compile(
                Stream.of(wanted.split("[\\s\\h]+")).map(Pattern::quote).collect(Collectors.joining("[\\s\\h]+")));
        String text = article.text();
        int start = text.offsetByCodePoints(0, Math.clamp(from, 0, text.codePointCount(0, text.length())));
        Matcher found = pattern.matcher(text);
        if (found.find(start) || found.find(0)) {
            return Anchor.of(text, found.start(), found.end());
        }
        throw new InputProblem(
                "words", "these words do not stand in the article", "copy them from the article as it is shown");
    }

    /// The entry; accepted, since a person made it.
    ///
    /// @throws InputProblem if something is missing or unknown
    public Entry entry() {
        Common common = new Common(
                id,
                article.name(),
                anchor,
                word(Status.class, "status", Status.OCCURRED),
                text("by").map(this::claimant),
                text("time").map(HandEntry::time),
                Common.Grade.UNKNOWN,
                Common.Review.SUGGESTED,
                new Common.MadeBy(Common.MadeBy.HAND, ""));
        String kind = need("kind");
        return switch (kind) {
            case "transfer" -> transfer(common);
            case "event" ->
                new Entry.Event(
                        common,
                        some("who"),
                        ids("whom"),
                        word(EventType.class, "type", EventType.CONSULT),
                        Optional.empty(),
                        text("context")
                                .map(c -> Set.of(word(Context.class, "context", Context.DIPLOMATIC)))
                                .orElse(Set.of()),
                        Optional.empty(),
                        Optional.empty());
            case "statement" -> statement(common);
            case "agreement" -> agreement(common);
            case "driver" ->
                new Entry.Driver(
                        common,
                        some("who").getFirst(),
                        ids("whom").stream().findFirst(),
                        word(Motive.class, "motive", Motive.TIE),
                        word(Pull.class, "pulls", Pull.FOR),
                        List.of(),
                        anchor.exact());
            default ->
                throw new InputProblem(
                        "kind",
                        "no kind of entry called \"" + kind + "\" can be added",
                        "write one of " + String.join(", ", KINDS));
        };
    }

    private Entry transfer(Common common) {
        String item = need("item");
        List<ActorId> from = ids("who");
        List<ActorId> to = ids("whom");
        if (from.isEmpty() && to.isEmpty()) {
            throw new InputProblem("who", "neither giver nor receiver is named", "name one of them");
        }
        return new Entry.Transfer(
                common,
                from.stream().findFirst(),
                to.stream().findFirst(),
                item,
                Optional.empty(),
                GoodsClasses.named(item).stream().findFirst().orElse(GoodsClasses.UNSPECIFIED),
                word(Stage.class, "stage", Stage.PROMISED),
                Optional.empty(),
                Optional.empty());
    }

    private Entry statement(Common common) {
        String speaker = need("who");
        Optional<ActorId> actor =
                ids("who").stream().findFirst().filter(a -> actors.find(a).isPresent());
        return new Entry.Statement(
                common,
                actor.isPresent() ? Optional.empty() : Optional.of(speaker),
                speaker,
                Optional.empty(),
                actor,
                ids("whom").stream().findFirst(),
                Manner.INDIRECT,
                anchor.exact(),
                Optional.empty());
    }

    private Entry agreement(Common common) {
        Map<Obligation, Boolean> duties = text("defence")
                .map(d -> Map.of(Obligation.DEFENSE, d.equals("yes")))
                .orElse(Map.of());
        return new Entry.Agreement(
                common,
                Stream.concat(some("who").stream(), ids("whom").stream())
                        .distinct()
                        .toList(),
                text("item").orElse("agreement"),
                text("time").map(t -> time(t).edtf()),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                duties,
                List.of(),
                List.of());
    }

    private Attribution claimant(String name) {
        Optional<ActorId> actor = FieldValues.actors(name, actors).stream()
                .findFirst()
                .filter(a -> actors.find(a).isPresent());
        return new Attribution(actor.isPresent() ? Optional.empty() : Optional.of(name), actor);
    }

    private static Common.Time time(String text) {
        return new Common.Time(
                Edtf.find(text)
                        .orElseThrow(() -> new InputProblem(
                                "time", "\"" + text + "\" is no date", "write it as 2025, 2025-06 or 2025-06-14")),
                "set by hand");
    }

    private Optional<String> text(String name) {
        return field.apply(name).map(String::strip).filter(v -> !v.isEmpty());
    }

    private String need(String name) {
        return text(name)
                .orElseThrow(() -> new InputProblem(name, "nothing is given", "fill it in and send the form again"));
    }

    private List<ActorId> ids(String name) {
        return text(name).map(v -> FieldValues.actors(v, actors)).orElse(List.of());
    }

    private List<ActorId> some(String name) {
        return FieldValues.actors(need(name), actors);
    }

    private <T extends Enum<T> & WireName> T word(Class<T> type, String name, T usual) {
        return text(name)
                .map(w -> WireName.find(type, w)
                        .orElseThrow(() -> new InputProblem(
                                name, "there is none called \"" + w + "\"", "write one of " + WireName.words(type))))
                .orElse(usual);
    }
}
