-- For three texts or more behind IN in a check, SQLite builds a table of them with every row: that
-- took a fourth of the time that a statement takes to write. These checks say the same without.
PRAGMA writable_schema = ON;

UPDATE sqlite_schema
SET sql = replace(sql, 'kind IN (''direct'', ''indirect'', ''mixed'')',
  'kind = ''direct'' OR kind = ''indirect'' OR kind = ''mixed''')
WHERE type = 'table' AND name = 'quotation';

UPDATE sqlite_schema
SET sql = replace(sql, 'state IN (''held'', ''planned'', ''cancelled'', ''denied'')',
  'state = ''held'' OR state = ''planned'' OR state = ''cancelled'' OR state = ''denied''')
WHERE type = 'table' AND name = 'meeting';

PRAGMA writable_schema = RESET;
