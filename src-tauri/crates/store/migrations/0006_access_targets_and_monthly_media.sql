-- What the registers' definitions ask for (examples/next_migration.rs wrote this text).
ALTER TABLE "contractor_report" ADD COLUMN "media_received" INTEGER;
ALTER TABLE "contractor_report" ADD COLUMN "media_returned" INTEGER;
ALTER TABLE "access_grant" ADD COLUMN "target_kind" TEXT NOT NULL DEFAULT '';
