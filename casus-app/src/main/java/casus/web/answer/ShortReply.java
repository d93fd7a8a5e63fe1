package casus.web.answer;

import casus.assess.Answer;
import casus.assess.AnswerJson;
import casus.assess.question.Interpretation;
import casus.assess.question.grammar.ParsedQuestion;
import casus.assess.question.grammar.ParsedQuestion.QuestionKind;
import casus.assess.reply.Duty;
import casus.assess.reply.KnownTreaties;
import casus.assess.reply.PairRecord;
import casus.assess.reply.TreatyConflict;
import casus.ledger.actor.Actors;
import casus.ledger.gap.Step;
import casus.terms.Question;
import casus.terms.code.JsonObject;
import casus.terms.text.Phrase;
import casus.web.screen.Answers;
import casus.web.screen.Link;
import casus.web.screen.PlainWords;
import casus.web.screen.Request;
import casus.web.screen.ScreenTable;
import casus.work.EntryLines;
import casus.work.RungWords;
import casus.work.reply.DutySentence;
import casus.work.reply.Headline;
import casus.work.reply.Ranking;
import casus.work.reply.RecordSentence;
import casus.work.reply.ReplyNotes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The reply to a question that one ladder does not answer: what was done, what is owed, or who of several would
/// help. One sentence first, then its table.
public sealed interface ShortReply {
    /// How many helpers are answered for.
    int MOST_HELPERS = 5;

    /// What was filled in or changed in interpreting the question.
    List<String> notes();

    /// What it comes down to.
    String sentence();

    /// The same as rows of text.
    ScreenTable table();

    /// The same for programs.
    JsonObject json();

    /// Whether it stands beside the ladder of one reading, and not in its place.
    default boolean beside() {
        return false;
    }

    /// One act on record.
    ///
    /// @param what who did what, in a sentence without its full stop
    /// @param refs the entries that report it
    record Act(String when, String what, List<EntryLinks.Ref> refs) {
        public Act {
            refs = List.copyOf(refs);
        }
    }

    /// Acts of one sort.
    record Acts(String heading, List<Act> acts) {
        public Acts {
            acts = List.copyOf(acts);
        }
    }

    /// What is on record of one helping another.
    record Done(List<String> notes, String sentence, List<Acts> parts) implements ShortReply {
        public Done {
            notes = List.copyOf(notes);
            parts = List.copyOf(parts);
        }

        @Override
        public ScreenTable table() {
            ScreenTable.Rows rows = ScreenTable.of("part", "date", "what", "entries");
            parts.forEach(p -> p.acts().forEach(a -> rows.row(p.heading(), a.when(), a.what(), ids(a.refs()))));
            return rows.done();
        }

        @Override
        public JsonObject json() {
            return JsonObject.exact()
                    .put("sentence", sentence)
                    .put("notes", notes)
                    .put(
                            "record",
                            parts,
                            p -> JsonObject.exact()
                                    .put("part", p.heading())
                                    .put(
                                            "acts",
                                            p.acts(),
                                            a -> JsonObject.exact()
                                                    .put("date", a.when())
                                                    .put("what", a.what())
                                                    .put(
                                                            "entries",
                                                            a.refs().stream()
                                                                    .map(EntryLinks.Ref::id)
                                                                    .toList())
                                                    .node())
                                    .node());
        }
    }

    /// Whether defence is owed.
    ///
    /// @param refs      the entries that say so
    /// @param conflicts where articles and the table of treaties differ
    /// @param forecast  the question to ask for a forecast
    record Owed(
            List<String> notes,
            String sentence,
            Duty duty,
            List<EntryLinks.Ref> refs,
            List<TreatyConflict> conflicts,
            Link forecast)
            implements ShortReply {
        public Owed {
            notes = List.copyOf(notes);
            refs = List.copyOf(refs);
            conflicts = List.copyOf(conflicts);
        }

        @Override
        public ScreenTable table() {
            ScreenTable.Rows rows = ScreenTable.of("owed", "from", "entry", "quote");
            refs.forEach(r -> rows.row(duty.owed().wire(), duty.from(), r.id(), r.quote()));
            return refs.isEmpty()
                    ? rows.row(duty.owed().wire(), duty.from(), "", "").done()
                    : rows.done();
        }

        @Override
        public JsonObject json() {
            return JsonObject.exact()
                    .put("sentence", sentence)
                    .put("notes", notes)
                    .put("owed", duty.owed())
                    .put("from", duty.from())
                    .put("entries", duty.entries())
                    .put(
                            "treatyConflicts",
                            conflicts.stream().map(AnswerJson::treatyConflict).toList());
        }
    }

    /// One who could help.
    ///
    /// @param one the question about this helper alone
    record Helper(String name, Duty.Owed duty, Answer answer, Link one) {}

    /// Who would help, the likeliest first, or two answers side by side.
    ///
    /// @param basis by what they are ranked
    /// @param given what each number is
    record Helpers(
            List<String> notes, String sentence, String basis, String given, boolean beside, List<Helper> helpers)
            implements ShortReply {
        public Helpers {
            notes = List.copyOf(notes);
            helpers = List.copyOf(helpers);
        }

        @Override
        public ScreenTable table() {
            ScreenTable.Rows rows = ScreenTable.of("helper", "duty", "rung", "probability", "low", "high", "words");
            helpers.forEach(h -> h.answer()
                    .forecast()
                    .rungs()
                    .forEach(r -> rows.row(
                            h.name(),
                            h.duty().wire(),
                            r.rung().wire(),
                            r.probability().value(),
                            r.low().value(),
                            r.high().value(),
                            r.words())));
            return rows.done();
        }

        @Override
        public JsonObject json() {
            return JsonObject.exact()
                    .put("sentence", sentence)
                    .put("notes", notes)
                    .put(
                            "helpers",
                            helpers,
                            h -> JsonObject.exact()
                                    .put("helper", h.answer().question().patron())
                                    .put("duty", h.duty())
                                    .put(
                                            "rungs",
                                            h.answer().forecast().rungs(),
                                            r -> JsonObject.exact()
                                                    .put("rung", r.rung())
                                                    .put(
                                                            "probability",
                                                            r.probability().value())
                                                    .put("low", r.low().value())
                                                    .put("high", r.high().value())
                                                    .node())
                                    .node());
        }
    }

    private static String ids(List<EntryLinks.Ref> refs) {
        return String.join(" ", refs.stream().map(EntryLinks.Ref::id).toList());
    }

    /// The reply, for the kinds of question that have one.
    static Optional<ShortReply> of(Request request, QuestionState.LadderQuestion ladder) {
        Interpretation interpretation = ladder.interpretation();
        return switch (interpretation.parsed().kind()) {
            case DID -> Optional.of(done(request, interpretation.parsed(), ladder.question()));
            case DUTY -> Optional.of(owed(request, interpretation.parsed(), ladder));
            case WHO -> Optional.of(helpers(request, interpretation));
            case AID ->
                interpretation.readings().size() == 2
                        ? Optional.of(helpers(request, interpretation))
                        : Optional.empty();
            case WHY, FOLLOWS, TRANSFER, PERMISSION, ATTACK, UNKNOWN -> Optional.empty();
        };
    }

    private static Done done(Request request, ParsedQuestion asked, Question q) {
        Actors actors = request.actors();
        PairRecord record = PairRecord.of(asked, q.patron(), q.protege(), request.ledger(), actors);
        List<Acts> parts = Stream.of(
                        acts(request, "Reported", record.done()),
                        acts(request, "On one party's word", record.claimed()),
                        acts(request, "Denied, refused or stalled", record.denied()),
                        acts(request, "Planned, offered or promised", record.meant()))
                .filter(p -> !p.acts().isEmpty())
                .toList();
        return new Done(
                ReplyNotes.of(asked, q.patron(), q.protege(), actors),
                RecordSentence.of(
                        asked,
                        record,
                        request.ledger(),
                        actors.nameInSentence(q.patron()),
                        actors.nameInSentence(q.protege())),
                parts);
    }

    /// Steps of a record with links to their sentences.
    static Acts acts(Request request, String heading, List<Step> steps) {
        EntryLinks links = new EntryLinks(request);
        EntryLines lines = new EntryLines(request.actors());
        return new Acts(
                heading,
                steps.stream()
                        .map(s -> new Act(
                                s.time().map(t -> PlainWords.dates(t.text())).orElse("undated"),
                                Phrase.oneLine(lines.what(s.reports().getFirst())),
                                links.of(s.ids())))
                        .toList());
    }

    private static Owed owed(Request request, ParsedQuestion asked, QuestionState.LadderQuestion ladder) {
        Actors actors = request.actors();
        Question q = ladder.question();
        Duty duty = Answers.assessment(request)
                .duty(q, KnownTreaties.of(request.ledger().decisions()));
        return new Owed(
                ReplyNotes.of(asked, q.patron(), q.protege(), actors),
                DutySentence.of(duty, actors.nameInSentence(q.patron()), actors.nameInSentence(q.protege())),
                duty,
                new EntryLinks(request).of(duty.entries()),
                ladder.answer().treatyConflicts(),
                request.to("/question")
                        .with("q", "Would " + actors.name(q.patron()) + " defend " + actors.name(q.protege()) + "?"));
    }

    private static Helpers helpers(Request request, Interpretation interpretation) {
        Actors actors = request.actors();
        ParsedQuestion asked = interpretation.parsed();
        Headline headline = Headline.of(asked);
        KnownTreaties treaties = KnownTreaties.of(request.ledger().decisions());
        RungWords words = RungWords.load();
        List<Answer> all = interpretation.readings().stream()
                .limit(MOST_HELPERS)
                .map(q -> Answers.of(request, QuestionState.dated(q, request)))
                .toList();
        boolean who = asked.kind() == QuestionKind.WHO;
        List<Answer> ranked = who ? Ranking.of(all, headline.rung()) : all;
        List<String> sentences = ranked.stream()
                .limit(who ? 1 : all.size())
                .map(a -> Phrase.capitalised(headline.sentence(a, actors, words)))
                .toList();
        List<String> notes =
                new ArrayList<>(interpretation.notes().stream().distinct().toList());
        notes.addAll(headline.notes());
        Question first = ranked.getFirst().question();
        return new Helpers(
                notes,
                String.join(" ", sentences),
                who ? Ranking.basis(ranked, headline.rung(), actors, words) : "The two, side by side.",
                "Each number is the probability of that response within " + first.windowDays() + " days"
                        + first.adversary()
                                .map(z -> " of an attack by " + actors.nameInSentence(z))
                                .orElse("") + ".",
                !who,
                ranked.stream()
                        .map(a -> new Helper(
                                actors.name(a.question().patron())
                                        + (who
                                                ? ""
                                                : " for "
                                                        + actors.name(
                                                                a.question().protege())),
                                Answers.assessment(request)
                                        .duty(a.question(), treaties)
                                        .owed(),
                                a,
                                alone(request, a.question())))
                        .toList());
    }

    private static Link alone(Request request, Question q) {
        Actors actors = request.actors();
        return request.to("/question")
                .with(
                        "q",
                        "Would " + actors.name(q.patron()) + " defend " + actors.name(q.protege())
                                + q.adversary()
                                        .map(z -> " against " + actors.name(z))
                                        .orElse("") + "?");
    }
}
