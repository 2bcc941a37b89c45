import type { Database } from 'better-sqlite3';
import { ConcordError } from '../../domain/failure.js';
import type { NewUnit } from '../../domain/unit.js';
import { mergeKeyOf } from './merge-key.js';
import { jsonOrNull } from './present-fields.js';
import type { Texts } from './texts.js';
import { columnsOf, UNIT_COLUMNS } from './unit-rows.js';
import type { ContentRows } from './versions.js';

/** An id that no version has or had. */
const NEXT_VERSION = `
  SELECT max(newest_version, coalesce((SELECT max(id) FROM unit_version), 0)) + 1 FROM store_state`;
const INSERT_VERSION = `
  INSERT INTO unit_version (id, unit_id, revision, change_set_id, deleted, key_text, key_hash, ${UNIT_COLUMNS.join(', ')})
  VALUES ((${NEXT_VERSION}), ?, ?, ?, 0, ?, ?, ${UNIT_COLUMNS.map(() => '?').join(', ')})`;
const INSERT_VARIANT = `
  INSERT INTO variant (version_id, position, text_id, spelling, codes, metadata)
  VALUES (?, ?, ?, ?, ?, ?)`;
const TEXTS_OF = `SELECT text_id FROM variant WHERE version_id = ?`;
const FORGET_KEY = `UPDATE unit_version SET key_text = NULL WHERE id = ?`;
const DELETE_VARIANTS = `DELETE FROM variant WHERE version_id = ?`;

/** Units as rows: a version, its variants, their interned texts. Values are bound by position: by name takes twice as long. */
export function createUnitContent(db: Database, texts: Texts): ContentRows<NewUnit> {
  const insertVersion = db.prepare(INSERT_VERSION);
  const insertVariant = db.prepare(INSERT_VARIANT);
  const textsOf = db.prepare<[number], number>(TEXTS_OF).pluck();
  const forgetKey = db.prepare<[number]>(FORGET_KEY);
  const deleteVariants = db.prepare<[number]>(DELETE_VARIANTS);
  return {
    languagesOf: ({ variants }) => variants.map(({ language }) => language),
    write({ changeSetId, ownerId }, head, unit) {
      requireVariants(unit);
      const { variants } = unit;
      const textIds = variants.map(({ language, text }) => texts.intern(language, text));
      const key = mergeKeyOf(ownerId, unit);
      const keyText = textIds[variants.indexOf(key.variant)]!;
      const columns = columnsOf(unit);
      const values = UNIT_COLUMNS.map((name) => columns[name]);
      const row = [head.entityId, head.revision, changeSetId, keyText, key.hash, ...values];
      const versionId = Number(insertVersion.run(...row).lastInsertRowid);
      variants.forEach(({ spelling = null, codes, metadata }, position) => {
        insertVariant.run(versionId, position, textIds[position], spelling, jsonOrNull(codes), jsonOrNull(metadata));
      });
      return versionId;
    },
    erase(versionId) {
      const textIds = textsOf.all(versionId);
      forgetKey.run(versionId);
      deleteVariants.run(versionId);
      texts.sweep(textIds);
    },
  };
}

function requireVariants({ variants }: NewUnit): void {
  const languages = new Set(variants.map(({ language }) => language));
  if (languages.size === variants.length && languages.size >= 2) return;
  throw new ConcordError({ kind: 'invalid', reason: 'A unit needs two or more variants, each in another language.' });
}
