import type { Database } from 'better-sqlite3';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { InternedText, MatchingSource, PublishedText } from '../../domain/ports/matching-source.js';
import { exactForm } from '../../text/exact-form.js';
import { exactHash } from './exact-hash.js';
import { memoryOf, SELECT_MEMORIES, type MemoryRow } from './memory-rows.js';
import { localReadPort } from './port-call.js';
import { rowIdsJson } from './public-ids.js';
import { createLoadUnits } from './unit-loading.js';

const CHANGE_NUMBER = `SELECT change_number FROM store_state`;
const TEXTS_AFTER = `
  SELECT id, content AS text FROM text
  WHERE language_script = @languageScript AND id > @after ORDER BY id LIMIT @limit`;
const TEXT_WITH_ID = `SELECT content FROM text WHERE id = ?`;
const TEXTS_WITH_HASH = `
  SELECT id, content AS text FROM text WHERE exact_hash = @hash AND language_script = @languageScript ORDER BY id`;
/** From the texts to their units, never the other way round: the plus keeps the planner from starting at the memories. */
const WITH_TEXTS = `
  SELECT DISTINCT x.version_id FROM variant x JOIN visible_unit v ON v.version_id = x.version_id
  WHERE x.text_id IN (SELECT value FROM json_each(@texts))
    AND (@memories IS NULL OR +v.memory_id IN (SELECT value FROM json_each(@memories)))`;
const USES = `
  SELECT version_id FROM variant WHERE text_id = @textId AND version_id > @after ORDER BY version_id LIMIT @limit`;
const PUBLISHED = `
  SELECT v.version_id FROM visible_unit v
  WHERE v.version_id IN (SELECT value FROM json_each(@versions))
    AND (@memories IS NULL OR +v.memory_id IN (SELECT value FROM json_each(@memories)))
    AND (@languageScripts IS NULL OR EXISTS (
      SELECT 1 FROM variant y CROSS JOIN text s ON s.id = y.text_id
      WHERE y.version_id = v.version_id AND s.language_script IN (SELECT value FROM json_each(@languageScripts))))`;
/** From the few change sets to their versions, never the other way round. */
const PUBLISHED_SINCE = `
  SELECT x.text_id AS id, t.content AS text, v.id AS versionId
  FROM change_set c CROSS JOIN unit_version v ON v.change_set_id = c.id AND v.id > @version
    CROSS JOIN variant x ON x.version_id = v.id CROSS JOIN text t ON t.id = x.text_id
  WHERE c.number > @changeNumber AND t.language_script = @languageScript
  LIMIT @limit`;
const MEMORIES = `${SELECT_MEMORIES} ORDER BY m.id`;
/** Every language tag that some published unit uses. */
export const LANGUAGES = `
  SELECT DISTINCT l.language FROM memory_language l JOIN memory m ON m.id = l.memory_id
  WHERE l.units > 0 AND m.removed_by IS NULL ORDER BY l.language`;

export function createMatchingSource(db: Database): MatchingSource {
  const changeNumber = db.prepare<[], number>(CHANGE_NUMBER).pluck();
  const textsAfter = db.prepare<[object], InternedText>(TEXTS_AFTER);
  const textWithId = db.prepare<[number], string>(TEXT_WITH_ID).pluck();
  const textsWithHash = db.prepare<[object], InternedText>(TEXTS_WITH_HASH);
  const withTexts = db.prepare<[object], number>(WITH_TEXTS).pluck();
  const uses = db.prepare<[object], number>(USES).pluck();
  const published = db.prepare<[object], number>(PUBLISHED).pluck();
  const publishedSince = db.prepare<[object], PublishedText>(PUBLISHED_SINCE);
  const memories = db.prepare<[], MemoryRow>(MEMORIES);
  const languages = db.prepare<[], LanguageTag>(LANGUAGES).pluck();
  const load = createLoadUnits(db);
  return localReadPort<MatchingSource>(db, {
    changeNumber: () => changeNumber.get()!,
    textsAfter: (languageScript, after, limit) => textsAfter.all({ languageScript, after, limit }),
    textWithId: (id) => textWithId.get(id),
    textsWithIds: (ids) =>
      ids.flatMap((id) => {
        const text = textWithId.get(id);
        return text === undefined ? [] : [{ id, text }];
      }),
    textsEqualTo(languageScript, text) {
      const form = exactForm(text);
      const candidates = textsWithHash.all({ languageScript, hash: exactHash(text) });
      return candidates.filter((candidate) => exactForm(candidate.text) === form);
    },
    unitsWithTexts(textIds, memoryIds) {
      const memories = memoryIds === undefined ? null : rowIdsJson('memory', memoryIds);
      return load(withTexts.all({ texts: JSON.stringify(textIds), memories })).map(({ unit }) => unit);
    },
    unitsInSlice({ textId, after, limit, memoryIds, languageScripts }) {
      const versions = uses.all({ textId, after, limit });
      const wanted = published.all({
        versions: JSON.stringify(versions),
        memories: memoryIds === undefined ? null : rowIdsJson('memory', memoryIds),
        languageScripts: languageScripts === undefined ? null : JSON.stringify(languageScripts),
      });
      return {
        units: load(wanted).map(({ unit }) => unit),
        ...(versions.length < limit ? {} : { next: versions.at(-1)! }),
      };
    },
    textsPublishedSince: (since, limit) => publishedSince.all({ ...since, limit }),
    memories: () => memories.all().map(memoryOf),
    languages: () => languages.all(),
  });
}
