-- The words of an event. Entries are not versioned: the later change of one stays, a deleted one stays as a mark.
CREATE TABLE session_glossary (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  event_date TEXT,
  entries INTEGER NOT NULL DEFAULT 0,
  revision INTEGER NOT NULL DEFAULT 1,
  settings_revision INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  changed_at INTEGER NOT NULL
) STRICT;

CREATE TABLE session_entry (
  session_id INTEGER NOT NULL REFERENCES session_glossary (id) ON DELETE CASCADE,
  id TEXT NOT NULL,
  -- JSON; null for a deleted one.
  content TEXT,
  changed_at INTEGER NOT NULL,
  -- By the clock of the one who changed it; later than changed_at when that clock was ahead.
  claimed_at INTEGER NOT NULL,
  changed_by TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  added_by TEXT NOT NULL,
  revision INTEGER NOT NULL,
  -- What it was promoted to: no change of the entry takes that away.
  concept_id TEXT,
  PRIMARY KEY (session_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX session_entry_by_revision ON session_entry (session_id, revision);

-- Changes by a clock that was ahead, and the time that they count as having: one that is sent again counts the same.
CREATE TABLE session_change_ahead (
  session_id INTEGER NOT NULL REFERENCES session_glossary (id) ON DELETE CASCADE,
  entry_id TEXT NOT NULL,
  claimed_at INTEGER NOT NULL,
  -- SHA-256 of the content.
  digest BLOB NOT NULL,
  changed_at INTEGER NOT NULL,
  PRIMARY KEY (session_id, entry_id, claimed_at, digest)
) STRICT, WITHOUT ROWID;

-- Term look-ups that somebody came to rest on, a row for each query, pair and day. Nobody's name.
CREATE TABLE look_up (
  -- Case and width folded.
  folded TEXT NOT NULL,
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  -- Days since 1970 UTC.
  day INTEGER NOT NULL,
  -- As typed when it last found nothing; otherwise as typed first.
  query TEXT NOT NULL,
  hits INTEGER NOT NULL,
  misses INTEGER NOT NULL,
  first_miss_at INTEGER,
  last_miss_at INTEGER,
  PRIMARY KEY (folded, source, target, day)
) STRICT, WITHOUT ROWID;

CREATE INDEX look_up_by_day ON look_up (day);
