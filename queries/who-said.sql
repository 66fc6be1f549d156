-- Who said something with these words, the newest first.
-- :param words  words that the statement has, one after another
SELECT said.speaker, said.role, said.act, said.text, said.date, said.published, said.outlet,
  said.url, said.quotationId
FROM said
WHERE said.quotationId IN (
  SELECT rowid FROM quotationText
  WHERE quotationText MATCH '{text stem} : "' || replace(coalesce(:words, ''), '"', ' ') || '"'
)
ORDER BY said.day DESC, said.quotationId;
