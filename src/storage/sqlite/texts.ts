import type { Database } from 'better-sqlite3';
import type { LanguageTag } from '../../domain/language-tag.js';
import { languageScriptOf } from '../../text/language-tags.js';
import { exactHash } from './exact-hash.js';

const FIND = `SELECT id FROM text WHERE exact_hash = ? AND language = ? AND content = ?`;
const INSERT = `
  INSERT INTO text (language, language_script, content, exact_hash)
  VALUES (@language, @languageScript, @content, @hash)`;
const DELETE_UNUSED = `
  DELETE FROM text WHERE id IN (SELECT value FROM json_each(?))
    AND NOT EXISTS (SELECT 1 FROM variant WHERE variant.text_id = text.id)
    AND NOT EXISTS (SELECT 1 FROM unit_version WHERE unit_version.key_text = text.id)`;

/** Interned texts: the same text under the same tag is one row, whoever uses it. */
export interface Texts {
  find(language: LanguageTag, text: string): number | undefined;
  intern(language: LanguageTag, text: string): number;
  /** Deletes those of the texts that nothing uses any more. */
  sweep(textIds: readonly number[]): void;
}

export function createTexts(db: Database): Texts {
  const find = db.prepare<[bigint, string, string], number>(FIND).pluck();
  const insert = db.prepare(INSERT);
  const deleteUnused = db.prepare<[string]>(DELETE_UNUSED);
  const languageScript = rememberedLanguageScripts();
  return {
    find: (language, content) => find.get(exactHash(content), language, content),
    intern(language, content) {
      const hash = exactHash(content);
      const id = find.get(hash, language, content);
      if (id !== undefined) return id;
      const { lastInsertRowid } = insert.run({ language, languageScript: languageScript(language), content, hash });
      return Number(lastInsertRowid);
    },
    sweep(textIds) {
      deleteUnused.run(JSON.stringify(textIds));
    },
  };
}

/** Maximising a tag costs more than the rest of interning a text, and a file has few tags. */
function rememberedLanguageScripts(): (language: LanguageTag) => string {
  const known = new Map<LanguageTag, string>();
  return (language) => {
    const remembered = known.get(language);
    if (remembered !== undefined) return remembered;
    const languageScript = languageScriptOf(language);
    known.set(language, languageScript);
    return languageScript;
  };
}
