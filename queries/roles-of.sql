-- Which posts somebody has held, and when articles say so.
-- :param name  a person's name, or a part of it
SELECT holding.person, holding.role, holding.tenure, holding."of",
  min(holding.published) AS since, max(holding.published) AS until,
  count(DISTINCT holding.articleId) AS articles
FROM holding
WHERE holding.personId IN (
    SELECT coalesce(redirect.personId, alias.nodeId) FROM aliasText
    JOIN alias ON alias.id = aliasText.rowid
    LEFT JOIN redirect ON redirect.nodeId = alias.nodeId
    WHERE aliasText MATCH '"' || replace(coalesce(:name, ''), '"', ' ') || '"'
  )
GROUP BY holding.personId, holding.roleId, holding.tenure, holding.ofId
ORDER BY until DESC, holding.role;
