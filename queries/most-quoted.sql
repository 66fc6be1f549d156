-- Who is quoted most.
-- :param limit  how many to list; 20 without it
SELECT said.speaker, said.speakerKind AS kind, count(*) AS quotations,
  count(DISTINCT said.articleId) AS articles, min(said.published) AS since,
  max(said.published) AS until
FROM said
WHERE said.speakerId IS NOT NULL AND said.speakerKind <> 'group'
GROUP BY said.speakerId
ORDER BY quotations DESC, said.speaker
LIMIT coalesce(:limit, 20);
