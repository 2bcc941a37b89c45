-- What concepts and terms say beyond the columns that queries ask for; JSON objects of the domain's fields.
ALTER TABLE concept_version ADD COLUMN extra TEXT;
ALTER TABLE concept_term ADD COLUMN extra TEXT;

-- Whether a change of an approved concept takes its approval away.
ALTER TABLE glossary ADD COLUMN unapprove_on_edit INTEGER NOT NULL DEFAULT 1 CHECK (unapprove_on_edit IN (0, 1));
