-- What was said about somebody or something that statements name, the newest first.
-- :param name  a name in any language, or a part of one
SELECT said.speaker, said.act, said.text, said.date, said.published, said.outlet,
  said.quotationId
FROM edge AS mentions
JOIN said ON said.quotationId = mentions.fromId
WHERE mentions.kindId = (SELECT id FROM edgeKind WHERE name = 'mentions')
  AND mentions.toId IN (
    SELECT coalesce(redirect.personId, alias.nodeId) FROM aliasText
    JOIN alias ON alias.id = aliasText.rowid
    LEFT JOIN redirect ON redirect.nodeId = alias.nodeId
    WHERE aliasText MATCH '"' || replace(coalesce(:name, ''), '"', ' ') || '"'
  )
ORDER BY said.day DESC, said.quotationId;
