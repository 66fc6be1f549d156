-- By which runs of three words a statement is found that may be a variant of another: a hash of each
-- of the twelve runs that are looked for, with the first eight statements that have it.
CREATE TABLE variantRun (
  run INTEGER NOT NULL,
  quotationId INTEGER NOT NULL REFERENCES quotation (id),
  PRIMARY KEY (run, quotationId)
) STRICT, WITHOUT ROWID;

-- They are found anew, with the runs of all statements.
UPDATE progress SET lastId = 0 WHERE name = 'variants';

-- Few articles are superseded; what is counted is counted without them.
CREATE INDEX articleSuperseded ON article (supersededById) WHERE supersededById IS NOT NULL;

-- How many rows there are, by kind where there are kinds, as `ujar stats` tells: kept as they are
-- written.
CREATE TABLE counter (
  name TEXT NOT NULL,  -- of the table
  kindId INTEGER NOT NULL,
  count INTEGER NOT NULL,
  PRIMARY KEY (name, kindId)
) STRICT, WITHOUT ROWID;

INSERT INTO counter
SELECT 'article', 0, count(*) FROM article
UNION ALL SELECT 'evidence', 0, count(*) FROM evidence
UNION ALL SELECT 'node', kindId, count(*) FROM node GROUP BY kindId
UNION ALL SELECT 'edge', kindId, count(*) FROM edge GROUP BY kindId;
