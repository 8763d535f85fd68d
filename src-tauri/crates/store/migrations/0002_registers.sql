-- What the registers' definitions ask for (examples/next_migration.rs wrote this text).
-- 課
CREATE TABLE "section" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "section" (id),
  "corrects_id" INTEGER REFERENCES "section" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '', "code" TEXT NOT NULL DEFAULT '', "document_code" TEXT NOT NULL DEFAULT '',
  "manager_title" TEXT NOT NULL DEFAULT '', "manager_name" TEXT NOT NULL DEFAULT '',
  "officer_id" INTEGER REFERENCES "staff" (id), "officer_no" TEXT NOT NULL DEFAULT '',
  "officer_label" TEXT NOT NULL DEFAULT '', "general_title" TEXT NOT NULL DEFAULT '',
  "general_name" TEXT NOT NULL DEFAULT '', "audit_title" TEXT NOT NULL DEFAULT '',
  "audit_name" TEXT NOT NULL DEFAULT '', "handles_number" INTEGER, "uses_system" INTEGER, "has_server_room" INTEGER,
  "provides" INTEGER, "outsources" INTEGER, "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "section_by_fy" ON "section" ("fy", "id");
CREATE INDEX "section_by_parent" ON "section" ("parent_id", "id");
CREATE INDEX "section_by_officer_id" ON "section" ("officer_id", "id");
CREATE INDEX "section_by_officer_label" ON "section" ("officer_label", "id");
CREATE VIRTUAL TABLE "section_search" USING fts5 (norm, content="section", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "section_search_added" AFTER INSERT ON "section" BEGIN INSERT INTO "section_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "section_search_changed" AFTER UPDATE OF norm ON "section" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "section_search" ("section_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "section_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "section_kept" BEFORE DELETE ON "section" BEGIN SELECT RAISE(ABORT, 'section_kept'); END;
CREATE TRIGGER "section_identity" BEFORE UPDATE ON "section" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'section_identity'); END;
-- 職員
CREATE TABLE "staff" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "staff" (id),
  "corrects_id" INTEGER REFERENCES "staff" (id), "marks" TEXT NOT NULL DEFAULT '[]', "own" TEXT NOT NULL DEFAULT '{}',
  "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL, "created_by" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '', "reading" TEXT NOT NULL DEFAULT '', "title" TEXT NOT NULL DEFAULT '',
  "employment" TEXT NOT NULL DEFAULT '', "from" TEXT NOT NULL DEFAULT '', "until" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "staff_by_fy" ON "staff" ("fy", "id");
CREATE INDEX "staff_by_parent" ON "staff" ("parent_id", "id");
CREATE INDEX "staff_by_employment" ON "staff" ("employment", "id");
CREATE INDEX "staff_by_from" ON "staff" ("from", "id");
CREATE INDEX "staff_by_until" ON "staff" ("until", "id");
CREATE VIRTUAL TABLE "staff_search" USING fts5 (norm, content="staff", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "staff_search_added" AFTER INSERT ON "staff" BEGIN INSERT INTO "staff_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "staff_search_changed" AFTER UPDATE OF norm ON "staff" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "staff_search" ("staff_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "staff_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "staff_kept" BEFORE DELETE ON "staff" BEGIN SELECT RAISE(ABORT, 'staff_kept'); END;
CREATE TRIGGER "staff_identity" BEFORE UPDATE ON "staff" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'staff_identity'); END;
-- 保管場所
CREATE TABLE "location" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "location" (id),
  "corrects_id" INTEGER REFERENCES "location" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '', "building" TEXT NOT NULL DEFAULT '', "room" TEXT NOT NULL DEFAULT '',
  "locked" INTEGER, "fire_safe" INTEGER, "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "location_by_fy" ON "location" ("fy", "id");
CREATE INDEX "location_by_parent" ON "location" ("parent_id", "id");
CREATE VIRTUAL TABLE "location_search" USING fts5 (norm, content="location", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "location_search_added" AFTER INSERT ON "location" BEGIN INSERT INTO "location_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "location_search_changed" AFTER UPDATE OF norm ON "location" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "location_search" ("location_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "location_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "location_kept" BEFORE DELETE ON "location" BEGIN SELECT RAISE(ABORT, 'location_kept'); END;
CREATE TRIGGER "location_identity" BEFORE UPDATE ON "location" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'location_identity'); END;
-- 事業者
CREATE TABLE "vendor" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "vendor" (id),
  "corrects_id" INTEGER REFERENCES "vendor" (id), "marks" TEXT NOT NULL DEFAULT '[]', "own" TEXT NOT NULL DEFAULT '{}',
  "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL, "created_by" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '', "reading" TEXT NOT NULL DEFAULT '', "address" TEXT NOT NULL DEFAULT '',
  "phone" TEXT NOT NULL DEFAULT '', "contact" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "vendor_by_fy" ON "vendor" ("fy", "id");
CREATE INDEX "vendor_by_parent" ON "vendor" ("parent_id", "id");
CREATE VIRTUAL TABLE "vendor_search" USING fts5 (norm, content="vendor", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "vendor_search_added" AFTER INSERT ON "vendor" BEGIN INSERT INTO "vendor_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "vendor_search_changed" AFTER UPDATE OF norm ON "vendor" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "vendor_search" ("vendor_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "vendor_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "vendor_kept" BEFORE DELETE ON "vendor" BEGIN SELECT RAISE(ABORT, 'vendor_kept'); END;
CREATE TRIGGER "vendor_identity" BEFORE UPDATE ON "vendor" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'vendor_identity'); END;
-- 保有個人情報等管理台帳
CREATE TABLE "info_asset" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "info_asset" (id),
  "corrects_id" INTEGER REFERENCES "info_asset" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "name" TEXT NOT NULL DEFAULT '', "business" TEXT NOT NULL DEFAULT '', "info_class" TEXT NOT NULL DEFAULT '',
  "file_no" TEXT NOT NULL DEFAULT '', "legal_basis" TEXT NOT NULL DEFAULT '', "purpose" TEXT NOT NULL DEFAULT '',
  "items" TEXT NOT NULL DEFAULT '', "subject_count_band" TEXT NOT NULL DEFAULT '',
  "responsible_id" INTEGER REFERENCES "staff" (id), "responsible_no" TEXT NOT NULL DEFAULT '',
  "responsible_label" TEXT NOT NULL DEFAULT '', "department" TEXT NOT NULL DEFAULT '',
  "handlers" TEXT NOT NULL DEFAULT '', "keeping" TEXT NOT NULL DEFAULT '', "retention_years" TEXT NOT NULL DEFAULT '',
  "retention_from" TEXT NOT NULL DEFAULT '', "retention_until" TEXT NOT NULL DEFAULT '', "foreign" INTEGER,
  "foreign_country" TEXT NOT NULL DEFAULT '', "foreign_measures" TEXT NOT NULL DEFAULT '', "outsourced" INTEGER,
  "disposal_state" TEXT NOT NULL DEFAULT '', "last_reviewed_on" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "info_asset_by_fy" ON "info_asset" ("fy", "id");
CREATE INDEX "info_asset_by_parent" ON "info_asset" ("parent_id", "id");
CREATE INDEX "info_asset_by_info_class" ON "info_asset" ("info_class", "id");
CREATE INDEX "info_asset_by_subject_count_band" ON "info_asset" ("subject_count_band", "id");
CREATE INDEX "info_asset_by_responsible_id" ON "info_asset" ("responsible_id", "id");
CREATE INDEX "info_asset_by_responsible_label" ON "info_asset" ("responsible_label", "id");
CREATE INDEX "info_asset_by_retention_years" ON "info_asset" ("retention_years", "id");
CREATE VIRTUAL TABLE "info_asset_search" USING fts5 (norm, content="info_asset", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "info_asset_search_added" AFTER INSERT ON "info_asset" BEGIN INSERT INTO "info_asset_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "info_asset_search_changed" AFTER UPDATE OF norm ON "info_asset" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "info_asset_search" ("info_asset_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "info_asset_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "info_asset_kept" BEFORE DELETE ON "info_asset" BEGIN SELECT RAISE(ABORT, 'info_asset_kept'); END;
CREATE TRIGGER "info_asset_identity" BEFORE UPDATE ON "info_asset" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'info_asset_identity'); END;
-- 処理経路
CREATE TABLE "route_step" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL,
  "parent_id" INTEGER NOT NULL REFERENCES "info_asset" (id),
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "route_step" (id),
  "corrects_id" INTEGER REFERENCES "route_step" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "order_no" INTEGER, "stage" TEXT NOT NULL DEFAULT '', "method" TEXT NOT NULL DEFAULT '',
  "media" TEXT NOT NULL DEFAULT '', "place" TEXT NOT NULL DEFAULT '', "counterpart" TEXT NOT NULL DEFAULT '',
  "person" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "route_step_by_fy" ON "route_step" ("fy", "id");
CREATE INDEX "route_step_by_parent" ON "route_step" ("parent_id", "id");
CREATE INDEX "route_step_by_stage" ON "route_step" ("stage", "id");
CREATE VIRTUAL TABLE "route_step_search" USING fts5 (norm, content="route_step", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "route_step_search_added" AFTER INSERT ON "route_step" BEGIN INSERT INTO "route_step_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "route_step_search_changed" AFTER UPDATE OF norm ON "route_step" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "route_step_search" ("route_step_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "route_step_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "route_step_kept" BEFORE DELETE ON "route_step" BEGIN SELECT RAISE(ABORT, 'route_step_kept'); END;
CREATE TRIGGER "route_step_identity" BEFORE UPDATE ON "route_step" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'route_step_identity'); END;
-- 媒体管理台帳
CREATE TABLE "media" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "media" (id),
  "corrects_id" INTEGER REFERENCES "media" (id), "marks" TEXT NOT NULL DEFAULT '[]', "own" TEXT NOT NULL DEFAULT '{}',
  "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL, "created_by" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "media_type" TEXT NOT NULL DEFAULT '', "parent_media_id_id" INTEGER REFERENCES "media" (id),
  "parent_media_id_no" TEXT NOT NULL DEFAULT '', "parent_media_id_label" TEXT NOT NULL DEFAULT '',
  "maker" TEXT NOT NULL DEFAULT '', "model" TEXT NOT NULL DEFAULT '', "serial_no" TEXT NOT NULL DEFAULT '',
  "serial_unreadable_reason" TEXT NOT NULL DEFAULT '', "serial_source" TEXT NOT NULL DEFAULT '',
  "asset_no" TEXT NOT NULL DEFAULT '', "capacity" TEXT NOT NULL DEFAULT '', "quantity" INTEGER,
  "acquisition" TEXT NOT NULL DEFAULT '', "lease_end" TEXT NOT NULL DEFAULT '',
  "registered_on" TEXT NOT NULL DEFAULT '', "info_class" TEXT NOT NULL DEFAULT '',
  "info_asset_ids" TEXT NOT NULL DEFAULT '[]', "no_personal_info" INTEGER, "disposal_class" TEXT NOT NULL DEFAULT '',
  "network" TEXT NOT NULL DEFAULT '', "auth_fn" TEXT NOT NULL DEFAULT '[]', "encryption" TEXT NOT NULL DEFAULT '',
  "whitelist" INTEGER, "whitelist_no" TEXT NOT NULL DEFAULT '', "location_id_id" INTEGER REFERENCES "location" (id),
  "location_id_no" TEXT NOT NULL DEFAULT '', "location_id_label" TEXT NOT NULL DEFAULT '',
  "custodian_id" INTEGER REFERENCES "staff" (id), "custodian_no" TEXT NOT NULL DEFAULT '',
  "custodian_label" TEXT NOT NULL DEFAULT '', "user_id" INTEGER REFERENCES "staff" (id),
  "user_no" TEXT NOT NULL DEFAULT '', "user_label" TEXT NOT NULL DEFAULT '', "loan_until" TEXT NOT NULL DEFAULT '',
  "status" TEXT NOT NULL DEFAULT '', "last_stocktake_on" TEXT NOT NULL DEFAULT '', "built_in_none" INTEGER,
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "media_by_fy" ON "media" ("fy", "id");
CREATE INDEX "media_by_parent" ON "media" ("parent_id", "id");
CREATE INDEX "media_by_media_type" ON "media" ("media_type", "id");
CREATE INDEX "media_by_parent_media_id_id" ON "media" ("parent_media_id_id", "id");
CREATE INDEX "media_by_registered_on" ON "media" ("registered_on", "id");
CREATE INDEX "media_by_info_class" ON "media" ("info_class", "id");
CREATE INDEX "media_by_network" ON "media" ("network", "id");
CREATE INDEX "media_by_location_id_id" ON "media" ("location_id_id", "id");
CREATE INDEX "media_by_location_id_label" ON "media" ("location_id_label", "id");
CREATE INDEX "media_by_custodian_id" ON "media" ("custodian_id", "id");
CREATE INDEX "media_by_user_id" ON "media" ("user_id", "id");
CREATE INDEX "media_by_status" ON "media" ("status", "id");
CREATE VIRTUAL TABLE "media_search" USING fts5 (norm, content="media", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "media_search_added" AFTER INSERT ON "media" BEGIN INSERT INTO "media_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "media_search_changed" AFTER UPDATE OF norm ON "media" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "media_search" ("media_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "media_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "media_kept" BEFORE DELETE ON "media" BEGIN SELECT RAISE(ABORT, 'media_kept'); END;
CREATE TRIGGER "media_identity" BEFORE UPDATE ON "media" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'media_identity'); END;
-- 取扱状況記録簿
CREATE TABLE "handling_event" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "handling_event" (id),
  "corrects_id" INTEGER REFERENCES "handling_event" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "occurred_at" TEXT NOT NULL DEFAULT '', "kind" TEXT NOT NULL DEFAULT '',
  "info_asset_id_id" INTEGER REFERENCES "info_asset" (id), "info_asset_id_no" TEXT NOT NULL DEFAULT '',
  "info_asset_id_label" TEXT NOT NULL DEFAULT '', "media_id_id" INTEGER REFERENCES "media" (id),
  "media_id_no" TEXT NOT NULL DEFAULT '', "media_id_label" TEXT NOT NULL DEFAULT '', "subject_count" INTEGER,
  "subject_count_rough" INTEGER, "purpose" TEXT NOT NULL DEFAULT '', "actor_id" INTEGER REFERENCES "staff" (id),
  "actor_no" TEXT NOT NULL DEFAULT '', "actor_label" TEXT NOT NULL DEFAULT '',
  "approver_id" INTEGER REFERENCES "staff" (id), "approver_no" TEXT NOT NULL DEFAULT '',
  "approver_label" TEXT NOT NULL DEFAULT '', "counterpart" TEXT NOT NULL DEFAULT '',
  "method_note" TEXT NOT NULL DEFAULT '', "protection" TEXT NOT NULL DEFAULT '[]',
  "second_checker_id" INTEGER REFERENCES "staff" (id), "second_checker_no" TEXT NOT NULL DEFAULT '',
  "second_checker_label" TEXT NOT NULL DEFAULT '', "erased_on" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "handling_event_by_fy" ON "handling_event" ("fy", "id");
CREATE INDEX "handling_event_by_parent" ON "handling_event" ("parent_id", "id");
CREATE INDEX "handling_event_by_occurred_at" ON "handling_event" ("occurred_at", "id");
CREATE INDEX "handling_event_by_kind" ON "handling_event" ("kind", "id");
CREATE INDEX "handling_event_by_info_asset_id_id" ON "handling_event" ("info_asset_id_id", "id");
CREATE INDEX "handling_event_by_info_asset_id_label" ON "handling_event" ("info_asset_id_label", "id");
CREATE INDEX "handling_event_by_media_id_id" ON "handling_event" ("media_id_id", "id");
CREATE INDEX "handling_event_by_media_id_label" ON "handling_event" ("media_id_label", "id");
CREATE INDEX "handling_event_by_actor_id" ON "handling_event" ("actor_id", "id");
CREATE INDEX "handling_event_by_actor_label" ON "handling_event" ("actor_label", "id");
CREATE INDEX "handling_event_by_approver_id" ON "handling_event" ("approver_id", "id");
CREATE INDEX "handling_event_by_approver_label" ON "handling_event" ("approver_label", "id");
CREATE INDEX "handling_event_by_second_checker_id" ON "handling_event" ("second_checker_id", "id");
CREATE INDEX "handling_event_by_second_checker_label" ON "handling_event" ("second_checker_label", "id");
CREATE INDEX "handling_event_by_erased_on" ON "handling_event" ("erased_on", "id");
CREATE VIRTUAL TABLE "handling_event_search" USING fts5 (norm, content="handling_event", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "handling_event_search_added" AFTER INSERT ON "handling_event" BEGIN INSERT INTO "handling_event_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "handling_event_search_changed" AFTER UPDATE OF norm ON "handling_event" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "handling_event_search" ("handling_event_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "handling_event_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "handling_event_kept" BEFORE DELETE ON "handling_event" BEGIN SELECT RAISE(ABORT, 'handling_event_kept'); END;
CREATE TRIGGER "handling_event_identity" BEFORE UPDATE ON "handling_event" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'handling_event_identity'); END;
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
  OR NEW."note" IS NOT OLD."note" BEGIN SELECT RAISE(ABORT, 'handling_event_written_once'); END;
-- 廃棄・消去伺
CREATE TABLE "disposal" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "disposal" (id),
  "corrects_id" INTEGER REFERENCES "disposal" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "document_no" TEXT NOT NULL DEFAULT '', "drafted_on" TEXT NOT NULL DEFAULT '',
  "drafted_by_id" INTEGER REFERENCES "staff" (id), "drafted_by_no" TEXT NOT NULL DEFAULT '',
  "drafted_by_label" TEXT NOT NULL DEFAULT '', "reason" TEXT NOT NULL DEFAULT '', "execution" TEXT NOT NULL DEFAULT '',
  "planned_on" TEXT NOT NULL DEFAULT '', "approved_on" TEXT NOT NULL DEFAULT '',
  "approved_by_id" INTEGER REFERENCES "staff" (id), "approved_by_no" TEXT NOT NULL DEFAULT '',
  "approved_by_label" TEXT NOT NULL DEFAULT '', "retention_checked" INTEGER, "count_before" INTEGER,
  "counted_by_id" INTEGER REFERENCES "staff" (id), "counted_by_no" TEXT NOT NULL DEFAULT '',
  "counted_by_label" TEXT NOT NULL DEFAULT '', "one_person_reason" TEXT NOT NULL DEFAULT '',
  "status" TEXT NOT NULL DEFAULT '', "closed_on" TEXT NOT NULL DEFAULT '',
  "closed_by_id" INTEGER REFERENCES "staff" (id), "closed_by_no" TEXT NOT NULL DEFAULT '',
  "closed_by_label" TEXT NOT NULL DEFAULT '', "cancel_reason" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "disposal_by_fy" ON "disposal" ("fy", "id");
CREATE INDEX "disposal_by_parent" ON "disposal" ("parent_id", "id");
CREATE INDEX "disposal_by_drafted_on" ON "disposal" ("drafted_on", "id");
CREATE INDEX "disposal_by_drafted_by_id" ON "disposal" ("drafted_by_id", "id");
CREATE INDEX "disposal_by_drafted_by_label" ON "disposal" ("drafted_by_label", "id");
CREATE INDEX "disposal_by_reason" ON "disposal" ("reason", "id");
CREATE INDEX "disposal_by_execution" ON "disposal" ("execution", "id");
CREATE INDEX "disposal_by_planned_on" ON "disposal" ("planned_on", "id");
CREATE INDEX "disposal_by_approved_on" ON "disposal" ("approved_on", "id");
CREATE INDEX "disposal_by_approved_by_id" ON "disposal" ("approved_by_id", "id");
CREATE INDEX "disposal_by_counted_by_id" ON "disposal" ("counted_by_id", "id");
CREATE INDEX "disposal_by_status" ON "disposal" ("status", "id");
CREATE INDEX "disposal_by_closed_on" ON "disposal" ("closed_on", "id");
CREATE INDEX "disposal_by_closed_by_id" ON "disposal" ("closed_by_id", "id");
CREATE VIRTUAL TABLE "disposal_search" USING fts5 (norm, content="disposal", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "disposal_search_added" AFTER INSERT ON "disposal" BEGIN INSERT INTO "disposal_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "disposal_search_changed" AFTER UPDATE OF norm ON "disposal" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "disposal_search" ("disposal_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "disposal_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "disposal_kept" BEFORE DELETE ON "disposal" BEGIN SELECT RAISE(ABORT, 'disposal_kept'); END;
CREATE TRIGGER "disposal_identity" BEFORE UPDATE ON "disposal" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'disposal_identity'); END;
-- 廃棄・消去の明細
CREATE TABLE "disposal_item" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL,
  "parent_id" INTEGER NOT NULL REFERENCES "disposal" (id),
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "disposal_item" (id),
  "corrects_id" INTEGER REFERENCES "disposal_item" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "media_id_id" INTEGER REFERENCES "media" (id), "media_id_no" TEXT NOT NULL DEFAULT '',
  "media_id_label" TEXT NOT NULL DEFAULT '', "media_type" TEXT NOT NULL DEFAULT '', "model" TEXT NOT NULL DEFAULT '',
  "serial_no" TEXT NOT NULL DEFAULT '', "info_class" TEXT NOT NULL DEFAULT '',
  "disposal_class" TEXT NOT NULL DEFAULT '', "action" TEXT NOT NULL DEFAULT '', "technique" TEXT NOT NULL DEFAULT '',
  "method" TEXT NOT NULL DEFAULT '', "method_reason" TEXT NOT NULL DEFAULT '', "tool" TEXT NOT NULL DEFAULT '',
  "passes" INTEGER, "verification" TEXT NOT NULL DEFAULT '', "verification_result" TEXT NOT NULL DEFAULT '',
  "started_at" TEXT NOT NULL DEFAULT '', "finished_at" TEXT NOT NULL DEFAULT '', "place_kind" TEXT NOT NULL DEFAULT '',
  "place" TEXT NOT NULL DEFAULT '', "performer_id" INTEGER REFERENCES "staff" (id),
  "performer_no" TEXT NOT NULL DEFAULT '', "performer_label" TEXT NOT NULL DEFAULT '',
  "performer_name" TEXT NOT NULL DEFAULT '', "performer_org" TEXT NOT NULL DEFAULT '',
  "checker_id" INTEGER REFERENCES "staff" (id), "checker_no" TEXT NOT NULL DEFAULT '',
  "checker_label" TEXT NOT NULL DEFAULT '', "checker_name" TEXT NOT NULL DEFAULT '', "wiped_on_site" INTEGER,
  "destination" TEXT NOT NULL DEFAULT '', "result" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "disposal_item_by_fy" ON "disposal_item" ("fy", "id");
CREATE INDEX "disposal_item_by_parent" ON "disposal_item" ("parent_id", "id");
CREATE INDEX "disposal_item_by_media_id_id" ON "disposal_item" ("media_id_id", "id");
CREATE INDEX "disposal_item_by_media_id_label" ON "disposal_item" ("media_id_label", "id");
CREATE INDEX "disposal_item_by_media_type" ON "disposal_item" ("media_type", "id");
CREATE INDEX "disposal_item_by_action" ON "disposal_item" ("action", "id");
CREATE INDEX "disposal_item_by_method" ON "disposal_item" ("method", "id");
CREATE INDEX "disposal_item_by_verification_result" ON "disposal_item" ("verification_result", "id");
CREATE INDEX "disposal_item_by_finished_at" ON "disposal_item" ("finished_at", "id");
CREATE INDEX "disposal_item_by_performer_id" ON "disposal_item" ("performer_id", "id");
CREATE INDEX "disposal_item_by_checker_id" ON "disposal_item" ("checker_id", "id");
CREATE INDEX "disposal_item_by_result" ON "disposal_item" ("result", "id");
CREATE VIRTUAL TABLE "disposal_item_search" USING fts5 (norm, content="disposal_item", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "disposal_item_search_added" AFTER INSERT ON "disposal_item" BEGIN INSERT INTO "disposal_item_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "disposal_item_search_changed" AFTER UPDATE OF norm ON "disposal_item" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "disposal_item_search" ("disposal_item_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "disposal_item_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "disposal_item_kept" BEFORE DELETE ON "disposal_item" BEGIN SELECT RAISE(ABORT, 'disposal_item_kept'); END;
CREATE TRIGGER "disposal_item_identity" BEFORE UPDATE ON "disposal_item" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'disposal_item_identity'); END;
-- 委託の段階
CREATE TABLE "disposal_chain" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL,
  "parent_id" INTEGER NOT NULL REFERENCES "disposal" (id),
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "disposal_chain" (id),
  "corrects_id" INTEGER REFERENCES "disposal_chain" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "step" INTEGER, "vendor_id" INTEGER REFERENCES "vendor" (id), "vendor_no" TEXT NOT NULL DEFAULT '',
  "vendor_label" TEXT NOT NULL DEFAULT '', "subcontract_no" TEXT NOT NULL DEFAULT '',
  "subcontract_on" TEXT NOT NULL DEFAULT '', "handed_on" TEXT NOT NULL DEFAULT '',
  "handed_by" TEXT NOT NULL DEFAULT '', "received_by" TEXT NOT NULL DEFAULT '', "quantity" INTEGER,
  "transport" TEXT NOT NULL DEFAULT '', "seal_no" TEXT NOT NULL DEFAULT '', "serials" TEXT NOT NULL DEFAULT '',
  "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "disposal_chain_by_fy" ON "disposal_chain" ("fy", "id");
CREATE INDEX "disposal_chain_by_parent" ON "disposal_chain" ("parent_id", "id");
CREATE INDEX "disposal_chain_by_vendor_id" ON "disposal_chain" ("vendor_id", "id");
CREATE INDEX "disposal_chain_by_vendor_label" ON "disposal_chain" ("vendor_label", "id");
CREATE INDEX "disposal_chain_by_handed_on" ON "disposal_chain" ("handed_on", "id");
CREATE VIRTUAL TABLE "disposal_chain_search" USING fts5 (norm, content="disposal_chain", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "disposal_chain_search_added" AFTER INSERT ON "disposal_chain" BEGIN INSERT INTO "disposal_chain_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "disposal_chain_search_changed" AFTER UPDATE OF norm ON "disposal_chain" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "disposal_chain_search" ("disposal_chain_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "disposal_chain_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "disposal_chain_kept" BEFORE DELETE ON "disposal_chain" BEGIN SELECT RAISE(ABORT, 'disposal_chain_kept'); END;
CREATE TRIGGER "disposal_chain_identity" BEFORE UPDATE ON "disposal_chain" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'disposal_chain_identity'); END;
-- 立会い記録
CREATE TABLE "attendance" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL,
  "parent_id" INTEGER NOT NULL REFERENCES "disposal" (id),
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "attendance" (id),
  "corrects_id" INTEGER REFERENCES "attendance" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "attended" INTEGER, "staff_id" INTEGER REFERENCES "staff" (id), "staff_no" TEXT NOT NULL DEFAULT '',
  "staff_label" TEXT NOT NULL DEFAULT '', "at" TEXT NOT NULL DEFAULT '', "place" TEXT NOT NULL DEFAULT '',
  "how" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "attendance_by_fy" ON "attendance" ("fy", "id");
CREATE INDEX "attendance_by_parent" ON "attendance" ("parent_id", "id");
CREATE INDEX "attendance_by_staff_id" ON "attendance" ("staff_id", "id");
CREATE INDEX "attendance_by_staff_label" ON "attendance" ("staff_label", "id");
CREATE INDEX "attendance_by_at" ON "attendance" ("at", "id");
CREATE INDEX "attendance_by_how" ON "attendance" ("how", "id");
CREATE VIRTUAL TABLE "attendance_search" USING fts5 (norm, content="attendance", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "attendance_search_added" AFTER INSERT ON "attendance" BEGIN INSERT INTO "attendance_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "attendance_search_changed" AFTER UPDATE OF norm ON "attendance" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "attendance_search" ("attendance_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "attendance_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "attendance_kept" BEFORE DELETE ON "attendance" BEGIN SELECT RAISE(ABORT, 'attendance_kept'); END;
CREATE TRIGGER "attendance_identity" BEFORE UPDATE ON "attendance" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'attendance_identity'); END;
-- 廃棄・消去証明書
CREATE TABLE "certificate" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL,
  "parent_id" INTEGER NOT NULL REFERENCES "disposal" (id),
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "certificate" (id),
  "corrects_id" INTEGER REFERENCES "certificate" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "cert_no" TEXT NOT NULL DEFAULT '', "issuer" TEXT NOT NULL DEFAULT '', "issued_on" TEXT NOT NULL DEFAULT '',
  "received_on" TEXT NOT NULL DEFAULT '', "serials" TEXT NOT NULL DEFAULT '', "certifier" TEXT NOT NULL DEFAULT '',
  "file" TEXT NOT NULL DEFAULT '', "file_sha256" TEXT NOT NULL DEFAULT '', "outside_no" TEXT NOT NULL DEFAULT '',
  "manifest_no" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "certificate_by_fy" ON "certificate" ("fy", "id");
CREATE INDEX "certificate_by_parent" ON "certificate" ("parent_id", "id");
CREATE INDEX "certificate_by_issued_on" ON "certificate" ("issued_on", "id");
CREATE INDEX "certificate_by_received_on" ON "certificate" ("received_on", "id");
CREATE VIRTUAL TABLE "certificate_search" USING fts5 (norm, content="certificate", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "certificate_search_added" AFTER INSERT ON "certificate" BEGIN INSERT INTO "certificate_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "certificate_search_changed" AFTER UPDATE OF norm ON "certificate" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "certificate_search" ("certificate_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "certificate_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "certificate_kept" BEFORE DELETE ON "certificate" BEGIN SELECT RAISE(ABORT, 'certificate_kept'); END;
CREATE TRIGGER "certificate_identity" BEFORE UPDATE ON "certificate" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'certificate_identity'); END;
-- 廃棄の写真
CREATE TABLE "photo" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL,
  "parent_id" INTEGER NOT NULL REFERENCES "disposal" (id),
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "photo" (id),
  "corrects_id" INTEGER REFERENCES "photo" (id), "marks" TEXT NOT NULL DEFAULT '[]', "own" TEXT NOT NULL DEFAULT '{}',
  "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL, "created_by" TEXT NOT NULL,
  "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "disposal_item_id_id" INTEGER REFERENCES "disposal_item" (id), "disposal_item_id_no" TEXT NOT NULL DEFAULT '',
  "disposal_item_id_label" TEXT NOT NULL DEFAULT '', "slot" TEXT NOT NULL DEFAULT '',
  "taken_at" TEXT NOT NULL DEFAULT '', "taken_by" TEXT NOT NULL DEFAULT '', "taken_at_place" TEXT NOT NULL DEFAULT '',
  "caption" TEXT NOT NULL DEFAULT '', "camera" TEXT NOT NULL DEFAULT '', "original_sha256" TEXT NOT NULL DEFAULT '',
  "file" TEXT NOT NULL DEFAULT '', "original_name" TEXT NOT NULL DEFAULT '', "width" INTEGER, "height" INTEGER,
  "media_type" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "photo_by_fy" ON "photo" ("fy", "id");
CREATE INDEX "photo_by_parent" ON "photo" ("parent_id", "id");
CREATE INDEX "photo_by_disposal_item_id_id" ON "photo" ("disposal_item_id_id", "id");
CREATE INDEX "photo_by_disposal_item_id_label" ON "photo" ("disposal_item_id_label", "id");
CREATE INDEX "photo_by_slot" ON "photo" ("slot", "id");
CREATE INDEX "photo_by_taken_at" ON "photo" ("taken_at", "id");
CREATE VIRTUAL TABLE "photo_search" USING fts5 (norm, content="photo", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "photo_search_added" AFTER INSERT ON "photo" BEGIN INSERT INTO "photo_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "photo_search_changed" AFTER UPDATE OF norm ON "photo" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "photo_search" ("photo_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "photo_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "photo_kept" BEFORE DELETE ON "photo" BEGIN SELECT RAISE(ABORT, 'photo_kept'); END;
CREATE TRIGGER "photo_identity" BEFORE UPDATE ON "photo" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'photo_identity'); END;
-- 自己点検
CREATE TABLE "inspection" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "inspection" (id),
  "corrects_id" INTEGER REFERENCES "inspection" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "round" TEXT NOT NULL DEFAULT '', "base_on" TEXT NOT NULL DEFAULT '', "from" TEXT NOT NULL DEFAULT '',
  "to" TEXT NOT NULL DEFAULT '', "inspector_id" INTEGER REFERENCES "staff" (id),
  "inspector_no" TEXT NOT NULL DEFAULT '', "inspector_label" TEXT NOT NULL DEFAULT '',
  "confirmed_by_id" INTEGER REFERENCES "staff" (id), "confirmed_by_no" TEXT NOT NULL DEFAULT '',
  "confirmed_by_label" TEXT NOT NULL DEFAULT '', "confirmed_on" TEXT NOT NULL DEFAULT '', "report_needed" INTEGER,
  "reported_on" TEXT NOT NULL DEFAULT '', "document_no" TEXT NOT NULL DEFAULT '', "status" TEXT NOT NULL DEFAULT '',
  "checklist_version" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "inspection_by_fy" ON "inspection" ("fy", "id");
CREATE INDEX "inspection_by_parent" ON "inspection" ("parent_id", "id");
CREATE INDEX "inspection_by_round" ON "inspection" ("round", "id");
CREATE INDEX "inspection_by_base_on" ON "inspection" ("base_on", "id");
CREATE INDEX "inspection_by_from" ON "inspection" ("from", "id");
CREATE INDEX "inspection_by_to" ON "inspection" ("to", "id");
CREATE INDEX "inspection_by_inspector_id" ON "inspection" ("inspector_id", "id");
CREATE INDEX "inspection_by_inspector_label" ON "inspection" ("inspector_label", "id");
CREATE INDEX "inspection_by_confirmed_by_id" ON "inspection" ("confirmed_by_id", "id");
CREATE INDEX "inspection_by_confirmed_on" ON "inspection" ("confirmed_on", "id");
CREATE INDEX "inspection_by_reported_on" ON "inspection" ("reported_on", "id");
CREATE INDEX "inspection_by_status" ON "inspection" ("status", "id");
CREATE VIRTUAL TABLE "inspection_search" USING fts5 (norm, content="inspection", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "inspection_search_added" AFTER INSERT ON "inspection" BEGIN INSERT INTO "inspection_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "inspection_search_changed" AFTER UPDATE OF norm ON "inspection" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "inspection_search" ("inspection_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "inspection_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "inspection_kept" BEFORE DELETE ON "inspection" BEGIN SELECT RAISE(ABORT, 'inspection_kept'); END;
CREATE TRIGGER "inspection_identity" BEFORE UPDATE ON "inspection" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'inspection_identity'); END;
-- 点検の回答
CREATE TABLE "inspection_answer" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL,
  "parent_id" INTEGER NOT NULL REFERENCES "inspection" (id),
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "inspection_answer" (id),
  "corrects_id" INTEGER REFERENCES "inspection_answer" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "order_no" INTEGER, "item_id" TEXT NOT NULL DEFAULT '', "axis" TEXT NOT NULL DEFAULT '',
  "article_text" TEXT NOT NULL DEFAULT '', "item_text" TEXT NOT NULL DEFAULT '',
  "evidence_text" TEXT NOT NULL DEFAULT '', "scope" TEXT NOT NULL DEFAULT '', "freq" TEXT NOT NULL DEFAULT '',
  "checklist_version" TEXT NOT NULL DEFAULT '', "judgement" TEXT NOT NULL DEFAULT '',
  "finding" TEXT NOT NULL DEFAULT '', "na_reason" TEXT NOT NULL DEFAULT '', "evidence" TEXT NOT NULL DEFAULT '',
  "evidence_at" TEXT NOT NULL DEFAULT '', "carried" INTEGER, "answered_by_id" INTEGER REFERENCES "staff" (id),
  "answered_by_no" TEXT NOT NULL DEFAULT '', "answered_by_label" TEXT NOT NULL DEFAULT '',
  "answered_at" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "inspection_answer_by_fy" ON "inspection_answer" ("fy", "id");
CREATE INDEX "inspection_answer_by_parent" ON "inspection_answer" ("parent_id", "id");
CREATE INDEX "inspection_answer_by_axis" ON "inspection_answer" ("axis", "id");
CREATE INDEX "inspection_answer_by_judgement" ON "inspection_answer" ("judgement", "id");
CREATE INDEX "inspection_answer_by_answered_by_id" ON "inspection_answer" ("answered_by_id", "id");
CREATE VIRTUAL TABLE "inspection_answer_search" USING fts5 (norm, content="inspection_answer", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "inspection_answer_search_added" AFTER INSERT ON "inspection_answer" BEGIN INSERT INTO "inspection_answer_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "inspection_answer_search_changed" AFTER UPDATE OF norm ON "inspection_answer" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "inspection_answer_search" ("inspection_answer_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "inspection_answer_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "inspection_answer_kept" BEFORE DELETE ON "inspection_answer" BEGIN SELECT RAISE(ABORT, 'inspection_answer_kept'); END;
CREATE TRIGGER "inspection_answer_identity" BEFORE UPDATE ON "inspection_answer" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'inspection_answer_identity'); END;
-- 是正措置
CREATE TABLE "corrective_action" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL, "parent_id" INTEGER,
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "corrective_action" (id),
  "corrects_id" INTEGER REFERENCES "corrective_action" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "inspection_id" INTEGER REFERENCES "inspection" (id), "inspection_no" TEXT NOT NULL DEFAULT '',
  "inspection_label" TEXT NOT NULL DEFAULT '', "item_id" TEXT NOT NULL DEFAULT '', "finding" TEXT NOT NULL DEFAULT '',
  "measure" TEXT NOT NULL DEFAULT '', "owner_id" INTEGER REFERENCES "staff" (id), "owner_no" TEXT NOT NULL DEFAULT '',
  "owner_label" TEXT NOT NULL DEFAULT '', "due_on" TEXT NOT NULL DEFAULT '', "done_on" TEXT NOT NULL DEFAULT '',
  "checked_by_id" INTEGER REFERENCES "staff" (id), "checked_by_no" TEXT NOT NULL DEFAULT '',
  "checked_by_label" TEXT NOT NULL DEFAULT '', "status" TEXT NOT NULL DEFAULT '', "note" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "corrective_action_by_fy" ON "corrective_action" ("fy", "id");
CREATE INDEX "corrective_action_by_parent" ON "corrective_action" ("parent_id", "id");
CREATE INDEX "corrective_action_by_inspection_id" ON "corrective_action" ("inspection_id", "id");
CREATE INDEX "corrective_action_by_inspection_label" ON "corrective_action" ("inspection_label", "id");
CREATE INDEX "corrective_action_by_owner_id" ON "corrective_action" ("owner_id", "id");
CREATE INDEX "corrective_action_by_owner_label" ON "corrective_action" ("owner_label", "id");
CREATE INDEX "corrective_action_by_due_on" ON "corrective_action" ("due_on", "id");
CREATE INDEX "corrective_action_by_done_on" ON "corrective_action" ("done_on", "id");
CREATE INDEX "corrective_action_by_checked_by_id" ON "corrective_action" ("checked_by_id", "id");
CREATE INDEX "corrective_action_by_status" ON "corrective_action" ("status", "id");
CREATE VIRTUAL TABLE "corrective_action_search" USING fts5 (norm, content="corrective_action", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "corrective_action_search_added" AFTER INSERT ON "corrective_action" BEGIN INSERT INTO "corrective_action_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "corrective_action_search_changed" AFTER UPDATE OF norm ON "corrective_action" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "corrective_action_search" ("corrective_action_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "corrective_action_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "corrective_action_kept" BEFORE DELETE ON "corrective_action" BEGIN SELECT RAISE(ABORT, 'corrective_action_kept'); END;
CREATE TRIGGER "corrective_action_identity" BEFORE UPDATE ON "corrective_action" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'corrective_action_identity'); END;
-- 点検の写真
CREATE TABLE "inspection_photo" (
  "id" INTEGER PRIMARY KEY AUTOINCREMENT, "no" TEXT NOT NULL UNIQUE, "fy" INTEGER NOT NULL,
  "parent_id" INTEGER NOT NULL REFERENCES "inspection" (id),
  "standing" TEXT NOT NULL DEFAULT 'valid' CHECK (standing IN ('valid', 'corrected', 'voided')),
  "standing_reason" TEXT NOT NULL DEFAULT '', "successor_id" INTEGER REFERENCES "inspection_photo" (id),
  "corrects_id" INTEGER REFERENCES "inspection_photo" (id), "marks" TEXT NOT NULL DEFAULT '[]',
  "own" TEXT NOT NULL DEFAULT '{}', "version" INTEGER NOT NULL DEFAULT 1, "created_at" TEXT NOT NULL,
  "created_by" TEXT NOT NULL, "updated_at" TEXT NOT NULL, "updated_by" TEXT NOT NULL, "norm" TEXT NOT NULL DEFAULT '',
  "inspection_answer_id_id" INTEGER REFERENCES "inspection_answer" (id),
  "inspection_answer_id_no" TEXT NOT NULL DEFAULT '', "inspection_answer_id_label" TEXT NOT NULL DEFAULT '',
  "taken_at" TEXT NOT NULL DEFAULT '', "taken_by" TEXT NOT NULL DEFAULT '', "taken_at_place" TEXT NOT NULL DEFAULT '',
  "caption" TEXT NOT NULL DEFAULT '', "camera" TEXT NOT NULL DEFAULT '', "original_sha256" TEXT NOT NULL DEFAULT '',
  "file" TEXT NOT NULL DEFAULT '', "original_name" TEXT NOT NULL DEFAULT '', "width" INTEGER, "height" INTEGER,
  "media_type" TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX "inspection_photo_by_fy" ON "inspection_photo" ("fy", "id");
CREATE INDEX "inspection_photo_by_parent" ON "inspection_photo" ("parent_id", "id");
CREATE INDEX "inspection_photo_by_inspection_answer_id_id" ON "inspection_photo" ("inspection_answer_id_id", "id");
CREATE INDEX "inspection_photo_by_inspection_answer_id_label" ON "inspection_photo" ("inspection_answer_id_label", "id");
CREATE INDEX "inspection_photo_by_taken_at" ON "inspection_photo" ("taken_at", "id");
CREATE VIRTUAL TABLE "inspection_photo_search" USING fts5 (norm, content="inspection_photo", content_rowid='id', tokenize='bigram', detail=none);
CREATE TRIGGER "inspection_photo_search_added" AFTER INSERT ON "inspection_photo" BEGIN INSERT INTO "inspection_photo_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "inspection_photo_search_changed" AFTER UPDATE OF norm ON "inspection_photo" WHEN NEW.norm IS NOT OLD.norm BEGIN INSERT INTO "inspection_photo_search" ("inspection_photo_search", rowid, norm) VALUES ('delete', OLD.id, OLD.norm); INSERT INTO "inspection_photo_search" (rowid, norm) VALUES (NEW.id, NEW.norm); END;
CREATE TRIGGER "inspection_photo_kept" BEFORE DELETE ON "inspection_photo" BEGIN SELECT RAISE(ABORT, 'inspection_photo_kept'); END;
CREATE TRIGGER "inspection_photo_identity" BEFORE UPDATE ON "inspection_photo" WHEN NEW."id" IS NOT OLD."id" OR NEW."no" IS NOT OLD."no" OR NEW."fy" IS NOT OLD."fy" OR NEW."parent_id" IS NOT OLD."parent_id" OR NEW."corrects_id" IS NOT OLD."corrects_id" OR NEW."created_at" IS NOT OLD."created_at" OR NEW."created_by" IS NOT OLD."created_by" BEGIN SELECT RAISE(ABORT, 'inspection_photo_identity'); END;
