package casus.ledger.decision;

import casus.ledger.record.Common;
import casus.ledger.record.Contradiction;
import casus.ledger.record.Entry;
import casus.terms.ActorId;
import casus.terms.Edtf;
import casus.terms.EntryId;
import casus.terms.InputProblem;
import casus.terms.Question;
import casus.terms.Rung;
import casus.terms.code.Trigger;
import casus.terms.code.WireName;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One human act on a case: who decided what, when and why. The log of decisions only grows; taking one back is
/// a decision too.
///
/// @param number from 1, in the order in which they were made
/// @param day    on which it was made
/// @param who    made it, as they call themselves
/// @param why    in their words; may be empty
/// @param act    what was decided
public record Decision(int number, LocalDate day, String who, String why, Act act) {
    /// What a human can decide.
    public sealed interface Act {
        /// The word for it on the wire.
        default String word() {
            return switch (this) {
                case Review r -> "review";
                case Correct c -> "correct";
                case Add a -> "add";
                case Publish p -> "publish";
                case Describe d -> "describe";
                case SameSource s -> "sameSource";
                case BadDate b -> "publish";
                case Grade g -> "grade";
                case Identity i -> "identity";
                case Link l -> "link";
                case Settle s -> "settle";
                case Resolve r -> "resolve";
                case Treaty t -> "treaty";
                case Comment c -> "comment";
                case Done d -> "done";
                case SecondReading s -> "secondReading";
                case Undo u -> "undo";
            };
        }
    }

    /// An entry is as the article has it, or is not, or nobody can tell.
    public record Review(EntryId entry, Common.Review state) implements Act {}

    /// Fields of an entry that the extraction got wrong.
    ///
    /// @param fields field of the wire form (`stage`, `time`, `then.actor`) to its right value; empty for none
    public record Correct(EntryId entry, Map<String, String> fields) implements Act {
        public Correct {
            fields = Map.copyOf(fields);
        }
    }

    /// An entry that the extraction missed.
    ///
    /// @param entry under an id that no other has; its words stand in its article
    public record Add(Entry entry) implements Act {}

    /// What of an article can be described anew.
    public enum Part implements WireName {
        TITLE,
        OUTLET
    }

    /// What an article is called, or who published it.
    ///
    /// @param value empty for none
    public record Describe(String article, Part part, String value) implements Act {}

    /// Whose word an article carries: that of another article, or its own, whatever was found by comparing texts.
    ///
    /// @param with another article; empty where it is an independent source
    public record SameSource(String article, String with) implements Act {}

    /// What is said of an entry.
    ///
    /// @param task whether it asks somebody to do something
    public record Comment(EntryId entry, boolean task, String text) implements Act {}

    /// A task was done.
    ///
    /// @param comment number of the decision that set it
    public record Done(int comment) implements Act {}

    /// When an article was published.
    public record Publish(String article, Edtf published) implements Act {}

    /// A day of publication that was let into the log and that no date can be read from. It decides nothing; it can
    /// be taken back like any other.
    ///
    /// @param published as it stands in the log
    public record BadDate(String article, String published) implements Act {}

    /// What a grade is given to.
    public enum GradeTarget implements WireName {
        OUTLET,
        SPEAKER,
        ARTICLE,
        /// The digit, against the one that was computed.
        ENTRY
    }

    /// How far an outlet, a speaker or an article is to be relied on, or how good one piece of information is.
    ///
    /// @param mark A to F, or 1 to 6 for an entry
    public record Grade(GradeTarget of, String name, String mark) implements Act {
        public Grade {
            if (!mark.matches(of == GradeTarget.ENTRY ? "[1-6]" : "[A-F]")) {
                throw new IllegalArgumentException("no grade of " + of.wire() + " is called " + mark);
            }
        }
    }

    /// Whether two are one.
    public enum Verdict implements WireName {
        SAME,
        NOT_SAME,
        UNSURE
    }

    /// Whether two names are one actor, or one person.
    ///
    /// @param person whether the names are persons'
    public record Identity(boolean person, String a, String b, Verdict verdict) implements Act {}

    /// Whether two entries report one act.
    public record Link(EntryId a, EntryId b, Verdict verdict) implements Act {}

    /// What becomes of a contradiction.
    ///
    /// @param right the passage that is right, where one is
    public record Settle(
            Contradiction.Type type, EntryId a, EntryId b, Contradiction.State state, Optional<EntryId> right)
            implements Act {}

    /// What came of a question.
    ///
    /// @param asked     in these words
    /// @param patron    who might have come to somebody's aid
    /// @param protege   to whose aid
    /// @param adversary against whom
    /// @param trigger   what the question took as given
    /// @param window    how long after the trigger the question holds, in days
    /// @param by        the last day, where the question names one
    /// @param rungs     what the patron did inside the window; empty for nothing, or where it does not count
    /// @param ladder    the rungs there were to tell of; of any other nothing is said
    /// @param on        the day on which the outcome was known; only what was forecast before is scored
    /// @param counts    false where what the question took as given never came, so that no forecast can be scored
    public record Resolve(
            String asked,
            ActorId patron,
            ActorId protege,
            Optional<ActorId> adversary,
            Trigger trigger,
            int window,
            Optional<LocalDate> by,
            List<Rung> rungs,
            List<Rung> ladder,
            LocalDate on,
            boolean counts)
            implements Act {
        /// The ladder of outcomes that were written down without one.
        static final List<Rung> FIRST =
                List.of(Rung.WORDS, Rung.MEDIATION, Rung.HUMANITARIAN, Rung.INTELLIGENCE, Rung.ARMS, Rung.FORCE);

        public Resolve {
            rungs = rungs.stream().distinct().sorted().toList();
            ladder = ladder.stream().distinct().sorted().toList();
            if (!ladder.containsAll(rungs)) {
                throw new IllegalArgumentException("an outcome has rungs its ladder has not: " + rungs);
            }
            if (!counts && !rungs.isEmpty()) {
                throw new IllegalArgumentException("a question that does not count has no outcome, not " + rungs);
            }
        }

        /// What came of this question.
        public static Resolve of(Question q, List<Rung> rungs, LocalDate on, boolean counts) {
            return new Resolve(
                    q.asked(),
                    q.patron(),
                    q.protege(),
                    q.adversary(),
                    q.trigger(),
                    q.windowDays(),
                    q.by(),
                    rungs,
                    List.of(Rung.values()),
                    on,
                    counts);
        }

        /// The question it is an outcome of.
        public Question question() {
            return new Question(Question.Kind.WILL, patron, protege, adversary, trigger, window, by, asked);
        }

        /// Whether it settles this question: the same three actors, trigger, window and last day. As things stand, a
        /// last day is the window.
        public boolean settles(Question q) {
            return patron.equals(q.patron())
                    && protege.equals(q.protege())
                    && adversary.equals(q.adversary())
                    && trigger == q.trigger()
                    && (isUntil() || window == q.windowDays())
                    && by.equals(q.by());
        }

        private boolean isUntil() {
            return trigger == Trigger.NOW && by.isPresent();
        }
    }

    /// What a decision does to a treaty.
    public enum TreatyChange implements WireName {
        /// It stands in no table.
        ADD,
        /// What a table says of it is wrong or lacks something.
        CORRECT,
        /// It ended, or a party left it.
        END
    }

    /// What holds of a treaty in this case, whatever the tables that ship say.
    ///
    /// @param treaty  its id
    /// @param columns column of `treaties.csv` to its value, in the form of that table; the others stay as they are
    public record Treaty(String treaty, TreatyChange change, Map<String, String> columns) implements Act {
        public Treaty {
            columns = Map.copyOf(columns);
        }
    }

    /// A model of the user's own read articles, and what the text bore out of it was let in. Its entries count while
    /// this holds; taken back, the whole reading is.
    ///
    /// @param model       as its server calls it
    /// @param host        where it is
    /// @param prompt      the version of what it was told
    /// @param temperature of its sampling
    /// @param seed        of its sampling
    /// @param articles    it read
    /// @param entries     it added
    /// @param unsure      of these, those that Casus reads otherwise
    /// @param agreed      entries of Casus that it has too
    /// @param differing   entries of Casus that it reads otherwise
    public record SecondReading(
            String model,
            String host,
            String prompt,
            double temperature,
            int seed,
            List<String> articles,
            List<EntryId> entries,
            List<EntryId> unsure,
            List<EntryId> agreed,
            List<EntryId> differing)
            implements Act {
        public SecondReading {
            articles = List.copyOf(articles);
            entries = List.copyOf(entries);
            unsure = List.copyOf(unsure);
            agreed = List.copyOf(agreed);
            differing = List.copyOf(differing);
        }

        /// The same with the ids of what it added.
        public SecondReading adding(List<EntryId> fresh, List<EntryId> held) {
            return new SecondReading(model, host, prompt, temperature, seed, articles, fresh, held, agreed, differing);
        }

        /// Whether the other was made in the same way: model, prompt and sampling.
        public boolean isLike(SecondReading other) {
            return model.equals(other.model)
                    && prompt.equals(other.prompt)
                    && Double.compare(temperature, other.temperature) == 0
                    && seed == other.seed;
        }
    }

    /// An earlier decision is taken back.
    public record Undo(int number) implements Act {}

    /// `D-3`.
    public String name() {
        return "D-" + number;
    }

    /// Reads `D-3` or `3`.
    ///
    /// @throws InputProblem for anything else
    public static int numberOf(String name) {
        if (!name.matches("(?i)(D-)?[1-9]\\d{0,8}")) {
            throw new InputProblem("-", "\"" + name + "\" is no decision's name", "write it as D-3");
        }
        return Integer.parseInt(name.replaceAll("\\D", ""));
    }
}
