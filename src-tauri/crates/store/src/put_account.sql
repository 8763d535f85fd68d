INSERT INTO account (key, name, role, staff_id, staff_no, staff_label, disabled)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (key) DO UPDATE SET
  name = excluded.name, role = excluded.role, staff_id = excluded.staff_id, staff_no = excluded.staff_no,
  staff_label = excluded.staff_label, disabled = excluded.disabled
RETURNING id
