INSERT INTO picture (id, added_at, media_type, sha256, length, thumbnail)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
