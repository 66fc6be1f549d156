-- What was read. A changed text at the same address is a new version: it supersedes the old row,
-- whose evidence stays with it.
CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  origin TEXT NOT NULL,  -- what the reader calls it: the id of its input
  url TEXT,
  address TEXT NOT NULL GENERATED ALWAYS AS (coalesce(url, origin)) VIRTUAL,
  hash TEXT NOT NULL CHECK (length(hash) = 64),  -- SHA-256 of the text
  language TEXT NOT NULL,
  outlet TEXT,
  title TEXT,
  published TEXT,  -- ISO 8601
  day INTEGER NOT NULL DEFAULT 0,  -- of publication, from 1970-01-01; 0 is unknown
  authors TEXT CHECK (authors IS NULL OR json_valid(authors)),
  meta TEXT CHECK (meta IS NULL OR json_valid(meta)),
  supersededById INTEGER REFERENCES article (id),
  text TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX articleVersion ON article (address, hash);
CREATE INDEX articleDay ON article (day);

-- What found something, and in which version.
CREATE TABLE stage (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  version TEXT NOT NULL,
  UNIQUE (name, version)
) STRICT;

-- Where a text says something, in Unicode code points, as substr counts: substr(text, start + 1,
-- "end" - start).
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  articleId INTEGER NOT NULL REFERENCES article (id),
  start INTEGER NOT NULL CHECK (start >= 0),
  "end" INTEGER NOT NULL,
  stageId INTEGER NOT NULL REFERENCES stage (id),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  CHECK ("end" >= start)
) STRICT;
