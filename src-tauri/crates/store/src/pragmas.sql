-- One connection at a time holds the database (the folder's lock says so); with it the log's index needs no shared
-- memory file, and looking into a database changes nothing beside it. Must precede the first access.
PRAGMA locking_mode = EXCLUSIVE;
-- A commit is on the disk when it is acknowledged; in WAL mode, NORMAL loses the last ones in a power cut.
PRAGMA synchronous = FULL;
-- References hold.
PRAGMA foreign_keys = ON;
-- Without this, INSERT OR REPLACE slips past the triggers that refuse DELETE.
PRAGMA recursive_triggers = ON;
-- A cell that claims an impossible size is damage, found before it is used.
PRAGMA cell_size_check = ON;
-- Each page costs a decryption when it is read anew: keep 64 MiB of them open.
PRAGMA cache_size = -65536;
-- Nothing that was sorted or joined touches the disk in clear.
PRAGMA temp_store = MEMORY;
