-- The articles as they were read, to read them again: ujar query articles --format jsonl.
SELECT origin AS id, text, title, published AS date, language AS lang, url, outlet AS source,
  (SELECT group_concat(value, ', ') FROM json_each(authors)) AS authors
FROM article
ORDER BY article.id;
