import type { Database } from 'better-sqlite3';
import type { InlineCode } from '../../domain/content.js';
import type { LanguageTag } from '../../domain/language-tag.js';
import type {
  ConcordanceSource,
  ConcordanceUnit,
  ConcordanceVariant,
  TextUse,
} from '../../domain/ports/concordance-source.js';
import { createMatchingSource } from './matching-source.js';
import { localReadPort } from './port-call.js';
import { publicId, rowIdsJson } from './public-ids.js';

const USES = `
  SELECT text_id AS textId, version_id AS version FROM variant
  WHERE text_id IN (SELECT value FROM json_each(@texts)) AND (text_id <> @textId OR version_id > @version)
  ORDER BY text_id, version_id LIMIT @limit`;
const IN_SCRIPTS = `
  SELECT v.version_id, v.unit_id, v.memory_id, y.text_id, t.language_script, t.language, t.content, y.codes
  FROM visible_unit v CROSS JOIN variant y ON y.version_id = v.version_id CROSS JOIN text t ON t.id = y.text_id
  WHERE +t.language_script IN (SELECT value FROM json_each(@scripts)) AND v.version_id IN`;
const UNITS = `${IN_SCRIPTS} (SELECT value FROM json_each(@versions)) ORDER BY v.version_id, y.position`;
/** The memory is looked at first, since many texts of a large store may have their units elsewhere. */
const UNITS_OF_MEMORIES = `
  ${IN_SCRIPTS} (
    SELECT w.id FROM unit_version w CROSS JOIN unit u ON u.id = w.unit_id
    WHERE w.id IN (SELECT value FROM json_each(@versions))
      AND +u.memory_id IN (SELECT value FROM json_each(@memories)))
  ORDER BY v.version_id, y.position`;
const TEXTS_IN = `
  SELECT DISTINCT t.id
  FROM unit u CROSS JOIN unit_version w ON w.unit_id = u.id
    CROSS JOIN variant x ON x.version_id = w.id
    CROSS JOIN text t ON t.id = x.text_id
  WHERE u.memory_id IN (SELECT value FROM json_each(@memories)) AND +t.language_script = @languageScript
  ORDER BY t.id`;

type Row = readonly [
  version: number,
  unitId: number,
  memoryId: number,
  textId: number,
  languageScript: string,
  language: LanguageTag,
  text: string,
  codes: string | null,
];

export function createConcordanceSource(db: Database): ConcordanceSource {
  const uses = db.prepare<[object], TextUse>(USES);
  const units = db.prepare<[object], Row>(UNITS).raw();
  const unitsOfMemories = db.prepare<[object], Row>(UNITS_OF_MEMORIES).raw();
  const textsIn = db.prepare<[object], number>(TEXTS_IN).pluck();

  const own = localReadPort<Pick<ConcordanceSource, 'concordanceUnits' | 'textIdsIn'>>(db, {
    concordanceUnits(slice) {
      const { textId, version } = slice.after;
      const texts = JSON.stringify(slice.textIds.filter((id) => id >= textId));
      const found = uses.all({ texts, textId, version, limit: slice.limit });
      const versions = JSON.stringify(found.map((use) => use.version));
      const scripts = JSON.stringify(slice.languageScripts);
      const rows =
        slice.memories === undefined
          ? units.all({ versions, scripts })
          : unitsOfMemories.all({ versions, scripts, memories: rowIdsJson('memory', slice.memories) });
      return { units: unitsOf(rows), ...(found.length < slice.limit ? {} : { next: found.at(-1)! }) };
    },
    textIdsIn: (memoryIds, languageScript) =>
      textsIn.all({ memories: rowIdsJson('memory', memoryIds), languageScript }),
  });
  return { ...createMatchingSource(db), ...own };
}

/** @param rows those of a version together */
function unitsOf(rows: readonly Row[]): readonly ConcordanceUnit[] {
  const units: ConcordanceUnit[] = [];
  let variants: ConcordanceVariant[] = [];
  for (const row of rows) {
    const [version, unitId, memoryId] = row;
    if (version !== units.at(-1)?.version) {
      variants = [];
      units.push({ id: publicId('unit', unitId), memoryId: publicId('memory', memoryId), version, variants });
    }
    variants.push(variantOf(row));
  }
  return units;
}

function variantOf([, , , textId, languageScript, language, text, codes]: Row): ConcordanceVariant {
  return { textId, languageScript, language, text, codes: codes === null ? [] : (JSON.parse(codes) as InlineCode[]) };
}
