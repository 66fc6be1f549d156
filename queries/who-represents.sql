-- Who represents a country or an organisation, and in which post.
-- :param name  its name in any language, a part of it, or an ISO 3166 code; all of them without it
SELECT represents."of", represents.person, represents.role, represents.tenure,
  min(represents.published) AS since, max(represents.published) AS until,
  count(DISTINCT represents.articleId) AS articles
FROM represents
WHERE (represents.role IS NOT NULL OR NOT EXISTS (
    -- "Singapore's X" says no more than the post that another article tells.
    SELECT 1 FROM represents AS post WHERE post.personId = represents.personId
      AND post.ofId = represents.ofId AND post.role IS NOT NULL
  ))
  AND (:name IS NULL OR represents.ofId IN (
      SELECT coalesce(redirect.personId, alias.nodeId) FROM aliasText
    JOIN alias ON alias.id = aliasText.rowid
    LEFT JOIN redirect ON redirect.nodeId = alias.nodeId
      WHERE aliasText MATCH '"' || replace(coalesce(:name, ''), '"', ' ') || '"'
    ))
GROUP BY represents.ofId, represents.personId, represents.role, represents.tenure
ORDER BY represents."of", articles DESC, represents.person;
