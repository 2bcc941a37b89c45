import { posix } from 'node:path';
import { elementsOf } from './read-part.js';
import type { PackageParts } from './unpack-parts.js';

/** Where the parts of a spreadsheet lie in its archive. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly part: string }[];
  readonly sharedStrings?: string;
  readonly styles?: string;
  /** Whether days are counted from 1904 on. */
  readonly from1904: boolean;
}

const WORKBOOK = 'xl/workbook.xml';
const WORKBOOK_RELATIONS = 'xl/_rels/workbook.xml.rels';

/** Undefined when the archive is no spreadsheet. */
export async function readWorkbookParts(parts: PackageParts): Promise<Workbook | undefined> {
  if (!parts.has(WORKBOOK)) return undefined;
  const relations = await readRelations(parts);
  const sheets: Workbook['sheets'][number][] = [];
  let from1904 = false;
  const kept = new Set(['workbookPr', 'sheet']);
  for await (const { name, attributes } of elementsOf(parts, WORKBOOK, (one) =>
    kept.has(one.name) ? 'keep' : 'enter',
  )) {
    if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes.get('date1904') ?? '');
    const relation = relations.byId.get(attributes.get('r:id') ?? '');
    if (name === 'sheet' && relation?.type === 'worksheet') {
      sheets.push({ name: attributes.get('name') ?? '', part: relation.target });
    }
  }
  const partOf = (type: string) => [...relations.byId.values()].find((relation) => relation.type === type)?.target;
  const [sharedStrings, styles] = [partOf('sharedStrings'), partOf('styles')];
  return {
    sheets,
    from1904,
    ...(sharedStrings !== undefined && { sharedStrings }),
    ...(styles !== undefined && { styles }),
  };
}

interface Relation {
  /** The end of its type: "worksheet". */
  readonly type: string;
  readonly target: string;
}

async function readRelations(parts: PackageParts): Promise<{ readonly byId: ReadonlyMap<string, Relation> }> {
  const byId = new Map<string, Relation>();
  const relations = elementsOf(parts, WORKBOOK_RELATIONS, ({ name }) => (name === 'Relationship' ? 'keep' : 'enter'));
  for await (const { attributes } of relations) {
    const type = attributes.get('Type')?.split('/').at(-1) ?? '';
    const target = posix.resolve('/xl', attributes.get('Target') ?? '').slice(1);
    byId.set(attributes.get('Id') ?? '', { type, target });
  }
  return { byId };
}
