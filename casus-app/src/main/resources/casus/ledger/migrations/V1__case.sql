-- A case: articles with their bytes, entries in wire form, the questions asked, and a log of every human act.
CREATE TABLE article (
    ordinal    INTEGER PRIMARY KEY,
    name       TEXT NOT NULL UNIQUE,
    sha256     TEXT NOT NULL UNIQUE,
    bytes      BLOB NOT NULL,
    form       TEXT NOT NULL,
    text       TEXT NOT NULL,
    language   TEXT NOT NULL,
    title      TEXT,
    publisher  TEXT,
    byline     TEXT,
    published  TEXT,
    not_before TEXT,
    not_after  TEXT NOT NULL,
    added      TEXT NOT NULL,
    flags      TEXT NOT NULL,
    fences     TEXT NOT NULL
) STRICT;

CREATE TABLE entry (
    id      INTEGER PRIMARY KEY,
    article INTEGER NOT NULL REFERENCES article (ordinal),
    kind    TEXT NOT NULL,
    wire    TEXT NOT NULL
) STRICT;
CREATE INDEX entry_article ON entry (article);
CREATE INDEX entry_kind ON entry (kind);

CREATE TABLE question (
    id    INTEGER PRIMARY KEY,
    asked TEXT NOT NULL,
    day   TEXT NOT NULL,
    as_of TEXT
) STRICT;

CREATE TABLE act (
    id   INTEGER PRIMARY KEY,
    day  TEXT NOT NULL,
    what TEXT NOT NULL,
    wire TEXT NOT NULL
) STRICT;
