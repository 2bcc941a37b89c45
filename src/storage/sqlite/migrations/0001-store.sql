-- The store: memories and glossaries, every revision of what they hold, and the jobs that fill them.
-- Times are milliseconds since 1970 UTC. How versions become visible: docs/design.md, "Storage".

-- One row: how far the published state has come.
CREATE TABLE store_state (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  change_number INTEGER NOT NULL,
  newest_text INTEGER NOT NULL
) STRICT;

INSERT INTO store_state (id, change_number, newest_text) VALUES (1, 0, 0);

CREATE TABLE job (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('queued', 'running', 'succeeded', 'failed', 'cancelled')),
  progress_done INTEGER NOT NULL DEFAULT 0,
  progress_total INTEGER,
  progress_unit TEXT NOT NULL,
  result TEXT,
  problems TEXT NOT NULL DEFAULT '[]',
  problem_count INTEGER NOT NULL DEFAULT 0,
  import_order TEXT,
  subject TEXT,
  actor TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  created_at INTEGER NOT NULL,
  started_at INTEGER,
  ended_at INTEGER
) STRICT;

CREATE INDEX job_open ON job (id) WHERE status IN ('queued', 'running');

CREATE TABLE memory (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  penalty REAL NOT NULL,
  reversed_penalty REAL NOT NULL,
  units INTEGER NOT NULL DEFAULT 0,
  revision INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  -- The change set that took it out of sight, and the one that brought it back.
  removed_by INTEGER REFERENCES change_set (id),
  restored_by INTEGER REFERENCES change_set (id)
) STRICT;

CREATE UNIQUE INDEX memory_name ON memory (name) WHERE removed_by IS NULL;

CREATE TABLE memory_language (
  memory_id INTEGER NOT NULL REFERENCES memory (id),
  language TEXT NOT NULL,
  units INTEGER NOT NULL,
  PRIMARY KEY (memory_id, language)
) STRICT, WITHOUT ROWID;

CREATE TABLE glossary (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  description TEXT NOT NULL,
  concepts INTEGER NOT NULL DEFAULT 0,
  revision INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  removed_by INTEGER REFERENCES change_set (id),
  restored_by INTEGER REFERENCES change_set (id)
) STRICT;

CREATE UNIQUE INDEX glossary_name ON glossary (name) WHERE removed_by IS NULL;

CREATE TABLE glossary_language (
  glossary_id INTEGER NOT NULL REFERENCES glossary (id),
  language TEXT NOT NULL,
  concepts INTEGER NOT NULL,
  PRIMARY KEY (glossary_id, language)
) STRICT, WITHOUT ROWID;

-- What one import, edit, deletion or rollback changed. Nobody sees it before it has a number.
CREATE TABLE change_set (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  number INTEGER UNIQUE,
  kind TEXT NOT NULL,
  actor TEXT NOT NULL,
  job_id INTEGER REFERENCES job (id),
  memory_id INTEGER REFERENCES memory (id),
  glossary_id INTEGER REFERENCES glossary (id),
  rolls_back INTEGER REFERENCES change_set (id),
  policy TEXT,
  -- The newest change number when it was begun: what has a greater one was published meanwhile.
  base_number INTEGER NOT NULL,
  published_at INTEGER,
  added INTEGER NOT NULL DEFAULT 0,
  merged INTEGER NOT NULL DEFAULT 0,
  updated INTEGER NOT NULL DEFAULT 0,
  unchanged INTEGER NOT NULL DEFAULT 0,
  -- How many more units or concepts there are once it is published.
  growth INTEGER NOT NULL DEFAULT 0,
  newest_text INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX change_set_rollback ON change_set (rolls_back) WHERE rolls_back IS NOT NULL;

-- How many more units or concepts have a language once the change set is published. Gone after that.
CREATE TABLE change_set_language (
  change_set_id INTEGER NOT NULL REFERENCES change_set (id),
  language TEXT NOT NULL,
  growth INTEGER NOT NULL,
  PRIMARY KEY (change_set_id, language)
) STRICT, WITHOUT ROWID;

-- Interned texts: one row for each text of a language tag, never changed. Ids grow and are not used again.
CREATE TABLE text (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  language TEXT NOT NULL,
  language_script TEXT NOT NULL,
  content TEXT NOT NULL,
  -- The first 8 bytes of SHA-256 over the text after NFC and width folding.
  exact_hash INTEGER NOT NULL
) STRICT;

CREATE INDEX text_exact ON text (exact_hash);
CREATE INDEX text_by_script ON text (language_script, id);

CREATE TABLE unit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  memory_id INTEGER NOT NULL REFERENCES memory (id)
) STRICT;

CREATE INDEX unit_by_memory ON unit (memory_id, id);

-- Every revision of every unit; at most one of a unit in a change set. Later versions have greater ids.
CREATE TABLE unit_version (
  id INTEGER PRIMARY KEY,
  unit_id INTEGER NOT NULL REFERENCES unit (id),
  revision INTEGER NOT NULL,
  change_set_id INTEGER NOT NULL REFERENCES change_set (id),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  -- The version that a rollback wrote again here.
  restored_from INTEGER,
  -- The text under which an import looks for its equal, and a hash of the rest of the merge key.
  key_text INTEGER REFERENCES text (id),
  key_hash INTEGER,
  source_language TEXT,
  tuid TEXT,
  state TEXT CHECK (state IN ('initial', 'translated', 'reviewed', 'final')),
  created_at INTEGER,
  created_by TEXT,
  changed_at INTEGER,
  changed_by TEXT,
  document TEXT,
  project TEXT,
  domain TEXT,
  client TEXT,
  previous TEXT,
  next TEXT,
  context_key TEXT,
  usage_count INTEGER,
  last_used_at INTEGER,
  -- JSON: notes, properties, attributes.
  extra TEXT
) STRICT;

CREATE INDEX unit_version_by_unit ON unit_version (unit_id, change_set_id);
CREATE INDEX unit_version_by_change_set ON unit_version (change_set_id);
CREATE INDEX unit_version_by_key ON unit_version (key_text, key_hash) WHERE key_text IS NOT NULL;

CREATE TABLE variant (
  version_id INTEGER NOT NULL REFERENCES unit_version (id),
  position INTEGER NOT NULL,
  text_id INTEGER NOT NULL REFERENCES text (id),
  spelling TEXT,
  -- JSON
  codes TEXT,
  metadata TEXT,
  PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX variant_by_text ON variant (text_id);

-- What a staged version of an existing unit was made from, so that publishing can do it again on a newer one. Gone after that.
CREATE TABLE staged_unit (
  change_set_id INTEGER NOT NULL REFERENCES change_set (id),
  -- No foreign keys to versions: they would need indexes for rows that live as long as an import.
  version_id INTEGER NOT NULL,
  -- The newest published version when it was staged.
  base_version_id INTEGER NOT NULL,
  -- JSON: the incoming units, each with its outcome.
  incoming TEXT NOT NULL,
  PRIMARY KEY (change_set_id, version_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE concept (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  glossary_id INTEGER NOT NULL REFERENCES glossary (id)
) STRICT;

CREATE INDEX concept_by_glossary ON concept (glossary_id, id);

-- Like unit_version.
CREATE TABLE concept_version (
  id INTEGER PRIMARY KEY,
  concept_id INTEGER NOT NULL REFERENCES concept (id),
  revision INTEGER NOT NULL,
  change_set_id INTEGER NOT NULL REFERENCES change_set (id),
  deleted INTEGER NOT NULL CHECK (deleted IN (0, 1)),
  restored_from INTEGER,
  external_id TEXT,
  definition TEXT,
  subject TEXT,
  source TEXT,
  -- JSON
  notes TEXT,
  do_not_translate INTEGER,
  approved INTEGER
) STRICT;

CREATE INDEX concept_version_by_concept ON concept_version (concept_id, change_set_id);
CREATE INDEX concept_version_by_change_set ON concept_version (change_set_id);
CREATE INDEX concept_version_by_external_id ON concept_version (external_id) WHERE external_id IS NOT NULL;

CREATE TABLE concept_term (
  version_id INTEGER NOT NULL REFERENCES concept_version (id),
  position INTEGER NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('preferred', 'admitted', 'deprecated', 'forbidden')),
  type TEXT,
  part_of_speech TEXT,
  note TEXT,
  PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

CREATE INDEX concept_term_by_text ON concept_term (text);

-- Like staged_unit.
CREATE TABLE staged_concept (
  change_set_id INTEGER NOT NULL REFERENCES change_set (id),
  version_id INTEGER NOT NULL,
  base_version_id INTEGER NOT NULL,
  incoming TEXT NOT NULL,
  PRIMARY KEY (change_set_id, version_id)
) STRICT, WITHOUT ROWID;

-- The answers to requests that carried an Idempotency-Key.
CREATE TABLE once_key (
  actor TEXT NOT NULL,
  key TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  result TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  PRIMARY KEY (actor, key)
) STRICT, WITHOUT ROWID;

CREATE INDEX once_key_by_age ON once_key (created_at);

-- Unpublished change sets are few: a handful of imports at a time.
CREATE VIEW unpublished AS SELECT id FROM change_set WHERE number IS NULL;

-- The newest published version of each unit, deletions and units of removed memories included.
CREATE VIEW newest_unit AS
SELECT v.id AS version_id, v.unit_id, v.revision, v.deleted, v.restored_from
FROM unit_version v
WHERE v.change_set_id NOT IN (SELECT id FROM unpublished)
  AND NOT EXISTS (
    SELECT 1 FROM unit_version later
    WHERE later.unit_id = v.unit_id AND later.id > v.id AND later.change_set_id NOT IN (SELECT id FROM unpublished)
  );

CREATE VIEW visible_unit AS
SELECT n.version_id, u.id AS unit_id, u.memory_id
FROM newest_unit n JOIN unit u ON u.id = n.unit_id
WHERE n.deleted = 0 AND u.memory_id NOT IN (SELECT id FROM memory WHERE removed_by IS NOT NULL);

CREATE VIEW newest_concept AS
SELECT v.id AS version_id, v.concept_id, v.revision, v.deleted, v.restored_from
FROM concept_version v
WHERE v.change_set_id NOT IN (SELECT id FROM unpublished)
  AND NOT EXISTS (
    SELECT 1 FROM concept_version later
    WHERE later.concept_id = v.concept_id AND later.id > v.id AND later.change_set_id NOT IN (SELECT id FROM unpublished)
  );

CREATE VIEW visible_concept AS
SELECT n.version_id, c.id AS concept_id, c.glossary_id
FROM newest_concept n JOIN concept c ON c.id = n.concept_id
WHERE n.deleted = 0 AND c.glossary_id NOT IN (SELECT id FROM glossary WHERE removed_by IS NOT NULL);
