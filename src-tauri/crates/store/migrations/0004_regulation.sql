-- What the registers' definitions ask for (examples/next_migration.rs wrote this text).
-- 祝日・閉庁日
CREATE TABLE "calendar" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "calendar" (id),
  "corrects_id" INTEGER REFERENCES "calendar" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "day" TEXT NOT NULL DEFAULT '', "name" TEXT NOT NULL DEFAULT '', "kind" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "calendar_by_fy" ON "calendar" ("fy", "id");
CREATE INDEX "calendar_by_parent" ON "calendar" ("parent_id", "id");
CREATE INDEX "calendar_by_day" ON "calendar" ("day", "id");
CREATE INDEX "calendar_by_kind" ON "calendar" ("kind", "id");
CREATE VIRTUAL TABLE "calendar_search" USING fts5 (norm, content="calendar", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "calendar_search_added" AFTER INSERT ON "calendar" BEGIN INSERT INTO "calendar_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "calendar_search_changed" AFTER UPDATE OF norm ON "calendar" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "calendar_search" ("calendar_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "calendar_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "calendar_kept" BEFORE DELETE ON "calendar" BEGIN SELECT RAISE(ABORT, 'calendar_kept'); END;
CREATE TRIGGER "calendar_identity" BEFORE UPDATE ON "calendar" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'calendar_identity'); END;
-- 職の指定簿
CREATE TABLE "post_holder" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "post_holder" (id),
  "corrects_id" INTEGER REFERENCES "post_holder" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "post" TEXT NOT NULL DEFAULT '', "staff_id" INTEGER REFERENCES "staff" (id), "staff_no" TEXT NOT NULL DEFAULT '',
  "staff_label" TEXT NOT NULL DEFAULT '', "name" TEXT NOT NULL DEFAULT '', "from" TEXT NOT NULL DEFAULT '',
  "until" TEXT NOT NULL DEFAULT '', "basis" TEXT NOT NULL DEFAULT '', "scope" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "post_holder_by_fy" ON "post_holder" ("fy", "id");
CREATE INDEX "post_holder_by_parent" ON "post_holder" ("parent_id", "id");
CREATE INDEX "post_holder_by_post" ON "post_holder" ("post", "id");
CREATE INDEX "post_holder_by_staff_id" ON "post_holder" ("staff_id", "id");
CREATE INDEX "post_holder_by_staff_label" ON "post_holder" ("staff_label", "id");
CREATE INDEX "post_holder_by_from" ON "post_holder" ("from", "id");
CREATE INDEX "post_holder_by_until" ON "post_holder" ("until", "id");
CREATE VIRTUAL TABLE "post_holder_search" USING fts5 (norm, content="post_holder", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "post_holder_search_added" AFTER INSERT ON "post_holder" BEGIN INSERT INTO "post_holder_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "post_holder_search_changed" AFTER UPDATE OF norm ON "post_holder" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "post_holder_search" ("post_holder_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "post_holder_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "post_holder_kept" BEFORE DELETE ON "post_holder" BEGIN SELECT RAISE(ABORT, 'post_holder_kept'); END;
CREATE TRIGGER "post_holder_identity" BEFORE UPDATE ON "post_holder" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'post_holder_identity'); END;
ALTER TABLE "media" ADD COLUMN "status_on" TEXT NOT NULL DEFAULT '';
-- 一時複製の消去確認記録
CREATE TABLE "erasure_check" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "erasure_check" (id),
  "corrects_id" INTEGER REFERENCES "erasure_check" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "checked_on" TEXT NOT NULL DEFAULT '', "checker_id" INTEGER REFERENCES "staff" (id),
  "checker_no" TEXT NOT NULL DEFAULT '', "checker_label" TEXT NOT NULL DEFAULT '', "open_count" INTEGER,
  "places_seen" TEXT NOT NULL DEFAULT '', "finding" TEXT NOT NULL DEFAULT '', "instruction" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "erasure_check_by_fy" ON "erasure_check" ("fy", "id");
CREATE INDEX "erasure_check_by_parent" ON "erasure_check" ("parent_id", "id");
CREATE INDEX "erasure_check_by_checked_on" ON "erasure_check" ("checked_on", "id");
CREATE INDEX "erasure_check_by_checker_id" ON "erasure_check" ("checker_id", "id");
CREATE INDEX "erasure_check_by_checker_label" ON "erasure_check" ("checker_label", "id");
CREATE VIRTUAL TABLE "erasure_check_search" USING fts5 (norm, content="erasure_check", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "erasure_check_search_added" AFTER INSERT ON "erasure_check" BEGIN INSERT INTO "erasure_check_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "erasure_check_search_changed" AFTER UPDATE OF norm ON "erasure_check" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "erasure_check_search" ("erasure_check_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "erasure_check_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "erasure_check_kept" BEFORE DELETE ON "erasure_check" BEGIN SELECT RAISE(ABORT, 'erasure_check_kept'); END;
CREATE TRIGGER "erasure_check_identity" BEFORE UPDATE ON "erasure_check" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'erasure_check_identity'); END;
CREATE TRIGGER "erasure_check_written_once" BEFORE UPDATE ON "erasure_check" WHEN NEW."marks" IS NOT OLD."marks" OR NEW."own" IS NOT OLD."own"
  OR (OLD.standing <> 'valid' AND (NEW."standing" IS NOT OLD."standing" OR NEW."standing_reason" IS NOT OLD."standing_reason" OR NEW."successor_id" IS NOT OLD."successor_id"))
  OR NEW."checked_on" IS NOT OLD."checked_on"
  OR NEW."checker_id" IS NOT OLD."checker_id" OR NEW."checker_no" IS NOT OLD."checker_no" OR NEW."checker_label" IS NOT OLD."checker_label"
  OR NEW."open_count" IS NOT OLD."open_count"
  OR NEW."places_seen" IS NOT OLD."places_seen"
  OR NEW."finding" IS NOT OLD."finding"
  OR NEW."instruction" IS NOT OLD."instruction"
  OR NEW."note" IS NOT OLD."note" BEGIN SELECT RAISE(ABORT, 'erasure_check_written_once'); END;
-- 漏えい等事案記録
CREATE TABLE "incident" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "incident" (id),
  "corrects_id" INTEGER REFERENCES "incident" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "known_at" TEXT NOT NULL DEFAULT '', "known_by_id" INTEGER REFERENCES "staff" (id),
  "known_by_no" TEXT NOT NULL DEFAULT '', "known_by_label" TEXT NOT NULL DEFAULT '',
  "manager_told_at" TEXT NOT NULL DEFAULT '', "first_action" TEXT NOT NULL DEFAULT '',
  "first_action_at" TEXT NOT NULL DEFAULT '', "occurred_on" TEXT NOT NULL DEFAULT '',
  "nature" TEXT NOT NULL DEFAULT '', "summary" TEXT NOT NULL DEFAULT '', "items" TEXT NOT NULL DEFAULT '',
  "info_asset_ids" TEXT NOT NULL DEFAULT '[]', "media_ids" TEXT NOT NULL DEFAULT '[]', "subject_count" INTEGER,
  "count_state" TEXT NOT NULL DEFAULT '', "cause" TEXT NOT NULL DEFAULT '', "cause_detail" TEXT NOT NULL DEFAULT '',
  "vendor_id" INTEGER REFERENCES "vendor" (id), "vendor_no" TEXT NOT NULL DEFAULT '',
  "vendor_label" TEXT NOT NULL DEFAULT '', "sensitive" INTEGER, "financial" INTEGER, "malicious" INTEGER,
  "contains_number" INTEGER, "number_system" INTEGER, "public_view" INTEGER, "well_encrypted" INTEGER, "grave" INTEGER,
  "recovery" TEXT NOT NULL DEFAULT '', "harm" TEXT NOT NULL DEFAULT '', "person_response" TEXT NOT NULL DEFAULT '',
  "notified_on" TEXT NOT NULL DEFAULT '', "notify_substitute" TEXT NOT NULL DEFAULT '',
  "publication_state" TEXT NOT NULL DEFAULT '', "prevention" TEXT NOT NULL DEFAULT '',
  "shared_with" TEXT NOT NULL DEFAULT '', "other_note" TEXT NOT NULL DEFAULT '',
  "general_told_on" TEXT NOT NULL DEFAULT '', "mayor_told_on" TEXT NOT NULL DEFAULT '',
  "deputy_mayor_told_on" TEXT NOT NULL DEFAULT '', "ppc_required" INTEGER, "ppc_grounds" TEXT NOT NULL DEFAULT '',
  "ppc_first_due" TEXT NOT NULL DEFAULT '', "ppc_first_on" TEXT NOT NULL DEFAULT '',
  "ppc_final_due" TEXT NOT NULL DEFAULT '', "ppc_final_on" TEXT NOT NULL DEFAULT '',
  "ppc_receipt_no" TEXT NOT NULL DEFAULT '', "ppc_informed_on" TEXT NOT NULL DEFAULT '',
  "publication" TEXT NOT NULL DEFAULT '', "not_public_reason" TEXT NOT NULL DEFAULT '',
  "published_on" TEXT NOT NULL DEFAULT '', "closed_on" TEXT NOT NULL DEFAULT '',
  "closed_by_id" INTEGER REFERENCES "staff" (id), "closed_by_no" TEXT NOT NULL DEFAULT '',
  "closed_by_label" TEXT NOT NULL DEFAULT '', "cancel_reason" TEXT NOT NULL DEFAULT '',
  "status" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "incident_by_fy" ON "incident" ("fy", "id");
CREATE INDEX "incident_by_parent" ON "incident" ("parent_id", "id");
CREATE INDEX "incident_by_known_at" ON "incident" ("known_at", "id");
CREATE INDEX "incident_by_known_by_id" ON "incident" ("known_by_id", "id");
CREATE INDEX "incident_by_occurred_on" ON "incident" ("occurred_on", "id");
CREATE INDEX "incident_by_nature" ON "incident" ("nature", "id");
CREATE INDEX "incident_by_cause" ON "incident" ("cause", "id");
CREATE INDEX "incident_by_vendor_id" ON "incident" ("vendor_id", "id");
CREATE INDEX "incident_by_general_told_on" ON "incident" ("general_told_on", "id");
CREATE INDEX "incident_by_ppc_first_due" ON "incident" ("ppc_first_due", "id");
CREATE INDEX "incident_by_ppc_final_due" ON "incident" ("ppc_final_due", "id");
CREATE INDEX "incident_by_publication" ON "incident" ("publication", "id");
CREATE INDEX "incident_by_closed_on" ON "incident" ("closed_on", "id");
CREATE INDEX "incident_by_closed_by_id" ON "incident" ("closed_by_id", "id");
CREATE INDEX "incident_by_status" ON "incident" ("status", "id");
CREATE VIRTUAL TABLE "incident_search" USING fts5 (norm, content="incident", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "incident_search_added" AFTER INSERT ON "incident" BEGIN INSERT INTO "incident_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "incident_search_changed" AFTER UPDATE OF norm ON "incident" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "incident_search" ("incident_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "incident_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "incident_kept" BEFORE DELETE ON "incident" BEGIN SELECT RAISE(ABORT, 'incident_kept'); END;
CREATE TRIGGER "incident_identity" BEFORE UPDATE ON "incident" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'incident_identity'); END;
-- 事案の経過
CREATE TABLE "incident_step" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL,
  "parent_id" INTEGER NOT NULL REFERENCES "incident" (id),
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "incident_step" (id),
  "corrects_id" INTEGER REFERENCES "incident_step" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "at" TEXT NOT NULL DEFAULT '', "kind" TEXT NOT NULL DEFAULT '', "what" TEXT NOT NULL DEFAULT '',
  "by_id" INTEGER REFERENCES "staff" (id), "by_no" TEXT NOT NULL DEFAULT '', "by_label" TEXT NOT NULL DEFAULT '',
  "counterpart" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "incident_step_by_fy" ON "incident_step" ("fy", "id");
CREATE INDEX "incident_step_by_parent" ON "incident_step" ("parent_id", "id");
CREATE INDEX "incident_step_by_at" ON "incident_step" ("at", "id");
CREATE INDEX "incident_step_by_kind" ON "incident_step" ("kind", "id");
CREATE INDEX "incident_step_by_by_id" ON "incident_step" ("by_id", "id");
CREATE INDEX "incident_step_by_by_label" ON "incident_step" ("by_label", "id");
CREATE VIRTUAL TABLE "incident_step_search" USING fts5 (norm, content="incident_step", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "incident_step_search_added" AFTER INSERT ON "incident_step" BEGIN INSERT INTO "incident_step_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "incident_step_search_changed" AFTER UPDATE OF norm ON "incident_step" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "incident_step_search" ("incident_step_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "incident_step_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "incident_step_kept" BEFORE DELETE ON "incident_step" BEGIN SELECT RAISE(ABORT, 'incident_step_kept'); END;
CREATE TRIGGER "incident_step_identity" BEFORE UPDATE ON "incident_step" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'incident_step_identity'); END;
-- 媒体等持出し・送付記録
CREATE TABLE "takeout" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "takeout" (id),
  "corrects_id" INTEGER REFERENCES "takeout" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "kind" TEXT NOT NULL DEFAULT '', "applicant_id" INTEGER REFERENCES "staff" (id),
  "applicant_no" TEXT NOT NULL DEFAULT '', "applicant_label" TEXT NOT NULL DEFAULT '',
  "applied_on" TEXT NOT NULL DEFAULT '', "media_ids" TEXT NOT NULL DEFAULT '[]',
  "device_note" TEXT NOT NULL DEFAULT '', "info_asset_ids" TEXT NOT NULL DEFAULT '[]', "subject_count" INTEGER,
  "subject_count_approx" INTEGER, "purpose" TEXT NOT NULL DEFAULT '', "destination" TEXT NOT NULL DEFAULT '',
  "destination_address" TEXT NOT NULL DEFAULT '', "from" TEXT NOT NULL DEFAULT '', "until" TEXT NOT NULL DEFAULT '',
  "due_back_on" TEXT NOT NULL DEFAULT '', "auth_set" INTEGER, "encrypted" INTEGER,
  "no_auth_reason" TEXT NOT NULL DEFAULT '', "substitute" TEXT NOT NULL DEFAULT '',
  "transport" TEXT NOT NULL DEFAULT '', "locked_case" INTEGER, "companions" TEXT NOT NULL DEFAULT '[]',
  "special_approval" INTEGER, "special_reason" TEXT NOT NULL DEFAULT '',
  "approved_by_id" INTEGER REFERENCES "staff" (id), "approved_by_no" TEXT NOT NULL DEFAULT '',
  "approved_by_label" TEXT NOT NULL DEFAULT '', "approved_at" TEXT NOT NULL DEFAULT '',
  "reject_reason" TEXT NOT NULL DEFAULT '', "departed_at" TEXT NOT NULL DEFAULT '',
  "depart_checker_id" INTEGER REFERENCES "staff" (id), "depart_checker_no" TEXT NOT NULL DEFAULT '',
  "depart_checker_label" TEXT NOT NULL DEFAULT '', "returned_at" TEXT NOT NULL DEFAULT '',
  "return_checker_id" INTEGER REFERENCES "staff" (id), "return_checker_no" TEXT NOT NULL DEFAULT '',
  "return_checker_label" TEXT NOT NULL DEFAULT '', "return_complete" INTEGER, "received_by" TEXT NOT NULL DEFAULT '',
  "received_on" TEXT NOT NULL DEFAULT '', "erased_there" INTEGER, "one_person_reason" TEXT NOT NULL DEFAULT '',
  "status" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "takeout_by_fy" ON "takeout" ("fy", "id");
CREATE INDEX "takeout_by_parent" ON "takeout" ("parent_id", "id");
CREATE INDEX "takeout_by_kind" ON "takeout" ("kind", "id");
CREATE INDEX "takeout_by_applicant_id" ON "takeout" ("applicant_id", "id");
CREATE INDEX "takeout_by_applicant_label" ON "takeout" ("applicant_label", "id");
CREATE INDEX "takeout_by_applied_on" ON "takeout" ("applied_on", "id");
CREATE INDEX "takeout_by_due_back_on" ON "takeout" ("due_back_on", "id");
CREATE INDEX "takeout_by_approved_by_id" ON "takeout" ("approved_by_id", "id");
CREATE INDEX "takeout_by_departed_at" ON "takeout" ("departed_at", "id");
CREATE INDEX "takeout_by_depart_checker_id" ON "takeout" ("depart_checker_id", "id");
CREATE INDEX "takeout_by_returned_at" ON "takeout" ("returned_at", "id");
CREATE INDEX "takeout_by_return_checker_id" ON "takeout" ("return_checker_id", "id");
CREATE INDEX "takeout_by_received_on" ON "takeout" ("received_on", "id");
CREATE INDEX "takeout_by_status" ON "takeout" ("status", "id");
CREATE VIRTUAL TABLE "takeout_search" USING fts5 (norm, content="takeout", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "takeout_search_added" AFTER INSERT ON "takeout" BEGIN INSERT INTO "takeout_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "takeout_search_changed" AFTER UPDATE OF norm ON "takeout" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "takeout_search" ("takeout_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "takeout_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "takeout_kept" BEFORE DELETE ON "takeout" BEGIN SELECT RAISE(ABORT, 'takeout_kept'); END;
CREATE TRIGGER "takeout_identity" BEFORE UPDATE ON "takeout" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'takeout_identity'); END;
-- 送付等確認記録
CREATE TABLE "send_check" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "send_check" (id),
  "corrects_id" INTEGER REFERENCES "send_check" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "checked_at" TEXT NOT NULL DEFAULT '', "means" TEXT NOT NULL DEFAULT '', "addressee" TEXT NOT NULL DEFAULT '',
  "subject" TEXT NOT NULL DEFAULT '', "info_asset_id_id" INTEGER REFERENCES "info_asset" (id),
  "info_asset_id_no" TEXT NOT NULL DEFAULT '', "info_asset_id_label" TEXT NOT NULL DEFAULT '', "subject_count" INTEGER,
  "check_address" INTEGER, "check_content" INTEGER, "check_enclosed" INTEGER, "check_hidden" INTEGER,
  "check_bcc" INTEGER, "author_id" INTEGER REFERENCES "staff" (id), "author_no" TEXT NOT NULL DEFAULT '',
  "author_label" TEXT NOT NULL DEFAULT '', "checker_id" INTEGER REFERENCES "staff" (id),
  "checker_no" TEXT NOT NULL DEFAULT '', "checker_label" TEXT NOT NULL DEFAULT '', "result" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "send_check_by_fy" ON "send_check" ("fy", "id");
CREATE INDEX "send_check_by_parent" ON "send_check" ("parent_id", "id");
CREATE INDEX "send_check_by_checked_at" ON "send_check" ("checked_at", "id");
CREATE INDEX "send_check_by_means" ON "send_check" ("means", "id");
CREATE INDEX "send_check_by_info_asset_id_id" ON "send_check" ("info_asset_id_id", "id");
CREATE INDEX "send_check_by_author_id" ON "send_check" ("author_id", "id");
CREATE INDEX "send_check_by_author_label" ON "send_check" ("author_label", "id");
CREATE INDEX "send_check_by_checker_id" ON "send_check" ("checker_id", "id");
CREATE INDEX "send_check_by_checker_label" ON "send_check" ("checker_label", "id");
CREATE INDEX "send_check_by_result" ON "send_check" ("result", "id");
CREATE VIRTUAL TABLE "send_check_search" USING fts5 (norm, content="send_check", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "send_check_search_added" AFTER INSERT ON "send_check" BEGIN INSERT INTO "send_check_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "send_check_search_changed" AFTER UPDATE OF norm ON "send_check" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "send_check_search" ("send_check_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "send_check_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "send_check_kept" BEFORE DELETE ON "send_check" BEGIN SELECT RAISE(ABORT, 'send_check_kept'); END;
CREATE TRIGGER "send_check_identity" BEFORE UPDATE ON "send_check" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'send_check_identity'); END;
CREATE TRIGGER "send_check_written_once" BEFORE UPDATE ON "send_check" WHEN NEW."marks" IS NOT OLD."marks" OR NEW."own" IS NOT OLD."own"
  OR (OLD.standing <> 'valid' AND (NEW."standing" IS NOT OLD."standing" OR NEW."standing_reason" IS NOT OLD."standing_reason" OR NEW."successor_id" IS NOT OLD."successor_id"))
  OR NEW."checked_at" IS NOT OLD."checked_at"
  OR NEW."means" IS NOT OLD."means"
  OR NEW."addressee" IS NOT OLD."addressee"
  OR NEW."subject" IS NOT OLD."subject"
  OR NEW."info_asset_id_id" IS NOT OLD."info_asset_id_id" OR NEW."info_asset_id_no" IS NOT OLD."info_asset_id_no" OR NEW."info_asset_id_label" IS NOT OLD."info_asset_id_label"
  OR NEW."subject_count" IS NOT OLD."subject_count"
  OR NEW."check_address" IS NOT OLD."check_address"
  OR NEW."check_content" IS NOT OLD."check_content"
  OR NEW."check_enclosed" IS NOT OLD."check_enclosed"
  OR NEW."check_hidden" IS NOT OLD."check_hidden"
  OR NEW."check_bcc" IS NOT OLD."check_bcc"
  OR NEW."author_id" IS NOT OLD."author_id" OR NEW."author_no" IS NOT OLD."author_no" OR NEW."author_label" IS NOT OLD."author_label"
  OR NEW."checker_id" IS NOT OLD."checker_id" OR NEW."checker_no" IS NOT OLD."checker_no" OR NEW."checker_label" IS NOT OLD."checker_label"
  OR NEW."result" IS NOT OLD."result"
  OR NEW."note" IS NOT OLD."note" BEGIN SELECT RAISE(ABORT, 'send_check_written_once'); END;
-- 委託契約管理簿
CREATE TABLE "contract" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "contract" (id),
  "corrects_id" INTEGER REFERENCES "contract" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '', "contract_no" TEXT NOT NULL DEFAULT '',
  "vendor_id" INTEGER REFERENCES "vendor" (id), "vendor_no" TEXT NOT NULL DEFAULT '',
  "vendor_label" TEXT NOT NULL DEFAULT '', "from" TEXT NOT NULL DEFAULT '', "until" TEXT NOT NULL DEFAULT '',
  "info_asset_ids" TEXT NOT NULL DEFAULT '[]', "scope" TEXT NOT NULL DEFAULT '', "subject_count" INTEGER,
  "handles_number" INTEGER, "selected_on" TEXT NOT NULL DEFAULT '', "clause_secrecy" TEXT NOT NULL DEFAULT '',
  "clause_subcontract" TEXT NOT NULL DEFAULT '', "clause_copying" TEXT NOT NULL DEFAULT '',
  "clause_safety" TEXT NOT NULL DEFAULT '', "clause_accident" TEXT NOT NULL DEFAULT '',
  "clause_return" TEXT NOT NULL DEFAULT '', "clause_breach" TEXT NOT NULL DEFAULT '',
  "clause_report" TEXT NOT NULL DEFAULT '', "clause_no_removal" TEXT NOT NULL DEFAULT '',
  "clause_workers" TEXT NOT NULL DEFAULT '', "clause_compliance" TEXT NOT NULL DEFAULT '',
  "clause_site_visit" TEXT NOT NULL DEFAULT '', "workers_received_on" TEXT NOT NULL DEFAULT '',
  "workers" TEXT NOT NULL DEFAULT '', "trained_workers" TEXT NOT NULL DEFAULT '',
  "last_trained_on" TEXT NOT NULL DEFAULT '', "certification" TEXT NOT NULL DEFAULT '',
  "certification_no" TEXT NOT NULL DEFAULT '', "certification_edition" TEXT NOT NULL DEFAULT '',
  "certification_until" TEXT NOT NULL DEFAULT '', "log_keep_until" TEXT NOT NULL DEFAULT '',
  "started_on" TEXT NOT NULL DEFAULT '', "returned_on" TEXT NOT NULL DEFAULT '', "erased_on" TEXT NOT NULL DEFAULT '',
  "end_checker_id" INTEGER REFERENCES "staff" (id), "end_checker_no" TEXT NOT NULL DEFAULT '',
  "end_checker_label" TEXT NOT NULL DEFAULT '', "ended_on" TEXT NOT NULL DEFAULT '', "status" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "contract_by_fy" ON "contract" ("fy", "id");
CREATE INDEX "contract_by_parent" ON "contract" ("parent_id", "id");
CREATE INDEX "contract_by_vendor_id" ON "contract" ("vendor_id", "id");
CREATE INDEX "contract_by_vendor_label" ON "contract" ("vendor_label", "id");
CREATE INDEX "contract_by_from" ON "contract" ("from", "id");
CREATE INDEX "contract_by_until" ON "contract" ("until", "id");
CREATE INDEX "contract_by_certification_until" ON "contract" ("certification_until", "id");
CREATE INDEX "contract_by_end_checker_id" ON "contract" ("end_checker_id", "id");
CREATE INDEX "contract_by_status" ON "contract" ("status", "id");
CREATE VIRTUAL TABLE "contract_search" USING fts5 (norm, content="contract", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "contract_search_added" AFTER INSERT ON "contract" BEGIN INSERT INTO "contract_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "contract_search_changed" AFTER UPDATE OF norm ON "contract" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "contract_search" ("contract_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "contract_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "contract_kept" BEFORE DELETE ON "contract" BEGIN SELECT RAISE(ABORT, 'contract_kept'); END;
CREATE TRIGGER "contract_identity" BEFORE UPDATE ON "contract" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'contract_identity'); END;
-- 再委託の承認
CREATE TABLE "contract_sub" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL,
  "parent_id" INTEGER NOT NULL REFERENCES "contract" (id),
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "contract_sub" (id),
  "corrects_id" INTEGER REFERENCES "contract_sub" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "step" INTEGER, "vendor_id" INTEGER REFERENCES "vendor" (id), "vendor_no" TEXT NOT NULL DEFAULT '',
  "vendor_label" TEXT NOT NULL DEFAULT '', "work" TEXT NOT NULL DEFAULT '', "subsidiary" INTEGER,
  "approval_no" TEXT NOT NULL DEFAULT '', "approved_on" TEXT NOT NULL DEFAULT '', "from" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "contract_sub_by_fy" ON "contract_sub" ("fy", "id");
CREATE INDEX "contract_sub_by_parent" ON "contract_sub" ("parent_id", "id");
CREATE INDEX "contract_sub_by_vendor_id" ON "contract_sub" ("vendor_id", "id");
CREATE INDEX "contract_sub_by_vendor_label" ON "contract_sub" ("vendor_label", "id");
CREATE INDEX "contract_sub_by_approved_on" ON "contract_sub" ("approved_on", "id");
CREATE VIRTUAL TABLE "contract_sub_search" USING fts5 (norm, content="contract_sub", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "contract_sub_search_added" AFTER INSERT ON "contract_sub" BEGIN INSERT INTO "contract_sub_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "contract_sub_search_changed" AFTER UPDATE OF norm ON "contract_sub" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "contract_sub_search" ("contract_sub_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "contract_sub_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "contract_sub_kept" BEFORE DELETE ON "contract_sub" BEGIN SELECT RAISE(ABORT, 'contract_sub_kept'); END;
CREATE TRIGGER "contract_sub_identity" BEFORE UPDATE ON "contract_sub" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'contract_sub_identity'); END;
-- 委託先への許可
CREATE TABLE "contract_permission" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL,
  "parent_id" INTEGER NOT NULL REFERENCES "contract" (id),
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "contract_permission" (id),
  "corrects_id" INTEGER REFERENCES "contract_permission" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "kind" TEXT NOT NULL DEFAULT '', "permission_no" TEXT NOT NULL DEFAULT '', "permitted_on" TEXT NOT NULL DEFAULT '',
  "until" TEXT NOT NULL DEFAULT '', "conditions" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "contract_permission_by_fy" ON "contract_permission" ("fy", "id");
CREATE INDEX "contract_permission_by_parent" ON "contract_permission" ("parent_id", "id");
CREATE INDEX "contract_permission_by_kind" ON "contract_permission" ("kind", "id");
CREATE INDEX "contract_permission_by_permitted_on" ON "contract_permission" ("permitted_on", "id");
CREATE INDEX "contract_permission_by_until" ON "contract_permission" ("until", "id");
CREATE VIRTUAL TABLE "contract_permission_search" USING fts5 (norm, content="contract_permission", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "contract_permission_search_added" AFTER INSERT ON "contract_permission" BEGIN INSERT INTO "contract_permission_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "contract_permission_search_changed" AFTER UPDATE OF norm ON "contract_permission" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "contract_permission_search" ("contract_permission_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "contract_permission_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "contract_permission_kept" BEFORE DELETE ON "contract_permission" BEGIN SELECT RAISE(ABORT, 'contract_permission_kept'); END;
CREATE TRIGGER "contract_permission_identity" BEFORE UPDATE ON "contract_permission" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'contract_permission_identity'); END;
-- 委託先点検
CREATE TABLE "contractor_check" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "contractor_check" (id),
  "corrects_id" INTEGER REFERENCES "contractor_check" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "contract_id_id" INTEGER REFERENCES "contract" (id), "contract_id_no" TEXT NOT NULL DEFAULT '',
  "contract_id_label" TEXT NOT NULL DEFAULT '', "occasion" TEXT NOT NULL DEFAULT '',
  "checked_on" TEXT NOT NULL DEFAULT '', "method" TEXT NOT NULL DEFAULT '', "method_reason" TEXT NOT NULL DEFAULT '',
  "target" TEXT NOT NULL DEFAULT '', "sub_vendor_id" INTEGER REFERENCES "vendor" (id),
  "sub_vendor_no" TEXT NOT NULL DEFAULT '', "sub_vendor_label" TEXT NOT NULL DEFAULT '',
  "inspector_id" INTEGER REFERENCES "staff" (id), "inspector_no" TEXT NOT NULL DEFAULT '',
  "inspector_label" TEXT NOT NULL DEFAULT '', "respondent" TEXT NOT NULL DEFAULT '',
  "findings" TEXT NOT NULL DEFAULT '', "findings_due_on" TEXT NOT NULL DEFAULT '',
  "findings_done_on" TEXT NOT NULL DEFAULT '', "confirmed_by_id" INTEGER REFERENCES "staff" (id),
  "confirmed_by_no" TEXT NOT NULL DEFAULT '', "confirmed_by_label" TEXT NOT NULL DEFAULT '',
  "closed_on" TEXT NOT NULL DEFAULT '', "checklist_version" TEXT NOT NULL DEFAULT '',
  "status" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "contractor_check_by_fy" ON "contractor_check" ("fy", "id");
CREATE INDEX "contractor_check_by_parent" ON "contractor_check" ("parent_id", "id");
CREATE INDEX "contractor_check_by_contract_id_id" ON "contractor_check" ("contract_id_id", "id");
CREATE INDEX "contractor_check_by_contract_id_label" ON "contractor_check" ("contract_id_label", "id");
CREATE INDEX "contractor_check_by_occasion" ON "contractor_check" ("occasion", "id");
CREATE INDEX "contractor_check_by_checked_on" ON "contractor_check" ("checked_on", "id");
CREATE INDEX "contractor_check_by_method" ON "contractor_check" ("method", "id");
CREATE INDEX "contractor_check_by_target" ON "contractor_check" ("target", "id");
CREATE INDEX "contractor_check_by_sub_vendor_id" ON "contractor_check" ("sub_vendor_id", "id");
CREATE INDEX "contractor_check_by_inspector_id" ON "contractor_check" ("inspector_id", "id");
CREATE INDEX "contractor_check_by_inspector_label" ON "contractor_check" ("inspector_label", "id");
CREATE INDEX "contractor_check_by_findings_due_on" ON "contractor_check" ("findings_due_on", "id");
CREATE INDEX "contractor_check_by_confirmed_by_id" ON "contractor_check" ("confirmed_by_id", "id");
CREATE INDEX "contractor_check_by_status" ON "contractor_check" ("status", "id");
CREATE VIRTUAL TABLE "contractor_check_search" USING fts5 (norm, content="contractor_check", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "contractor_check_search_added" AFTER INSERT ON "contractor_check" BEGIN INSERT INTO "contractor_check_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "contractor_check_search_changed" AFTER UPDATE OF norm ON "contractor_check" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "contractor_check_search" ("contractor_check_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "contractor_check_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "contractor_check_kept" BEFORE DELETE ON "contractor_check" BEGIN SELECT RAISE(ABORT, 'contractor_check_kept'); END;
CREATE TRIGGER "contractor_check_identity" BEFORE UPDATE ON "contractor_check" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'contractor_check_identity'); END;
-- 委託先点検の回答
CREATE TABLE "contractor_answer" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL,
  "parent_id" INTEGER NOT NULL REFERENCES "contractor_check" (id),
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "contractor_answer" (id),
  "corrects_id" INTEGER REFERENCES "contractor_answer" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "item_id" TEXT NOT NULL DEFAULT '', "clause" TEXT NOT NULL DEFAULT '', "item_text" TEXT NOT NULL DEFAULT '',
  "permission_allowed" INTEGER, "na_allowed" INTEGER, "self_answer" TEXT NOT NULL DEFAULT '',
  "judgement" TEXT NOT NULL DEFAULT '', "evidence" TEXT NOT NULL DEFAULT '', "permission_no" TEXT NOT NULL DEFAULT '',
  "permission_on" TEXT NOT NULL DEFAULT '', "permission_until" TEXT NOT NULL DEFAULT '',
  "na_reason" TEXT NOT NULL DEFAULT '', "finding" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "contractor_answer_by_fy" ON "contractor_answer" ("fy", "id");
CREATE INDEX "contractor_answer_by_parent" ON "contractor_answer" ("parent_id", "id");
CREATE INDEX "contractor_answer_by_self_answer" ON "contractor_answer" ("self_answer", "id");
CREATE INDEX "contractor_answer_by_judgement" ON "contractor_answer" ("judgement", "id");
CREATE VIRTUAL TABLE "contractor_answer_search" USING fts5 (norm, content="contractor_answer", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "contractor_answer_search_added" AFTER INSERT ON "contractor_answer" BEGIN INSERT INTO "contractor_answer_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "contractor_answer_search_changed" AFTER UPDATE OF norm ON "contractor_answer" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "contractor_answer_search" ("contractor_answer_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "contractor_answer_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "contractor_answer_kept" BEFORE DELETE ON "contractor_answer" BEGIN SELECT RAISE(ABORT, 'contractor_answer_kept'); END;
CREATE TRIGGER "contractor_answer_identity" BEFORE UPDATE ON "contractor_answer" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'contractor_answer_identity'); END;
-- 特定個人情報等取扱状況報告
CREATE TABLE "contractor_report" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "contractor_report" (id),
  "corrects_id" INTEGER REFERENCES "contractor_report" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "contract_id_id" INTEGER REFERENCES "contract" (id), "contract_id_no" TEXT NOT NULL DEFAULT '',
  "contract_id_label" TEXT NOT NULL DEFAULT '', "month" TEXT NOT NULL DEFAULT '', "due_on" TEXT NOT NULL DEFAULT '',
  "received_on" TEXT NOT NULL DEFAULT '', "workers_total" INTEGER, "workers_change" TEXT NOT NULL DEFAULT '',
  "carried" INTEGER, "copied" INTEGER, "erased" INTEGER, "media_left" INTEGER, "logs_checked" INTEGER,
  "training" TEXT NOT NULL DEFAULT '', "accident" INTEGER, "accident_note" TEXT NOT NULL DEFAULT '',
  "checked_by_id" INTEGER REFERENCES "staff" (id), "checked_by_no" TEXT NOT NULL DEFAULT '',
  "checked_by_label" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "contractor_report_by_fy" ON "contractor_report" ("fy", "id");
CREATE INDEX "contractor_report_by_parent" ON "contractor_report" ("parent_id", "id");
CREATE INDEX "contractor_report_by_contract_id_id" ON "contractor_report" ("contract_id_id", "id");
CREATE INDEX "contractor_report_by_contract_id_label" ON "contractor_report" ("contract_id_label", "id");
CREATE INDEX "contractor_report_by_month" ON "contractor_report" ("month", "id");
CREATE INDEX "contractor_report_by_due_on" ON "contractor_report" ("due_on", "id");
CREATE INDEX "contractor_report_by_received_on" ON "contractor_report" ("received_on", "id");
CREATE INDEX "contractor_report_by_checked_by_id" ON "contractor_report" ("checked_by_id", "id");
CREATE VIRTUAL TABLE "contractor_report_search" USING fts5 (norm, content="contractor_report", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "contractor_report_search_added" AFTER INSERT ON "contractor_report" BEGIN INSERT INTO "contractor_report_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "contractor_report_search_changed" AFTER UPDATE OF norm ON "contractor_report" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "contractor_report_search" ("contractor_report_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "contractor_report_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "contractor_report_kept" BEFORE DELETE ON "contractor_report" BEGIN SELECT RAISE(ABORT, 'contractor_report_kept'); END;
CREATE TRIGGER "contractor_report_identity" BEFORE UPDATE ON "contractor_report" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'contractor_report_identity'); END;
-- アクセス権限管理簿
CREATE TABLE "access_grant" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "access_grant" (id),
  "corrects_id" INTEGER REFERENCES "access_grant" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "staff_id" INTEGER REFERENCES "staff" (id), "staff_no" TEXT NOT NULL DEFAULT '',
  "staff_label" TEXT NOT NULL DEFAULT '', "target" TEXT NOT NULL DEFAULT '',
  "info_asset_id_id" INTEGER REFERENCES "info_asset" (id), "info_asset_id_no" TEXT NOT NULL DEFAULT '',
  "info_asset_id_label" TEXT NOT NULL DEFAULT '', "rights" TEXT NOT NULL DEFAULT '[]', "privileged" INTEGER,
  "granted_on" TEXT NOT NULL DEFAULT '', "basis" TEXT NOT NULL DEFAULT '',
  "approver_id" INTEGER REFERENCES "staff" (id), "approver_no" TEXT NOT NULL DEFAULT '',
  "approver_label" TEXT NOT NULL DEFAULT '', "ended_on" TEXT NOT NULL DEFAULT '',
  "end_reason" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "access_grant_by_fy" ON "access_grant" ("fy", "id");
CREATE INDEX "access_grant_by_parent" ON "access_grant" ("parent_id", "id");
CREATE INDEX "access_grant_by_staff_id" ON "access_grant" ("staff_id", "id");
CREATE INDEX "access_grant_by_staff_label" ON "access_grant" ("staff_label", "id");
CREATE INDEX "access_grant_by_info_asset_id_id" ON "access_grant" ("info_asset_id_id", "id");
CREATE INDEX "access_grant_by_granted_on" ON "access_grant" ("granted_on", "id");
CREATE INDEX "access_grant_by_approver_id" ON "access_grant" ("approver_id", "id");
CREATE INDEX "access_grant_by_ended_on" ON "access_grant" ("ended_on", "id");
CREATE VIRTUAL TABLE "access_grant_search" USING fts5 (norm, content="access_grant", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "access_grant_search_added" AFTER INSERT ON "access_grant" BEGIN INSERT INTO "access_grant_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "access_grant_search_changed" AFTER UPDATE OF norm ON "access_grant" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "access_grant_search" ("access_grant_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "access_grant_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "access_grant_kept" BEFORE DELETE ON "access_grant" BEGIN SELECT RAISE(ABORT, 'access_grant_kept'); END;
CREATE TRIGGER "access_grant_identity" BEFORE UPDATE ON "access_grant" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'access_grant_identity'); END;
-- 特定個人情報等取扱者指定簿
CREATE TABLE "handler_designation" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "handler_designation" (id),
  "corrects_id" INTEGER REFERENCES "handler_designation" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "staff_id" INTEGER REFERENCES "staff" (id), "staff_no" TEXT NOT NULL DEFAULT '',
  "staff_label" TEXT NOT NULL DEFAULT '', "duty" TEXT NOT NULL DEFAULT '', "scope" TEXT NOT NULL DEFAULT '',
  "info_asset_ids" TEXT NOT NULL DEFAULT '[]', "designated_on" TEXT NOT NULL DEFAULT '',
  "designated_by_id" INTEGER REFERENCES "staff" (id), "designated_by_no" TEXT NOT NULL DEFAULT '',
  "designated_by_label" TEXT NOT NULL DEFAULT '', "released_on" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "handler_designation_by_fy" ON "handler_designation" ("fy", "id");
CREATE INDEX "handler_designation_by_parent" ON "handler_designation" ("parent_id", "id");
CREATE INDEX "handler_designation_by_staff_id" ON "handler_designation" ("staff_id", "id");
CREATE INDEX "handler_designation_by_staff_label" ON "handler_designation" ("staff_label", "id");
CREATE INDEX "handler_designation_by_designated_on" ON "handler_designation" ("designated_on", "id");
CREATE INDEX "handler_designation_by_designated_by_id" ON "handler_designation" ("designated_by_id", "id");
CREATE INDEX "handler_designation_by_released_on" ON "handler_designation" ("released_on", "id");
CREATE VIRTUAL TABLE "handler_designation_search" USING fts5 (norm, content="handler_designation", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "handler_designation_search_added" AFTER INSERT ON "handler_designation" BEGIN INSERT INTO "handler_designation_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "handler_designation_search_changed" AFTER UPDATE OF norm ON "handler_designation" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "handler_designation_search" ("handler_designation_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "handler_designation_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "handler_designation_kept" BEFORE DELETE ON "handler_designation" BEGIN SELECT RAISE(ABORT, 'handler_designation_kept'); END;
CREATE TRIGGER "handler_designation_identity" BEFORE UPDATE ON "handler_designation" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'handler_designation_identity'); END;
-- アクセス記録点検簿
CREATE TABLE "log_review" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "log_review" (id),
  "corrects_id" INTEGER REFERENCES "log_review" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "system" TEXT NOT NULL DEFAULT '', "from" TEXT NOT NULL DEFAULT '', "until" TEXT NOT NULL DEFAULT '',
  "reviewed_on" TEXT NOT NULL DEFAULT '', "criteria" TEXT NOT NULL DEFAULT '', "lines_seen" INTEGER, "anomaly" INTEGER,
  "content" TEXT NOT NULL DEFAULT '', "incident_id_id" INTEGER REFERENCES "incident" (id),
  "incident_id_no" TEXT NOT NULL DEFAULT '', "incident_id_label" TEXT NOT NULL DEFAULT '',
  "reviewer_id" INTEGER REFERENCES "staff" (id), "reviewer_no" TEXT NOT NULL DEFAULT '',
  "reviewer_label" TEXT NOT NULL DEFAULT '', "confirmed_by_id" INTEGER REFERENCES "staff" (id),
  "confirmed_by_no" TEXT NOT NULL DEFAULT '', "confirmed_by_label" TEXT NOT NULL DEFAULT '',
  "confirmed_on" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "log_review_by_fy" ON "log_review" ("fy", "id");
CREATE INDEX "log_review_by_parent" ON "log_review" ("parent_id", "id");
CREATE INDEX "log_review_by_from" ON "log_review" ("from", "id");
CREATE INDEX "log_review_by_until" ON "log_review" ("until", "id");
CREATE INDEX "log_review_by_reviewed_on" ON "log_review" ("reviewed_on", "id");
CREATE INDEX "log_review_by_incident_id_id" ON "log_review" ("incident_id_id", "id");
CREATE INDEX "log_review_by_reviewer_id" ON "log_review" ("reviewer_id", "id");
CREATE INDEX "log_review_by_reviewer_label" ON "log_review" ("reviewer_label", "id");
CREATE INDEX "log_review_by_confirmed_by_id" ON "log_review" ("confirmed_by_id", "id");
CREATE INDEX "log_review_by_confirmed_by_label" ON "log_review" ("confirmed_by_label", "id");
CREATE VIRTUAL TABLE "log_review_search" USING fts5 (norm, content="log_review", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "log_review_search_added" AFTER INSERT ON "log_review" BEGIN INSERT INTO "log_review_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "log_review_search_changed" AFTER UPDATE OF norm ON "log_review" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "log_review_search" ("log_review_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "log_review_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "log_review_kept" BEFORE DELETE ON "log_review" BEGIN SELECT RAISE(ABORT, 'log_review_kept'); END;
CREATE TRIGGER "log_review_identity" BEFORE UPDATE ON "log_review" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'log_review_identity'); END;
CREATE TRIGGER "log_review_written_once" BEFORE UPDATE ON "log_review" WHEN NEW."marks" IS NOT OLD."marks" OR NEW."own" IS NOT OLD."own"
  OR (OLD.standing <> 'valid' AND (NEW."standing" IS NOT OLD."standing" OR NEW."standing_reason" IS NOT OLD."standing_reason" OR NEW."successor_id" IS NOT OLD."successor_id"))
  OR NEW."system" IS NOT OLD."system"
  OR NEW."from" IS NOT OLD."from"
  OR NEW."until" IS NOT OLD."until"
  OR NEW."reviewed_on" IS NOT OLD."reviewed_on"
  OR NEW."criteria" IS NOT OLD."criteria"
  OR NEW."lines_seen" IS NOT OLD."lines_seen"
  OR NEW."anomaly" IS NOT OLD."anomaly"
  OR NEW."content" IS NOT OLD."content"
  OR (NOT (OLD."incident_id_id" IS NULL) AND (NEW."incident_id_id" IS NOT OLD."incident_id_id" OR NEW."incident_id_no" IS NOT OLD."incident_id_no" OR NEW."incident_id_label" IS NOT OLD."incident_id_label"))
  OR NEW."reviewer_id" IS NOT OLD."reviewer_id" OR NEW."reviewer_no" IS NOT OLD."reviewer_no" OR NEW."reviewer_label" IS NOT OLD."reviewer_label"
  OR (NOT (OLD."confirmed_by_id" IS NULL) AND (NEW."confirmed_by_id" IS NOT OLD."confirmed_by_id" OR NEW."confirmed_by_no" IS NOT OLD."confirmed_by_no" OR NEW."confirmed_by_label" IS NOT OLD."confirmed_by_label"))
  OR (NOT (OLD."confirmed_on" = '') AND (NEW."confirmed_on" IS NOT OLD."confirmed_on"))
  OR NEW."note" IS NOT OLD."note" BEGIN SELECT RAISE(ABORT, 'log_review_written_once'); END;
-- 教育研修記録
CREATE TABLE "training" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "training" (id),
  "corrects_id" INTEGER REFERENCES "training" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '', "audience" TEXT NOT NULL DEFAULT '', "held_on" TEXT NOT NULL DEFAULT '',
  "method" TEXT NOT NULL DEFAULT '', "lecturer" TEXT NOT NULL DEFAULT '', "content" TEXT NOT NULL DEFAULT '',
  "materials" TEXT NOT NULL DEFAULT '', "follow_until" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "training_by_fy" ON "training" ("fy", "id");
CREATE INDEX "training_by_parent" ON "training" ("parent_id", "id");
CREATE INDEX "training_by_audience" ON "training" ("audience", "id");
CREATE INDEX "training_by_held_on" ON "training" ("held_on", "id");
CREATE INDEX "training_by_method" ON "training" ("method", "id");
CREATE INDEX "training_by_follow_until" ON "training" ("follow_until", "id");
CREATE VIRTUAL TABLE "training_search" USING fts5 (norm, content="training", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "training_search_added" AFTER INSERT ON "training" BEGIN INSERT INTO "training_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "training_search_changed" AFTER UPDATE OF norm ON "training" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "training_search" ("training_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "training_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "training_kept" BEFORE DELETE ON "training" BEGIN SELECT RAISE(ABORT, 'training_kept'); END;
CREATE TRIGGER "training_identity" BEFORE UPDATE ON "training" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'training_identity'); END;
-- 研修の出欠
CREATE TABLE "training_attendee" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL,
  "parent_id" INTEGER NOT NULL REFERENCES "training" (id),
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "training_attendee" (id),
  "corrects_id" INTEGER REFERENCES "training_attendee" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "staff_id" INTEGER REFERENCES "staff" (id), "staff_no" TEXT NOT NULL DEFAULT '',
  "staff_label" TEXT NOT NULL DEFAULT '', "employment" TEXT NOT NULL DEFAULT '', "attended" TEXT NOT NULL DEFAULT '',
  "attended_on" TEXT NOT NULL DEFAULT '', "absence_reason" TEXT NOT NULL DEFAULT '',
  "followed_on" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "training_attendee_by_fy" ON "training_attendee" ("fy", "id");
CREATE INDEX "training_attendee_by_parent" ON "training_attendee" ("parent_id", "id");
CREATE INDEX "training_attendee_by_staff_id" ON "training_attendee" ("staff_id", "id");
CREATE INDEX "training_attendee_by_staff_label" ON "training_attendee" ("staff_label", "id");
CREATE INDEX "training_attendee_by_employment" ON "training_attendee" ("employment", "id");
CREATE INDEX "training_attendee_by_attended" ON "training_attendee" ("attended", "id");
CREATE INDEX "training_attendee_by_attended_on" ON "training_attendee" ("attended_on", "id");
CREATE INDEX "training_attendee_by_followed_on" ON "training_attendee" ("followed_on", "id");
CREATE VIRTUAL TABLE "training_attendee_search" USING fts5 (norm, content="training_attendee", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "training_attendee_search_added" AFTER INSERT ON "training_attendee" BEGIN INSERT INTO "training_attendee_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "training_attendee_search_changed" AFTER UPDATE OF norm ON "training_attendee" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "training_attendee_search" ("training_attendee_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "training_attendee_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "training_attendee_kept" BEFORE DELETE ON "training_attendee" BEGIN SELECT RAISE(ABORT, 'training_attendee_kept'); END;
CREATE TRIGGER "training_attendee_identity" BEFORE UPDATE ON "training_attendee" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'training_attendee_identity'); END;
-- 棚卸
CREATE TABLE "stocktake" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "stocktake" (id),
  "corrects_id" INTEGER REFERENCES "stocktake" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "base_on" TEXT NOT NULL DEFAULT '', "locations" TEXT NOT NULL DEFAULT '[]',
  "counter_id" INTEGER REFERENCES "staff" (id), "counter_no" TEXT NOT NULL DEFAULT '',
  "counter_label" TEXT NOT NULL DEFAULT '', "witness_id" INTEGER REFERENCES "staff" (id),
  "witness_no" TEXT NOT NULL DEFAULT '', "witness_label" TEXT NOT NULL DEFAULT '',
  "one_person_reason" TEXT NOT NULL DEFAULT '', "opening" INTEGER, "added" INTEGER, "removed" INTEGER,
  "closing" INTEGER, "confirmed_by_id" INTEGER REFERENCES "staff" (id), "confirmed_by_no" TEXT NOT NULL DEFAULT '',
  "confirmed_by_label" TEXT NOT NULL DEFAULT '', "closed_on" TEXT NOT NULL DEFAULT '',
  "status" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "stocktake_by_fy" ON "stocktake" ("fy", "id");
CREATE INDEX "stocktake_by_parent" ON "stocktake" ("parent_id", "id");
CREATE INDEX "stocktake_by_base_on" ON "stocktake" ("base_on", "id");
CREATE INDEX "stocktake_by_counter_id" ON "stocktake" ("counter_id", "id");
CREATE INDEX "stocktake_by_counter_label" ON "stocktake" ("counter_label", "id");
CREATE INDEX "stocktake_by_witness_id" ON "stocktake" ("witness_id", "id");
CREATE INDEX "stocktake_by_witness_label" ON "stocktake" ("witness_label", "id");
CREATE INDEX "stocktake_by_confirmed_by_id" ON "stocktake" ("confirmed_by_id", "id");
CREATE INDEX "stocktake_by_closed_on" ON "stocktake" ("closed_on", "id");
CREATE INDEX "stocktake_by_status" ON "stocktake" ("status", "id");
CREATE VIRTUAL TABLE "stocktake_search" USING fts5 (norm, content="stocktake", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "stocktake_search_added" AFTER INSERT ON "stocktake" BEGIN INSERT INTO "stocktake_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "stocktake_search_changed" AFTER UPDATE OF norm ON "stocktake" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "stocktake_search" ("stocktake_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "stocktake_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "stocktake_kept" BEFORE DELETE ON "stocktake" BEGIN SELECT RAISE(ABORT, 'stocktake_kept'); END;
CREATE TRIGGER "stocktake_identity" BEFORE UPDATE ON "stocktake" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'stocktake_identity'); END;
-- 棚卸の明細
CREATE TABLE "stocktake_line" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL,
  "parent_id" INTEGER NOT NULL REFERENCES "stocktake" (id),
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "stocktake_line" (id),
  "corrects_id" INTEGER REFERENCES "stocktake_line" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "media_id_id" INTEGER REFERENCES "media" (id), "media_id_no" TEXT NOT NULL DEFAULT '',
  "media_id_label" TEXT NOT NULL DEFAULT '', "scanned" TEXT NOT NULL DEFAULT '', "media_type" TEXT NOT NULL DEFAULT '',
  "serial_no" TEXT NOT NULL DEFAULT '', "location_id_id" INTEGER REFERENCES "location" (id),
  "location_id_no" TEXT NOT NULL DEFAULT '', "location_id_label" TEXT NOT NULL DEFAULT '',
  "found" TEXT NOT NULL DEFAULT '', "found_at_id" INTEGER REFERENCES "location" (id),
  "found_at_no" TEXT NOT NULL DEFAULT '', "found_at_label" TEXT NOT NULL DEFAULT '', "labelled" INTEGER,
  "measure" TEXT NOT NULL DEFAULT '', "incident_id_id" INTEGER REFERENCES "incident" (id),
  "incident_id_no" TEXT NOT NULL DEFAULT '', "incident_id_label" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "stocktake_line_by_fy" ON "stocktake_line" ("fy", "id");
CREATE INDEX "stocktake_line_by_parent" ON "stocktake_line" ("parent_id", "id");
CREATE INDEX "stocktake_line_by_media_id_id" ON "stocktake_line" ("media_id_id", "id");
CREATE INDEX "stocktake_line_by_media_id_label" ON "stocktake_line" ("media_id_label", "id");
CREATE INDEX "stocktake_line_by_media_type" ON "stocktake_line" ("media_type", "id");
CREATE INDEX "stocktake_line_by_location_id_id" ON "stocktake_line" ("location_id_id", "id");
CREATE INDEX "stocktake_line_by_location_id_label" ON "stocktake_line" ("location_id_label", "id");
CREATE INDEX "stocktake_line_by_found" ON "stocktake_line" ("found", "id");
CREATE INDEX "stocktake_line_by_found_at_id" ON "stocktake_line" ("found_at_id", "id");
CREATE INDEX "stocktake_line_by_incident_id_id" ON "stocktake_line" ("incident_id_id", "id");
CREATE VIRTUAL TABLE "stocktake_line_search" USING fts5 (norm, content="stocktake_line", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "stocktake_line_search_added" AFTER INSERT ON "stocktake_line" BEGIN INSERT INTO "stocktake_line_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "stocktake_line_search_changed" AFTER UPDATE OF norm ON "stocktake_line" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "stocktake_line_search" ("stocktake_line_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "stocktake_line_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "stocktake_line_kept" BEFORE DELETE ON "stocktake_line" BEGIN SELECT RAISE(ABORT, 'stocktake_line_kept'); END;
CREATE TRIGGER "stocktake_line_identity" BEFORE UPDATE ON "stocktake_line" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'stocktake_line_identity'); END;
-- 入退室管理簿
CREATE TABLE "room_entry" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "room_entry" (id),
  "corrects_id" INTEGER REFERENCES "room_entry" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "room_id" INTEGER REFERENCES "location" (id), "room_no" TEXT NOT NULL DEFAULT '',
  "room_label" TEXT NOT NULL DEFAULT '', "entered_at" TEXT NOT NULL DEFAULT '', "left_at" TEXT NOT NULL DEFAULT '',
  "person" TEXT NOT NULL DEFAULT '', "org" TEXT NOT NULL DEFAULT '', "outsider" INTEGER,
  "purpose" TEXT NOT NULL DEFAULT '', "badge_no" TEXT NOT NULL DEFAULT '', "escort_id" INTEGER REFERENCES "staff" (id),
  "escort_no" TEXT NOT NULL DEFAULT '', "escort_label" TEXT NOT NULL DEFAULT '', "monitored" INTEGER,
  "brought_in" TEXT NOT NULL DEFAULT '', "brought_out" TEXT NOT NULL DEFAULT '',
  "checked_by_id" INTEGER REFERENCES "staff" (id), "checked_by_no" TEXT NOT NULL DEFAULT '',
  "checked_by_label" TEXT NOT NULL DEFAULT '', "checked_on" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "room_entry_by_fy" ON "room_entry" ("fy", "id");
CREATE INDEX "room_entry_by_parent" ON "room_entry" ("parent_id", "id");
CREATE INDEX "room_entry_by_room_id" ON "room_entry" ("room_id", "id");
CREATE INDEX "room_entry_by_room_label" ON "room_entry" ("room_label", "id");
CREATE INDEX "room_entry_by_entered_at" ON "room_entry" ("entered_at", "id");
CREATE INDEX "room_entry_by_left_at" ON "room_entry" ("left_at", "id");
CREATE INDEX "room_entry_by_escort_id" ON "room_entry" ("escort_id", "id");
CREATE INDEX "room_entry_by_checked_by_id" ON "room_entry" ("checked_by_id", "id");
CREATE VIRTUAL TABLE "room_entry_search" USING fts5 (norm, content="room_entry", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "room_entry_search_added" AFTER INSERT ON "room_entry" BEGIN INSERT INTO "room_entry_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "room_entry_search_changed" AFTER UPDATE OF norm ON "room_entry" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "room_entry_search" ("room_entry_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "room_entry_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "room_entry_kept" BEFORE DELETE ON "room_entry" BEGIN SELECT RAISE(ABORT, 'room_entry_kept'); END;
CREATE TRIGGER "room_entry_identity" BEFORE UPDATE ON "room_entry" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'room_entry_identity'); END;
CREATE TRIGGER "room_entry_written_once" BEFORE UPDATE ON "room_entry" WHEN NEW."marks" IS NOT OLD."marks" OR NEW."own" IS NOT OLD."own"
  OR (OLD.standing <> 'valid' AND (NEW."standing" IS NOT OLD."standing" OR NEW."standing_reason" IS NOT OLD."standing_reason" OR NEW."successor_id" IS NOT OLD."successor_id"))
  OR NEW."room_id" IS NOT OLD."room_id" OR NEW."room_no" IS NOT OLD."room_no" OR NEW."room_label" IS NOT OLD."room_label"
  OR NEW."entered_at" IS NOT OLD."entered_at"
  OR (NOT (OLD."left_at" = '') AND (NEW."left_at" IS NOT OLD."left_at"))
  OR NEW."person" IS NOT OLD."person"
  OR NEW."org" IS NOT OLD."org"
  OR NEW."outsider" IS NOT OLD."outsider"
  OR NEW."purpose" IS NOT OLD."purpose"
  OR NEW."badge_no" IS NOT OLD."badge_no"
  OR NEW."escort_id" IS NOT OLD."escort_id" OR NEW."escort_no" IS NOT OLD."escort_no" OR NEW."escort_label" IS NOT OLD."escort_label"
  OR NEW."monitored" IS NOT OLD."monitored"
  OR NEW."brought_in" IS NOT OLD."brought_in"
  OR (NOT (OLD."brought_out" = '') AND (NEW."brought_out" IS NOT OLD."brought_out"))
  OR (NOT (OLD."checked_by_id" IS NULL) AND (NEW."checked_by_id" IS NOT OLD."checked_by_id" OR NEW."checked_by_no" IS NOT OLD."checked_by_no" OR NEW."checked_by_label" IS NOT OLD."checked_by_label"))
  OR (NOT (OLD."checked_on" = '') AND (NEW."checked_on" IS NOT OLD."checked_on"))
  OR NEW."note" IS NOT OLD."note" BEGIN SELECT RAISE(ABORT, 'room_entry_written_once'); END;
-- 鍵管理簿
CREATE TABLE "key_log" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "key_log" (id),
  "corrects_id" INTEGER REFERENCES "key_log" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "key_name" TEXT NOT NULL DEFAULT '', "location_id_id" INTEGER REFERENCES "location" (id),
  "location_id_no" TEXT NOT NULL DEFAULT '', "location_id_label" TEXT NOT NULL DEFAULT '',
  "lent_at" TEXT NOT NULL DEFAULT '', "borrower" TEXT NOT NULL DEFAULT '', "purpose" TEXT NOT NULL DEFAULT '',
  "lender_id" INTEGER REFERENCES "staff" (id), "lender_no" TEXT NOT NULL DEFAULT '',
  "lender_label" TEXT NOT NULL DEFAULT '', "due_back_at" TEXT NOT NULL DEFAULT '',
  "returned_at" TEXT NOT NULL DEFAULT '', "received_by_id" INTEGER REFERENCES "staff" (id),
  "received_by_no" TEXT NOT NULL DEFAULT '', "received_by_label" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "key_log_by_fy" ON "key_log" ("fy", "id");
CREATE INDEX "key_log_by_parent" ON "key_log" ("parent_id", "id");
CREATE INDEX "key_log_by_location_id_id" ON "key_log" ("location_id_id", "id");
CREATE INDEX "key_log_by_location_id_label" ON "key_log" ("location_id_label", "id");
CREATE INDEX "key_log_by_lent_at" ON "key_log" ("lent_at", "id");
CREATE INDEX "key_log_by_lender_id" ON "key_log" ("lender_id", "id");
CREATE INDEX "key_log_by_returned_at" ON "key_log" ("returned_at", "id");
CREATE INDEX "key_log_by_received_by_id" ON "key_log" ("received_by_id", "id");
CREATE VIRTUAL TABLE "key_log_search" USING fts5 (norm, content="key_log", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "key_log_search_added" AFTER INSERT ON "key_log" BEGIN INSERT INTO "key_log_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "key_log_search_changed" AFTER UPDATE OF norm ON "key_log" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "key_log_search" ("key_log_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "key_log_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "key_log_kept" BEFORE DELETE ON "key_log" BEGIN SELECT RAISE(ABORT, 'key_log_kept'); END;
CREATE TRIGGER "key_log_identity" BEFORE UPDATE ON "key_log" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'key_log_identity'); END;
CREATE TRIGGER "key_log_written_once" BEFORE UPDATE ON "key_log" WHEN NEW."marks" IS NOT OLD."marks" OR NEW."own" IS NOT OLD."own"
  OR (OLD.standing <> 'valid' AND (NEW."standing" IS NOT OLD."standing" OR NEW."standing_reason" IS NOT OLD."standing_reason" OR NEW."successor_id" IS NOT OLD."successor_id"))
  OR NEW."key_name" IS NOT OLD."key_name"
  OR NEW."location_id_id" IS NOT OLD."location_id_id" OR NEW."location_id_no" IS NOT OLD."location_id_no" OR NEW."location_id_label" IS NOT OLD."location_id_label"
  OR NEW."lent_at" IS NOT OLD."lent_at"
  OR NEW."borrower" IS NOT OLD."borrower"
  OR NEW."purpose" IS NOT OLD."purpose"
  OR NEW."lender_id" IS NOT OLD."lender_id" OR NEW."lender_no" IS NOT OLD."lender_no" OR NEW."lender_label" IS NOT OLD."lender_label"
  OR NEW."due_back_at" IS NOT OLD."due_back_at"
  OR (NOT (OLD."returned_at" = '') AND (NEW."returned_at" IS NOT OLD."returned_at"))
  OR (NOT (OLD."received_by_id" IS NULL) AND (NEW."received_by_id" IS NOT OLD."received_by_id" OR NEW."received_by_no" IS NOT OLD."received_by_no" OR NEW."received_by_label" IS NOT OLD."received_by_label"))
  OR NEW."note" IS NOT OLD."note" BEGIN SELECT RAISE(ABORT, 'key_log_written_once'); END;
-- 入室権限者一覧
CREATE TABLE "room_authority" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "room_authority" (id),
  "corrects_id" INTEGER REFERENCES "room_authority" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "room_id" INTEGER REFERENCES "location" (id), "room_no" TEXT NOT NULL DEFAULT '',
  "room_label" TEXT NOT NULL DEFAULT '', "staff_id" INTEGER REFERENCES "staff" (id),
  "staff_no" TEXT NOT NULL DEFAULT '', "staff_label" TEXT NOT NULL DEFAULT '', "person" TEXT NOT NULL DEFAULT '',
  "reason" TEXT NOT NULL DEFAULT '', "card_no" TEXT NOT NULL DEFAULT '', "granted_on" TEXT NOT NULL DEFAULT '',
  "granted_by_id" INTEGER REFERENCES "staff" (id), "granted_by_no" TEXT NOT NULL DEFAULT '',
  "granted_by_label" TEXT NOT NULL DEFAULT '', "ended_on" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "room_authority_by_fy" ON "room_authority" ("fy", "id");
CREATE INDEX "room_authority_by_parent" ON "room_authority" ("parent_id", "id");
CREATE INDEX "room_authority_by_room_id" ON "room_authority" ("room_id", "id");
CREATE INDEX "room_authority_by_room_label" ON "room_authority" ("room_label", "id");
CREATE INDEX "room_authority_by_staff_id" ON "room_authority" ("staff_id", "id");
CREATE INDEX "room_authority_by_staff_label" ON "room_authority" ("staff_label", "id");
CREATE INDEX "room_authority_by_granted_on" ON "room_authority" ("granted_on", "id");
CREATE INDEX "room_authority_by_granted_by_id" ON "room_authority" ("granted_by_id", "id");
CREATE INDEX "room_authority_by_ended_on" ON "room_authority" ("ended_on", "id");
CREATE VIRTUAL TABLE "room_authority_search" USING fts5 (norm, content="room_authority", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "room_authority_search_added" AFTER INSERT ON "room_authority" BEGIN INSERT INTO "room_authority_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "room_authority_search_changed" AFTER UPDATE OF norm ON "room_authority" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "room_authority_search" ("room_authority_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "room_authority_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "room_authority_kept" BEFORE DELETE ON "room_authority" BEGIN SELECT RAISE(ABORT, 'room_authority_kept'); END;
CREATE TRIGGER "room_authority_identity" BEFORE UPDATE ON "room_authority" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'room_authority_identity'); END;
-- 提供記録簿
CREATE TABLE "provision" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "provision" (id),
  "corrects_id" INTEGER REFERENCES "provision" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "provided_on" TEXT NOT NULL DEFAULT '', "recipient" TEXT NOT NULL DEFAULT '',
  "recipient_kind" TEXT NOT NULL DEFAULT '', "info_asset_id_id" INTEGER REFERENCES "info_asset" (id),
  "info_asset_id_no" TEXT NOT NULL DEFAULT '', "info_asset_id_label" TEXT NOT NULL DEFAULT '',
  "contains_number" INTEGER, "number_basis" TEXT NOT NULL DEFAULT '', "subject_count" INTEGER,
  "purpose" TEXT NOT NULL DEFAULT '', "legal_basis" TEXT NOT NULL DEFAULT '', "items" TEXT NOT NULL DEFAULT '',
  "form_of_use" TEXT NOT NULL DEFAULT '', "method" TEXT NOT NULL DEFAULT '', "agreement_on" TEXT NOT NULL DEFAULT '',
  "no_agreement_reason" TEXT NOT NULL DEFAULT '', "safeguards" TEXT NOT NULL DEFAULT '',
  "processed" TEXT NOT NULL DEFAULT '', "approver_id" INTEGER REFERENCES "staff" (id),
  "approver_no" TEXT NOT NULL DEFAULT '', "approver_label" TEXT NOT NULL DEFAULT '',
  "actor_id" INTEGER REFERENCES "staff" (id), "actor_no" TEXT NOT NULL DEFAULT '',
  "actor_label" TEXT NOT NULL DEFAULT '', "surveyed_on" TEXT NOT NULL DEFAULT '',
  "survey_result" TEXT NOT NULL DEFAULT '', "improvement" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "provision_by_fy" ON "provision" ("fy", "id");
CREATE INDEX "provision_by_parent" ON "provision" ("parent_id", "id");
CREATE INDEX "provision_by_provided_on" ON "provision" ("provided_on", "id");
CREATE INDEX "provision_by_recipient_kind" ON "provision" ("recipient_kind", "id");
CREATE INDEX "provision_by_info_asset_id_id" ON "provision" ("info_asset_id_id", "id");
CREATE INDEX "provision_by_info_asset_id_label" ON "provision" ("info_asset_id_label", "id");
CREATE INDEX "provision_by_approver_id" ON "provision" ("approver_id", "id");
CREATE INDEX "provision_by_actor_id" ON "provision" ("actor_id", "id");
CREATE INDEX "provision_by_actor_label" ON "provision" ("actor_label", "id");
CREATE VIRTUAL TABLE "provision_search" USING fts5 (norm, content="provision", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "provision_search_added" AFTER INSERT ON "provision" BEGIN INSERT INTO "provision_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "provision_search_changed" AFTER UPDATE OF norm ON "provision" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "provision_search" ("provision_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "provision_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "provision_kept" BEFORE DELETE ON "provision" BEGIN SELECT RAISE(ABORT, 'provision_kept'); END;
CREATE TRIGGER "provision_identity" BEFORE UPDATE ON "provision" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'provision_identity'); END;
CREATE TRIGGER "provision_written_once" BEFORE UPDATE ON "provision" WHEN NEW."marks" IS NOT OLD."marks" OR NEW."own" IS NOT OLD."own"
  OR (OLD.standing <> 'valid' AND (NEW."standing" IS NOT OLD."standing" OR NEW."standing_reason" IS NOT OLD."standing_reason" OR NEW."successor_id" IS NOT OLD."successor_id"))
  OR NEW."provided_on" IS NOT OLD."provided_on"
  OR NEW."recipient" IS NOT OLD."recipient"
  OR NEW."recipient_kind" IS NOT OLD."recipient_kind"
  OR NEW."info_asset_id_id" IS NOT OLD."info_asset_id_id" OR NEW."info_asset_id_no" IS NOT OLD."info_asset_id_no" OR NEW."info_asset_id_label" IS NOT OLD."info_asset_id_label"
  OR NEW."contains_number" IS NOT OLD."contains_number"
  OR NEW."number_basis" IS NOT OLD."number_basis"
  OR NEW."subject_count" IS NOT OLD."subject_count"
  OR NEW."purpose" IS NOT OLD."purpose"
  OR NEW."legal_basis" IS NOT OLD."legal_basis"
  OR NEW."items" IS NOT OLD."items"
  OR NEW."form_of_use" IS NOT OLD."form_of_use"
  OR NEW."method" IS NOT OLD."method"
  OR NEW."agreement_on" IS NOT OLD."agreement_on"
  OR NEW."no_agreement_reason" IS NOT OLD."no_agreement_reason"
  OR NEW."safeguards" IS NOT OLD."safeguards"
  OR NEW."processed" IS NOT OLD."processed"
  OR NEW."approver_id" IS NOT OLD."approver_id" OR NEW."approver_no" IS NOT OLD."approver_no" OR NEW."approver_label" IS NOT OLD."approver_label"
  OR NEW."actor_id" IS NOT OLD."actor_id" OR NEW."actor_no" IS NOT OLD."actor_no" OR NEW."actor_label" IS NOT OLD."actor_label"
  OR (NOT (OLD."surveyed_on" = '') AND (NEW."surveyed_on" IS NOT OLD."surveyed_on"))
  OR (NOT (OLD."survey_result" = '') AND (NEW."survey_result" IS NOT OLD."survey_result"))
  OR (NOT (OLD."improvement" = '') AND (NEW."improvement" IS NOT OLD."improvement"))
  OR NEW."note" IS NOT OLD."note" BEGIN SELECT RAISE(ABORT, 'provision_written_once'); END;
-- バックアップ記録
CREATE TABLE "backup" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "backup" (id),
  "corrects_id" INTEGER REFERENCES "backup" (id), "marks" TEXT NOT NULL DEFAULT '[]', "own" TEXT NOT NULL DEFAULT '{}',
  "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL, "created_by" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "made_on" TEXT NOT NULL DEFAULT '', "target_kind" TEXT NOT NULL DEFAULT '', "target" TEXT NOT NULL DEFAULT '',
  "info_asset_ids" TEXT NOT NULL DEFAULT '[]', "media_id_id" INTEGER REFERENCES "media" (id),
  "media_id_no" TEXT NOT NULL DEFAULT '', "media_id_label" TEXT NOT NULL DEFAULT '',
  "location_id_id" INTEGER REFERENCES "location" (id), "location_id_no" TEXT NOT NULL DEFAULT '',
  "location_id_label" TEXT NOT NULL DEFAULT '', "dispersed" INTEGER, "encrypted" INTEGER,
  "performer_id" INTEGER REFERENCES "staff" (id), "performer_no" TEXT NOT NULL DEFAULT '',
  "performer_label" TEXT NOT NULL DEFAULT '', "restored_on" TEXT NOT NULL DEFAULT '',
  "restore_result" TEXT NOT NULL DEFAULT '', "restored_by_id" INTEGER REFERENCES "staff" (id),
  "restored_by_no" TEXT NOT NULL DEFAULT '', "restored_by_label" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "backup_by_fy" ON "backup" ("fy", "id");
CREATE INDEX "backup_by_parent" ON "backup" ("parent_id", "id");
CREATE INDEX "backup_by_made_on" ON "backup" ("made_on", "id");
CREATE INDEX "backup_by_target_kind" ON "backup" ("target_kind", "id");
CREATE INDEX "backup_by_media_id_id" ON "backup" ("media_id_id", "id");
CREATE INDEX "backup_by_media_id_label" ON "backup" ("media_id_label", "id");
CREATE INDEX "backup_by_location_id_id" ON "backup" ("location_id_id", "id");
CREATE INDEX "backup_by_location_id_label" ON "backup" ("location_id_label", "id");
CREATE INDEX "backup_by_performer_id" ON "backup" ("performer_id", "id");
CREATE INDEX "backup_by_restored_on" ON "backup" ("restored_on", "id");
CREATE INDEX "backup_by_restored_by_id" ON "backup" ("restored_by_id", "id");
CREATE VIRTUAL TABLE "backup_search" USING fts5 (norm, content="backup", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "backup_search_added" AFTER INSERT ON "backup" BEGIN INSERT INTO "backup_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "backup_search_changed" AFTER UPDATE OF norm ON "backup" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "backup_search" ("backup_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "backup_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "backup_kept" BEFORE DELETE ON "backup" BEGIN SELECT RAISE(ABORT, 'backup_kept'); END;
CREATE TRIGGER "backup_identity" BEFORE UPDATE ON "backup" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'backup_identity'); END;
CREATE TRIGGER "backup_written_once" BEFORE UPDATE ON "backup" WHEN NEW."marks" IS NOT OLD."marks" OR NEW."own" IS NOT OLD."own"
  OR (OLD.standing <> 'valid' AND (NEW."standing" IS NOT OLD."standing" OR NEW."standing_reason" IS NOT OLD."standing_reason" OR NEW."successor_id" IS NOT OLD."successor_id"))
  OR NEW."made_on" IS NOT OLD."made_on"
  OR NEW."target_kind" IS NOT OLD."target_kind"
  OR NEW."target" IS NOT OLD."target"
  OR NEW."info_asset_ids" IS NOT OLD."info_asset_ids"
  OR NEW."media_id_id" IS NOT OLD."media_id_id" OR NEW."media_id_no" IS NOT OLD."media_id_no" OR NEW."media_id_label" IS NOT OLD."media_id_label"
  OR NEW."location_id_id" IS NOT OLD."location_id_id" OR NEW."location_id_no" IS NOT OLD."location_id_no" OR NEW."location_id_label" IS NOT OLD."location_id_label"
  OR NEW."dispersed" IS NOT OLD."dispersed"
  OR NEW."encrypted" IS NOT OLD."encrypted"
  OR NEW."performer_id" IS NOT OLD."performer_id" OR NEW."performer_no" IS NOT OLD."performer_no" OR NEW."performer_label" IS NOT OLD."performer_label"
  OR (NOT (OLD."restored_on" = '') AND (NEW."restored_on" IS NOT OLD."restored_on"))
  OR (NOT (OLD."restore_result" = '') AND (NEW."restore_result" IS NOT OLD."restore_result"))
  OR (NOT (OLD."restored_by_id" IS NULL) AND (NEW."restored_by_id" IS NOT OLD."restored_by_id" OR NEW."restored_by_no" IS NOT OLD."restored_by_no" OR NEW."restored_by_label" IS NOT OLD."restored_by_label"))
  OR NEW."note" IS NOT OLD."note" BEGIN SELECT RAISE(ABORT, 'backup_written_once'); END;
-- 設計書等管理簿
CREATE TABLE "design_doc" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "design_doc" (id),
  "corrects_id" INTEGER REFERENCES "design_doc" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '', "system" TEXT NOT NULL DEFAULT '', "kind" TEXT NOT NULL DEFAULT '',
  "received_on" TEXT NOT NULL DEFAULT '', "copies" INTEGER, "media_id_id" INTEGER REFERENCES "media" (id),
  "media_id_no" TEXT NOT NULL DEFAULT '', "media_id_label" TEXT NOT NULL DEFAULT '',
  "location_id_id" INTEGER REFERENCES "location" (id), "location_id_no" TEXT NOT NULL DEFAULT '',
  "location_id_label" TEXT NOT NULL DEFAULT '', "custodian_id" INTEGER REFERENCES "staff" (id),
  "custodian_no" TEXT NOT NULL DEFAULT '', "custodian_label" TEXT NOT NULL DEFAULT '',
  "readers" TEXT NOT NULL DEFAULT '', "copy_note" TEXT NOT NULL DEFAULT '', "ended_on" TEXT NOT NULL DEFAULT '',
  "ended_how" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "design_doc_by_fy" ON "design_doc" ("fy", "id");
CREATE INDEX "design_doc_by_parent" ON "design_doc" ("parent_id", "id");
CREATE INDEX "design_doc_by_kind" ON "design_doc" ("kind", "id");
CREATE INDEX "design_doc_by_received_on" ON "design_doc" ("received_on", "id");
CREATE INDEX "design_doc_by_media_id_id" ON "design_doc" ("media_id_id", "id");
CREATE INDEX "design_doc_by_location_id_id" ON "design_doc" ("location_id_id", "id");
CREATE INDEX "design_doc_by_location_id_label" ON "design_doc" ("location_id_label", "id");
CREATE INDEX "design_doc_by_custodian_id" ON "design_doc" ("custodian_id", "id");
CREATE INDEX "design_doc_by_ended_on" ON "design_doc" ("ended_on", "id");
CREATE VIRTUAL TABLE "design_doc_search" USING fts5 (norm, content="design_doc", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "design_doc_search_added" AFTER INSERT ON "design_doc" BEGIN INSERT INTO "design_doc_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "design_doc_search_changed" AFTER UPDATE OF norm ON "design_doc" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "design_doc_search" ("design_doc_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "design_doc_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "design_doc_kept" BEFORE DELETE ON "design_doc" BEGIN SELECT RAISE(ABORT, 'design_doc_kept'); END;
CREATE TRIGGER "design_doc_identity" BEFORE UPDATE ON "design_doc" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'design_doc_identity'); END;
-- 監査記録
CREATE TABLE "audit" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "audit" (id),
  "corrects_id" INTEGER REFERENCES "audit" (id), "marks" TEXT NOT NULL DEFAULT '[]', "own" TEXT NOT NULL DEFAULT '{}',
  "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL, "created_by" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "theme" TEXT NOT NULL DEFAULT '', "kind" TEXT NOT NULL DEFAULT '', "planned_on" TEXT NOT NULL DEFAULT '',
  "auditor" TEXT NOT NULL DEFAULT '', "method" TEXT NOT NULL DEFAULT '', "notified_on" TEXT NOT NULL DEFAULT '',
  "held_on" TEXT NOT NULL DEFAULT '', "opinion_on" TEXT NOT NULL DEFAULT '', "result" TEXT NOT NULL DEFAULT '',
  "findings" TEXT NOT NULL DEFAULT '', "finding_count" INTEGER, "reported_on" TEXT NOT NULL DEFAULT '',
  "improvement" TEXT NOT NULL DEFAULT '', "improvement_due_on" TEXT NOT NULL DEFAULT '',
  "improvement_done_on" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "audit_by_fy" ON "audit" ("fy", "id");
CREATE INDEX "audit_by_parent" ON "audit" ("parent_id", "id");
CREATE INDEX "audit_by_kind" ON "audit" ("kind", "id");
CREATE INDEX "audit_by_planned_on" ON "audit" ("planned_on", "id");
CREATE INDEX "audit_by_held_on" ON "audit" ("held_on", "id");
CREATE INDEX "audit_by_reported_on" ON "audit" ("reported_on", "id");
CREATE INDEX "audit_by_improvement_due_on" ON "audit" ("improvement_due_on", "id");
CREATE INDEX "audit_by_improvement_done_on" ON "audit" ("improvement_done_on", "id");
CREATE VIRTUAL TABLE "audit_search" USING fts5 (norm, content="audit", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "audit_search_added" AFTER INSERT ON "audit" BEGIN INSERT INTO "audit_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "audit_search_changed" AFTER UPDATE OF norm ON "audit" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "audit_search" ("audit_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "audit_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "audit_kept" BEFORE DELETE ON "audit" BEGIN SELECT RAISE(ABORT, 'audit_kept'); END;
CREATE TRIGGER "audit_identity" BEFORE UPDATE ON "audit" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'audit_identity'); END;
-- 評価・見直し記録
CREATE TABLE "review" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "review" (id),
  "corrects_id" INTEGER REFERENCES "review" (id), "marks" TEXT NOT NULL DEFAULT '[]', "own" TEXT NOT NULL DEFAULT '{}',
  "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL, "created_by" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "reviewed_on" TEXT NOT NULL DEFAULT '', "subject" TEXT NOT NULL DEFAULT '', "causes" TEXT NOT NULL DEFAULT '[]',
  "audit_id_id" INTEGER REFERENCES "audit" (id), "audit_id_no" TEXT NOT NULL DEFAULT '',
  "audit_id_label" TEXT NOT NULL DEFAULT '', "inspection_id_id" INTEGER REFERENCES "inspection" (id),
  "inspection_id_no" TEXT NOT NULL DEFAULT '', "inspection_id_label" TEXT NOT NULL DEFAULT '',
  "evaluation" TEXT NOT NULL DEFAULT '', "outcome" TEXT NOT NULL DEFAULT '', "changes" TEXT NOT NULL DEFAULT '',
  "effective_on" TEXT NOT NULL DEFAULT '', "decided_by" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "review_by_fy" ON "review" ("fy", "id");
CREATE INDEX "review_by_parent" ON "review" ("parent_id", "id");
CREATE INDEX "review_by_reviewed_on" ON "review" ("reviewed_on", "id");
CREATE INDEX "review_by_audit_id_id" ON "review" ("audit_id_id", "id");
CREATE INDEX "review_by_inspection_id_id" ON "review" ("inspection_id_id", "id");
CREATE INDEX "review_by_outcome" ON "review" ("outcome", "id");
CREATE INDEX "review_by_effective_on" ON "review" ("effective_on", "id");
CREATE VIRTUAL TABLE "review_search" USING fts5 (norm, content="review", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "review_search_added" AFTER INSERT ON "review" BEGIN INSERT INTO "review_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "review_search_changed" AFTER UPDATE OF norm ON "review" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "review_search" ("review_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "review_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "review_kept" BEFORE DELETE ON "review" BEGIN SELECT RAISE(ABORT, 'review_kept'); END;
CREATE TRIGGER "review_identity" BEFORE UPDATE ON "review" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'review_identity'); END;
-- 保有個人情報等管理会議記録
CREATE TABLE "meeting" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "meeting" (id),
  "corrects_id" INTEGER REFERENCES "meeting" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "held_on" TEXT NOT NULL DEFAULT '', "kind" TEXT NOT NULL DEFAULT '', "place" TEXT NOT NULL DEFAULT '',
  "chair" TEXT NOT NULL DEFAULT '', "attendees" TEXT NOT NULL DEFAULT '', "experts" TEXT NOT NULL DEFAULT '',
  "agenda" TEXT NOT NULL DEFAULT '', "decisions" TEXT NOT NULL DEFAULT '', "follow_up" TEXT NOT NULL DEFAULT '',
  "follow_up_due_on" TEXT NOT NULL DEFAULT '', "follow_up_done_on" TEXT NOT NULL DEFAULT '',
  "document_no" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "meeting_by_fy" ON "meeting" ("fy", "id");
CREATE INDEX "meeting_by_parent" ON "meeting" ("parent_id", "id");
CREATE INDEX "meeting_by_held_on" ON "meeting" ("held_on", "id");
CREATE INDEX "meeting_by_kind" ON "meeting" ("kind", "id");
CREATE INDEX "meeting_by_follow_up_due_on" ON "meeting" ("follow_up_due_on", "id");
CREATE VIRTUAL TABLE "meeting_search" USING fts5 (norm, content="meeting", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "meeting_search_added" AFTER INSERT ON "meeting" BEGIN INSERT INTO "meeting_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "meeting_search_changed" AFTER UPDATE OF norm ON "meeting" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "meeting_search" ("meeting_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "meeting_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "meeting_kept" BEFORE DELETE ON "meeting" BEGIN SELECT RAISE(ABORT, 'meeting_kept'); END;
CREATE TRIGGER "meeting_identity" BEFORE UPDATE ON "meeting" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'meeting_identity'); END;
-- 年度末の確認
CREATE TABLE "year_end" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "year_end" (id),
  "corrects_id" INTEGER REFERENCES "year_end" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "base_on" TEXT NOT NULL DEFAULT '', "status" TEXT NOT NULL DEFAULT '', "closed_on" TEXT NOT NULL DEFAULT '',
  "closed_by_id" INTEGER REFERENCES "staff" (id), "closed_by_no" TEXT NOT NULL DEFAULT '',
  "closed_by_label" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "year_end_by_fy" ON "year_end" ("fy", "id");
CREATE INDEX "year_end_by_parent" ON "year_end" ("parent_id", "id");
CREATE INDEX "year_end_by_base_on" ON "year_end" ("base_on", "id");
CREATE INDEX "year_end_by_status" ON "year_end" ("status", "id");
CREATE INDEX "year_end_by_closed_on" ON "year_end" ("closed_on", "id");
CREATE INDEX "year_end_by_closed_by_id" ON "year_end" ("closed_by_id", "id");
CREATE INDEX "year_end_by_closed_by_label" ON "year_end" ("closed_by_label", "id");
CREATE VIRTUAL TABLE "year_end_search" USING fts5 (norm, content="year_end", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "year_end_search_added" AFTER INSERT ON "year_end" BEGIN INSERT INTO "year_end_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "year_end_search_changed" AFTER UPDATE OF norm ON "year_end" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "year_end_search" ("year_end_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "year_end_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "year_end_kept" BEFORE DELETE ON "year_end" BEGIN SELECT RAISE(ABORT, 'year_end_kept'); END;
CREATE TRIGGER "year_end_identity" BEFORE UPDATE ON "year_end" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'year_end_identity'); END;
-- 年度末の確認事項
CREATE TABLE "year_end_step" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL,
  "parent_id" INTEGER NOT NULL REFERENCES "year_end" (id),
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "year_end_step" (id),
  "corrects_id" INTEGER REFERENCES "year_end_step" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "step" TEXT NOT NULL DEFAULT '', "confirmed_on" TEXT NOT NULL DEFAULT '',
  "confirmed_by_id" INTEGER REFERENCES "staff" (id), "confirmed_by_no" TEXT NOT NULL DEFAULT '',
  "confirmed_by_label" TEXT NOT NULL DEFAULT '', "open_count" INTEGER, "carried" TEXT NOT NULL DEFAULT '',
  "reason" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "year_end_step_by_fy" ON "year_end_step" ("fy", "id");
CREATE INDEX "year_end_step_by_parent" ON "year_end_step" ("parent_id", "id");
CREATE INDEX "year_end_step_by_step" ON "year_end_step" ("step", "id");
CREATE INDEX "year_end_step_by_confirmed_on" ON "year_end_step" ("confirmed_on", "id");
CREATE INDEX "year_end_step_by_confirmed_by_id" ON "year_end_step" ("confirmed_by_id", "id");
CREATE INDEX "year_end_step_by_confirmed_by_label" ON "year_end_step" ("confirmed_by_label", "id");
CREATE VIRTUAL TABLE "year_end_step_search" USING fts5 (norm, content="year_end_step", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "year_end_step_search_added" AFTER INSERT ON "year_end_step" BEGIN INSERT INTO "year_end_step_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "year_end_step_search_changed" AFTER UPDATE OF norm ON "year_end_step" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "year_end_step_search" ("year_end_step_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "year_end_step_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "year_end_step_kept" BEFORE DELETE ON "year_end_step" BEGIN SELECT RAISE(ABORT, 'year_end_step_kept'); END;
CREATE TRIGGER "year_end_step_identity" BEFORE UPDATE ON "year_end_step" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'year_end_step_identity'); END;
-- 引継ぎ
CREATE TABLE "handover" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "handover" (id),
  "corrects_id" INTEGER REFERENCES "handover" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "leaving_id" INTEGER REFERENCES "staff" (id), "leaving_no" TEXT NOT NULL DEFAULT '',
  "leaving_label" TEXT NOT NULL DEFAULT '', "leaving_on" TEXT NOT NULL DEFAULT '',
  "receiver_id" INTEGER REFERENCES "staff" (id), "receiver_no" TEXT NOT NULL DEFAULT '',
  "receiver_label" TEXT NOT NULL DEFAULT '', "receiver_post" TEXT NOT NULL DEFAULT '',
  "handed_on" TEXT NOT NULL DEFAULT '', "received_on" TEXT NOT NULL DEFAULT '',
  "received_by_id" INTEGER REFERENCES "staff" (id), "received_by_no" TEXT NOT NULL DEFAULT '',
  "received_by_label" TEXT NOT NULL DEFAULT '', "received_how" TEXT NOT NULL DEFAULT '',
  "cancel_reason" TEXT NOT NULL DEFAULT '', "status" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "handover_by_fy" ON "handover" ("fy", "id");
CREATE INDEX "handover_by_parent" ON "handover" ("parent_id", "id");
CREATE INDEX "handover_by_leaving_id" ON "handover" ("leaving_id", "id");
CREATE INDEX "handover_by_leaving_label" ON "handover" ("leaving_label", "id");
CREATE INDEX "handover_by_leaving_on" ON "handover" ("leaving_on", "id");
CREATE INDEX "handover_by_receiver_id" ON "handover" ("receiver_id", "id");
CREATE INDEX "handover_by_receiver_label" ON "handover" ("receiver_label", "id");
CREATE INDEX "handover_by_handed_on" ON "handover" ("handed_on", "id");
CREATE INDEX "handover_by_received_on" ON "handover" ("received_on", "id");
CREATE INDEX "handover_by_received_by_id" ON "handover" ("received_by_id", "id");
CREATE INDEX "handover_by_status" ON "handover" ("status", "id");
CREATE VIRTUAL TABLE "handover_search" USING fts5 (norm, content="handover", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "handover_search_added" AFTER INSERT ON "handover" BEGIN INSERT INTO "handover_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "handover_search_changed" AFTER UPDATE OF norm ON "handover" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "handover_search" ("handover_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "handover_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "handover_kept" BEFORE DELETE ON "handover" BEGIN SELECT RAISE(ABORT, 'handover_kept'); END;
CREATE TRIGGER "handover_identity" BEFORE UPDATE ON "handover" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'handover_identity'); END;
-- 引継ぎの明細
CREATE TABLE "handover_item" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL,
  "parent_id" INTEGER NOT NULL REFERENCES "handover" (id),
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "handover_item" (id),
  "corrects_id" INTEGER REFERENCES "handover_item" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "kind" TEXT NOT NULL DEFAULT '', "subject_no" TEXT NOT NULL DEFAULT '', "what" TEXT NOT NULL DEFAULT '',
  "turn" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "handover_item_by_fy" ON "handover_item" ("fy", "id");
CREATE INDEX "handover_item_by_parent" ON "handover_item" ("parent_id", "id");
CREATE INDEX "handover_item_by_kind" ON "handover_item" ("kind", "id");
CREATE INDEX "handover_item_by_turn" ON "handover_item" ("turn", "id");
CREATE VIRTUAL TABLE "handover_item_search" USING fts5 (norm, content="handover_item", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "handover_item_search_added" AFTER INSERT ON "handover_item" BEGIN INSERT INTO "handover_item_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "handover_item_search_changed" AFTER UPDATE OF norm ON "handover_item" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "handover_item_search" ("handover_item_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "handover_item_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "handover_item_kept" BEFORE DELETE ON "handover_item" BEGIN SELECT RAISE(ABORT, 'handover_item_kept'); END;
CREATE TRIGGER "handover_item_identity" BEFORE UPDATE ON "handover_item" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'handover_item_identity'); END;
-- 独自項目
CREATE TABLE "own_field" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "own_field" (id),
  "corrects_id" INTEGER REFERENCES "own_field" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "register" TEXT NOT NULL DEFAULT '', "label" TEXT NOT NULL DEFAULT '', "kind" TEXT NOT NULL DEFAULT '',
  "choices" TEXT NOT NULL DEFAULT '', "required" INTEGER, "help" TEXT NOT NULL DEFAULT '',
  "example" TEXT NOT NULL DEFAULT '', "listed" INTEGER, "width_mm" INTEGER, "ended_on" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "own_field_by_fy" ON "own_field" ("fy", "id");
CREATE INDEX "own_field_by_parent" ON "own_field" ("parent_id", "id");
CREATE INDEX "own_field_by_register" ON "own_field" ("register", "id");
CREATE INDEX "own_field_by_kind" ON "own_field" ("kind", "id");
CREATE INDEX "own_field_by_ended_on" ON "own_field" ("ended_on", "id");
CREATE VIRTUAL TABLE "own_field_search" USING fts5 (norm, content="own_field", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "own_field_search_added" AFTER INSERT ON "own_field" BEGIN INSERT INTO "own_field_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "own_field_search_changed" AFTER UPDATE OF norm ON "own_field" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "own_field_search" ("own_field_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "own_field_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "own_field_kept" BEFORE DELETE ON "own_field" BEGIN SELECT RAISE(ABORT, 'own_field_kept'); END;
CREATE TRIGGER "own_field_identity" BEFORE UPDATE ON "own_field" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'own_field_identity'); END;
