-- Which articles have no statement: worth a look, since news without one is rare.
SELECT article.id, article.origin, article.language, article.title, length(article.text) AS characters
FROM article
WHERE article.supersededById IS NULL
  AND NOT EXISTS (SELECT 1 FROM quotation WHERE quotation.articleId = article.id)
ORDER BY article.id;
