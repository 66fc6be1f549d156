-- Full text of statements and of names. Brackets, so that Datasette finds them. A speaker is a
-- token of the row ('s12'): a join after the search would be a thousand times slower.
CREATE VIRTUAL TABLE quotationText USING fts5 (
  text, stem, speaker, content=[quotation], content_rowid=[id],
  tokenize='unicode61 remove_diacritics 2'
);

CREATE VIRTUAL TABLE aliasText USING fts5 (
  name, content=[alias], content_rowid=[id], tokenize='unicode61 remove_diacritics 2'
);
