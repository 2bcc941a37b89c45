import type { NewUnit, Property, UnitContext, UnitMetadata } from '../../domain/unit.js';
import { armour, disarm } from '../illegal-characters.js';
import { parseElement } from '../xml/xml-door.js';
import { readSeg } from './tmx-content.js';
import { OWN_PREFIX } from './tmx-vocabulary.js';

/** What props say that Concord has columns for. */
export type PropertyColumns = Pick<UnitMetadata, 'document' | 'project' | 'domain' | 'client' | 'context'>;

type Column = 'document' | 'project' | 'domain' | 'client' | 'previous' | 'next' | 'key';
type Columns = ReadonlyMap<Column, string>;

/**
 * The prop that Concord writes for each column. Read back, it becomes the column and nothing else;
 * props of other tools are understood and stay properties, so that an export gives them back as they were.
 */
export const OWN_PROPERTY: ReadonlyMap<string, Column> = new Map([
  ['x-document', 'document'],
  ['x-project', 'project'],
  ['x-domain', 'domain'],
  ['x-client', 'client'],
  ['x-context-pre', 'previous'],
  ['x-context-post', 'next'],
  ['x-concord:context-key', 'key'],
  ['x-concord:context-pre', 'previous'],
  ['x-concord:context-post', 'next'],
]);

/** Props of other tools, in lower case: memoQ, MateCat and OmegaT (whose `id` needs its `file`). */
const KNOWN_PROPERTY: ReadonlyMap<string, Column> = new Map([
  ...OWN_PROPERTY,
  ['document', 'document'],
  ['file', 'document'],
  ['project', 'project'],
  ['domain', 'domain'],
  ['client', 'client'],
  ['prev', 'previous'],
  ['next', 'next'],
]);

const SEG_DEPTH = 50;

/** Splits what became columns from what stays properties. */
export function splitOwnProperties(properties: readonly Property[]): {
  readonly columns: Columns;
  readonly rest: readonly Property[];
} {
  const columns = new Map<Column, string>();
  const rest: Property[] = [];
  for (const property of properties) {
    const [type, value] = disarm([property.type, property.value]);
    const column = OWN_PROPERTY.get(type);
    const own = column !== undefined && !columns.has(column) && property.attributes === undefined;
    if (own && !isForeignContext(property)) columns.set(column, value);
    else rest.push(property);
  }
  return { columns, rest };
}

/** What properties that are kept say about the columns; the first of several wins. An empty one says nothing but context. */
export function understandProperties(properties: readonly Property[]): Columns {
  const columns = new Map<Column, string>();
  for (const { type, value } of properties) {
    const column = KNOWN_PROPERTY.get(type.toLowerCase());
    if (column === undefined || columns.has(column)) continue;
    const isContext = column === 'previous' || column === 'next';
    if (isContext) columns.set(column, plainContext(value));
    else if (value.trim() !== '') columns.set(column, value.trim());
  }
  const file = properties.find(({ type }) => type === 'file')?.value;
  const id = properties.find(({ type }) => type === 'id')?.value;
  if (file !== undefined && id !== undefined && !columns.has('key')) columns.set('key', `${file}#${id}`);
  return columns;
}

/** The first of these that knows a column says it. */
export function mergeColumns(sources: readonly Columns[]): PropertyColumns {
  const found = new Map(sources.flatMap((columns) => [...columns]).reverse());
  const context: UnitContext = onlyKnown(found, ['previous', 'next', 'key']);
  return {
    ...onlyKnown(found, ['document', 'project', 'domain', 'client']),
    ...(Object.keys(context).length === 0 ? {} : { context }),
  };
}

function onlyKnown<Name extends Column>(columns: Columns, names: readonly Name[]): Partial<Record<Name, string>> {
  const known = names.filter((name) => columns.has(name)).map((name) => [name, columns.get(name)]);
  return Object.fromEntries(known) as Partial<Record<Name, string>>;
}

/** A context as memoQ writes it, under a name that Concord uses too. */
function isForeignContext({ type, value }: Property): boolean {
  return type.startsWith('x-context-') && isSegMarkup(value);
}

/** The props to write for columns that the unit's own properties do not say. */
export function addedColumns(unit: NewUnit): readonly Property[] {
  const source = unit.variants.find(({ language }) => language === unit.sourceLanguage);
  const said = [
    ...understandProperties(source?.metadata?.properties ?? []),
    ...understandProperties(unit.properties ?? []),
  ];
  const known = new Map<Column, string>(said);
  const { document, project, domain, client, context } = unit;
  const wanted: Readonly<Record<string, string | undefined>> = {
    'x-document': document,
    'x-project': project,
    'x-domain': domain,
    'x-client': client,
    'x-context-pre': context?.previous,
    'x-context-post': context?.next,
    'x-concord:context-key': context?.key,
  };
  return Object.entries(wanted).flatMap(([type, value]) => {
    const column = OWN_PROPERTY.get(type);
    if (value === undefined || column === undefined || known.get(column) === value) return [];
    const name = isSegMarkup(value) ? type.replace(/^x-context-/, `${OWN_PREFIX}context-`) : type;
    const [safeType, safeValue] = armour([name, value]);
    return [{ type: safeType, value: safeValue }];
  });
}

/** memoQ writes the neighbour as TMX inside of the prop. */
function isSegMarkup(value: string): boolean {
  return value.startsWith('<seg') && value.endsWith('>');
}

function plainContext(value: string): string {
  const seg = isSegMarkup(value) ? parseElement(value, SEG_DEPTH) : undefined;
  return seg?.name === 'seg' ? readSeg(seg).text : value;
}
