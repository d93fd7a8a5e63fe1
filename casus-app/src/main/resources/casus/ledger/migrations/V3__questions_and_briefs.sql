-- The last day a question was asked with; and of what estimate a brief was made, so that the next one can say what moved.
ALTER TABLE question ADD COLUMN by_day TEXT NOT NULL DEFAULT '';

CREATE TABLE brief (
    id          INTEGER PRIMARY KEY,
    asked       TEXT NOT NULL,
    by_day      TEXT NOT NULL,
    as_of       TEXT NOT NULL,
    state       TEXT NOT NULL,
    probability TEXT NOT NULL,
    day         TEXT NOT NULL
) STRICT;
