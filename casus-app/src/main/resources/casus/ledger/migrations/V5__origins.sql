-- Where an article came from, if from more than a file of its own: its place in an archive or list, its address, and what the server said.
CREATE TABLE origin (
    article       INTEGER PRIMARY KEY REFERENCES article (ordinal),
    place         TEXT NOT NULL,
    address       TEXT,
    final_address TEXT,
    status        INTEGER NOT NULL,
    headers       TEXT NOT NULL
) STRICT;
CREATE INDEX origin_address ON origin (address) WHERE address IS NOT NULL;
