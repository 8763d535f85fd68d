SELECT seq, at, actor, role, act, register, record_no, summary, body, prev, hash FROM log WHERE seq > ?1 ORDER BY seq LIMIT ?2
