-- The words somebody gave lines of a brief: one row a line, under the name of the whole wording.
CREATE TABLE wording (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL,
    asked TEXT NOT NULL,
    line  TEXT NOT NULL,
    words TEXT NOT NULL,
    day   TEXT NOT NULL,
    UNIQUE (name, line)
) STRICT;
