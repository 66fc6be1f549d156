-- What was stored of an article, as one number, so that `ujar check` finds what has changed since.
CREATE TABLE digest (
  articleId INTEGER PRIMARY KEY REFERENCES article (id),
  value INTEGER NOT NULL  -- the sum of the hashes of its rows, modulo 2^64
) STRICT;

-- How far the work has come that follows the reading of articles.
CREATE TABLE progress (
  name TEXT PRIMARY KEY,
  lastId INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX placeCountry ON place (countryId);
