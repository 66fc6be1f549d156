-- Who is who across articles. A person of an article is met under a name; the node of that name
-- (its own) and the person to whom the edges of the article lead may be two: "Min-jae Seo" is an
-- own node with a sameAs edge to "Seo Min-jae".
CREATE TABLE sighting (
  ownId INTEGER NOT NULL REFERENCES node (id),
  articleId INTEGER NOT NULL REFERENCES article (id),
  personId INTEGER NOT NULL REFERENCES node (id),  -- as the rules have it, before any decision
  confidence INTEGER NOT NULL CHECK (confidence BETWEEN 0 AND 100),  -- per cent
  reasonId INTEGER REFERENCES reason (id),  -- why it is the same as before; null for somebody new
  PRIMARY KEY (personId, articleId, ownId)
) STRICT, WITHOUT ROWID;

-- Why a person of an article was taken for one who was known, in words.
CREATE TABLE reason (
  id INTEGER PRIMARY KEY,
  text TEXT NOT NULL UNIQUE
) STRICT;

-- Further names of persons, as the rules have it: nodes of their own that have a sameAs edge.
CREATE TABLE otherName (
  nodeId INTEGER PRIMARY KEY REFERENCES node (id),
  personId INTEGER NOT NULL REFERENCES node (id)
) STRICT;

CREATE INDEX otherNamePerson ON otherName (personId);

-- Where a person is looked for: a key is the hash of two words of a name, or of a word and a post.
CREATE TABLE nameKey (
  key INTEGER NOT NULL,
  personId INTEGER NOT NULL REFERENCES node (id),
  PRIMARY KEY (key, personId)
) STRICT, WITHOUT ROWID;

-- Nodes for which another one stands, by the rules or by decisions, and those that a decision left
-- out (personId is null).
CREATE TABLE redirect (
  nodeId INTEGER PRIMARY KEY REFERENCES node (id),
  personId INTEGER REFERENCES node (id)
) STRICT;

CREATE INDEX redirectPerson ON redirect (personId);

-- What users decided, as records that fit another database too.
CREATE TABLE decision (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('merge', 'split', 'alias', 'ignore')),
  record TEXT NOT NULL UNIQUE CHECK (json_valid(record)),
  isPending INTEGER NOT NULL CHECK (isPending IN (0, 1))  -- waits for an article that names them
) STRICT;

-- What a decision does: which rule's person (or name) becomes which; nobody for one left out.
CREATE TABLE placement (
  decisionId INTEGER NOT NULL REFERENCES decision (id),
  nodeId INTEGER NOT NULL REFERENCES node (id),
  articleId INTEGER NOT NULL,  -- 0 for all articles
  personId INTEGER REFERENCES node (id),
  PRIMARY KEY (nodeId, articleId, decisionId)
) STRICT, WITHOUT ROWID;

-- Edges as they were before a decision, so that it can be taken back.
CREATE TABLE shelf (
  articleId INTEGER NOT NULL REFERENCES article (id),
  fromId INTEGER NOT NULL,
  kindId INTEGER NOT NULL,
  day INTEGER NOT NULL,
  toId INTEGER NOT NULL,
  evidenceId INTEGER NOT NULL REFERENCES evidence (id),
  qualifier TEXT,
  newFromId INTEGER,  -- the edge in its place; null where there is none
  newToId INTEGER,
  PRIMARY KEY (articleId, fromId, kindId, day, toId, evidenceId)
) STRICT, WITHOUT ROWID;

-- Whom decisions mean by a person of an article; nobody where they are left out. Mentions stay with
-- the person of the rules.
CREATE TABLE moved (
  ruleId INTEGER NOT NULL REFERENCES node (id),
  articleId INTEGER NOT NULL REFERENCES article (id),
  personId INTEGER REFERENCES node (id),
  PRIMARY KEY (ruleId, articleId)
) STRICT, WITHOUT ROWID;

CREATE INDEX movedPerson ON moved (personId, articleId);

-- The speakers of a statement as they were before a decision.
CREATE TABLE shelvedSpeaker (
  quotationId INTEGER PRIMARY KEY REFERENCES quotation (id),
  speaker TEXT NOT NULL
) STRICT;

DROP VIEW person;

CREATE VIEW person AS
SELECT id, name FROM node
WHERE kindId = (SELECT id FROM nodeKind WHERE name = 'person')
  AND id NOT IN (SELECT nodeId FROM redirect);

-- Under which names a person was met, in how many articles, and why they are taken for one.
CREATE VIEW identity AS
SELECT person.id AS personId, person.name AS person, own.id AS nameId, own.name,
  reason.text AS reason, min(sighting.confidence) AS confidence, count(*) AS articles
FROM sighting
JOIN node AS own ON own.id = sighting.ownId
LEFT JOIN moved ON moved.ruleId = sighting.personId AND moved.articleId = sighting.articleId
JOIN node AS person ON person.id =
  CASE WHEN moved.ruleId IS NULL THEN sighting.personId ELSE moved.personId END
LEFT JOIN reason ON reason.id = sighting.reasonId
GROUP BY person.id, own.id, reason.id;

-- What an older database has: everybody was met under the name of their node.
INSERT INTO sighting (ownId, articleId, personId, confidence)
SELECT node.id, mention.articleId, node.id, 100 FROM mention JOIN node ON node.id = mention.nodeId
WHERE node.kindId = (SELECT id FROM nodeKind WHERE name = 'person');
