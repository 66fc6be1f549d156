-- Who urged, warned, asked or accused whom.
-- :param act  one speech act only: warn
SELECT said.speaker, said.act, addressee.name AS addressee, said.text, said.date, said.published,
  said.quotationId
FROM edge AS addressed
JOIN said ON said.quotationId = addressed.fromId
JOIN node AS addressee ON addressee.id = addressed.toId
WHERE addressed.kindId = (SELECT id FROM edgeKind WHERE name = 'addressed')
  AND (:act IS NULL OR said.act = :act)
ORDER BY said.day DESC, said.quotationId;
