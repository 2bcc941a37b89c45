-- The words of an event. Entries are not versioned: the later change of one stays, a deleted one stays as a mark.
CREATE TABLE session_glossary (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  event_date TEXT,
  entries INTEGER NOT NULL DEFAULT 0,
  revision INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  created_by TEXT NOT NULL,
  changed_at INTEGER NOT NULL,
  removed INTEGER NOT NULL DEFAULT 0 CHECK (removed IN (0, 1))
) STRICT;

CREATE TABLE session_entry (
  session_id INTEGER NOT NULL REFERENCES session_glossary (id),
  id TEXT NOT NULL,
  -- JSON; null for a deleted one.
  content TEXT,
  changed_at INTEGER NOT NULL,
  changed_by TEXT NOT NULL,
  added_at INTEGER NOT NULL,
  added_by TEXT NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (session_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX session_entry_by_revision ON session_entry (session_id, revision);

-- Term look-ups that somebody came to rest on, a row for each query, pair and day.
CREATE TABLE look_up (
  query TEXT NOT NULL,
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  -- Days since 1970 UTC.
  day INTEGER NOT NULL,
  hits INTEGER NOT NULL,
  misses INTEGER NOT NULL,
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  PRIMARY KEY (query, source, target, day)
) STRICT, WITHOUT ROWID;

CREATE INDEX look_up_by_day ON look_up (day);
