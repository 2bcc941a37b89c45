import type { LanguageTag } from '../../../domain/language-tag.js';
import type { ColumnRole } from '../../../domain/table-import.js';
import { tagOf } from '../../known-tags.js';
import type { TableColumn } from '../table-plan.js';
import { plainNames, type TableLayout } from './layout.js';

/** Besides `src` and `tgt`. What has no side is said of the target, for whose sake the glossary is made. */
const ROLES: ReadonlyMap<string, ColumnRole> = new Map<string, ColumnRole>([
  ['pos', 'partOfSpeech'],
  ['gender', 'gender'],
  ['comment', 'note'],
  ['example', 'example'],
  ['term status', 'status'],
]);

/**
 * UTX 1.x: lines that begin with `#`, the first of them with the languages ("#UTX 1.11; en-US/ja-JP; ..."), the last with the
 * names of the columns ("#src<TAB>tgt<TAB>src:pos").
 */
export const utxLayout: TableLayout = {
  name: 'utx',
  recognise({ rows }) {
    const first = rows[0]?.join('\t') ?? '';
    if (!/^#\s*UTX/i.test(first)) return undefined;
    const headerRows = rows.findIndex((row) => !row[0]?.startsWith('#'));
    const names = plainNames(rows[(headerRows === -1 ? rows.length : headerRows) - 1]);
    const [source, target] = languagesOf(first);
    if (names[0] !== '#src' || source === undefined) return undefined;
    const columns = names.map((name, index) => columnOf(name.replace(/^#/, ''), index, source, target));
    return {
      layout: 'utx',
      headerRows: headerRows === -1 ? rows.length : headerRows,
      columns,
      synonyms: false,
      comments: true,
    };
  },
};

function languagesOf(line: string): readonly (LanguageTag | undefined)[] {
  const pair = /;\s*([a-z]{2,3}(?:[-_][\w-]+)?)(?:\/([a-z]{2,3}(?:[-_][\w-]+)?))?\s*(?:;|\t|$)/i.exec(line);
  const [, source, target] = pair ?? [];
  return [source, target].map((tag) => (tag === undefined ? undefined : tagOf(tag)));
}

function columnOf(name: string, index: number, source: LanguageTag, target: LanguageTag | undefined): TableColumn {
  const [side, field] = name.includes(':') ? (name.split(':', 2) as [string, string]) : ['', name];
  if (name === 'src') return { index, role: 'term', language: source };
  if (name === 'tgt' && target !== undefined) return { index, role: 'term', language: target };
  if (name === 'concept id') return { index, role: 'id' };
  if (name === 'comment') return { index, role: 'note' };
  const role = ROLES.get(field.replace(/^(src|tgt) /, ''));
  const language = side === 'src' ? source : target;
  return role === undefined || language === undefined ? { index, role: 'ignore' } : { index, role, language };
}
