-- The words of a statement are those of its article from start to end: they are kept once. Only
-- content that is split, or of an article with a null character, has a text of its own.
DROP TABLE quotationText;

-- Statements as they are searched.
CREATE VIEW quotationWords AS
SELECT quotation.id,
  CASE quotation.text
    WHEN '' THEN substr(article.text, quotation.start + 1, quotation."end" - quotation.start)
    ELSE quotation.text
  END AS text,
  quotation.stem, quotation.speaker
FROM quotation JOIN article ON article.id = quotation.articleId;

UPDATE quotation SET text = ''
WHERE spans IS NULL AND text = (
  SELECT substr(article.text, quotation.start + 1, quotation."end" - quotation.start)
  FROM article WHERE article.id = quotation.articleId
);

-- As before, but that the words come from the view.
CREATE VIRTUAL TABLE quotationText USING fts5 (
  text, stem, speaker, content=[quotationWords], content_rowid=[id],
  tokenize='unicode61 remove_diacritics 2'
);

INSERT INTO quotationText (quotationText) VALUES ('rebuild');

-- Variants are found by their statements, as what is said, mentioned and addressed is.
DROP INDEX edgeEvidence;
CREATE INDEX edgeEvidence ON edge (evidenceId) WHERE kindId > 3 AND kindId <> 11;

DROP VIEW said;

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
  quotation.act, quotation.kind, quotation.negated,
  CASE quotation.text
    WHEN '' THEN substr(article.text, quotation.start + 1, quotation."end" - quotation.start)
    ELSE quotation.text
  END AS text,
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
