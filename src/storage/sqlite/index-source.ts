import type { Database } from 'better-sqlite3';
import type { LanguageTag } from '../../domain/language-tag.js';
import type { IndexSource, StoreMark } from '../../domain/ports/index-source.js';
import { languageScriptOf } from '../../text/language-tags.js';
import { LANGUAGES } from './matching-source.js';
import { localReadPort } from './port-call.js';
import { publicId } from './public-ids.js';

const NEWEST_VERSION = `
  SELECT max(newest_version, coalesce((SELECT max(id) FROM unit_version), 0)) FROM store_state`;
const USES = `
  SELECT v.id AS versionId, u.memory_id AS memoryRow, x.text_id AS textId, t.language_script AS languageScript,
    CASE WHEN t.language_script = @languageScript THEN t.content END AS text
  FROM unit_version v CROSS JOIN unit u ON u.id = v.unit_id
    CROSS JOIN variant x ON x.version_id = v.id CROSS JOIN text t ON t.id = x.text_id
  WHERE v.id > @after AND v.id <= @upTo ORDER BY v.id`;
const IS_TRANSLATED_FROM = `
  SELECT EXISTS (SELECT 1 FROM unit_version WHERE source_language IN (SELECT value FROM json_each(?)))`;
const MARK = `
  SELECT v.id AS version, c.number AS changeNumber, c.published_at AS publishedAt
  FROM unit_version v CROSS JOIN change_set c ON c.id = v.change_set_id
  WHERE v.id >= @from AND v.id <= @upTo AND c.number IS NOT NULL ORDER BY v.id DESC LIMIT 1`;
const STORE_ID = `SELECT store_id FROM store_state`;

interface UseRow {
  readonly versionId: number;
  readonly memoryRow: number;
  readonly textId: number;
  readonly languageScript: string;
  readonly text: string | null;
}

export function createIndexSource(db: Database): IndexSource {
  const newestVersion = db.prepare<[], number>(NEWEST_VERSION).pluck();
  const uses = db.prepare<[object], UseRow>(USES);
  const languages = db.prepare<[], LanguageTag>(LANGUAGES).pluck();
  const isTranslatedFrom = db.prepare<[string], number>(IS_TRANSLATED_FROM).pluck();
  const storeId = db.prepare<[], string>(STORE_ID).pluck();
  const mark = db.prepare<[object], StoreMark>(MARK);
  return localReadPort<IndexSource>(db, {
    storeId: () => storeId.get()!,
    newestVersion: () => newestVersion.get()!,
    usesAfter(languageScript, after, limit) {
      const upTo = Math.max(after, Math.min(after + limit, newestVersion.get()!));
      const rows = uses.all({ languageScript, after, upTo });
      return { uses: rows.map(({ memoryRow, ...use }) => ({ ...use, memoryId: publicId('memory', memoryRow) })), upTo };
    },
    languageScripts: () => [...new Set(languages.all().map(languageScriptOf))],
    isTranslatedFrom(languageScript) {
      const tags = languages.all().filter((tag) => languageScriptOf(tag) === languageScript);
      return isTranslatedFrom.get(JSON.stringify(tags)) === 1;
    },
    mark: (from, upTo = Number.MAX_SAFE_INTEGER) => mark.get({ from, upTo }),
  });
}
