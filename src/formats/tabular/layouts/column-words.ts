import type { ColumnRole } from '../../../domain/table-import.js';

/** What people call the columns beside the terms, in the languages in which glossaries are kept. */
const WORDS: Readonly<Partial<Record<ColumnRole, readonly string[]>>> = {
  id: ['id', 'entry id', 'concept id', 'term id', 'key', 'entry number'],
  definition: [
    'definition',
    'def',
    'meaning',
    'description',
    'explanation',
    'définition',
    'definición',
    'значение',
    '定义',
    '释义',
    '定義',
    '解释',
    '说明',
  ],
  subject: [
    'subject',
    'subject field',
    'domain',
    'field',
    'category',
    'topic',
    'area',
    'domaine',
    'fachgebiet',
    'sachgebiet',
    '领域',
    '学科',
    '分类',
    '类别',
    '主题',
    '分野',
  ],
  source: ['reference', 'references', 'origin', 'quelle', 'fuente', 'источник', '来源', '出处', '参考', '出典'],
  note: [
    'note',
    'notes',
    'comment',
    'comments',
    'remark',
    'remarks',
    'info',
    'extra',
    'extra info',
    'notepad',
    'bemerkung',
    'anmerkung',
    'kommentar',
    'notiz',
    'remarque',
    'commentaire',
    'nota',
    'notas',
    'comentario',
    'примечание',
    '备注',
    '注释',
    '附注',
    '注',
    '備考',
  ],
  example: [
    'example',
    'examples',
    'context',
    'sentence',
    'example of use',
    'usage',
    'beispiel',
    'exemple',
    'ejemplo',
    'пример',
    '例句',
    '例子',
    '语境',
    '用例',
  ],
  status: ['status', 'usage status', 'administrative status', 'acceptability', '状态'],
  type: ['type', 'term type', '类型'],
  partOfSpeech: ['pos', 'part of speech', 'word class', 'wortart', '词性', '品詞'],
  gender: ['gender', 'genus', 'genre', '性'],
  forbidden: ['forbidden', '禁用'],
  approved: ['approved', 'checked', 'verified', '已审'],
  doNotTranslate: ['do not translate', 'dnt', 'donottranslate'],
};

const ROLES: ReadonlyMap<string, ColumnRole> = new Map(
  (Object.keys(WORDS) as ColumnRole[]).flatMap((role) => (WORDS[role] ?? []).map((word) => [word, role] as const)),
);

/** What a column holds by its name; undefined for a name that says nothing. */
export function roleByName(name: string): ColumnRole | undefined {
  return ROLES.get(
    name
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, ' ')
      .replace(/[:.*]+$/, ''),
  );
}
