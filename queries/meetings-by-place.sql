-- Where meetings took place, and how many.
SELECT place.name AS place, count(DISTINCT meeting.id) AS meetings, min(meeting.date) AS since,
  max(meeting.date) AS until
FROM edge AS heldAt
JOIN meeting ON meeting.id = heldAt.fromId
JOIN node AS place ON place.id = heldAt.toId
WHERE heldAt.kindId = (SELECT id FROM edgeKind WHERE name = 'heldAt') AND meeting.state = 'held'
GROUP BY place.id
ORDER BY meetings DESC, place.name;
