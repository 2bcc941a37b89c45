-- Which terms of a glossary are the same word: concepts that share one are duplicates of each other, and an import meets them.
-- term_likeness: what storage/sqlite/term-likeness.ts makes of language and text.
ALTER TABLE concept_term ADD COLUMN glossary_id INTEGER NOT NULL DEFAULT 0;
ALTER TABLE concept_term ADD COLUMN likeness INTEGER NOT NULL DEFAULT 0;

UPDATE concept_term SET
  glossary_id = (
    SELECT c.glossary_id FROM concept_version v JOIN concept c ON c.id = v.concept_id WHERE v.id = concept_term.version_id),
  likeness = term_likeness(language, text);

CREATE INDEX concept_term_by_likeness ON concept_term (glossary_id, likeness);
DROP INDEX concept_term_by_text;
