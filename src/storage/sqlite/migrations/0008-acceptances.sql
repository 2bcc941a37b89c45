-- Decisions that a finding is right.
CREATE TABLE acceptance (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  -- Of the rule, the concept and the folded texts, as that of a suppression.
  key BLOB NOT NULL UNIQUE,
  rule TEXT NOT NULL,
  concept_id TEXT,
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL
) STRICT;

-- How often each check is right is counted whenever the checks are listed.
CREATE INDEX acceptance_by_rule ON acceptance (rule);
CREATE INDEX suppression_by_rule ON suppression (rule, key);
