-- Kinds come from nodes.tsv and edges.tsv.
CREATE TABLE nodeKind (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  definition TEXT NOT NULL
) STRICT;

CREATE TABLE edgeKind (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  label TEXT NOT NULL,
  definition TEXT NOT NULL
) STRICT;

CREATE TABLE node (
  id INTEGER PRIMARY KEY,
  kindId INTEGER NOT NULL REFERENCES nodeKind (id),
  name TEXT  -- the canonical name; null for quotations and meetings
) STRICT;

-- Every name of a node, the canonical one among them; folded is lower case without diacritics.
CREATE TABLE alias (
  id INTEGER PRIMARY KEY,
  nodeId INTEGER NOT NULL REFERENCES node (id),
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  isCanonical INTEGER NOT NULL DEFAULT 0 CHECK (isCanonical IN (0, 1)),
  UNIQUE (nodeId, folded)
) STRICT;

CREATE INDEX aliasFolded ON alias (folded, nodeId);

CREATE TABLE country (
  id INTEGER PRIMARY KEY REFERENCES node (id),
  iso TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE place (
  id INTEGER PRIMARY KEY REFERENCES node (id),
  countryId INTEGER REFERENCES country (id)
) STRICT;

-- A post: a title of the country or organisation that its "of" edges name.
CREATE TABLE role (
  id INTEGER PRIMARY KEY REFERENCES node (id),
  title TEXT NOT NULL,  -- folded, without country and organisation
  titleClass TEXT,  -- joins languages: defence-minister
  key TEXT NOT NULL UNIQUE  -- title, country and organisation: what makes two posts one
) STRICT;

CREATE INDEX roleTitle ON role (title);
CREATE INDEX roleTitleClass ON role (titleClass);

CREATE TABLE quotation (
  id INTEGER PRIMARY KEY REFERENCES node (id),
  articleId INTEGER NOT NULL REFERENCES article (id),
  evidenceId INTEGER NOT NULL REFERENCES evidence (id),  -- content, cue and source together
  kind TEXT NOT NULL CHECK (kind IN ('direct', 'indirect', 'mixed')),
  act TEXT NOT NULL,
  negated INTEGER NOT NULL CHECK (negated IN (0, 1)),
  day INTEGER NOT NULL,  -- of the statement, else of publication; 0 is unknown
  date TEXT,  -- of the statement, ISO 8601, where the text tells
  placeId INTEGER REFERENCES node (id),  -- a place or a country
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  spans TEXT CHECK (spans IS NULL OR json_valid(spans)),  -- [[start, end], …] where the content is split
  cueStart INTEGER,
  cueEnd INTEGER,
  sourceStart INTEGER,
  sourceEnd INTEGER,
  speaker TEXT NOT NULL,  -- a token per speaker for the search: 's12 s15'
  text TEXT NOT NULL,
  stem TEXT  -- the words reduced to stems
) STRICT;

CREATE INDEX quotationDay ON quotation (day DESC, id);
CREATE INDEX quotationArticle ON quotation (articleId);

CREATE TABLE meeting (
  id INTEGER PRIMARY KEY REFERENCES node (id),
  kind TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('held', 'planned', 'cancelled', 'denied')),
  day INTEGER NOT NULL,  -- of the meeting, else of publication; 0 is unknown
  date TEXT,  -- ISO 8601, where the text tells
  key TEXT NOT NULL UNIQUE  -- kind, state, day and participants: what makes two meetings one
) STRICT;

CREATE INDEX meetingDay ON meeting (day DESC, id);

-- Where an article names a node for the first time.
CREATE TABLE mention (
  nodeId INTEGER NOT NULL REFERENCES node (id),
  articleId INTEGER NOT NULL REFERENCES article (id),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  PRIMARY KEY (nodeId, articleId)
) STRICT, WITHOUT ROWID;

-- An edge with one piece of evidence; the same edge in another article is another row. The key
-- leads from a node to its newest edges.
CREATE TABLE edge (
  fromId INTEGER NOT NULL REFERENCES node (id),
  kindId INTEGER NOT NULL REFERENCES edgeKind (id),
  day INTEGER NOT NULL,  -- of the statement or meeting, else of the article; 0 is unknown
  toId INTEGER NOT NULL REFERENCES node (id),
  evidenceId INTEGER NOT NULL REFERENCES evidence (id) DEFERRABLE INITIALLY DEFERRED,
  qualifier TEXT,  -- the tenure of "holds", the reason of "sameAs"
  PRIMARY KEY (fromId, kindId, day DESC, toId, evidenceId)
) STRICT, WITHOUT ROWID;

CREATE INDEX edgeTo ON edge (toId, kindId, day DESC, fromId);
-- Not for said, mentions and addressed (1 to 3), most of all edges, which are found by quotation.
CREATE INDEX edgeEvidence ON edge (evidenceId) WHERE kindId > 3;
