-- What an index of the texts, kept beside the store, has to know of it.

-- Tells this store from every other one, so that no index of another one is taken for its own.
ALTER TABLE store_state ADD COLUMN store_id TEXT NOT NULL DEFAULT '';
UPDATE store_state SET store_id = lower(hex(randomblob(16)));

-- The greatest id that any version of a unit ever had. An index reads versions in the order of their ids, staged ones too:
-- the id of a discarded one must not be given out again.
ALTER TABLE store_state ADD COLUMN newest_version INTEGER NOT NULL DEFAULT 0;
UPDATE store_state SET newest_version = coalesce((SELECT max(id) FROM unit_version), 0);

CREATE TRIGGER unit_version_gone AFTER DELETE ON unit_version
BEGIN
  UPDATE store_state SET newest_version = max(newest_version, OLD.id);
END;

-- An index goes by versions: nothing asks for the newest text any more.
ALTER TABLE store_state DROP COLUMN newest_text;
ALTER TABLE change_set DROP COLUMN newest_text;
