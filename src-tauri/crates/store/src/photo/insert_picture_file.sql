INSERT INTO picture_file (picture_id, form, file, wrapped, length, sealed_sha256)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
