-- Decisions that a finding is to be left alone.
CREATE TABLE suppression (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Of the rule, the concept and the folded texts.
  key BLOB NOT NULL,
  scope TEXT NOT NULL,
  place TEXT NOT NULL,
  rule TEXT NOT NULL,
  concept_id TEXT,
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  reason TEXT NOT NULL,
  expires_at INTEGER,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  UNIQUE (key, scope, place)
) STRICT;
