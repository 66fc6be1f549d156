CREATE VIEW person AS
SELECT id, name FROM node WHERE kindId = (SELECT id FROM nodeKind WHERE name = 'person');

CREATE VIEW organization AS
SELECT id, name FROM node WHERE kindId = (SELECT id FROM nodeKind WHERE name = 'organization');

-- Who holds which post of whom, once per article that says so.
CREATE VIEW holding AS
SELECT person.id AS personId, person.name AS person, role.id AS roleId, role.name AS role,
  post.titleClass, holds.qualifier AS tenure, owner.id AS ofId, owner.name AS "of",
  ownerKind.name AS ofKind, article.published, article.outlet, article.url, evidence.articleId,
  evidence.id AS evidenceId, evidence.start, evidence."end"
FROM edge AS holds
JOIN node AS person ON person.id = holds.fromId
JOIN node AS role ON role.id = holds.toId
JOIN role AS post ON post.id = role.id
JOIN evidence ON evidence.id = holds.evidenceId
JOIN article ON article.id = evidence.articleId
LEFT JOIN edge AS "of" ON "of".fromId = role.id
  AND "of".kindId = (SELECT id FROM edgeKind WHERE name = 'of')
LEFT JOIN node AS owner ON owner.id = "of".toId
LEFT JOIN nodeKind AS ownerKind ON ownerKind.id = owner.kindId
WHERE holds.kindId = (SELECT id FROM edgeKind WHERE name = 'holds')
  AND article.supersededById IS NULL;

-- Who said what, to whom, in which capacity, as reported where: one row per speaker.
CREATE VIEW said AS
SELECT quotation.id AS quotationId, speaker.id AS speakerId, speaker.name AS speaker,
  speakerKind.name AS speakerKind,
  (
    SELECT role.name FROM edge AS holds
    JOIN node AS role ON role.id = holds.toId
    JOIN evidence AS seen ON seen.id = holds.evidenceId
    WHERE holds.fromId = speaker.id AND seen.articleId = quotation.articleId
      AND holds.kindId = (SELECT id FROM edgeKind WHERE name = 'holds')
    ORDER BY seen.id LIMIT 1
  ) AS role,
  quotation.act, quotation.kind, quotation.negated, quotation.text,
  (
    SELECT group_concat(addressee.name, ', ') FROM edge AS addressed
    JOIN node AS addressee ON addressee.id = addressed.toId
    WHERE addressed.fromId = quotation.id
      AND addressed.kindId = (SELECT id FROM edgeKind WHERE name = 'addressed')
  ) AS addressees,
  quotation.date, spot.name AS place, article.published, article.outlet, article.title,
  article.url, article.id AS articleId, quotation.start, quotation."end", evidence.confidence,
  quotation.day
FROM quotation
JOIN article ON article.id = quotation.articleId
JOIN evidence ON evidence.id = quotation.evidenceId
LEFT JOIN edge AS said ON said.toId = quotation.id
  AND said.kindId = (SELECT id FROM edgeKind WHERE name = 'said')
LEFT JOIN node AS speaker ON speaker.id = said.fromId
LEFT JOIN nodeKind AS speakerKind ON speakerKind.id = speaker.kindId
LEFT JOIN node AS spot ON spot.id = quotation.placeId
WHERE article.supersededById IS NULL;

-- Who met whom, where and when: one row per pair, meeting and article, either way round.
CREATE VIEW met AS
SELECT meeting.id AS meetingId, meeting.kind, meeting.state, a.id AS aId, a.name AS a,
  b.id AS bId, b.name AS b,
  (
    SELECT place.name FROM edge AS heldAt
    JOIN node AS place ON place.id = heldAt.toId
    WHERE heldAt.fromId = meeting.id
      AND heldAt.kindId = (SELECT id FROM edgeKind WHERE name = 'heldAt')
    ORDER BY heldAt.evidenceId LIMIT 1
  ) AS place,
  meeting.date, article.published, article.outlet, article.title, article.url,
  article.id AS articleId, evidence.start, evidence."end", meeting.day
FROM meeting
JOIN edge AS first ON first.toId = meeting.id
  AND first.kindId = (SELECT id FROM edgeKind WHERE name = 'attended')
JOIN edge AS second ON second.toId = meeting.id AND second.evidenceId = first.evidenceId
  AND second.fromId <> first.fromId AND second.kindId = first.kindId
JOIN node AS a ON a.id = first.fromId
JOIN node AS b ON b.id = second.fromId
JOIN evidence ON evidence.id = first.evidenceId
JOIN article ON article.id = evidence.articleId
WHERE article.supersededById IS NULL;

-- Who represents a country or an organisation: as stated, or through a post.
CREATE VIEW represents AS
SELECT personId, person, ofId, "of", ofKind, role, tenure, published, articleId, evidenceId
FROM holding
WHERE ofId IS NOT NULL AND tenure <> 'former'
UNION ALL
SELECT person.id, person.name, owner.id, owner.name, ownerKind.name, NULL, stated.qualifier,
  article.published, evidence.articleId, evidence.id
FROM edge AS stated
JOIN node AS person ON person.id = stated.fromId
JOIN node AS owner ON owner.id = stated.toId
JOIN nodeKind AS ownerKind ON ownerKind.id = owner.kindId
JOIN evidence ON evidence.id = stated.evidenceId
JOIN article ON article.id = evidence.articleId
WHERE stated.kindId = (SELECT id FROM edgeKind WHERE name = 'represents')
  AND article.supersededById IS NULL;
