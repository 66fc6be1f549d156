-- Who met whom, where and when, the newest first.
-- :param name  a part of a participant's name; everyone without it
SELECT DISTINCT a, b, kind, state, place, date, meetingId
FROM met
WHERE (:name IS NULL AND aId < bId) OR a LIKE '%' || :name || '%'
ORDER BY day DESC, meetingId, aId, bId;
