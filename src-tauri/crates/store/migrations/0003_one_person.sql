-- What the registers' definitions ask for (examples/next_migration.rs wrote this text).
ALTER TABLE "section" ADD COLUMN "one_person_reason" TEXT NOT NULL DEFAULT '';
