SELECT register, count(DISTINCT record_id) AS records
FROM log_subject
WHERE seq > ?1 AND seal <> ''
GROUP BY register
ORDER BY register
