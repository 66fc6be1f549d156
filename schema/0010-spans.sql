-- What is asked of everybody again and again, added up as it is written: of who is much seen there are
-- tens of thousands of edges and articles, and to read them takes longer than all else together.

-- The posts of a person as articles have them, affiliations and what is stated to be represented among
-- them; as the edges are after all decisions, superseded articles left out.
CREATE TABLE postSpan (
  personId INTEGER NOT NULL REFERENCES node (id),
  kindId INTEGER NOT NULL REFERENCES edgeKind (id),  -- holds (4), represents (6) or affiliated (7)
  postId INTEGER NOT NULL REFERENCES node (id),  -- a role; a country or organisation without one
  tenure TEXT NOT NULL,
  language TEXT NOT NULL,  -- of the articles
  since INTEGER NOT NULL,  -- the first and the last day of an article that says so; 0 is unknown
  until INTEGER NOT NULL,
  articles INTEGER NOT NULL,  -- how many say so
  evidenceId INTEGER NOT NULL REFERENCES evidence (id),  -- the earliest
  PRIMARY KEY (personId, kindId, postId, tenure, language)
) STRICT, WITHOUT ROWID;

CREATE INDEX postSpanPost ON postSpan (postId, kindId);

-- The same from the edges.
CREATE VIEW postSeen AS
SELECT edge.fromId AS personId, edge.kindId, edge.toId AS postId,
  coalesce(edge.qualifier, 'current') AS tenure, article.language,
  coalesce(min(nullif(edge.day, 0)), 0) AS since, max(edge.day) AS until,
  count(DISTINCT article.id) AS articles, min(edge.evidenceId) AS evidenceId
FROM edge
JOIN evidence ON evidence.id = edge.evidenceId
JOIN article ON article.id = evidence.articleId
WHERE edge.kindId IN (4, 6, 7) AND article.supersededById IS NULL
GROUP BY edge.fromId, edge.kindId, edge.toId, coalesce(edge.qualifier, 'current'),
  article.language;

INSERT INTO postSpan SELECT * FROM postSeen;

-- The first and the last day of an article that names a person, as the rules have it; 0 is unknown.
CREATE TABLE personSpan (
  personId INTEGER PRIMARY KEY REFERENCES node (id),
  since INTEGER NOT NULL,
  until INTEGER NOT NULL
) STRICT;

-- The same from the sightings.
CREATE VIEW personSeen AS
SELECT sighting.personId, coalesce(min(nullif(article.day, 0)), 0) AS since,
  max(article.day) AS until
FROM sighting JOIN article ON article.id = sighting.articleId
GROUP BY sighting.personId;

INSERT INTO personSpan SELECT * FROM personSeen;

-- How much there is of whoever is named, superseded articles among it.
CREATE TABLE tally (
  nodeId INTEGER PRIMARY KEY REFERENCES node (id),
  said INTEGER NOT NULL,  -- statements of theirs
  mentions INTEGER NOT NULL,  -- statements about them
  articles INTEGER NOT NULL,  -- articles that name them, as the rules have it
  names INTEGER NOT NULL  -- articles that know somebody by the name that the node stands for
) STRICT;

-- The same from the rows that it counts.
CREATE VIEW tallySeen AS
SELECT nodeId, sum(said) AS said, sum(mentions) AS mentions, sum(articles) AS articles,
  sum(names) AS names
FROM (
  SELECT fromId AS nodeId, 1 AS said, 0 AS mentions, 0 AS articles, 0 AS names FROM edge
    WHERE kindId = 1
  UNION ALL SELECT toId, 0, 1, 0, 0 FROM edge WHERE kindId = 2
  UNION ALL SELECT nodeId, 0, 0, 1, 0 FROM mention
  UNION ALL SELECT ownId, 0, 0, 0, 1 FROM sighting
)
GROUP BY nodeId;

INSERT INTO tally SELECT * FROM tallySeen;

-- Eight parts of the index of one size are merged at a time instead of four: what is searched takes as
-- long, and to write an index of a large collection takes little more than half the time.
INSERT INTO quotationText (quotationText, rank) VALUES ('automerge', 8);
