-- D1 (第15条第1項): no medium is on two open disposals at once, whichever way its line came to be written. A medium that was
-- erased for reuse may be disposed of again, so only lines under way count.
CREATE UNIQUE INDEX "disposal_item_in_one_case" ON "disposal_item" ("media_id_id") WHERE standing = 'valid' AND result = 'open';
