-- The house itself: the operation log, people, settings, drafts, running numbers, photographs.
-- The registers' tables follow from their definitions and stand in the migrations after this one.

-- What was done. Each line's hash covers the line and the hash before it; see src/log/chain.rs.
-- The hashes stand before the long texts, so that the end of the log is read without them.
CREATE TABLE log (
  seq INTEGER PRIMARY KEY,
  prev BLOB NOT NULL CHECK (length(prev) = 32),
  hash BLOB NOT NULL CHECK (length(hash) = 32),
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  role TEXT NOT NULL,
  act TEXT NOT NULL,
  register TEXT NOT NULL,
  record_no TEXT NOT NULL,
  summary TEXT NOT NULL,
  body TEXT NOT NULL
) STRICT;
CREATE INDEX log_by_actor ON log (actor, seq);
CREATE INDEX log_by_act ON log (act, seq);
CREATE INDEX log_by_at ON log (at, seq);

-- Which records a line is about, and each record's seal (SHA-256 of all it holds) after the act, empty if the act only
-- looked at it. Covered by the line's hash: a record changed past the log no longer fits its last seal.
CREATE TABLE log_subject (
  seq INTEGER NOT NULL REFERENCES log (seq),
  register TEXT NOT NULL,
  record_id INTEGER NOT NULL,
  seal TEXT NOT NULL,
  PRIMARY KEY (seq, register, record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX log_subject_by_record ON log_subject (register, record_id, seq);

-- Guards against mistakes in the program. The proof against intent is the chain and its head on paper.
CREATE TRIGGER log_never_rewritten BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'log_never_rewritten'); END;
CREATE TRIGGER log_never_shortened BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'log_never_shortened'); END;
CREATE TRIGGER log_in_order BEFORE INSERT ON log
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq), 0) + 1 FROM log)
BEGIN SELECT RAISE(ABORT, 'log_in_order'); END;
CREATE TRIGGER log_subject_never_rewritten BEFORE UPDATE ON log_subject BEGIN SELECT RAISE(ABORT, 'log_never_rewritten'); END;
CREATE TRIGGER log_subject_never_shortened BEFORE DELETE ON log_subject BEGIN SELECT RAISE(ABORT, 'log_never_shortened'); END;
CREATE TRIGGER log_subject_in_order BEFORE INSERT ON log_subject
WHEN NEW.seq IS NOT (SELECT max(seq) FROM log)
BEGIN SELECT RAISE(ABORT, 'log_in_order'); END;

-- People who log in. `key` is the name as it is compared (NFKC), `name` as it was typed.
-- staff_id is NULL where the account belongs to no card of the staff register.
CREATE TABLE account (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  role TEXT NOT NULL CHECK (role IN ('clerk', 'officer', 'manager', 'auditor')),
  staff_id INTEGER,
  staff_no TEXT NOT NULL,
  staff_label TEXT NOT NULL,
  disabled INTEGER NOT NULL CHECK (disabled IN (0, 1))
) STRICT;
CREATE TRIGGER account_kept BEFORE DELETE ON account BEGIN SELECT RAISE(ABORT, 'account_kept'); END;

CREATE TABLE setting (id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, value TEXT NOT NULL) STRICT;
CREATE TRIGGER setting_kept BEFORE DELETE ON setting BEGIN SELECT RAISE(ABORT, 'setting_kept'); END;

-- What somebody began to type and has not saved. The only rows that may go.
CREATE TABLE draft (key TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT;

-- The last running number given out for each prefix. Goes up by one and never back.
CREATE TABLE run (prefix TEXT PRIMARY KEY, last INTEGER NOT NULL) STRICT;
CREATE TRIGGER run_kept BEFORE DELETE ON run BEGIN SELECT RAISE(ABORT, 'run_kept'); END;
CREATE TRIGGER run_without_gaps BEFORE UPDATE ON run
WHEN NEW.prefix IS NOT OLD.prefix OR NEW.last IS NOT OLD.last + 1
BEGIN SELECT RAISE(ABORT, 'run_without_gaps'); END;

-- Photographs and scans: the thumbnail here, the sealed files outside.
CREATE TABLE picture (
  id TEXT PRIMARY KEY,
  added_at TEXT NOT NULL,
  media_type TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  length INTEGER NOT NULL,
  thumbnail BLOB NOT NULL
) STRICT;
CREATE INDEX picture_by_sha256 ON picture (sha256);

-- One sealed file: its own key wrapped by the photographs' key, and what the disk must hold.
CREATE TABLE picture_file (
  picture_id TEXT NOT NULL REFERENCES picture (id),
  form TEXT NOT NULL CHECK (form IN ('original', 'shown')),
  file TEXT NOT NULL UNIQUE,
  wrapped BLOB NOT NULL,
  length INTEGER NOT NULL,
  sealed_sha256 TEXT NOT NULL,
  PRIMARY KEY (picture_id, form)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER picture_kept BEFORE DELETE ON picture BEGIN SELECT RAISE(ABORT, 'picture_kept'); END;
CREATE TRIGGER picture_unchanged BEFORE UPDATE ON picture BEGIN SELECT RAISE(ABORT, 'picture_unchanged'); END;
CREATE TRIGGER picture_file_kept BEFORE DELETE ON picture_file BEGIN SELECT RAISE(ABORT, 'picture_kept'); END;
CREATE TRIGGER picture_file_unchanged BEFORE UPDATE ON picture_file BEGIN SELECT RAISE(ABORT, 'picture_unchanged'); END;

-- By which version of the folding the search columns were made; one row.
CREATE TABLE search_state (one INTEGER PRIMARY KEY CHECK (one = 1), fold INTEGER NOT NULL) STRICT;
