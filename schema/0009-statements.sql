-- A run has its statements in one row: as many rows as statements had it take three times the space
-- and the time to write. They are numbers that rise: the first, then what each is above the one
-- before, seven bits a byte, the low ones first, the high bit set where more follow.
DROP TABLE variantRun;

CREATE TABLE variantRun (
  run INTEGER PRIMARY KEY,
  statements BLOB NOT NULL
) STRICT;

-- They are found anew.
UPDATE progress SET lastId = 0 WHERE name = 'variants';
