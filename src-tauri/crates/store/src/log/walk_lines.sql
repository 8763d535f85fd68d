SELECT seq, at, actor, role, act, register, record_no, summary, body, prev, hash FROM log ORDER BY seq
