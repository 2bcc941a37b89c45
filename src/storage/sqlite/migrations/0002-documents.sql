-- Documents: uploaded XLIFF files with their segments, and the jobs that read, fill, analyse and commit them.

ALTER TABLE job ADD COLUMN document_order TEXT;
ALTER TABLE job ADD COLUMN document_result TEXT;

CREATE TABLE document (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Seen by nobody but its job while it is begun; by nobody at all once it is removed.
  status TEXT NOT NULL CHECK (status IN ('begun', 'finished', 'removed')),
  name TEXT NOT NULL,
  -- The name of the file in the folder of documents.
  file TEXT NOT NULL,
  bytes INTEGER NOT NULL,
  sha256 TEXT NOT NULL,
  job_id INTEGER REFERENCES job (id),
  -- What the file says about itself is known at its end.
  format TEXT,
  version TEXT,
  source_language TEXT,
  -- As the file names it, and as it is: somebody names one for a file that does not.
  file_target_language TEXT,
  target_language TEXT,
  place TEXT,
  segments INTEGER NOT NULL DEFAULT 0,
  words INTEGER NOT NULL DEFAULT 0,
  characters INTEGER NOT NULL DEFAULT 0,
  -- How many segments have each state now, and how many have no target.
  initial INTEGER NOT NULL DEFAULT 0,
  translated INTEGER NOT NULL DEFAULT 0,
  reviewed INTEGER NOT NULL DEFAULT 0,
  final INTEGER NOT NULL DEFAULT 0,
  empty INTEGER NOT NULL DEFAULT 0,
  revision INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  -- JSON
  warnings TEXT NOT NULL DEFAULT '[]',
  analysis TEXT,
  CHECK (status = 'begun' OR (format IS NOT NULL AND version IS NOT NULL AND source_language IS NOT NULL AND place IS NOT NULL))
) STRICT;

-- Segments as their file has them, never changed.
CREATE TABLE document_segment (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document (id),
  number INTEGER NOT NULL,
  unit_number INTEGER NOT NULL,
  file_state TEXT NOT NULL CHECK (file_state IN ('initial', 'translated', 'reviewed', 'final')),
  file_state_words TEXT,
  file_empty INTEGER NOT NULL CHECK (file_empty = (file_target_text IS NULL)),
  translatable INTEGER NOT NULL CHECK (translatable IN (0, 1)),
  locked INTEGER NOT NULL CHECK (locked IN (0, 1)),
  preserve_space INTEGER NOT NULL CHECK (preserve_space IN (0, 1)),
  file_unit_id TEXT NOT NULL,
  file_segment_id TEXT,
  file_original TEXT,
  source_language TEXT NOT NULL,
  -- NULL: the document's.
  target_language TEXT,
  source_text TEXT NOT NULL,
  -- JSON
  source_codes TEXT,
  -- NULL: the file has none.
  file_target_text TEXT,
  file_target_codes TEXT,
  -- The texts of the neighbours in the same file element.
  previous TEXT,
  next TEXT,
  context_key TEXT,
  place TEXT NOT NULL,
  -- JSON: notes, canResegment, sizeLimit, directions.
  extra TEXT
) STRICT;

CREATE UNIQUE INDEX document_segment_by_number ON document_segment (document_id, number);
-- All that an outline needs: a document is shown as a whole without a look at its texts.
CREATE INDEX document_segment_outline
  ON document_segment (document_id, unit_number, number, file_state, file_empty, translatable, locked);

-- What people and pretranslations made of a segment since the upload. No row while nobody has touched it.
CREATE TABLE segment_edit (
  segment_id INTEGER PRIMARY KEY REFERENCES document_segment (id),
  document_id INTEGER NOT NULL,
  unit_number INTEGER NOT NULL,
  -- 2 for the first edit: 1 is the upload.
  revision INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('initial', 'translated', 'reviewed', 'final')),
  -- Of the match that filled it, or of its best suggestion; -1 for none.
  score INTEGER NOT NULL,
  empty INTEGER NOT NULL CHECK (empty IN (0, 1)),
  -- Whether the file has to be written differently for it.
  differs INTEGER NOT NULL CHECK (differs IN (0, 1)),
  changed_at INTEGER NOT NULL,
  changed_by TEXT NOT NULL,
  target_text TEXT,
  -- JSON
  target_codes TEXT,
  origin TEXT,
  suggestions TEXT,
  terms TEXT
) STRICT;

CREATE INDEX segment_edit_differing ON segment_edit (document_id, unit_number) WHERE differs = 1;
