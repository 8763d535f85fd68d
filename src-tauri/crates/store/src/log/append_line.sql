INSERT INTO log (seq, at, actor, role, act, register, record_no, summary, body, prev, hash)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
