-- How often countries, or those in their posts, urge, warn, deny and so on.
-- :param act  one speech act only: urge
WITH voice AS (
  SELECT id AS speakerId, id AS countryId FROM country
  UNION
  SELECT personId, ofId FROM represents WHERE ofKind = 'country'
)
SELECT node.name AS country, said.act, count(DISTINCT said.quotationId) AS quotations
FROM said
JOIN voice ON voice.speakerId = said.speakerId
JOIN node ON node.id = voice.countryId
WHERE :act IS NULL OR said.act = :act
GROUP BY voice.countryId, said.act
ORDER BY quotations DESC, country, said.act;
