-- Which checks run, how strictly and how loudly; those that come with the program are not here.
CREATE TABLE check_profile (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL UNIQUE,
  description TEXT NOT NULL,
  -- JSON of the domain's fields.
  rules TEXT NOT NULL,
  patterns TEXT NOT NULL,
  revision INTEGER NOT NULL DEFAULT 1,
  created_at INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  changed_by TEXT NOT NULL
) STRICT;
