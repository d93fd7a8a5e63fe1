package casus.history.rank;

import casus.history.tally.IntList;

/// What is remembered of an event, and told of a candidate, besides the doings of the actors. The product has none;
/// a bench has what the names of its actors tell.
public interface MoreFeatures {
    /// None.
    MoreFeatures NONE = new MoreFeatures() {
        @Override
        public void remember(int subject, int relation, int object) {
            // there is nothing to remember
        }

        @Override
        public IntList candidates(int subject) {
            return new IntList();
        }

        @Override
        public Writer writer(EventMemory memory) {
            return (subject, relation, candidates) -> {};
        }
    };

    /// Remembers one event in one direction.
    void remember(int subject, int relation, int object);

    /// Who else is a candidate, whoever the subject dealt with.
    IntList candidates(int subject);

    /// What fills in the features; one thread at a time uses one.
    Writer writer(EventMemory memory);

    /// Fills in features.
    @FunctionalInterface
    interface Writer {
        /// Sets the features of all candidates for a question.
        void fill(int subject, int relation, Candidates candidates);
    }
}
