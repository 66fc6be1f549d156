-- Which statements have no speaker, or a nameless group; with the words they are credited to.
SELECT quotation.id AS quotationId, speaker.name AS "group",
  substr(article.text, quotation.sourceStart + 1, quotation.sourceEnd - quotation.sourceStart)
    AS source,
  words.text, article.origin
FROM quotation
JOIN quotationWords AS words ON words.id = quotation.id
JOIN article ON article.id = quotation.articleId
LEFT JOIN edge AS said ON said.toId = quotation.id
  AND said.kindId = (SELECT id FROM edgeKind WHERE name = 'said')
LEFT JOIN node AS speaker ON speaker.id = said.fromId
WHERE article.supersededById IS NULL
  AND (speaker.id IS NULL OR speaker.kindId = (SELECT id FROM nodeKind WHERE name = 'group'))
ORDER BY quotation.id;
