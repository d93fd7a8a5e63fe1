-- What a model of the user's own answered, so that nothing is asked twice: under the hash of all that was asked, with the hash of the answer.
CREATE TABLE answer (
    question TEXT PRIMARY KEY,
    sha256   TEXT NOT NULL,
    model    TEXT NOT NULL,
    prompt   TEXT NOT NULL,
    about    TEXT NOT NULL,
    day      TEXT NOT NULL,
    answer   TEXT NOT NULL
) STRICT, WITHOUT ROWID;
