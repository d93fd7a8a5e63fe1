-- What the decisions of the log make of articles and entries, kept beside what was read; and columns to look things up by.
ALTER TABLE article ADD COLUMN dated TEXT;
ALTER TABLE article ADD COLUMN in_print_by TEXT NOT NULL DEFAULT '';
UPDATE article SET in_print_by = not_after;
CREATE INDEX article_in_print ON article (in_print_by);

ALTER TABLE entry ADD COLUMN revised TEXT;
ALTER TABLE entry ADD COLUMN review TEXT NOT NULL DEFAULT 'suggested';
ALTER TABLE entry ADD COLUMN stage TEXT;
ALTER TABLE entry ADD COLUMN first_day TEXT;
ALTER TABLE entry ADD COLUMN last_day TEXT;
CREATE INDEX entry_stage ON entry (stage) WHERE stage IS NOT NULL;
CREATE INDEX entry_time ON entry (first_day, last_day) WHERE first_day IS NOT NULL;

CREATE TABLE named (
    actor TEXT NOT NULL,
    entry INTEGER NOT NULL REFERENCES entry (id),
    PRIMARY KEY (actor, entry)
) STRICT, WITHOUT ROWID;

CREATE VIRTUAL TABLE words USING fts5 (told, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');
