-- What the registers' definitions ask for (examples/next_migration.rs wrote this text).
ALTER TABLE "handling_event" ADD COLUMN "takeout_id_id" INTEGER REFERENCES "takeout" (id);
ALTER TABLE "handling_event" ADD COLUMN "takeout_id_no" TEXT NOT NULL DEFAULT '';
ALTER TABLE "handling_event" ADD COLUMN "takeout_id_label" TEXT NOT NULL DEFAULT '';
CREATE INDEX "handling_event_by_takeout_id_id" ON "handling_event" ("takeout_id_id", "id");
DROP TRIGGER "handling_event_written_once";
CREATE TRIGGER "handling_event_written_once" BEFORE UPDATE ON "handling_event" WHEN NEW."marks" IS NOT OLD."marks" OR NEW."own" IS NOT OLD."own"
  OR (OLD.standing <> 'valid' AND (NEW."standing" IS NOT OLD."standing" OR NEW."standing_reason" IS NOT OLD."standing_reason" OR NEW."successor_id" IS NOT OLD."successor_id"))
  OR NEW."occurred_at" IS NOT OLD."occurred_at"
  OR NEW."kind" IS NOT OLD."kind"
  OR NEW."info_asset_id_id" IS NOT OLD."info_asset_id_id" OR NEW."info_asset_id_no" IS NOT OLD."info_asset_id_no" OR NEW."info_asset_id_label" IS NOT OLD."info_asset_id_label"
  OR NEW."media_id_id" IS NOT OLD."media_id_id" OR NEW."media_id_no" IS NOT OLD."media_id_no" OR NEW."media_id_label" IS NOT OLD."media_id_label"
  OR NEW."subject_count" IS NOT OLD."subject_count"
  OR NEW."subject_count_rough" IS NOT OLD."subject_count_rough"
  OR NEW."purpose" IS NOT OLD."purpose"
  OR NEW."actor_id" IS NOT OLD."actor_id" OR NEW."actor_no" IS NOT OLD."actor_no" OR NEW."actor_label" IS NOT OLD."actor_label"
  OR NEW."approver_id" IS NOT OLD."approver_id" OR NEW."approver_no" IS NOT OLD."approver_no" OR NEW."approver_label" IS NOT OLD."approver_label"
  OR NEW."counterpart" IS NOT OLD."counterpart"
  OR NEW."method_note" IS NOT OLD."method_note"
  OR NEW."protection" IS NOT OLD."protection"
  OR NEW."second_checker_id" IS NOT OLD."second_checker_id" OR NEW."second_checker_no" IS NOT OLD."second_checker_no" OR NEW."second_checker_label" IS NOT OLD."second_checker_label"
  OR (NOT (OLD."erased_on" = '') AND (NEW."erased_on" IS NOT OLD."erased_on"))
  OR NEW."takeout_id_id" IS NOT OLD."takeout_id_id" OR NEW."takeout_id_no" IS NOT OLD."takeout_id_no" OR NEW."takeout_id_label" IS NOT OLD."takeout_id_label"
  OR NEW."note" IS NOT OLD."note" BEGIN SELECT RAISE(ABORT, 'handling_event_written_once'); END;
ALTER TABLE "takeout" ADD COLUMN "encryption_note" TEXT NOT NULL DEFAULT '';
ALTER TABLE "takeout" ADD COLUMN "missing_media_ids" TEXT NOT NULL DEFAULT '[]';
ALTER TABLE "takeout" ADD COLUMN "return_difference" TEXT NOT NULL DEFAULT '';
ALTER TABLE "contractor_report" ADD COLUMN "media_received" INTEGER;
ALTER TABLE "contractor_report" ADD COLUMN "media_returned" INTEGER;
ALTER TABLE "access_grant" ADD COLUMN "target_kind" TEXT NOT NULL DEFAULT '';
