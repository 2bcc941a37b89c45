-- Inspections: runs of the checks over a memory or several documents, with what they found.
CREATE TABLE inspection (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Seen by nobody while it is begun; by nobody at all once it is removed.
  status TEXT NOT NULL CHECK (status IN ('begun', 'finished', 'removed')),
  job_id INTEGER REFERENCES job (id),
  -- What two inspections have in common of which only the newer one is kept.
  subject TEXT NOT NULL,
  -- NULL: of documents.
  memory_id INTEGER REFERENCES memory (id),
  -- JSON
  inspection_order TEXT NOT NULL,
  figures TEXT,
  finished_at INTEGER,
  created_by TEXT NOT NULL,
  CHECK (status = 'begun' OR (figures IS NOT NULL AND finished_at IS NOT NULL))
) STRICT;

CREATE INDEX inspection_by_memory ON inspection (memory_id, id) WHERE status = 'finished';

CREATE TABLE inspection_finding (
  inspection_id INTEGER NOT NULL REFERENCES inspection (id),
  number INTEGER NOT NULL,
  -- A unit; or a segment, of this document.
  place_id INTEGER NOT NULL,
  document_id INTEGER,
  rule TEXT NOT NULL,
  severity TEXT NOT NULL CHECK (severity IN ('error', 'warning', 'hint')),
  message TEXT NOT NULL,
  -- JSON
  ranges TEXT NOT NULL,
  suggestion TEXT,
  concept_id TEXT,
  -- Of the texts that were checked: where they have another one now, it is outdated.
  pair_hash INTEGER NOT NULL,
  PRIMARY KEY (inspection_id, number)
) STRICT, WITHOUT ROWID;

-- Pairs that did not say the same. Only who belongs to it is kept; what they say is read when it is asked for.
CREATE TABLE inspection_group (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  inspection_id INTEGER NOT NULL REFERENCES inspection (id),
  kind TEXT NOT NULL CHECK (kind IN ('source', 'target', 'numbers')),
  source_language TEXT NOT NULL,
  target_language TEXT NOT NULL
) STRICT;

CREATE INDEX inspection_group_by_kind ON inspection_group (inspection_id, kind, id);

CREATE TABLE inspection_member (
  group_id INTEGER NOT NULL REFERENCES inspection_group (id),
  position INTEGER NOT NULL,
  place_id INTEGER NOT NULL,
  document_id INTEGER,
  PRIMARY KEY (group_id, position)
) STRICT, WITHOUT ROWID;
